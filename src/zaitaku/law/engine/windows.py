"""Windows: totals of finer rows, running totals, neighbouring rows, chains of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from zaitaku.law.engine.declarations import Rule, Window
from zaitaku.law.engine.structure import firsts_of_runs
from zaitaku.law.engine.words import MINUTES_OF_DAY

if TYPE_CHECKING:
    from zaitaku.law.engine.evaluation import Evaluation


EMPTY: dict[str, Any] = {"total": 0, "count": 0, "any": False, "list": []}
"""What a window over no rows comes to; others are missing."""
EMPTY_TYPES: dict[str, Any] = {"any": pl.Boolean, "list": pl.List(pl.String)}
"""Their types; others are whole numbers."""


# --- over finer rows ---


def add_totals(run: Evaluation, rows: str, level: str, windows: list[Window]) -> None:
    """Add the figures of the finer rows to their level; a row without any has 0, or false (`any`)."""
    height = run.frame(level).height
    position = run.position(rows, level).alias("__group")
    if not position.len() and all(w.kind in EMPTY for w in windows):
        run.add(level, *(_nothing(w, height) for w in windows))
        return
    simple = all(w.kind != "list" for w in windows)
    if simple and position.len() and not position.null_count() and position.is_sorted():
        sums = _of_runs(run.frame(rows), position, _runs(run, rows, level, position), windows)
    else:
        sums = _grouped(run, rows, position, windows)
    if sums.height != height or not sums["__group"].is_sorted():
        every = pl.DataFrame({"__group": pl.int_range(height, dtype=pl.UInt32, eager=True)})
        sums = every.join(sums, on="__group", how="left", maintain_order="left").with_columns(
            pl.col(w.name).fill_null(pl.lit(EMPTY[w.kind], EMPTY_TYPES.get(w.kind, pl.Int64)))
            for w in windows
            if w.kind in EMPTY
        )
    run.add(level, *(sums[w.name] for w in windows))


def _nothing(window: Window, height: int) -> pl.Series:
    type_ = EMPTY_TYPES.get(window.kind, pl.Int64)
    return pl.repeat(EMPTY[window.kind], height, dtype=type_, eager=True).alias(window.name)


def _runs(run: Evaluation, level: str, within: str, position: pl.Series) -> pl.Series:
    """The first rows of the runs of rows that lie in the same group."""
    key = ("runs", level, within)
    if key not in run.scratch:
        run.scratch[key] = firsts_of_runs(position)
    return run.scratch[key]


def _of_runs(frame: pl.DataFrame, position: pl.Series, starts: pl.Series, windows: list[Window]) -> pl.DataFrame:
    """Figures of groups whose rows follow each other: ends of runs, and differences of cumulative sums."""
    ends = (starts - 1).shift(-1, fill_value=position.len() - 1)
    figures = frame.select(_figure(w, frame, starts, ends) for w in windows)
    sums = [pl.col(w.name) - pl.col(w.name).shift(1, fill_value=0) for w in windows if w.kind in ("total", "any")]
    figures = figures.with_columns(sums).with_columns(pl.col(w.name) > 0 for w in windows if w.kind == "any")
    return figures.insert_column(0, position.gather(ends))


def _figure(window: Window, frame: pl.DataFrame, starts: pl.Series, ends: pl.Series) -> pl.Expr:
    match window.kind:
        case "count":
            return pl.lit((ends - starts + 1).cast(pl.Int64)).alias(window.name)
        case "first":
            return pl.col(window.of).gather(pl.lit(starts)).alias(window.name)
        case "last":
            return pl.col(window.of).gather(pl.lit(ends)).alias(window.name)
        case _:
            numbers = pl.col(window.of).cast(pl.Int64)
            numbers = numbers.fill_null(0) if frame[window.of].null_count() else numbers
            return numbers.cum_sum().gather(pl.lit(ends)).alias(window.name)


def _grouped(run: Evaluation, rows: str, position: pl.Series, windows: list[Window]) -> pl.DataFrame:
    columns = sorted({w.of for w in windows if w.of})
    frame = pl.DataFrame([position, *(run.column(rows, name) for name in columns)])
    if position.null_count():
        frame = frame.filter(pl.col("__group").is_not_null())
    return frame.group_by("__group", maintain_order=True).agg(_aggregate(w) for w in windows)


def _aggregate(window: Window) -> pl.Expr:
    if window.kind == "count":
        return pl.len().cast(pl.Int64).alias(window.name)
    column = pl.col(window.of)
    match window.kind:
        case "first":
            return column.first().alias(window.name)
        case "last":
            return column.last().alias(window.name)
        case "any":
            return column.any().alias(window.name)
        case "list":
            return column.drop_nulls().cast(pl.String).alias(window.name)
        case _:
            return column.cast(pl.Int64).sum().alias(window.name)


# --- over rows of the same level ---


def running(run: Evaluation, window: Window) -> pl.Expr:
    """The sum of the earlier rows of the same group, this row included where the window says so."""
    position = run.position(window.level, window.within)
    own = pl.col(window.of).cast(pl.Int64).fill_null(0)
    before = own.cum_sum() - own
    if position.is_sorted():
        earlier = before - before.gather(pl.lit(_first_row(run, window.level, window.within, position)))
    else:
        earlier = before.over(pl.lit(position))
    return earlier + own if window.including else earlier


def _first_row(run: Evaluation, level: str, within: str, position: pl.Series) -> pl.Series:
    """For each row the number of the first row of its group."""
    key = ("first", level, within)
    if key not in run.scratch:
        run.scratch[key] = _runs(run, level, within, position).gather(position.rle_id())
    return run.scratch[key]


def neighbour(run: Evaluation, window: Window) -> pl.Series:
    """The quantity on the nearest earlier (or later) row of the same group for which `where` holds."""
    by = 1 if window.kind == "previous" else -1
    of, position = run.column(window.level, window.of), run.position(window.level, window.within)
    if not position.is_sorted():
        return _neighbour_in_mixed_groups(run, window, of, position)
    if window.where is None:
        same = pl.col("p") == pl.col("p").shift(by)
        near = pl.DataFrame([of.alias("of"), position.alias("p")])
        return near.select(pl.when(same).then(pl.col("of").shift(by))).to_series()
    key = (window.kind, window.level, window.within, window.where)
    if key not in run.scratch:
        frame = pl.DataFrame([position.alias("p"), run.column(window.level, window.where).alias("w")])
        row = pl.when("w").then(pl.int_range(pl.len(), dtype=pl.UInt32)).shift(by)
        found = frame.with_columns((row.forward_fill() if by == 1 else row.backward_fill()).alias("near"))
        same = pl.col("p").gather(pl.col("near")) == pl.col("p")
        run.scratch[key] = found.select(pl.when(same).then("near")).to_series()
    return of.gather(run.scratch[key])


def _neighbour_in_mixed_groups(run: Evaluation, window: Window, of: pl.Series, position: pl.Series) -> pl.Series:
    """As `neighbour`, where the rows of a group do not follow each other."""
    by = 1 if window.kind == "previous" else -1
    where = run.column(window.level, window.where) if window.where else pl.repeat(True, of.len(), eager=True)
    number = pl.int_range(of.len(), dtype=pl.UInt32, eager=True)
    frame = pl.DataFrame([number.alias("n"), position.alias("p"), where.alias("w")])
    row = pl.when("w").then(pl.col("n")).shift(by).over("p")
    near = frame.with_columns(row.alias("near"))
    filled = pl.col("near").forward_fill() if by == 1 else pl.col("near").backward_fill()
    return of.gather(near.select((filled if window.where else pl.col("near")).over("p")).to_series())


def carried(run: Evaluation, level: str, rule: Rule) -> pl.Series:
    """A rule that carries its value along the rows of the same group, in their order, one row after the other."""
    arguments = [run.argument(level, name) for name in rule.arguments]
    columns = [(a if isinstance(a, pl.Expr) else pl.lit(a)).alias(f"{i}") for i, a in enumerate(arguments)]
    rows = run.frame(level).select(pl.lit(run.position(level, rule.within)).alias("within"), *columns)
    before: dict[int, int] = {}
    values = []
    for group, *given in rows.iter_rows():
        before[group] = rule.function(before.get(group, 0), *given)
        values.append(before[group])
    return pl.Series(values, dtype=pl.Int64)


def chain(run: Evaluation, window: Window) -> pl.Series:
    """The date on which the chain that each row belongs to started; its own date where it belongs to none.

    Only where something crosses midnight or starts before `gap_until` can that be another date than the row's
    own. There, a row that only carries is taken out again when it does not continue the chain before it; what
    follows is then measured against the row before, until nothing changes.
    """
    end, opens, carries, longest_gap, gap_until = window.extra
    until = run.argument(window.level, gap_until)
    start_day = pl.col("start") // MINUTES_OF_DAY
    frame = run.frame(window.level).select(
        pl.col(window.of).alias("start"),
        pl.col(end).alias("end"),
        pl.col(opens).alias("opens"),
        pl.col(carries).alias("carries"),
        pl.col(longest_gap).alias("gap"),
        pl.lit(run.position(window.level, window.within)).alias("within"),
        (until if isinstance(until, pl.Expr) else pl.lit(until)).alias("until"),
    )
    early = pl.col("start") % MINUTES_OF_DAY < pl.col("until")
    midnight = pl.col("start") % MINUTES_OF_DAY == 0
    night = frame.select(early | midnight | ((pl.col("end") - 1) // MINUTES_OF_DAY != start_day)).to_series()
    dates = frame.select(start_day.cast(pl.Int32).cast(pl.Date)).to_series()
    groups = frame["within"].filter(night).unique()
    if groups.is_empty():
        return dates
    links = frame.with_row_index("row").filter(
        pl.col("within").is_in(groups.implode()) & (pl.col("opens") | pl.col("carries"))
    )
    end_before = pl.col("end").shift(1)
    near = early & (pl.col("start") - end_before <= pl.col("gap"))
    same = pl.col("within") == pl.col("within").shift(1)
    linked = (same & ((pl.col("start") == end_before) | near)).fill_null(False)
    loose = ~pl.col("linked") & ~pl.col("opens")
    while True:
        links = links.with_columns(linked.alias("linked"))
        first_loose = links.select(loose & ~loose.shift(1, fill_value=False)).to_series()
        if not first_loose.any():
            break
        links = links.filter(~first_loose)
    started = pl.when(~pl.col("linked")).then(start_day).forward_fill()
    return dates.scatter(links["row"], links.select(started.cast(pl.Int32).cast(pl.Date)).to_series())
