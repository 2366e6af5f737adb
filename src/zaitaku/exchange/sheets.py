"""A file of rows as it stands, before anything is understood: CSV in offices' encodings, and Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

import polars as pl

from zaitaku.exchange.problems import Note, Problem, problem

JAPAN = "Asia/Tokyo"

_SPREADSHEET_BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF8_BEGINNING = b"\xef\xbb\xbf"
_UTF16_BEGINNINGS = (b"\xff\xfe", b"\xfe\xff")
# Python's cp932 lets these through although Windows never writes them: a sign of another encoding.
_NOT_OF_CP932 = frozenset("\x00\x80\xa0\uf8f0\uf8f1\uf8f2\uf8f3")


@dataclass(frozen=True)
class Sheet:
    """Headings and cells as written. `cells` stands by column; `rows` tells the spreadsheet row of each.

    `width` counts the cells of the heading row; `ragged_rows` have another number of cells.
    """

    file: str
    width: int = 0
    headings: tuple[str, ...] = ()
    heading_row: int | None = None
    rows: Sequence[int] = ()
    cells: tuple[Sequence[str], ...] = ()
    ragged_rows: tuple[tuple[int, Sequence[str]], ...] = ()
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read_sheet(path: Path) -> Sheet:
    """The sheet in a `.csv` or `.parquet` file; what cannot be read becomes a problem of the sheet."""
    try:
        return _read_parquet(path) if path.suffix.lower() == ".parquet" else _read_csv(path)
    except (OSError, pl.exceptions.PolarsError) as error:
        detail = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
        return Sheet(path.name, problems=[problem("file_unreadable", file=path.name, detail=detail)])


def decode(content: bytes, file: str) -> tuple[str | None, list[Problem], list[Note]]:
    """The text of a file in UTF-8 (with or without BOM) or cp932, and a note that says which it was."""
    if content.startswith(_SPREADSHEET_BEGINNINGS):
        return None, [problem("spreadsheet", file=file, name=Path(file).stem)], []
    if not content.startswith(_UTF16_BEGINNINGS):
        for encoding, name in (("utf-8-sig", "UTF-8"), ("cp932", "Shift_JIS（cp932）")):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            says_utf8 = content.startswith(_UTF8_BEGINNING)
            if encoding == "cp932" and (says_utf8 or not _NOT_OF_CP932.isdisjoint(text)):
                continue
            shown = "UTF-8（BOM付き）" if says_utf8 else name
            return text, [], [Note(file, f"文字コード: {shown}", f"encoding: {_in_english(shown)}")]
    return None, [problem("encoding_unknown", file=file)], []


def _in_english(encoding: str) -> str:
    return encoding.replace("（BOM付き）", " with BOM").replace("（cp932）", " (cp932)")


def _read_csv(path: Path) -> Sheet:
    text, problems, notes = decode(path.read_bytes(), path.name)
    if text is None:
        return Sheet(path.name, problems=problems)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records: list[tuple[int, list[str]]] = []
    number = 0
    try:
        for number, record in enumerate(reader, start=1):
            if any(cell and not cell.isspace() for cell in record):
                records.append((number, record))
    except csv.Error as error:
        broken = problem("csv_broken", file=path.name, row=number + 1, detail=str(error))
        return Sheet(path.name, problems=[broken], notes=notes)
    if not records:
        return Sheet(path.name, problems=[problem("file_empty", file=path.name)], notes=notes)
    return _arrange(path.name, records, notes)


def _arrange(file: str, records: list[tuple[int, list[str]]], notes: list[Note]) -> Sheet:
    heading_row, first = records[0]
    headings = tuple(cell.strip() for cell in first)
    width = len(headings)
    if width == 1 and ("\t" in headings[0] or ";" in headings[0]):
        return Sheet(file, problems=[problem("not_comma_separated", file=file, row=heading_row)], notes=notes)
    # Even an empty cell too many may mean that a comma stands amiss further left.
    whole = [(number, cells) for number, cells in records[1:] if len(cells) == width]
    ragged = tuple((number, cells) for number, cells in records[1:] if len(cells) != width)
    columns = tuple(zip(*(cells for _, cells in whole), strict=True)) if whole else ((),) * width
    named = [index for index in range(width) if headings[index] or any(map(str.strip, columns[index]))]
    return Sheet(
        file,
        width,
        tuple(headings[index] for index in named),
        heading_row,
        [number for number, _ in whole],
        tuple(columns[index] for index in named),
        ragged,
        notes=notes,
    )


def _read_parquet(path: Path) -> Sheet:
    frame = pl.read_parquet(path)
    if not frame.width:
        return Sheet(path.name, problems=[problem("file_empty", file=path.name)])
    problems: list[Problem] = []
    notes = [
        Note(
            path.name,
            "形式: Parquet（行番号は記録の番号）",
            "format: Parquet (row numbers count the records)",
        )
    ]
    for name, dtype in frame.schema.items():
        if dtype.is_nested() or dtype in (pl.Binary, pl.Object, pl.Duration):
            problems.append(problem("parquet_type", file=path.name, column=name, dtype=str(dtype)))
        if isinstance(dtype, pl.Datetime) and dtype.time_zone is not None:
            frame = frame.with_columns(pl.col(name).dt.convert_time_zone(JAPAN).dt.replace_time_zone(None))
            said_en = f"column {name} turned into Japan time"
            notes.append(Note(path.name, f"列「{name}」を日本時間に直しました", said_en))
    cells = [[_as_text(value) for value in column.to_list()] for column in frame.get_columns()]
    return Sheet(
        path.name,
        frame.width,
        tuple(name.strip() for name in frame.columns),
        None,
        range(1, frame.height + 1),
        tuple(cells),
        (),
        problems,
        notes,
    )


def _as_text(value: object) -> str:
    """A typed value as the text that a cell of a CSV file would hold."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime() | date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
