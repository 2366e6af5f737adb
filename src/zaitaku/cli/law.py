"""`zaitaku law`: the law that is in here, listed, searched and shown."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from zaitaku.cli.exits import CommandError
from zaitaku.cli.texts import Language, help_text, joined, preferred_language, say

SHOW = "show"


def law(
    words: Annotated[list[str] | None, typer.Argument(help=help_text("law.words"), show_default=False)] = None,
    topic: Annotated[str | None, typer.Option(help=help_text("law.topic"), show_default=False)] = None,
    key: Annotated[str | None, typer.Option(help=help_text("law.key"), show_default=False)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    lang: Annotated[Language | None, typer.Option(help=help_text("lang"))] = None,
) -> None:
    """List, search or show the law."""
    from zaitaku.cli import law_shown as shown
    from zaitaku.cli.law_index import index
    from zaitaku.cli.screen import output, write

    language = lang or preferred_language()
    contents = index()
    if topic is not None and topic not in contents.topics:
        known = joined(list(contents.topics), language)
        raise CommandError(say("law.no_topic", language, topic=topic, known=known))
    wanted = list(words or ())
    if key is not None and wanted[:1] != [SHOW]:
        raise CommandError(say("law.key_without_show", language))
    if wanted[:1] == [SHOW] and len(wanted) == 1:
        raise CommandError(say("law.show_what", language))
    if wanted[:1] == [SHOW]:
        name = " ".join(wanted[1:])
        entries = contents.named(name, topic)
        if not entries:
            near = joined(contents.near(name), language)
            raise CommandError(say("law.no_name", language, name=name, near=near))
        shown.refuse_unknown_key(entries, key, language)
        if as_json:
            write(_json([each.as_data(key) for each in entries]))
        else:
            shown.entries(output(), contents, entries, key, language)
        return
    entries = contents.search(wanted, topic) if wanted or topic else list(contents.topics.values())
    if not entries:
        raise CommandError(say("law.nothing", language, words=" ".join(wanted)))
    if as_json:
        write(_json([each.as_data(None, brief=True) for each in entries]))
    else:
        shown.listing(output(), contents, entries, language)


def _json(data: list[dict[str, Any]]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2, default=str)
