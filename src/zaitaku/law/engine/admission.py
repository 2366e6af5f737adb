"""Admission: what is given becomes typed columns, with the vocabulary's defaults; nothing is guessed.

Given values may be plain Python (a case, a web form) or Polars frames (a month of a nation).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from zaitaku.law.engine.errors import InputError
from zaitaku.law.engine.graph import Graph
from zaitaku.law.engine.question import ROOT, Frames, Rows
from zaitaku.law.engine.vocabulary import Column, Topic

Given = Mapping[str, Any]
BITS_OF_A_NUMBER = 64
_EPOCH = datetime.datetime(1970, 1, 1)


def tables_of(given: Given, topic: Topic) -> Frames:
    """The given values as one frame per table; scalars become the one row of the table `question`.

    Mappings (`rates: {service: 1600}`) become rows of the table of that name, with the key of their owner.
    Raises InputError for a name outside the vocabulary or a value of the wrong type.
    """
    columns = {c.name: c for c in topic.given}
    scalars: dict[str, Any] = {}
    tables: dict[str, Any] = {}
    for name, value in given.items():
        if name not in columns and name != ROOT:
            raise InputError(
                "unknown_name",
                f"「{name}」という項目はありません。使える項目: {', '.join(columns)}。",
                f"There is no input '{name}'. Known inputs: {', '.join(columns)}.",
            )
        if name == ROOT or columns[name].columns is not None:
            tables[name] = value
        else:
            scalars[name] = value
    frames: Frames = {}
    for name, value in tables.items():
        frames[name] = _frame(value, topic.given_columns(name) if name != ROOT else topic.given_columns(None), name)
    if ROOT not in frames:
        frames[ROOT] = _frame([scalars], topic.given_columns(None), ROOT)
    for owner, value in tables.items():
        _unfold_mappings(owner, value, topic, frames)
    return frames


def _unfold_mappings(owner: str, rows: Any, topic: Topic, frames: Frames) -> None:
    """Add the rows of mapping columns (`workers[].rates`) to the table of the same name."""
    mappings = [c for c in topic.given_columns(owner) if c.unit == "mapping"]
    if isinstance(rows, pl.DataFrame) or not mappings:
        return
    rows = [rows] if isinstance(rows, Mapping) else rows
    for column in mappings:
        target = topic.given_columns(column.name)
        names = [c.name for c in target]
        unfolded = [
            {name: row[name] for name in names if name in row and name != column.name} | pair
            for row in rows
            for pair in _pairs(row.get(column.name) or {}, target)
        ]
        if unfolded:
            frame = _frame(unfolded, target, column.name)
            known = frames.get(column.name)
            frames[column.name] = frame if known is None else pl.concat([known, frame], how="diagonal")


def _pairs(mapping: Mapping[str, Any], columns: Sequence[Column]) -> list[dict[str, Any]]:
    key = next(c.name for c in columns if c.unit == "code")
    value = next(c.name for c in columns if c.unit not in ("code", "text", "date"))
    return [{key: k, value: v} for k, v in mapping.items()]


def _frame(value: Any, columns: Sequence[Column], table: str) -> pl.DataFrame:
    if isinstance(value, pl.DataFrame):
        return value
    if isinstance(value, Mapping):
        target_is_pairs = any(c.unit == "code" for c in columns) and not set(value) <= {c.name for c in columns}
        value = _pairs(value, columns) if target_is_pairs else [value]
    if not isinstance(value, list | tuple) or not all(isinstance(row, Mapping) for row in value):
        raise InputError(
            "wrong_type",
            f"「{table}」は行(項目と値の組)の並びか表でなければなりません。",
            f"'{table}' must be a list of mappings or a frame.",
        )
    known = {c.name: c for c in columns}
    data: dict[str, list[Any]] = {}
    for number, row in enumerate(value, start=1):
        for name in row:
            if name not in known:
                raise InputError(
                    "unknown_name",
                    f"表「{table}」の{number}行目: 「{name}」という項目はありません。使える項目: {', '.join(known)}。",
                    f"Table '{table}', row {number}: there is no column '{name}'. Known: {', '.join(known)}.",
                )
    for name, column in known.items():
        if column.unit != "mapping" and any(name in row for row in value):
            data[name] = [_plain(row.get(name), column, table, i) for i, row in enumerate(value, start=1)]
    schema = {name: pl.String if known[name].unit == "code" else known[name].polars_type for name in data}
    frame = pl.DataFrame(data, schema=schema)
    return frame if data else pl.DataFrame({"__rows": [0] * len(value)})


def _plain(value: Any, column: Column, table: str, number: int) -> Any:
    if value is None:
        return None
    try:
        match column.unit:
            case "date":
                return datetime.date.fromisoformat(value) if isinstance(value, str) else _exactly(value, datetime.date)
            case "datetime":
                moment = datetime.datetime.fromisoformat(value) if isinstance(value, str) else value
                return minutes_since_1970(_exactly(moment, datetime.datetime))
            case "code" | "text" | "month_id":
                return str(value)
            case "boolean":
                return _exactly(value, bool)
            case _:
                return _storable(_exactly(value, int))
    except (TypeError, ValueError) as error:
        raise InputError(
            "wrong_type",
            f"表「{table}」の{number}行目「{column.ja}」({column.name})の値「{value}」を{column.unit}として読めません。",
            f"Table '{table}', row {number}, column '{column.name}': {value!r} is no {column.unit}.",
        ) from error


def _exactly(value: Any, type_: type) -> Any:
    if type(value) is not type_:
        raise TypeError(f"{value!r} is no {type_.__name__}")
    return value


def _storable(number: int) -> int:
    if number.bit_length() >= BITS_OF_A_NUMBER:
        raise ValueError(f"{number} is too large to compute with")
    return number


def minutes_since_1970(moment: datetime.datetime) -> int:
    """A Japan local time as whole minutes since 1970-01-01T00:00. Raises ValueError for seconds."""
    minutes, rest = divmod(moment - _EPOCH, datetime.timedelta(minutes=1))
    if rest:
        raise ValueError(f"{moment} has seconds; times are whole minutes")
    return minutes


def admit(graph: Graph, tables: Frames) -> Frames:
    """One typed frame per level that has a table, under the names that the rules know."""
    return {
        level.name: _admit_level(graph, level, tables.get(level.table or ROOT))
        for level in graph.levels.values()
        if isinstance(level, Rows)
    }


def _admit_level(graph: Graph, level: Rows, frame: pl.DataFrame | None) -> pl.DataFrame:
    columns = [c for c in graph.topic.given_columns(level.table) if c.unit != "mapping"]
    if frame is None:
        frame = pl.DataFrame(schema={c.name: c.polars_type for c in columns})
    extra = [name for name in frame.columns if name not in {c.name for c in columns} and not name.startswith("__")]
    typed = (
        frame.select(
            *(_typed(frame, c, level) for c in columns),
            *(pl.col(name) for name in extra if name == (level.key or level.within or ROOT)),
        )
        if columns
        else frame
    )
    names = {c.name: level.rename.get(c.name, c.name) for c in columns}
    shadowed = {n: f"given_{n}" for n in names.values() if (level.name, f"given_{n}") in graph.declared}
    named = typed.rename(names).rename(shadowed)
    return named.with_row_index(GIVEN_ROW) if level.name == graph.subject else named


GIVEN_ROW = "__given"
"""Column of the subject's rows: which given row it is."""
MICROSECONDS_OF_MINUTE = 60_000_000
NEVER_NEGATIVE = frozenset({"minute", "hour", "day", "month", "yen_per_hour", "count"})
"""Units of which a negative number is always a slip."""


def _typed(frame: pl.DataFrame, column: Column, level: Rows) -> pl.Expr:
    target = column.polars_type
    if column.name not in frame.columns:
        result = pl.lit(column.default, target) if column.default is not None else pl.lit(None, target)
        return pl.repeat(result, pl.len()).alias(column.name) if frame.height != 1 else result.alias(column.name)
    found = frame.schema[column.name]
    expr = pl.col(column.name)
    if isinstance(found, pl.Datetime) and column.unit == "datetime":
        expr = _moments(frame, column, level, found)
    elif found != target and not (target == pl.String and found.is_integer()):
        expr = _cast(frame, column, level, target)
    _refuse_numbers_out_of_range(frame, column, level)
    if column.default is not None:
        default = str(column.default) if column.unit == "code" else column.default
        expr = expr.fill_null(pl.lit(default, target))
    return expr.alias(column.name)


def _moments(frame: pl.DataFrame, column: Column, level: Rows, found: pl.Datetime) -> pl.Expr:
    """Minutes since 1970 of a column of local times; seconds and time zones are refused, not cut."""
    if found.time_zone is not None:
        raise _wrong_value(column, level, found.time_zone, "時間帯のない日本時間", "Japan local time without a zone")
    microseconds = pl.col(column.name).dt.epoch("us")
    odd = frame.select((microseconds % MICROSECONDS_OF_MINUTE != 0).any()).item()
    if odd:
        first = frame.filter(microseconds % MICROSECONDS_OF_MINUTE != 0)[column.name][0]
        raise _wrong_value(column, level, first, "分単位の時刻", "whole minutes")
    return microseconds // MICROSECONDS_OF_MINUTE


def _refuse_numbers_out_of_range(frame: pl.DataFrame, column: Column, level: Rows) -> None:
    values = frame[column.name]
    if not values.dtype.is_integer() or not values.len():
        return
    if column.values:
        wrong = values.filter(~values.is_in(column.values) & values.is_not_null())
        allowed = ", ".join(str(v) for v in column.values)
    elif column.unit in NEVER_NEGATIVE:
        wrong = values.filter(values < 0)
        allowed = "≥ 0"
    else:
        return
    if wrong.len():
        raise _wrong_value(column, level, wrong[0], allowed, allowed)


def _cast(frame: pl.DataFrame, column: Column, level: Rows, target: Any) -> pl.Expr:
    source = pl.col(column.name)
    if isinstance(target, pl.Enum) and frame.schema[column.name] != pl.String:
        source = source.cast(pl.String)
    found = frame.schema[column.name]
    cast = source.cast(target, strict=False)
    if column.name not in level.tolerated:
        changed = cast.cast(found, strict=False) != source if found.is_temporal() or found.is_float() else pl.lit(False)
        if found == pl.Boolean:
            changed = pl.lit(True)
        lost = frame.filter(source.is_not_null() & (cast.is_null() | changed))
        if lost.height:
            values = ", ".join(dict.fromkeys(str(v) for v in lost[column.name].head(5)))
            allowed = ", ".join(str(v) for v in column.values or [column.unit])
            raise _wrong_value(column, level, values, allowed, allowed)
    return cast


def _wrong_value(column: Column, level: Rows, value: Any, allowed_ja: str, allowed_en: str) -> InputError:
    return InputError(
        "wrong_value",
        f"表「{level.table or level.name}」の「{column.ja}」({column.name})に使えない値があります: {value}。"
        f"使える値: {allowed_ja}。",
        f"Table '{level.table or level.name}', column '{column.name}': {value} is not allowed. Allowed: {allowed_en}.",
    )
