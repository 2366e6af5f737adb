"""What the law holds: topics, rules, checks, parameters and figures, to be listed and searched."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal

from zaitaku.cli import meanings
from zaitaku.cli.texts import Language
from zaitaku.law import japan
from zaitaku.law.engine.declarations import Check, Rule, Window
from zaitaku.law.engine.errors import Place
from zaitaku.law.engine.explanation import WINDOW_WORDS
from zaitaku.law.engine.formulas import formula_of
from zaitaku.law.engine.graph import Eras, Graph
from zaitaku.law.engine.parameters import Parameter
from zaitaku.law.engine.vocabulary import Column, Topic

EntryKind = Literal["topic", "rule", "window", "check", "parameter", "figure"]
Subject = Topic | Rule | Window | Check | Parameter | Column


@dataclass
class Entry:
    """One thing of the law under its name, and the topics that use it.

    `levels` are the rows of a rule; `spots` are where an input or output stands: topic, part and "table.column".
    """

    kind: EntryKind
    name: str
    ja: str
    en: str
    cites: str
    subject: Subject
    more: str = ""
    topics: list[str] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    spots: list[tuple[str, meanings.Part, str]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The topic folder that it is written in; empty for a name of the vocabulary."""
        return self.place.relative().split("/")[-2] if self.place else ""

    @property
    def place(self) -> Place | None:
        """File and line; None for a name of the vocabulary."""
        subject = self.subject
        return None if isinstance(subject, Topic | Column) else subject.place

    @property
    def compared(self) -> bool:
        """Whether all that it says was compared with the official text."""
        match self.subject:
            case Rule(compared=compared) | Check(rule=Rule(compared=compared)):
                return compared
            case Parameter(values=values):
                return all(value.source.compared for value in values)
            case _:
                return True

    def says(self, language: Language) -> str:
        """What it is or means, in English where there is no Japanese; empty for a topic of which nothing is said."""
        match self.subject:
            case Topic():
                return meanings.about(self.name, language)
            case (Rule() as rule) | Check(rule=rule) if language is Language.ja:
                return meanings.of_rule(rule, self.levels) or self.en
            case Column() if language is Language.ja:
                found = [meaning for spot in self.spots if (meaning := meanings.of_column(*spot))]
                return " / ".join(dict.fromkeys(found)) or self.en
            case _:
                return self.en

    @property
    def searched(self) -> str:
        """Everything that a search looks at, folded."""
        said = (self.says(language) for language in Language)
        return fold(
            " ".join((self.name, self.ja, self.en, self.cites, japan().cite_in_words(self.cites), self.more, *said))
        )

    def matches(self, words: Sequence[str]) -> bool:
        """Whether every word is in it."""
        searched = self.searched
        return all(fold(word) in searched for word in words)

    def as_data(self, key: str | None, *, brief: bool = False) -> dict[str, Any]:
        """The entry for programs."""
        data: dict[str, Any] = {
            "kind": self.kind, "name": self.name, "ja": self.ja, "en": self.en, "cites": self.cites,
        } | ({"topics": self.topics} if self.topics else {}) | self.counts  # fmt: skip
        return data if brief else data | _details(self, key)


def _details(entry: Entry, key: str | None) -> dict[str, Any]:
    ja, levels = entry.says(Language.ja), entry.levels
    match entry.subject:
        case Topic(given=given, expect=expect):
            return {
                "about_ja": ja, "about_en": entry.says(Language.en),
                "given": _columns(entry.name, "given", given), "expect": _columns(entry.name, "expect", expect),
            }  # fmt: skip
        case Parameter() as subject:
            return {
                "unit": str(subject.unit), "by": subject.by, "place": subject.place.relative(),
                "values": [
                    {
                        "since": value.since, "value": value.value, "key": value.key,
                        "source": value.source.title, "url": value.source.url,
                        "compared": value.source.compared,
                    }
                    for value in subject.values if key is None or value.key == key
                ],
            }  # fmt: skip
        case Window() as subject:
            return {
                "window": subject.kind, "of": subject.of, "rows": subject.rows, "levels": levels,
                "place": subject.place.relative(),
            }  # fmt: skip
        case Check() as subject:
            return _of_rule(subject.rule, levels, ja) | {"code": subject.code, "check": subject.kind}
        case Rule() as subject:
            return _of_rule(subject, levels, ja) | {"unit": str(subject.unit), "formula": formula_of(subject)}
        case Column() as subject:
            return {"unit": subject.unit, "meaning": subject.meaning, "meaning_ja": ja, "values": subject.values}


def _of_rule(rule: Rule, levels: list[str], ja: str) -> dict[str, Any]:
    return {
        "arguments": list(rule.arguments), "levels": levels, "since": rule.since, "until": rule.until,
        "doc": rule.doc, "doc_ja": ja, "place": rule.place.relative(), "compared": rule.compared,
    }  # fmt: skip


def _columns(topic: str, part: meanings.Part, columns: Iterable[Column], table: str = "") -> list[dict[str, Any]]:
    return [
        {
            "name": each.name, "unit": each.unit, "ja": each.ja, "meaning": each.meaning,
            "meaning_ja": meanings.of_column(topic, part, table + each.name),
        }
        | ({"default": each.default} if each.default is not None else {})
        | ({"values": each.values} if each.values else {})
        | ({"columns": _columns(topic, part, each.columns, f"{each.name}.")} if each.columns is not None else {})
        for each in columns
    ]  # fmt: skip


def fold(text: str) -> str:
    """The form in which words are compared."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@dataclass(frozen=True)
class Index:
    """Every entry: topics by name, the others in order of topic and file."""

    topics: dict[str, Entry]
    others: list[Entry]
    names_ja: dict[str, str]

    def search(self, words: Sequence[str], topic: str | None) -> list[Entry]:
        """The entries in which every word stands, of one topic or of all."""
        topics = [each for each in self.topics.values() if topic in (None, each.name)]
        others = [each for each in self.others if topic is None or topic in each.topics]
        return [each for each in (*topics, *others) if each.matches(words)]

    def named(self, name: str, topic: str | None) -> list[Entry]:
        """The entries called so, in either language; a check also by its code."""
        wanted = fold(name)
        return [
            each
            for each in (*self.topics.values(), *self.others)
            if wanted in map(fold, _names(each)) and (topic is None or topic in (each.name, *each.topics))
        ]

    def near(self, name: str) -> list[str]:
        """Names that resemble one that is not there."""
        known = {word: each.name for each in (*self.topics.values(), *self.others) for word in _names(each)}
        close = [known[word] for word in get_close_matches(name, known, n=6, cutoff=0.5)]
        within = [each.name for each in self.search([name], None)][:6]
        return list(dict.fromkeys(close or within or self.topics))

    def of_topic(self, topic: str, kind: EntryKind) -> list[Entry]:
        """The entries of one kind that a topic uses."""
        return [each for each in self.others if each.kind == kind and topic in each.topics]


def _names(entry: Entry) -> list[str]:
    codes = [entry.subject.code] if isinstance(entry.subject, Check) else []
    return [entry.name, entry.ja, *codes, *([entry.en] if entry.kind == "topic" else [])]


@cache
def index() -> Index:
    """The index of Japan's law."""
    law = japan()
    entries: dict[tuple[str, object], Entry] = {}
    topics: dict[str, Entry] = {}
    names_ja: dict[str, str] = {}
    for name in sorted(law.questions):
        graph = law.graph(name)
        for entry in (*_used(graph), *_figures(name, graph.topic)):
            known = entries.setdefault((entry.kind, _identity(entry)), entry)
            known.topics += [name] if name not in known.topics else []
            known.levels += [level for level in entry.levels if level not in known.levels]
            known.spots += [spot for spot in entry.spots if spot not in known.spots]
            names_ja.setdefault(entry.name, entry.ja)
        names_ja |= _window_names(graph)
        topics[name] = _topic(name, graph.topic, entries.values())
    order = {"rule": 0, "window": 1, "check": 2, "parameter": 3, "figure": 4}
    others = sorted(entries.values(), key=lambda each: order[each.kind])
    return Index(topics, others, names_ja)


def _identity(entry: Entry) -> object:
    match entry.subject:
        case Rule(place=place) | Window(place=place) | Check(rule=Rule(place=place)):
            return (entry.name, place)
        case Column(meaning=meaning):
            return (entry.name, meaning)
        case _:
            return entry.name


def _topic(name: str, topic: Topic, entries: Iterable[Entry]) -> Entry:
    of_topic = [each.kind for each in entries if name in each.topics]
    counts = {f"{kind}s": of_topic.count(kind) for kind in ("rule", "check", "parameter")}
    columns = " ".join(f"{c.name} {c.ja}" for c in (*topic.given, *topic.expect))
    return Entry("topic", name, topic.title_ja, topic.title_en, topic.basis, topic, columns, counts=counts)


def _used(graph: Graph) -> list[Entry]:
    """The rules, parameters and checks behind everything that a question can answer."""
    outputs = [node for table in graph.question.outputs for node in graph.output_nodes(table)]
    checks = graph.usable_checks
    wanted = {node for node in outputs if graph.resolves(node)}
    wanted.update(node for check in checks for node in graph.check_nodes(check))
    found = [_check_entry(check) for check in checks]
    for node in sorted(graph.closure(wanted)):
        if node[1] == "" or node[1].startswith("->"):
            continue
        definition = graph.definition(node)
        if isinstance(definition, Eras):
            found += [_rule_entry(rule) for rule in definition.rules]
        elif isinstance(definition, Window):
            found.append(_window_entry(definition, graph.ja(node)))
        elif isinstance(definition, Parameter):
            found.append(_parameter_entry(definition))
    return sorted(found, key=_position)


def _position(entry: Entry) -> tuple[str, int]:
    place = entry.place or Place("", 0)
    return (place.file, place.line)


def _rule_entry(rule: Rule) -> Entry:
    return Entry("rule", rule.name, rule.ja, rule.doc, rule.cites, rule, levels=[rule.level])


def _window_entry(window: Window, ja: str) -> Entry:
    says = " ".join(filter(None, (WINDOW_WORDS[window.kind][1], window.of, window.rows)))
    return Entry("window", window.name, ja, says, window.cites, window, levels=[window.level])


def _check_entry(check: Check) -> Entry:
    vocabulary = japan().vocabulary
    known = vocabulary.findings if check.kind == "finding" else vocabulary.errors
    ja = known[check.code].ja if check.code in known else check.code
    more = f"{check.code} {check.message_ja} {check.message_en}"
    return Entry("check", check.name, ja, check.rule.doc, check.rule.cites, check, more, levels=[check.level])


def _parameter_entry(parameter: Parameter) -> Entry:
    sources = " ".join(dict.fromkeys(value.source.title for value in parameter.values))
    return Entry("parameter", parameter.name, parameter.ja, parameter.en, parameter.cites, parameter, sources)


def _figures(name: str, topic: Topic) -> Iterator[Entry]:
    """Inputs and outputs, those in tables too."""
    parts: tuple[tuple[meanings.Part, list[Column]], ...] = (("given", topic.given), ("expect", topic.expect))
    for part, columns in parts:
        for each in columns:
            yield _figure(each, (name, part, each.name))
            yield from (_figure(c, (name, part, f"{each.name}.{c.name}")) for c in each.columns or ())


def _figure(column: Column, spot: tuple[str, meanings.Part, str]) -> Entry:
    return Entry("figure", column.name, column.ja, column.meaning, "", column, spots=[spot])


def _window_names(graph: Graph) -> dict[str, str]:
    return {w.name: w.ja for w in graph.declared.values() if isinstance(w, Window) and w.ja}
