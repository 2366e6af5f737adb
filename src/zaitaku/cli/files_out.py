"""The files that a table is written to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from zaitaku.cli.exits import CommandError
from zaitaku.cli.screen import errors
from zaitaku.cli.texts import Language, in_words, say
from zaitaku.exchange.problems import Problem
from zaitaku.exchange.results import CharacterNotInEncoding, Encoding, write_table

SUFFIXES = (".csv", ".json", ".parquet")
ENCODINGS: dict[str, Encoding] = {"utf-8": "utf-8-sig", "cp932": "cp932"}
OWN_COLUMNS = (
    *("name", "code", "finding", "message", "article"),
    *("level", "file", "row", "column", "value", "reason", "mend"),
)
UNITS_JA = {"minute": "(分)", "yen": "(円)"}
"""What follows the Japanese heading of a column; English names end in their unit."""


@dataclass(frozen=True)
class FilesOut:
    """Which table goes into which files, and how."""

    paths: list[Path]
    table: str
    encoding: str
    language: Language

    def check(self, folder: Path) -> None:
        """Refuse, before any work, files that cannot be written or that would replace an office's own."""
        for path in self.paths:
            if path.suffix.lower() not in SUFFIXES:
                raise CommandError(say("error.suffix", self.language, file=path))
            if not path.absolute().parent.is_dir():
                raise CommandError(say("error.no_such_path", self.language, path=path.parent))
            if path.resolve().parent == folder.resolve():
                raise CommandError(say("error.into_the_office", self.language, file=path))

    def write(self, frame: pl.DataFrame) -> None:
        """Write the table to every file, and say so."""
        names = headings(frame.columns, self.language)
        for path in self.paths:
            try:
                write_table(frame, path, encoding=ENCODINGS[self.encoding], headings=names)
            except CharacterNotInEncoding as error:
                raise CommandError(error.ja if self.language is Language.ja else error.en) from error
            except OSError as error:
                detail = error.strerror or str(error)
                raise CommandError(say("error.write", self.language, file=path, detail=detail)) from error
            errors().print(say("assess.written", self.language, file=path, rows=frame.height))


def headings(columns: list[str], language: Language) -> dict[str, str]:
    """Headings of a CSV file: the vocabulary's Japanese names with their unit, or English words."""
    if language is Language.en:
        return {name: in_words(name) for name in columns}
    from zaitaku.law import japan

    topic = japan().vocabulary.topics["attendance"]
    columns_ja = [c for table in ("worker_days", "worker_months") for c in topic.expected_columns(table)]
    known = {c.name: c.ja + UNITS_JA.get(c.unit, "") for c in columns_ja}
    known |= {name: say(f"heading.{name}", language) for name in OWN_COLUMNS}
    return {name: known.get(name, name) for name in columns}


def problems_as_table(problems: list[Problem], language: Language) -> pl.DataFrame:
    """Problems of the inputs as a table for a file."""
    ja = language is Language.ja
    rows = [
        {
            "level": each.level,
            "file": each.file,
            "row": each.row,
            "column": each.column,
            "value": each.value,
            "worker": each.worker,
            "reason": each.reason_ja if ja else each.reason_en,
            "mend": each.mend_ja if ja else each.mend_en,
            "code": each.code,
        }
        for each in problems
    ]
    names = ("level", "file", "row", "column", "value", "worker", "reason", "mend", "code")
    schema = {name: pl.Int64 if name == "row" else pl.String for name in names}
    return pl.DataFrame(rows, schema=schema)
