"""Run one engine once in this process and print what it took, as JSON.

``python -m benchmarks.measure duckdb build/bench/1000``
"""

from __future__ import annotations

import argparse
import hashlib
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.engines import ENGINES, load, table


def measure(name: str, data: Path, warm_up: Path | None) -> dict[str, Any]:
    """Seconds, processor seconds and peak memory of one run, and checksums of its result.

    A first run on the few workers of ``warm_up`` keeps late imports and the loading of the law off the clock.
    """
    run = load(name)
    if warm_up:
        run(warm_up)
    started, cpu_started = time.perf_counter(), time.process_time()
    result = run(data)
    taken: dict[str, Any] = {
        "seconds": time.perf_counter() - started,
        "cpu_seconds": time.process_time() - cpu_started,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    taken["of_which"] = getattr(sys.modules[run.__module__], "SECONDS", {})
    return taken | _checksums(name, result) if ENGINES[name].knows_the_law else taken


def _checksums(name: str, result: Any) -> dict[str, Any]:
    """A digest of every figure in order; by column a sum and a sum weighted by worker, naming a culprit."""
    frame = table(name, result)
    digest = hashlib.sha256()
    weight = frame["worker"] % 1_009 + 1
    sums = {}
    for column in frame.columns:
        figures = frame[column]
        digest.update(figures.to_numpy().tobytes())
        sums[column] = [figures.sum(), (figures * weight).sum(), figures.null_count()]
    return {"workers": len(frame), "digest": digest.hexdigest(), "sums": sums}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.measure", description=__doc__)
    parser.add_argument("engine", choices=ENGINES)
    parser.add_argument("data", type=Path)
    parser.add_argument("--warm-up", type=Path)
    given = parser.parse_args()
    print(json.dumps(measure(given.engine, given.data, given.warm_up)))


if __name__ == "__main__":
    main()
