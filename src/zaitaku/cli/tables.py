"""Tables that fit: hours and pay per carer, totals of a nation, problems, findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

import polars as pl
from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from zaitaku.cli.folding import folded
from zaitaku.cli.texts import Language, joined, say
from zaitaku.exchange.problems import Note, Problem

Kind = Literal["count", "minutes", "yen", "met"]
Columns = Mapping[str, Kind]

HOURS: Columns = {
    "working_days": "count",
    "visits": "count",
    "working_minutes": "minutes",
    "service_minutes": "minutes",
    "travel_minutes": "minutes",
    "standby_minutes": "minutes",
    "report_minutes": "minutes",
    "training_minutes": "minutes",
    "office_minutes": "minutes",
    "overtime_minutes": "minutes",
    "overtime_beyond_60h_minutes": "minutes",
    "night_minutes": "minutes",
    "rest_day_minutes": "minutes",
}
PAY: Columns = {
    "time_wage_yen": "yen",
    "flat_travel_excess_yen": "yen",
    "overtime_premium_yen": "yen",
    "rest_day_premium_yen": "yen",
    "night_premium_yen": "yen",
    "allowances_yen": "yen",
    "absence_allowance_yen": "yen",
    "leave_pay_yen": "yen",
    "gross_wage_yen": "yen",
    "minimum_wage_met": "met",
}
ALWAYS_SHOWN = frozenset(
    ["working_days", "visits", "working_minutes", "time_wage_yen", "gross_wage_yen", "minimum_wage_met"]
)
STRONG = frozenset({"working_minutes", "gross_wage_yen"})
WIDEST_LABEL = 22
NARROWEST_TEXT = 16
NOTHING = "-"


def clock(minutes: int) -> str:
    """A length of time as h:mm."""
    sign = "-" if minutes < 0 else ""
    return f"{sign}{abs(minutes) // 60:,}:{abs(minutes) % 60:02}"


def cell(value: Any, kind: Kind, language: Language) -> Text:
    """A figure as a manager reads it; nothing at all is a dash."""
    if kind == "met":
        return Text(NOTHING) if value in (True, None) else Text(say("table.below", language), style="bold red")
    if not value:
        return Text(NOTHING, style="dim")
    return Text(clock(value) if kind == "minutes" else f"{value:,}")


@dataclass(frozen=True)
class _Column:
    """A column ready to be laid out: heading, a cell per carer, and the total."""

    name: str
    heading: str
    cells: list[Text]
    total: Text

    @property
    def width(self) -> int:
        lines = [*self.heading.split("\n"), *(each.plain for each in self.cells), self.total.plain]
        return max(cell_len(line) for line in lines)


def month_tables(
    months: pl.DataFrame,
    columns: Columns,
    title: str,
    names: Mapping[str, str],
    language: Language,
    width: int,
) -> list[Table | Text]:
    """Rows of `worker_months` as one table, or as several where `width` is too small for one.

    Columns without a figure are left out, and named in a last line.
    """
    told = {name: kind for name, kind in columns.items() if name in ALWAYS_SHOWN or _says_something(months[name])}
    labels = [label(worker, names) for worker in months["worker"]]
    ready = [_column(name, kind, months, language) for name, kind in told.items()]
    total_label = say("table.total", language, carers=months.height)
    label_width = min(max(map(cell_len, [*labels, total_label])), WIDEST_LABEL)
    groups, gap = _fit(ready, width - label_width)
    tables: list[Table | Text] = [
        _table(group, gap, labels, total_label, label_width, language, title if group is groups[0] else "")
        for group in groups
    ]
    if empty := [_one_line(name, language) for name in columns if name not in told]:
        without = say("table.without", language, columns=joined(empty, language))
        tables.append(sentence(without, width, style="dim"))
    return tables


def label(worker: str, names: Mapping[str, str]) -> str:
    """A carer's key and name."""
    name = names.get(worker)
    return worker if name is None or name == worker else f"{worker} {name}"


def _says_something(column: pl.Series) -> bool:
    values = column.not_() if column.dtype == pl.Boolean else column != 0
    return bool(values.any())


def _one_line(name: str, language: Language) -> str:
    """A heading without its line break."""
    heading = say(f"column.{name}", language).replace("-\n", "")
    return heading.replace("\n", "" if language is Language.ja else " ")


def _column(name: str, kind: Kind, months: pl.DataFrame, language: Language) -> _Column:
    cells = [cell(value, kind, language) for value in months[name]]
    if kind == "met":
        below = months[name].not_().sum()
        total = Text(say("table.carers", language, carers=below), style="bold red") if below else Text(NOTHING)
    else:
        total = cell(months[name].sum(), kind, language)
    return _Column(name, say(f"column.{name}", language), cells, total)


def _fit(columns: Sequence[_Column], width: int) -> tuple[list[list[_Column]], int]:
    """The columns in as few groups of like width as `width` allows, and the gap between columns."""
    total = sum(column.width for column in columns)
    for gap in (2, 1):
        if total + gap * len(columns) <= width:
            return [list(columns)], gap
    number = len(_filled(columns, width))
    narrowest = (total + len(columns)) // number
    tried = (_filled(columns, narrower) for narrower in range(narrowest, width))
    return next((groups for groups in tried if len(groups) == number), _filled(columns, width)), 1


def _filled(columns: Sequence[_Column], width: int) -> list[list[_Column]]:
    groups: list[list[_Column]] = [[]]
    used = 0
    for column in columns:
        needed = column.width + 1
        if groups[-1] and used + needed > width:
            groups.append([])
            used = 0
        groups[-1].append(column)
        used += needed
    return groups


def _table(
    columns: Sequence[_Column],
    gap: int,
    labels: Sequence[str],
    total_label: str,
    label_width: int,
    language: Language,
    title: str,
) -> Table:
    table = plain_table(title=title or None)
    table.padding = (0, 0, 0, gap - 1)
    table.add_column(Text(say("table.carer", language)), max_width=label_width, overflow="fold")
    for column in columns:
        style = "bold" if column.name in STRONG else ""
        table.add_column(Text(column.heading), justify="right", no_wrap=True, style=style)
    for number, row_label in enumerate(labels):
        table.add_row(Text(row_label), *(column.cells[number] for column in columns))
    table.add_section()
    table.add_row(Text(total_label), *(column.total for column in columns), style="bold")
    return table


def sentence(text: str, width: int, style: str = "") -> Text:
    """A sentence in lines of at most `width` cells."""
    return Text("\n".join(folded(text, width)), style=style)


def plain_table(**options: Any) -> Table:
    """A table with a line under its headings and a space between its columns."""
    return Table(
        box=box.SIMPLE,
        show_edge=False,
        padding=0,
        pad_edge=False,
        title_justify="left",
        title_style="bold",
        **options,
    )


def totals_table(rows: Iterable[tuple[str, str]], title: str) -> Table:
    """Names and figures, one beneath the other."""
    table = plain_table(title=title, show_header=False)
    table.add_column()
    table.add_column(justify="right", no_wrap=True)
    for name, figure in rows:
        table.add_row(Text(name), Text(f" {figure}"))
    return table


def problems_table(problems: Sequence[Problem], language: Language, width: int) -> Table:
    """Problems: where they stand, what is written there, why it is refused and how to mend it."""
    ja = language is Language.ja
    where = {
        "file": [each.file for each in problems],
        "row": ["" if each.row is None else str(each.row) for each in problems],
        "column": [each.column or "" for each in problems],
        "value": [each.value or "" for each in problems],
    }
    said = {name: say(f"problems.{name}", language) for name in (*where, "reason", "mend")}
    told = {name: [folded(text, WIDEST_LABEL) for text in texts] for name, texts in where.items() if any(texts)}
    used = sum(2 + _widest([[said[name]], *column]) for name, column in told.items())
    half = max((width - used - 4) // 2, NARROWEST_TEXT)
    told["reason"] = [folded(each.reason_ja if ja else each.reason_en, half) for each in problems]
    told["mend"] = [folded(each.mend_ja if ja else each.mend_en, half) for each in problems]
    table = plain_table(title=say("problems.title", language, number=len(problems)))
    table.padding = (0, 1, 0, 0)
    for name in told:
        table.add_column(Text(said[name]), justify="right" if name == "row" else "left")
    for number, each in enumerate(problems):
        style = "" if each.level == "error" else "yellow"
        table.add_row(*(Text("\n".join(column[number])) for column in told.values()), style=style)
    return table


def _widest(texts: Iterable[list[str]]) -> int:
    return max(cell_len(line) for lines in texts for line in lines)


def notes_table(notes: Sequence[Note], language: Language) -> Table:
    """What was read, and how: a row per file."""
    table = plain_table(title=say("notes.title", language), show_header=False, style="dim")
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for file, of_file in groupby(notes, key=lambda note: note.file):
        texts = [note.ja if language is Language.ja else note.en for note in of_file]
        table.add_row(Text(f"{file} "), Text(" / ".join(texts)))
    return table
