"""A lifelike month of a nation's home-visit carers, the same for the same number of workers.

``python -m benchmarks.generate --workers N --out DIR`` writes a folder of Parquet files: October 2026 with
the days before it that its first week needs (from 2026-09-27), on average exactly 100 activities a worker,
free of input errors. Workers are made in ranges of 20,000, so that memory stays small whatever N.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

SEED = 2026_10
FIRST_DAY = dt.date(2026, 9, 27)
DAYS = 35
LAST_DAY_OF_MONTH = dt.date(2026, 10, 31)
ROWS_A_WORKER = 100
WORKERS_A_FILE = 20_000
WORKERS_AN_OFFICE = 25
MINIMUM_WAGES = Path(__file__).with_name("minimum_wage.csv")

KINDS = ["service", "office", "travel", "standby", "report", "training", "break", "commute", "free"]
SERVICE, OFFICE, TRAVEL, STANDBY, REPORT, TRAINING, BREAK, COMMUTE, FREE = range(9)
GAP = -1
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

NEIGHBOURHOODS, PLACES_EACH = 1_000, 10
MOST_VISITS = 7
SLOTS_A_VISIT = 3  # the way there, the wait, the visit
SLOTS = 1 + SLOTS_A_VISIT * MOST_VISITS + 4  # commute; visits; office, report, training, commute
MIDNIGHT = 24 * 60
LONGEST_NIGHT = 14 * 60


@dataclass(frozen=True)
class Carers:
    """The habits of a range of workers; every array has one entry a worker."""

    full_time: Flags
    long_hours: Flags
    extreme_hours: Flags
    nights: Flags
    every_day: Flags
    rest_weekday: Ints
    neighbourhood: Ints


def generate(workers: int, out: Path) -> None:
    """Write the data of ``workers`` workers into the folder ``out``, which is made where it is missing."""
    (out / "activities").mkdir(parents=True, exist_ok=True)
    offices = _offices(np.random.default_rng([SEED, 1]), -(-workers // WORKERS_AN_OFFICE))
    offices.write_parquet(out / "offices.parquet")
    known = _travel_times(np.random.default_rng([SEED, 2]), out / "travel_times.parquet")
    tables: dict[str, list[pl.DataFrame]] = {"workers": [], "rates": [], "allowances": []}
    for number, first in enumerate(range(0, workers, WORKERS_A_FILE)):
        rng = np.random.default_rng([SEED, 3, number])
        keys = np.arange(first, min(first + WORKERS_A_FILE, workers))
        carers = _carers(rng, keys, offices)
        people = _people(rng, keys, carers, offices)
        for name, table in people.items():
            tables[name].append(table)
        _activities(rng, keys, carers, known).write_parquet(out / "activities" / f"part-{number:05d}.parquet")
    for name, parts in tables.items():
        pl.concat(parts).write_parquet(out / f"{name}.parquet")


def _minimum_wages(day: dt.date) -> dict[str, int]:
    with MINIMUM_WAGES.open(encoding="utf-8") as lines:
        rows = sorted(csv.DictReader(lines), key=lambda row: row["effective_from"])
    in_force = (row for row in rows if row["effective_from"] <= day.isoformat())
    return {row["prefecture_code"]: int(row["yen_per_hour"]) for row in in_force}


def _offices(rng: np.random.Generator, count: int) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "office": [f"O{number:05d}" for number in range(1, count + 1)],
            "prefecture": [f"{code:02d}" for code in rng.integers(1, 48, count)],
            # Weeks from Friday or Saturday would begin before the first day on record.
            "week_starts_on": [WEEKDAYS[number] for number in rng.choice([6, 0, 2], count, p=[0.7, 0.25, 0.05])],
            "closing_day": np.full(count, 31, np.int32),
            "statutory_rest_weekday": [
                None if number == 7 else WEEKDAYS[number]
                for number in rng.choice(8, count, p=[0.02, 0.02, 0.06, 0.02, 0.02, 0.18, 0.63, 0.05])
            ],
            "statutory_weekly_hours": rng.choice([40, 44], count, p=[0.95, 0.05]).astype(np.int32),
            "hours_system": ["standard"] * count,
            "overtime_agreement": rng.random(count) < 0.92,
            "special_clause": rng.random(count) < 0.2,
            "minute_rounding": rng.random(count) < 0.1,
            "unit_price_rounding": rng.random(count) < 0.1,
            "recorded_from_on": [FIRST_DAY] * count,
        },
        schema_overrides={"statutory_rest_weekday": pl.String},
    )


def _travel_times(rng: np.random.Generator, path: Path) -> Ints:
    """Write the table; return ordinary minutes by neighbourhood and the two places in it, 0 where unknown."""
    low, high = np.triu_indices(PLACES_EACH, 1)
    order = rng.permuted(np.tile(np.arange(len(low)), (NEIGHBOURHOODS, 1)), axis=1)
    one_way, both_ways = order[:, :37], order[:, :3]
    hood = np.arange(NEIGHBOURHOODS)[:, None]
    there = rng.integers(5, 36, one_way.shape)
    back = rng.integers(5, 36, both_ways.shape)
    known = np.zeros((NEIGHBOURHOODS, PLACES_EACH, PLACES_EACH), np.int64)
    known[hood, low[one_way], high[one_way]] = there
    known[hood, high[one_way], low[one_way]] = there
    known[hood, high[both_ways], low[both_ways]] = back
    first = hood * PLACES_EACH

    def joined(ways: Ints, ways_back: Ints) -> npt.NDArray[np.int32]:
        return np.concatenate([ways.ravel(), ways_back.ravel()]).astype(np.int32)

    pl.DataFrame(
        {
            "from_place": joined(first + low[one_way], first + high[both_ways]),
            "to_place": joined(first + high[one_way], first + low[both_ways]),
            "minutes": joined(there, back),
        }
    ).write_parquet(path)
    return known


def _carers(rng: np.random.Generator, keys: Ints, offices: pl.DataFrame) -> Carers:
    count = len(keys)
    office = keys // WORKERS_AN_OFFICE
    number = {name: index for index, name in enumerate(WEEKDAYS)}
    rest = np.array([number.get(name, 7) for name in offices["statutory_rest_weekday"].to_list()])[office]
    draw, night = rng.random(count), rng.random(count) < 0.02
    return Carers(
        full_time=(draw < 0.12) & ~night,
        long_hours=(draw < 0.03) & ~night,
        extreme_hours=(draw < 0.004) & ~night,
        nights=night,
        every_day=(rest == 7) & (rng.random(count) < 0.05),
        rest_weekday=rest,
        neighbourhood=office % NEIGHBOURHOODS,
    )


def _people(rng: np.random.Generator, keys: Ints, carers: Carers, offices: pl.DataFrame) -> dict[str, pl.DataFrame]:
    count = len(keys)
    worker = (keys + 1).astype(np.int32)
    prefecture = offices["prefecture"].to_list()
    before, after = _minimum_wages(FIRST_DAY), _minimum_wages(LAST_DAY_OF_MONTH)
    office = keys // WORKERS_AN_OFFICE
    old = np.array([before[code] for code in prefecture])[office]
    new = np.array([after[code] for code in prefecture])[office]

    default = new + rng.integers(0, 150, count)
    forgotten = rng.random(count) < 0.03  # the raise of October was forgotten
    default[forgotten] = old[forgotten] + rng.integers(0, 30, int(forgotten.sum()))
    travel = new + rng.integers(0, 30, count) - np.where(rng.random(count) < 0.05, 60, 0)
    own_rates = [
        ("default", default, 1.0),
        ("service", default + rng.integers(150, 500, count), 0.85),
        ("travel", travel, 0.3),
        ("office", new + rng.integers(0, 200, count), 0.1),
        ("report", new + rng.integers(0, 100, count), 0.1),
        ("training", new + rng.integers(0, 50, count), 0.1),
        ("standby", new + rng.integers(0, 50, count), 0.05),
    ]
    items = [
        ("qualification", "month", "ordinary", 0.3, 3_000, 20_000),
        ("attendance", "month", "perfect_attendance", 0.1, 3_000, 10_000),
        ("family", "month", "family", 0.15, 5_000, 15_000),
        ("commuting", "month", "commuting", 0.3, 2_000, 12_000),
        ("housing", "month", "housing", 0.08, 5_000, 20_000),
        ("separation", "month", "separation", 0.01, 10_000, 30_000),
        ("school", "month", "child_education", 0.01, 2_000, 8_000),
        ("wedding", "month", "extraordinary", 0.005, 10_000, 50_000),
        ("heavy care", "visit", "ordinary", 0.2, 50, 300),
        ("daily", "day", "ordinary", 0.1, 100, 600),
        ("petrol", "day", "travel_cost", 0.2, 100, 500),
    ]
    allowances = []
    for name, per, kind, share, least, most in items:
        who = worker[rng.random(count) < share]
        allowances.append(
            pl.DataFrame({"worker": who, "yen": rng.integers(least, most, len(who)).astype(np.int32)}).select(
                "worker", pl.lit(name).alias("name"), "yen", pl.lit(per).alias("per"), kind=pl.lit(kind)
            )
        )
    rates = []
    for kind, yen, share in own_rates:
        has = rng.random(count) < share
        rates.append(
            pl.DataFrame({"worker": worker[has], "yen_per_hour": yen[has].astype(np.int32)}).select(
                "worker", pl.lit(kind).alias("kind"), "yen_per_hour"
            )
        )
    flat = np.where(rng.random(count) < 0.1, 15, 0)
    full, part = rng.choice([9_600, 9_720, 10_080], count), rng.choice([3_600, 4_800, 5_215], count)
    return {
        "workers": pl.DataFrame(
            {
                "worker": worker,
                "office": offices["office"].gather(office),
                "prescribed_monthly_minutes": np.where(carers.full_time, full, part).astype(np.int32),
                "flat_travel_minutes": flat.astype(np.int32),
            }
        ).with_columns(pl.col("flat_travel_minutes").replace(0, None)),
        "rates": pl.concat(rates).sort("worker", "kind"),
        "allowances": pl.concat(allowances).sort("worker", "name"),
    }


def _days_worked(rng: np.random.Generator, carers: Carers) -> tuple[Ints, Ints]:
    """Row of the worker and day (0 = the first on record), in this order."""
    weekday = (FIRST_DAY.weekday() + np.arange(DAYS)) % 7
    chance = np.where(carers.full_time, 0.78, 0.315)
    chance = np.where(carers.long_hours, 0.95, chance)
    works = rng.random((len(chance), DAYS)) < chance[:, None]
    on_rest_day = weekday[None, :] == carers.rest_weekday[:, None]
    works &= ~on_rest_day | (rng.random(works.shape) < 0.12)
    works |= carers.every_day[:, None]
    works[:, 18] = True  # so that every worker has a row in the month
    row, day = np.nonzero(works)
    return row.astype(np.int64), day.astype(np.int64)


def _activities(rng: np.random.Generator, keys: Ints, carers: Carers, known: Ints) -> pl.DataFrame:
    """Days as a line of slots, each with kind and minutes; the rows written are the recorded slots."""
    row, day = _days_worked(rng, carers)
    days = len(row)
    night = carers.nights[row]
    long_hours, extreme, full_time = carers.long_hours[row], carers.extreme_hours[row], carers.full_time[row]
    visits = 1 + rng.binomial(4, 0.5, days)
    visits = np.where(full_time, rng.integers(4, 7, days), visits)
    visits = np.where(extreme, 7, np.where(long_hours, rng.integers(5, 7, days), visits))
    visits = np.where(night, rng.integers(2, 7, days), visits)

    kind = np.full((days, SLOTS), GAP, np.int8)
    minutes = np.zeros((days, SLOTS), np.int16)
    place = np.full((days, SLOTS), -1, np.int32)
    free_use = np.full((days, SLOTS), -1, np.int8)
    ordered = np.full((days, SLOTS), -1, np.int8)
    mandatory = np.full((days, SLOTS), -1, np.int8)

    kind[:, 0], minutes[:, 0] = COMMUTE, rng.integers(8, 46, days)
    hood = carers.neighbourhood[row]
    here = np.zeros(days, np.int64)
    usual = np.array([30, 45, 60, 60, 60, 75, 90, 120])
    for visit in range(MOST_VISITS):
        way = 1 + SLOTS_A_VISIT * visit
        wait, at = way + 1, way + 2
        present = visits > visit
        client = rng.integers(1, PLACES_EACH, days)
        if visit:
            client = np.where(rng.random(days) < 0.03, here, client)
            moves = present & (client != here)
            ordinary = known[hood, here, client]
            taken = np.where(ordinary > 0, ordinary, 20) + rng.integers(-3, 6, days)
            recorded = moves & (rng.random(days) < 0.88)
            kind[recorded, way] = TRAVEL
            # An unrecorded way leaves a gap; now and then the carer "arrives" sooner than the table allows.
            sooner = ~recorded & (rng.random(days) < 0.2)
            minutes[:, way] = np.where(moves, np.where(sooner, taken // 2, taken), 0)
            free_use[recorded & (rng.random(days) < 0.02), way] = 1
            _wait(rng, present, night, wait, kind, minutes, ordered, free_use)
            place[:, wait] = np.where(kind[:, wait] == STANDBY, hood * PLACES_EACH + client, -1)
        kind[present, at] = SERVICE
        long = rng.choice(usual, days) + rng.integers(-2, 6, days)
        long = np.where(extreme, np.maximum(long, 85), np.where(long_hours, np.maximum(long, 60), long))
        minutes[:, at] = np.where(present, np.clip(long, 30, 120), 0)
        place[:, at] = np.where(present, hood * PLACES_EACH + client, -1)
        here = np.where(present, client, here)

    last_place = hood * PLACES_EACH + here
    for last_slot, what, chance, least, most in [
        (SLOTS - 4, OFFICE, np.where(full_time, 0.5, 0.05), 20, 60),
        (SLOTS - 3, REPORT, np.full(days, 0.35), 5, 21),
        (SLOTS - 2, TRAINING, np.full(days, 0.03), 30, 91),
    ]:
        done = rng.random(days) < chance
        kind[done, last_slot] = what
        minutes[:, last_slot] = np.where(done, rng.integers(least, most, days), 0)
        place[:, last_slot] = np.where(done, last_place, -1)
    voluntary = (kind[:, SLOTS - 2] == TRAINING) & (rng.random(days) < 0.3)
    ordered[voluntary, SLOTS - 2] = 0
    mandatory[voluntary & (rng.random(days) < 0.5), SLOTS - 2] = 1
    mandatory[(kind[:, SLOTS - 3] == REPORT) & (rng.random(days) < 0.05), SLOTS - 3] = 0
    kind[:, SLOTS - 1], minutes[:, SLOTS - 1] = COMMUTE, rng.integers(8, 46, days)

    begins = np.where(night, rng.integers(19 * 60, 22 * 60, days), rng.integers(6 * 60 + 30, 10 * 60, days))
    evening = ~night & (visits <= 2) & (rng.random(days) < 0.1)
    begins = np.where(evening, rng.integers(16 * 60, 18 * 60, days), begins)
    end = begins[:, None] + np.cumsum(minutes, axis=1, dtype=np.int64)
    latest = np.where(night, begins + LONGEST_NIGHT, MIDNIGHT)
    kept = (kind != GAP) & (minutes > 0) & (end <= latest[:, None])
    _drop_commutes(rng, kept, kind, ROWS_A_WORKER * len(keys))

    at_row, slot = np.nonzero(kept)
    midnight = np.datetime64(FIRST_DAY, "us") + day[at_row] * np.timedelta64(1, "D")
    ends = end[at_row, slot]
    starts = ends - minutes[at_row, slot]
    minute = np.timedelta64(1, "m")

    def flag(values: npt.NDArray[np.int8]) -> pl.Series:
        chosen = values[at_row, slot]
        return pl.Series(chosen == 1).zip_with(pl.Series(chosen >= 0), pl.Series([None], dtype=pl.Boolean))

    places = place[at_row, slot]
    return pl.DataFrame(
        {
            "worker": (keys[row[at_row]] + 1).astype(np.int32),
            "start": midnight + starts * minute,
            "end": midnight + ends * minute,
            "kind": pl.Series(kind[at_row, slot].astype(np.uint8)).cat.to(pl.Enum(KINDS)),
            "place": pl.Series(places).zip_with(pl.Series(places >= 0), pl.Series([None], dtype=pl.Int32)),
            "free_use": flag(free_use),
            "ordered": flag(ordered),
            "mandatory": flag(mandatory),
        }
    )


def _wait(
    rng: np.random.Generator,
    present: Flags,
    night: Flags,
    slot: int,
    kind: npt.NDArray[np.int8],
    minutes: npt.NDArray[np.int16],
    ordered: npt.NDArray[np.int8],
    free_use: npt.NDArray[np.int8],
) -> None:
    """What comes between arriving and the next visit: nothing, a gap, a break, standing by, free time."""
    days = len(present)
    what = rng.choice(6, days, p=[0.45, 0.25, 0.17, 0.04, 0.04, 0.05])
    lengths = np.select(
        [what == 1, what == 2, what >= 3],
        [rng.integers(5, 90, days), rng.integers(15, 61, days), rng.integers(10, 41, days)],
        0,
    )
    lengths = np.where(night & (what == 1), rng.integers(30, 241, days), lengths)
    minutes[:, slot] = np.where(present, lengths, 0)
    for number, meant in ((2, BREAK), (3, STANDBY), (4, STANDBY), (5, FREE)):
        kind[present & (what == number), slot] = meant
    ordered[present & (what == 3), slot] = 1
    free_use[present & (what == 3) & (rng.random(days) < 0.1), slot] = 1


def _drop_commutes(rng: np.random.Generator, kept: Flags, kind: npt.NDArray[np.int8], rows: int) -> None:
    """Leave exactly ``rows`` slots: carers do not record every way to work, and no pay depends on it."""
    surplus = int(kept.sum()) - rows
    at_row, slot = np.nonzero(kept & (kind == COMMUTE))
    if not 0 <= surplus <= len(at_row):
        if len(kept) > 10_000:
            raise ValueError(f"{rows} activities are out of reach: {surplus} of {len(at_row)} commutes to drop")
        surplus = min(max(surplus, 0), len(at_row))
    gone = rng.permutation(len(at_row))[:surplus]
    kept[at_row[gone], slot[gone]] = False


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("--workers", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    generate(given.workers, given.out)


if __name__ == "__main__":
    main()
