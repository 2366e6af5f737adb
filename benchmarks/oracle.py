"""Compare an engine's result with the slow second computation of the tests, worker by worker.

``python -m benchmarks.oracle --data build/bench/1000 --engine plain_python --workers 200``
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import polars as pl

from benchmarks import month as wanted
from tests.oracle.attendance import assess


def given(data: Path, workers: int) -> list[dict[str, Any]]:
    """One ``given`` of topic attendance for each of the first workers."""
    people = pl.read_parquet(data / "workers.parquet").head(workers)
    keys = people["worker"]
    offices = {row.pop("office"): row for row in pl.read_parquet(data / "offices.parquet").to_dicts()}

    def by_worker(name: str) -> dict[int, list[dict[str, Any]]]:
        table = pl.scan_parquet(data / f"{name}").filter(pl.col("worker").is_in(keys.implode())).collect()
        parts = table.partition_by("worker", as_dict=True, include_key=False)
        return {key[0]: part.to_dicts() for key, part in parts.items()}

    rates, allowances = by_worker("rates.parquet"), by_worker("allowances.parquet")
    activities = by_worker("activities/*.parquet")
    travel_times = pl.read_parquet(data / "travel_times.parquet")
    answers = []
    for person in people.to_dicts():
        worker, office = person["worker"], dict(offices[person["office"]])
        recorded_from_on = office.pop("recorded_from_on")
        rows = [_without_nulls(row) | {"worker": worker} for row in activities[worker]]
        places = list({row["place"] for row in rows if "place" in row})
        answers.append(
            {
                "office": _without_nulls(office),
                "workers": [
                    {
                        **_without_nulls(person),
                        "rates": {row["kind"]: row["yen_per_hour"] for row in rates[worker]},
                    }
                ],
                "allowances": [row | {"worker": worker} for row in allowances.get(worker, [])],
                "activities": rows,
                "travel_times": travel_times.filter(pl.col("from_place").is_in(places)).to_dicts(),
                "recorded_from_on": recorded_from_on,
            }
        )
    return answers


def _without_nulls(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


def differences(data: Path, result: pl.DataFrame, workers: int) -> list[str]:
    """A sentence for each difference from the slow computation; findings are compared by the month."""
    found = {row["worker"]: row for row in result.head(workers).to_dicts()}
    sentences = []
    for one in given(data, workers):
        assessment = assess(one)
        worker = one["workers"][0]["worker"]
        if assessment.errors:
            sentences.append(f"worker {worker}: {assessment.errors}")
            continue
        expected = next(row for row in assessment.worker_months if row["month"] == wanted.MONTH)
        raised = {code for code, _, month in assessment.findings if month == wanted.MONTH}
        got = found[worker]
        for column in wanted.COLUMNS[1:]:
            right = (column in raised) if column in wanted.FINDINGS else expected[column]
            value = got[column] > 0 if column in wanted.FINDINGS else got[column]
            if value != right:
                sentences.append(f"worker {worker}: {column} is {value}, the slow computation has {right}")
        if extra := raised - set(wanted.FINDINGS):
            sentences.append(f"worker {worker}: unexpected findings {sorted(extra)}")
    return sentences


def main() -> None:
    """The command line; exit code 1 where anything differs."""
    from benchmarks.engines import result_of

    parser = argparse.ArgumentParser(prog="python -m benchmarks.oracle", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--engine", required=True)
    parser.add_argument("--workers", type=int, default=200)
    options = parser.parse_args()
    sentences = differences(options.data, result_of(options.engine, options.data), options.workers)
    print("\n".join(sentences[:40]))
    print(f"{options.workers} workers compared, {len(sentences)} differences")
    sys.exit(bool(sentences))


if __name__ == "__main__":
    main()
