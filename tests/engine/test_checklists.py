"""Parameters that are codes, rows made of a parameter's keys, lists, and rules carried along their rows."""

import datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.engine.small_law import parameter, small_law, table
from zaitaku.law.engine.errors import BeforeKnownLawError, InputError, LawDefinitionError
from zaitaku.law.engine.law import Law
from zaitaku.law.engine.question import ROOT, Keys, Link, Output, Rows

PASS_ITEMS = parameter(
    "pass_item",
    "1400-01-01 always name",
    "1400-01-01 never seal",
    "1420-01-01 at_night seal",
    "1400-01-01 at_night lantern",
    unit="code",
    by="item",
)
RULES = """
@rule("item", ja="要るか", cites="Custom 7")
def is_required(pass_item: Code, at_night: Flag) -> Flag:
    return (pass_item == "always") | ((pass_item == "at_night") & at_night)

@rule("item", ja="足りない", cites="Custom 7")
def missing(item: Code, stated_item: Code, is_required: Flag) -> Code:
    return choose(is_required & negate(given(stated_item)), item, None)

@rule("item", ja="根拠", cites="Custom 7")
def basis(pass_item_source: Text) -> Text:
    return pass_item_source

missing_items = aggregate("list", "question", "missing", rows="item", ja="足りない事項", cites="Custom 7")

@finding("item", code="missing", ja="{item}がない({basis})", en="{item} is missing ({basis})", cites="Custom 7")
def item_missing(missing: Code) -> Flag:
    return given(missing)
"""
ON = datetime.date(1420, 5, 1)
OLD = datetime.date(1419, 5, 1)


def travel_pass(folder: Path) -> Law:
    return small_law(
        folder,
        RULES,
        given=["on date", "at_night boolean=false", table("items", "item code[name,seal,lantern]")],
        expect=["missing_items list", table("items", "item code", "is_required boolean", "basis text")],
        parameters=PASS_ITEMS,
        levels=(
            Rows(ROOT, None, date="on"),
            Keys("item", within=ROOT, of="pass_item", date="on"),
            Rows("stated_item", "items", within=ROOT, rename={"item": "stated_item"}),
        ),
        links=(Link("item", "stated_item", within=ROOT, on={"item": "stated_item"}),),
        outputs={None: Output(ROOT, {}), "items": Output("item", {})},
        table_keys=["item"],
        labels={"seal": "印"},
    )


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"on": ON}, ["name"]),
        ({"on": ON, "at_night": True}, ["name", "seal", "lantern"]),
        ({"on": OLD, "at_night": True}, ["name", "lantern"]),
        ({"on": ON, "at_night": True, "items": [{"item": "seal"}, {"item": "name"}]}, ["lantern"]),
        ({"on": ON, "items": [{"item": "name"}]}, []),
    ],
)
def test_what_the_law_lists_and_the_document_lacks_comes_in_the_order_of_the_list(
    tmp_path: Path, given: dict[str, Any], missing: list[str]
) -> None:
    answer = travel_pass(tmp_path).ask("small", given)
    assert answer["missing_items"] == missing
    assert [finding.fields["item"] for finding in answer.findings] == missing


def test_every_item_has_a_row_for_every_document(tmp_path: Path) -> None:
    rows = [{"question": "a", "on": ON, "at_night": True}, {"question": "b", "on": OLD, "at_night": True}]
    items = pl.DataFrame([{"question": "b", "item": "name"}])
    answer = travel_pass(tmp_path).ask("small", {"question": pl.DataFrame(rows), "items": items})
    assert answer.tables["items"].select("question", "item", "is_required").rows() == [
        ("a", "name", True), ("a", "seal", True), ("a", "lantern", True),
        ("b", "name", True), ("b", "seal", False), ("b", "lantern", True),
    ]  # fmt: skip
    assert answer.tables[None]["missing_items"].to_list() == [["name", "seal", "lantern"], ["lantern"]]


def test_an_item_names_its_source_and_its_word(tmp_path: Path) -> None:
    answer = travel_pass(tmp_path).ask("small", {"on": ON, "at_night": True}, explain=True)
    assert answer.findings[1].ja == "印がない(A source)"
    why = answer.explain("missing_items")
    assert why.shown == "name、印、lantern"
    assert [cause.value for cause in why.causes] == ["name", "seal", "lantern"]
    line = answer.explain("is_required", "items", item="seal").causes[0]
    assert (line.value, line.dated_value and line.dated_value.since) == ("at_night", datetime.date(1420, 1, 1))


def test_a_document_before_the_first_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BeforeKnownLawError):
        travel_pass(tmp_path).ask("small", {"on": datetime.date(1399, 12, 31)})


def test_a_code_that_is_a_number_is_a_defect(tmp_path: Path) -> None:
    with pytest.raises(LawDefinitionError, match="'value' must be a str"):
        small_law(tmp_path, "", parameters=parameter("toll", "1400-01-01 3", unit="code"))


def test_a_parameter_without_keys_may_be_a_code(tmp_path: Path) -> None:
    rules = """
@rule("question", ja="色", cites="Custom 7")
def colour(banner: Code) -> Code:
    return banner
"""
    banner = parameter("banner", "1400-01-01 red", "1420-01-01 blue", unit="code")
    levels = (Rows(ROOT, None, date="on"),)
    law = small_law(tmp_path, rules, given=["on date"], expect=["colour code"], parameters=banner, levels=levels)
    rows = [{"question": "a", "on": OLD}, {"question": "b", "on": ON}]
    assert law.ask("small", {"question": pl.DataFrame(rows)}).tables[None]["colour"].to_list() == ["red", "blue"]
    assert law.ask("small", {"on": OLD})["colour"] == "red"


CARRIED = """
@carried("spell", within="question", ja="続いた長さ", cites="Custom 7")
def length_so_far(length_so_far: Minutes, minutes: Minutes, pause: Minutes) -> Minutes:
    return choose(pause > length_so_far, minutes, length_so_far + minutes)

longest = aggregate("last", "question", "length_so_far", rows="spell", ja="最後の長さ", cites="Custom 7")
"""


def spells(folder: Path, rules: str = CARRIED) -> Law:
    return small_law(
        folder,
        rules,
        given=[table("spells", "minutes minute", "pause minute")],
        expect=["longest minute", table("spells", "length_so_far minute")],
        levels=(Rows(ROOT, None), Rows("spell", "spells", within=ROOT)),
        outputs={None: Output(ROOT, {}), "spells": Output("spell", {})},
    )


def test_a_count_starts_anew_after_a_pause_longer_than_itself(tmp_path: Path) -> None:
    rows = [{"minutes": m, "pause": p} for m, p in [(5, 0), (4, 5), (3, 10), (2, 3), (9, 6)]]
    answer = spells(tmp_path).ask("small", {"spells": rows}, explain=True)
    assert answer.tables["spells"]["length_so_far"].to_list() == [5, 9, 3, 5, 9]
    assert answer["longest"] == 9
    assert [c.name for c in answer.explain("longest").causes[0].causes] == ["minutes", "pause"]


def test_each_question_carries_its_own_count(tmp_path: Path) -> None:
    rows = [{"question": q, "minutes": 2, "pause": 0} for q in ("a", "b", "a", "b", "a")]
    questions = pl.DataFrame({"question": ["a", "b"]})
    answer = spells(tmp_path).ask("small", {"question": questions, "spells": pl.DataFrame(rows)})
    assert answer.tables[None]["longest"].to_list() == [6, 4]


def test_no_rows_carry_nothing(tmp_path: Path) -> None:
    assert spells(tmp_path).ask("small", {})["longest"] is None


def test_a_carried_rule_keeps_its_unit(tmp_path: Path) -> None:
    wrong = CARRIED.replace("length_so_far + minutes)", "minutes * minutes)")
    with pytest.raises(LawDefinitionError, match="length_so_far"):
        spells(tmp_path, wrong)


def test_a_parameter_may_be_a_date(tmp_path: Path) -> None:
    rules = """
@rule("question", ja="祭りの翌日", cites="Custom 7")
def morrow(feast: Date) -> Date:
    return add_days(feast, 1)
"""
    feast = parameter("feast", "1400-01-01 1419-05-05", "1420-01-01 1420-05-09", unit="date")
    levels = (Rows(ROOT, None, date="on"),)
    law = small_law(tmp_path, rules, given=["on date"], expect=["morrow date"], parameters=feast, levels=levels)
    rows = [{"question": "a", "on": OLD}, {"question": "b", "on": ON}]
    answer = law.ask("small", {"question": pl.DataFrame(rows)}, explain=True)
    assert answer.tables[None]["morrow"].to_list() == [datetime.date(1419, 5, 6), datetime.date(1420, 5, 10)]
    assert law.ask("small", {"on": OLD})["morrow"] == datetime.date(1419, 5, 6)
    assert "1419-05-05" in answer.explain("morrow").as_text()


def test_a_code_and_a_number_find_their_field_of_a_table(tmp_path: Path) -> None:
    rules = """
@rule("question", ja="欄", cites="Custom 7")
def field(size: Code, number: Count) -> Code:
    return key_of(choose(size == "tall", "tall", "small"), number)

@rule("question", ja="道のり", cites="Custom 7")
def way(toll: Minutes) -> Minutes:
    return toll
"""
    tolls = parameter("toll", "1400-01-01 5 small-1", "1400-01-01 9 small-2", "1400-01-01 7 tall-1", by="field")
    law = small_law(tmp_path, rules, given=["size code", "number count"], expect=["way minute"], parameters=tolls)
    assert [law.ask("small", {"size": s, "number": n})["way"] for s, n in [("tall", 1), ("small", 2)]] == [7, 9]
    assert law.ask("small", {"size": "tall"})["way"] is None
    with pytest.raises(InputError, match="tall-2"):
        law.ask("small", {"size": "tall", "number": 2})
