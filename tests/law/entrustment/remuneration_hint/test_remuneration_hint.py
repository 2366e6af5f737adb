"""The question `remuneration_hint`: cases, properties, and a second computation in fractions."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from tests.law.changes import days_around_changes
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import InputError

TOPIC = "remuneration_hint"
BELOW, LONG = "remuneration_below_minimum_wage", "deadline_needs_more_than_8_hours_a_day"

hints = st.fixed_dictionaries(
    {
        "remuneration_yen": st.integers(0, 10_000_000),
        "standard_minutes": st.integers(1, 20_000),
        "working_days": st.integers(1, 60),
        "minimum_wage_yen_per_hour": st.integers(800, 2_000),
    }
)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=40, deadline=None)
@given(st.lists(hints, min_size=1, max_size=20))
def test_many_hints_agree_with_fractions(asked: list[dict[str, Any]]) -> None:
    answer = ask_many(TOPIC, asked)
    found = {check.code: set(frame["__subject"]) for check, frame in answer.findings.frames}
    below, long = set(), set()
    for number, (q, row) in enumerate(zip(asked, answer.tables[None].rows(named=True), strict=True)):
        hourly = Fraction(q["remuneration_yen"] * 60, q["standard_minutes"])
        a_day = Fraction(q["standard_minutes"], q["working_days"])
        assert row["implied_hourly_sen"] == math.floor(hourly * 100)
        assert row["minutes_per_day"] == math.ceil(a_day)
        below |= {number} if hourly < q["minimum_wage_yen_per_hour"] else set()
        long |= {number} if a_day > 480 else set()
    assert (found.get(BELOW, set()), found.get(LONG, set())) == (below, long)


@settings(max_examples=30, deadline=None)
@given(hints, st.integers(1, 10_000))
def test_more_pay_never_brings_the_hint(q: dict[str, Any], more: int) -> None:
    if BELOW not in ask(TOPIC, **q).findings.codes:
        richer = q | {"remuneration_yen": q["remuneration_yen"] + more}
        assert BELOW not in ask(TOPIC, **richer).findings.codes


def test_nothing_is_divided_by_nothing() -> None:
    row = figures(TOPIC, remuneration_yen=1000, standard_minutes=0, working_days=0, minimum_wage_yen_per_hour=1000)
    assert row["implied_hourly_sen"] is None
    assert row["minutes_per_day"] is None
    assert ask(TOPIC, remuneration_yen=1000, standard_minutes=60, working_days=0).findings.codes == {LONG}


def test_the_table_is_not_asked_where_the_figure_is_given() -> None:
    asked = {"remuneration_yen": 1000, "standard_minutes": 60, "prefecture": "13", "date": "2020-01-01"}
    assert figures(TOPIC, **asked, minimum_wage_yen_per_hour=1001)["minimum_wage_yen_per_hour"] == 1001
    with pytest.raises(InputError, match="before_known_law"):
        ask(TOPIC, **asked)


@pytest.mark.parametrize("day", [d for d in days_around_changes(TOPIC) if d.year < 2020])
def test_the_guideline_over_time(day: datetime.date) -> None:
    asked = {"standard_minutes": 481, "working_days": 1, "date": day}
    if day < datetime.date(2018, 3, 1):
        with pytest.raises(InputError, match="before_known_law"):
            ask(TOPIC, **asked)
    else:
        assert ask(TOPIC, **asked).findings.codes == {LONG}


@pytest.mark.parametrize(("day", "wage"), [("2026-09-30", 1177), ("2026-11-22", 1231)])
def test_the_minimum_wage_of_the_date_is_looked_up(day: str, wage: int) -> None:
    row = figures(TOPIC, remuneration_yen=1200, standard_minutes=60, prefecture="27", date=day)
    assert row["minimum_wage_yen_per_hour"] == wage
    assert (
        BELOW in ask(TOPIC, remuneration_yen=1200, standard_minutes=60, prefecture="27", date=day).findings.codes
    ) == (wage > 1200)
