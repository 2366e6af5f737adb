"""Measure every engine at every size, check that they agree to the yen, and write the table.

``python -m benchmarks [--sizes 1000,540000] [--engines A,B] [--rounds 3] [--write PAGE]``

Each run is a process of its own; the engines take turns, so that a busy minute harms them alike.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.metadata
import json
import os
import platform
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.engines import ENGINES, Engine
from benchmarks.generate import ROWS_A_WORKER
from zaitaku.cli.memory import KEEP_FREED_MEMORY

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "build" / "bench"
BEGIN, END = "<!-- benchmarks: begin -->", "<!-- benchmarks: end -->"
PATIENCE_SECONDS = 60
WARM_UP_WORKERS = 100


@dataclass
class Runs:
    """The runs of one engine at one size, or why there are none."""

    taken: list[dict[str, Any]] = field(default_factory=list)
    why_not: str = ""

    def best(self, what: str) -> float:
        return min(float(run[what]) for run in self.taken)

    def median(self, what: str) -> float:
        return statistics.median(float(run[what]) for run in self.taken)


Results = dict[tuple[str, int], Runs]


def main() -> None:
    """The command line; exit code 1 where results differ."""
    given = _options()
    results: Results = {}
    sentences: list[str] = []
    for size in given.sizes:
        data = _data(size)
        _measure(results, size, data, given.engines, given.rounds)
        sentences += _disagreements(results, size, given.engines)
    report = _report(results, given, sentences)
    print(report)
    if given.write:
        _write(given.write, report)
    sys.exit(bool(sentences))


def _options() -> argparse.Namespace:
    def names(text: str) -> list[str]:
        chosen = text.split(",")
        if unknown := ", ".join(sorted(set(chosen) - set(ENGINES))):
            raise argparse.ArgumentTypeError(f"unknown {unknown}; there are {', '.join(ENGINES)}")
        return chosen

    def numbers(text: str) -> list[int]:
        return [int(number) for number in text.split(",")]

    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=numbers, default="1000,10000,100000,540000")
    parser.add_argument("--engines", type=names, default=",".join(ENGINES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", type=Path, help="page to write into: docs/benchmarks.md")
    return parser.parse_args()


def _data(size: int) -> Path:
    """The folder of a size; made once, in a process of its own so that this one stays small."""
    folder = DATA / str(size)
    if not folder.exists():
        unfinished = DATA / f"{size}.part"
        _log(f"generating {size:,} workers")
        arguments = ["--workers", str(size), "--out", str(unfinished)]
        subprocess.run([sys.executable, "-m", "benchmarks.generate", *arguments], cwd=ROOT, check=True)
        unfinished.rename(folder)
    return folder


ENVIRONMENT = {**os.environ, **KEEP_FREED_MEMORY}
"""As the command `zaitaku` sets it for itself."""


def _measure(results: Results, size: int, data: Path, engines: list[str], rounds: int) -> None:
    for number in range(rounds):
        for name in engines:
            runs = results.setdefault((name, size), Runs())
            if size > ENGINES[name].most_workers:
                runs.why_not = "too slow"
            if runs.why_not or (runs.taken and runs.taken[0]["seconds"] > PATIENCE_SECONDS):
                continue
            _log(f"{name}, {size:,} workers, round {number + 1}")
            warm_up = ["--warm-up", str(_data(WARM_UP_WORKERS))]
            command = [sys.executable, "-m", "benchmarks.measure", name, str(data), *warm_up]
            done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False)
            if done.returncode:
                runs.why_not = "failed"
                _log(done.stderr.strip()[-2_000:])
            else:
                runs.taken.append(json.loads(done.stdout))


def _disagreements(results: Results, size: int, engines: list[str]) -> list[str]:
    """A sentence for each engine whose figures are not those of the first engine that knows the law."""
    known = [name for name in engines if ENGINES[name].knows_the_law and results[name, size].taken]
    sentences = []
    for name in known[1:]:
        first, other = results[known[0], size].taken[0], results[name, size].taken
        if all(run["digest"] == first["digest"] for run in other):
            continue
        sums = first["sums"]
        columns = ", ".join(column for column in sums if any(run["sums"][column] != sums[column] for run in other))
        sentences.append(f"{size:,} workers: {name} differs from {known[0]} in {columns or 'single rows'}")
    return sentences


def _report(results: Results, given: argparse.Namespace, sentences: list[str]) -> str:
    sizes, engines = given.sizes, given.engines
    tables = [
        ("Nanoseconds per activity, best of the runs (median)", _time_per_activity),
        ("Seconds, best of the runs (processor seconds of that engine's best)", _seconds),
        ("Peak memory, MB", _memory),
    ]
    agreement = "\n".join(f"- **{sentence}**" for sentence in sentences) or (
        "All engines that know the law gave the same figures for every worker, to the yen and the minute."
    )
    today = dt.datetime.now(dt.UTC).date().isoformat()
    lines = [
        f"Command: `{_command(given)}`, {today}; up to {given.rounds} runs, "
        f"one process each after a warm-up on {WARM_UP_WORKERS} workers, engines taking turns.",
        "",
        f"Machine: {_machine()}. {_versions(engines)}.",
        "",
        f"Data: {ROWS_A_WORKER} activities a worker on average. {agreement}",
    ]
    for title, cell in tables:
        lines += ["", f"### {title}", "", _row(["", *(f"{size:,} workers" for size in sizes), "growth"])]
        lines.append(_row(["---", *["---:"] * (len(sizes) + 1)]))
        for name in engines:
            cells = [_cell(results[name, size], size, cell) for size in sizes]
            lines.append(_row([ENGINES[name].label, *cells, _growth(results, name, sizes, cell)]))
    capped = [engine for name in engines if (engine := ENGINES[name]).most_workers < max(sizes)]
    lines += ["", *(_capped(engine) for engine in capped), *_of_which(results)]
    lines.append(f"An engine that needs more than {PATIENCE_SECONDS} s at a size runs there once.")
    lines.append("Growth is the last figure over the first, for the workers multiplied likewise.")
    return "\n".join(lines)


def _time_per_activity(runs: Runs, size: int) -> tuple[float, str]:
    to_ns = 1e9 / (size * ROWS_A_WORKER)
    best = runs.best("seconds") * to_ns
    return best, f"{best:,.0f} ({runs.median('seconds') * to_ns:,.0f})"


def _seconds(runs: Runs, size: int) -> tuple[float, str]:
    best = runs.best("seconds")
    return best, f"{best:,.2f} ({runs.best('cpu_seconds'):,.2f})"


def _memory(runs: Runs, size: int) -> tuple[float, str]:
    peak = max(float(run["peak_mb"]) for run in runs.taken)
    return peak, f"{peak:,.0f}"


def _cell(runs: Runs, size: int, cell: Any) -> str:
    return str(cell(runs, size)[1]) if runs.taken else runs.why_not


def _growth(results: Results, name: str, sizes: list[int], cell: Any) -> str:
    done = [size for size in sizes if results[name, size].taken]
    if len(done) < 2:
        return ""
    first, last = (cell(results[name, size], size)[0] for size in (done[0], done[-1]))
    return f"x{last / first:,.2f} for x{done[-1] // done[0]:,}"


def _capped(engine: Engine) -> str:
    return f"{engine.label} is given at most {engine.most_workers:,} workers."


def _of_which(results: Results) -> list[str]:
    """A sentence for each engine that leaves a part of the work to another."""
    largest = {name: (size, runs.taken[0]["of_which"]) for (name, size), runs in results.items() if runs.taken}
    return [
        f"Of the seconds of {ENGINES[name].label}, {seconds:,.2f} are {part}'s own at {size:,} workers."
        for name, (size, parts) in largest.items()
        for part, seconds in parts.items()
    ]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _command(given: argparse.Namespace) -> str:
    sizes = ",".join(str(size) for size in given.sizes)
    engines = "" if given.engines == list(ENGINES) else f" --engines {','.join(given.engines)}"
    return f"python -m benchmarks --sizes {sizes}{engines} --rounds {given.rounds}"


def _machine() -> str:
    cpu = next(
        (line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor(),
    )
    total = next((int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    cores = len(os.sched_getaffinity(0))
    return f"{cores} cores, {total / 2**20:.0f} GB, {cpu}, {platform.system()} {platform.machine()}"


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def _versions(engines: list[str]) -> str:
    packages = sorted({package for name in engines for package in ENGINES[name].packages})
    known = [f"Python {platform.python_version()}"]
    for package in packages:
        try:
            known.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            known.append(f"{package} not installed")
    return ", ".join(known)


def _write(page: Path, report: str) -> None:
    """Put the report between the markers of the page; without them, or without a page, at its end."""
    text = page.read_text(encoding="utf-8") if page.exists() else "# Benchmarks\n"
    section = f"{BEGIN}\n{report}\n{END}"
    if BEGIN in text and END in text:
        before, after = text.split(BEGIN)[0], text.split(END, 1)[1]
        text = before + section + after
    else:
        text = f"{text.rstrip()}\n\n{section}\n"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, encoding="utf-8")


def _log(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
