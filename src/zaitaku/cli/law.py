"""`zaitaku law`: the law that is in here, listed, searched and shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zaitaku.cli.exits import CommandError
from zaitaku.cli.texts import Language, help_text, joined, preferred_language, say

if TYPE_CHECKING:
    from zaitaku.cli.law_index import Entry, Index

SHOW = "show"


def law(
    words: Annotated[list[str] | None, typer.Argument(help=help_text("law.words"), show_default=False)] = None,
    topic: Annotated[str | None, typer.Option(help=help_text("law.topic"), show_default=False)] = None,
    key: Annotated[str | None, typer.Option(help=help_text("law.key"), show_default=False)] = None,
    changes: Annotated[bool, typer.Option("--changes", help=help_text("law.changes"))] = False,
    write_to: Annotated[
        Path | None, typer.Option("--write", metavar="FOLDER", help=help_text("law.write"), show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    lang: Annotated[Language | None, typer.Option(help=help_text("lang"))] = None,
) -> None:
    """List, search or show the law."""
    from zaitaku.cli import law_shown as shown
    from zaitaku.cli.law_index import index
    from zaitaku.cli.screen import output, write

    language = lang or preferred_language()
    if write_to is not None:
        _write_handbook(write_to, language)
        return
    contents = index()
    if topic is not None and topic not in contents.topics:
        known = joined(list(contents.topics), language)
        raise CommandError(say("law.no_topic", language, topic=topic, known=known))
    if changes:
        shown.changes(output(), contents, topic, language)
        return
    wanted = list(words or ())
    in_full = wanted[:1] == [SHOW]
    if key is not None and not in_full:
        raise CommandError(say("law.key_without_show", language))
    entries = _named(contents, wanted[1:], topic, language) if in_full else _found(contents, wanted, topic, language)
    shown.refuse_unknown_key(entries, key, language)
    if as_json:
        write(_json([each.as_data(key, brief=not in_full) for each in entries]))
    elif in_full:
        shown.entries(output(), contents, entries, key, language)
    else:
        shown.listing(output(), contents, entries, language)


def _named(contents: Index, words: list[str], topic: str | None, language: Language) -> list[Entry]:
    """What is called so; refused with what is called almost so."""
    if not words:
        raise CommandError(say("law.show_what", language))
    name = " ".join(words)
    entries = contents.named(name, topic)
    if not entries:
        near = joined(contents.near(name), language)
        raise CommandError(say("law.no_name", language, name=name, near=near))
    return entries


def _found(contents: Index, words: list[str], topic: str | None, language: Language) -> list[Entry]:
    """What the words are found in; the topics where there are none."""
    entries = contents.search(words, topic) if words or topic else list(contents.topics.values())
    if not entries:
        raise CommandError(say("law.nothing", language, words=" ".join(words)))
    return entries


def _write_handbook(folder: Path, language: Language) -> None:
    from zaitaku.cli.handbook import write_handbook
    from zaitaku.cli.screen import errors

    try:
        number = write_handbook(folder)
    except OSError as error:
        detail = error.strerror or str(error)
        raise CommandError(say("error.write", language, file=folder, detail=detail)) from error
    errors().print(say("law.written", language, folder=folder, number=number))


def _json(data: list[dict[str, Any]]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2, default=str)
