"""The question `bank_calendar`: cases, and a second list of holidays."""

from __future__ import annotations

import datetime
from typing import Any

import jpholiday
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures, refused
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.bank_days import holidays_are_known
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "bank_calendar"


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


def is_open(day: datetime.date) -> bool:
    """By a second list of holidays."""
    turn_of_year = (day.month, day.day) in {(12, 31), (1, 1), (1, 2), (1, 3)}
    return day.weekday() < 5 and not turn_of_year and not jpholiday.is_holiday(day)


def test_every_day_of_sixty_years_agrees_with_a_second_list() -> None:
    first, last = datetime.date(1989, 2, 1), datetime.date(2050, 12, 31)
    days = [first + n * ONE_DAY for n in range((last - first).days + 1)]
    answers = ask_many(TOPIC, [{"date": day} for day in days]).tables[None]
    assert answers["bank_open"].to_list() == [is_open(day) for day in days]


@settings(max_examples=60, deadline=None)
@given(st.dates(datetime.date(1989, 2, 10), datetime.date(2099, 12, 31)))
def test_nothing_open_lies_between_a_day_and_its_neighbours(day: datetime.date) -> None:
    answer = figures(TOPIC, date=day)
    before, after = answer["previous_bank_day_on"], answer["next_bank_day_on"]
    assert before < day < after
    between = [before + n * ONE_DAY for n in range(1, (after - before).days)]
    others = [{"date": each} for each in between if each != day and each.year < 2100]
    assert not others or not any(ask_many(TOPIC, others).tables[None]["bank_open"])


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < datetime.date(1989, 2, 1):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, date=day)
        else:
            assert figures(TOPIC, date=day)["bank_open"] is (day.weekday() < 5)


def test_the_last_known_day_has_its_next_one() -> None:
    assert figures(TOPIC, date="2099-12-31")["next_bank_day_on"] == datetime.date(2100, 1, 4)
    assert refused(TOPIC, date="2100-01-01") == {"holidays_not_known"}


@pytest.mark.parametrize(("year", "known"), [(1948, False), (1949, True), (2099, True), (2100, False)])
def test_years_of_known_holidays(year: int, known: bool) -> None:
    day = datetime.date(year, 6, 1)
    word: Any = holidays_are_known
    assert word(day) is known
    assert pl.select(word(pl.lit(day))).item() is known


def test_without_a_day_nothing_is_said() -> None:
    assert set(figures(TOPIC).values()) == {None}
