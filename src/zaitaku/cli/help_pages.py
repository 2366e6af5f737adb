"""Help pages that start fast and break Japanese lines where the terminal ends."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

from zaitaku.cli.folding import cells, folded
from zaitaku.cli.texts import preferred_language, say

WIDEST = 110
WIDEST_NAME = 30


class CommandWithHelp(TyperCommand):
    """A command."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        _write(ctx, formatter)


class GroupWithHelp(TyperGroup):
    """The command that holds the others."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        _write(ctx, formatter)


def _write(ctx: Any, formatter: Any) -> None:
    for line in _page(ctx, min(shutil.get_terminal_size().columns, WIDEST)):
        formatter.write(line + "\n")


def _page(ctx: Any, width: int) -> Iterator[str]:
    language = preferred_language()
    command = ctx.command
    usage = " ".join(command.collect_usage_pieces(ctx))
    yield f"{say('page.usage', language)}: {ctx.command_path} {usage}"
    yield ""
    yield from folded(command.help or "", width)
    records: dict[str, list[tuple[str, str]]] = {"page.arguments": [], "page.options": []}
    for parameter in command.get_params(ctx):
        if (record := parameter.get_help_record(ctx)) is not None:
            kind = "page.arguments" if parameter.param_type_name == "argument" else "page.options"
            meaning = say("page.help", language) if parameter.name == "help" else record[1]
            records[kind].append((record[0], meaning))
    if isinstance(command, TyperGroup):
        named = ((name, command.get_command(ctx, name)) for name in command.list_commands(ctx))
        records["page.commands"] = [(name, each.help or "") for name, each in named if each is not None]
    for heading, rows in records.items():
        if rows:
            yield ""
            yield f"{say(heading, language)}:"
            yield from _definitions(rows, width)
    yield ""
    yield from folded(command.epilog or "", width)


def _definitions(rows: list[tuple[str, str]], width: int) -> Iterator[str]:
    """Names on the left, what they mean on the right."""
    left = min(max(cells(name) for name, _ in rows), WIDEST_NAME) + 4
    for name, meaning in rows:
        lines = folded(meaning, width - left)
        if cells(name) + 4 > left:
            yield f"  {name}"
        else:
            first = lines.pop(0)
            yield f"  {name}{' ' * (left - 2 - cells(name))}{first}"
        yield from (" " * left + line for line in lines)
