"""The question `paid_leave`: cases, properties, and a second computation in plain Python."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask_many, cases_of, differences, figures, refused
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError
from zaitaku.law.engine.words import add_months

TOPIC = "paid_leave"
ONE_DAY = datetime.timedelta(days=1)
TABLE = {
    "full": [10, 11, 12, 14, 16, 18, 20],
    "four_days": [7, 8, 9, 10, 12, 13, 15],
    "three_days": [5, 6, 6, 8, 9, 10, 11],
    "two_days": [3, 4, 4, 5, 6, 6, 7],
    "one_day": [1, 2, 2, 2, 3, 3, 3],
    "none": [0] * 7,
}
LEAST_DAYS = {"full": 217, "four_days": 169, "three_days": 121, "two_days": 73, "one_day": 48, "none": 0}
BOUNDS = st.sampled_from([n + d for n in LEAST_DAYS.values() for d in (-1, 0) if n + d >= 0])

dates = st.dates(datetime.date(2003, 1, 1), datetime.date(2026, 6, 30))
questions = st.fixed_dictionaries(
    {
        "hired_on": dates | st.sampled_from([datetime.date(2023, 8, 31), datetime.date(2024, 2, 29)]),
        "asked_after": st.integers(0, 4000),
        "weekly_minutes": st.sampled_from([None, 600, 1799, 1800]),
        "weekly_days": st.sampled_from([None, None, 0, 1, 2, 3, 4, 5, 6]),
        "annual_days": st.none() | st.none() | BOUNDS,
        "days_worked_first_six_months": st.none() | st.integers(20, 110),
        "days_worked_previous_year": st.none() | BOUNDS | st.integers(0, 230),
        "guideline_annual_days": st.none() | BOUNDS,
        "scheduled_days": st.none() | st.integers(100, 260),
        "attended_days": st.none() | st.integers(70, 200),
        "leave_taken_days": st.integers(0, 20),
        "employer_closure_days": st.integers(0, 40),
    }
)


def question(drawn: dict[str, Any]) -> dict[str, Any]:
    asked_on = drawn["hired_on"] + datetime.timedelta(days=drawn["asked_after"])
    return {k: v for k, v in drawn.items() if k != "asked_after"} | {"asked_on": asked_on}


def base_dates(hired_on: datetime.date) -> list[datetime.date]:
    return [add_months(hired_on, 6 + 12 * year) for year in range(40)]


def group(q: dict[str, Any], deemed: int | None) -> str | None:
    if (q["weekly_minutes"] or 0) >= 1800 or (q["weekly_days"] or 0) >= 5 or (deemed or 0) >= 217:
        return "full"
    if q["weekly_days"] is not None:
        return ["none", "one_day", "two_days", "three_days", "four_days"][q["weekly_days"]]
    return None if deemed is None else next(g for g, least in LEAST_DAYS.items() if deemed >= least)


def expected(q: dict[str, Any]) -> dict[str, Any]:
    granted = [d for d in base_dates(q["hired_on"]) if d <= q["asked_on"]]
    first, year = q["days_worked_first_six_months"], q["days_worked_previous_year"]
    doubled = None if first is None else 2 * first
    results = year if len(granted) > 1 else doubled
    known = [days for days in (results if granted else None, q["guideline_annual_days"]) if days is not None]
    deemed = q["annual_days"]
    if deemed is None and q["weekly_days"] is None:
        deemed = max(known, default=None)
    row = group(q, deemed)
    due = None if q["scheduled_days"] is None else q["scheduled_days"] - q["employer_closure_days"]
    attended = None if q["attended_days"] is None else q["attended_days"] + q["leave_taken_days"]
    met = None if due is None or attended is None else 5 * attended >= 4 * due
    leave = None if row is None else TABLE[row][min(len(granted), 7) - 1] if granted or row == "none" else None
    if (due is not None or attended is not None) and not met:
        leave = None if met is None else 0
    return {
        "base_on": granted[-1] if granted else None,
        "next_base_on": base_dates(q["hired_on"])[len(granted)],
        "service_months": 12 * len(granted) - 6 if granted else None,
        "annual_days_deemed": deemed,
        "leave_group": row,
        "attendance_met": met,
        "paid_leave_days": leave if granted else 0,
    }


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(questions, min_size=1, max_size=15))
def test_many_workers_agree_with_a_plain_computation(drawn: list[dict[str, Any]]) -> None:
    asked = [question(each) for each in drawn]
    for q, row in zip(asked, ask_many(TOPIC, asked).tables[None].rows(named=True), strict=True):
        figures_expected = expected(q)
        assert {name: row[name] for name in figures_expected} == figures_expected


@settings(max_examples=40, deadline=None)
@given(questions, st.integers(0, 900), st.integers(0, 60), st.integers(0, 60))
def test_longer_service_and_more_days_never_lower_the_leave(
    drawn: dict[str, Any], later: int, more_days: int, more_attended: int
) -> None:
    q = question(drawn) | {"weekly_days": None, "annual_days": drawn["annual_days"] or 100}
    more = q | {
        "asked_on": q["asked_on"] + datetime.timedelta(days=later),
        "annual_days": q["annual_days"] + more_days,
        "attended_days": None if q["attended_days"] is None else q["attended_days"] + more_attended,
    }
    before, after = ask_many(TOPIC, [q, more]).tables[None]["paid_leave_days"]
    assert None in (before, after) or after >= before


@settings(max_examples=40, deadline=None)
@given(st.integers(900, 3000), st.integers(0, 600), st.integers(1, 400), st.integers(1, 20_000))
def test_ordinary_pay_agrees_with_fractions_and_rises_with_the_wage(
    hourly: int, minutes: int, piece: int, of: int
) -> None:
    given_ = {"scheduled_minutes": minutes, "piece_yen": piece * 100, "total_minutes": of, "average_daily_minutes": 300}
    low, high = (figures(TOPIC, hourly_yen=rate, **given_)["leave_pay_yen"] for rate in (hourly, hourly + 10))
    exact = Fraction(hourly * minutes, 60) + Fraction(piece * 100 * 300, of)
    assert low == math.floor(exact + Fraction(1, 2))
    assert high >= low


@pytest.mark.parametrize("change", [datetime.date(2010, 4, 1), datetime.date(2016, 4, 1)])
def test_leave_is_computed_around_every_change(change: datetime.date) -> None:
    for asked_on in (change - ONE_DAY, change, change + ONE_DAY):
        row = figures(TOPIC, service_months=18, weekly_days=3, daily_minutes=420, asked_on=asked_on)
        assert row["paid_leave_days"] == 6
        assert row["hourly_leave_hours"] == (35 if asked_on >= datetime.date(2010, 4, 1) else 0)


def test_leave_is_known_from_the_day_of_the_full_table() -> None:
    first = datetime.date(2001, 4, 1)
    assert figures(TOPIC, service_months=18, weekly_days=3, asked_on=first)["paid_leave_days"] == 6


def test_a_day_before_the_known_table_is_refused() -> None:
    with pytest.raises(BeforeKnownLawError):
        figures(TOPIC, service_months=18, weekly_days=3, asked_on=datetime.date(2001, 3, 31))


def test_what_cannot_be_is_refused() -> None:
    assert refused(TOPIC, scheduled_days=5, strike_days=6) == {"days_do_not_add_up"}
