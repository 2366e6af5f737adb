"""What is wrong with a file: where, what, why, and how to mend it, in Japanese and English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast

import yaml

Level = Literal["error", "warning"]
Language = Literal["ja", "en"]

LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a file.

    `row` is the row a spreadsheet shows (the heading is row 1; in Parquet the number of the record), `column`
    the heading as written, `value` the cell as written, `worker` the key of the worker concerned. Without a
    worker an error concerns everybody. `code` is a fixed name for programs.
    """

    file: str
    row: int | None
    column: str | None
    value: str | None
    reason_ja: str
    reason_en: str
    mend_ja: str
    mend_en: str
    level: Level
    worker: str | None
    code: str

    def text(self, language: Language = "ja") -> str:
        """One sentence for a reader: where, what is written there, why it is refused, what to do."""
        if language == "ja":
            row = None if self.row is None else f"{self.row}行目"
            where = " ".join(part for part in (self.file, row, self.column and f"「{self.column}」") if part)
            shown = "" if self.value is None else f"（値: {self.value}）"
            return f"{where}{shown}: {self.reason_ja}{self.mend_ja}"
        row = None if self.row is None else f"row {self.row}"
        where = ", ".join(part for part in (self.file, row, self.column and f"column “{self.column}”") if part)
        shown = "" if self.value is None else f" (value: {self.value})"
        return f"{where}{shown}: {self.reason_en} {self.mend_en}"

    def __str__(self) -> str:
        return self.text()


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader did and says: the encoding it found, the headings it knew, what it left unused."""

    file: str
    ja: str
    en: str

    def text(self, language: Language = "ja") -> str:
        """The note as one sentence that begins with the file."""
        return f"{self.file}: {self.ja if language == 'ja' else self.en}"

    def __str__(self) -> str:
        return self.text()


class Refused(Exception):
    """A single value that cannot be read. `code` names the message, `details` fill it in."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def text(self, language: Language = "ja") -> str:
        """Reason and mend in one go, for callers that have no file and row."""
        message = _messages()[self.code]
        gap = "" if language == "ja" else " "
        parts = (message["reason"][language], message["mend"][language])
        return gap.join(part.format(**self.details) for part in parts)


def problem(
    code: str,
    *,
    file: str,
    row: int | None = None,
    column: str | None = None,
    value: str | None = None,
    worker: str | None = None,
    **details: object,
) -> Problem:
    """The problem `code` of `messages.yaml`, with its blanks filled from `details`."""
    message = _messages()[code]
    shown = value if value is None or len(value) <= LONGEST_SHOWN else value[:LONGEST_SHOWN] + "…"
    return Problem(
        file=file,
        row=row,
        column=column,
        value=shown,
        reason_ja=message["reason"]["ja"].format(**details),
        reason_en=message["reason"]["en"].format(**details),
        mend_ja=message["mend"]["ja"].format(**details),
        mend_en=message["mend"]["en"].format(**details),
        level=message.get("level", "error"),
        worker=worker,
        code=code,
    )


def problem_codes() -> frozenset[str]:
    """The fixed names of all problems."""
    return frozenset(_messages())


@cache
def _messages() -> dict[str, dict[str, Any]]:
    text = files(__package__).joinpath("messages.yaml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, Any]], yaml.safe_load(text))
