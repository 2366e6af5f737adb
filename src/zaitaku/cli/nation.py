"""A month of many offices in Parquet: totals instead of a line per carer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl
from rich.text import Text

from zaitaku.cli.exits import CommandError, ExitCode
from zaitaku.cli.files_out import FilesOut
from zaitaku.cli.findings import code_name
from zaitaku.cli.inputs import refusals_as_sentences
from zaitaku.cli.screen import errors, output, progress, warn
from zaitaku.cli.tables import HOURS, PAY, clock, totals_table
from zaitaku.cli.texts import Language, in_words, joined, say
from zaitaku.law import assess_parquet, japan
from zaitaku.law.batch import NationMonth
from zaitaku.law.engine.vocabulary import Named

NATION_ROWS = 1_000_000
"""More activities than this, beside an office in Parquet, are assessed as a nation's."""

MOST_NAMED = 10
MOMENTS = ("start", "end", "start_of_row_before", "end_of_row_before")
"""Columns of findings that hold minutes since 1970."""


def is_nation(folder: Path) -> bool:
    """Whether a folder is of the form, and of the size, of many offices."""
    if not _offices(folder):
        return False
    if (folder / "activities").is_dir():
        return True
    activities = folder / "activities.parquet"
    return activities.exists() and pl.scan_parquet(activities).select(pl.len()).collect().item() > NATION_ROWS


def assess_nation(folder: Path, month: str, files: FilesOut, *, strict: bool, language: Language) -> ExitCode:
    """Assess a folder of Parquet files, show the totals, write the table; the exit code."""
    _refuse_other_forms(folder, files, language)
    with refusals_as_sentences(language), progress(say("assess.working", language)) as advance:
        try:
            answer = assess_parquet(folder, month=month, progress=advance)
        except FileNotFoundError as error:
            missing = error.filename or str(error)
            raise CommandError(say("error.no_such_path", language, path=missing)) from error
        except (pl.exceptions.PolarsError, OSError) as error:
            raise CommandError(say("nation.unreadable", language, folder=folder, detail=error)) from error
    for refused in answer.refused:
        warn(refused.ja if language is Language.ja else refused.en)
    if answer.worker_months.is_empty() and not answer.refusals:
        raise CommandError(say("assess.no_records", language, month=month), ExitCode.LEFT_OUT)
    _show(answer, month, language)
    frame = answer.worker_months if files.table == "worker_months" else _joined(answer.findings, language)
    files.write(frame.drop(name for name in frame.columns if name.startswith("__")))
    if answer.refusals:
        _show_left_out(answer, language)
        return ExitCode.LEFT_OUT
    if answer.refused:
        return ExitCode.LEFT_OUT
    return ExitCode.LEFT_OUT if strict and answer.findings else ExitCode.DONE


def _offices(folder: Path) -> bool:
    return any((folder / f"{name}.parquet").exists() for name in ("office", "offices"))


def _refuse_other_forms(folder: Path, files: FilesOut, language: Language) -> None:
    if not folder.is_dir():
        raise CommandError(say("error.no_such_path", language, path=folder))
    others = sorted(p.name for p in folder.iterdir() if p.suffix.lower() in (".csv", ".toml", ".yaml", ".yml"))
    if others:
        raise CommandError(say("nation.other_forms", language, files=joined(others, language)))
    if not _offices(folder):
        raise CommandError(say("error.no_such_path", language, path=folder / "office.parquet"))
    if files.paths and files.table not in ("worker_months", "findings"):
        raise CommandError(say("nation.no_table", language, table=files.table))


def _show(answer: NationMonth, month: str, language: Language) -> None:
    screen = output()
    months = answer.worker_months
    screen.print(totals_table(_totals(months, language), say("nation.title", language, month=month)))
    screen.print()
    if not answer.findings:
        screen.print(Text(say("findings.none", language), style="green"))
        return
    counts = _counts(answer.findings, japan().vocabulary.findings, language)
    screen.print(totals_table(counts, say("findings.title", language, number=_number(answer.findings))))


def _totals(months: pl.DataFrame, language: Language) -> list[tuple[str, str]]:
    columns = japan().vocabulary.topics["attendance"].expected_columns("worker_months")
    names = {each.name: each.ja for each in columns}
    sums: dict[str, Any] = months.select(pl.col(pl.Int64, pl.Int32, pl.UInt32).sum()).row(0, named=True)
    rows = [(say("nation.carers", language), f"{months.height:,}")]
    for name, kind in {**HOURS, **PAY}.items():
        if kind == "met":
            below = months[name].not_().sum()
            rows.append((say("nation.below", language), f"{below:,}"))
            continue
        shown = clock(sums[name]) if kind == "minutes" else f"{sums[name]:,}"
        rows.append((names[name] if language is Language.ja else in_words(name), shown))
    return rows


def _number(frames: Mapping[str, pl.DataFrame]) -> int:
    return sum(frame.height for frame in frames.values())


def _counts(
    frames: Mapping[str, pl.DataFrame], known: Mapping[str, Named], language: Language
) -> list[tuple[str, str]]:
    return [
        (
            code_name(code, known, language),
            say("findings.counts", language, carers=frame["worker"].n_unique(), findings=frame.height),
        )
        for code, frame in frames.items()
    ]


def _joined(findings: Mapping[str, pl.DataFrame], language: Language) -> pl.DataFrame:
    """Findings of all codes in one table; what only one code has is empty elsewhere."""
    known = japan().vocabulary.findings
    frames = [
        frame.select(
            pl.lit(code).alias("code"),
            pl.lit(code_name(code, known, language)).alias("finding"),
            pl.exclude("^__.*$"),
        ).with_columns((pl.col(name) * 60_000_000).cast(pl.Datetime("us")) for name in MOMENTS if name in frame.columns)
        for code, frame in findings.items()
    ]
    return pl.concat(frames, how="diagonal_relaxed") if frames else pl.DataFrame(schema={"code": pl.String})


def _show_left_out(answer: NationMonth, language: Language) -> None:
    screen = errors()
    screen.print()
    screen.print(
        totals_table(_counts(answer.refusals, japan().vocabulary.errors, language), say("assess.refusals", language))
    )
    workers = pl.concat([frame["worker"].cast(pl.String) for frame in answer.refusals.values()]).unique().sort()
    named = workers.head(MOST_NAMED).to_list()
    if workers.len() > MOST_NAMED:
        named.append(say("findings.more_carers", language, number=workers.len() - MOST_NAMED))
    left_out = say("assess.left_out", language, number=workers.len(), carers=joined(named, language))
    warn(left_out, style="bold white on red")
