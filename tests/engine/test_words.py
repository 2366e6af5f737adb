"""Each word gives the same on plain values and on columns, and refuses units that do not fit."""

import calendar
import datetime
from typing import Any

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from zaitaku.law.engine import words
from zaitaku.law.engine.units import Probe, UnitClash, unit

NUMBERS = st.integers(-(10**12), 10**12)
DATES = st.dates(datetime.date(1300, 1, 1), datetime.date(2400, 12, 31))
MONTHS = st.integers(-600, 600)
DAYS = st.integers(-40_000, 40_000)
MOMENTS = st.integers(-(3 * 10**8), 3 * 10**8)
FLAGS = st.booleans()
WEEKDAYS = st.integers(1, 7)
CLOSING_DAYS = st.integers(1, 31)
CODES = st.sampled_from(["dig", "prune", "rest", ""])
NUMERALS = st.sampled_from(["14.6", "3", "0.25", "10.00001", "1,5", "", "x7", "2500.", "0.0001", "99999.9999"])
PATTERNS = st.sampled_from(["[0-9]+", "x[0-9]", ".*", "1|14"])

WORDS: list[tuple[str, tuple[Any, ...]]] = [
    ("choose", (FLAGS, NUMBERS, NUMBERS)),
    ("choose", (FLAGS, CODES, CODES)),
    ("choose", (FLAGS, DATES, DATES)),
    ("larger", (NUMBERS, NUMBERS)),
    ("larger", (DATES, DATES)),
    ("smaller", (NUMBERS, NUMBERS)),
    ("smaller", (DATES, DATES)),
    ("excess", (NUMBERS, NUMBERS)),
    ("given", (NUMBERS | st.none(),)),
    ("first_given", (NUMBERS | st.none(), NUMBERS)),
    ("first_given", (DATES | st.none(), DATES)),
    ("negate", (FLAGS,)),
    ("one_if", (FLAGS,)),
    ("exact", (NUMBERS,)),
    ("whole", (NUMBERS,)),
    ("add_days", (DATES, DAYS)),
    ("days_between", (DATES, DATES)),
    ("add_months", (DATES, MONTHS)),
    ("closing_in_month", (DATES, CLOSING_DAYS)),
    ("closing_on_or_after", (DATES, CLOSING_DAYS)),
    ("month_of", (DATES,)),
    ("first_day_of_year", (st.integers(1300, 2400),)),
    ("calendar_months_between", (DATES, DATES)),
    ("key_of", (CODES, NUMBERS)),
    ("weekday", (DATES,)),
    ("weekday_named", (st.sampled_from(words.WEEKDAYS),)),
    ("week_start", (DATES, WEEKDAYS)),
    ("date_of", (MOMENTS,)),
    ("midnight_of", (DATES,)),
    ("time_of_day", (MOMENTS,)),
    ("day_number", (MOMENTS,)),
    ("digit_at", (NUMERALS, st.integers(-3, 6))),
    ("ten_thousandths", (NUMERALS,)),
]
NO_WORDS = {"word"}
OTHERWISE_TRIED = {"first_day_of", "among", "codes_where", "matches"}


def type_of(value: Any) -> Any:
    """The column type of a plain value."""
    types = {bool: pl.Boolean, int: pl.Int64, str: pl.String, datetime.date: pl.Date}
    return types[type(value)]


def by_columns(word: Any, rows: list[tuple[Any, ...]], literal: int | None = None) -> list[Any]:
    """A word over columns; the argument numbered `literal` goes in as the plain value of the first row."""
    columns = list(zip(*rows, strict=True))
    data = {}
    for number, column in enumerate(columns):
        known = next((v for v in (*column, *(v for row in rows for v in row)) if v is not None), 0)
        data[f"c{number}"] = pl.Series(column, dtype=type_of(known))
    arguments = [rows[0][n] if n == literal else pl.col(f"c{n}") for n in range(len(columns))]
    return pl.DataFrame(data).select(word(*arguments).alias("found"))["found"].to_list()


def test_every_word_is_tried_here() -> None:
    """A word added to `words` must be added to this file."""
    public = {
        name
        for name, value in vars(words).items()
        if callable(value) and getattr(value, "__module__", "") == words.__name__ and not name.startswith("_")
    }
    assert public - NO_WORDS - {name for name, _ in WORDS} == OTHERWISE_TRIED


@pytest.mark.parametrize(("name", "arguments"), WORDS, ids=lambda v: v if isinstance(v, str) else str(len(v)))
def test_a_word_gives_the_same_on_values_and_on_columns(name: str, arguments: tuple[Any, ...]) -> None:
    word = getattr(words, name)

    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.tuples(*arguments), min_size=1, max_size=20))
    def check(rows: list[tuple[Any, ...]]) -> None:
        assert by_columns(word, rows) == [word(*row) for row in rows]
        for literal in range(len(arguments)) if len(arguments) > 1 else ():
            mixed = [tuple(rows[0][n] if n == literal else v for n, v in enumerate(row)) for row in rows]
            if mixed[0][literal] is not None:
                assert by_columns(word, mixed, literal) == [word(*row) for row in mixed]

    check()


@settings(max_examples=60, deadline=None)
@given(DATES, MONTHS)
@example(datetime.date(1420, 1, 31), 1)
@example(datetime.date(1419, 1, 31), 1)
@example(datetime.date(1420, 2, 29), 12)
@example(datetime.date(1420, 2, 29), -48)
@example(datetime.date(1900, 3, 31), -1)
@example(datetime.date(2000, 3, 31), -1)
@example(datetime.date(1420, 12, 31), 2)
def test_months_keep_the_day_or_take_the_months_last(date: datetime.date, months: int) -> None:
    found = words.add_months(date, months)
    assert (found.year - date.year) * 12 + found.month - date.month == months
    assert found.day == min(date.day, calendar.monthrange(found.year, found.month)[1])
    assert by_columns(words.add_months, [(date, months)]) == [found]


@settings(max_examples=60, deadline=None)
@given(DATES, CLOSING_DAYS)
@example(datetime.date(1420, 2, 29), 31)
@example(datetime.date(1419, 2, 28), 29)
@example(datetime.date(1419, 12, 31), 30)
def test_the_next_closing_day_is_the_first_such_day_from_the_date_on(date: datetime.date, closing_day: int) -> None:
    """Counted day by day: the month closes on the closing day, or on its last day where it lacks one."""
    day = date
    while day.day != min(closing_day, calendar.monthrange(day.year, day.month)[1]):
        day += datetime.timedelta(days=1)
    assert words.closing_on_or_after(date, closing_day) == day
    assert by_columns(words.closing_on_or_after, [(date, closing_day)]) == [day]


@settings(max_examples=40, deadline=None)
@given(DATES, WEEKDAYS)
def test_a_week_starts_on_its_weekday_at_most_six_days_before(date: datetime.date, first: int) -> None:
    start = words.week_start(date, first)
    assert start.isoweekday() == first
    assert 0 <= (date - start).days <= 6


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1419-11", datetime.date(1419, 11, 1)),
        ("1420-02", datetime.date(1420, 2, 1)),
        ("1419-13", None),
        ("Blotmath", None),
        ("", None),
    ],
)
def test_a_month_that_is_not_written_as_one_has_no_first_day(text: str, date: datetime.date | None) -> None:
    assert words.first_day_of(text) == date
    assert by_columns(words.first_day_of, [(text,)]) == [date]


@pytest.mark.parametrize(
    ("text", "found"),
    [("14.6", 146_000), ("3", 30_000), ("0.0001", 1), ("0.00001", None), ("-1", None), ("1.", None), ("", None)],
)
def test_a_decimal_is_read_exactly_or_not_at_all(text: str, found: int | None) -> None:
    assert words.ten_thousandths(text) == found
    assert by_columns(words.ten_thousandths, [(text,)]) == [found]


@given(st.lists(NUMERALS, min_size=1), PATTERNS)
def test_a_form_is_that_of_the_whole_text(texts: list[str], pattern: str) -> None:
    assert by_columns(words.matches, [(t, pattern) for t in texts], literal=1) == [
        words.matches(t, pattern) for t in texts
    ]


def test_a_code_is_among_those_named_and_a_missing_one_is_not() -> None:
    codes = ["dig", "rest", None, "prune"]
    assert [words.among(code, "dig", "prune") for code in codes] == [True, False, False, True]
    among: Any = words.among
    found = pl.DataFrame({"c": codes}).select(among(pl.col("c"), "dig", "prune").alias("found"))["found"]
    assert found.fill_null(False).to_list() == [True, False, False, True]


def test_a_form_does_not_match_a_part() -> None:
    assert not words.matches("x77", "x[0-9]")
    assert not words.matches("1x", "1|14")


def test_the_codes_of_the_conditions_that_hold_come_in_their_order() -> None:
    codes_where: Any = words.codes_where
    assert codes_where(dug=True, pruned=False, rested=True) == ["dug", "rested"]
    frame = pl.DataFrame({"dug": [True, None, False], "pruned": [True, False, None]})
    found = frame.select(codes_where(dug=pl.col("dug"), pruned=pl.col("pruned"), rested=True).alias("found"))
    assert found["found"].to_list() == [["dug", "pruned", "rested"], ["rested"], ["rested"]]
    assert codes_where(dug=probe("boolean"), pruned=probe("boolean")).unit == unit("list")
    with pytest.raises(UnitClash):
        codes_where(dug=probe("boolean"), pruned=probe("yen"))


def test_a_missing_month_has_no_first_day() -> None:
    assert words.first_day_of(None) is None
    assert by_columns(words.first_day_of, [("1419-11",), (None,)]) == [datetime.date(1419, 11, 1), None]


def test_moments_before_1970_belong_to_the_day_that_they_lie_in() -> None:
    one_minute_before = -1
    assert words.date_of(one_minute_before) == datetime.date(1969, 12, 31)
    assert words.time_of_day(one_minute_before) == 1439
    assert words.day_number(one_minute_before) == -1
    assert words.midnight_of(datetime.date(1969, 12, 31)) == -1440


def test_a_missing_condition_chooses_the_second() -> None:
    choose: Any = words.choose
    assert choose(None, 1, 2) == 2
    frame = pl.DataFrame({"c": [True, None, False]})
    assert frame.select(choose(pl.col("c"), 1, 2).alias("n"))["n"].to_list() == [1, 2, 2]


def test_a_text_among_columns_is_a_text_and_no_name_of_a_column() -> None:
    frame = pl.DataFrame({"c": [True, False], "rest": ["wrong", "wrong"]})
    choose: Any = words.choose
    assert frame.select(choose(pl.col("c"), "dig", "rest").alias("t"))["t"].to_list() == ["dig", "rest"]


@pytest.mark.parametrize(
    ("name", "filled"),
    [
        ("add_days", False), ("days_between", False), ("add_months", False), ("month_of", False), ("weekday", False),
        ("week_start", False), ("date_of", False), ("midnight_of", False), ("time_of_day", False),
        ("day_number", False), ("negate", False), ("one_if", False), ("given", True),
    ],
)  # fmt: skip
def test_a_missing_value_in_a_column_stays_missing(name: str, filled: bool) -> None:
    strategies = next(s for n, s in WORDS if n == name)
    sample = {id(DATES): datetime.date(1420, 2, 29), id(FLAGS): True}
    row = tuple(sample.get(id(s), 1) for s in strategies)
    missing = (None, *row[1:])
    found = by_columns(getattr(words, name), [row, missing])
    assert found[0] is not None
    assert (found[1] is not None) == filled


@pytest.mark.parametrize("name", ["larger", "smaller"])
def test_of_two_values_the_one_that_is_there_is_taken(name: str) -> None:
    assert by_columns(getattr(words, name), [(5, 3), (None, 3), (5, None)])[1:] == [3, 5]


def test_products_of_large_factors_are_exact() -> None:
    """Three factors whose product does not fit 64 bits, divided back into what does."""
    frame = pl.DataFrame({"a": [3 * 10**9, -7 * 10**9], "b": [5 * 10**9, 5 * 10**9], "c": [10**9, 10**9]})
    exact: Any = words.exact
    whole: Any = words.whole
    product = exact(pl.col("a")) * exact(pl.col("b")) * pl.col("c") // exact(pl.col("b"))
    found = frame.select(whole(product // 10**9).alias("found"))["found"]
    assert found.to_list() == [3 * 10**9, -7 * 10**9]
    assert found.dtype == pl.Int64


def probe(name: str) -> Probe:
    return Probe(unit(name))


UNITS = [
    ("choose", ("boolean", "minute", "minute"), "minute"),
    ("larger", ("moment", "moment"), "moment"),
    ("smaller", ("yen", "yen"), "yen"),
    ("excess", ("minute", "minute"), "minute"),
    ("given", ("text",), "boolean"),
    ("first_given", ("date", "date"), "date"),
    ("negate", ("boolean",), "boolean"),
    ("one_if", ("boolean",), "count"),
    ("exact", ("sen",), "sen"),
    ("whole", ("sen",), "sen"),
    ("add_days", ("date", "day"), "date"),
    ("days_between", ("date", "date"), "day"),
    ("add_months", ("date", "month"), "date"),
    ("closing_in_month", ("date", "day"), "date"),
    ("closing_on_or_after", ("date", "day"), "date"),
    ("month_of", ("date",), "month_id"),
    ("calendar_months_between", ("date", "date"), "month"),
    ("key_of", ("code", "count"), "code"),
    ("first_day_of", ("month_id",), "date"),
    ("first_day_of_year", ("count",), "date"),
    ("weekday", ("date",), "count"),
    ("weekday_named", ("code",), "count"),
    ("week_start", ("date", "count"), "date"),
    ("date_of", ("moment",), "date"),
    ("midnight_of", ("date",), "moment"),
    ("time_of_day", ("moment",), "minute"),
    ("day_number", ("moment",), "count"),
    ("among", ("code", "code"), "boolean"),
    ("matches", ("text", "text"), "boolean"),
    ("digit_at", ("text", "count"), "count"),
    ("ten_thousandths", ("text",), "count"),
]
TAKE_ANY_UNIT = {"given", "exact", "whole", "one_if"}


@pytest.mark.parametrize(("name", "units", "result"), UNITS, ids=[name for name, _, _ in UNITS])
def test_a_word_knows_the_unit_of_its_result(name: str, units: tuple[str, ...], result: str) -> None:
    assert getattr(words, name)(*(probe(u) for u in units)).unit == unit(result)


@pytest.mark.parametrize(
    ("name", "units", "number"),
    [(name, units, n) for name, units, _ in UNITS if name not in TAKE_ANY_UNIT for n in range(len(units))],
)
def test_a_word_refuses_a_unit_that_does_not_fit(name: str, units: tuple[str, ...], number: int) -> None:
    wrong = [*units]
    wrong[number] = "yen_per_hour" if wrong[number] != "yen_per_hour" else "minute"
    with pytest.raises(UnitClash):
        getattr(words, name)(*(probe(u) for u in wrong))


@pytest.mark.parametrize(
    ("when_true", "when_false", "name"),
    [("dig", "rest", "code"), (True, False, "boolean"), (1, 0, "count"), (None, "rest", "code"), (0, None, "count")],
)
def test_a_choice_between_literals_has_the_unit_of_its_literals(when_true: Any, when_false: Any, name: str) -> None:
    assert words.choose(probe("boolean"), when_true, when_false).unit == unit(name)
