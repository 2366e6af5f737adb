"""Questions: which rows there are (levels), how they hang together (links), and what comes out.

A level is one kind of row. Its rows are given as a table (`Rows`), cut out of another level's rows
(`Expansion`), the keys of a parameter (`Keys`), or the distinct keys of other levels' rows (`Groups`). A rule at
one level may use the quantities of every level that its rows belong to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType

import polars as pl

Frames = dict[str, pl.DataFrame]
ROOT = "question"
"""The level of scalar inputs: one row for each question asked."""


@dataclass(frozen=True)
class Rows:
    """Rows given as a table of the vocabulary (None: the scalars), each belonging to one row of `within`.

    `key` is the column that names the row of `within`; a row whose key is unknown there is refused with
    `unknown_code`. `rename` gives columns the names under which rules know them. `order` sorts the rows
    within their parent. A value outside the list of a coded column refuses the whole table, except in the
    `tolerated` columns, where it becomes missing and a declared refusal speaks of the row.
    """

    name: str
    table: str | None
    within: str | None = None
    key: str | None = None
    rename: Mapping[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    date: str | None = None
    unknown_code: str = "unknown_key"
    tolerated: tuple[str, ...] = ()


@dataclass(frozen=True)
class Expansion:
    """As many rows for each row of `of` as its quantity `count` says, numbered from 0 in `number`."""

    name: str
    of: str
    count: str
    number: str
    date: str | None = None


@dataclass(frozen=True)
class Keys:
    """One row for each row of `within` and each key of the parameter `of`; the key is named as the parameter says.

    Checklists are such rows: a parameter has a line for each field of a document, and says when it is required.
    """

    name: str
    within: str
    of: str
    date: str | None = None


@dataclass(frozen=True)
class Groups:
    """One row for each distinct value of the keys `by` within a row of `within`.

    `sources` says for each level whose rows are grouped which of its quantities are the keys.
    """

    name: str
    within: str
    by: tuple[str, ...]
    sources: Mapping[str, tuple[str, ...]]
    date: str | None = None


@dataclass(frozen=True)
class Pairs:
    """One row for each pair of a row of `first` and a row of `second` that lie in the same row of `within`."""

    name: str
    first: str
    second: str
    within: str
    date: str | None = None


@dataclass(frozen=True)
class Link:
    """Rows of `child` look up one row of `parent` in the same `within`: keys are equal, or as of a date.

    `on` maps quantities of the child to quantities of the parent. With `as_of` (date of the child, first day
    of the parent) it is the last parent row whose first day is not later; a missing first day is "since ever".
    """

    child: str
    parent: str
    within: str | None = None
    on: Mapping[str, str] = field(default_factory=dict)
    as_of: tuple[str, str] | None = None


Level = Rows | Expansion | Keys | Groups | Pairs


@dataclass(frozen=True)
class Output:
    """A table that comes out: its level, and the quantity behind each key column."""

    level: str
    keys: Mapping[str, str]


@dataclass(frozen=True)
class Question:
    """A topic of the vocabulary made answerable.

    `modules` are the topic folders' `rules` and `checks` it draws on. `subject` is the level for which results
    are withheld when an input is refused. `places` are the quantities that say where a finding or a row belongs
    (worker, month), where they are known. `prepare` reshapes the given tables before anything else. `labels` are
    Japanese words for codes, `row_labels` the quantities that name a row of a level in explanations.
    """

    topic: str
    modules: tuple[ModuleType, ...]
    levels: tuple[Level, ...] = (Rows(ROOT, None),)
    links: tuple[Link, ...] = ()
    outputs: Mapping[str | None, Output] = field(default_factory=lambda: {None: Output(ROOT, {})})
    subject: str = ROOT
    places: tuple[str, ...] = ()
    prepare: Callable[[Frames], Frames] | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    row_labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def level(self, name: str) -> Level:
        """The level of a name."""
        return next(level for level in self.levels if level.name == name)
