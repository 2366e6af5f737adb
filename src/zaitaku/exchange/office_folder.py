"""The folder an office hands over: its rules, its people and a month of records, read without a guess.

Nothing is dropped unsaid: what cannot be read is a `Problem`, and the worker concerned is marked unusable.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl

from zaitaku.exchange.headings import TableShape, table_shapes
from zaitaku.exchange.office_settings import OfficeSettings, no_settings, read_office_settings
from zaitaku.exchange.problems import Note, Problem, problem
from zaitaku.exchange.sheets import read_sheet
from zaitaku.exchange.tables import ROW, ReadTable, empty_frame, rates_beside_workers, read_table
from zaitaku.exchange.values import read_month
from zaitaku.exchange.words import fold, plain

TABLE_SUFFIXES = (".csv", ".parquet")
OFFICE_SUFFIXES = (".toml", ".yaml", ".yml")
SPREADSHEET_SUFFIXES = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers")


@dataclass(frozen=True)
class OfficeFolder:
    """What an office handed over.

    `tables` has the names and columns of the topic attendance, and `rates`; rows that could not be read are
    not in it. `rows` gives, for each row of a table, the spreadsheet row it came from in `files[table]`. A
    worker in `unusable_workers` has a row that could not be read: no result of theirs may be shown as whole.
    An error that concerns no one worker (a whole file, the office's rules) makes every worker unusable.
    """

    tables: dict[str, pl.DataFrame]
    rows: dict[str, pl.Series]
    files: dict[str, str]
    recorded_from_on: date | None = None
    office_name: str | None = None
    display_names: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    unusable_workers: set[str] = field(default_factory=set)

    @property
    def errors(self) -> list[Problem]:
        """The problems that make somebody's result impossible; warnings are left out."""
        return [each for each in self.problems if each.level == "error"]

    def usable_tables(self) -> dict[str, pl.DataFrame]:
        """The tables without the rows of unusable workers; rows that are everybody's stay."""
        unusable = list(self.unusable_workers)
        kept = (pl.col("worker").is_in(unusable).not_()).fill_null(value=True)
        return {name: frame.filter(kept) if "worker" in frame.columns else frame for name, frame in self.tables.items()}


def read_office_folder(folder: Path, month: str | None = None) -> OfficeFolder:
    """All tables of an office folder, with every problem and note.

    Args:
        folder: holds `office.toml` (or `.yaml`, `.yml`) and `NAME.csv` or `NAME.parquet` for each table.
        month: the wage month asked for, as YYYY-MM; without an activity in it there is a warning. Activities
            of other months are kept.

    Raises:
        ValueError: `month` is no month. Everything wrong with the folder is a `Problem` instead.
    """
    asked = None if month is None else read_month(month)
    return _Folder(folder).read(asked)


class _Folder:
    """The reading of one folder, table by table."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.notes: list[Note] = []
        self.files: dict[str, str] = {}
        self.paths: list[Path] = []
        self.unusable: set[str] = set()

    def read(self, month: str | None) -> OfficeFolder:
        """Everything in the folder."""
        self._list_files()
        settings = self._office()
        tables = {name: self._table(shape) for name, shape in table_shapes().items() if name != "office"}
        self._say_unused_files()
        tables["rates"] = self._all_rates(tables["rates"], tables["workers"])
        tables = self._without_unknown_workers(tables)
        self._warn_look_alikes(tables["workers"])
        if month is not None and not any(each.level == "error" for each in self.problems):
            self._warn_empty_month(month, settings, tables["activities"].frame)
        frames = {name: table.frame.drop(ROW) for name, table in tables.items()}
        names = tables["workers"]
        return OfficeFolder(
            tables={"office": settings.frame, **frames},
            rows={name: table.frame[ROW].alias("row") for name, table in tables.items()},
            files=self.files,
            recorded_from_on=settings.recorded_from_on,
            office_name=settings.name,
            display_names={
                worker: name
                for worker, name in zip(names.frame["worker"], names.aside["name"], strict=True)
                if name is not None
            },
            problems=self.problems,
            notes=self.notes,
            unusable_workers=self._unusable(tables.values()),
        )

    def _list_files(self) -> None:
        if not self.folder.exists():
            self.problems.append(problem("folder_missing", file=str(self.folder)))
        elif not self.folder.is_dir():
            self.problems.append(problem("not_a_folder", file=str(self.folder)))
        else:
            try:
                self.paths = sorted(
                    path for path in self.folder.iterdir() if path.is_file() and not path.name.startswith((".", "~"))
                )
            except OSError as error:
                detail = error.strerror or str(error)
                self.problems.append(problem("file_unreadable", file=str(self.folder), detail=detail))

    def _find(self, name: str, suffixes: tuple[str, ...], *, needed: bool) -> Path | None:
        """The one file of a table, or None with a problem where it is needed or not single."""
        named = [path for path in self.paths if path.stem.lower() == name]
        found = [path for path in named if path.suffix.lower() in suffixes]
        spreadsheets = [path for path in named if path.suffix.lower() in SPREADSHEET_SUFFIXES]
        if len(found) > 1:
            self.files[name] = found[0].name
            names = ", ".join(path.name for path in found)
            self.problems.append(problem("two_files", file=found[0].name, names=names))
            return None
        if found:
            self.files[name] = found[0].name
            return found[0]
        if spreadsheets:
            self.problems.append(problem("spreadsheet", file=spreadsheets[0].name, name=name))
        elif needed and self.folder.is_dir():
            names = ", ".join(name + suffix for suffix in suffixes)
            self.problems.append(problem("file_missing", file=name + suffixes[0], names=names))
        return None

    def _office(self) -> OfficeSettings:
        path = self._find("office", OFFICE_SUFFIXES, needed=True)
        if path is None:
            return no_settings([])
        settings = read_office_settings(path)
        self.problems += settings.problems
        self.notes += settings.notes
        return settings

    def _table(self, shape: TableShape) -> ReadTable:
        path = self._find(shape.name, TABLE_SUFFIXES, needed=shape.needed)
        if path is None:
            aside = [column for column in shape.columns if column.aside]
            return ReadTable(empty_frame(shape.kept), empty_frame(aside))
        table = read_table(shape, read_sheet(path))
        self.problems += table.problems
        self.notes += table.notes
        return table

    def _say_unused_files(self) -> None:
        known = set(table_shapes())
        for path in self.paths:
            if path.name in self.files.values():
                continue
            suffixes = OFFICE_SUFFIXES if path.stem.lower() == "office" else TABLE_SUFFIXES
            if path.stem.lower() not in known or path.suffix.lower() not in (
                *suffixes,
                *SPREADSHEET_SUFFIXES,
            ):
                self.notes.append(Note(path.name, "使わなかったファイル", "this file was not used"))

    def _all_rates(self, rates: ReadTable, workers: ReadTable) -> ReadTable:
        """The table of rates with those that stand beside the workers."""
        beside = rates_beside_workers(workers.aside.with_columns(workers.frame["worker"]))
        same = ["worker", "kind", "from_on"]
        twice = beside.join(rates.frame.select(*same, pl.col(ROW).alias("_other")), on=same, nulls_equal=True)
        for worker, kind, other, row in twice.select("worker", "kind", "_other", ROW).iter_rows():
            self.problems.append(
                problem(
                    "rate_in_two_places",
                    file=self.files["rates"],
                    row=other,
                    value=f"{worker} {kind}",
                    worker=worker,
                    workers_file=self.files["workers"],
                    workers_row=row,
                )
            )
        return replace(rates, frame=pl.concat([beside, rates.frame]))

    def _without_unknown_workers(self, tables: dict[str, ReadTable]) -> dict[str, ReadTable]:
        known = tables["workers"].workers_named
        if not known:
            return tables
        checked = {}
        for name, table in tables.items():
            if name != "workers" and "worker" in table.frame.columns:
                unknown = pl.col("worker").is_in(list(known)).not_()
                strangers = table.frame.filter(unknown.fill_null(value=False))
                self._unknown_workers(name, table.worker_heading, strangers, known)
                checked[name] = replace(table, frame=table.frame.filter(unknown.not_().fill_null(value=True)))
            else:
                checked[name] = table
        return checked

    def _unknown_workers(self, name: str, heading: str, rows: pl.DataFrame, known: Iterable[str]) -> None:
        similar: dict[str, list[str]] = {}
        for worker in known:
            similar.setdefault(_bare_key(worker), []).append(worker)
        for worker, row in rows.select("worker", ROW).iter_rows():
            meant = sorted(similar.get(_bare_key(worker), []))
            hint_ja = f"「{'」「'.join(meant)}」のことかもしれません。" if meant else ""
            hint_en = f"It may mean {' or '.join(meant)}." if meant else ""
            # The record may be missing from whoever was meant: nobody it could mean is whole without it.
            self.unusable.update(meant)
            self.problems.append(
                problem(
                    "unknown_worker",
                    file=self.files[name],
                    row=row,
                    column=heading,
                    value=worker,
                    worker=worker,
                    key=worker,
                    hint_ja=hint_ja,
                    hint_en=hint_en,
                )
            )

    def _warn_look_alikes(self, workers: ReadTable) -> None:
        seen: dict[str, tuple[str, int]] = {}
        for worker, row in workers.frame.select("worker", ROW).iter_rows():
            other, first = seen.setdefault(plain(worker), (worker, row))
            if other != worker:
                self.problems.append(
                    problem(
                        "workers_look_alike",
                        file=self.files["workers"],
                        row=row,
                        column=workers.worker_heading,
                        value=worker,
                        worker=worker,
                        key=worker,
                        other=other,
                        first=first,
                    )
                )

    def _warn_empty_month(self, month: str, settings: OfficeSettings, activities: pl.DataFrame) -> None:
        first, last = _wage_month(month, settings.frame)
        inside = activities["start"].dt.date().is_between(first, last)
        if not inside.any():
            self.problems.append(
                problem(
                    "month_without_activities",
                    file=self.files["activities"],
                    month=month,
                    first=first,
                    last=last,
                )
            )

    def _unusable(self, tables: Iterable[ReadTable]) -> set[str]:
        errors = [each for each in self.problems if each.level == "error"]
        unusable = self.unusable | {each.worker for each in errors if each.worker is not None}
        if any(each.worker is None for each in errors):
            unusable.update(worker for table in tables for worker in table.workers_named)
        return unusable


def _bare_key(worker: str) -> str:
    """A key without what typing (width, case) and spreadsheets (leading zeros) change about it."""
    return fold(worker).lstrip("0")


def _wage_month(month: str, office: pl.DataFrame) -> tuple[date, date]:
    """First and last day of the wage month under the office's last known closing day on its last day."""
    year, number = int(month[:4]), int(month[5:])
    end_of_month = date(year, number, monthrange(year, number)[1])
    in_force: list[Any] = office.filter(pl.col("from_on").is_null() | (pl.col("from_on") <= end_of_month))[
        "closing_day"
    ].to_list()
    closing_day = (in_force[-1] if in_force else None) or 31
    last = date(year, number, min(closing_day, end_of_month.day))
    end_before = date(year, number, 1) - timedelta(days=1)
    first = end_before.replace(day=min(closing_day, end_before.day)) + timedelta(days=1)
    return first, last
