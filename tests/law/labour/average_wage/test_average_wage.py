"""The question `average_wage`: cases, properties, and a second computation in fractions."""

from __future__ import annotations

import calendar
import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, refused
from zaitaku.law.engine.cases import Case

TOPIC = "average_wage"
DAY = datetime.timedelta(days=1)
NOT_COUNTED = {"extraordinary", "bonus_over_3_months", "travel_cost"}
KINDS = [*sorted(NOT_COUNTED), "ordinary", "commuting", "bonus_1_to_3_months", "overtime_premium"]

dates = st.dates(datetime.date(2019, 1, 1), datetime.date(2027, 12, 31))
events = st.fixed_dictionaries(
    {
        "event_on": dates,
        "closing_day": st.none() | st.integers(1, 31),
        "service_days": st.none() | st.integers(1, 150),
    }
)
amounts = st.fixed_dictionaries(
    {
        "monthly_wages_yen": st.integers(0, 500_000),
        "time_wages_yen": st.integers(0, 500_000),
        "days_worked": st.integers(0, 31),
    }
)
asked = st.tuples(
    events,
    st.lists(amounts, max_size=4),
    st.lists(st.tuples(st.integers(0, 90_000), st.sampled_from(KINDS)), max_size=3),
)


def closing(year: int, month: int, day: int) -> datetime.date:
    """The closing day of a month, counted on from month 1 ... 12 of the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return datetime.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def period_of(
    event: datetime.date, day: int | None, hired: datetime.date | None
) -> tuple[datetime.date, datetime.date]:
    """First and last day of the period, by walking back from the event."""
    if day is None:
        start, end = closing(event.year, event.month - 3, event.day), event - DAY
        return (max(start, hired) if hired else start), end
    ends = [closing(event.year, event.month - back, day) for back in range(6)]
    before = [end for end in ends if end < event]
    start, end = before[3] + DAY, before[0]
    if hired is None or hired <= start:
        return start, end
    return hired, end if hired <= before[1] + DAY else event - DAY


def question(drawn: tuple[dict[str, Any], list[dict[str, int]], list[tuple[int, str]]]) -> dict[str, Any]:
    """Rows that lie side by side in the period, one of a time before it, and items on its first day."""
    event, rows, items = drawn
    q = {k: v for k, v in event.items() if k != "service_days" and v is not None}
    if event["service_days"]:
        q["hired_on"] = q["event_on"] - event["service_days"] * DAY
    start, end = period_of(q["event_on"], q.get("closing_day"), q.get("hired_on"))
    step = (end - start).days // max(len(rows), 1)
    q["wages"] = [
        {"start_on": start + i * step * DAY, "end_on": start + (i * step + max(step - 1, 0)) * DAY, **row}
        for i, row in enumerate(rows)
    ]
    outside = {"monthly_wages_yen": 999_999, "time_wages_yen": 999_999, "days_worked": 9}
    q["wages"].append({"start_on": start - 40 * DAY, "end_on": start - DAY, **outside})
    q["wage_items"] = [{"start_on": start, "end_on": start, "yen": yen, "kind": kind} for yen, kind in items]
    return q


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(asked, min_size=1, max_size=25))
def test_many_questions_agree_with_fractions(drawn: list[Any]) -> None:
    questions = [question(each) for each in drawn]
    rows = ask_many(TOPIC, questions).tables[None].rows(named=True)
    for q, row in zip(questions, rows, strict=True):
        start, end = period_of(q["event_on"], q.get("closing_day"), q.get("hired_on"))
        days = (end - start).days + 1
        assert (row["period_start_on"], row["period_end_on"], row["calendar_days"]) == (start, end, days)
        inside = q["wages"][:-1]
        items = [i["yen"] for i in q["wage_items"] if i["kind"] not in NOT_COUNTED]
        if not inside and not items:
            assert (row["total_wages_yen"], row["average_wage_sen"]) == (None, None)
            continue
        monthly = sum(w["monthly_wages_yen"] for w in inside) + sum(items)
        time, worked = (sum(w[name] for w in inside) for name in ("time_wages_yen", "days_worked"))
        principle = math.floor(Fraction((monthly + time) * 100, days))
        floor = None
        if time and worked:
            floor = math.floor(Fraction(time * 60, worked)) + math.floor(Fraction(monthly * 100, days))
        assert row["total_wages_yen"] == monthly + time
        assert row["average_wage_principle_sen"] == principle
        assert row["average_wage_floor_sen"] == floor
        assert row["average_wage_sen"] == max(principle, floor or 0)


@settings(max_examples=30, deadline=None)
@given(asked, st.integers(1, 99_999), st.sampled_from(["monthly_wages_yen", "time_wages_yen"]))
def test_a_higher_wage_never_lowers_the_average(drawn: Any, more: int, what: str) -> None:
    event, rows, items = drawn
    rows = [{"monthly_wages_yen": 1, "time_wages_yen": 1, "days_worked": 1}, *rows]
    raised = [rows[0] | {what: rows[0][what] + more}, *rows[1:]]
    lower, higher = (
        ask_many(TOPIC, [question((event, each, items)) for each in (rows, raised)]).tables[None].rows(named=True)
    )
    assert higher["average_wage_sen"] >= lower["average_wage_sen"]


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [
        ("2026-02-28", "2026-03-31", {"wages_across_period"}),
        ("2026-05-01", "2026-06-01", {"wages_across_period"}),
        ("2026-02-01", "2026-06-19", {"wages_across_period"}),
        ("2026-03-01", "2026-05-31", set()),
        ("2026-06-01", "2026-06-19", set()),
        ("2026-05-02", "2026-05-01", {"dates_not_in_order"}),
        (None, "2026-05-01", {"dates_not_in_order"}),
    ],
)
def test_rows_and_items_lie_inside_the_period_or_outside_it(start: str | None, end: str, codes: set[str]) -> None:
    row = {"start_on": start, "end_on": end}
    period = {"event_on": "2026-06-20", "closing_day": 31}
    assert refused(TOPIC, **period, wages=[row | {"monthly_wages_yen": 1}]) >= codes
    assert refused(TOPIC, **period, wage_items=[row | {"yen": 1, "kind": "ordinary"}]) >= codes
    if not codes:
        assert not refused(TOPIC, **period, wages=[row | {"monthly_wages_yen": 1}])


def test_an_item_that_does_not_count_may_lie_across_the_period() -> None:
    item = {"start_on": "2025-12-01", "end_on": "2026-05-31", "yen": 1, "kind": "bonus_over_3_months"}
    assert not refused(TOPIC, event_on="2026-06-20", closing_day=31, wage_items=[item])


def test_the_days_of_excluded_periods_side_by_side_are_added() -> None:
    periods = [
        {"start_on": "2026-04-11", "end_on": "2026-04-20", "reason": "childcare"},
        {"start_on": "2026-04-01", "end_on": "2026-04-10", "reason": "maternity"},
    ]
    answer = ask(TOPIC, event_on="2026-06-20", closing_day=31, excluded_periods=periods)
    assert (answer["excluded_days"], answer["calendar_days"]) == (20, 72)
