"""What a page of the law consists of: the same blocks for the terminal and for the handbook.

Their texts know two marks of Markdown, `code` and [text](target). Everything else in them is plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MARKS = re.compile(r"`(?P<code>[^`]+)`|\[(?P<text>[^\]]+)\]\((?P<target>[^)\s]+)\)")


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the page's title."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A sentence or more."""

    text: str


@dataclass(frozen=True)
class Facts:
    """Names and what they are, one beneath the other; what is empty is not shown."""

    facts: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Grid:
    """A table; columns numbered in `right` stand at the right, as figures do. A long one opens on its `summary`."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    right: frozenset[int] = frozenset()
    summary: str = ""


@dataclass(frozen=True)
class Lines:
    """Lines that are shown as they are, broken only where they are too long: formulas and trees."""

    lines: Sequence[str]


Block = Heading | Paragraph | Facts | Grid | Lines


def code(text: object) -> str:
    """A name of the law as it is written in rules and cases."""
    return f"`{text}`"


def codes(names: Iterable[object]) -> str:
    """Names of the law, one after the other."""
    return ", ".join(map(code, names))


def link(text: str, target: str | None) -> str:
    """A text that leads somewhere, or the text alone."""
    if not target:
        return text
    return f"[{text.replace('[', '(').replace(']', ')')}]({target.replace('(', '%28').replace(')', '%29')})"


def unmarked(text: str) -> str:
    """The text without marks; an address on the web is kept behind what it was the address of."""
    return MARKS.sub(_unmark, text)


def _unmark(match: re.Match[str]) -> str:
    if match["code"]:
        return match["code"]
    text = match["text"].replace("`", "")
    return f"{text} {match['target']}" if "://" in match["target"] else text
