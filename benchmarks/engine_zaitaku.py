"""The engine under test: Zaitaku's own law on the benchmark's month."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import month as wanted

if TYPE_CHECKING:
    import polars as pl

    from zaitaku.law.batch import NationMonth


def prepare() -> None:
    """Import the law before the clock starts, as every peer imports its own library."""
    import zaitaku.law  # noqa: F401


def run(data: Path) -> NationMonth:
    """Assess every worker's month."""
    from zaitaku import law

    return law.assess_parquet(data, month=wanted.MONTH)


def as_table(result: NationMonth) -> pl.DataFrame:
    """The month in the columns of ``benchmarks.month``; findings are rows here, counted by worker there."""
    import polars as pl

    table = result.worker_months.select(column for column in wanted.COLUMNS if column not in wanted.FINDINGS)
    for code in wanted.FINDINGS:
        counted = pl.len() if code in wanted.COUNTED_FINDINGS else pl.lit(1, pl.UInt32)
        found = result.findings[code].group_by("worker").agg(counted.alias(code))
        table = table.join(found, on="worker", how="left").with_columns(pl.col(code).fill_null(0))
    return table
