"""The figure of an office's month that is asked about, found and written as text, HTML or JSON."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import polars as pl

from zaitaku.cli.exits import CommandError, ExitCode
from zaitaku.cli.explained import View, as_page, as_tree, view
from zaitaku.cli.inputs import cannot_be_read, given, read_folder, refusals_as_sentences, show_reading
from zaitaku.cli.screen import errors, output, working
from zaitaku.cli.screen import write as write_out
from zaitaku.cli.tables import label
from zaitaku.cli.texts import Language, in_words, joined, say
from zaitaku.exchange.office_folder import OfficeFolder
from zaitaku.law import Explanation, assess, japan
from zaitaku.law.engine.vocabulary import Column

TEXT_DEPTH, TEXT_ROWS = 2, 8
PAGE_DEPTH, PAGE_ROWS = 5, 100
DATA_DEPTH = 4
KEYS = frozenset({"worker", "month", "date"})


@dataclass(frozen=True)
class Asked:
    """The question: which figure of whom, of which month or day."""

    folder: Path
    month: str
    worker: str
    figure: str | None
    date: datetime.date | None
    language: Language

    @property
    def table(self) -> str:
        """The table of the vocabulary in which the figure stands."""
        return "worker_days" if self.date else "worker_months"

    @property
    def default_figure(self) -> str:
        """What is explained where no figure is named."""
        return "working_minutes" if self.date else "gross_wage_yen"


@dataclass(frozen=True)
class Found:
    """The explanation, and how its figure is headed."""

    explanation: Explanation
    title: str
    language: Language


def explanation_of(asked: Asked) -> Found:
    """Read the folder, ask the law about the one worker, find the figure."""
    figure = _figure(asked)
    office = read_folder(asked.folder, asked.month, asked.language)
    if cannot_be_read(office):
        show_reading(office, asked.language)
        raise CommandError(say("assess.unreadable", asked.language, folder=asked.folder))
    worker = _worker(asked, office)
    if worker in office.unusable_workers:
        show_reading(office, asked.language)
        sentence = say("explain.withheld", asked.language, worker=label(worker, office.display_names))
        raise CommandError(sentence, ExitCode.LEFT_OUT)
    with refusals_as_sentences(asked.language), working(say("assess.working", asked.language)):
        answer = assess(_only(given(office), worker), month=asked.month, explain=True)
    if answer.refusals:
        reasons = [each.ja if asked.language is Language.ja else each.en for each in answer.refusals]
        raise CommandError("\n".join(reasons), ExitCode.LEFT_OUT)
    keys = {"date": asked.date} if asked.date else {"month": asked.month}
    try:
        explanation = answer.explain(figure.name, asked.table, worker=worker, **keys)
    except KeyError:
        when = asked.date or asked.month
        who = label(worker, office.display_names)
        raise CommandError(say("explain.no_row", asked.language, worker=who, when=when)) from None
    who = label(worker, office.display_names)
    named = figure.ja if asked.language is Language.ja else in_words(figure.name)
    title = say("explain.title", asked.language, worker=who, when=asked.date or asked.month, figure=named)
    return Found(explanation, title, asked.language)


def _figure(asked: Asked) -> Column:
    """The figure asked for, by its name in the vocabulary or its Japanese name."""
    columns = japan().vocabulary.topics["attendance"].expected_columns(asked.table)
    figures = {each.name: each for each in columns if each.name not in KEYS}
    wanted = asked.figure or asked.default_figure
    by_ja = {each.ja: each for each in figures.values()}
    if wanted in figures or wanted in by_ja:
        return figures.get(wanted) or by_ja[wanted]
    words = [*figures, *by_ja]
    close = get_close_matches(wanted, words, n=5, cutoff=0.5) or [word for word in words if wanted in word]
    near = close or list(figures)
    meant = {each: figures.get(each) or by_ja[each] for each in near}
    known = list(dict.fromkeys(f"{each.name} ({each.ja})" for each in meant.values()))
    blanks = {"figure": wanted, "table": asked.table, "known": joined(known, asked.language)}
    raise CommandError(say("explain.no_figure", asked.language, **blanks))


def _worker(asked: Asked, office: OfficeFolder) -> str:
    """The worker's key, where the key or the name (of one worker alone) is given."""
    known = {*office.tables["workers"]["worker"].to_list(), *office.unusable_workers}
    if asked.worker in known:
        return asked.worker
    bare = "".join(asked.worker.split())
    named = [key for key, name in office.display_names.items() if "".join(name.split()) == bare]
    if len(named) == 1:
        return named[0]
    near = named or get_close_matches(asked.worker, known, n=5, cutoff=0.5) or sorted(known)[:5]
    shown = joined([label(key, office.display_names) for key in near], asked.language)
    raise CommandError(say("explain.no_worker", asked.language, worker=asked.worker, known=shown))


def _only(tables: dict[str, Any], worker: str) -> dict[str, Any]:
    """The rows of one worker and those that are everybody's: no figure of hers looks at another's records."""
    hers = (pl.col("worker") == worker).fill_null(value=True)
    return {
        name: given.filter(hers) if isinstance(given, pl.DataFrame) and "worker" in given.columns else given
        for name, given in tables.items()
    }


def write(found: Found, form: str, *, depth: int | None, rows: int | None, output: Path | None) -> None:
    """Write the explanation to a file or to standard output."""
    if form == "text" and output is None:
        _print(found, _view(found, depth, rows, TEXT_DEPTH, TEXT_ROWS))
        return
    text = _text(found, form, depth, rows)
    if output is None:
        write_out(text)
        return
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        detail = error.strerror or str(error)
        raise CommandError(say("error.write", found.language, file=output, detail=detail)) from error
    errors().print(say("explain.written", found.language, file=output))


def _text(found: Found, form: str, depth: int | None, rows: int | None) -> str:
    if form == "json":
        data = found.explanation.as_data(DATA_DEPTH if depth is None else depth)
        return json.dumps({"title": found.title} | data, ensure_ascii=False, indent=2) + "\n"
    if form == "html":
        return as_page(_view(found, depth, rows, PAGE_DEPTH, PAGE_ROWS), found.title, found.language)
    seen = _view(found, depth, rows, TEXT_DEPTH, TEXT_ROWS)
    return "\n".join([found.title, *seen.lines(found.language)]) + "\n"


def _view(found: Found, depth: int | None, rows: int | None, usual_depth: int, usual_rows: int) -> View:
    deep = usual_depth if depth is None else depth
    return view(found.explanation, found.language, deep, usual_rows if rows is None else rows)


def _print(found: Found, seen: View) -> None:
    screen = output()
    screen.print(found.title, style="bold underline")
    screen.print(as_tree(seen, found.language, screen.width))
