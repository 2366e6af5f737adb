"""The pages of the law: a topic in full, and the list of topics by wing."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from zaitaku.cli.blocks import Block, Facts, Grid, Heading, Paragraph, code, link
from zaitaku.cli.law_case import case_blocks, first_case
from zaitaku.cli.law_entries import cited, column_blocks, entry_blocks, window_grid
from zaitaku.cli.law_index import Entry, Index
from zaitaku.cli.law_values import heading, known_words, last_change
from zaitaku.cli.meanings import columns_said, of_word
from zaitaku.cli.texts import Language, in_words, say
from zaitaku.law import japan
from zaitaku.law.engine import words
from zaitaku.law.engine.formulas import WORDS
from zaitaku.law.engine.parameters import Parameter
from zaitaku.law.engine.vocabulary import Topic
from zaitaku.law.japan import wings

JAPANESE_TERM = re.compile(r"[(（]([^()（）]*[ぁ-んァ-ヶ一-龠][^()（）]*)[)）]")

CHAPTERS = ("rules", "checks")
"""Files that belong to the chapter of their folder; any other is a chapter of its own."""


@dataclass(frozen=True)
class Folder:
    """A topic folder as a chapter: its name, what it is about, its files in reading order."""

    name: str
    about: str
    files: tuple[str, ...]

    def heading(self, language: Language) -> str:
        """Its title: in Japanese the term that stands in brackets in what it is about, or that of its topic."""
        if language is Language.en:
            return f"{in_words(self.name)} {code(self.name)}"
        topic = japan().vocabulary.topics.get(self.name)
        term = JAPANESE_TERM.search(self.about.split("\n\n")[0])
        called = topic.title_ja if topic else term[1] if term else ""
        return f"{called} {code(self.name)}".strip()


def folders(topic: str) -> list[Folder]:
    """The topic folders that a question draws on, in the order in which it names them."""
    files: dict[str, list[str]] = {}
    about: dict[str, str] = {}
    for module in japan().questions[topic].modules:
        path = Path(str(module.__file__))
        name = path.parent.name if path.stem in CHAPTERS else path.stem
        files.setdefault(name, []).append(str(path))
        about.setdefault(name, inspect.getdoc(module) or "")
    return [Folder(name, about[name], tuple(files[name])) for name in files]


def topic_blocks(contents: Index, entry: Entry, language: Language) -> Iterator[Block]:
    """A topic in full."""
    topic = entry.subject
    assert isinstance(topic, Topic)
    yield Heading(1, f"{topic.title_ja if language is Language.ja else topic.title_en} {code(entry.name)}")
    if about := entry.says(language):
        yield Paragraph(about)
    yield Facts([(heading("basis", language), cited(topic.basis, language))])
    of_topic = [each for each in contents.others if entry.name in each.topics]
    if not all(each.compared for each in of_topic):
        yield Paragraph(say("law.mark_means", language))
    of_codes = known_words(entry.name)
    yield Heading(2, say("law.answers", language))
    yield from column_blocks(columns_said(entry.name, "expect", topic.expect, language), language, 3, of_codes)
    yield Heading(2, say("law.given", language))
    yield from column_blocks(columns_said(entry.name, "given", topic.given, language), language, 3, of_codes)
    if case := first_case(entry.name):
        yield from case_blocks(case, language)
    yield Heading(2, say("law.rules", language, number=entry.counts["rules"]))
    for folder in folders(entry.name):
        yield from _chapter(contents, entry.name, folder, language)
    for kind in ("check", "parameter"):
        if found := contents.of_topic(entry.name, kind):
            yield Heading(2, say(f"law.{kind}s", language, number=len(found)))
            if parameters := [each.subject for each in found if isinstance(each.subject, Parameter)]:
                yield Paragraph(last_change(parameters, language))
            for each in found:
                yield from entry_blocks(each, language, 3)


def _chapter(contents: Index, topic: str, folder: Folder, language: Language) -> Iterator[Block]:
    rules = _of_folder(contents.of_topic(topic, "rule"), folder)
    windows = _of_folder(contents.of_topic(topic, "window"), folder)
    if not rules and not windows:
        return
    yield Heading(3, folder.heading(language))
    if language is Language.en:
        yield from (Paragraph(" ".join(part.split())) for part in folder.about.split("\n\n") if part)
    for each in rules:
        yield from entry_blocks(each, language, 4)
    if windows:
        yield Heading(4, say("law.windows", language, number=len(windows)))
        yield window_grid(windows, language)


def _of_folder(entries: list[Entry], folder: Folder) -> list[Entry]:
    return [each for each in entries if each.place and each.place.file in folder.files]


# --- the list of topics ---


def index_blocks(contents: Index, language: Language) -> Iterator[Block]:
    """The topics by wing, and how a page is read."""
    suffix = page_suffix(language)
    yield Heading(1, say("law.handbook", language))
    yield Paragraph(say("law.handbook_is", language))
    yield Paragraph(say("law.handbook_changes", language, changes=f"changes{suffix}"))
    by_wing: dict[str, list[Entry]] = {}
    for name, entry in contents.topics.items():
        by_wing.setdefault(wings()[name], []).append(entry)
    for wing in sorted(by_wing, key=_wing_order):
        yield Heading(2, _wing(wing, language))
        yield _topics(by_wing[wing], language)
    yield Heading(2, say("law.reading", language))
    yield Paragraph(say("law.mark_means", language))
    yield Paragraph(say("law.formulas", language))
    yield _words(language)


def page_suffix(language: Language) -> str:
    """How the name of a page ends."""
    return ".ja.md" if language is Language.ja else ".md"


WINGS = ("labour", "entrustment", "tax", "neighbourhood")


def _wing_order(wing: str) -> tuple[int, str]:
    return (WINGS.index(wing) if wing in WINGS else len(WINGS), wing)


def _wing(wing: str, language: Language) -> str:
    return say(f"law.wing_{wing}", language) if wing in WINGS else in_words(wing)


def _topics(entries: list[Entry], language: Language) -> Grid:
    heads = [heading(name, language) for name in ("title", "name", "basis", "rules_short", "parameters_short")]
    rows = [
        (
            link(each.ja if language is Language.ja else each.en, each.name + page_suffix(language)),
            code(each.name),
            cited(each.cites, language),
            str(each.counts["rules"]),
            str(each.counts["parameters"]),
        )
        for each in entries
    ]
    return Grid(heads, rows, frozenset({3, 4}))


def _words(language: Language) -> Grid:
    """The engine's words and what they say."""
    known = [(name, getattr(words, name)) for name in WORDS if WORDS[name] and hasattr(words, name)]
    ja = language is Language.ja
    heads = [*([heading("ja_name", language)] if ja else []), heading("name", language), heading("meaning", language)]
    rows = []
    for name, function in known:
        arguments = ", ".join(inspect.signature(function).parameters)
        english = (inspect.getdoc(function) or "").split("\n\n")[0]
        said = (of_word(name) if ja else None) or english
        rows.append([*([WORDS[name]] if ja else []), code(f"{name}({arguments})"), said])
    return Grid(heads, rows)
