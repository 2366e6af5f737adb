"""Japan's law as it is loaded: figures against independent copies, dates, places."""

import csv
import datetime
from pathlib import Path

import pytest

from zaitaku import law

MINIMUM_WAGES = Path(__file__).parents[1] / "oracle" / "minimum_wage.csv"
ONE_DAY = datetime.timedelta(days=1)


def test_minimum_wages_are_those_of_the_list() -> None:
    with MINIMUM_WAGES.open(encoding="utf-8") as lines:
        listed = {
            (row["prefecture_code"], datetime.date.fromisoformat(row["effective_from"])): int(row["yen_per_hour"])
            for row in csv.DictReader(lines)
        }
    values = law.japan().parameters["regional_minimum_wage"].values
    assert {(v.key, v.since): v.value for v in values} == listed
    assert len({v.key for v in values}) == 47


def test_every_value_has_a_source_with_a_title() -> None:
    assert [v.place for p in law.japan().parameters.values() for v in p.values if not v.source.title.strip()] == []


def one_day_of_work(date: datetime.date) -> dict[str, object]:
    start = datetime.datetime.combine(date, datetime.time(8))
    return {
        "office": {"prefecture": "27"},
        "workers": [{"worker": "W1", "rates": {"default": 1300}}],
        "activities": [{"worker": "W1", "start": start, "end": start + datetime.timedelta(hours=9), "kind": "office"}],
    }


def change_dates() -> list[datetime.date]:
    known = law.japan()
    parameters = {v.since for p in known.parameters.values() for v in p.values if v.key in (None, "27")}
    rules = {r.since for r in known.rules if r.since} | {r.until + ONE_DAY for r in known.rules if r.until}
    first = law.japan().parameters["regional_minimum_wage"].series("27")[0].since
    return sorted(d for d in parameters | rules if d > first)


@pytest.mark.parametrize("change", change_dates(), ids=str)
def test_a_day_of_work_can_be_assessed_around_every_change_of_the_law(change: datetime.date) -> None:
    for date in (change - ONE_DAY, change, change + ONE_DAY):
        months = law.ask("attendance", one_day_of_work(date)).tables["worker_months"]
        assert months["daily_overtime_minutes"].to_list() == [60]


def test_a_day_before_the_first_known_minimum_wage_is_refused_with_a_sentence() -> None:
    with pytest.raises(law.BeforeKnownLawError, match="2022-10-01") as refusal:
        law.ask("attendance", one_day_of_work(datetime.date(2022, 9, 30)))
    assert refusal.value.code == "before_known_law"
    assert "収録" in refusal.value.ja


def test_without_a_prefecture_the_minimum_wage_is_not_tested_and_older_days_are_computed() -> None:
    given = one_day_of_work(datetime.date(2019, 6, 3)) | {"office": {}}
    months = law.ask("attendance", given).tables["worker_months"]
    assert months["minimum_wage_met"].to_list() == [None]
    assert months["overtime_beyond_60h_minutes"].to_list() == [0]
