"""The question `leave_obligation`: cases, properties, and a second computation in fractions."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask_many, cases_of, differences, figures
from tests.law.test_periods import last_day_by_the_civil_code
from zaitaku.law.engine.cases import Case

TOPIC = "leave_obligation"
ONE_DAY = datetime.timedelta(days=1)
FIRST = datetime.date(2019, 4, 1)

questions = st.fixed_dictionaries(
    {
        "first_grant_on": st.dates(FIRST, datetime.date(2035, 12, 31)),
        "gap": st.none() | st.integers(1, 800),
        "granted_days": st.sampled_from([9, 10, 20]),
        "taken_half_days": st.none() | st.integers(0, 25),
    }
)


def question(drawn: dict[str, Any]) -> dict[str, Any]:
    second = None if drawn["gap"] is None else drawn["first_grant_on"] + datetime.timedelta(days=drawn["gap"])
    return {k: v for k, v in drawn.items() if k != "gap"} | {"second_grant_on": second}


def half_days(q: dict[str, Any]) -> int:
    first, second = q["first_grant_on"], q["second_grant_on"]
    joined = second is not None and second <= last_day_by_the_civil_code(first, 12)
    end = last_day_by_the_civil_code(second if joined else first, 12)
    months = next(n for n in range(12, 30) if last_day_by_the_civil_code(first, n + 1) > end)
    whole = last_day_by_the_civil_code(first, months)
    of_month = (last_day_by_the_civil_code(first, months + 1) - whole).days
    return math.ceil((months + Fraction((end - whole).days, of_month)) / 12 * 10)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(questions, min_size=1, max_size=20))
def test_many_grants_agree_with_fractions(drawn: list[dict[str, Any]]) -> None:
    asked = [question(each) for each in drawn]
    for q, row in zip(asked, ask_many(TOPIC, asked).tables[None].rows(named=True), strict=True):
        due = half_days(q) if q["granted_days"] >= 10 else 0
        taken = q["taken_half_days"]
        assert row["obligation_half_days"] == due
        assert row["remaining_half_days"] == (0 if due == 0 else None if taken is None else max(0, due - taken))


@settings(max_examples=40, deadline=None)
@given(questions, st.integers(1, 60))
def test_a_later_second_grant_never_lowers_the_duty(drawn: dict[str, Any], later: int) -> None:
    gap = (drawn["gap"] or 1) % 300 + 1
    near, far = (question(drawn | {"gap": g}) for g in (gap, gap + later))
    one, two = ask_many(TOPIC, [near, far]).tables[None].rows(named=True)
    assert half_days(near) >= 10 or not one["obligation_applies"]
    assert two["obligation_half_days"] >= one["obligation_half_days"]


def test_the_duty_is_computed_from_its_first_day() -> None:
    for first_grant_on in (FIRST, FIRST + ONE_DAY):
        assert figures(TOPIC, first_grant_on=first_grant_on)["obligation_half_days"] == 10
