"""How long one explained worker-month takes once the program runs: ``python -m benchmarks.latency``."""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl

from benchmarks import month as wanted
from benchmarks.generate import generate

TIMES = 200
GOAL_MS = 25


def given(data: Path, worker: int) -> dict[str, Any]:
    """The tables of topic attendance for one worker of the benchmark's data."""
    tables: dict[str, Any] = {
        name: pl.read_parquet(data / file).filter(pl.col("worker") == worker)
        for name, file in {
            "workers": "workers.parquet",
            "rates": "rates.parquet",
            "allowances": "allowances.parquet",
            "activities": "activities/*.parquet",
        }.items()
    }
    offices = pl.read_parquet(data / "offices.parquet")
    tables["office"] = offices.filter(pl.col("office") == tables["workers"]["office"].item())
    tables["recorded_from_on"] = tables["office"]["recorded_from_on"].item()
    tables["office"] = tables["office"].drop("recorded_from_on", "office").row(0, named=True)
    tables["workers"] = tables["workers"].drop("office")
    places = tables["activities"]["place"].drop_nulls().unique().implode()
    ways = pl.read_parquet(data / "travel_times.parquet")
    tables["travel_times"] = ways.filter(pl.col("from_place").is_in(places))
    return tables


def one_month(tables: dict[str, Any], worker: int) -> Callable[[], str]:
    """The call that is timed: every figure of the worker's month, and why the gross wage is what it is."""
    from zaitaku import law

    def call() -> str:
        answer = law.assess(tables, month=wanted.MONTH, explain=True)
        why = answer.explain("gross_wage_yen", "worker_months", worker=worker, month=wanted.MONTH)
        return why.as_text()

    return call


def measure(call: Callable[[], Any], times: int = TIMES) -> dict[str, float]:
    """Milliseconds of the first call in the process, of the median call, and what 99 of 100 stay below."""
    taken = []
    for _ in range(times):
        started = time.perf_counter_ns()
        call()
        taken.append((time.perf_counter_ns() - started) / 1e6)
    p99 = statistics.quantiles(taken, n=100)[98]
    return {"first": taken[0], "median": statistics.median(taken), "p99": p99}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.latency", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("build/bench/1000"))
    parser.add_argument("--worker", type=int, default=3)
    options = parser.parse_args()
    if not options.data.exists():
        generate(1_000, options.data)
    tables = given(options.data, options.worker)
    taken = measure(one_month(tables, options.worker))
    figures = ", ".join(f"{name} {milliseconds:.1f} ms" for name, milliseconds in taken.items())
    rows = tables["activities"].height
    print(f"one worker-month of {rows} activities, explained: {figures} (goal: {GOAL_MS} ms)")


if __name__ == "__main__":
    main()
