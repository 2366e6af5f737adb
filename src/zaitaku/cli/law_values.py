"""The values of a parameter over time as tables with their sources, and the words for units, keys and values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from zaitaku.cli.blocks import Block, Facts, Grid, link
from zaitaku.cli.tables import clock
from zaitaku.cli.texts import Language, in_words, say
from zaitaku.exchange.words import spellings_of
from zaitaku.law import japan
from zaitaku.law.engine.findings import show
from zaitaku.law.engine.formulas import WORDS
from zaitaku.law.engine.parameters import DatedValue, Parameter, Source

MOST_SOURCES_ABREAST = 8
LONGEST_OPEN = 12
"""Rows up to which a table of keys is shown open."""


def heading(name: str, language: Language) -> str:
    """The word for a fact or a column, as it begins a line."""
    word = say(f"law.{name}", language)
    return word[:1].upper() + word[1:]


@cache
def known_words(topic: str) -> Mapping[str, str]:
    """The engine's words and the codes of a topic in Japanese."""
    return WORDS | dict(japan().graph(topic).question.labels)


def unit_name(unit: str, language: Language) -> str:
    """A unit as a person calls it."""
    try:
        return say(f"unit_name.{unit}", language)
    except KeyError:
        return unit.replace("_", " ")


def value_words(value: object, parameter: Parameter, language: Language, words: Mapping[str, str]) -> str:
    """A value of a parameter as a person reads it: minutes as h:mm, too."""
    if isinstance(value, int) and parameter.unit.name == "minute":
        return say("explain.minutes", language, clock=clock(value), minutes=f"{value:,}")
    if language is Language.ja:
        return show(value, parameter.unit, words)
    return in_words(value) if isinstance(value, str) else show(value, parameter.unit, japanese=False)


def key_words(parameter: Parameter, key: str, language: Language, words: Mapping[str, str]) -> str:
    """A key with its name: a prefecture, a field of a document."""
    if parameter.by == "prefecture" and (names := spellings_of("prefecture").get(key)):
        return f"{key} {names[1 if language is Language.ja else -1]}"
    if language is Language.ja:
        return f"{words[key]} `{key}`" if key in words else key
    return in_words(key) if key.isidentifier() else key


def last_change(parameters: Iterable[Parameter], language: Language) -> str:
    """Until when changes are known, and what holds later."""
    last = max(value.since for parameter in parameters for value in parameter.values)
    return say("law.known_until", language, last=last)


def parameter_grid(
    parameter: Parameter, key: str | None, language: Language, words: Mapping[str, str]
) -> Iterator[Block]:
    """The values over time, or those of one key, with their sources."""
    if parameter.by is None or key is not None:
        yield _series(parameter, parameter.series(key), language, words)
    else:
        yield from _keyed(parameter, language, words)


def _series(parameter: Parameter, values: Sequence[DatedValue], language: Language, words: Mapping[str, str]) -> Grid:
    heads = [heading(name, language) for name in (*(["key"] if parameter.by else []), "since", "value", "source")]
    rows = [
        [
            *([key_words(parameter, value.key, language, words)] if value.key else []),
            value.since.isoformat(),
            value_words(value.value, parameter, language, words) + mark(value.source, language),
            link(value.source.title, value.source.url),
        ]
        for value in values
    ]
    return Grid(heads, rows, frozenset() if parameter.unit.name == "code" else frozenset({len(heads) - 2}))


def _keyed(parameter: Parameter, language: Language, words: Mapping[str, str]) -> Iterator[Block]:
    """Keys whose values changed, a row each with the sources abreast; else a row per value with its source."""
    sources = list(dict.fromkeys(value.source for value in sorted(parameter.values, key=lambda each: each.since)))
    changes = any(len(parameter.series(key)) > 1 for key in parameter.keys)
    summary = say("law.keys", language, number=len(parameter.keys)) if len(parameter.keys) > LONGEST_OPEN else ""
    if parameter.unit.name == "code" or not changes or len(sources) > MOST_SOURCES_ABREAST:
        yield replace(_series(parameter, parameter.values, language, words), summary=summary)
        return
    numbers = {source: number for number, source in enumerate(sources, start=1)}
    heads, rows = _abreast(parameter, numbers, language, words)
    yield Grid([heading("key", language), *heads], rows, frozenset(range(1, len(heads) + 1)), summary)
    yield Facts([(_number(number, language), source_words(source, language)) for source, number in numbers.items()])


def _number(number: object, language: Language) -> str:
    return say("law.source_number", language, number=number)


def _abreast(
    parameter: Parameter, numbers: Mapping[Source, int], language: Language, words: Mapping[str, str]
) -> tuple[list[str], list[list[str]]]:
    columns = _columns(parameter, numbers)
    rows = []
    for key in parameter.keys:
        cells: list[list[str]] = [[] for _ in columns]
        for value in parameter.series(key):
            said = value_words(value.value, parameter, language, words) + mark(value.source, language)
            number = next(n for n, sources in enumerate(columns) if value.source in sources)
            cells[number].append(f"{value.since} {said}")
        rows.append([key_words(parameter, key, language, words), *map(" / ".join, cells)])
    joint = (", ".join(map(str, sorted(numbers[source] for source in sources))) for sources in columns)
    return [_number(number, language) for number in joint], rows


def _columns(parameter: Parameter, numbers: Mapping[Source, int]) -> list[set[Source]]:
    """The sources by column: one shares the column of the one before where no key draws on both."""
    drawn_on = [{value.source for value in parameter.series(key)} for key in parameter.keys]
    columns: list[set[Source]] = []
    for source in numbers:
        if columns and not any(source in of_key and of_key & columns[-1] for of_key in drawn_on):
            columns[-1].add(source)
        else:
            columns.append({source})
    return columns


def mark(source: Source, language: Language) -> str:
    """The mark of a value whose source was not compared with the official text."""
    return "" if source.compared else f" {say('law.mark', language)}"


def source_words(source: Source, language: Language) -> str:
    """Title and address of a source, and whether it was compared with the official text."""
    compared = "" if source.compared else f" {say('law.mark', language)} {say('law.not_compared', language)}"
    return link(source.title, source.url) + compared
