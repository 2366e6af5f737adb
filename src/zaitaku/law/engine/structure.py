"""How the rows of levels come about and how they find each other, by positions."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import polars as pl

from zaitaku.law.engine.errors import InputError
from zaitaku.law.engine.question import Expansion, Groups, Link, Pairs, Rows

if TYPE_CHECKING:
    from zaitaku.law.engine.evaluation import Evaluation


def build_rows(run: Evaluation, name: str) -> None:
    """Make the rows of a level, and the positions of those that they belong to."""
    match run.graph.levels[name]:
        case Rows() as level:
            _take(run, level)
        case Expansion() as level:
            _expand(run, level)
        case Groups() as level:
            _group(run, level)
        case Pairs() as level:
            _pair(run, level)


def build_index(run: Evaluation, child: str, parent: str) -> None:
    """Find for each row of `child` the position of its row of `parent`."""
    link = run.graph.links(child, parent)
    if link is not None:
        run.index[child, f"->{parent}"] = _look_up(run, link)


# --- given rows ---


def _take(run: Evaluation, level: Rows) -> None:
    frame = run.tables[level.name]
    if level.within:
        frame, position = _place_within(run, level, frame)
        run.index[level.name, f"->{level.within}"] = position
    run.put(level.name, frame)


def _place_within(run: Evaluation, level: Rows, frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.Series]:
    assert level.within
    key = level.key or level.within
    if key not in frame.columns:
        position = pl.repeat(0, frame.height, dtype=pl.UInt32, eager=True)
    else:
        parents = run.frame(level.within)
        position = _positions(frame[key], parents[key] if key in parents.columns else frame[key].clear())
        if position.null_count():
            _refuse_unknown(run, level, frame[key].filter(position.is_null()))
            frame, position = frame.filter(position.is_not_null()), position.drop_nulls()
    order = [position.alias("__position"), *(frame[name] for name in level.order)]
    if frame.height > 1 and not _is_sorted(order):
        frame = frame.with_columns(order[0]).sort("__position", *level.order, maintain_order=True)
        position = frame["__position"]
        frame = frame.drop("__position")
    return frame, position


def _positions(keys: pl.Series, among: pl.Series) -> pl.Series:
    """For each key its position in `among`, missing where it is not there."""
    if keys.is_empty():
        return pl.Series([], dtype=pl.UInt32)
    numbered = pl.DataFrame({"key": among}).with_row_index("position")
    return pl.DataFrame({"key": keys}).join(numbered, on="key", how="left", maintain_order="left")["position"]


def _refuse_unknown(run: Evaluation, level: Rows, keys: pl.Series) -> None:
    unknown = [str(k) for k in keys.unique(maintain_order=True) if k not in run.withheld]
    if unknown:
        names = ", ".join(unknown[:10])
        run.refused.append(
            InputError(
                level.unknown_code,
                f"表「{level.table}」の「{names}」は、{level.within}の表にありません。表に加えるか、綴りを直してください。",
                f"Table '{level.table}' names {names}, which the {level.within} table lacks. Add or mend it.",
            )
        )


# --- rows made of other rows ---


def _expand(run: Evaluation, level: Expansion) -> None:
    counts = run.column(level.of, level.count).fill_null(0)
    position = pl.int_range(counts.len(), dtype=pl.UInt32, eager=True)
    if counts.max() == 1:
        position = position.filter(counts > 0)
    else:
        repeated = pl.DataFrame({"__position": position, "n": counts}).filter(pl.col("n") > 0)
        position = repeated.select(pl.col("__position").repeat_by("n").explode()).to_series()
    run.index[level.name, f"->{level.of}"] = position
    number = pl.int_range(pl.len(), dtype=pl.Int64)
    first = pl.when(changes(pl.col("__position"))).then(number).forward_fill()
    run.put(level.name, pl.DataFrame({"__position": position}).select((number - first).alias(level.number)))


def _group(run: Evaluation, level: Groups) -> None:
    keys = ["__within", *level.by]
    parts = [(source, *_runs(run, level, source, names, keys)) for source, names in level.sources.items()]
    filled = [runs for _, runs, _ in parts if runs.height]
    distinct = (pl.concat(filled) if filled else parts[0][1]).drop_nulls()
    straight = len(filled) == 1 and distinct.height == filled[0].height and _is_strictly_sorted(distinct, keys)
    if not straight:
        distinct = distinct.unique().sort(keys)
    run.put(level.name, distinct.select(level.by))
    run.index[level.name, f"->{level.within}"] = distinct["__within"]
    numbered = distinct.with_row_index("__position")
    for source, runs, of_row in parts:
        position = of_row
        if not straight and runs.height:
            found = runs.join(numbered, on=keys, how="left", maintain_order="left")["__position"]
            position = found.gather(of_row)
        run.index[source, f"->{level.name}"] = position


def _runs(
    run: Evaluation, level: Groups, source: str, names: tuple[str, ...], keys: list[str]
) -> tuple[pl.DataFrame, pl.Series]:
    """The keys of each run of rows with equal keys, and for each row the number of its run."""
    columns = [run.position(source, level.within).cast(pl.UInt32).alias("__within")]
    columns += [run.column(source, name).alias(key) for name, key in zip(names, level.by, strict=True)]
    rows = pl.DataFrame(columns)
    if rows.is_empty():
        return rows, pl.Series([], dtype=pl.UInt32)
    changed = rows.select(pl.any_horizontal(pl.col(k).ne_missing(pl.col(k).shift(1)) for k in keys)).to_series()
    changed[0] = True
    return rows.filter(changed), changed.cum_sum() - 1


def _pair(run: Evaluation, level: Pairs) -> None:
    first, second = (
        pl.DataFrame({"__within": run.position(side, level.within)}).with_row_index(side)
        for side in (level.first, level.second)
    )
    pairs = first.join(second, on="__within", maintain_order="left_right")
    run.put(level.name, pairs.select(pl.col(level.first).alias("__first")))
    for side in (level.first, level.second):
        run.index[level.name, f"->{side}"] = pairs[side]


# --- links ---


def _look_up(run: Evaluation, link: Link) -> pl.Series:
    left = _key_frame(run, link, link.child, list(link.on))
    right = _key_frame(run, link, link.parent, list(link.on.values())).with_row_index("__position")
    keys = left.columns
    if not left.height or not right.height:
        return pl.repeat(None, left.height, dtype=pl.UInt32, eager=True)
    if link.as_of:
        child_date, parent_date = link.as_of
        since = run.column(link.parent, parent_date)
        if since.null_count() < since.len():
            left = left.with_columns(run.column(link.child, child_date).alias("__date"))
            right = right.with_columns(since.fill_null(datetime.date.min).alias("__date"))
            return _look_up_as_of(left, right, keys)
    if right.select(keys).is_duplicated().any():
        raise InputError(
            "duplicate_rows",
            f"表「{link.parent}」に同じ項目の行が二つ以上あります。",
            f"Table '{link.parent}' has more than one row for the same {', '.join(link.on.values()) or link.within}.",
        )
    if keys == ["__within"] and link.child != link.within:
        of_parent = right.select("__within", "__position")
        every = pl.DataFrame({"__within": pl.int_range(run.frame(link.within or "").height, dtype=pl.UInt32, eager=True)})
        found = every.join(of_parent, on="__within", how="left", maintain_order="left")["__position"]
        return found.gather(left["__within"])
    return _matched(left, right, keys)


def _matched(left: pl.DataFrame, right: pl.DataFrame, keys: list[str]) -> pl.Series:
    """Positions by equal keys; where most rows lack a key only the others are looked up."""
    whole = left.height
    lacking = max((left[key].null_count() for key in keys), default=0)
    if 2 * lacking > whole:
        rows = pl.all_horizontal(pl.col(k).is_not_null() for k in keys)
        some = left.with_row_index("__row").filter(rows)
        found = some.join(right, on=keys, how="left", maintain_order="left")
        position = pl.repeat(None, whole, dtype=pl.UInt32, eager=True)
        return position.scatter(found["__row"], found["__position"])
    return left.join(right, on=keys, how="left", maintain_order="left")["__position"]


def _key_frame(run: Evaluation, link: Link, level: str, names: list[str]) -> pl.DataFrame:
    """The columns by which two levels are matched; a constant where they share nothing else."""
    frame = run.frame(level)
    keys = [frame[name].alias(f"__key{i}") for i, name in enumerate(names)]
    if link.within:
        keys.append(run.position(level, link.within).cast(pl.UInt32).alias("__within"))
    return pl.DataFrame(keys or [pl.repeat(0, frame.height, eager=True).alias("__all")])


def _look_up_as_of(left: pl.DataFrame, right: pl.DataFrame, keys: list[str]) -> pl.Series:
    left = left.with_row_index("__row").sort("__date")
    right = right.sort("__date")
    found = left.join_asof(right, on="__date", by=keys, strategy="backward", check_sortedness=False)
    return found.sort("__row")["__position"]


# --- order ---


def changes(column: pl.Expr) -> pl.Expr:
    """Whether a row differs from the row before; true on the first."""
    return column.ne_missing(column.shift(1)) | (pl.int_range(pl.len()) == 0)


def _is_sorted(columns: list[pl.Series]) -> bool:
    if len(columns) == 1:
        return columns[0].is_sorted()
    frame = pl.DataFrame([c.alias(f"c{i}") for i, c in enumerate(columns)])
    return bool(frame.select(_in_order(frame.columns, strict=False)).item())


def _is_strictly_sorted(frame: pl.DataFrame, keys: list[str]) -> bool:
    return bool(frame.select(_in_order(keys, strict=True)).item())


def _in_order(names: list[str], *, strict: bool) -> pl.Expr:
    later = pl.lit(not strict)
    for name in reversed(names):
        here, before = pl.col(name), pl.col(name).shift(1)
        later = (here > before) | ((here == before) & later)
    return later.slice(1).all()
