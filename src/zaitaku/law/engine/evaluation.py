"""Evaluation: the graph of a question run over columns, generation by generation, level by level."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from graphlib import TopologicalSorter
from string import Formatter
from typing import Any

import polars as pl

from zaitaku.law.engine.declarations import Check, Rule, Window
from zaitaku.law.engine.errors import BeforeKnownLawError, InputError
from zaitaku.law.engine.findings import SPREAD_FIELDS
from zaitaku.law.engine.graph import Eras, FromAbove, Graph, Node
from zaitaku.law.engine.parameters import DatedValue, Parameter
from zaitaku.law.engine.question import ROOT, Expansion, Frames, Groups, Link, Pairs, Rows
from zaitaku.law.engine.units import Constant

SINCE_EVER = datetime.date.min
LATEST = datetime.date.max


class Evaluation:
    """One run. After `run`, `frames` has the columns asked for (all of them with `keep`)."""

    def __init__(self, graph: Graph, tables: Frames, *, as_of: datetime.date | None = None, keep: bool = False) -> None:
        self.graph = graph
        self.tables = tables
        self.as_of = as_of or LATEST
        self.keep = keep
        self.frames: Frames = {}
        self.index: dict[Node, pl.Series] = {}
        self.refused: list[InputError] = []
        self.withheld: frozenset[Any] = frozenset()
        self._kept = keep
        self._scratch: dict[tuple[str, ...], pl.Series] = {}
        self._ranges: dict[str, tuple[datetime.date, datetime.date]] = {}
        self._waiting: dict[Node, int] = {}
        self._wanted: set[Node] = set()

    # --- the run ---

    def run(self, wanted: Iterable[Node], *, keep: bool = False) -> None:
        """Compute the wanted quantities and whatever they need; `keep` keeps all of it."""
        self._kept = keep or self.keep
        self._wanted.update(wanted)
        needs = self.graph.closure(self._wanted)
        done = {node for node in needs if self._is_there(node)}
        self._waiting = {}
        for node, needed in needs.items():
            if node not in done:
                for each in needed:
                    self._waiting[each] = self._waiting.get(each, 0) + 1
        sorter = TopologicalSorter({n: d - done for n, d in needs.items() if n not in done})
        sorter.prepare()
        while sorter.is_active():
            ready = sorter.get_ready()
            self._compute([node for node in ready if node not in done])
            sorter.done(*ready)
            self._release(ready, needs)

    def _is_there(self, node: Node) -> bool:
        level, name = node
        if name.startswith("->"):
            return node in self.index
        return level in self.frames and (name == "" or name in self.frames[level].columns)

    def _release(self, ready: Iterable[Node], needs: Mapping[Node, set[Node]]) -> None:
        if self._kept:
            return
        spent: dict[str, list[str]] = {}
        for node in ready:
            for needed in needs[node]:
                self._waiting[needed] -= 1
                level, name = needed
                if not self._waiting[needed] and name and not name.startswith("->") and needed not in self._wanted:
                    spent.setdefault(level, []).append(name)
        for level, names in spent.items():
            self.frames[level] = self.frames[level].drop(names, strict=False)

    def _compute(self, nodes: list[Node]) -> None:
        expressions: dict[str, list[pl.Expr]] = {}
        totals: dict[tuple[str, str], list[Window]] = {}
        above: dict[tuple[str, str], list[str]] = {}
        for level, name in sorted(nodes):
            if name == "":
                self._build_rows(level)
            elif name.startswith("->"):
                self.index[level, name] = self._build_index(level, name[2:])
            elif name not in self.frames[level].columns:
                definition = self.graph.definition((level, name))
                match definition:
                    case Window() if definition.rows != definition.level:
                        totals.setdefault((definition.rows, level), []).append(definition)
                    case FromAbove(source, _):
                        above.setdefault((level, source), []).append(name)
                    case Window(kind="chain"):
                        self._add(level, self._chain(definition).alias(name))
                    case Parameter(by=key) if key:
                        self._add(level, self._keyed(level, definition, key).alias(name))
                    case Eras() | Window():
                        expressions.setdefault(level, []).append(self._expression(level, definition).alias(name))
        for level, batch in expressions.items():
            self.frames[level] = self.frames[level].with_columns(batch)
        for (level, source), names in above.items():
            position = self.position(level, source)
            self._add(level, *(self.frames[source][name].gather(position) for name in names))
        for (rows, level), windows in totals.items():
            self._add_totals(rows, level, windows)

    def _add(self, level: str, *columns: pl.Series) -> None:
        self.frames[level] = self.frames[level].with_columns(columns)

    # --- rows ---

    def _build_rows(self, name: str) -> None:
        match self.graph.levels[name]:
            case Rows() as level:
                self._take_rows(level)
            case Expansion() as level:
                self._expand(level)
            case Groups() as level:
                self._group(level)
            case Pairs() as level:
                self._pair(level)

    def _take_rows(self, level: Rows) -> None:
        frame = self.tables[level.name]
        if level.within:
            frame, position = self._place_within(level, frame)
            self.index[level.name, f"->{level.within}"] = position
        self.frames[level.name] = frame

    def _place_within(self, level: Rows, frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.Series]:
        assert level.within
        key = level.key or level.within
        if key not in frame.columns:
            position = pl.select(pl.repeat(0, frame.height, dtype=pl.UInt32)).to_series()
        else:
            parents = self.frames[level.within].select(key).with_row_index("__position")
            position = frame.select(key).join(parents, on=key, how="left", maintain_order="left")["__position"]
            if position.null_count():
                self._refuse_unknown(level, frame[key].filter(position.is_null()))
                frame, position = frame.filter(position.is_not_null()), position.drop_nulls()
        order = [position.alias("__position"), *(frame[name] for name in level.order)]
        if not _is_sorted(order):
            frame = frame.with_columns(order[0]).sort("__position", *level.order, maintain_order=True)
            position = frame["__position"]
            frame = frame.drop("__position")
        return frame, position

    def _refuse_unknown(self, level: Rows, keys: pl.Series) -> None:
        unknown = [str(k) for k in keys.unique(maintain_order=True) if k not in self.withheld]
        if unknown:
            names = ", ".join(unknown[:10])
            self.refused.append(
                InputError(
                    level.unknown_code,
                    f"表「{level.table}」の「{names}」は、{level.within}の表にありません。表に加えるか、綴りを直してください。",
                    f"Table '{level.table}' names {names}, which the {level.within} table lacks. Add or mend it.",
                )
            )

    def _expand(self, level: Expansion) -> None:
        counts = self.frames[level.of].select(pl.col(level.count).fill_null(0).cast(pl.UInt32)).to_series()
        source = pl.DataFrame({"__position": pl.int_range(counts.len(), dtype=pl.UInt32, eager=True), "n": counts})
        source = source.filter(pl.col("n") > 0)
        if source.height and source["n"].max() != 1:
            source = source.select(pl.col("__position").repeat_by("n").explode())
        position = source["__position"].cast(pl.UInt32)
        self.index[level.name, f"->{level.of}"] = position
        number = pl.int_range(pl.len(), dtype=pl.Int64)
        starts = pl.when(_changes(pl.col("__position"))).then(number).forward_fill()
        self.frames[level.name] = source.select((number - starts).alias(level.number))

    def _group(self, level: Groups) -> None:
        keys = ["__within", *level.by]
        parts = []
        for source, names in level.sources.items():
            frame = self.frames[source].select(
                pl.col(name).alias(key) for name, key in zip(names, level.by, strict=True)
            ).with_columns(self.position(source, level.within).cast(pl.UInt32).alias("__within"))
            first = pl.any_horizontal(_changes(pl.col(k)) for k in keys)
            parts.append((source, frame.with_columns(first.alias("__first"))))
        runs = [part.filter("__first").select(keys).drop_nulls() for _, part in parts]
        distinct = runs[0] if len(runs) == 1 else pl.concat(runs)
        straight = len(runs) == 1 and _is_strictly_sorted(distinct, keys)
        if not straight:
            distinct = distinct.unique().sort(keys)
        self.frames[level.name] = distinct.select(level.by)
        self.index[level.name, f"->{level.within}"] = distinct["__within"]
        for (source, part), run in zip(parts, runs, strict=True):
            self.index[source, f"->{level.name}"] = _positions_of_runs(part, run, distinct, keys, straight)

    def _pair(self, level: Pairs) -> None:
        first, second = (
            pl.DataFrame({"__within": self.position(side, level.within)}).with_row_index(side)
            for side in (level.first, level.second)
        )
        pairs = first.join(second, on="__within", maintain_order="left_right")
        self.frames[level.name] = pairs.select(pl.col(level.first).alias("__first"))
        for side in (level.first, level.second):
            self.index[level.name, f"->{side}"] = pairs[side]

    # --- links ---

    def _build_index(self, child: str, parent: str) -> pl.Series:
        link = self.graph.links(child, parent)
        if link is None:
            return self.index[child, f"->{parent}"]
        return self._look_up(link)

    def _look_up(self, link: Link) -> pl.Series:
        left = self._key_frame(link, link.child, list(link.on))
        right = self._key_frame(link, link.parent, list(link.on.values())).with_row_index("__position")
        keys = left.columns
        if link.as_of:
            child_date, parent_date = link.as_of
            since = self.frames[link.parent][parent_date]
            if since.null_count() < since.len():
                left = left.with_columns(self.frames[link.child][child_date].alias("__date"))
                right = right.with_columns(since.fill_null(SINCE_EVER).alias("__date"))
                return _look_up_as_of(left, right, keys)
        if right.select(keys).is_duplicated().any():
            raise InputError(
                "duplicate_rows",
                f"表「{link.parent}」に同じ項目の行が二つ以上あります。",
                f"Table '{link.parent}' has more than one row for the same {', '.join(link.on.values())}.",
            )
        return left.join(right, on=keys, how="left", maintain_order="left")["__position"]

    def _key_frame(self, link: Link, level: str, names: list[str]) -> pl.DataFrame:
        """The columns by which two levels are matched; a constant where they share nothing else."""
        frame = self.frames[level]
        keys = [frame[name].alias(f"__key{i}") for i, name in enumerate(names)]
        if link.within:
            keys.append(self.position(level, link.within).alias("__within"))
        return pl.DataFrame(keys or [pl.repeat(0, frame.height, eager=True).alias("__all")])

    def position(self, child: str, ancestor: str) -> pl.Series:
        """For each row of `child` the position of its row of `ancestor`."""
        if (child, f"->{ancestor}") in self.index:
            return self.index[child, f"->{ancestor}"]
        if child == ancestor:
            return pl.int_range(self.frames[child].height, dtype=pl.UInt32, eager=True)
        key = ("position", child, ancestor)
        if key not in self._scratch:
            way = self.graph.path(child, ancestor)
            position = self.index[way[0], f"->{way[1]}"]
            for lower, upper in zip(way[1:], way[2:], strict=False):
                position = self.index[lower, f"->{upper}"].gather(position)
            self._scratch[key] = position
        return self._scratch[key]

    # --- quantities ---

    def _expression(self, level: str, definition: Eras | Window) -> pl.Expr:
        if isinstance(definition, Eras):
            return self._era_expression(level, definition)
        if definition.kind == "running":
            return self._running(definition)
        return pl.col(definition.of).gather(self._neighbour(definition))

    def _era_expression(self, level: str, eras: Eras) -> pl.Expr:
        if len(eras.rules) == 1 and not eras.rules[0].since:
            return self._applied(level, eras.rules[0])
        date, (first, last) = self._dates(level)
        in_force = [r for r in eras.rules if (r.since or SINCE_EVER) <= last and (r.until or LATEST) >= first]
        if not in_force or (in_force[0].since or SINCE_EVER) > first:
            raise _rule_not_known(eras.rules[0], first)
        result = self._applied(level, in_force[0])
        for rule in in_force[1:]:
            result = pl.when(date >= rule.since).then(self._applied(level, rule)).otherwise(result)
        return result

    def _applied(self, level: str, rule: Rule) -> pl.Expr:
        arguments = (self._argument(level, name, rule.since, rule.until) for name in rule.arguments)
        result = rule.function(*arguments)
        return result if isinstance(result, pl.Expr) else pl.lit(result)

    def _argument(
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
    ) -> int | pl.Expr:
        date, (first, last) = self._dates(level)
        values = _in_force(parameter, parameter.values, max(first, since), min(last, until))
        result: int | pl.Expr = values[0].value
        for value in values[1:]:
            result = pl.when(date >= value.since).then(value.value).otherwise(result)
        return result

    def _keyed(self, level: str, parameter: Parameter, key: str) -> pl.Series:
        date, (first, last) = self._dates(level)
        keys = self.frames[level].select(pl.col(key).cast(pl.String)).to_series()
        present = keys.unique().drop_nulls().to_list()
        for unknown in (k for k in present if k not in parameter.keys):
            raise InputError(
                "unknown_key",
                f"{parameter.ja}に「{key}」{unknown}の値がありません。",
                f"'{parameter.name}' has no value for {key} '{unknown}'.",
            )
        steps = sorted({v.since for k in present for v in _in_force(parameter, parameter.series(k), first, last)})
        frame = self.frames[level].select(date.alias("date")).with_columns(keys.alias("key"))
        result = pl.lit(None, pl.Int64)
        for step in steps:
            values = {k: value.value for k in present if (value := parameter.at(step, k))}
            looked_up = pl.col("key").replace_strict(values, default=None, return_dtype=pl.Int64)
            result = pl.when(pl.col("date") >= step).then(looked_up).otherwise(result)
        return frame.with_columns(result.alias("value"))["value"]

    def _dates(self, level: str) -> tuple[pl.Expr, tuple[datetime.date, datetime.date]]:
        """The date of each row of a level, and the first and last of them."""
        node = self.graph.date_node(level)
        if node is None:
            return pl.lit(self.as_of), (self.as_of, self.as_of)
        if level not in self._ranges:
            dates = self.frames[level][node[1]]
            first, last = dates.min(), dates.max()
            self._ranges[level] = (first or self.as_of, last or self.as_of)  # type: ignore[assignment]
        return pl.col(node[1]).fill_null(self.as_of), self._ranges[level]

    # --- windows over rows of the same level ---

    def _running(self, window: Window) -> pl.Expr:
        position = self.position(window.level, window.within)
        own = pl.col(window.of).cast(pl.Int64)
        before = own.cum_sum() - own
        earlier = before - before.gather(self._first_row(window.level, window.within, position))
        if not position.is_sorted():
            earlier = before.over(position)
        return earlier + own if window.including else earlier

    def _first_row(self, level: str, within: str, position: pl.Series) -> pl.Series:
        key = ("first", level, within)
        if key not in self._scratch:
            number = pl.int_range(pl.len(), dtype=pl.UInt32)
            first = pl.when(_changes(pl.col("p"))).then(number).forward_fill()
            self._scratch[key] = pl.DataFrame({"p": position}).select(first).to_series()
        return self._scratch[key]

    def _neighbour(self, window: Window) -> pl.Series:
        """For each row the nearest earlier (or later) row of the same group for which `where` holds."""
        key = (window.kind, window.level, window.within, window.where or "")
        if key not in self._scratch:
            position = self.position(window.level, window.within)
            where = self.frames[window.level][window.where] if window.where else pl.lit(True)
            row = pl.when(where).then(pl.int_range(pl.len(), dtype=pl.UInt32))
            near = row.shift(1).forward_fill() if window.kind == "previous" else row.shift(-1).backward_fill()
            found = pl.DataFrame({"p": position}).select(near).to_series()
            same = position.gather(found) == position
            self._scratch[key] = found.set(~same.fill_null(False), None)
        return self._scratch[key]

    def _chain(self, window: Window) -> pl.Series:
        end, opens, carries, longest_gap, gap_until = window.extra
        frame = self.frames[window.level].select(
            pl.int_range(pl.len(), dtype=pl.UInt32).alias("row"),
            self.position(window.level, window.within).alias("within"),
            *(pl.col(n).alias(a) for n, a in zip((window.of, end, opens, carries, longest_gap), "seock", strict=True)),
            pl.lit(self._argument(window.level, gap_until)).alias("until"),
        )
        links = frame.filter(pl.col("o") | pl.col("c"))
        while True:
            before = pl.col("e").shift(1)
            time_of_day = pl.col("s") % pl.lit(1440)
            near = (time_of_day < pl.col("until")) & (pl.col("s") - before <= pl.col("k"))
            links = links.with_columns(
                ((pl.col("within") == pl.col("within").shift(1)) & ((pl.col("s") == before) | near))
                .fill_null(False)
                .alias("linked")
            )
            loose = ~pl.col("linked") & ~pl.col("o")
            first_loose = loose & ~loose.shift(1, fill_value=False)
            kept = links.filter(~first_loose)
            if kept.height == links.height:
                break
            links = kept
        starts = links.select("row", pl.when(~pl.col("linked")).then("s").forward_fill().alias("start"))
        return frame.join(starts, on="row", how="left", maintain_order="left").select(
            pl.coalesce("start", "s")
        ).to_series()

    # --- windows over finer rows ---

    def _add_totals(self, rows: str, level: str, windows: list[Window]) -> None:
        position = self.position(rows, level).alias("__group")
        columns = {w.of for w in windows if w.of}
        frame = pl.DataFrame([position, *(self.frames[rows][name] for name in columns)])
        if position.null_count():
            frame = frame.filter(pl.col("__group").is_not_null())
        if position.is_sorted():
            frame = frame.with_columns(pl.col("__group").set_sorted())
        grouped = frame.group_by("__group", maintain_order=True).agg(_aggregate(w) for w in windows)
        if grouped.height != self.frames[level].height or not grouped["__group"].is_sorted():
            every = pl.DataFrame({"__group": pl.int_range(self.frames[level].height, dtype=pl.UInt32, eager=True)})
            grouped = every.join(grouped, on="__group", how="left", maintain_order="left")
            grouped = grouped.with_columns(
                pl.col(w.name).fill_null(0 if w.kind in ("total", "count") else w.kind == "all")
                for w in windows
                if w.kind in ("total", "count", "any", "all")
            )
        self._add(level, *(grouped[w.name] for w in windows))

    # --- checks ---

    def check_nodes(self, check: Check) -> list[Node]:
        """The quantities that a check's condition and messages use."""
        shown = (*message_fields(check), *check.together, *([check.spread] if check.spread else []))
        names = [self.graph.subject, *check.rule.arguments, *shown]
        names = [n for n in names if n != ROOT]
        subject = self.graph.path(check.level, self.graph.subject)
        links = [(c, f"->{p}") for c, p in zip(subject, subject[1:], strict=False)]
        date = self.graph.date_node(check.level) if check.rule.since else None
        return [*((check.level, name) for name in dict.fromkeys(names)), *links, *([date] if date else [])]

    def apply(self, check: Check) -> pl.DataFrame:
        """The rows for which a check's condition holds: the fields of its messages and the subject's position."""
        frame = self.frames[check.level]
        condition = self._era_expression(check.level, Eras((check.rule,)))
        fields = [name for _, name in self.check_nodes(check) if name in frame.columns]
        hit = frame.select(*fields, condition.fill_null(False).alias("__hit")).with_columns(
            self.position(check.level, self.graph.subject).cast(pl.UInt32).alias("__subject")
        )
        return hit.filter("__hit").drop("__hit")


def message_fields(check: Check) -> list[str]:
    """The names in braces of a check's messages, in order."""
    texts = (check.message_ja, check.message_en)
    names = dict.fromkeys(name for t in texts for _, name, _, _ in Formatter().parse(t) if name)
    return [name for name in names if name not in SPREAD_FIELDS]


def _aggregate(window: Window) -> pl.Expr:
    column = pl.col(window.of) if window.of else pl.len()
    match window.kind:
        case "count":
            return pl.len().cast(pl.Int64).alias(window.name)
        case "first":
            return column.first().alias(window.name)
        case "last":
            return column.last().alias(window.name)
        case "any":
            return column.any().alias(window.name)
        case "all":
            return column.all().alias(window.name)
        case _:
            return column.cast(pl.Int64).sum().alias(window.name)


def _changes(column: pl.Expr) -> pl.Expr:
    """Whether a row differs from the row before; true on the first."""
    return column.ne_missing(column.shift(1)) | (pl.int_range(pl.len()) == 0)


def _is_sorted(columns: list[pl.Series]) -> bool:
    if len(columns) == 1:
        return columns[0].is_sorted()
    frame = pl.DataFrame([c.alias(f"c{i}") for i, c in enumerate(columns)])
    return frame.select(_in_order(frame.columns, strict=False)).item()


def _is_strictly_sorted(frame: pl.DataFrame, keys: list[str]) -> bool:
    return bool(frame.select(_in_order(keys, strict=True)).item())


def _in_order(names: list[str], *, strict: bool) -> pl.Expr:
    later = pl.lit(not strict)
    for name in reversed(names):
        here, before = pl.col(name), pl.col(name).shift(1)
        later = (here > before) | ((here == before) & later)
    return later.slice(1).all()


def _positions_of_runs(
    part: pl.DataFrame, runs: pl.DataFrame, distinct: pl.DataFrame, keys: list[str], straight: bool
) -> pl.Series:
    """For each row the position of its group, found once per run of equal keys."""
    run = part.select((pl.col("__first").cum_sum().cast(pl.UInt32) - 1).alias("run")).to_series()
    if straight:
        return run
    numbered = distinct.with_row_index("__position")
    firsts = part.filter("__first").select(keys)
    return firsts.join(numbered, on=keys, how="left", maintain_order="left")["__position"].gather(run)


def _look_up_as_of(left: pl.DataFrame, right: pl.DataFrame, keys: list[str]) -> pl.Series:
    left = left.with_row_index("__row").sort("__date")
    right = right.sort("__date")
    found = left.join_asof(right, on="__date", by=keys, strategy="backward", check_sortedness=False)
    return found.sort("__row")["__position"]


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


def _rule_not_known(rule: Rule, first: datetime.date) -> BeforeKnownLawError:
    return BeforeKnownLawError(
        f"「{rule.ja}」({rule.cites})は{rule.since}からの規定です。{first}については計算できません。",
        f"'{rule.name}' ({rule.cites}) holds from {rule.since}; {first} cannot be computed.",
    )

