"""The few words a rule may use besides arithmetic. Each takes plain values and Polars columns alike.

Plain values are integers, booleans, texts and dates; a missing value is None in both worlds (Polars: null).
Moments are minutes since 1970-01-01T00:00, Japan local time.
"""

from __future__ import annotations

import calendar
import datetime
import functools
import re
from collections.abc import Callable
from typing import Any, TypeVar

import polars as pl

from zaitaku.law.engine.columns import column_of as _expr
from zaitaku.law.engine.units import Probe, UnitClash, same_unit, unit

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MINUTES_OF_DAY = 1440
_EPOCH = datetime.date(1970, 1, 1)


def word(*, column: Callable[..., pl.Expr], probe: Callable[..., Probe], ja: str = "") -> Callable[[F], F]:
    """Make a plain function also answer for columns and, when the law is loaded, for units.

    `ja` is how formulas call a word that a country's law adds to those of the engine.
    """

    def decorate(plain: F) -> F:
        @functools.wraps(plain)
        def dispatch(*arguments: Any) -> Any:
            if any(isinstance(a, pl.Expr) for a in arguments):
                return column(*arguments)
            if any(isinstance(a, Probe) for a in arguments):
                return probe(*arguments)
            return plain(*arguments)

        dispatch.ja = ja  # type: ignore[attr-defined]
        return dispatch  # type: ignore[return-value]

    return decorate


def _of(result: str, *expected: str) -> Callable[..., Probe]:
    """A probe function that demands the units of the arguments and gives that of the result."""

    def check(*arguments: Any) -> Probe:
        for argument, name in zip(arguments, expected, strict=True):
            same_unit(Probe(unit(name)), argument)
        return Probe(unit(result))

    return check


def _choose_probe(condition: Any, when_true: Any, when_false: Any) -> Probe:
    if isinstance(condition, Probe) and condition.unit.name != "boolean":
        raise UnitClash("choose() takes a condition first")
    if not isinstance(when_true, Probe) and not isinstance(when_false, Probe):
        when_true = _probe_of_literal(when_false if when_true is None else when_true)
    return same_unit(when_true, when_false)


def _probe_of_literal(literal: object) -> Probe:
    """Literals alone are codes, conditions or numbers of things."""
    return Probe(unit("code" if isinstance(literal, str) else "boolean" if isinstance(literal, bool) else "count"))


@word(column=lambda c, a, b: pl.when(_expr(c)).then(_expr(a)).otherwise(_expr(b)), probe=_choose_probe)
def choose(condition: bool, when_true: T, when_false: T) -> T:
    """`when_true` where the condition holds, else `when_false` (also where the condition is missing)."""
    return when_true if condition else when_false


@word(column=lambda a, b: pl.max_horizontal(_expr(a), _expr(b)), probe=same_unit)
def larger(first: T, second: T) -> T:
    """The larger of two values."""
    return first if first >= second else second  # type: ignore[operator]


@word(column=lambda a, b: pl.min_horizontal(_expr(a), _expr(b)), probe=same_unit)
def smaller(first: T, second: T) -> T:
    """The smaller of two values."""
    return first if first <= second else second  # type: ignore[operator]


def excess(value: int, limit: int) -> int:
    """What a value has beyond a limit; never negative."""
    return larger(value - limit, 0)


@word(column=lambda a: _expr(a).is_not_null(), probe=lambda _: Probe(unit("boolean")))
def given(value: Any) -> bool:
    """Whether a value is there."""
    return value is not None


@word(column=lambda a, b: pl.coalesce(_expr(a), _expr(b)), probe=same_unit)
def first_given(value: T | None, fallback: T) -> T:
    """The value, or the fallback where it is missing."""
    return fallback if value is None else value


@word(column=lambda a: ~_expr(a), probe=_of("boolean", "boolean"))
def negate(condition: bool) -> bool:
    """Whether the condition does not hold."""
    return not condition


@word(column=lambda a: _expr(a).cast(pl.Int64), probe=lambda _: Probe(unit("count")))
def one_if(condition: bool) -> int:
    """1 where the condition holds, else 0, for counting."""
    return int(condition)


def _among_probe(code: Any, *codes: Any) -> Probe:
    for each in codes:
        same_unit(code, each)
    return Probe(unit("boolean"))


@word(column=lambda code, *codes: _expr(code).cast(pl.String).is_in(codes), probe=_among_probe)
def among(code: str | None, *codes: str) -> bool:
    """Whether a code is one of those named; a missing one is not."""
    return code in codes


def _key_probe(code: Any, number: Any) -> Probe:
    same_unit(Probe(unit("code")), code)
    same_unit(Probe(unit("count")), number)
    return Probe(unit("code"))


@word(
    column=lambda code, number: pl.concat_str(_expr(code).cast(pl.String), _expr(number), separator="-"),
    probe=_key_probe,
)
def key_of(code: str, number: int) -> str:
    """A code and a number as one key of a parameter ("six_days-18"), for tables of the law with rows and columns."""
    return f"{code}-{number}"


def codes_where(**conditions: bool) -> list[str]:
    """The names of the conditions that hold, in the order in which they are written."""
    held = conditions.values()
    if any(isinstance(each, pl.Expr) for each in held):
        codes = [pl.when(_expr(each)).then(pl.lit(code)) for code, each in conditions.items()]
        return pl.concat_list(codes).list.drop_nulls()  # type: ignore[return-value]
    if any(isinstance(each, Probe) for each in held):
        for each in held:
            same_unit(each, Probe(unit("boolean")))
        return Probe(unit("list"))  # type: ignore[return-value]
    return [code for code, holds in conditions.items() if holds]


@word(column=lambda a: _expr(a).cast(pl.Int128), probe=lambda a: a)
def exact(value: int) -> int:
    """The same number in a wider column, before products of several large factors."""
    return value


@word(column=lambda a: _expr(a).cast(pl.Int64), probe=lambda a: a)
def whole(value: int) -> int:
    """The same number back in an ordinary column, after the products of `exact` are divided."""
    return value


@word(
    column=lambda date, days: _expr(date) + pl.duration(days=_expr(days)),
    probe=_of("date", "date", "day"),
)
def add_days(date: datetime.date, days: int) -> datetime.date:
    """The date so many days later (earlier where negative)."""
    return date + datetime.timedelta(days=days)


@word(
    column=lambda later, earlier: (
        _expr(later).cast(pl.Int32).cast(pl.Int64) - _expr(earlier).cast(pl.Int32).cast(pl.Int64)
    ),
    probe=_of("day", "date", "date"),
)
def days_between(later: datetime.date, earlier: datetime.date) -> int:
    """Days from the earlier date to the later one, the first not counted."""
    return (later - earlier).days


def _add_months_column(date: Any, months: Any) -> pl.Expr:
    if not isinstance(months, pl.Expr):
        return _expr(date).dt.offset_by(f"{months}mo")
    return _expr(date).dt.offset_by(pl.format("{}mo", months))


@word(column=_add_months_column, probe=_of("date", "date", "month"))
def add_months(date: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or that month's last day where it lacks one."""
    whole = date.year * 12 + date.month - 1 + months
    year, month = divmod(whole, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def _first_of_month(date: pl.Expr) -> pl.Expr:
    return date - pl.duration(days=date.dt.day() - 1)


def _closing_in_month_column(date: Any, closing_day: Any) -> pl.Expr:
    first = _first_of_month(_expr(date))
    last = _first_of_month(first + pl.duration(days=32)) - pl.duration(days=1)
    return pl.min_horizontal(last, first + pl.duration(days=_expr(closing_day) - 1))


@word(column=_closing_in_month_column, probe=_of("date", "date", "day"))
def closing_in_month(date: datetime.date, closing_day: int) -> datetime.date:
    """The day of the date's calendar month that closes a month; 31 is the month's end."""
    return date.replace(day=min(closing_day, calendar.monthrange(date.year, date.month)[1]))


def closing_on_or_after(date: datetime.date, closing_day: int) -> datetime.date:
    """The next day on or after the date that closes a month; 31 is the month's end."""
    this_month = closing_in_month(date, closing_day)
    return choose(date <= this_month, this_month, closing_in_month(add_months(date, 1), closing_day))


def _month_number(date: Any) -> pl.Expr:
    column = _expr(date)
    return column.dt.year().cast(pl.Int64) * 12 + column.dt.month().cast(pl.Int64)


@word(
    column=lambda later, earlier: _month_number(later) - _month_number(earlier),
    probe=_of("month", "date", "date"),
)
def calendar_months_between(later: datetime.date, earlier: datetime.date) -> int:
    """Calendar months from that of the earlier date to that of the later one, whatever the days."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month


@word(column=lambda date: _expr(date).dt.strftime("%Y-%m"), probe=_of("month_id", "date"))
def month_of(date: datetime.date) -> str:
    """The calendar month of a date as YYYY-MM."""
    return date.isoformat()[:7]


@word(
    column=lambda month: (_expr(month) + "-01").str.to_date("%Y-%m-%d", strict=False),
    probe=_of("date", "month_id"),
)
def first_day_of(month: str | None) -> datetime.date | None:
    """The first day of a calendar month given as YYYY-MM; missing where it is not so written."""
    try:
        return datetime.date.fromisoformat(f"{month}-01")
    except ValueError:
        return None


@word(column=lambda year: pl.date(_expr(year), 1, 1), probe=_of("date", "count"))
def first_day_of_year(year: int) -> datetime.date:
    """1 January of a calendar year."""
    return datetime.date(year, 1, 1)


@word(column=lambda date: _expr(date).dt.weekday().cast(pl.Int64), probe=_of("count", "date"))
def weekday(date: datetime.date) -> int:
    """1 for Monday to 7 for Sunday."""
    return date.isoweekday()


@word(
    column=lambda code: (
        _expr(code)
        .cast(pl.String)
        .replace_strict({name: i + 1 for i, name in enumerate(WEEKDAYS)}, default=None, return_dtype=pl.Int64)
    ),
    probe=_of("count", "code"),
)
def weekday_named(code: str) -> int:
    """1 for `monday` to 7 for `sunday`."""
    return WEEKDAYS.index(code) + 1


@word(
    column=lambda date, first: (
        _expr(date) - pl.duration(days=(_expr(date).dt.weekday().cast(pl.Int64) - _expr(first) + 7) % 7)
    ),
    probe=_of("date", "date", "count"),
)
def week_start(date: datetime.date, first_weekday: int) -> datetime.date:
    """The first day of the week in which the date lies, the week beginning on weekday 1 ... 7."""
    return date - datetime.timedelta(days=(date.isoweekday() - first_weekday) % 7)


@word(
    column=lambda moment: (_expr(moment) // MINUTES_OF_DAY).cast(pl.Int32).cast(pl.Date),
    probe=_of("date", "moment"),
)
def date_of(moment: int) -> datetime.date:
    """The calendar date of a moment."""
    return _EPOCH + datetime.timedelta(days=moment // MINUTES_OF_DAY)


@word(
    column=lambda date: _expr(date).cast(pl.Int32).cast(pl.Int64) * MINUTES_OF_DAY,
    probe=_of("moment", "date"),
)
def midnight_of(date: datetime.date) -> int:
    """The moment at which a date begins."""
    return (date - _EPOCH).days * MINUTES_OF_DAY


@word(column=lambda moment: _expr(moment) % MINUTES_OF_DAY, probe=_of("minute", "moment"))
def time_of_day(moment: int) -> int:
    """Minutes since midnight."""
    return moment % MINUTES_OF_DAY


@word(column=lambda moment: _expr(moment) // MINUTES_OF_DAY, probe=_of("count", "moment"))
def day_number(moment: int) -> int:
    """Number of the calendar day of a moment, counted without gaps."""
    return moment // MINUTES_OF_DAY


@word(column=lambda text, pattern: _expr(text).str.contains(f"^(?:{pattern})$"), probe=_of("boolean", "text", "text"))
def matches(text: str, pattern: str) -> bool:
    """Whether the whole text has the form of a regular expression."""
    return re.fullmatch(pattern, text) is not None


@word(
    column=lambda text, position: _expr(text).str.slice(position, 1).str.to_integer(strict=False),
    probe=_of("count", "text", "count"),
)
def digit_at(text: str, position: int) -> int | None:
    """The digit at a place of a text, counted from 0 (from the end where negative); missing where there is none."""
    digit = text[position] if -len(text) <= position < len(text) else ""
    return int(digit) if digit.isdecimal() else None


_DECIMAL = r"^([0-9]{1,9})(?:\.([0-9]{1,4}))?$"


def _ten_thousandths_column(text: Any) -> pl.Expr:
    parts = _expr(text).str.extract_groups(_DECIMAL)
    fraction = parts.struct.field("2").fill_null("").str.pad_end(4, "0")
    return (parts.struct.field("1") + fraction).str.to_integer(strict=False)


@word(column=_ten_thousandths_column, probe=_of("count", "text"))
def ten_thousandths(text: str) -> int | None:
    """A decimal written as text in 1/10,000 ("14.6" is 146,000); missing where it has more than four places."""
    found = re.match(_DECIMAL, text)
    return int(found[1] + (found[2] or "").ljust(4, "0")) if found else None
