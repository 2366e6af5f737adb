"""The question `insurance`: cases, properties, and a second computation around every change."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask_many, cases_of, differences, figures
from zaitaku.law.engine.cases import Case

TOPIC = "insurance"
ONE_DAY = datetime.timedelta(days=1)
SIZES = {(2022, 10): 101, (2024, 10): 51, (2027, 10): 36, (2029, 10): 21, (2032, 10): 11, (2035, 10): 0}
CHANGES = [datetime.date(y, m, 1) for y, m in [*SIZES, (2026, 10), (2028, 10)]]

dates = st.sampled_from([c + d * ONE_DAY for c in CHANGES for d in (-1, 0, 1) if c.year > 2022 or d >= 0])
workers = st.fixed_dictionaries(
    {
        "date": dates,
        "weekly_minutes": st.none() | st.sampled_from([599, 600, 1199, 1200, 1743, 1744, 1799, 1800]),
        "monthly_minutes": st.sampled_from([2600, 5199, 5200, 7556, 7557, 7799, 7800]),
        "monthly_days": st.none() | st.integers(10, 22),
        "fulltime_weekly_minutes": st.sampled_from([2400, 2325]),
        "fulltime_monthly_days": st.none() | st.just(20),
        "expected_days": st.sampled_from([30, 31]),
        "expected_months": st.sampled_from([2, 3]),
        "student": st.booleans(),
        "insured_persons": st.sampled_from([0, 10, 11, 20, 21, 35, 36, 50, 51, 100, 101]),
        "voluntary_coverage": st.sampled_from([False, False, True]),
        "monthly_wage_yen": st.sampled_from([87_999, 88_000]),
        "reduced_wage_permit": st.booleans(),
        "opted_in": st.booleans(),
    }
)


def week(q: dict[str, Any]) -> Fraction:
    return Fraction(q["monthly_minutes"] * 12, 52) if q["weekly_minutes"] is None else Fraction(q["weekly_minutes"])


def size(date: datetime.date) -> int:
    return next(n for (y, m), n in reversed(SIZES.items()) if date >= datetime.date(y, m, 1))


def employment_insurance(q: dict[str, Any]) -> bool:
    least = 600 if q["date"] >= datetime.date(2028, 10, 1) else 1200
    return week(q) >= least and q["expected_days"] >= 31 and not q["student"]


def health_pension_insurance(q: dict[str, Any]) -> bool:
    if q["expected_months"] <= 2:
        return False
    days_known = q["monthly_days"] is not None and q["fulltime_monthly_days"] is not None
    if week(q) * 4 >= q["fulltime_weekly_minutes"] * 3 and (not days_known or q["monthly_days"] >= 15):
        return True
    low_pay = q["monthly_wage_yen"] < 88_000
    if q["date"] >= datetime.date(2026, 10, 1):
        low_pay = low_pay and q["reduced_wage_permit"] and not q["opted_in"]
    covered = q["insured_persons"] >= size(q["date"]) or q["voluntary_coverage"]
    return bool(week(q) >= 1200 and not q["student"] and not low_pay and covered)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=80, deadline=None)
@given(st.lists(workers, min_size=1, max_size=20))
def test_many_workers_agree_with_a_plain_computation(asked: list[dict[str, Any]]) -> None:
    for q, row in zip(asked, ask_many(TOPIC, asked).tables[None].rows(named=True), strict=True):
        assert row == {
            "question": row["question"],
            "weekly_minutes_deemed": week(q) // 1,
            "employment_insurance": employment_insurance(q),
            "health_pension_insurance": health_pension_insurance(q),
            "size_threshold_persons": size(q["date"]),
            "work_accident_insurance": True,
        }


@settings(max_examples=40, deadline=None)
@given(workers, st.integers(1, 600), st.integers(0, 100))
def test_more_hours_and_a_larger_enterprise_never_end_insurance(q: dict[str, Any], hours: int, persons: int) -> None:
    more = q | {
        "weekly_minutes": None if q["weekly_minutes"] is None else q["weekly_minutes"] + hours,
        "monthly_minutes": q["monthly_minutes"] + hours,
        "insured_persons": q["insured_persons"] + persons,
    }
    before, after = ask_many(TOPIC, [q, more]).tables[None].rows(named=True)
    for name in ("employment_insurance", "health_pension_insurance"):
        assert after[name] or not before[name]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_full_timer_is_insured_around_every_change(change: datetime.date) -> None:
    for date in (change - ONE_DAY, change, change + ONE_DAY):
        if date >= datetime.date(2022, 10, 1):
            row = figures(TOPIC, date=date, weekly_minutes=2400)
            assert row["employment_insurance"] is row["health_pension_insurance"] is True
