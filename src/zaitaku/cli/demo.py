"""`zaitaku demo`: a fictional office's month to try everything on."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from zaitaku.cli.exits import CommandError
from zaitaku.cli.texts import Language, help_text, preferred_language, say


def demo(
    folder: Annotated[Path, typer.Argument(help=help_text("demo.folder"), show_default=False)],
    carers: Annotated[int, typer.Option(help=help_text("demo.carers"), min=1)] = 25,
    month: Annotated[str, typer.Option(help=help_text("month"))] = "2026-10",
    seed: Annotated[int, typer.Option(help=help_text("demo.seed"))] = 1,
    force: Annotated[bool, typer.Option("--force", help=help_text("demo.force"))] = False,
    lang: Annotated[Language | None, typer.Option(help=help_text("lang"))] = None,
) -> None:
    """Write a fictional office."""
    from zaitaku.cli.screen import working
    from zaitaku.demo import write_demo
    from zaitaku.exchange.values import read_month

    language = lang or preferred_language()
    try:
        with working(say("demo.writing", language)):
            write_demo(folder, carers=carers, month=month, seed=seed, force=force)
    except (ValueError, FileExistsError) as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        detail = error.strerror or str(error)
        raise CommandError(say("error.write", language, file=folder, detail=detail)) from error
    typer.echo(say("demo.written", language, folder=folder, carers=carers, month=read_month(month)))
    typer.echo(f"  zaitaku assess {shlex.quote(str(folder))} --month {read_month(month)}")
