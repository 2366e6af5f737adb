"""The question `subsidy_business_improvement`: cases, properties, every prefecture's window, and every condition."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from zaitaku.law.engine.cases import Case

TOPIC = "subsidy_business_improvement"
ONE_DAY = datetime.timedelta(days=1)
MINIMUM_WAGES = Path(__file__).parents[3] / "oracle" / "minimum_wage.csv"
FIRST = datetime.date(2026, 4, 1)

projects = st.fixed_dictionaries(
    {
        "lowest_wage_yen": st.none() | st.sampled_from([1023, 1049, 1050, 1100]),
        "raise": st.sampled_from([0, 49, 50, 69, 70, 89, 90, 200]),
        "subsidy_rate_percent": st.sampled_from([75, 80]),
        "cost_yen": st.sampled_from([0, 99_999, 100_000]) | st.integers(0, 10_000_000),
        "cap_yen": st.none() | st.sampled_from([300_000, 700_000, 6_000_000]),
    }
)


def question(drawn: dict[str, Any]) -> dict[str, Any]:
    lowest = drawn["lowest_wage_yen"]
    q = {k: v for k, v in drawn.items() if k != "raise"}
    return q | {"target_wage_yen": None if lowest is None else lowest + drawn["raise"]}


def subsidy(drawn: dict[str, Any]) -> int:
    lowest, cost = drawn["lowest_wage_yen"], drawn["cost_yen"]
    rate = drawn["subsidy_rate_percent"] if lowest is None else 80 if lowest < 1050 else 75
    if cost < 100_000 or (lowest is not None and drawn["raise"] < 50):
        return 0
    amount = cost * rate // 100
    return int(min(amount, drawn["cap_yen"] or amount) // 1000 * 1000)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(projects, min_size=1, max_size=20))
def test_many_projects_agree_with_a_plain_computation(drawn: list[dict[str, Any]]) -> None:
    table = ask_many(TOPIC, [question(each) for each in drawn]).tables[None]
    for each, row in zip(drawn, table.rows(named=True), strict=True):
        assert row["subsidy_yen"] == subsidy(each)
        assert row["own_cost_yen"] == each["cost_yen"] - subsidy(each)


@settings(max_examples=40, deadline=None)
@given(projects, st.integers(0, 1_000_000), st.integers(0, 50))
def test_more_cost_and_a_higher_raise_never_lower_the_subsidy(drawn: dict[str, Any], cost: int, more: int) -> None:
    larger = drawn | {"cost_yen": drawn["cost_yen"] + cost, "raise": drawn["raise"] + more}
    before, after = ask_many(TOPIC, [question(drawn), question(larger)]).tables[None]["subsidy_yen"]
    assert after >= before


@pytest.mark.parametrize("as_of", [FIRST, FIRST + ONE_DAY, datetime.date(2026, 11, 22)], ids=str)
def test_every_prefecture_closes_the_day_before_its_new_minimum_wage(as_of: datetime.date) -> None:
    with MINIMUM_WAGES.open(encoding="utf-8") as lines:
        since = {
            row["prefecture_code"]: datetime.date.fromisoformat(row["effective_from"])
            for row in csv.DictReader(lines)
            if row["effective_from"] >= "2026-09-01"
        }
    table = ask_many(TOPIC, [{"prefecture": code} for code in since], as_of).tables[None]
    assert len(since) == 47
    last = datetime.date(2026, 11, 30)
    assert table["application_deadline_on"].to_list() == [min(day - ONE_DAY, last) for day in since.values()]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


FULFILLED: dict[str, Any] = {
    "prefecture": "03",
    "lowest_wage_yen": 1031,
    "target_wage_yen": 1101,
    "cost_yen": 500_000,
    "applied_on": day("2026-10-01"),
    "raised_on": day("2026-11-30"),
    "decided_on": day("2026-11-10"),
    "ordered_on": day("2026-11-10"),
    "completed_on": day("2027-01-31"),
    "raised_worker_months": 7,
    "raised_worker_weekly_minutes": 1200,
}


@pytest.mark.parametrize(
    ("changed", "checks"),
    [
        ({}, set()),
        ({"lowest_wage_yen": 1090, "target_wage_yen": 1190}, {"lowest_wage_not_below_new_minimum"}),
        ({"target_wage_yen": 1080}, {"raise_below_every_course"}),
        ({"applied_on": day("2026-08-31")}, {"applied_outside_window"}),
        ({"raised_on": day("2026-09-30")}, {"raised_outside_window"}),
        ({"raised_on": day("2026-12-01")}, {"raised_outside_window"}),
        ({"raised_in_one_step": False}, {"raised_in_steps"}),
        ({"ordered_on": day("2026-11-09")}, {"ordered_before_decision"}),
        ({"decided_on": None}, {"ordered_before_decision"}),
        ({"completed_on": day("2027-02-01")}, {"completed_too_late"}),
        ({"is_vehicle": True}, {"vehicle_bought"}),
        ({"dismissal_or_pay_cut": True}, {"dismissed_or_cut_pay"}),
        ({"granted_this_year": True}, {"granted_already"}),
        ({"raised_worker_months": 6}, {"worker_employed_too_short"}),
        ({"raised_worker_weekly_minutes": 1199}, {"worker_with_too_few_hours"}),
        ({"cost_yen": 99_999}, {"cost_too_small"}),
    ],
)
def test_each_condition_is_said(changed: dict[str, Any], checks: set[str]) -> None:
    found = list(ask(TOPIC, **(FULFILLED | changed)).findings)
    assert {finding.check for finding in found} == checks
    assert all(finding.ja and finding.en for finding in found)


def test_no_prefecture_no_deadline() -> None:
    assert figures(TOPIC, cost_yen=100_000)["application_deadline_on"] is None
