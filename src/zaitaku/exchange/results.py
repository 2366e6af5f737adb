"""Tables out: CSV as spreadsheets and payroll programs want it, JSON for programs, Parquet for analysis."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

import polars as pl

Encoding = Literal["utf-8-sig", "cp932"]

# A spreadsheet takes such a cell for a formula; in Japanese versions the full-width marks too.
_FORMULA_MARKS = r"^[=+\-@\t\r＝＋－＠]"
_PLAIN_NUMBER = r"^[+-]?\d+(\.\d+)?$"


class CharacterNotInEncoding(ValueError):
    """A character that the encoding asked for cannot hold.

    `row` is the row a spreadsheet would show (the heading is row 1), `column` the heading as written.
    """

    def __init__(self, path: Path, row: int, column: str, character: str, encoding: str) -> None:
        self.path = path
        self.row = row
        self.column = column
        self.character = character
        self.encoding = encoding
        self.ja = (
            f"{path.name} {row}行目「{column}」の文字「{character}」は {encoding} では書けません。"
            "UTF-8 を選ぶか、別の文字に替えてください。"
        )
        self.en = (
            f"{path.name}, row {row}, column “{column}”: the character “{character}” cannot be written in "
            f"{encoding}. Choose UTF-8, or another character."
        )
        super().__init__(f"{self.ja} {self.en}")


def write_table(
    frame: pl.DataFrame,
    path: Path,
    *,
    encoding: Encoding = "utf-8-sig",
    headings: Mapping[str, str] | None = None,
) -> None:
    """Write a table as the suffix of `path` says: `.csv`, `.json` or `.parquet`.

    The file appears whole or not at all. In CSV, lines end in CRLF, text stands in quotation marks, a text
    that a spreadsheet would take for a formula gets an apostrophe in front, dates are ISO, lists are joined
    by "; ".
    JSON is UTF-8, a list of rows; JSON and Parquet keep the names of the columns.

    Args:
        frame: the table.
        path: the file to write; a file that is there is replaced.
        encoding: of a CSV file: UTF-8 with BOM, or cp932 as older payroll programs want it.
        headings: of a CSV file: the heading of a column; a column without one keeps its name.

    Raises:
        CharacterNotInEncoding: a character that cp932 does not have.
        ValueError: another suffix, or two columns under one heading.
        OSError: the file cannot be written.
    """
    writers: dict[str, Callable[[], bytes]] = {
        ".csv": lambda: _csv(frame, path, encoding, headings or {}),
        ".json": lambda: _json(frame),
    }
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        _replace(path, frame.write_parquet)
    elif suffix in writers:
        content = writers[suffix]()
        _replace(path, lambda temporary: _store(temporary, content))
    else:
        raise ValueError(
            f"{path.name}: 拡張子は .csv、.json、.parquet のどれかにしてください。 "
            "The suffix must be .csv, .json or .parquet."
        )


def _csv(frame: pl.DataFrame, path: Path, encoding: Encoding, headings: Mapping[str, str]) -> bytes:
    names = [headings.get(name, name) for name in frame.columns]
    if len(set(names)) < len(names):
        raise ValueError(f"{path.name}: 同じ見出しの列が2つあります。 Two columns have the same heading.")
    written = frame.select(_cell(name, dtype) for name, dtype in frame.schema.items())
    written.columns = [_guarded_text(name) for name in names]
    text = written.write_csv(line_terminator="\r\n", quote_style="non_numeric")
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        raise _first_unwritable(written, path, encoding) from None


def _cell(name: str, dtype: pl.DataType) -> pl.Expr:
    """A column as CSV holds it: text guarded, date-times without seconds, lists joined."""
    column = pl.col(name)
    if isinstance(dtype, pl.List):
        column = column.cast(pl.List(pl.String)).list.join("; ")
    elif isinstance(dtype, pl.Datetime):
        return column.dt.strftime("%Y-%m-%d %H:%M")
    elif not isinstance(dtype, pl.String | pl.Categorical | pl.Enum):
        return column
    text = column.cast(pl.String)
    risky = text.str.contains(_FORMULA_MARKS) & text.str.contains(_PLAIN_NUMBER).not_()
    return pl.when(risky).then(pl.lit("'") + text).otherwise(text).alias(name)


def _guarded_text(text: str) -> str:
    return f"'{text}" if re.search(_FORMULA_MARKS, text) else text


def _first_unwritable(written: pl.DataFrame, path: Path, encoding: str) -> CharacterNotInEncoding:
    for heading in written.columns:
        if character := _unwritable(heading, encoding):
            return CharacterNotInEncoding(path, 1, heading, character, encoding)
    texts = written.select(pl.selectors.string())
    for number, row in enumerate(texts.iter_rows(), start=2):
        for heading, value in zip(texts.columns, row, strict=True):
            if value and (character := _unwritable(value, encoding)):
                return CharacterNotInEncoding(path, number, heading, character, encoding)
    raise AssertionError("every character can be written")


def _unwritable(text: str, encoding: str) -> str | None:
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        return text[error.start]
    return None


def _json(frame: pl.DataFrame) -> bytes:
    moments = [name for name, dtype in frame.schema.items() if isinstance(dtype, pl.Datetime)]
    iso = frame.with_columns(pl.col(name).dt.strftime("%Y-%m-%dT%H:%M:%S") for name in moments)
    return iso.write_json().encode("utf-8")


def _store(temporary: Path, content: bytes) -> None:
    with temporary.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _replace(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside the file and move over it, so that a killed run leaves no half file."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        write(temporary)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
