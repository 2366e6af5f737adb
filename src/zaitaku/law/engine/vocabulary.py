"""The vocabulary: the names, units and meanings of everything that goes in and comes out.

It is the contract of the library, the cases and the files. Inputs are declared nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
import polars as pl
import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

POLARS_TYPES: Mapping[str, Any] = {
    "date": pl.Date,
    "datetime": pl.Int64,
    "boolean": pl.Boolean,
    "code": pl.String,
    "text": pl.String,
    "month_id": pl.String,
    "list": pl.List(pl.String),
}
"""Column types by unit; every other unit is a whole number. Date-times become minutes since 1970."""

ENGINE_UNITS: Mapping[str, str] = {"datetime": "moment"}


class Column(msgspec.Struct, frozen=True):
    """A named value with unit and meaning; `values` lists the allowed codes."""

    name: str
    unit: str
    ja: str
    meaning: str
    values: list[str | int] | None = None
    default: Any = None
    columns: list[Column] | None = None

    @property
    def polars_type(self) -> Any:
        """The type of its column."""
        if self.values and self.unit == "code":
            return pl.Enum([str(v) for v in self.values])
        return POLARS_TYPES.get(self.unit, pl.Int64)

    @property
    def engine_unit(self) -> str:
        """The unit under which rules know it."""
        return ENGINE_UNITS.get(self.unit, self.unit)


class Topic(msgspec.Struct, frozen=True):
    """A question that can be asked: what is given and what can be expected."""

    title_ja: str
    title_en: str
    basis: str
    given: list[Column]
    expect: list[Column]

    def given_columns(self, table: str | None) -> list[Column]:
        """The input columns of a table, or the scalar inputs (table None)."""
        if table is None:
            return [c for c in self.given if c.columns is None]
        return next((list(c.columns or ()) for c in self.given if c.name == table), [])

    def expected_columns(self, table: str | None) -> list[Column]:
        """The output columns of a table, or the scalar outputs (table None)."""
        if table is None:
            return [c for c in self.expect if c.columns is None]
        return next((list(c.columns or ()) for c in self.expect if c.name == table), [])


class Named(msgspec.Struct, frozen=True):
    """A finding or error code."""

    ja: str
    meaning: str


class Vocabulary(msgspec.Struct, frozen=True, dict=True):
    """All names."""

    units: dict[str, str]
    table_keys: list[str]
    common_expect: list[Column]
    findings: dict[str, Named]
    errors: dict[str, Named]
    topics: dict[str, Topic]

    @cached_property
    def common_names(self) -> frozenset[str]:
        """Names that every topic's cases may expect."""
        return frozenset(c.name for c in self.common_expect)


def load_vocabulary(path: Path) -> Vocabulary:
    """Read a vocabulary file; raises msgspec.ValidationError where it has not the declared form."""
    return msgspec.convert(yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader), Vocabulary)  # noqa: S506
