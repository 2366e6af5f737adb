"""Lines broken by the width that a terminal gives to characters: Japanese ones take two cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

NEVER_FIRST = frozenset("、。，．・：；！？」』）〕】〉》ー々〜～…ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?)]}%")
NEVER_LAST = frozenset("「『（〔【〈《([{")
HANGING = 2
_PIECES = re.compile(r"[!-~\u00a1-\u024f]+|\s+|.", re.DOTALL)


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def folded(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells.

    Words in Latin letters stay whole where they fit a line; Japanese breaks anywhere, but no line begins with
    a closing mark or ends with an opening one.
    """
    return [line for paragraph in text.split("\n") for line in _lines(paragraph, max(width, 2))]


def hanging(line: str, width: int) -> list[str]:
    """The line in lines of at most `width` cells, the later ones set in by two more than the first."""
    text = line.lstrip()
    indent = " " * (len(line) - len(text))
    first, *more = folded(text, max(width - len(indent) - HANGING, width // 2))
    return [indent + first, *(indent + " " * HANGING + each for each in more)]


def _lines(text: str, width: int) -> Iterator[str]:
    line = ""
    for piece in _unbroken(text, width):
        if line and cells(line) + cells(piece.rstrip()) > width:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()


def _unbroken(text: str, width: int) -> Iterator[str]:
    """The pieces between which a line may break."""
    held = ""
    for piece in _PIECES.findall(text):
        joins = held.strip() and (piece[0] in NEVER_FIRST or held[-1] in NEVER_LAST)
        if held and not joins:
            yield held
            held = ""
        held += piece
        while cells(held) > width:
            head = _head(held, width)
            yield head
            held = held[len(head) :]
    if held:
        yield held


def _head(text: str, width: int) -> str:
    """As much of the beginning as fits, at least one character."""
    used = 0
    for number, character in enumerate(text):
        used += _cells_of(character)
        if used > width:
            return text[: max(number, 1)]
    return text
