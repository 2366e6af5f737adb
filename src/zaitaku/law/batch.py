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

from zaitaku.law.engine.errors import InputError
from zaitaku.law.engine.law import Answer
from zaitaku.law.engine.question import Frames
from zaitaku.law.japan import japan

ROWS_AT_ONCE = 500_000
"""Activities computed together; offices are never cut."""

AT_ONCE = 2
"""Groups computed at the same time, so that one thread's bookkeeping does not leave a core idle."""

Progress = Callable[[int, int], None]
"""Called with the workers done so far and the number of all workers."""


@dataclass(frozen=True)
class NationMonth:
    """One wage month of many offices: `worker_months`, the rows behind each finding code, and what was refused."""

    worker_months: pl.DataFrame
    findings: dict[str, pl.DataFrame]
    refusals: dict[str, pl.DataFrame]


def assess_parquet(folder: Path, *, month: str, progress: Progress | None = None) -> NationMonth:
    """Assess one wage month of every worker in a folder of Parquet files.

    Raises FileNotFoundError where a needed file is missing, InputError where the inputs must be refused as a
    whole (a worker in two files, an office cut in two without recorded_from_on).
    """
    months: list[pl.DataFrame] = []
    findings: dict[str, list[pl.DataFrame]] = {}
    refusals: dict[str, list[pl.DataFrame]] = {}
    for part in answers(folder, month=month, progress=progress):
        months.append(part.tables["worker_months"])
        for found, into in ((part.findings, findings), (part.refusals, refusals)):
            for check, frame in found.frames:
                into.setdefault(check.code, []).append(frame)
    worker_months = pl.concat(months)
    if worker_months["worker"].is_duplicated().any():
        raise _cut("worker", worker_months["worker"].filter(worker_months["worker"].is_duplicated()))
    return NationMonth(worker_months, _joined(findings), _joined(refusals))


def _joined(frames: dict[str, list[pl.DataFrame]]) -> dict[str, pl.DataFrame]:
    return {code: pl.concat(parts) for code, parts in frames.items()}


def answers(folder: Path, *, month: str, progress: Progress | None = None) -> Iterator[Answer]:
    """The answers for one group of offices after the other, two groups at a time."""
    tables = _small_tables(folder)
    workers = tables["workers"].height
    done = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running: deque[Future[Answer]] = deque()
        for part in _parts(folder, tables):
            running.append(pool.submit(_answer, part, month))
            if len(running) > AT_ONCE:
                yield running.popleft().result()
            done += part["workers"].height
            if progress:
                progress(done, workers)
        while running:
            yield running.popleft().result()


def _answer(part: Frames, month: str) -> Answer:
    whole = japan().ask("attendance", part, outputs={"worker_months": None}).where(month=month)
    return replace(whole, evaluation=whole.evaluation.without_frames())


def _parts(folder: Path, tables: Frames) -> Iterator[Frames]:
    for activities in _activity_frames(folder):
        keys = activities.select("worker").unique()
        here = tables["workers"].join(keys, on="worker", how="semi", maintain_order="left")
        _refuse_cut_offices(here, tables["workers"], tables)
        for some in _groups_of_offices(here, activities):
            part = {name: _of_workers(frame, name, some) for name, frame in tables.items()}
            part["activities"] = activities.join(some.select("worker"), on="worker", how="semi", maintain_order="left")
            yield part


def _small_tables(folder: Path) -> Frames:
    tables = {path.stem: pl.read_parquet(path) for path in sorted(folder.glob("*.parquet")) if path.stem != "activities"}
    if "workers" not in tables:
        raise FileNotFoundError(folder / "workers.parquet")
    offices = tables.pop("offices", None)
    if offices is not None and "office" not in tables:
        tables["office"] = offices.drop("recorded_from_on", strict=False)
    if offices is not None and "recorded_from_on" in offices.columns:
        tables["offices"] = offices.select("office", "recorded_from_on")
    return tables


def _activity_frames(folder: Path) -> Iterator[pl.DataFrame]:
    files = sorted((folder / "activities").glob("*.parquet")) or [folder / "activities.parquet"]
    for file in files:
        yield pl.read_parquet(file)


def _groups_of_offices(workers: pl.DataFrame, activities: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Workers of whole offices, so many at a time that their activities are about ROWS_AT_ONCE."""
    if activities.height <= ROWS_AT_ONCE or "office" not in workers.columns:
        yield workers
        return
    rows = activities.group_by("worker").len()
    sizes = workers.join(rows, on="worker", how="left", maintain_order="left").group_by("office", maintain_order=True)
    group = sizes.agg(pl.col("len").sum()).select("office", (pl.col("len").cum_sum() // ROWS_AT_ONCE).alias("group"))
    for some in group.partition_by("group", maintain_order=True):
        yield workers.join(some, on="office", how="semi", maintain_order="left")


def _of_workers(frame: pl.DataFrame, name: str, workers: pl.DataFrame) -> pl.DataFrame:
    if name == "workers":
        return workers
    if name in ("office", "offices") and "office" in workers.columns:
        return frame.join(workers.select("office").unique(), on="office", how="semi", maintain_order="left")
    if "worker" in frame.columns:
        of_these = frame.join(workers.select("worker"), on="worker", how="semi", maintain_order="left")
        shared = frame.filter(pl.col("worker").is_null())
        return pl.concat([of_these, shared]) if shared.height else of_these
    return frame


def _refuse_cut_offices(here: pl.DataFrame, workers: pl.DataFrame, tables: Frames) -> None:
    offices = tables.get("offices")
    if "office" not in workers.columns or (offices is not None and not offices["recorded_from_on"].null_count()):
        return
    beyond = workers.join(here, on="worker", how="anti").join(here, on="office", how="semi")
    if beyond.height:
        raise _cut("office", beyond["office"])


def _cut(what: str, keys: pl.Series) -> InputError:
    names = ", ".join(str(k) for k in keys.unique().sort().head(5))
    return InputError(
        f"{what}_in_two_files",
        f"{what}「{names}」の活動が二つ以上のファイルに分かれています。一つのファイルにまとめてください。",
        f"The activities of {what} {names} lie in more than one file. Put them into one.",
    )
