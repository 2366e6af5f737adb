"""What the commands about an office are given: the month, the folder, the law's answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from zaitaku.cli.exits import CommandError, ExitCode
from zaitaku.cli.screen import errors, working
from zaitaku.cli.tables import notes_table, problems_table
from zaitaku.cli.texts import Language, say
from zaitaku.exchange.office_folder import OfficeFolder, read_office_folder
from zaitaku.exchange.values import read_month
from zaitaku.law import BeforeKnownLawError, InputError

Notes = Literal["none", "some", "all"]
RECOGNISED = "headings:"
"""How the longest notes begin, those of headings that were known; shown where all are wanted."""

MOST_PROBLEMS = 50
"""Problems shown at the terminal; all of them go into a file with --table problems."""


def asked_month(text: str, language: Language) -> str:
    """The month as YYYY-MM; refuses what is none."""
    try:
        return read_month(text)
    except ValueError as error:
        raise CommandError(say("error.month", language, month=text)) from error


def read_folder(folder: Path, month: str, language: Language) -> OfficeFolder:
    """The office's folder."""
    with working(say("assess.reading", language, folder=folder)):
        return read_office_folder(folder, month)


def show_reading(office: OfficeFolder, language: Language, notes: Notes = "none") -> None:
    """Notes and problems, to standard error."""
    screen = errors()
    told = [each for each in office.notes if notes == "all" or not each.en.startswith(RECOGNISED)]
    if told and notes != "none":
        screen.print(notes_table(told, language))
    if office.problems:
        screen.print()
        screen.print(problems_table(office.problems[:MOST_PROBLEMS], language, screen.width))
        if (beyond := len(office.problems) - MOST_PROBLEMS) > 0:
            screen.print(say("problems.beyond", language, number=beyond), style="bold")


def cannot_be_read(office: OfficeFolder) -> bool:
    """Whether errors left no worker or no activity at all."""
    return bool(office.errors) and any(office.tables[name].is_empty() for name in ("workers", "activities"))


def given(office: OfficeFolder) -> dict[str, Any]:
    """The tables that the law is asked about, with the day from which records are complete."""
    tables: dict[str, Any] = dict(office.usable_tables())
    if office.recorded_from_on is not None:
        tables["recorded_from_on"] = office.recorded_from_on
    return tables


@contextmanager
def refusals_as_sentences(language: Language) -> Iterator[None]:
    """The law's refusals of a whole question, as the command ends on them."""
    try:
        yield
    except BeforeKnownLawError as error:
        sentence = error.ja if language is Language.ja else error.en
        said = say("error.law_unknown", language, sentence=sentence)
        raise CommandError(said, ExitCode.LAW_UNKNOWN) from error
    except InputError as error:
        raise CommandError(error.ja if language is Language.ja else error.en, ExitCode.UNUSABLE) from error
