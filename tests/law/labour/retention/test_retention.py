"""The question `retention_labour`: cases and properties."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask_many, cases_of, differences, figures
from zaitaku.law.engine.cases import Case

TOPIC = "retention_labour"
FIRST = datetime.date(2020, 4, 1)
dates = st.dates(FIRST, datetime.date(2040, 12, 31))


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(dates, st.none() | dates, st.integers(0, 500))
def test_a_later_day_never_shortens_the_duty(
    event_on: datetime.date, payday_on: datetime.date | None, later: int
) -> None:
    q = {"event_on": event_on, "payday_on": payday_on}
    more = q | {"event_on": event_on + datetime.timedelta(days=later)}
    before, after = ask_many(TOPIC, [q, more]).tables[None].rows(named=True)
    start = before["retention_starts_on"]
    assert start == max(event_on, payday_on or event_on)
    assert (before["keep_until_on"].year, before["keep_until_main_rule_on"].year) == (start.year + 3, start.year + 5)
    assert (start.month, start.day) == (2, 29) or before["keep_until_on"] == start.replace(year=start.year + 3)
    assert after["keep_until_on"] >= before["keep_until_on"]


@pytest.mark.parametrize("after", [0, 1])
def test_the_duty_is_known_from_the_act_of_2020(after: int) -> None:
    event_on = FIRST + datetime.timedelta(days=after)
    assert figures(TOPIC, event_on=event_on)["keep_until_on"] == event_on.replace(year=2023)
