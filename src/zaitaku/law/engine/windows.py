"""Windows: totals of finer rows, running totals, neighbouring rows, chains of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zaitaku.law.engine.declarations import Window
from zaitaku.law.engine.structure import firsts_of_runs
from zaitaku.law.engine.words import MINUTES_OF_DAY

if TYPE_CHECKING:
    from zaitaku.law.engine.evaluation import Evaluation


EMPTY = {"total": 0, "count": 0, "any": False}
"""What a window over no rows comes to; others are missing."""


# --- over finer rows ---


def add_totals(run: Evaluation, rows: str, level: str, windows: list[Window]) -> None:
    """Add the figures of the finer rows to their level; a row without any has 0, or false (`any`)."""
    height = run.frame(level).height
    position = run.position(rows, level).alias("__group")
    if not position.len() and all(w.kind in EMPTY for w in windows):
        run.add(level, *(pl.repeat(EMPTY[w.kind], height, eager=True).alias(w.name) for w in windows))
        return
    if position.len() and not position.null_count() and position.is_sorted():
        sums = _of_runs(run.frame(rows), position, windows)
    else:
        sums = _grouped(run, rows, position, windows)
    if sums.height != height or not sums["__group"].is_sorted():
        every = pl.DataFrame({"__group": pl.int_range(height, dtype=pl.UInt32, eager=True)})
        sums = every.join(sums, on="__group", how="left", maintain_order="left").with_columns(
            pl.col(w.name).fill_null(EMPTY[w.kind]) for w in windows if w.kind in EMPTY
        )
    run.add(level, *(sums[w.name] for w in windows))


def _of_runs(frame: pl.DataFrame, position: pl.Series, windows: list[Window]) -> pl.DataFrame:
    """Figures of groups whose rows follow each other: ends of runs, and differences of cumulative sums."""
    starts = firsts_of_runs(position)
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
        case _:
            return column.cast(pl.Int64).sum().alias(window.name)


# --- over rows of the same level ---


def running(run: Evaluation, window: Window) -> pl.Expr:
    """The sum of the earlier rows of the same group, this row included where the window says so."""
    position = run.position(window.level, window.within)
    own = pl.col(window.of).cast(pl.Int64)
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
        run.scratch[key] = firsts_of_runs(position).gather(position.rle_id())
    return run.scratch[key]


def neighbour(run: Evaluation, window: Window) -> pl.Series:
    """For each row the nearest earlier (or later) row of the same group for which `where` holds."""
    key = (window.kind, window.level, window.within, window.where or "")
    if key not in run.scratch:
        columns = [run.position(window.level, window.within).alias("p")]
        columns += [run.column(window.level, window.where).alias("w")] if window.where else []
        row = pl.int_range(pl.len(), dtype=pl.UInt32)
        by = 1 if window.kind == "previous" else -1
        near = row.shift(by)
        if window.where:
            marked = pl.when("w").then(row).shift(by)
            near = marked.forward_fill() if by == 1 else marked.backward_fill()
        found = pl.DataFrame(columns).with_columns(near.alias("near"))
        same = pl.col("p").gather(pl.col("near")) == pl.col("p")
        run.scratch[key] = found.select(pl.when(same).then("near")).to_series()
    return run.scratch[key]


def chain(run: Evaluation, window: Window) -> pl.Series:
    """The start of the chain that each row belongs to; its own start where it belongs to none.

    A row that only carries is taken out again when it does not continue the chain before it; what follows is
    then measured against the row before. That is repeated until nothing changes.
    """
    end, opens, carries, longest_gap, gap_until = window.extra
    frame = run.frame(window.level)
    rows = (frame[opens] | frame[carries]).arg_true()
    links = frame.select(
        pl.lit(rows).alias("row"),
        pl.col(window.of).gather(pl.lit(rows)).alias("start"),
        pl.col(end).gather(pl.lit(rows)).alias("end"),
        pl.col(opens).gather(pl.lit(rows)).alias("opens"),
        pl.col(longest_gap).gather(pl.lit(rows)).alias("gap"),
        pl.lit(run.position(window.level, window.within).gather(rows)).alias("within"),
    )
    until = run.argument(window.level, gap_until)
    if isinstance(until, pl.Expr):
        links = links.with_columns(frame.select(until.alias("until")).to_series().gather(rows))
        until = pl.col("until")
    end_before = pl.col("end").shift(1)
    near = (pl.col("start") % MINUTES_OF_DAY < until) & (pl.col("start") - end_before <= pl.col("gap"))
    same = pl.col("within") == pl.col("within").shift(1)
    linked = (same & ((pl.col("start") == end_before) | near)).fill_null(False)
    loose = ~pl.col("linked") & ~pl.col("opens")
    while True:
        links = links.with_columns(linked.alias("linked"))
        first_loose = links.select(loose & ~loose.shift(1, fill_value=False)).to_series()
        if not first_loose.any():
            break
        links = links.filter(~first_loose)
    starts = links.select(pl.when(~pl.col("linked")).then("start").forward_fill()).to_series()
    return frame[window.of].clone().scatter(links["row"], starts)
