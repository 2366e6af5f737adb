"""One office's month: what `zaitaku assess` shows of it."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from rich.text import Text

from zaitaku.cli.exits import CommandError, ExitCode
from zaitaku.cli.files_out import FilesOut, problems_as_table
from zaitaku.cli.findings import Where, as_table, shown
from zaitaku.cli.inputs import Notes, cannot_be_read, given, read_folder, refusals_as_sentences, show_reading
from zaitaku.cli.screen import Screen, errors, output, warn, working
from zaitaku.cli.tables import HOURS, PAY, label, month_tables, sentence
from zaitaku.cli.texts import Language, joined, say
from zaitaku.exchange.office_folder import OfficeFolder
from zaitaku.law import Answer, Finding, assess, japan


def assess_office(
    folder: Path, month: str, files: FilesOut, *, strict: bool, notes: Notes, language: Language
) -> ExitCode:
    """Read a folder, assess its month, show and write everything; the exit code."""
    office = read_folder(folder, month, language)
    show_reading(office, language, notes=notes)
    if files.table == "problems":
        files.write(problems_as_table(office.problems, language))
    if cannot_be_read(office):
        raise CommandError(say("assess.unreadable", language, folder=folder))
    with refusals_as_sentences(language), working(say("assess.working", language)):
        answer = assess(given(office), month=month)
    _show(office, month, answer, language)
    _write(files, office, answer, language)
    left_out = _left_out(office, answer)
    nothing = answer.tables["worker_months"].is_empty()
    _show_left_out(office, answer, left_out, month, language, nothing=nothing)
    if left_out or nothing or answer.evaluation.refused:
        return ExitCode.LEFT_OUT
    return ExitCode.LEFT_OUT if strict and len(answer.findings) else ExitCode.DONE


def _left_out(office: OfficeFolder, answer: Answer) -> list[str]:
    """Workers whose figures are withheld."""
    refused = {str(each.fields["worker"]) for each in answer.refusals if each.fields.get("worker") is not None}
    withheld = office.unusable_workers | {str(worker) for worker in answer.evaluation.withheld} | refused
    return sorted(withheld)


def _show(office: OfficeFolder, month: str, answer: Answer, language: Language) -> None:
    screen = output()
    months = answer.tables["worker_months"]
    if months.is_empty():
        return
    name = office.office_name or ""
    year, number = month.split("-")
    title = say("assess.title", language, office=name, year=year, month=int(number), month_id=month).strip()
    screen.print(Text(title, style="bold underline"))
    for columns, heading in ((HOURS, "assess.hours"), (PAY, "assess.pay")):
        screen.print()
        for part in month_tables(months, columns, say(heading, language), office.display_names, language, screen.width):
            screen.print(part)
    screen.print()
    _show_findings(screen, office, answer, language)
    _show_without_records(screen, office, answer, language)


def _show_findings(screen: Screen, office: OfficeFolder, answer: Answer, language: Language) -> None:
    found = list(answer.findings)
    if not found:
        screen.print(Text(say("findings.none", language), style="green"))
        return
    screen.print(Text(say("findings.title", language, number=len(found)), style="bold"))
    screen.print(
        shown(
            found,
            japan().vocabulary.findings,
            office.display_names,
            language,
            screen.width,
            _rows(office, language),
        )
    )


def _rows(office: OfficeFolder, language: Language) -> Where:
    """The rows of the file of activities that a finding is about, where it names the starts of activities."""
    activities = office.tables["activities"].select("worker", pl.col("start").dt.epoch("s") // 60)
    rows = office.rows["activities"]

    def where(finding: Finding) -> str:
        starts = [finding.fields[name] for name in ("start_of_row_before", "start") if name in finding.fields]
        if not starts or "activities" not in office.files:
            return ""
        hers = pl.col("worker") == finding.fields.get("worker")
        found = rows.filter(activities.select(hers & pl.col("start").is_in(starts)).to_series())
        named = ", ".join(str(row) for row in found)
        return say("findings.rows", language, file=office.files["activities"], rows=named)

    return where


def _show_without_records(screen: Screen, office: OfficeFolder, answer: Answer, language: Language) -> None:
    """Name the workers who have nothing in the month, so that nobody is missed in silence."""
    told = {*answer.tables["worker_months"]["worker"], *_left_out(office, answer)}
    silent = [label(w, office.display_names) for w in office.tables["workers"]["worker"] if w not in told]
    if silent:
        said = say("assess.without_records", language, number=len(silent), carers=joined(silent, language))
        screen.print()
        screen.print(sentence(said, screen.width))


def _write(files: FilesOut, office: OfficeFolder, answer: Answer, language: Language) -> None:
    if files.table == "problems":
        return
    if files.table == "findings":
        frame = as_table(answer.findings, japan().vocabulary.findings, office.display_names, language)
    else:
        frame = _with_names(answer.tables[files.table], office.display_names)
    files.write(frame)


def _with_names(frame: pl.DataFrame, names: dict[str, str]) -> pl.DataFrame:
    frame = frame.drop(name for name in frame.columns if name.startswith("__"))
    if not names:
        return frame
    name = pl.col("worker").cast(pl.String).replace_strict(names, default=None, return_dtype=pl.String)
    return frame.select("worker", name.alias("name"), pl.exclude("worker"))


def _show_left_out(
    office: OfficeFolder,
    answer: Answer,
    left_out: list[str],
    month: str,
    language: Language,
    *,
    nothing: bool,
) -> None:
    """Say loudly what the figures lack, and why."""
    screen = errors()
    refused = list(answer.refusals)
    if refused:
        screen.print()
        screen.print(Text(say("assess.refusals", language), style="bold red"))
        known = japan().vocabulary.errors
        where = _rows(office, language)
        screen.print(shown(refused, known, office.display_names, language, screen.width, where, style="red"))
    for each in answer.evaluation.refused:
        screen.print(sentence(each.ja if language is Language.ja else each.en, screen.width, style="red"))
    if nothing and not left_out:
        warn(say("assess.no_records", language, month=month))
    if left_out:
        carers = joined([label(worker, office.display_names) for worker in left_out], language)
        screen.print()
        warn(say("assess.left_out", language, number=len(left_out), carers=carers), style="bold white on red")
