"""The law over time: which value or rule changed on which day, the latest day first."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from zaitaku.cli.blocks import Block, Grid, Heading, Paragraph, code, link
from zaitaku.cli.law_entries import cited, title
from zaitaku.cli.law_index import Entry, Index
from zaitaku.cli.law_pages import page_suffix
from zaitaku.cli.law_values import heading, key_words, known_words, mark, unit_name, value_words
from zaitaku.cli.texts import Language, joined, say
from zaitaku.law.engine.declarations import Check, Rule
from zaitaku.law.engine.parameters import DatedValue, Parameter

ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Change:
    """What changed on a day: named, from what, to what, by which article, in which topics."""

    date: datetime.date
    what: str
    before: str
    after: str
    entry: Entry


def changes(contents: Index, topic: str | None, language: Language) -> list[Change]:
    """Every change of the law, or of a topic, in order of date."""
    of_topic = [each for each in contents.others if topic is None or topic in each.topics]
    found = [change for each in of_topic for change in _changes_of(each, of_topic, language)]
    return sorted(found, key=lambda change: change.date)


def _changes_of(entry: Entry, others: list[Entry], language: Language) -> Iterator[Change]:
    match entry.subject:
        case Parameter() as parameter:
            yield from _of_parameter(entry, parameter, language)
        case Rule() as rule:
            yield from _of_rule(entry, rule, [e.subject for e in others if e.kind == "rule"], language)
        case Check(rule=rule):
            yield from _of_rule(entry, rule, [], language)
        case _:
            return


def _of_parameter(entry: Entry, parameter: Parameter, language: Language) -> Iterator[Change]:
    words = known_words(entry.topics[0])

    def said(value: DatedValue | None) -> str:
        if value is None:
            return ""
        return value_words(value.value, parameter, language, words) + mark(value.source, language)

    unit = "" if parameter.unit.name in ("minute", "code") else f" ({unit_name(str(parameter.unit), language)})"
    named = parameter.ja if language is Language.ja else parameter.en
    for key in parameter.keys or (None,):
        of_key = f": {key_words(parameter, key, language, words)}" if key else ""
        for before, value in pairwise([None, *parameter.series(key)]):
            assert value is not None
            yield Change(value.since, f"{named}{unit}{of_key}", said(before), said(value), entry)


def _of_rule(entry: Entry, rule: Rule, rules: list[object], language: Language) -> Iterator[Change]:
    others = [each for each in rules if isinstance(each, Rule) and each.name == rule.name and each.level == rule.level]
    named = title(entry, language, with_name=False)
    if rule.since:
        follows = any(each.until and each.until + ONE_DAY == rule.since for each in others)
        kind = "changed" if follows else "began"
        yield Change(rule.since, named, "", say(f"law.{entry.kind}_{kind}", language), entry)
    if rule.until and not any(each.since == rule.until + ONE_DAY for each in others):
        ended = say(f"law.{entry.kind}_ended", language)
        yield Change(rule.until + ONE_DAY, named, "", ended, entry)


def changes_blocks(contents: Index, topic: str | None, language: Language) -> Iterator[Block]:
    """The changes as a page: a table per day."""
    by_date: dict[datetime.date, list[Change]] = {}
    for change in changes(contents, topic, language):
        by_date.setdefault(change.date, []).append(change)
    yield Heading(1, say("law.changes", language))
    yield Paragraph(say("law.changes_are", language))
    heads = [heading(name, language) for name in ("what", "before", "after", "cites", "topics_of")]
    for date in sorted(by_date, reverse=True):
        yield Heading(2, date.isoformat())
        rows = [
            (each.what, each.before, each.after, cited(each.entry.cites, language), _topics(each.entry, language))
            for each in by_date[date]
        ]
        yield Grid(heads, rows)


def _topics(entry: Entry, language: Language) -> str:
    return joined([link(code(name), name + page_suffix(language)) for name in entry.topics], language)
