"""Units: how they are written, what becomes of them in a rule, and roundings against exact fractions."""

import operator
from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Any, Literal

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from zaitaku.law.engine.declarations import Rounding
from zaitaku.law.engine.units import (
    CONSTANTS,
    COUNTING,
    MEASURED,
    PLAIN,
    Minutes,
    Probe,
    Unit,
    UnitClash,
    unit,
    unit_of_annotation,
)


def p(name: str) -> Probe:
    return Probe(unit(name))


# --- how they are written ---


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("minute", "minute"),
        ("yen_per_hour", "yen_per_hour"),
        ("minute*yen_per_hour", "minute*yen_per_hour"),
        ("yen*minute_per_hour", "minute*yen_per_hour"),
        ("yen_per_hour_per_hour", "yen_per_hour^2"),
        ("minute*minute", "minute^2"),
        ("minute_per_minute", "count"),
        ("date", "date"),
        ("day", "day"),
    ],
)  # fmt: skip
def test_a_unit_has_one_name_however_it_is_written(written: str, name: str) -> None:
    assert str(unit(written)) == name
    assert unit(written) == unit(str(unit(written)))


@pytest.mark.parametrize("name", sorted({*COUNTING, *PLAIN, *MEASURED}))
def test_every_plain_name_is_a_unit(name: str) -> None:
    assert unit(name).name == name


@pytest.mark.parametrize("name", ["furrow", "yen_per_furrow", "yen*furrow", "yen_per_", "date_per_hour"])
def test_an_unknown_unit_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="unknown unit"):
        unit(name)


def test_a_unit_is_read_off_an_annotation() -> None:
    assert unit_of_annotation(Minutes) == unit("minute")
    assert unit_of_annotation(Minutes | None) == unit("minute")
    assert unit_of_annotation(int) is None
    assert unit_of_annotation(None) is None


# --- arithmetic ---


@pytest.mark.parametrize(
    ("operation", "first", "second", "result"),
    [
        (operator.add, "minute", "minute", "minute"),
        (operator.sub, "yen", "yen", "yen"),
        (operator.add, "day", "count", "day"),
        (operator.add, "count", "month", "month"),
        (operator.sub, "moment", "moment", "minute"),
        (operator.add, "moment", "minute", "moment"),
        (operator.add, "minute", "moment", "moment"),
        (operator.sub, "moment", "minute", "moment"),
        (operator.mul, "minute", "yen_per_hour", "yen*minute_per_hour"),
        (operator.mul, "yen_per_hour", "hour", "yen"),
        (operator.floordiv, "yen*minute_per_hour", "minute_per_hour", "yen"),
        (operator.floordiv, "yen", "hour", "yen_per_hour"),
        (operator.floordiv, "minute", "minute", "count"),
        (operator.floordiv, "day", "day", "count"),
        (operator.floordiv, "day", "month", "day"),
        (operator.mul, "minute", "day", "minute"),
        (operator.floordiv, "yen", "month", "yen"),
        (operator.mul, "yen", "count", "yen"),
        (operator.mul, "count", "day", "day"),
        (operator.mul, "sen", "percent", "sen*percent"),
        (operator.floordiv, "sen*percent", "percent", "sen"),
        (operator.mod, "minute", "minute", "minute"),
        (operator.lt, "date", "date", "boolean"),
        (operator.ge, "moment", "moment", "boolean"),
        (operator.eq, "code", "code", "boolean"),
        (operator.and_, "boolean", "boolean", "boolean"),
        (operator.or_, "boolean", "boolean", "boolean"),
    ],
)
def test_units_go_with_the_arithmetic(
    operation: Callable[[Any, Any], Any], first: str, second: str, result: str
) -> None:
    assert operation(p(first), p(second)).unit == unit(result)


@pytest.mark.parametrize(
    ("operation", "first", "second"),
    [
        (operator.add, "minute", "yen"),
        (operator.sub, "yen", "sen"),
        (operator.add, "hour", "minute"),
        (operator.add, "day", "month"),
        (operator.add, "date", "day"),
        (operator.sub, "date", "date"),
        (operator.sub, "date", "minute"),
        (operator.add, "moment", "hour"),
        (operator.add, "moment", "moment"),
        (operator.mul, "moment", "minute"),
        (operator.mul, "date", "count"),
        (operator.floordiv, "yen", "boolean"),
        (operator.mul, "code", "minute"),
        (operator.add, "text", "text"),
        (operator.mod, "minute", "hour"),
        (operator.lt, "minute", "hour"),
        (operator.eq, "code", "text"),
        (operator.eq, "date", "moment"),
        (operator.and_, "boolean", "minute"),
        (operator.or_, "minute", "boolean"),
    ],
)
def test_units_that_do_not_fit_clash(operation: Callable[[Any, Any], Any], first: str, second: str) -> None:
    with pytest.raises(UnitClash):
        operation(p(first), p(second))


@pytest.mark.parametrize(
    ("literal", "name", "fits"),
    [
        (0, "yen", True),
        (1, "yen", False),
        (60, "minute", False),
        (7, "day", True),
        (2, "count", True),
        (0, "date", False),
        (True, "boolean", True),
        (True, "count", False),
        ("dig", "code", True),
        ("dig", "minute", False),
        (None, "yen", True),
        (1.5, "count", False),
    ],
)
def test_a_literal_fits_where_it_hides_no_unit(literal: Any, name: str, fits: bool) -> None:
    if fits:
        assert operator.eq(p(name), literal).unit == unit("boolean")
    else:
        with pytest.raises(UnitClash):
            operator.eq(p(name), literal)


def test_a_number_multiplies_a_unit_but_a_fraction_does_not() -> None:
    assert (2 * p("yen")).unit == unit("yen")
    with pytest.raises(UnitClash):
        p("yen") * 1.25


@pytest.mark.parametrize("test", [bool, lambda c: not c, lambda c: c and c, lambda c: 1 if c else 0])
def test_a_rule_may_not_branch(test: Callable[[Probe], object]) -> None:
    with pytest.raises(UnitClash, match="choose"):
        test(p("boolean"))


def test_constants_are_facts_of_arithmetic() -> None:
    values = {name: c.value for name, c in CONSTANTS.items()}
    assert values["day_in_minutes"] == 24 * values["minutes_in_hour"]
    assert (values["days_in_week"], values["months_in_year"]) == (7, 12)
    assert values["sen_in_yen"] == values["whole_percent"] == 100
    assert CONSTANTS["minutes_in_hour"].unit == Unit("minute_per_hour", (("minute", 1), ("hour", -1)))


# --- roundings ---

EXACT: dict[str, Callable[[Fraction], int]] = {
    "down": floor,
    "up": ceil,
    "half_up": lambda value: floor(value + Fraction(1, 2)),
}


def rounding(direction: str) -> Rounding:
    named: Any = direction
    return Rounding(named, ja="丸め", basis="Custom 9")


@pytest.mark.parametrize("direction", EXACT)
def test_a_rounding_agrees_with_exact_fractions(direction: Literal["down", "up", "half_up"]) -> None:
    """`down` is towards minus infinity, `up` towards plus infinity, exact halves go up: for negatives too."""
    round_, exact = rounding(direction), EXACT[direction]

    @settings(max_examples=100, deadline=None)
    @given(st.integers(-(10**12), 10**12), st.integers(1, 10**6))
    @example(-1, 2)
    @example(1, 2)
    @example(-3, 2)
    @example(5, 10)
    @example(-5, 10)
    @example(4, 10)
    @example(6, 4)
    @example(0, 7)
    @example(-7, 7)
    def check(numerator: int, denominator: int) -> None:
        expected = exact(Fraction(numerator, denominator))
        assert round_(numerator, denominator) == expected
        frame = pl.DataFrame({"n": [numerator], "d": [denominator]})
        assert frame.select(round_(pl.col("n"), pl.col("d")).alias("r"))["r"].to_list() == [expected]  # type: ignore[attr-defined]
        assert frame.select(round_(pl.col("n"), denominator).alias("r"))["r"].to_list() == [expected]  # type: ignore[attr-defined]
        assert round_.to_multiple(numerator, denominator) == expected * denominator

    check()


@pytest.mark.parametrize("direction", EXACT)
def test_a_rounding_divides_the_units(direction: str) -> None:
    round_: Any = rounding(direction)
    assert round_(p("sen*percent"), p("percent")).unit == unit("sen")
    assert round_(p("sen"), 2).unit == unit("sen")
    assert round_.to_multiple(p("minute"), p("minute")).unit == unit("minute")
    with pytest.raises(UnitClash):
        round_(p("date"), p("count"))
