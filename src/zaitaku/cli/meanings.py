"""What the names of the law mean in Japanese: the files `law/meanings/*.ja.yaml`, read when they are first asked for.

The form of the files is told at the top of `labour.ja.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml

from zaitaku import law
from zaitaku.cli.texts import Language
from zaitaku.law.engine.declarations import Rule
from zaitaku.law.engine.vocabulary import Column

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

FOLDER = Path(law.__file__).parent / "meanings"
SHARED = "shared"
"""The file of what no wing has for itself."""

Part = Literal["given", "expect"]


class TopicMeanings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The question of a topic in both languages, and its inputs and outputs in Japanese ("table.column": text)."""

    about: str
    about_en: str
    given: dict[str, str]
    expect: dict[str, str]


class Meanings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file: topics, rules and checks by chapter, and the engine's words."""

    topics: dict[str, TopicMeanings] = {}
    rules: dict[str, dict[str, str]] = {}
    words: dict[str, str] = {}


@cache
def by_file() -> Mapping[str, Meanings]:
    """Every file under the name of its wing; raises msgspec.ValidationError where one has not the declared form."""
    return {path.name.split(".")[0]: _read(path) for path in sorted(FOLDER.glob("*.ja.yaml"))}


def _read(path: Path) -> Meanings:
    return msgspec.convert(yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader), Meanings)  # noqa: S506


@cache
def of_topics() -> Mapping[str, TopicMeanings]:
    """The meanings of every topic."""
    return {name: topic for each in by_file().values() for name, topic in each.topics.items()}


def about(topic: str, language: Language) -> str:
    """The sentence that says what a topic answers; empty where nobody has written it."""
    known = of_topics().get(topic)
    if known is None:
        return ""
    return known.about if language is Language.ja else known.about_en


def of_column(topic: str, part: Part, path: str) -> str | None:
    """The Japanese meaning of an input or output, that of a column under "table.column"."""
    known = of_topics().get(topic)
    return getattr(known, part).get(path) if known else None


def columns_said(topic: str, part: Part, columns: Sequence[Column], language: Language) -> Sequence[Column]:
    """Inputs or outputs with their meanings in the language, in English where there is no Japanese."""
    return columns if language is Language.en else [_in_japanese(topic, part, each, "") for each in columns]


def _in_japanese(topic: str, part: Part, column: Column, table: str) -> Column:
    meaning = of_column(topic, part, table + column.name) or column.meaning
    within = column.columns and [_in_japanese(topic, part, each, f"{column.name}.") for each in column.columns]
    return msgspec.structs.replace(column, meaning=meaning, columns=within)


def chapter_of(rule: Rule) -> tuple[str, str]:
    """The wing and the folder that a rule is written in; a file that serves several topics is a chapter of its own."""
    _, _, *folders, file = Path(rule.place.relative()).with_suffix("").parts
    wing, chapter, *_ = [*folders, file] if folders else [SHARED, file]
    return wing, chapter


def key_of(rule: Rule, levels: Iterable[str]) -> str | None:
    """The name under which the meaning of a rule stands in its chapter: the closest to it that there is."""
    wing, chapter = chapter_of(rule)
    known = by_file().get(wing, Meanings()).rules.get(chapter, {})
    keys = (f"{rule.name}@{rule.since}", *(f"{rule.name}@{level}" for level in levels), rule.name)
    return next((key for key in keys if key in known), None)


def of_rule(rule: Rule, levels: Iterable[str]) -> str | None:
    """What a rule or the condition of a check says in Japanese."""
    key = key_of(rule, levels)
    wing, chapter = chapter_of(rule)
    return by_file()[wing].rules[chapter][key] if key else None


def of_word(word: str) -> str | None:
    """What a word of the engine says in Japanese."""
    return by_file()[SHARED].words.get(word)
