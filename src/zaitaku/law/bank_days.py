"""Days on which banks are open in Japan, as words for rules.

Banks are closed on Saturdays, Sundays, national holidays, and from 31 December to 3 January (Banking Act 15(1), its
Order 5(1)). Holidays come from the package holidays, which also knows days that were moved or added by special laws; of
years whose equinoxes are not announced yet it gives the calculated days.
"""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

import polars as pl
from holidays import country_holidays

from zaitaku.law.engine.units import Probe, same_unit, unit
from zaitaku.law.engine.words import add_days, word

FIRST_YEAR, LAST_YEAR = 1949, 2099
"""The years for which holidays are known."""
YEAR_END = ((12, 31), (1, 1), (1, 2), (1, 3))
SATURDAY = 5
ONE_DAY = datetime.timedelta(days=1)


@cache
def closed_dates() -> tuple[datetime.date, ...]:
    """Every date on which banks are closed for another reason than being a Saturday or a Sunday."""
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    holidays = country_holidays("JP", years=years)
    year_ends = {datetime.date(y, m, d) for y in (*years, LAST_YEAR + 1) for m, d in YEAR_END}
    return tuple(sorted({*holidays} | year_ends))


@cache
def _closed() -> frozenset[datetime.date]:
    return frozenset(closed_dates())


def _date(argument: Any) -> Probe:
    return same_unit(Probe(unit("date")), argument)


def _is_open(date: pl.Expr) -> pl.Expr:
    return date.dt.is_business_day(holidays=closed_dates())


def _moved(date: pl.Expr, *, forward: bool) -> pl.Expr:
    return date.dt.add_business_days(0, holidays=closed_dates(), roll="forward" if forward else "backward")


@word(column=_is_open, probe=lambda date: _date(date) == date, ja="銀行営業日か")
def is_bank_day(date: datetime.date) -> bool:
    """Whether banks are open."""
    return date.weekday() < SATURDAY and date not in _closed()


@word(
    column=lambda date: date.dt.year().is_between(FIRST_YEAR, LAST_YEAR),
    probe=lambda date: _date(date) == date,
    ja="祝日が分かっている年か",
)
def holidays_are_known(date: datetime.date) -> bool:
    """Whether the date lies in the years for which holidays are known."""
    return FIRST_YEAR <= date.year <= LAST_YEAR


@word(column=lambda date: _moved(date, forward=True), probe=_date, ja="その日以後の銀行営業日")
def bank_day_on_or_after(date: datetime.date) -> datetime.date:
    """The date, or the next one on which banks are open."""
    while not is_bank_day(date):
        date += ONE_DAY
    return date


@word(column=lambda date: _moved(date, forward=False), probe=_date, ja="その日以前の銀行営業日")
def bank_day_on_or_before(date: datetime.date) -> datetime.date:
    """The date, or the last one before it on which banks are open."""
    while not is_bank_day(date):
        date -= ONE_DAY
    return date


@word(column=lambda date: _moved(date + pl.duration(days=1), forward=True), probe=_date, ja="その日より後の銀行営業日")
def bank_day_after(date: datetime.date) -> datetime.date:
    """The next date on which banks are open."""
    return bank_day_on_or_after(add_days(date, 1))


@word(column=lambda date: _moved(date - pl.duration(days=1), forward=False), probe=_date, ja="その日より前の銀行営業日")
def bank_day_before(date: datetime.date) -> datetime.date:
    """The last date before on which banks were open."""
    return bank_day_on_or_before(add_days(date, -1))
