"""`zaitaku assess`: a month of records turned into hours, pay and findings."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zaitaku.cli.exits import CommandError, ExitCode
from zaitaku.cli.texts import Language, help_text, preferred_language, say


class Encoding(StrEnum):
    """How a CSV file is written: UTF-8 (with BOM, as spreadsheets want it) or cp932."""

    utf_8 = "utf-8"
    cp932 = "cp932"


class Wanted(StrEnum):
    """The table that goes into a file."""

    worker_months = "worker_months"
    worker_days = "worker_days"
    findings = "findings"
    problems = "problems"


def assess(
    folder: Annotated[Path, typer.Argument(help=help_text("folder"), show_default=False)],
    month: Annotated[str, typer.Option("--month", "-m", help=help_text("month"), show_default=False)],
    output: Annotated[
        list[Path] | None, typer.Option("--output", "-o", help=help_text("assess.output"), show_default=False)
    ] = None,
    table: Annotated[Wanted | None, typer.Option(help=help_text("assess.table"), show_default=False)] = None,
    encoding: Annotated[Encoding, typer.Option(help=help_text("assess.encoding"))] = Encoding.utf_8,
    strict: Annotated[bool, typer.Option("--strict", help=help_text("assess.strict"))] = False,
    nation: Annotated[bool, typer.Option("--nation", help=help_text("assess.nation"))] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help=help_text("assess.verbose"))] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=help_text("assess.quiet"))] = False,
    lang: Annotated[Language | None, typer.Option(help=help_text("lang"))] = None,
) -> None:
    """Assess a month."""
    from zaitaku.cli.files_out import FilesOut
    from zaitaku.cli.inputs import Notes, asked_month
    from zaitaku.cli.nation import assess_nation, is_nation
    from zaitaku.cli.office_month import assess_office

    language = lang or preferred_language()
    asked = asked_month(month, language)
    if table and not output:
        raise CommandError(say("error.table_without_output", language))
    files = FilesOut(output or [], (table or Wanted.worker_months).value, encoding.value, language)
    files.check(folder)
    notes: Notes = "none" if quiet else "all" if verbose else "some"
    if nation or is_nation(folder):
        code = assess_nation(folder, asked, files, strict=strict, language=language)
    else:
        code = assess_office(folder, asked, files, strict=strict, notes=notes, language=language)
    if code is not ExitCode.DONE:
        raise typer.Exit(code)
