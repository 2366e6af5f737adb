"""The floor under every engine: read the same activities and sum each column, doing no law at all."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl


def polars(data: Path) -> pl.DataFrame:
    """One row of sums, by Polars' streaming engine."""
    rows = pl.scan_parquet(data / "activities" / "*.parquet")
    return rows.select(
        pl.col("worker").cast(pl.Int64).sum(),
        pl.col("start", "end").cast(pl.Int64).sum(),
        pl.col("kind").to_physical().cast(pl.Int64).sum(),
        pl.col("place").cast(pl.Int64).sum(),
        pl.col("free_use", "ordered", "mandatory").sum(),
    ).collect(engine="streaming")


def duckdb_sql(data: Path) -> list[tuple[int, ...]]:
    """The same sums by DuckDB; a kind is text there and is summed as the length of its name."""
    sums = """
        select
            sum(worker), sum(epoch_us("start")), sum(epoch_us("end")), sum(length(kind)), sum(place),
            sum(free_use::integer), sum(ordered::integer), sum(mandatory::integer)
        from read_parquet(?)
    """
    return duckdb.connect().execute(sums, [str(data / "activities" / "*.parquet")]).fetchall()
