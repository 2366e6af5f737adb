"""Health checks: thresholds, intervals, due days."""

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, figures
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "health_check"
people = st.fixed_dictionaries(
    {
        "indefinite": st.booleans(),
        "expected_service_months": st.sampled_from([0, 5, 6, 11, 12, 13]),
        "weekly_minutes": st.sampled_from([0, 1199, 1200, 1201, 1799, 1800, 2400]) | st.integers(0, 2400),
        "ordinary_weekly_minutes": st.sampled_from([2400, 2401, 2250]),
        "night_work_times_a_week": st.sampled_from([0, 1]),
        "night_work_times_a_month": st.integers(0, 5),
    }
)


@settings(max_examples=40, deadline=None)
@given(st.lists(people, min_size=1, max_size=20))
def test_many_workers_agree_with_a_plain_computation(drawn: list[dict[str, Any]]) -> None:
    rows = ask_many(TOPIC, drawn).tables[None].rows(named=True)
    for person, row in zip(drawn, rows, strict=True):
        night = person["night_work_times_a_week"] >= 1 or person["night_work_times_a_month"] >= 4
        long_enough = person["indefinite"] or person["expected_service_months"] >= (6 if night else 12)
        required = long_enough and 4 * person["weekly_minutes"] >= 3 * person["ordinary_weekly_minutes"]
        half = 2 * person["weekly_minutes"] >= person["ordinary_weekly_minutes"]
        assert row["health_check_required"] is required
        assert row["health_check_advised"] is (long_enough and half and not required)
        assert row["interval_months"] == (6 if night else 12)


@settings(max_examples=40, deadline=None)
@given(people, st.integers(0, 600))
def test_more_hours_never_lift_the_duty(person: dict[str, Any], more: int) -> None:
    before = figures(TOPIC, **person)["health_check_required"]
    after = figures(TOPIC, **person | {"weekly_minutes": person["weekly_minutes"] + more})["health_check_required"]
    assert before <= after


@settings(max_examples=40, deadline=None)
@given(st.dates(datetime.date(2021, 4, 1), datetime.date(2030, 12, 31)), st.integers(-3, 3))
def test_night_work_is_checked_no_later_and_the_day_itself_is_in_time(last: datetime.date, days: int) -> None:
    person = {"indefinite": True, "weekly_minutes": 2400, "ordinary_weekly_minutes": 2400, "last_check_on": last}
    by_day = figures(TOPIC, **person)["next_check_on"]
    by_night = figures(TOPIC, **person, night_work_times_a_week=1)["next_check_on"]
    assert last < by_night < by_day
    asked = by_day + datetime.timedelta(days=days)
    answer = ask(TOPIC, **person, asked_on=asked)
    assert answer["is_overdue"] is (days > 0)
    assert ("health_check_overdue" in answer.findings.codes) is (days > 0)


def test_unknown_hours_leave_the_question_open() -> None:
    row = figures(TOPIC, indefinite=True, hired_on="2026-04-01")
    assert row["health_check_required"] is None
    assert row["next_check_on"] is None


def test_known_from_its_first_day_on() -> None:
    first = datetime.date(2021, 4, 1)
    assert figures(TOPIC, asked_on=first)["interval_months"] == 12
    with pytest.raises(BeforeKnownLawError):
        ask(TOPIC, asked_on=first - datetime.timedelta(days=1))
