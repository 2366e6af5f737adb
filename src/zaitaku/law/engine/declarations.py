"""What a topic folder declares: rules, windows, checks, refusals, roundings.

A quantity belongs to a *level*: the kind of row it has one value for (activity, day, week, month, ...).
Everything declared at the top level of a `rules.py` or `checks.py` is collected under its variable name.
"""

from __future__ import annotations

import datetime
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import ModuleType
from typing import Any, Literal, TypeVar, get_type_hints

from zaitaku.law.engine.errors import Place
from zaitaku.law.engine.units import Probe, Unit, unit_of_annotation

F = TypeVar("F", bound=Callable[..., Any])
Levels = str | tuple[str, ...]
WindowKind = Literal["total", "count", "running", "previous", "following", "first", "last", "any", "list", "chain"]


@dataclass(frozen=True)
class Rule:
    """A small named function from quantities to one quantity, with its article and the dates it holds.

    `compared` is False where the statement behind it has not yet been compared with the official text. With
    `within` it is carried along the rows of the same `within`.
    """

    name: str
    level: str
    function: Callable[..., Any]
    ja: str
    cites: str
    since: datetime.date | None
    until: datetime.date | None
    compared: bool
    place: Place
    within: str = ""

    @cached_property
    def arguments(self) -> tuple[str, ...]:
        """The quantities it depends on; the own value before that a rule with `within` takes is not among them."""
        return tuple(inspect.signature(self.function).parameters)[1 if self.within else 0 :]

    @cached_property
    def hints(self) -> dict[str, Any]:
        """The annotations of arguments and result."""
        return get_type_hints(inspect.unwrap(self.function), include_extras=True)

    @property
    def unit(self) -> Unit | None:
        """The unit of the result."""
        return unit_of_annotation(self.hints.get("return"))

    @property
    def doc(self) -> str:
        """What it says, in a sentence or two."""
        return inspect.getdoc(self.function) or ""


@dataclass(frozen=True)
class Window:
    """A declared look at other rows: a total of finer rows, a running total, an earlier row, a chain of rows.

    `of` is the quantity looked at. Totals, counts, firsts, lasts, any and lists stand at the coarser level
    `level` and look at rows of `rows`. Running totals stand at `level` and add the earlier rows of the same
    `within`. `previous` takes the nearest earlier row of the same `within` for which `where` holds.
    """

    name: str
    kind: WindowKind
    level: str
    of: str
    rows: str
    within: str
    ja: str
    cites: str
    place: Place
    where: str | None = None
    extra: tuple[str, ...] = ()
    including: bool = False


@dataclass(frozen=True)
class Check:
    """A finding or a refusal: a condition with a code, and messages that say what, where, why and how to mend.

    Messages are format strings over quantities of the level. A *refusal* means that the inputs cannot be
    computed: nothing is given out for the `subject` concerned until it is mended; an *admission* refusal is
    tested before anything else is computed.
    """

    rule: Rule
    code: str
    message_ja: str
    message_en: str
    kind: Literal["finding", "refusal", "admission"]
    together: tuple[str, ...] = ()
    spread: str = ""

    @property
    def name(self) -> str:
        """The function's name."""
        return self.rule.name

    @property
    def level(self) -> str:
        """The level whose rows are tested."""
        return self.rule.level

    @property
    def place(self) -> Place:
        """File and line."""
        return self.rule.place


@dataclass(frozen=True)
class Rounding:
    """A rounding that the law orders or allows: direction, step and legal basis. Applied by calling it."""

    direction: Literal["down", "half_up", "up"]
    ja: str
    basis: str
    place: Place = field(default_factory=lambda: Place.of_caller(3), compare=False)

    def __call__(self, numerator: int | Any, denominator: int | Any) -> int:
        """Round numerator / denominator (denominator positive) to a whole number."""
        if self.direction == "down" or isinstance(numerator, Probe):
            return numerator // denominator
        if self.direction == "up":
            return -(-numerator // denominator)
        return (numerator + numerator + denominator) // (denominator + denominator)

    def to_multiple(self, value: int | Any, step: int | Any) -> int:
        """Round a value to a whole number of steps."""
        return self(value, step) * step


Declared = Rule | Window | Check


def _date(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def rule(
    level: Levels,
    *,
    ja: str,
    cites: str,
    since: str | None = None,
    until: str | None = None,
    name: str | None = None,
    compared: bool = True,
) -> Callable[[F], F]:
    """Declare a rule at one level, or at several that share it.

    `since` and `until` are the first and last day on which it holds (ISO); without `since` it is arithmetic
    or reading that no date bounds. `name` gives two eras of one quantity the same output name.
    """

    def decorate(function: F) -> F:
        one = Rule(
            name=name or function.__name__,
            level="",
            function=function,
            ja=ja,
            cites=cites,
            since=_date(since),
            until=_date(until),
            compared=compared,
            place=Place.of_function(function),
        )
        _attach(function, [replace(one, level=each) for each in _levels(level)])
        return function

    return decorate


def carried(level: str, *, within: str, ja: str, cites: str, compared: bool = True) -> Callable[[F], F]:
    """Declare a rule that goes along the rows of the same `within` in their order and carries its value on.

    Its first argument is its own value on the row before (0 on the first row), the others are quantities of the row.
    For what no running total can tell: a count that starts anew after a gap whose length depends on the count.
    """

    def decorate(function: F) -> F:
        one = Rule(
            function.__name__, level, function, ja, cites, None, None, compared, Place.of_function(function), within
        )
        _attach(function, [one])
        return function

    return decorate


def _levels(level: Levels) -> tuple[str, ...]:
    return (level,) if isinstance(level, str) else level


def _attach(function: Any, declared: list[Any]) -> None:
    function.declared = [*getattr(function, "declared", ()), *declared]


def _check_decorator(kind: Literal["finding", "refusal", "admission"]) -> Callable[..., Callable[[F], F]]:
    def declare(
        level: Levels,
        *,
        code: str,
        ja: str,
        en: str,
        cites: str,
        since: str | None = None,
        together: tuple[str, ...] = (),
        spread: str = "",
        compared: bool = True,
    ) -> Callable[[F], F]:
        def decorate(function: F) -> F:
            checks = [
                Check(
                    Rule(
                        name=function.__name__,
                        level=each,
                        function=function,
                        ja=code,
                        cites=cites,
                        since=_date(since),
                        until=None,
                        compared=compared,
                        place=Place.of_function(function),
                    ),
                    code,
                    ja,
                    en,
                    kind,
                    together,
                    spread,
                )
                for each in _levels(level)
            ]
            _attach(function, checks)
            return function

        return decorate

    return declare


finding = _check_decorator("finding")
"""Declare a finding. Rows with equal values of `together` make one finding over the dates in `spread`."""
refusal = _check_decorator("refusal")
"""Declare a refusal that needs computed figures (a rate that is missing for work that counts)."""
admission = _check_decorator("admission")
"""Declare a refusal that is tested before anything is computed (overlaps, an end before its start)."""


def total(level: Levels, of: str | tuple[str, ...], *, rows: str, ja: str = "", cites: str = "") -> list[Window]:
    """Totals of `of` over the finer `rows`, under the same names, at each level."""
    names = (of,) if isinstance(of, str) else of
    place = Place.of_caller()
    return [
        Window(name, "total", each, name, rows, each, ja, cites, place) for each in _levels(level) for name in names
    ]


def aggregate(
    kind: Literal["total", "count", "first", "last", "any", "list"],
    level: str,
    of: str = "",
    *,
    rows: str,
    ja: str,
    cites: str = "",
) -> Window:
    """One figure of the finer `rows` at the coarser `level`, named by the variable it is assigned to.

    A `list` holds the codes of the rows in order, those that are missing left out.
    """
    return Window("", kind, level, of, rows, level, ja, cites, Place.of_caller())


def running_total(level: str, of: str, *, within: str, ja: str, cites: str = "", including: bool = False) -> Window:
    """The sum of `of` over the earlier rows of the same `within`; this row only where `including`."""
    return Window("", "running", level, of, level, within, ja, cites, Place.of_caller(), including=including)


def previous(level: str, of: str, *, within: str, ja: str, where: str | None = None, cites: str = "") -> Window:
    """`of` on the nearest earlier row of the same `within` for which `where` holds; missing on the first."""
    return Window("", "previous", level, of, level, within, ja, cites, Place.of_caller(), where)


def following(level: str, of: str, *, within: str, ja: str, where: str | None = None, cites: str = "") -> Window:
    """`of` on the nearest later row of the same `within` for which `where` holds; missing on the last."""
    return Window("", "following", level, of, level, within, ja, cites, Place.of_caller(), where)


def chain(
    level: str,
    *,
    within: str,
    start: str,
    end: str,
    opens: str,
    carries: str,
    longest_gap: str,
    gap_until: str,
    ja: str,
    cites: str = "",
) -> Window:
    """The date on which the chain of rows that a row belongs to started.

    `start` and `end` are moments, rows are in their order. Rows for which `opens` holds start a chain or continue
    one; rows for which only `carries` holds continue one but start none; other rows take their own date. A row
    continues a chain when it starts as the chain ends, or when it starts before the time of day `gap_until` and at
    most `longest_gap` minutes after that end.
    """
    extra = (end, opens, carries, longest_gap, gap_until)
    return Window("", "chain", level, start, level, within, ja, cites, Place.of_caller(), None, extra)


def declarations(module: ModuleType) -> Iterator[Declared]:
    """Everything that a module declares, windows named by their variable."""
    for name, value in vars(module).items():
        if isinstance(value, Window):
            yield replace(value, name=name)
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, Window))
        elif inspect.isfunction(value) and value.__module__ == module.__name__:
            yield from getattr(value, "declared", ())
