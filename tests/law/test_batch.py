"""A nation's month over Parquet gives what the offices give one by one."""

from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from zaitaku import law
from zaitaku.demo import write_demo
from zaitaku.exchange.office_folder import read_office_folder
from zaitaku.law import batch

MONTH = "2026-10"
OFFICES = ("A", "B", "C")


def tables_of(folder: Path, office: str) -> dict[str, pl.DataFrame]:
    """The demonstration office under another name, its workers and places renamed with it."""
    tables = read_office_folder(folder, MONTH).usable_tables()
    named = {"worker": pl.lit(office) + pl.col("worker")}
    tables = {
        name: frame.with_columns(**named) if "worker" in frame.columns else frame for name, frame in tables.items()
    }
    tables["office"] = tables["office"].with_columns(pl.lit(office).alias("office"))
    tables["workers"] = tables["workers"].with_columns(pl.lit(office).alias("office"))
    return tables


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nation")
    offices = []
    for seed, office in enumerate(OFFICES, start=1):
        demo = folder / f"demo-{office}"
        write_demo(demo, carers=8, month=MONTH, seed=seed)
        offices.append(tables_of(demo, office))
    data = folder / "data"
    (data / "activities").mkdir(parents=True)
    for office, tables in zip(OFFICES, offices, strict=True):
        tables["activities"].write_parquet(data / "activities" / f"{office}.parquet")
    for name in offices[0]:
        if name not in ("activities", "travel_times"):
            pl.concat([tables[name] for tables in offices]).write_parquet(data / f"{name}.parquet")
    shared = pl.concat([tables["travel_times"] for tables in offices])
    shared.unique(["from_place", "to_place"], keep="first").write_parquet(data / "travel_times.parquet")
    return folder


def one_by_one(folder: Path) -> list[law.Answer]:
    answers = []
    for office in OFFICES:
        tables = tables_of(folder / f"demo-{office}", office)
        tables["travel_times"] = pl.read_parquet(folder / "data" / "travel_times.parquet")
        answers.append(law.assess(tables, month=MONTH))
    return answers


@pytest.mark.parametrize("rows_at_once", [1, 1_000_000])
def test_nation_equals_offices(nation: Path, monkeypatch: pytest.MonkeyPatch, rows_at_once: int) -> None:
    monkeypatch.setattr(batch, "ROWS_AT_ONCE", rows_at_once)
    whole = law.assess_parquet(nation / "data", month=MONTH)
    offices = one_by_one(nation)
    expected = pl.concat([answer.tables["worker_months"] for answer in offices])
    assert_frame_equal(whole.worker_months.sort("worker"), expected.sort("worker"))
    codes = {f.code for answer in offices for f in answer.findings}
    assert set(whole.findings) == codes
    assert {"below_minimum_wage", "travel_not_recorded", "break_too_short"} <= codes


def test_progress_reaches_every_worker(nation: Path) -> None:
    seen: list[tuple[int, int]] = []
    law.assess_parquet(nation / "data", month=MONTH, progress=lambda done, of: seen.append((done, of)))
    assert seen[-1] == (24, 24)


def test_an_office_cut_in_two_files_is_refused(nation: Path, tmp_path: Path) -> None:
    data = tmp_path / "cut"
    (data / "activities").mkdir(parents=True)
    for path in (nation / "data").glob("*.parquet"):
        (data / path.name).write_bytes(path.read_bytes())
    activities = pl.concat(pl.read_parquet(p) for p in sorted((nation / "data" / "activities").glob("*.parquet")))
    odd = activities["worker"].str.slice(-1).is_in(["1", "3", "5", "7"])
    activities.filter(odd).write_parquet(data / "activities" / "odd.parquet")
    activities.filter(~odd).write_parquet(data / "activities" / "even.parquet")
    with pytest.raises(law.InputError, match="office_in_two_files"):
        law.assess_parquet(data, month=MONTH)


def test_missing_workers_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"workers\.parquet"):
        law.assess_parquet(tmp_path, month=MONTH)


def test_activities_of_an_unknown_worker_are_refused_by_name(nation: Path, tmp_path: Path) -> None:
    data = tmp_path / "ghost"
    (data / "activities").mkdir(parents=True)
    for path in (nation / "data").rglob("*.parquet"):
        (data / path.relative_to(nation / "data")).write_bytes(path.read_bytes())
    file = data / "activities" / "A.parquet"
    activities = pl.read_parquet(file)
    ghost = activities.head(1).with_columns(pl.lit("GHOST").alias("worker"))
    pl.concat([activities, ghost]).write_parquet(file)
    whole = law.assess_parquet(data, month=MONTH)
    assert [(r.code, "GHOST" in r.en) for r in whole.refused] == [("unknown_worker", True)]
    assert whole.worker_months.height == 24
