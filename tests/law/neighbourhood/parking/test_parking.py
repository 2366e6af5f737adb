"""The question `parking`: cases and properties."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, cases_of, differences, figures
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "parking"


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=40, deadline=None)
@given(st.dates(datetime.date(2024, 1, 1), datetime.date(2060, 12, 31)), st.integers(-5, 20))
def test_bookable_from_fourteen_days_before_to_the_day(used_on: datetime.date, days: int) -> None:
    answer = figures(TOPIC, used_on=used_on, booked_on=used_on - days * ONE_DAY)
    assert answer["bookable"] is (0 <= days <= 14)
    assert answer["bookable_from_on"] == used_on - 14 * ONE_DAY


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < datetime.date(2023, 10, 1):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, used_on=day, booked_on=day)
        else:
            assert figures(TOPIC, used_on=day, booked_on=day)["bookable"]
