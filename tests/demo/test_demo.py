"""The demonstration office: lifelike, the same for a seed, with exactly the problems it is meant to have."""

from collections import defaultdict
from datetime import date, datetime, timedelta

import polars as pl
import pytest

from tests.oracle.attendance import assess
from zaitaku.demo import MARK, write_demo
from zaitaku.exchange.office_folder import read_office_folder

MINIMUM_WAGE = 1231


def demo(path, **options):
    write_demo(path, **options)
    return read_office_folder(path, options.get("month", "2026-10"))


def given_of(folder):
    """The folder as the `given` of a case."""
    tables = {
        name: [{key: value for key, value in row.items() if value is not None} for row in frame.iter_rows(named=True)]
        for name, frame in folder.tables.items()
    }
    return {**tables, "recorded_from_on": folder.recorded_from_on}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return demo(tmp_path_factory.mktemp("demo") / "himawari")


def test_the_reader_has_nothing_to_say_against_it(office):
    assert office.problems == []
    assert office.office_name == "ひまわり訪問介護"
    assert office.tables["workers"].height == 25
    assert len(set(office.display_names.values())) == 25
    assert office.recorded_from_on == date(2026, 9, 27)


def test_it_is_written_as_offices_write(office):
    said = {str(note) for note in office.notes}
    assert "workers.csv: 文字コード: Shift_JIS（cp932）" in said
    assert "activities.csv: 文字コード: UTF-8（BOM付き）" in said


@pytest.mark.parametrize(("month", "seed"), [("2026-10", 1), ("2026-10", 2), ("2026-11", 1), ("2026-12", 3)])
def test_the_law_finds_the_deliberate_problems_and_no_others(tmp_path, month, seed):
    assessment = assess(given_of(demo(tmp_path / "office", month=month, seed=seed)))
    assert assessment.errors == {}
    found = defaultdict(set)
    for code, worker, at in assessment.findings:
        if at == month:
            found[code].add(worker)
    assert found == {
        "travel_not_recorded": {"H002"},
        "below_minimum_wage": {"H003"},
        "break_too_short": {"H008"},
    }
    months = {row["worker"]: row for row in assessment.worker_months if row["month"] == month}
    assert months["H001"]["weekly_overtime_minutes"] > 0
    assert months["H001"]["allowances_yen"] == 25_400
    assert months["H004"]["absence_allowance_yen"] == 3_674
    assert months["H005"]["night_minutes"] > 600
    assert months["H006"]["flat_travel_excess_yen"] > 0
    assert {worker for worker, row in months.items() if row["overtime_minutes"]} == {"H001"}
    assert sum(row["derived_travel_minutes"] for row in months.values()) > 0
    assert sum(row["leave_pay_yen"] for row in months.values()) > 0


def test_rates_are_lawful_but_for_one_and_one_is_raised_in_mid_month(office):
    rates = office.tables["rates"]
    assert rates.filter(pl.col("yen_per_hour") < MINIMUM_WAGE).rows() == [("H003", "travel", 1200, None)]
    raised = rates.filter(worker="H007", kind="service").sort("from_on", nulls_last=False)
    assert raised["from_on"].to_list() == [None, date(2026, 10, 16)]
    assert raised["yen_per_hour"].diff().to_list()[1] == 50


def test_days_are_lifelike(office):
    rows = office.tables["activities"]
    assert rows["start"].min() >= datetime(2026, 9, 27)
    assert rows["start"].max() < datetime(2026, 11, 1)
    length = pl.col("end") - pl.col("start")
    travel = rows.filter(kind="travel").select(length.dt.total_minutes()).to_series()
    assert travel.is_between(5, 25).all()
    visits = rows.filter(kind="service").group_by("worker", pl.col("start").dt.date()).len()["len"]
    assert visits.is_between(1, 6).all()
    assert rows.filter(pl.col("end").dt.date() > pl.col("start").dt.date())["worker"].unique().to_list() == ["H005"]
    gap = (pl.col("start") - pl.col("end").shift()).over("worker", order_by="start")
    assert rows.sort("worker", "start").select(gap.min()).item() >= timedelta(0)
    assert set(rows["kind"]) >= {"service", "travel", "break", "report", "training", "office", "standby"}


def test_everybody_has_one_day_of_rest_a_week(office):
    rest = {(worker, day) for worker, day in office.tables["rest_days"].iter_rows()}
    with_own_day = {worker for worker, _ in rest}
    assert 0 < len(with_own_day) < 25
    for worker, start in office.tables["activities"].select("worker", "start").iter_rows():
        assert (worker, start.date()) not in rest
        assert worker in with_own_day or start.weekday() != 6


def test_the_same_seed_writes_the_same_bytes(tmp_path):
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        write_demo(tmp_path / name, carers=9, seed=seed)
    bytes_of = {
        name: {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("a", "b", "c")
    }
    assert bytes_of["a"] == bytes_of["b"]
    assert bytes_of["a"]["activities.csv"] != bytes_of["c"]["activities.csv"]


@pytest.mark.parametrize("carers", [1, 3, 300])
def test_any_size(tmp_path, carers):
    office = demo(tmp_path / "office", carers=carers)
    assert office.problems == []
    assert office.tables["workers"].height == carers
    assert set(office.tables["activities"]["worker"]) == set(office.tables["workers"]["worker"])
    assert len(set(office.display_names.values())) == carers


def test_other_peoples_files_are_not_written_over(tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "workers.csv").write_text("worker\nW1\n")
    with pytest.raises(FileExistsError, match="force"):
        write_demo(own, carers=1)
    assert [path.name for path in own.iterdir()] == ["workers.csv"]
    write_demo(own, carers=1, force=True)
    assert (own / MARK).exists()
    write_demo(own, carers=2)
    assert read_office_folder(own).tables["workers"].height == 2
    (tmp_path / "file").write_text("")
    with pytest.raises(FileExistsError):
        write_demo(tmp_path / "file")


@pytest.mark.parametrize("options", [{"carers": 0}, {"month": "October"}])
def test_nonsense_is_refused(tmp_path, options):
    with pytest.raises(ValueError, match=r"。"):
        write_demo(tmp_path / "x", **options)
    assert not (tmp_path / "x").exists()
