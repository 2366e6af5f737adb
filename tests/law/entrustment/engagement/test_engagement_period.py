"""The question `engagement_period`: cases, properties, and a second computation row by row."""

from __future__ import annotations

import calendar
import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures, refused
from tests.law.changes import days_around_changes
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import InputError

TOPIC = "engagement_period"
DAY = datetime.timedelta(days=1)


@st.composite
def contract(draw: st.DrawFn) -> dict[str, Any]:
    order = draw(st.dates(datetime.date(2026, 1, 1), datetime.date(2027, 6, 30)))
    return {
        "order_on": order,
        "basic_contract_on": draw(st.none() | st.integers(-40, 40).map(lambda days: order + days * DAY)),
        "planned_delivery_on": draw(st.integers(0, 60).map(lambda days: order + days * DAY)),
        "contract_ends_on": draw(st.none() | st.integers(0, 220).map(lambda days: order + days * DAY)),
        "actual_delivery_on": draw(st.none() | st.just(order + 400 * DAY)),
        "similar_content": draw(st.sampled_from([True, True, True, False])),
    }


def months_later(date: datetime.date, months: int) -> datetime.date:
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def span(each: dict[str, Any]) -> tuple[datetime.date, datetime.date]:
    starts = [each[name] for name in ("order_on", "basic_contract_on") if each[name]]
    return min(starts), max(each[name] for name in ("planned_delivery_on", "contract_ends_on") if each[name])


def expected(contracts: list[dict[str, Any]]) -> dict[str, Any]:
    first, last = None, None
    gap, joined = None, None
    for each in sorted(contracts, key=lambda c: span(c)[0]):
        start, end = span(each)
        if last is None:
            first, last = start, end
            continue
        gap = max((start - last).days - 1, 0)
        joined = each["similar_content"] and start < months_later(last + DAY, 1)
        first, last = (first, max(last, end)) if joined else (start, end)
    assert first is not None
    assert last is not None
    return {
        "period_start_on": first,
        "period_end_on": last,
        "gap_days": gap,
        "joined": joined,
        "covered_one_month": last >= months_later(first, 1) - DAY,
        "covered_six_months": last >= months_later(first, 6) - DAY,
    }


chains = st.lists(contract(), min_size=1, max_size=6, unique_by=lambda each: span(each)[0])


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(chains, min_size=1, max_size=8))
def test_many_chains_agree_with_a_plain_computation(asked: list[list[dict[str, Any]]]) -> None:
    table = ask_many(TOPIC, [{"contracts": contracts} for contracts in asked]).tables[None]
    for contracts, row in zip(asked, table.rows(named=True), strict=True):
        assert {name: row[name] for name in expected(contracts)} == expected(contracts)


@settings(max_examples=40, deadline=None)
@given(chains, st.integers(1, 200))
def test_a_later_end_never_shortens_the_engagement(contracts: list[dict[str, Any]], days: int) -> None:
    ordered = sorted(contracts, key=lambda c: span(c)[0])
    longer = [*ordered[:-1], ordered[-1] | {"contract_ends_on": span(ordered[-1])[1] + days * DAY}]
    before, after = ask_many(TOPIC, [{"contracts": ordered}, {"contracts": longer}]).tables[None].rows(named=True)
    assert after["period_start_on"] == before["period_start_on"]
    assert after["period_end_on"] >= before["period_end_on"]
    assert after["covered_one_month"] >= before["covered_one_month"]
    assert after["covered_six_months"] >= before["covered_six_months"]


@pytest.mark.parametrize(("end", "covered", "on_boundary"), [("30", False, False), ("31", True, True)])
def test_the_first_day_counts_and_the_boundary_is_named(end: str, covered: bool, on_boundary: bool) -> None:
    answer = ask(TOPIC, contracts=[{"order_on": "2026-12-01", "contract_ends_on": f"2026-12-{end}"}])
    assert answer["covered_one_month"] is covered
    assert ("engagement_length_on_boundary" in answer.findings.codes) is on_boundary


@pytest.mark.parametrize(
    "contract",
    [
        {"order_on": "2026-04-01"},
        {"contract_ends_on": "2026-04-01"},
        {"order_on": "2026-04-02", "contract_ends_on": "2026-04-01"},
    ],
)
def test_a_contract_without_both_days_in_order_is_refused(contract: dict[str, str]) -> None:
    assert refused(TOPIC, contracts=[contract]) == {"dates_not_in_order"}


@pytest.mark.parametrize("day", days_around_changes(TOPIC))
def test_over_time_the_last_order_decides(day: datetime.date) -> None:
    earlier = {"order_on": "2024-06-01", "contract_ends_on": day - DAY}
    contracts = [earlier, {"order_on": day, "contract_ends_on": day + 40 * DAY}]
    if day < datetime.date(2024, 11, 1):
        with pytest.raises(InputError, match="before_known_law"):
            ask(TOPIC, contracts=contracts)
    else:
        row = figures(TOPIC, contracts=contracts)
        assert (row["period_start_on"], row["covered_six_months"]) == (datetime.date(2024, 6, 1), True)
