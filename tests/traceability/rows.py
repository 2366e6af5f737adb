"""What the two source documents say, statement by statement, and what realises each: read, checked, rendered.

`docs/traceability.yaml` is written by hand; `python -m tests.traceability` renders `docs/traceability.md` from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from zaitaku import law
from zaitaku.law.engine.question import Keys

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "docs" / "traceability.yaml"
PAGE = ROOT / "docs" / "traceability.md"
CASES = ROOT / "tests" / "cases"


class Row(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One statement: where it stands, what it says in our words, and its realisation.

    `by` names topics, rules, findings, refusals, parameters, items of documents (`topic.item`) or outputs of the law,
    or files of the project; `case` is the name of a worked example (without it one is looked for); `waits` are
    capabilities of the product that a later part brings; `outside` says why nothing realises it.
    """

    at: str
    says: str
    by: list[str] = []
    case: str = ""
    waits: list[str] = []
    outside: str = ""


class Part(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A part of a source document and its statements in order."""

    part: str
    rows: list[Row]


class Source(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A source document."""

    title: str
    about: str
    parts: list[Part]


class Traceability(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Both documents, and the capabilities that rows may wait for."""

    capabilities: dict[str, str]
    sources: list[Source]

    @property
    def rows(self) -> list[Row]:
        """Every row of every document."""
        return [row for source in self.sources for part in source.parts for row in part.rows]


def load(path: Path = DATA) -> Traceability:
    """The file as written. Raises msgspec.ValidationError where it has not the declared form."""
    return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), Traceability)


@cache
def names_of_the_law() -> frozenset[str]:
    """Everything that a row may name: topics, rules, checks and their codes, parameters, outputs, codes of items."""
    japan = law.japan()
    names: set[str] = {*japan.questions, *japan.parameters, *(rule.name for rule in japan.rules)}
    for topic, question in japan.questions.items():
        listed = (japan.parameters[level.of].keys for level in question.levels if isinstance(level, Keys))
        names |= {f"{topic}.{key}" for keys in listed for key in keys}
    names |= {*japan.vocabulary.findings, *japan.vocabulary.errors}
    for described in japan.vocabulary.topics.values():
        columns = (*described.given, *described.expect)
        names |= {inner.name for column in columns for inner in (column, *(column.columns or ()))}
    return frozenset(names)


@cache
def cases() -> tuple[law.Case, ...]:
    """All worked examples."""
    return tuple(law.load_cases([CASES]))


def case_of(row: Row) -> str:
    """The case that the row names, else the first that expects what it names, else the first of a topic it names."""
    named = {part for name in row.by for part in name.split(".")}
    items = [name.split(".") for name in row.by if "." in name and name in names_of_the_law()]
    of_item = (c.name for topic, item in items for c in cases() if c.topic == topic and item in _words([c.expect]))
    expecting = (case.name for case in cases() if not items and named & set(_words(case.expect)))
    of_topic = (case.name for case in cases() if case.topic in named)
    return row.case or next(of_item, "") or next(expecting, "") or next(of_topic, "")


def _words(value: Any) -> Iterator[str]:
    """Every name and code in what a case expects."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield str(name)
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
    elif isinstance(value, str):
        yield value


def defects(traceability: Traceability) -> Iterator[str]:
    """Rows without realisation, and names that stand for nothing."""
    for row in traceability.rows:
        where = f"{row.at} ({row.says})"
        if not (row.by or row.waits or row.outside):
            yield f"{where}: nothing realises it; say by what, what it waits for, or why it stays outside"
        if row.outside and (row.by or row.waits):
            yield f"{where}: it is outside and realised at once"
        known = [name for name in row.by if name in names_of_the_law()]
        files = [name for name in row.by if (ROOT / name).is_file()]
        yield from (f"{where}: '{name}' is nothing here" for name in row.by if name not in {*known, *files})
        if known and not case_of(row):
            yield f"{where}: no case shows it"
        if row.case and row.case not in {case.name for case in cases()}:
            yield f"{where}: there is no case '{row.case}'"
        yield from (f"{where}: no capability {name}" for name in row.waits if name not in traceability.capabilities)


def rendered(traceability: Traceability) -> str:
    """The page as Markdown."""
    lines = [
        "# Traceability",
        "",
        "Every statement of the two source documents, in their order, and what realises it. Generated from",
        "[traceability.yaml](traceability.yaml) by `make handbook`; a test holds it to the law as it is loaded.",
        "`zaitaku law show NAME` shows what is named; *waits for* names capabilities of the product that are still to",
        "come.",
        "",
        *_summary(traceability.rows),
    ]
    for source in traceability.sources:
        lines += ["", f"## {source.title}", "", source.about]
        for part in source.parts:
            lines += ["", f"### {part.part}", "", "| at | says | realised by | case |", "|---|---|---|---|"]
            lines += [_row(row, traceability.capabilities) for row in part.rows]
    return "\n".join(lines) + "\n"


def _summary(rows: list[Row]) -> list[str]:
    here, partly = (sum(bool(r.by) and bool(r.waits) is waits for r in rows) for waits in (False, True))
    waiting = sum(bool(r.waits) and not r.by for r in rows)
    outside = sum(bool(r.outside) for r in rows)
    counts = f"{here} are realised here, {partly} in part, {waiting} wait for a later part, {outside} are outside"
    return [f"{len(rows)} statements: {counts}."]


def _row(row: Row, capabilities: dict[str, str]) -> str:
    realised = [_name(name) for name in row.by]
    realised += [f"waits for {name} ({capabilities[name]})" for name in row.waits]
    realised += [f"outside, because {row.outside}"] if row.outside else []
    cells = (row.at, row.says, ", ".join(realised), case_of(row) if row.by else "")
    return f"| {' | '.join(map(_cell, cells))} |"


def _name(name: str) -> str:
    return f"[{name}](../{name})" if (ROOT / name).is_file() else f"`{name}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
