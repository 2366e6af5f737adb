"""The question `premium_base`: cases, properties, and a second computation in fractions."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import TODAY, ask_many, cases_of, differences, figures
from zaitaku.law.engine.cases import Case

TOPIC = "premium_base"
COUNTS = {"ordinary", "perfect_attendance"}
KINDS = [*sorted(COUNTS), "housing", "family", "commuting", "travel_cost"]
BEFORE_2023 = datetime.date(2023, 3, 31)

minutes = st.integers(0, 6_000)
items = st.lists(st.fixed_dictionaries({"yen": st.integers(0, 400_000), "kind": st.sampled_from(KINDS)}), max_size=3)
months = st.fixed_dictionaries(
    {
        "hourly_yen": st.integers(0, 4_000),
        "monthly_items": items,
        "prescribed_monthly_minutes": st.integers(1, 12_000),
        "overtime_minutes": minutes,
        "rest_day_minutes": minutes,
        "night_minutes": minutes,
        "minute_rounding": st.booleans(),
        "unit_price_rounding": st.booleans(),
        "piece_yen": st.integers(0, 300_000),
        "total_minutes": st.integers(1, 20_000),
    }
)


def half_up(value: Fraction) -> int:
    return math.floor(value + Fraction(1, 2))


class Month:
    """The premiums of a month, step by step as the notice describes them."""

    def __init__(self, q: dict[str, Any], beyond_percent: int) -> None:
        self.q = q
        self.rate = q["hourly_yen"]
        counted = sum(item["yen"] for item in q["monthly_items"] if item["kind"] in COUNTS)
        self.share = self.hourly(Fraction(counted * 60, q["prescribed_monthly_minutes"]))
        self.piece = self.hourly(Fraction(q["piece_yen"] * 60, q["total_minutes"]))
        self.beyond = max(q["overtime_minutes"] - 3600, 0) if beyond_percent == 50 else 0
        self.beyond_percent = beyond_percent

    def hourly(self, price: Fraction) -> Fraction:
        return Fraction(half_up(price)) if self.q["unit_price_rounding"] else price

    def paid(self, name: str) -> int:
        worked: int = self.q[name]
        return (worked + 30) // 60 * 60 if self.q["minute_rounding"] else worked

    def premium(self, name: str, percent: int, *, whole_share: bool, beyond: int = 0) -> Fraction:
        worked = self.q[name]
        if not worked:
            return Fraction(0)
        added = (self.beyond_percent - percent) * beyond
        by_rate = (self.rate + self.piece) * (percent * worked + added)
        by_share = self.share * ((percent + (100 if whole_share else 0)) * worked + added)
        return (by_rate + by_share) / 6000 * Fraction(self.paid(name), worked)

    @property
    def overtime(self) -> Fraction:
        return self.premium("overtime_minutes", 25, whole_share=True, beyond=self.beyond)

    @property
    def rest_day(self) -> Fraction:
        return self.premium("rest_day_minutes", 35, whole_share=True)

    def unit(self, percent: int) -> int:
        return half_up((self.rate + self.share) * (100 + percent) / 100)

    def figures(self) -> dict[str, int]:
        time = {name: Fraction(self.q[name] * self.rate, 60) for name in ("overtime_minutes", "rest_day_minutes")}
        return {
            "hourly_base_sen": math.floor((self.rate + self.share) * 100),
            "piece_base_sen": math.floor(self.piece * 100),
            "overtime_premium_yen": half_up(self.overtime),
            "rest_day_premium_yen": half_up(self.rest_day),
            "night_premium_yen": half_up(self.premium("night_minutes", 25, whole_share=False)),
            "overtime_pay_yen": half_up(self.overtime + time["overtime_minutes"]),
            "rest_day_pay_yen": half_up(self.rest_day + time["rest_day_minutes"]),
            "overtime_unit_yen": self.unit(25),
            "overtime_beyond_60h_unit_yen": self.unit(self.beyond_percent),
            "overtime_night_unit_yen": self.unit(50),
            "overtime_beyond_60h_night_unit_yen": self.unit(self.beyond_percent + 25),
            "rest_day_unit_yen": self.unit(35),
            "rest_day_night_unit_yen": self.unit(60),
            "substitute_leave_minutes": self.beyond // 4,
        }


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@pytest.mark.parametrize(("as_of", "beyond_percent"), [(TODAY, 50), (BEFORE_2023, 25)])
@settings(max_examples=30, deadline=None)
@given(questions=st.lists(months, min_size=1, max_size=25))
def test_many_months_agree_with_fractions(
    questions: list[dict[str, Any]], as_of: datetime.date, beyond_percent: int
) -> None:
    rows = ask_many(TOPIC, questions, as_of).tables[None].rows(named=True)
    for q, row in zip(questions, rows, strict=True):
        expected = Month(q, beyond_percent).figures()
        assert {name: row[name] for name in expected} == expected


@settings(max_examples=30, deadline=None)
@given(
    months,
    st.sampled_from(["hourly_yen", "piece_yen", "overtime_minutes", "night_minutes", "rest_day_minutes"]),
)
def test_a_higher_wage_or_more_minutes_never_lower_the_pay(q: dict[str, Any], what: str) -> None:
    more = q | {what: q[what] + 61}
    lower, higher = ask_many(TOPIC, [q, more]).tables[None].rows(named=True)
    for name in ("overtime_pay_yen", "rest_day_pay_yen", "night_premium_yen", "overtime_premium_yen"):
        assert higher[name] >= lower[name] >= 0


@settings(max_examples=30, deadline=None)
@given(months, minutes)
def test_fixed_pay_and_shortfall_reach_what_the_price_gives(q: dict[str, Any], fixed: int) -> None:
    q = q | {"fixed_overtime_minutes": fixed, "minute_rounding": False}
    row = ask_many(TOPIC, [q]).tables[None].row(0, named=True)
    covered = row["fixed_overtime_yen"] + row["fixed_overtime_shortfall_yen"]
    assert row["fixed_overtime_shortfall_yen"] >= 0
    assert covered >= q["overtime_minutes"] * row["overtime_unit_yen"] // 60


def test_a_given_price_is_used_and_shown() -> None:
    row = figures(TOPIC, hourly_yen=1000, overtime_unit_yen=1300, overtime_minutes=120, fixed_overtime_minutes=60)
    assert (row["overtime_unit_yen"], row["fixed_overtime_yen"], row["fixed_overtime_shortfall_yen"]) == (
        1300,
        1300,
        1300,
    )
    assert row["overtime_pay_yen"] == 2500
