"""A month of a whole nation: the topic `attendance` over Parquet, in bounded memory.

A folder holds `office` (or `offices`), `workers`, `rates`, `allowances`, `travel_times`, ... as Parquet files with
the columns of the vocabulary, and `activities.parquet` or a folder `activities/` of files. Every worker's rows lie
in one file, and so do the workers of an office; files stored in order of worker and start are read fastest.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from zaitaku.law.engine.admission import admit
from zaitaku.law.engine.errors import InputError
from zaitaku.law.engine.evaluation import Evaluation
from zaitaku.law.engine.graph import Graph
from zaitaku.law.engine.law import Answer, answer
from zaitaku.law.engine.question import ROOT, Frames
from zaitaku.law.japan import japan
from zaitaku.law.labour.attendance.inputs import prepare

AT = "__at"
"""Column: position of the worker among all workers."""

ROWS_AT_ONCE = 1_000_000
"""Activities computed together; offices are never cut."""

AT_ONCE = 2
"""Groups computed at the same time, so that one thread's bookkeeping does not leave a core idle."""

Progress = Callable[[int, int], None]
"""Called with the workers done so far and the number of all workers."""


@dataclass(frozen=True)
class NationMonth:
    """One wage month of many offices: `worker_months`, the rows behind each finding code, and what was refused.

    `refusals` are rows of workers who are left out, `refused` says what was refused beside them (unknown workers).
    """

    worker_months: pl.DataFrame
    findings: dict[str, pl.DataFrame]
    refusals: dict[str, pl.DataFrame]
    refused: list[InputError]


def assess_parquet(folder: Path, *, month: str, progress: Progress | None = None) -> NationMonth:
    """Assess one wage month of every worker in a folder of Parquet files.

    Raises FileNotFoundError where a needed file is missing, InputError where the inputs must be refused as a
    whole (a worker in two files, an office cut in two without recorded_from_on).
    """
    months: list[pl.DataFrame] = []
    findings: dict[str, list[pl.DataFrame]] = {}
    refusals: dict[str, list[pl.DataFrame]] = {}
    refused: list[InputError] = []
    for part in answers(folder, month=month, progress=progress):
        refused.extend(part.evaluation.refused)
        months.append(part.tables["worker_months"])
        for found, into in ((part.findings, findings), (part.refusals, refusals)):
            for check, frame in found.frames:
                into.setdefault(check.code, []).append(frame)
    worker_months = pl.concat(months)
    if worker_months["worker"].is_duplicated().any():
        raise _cut("worker", worker_months["worker"].filter(worker_months["worker"].is_duplicated()))
    return NationMonth(worker_months, _joined(findings), _joined(refusals), refused)


def _joined(frames: dict[str, list[pl.DataFrame]]) -> dict[str, pl.DataFrame]:
    return {code: pl.concat(parts) for code, parts in frames.items()}


def answers(folder: Path, *, month: str, progress: Progress | None = None) -> Iterator[Answer]:
    """The answers for one group of offices after the other, some groups at a time."""
    graph = japan().graph("attendance")
    tables = _small_tables(folder)
    workers = tables["workers"].height
    done = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running: deque[Future[Answer]] = deque()
        for part in _parts(folder, tables):
            running.append(pool.submit(_answer, graph, part, month))
            if len(running) > AT_ONCE:
                yield running.popleft().result()
            done += part["workers"].height
            if progress:
                progress(done, workers)
        while running:
            yield running.popleft().result()


def _answer(graph: Graph, part: Frames, month: str) -> Answer:
    whole = answer(Evaluation(graph, admit(graph, part)), {"worker_months": None}).where(month=month)
    return replace(whole, evaluation=whole.evaluation.without_frames())


def _small_tables(folder: Path) -> Frames:
    """Everything but the activities, shaped as the question wants it, in the order of the workers."""
    tables = {
        path.stem: pl.read_parquet(path) for path in sorted(folder.glob("*.parquet")) if path.stem != "activities"
    }
    if "workers" not in tables:
        raise FileNotFoundError(folder / "workers.parquet")
    offices = tables.pop("offices", None)
    if offices is not None and "office" not in tables:
        tables["office"] = offices.drop("recorded_from_on", strict=False)
    if offices is not None and "recorded_from_on" in offices.columns:
        tables["offices"] = offices.select("office", "recorded_from_on")
    if "office" in tables["workers"].columns:
        tables["workers"] = tables["workers"].sort("office", maintain_order=True)
    tables = prepare({ROOT: pl.DataFrame({"__rows": [0]}), **tables})
    at = tables["workers"].select("worker").with_row_index(AT)
    return {name: _at_workers(frame, at) for name, frame in tables.items()}


def _at_workers(frame: pl.DataFrame, at: pl.DataFrame) -> pl.DataFrame:
    """The rows with the position of their worker, in that order; tables without workers as they are."""
    if "worker" not in frame.columns:
        return frame
    if frame.is_empty():
        return frame.with_columns(pl.col("worker").cast(at.schema["worker"]), pl.lit(0, pl.UInt32).alias(AT))
    placed = frame.join(at, on="worker", how="left", maintain_order="left")
    return placed if placed[AT].is_sorted() else placed.sort(AT, nulls_last=True, maintain_order=True)


def _parts(folder: Path, tables: Frames) -> Iterator[Frames]:
    """The tables of whole offices, so many at a time that their activities are about ROWS_AT_ONCE."""
    at = tables["workers"].select("worker", AT)
    for file in sorted((folder / "activities").glob("*.parquet")) or [folder / "activities.parquet"]:
        activities = _at_workers(pl.read_parquet(file), at)
        for first, last in _ranges(tables, activities):
            part = {name: _between(frame, first, last) for name, frame in tables.items()}
            part["activities"] = _between(activities, first, last)
            yield part
        if activities[AT].null_count():
            unknown = activities.filter(pl.col(AT).is_null())
            yield {**{name: _between(frame, 1, 0) for name, frame in tables.items()}, "activities": unknown}


def _between(frame: pl.DataFrame, first: int, last: int) -> pl.DataFrame:
    if AT not in frame.columns:
        return frame
    start, end = frame[AT].search_sorted(first, "left"), frame[AT].search_sorted(last, "right")
    return frame.slice(start, end - start)


def _ranges(tables: Frames, activities: pl.DataFrame) -> Iterator[tuple[int, int]]:
    """First and last worker of each group of whole offices in a file."""
    here = activities.group_by(AT, maintain_order=True).len().drop_nulls()
    here = here.with_columns(tables["workers"]["office"].gather(here[AT]))
    _refuse_cut_offices(here, tables)
    offices = here.group_by("office", maintain_order=True).agg(
        pl.col("len").sum(), pl.col(AT).first().alias("first"), pl.col(AT).last().alias("last")
    )
    groups = offices.group_by(pl.col("len").cum_sum() // ROWS_AT_ONCE, maintain_order=True)
    yield from groups.agg(pl.col("first").min(), pl.col("last").max()).select("first", "last").rows()


def _refuse_cut_offices(here: pl.DataFrame, tables: Frames) -> None:
    """An office in two files can be computed only where it says from when its records are complete."""
    if not tables["offices"]["recorded_from_on"].null_count():
        return
    beyond = tables["workers"].join(here, on=AT, how="anti").join(here, on="office", how="semi")
    if beyond.height:
        raise _cut("office", beyond["office"])


def _cut(what: str, keys: pl.Series) -> InputError:
    names = ", ".join(str(k) for k in keys.unique().sort().head(5))
    return InputError(
        f"{what}_in_two_files",
        f"{what}「{names}」の活動が二つ以上のファイルに分かれています。一つのファイルにまとめてください。",
        f"The activities of {what} {names} lie in more than one file. Put them into one.",
    )
