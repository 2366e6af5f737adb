"""Blocks as Markdown that reads well in a browser and in a pager: cells are padded, so that columns stand."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from zaitaku.cli.blocks import MARKS, Block, Facts, Grid, Heading, Lines, Paragraph
from zaitaku.cli.folding import cells, hanging

WIDTH = 96
"""Cells of a line that is shown as it is, so that a page and a terminal of 100 hold it."""
WIDEST_PADDED = 36
"""Cells up to which a column is padded; a longer text pushes only its own line."""
NARROWEST = 3
"""Cells that the line under a heading takes at least."""

LEADING = re.compile(r"^(\d*)([#>+.)-])(?=\s)")
SPECIAL = re.compile(r"\\|\*(?=\S)|(?<=\S)\*|<(?=[A-Za-z/!?])|(?<!\w)_|_(?!\w)")


def as_markdown(blocks: Iterable[Block]) -> str:
    """The blocks as one text, each set off by an empty line."""
    return "\n\n".join(text for block in blocks if (text := _block(block))) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_escaped(text)}"
        case Paragraph(text):
            return LEADING.sub(r"\1\\\2", _escaped(text))
        case Facts(facts):
            return "\n".join(f"- {_escaped(name)}: {_one_line(text)}" for name, text in facts if text)
        case Grid():
            return _grid(block)
        case Lines(lines):
            return "\n".join(["```text", *(part for line in lines for part in hanging(line, WIDTH)), "```"])


def _grid(grid: Grid) -> str:
    rows = [[_cell(text) for text in row] for row in (grid.headings, *grid.rows)]
    widths = [max(NARROWEST, *map(cells, column)) for column in zip(*rows, strict=True)]
    padded = [width if width <= WIDEST_PADDED or n in grid.right else WIDEST_PADDED for n, width in enumerate(widths)]
    if widths[-1] > WIDEST_PADDED:
        padded[-1] = NARROWEST
    rule = ["-" * (width - 1) + (":" if number in grid.right else "-") for number, width in enumerate(padded)]
    head, *body = [[_padded(text, padded[n], n in grid.right) for n, text in enumerate(row)] for row in rows]
    table = "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body))
    if not grid.summary:
        return table
    return f"<details>\n<summary>{html.escape(grid.summary)}</summary>\n\n{table}\n\n</details>"


def _padded(text: str, width: int, at_right: bool) -> str:
    space = " " * (width - cells(text))
    return space + text if at_right else text + space


def _cell(text: str) -> str:
    return _one_line(text).replace("|", "\\|")


def _one_line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    """What would be read as Markdown, made plain; code and links stay."""
    parts, end = [], 0
    for mark in MARKS.finditer(text):
        parts += [SPECIAL.sub(r"\\\g<0>", text[end : mark.start()]), mark.group()]
        end = mark.end()
    return "".join([*parts, SPECIAL.sub(r"\\\g<0>", text[end:])])
