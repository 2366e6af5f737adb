"""`zaitaku explain`: why a figure is what it is, down to the records, the dated values and the articles."""

from __future__ import annotations

import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zaitaku.cli.texts import Language, help_text, preferred_language


class Format(StrEnum):
    """How the explanation is written."""

    text = "text"
    html = "html"
    json = "json"


def explain(
    folder: Annotated[Path, typer.Argument(help=help_text("folder"), show_default=False)],
    month: Annotated[str, typer.Option("--month", "-m", help=help_text("month"), show_default=False)],
    worker: Annotated[str, typer.Option("--worker", "-w", help=help_text("explain.worker"), show_default=False)],
    figure: Annotated[
        str | None, typer.Option("--figure", "-f", help=help_text("explain.figure"), show_default=False)
    ] = None,
    date: Annotated[
        datetime.datetime | None,
        typer.Option(help=help_text("explain.date"), formats=["%Y-%m-%d"], show_default=False),
    ] = None,
    depth: Annotated[int | None, typer.Option(help=help_text("explain.depth"), min=0, show_default=False)] = None,
    rows: Annotated[int | None, typer.Option(help=help_text("explain.rows"), min=1, show_default=False)] = None,
    form: Annotated[Format, typer.Option("--format", help=help_text("explain.format"))] = Format.text,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=help_text("explain.output"), show_default=False)
    ] = None,
    lang: Annotated[Language | None, typer.Option(help=help_text("lang"))] = None,
) -> None:
    """Explain a figure."""
    from zaitaku.cli.explanations import Asked, explanation_of
    from zaitaku.cli.explanations import write as write_explanation
    from zaitaku.cli.inputs import asked_month

    language = lang or preferred_language()
    day = date.date() if date else None
    asked = Asked(folder, asked_month(month, language), worker, figure, day, language)
    found = explanation_of(asked)
    write_explanation(found, form.value, depth=depth, rows=rows, output=output)
