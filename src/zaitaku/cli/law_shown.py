"""The law at the terminal: lists, and one entry in full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, JustifyMethod, OverflowMethod
from rich.containers import Lines as TextLines
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from zaitaku.cli.blocks import Block, Facts, Grid, Heading, Lines, Paragraph, unmarked
from zaitaku.cli.exits import CommandError
from zaitaku.cli.folding import cells, folded, hanging
from zaitaku.cli.law_changes import changes_blocks
from zaitaku.cli.law_entries import cited, entry_blocks
from zaitaku.cli.law_index import Entry, EntryKind, Index
from zaitaku.cli.law_pages import topic_blocks
from zaitaku.cli.screen import Screen
from zaitaku.cli.tables import plain_table
from zaitaku.cli.texts import Language, joined, say
from zaitaku.law.engine.parameters import Parameter

KINDS: tuple[EntryKind, ...] = ("topic", "rule", "window", "check", "parameter", "figure")
STRONG_LEVELS = 4
INDENT = 2
LONGEST_WHOLE = 10
"""Cells of a word, such as a date, that a narrow table does not break."""


def listing(screen: Screen, contents: Index, entries: Sequence[Entry], language: Language) -> None:
    """Entries in short, by kind."""
    for kind in KINDS:
        of_kind = [each for each in entries if each.kind == kind]
        if not of_kind:
            continue
        screen.print(Text(say(f"law.{kind}s", language, number=len(of_kind)), style="bold underline"))
        screen.print(_topics(of_kind, language) if kind == "topic" else _short(of_kind, language))
        screen.print()
    screen.print(Text(say("law.hint", language), style="dim"))


def _topics(entries: Iterable[Entry], language: Language) -> Table:
    table = plain_table()
    for heading in ("name", "title", "basis"):
        table.add_column(Text(say(f"law.{heading}", language)), overflow="fold")
    table.add_column(Text(say("law.rules_short", language)), justify="right", no_wrap=True)
    table.add_column(Text(say("law.parameters_short", language)), justify="right", no_wrap=True)
    for each in entries:
        title = f"{each.ja}\n{each.en}" if language is Language.ja else f"{each.en}\n{each.ja}"
        cells = (
            each.name,
            title,
            cited(each.cites, language),
            str(each.counts["rules"]),
            str(each.counts["parameters"]),
        )
        table.add_row(Text(cells[0], style="bold"), *(Text(cell) for cell in cells[1:]))
    return table


def _short(entries: Iterable[Entry], language: Language) -> Table:
    table = plain_table(show_header=False)
    for _ in range(4):
        table.add_column(overflow="fold")
    for each in entries:
        said = each.ja if language is Language.ja else " ".join(each.en.split("\n\n")[0].split())
        mark = "" if each.compared else f" {say('law.mark', language)}"
        table.add_row(*map(Text, (each.name, said + mark, cited(each.cites, language), each.folder)))
    return table


def refuse_unknown_key(entries: Sequence[Entry], key: str | None, language: Language) -> None:
    """Refuse a key that no shown parameter has."""
    if key is None:
        return
    known = [k for each in entries if isinstance(each.subject, Parameter) for k in each.subject.keys]
    if key not in known:
        shown = joined(known, language) or say("law.no_keys", language)
        raise CommandError(say("law.no_key", language, key=key, known=shown))


def entries(screen: Screen, contents: Index, shown: Sequence[Entry], key: str | None, language: Language) -> None:
    """Entries in full, as the handbook has them."""
    for number, each in enumerate(shown):
        if number:
            screen.print()
        if each.kind == "topic":
            print_blocks(screen, topic_blocks(contents, each, language))
        else:
            print_blocks(screen, entry_blocks(each, language, 2, key=key, alone=True))


def changes(screen: Screen, contents: Index, topic: str | None, language: Language) -> None:
    """The law over time, as the handbook has it."""
    print_blocks(screen, changes_blocks(contents, topic, language))


# --- blocks ---


def print_blocks(screen: Screen, blocks: Iterable[Block]) -> None:
    """Blocks with an empty line between them."""
    for number, block in enumerate(blocks):
        if number:
            screen.print()
        _print(screen, block)


def _print(screen: Screen, block: Block) -> None:
    match block:
        case Heading(level, text):
            screen.print(Text(unmarked(text), style="bold underline" if level < STRONG_LEVELS else "bold"))
        case Paragraph(text):
            screen.print(Text("\n".join(folded(unmarked(text), screen.width))))
        case Facts(facts):
            screen.print(_facts(facts, screen.width))
        case Grid():
            screen.print(_grid(block))
        case Lines(lines):
            parts = (" " * INDENT + part for line in lines for part in hanging(line, screen.width - INDENT))
            screen.print(Text("\n".join(parts), style="cyan"))


def _facts(facts: Sequence[tuple[str, str]], width: int) -> Padding:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    widest = max((cells(name) for name, _ in facts), default=0)
    for name, value in facts:
        if value:
            table.add_row(Text(name), Text("\n".join(folded(unmarked(value), width - widest - 2 * INDENT - 2))))
    return Padding(table, (0, 0, 0, INDENT), expand=False)


def _grid(grid: Grid) -> Table:
    table = plain_table()
    table.padding = (0, 1, 0, 0)
    rows = [[unmarked(text) for text in row] for row in grid.rows]
    for number, heading in enumerate(grid.headings):
        justify: JustifyMethod = "right" if number in grid.right else "left"
        words = " ".join((heading, *(row[number] for row in rows))).split()
        narrowest = min(max(map(cells, words), default=0), LONGEST_WHOLE)
        table.add_column(Text(heading), justify=justify, overflow="fold", min_width=narrowest)
    for row in rows:
        table.add_row(*map(_Cell, row))
    return table


class _Cell(Text):
    """A text in a table whose lines break as those of a paragraph do."""

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> TextLines:
        lines = TextLines(Text(line) for line in folded(self.plain, width))
        lines.justify(console, width, justify=justify or "left", overflow=overflow or "fold")
        return lines
