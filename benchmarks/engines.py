"""The engines by name, and their results in one form."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import polars as pl

from benchmarks import month as wanted

ALL_SIZES = 10**9


@dataclass(frozen=True)
class Engine:
    """Where its function stands, the packages whose versions matter, and the most workers it is given."""

    label: str
    module: str
    function: str = "run"
    packages: tuple[str, ...] = ()
    most_workers: int = ALL_SIZES
    knows_the_law: bool = True


ENGINES = {
    "floor_polars": Engine("floor: Polars reads and sums", "floor", "polars", ("polars",), knows_the_law=False),
    "floor_duckdb": Engine("floor: DuckDB reads and sums", "floor", "duckdb_sql", ("duckdb",), knows_the_law=False),
    "zaitaku": Engine("**Zaitaku**", "engine_zaitaku", packages=("polars",)),
    "duckdb": Engine("DuckDB SQL", "peers.duckdb_sql", packages=("duckdb",)),
    "pandas": Engine("pandas", "peers.pandas_chain", packages=("pandas", "numpy")),
    "openfisca": Engine(
        "OpenFisca (pay; minutes by DuckDB)", "peers.openfisca_peer", packages=("openfisca-core", "duckdb")
    ),
    "plain_python": Engine("plain Python loop", "peers.plain_python", packages=("pyarrow",), most_workers=100_000),
}


def load(name: str) -> Callable[[Path], Any]:
    """The engine's function, its imports done."""
    module = _module(name)
    getattr(module, "prepare", lambda: None)()
    function: Callable[[Path], Any] = getattr(module, ENGINES[name].function)
    return function


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"benchmarks.{ENGINES[name].module}")


def table(name: str, result: Any) -> pl.DataFrame:
    """An engine's result as Polars integers in the order of ``benchmarks.month.COLUMNS``, by worker.

    Raises:
        polars.exceptions.ColumnNotFoundError: The result lacks a column.
    """
    as_table = getattr(_module(name), "as_table", pl.DataFrame)
    frame = as_table(result).select(pl.col(wanted.COLUMNS).cast(pl.Int64))
    return frame if frame["worker"].is_sorted() else frame.sort("worker")


def result_of(name: str, data: Path) -> pl.DataFrame:
    """Run an engine in this process."""
    return table(name, load(name)(data))
