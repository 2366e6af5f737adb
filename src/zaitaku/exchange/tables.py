"""From a sheet of cells to a typed table: every cell is read or becomes a problem, no row is lost unsaid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import polars as pl

from zaitaku.exchange import values
from zaitaku.exchange.headings import RATE_COLUMN, Column, Match, TableShape, match_headings, table_shapes
from zaitaku.exchange.problems import Note, Problem, Refused, problem
from zaitaku.exchange.sheets import Sheet

ROW = "_row"

_DTYPES: dict[str, pl.DataType] = {
    "date": pl.Date(),
    "moment": pl.Datetime("us"),
    "minutes": pl.Int64(),
    "yen": pl.Int64(),
    "closing_day": pl.Int64(),
    "weekly_hours": pl.Int64(),
    "boolean": pl.Boolean(),
}
_READERS: dict[str, Callable[[str], Any]] = {
    "text": values.read_text,
    "date": values.read_date,
    "time": values.read_time,
    "moment": values.read_moment,
    "yen": values.read_yen,
    "boolean": values.read_boolean,
    "closing_day": values.read_closing_day,
    "weekly_hours": values.read_weekly_hours,
}


@dataclass(frozen=True)
class ReadTable:
    """A table as read. `frame` holds the good rows only, `aside` what is read beside them, both with `_row`.

    `workers_named` are all workers the file names, those of bad rows too.
    """

    frame: pl.DataFrame
    aside: pl.DataFrame
    workers_named: frozenset[str] = frozenset()
    worker_heading: str = "worker"
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def dtype_of(column: Column) -> pl.DataType:
    """The type a column has in the resulting table; words and texts are strings."""
    return _DTYPES.get(column.type, pl.String())


def empty_frame(columns: Sequence[Column]) -> pl.DataFrame:
    """A table without rows that has these columns and the row number."""
    return pl.DataFrame(schema={column.name: dtype_of(column) for column in columns} | {ROW: pl.Int64()})


def reader_of(column: Column, *, bare_in_hours: bool = False) -> Callable[[str], Any]:
    """The function that reads one cell of the column."""
    if column.type == "minutes":
        return partial(values.read_minutes, bare_from=column.bare_from, bare_in_hours=bare_in_hours)
    return _READERS.get(column.type) or partial(values.read_word, words=column.type)


def read_table(shape: TableShape, sheet: Sheet) -> ReadTable:
    """The table `shape` out of a sheet."""
    nothing = ReadTable(empty_frame(shape.kept), empty_frame([column for column in shape.columns if column.aside]))
    if not sheet.headings:
        return _with(nothing, sheet.problems, sheet.notes)
    matches, problems, notes = match_headings(shape, sheet.headings, sheet.file, sheet.heading_row)
    problems, notes = [*sheet.problems, *problems], [*sheet.notes, *notes]
    if problems:
        return _with(nothing, problems, notes)
    return _Reading(shape, sheet, matches, notes).result()


def _with(table: ReadTable, problems: list[Problem], notes: list[Note]) -> ReadTable:
    return ReadTable(table.frame, table.aside, problems=problems, notes=notes)


class _Reading:
    """The reading of one sheet whose headings are known."""

    def __init__(self, shape: TableShape, sheet: Sheet, matches: dict[str, Match], notes: list[Note]) -> None:
        self.shape = shape
        self.sheet = sheet
        self.matches = matches
        self.notes = notes
        self.problems: list[Problem] = []
        self.bad = bytearray(len(sheet.rows))
        self.workers: Sequence[str | None] = [None] * len(sheet.rows)

    def result(self) -> ReadTable:
        """The table, its problems and notes."""
        if "worker" in self.matches:
            self.workers = [cell.strip() or None for cell in self.sheet.cells[self.matches["worker"].index]]
        read = {column.name: self._column(column) for column in self.shape.columns}
        frame = pl.DataFrame(read).with_columns(pl.Series(ROW, self.sheet.rows, dtype=pl.Int64))
        if self.shape.name == "activities":
            frame = self._moments(frame)
        self._ragged_rows()
        good = frame.filter(pl.Series([not flag for flag in self.bad], dtype=pl.Boolean))
        good = self._without_repetitions(good)
        if not self.sheet.rows and not self.problems and self.shape.needed:
            self.problems.append(problem("no_rows", file=self.sheet.file))
        self.notes.append(Note(self.sheet.file, f"読めた行: {good.height}", f"rows read: {good.height}"))
        named = frozenset(worker for worker in self.workers if worker)
        kept = [*(column.name for column in self.shape.kept), ROW]
        aside = [*(column.name for column in self.shape.columns if column.aside), ROW]
        problems = sorted(self.problems, key=lambda each: each.row or 0)
        heading = self.matches["worker"].heading if "worker" in self.matches else "worker"
        return ReadTable(good.select(kept), good.select(aside), named, heading, problems, self.notes)

    def _column(self, column: Column) -> pl.Series:
        dtype = pl.Int64() if self._is_time_of_day(column) else dtype_of(column)
        match = self.matches.get(column.name)
        if match is None:
            return pl.Series(column.name, [None] * len(self.sheet.rows), dtype=dtype)
        cells = self.sheet.cells[match.index]
        # A month of an office repeats few different cells many times: each is read once.
        answers = {cell: self._answer(column, match, cell) for cell in set(cells)}
        refusals = {cell: answer for cell, answer in answers.items() if isinstance(answer, Refused)}
        if refusals:
            self._refuse(match, cells, refusals)
            answers |= dict.fromkeys(refusals)
        return pl.Series(column.name, [answers[cell] for cell in cells], dtype=dtype)

    def _answer(self, column: Column, match: Match, cell: str) -> object:
        if not cell or cell.isspace():
            return Refused("value_missing") if column.needed else None
        reader: Callable[[str], Any]
        if self._is_time_of_day(column):
            reader = values.read_time
        else:
            reader = reader_of(column, bare_in_hours=match.unit == "hours")
        try:
            return reader(cell)
        except Refused as refused:
            return refused

    def _is_time_of_day(self, column: Column) -> bool:
        """Start and end are times of day where a column of their own holds the date."""
        return column.type == "moment" and "date" in self.matches

    def _refuse(self, match: Match, cells: Sequence[str], refusals: dict[str, Refused]) -> None:
        for position, cell in enumerate(cells):
            if cell in refusals:
                refused = refusals[cell]
                self._bad_row(position, refused.code, match.heading, cell, **refused.details)

    def _bad_row(self, position: int, code: str, heading: str, value: str, **details: object) -> None:
        self.bad[position] = 1
        self.problems.append(
            problem(
                code,
                file=self.sheet.file,
                row=self.sheet.rows[position],
                column=heading,
                value=value,
                worker=self.workers[position],
                **details,
            )
        )

    def _ragged_rows(self) -> None:
        worker = self.matches.get("worker")
        known = {name for name in self.workers if name}
        for row, cells in self.sheet.ragged_rows:
            written = cells[worker.index].strip() if worker and worker.index < len(cells) else ""
            self.problems.append(
                problem(
                    "ragged_row",
                    file=self.sheet.file,
                    row=row,
                    value=",".join(cells),
                    # With commas amiss the cell may be another one's: only a key seen elsewhere is believed.
                    worker=written if written in known else None,
                    cells=len(cells),
                    headings=self.sheet.width,
                )
            )

    def _moments(self, frame: pl.DataFrame) -> pl.DataFrame:
        separate = "date" in self.matches
        if separate:
            self._dates_needed()
            midnight = pl.col("date").cast(pl.Datetime("us"))
            frame = frame.with_columns(
                (midnight + pl.duration(minutes=pl.col(name))).alias(name) for name in ("start", "end")
            )
        code = "end_before_start_same_day" if separate else "end_not_after_start"
        start, end = self.matches["start"], self.matches["end"]
        backwards = (frame["end"] <= frame["start"]).fill_null(value=False).arg_true().to_list()
        for position in backwards:
            if not self.bad[position]:
                written = self.sheet.cells[end.index][position]
                begun = self.sheet.cells[start.index][position]
                self._bad_row(position, code, end.heading, written, start=begun.strip(), end=written.strip())
        return frame

    def _dates_needed(self) -> None:
        match = self.matches["date"]
        for position, cell in enumerate(self.sheet.cells[match.index]):
            if not cell.strip():
                self._bad_row(position, "value_missing", match.heading, cell)

    def _without_repetitions(self, good: pl.DataFrame) -> pl.DataFrame:
        """Rows about the same thing: an error leaves both out, a mere repetition is counted once."""
        if not self.shape.key:
            return good
        repeated = good.filter(pl.struct(self.shape.key).is_duplicated())
        first_rows: dict[tuple[Any, ...], int] = {}
        for *key, row in repeated.select(*self.shape.key, ROW).iter_rows():
            first = first_rows.setdefault(tuple(key), row)
            if first != row:
                self._repetition(key, first, row)
        if self.shape.repeated == "warning":
            return good.unique(self.shape.key, keep="first", maintain_order=True)
        return good.filter(pl.struct(self.shape.key).is_duplicated().not_())

    def _repetition(self, key: Sequence[Any], first: int, row: int) -> None:
        headings = [self.matches[name].heading for name in self.shape.key if name in self.matches]
        named = dict(zip(self.shape.key, key, strict=True))
        self.problems.append(
            problem(
                "row_repeated" if self.shape.repeated == "warning" else "row_twice",
                file=self.sheet.file,
                row=row,
                column="・".join(headings),
                value=" ".join(str(part) for part in key if part is not None),
                worker=named.get("worker"),
                first=first,
            )
        )


def rates_beside_workers(aside: pl.DataFrame) -> pl.DataFrame:
    """The rows of `rates` that stand as columns (時給, 時給（移動）...) in the table of workers."""
    rates = table_shapes()["rates"]
    named = [column for column in aside.columns if column.startswith(RATE_COLUMN)]
    return (
        aside.unpivot(named, index=["worker", ROW], variable_name="kind", value_name="yen_per_hour")
        .drop_nulls("yen_per_hour")
        .with_columns(pl.col("kind").str.strip_prefix(RATE_COLUMN), pl.lit(None, pl.Date).alias("from_on"))
        .select(*(column.name for column in rates.kept), ROW)
        .sort(ROW, maintain_order=True)
    )
