"""Lists of words that a cell may hold (kinds, weekdays, prefectures, yes and no), read from `words.yaml`."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True)
class WordList:
    """The spellings of one list. `meaning` maps a folded spelling to the value the law uses."""

    what_ja: str
    what_en: str
    meaning: Mapping[str, str]
    known_ja: str
    known_en: str

    def find(self, text: str) -> str | None:
        """The value meant by `text`, or None where the list lacks it."""
        return self.meaning.get(fold(text))


def plain(text: str) -> str:
    """The text with full-width and half-width forms unified (NFKC) and without surrounding spaces."""
    return unicodedata.normalize("NFKC", text).strip()


def fold(text: str) -> str:
    """The form in which words and headings are compared: NFKC, no spaces, no case, one wave dash."""
    return "".join(plain(text).casefold().split()).replace("〜", "~")


@cache
def word_list(name: str) -> WordList:
    """The list `name` of `words.yaml`.

    Raises:
        KeyError: there is no such list.
    """
    entry = _all_lists()[name]
    spellings: dict[str, list[str]] = dict(entry["words"])
    if "includes" in entry:
        spellings |= _all_lists()[entry["includes"]]["words"]
    meaning = {fold(spelling): value for value, others in spellings.items() for spelling in (value, *others)}
    if name == "prefecture":
        meaning |= {value.lstrip("0"): value for value in spellings}
    return WordList(
        what_ja=entry["what"]["ja"],
        what_en=entry["what"]["en"],
        meaning=meaning,
        known_ja="、".join(others[0] for others in spellings.values()),
        known_en=", ".join(others[-1] if name == "prefecture" else value for value, others in spellings.items()),
    )


def spellings_of(name: str) -> dict[str, list[str]]:
    """Every value of the list `name` with all spellings accepted for it, the value itself first."""
    entry = _all_lists()[name]
    words: dict[str, list[str]] = dict(entry["words"])
    if "includes" in entry:
        words |= _all_lists()[entry["includes"]]["words"]
    return {value: [value, *others] for value, others in words.items()}


@cache
def _all_lists() -> dict[str, dict[str, Any]]:
    text = files(__package__).joinpath("words.yaml").read_text(encoding="utf-8")
    lists: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return lists
