"""Units of quantities, and probes that carry them through a rule when the law is loaded.

A rule's arguments and result are annotated with a unit (`Minutes`, `Yen`, `YenPerHour`, ...). When the law is
loaded, each rule runs once on `Probe` objects instead of numbers; adding minutes to yen, or returning hours
where minutes are declared, is then an error with file and line.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

COUNTING = frozenset({"day", "month", "year", "count"})
"""Units of counted things: they vanish in products and quotients (minutes x days are minutes)."""

MEASURED = ("minute", "hour", "yen", "sen", "percent")
"""Units that products and quotients keep as powers."""

PLAIN = frozenset({"date", "moment", "boolean", "code", "text", "month_id", "mapping", "list"})
"""Units that take no part in products."""


@dataclass(frozen=True)
class Unit:
    """A unit: a plain or counting name, or powers of measured units such as yen per hour."""

    name: str
    powers: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        return self.name


def _unit_of_powers(powers: Mapping[str, int]) -> Unit:
    kept = tuple((name, powers[name]) for name in MEASURED if powers.get(name))
    if not kept:
        return Unit("count")
    over = [name if power == 1 else f"{name}^{power}" for name, power in kept if power > 0]
    under = [name if power == -1 else f"{name}^{-power}" for name, power in kept if power < 0]
    return Unit("*".join(over) + "".join(f"_per_{name}" for name in under), kept)


def unit(name: str) -> Unit:
    """The unit of a name such as `minute`, `date`, `yen_per_hour` or `yen*minute_per_hour`.

    Raises ValueError for an unknown name.
    """
    if name in COUNTING or name in PLAIN:
        return Unit(name)
    over, *under = name.split("_per_")
    powers: dict[str, int] = {}
    for part, sign in [(p, 1) for p in over.split("*") if p] + [(p, -1) for p in under]:
        base, _, exponent = part.partition("^")
        if base not in MEASURED:
            raise ValueError(f"unknown unit '{name}': '{base}' is none of {sorted({*MEASURED, *COUNTING, *PLAIN})}")
        powers[base] = powers.get(base, 0) + sign * int(exponent or "1")
    return _unit_of_powers(powers)


class UnitClash(Exception):
    """Two units that do not fit, found while a rule ran on probes."""


class Probe:
    """Stands in for a value when a rule is checked: it has a unit and no number."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, unit_: Unit) -> None:
        self.unit = unit_

    def __bool__(self) -> bool:
        raise UnitClash("a rule may not branch with `if`, `and` or `or`: use choose(), & and |")

    def __add__(self, other: object) -> Probe:
        return _sum(self, other)

    __radd__ = __add__

    def __sub__(self, other: object) -> Probe:
        if isinstance(other, Probe) and self.unit.name == other.unit.name == "moment":
            return Probe(unit("minute"))
        if isinstance(other, Probe) and "date" in (self.unit.name, other.unit.name):
            raise UnitClash("dates are subtracted with days_between()")
        return _sum(self, other)

    def __rsub__(self, other: object) -> Probe:
        return _sum(self, other)

    def __mul__(self, other: object) -> Probe:
        return _product(self, other, 1)

    __rmul__ = __mul__

    def __floordiv__(self, other: object) -> Probe:
        return _product(self, other, -1)

    def __mod__(self, other: object) -> Probe:
        return same_unit(self, other)

    def __neg__(self) -> Probe:
        return self

    def __and__(self, other: object) -> Probe:
        return _both_boolean(self, other)

    __or__ = __rand__ = __ror__ = __and__

    def _compared(self, other: object) -> Probe:
        same_unit(self, other)
        return Probe(unit("boolean"))

    __lt__ = __le__ = __gt__ = __ge__ = _compared
    __eq__ = __ne__ = _compared  # type: ignore[assignment]


def same_unit(first: object, second: object) -> Probe:
    """A probe of the unit that both share; literals 0 and 1, texts and missing values fit where they can."""
    if not isinstance(first, Probe):
        first, second = second, first
    if not isinstance(first, Probe):
        raise UnitClash("no argument carries a unit")
    if isinstance(second, Probe):
        if "count" in (first.unit.name, second.unit.name) and {first.unit.name, second.unit.name} <= COUNTING:
            return second if first.unit.name == "count" else first
        if first.unit != second.unit:
            raise UnitClash(f"{first.unit} does not fit {second.unit}")
    elif not _literal_fits(second, first.unit):
        raise UnitClash(f"the literal {second!r} does not fit {first.unit}")
    return first


def _literal_fits(literal: object, unit_: Unit) -> bool:
    if literal is None:
        return True
    if isinstance(literal, bool):
        return unit_.name == "boolean"
    if isinstance(literal, str):
        return unit_.name in ("code", "text", "month_id")
    if isinstance(literal, int):
        return (literal == 0 and unit_.name not in PLAIN) or unit_.name in COUNTING
    return False


def _sum(first: Probe, second: object) -> Probe:
    if isinstance(second, Probe) and {first.unit.name, second.unit.name} == {"moment", "minute"}:
        return Probe(unit("moment"))
    result = same_unit(first, second)
    if result.unit.name in PLAIN:
        raise UnitClash(f"{result.unit} cannot be added or subtracted")
    return result


def _product(first: Probe, second: object, sign: int) -> Probe:
    powers = dict(first.unit.powers)
    if isinstance(second, Probe):
        for name, power in second.unit.powers:
            powers[name] = powers.get(name, 0) + sign * power
        names = (first.unit.name, second.unit.name)
    elif isinstance(second, int):
        names = (first.unit.name, "count")
    else:
        raise UnitClash(f"{first.unit} cannot be multiplied or divided by {second!r}")
    if PLAIN.intersection(names):
        raise UnitClash(f"{' and '.join(names)} cannot be multiplied or divided")
    if not powers and not any(isinstance(p, Probe) and p.unit.powers for p in (first, second)):
        if sign == -1 and names[0] == names[1]:
            return Probe(unit("count"))
        counted = [name for name in names if name != "count"]
        return Probe(unit(counted[0]) if len(counted) == 1 and sign == 1 else unit(names[0]))
    return Probe(_unit_of_powers(powers))


def _both_boolean(first: Probe, second: object) -> Probe:
    if first.unit.name != "boolean" or (isinstance(second, Probe) and second.unit.name != "boolean"):
        raise UnitClash("& and | take conditions")
    return first


@dataclass(frozen=True)
class Constant:
    """A fact of arithmetic, not of law: sixty minutes are an hour."""

    value: int
    unit: Unit
    ja: str


CONSTANTS: Mapping[str, Constant] = {
    "minutes_in_hour": Constant(60, unit("minute_per_hour"), "1時間の分数"),
    "one_minute": Constant(1, unit("minute"), "1分"),
    "one_hour": Constant(1, unit("hour"), "1時間"),
    "one_hour_in_minutes": Constant(60, unit("minute"), "1時間(分)"),
    "day_in_minutes": Constant(1440, unit("minute"), "1日(分)"),
    "days_in_week": Constant(7, unit("day"), "1週の日数"),
    "one_month": Constant(1, unit("month"), "1か月"),
    "months_in_year": Constant(12, unit("month"), "1年の月数"),
    "one_yen": Constant(1, unit("yen"), "1円"),
    "sen_in_yen": Constant(100, unit("sen_per_yen"), "1円の銭数"),
    "whole_percent": Constant(100, unit("percent"), "100%"),
}
"""Names that every rule may use as arguments without a law behind them."""

Minutes = Annotated[int, unit("minute")]
Hours = Annotated[int, unit("hour")]
Days = Annotated[int, unit("day")]
Months = Annotated[int, unit("month")]
Years = Annotated[int, unit("year")]
Count = Annotated[int, unit("count")]
Yen = Annotated[int, unit("yen")]
Sen = Annotated[int, unit("sen")]
MinutesPerHour = Annotated[int, unit("minute_per_hour")]
SenPerYen = Annotated[int, unit("sen_per_yen")]
YenPerHour = Annotated[int, unit("yen_per_hour")]
Percent = Annotated[int, unit("percent")]
Date = Annotated[datetime.date, unit("date")]
Moment = Annotated[int, unit("moment")]
"""Minutes since 1970-01-01T00:00, Japan local time."""
Flag = Annotated[bool, unit("boolean")]
Code = Annotated[str, unit("code")]
Text = Annotated[str, unit("text")]
Codes = Annotated[list[str], unit("list")]
"""Codes in a fixed order, such as the reasons for a refusal."""
MonthId = Annotated[str, unit("month_id")]
YenMinutesPerHour = Annotated[int, unit("yen*minute_per_hour")]
"""Yen x 1/60: minutes multiplied by an hourly rate."""
YenMinutes = Annotated[int, unit("yen*minute")]
SenPercent = Annotated[int, unit("sen*percent")]
"""Sen x 1/100: a percentage of an amount, before it is divided."""


def unit_of_annotation(annotation: Any) -> Unit | None:
    """The unit in an `Annotated` type, or None; `X | None` counts as X."""
    for candidate in (annotation, *getattr(annotation, "__args__", ())):
        for item in getattr(candidate, "__metadata__", ()):
            if isinstance(item, Unit):
                return item
    return None
