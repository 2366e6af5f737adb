"""Days, months and rounding in plain Python, for the plain computations of the topics."""

from __future__ import annotations

import csv
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from math import floor
from pathlib import Path
from typing import Any

import jpholiday

Given = dict[str, Any]
Result = dict[str, Any]

OFFICIAL_LIST = Path(__file__).parent / "syukujitsu_2026_02_02.csv"
"""The Cabinet Office's list of national holidays (syukujitsu.csv) as published on 2026-02-02, in UTF-8."""
DAY = timedelta(days=1)


class BeforeKnownLawError(Exception):
    """The day lies before the first day of which the reference tells."""


def value(given: Given, name: str, default: Any = None) -> Any:
    """An input, or its default where it is absent."""
    return default if given.get(name) is None else given[name]


def day(given: Given, name: str) -> date | None:
    """An input that is a date, from a date or its ISO text."""
    found = given.get(name)
    return date.fromisoformat(found) if isinstance(found, str) else found


def add_months(start: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it lacks one."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def add_years(start: date, years: int) -> date:
    """The same day of a later year; 28 February for a 29th that the year lacks."""
    return add_months(start, 12 * years)


def last_day(start: date, months: int) -> date:
    """Last day of so many months whose first day is `start`."""
    return add_months(start, months) - DAY


def last_day_by_the_civil_code(start: date, months: int) -> date:
    """The same by Civil Code 143(2): from a day that the last month lacks to that month's end (31st to 30th)."""
    same_day = add_months(start, months)
    return same_day - DAY if same_day.day == start.day else same_day


def whole_months(start: date, end: date) -> tuple[int, int]:
    """Whole months from the first day to the last, and the odd days that remain."""
    months = 0
    while last_day_by_the_civil_code(start, months + 1) <= end:
        months += 1
    return months, (end - last_day_by_the_civil_code(start, months)).days


def half_up(amount: Fraction) -> int:
    """Whole number, half a unit up."""
    return floor(amount + Fraction(1, 2))


def up(amount: Fraction) -> int:
    """Whole number, every fraction up."""
    return -floor(-amount)


# --- days on which banks and offices are closed ---


@cache
def official_holidays() -> dict[date, str]:
    """The official list: date and name."""
    with OFFICIAL_LIST.open(encoding="utf-8") as lines:
        rows = list(csv.reader(lines))[1:]
    return {date(*map(int, text.split("/"))): name for text, name in rows}


@cache
def official_years() -> range:
    """The calendar years that the official list covers."""
    years = {listed.year for listed in official_holidays()}
    return range(min(years), max(years) + 1)


@cache
def computed_holidays(year: int) -> frozenset[date]:
    """The national holidays of a year by the package jpholiday; the law's own bank days rest on another."""
    return frozenset(on for on, _ in jpholiday.year_holidays(year))


def is_holiday(on: date) -> bool:
    """Whether a day is a national holiday: by the official list, in the years after it by the package."""
    return on in (official_holidays() if on.year in official_years() else computed_holidays(on.year))


def is_bank_day(on: date) -> bool:
    """Banks are closed on Saturdays, Sundays, holidays and from 31 December to 3 January."""
    turn_of_the_year = (on.month, on.day) in {(12, 31), (1, 1), (1, 2), (1, 3)}
    return on.weekday() < 5 and not is_holiday(on) and not turn_of_the_year


def next_bank_day(on: date) -> date:
    """First bank day after a day."""
    following = on + DAY
    return following if is_bank_day(following) else next_bank_day(following)


def previous_bank_day(on: date) -> date:
    """Last bank day before a day."""
    before = on - DAY
    return before if is_bank_day(before) else previous_bank_day(before)


def on_or_next_bank_day(on: date) -> date:
    """The day itself if it is a business day, else the next one."""
    return on if is_bank_day(on) else next_bank_day(on)
