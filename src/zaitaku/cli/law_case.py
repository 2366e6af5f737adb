"""The worked case of a topic: what is given, what comes out, who says so, and why one figure is what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import zaitaku
from zaitaku.cli.blocks import Block, Facts, Grid, Heading, Lines, Paragraph, code, link
from zaitaku.cli.explained import UNITS_SAID, view
from zaitaku.cli.law_values import heading, known_words
from zaitaku.cli.tables import clock
from zaitaku.cli.texts import Language, in_words, joined, say
from zaitaku.law import Case, Explanation, InputError, japan, load_cases
from zaitaku.law.engine.findings import show
from zaitaku.law.engine.units import unit
from zaitaku.law.engine.vocabulary import Column

LONGEST_TABLE = 12
LONGEST_TREE = 24
DEPTHS = (3, 2, 1)
ROWS = 4
NUMBERS = UNITS_SAID | {"minute", "count"}

Figure = tuple[str | None, str, Mapping[str, Any]]


def first_case(topic: str) -> Case | None:
    """The first public case of a topic, where the cases are at hand."""
    source = Path(zaitaku.__file__).parent
    for folder in (source / "cases", source.parents[1] / "tests" / "cases"):
        if (file := folder / f"{topic}.yaml").exists():
            return next((case for case in load_cases([file]) if case.topic == topic), None)
    return None


def case_blocks(case: Case, language: Language) -> Iterator[Block]:
    """The case under a heading of level 2."""
    topic = japan().vocabulary.topics[case.topic]
    yield Heading(2, say("law.case", language))
    yield Paragraph(case.name)
    yield Facts(
        [
            (heading("source", language), link(case.source["title"], case.source.get("url"))),
            (heading("seen", language), say(f"law.seen_{case.source['seen']}", language)),
            (heading("place", language), code(f"tests/cases/{Path(case.file).name}")),
            (heading("as_of", language), str(case.as_of or "")),
        ]
    )
    common = japan().vocabulary.common_expect
    for part, values, columns in (
        ("given", case.given, topic.given),
        ("expect", case.expect, [*topic.expect, *common]),
    ):
        yield Heading(3, say(f"law.{part}", language))
        yield from _values(case.topic, values, {column.name: column for column in columns}, language)
    if tree := _tree(case, language):
        yield Heading(3, say("law.why", language))
        yield Lines(tree)


def _values(
    topic: str, values: Mapping[str, Any], columns: Mapping[str, Column], language: Language
) -> Iterator[Block]:
    tables = {name: value for name, value in values.items() if columns[name].columns is not None}
    single = {name: value for name, value in values.items() if name not in tables}
    if single:
        heads = [heading("name", language), heading("value", language)]
        cells = [(_named(columns[n], language), _said(topic, columns[n], v, language)) for n, v in single.items()]
        yield Grid(heads, cells)
    for name, value in tables.items():
        rows = value if isinstance(value, list) else [value]
        yield Paragraph(_named(columns[name], language))
        yield _table(topic, rows[:LONGEST_TABLE], columns[name].columns or (), language)
        if more := len(rows) - LONGEST_TABLE:
            yield from [Paragraph(say("law.more_rows", language, number=more))] if more > 0 else []


def _table(topic: str, rows: Sequence[Mapping[str, Any]], columns: Sequence[Column], language: Language) -> Grid:
    used = [column for column in columns if any(column.name in row for row in rows)]
    heads = [column.ja if language is Language.ja else in_words(column.name) for column in used]
    cells = [
        [_said(topic, column, row[column.name], language) if column.name in row else "" for column in used]
        for row in rows
    ]
    return Grid(heads, cells, frozenset(n for n, column in enumerate(used) if column.unit in NUMBERS))


def _named(column: Column, language: Language) -> str:
    return f"{column.ja if language is Language.ja else in_words(column.name)} {code(column.name)}"


def _said(topic: str, column: Column, value: Any, language: Language) -> str:
    """A value of the case as a person reads it."""
    words = known_words(topic) if language is Language.ja else {}
    match value:
        case None:
            return say("explain.missing", language)
        case bool():
            return say("explain.yes" if value else "explain.no", language)
        case int() if column.unit == "minute":
            return say("explain.minutes", language, clock=clock(value), minutes=f"{value:,}")
        case int():
            shown = show(value, unit(column.unit)) if column.unit == "sen" else f"{value:,}"
            return shown + (say(f"unit.{column.unit}", language) if column.unit in UNITS_SAID else "")
        case dict():
            parts = [f"{words.get(name, name)} {_said(topic, column, each, language)}" for name, each in value.items()]
            return joined(parts, language)
        case list():
            return joined([_said(topic, column, each, language) for each in value], language)
        case _:
            return _coded(str(value), words, language)


def _coded(value: str, words: Mapping[str, str], language: Language) -> str:
    vocabulary = japan().vocabulary
    known = vocabulary.findings.get(value) or vocabulary.errors.get(value)
    if known and language is Language.ja:
        return f"{known.ja} {code(value)}"
    return words.get(value, value.replace("T", " ") if value[:1].isdigit() else value)


# --- why ---


def _tree(case: Case, language: Language) -> list[str]:
    """The explanation of the first figure of the case that has one of a readable length; else nothing."""
    try:
        answer = japan().ask(case.topic, case.given, as_of=case.as_of, explain=True)
    except InputError:
        return []
    if answer.refusals:
        return []
    for table, figure, keys in islice(_figures(case), 5):
        try:
            explanation = answer.explain(figure, table, **keys)
        except KeyError:
            continue
        if explanation.causes and (tree := _short_tree(explanation, language)):
            return tree
    return []


def _figures(case: Case) -> Iterator[Figure]:
    """The figures that the case expects: single ones, then those of the first row of each table."""
    law = japan()
    for name, value in case.expect.items():
        if name in law.vocabulary.common_names:
            continue
        if isinstance(value, list) and value and isinstance(value[0], dict):
            keys = {key: value[0][key] for key in law.vocabulary.table_keys if key in value[0]}
            yield from ((name, figure, keys) for figure in value[0] if figure not in keys)
        elif not isinstance(value, list | dict):
            yield (None, name, {})


def _short_tree(explanation: Explanation, language: Language) -> list[str]:
    for depth in DEPTHS:
        lines = list(view(explanation, language, depth, ROWS).lines(language, places=False))
        if len(lines) <= LONGEST_TREE:
            return lines
    return []
