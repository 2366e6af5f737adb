"""Which column of a file is which: the tables of `headings.yaml`, and headings as offices write them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from zaitaku.exchange.problems import Level, Note, Problem, problem
from zaitaku.exchange.words import fold, spellings_of

RATE_COLUMN = "rate:"
SHOWN_SPELLINGS = 4

_SEPARATORS = re.compile(r"[\s_\-・:.]")
_UNIT_BEHIND = re.compile(r"[(\[]([^()\[\]]*)[)\]]$")
_UNITS = {
    **dict.fromkeys(("円", "yen", "分", "分単位", "min", "minutes", "日付", "年月日", "hhmm"), ""),
    **dict.fromkeys(("時間", "時間単位", "h", "hours"), "hours"),
}


@dataclass(frozen=True)
class Column:
    """A column an office may hand over: its name in the law, what its cells hold, its headings."""

    name: str
    type: str
    headings: tuple[str, ...]
    instead: tuple[str, ...] = ()
    needed: bool = False
    aside: bool = False
    bare_from: int = 0
    may_be_none: bool = False

    @property
    def shown_ja(self) -> str:
        """The heading shown to a Japanese reader."""
        return self.headings[0]


@dataclass(frozen=True)
class TableShape:
    """A table the office may hand over."""

    name: str
    columns: tuple[Column, ...]
    needed: bool = False
    key: tuple[str, ...] = ()
    repeated: Level = "error"

    @property
    def kept(self) -> tuple[Column, ...]:
        """The columns that the resulting table has."""
        return tuple(column for column in self.columns if not column.aside)


@dataclass(frozen=True)
class Match:
    """A column found in a file: where it stands, its heading as written, and the unit its heading names."""

    column: Column
    index: int
    heading: str
    unit: Literal["", "hours"] = ""


@cache
def table_shapes() -> dict[str, TableShape]:
    """All tables by name, `office` (settings, not rows) among them."""
    text = files(__package__).joinpath("headings.yaml").read_text(encoding="utf-8")
    entries: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return {name: _shape(name, entries) for name in entries}


def fold_heading(heading: str) -> str:
    """The form in which headings are compared."""
    return _SEPARATORS.sub("", fold(heading))


def match_headings(
    shape: TableShape, headings: Sequence[str], file: str, row: int | None
) -> tuple[dict[str, Match], list[Problem], list[Note]]:
    """The columns of `shape` found among `headings`, by name; what is wrong with them; what is not used.

    `row` is the row in which the headings stand.
    """
    found: dict[str, list[Match]] = {}
    for index, heading in enumerate(headings):
        if match := _match(shape, heading, index):
            found.setdefault(match.column.name, []).append(match)
    _take_instead(shape, headings, found)
    matches = {name: several[0] for name, several in found.items()}
    problems = [
        problem("heading_twice", file=file, row=row, headings="、".join(match.heading for match in several))
        for several in found.values()
        if len(several) > 1
    ]
    problems += [
        _missing(column, headings, file, row)
        for column in shape.columns
        if column.needed and column.name not in matches
    ]
    return matches, problems, _notes(matches, headings, file)


def _match(shape: TableShape, heading: str, index: int) -> Match | None:
    folded = fold_heading(heading)
    known = _known_headings(shape.name)
    if folded in known:
        return Match(known[folded], index, heading)
    behind = _UNIT_BEHIND.search(folded)
    if behind and behind[1] in _UNITS and folded[: behind.start()] in known:
        unit: Literal["", "hours"] = "hours" if _UNITS[behind[1]] else ""
        return Match(known[folded[: behind.start()]], index, heading, unit)
    return None


@cache
def _known_headings(table: str) -> dict[str, Column]:
    columns = table_shapes()[table].columns
    return {fold_heading(written): column for column in columns for written in (column.name, *column.headings)}


def _take_instead(shape: TableShape, headings: Sequence[str], found: dict[str, list[Match]]) -> None:
    for column in shape.columns:
        accepted = {fold_heading(written) for written in column.instead}
        if column.name not in found:
            standing_in = [
                Match(column, index, heading)
                for index, heading in enumerate(headings)
                if fold_heading(heading) in accepted
            ]
            if standing_in:
                found[column.name] = standing_in


def _missing(column: Column, headings: Sequence[str], file: str, row: int | None) -> Problem:
    return problem(
        "heading_missing",
        file=file,
        row=row,
        wanted=column.shown_ja,
        wanted_en=column.name,
        others="、".join((column.name, *column.headings[1:SHOWN_SPELLINGS])),
        found="、".join(heading for heading in headings if heading) or "—",
    )


def _notes(matches: dict[str, Match], headings: Sequence[str], file: str) -> list[Note]:
    recognised = [f"{match.heading} → {name}" for name, match in matches.items()]
    notes = [Note(file, f"見出し: {'、'.join(recognised) or 'なし'}", f"headings: {', '.join(recognised) or 'none'}")]
    used = {match.index for match in matches.values()}
    unused = [heading or f"({index + 1})" for index, heading in enumerate(headings) if index not in used]
    if unused:
        notes.append(
            Note(
                file,
                f"使わなかった列: {'、'.join(unused)}",
                f"columns that were not used: {', '.join(unused)}",
            )
        )
    return notes


def _shape(name: str, entries: dict[str, dict[str, Any]]) -> TableShape:
    entry = entries[name]
    columns = [_column(column, given, entries) for column, given in entry["columns"].items()]
    if name == "workers":
        columns += _rate_columns()
    shape = TableShape(
        name,
        tuple(columns),
        entry.get("needed", False),
        tuple(entry.get("key", ())),
        entry.get("repeated", "error"),
    )
    _refuse_ambiguity(shape)
    return shape


def _column(name: str, given: dict[str, Any], entries: dict[str, dict[str, Any]]) -> Column:
    if "same_as" in given:
        given = {**entries[given["same_as"]]["columns"][name], "needed": given.get("needed", False)}
    return Column(
        name=name,
        type=given["type"],
        headings=tuple(given["headings"]),
        instead=tuple(given.get("instead", ())),
        needed=given.get("needed", False),
        aside=given.get("aside", False),
        bare_from=given.get("bare_from", 0),
        may_be_none=given.get("may_be_none", False),
    )


def _rate_columns() -> list[Column]:
    """Columns 時給, 時給（移動）, rate_travel ... that may stand in the table of workers."""
    plain_headings = ("時給", "基本時給", "時間給", "hourly_rate", "rate")
    columns = []
    for kind, words in spellings_of("rate_kind").items():
        headings: tuple[str, ...] = plain_headings if kind == "default" else ()
        for word in words:
            headings += (
                f"時給({word})",
                f"{word}時給",
                f"{word}の時給",
                f"時給{word}",
                f"rate_{word}",
                f"{word}_rate",
            )
        unique = tuple(dict.fromkeys(headings))
        columns.append(Column(f"{RATE_COLUMN}{kind}", "yen", unique, aside=True))
    return columns


def _refuse_ambiguity(shape: TableShape) -> None:
    owners = [
        (heading, column.name)
        for column in shape.columns
        for heading in {fold_heading(written) for written in (column.name, *column.headings)}
    ]
    twice = [heading for heading, count in Counter(heading for heading, _ in owners).items() if count > 1]
    if twice:
        raise ValueError(f"headings.yaml: {shape.name}: one heading for two columns: {twice}")
