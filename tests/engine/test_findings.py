"""Findings and refusals: what they carry, how rows are gathered, and what a refusal withholds."""

import datetime
from typing import Any

import polars as pl
import pytest

from tests.engine.shire import shire
from zaitaku.law.engine.errors import InputError
from zaitaku.law.engine.findings import show
from zaitaku.law.engine.law import Answer
from zaitaku.law.engine.units import unit

Row = dict[str, Any]


def spell(gardener: str, start: str, hours: int, **more: Any) -> Row:
    begin = datetime.datetime.fromisoformat(start)
    end = begin + datetime.timedelta(hours=hours)
    return {"gardener": gardener, "task": "dig", "start": begin, "end": end, "furrows": 1} | more


def ask(*spells: Row, **tables: Any) -> Answer:
    people = [{"gardener": name, "garden": "bag_end", "rates": {"dig": 100}} for name in ("sam", "gaffer")]
    given = {"gardens": [{"garden": "bag_end"}], "gardeners": people, "spells": list(spells)}
    return shire().ask("gardening", given | tables)


LONG = spell("sam", "1419-10-01T08:00", 9)
SHORT = spell("gaffer", "1419-10-01T08:00", 2)


def test_a_finding_says_what_where_and_why_in_both_languages() -> None:
    (finding,) = ask(LONG, SHORT).findings
    assert finding.code == "long_day"
    assert finding.check == "day_too_long"
    assert finding.cites == "Custom 1(1)"
    assert finding.fields == {
        "gardener": "sam",
        "month": "1419-10",
        "work_on": datetime.date(1419, 10, 1),
        "minutes": 540,
    }
    assert finding.en == "sam worked 9 h on 1419-10-01; make it shorter."
    assert finding.ja == "samさんの1419-10-01は9時間です。短くしてください。"


@pytest.mark.parametrize(
    ("day", "hours", "found"), [("02", 8, False), ("03", 8, True), ("03", 6, False), ("02", 9, True)]
)
def test_a_condition_goes_by_the_law_of_the_day(day: str, hours: int, found: bool) -> None:
    answer = ask(spell("sam", f"1419-11-{day}T08:00", hours))
    assert ("long_day" in answer.findings.codes) == found


def test_a_missing_value_is_no_finding() -> None:
    answer = ask(LONG | {"bed": None})
    assert "path_unknown" not in answer.findings.codes


def test_rows_of_one_thing_make_one_finding_over_their_dates() -> None:
    spells = [spell("sam", f"1419-10-{day:02}T{hour:02}:00", 1, bed="b9") for day in (3, 1, 7) for hour in (8, 10)]
    answer = ask(
        *spells, spell("sam", "1419-10-20T08:00", 1, bed="b8"), spell("gaffer", "1419-10-09T08:00", 1, bed="b9")
    )
    found = {(f.fields["gardener"], f.fields["bed"]): f for f in answer.findings}
    assert len(answer.findings) == len(found) == 3
    sam = found["sam", "b9"]
    assert (sam.fields["first_on"], sam.fields["last_on"], sam.fields["dates"]) == (
        datetime.date(1419, 10, 1),
        datetime.date(1419, 10, 7),
        3,
    )
    assert sam.en == "No path to bed b9 of sam (1419-10-01 to 1419-10-07, 3 days)."
    assert "1419-10-01から1419-10-07まで3日" in sam.ja
    assert found["gaffer", "b9"].fields["dates"] == found["sam", "b8"].fields["dates"] == 1


def test_findings_are_a_sequence() -> None:
    findings = ask(LONG, spell("sam", "1419-10-02T08:00", 10)).findings
    assert len(findings) == 2
    assert [f.fields["minutes"] for f in findings] == [540, 600]
    assert findings[1].fields["minutes"] == 600
    assert [f.fields["minutes"] for f in findings[:1]] == [540]
    assert findings.codes == {"long_day"}
    assert not ask(SHORT).findings.codes


def test_the_part_of_a_place_is_taken_out() -> None:
    answer = ask(LONG, spell("sam", "1419-11-01T08:00", 9), spell("gaffer", "1419-10-02T08:00", 9))
    october = answer.where(month="1419-10")
    assert [row["gardener"] for row in october.tables["months"].to_dicts()] == ["sam", "gaffer"]
    assert {f.fields["month"] for f in october.findings} == {"1419-10"}
    sams = answer.where(gardener="sam", month="1419-11")
    assert [f.fields["work_on"] for f in sams.findings] == [datetime.date(1419, 11, 1)]
    assert sams.tables["days"].height == 1
    assert len(answer.findings) == 3


def test_words_are_shown_for_codes_in_japanese_only() -> None:
    (finding,) = shire().ask("second_breakfast", {"date": "1419-10-01", "minutes": 60}).findings
    assert finding.ja.startswith("西四分区の1419-10-01")
    assert finding.en.startswith("west on 1419-10-01")
    assert finding.fields["farthing"] == "west"


# --- refusals ---

OVERLAP = (spell("sam", "1419-10-01T08:00", 2), spell("sam", "1419-10-01T09:00", 2))


def test_a_refusal_before_anything_is_computed_withholds_its_subject_only() -> None:
    answer = ask(*OVERLAP, SHORT)
    (refusal,) = answer.refusals
    assert refusal.code == "overlapping_spells"
    assert refusal.en == "sam's spell from 1419-10-01 09:00 begins before the one before ends at 1419-10-01 10:00."
    assert {row["gardener"] for row in answer.tables["months"].to_dicts()} == {"gaffer"}
    assert {row["gardener"] for row in answer.tables["spells_seen"].to_dicts()} == {"gaffer"}
    assert not answer.evaluation.refused
    alone = ask(SHORT)
    for name, frame in alone.tables.items():
        assert frame.to_dicts() == answer.tables[name].to_dicts()


def test_a_refusal_found_on_the_way_withholds_its_subject_only() -> None:
    answer = ask(LONG | {"task": "prune"}, SHORT)
    (refusal,) = answer.refusals
    assert refusal.code == "rate_missing"
    assert refusal.en == "sam has no rate for prune from 1419-10-01 on."
    assert refusal.ja == "samさんの1419-10-01からの剪定の単価がありません。"
    assert not answer.findings  # the long day of the gardener who is withheld is not spoken of
    assert {row["gardener"] for row in answer.tables["months"].to_dicts()} == {"gaffer"}


def test_refusals_of_both_kinds_stand_together() -> None:
    answer = ask(*OVERLAP, SHORT | {"task": "prune"})
    assert sorted(refusal.code for refusal in answer.refusals) == ["overlapping_spells", "rate_missing"]
    assert all(frame.is_empty() for frame in answer.tables.values())


def test_an_unknown_owner_is_refused_while_others_are_computed() -> None:
    answer = ask(SHORT, spell("bill", "1419-10-01T08:00", 1), spell("nob", "1419-10-01T08:00", 1))
    (error,) = answer.evaluation.refused
    assert error.code == "unknown_gardener"
    assert "bill, nob" in error.en
    assert {row["gardener"] for row in answer.tables["months"].to_dicts()} == {"gaffer"}


def test_rows_of_a_withheld_subject_are_not_called_unknown() -> None:
    answer = ask(*OVERLAP, SHORT, gifts=[{"gardener": "sam", "yen": 1, "from_on": "1419-01-01"}])
    assert not answer.evaluation.refused


def test_one_question_of_many_is_refused_alone() -> None:
    day = datetime.date(1419, 10, 1)
    questions = pl.DataFrame({"question": ["a", "b"], "date": [day, day], "minutes": [60, 90]})
    loaves = pl.DataFrame({"question": ["b", "a"], "baker": ["x", "y"], "yen": [0, 5]})
    answer = shire().ask("second_breakfast", {"question": questions, "loaves": loaves})
    assert [refusal.code for refusal in answer.refusals] == ["price_missing"]
    assert answer.tables[None].select("question", "loaves_yen").rows() == [("a", 5)]
    assert answer.tables["loaves_seen"]["question"].to_list() == ["a"]
    with pytest.raises(InputError) as caught:
        answer["loaves_yen"]
    assert caught.value.code == "price_missing"
    assert "x" in caught.value.en


# --- values as a person reads them ---


@pytest.mark.parametrize(
    ("value", "unit_name", "text"),
    [
        (None, "yen", "—"),
        (1234567, "yen", "1,234,567"),
        (-1234, "yen", "-1,234"),
        (123456, "sen", "1,234.56"),
        (5, "sen", "0.05"),
        (0, "moment", "1970-01-01 00:00"),
        (-1, "moment", "1969-12-31 23:59"),
        (datetime.date(1419, 11, 3), "date", "1419-11-03"),
        (True, "boolean", "はい"),
        ("dig", "text", "dig"),
    ],
)
def test_a_value_is_shown_as_a_person_reads_it(value: Any, unit_name: str, text: str) -> None:
    assert show(value, unit(unit_name)) == text


@pytest.mark.parametrize(
    ("minutes", "ja", "en"),
    [(0, "0分", "0 min"), (45, "45分", "45 min"), (60, "1時間", "1 h"), (90, "1時間30分", "1 h 30 min")],
)
def test_minutes_are_shown_as_hours_and_minutes(minutes: int, ja: str, en: str) -> None:
    assert show(minutes, unit("minute")) == ja
    assert show(minutes, unit("minute"), japanese=False) == en


def test_a_code_is_shown_by_its_word() -> None:
    assert show("dig", unit("code"), {"dig": "掘り"}) == "掘り"
    assert show("sing", unit("code"), {"dig": "掘り"}) == "sing"
