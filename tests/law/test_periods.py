"""Periods of months: against counting day by day, on plain values and on columns."""

from __future__ import annotations

import calendar
import datetime
from typing import Any

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from zaitaku.law import periods

DATES = st.dates(datetime.date(1999, 1, 1), datetime.date(2040, 12, 31))
LEAP_DAY = datetime.date(2024, 2, 29)
ONE_DAY = datetime.timedelta(days=1)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def last_day_by_the_civil_code(start: datetime.date, months: int) -> datetime.date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    days = calendar.monthrange(year, month + 1)[1]
    if start.day > days:
        return datetime.date(year, month + 1, days)
    return datetime.date(year, month + 1, start.day) - ONE_DAY


def on_columns(word: Any, first: Any, second: Any) -> Any:
    frame = pl.DataFrame({"a": [first], "b": [second]})
    return frame.select(word(pl.col("a"), pl.col("b")))[0, 0]


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2024-08-31", 6, "2025-02-28"),
        ("2024-03-01", 6, "2024-08-31"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-28"),
        ("2023-08-30", 6, "2024-02-29"),
        ("2026-04-01", 0, "2026-03-31"),
    ],
)
def test_the_last_day_of_some_months(start: str, months: int, end: str) -> None:
    assert periods.last_day_of_months(day(start), months) == day(end)


@settings(max_examples=80, deadline=None)
@given(DATES, st.integers(0, 130))
@example(LEAP_DAY, 12)
def test_the_last_day_is_that_of_the_civil_code(start: datetime.date, months: int) -> None:
    end = last_day_by_the_civil_code(start, months)
    assert periods.last_day_of_months(start, months) == end
    assert on_columns(periods.last_day_of_months, start, months) == end


@settings(max_examples=80, deadline=None)
@given(DATES, st.integers(0, 2500))
@example(LEAP_DAY, 365)
@example(LEAP_DAY, 364)
@example(day("2024-08-31"), 181)
@example(day("2024-08-31"), 182)
def test_whole_months_and_odd_days_make_up_a_period(start: datetime.date, length: int) -> None:
    end = start + datetime.timedelta(days=length)
    months = next(n for n in range(100) if last_day_by_the_civil_code(start, n + 1) > end)
    odd = (end - last_day_by_the_civil_code(start, months)).days
    for word, expected in ((periods.whole_months, months), (periods.odd_days, odd)):
        assert word(start, end) == expected
        assert on_columns(word, start, end) == expected


@settings(max_examples=60, deadline=None)
@given(DATES, st.integers(0, 2500))
@example(day("2024-08-31"), 181)
@example(day("2024-08-31"), 180)
def test_months_are_completed_on_the_same_day_or_the_months_last(start: datetime.date, length: int) -> None:
    date = start + datetime.timedelta(days=length)
    months = periods.completed_months(start, date)
    assert periods.add_months(start, months) <= date < periods.add_months(start, months + 1)
    assert on_columns(periods.completed_months, start, date) == months
