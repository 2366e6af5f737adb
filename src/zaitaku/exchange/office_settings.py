"""The rules of the office: `office.toml` or `office.yaml`, with later changes as dated rows."""

from __future__ import annotations

import re
import tomllib
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import yaml

from zaitaku.exchange.headings import Column, fold_heading, table_shapes
from zaitaku.exchange.problems import Note, Problem, Refused, problem
from zaitaku.exchange.sheets import decode
from zaitaku.exchange.tables import ROW, dtype_of, empty_frame, reader_of
from zaitaku.exchange.words import fold

RULES = ("rules", "規則")

_NONE = frozenset({"", "なし", "無し", "none", "null", "~"})
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# TOML wants quotation marks around names that are not ASCII; offices write 都道府県 = "大阪府".
_BARE_NAME = re.compile(r"^(\s*)([^\s\"'#=\[\]]*[^\x00-\x7f\"'#=\[\]][^\s\"'#=\[\]]*)(\s*=)", re.MULTILINE)
_BARE_HEADER = re.compile(r"^(\s*\[\[?\s*)([^\s\"'\[\]]*[^\x00-\x7f\"'\[\]][^\s\"'\[\]]*)(\s*\]\]?)", re.MULTILINE)


@dataclass(frozen=True)
class OfficeSettings:
    """One row per set of rules, in the order of their days, and what stands beside the rules."""

    frame: pl.DataFrame
    recorded_from_on: date | None = None
    name: str | None = None
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


@dataclass(frozen=True)
class _Entry:
    """A setting as written: its name, its text (None: not a single value) and the line it stands in."""

    name: str
    text: str | None
    line: int | None


def no_settings(problems: list[Problem]) -> OfficeSettings:
    """Settings that could not be read."""
    return OfficeSettings(empty_frame(table_shapes()["office"].kept).drop(ROW), problems=problems)


def read_office_settings(path: Path) -> OfficeSettings:
    """The settings in a `.toml`, `.yaml` or `.yml` file; what is wrong becomes a problem."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return no_settings([problem("file_unreadable", file=path.name, detail=error.strerror or str(error))])
    text, problems, notes = decode(content, path.name)
    if text is None:
        return no_settings(problems)
    if not text.strip():
        return no_settings([problem("file_empty", file=path.name)])
    try:
        sections = _toml_sections(text) if path.suffix.lower() == ".toml" else _yaml_sections(text)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, ValueError) as error:
        detail = " ".join(str(error).split())
        return no_settings([problem("office_syntax", file=path.name, detail=detail)])
    return _Settings(path.name, sections, notes).result()


def _toml_sections(text: str) -> list[list[_Entry]]:
    quoted = _BARE_HEADER.sub(r'\1"\2"\3', _BARE_NAME.sub(r'\1"\2"\3', text))
    document = tomllib.loads(quoted)
    blocks = re.split(r"^(?=[ \t]*\[\[)", quoted, flags=re.MULTILINE)
    first_lines = [1]
    for block in blocks[:-1]:
        first_lines.append(first_lines[-1] + block.count("\n"))
    sections = []
    for position, (_, mapping) in enumerate(_sections(document)):
        block, first_line = (blocks[position], first_lines[position]) if position < len(blocks) else ("", 0)
        sections.append(
            [_Entry(name, _as_text(value), _line_of(name, block, first_line)) for name, value in mapping.items()]
        )
    return sections


def _sections(document: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """The top level, then each later change of the rules."""
    top = {name: value for name, value in document.items() if not _holds_rules(name, value)}
    later = [(name, row) for name, value in document.items() if _holds_rules(name, value) for row in value]
    return [("", top), *later]


def _holds_rules(name: str, value: object) -> bool:
    return name in RULES and isinstance(value, list) and all(isinstance(row, dict) for row in value)


def _line_of(name: str, block: str, first_line: int) -> int | None:
    found = re.search(rf'^[ \t]*["\']?{re.escape(name)}["\']?[ \t]*=', block, re.MULTILINE)
    return first_line + block[: found.start()].count("\n") if found else None


def _as_text(value: object) -> str | None:
    match value:
        case bool():
            return "true" if value else "false"
        case datetime() | date() | time():
            return value.isoformat()
        case str() | int() | float():
            return str(value)
        case _:
            return None


def _yaml_sections(text: str) -> list[list[_Entry]]:
    """The sections of a YAML file; read as a tree of nodes, so that every value stays as written."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("名前: 値 の形ではありません / not a mapping of names to values")
    top: list[_Entry] = []
    later: list[list[_Entry]] = []
    for key, value in root.value:
        if key.value in RULES and isinstance(value, yaml.SequenceNode):
            later += [_yaml_entries(row) for row in value.value]
        else:
            top.append(_yaml_entry(key, value))
    return [top, *later]


def _yaml_entries(row: yaml.Node) -> list[_Entry]:
    if not isinstance(row, yaml.MappingNode):
        return [_Entry("rules", None, row.start_mark.line + 1)]
    return [_yaml_entry(key, value) for key, value in row.value]


def _yaml_entry(key: yaml.Node, value: yaml.Node) -> _Entry:
    text = value.value if isinstance(value, yaml.ScalarNode) else None
    return _Entry(str(key.value), text, key.start_mark.line + 1)


class _Settings:
    """The understanding of the sections of one file."""

    def __init__(self, file: str, sections: list[list[_Entry]], notes: list[Note]) -> None:
        self.file = file
        self.sections = sections
        self.notes = notes
        self.problems: list[Problem] = []
        self.columns = table_shapes()["office"].columns
        self.known = {
            fold_heading(written): column for column in self.columns for written in (column.name, *column.headings)
        }

    def result(self) -> OfficeSettings:
        """All rows, each with what it takes over from the row before."""
        rows: list[dict[str, Any]] = []
        for position, entries in enumerate(self.sections):
            stated = self._stated(entries)
            if position:
                self._check_change(rows[-1], stated, entries)
                stated = {**rows[-1], **stated}
            rows.append(stated)
        kept = table_shapes()["office"].kept
        frame = pl.DataFrame(
            {column.name: [row.get(column.name) for row in rows] for column in kept},
            schema={column.name: dtype_of(column) for column in kept},
        )
        if self.problems:
            frame = frame.clear()
        first = rows[0]
        return OfficeSettings(frame, first.get("recorded_from_on"), first.get("name"), self.problems, self.notes)

    def _stated(self, entries: list[_Entry]) -> dict[str, Any]:
        stated: dict[str, Any] = {}
        for entry in entries:
            column = self.known.get(fold_heading(entry.name))
            if column is None:
                self._unknown(entry)
            elif column.name in stated:
                self._problem("heading_twice", entry, headings=entry.name)
            elif entry.text is None:
                self._problem("office_shape", entry)
            else:
                self._read(column, entry, stated)
        return stated

    def _read(self, column: Column, entry: _Entry, stated: dict[str, Any]) -> None:
        text = entry.text or ""
        if fold(text) in _NONE:
            if not column.may_be_none:
                self._problem("value_missing", entry)
            stated[column.name] = None
            return
        try:
            stated[column.name] = reader_of(column)(text)
        except Refused as refused:
            stated[column.name] = None
            self._problem(refused.code, entry, **refused.details)

    def _unknown(self, entry: _Entry) -> None:
        known_ja = "、".join(column.shown_ja for column in self.columns)
        known_en = ", ".join(column.name for column in self.columns)
        self._problem("office_key_unknown", entry, known=known_ja, known_en=known_en)

    def _problem(self, code: str, entry: _Entry, **details: object) -> None:
        self.problems.append(
            problem(
                code,
                file=self.file,
                row=entry.line,
                column=entry.name,
                value=entry.text,
                worker=None,
                **details,
            )
        )

    def _check_change(self, before: dict[str, Any], stated: dict[str, Any], entries: list[_Entry]) -> None:
        place = next(
            (entry for entry in entries if self.known.get(fold_heading(entry.name)) == self._column("from_on")),
            _Entry("rules", None, entries[0].line if entries else None),
        )
        from_on = stated.get("from_on")
        if from_on is None:
            if place.text is None:
                self._problem("rules_without_from_on", place)
            return
        if before.get("from_on") and from_on <= before["from_on"]:
            self._problem("rules_out_of_order", place, before=before["from_on"], from_on=from_on)
        self._check_closing_day(before, stated, place, from_on)
        self._check_week_start(before, stated, place, from_on)

    def _check_closing_day(self, before: dict[str, Any], stated: dict[str, Any], place: _Entry, from_on: date) -> None:
        old = before.get("closing_day") or 31
        if (stated.get("closing_day") or old) == old or is_closing(from_on - timedelta(days=1), old):
            return
        suggestion = from_on
        while not is_closing(suggestion - timedelta(days=1), old):
            suggestion += timedelta(days=1)
        self._problem("closing_day_change", place, from_on=from_on, old=old, suggestion=suggestion)

    def _check_week_start(self, before: dict[str, Any], stated: dict[str, Any], place: _Entry, from_on: date) -> None:
        old = before.get("week_starts_on") or "sunday"
        new = stated.get("week_starts_on") or old
        days_off = (_WEEK.index(new) - from_on.weekday()) % len(_WEEK)
        if new != old and days_off:
            suggestion = from_on + timedelta(days=days_off)
            self._problem("week_start_change", place, from_on=from_on, suggestion=suggestion)

    def _column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)


def is_closing(day: date, closing_day: int) -> bool:
    """Whether wages close on this day; a closing day that the month lacks is its last day."""
    return day.day == min(closing_day, monthrange(day.year, day.month)[1])
