"""Evaluation: a plan run over columns. Levels are frames; what crosses levels goes by row positions."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import Any

import polars as pl

from zaitaku.law.engine import structure, windows
from zaitaku.law.engine.columns import column_of
from zaitaku.law.engine.declarations import Check, Rule, Window
from zaitaku.law.engine.errors import BeforeKnownLawError, InputError
from zaitaku.law.engine.graph import Eras, FromAbove, Graph, Node, OfValue
from zaitaku.law.engine.parameters import DatedValue, Parameter
from zaitaku.law.engine.plan import Plan
from zaitaku.law.engine.question import Frames
from zaitaku.law.engine.units import Constant

SINCE_EVER = datetime.date.min
LATEST = datetime.date.max
SMALL = 20_000
"""Frames of fewer rows keep their spent columns: dropping them would cost more than it saves."""


class Evaluation:
    """One run over the given tables. With `keep` every column stays, for explanations."""

    def __init__(self, graph: Graph, tables: Frames, *, as_of: datetime.date | None = None, keep: bool = False) -> None:
        self.graph = graph
        self.tables = tables
        self.as_of = as_of or LATEST
        self.keep = keep
        self.index: dict[Node, pl.Series] = {}
        self.refused: list[InputError] = []
        self.withheld: frozenset[Any] = frozenset()
        self.scratch: dict[tuple[str, ...], pl.Series] = {}
        self._frames: Frames = {}
        self._pending: dict[str, pl.LazyFrame] = {}
        self._ranges: dict[str, tuple[datetime.date, datetime.date]] = {}

    def without_frames(self) -> Evaluation:
        """The same run without its columns, where an answer is kept but will not be explained."""
        bare = Evaluation(self.graph, {}, as_of=self.as_of)
        bare.refused = self.refused
        return bare

    # --- frames ---

    def frame(self, level: str) -> pl.DataFrame:
        """The rows of a level with everything computed so far."""
        if level in self._pending:
            self._frames[level] = self._pending.pop(level).collect(engine="in-memory")
        return self._frames[level]

    def put(self, level: str, frame: pl.DataFrame) -> None:
        """Set the rows of a level."""
        self._frames[level] = frame

    def add(self, level: str, *columns: pl.Series) -> None:
        """Add computed columns to a level."""
        self._frames[level] = self.frame(level).hstack(list(columns))

    def column(self, level: str, name: str) -> pl.Series:
        """One computed column."""
        return self.frame(level)[name]

    def _query(self, level: str) -> pl.LazyFrame:
        return self._pending.get(level) if level in self._pending else self._frames[level].lazy()  # type: ignore[return-value]

    # --- the run ---

    def run(self, plan: Plan, *, keep: bool = False) -> None:
        """Compute what the plan says."""
        keep = keep or self.keep
        if not keep:
            self._release(plan.spent_before)
        for step in plan.steps:
            if step.level is not None:
                expressions = [self._expression(node).alias(node[1]) for node in step.nodes]
                self._pending[step.level] = self._query(step.level).with_columns(expressions)
            else:
                self._cross(step.nodes)
            if not keep:
                self._release(step.spent)

    def _release(self, spent: dict[str, list[str]]) -> None:
        for level, names in spent.items():
            if level in self._frames and self._frames[level].height > SMALL:
                self._pending[level] = self._query(level).drop(names, strict=False)

    def _cross(self, nodes: list[Node]) -> None:
        """Rows, links, and quantities that look at other rows."""
        totals: dict[tuple[str, str], list[Window]] = {}
        above: dict[tuple[str, str], list[str]] = {}
        for level, name in nodes:
            if name == "":
                structure.build_rows(self, level)
            elif name.startswith("->"):
                structure.build_index(self, level, name[2:])
            else:
                self._sort_out(level, name, totals, above)
        for (level, source), names in above.items():
            position = self.position(level, source)
            self.add(level, *self.frame(source).select(pl.col(names).gather(pl.lit(position))))
        for (rows, level), some in totals.items():
            windows.add_totals(self, rows, level, some)

    def _sort_out(
        self,
        level: str,
        name: str,
        totals: dict[tuple[str, str], list[Window]],
        above: dict[tuple[str, str], list[str]],
    ) -> None:
        match self.graph.definition((level, name)):
            case FromAbove(source, _):
                above.setdefault((level, source), []).append(name)
            case Parameter(by=key) as parameter if key:
                self.add(level, self._keyed(level, parameter, key).alias(name))
            case OfValue(Parameter(by=key) as parameter, what) if key:
                self.add(level, self._keyed(level, parameter, key, what).alias(name))
            case Eras(rules):
                self.add(level, windows.carried(self, level, rules[0]).alias(name))
            case Window(kind="chain") as window:
                self.add(level, windows.chain(self, window).alias(name))
            case Window() as window if window.rows != window.level:
                totals.setdefault((window.rows, level), []).append(window)
            case Window() as window:
                self.add(level, windows.neighbour(self, window).alias(name))

    def position(self, child: str, ancestor: str) -> pl.Series:
        """For each row of `child` the position of its row of `ancestor`."""
        if (child, f"->{ancestor}") in self.index:
            return self.index[child, f"->{ancestor}"]
        key = ("position", child, ancestor)
        if key not in self.scratch:
            if child == ancestor:
                return pl.int_range(self._frames[child].height, dtype=pl.UInt32, eager=True)
            way = self.graph.path(child, ancestor)
            position = self.index[way[0], f"->{way[1]}"]
            for lower, upper in pairwise(way[1:]):
                position = self.index[lower, f"->{upper}"].gather(position)
            self.scratch[key] = position
        return self.scratch[key]

    # --- expressions ---

    def _expression(self, node: Node) -> pl.Expr:
        definition = self.graph.definition(node)
        if isinstance(definition, Window):
            return windows.running(self, definition)
        assert isinstance(definition, Eras)
        return self._kept_expression(node, definition)

    def _kept_expression(self, node: Node, eras: Eras) -> pl.Expr:
        """A rule as an expression, made once for each range of dates."""
        dated = self.graph.is_dated(node, eras)
        key = (node, self._dates(node[0])[1] if dated else None, self.as_of if dated else None)
        if key not in self.graph.expressions:
            self.graph.expressions[key] = self._era_expression(node[0], eras)
        return self.graph.expressions[key]

    def _era_expression(self, level: str, eras: Eras) -> pl.Expr:
        if len(eras.rules) == 1 and not eras.rules[0].since and not eras.rules[0].until:
            return self._applied(level, eras.rules[0])
        date, (first, last) = self._dates(level)
        in_force = [r for r in eras.rules if (r.since or SINCE_EVER) <= last and (r.until or LATEST) >= first]
        _refuse_gaps(eras, in_force, first, last)
        result = self._applied(level, in_force[0])
        for rule in in_force[1:]:
            result = pl.when(date >= rule.since).then(self._applied(level, rule)).otherwise(result)
        return result

    def _applied(self, level: str, rule: Rule) -> pl.Expr:
        arguments = (self.argument(level, name, rule.since, rule.until) for name in rule.arguments)
        result = rule.function(*arguments)
        return column_of(result)

    def argument(
        self, level: str, name: str, since: datetime.date | None = None, until: datetime.date | None = None
    ) -> Any:
        """A column, or the figure itself; of parameters the values from `since` to `until`."""
        definition = self.graph.definition((level, name))
        if isinstance(definition, Constant):
            return definition.value
        if isinstance(definition, Parameter) and not definition.by:
            return self._parameter(level, definition, since or SINCE_EVER, until or LATEST)
        return pl.col(name)

    def _parameter(
        self, level: str, parameter: Parameter, since: datetime.date, until: datetime.date
    ) -> int | str | datetime.date | pl.Expr:
        date, (first, last) = self._dates(level)
        values = _in_force(parameter, parameter.values, max(first, since), min(last, until))
        if len(values) == 1:
            return values[0].value
        result = column_of(values[0].value)
        for value in values[1:]:
            result = pl.when(date >= value.since).then(column_of(value.value)).otherwise(result)
        return result

    def _keyed(self, level: str, parameter: Parameter, key: str, what: str = "value") -> pl.Series:
        """The value in force for each row's key and date, or what is known of it; missing without a key."""
        date = self._dates(level)[0]
        keys = self.column(level, key).cast(pl.String)
        for unknown in (k for k in keys.unique().drop_nulls() if k not in parameter.keys):
            raise InputError(
                "unknown_key",
                f"{parameter.ja}に「{key}」{unknown}の値がありません。",
                f"'{parameter.name}' has no value for {key} '{unknown}'.",
            )
        days = self.frame(level).select(pl.lit(keys).alias("__key"), date.alias("__date"))
        found = structure.as_of(days, parameter.frame, ["__key"], f"__{what}")
        too_early = days.filter(keys.is_not_null() & found.is_null())
        for asked_key, day in too_early.head(1).rows():
            _in_force(parameter, parameter.series(asked_key), day, day)
        return found

    def _dates(self, level: str) -> tuple[pl.Expr, tuple[datetime.date, datetime.date]]:
        """The date of each row of a level, and the first and last of them."""
        node = self.graph.date_node(level)
        if node is None:
            return pl.lit(self.as_of), (self.as_of, self.as_of)
        if level not in self._ranges:
            dates = self.column(level, node[1]).fill_null(self.as_of)
            first, last = dates.min(), dates.max()
            self._ranges[level] = (first or self.as_of, last or self.as_of)  # type: ignore[assignment]
        return pl.col(node[1]).fill_null(self.as_of), self._ranges[level]

    # --- checks ---

    def apply(self, check: Check) -> pl.DataFrame:
        """The rows for which a check's condition holds: what its messages show, and the subject's position."""
        condition = self._kept_expression((check.level, f"check {check.place}"), Eras((check.rule,))).fill_null(False)
        hits = self.frame(check.level).with_columns(condition.alias("__hit"))["__hit"].arg_true()
        subject = self.position(check.level, self.graph.subject).cast(pl.UInt32)
        columns = [subject.gather(hits).alias("__subject")]
        for name in self.graph.shown(check) if hits.len() else ():
            level, source, _way = self.graph.stands_at(check.level, name)
            rows = hits if level == check.level else self.position(check.level, level).gather(hits)
            columns.append(self._some(level, source, rows).alias(name))
        return pl.DataFrame(columns)

    def _some(self, level: str, name: str, rows: pl.Series) -> pl.Series:
        """A quantity on some rows; what only messages need is computed for no others."""
        frame = self.frame(level)
        if name in frame.columns:
            return frame[name].gather(rows)
        definition = self.graph.definition((level, name))
        known = isinstance(definition, Parameter | Constant)
        value = self.argument(level, name) if known else self._expression((level, name))
        return frame[rows].with_columns(column_of(value).alias("__value"))["__value"]


def _in_force(
    parameter: Parameter, values: tuple[DatedValue, ...], first: datetime.date, last: datetime.date
) -> list[DatedValue]:
    """The values that hold on some day from first to last. Refuses days before the first value."""
    if not values or values[0].since > first:
        known = values[0].since if values else None
        raise BeforeKnownLawError(
            f"{parameter.ja}は{known}からしか収録されていません。{first}については計算できません。",
            f"'{parameter.name}' is known from {known} only; {first} cannot be computed.",
        )
    upcoming = [v for v in values if first < v.since <= last]
    at_first = [v for v in values if v.since <= first][-1]
    return [at_first, *upcoming]


def _refuse_gaps(eras: Eras, in_force: list[Rule], first: datetime.date, last: datetime.date) -> None:
    """Every day from first to last must have its rule."""
    day = first
    for rule in in_force:
        if (rule.since or SINCE_EVER) > day:
            break
        if rule.until is None or rule.until >= last:
            return
        day = rule.until + datetime.timedelta(days=1)
    raise _rule_not_known(next((r for r in eras.rules if r.since and r.since > day), eras.rules[0]), day)


def _rule_not_known(rule: Rule, day: datetime.date) -> BeforeKnownLawError:
    period_ja = f"{rule.since or ''}から{rule.until or ''}"
    period_en = f"from {rule.since or 'ever'}" + (f" to {rule.until}" if rule.until else "")
    return BeforeKnownLawError(
        f"「{rule.ja}」({rule.cites})は{period_ja}の規定です。{day}については計算できません。",
        f"'{rule.name}' ({rule.cites}) holds {period_en}; {day} cannot be computed.",
    )
