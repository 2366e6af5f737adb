"""How the rows of levels come about and how they find each other, by positions."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import polars as pl

from zaitaku.law.engine.errors import InputError
from zaitaku.law.engine.question import Expansion, Groups, Keys, Link, Pairs, Rows

if TYPE_CHECKING:
    from zaitaku.law.engine.evaluation import Evaluation


def build_rows(run: Evaluation, name: str) -> None:
    """Make the rows of a level, and the positions of those that they belong to."""
    match run.graph.levels[name]:
        case Rows() as level:
            _take(run, level)
        case Expansion() as level:
            _expand(run, level)
        case Keys() as level:
            _list_keys(run, level)
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
        frame = frame if run.frame(level.within).height else frame.clear()
        position = pl.repeat(0, frame.height, dtype=pl.UInt32, eager=True)
    else:
        parents = run.frame(level.within)
        among = parents[key] if key in parents.columns else frame[key].clear()
        position = _positions(frame[key], among, level.within)
        if position.null_count():
            _refuse_unknown(run, level, frame[key].filter(position.is_null()))
            frame, position = frame.filter(position.is_not_null()), position.drop_nulls()
        frame = frame.drop(key)
    order = [position.alias("__position"), *(frame[name] for name in level.order)]
    if frame.height > 1 and not _is_sorted(order):
        frame = frame.with_columns(order[0]).sort("__position", *level.order, maintain_order=True)
        position = frame["__position"]
        frame = frame.drop("__position")
    return frame, position


def _positions(keys: pl.Series, among: pl.Series, what: str) -> pl.Series:
    """For each key its position in `among`, missing where it is not there; doubled keys of `among` are refused."""
    if among.is_duplicated().any():
        doubled = among.filter(among.is_duplicated())[0]
        raise InputError(
            "duplicate_rows",
            f"{what}の表に「{doubled}」の行が二つ以上あります。一つにしてください。",
            f"The {what} table has more than one row for '{doubled}'. Keep one.",
        )
    if keys.is_empty():
        return pl.Series([], dtype=pl.UInt32)
    if keys.dtype != among.dtype:
        keys, among = keys.cast(pl.String), among.cast(pl.String)
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
    counts = run.column(level.of, level.count).fill_null(0).cast(pl.UInt32)
    sources = (counts > 0).arg_true()
    counts = counts.gather(sources)
    starts = counts.cum_sum() - counts
    height = int(counts.sum())
    position = sources
    if height > sources.len():
        position = pl.repeat(None, height, dtype=pl.UInt32, eager=True).scatter(starts, sources)
        position = position.fill_null(strategy="forward")
    run.index[level.name, f"->{level.of}"] = position
    number = pl.int_range(height, dtype=pl.Int64, eager=True) - starts.cast(pl.Int64).gather(position.rle_id())
    run.put(level.name, pl.DataFrame({level.number: number}))


def _list_keys(run: Evaluation, level: Keys) -> None:
    parameter = run.graph.parameters[level.of]
    listed = pl.DataFrame({parameter.by: list(parameter.keys)}, schema={str(parameter.by): pl.String})
    within = pl.DataFrame({"__within": pl.int_range(run.frame(level.within).height, dtype=pl.UInt32, eager=True)})
    rows = within.join(listed, how="cross", maintain_order="left_right")
    run.index[level.name, f"->{level.within}"] = rows["__within"]
    run.put(level.name, rows.drop("__within"))


def _group(run: Evaluation, level: Groups) -> None:
    keys = ["__within", *level.by]
    sources = {source: _keys_of(run, level, source, names) for source, names in level.sources.items()}
    filled = [rows for rows in sources.values() if rows.height]
    distinct = _numbered_groups(filled, keys) if filled else next(iter(sources.values()))
    run.put(level.name, distinct.select(level.by))
    run.index[level.name, f"->{level.within}"] = distinct["__within"]
    for source, rows in sources.items():
        run.index[source, f"->{level.name}"] = rows["__group"] if rows.height else pl.Series([], dtype=pl.UInt32)


def _keys_of(run: Evaluation, level: Groups, source: str, names: tuple[str, ...]) -> pl.DataFrame:
    columns = [run.position(source, level.within).cast(pl.UInt32).alias("__within")]
    return pl.DataFrame(
        [*columns, *(run.column(source, name).alias(key) for name, key in zip(names, level.by, strict=True))]
    )


def _numbered_groups(sources: list[pl.DataFrame], keys: list[str]) -> pl.DataFrame:
    """The distinct keys in order; each source gets the column `__group`, missing where a key is missing."""
    dense = _dense_numbers(sources, keys)
    if dense is not None:
        return dense
    runs = [_runs(rows, keys) for rows in sources]
    distinct = pl.concat([firsts for firsts, _ in runs]).drop_nulls().unique().sort(keys)
    numbered = distinct.with_row_index("__position")
    for rows, (firsts, of_row) in zip(sources, runs, strict=True):
        found = firsts.join(numbered, on=keys, how="left", maintain_order="left")["__position"]
        rows.insert_column(rows.width, found.gather(of_row).alias("__group"))
    return distinct


def _runs(rows: pl.DataFrame, keys: list[str]) -> tuple[pl.DataFrame, pl.Series]:
    """The keys of each run of rows with equal keys, and for each row the number of its run."""
    of_row = rows.select(pl.sum_horizontal(pl.col(k).rle_id() for k in keys).rle_id()).to_series()
    return rows.select(pl.col(keys).gather(pl.lit(firsts_of_runs(of_row)))), of_row


def _dense_numbers(sources: list[pl.DataFrame], keys: list[str]) -> pl.DataFrame | None:
    """As `_numbered_groups`, by marking the places of a table of all days of all parents, where it is small."""
    if len(keys) != 2 or sources[0].schema[keys[1]] != pl.Date:
        return None
    days = [rows.select(pl.col(keys[1]).to_physical().cast(pl.Int64)).to_series() for rows in sources]
    ends = [(int(d.min()), int(d.max())) for d in days if d.null_count() < d.len()]  # type: ignore[arg-type]
    first, last = min((e[0] for e in ends), default=0), max((e[1] for e in ends), default=0)
    span = last - first + 1
    parents = max(int(rows["__within"].max()) for rows in sources) + 1  # type: ignore[arg-type]
    if parents * span > 4 * sum(rows.height for rows in sources) + 1000:
        return None
    places = [
        (rows["__within"].cast(pl.Int64) * span + day - first).cast(pl.UInt32)
        for rows, day in zip(sources, days, strict=True)
    ]
    marks = pl.Series([False]).new_from_index(0, parents * span)
    for each in places:
        marks = marks.scatter(each.drop_nulls(), True)
    numbers = marks.cast(pl.UInt32).cum_sum() - 1
    for rows, each in zip(sources, places, strict=True):
        rows.insert_column(rows.width, numbers.gather(each).alias("__group"))
    return pl.DataFrame({"place": marks.arg_true()}).select(
        (pl.col("place") // span).cast(pl.UInt32).alias("__within"),
        (pl.col("place").cast(pl.Int64) % span + first).cast(pl.Int32).cast(pl.Date).alias(keys[1]),
    )


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
    right = right.with_columns(pl.col(k).cast(left.schema[k], strict=False) for k in keys)
    if not left.height or not right.height:
        return pl.repeat(None, left.height, dtype=pl.UInt32, eager=True)
    if link.as_of:
        child_date, parent_date = link.as_of
        since = run.column(link.parent, parent_date).fill_null(datetime.date.min)
        dates = run.column(link.child, child_date)
        if dates.null_count() == dates.len():
            return pl.repeat(None, left.height, dtype=pl.UInt32, eager=True)
        dated = right.with_columns(since.alias("__date"))
        _refuse_doubled(dated, [*keys, "__date"], link)
        if dates.null_count() or since.max() > dates.min() or right.select(keys).is_duplicated().any():  # type: ignore[operator]
            return as_of(left.with_columns(dates.alias("__date")), dated, keys, "__position")
    else:
        _refuse_doubled(right, keys, link)
    if link.within and len(keys) <= 2 and (codes := _number_of_codes(left, keys)):
        return _at_numbers(left, right, keys, codes * run.frame(link.within).height)
    return _matched(left, right, keys)


def _refuse_doubled(right: pl.DataFrame, keys: list[str], link: Link) -> None:
    if right.select(keys).is_duplicated().any():
        names = ", ".join(link.on.values()) or link.within
        raise InputError(
            "duplicate_rows",
            f"表「{link.parent}」に、項目({names})と適用日の同じ行が二つ以上あります。一つにしてください。",
            f"Table '{link.parent}' has more than one row for the same {names} and day. Keep one.",
        )


def _number_of_codes(left: pl.DataFrame, keys: list[str]) -> int:
    """How many values the key beside `__within` can have where it is a short list of codes, else 0."""
    if keys == ["__within"]:
        return 1
    type_ = left.schema[keys[0]]
    return len(type_.categories) if isinstance(type_, pl.Enum) else 0


def _at_numbers(left: pl.DataFrame, right: pl.DataFrame, keys: list[str], count: int) -> pl.Series:
    """Positions by keys that number the places of a table: the table is filled, then read."""
    number = pl.col("__within").cast(pl.UInt32) * (1 if len(keys) == 1 else len(left.schema[keys[0]].categories))  # type: ignore[attr-defined]
    if len(keys) == 2:
        number = number + pl.col(keys[0]).to_physical()
    table = pl.repeat(None, count, dtype=pl.UInt32, eager=True)
    named = right.drop_nulls(keys)
    table = table.scatter(named.select(number).to_series(), named["__position"])
    return table.gather(left.select(number).to_series())


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


def as_of(left: pl.DataFrame, right: pl.DataFrame, keys: list[str], what: str) -> pl.Series:
    """For each row of `left` the column `what` of the last row of `right` with equal keys and no later `__date`."""
    left = left.with_row_index("__row").sort("__date")
    found = left.join_asof(right.sort("__date"), on="__date", by=keys, strategy="backward", check_sortedness=False)
    return found.sort("__row")[what]


# --- order ---


def firsts_of_runs(column: pl.Series) -> pl.Series:
    """The numbers of the rows that differ from the row before; the first row is one of them."""
    here, before = pl.col("c"), pl.col("c").shift(1)
    return pl.DataFrame({"c": column}).select((here.ne_missing(before) | before.is_null()).arg_true()).to_series()


def _is_sorted(columns: list[pl.Series]) -> bool:
    """Whether rows are in order of the columns, the first before the second."""
    if len(columns) == 1:
        return columns[0].is_sorted()
    frame = pl.DataFrame([c.alias(f"c{i}") for i, c in enumerate(columns)])
    later = pl.lit(True)
    for name in reversed(frame.columns):
        here, before = pl.col(name), pl.col(name).shift(1)
        later = (here > before) | ((here == before) & later)
    return bool(frame.select(later.slice(1).all()).item())
