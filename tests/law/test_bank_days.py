"""Days on which banks are open: the same for values and columns, and against a second list of holidays."""

import datetime
from typing import Any

import jpholiday
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oracle.plain import official_holidays, official_years
from zaitaku.law import bank_days

DATES = st.dates(datetime.date(1950, 1, 1), datetime.date(2098, 12, 31))
WORDS = ("is_bank_day", "bank_day_on_or_after", "bank_day_on_or_before", "bank_day_after", "bank_day_before")
COMPARED_YEARS = range(1986, 2051)  # jpholiday gives 4 May as a holiday decades before it became one


@pytest.mark.parametrize("name", WORDS)
@given(st.lists(DATES, min_size=1))
def test_a_word_gives_the_same_on_values_and_on_columns(name: str, dates: list[datetime.date]) -> None:
    word: Any = getattr(bank_days, name)
    found = pl.DataFrame({"date": dates}).select(word(pl.col("date")).alias("found"))["found"]
    assert found.to_list() == [word(date) for date in dates]


@given(DATES)
def test_the_neighbours_of_a_day_are_open_and_nothing_open_lies_between(date: datetime.date) -> None:
    one_day = datetime.timedelta(days=1)
    after, before = bank_days.bank_day_after(date), bank_days.bank_day_before(date)
    assert before < date < after
    between = [before + one_day * n for n in range((after - before).days + 1)]
    assert [day for day in between if bank_days.is_bank_day(day) and day != date] == [before, after]
    assert bank_days.bank_day_on_or_after(date) == (date if bank_days.is_bank_day(date) else after)
    assert bank_days.bank_day_on_or_before(date) == (date if bank_days.is_bank_day(date) else before)


def test_holidays_are_those_of_the_official_list() -> None:
    """Every day of 1955 to 2027 on which banks are closed, against the Cabinet Office's list of 2026-02-02."""
    years = official_years()
    year_end = {datetime.date(year, month, day) for year in years for month, day in bank_days.YEAR_END}
    assert {date for date in bank_days.closed_dates() if date.year in years} == set(official_holidays()) | year_end


@pytest.mark.parametrize("year", COMPARED_YEARS)
def test_holidays_are_those_of_a_second_list(year: int) -> None:
    second = {date for date, _ in jpholiday.year_holidays(year)}
    year_end = {datetime.date(year, month, day) for month, day in bank_days.YEAR_END}
    assert {date for date in bank_days.closed_dates() if date.year == year} == second | year_end


@pytest.mark.parametrize(
    ("date", "is_open"),
    [
        ("2019-04-30", False), ("2019-05-01", False), ("2019-05-07", True), ("2019-10-22", False),  # enthronement
        ("2020-07-24", False), ("2020-07-20", True), ("2021-07-22", False), ("2021-10-11", True),  # the games
        ("1985-05-04", False), ("1984-05-04", True), ("1973-02-12", True),  # a Saturday; before its law
        ("2026-12-30", True), ("2026-12-31", False), ("2027-01-04", True), ("2026-09-22", False),
    ],
)  # fmt: skip
def test_days_of_special_laws_and_the_turn_of_the_year(date: str, is_open: bool) -> None:
    assert bank_days.is_bank_day(datetime.date.fromisoformat(date)) is is_open
