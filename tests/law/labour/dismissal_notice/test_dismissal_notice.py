"""The question `dismissal_notice`: cases, properties, and a second computation."""

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

TOPIC = "dismissal_notice"

questions = st.fixed_dictionaries(
    {
        "dismissal_on": st.dates(datetime.date(1948, 1, 1), datetime.date(2040, 12, 31)),
        "notice_days": st.integers(0, 60),
        "average_wage_sen": st.integers(0, 3_000_000),
        "employment": st.sampled_from(["ordinary", "day_labour", "short_contract", "seasonal", "trial"]),
        "employed_days": st.integers(1, 200),
        "contract_days": st.integers(1, 200),
        "recognised_exclusion": st.sampled_from([False, False, True]),
        "by_dates": st.booleans(),
    }
)


def question(drawn: dict[str, Any]) -> dict[str, Any]:
    q = {k: v for k, v in drawn.items() if not k.endswith("_days") and k != "by_dates"}
    start = drawn["dismissal_on"] - datetime.timedelta(days=drawn["employed_days"] - 1)
    q |= {"employed_from_on": start, "contract_end_on": start + datetime.timedelta(days=drawn["contract_days"] - 1)}
    notice_on = drawn["dismissal_on"] - datetime.timedelta(days=drawn["notice_days"])
    return q | ({"notice_on": notice_on} if drawn["by_dates"] else {"notice_days": drawn["notice_days"]})


def is_excepted(q: dict[str, Any]) -> bool:
    start, end, last = q["employed_from_on"], q["contract_end_on"], q["dismissal_on"]
    match q["employment"]:
        case "day_labour":
            return bool(last <= last_day_by_the_civil_code(start, 1))
        case "short_contract":
            return bool(end <= last_day_by_the_civil_code(start, 2) and last <= end)
        case "seasonal":
            return bool(end <= last_day_by_the_civil_code(start, 4) and last <= end)
        case "trial":
            return bool((last - start).days + 1 <= 14)
    return False


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(questions, min_size=1, max_size=20))
def test_many_dismissals_agree_with_a_plain_computation(drawn: list[dict[str, Any]]) -> None:
    asked = [question(each) for each in drawn]
    rows = ask_many(TOPIC, asked).tables[None].rows(named=True)
    for each, q, row in zip(drawn, asked, rows, strict=True):
        required = not (q["recognised_exclusion"] or is_excepted(q))
        days = max(0, 30 - each["notice_days"]) if required else 0
        allowance = math.floor(Fraction(q["average_wage_sen"] * days, 100) + Fraction(1, 2))
        assert row["notice_required"] is required
        assert (row["allowance_days"], row["dismissal_notice_allowance_yen"]) == (days, allowance)


@settings(max_examples=40, deadline=None)
@given(questions, st.integers(1, 30))
def test_an_earlier_notice_and_a_lower_wage_never_raise_the_allowance(drawn: dict[str, Any], more: int) -> None:
    earlier = drawn | {"notice_days": drawn["notice_days"] + more}
    poorer = drawn | {"average_wage_sen": drawn["average_wage_sen"] // 2}
    asked = [question(each) for each in (drawn, earlier, poorer)]
    base, *lower = ask_many(TOPIC, asked).tables[None]["dismissal_notice_allowance_yen"]
    assert all(each <= base for each in lower)


def test_the_latest_notice_needs_no_allowance_and_the_day_after_does() -> None:
    dismissal_on = datetime.date(2026, 9, 30)
    latest = figures(TOPIC, dismissal_on=dismissal_on)["latest_notice_on"]
    for late, days in ((0, 0), (1, 1)):
        notice_on = latest + datetime.timedelta(days=late)
        assert figures(TOPIC, dismissal_on=dismissal_on, notice_on=notice_on)["allowance_days"] == days


@pytest.mark.parametrize("after", [0, 1])
def test_notice_is_owed_from_the_first_day_of_the_act(after: int) -> None:
    dismissal_on = datetime.date(1947, 9, 1) + datetime.timedelta(days=after)
    assert figures(TOPIC, dismissal_on=dismissal_on, notice_on=dismissal_on)["allowance_days"] == 30
