"""Dated parameters: values of the law with the day from which they hold and the source of each.

`parameters.yaml` of a topic:

    sources:
      act-2018: {title: "Act 71 of 2018", url: null}
    parameters:
      monthly_overtime_threshold:
        ja: 割増率が上がる時間外労働
        en: Overtime of a month beyond which the higher premium is due
        unit: minute
        cites: LSA 37(1) proviso
        values:
          - {since: 2023-04-01, value: 3600, source: act-2018}

A parameter with `by: prefecture` has a line per key and date; the key is the quantity of that name. Values are
whole numbers, texts where the unit is `code`, dates where it is `date`.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import polars as pl
import yaml

from zaitaku.law.engine.errors import LawDefinitionError, Place
from zaitaku.law.engine.units import Unit, unit

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _LineLoader(_Loader):  # type: ignore[misc]
    """Reads YAML and keeps the line of every mapping under `__line__`."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        mapping: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        mapping["__line__"] = node.start_mark.line + 1
        return mapping


_VALUE_TYPES: Mapping[str, type] = {"code": str, "date": datetime.date}
_COLUMN_TYPES: Mapping[str, Any] = {"code": pl.String, "date": pl.Date}
"""What values are by the unit of their parameter; whole numbers where it is no unit of these."""


@dataclass(frozen=True)
class Source:
    """Where a value stands: title, address if there is one, whether it was compared with the official text."""

    title: str
    url: str | None
    compared: bool = True


@dataclass(frozen=True)
class DatedValue:
    """One value, the day from which it holds, its source, its key (where the parameter has one) and its line."""

    since: datetime.date
    value: int | str | datetime.date
    source: Source
    place: Place
    key: str | None = None


@dataclass(frozen=True)
class Parameter:
    """A named figure of the law over time; values in the order in which their keys are written, then by date."""

    name: str
    ja: str
    en: str
    unit: Unit
    cites: str
    values: tuple[DatedValue, ...]
    place: Place
    by: str | None = None

    @cached_property
    def _by_key(self) -> dict[str | None, tuple[DatedValue, ...]]:
        keys = dict.fromkeys(v.key for v in self.values)
        return {key: tuple(v for v in self.values if v.key == key) for key in keys}

    def series(self, key: str | None = None) -> tuple[DatedValue, ...]:
        """The values of one key (or of the parameter without keys) in order of date."""
        return self._by_key.get(key, ())

    def at(self, date: datetime.date, key: str | None = None) -> DatedValue | None:
        """The value in force on a date, or None before the first."""
        in_force = [v for v in self.series(key) if v.since <= date]
        return in_force[-1] if in_force else None

    @cached_property
    def frame(self) -> pl.DataFrame:
        """The values as columns `__key`, `__date` and `__since` (from which it holds), `__source`, `__value`."""
        rows = [(v.key, v.since, v.since, v.source.title, v.value) for v in self.values]
        schema = {
            "__key": pl.String,
            "__date": pl.Date,
            "__since": pl.Date,
            "__source": pl.String,
            "__value": _COLUMN_TYPES.get(self.unit.name, pl.Int64),
        }
        return pl.DataFrame(rows, schema, orient="row")

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that have values."""
        return tuple(key for key in self._by_key if key is not None)


class _SourceLine(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    url: str | None
    compared: bool = True
    line: int = msgspec.field(name="__line__", default=0)


class _ParameterLine(msgspec.Struct, forbid_unknown_fields=True):
    ja: str
    en: str
    unit: str
    cites: str
    values: list[dict[str, Any]]
    by: str | None = None
    line: int = msgspec.field(name="__line__", default=0)


class _ParameterFile(msgspec.Struct, forbid_unknown_fields=True):
    sources: dict[str, Any]
    parameters: dict[str, Any]
    line: int = msgspec.field(name="__line__", default=0)


def load_parameters(path: Path) -> dict[str, Parameter]:
    """Read one `parameters.yaml`.

    Raises LawDefinitionError that names file and line of everything that is missing, unknown or doubled.
    """
    problems: list[str] = []
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_LineLoader)  # noqa: S506 (a safe loader)
        file = msgspec.convert(raw, _ParameterFile)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise LawDefinitionError([f"{path}: {error}"]) from error
    sources = {name: _read_source(path, name, raw_source, problems) for name, raw_source in _items(file.sources)}
    parameters = {
        name: parameter
        for name, raw_parameter in _items(file.parameters)
        if (parameter := _read_parameter(path, name, raw_parameter, sources, problems))
    }
    if problems:
        raise LawDefinitionError(problems)
    return parameters


def _items(mapping: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [(name, value) for name, value in mapping.items() if name != "__line__"]


def _line(raw: Any) -> int:
    return raw.get("__line__", 0) if isinstance(raw, dict) else 0


def _read_source(path: Path, name: str, raw: Any, problems: list[str]) -> Source:
    try:
        line = msgspec.convert(raw, _SourceLine)
    except msgspec.ValidationError as error:
        problems.append(f"{path}:{_line(raw)}: source '{name}': {error}")
        return Source(name, None)
    return Source(line.title, line.url, line.compared)


def _read_parameter(
    path: Path, name: str, raw: Any, sources: Mapping[str, Source], problems: list[str]
) -> Parameter | None:
    try:
        line = msgspec.convert(raw, _ParameterLine)
        unit_ = unit(line.unit)
    except (msgspec.ValidationError, ValueError) as error:
        problems.append(f"{path}:{_line(raw)}: parameter '{name}': {error}")
        return None
    type_ = _VALUE_TYPES.get(unit_.name, int)
    read = (_read_value(path, name, each, type_, line.by, sources, problems) for each in line.values)
    values = [value for value in read if value]
    order = {key: number for number, key in reversed([*enumerate(v.key for v in values)])}
    values.sort(key=lambda v: (order[v.key], v.since))
    for earlier, later in pairwise(values):
        if (earlier.key, earlier.since) == (later.key, later.since):
            problems.append(f"{later.place}: parameter '{name}' has two values from {later.since}")
    if not values:
        problems.append(f"{path}:{line.line}: parameter '{name}' has no value")
    place = Place(str(path), line.line)
    return Parameter(name, line.ja, line.en, unit_, line.cites, tuple(values), place, line.by)


def _read_value(
    path: Path,
    name: str,
    raw: Any,
    type_: type,
    by: str | None,
    sources: Mapping[str, Source],
    problems: list[str],
) -> DatedValue | None:
    place = Place(str(path), _line(raw))
    expected = {"since": datetime.date, "value": type_, "source": str} | ({by: str} if by else {})
    for field, expected_type in expected.items():
        found = raw.get(field)
        if type(found) is not expected_type:
            problems.append(f"{place}: parameter '{name}': '{field}' must be a {expected_type.__name__}, not {found!r}")
            return None
    if unknown := set(raw) - set(expected) - {"__line__"}:
        problems.append(f"{place}: parameter '{name}': unknown field {', '.join(sorted(unknown))}")
    if raw["source"] not in sources:
        problems.append(f"{place}: parameter '{name}': source '{raw['source']}' is not among the file's sources")
        return None
    return DatedValue(raw["since"], raw["value"], sources[raw["source"]], place, raw[by] if by else None)
