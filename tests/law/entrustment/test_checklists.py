"""Every checklist of an entrustment: complete with what it asks for, never less complete with more, dated."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many
from zaitaku.law.engine.errors import BeforeKnownLawError
from zaitaku.law.japan import japan

ONE_DAY = datetime.timedelta(days=1)
SMALL_BUSINESS_ACT = datetime.date(2026, 1, 1)
LISTS = {
    "order_notice": ("ordered_on", "order_notice_item"),
    "entrustment_record": ("ordered_on", "entrustment_record_item"),
    "entrustment_contract": ("contracted_on", "contract_item"),
    "specification": ("written_on", "specification_item"),
    "recruiting_notice": ("checked_on", "recruiting_item"),
    "security_conditions": ("agreed_on", "security_measure"),
    "personal_data_conditions": ("issued_on", "annex_item"),
    "guide_lists": ("date", "guide_item"),
}


def dates_of(topic: str) -> list[datetime.date]:
    return sorted({value.since for value in japan().parameters[LISTS[topic][1]].values})


def items_of(topic: str) -> list[str]:
    return list(japan().parameters[LISTS[topic][1]].keys)


def facts_of(topic: str) -> dict[str, st.SearchStrategy[Any]]:
    """Everything that may be said of the document, besides its items and its day."""
    strategies: dict[str, st.SearchStrategy[Any]] = {}
    for column in japan().vocabulary.topics[topic].given_columns(None):
        if column.unit == "boolean":
            strategies[column.name] = st.booleans()
        elif column.name in ("level", "list_asked"):
            strategies[column.name] = st.sampled_from(column.values or [])
    return strategies


@st.composite
def documents(draw: st.DrawFn, topic: str) -> dict[str, Any]:
    last = datetime.date(2027, 1, 1)
    facts = draw(st.fixed_dictionaries(facts_of(topic)))
    items = draw(st.lists(st.sampled_from(items_of(topic)), unique=True))
    day = draw(st.dates(dates_of(topic)[0], last))
    if day < SMALL_BUSINESS_ACT:
        facts |= {name: False for name in facts if name == "small_business_act_applies"}
    return facts | {LISTS[topic][0]: day, "items": [{"item": item} for item in items]}


@pytest.mark.parametrize("topic", LISTS)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_what_is_missing_added_makes_it_complete(topic: str, data: st.DataObject) -> None:
    asked = data.draw(st.lists(documents(topic), min_size=1, max_size=10))
    before = ask_many(topic, asked)
    missing = before.tables[None]["missing_items"].to_list()
    rows = before.tables["items"]
    for number, (document, lacking) in enumerate(zip(asked, missing, strict=True)):
        stated = {row["item"] for row in document["items"]}
        required = set(rows.filter((rows["question"] == number) & rows["required"])["item"])
        assert set(lacking) == required - stated
    completed = [q | {"items": q["items"] + [{"item": i} for i in m]} for q, m in zip(asked, missing, strict=True)]
    assert ask_many(topic, completed).tables[None]["is_complete"].all()
    assert before.tables[None]["is_complete"].to_list() == [not lacking for lacking in missing]


@pytest.mark.parametrize("topic", LISTS)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_one_more_item_never_leaves_more_missing(topic: str, data: st.DataObject) -> None:
    document = data.draw(documents(topic))
    stated = {row["item"] for row in document["items"]}
    one = data.draw(st.sampled_from(items_of(topic)))
    more = document | {"items": [{"item": item} for item in sorted({*stated, one})]}
    before, after = ask_many(topic, [document, more]).tables[None]["missing_items"].to_list()
    assert set(before) - {one} == set(after)


@pytest.mark.parametrize(("topic", "change"), [(topic, day) for topic in LISTS for day in dates_of(topic)])
def test_around_each_change_every_item_has_its_basis(topic: str, change: datetime.date) -> None:
    said = {"list_asked": "selection_points"} if topic == "guide_lists" else {}
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < dates_of(topic)[0]:
            with pytest.raises(BeforeKnownLawError):
                ask(topic, **said, **{LISTS[topic][0]: day})
        else:
            rows = ask(topic, **said, **{LISTS[topic][0]: day}).tables["items"]
            assert rows["required"].any()
            assert rows["basis"].str.len_chars().min() > 0


def test_the_guide_has_ten_lines_and_todays_guideline_twelve() -> None:
    def lines(day: datetime.date) -> set[str]:
        rows = ask("entrustment_contract", contracted_on=day, inspected=True).tables["items"]
        return set(rows.filter(rows["required"])["basis"])

    assert len(lines(datetime.date(2018, 2, 28))) == 10
    today = lines(datetime.date(2026, 11, 22))
    assert len([line for line in today if "ガイドライン" in line]) == 12


@pytest.mark.parametrize(
    ("topic", "given_", "count"),
    [
        ("specification", {}, 9),
        ("security_conditions", {"level": "minimum"}, 4),
        ("security_conditions", {"level": "additional"}, 10),
        ("security_conditions", {"level": "personal_data"}, 14),
        ("guide_lists", {"list_asked": "selection_points"}, 8),
        ("guide_lists", {"list_asked": "pay_setting_factors"}, 5),
        ("guide_lists", {"list_asked": "procedure"}, 4),
        ("guide_lists", {"list_asked": "communication"}, 6),
        ("guide_lists", {"list_asked": "trouble_prevention"}, 6),
    ],
)
def test_each_list_is_as_long_as_the_guide_prints_it(topic: str, given_: dict[str, Any], count: int) -> None:
    assert len(ask(topic, **given_)["missing_items"]) == count
