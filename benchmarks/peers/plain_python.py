"""The law as a loop over each worker's activities, in integers, with nothing but lists and dictionaries.

The files are read batch by batch, one worker at a time is in memory. Times are minutes since 1970, dates days
since then.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from benchmarks import month as wanted

DAY = 1440
EPOCH = dt.date(1970, 1, 1)
FIRST_DAY = (wanted.FIRST_DAY - EPOCH).days
LAST_DAY = (wanted.LAST_DAY - EPOCH).days
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SINCE_EPOCH_MONDAY = EPOCH.weekday()
DAILY_LIMIT, MONTHLY_THRESHOLD = 480, 3_600
LIMIT_WITHOUT_CLAUSE, LIMIT_WITH_REST_DAYS = 2_700, 6_000

Row = tuple[int, int, int, str, int | None, bool | None, bool | None, bool | None]


@dataclass(slots=True)
class Office:
    week_start: int
    rest_weekday: int | None
    weekly_limit: int
    agreement: bool
    special_clause: bool
    minute_rounding: bool
    unit_price_rounding: bool
    minimum_wage: dict[int, int]


@dataclass(slots=True)
class Worker:
    office: Office
    prescribed: int
    flat_travel: int
    rates: dict[str, int] = field(default_factory=dict)
    items: list[tuple[int, str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Day:
    """A work day: pieces (start, end, rate) of working time in time order, and its sums."""

    pieces: list[tuple[int, int, int]] = field(default_factory=list)
    by_kind: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    derived: int = 0
    visits: int = 0
    flat_excess: int = 0
    commuted: int = 0
    travel_missing: int = 0


def run(data: Path) -> pa.Table:
    """Assess every worker's month; the columns are those of ``benchmarks.month``."""
    workers = _workers(data)
    travel_times = _travel_times(data)
    results: list[tuple[int, ...]] = []
    for file in sorted((data / "activities").glob("*.parquet")):
        for worker, rows in groupby(_rows(file), key=itemgetter(0)):
            results.append(_assess(worker, workers[worker], rows, travel_times))
    columns = [pa.array(column) for column in zip(*results, strict=True)]
    return pa.table(columns, names=list(wanted.COLUMNS))


def _rows(file: Path) -> Iterator[Row]:
    for batch in pq.ParquetFile(file).iter_batches(batch_size=65_536):
        columns = {name: batch.column(name) for name in batch.schema.names}
        minute = 60_000_000
        start = pc.divide(columns["start"].cast(pa.int64()), minute)
        end = pc.divide(columns["end"].cast(pa.int64()), minute)
        yield from zip(
            columns["worker"].to_pylist(),
            start.to_pylist(),
            end.to_pylist(),
            columns["kind"].to_pylist(),
            columns["place"].to_pylist(),
            columns["free_use"].to_pylist(),
            columns["ordered"].to_pylist(),
            columns["mandatory"].to_pylist(),
            strict=True,
        )


def _workers(data: Path) -> dict[int, Worker]:
    wages = wanted.minimum_wages()
    days = [dt.date(2026, 9, 27) + dt.timedelta(number) for number in range(40)]
    on_day = {
        code: {(day - EPOCH).days: wanted.minimum_wage_on(known, day) for day in days} for code, known in wages.items()
    }
    offices = {}
    for row in _read(data, "offices"):
        rest = row["statutory_rest_weekday"]
        offices[row["office"]] = Office(
            week_start=WEEKDAYS.index(row["week_starts_on"]),
            rest_weekday=None if rest is None else WEEKDAYS.index(rest),
            weekly_limit=row["statutory_weekly_hours"] * 60,
            agreement=row["overtime_agreement"],
            special_clause=row["special_clause"],
            minute_rounding=row["minute_rounding"],
            unit_price_rounding=row["unit_price_rounding"],
            minimum_wage=on_day[row["prefecture"]],
        )
    workers = {
        row["worker"]: Worker(
            offices[row["office"]], row["prescribed_monthly_minutes"], row["flat_travel_minutes"] or 0
        )
        for row in _read(data, "workers")
    }
    for row in _read(data, "rates"):
        workers[row["worker"]].rates[row["kind"]] = row["yen_per_hour"]
    for row in _read(data, "allowances"):
        workers[row["worker"]].items.append((row["yen"], row["per"], row["kind"]))
    return workers


def _read(data: Path, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(data / f"{name}.parquet").to_pylist()
    return rows


def _travel_times(data: Path) -> dict[tuple[int, int], int]:
    given = {(row["from_place"], row["to_place"]): row["minutes"] for row in _read(data, "travel_times")}
    return {(there, here): minutes for (here, there), minutes in given.items()} | given


def _counts_as_work(kind: str, free_use: bool | None, ordered: bool | None, mandatory: bool | None) -> bool:
    if kind in {"service", "office"}:
        return True
    if kind == "travel":
        return not free_use
    if kind == "report":
        return mandatory is not False
    if kind == "standby":
        return bool(ordered) and not free_use
    if kind == "training":
        return ordered is not False or bool(mandatory)
    return False


def _work_days(worker: Worker, rows: Iterator[Row], travel_times: dict[tuple[int, int], int]) -> dict[int, Day]:
    days: dict[int, Day] = {}
    rates, default, flat = worker.rates, worker.rates["default"], worker.flat_travel
    travel_rate = rates.get("travel", default)
    run_day = run_end = -1  # the run that may still go on
    last_day, last_end, last_place = -1, -1, None
    free_travel, commuted = False, 0  # since the last working activity
    day = Day()
    for _, start, end, kind, place, free_use, ordered, mandatory in rows:
        goes_on = run_end == start or (start % DAY < 300 and 0 <= start - run_end <= wanted.RUN_GAP_MINUTES)
        if not _counts_as_work(kind, free_use, ordered, mandatory):
            if kind == "break":
                if goes_on:
                    run_end = end
            elif kind == "travel":
                free_travel = True
            elif kind == "commute":
                commuted += end - start
            continue
        if not goes_on:
            run_day = start // DAY
        run_end = end
        if run_day == last_day:
            day.commuted += commuted
            if place != last_place and place is not None and last_place is not None and not free_travel:
                minutes = travel_times.get((last_place, place))
                if minutes is None:
                    day.travel_missing += 1
                elif derived := min(minutes, start - last_end):
                    day.pieces.append((last_end, last_end + derived, travel_rate))
                    day.by_kind["travel"] += derived
                    day.derived += derived
                    day.flat_excess += max(0, flat - derived)
        else:
            day = days[run_day] = Day()
        day.pieces.append((start, end, rates.get(kind, default)))
        day.by_kind[kind] += end - start
        if kind == "service":
            day.visits += 1
        elif kind == "travel":
            day.flat_excess += max(0, flat - (end - start))
        last_day, last_end, last_place = run_day, end, place
        free_travel, commuted = False, 0
    return days


def _split_at_midnight(pieces: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Yield (date, start, end, rate)."""
    for start, end, rate in pieces:
        date, last = start // DAY, (end - 1) // DAY
        if date == last:
            yield date, start, end, rate
        else:
            yield date, start, (date + 1) * DAY, rate
            for between in range(date + 1, last):
                yield between, between * DAY, (between + 1) * DAY, rate
            yield last, last * DAY, end, rate


def _night_minutes(start: int, end: int) -> int:
    """Minutes before 5:00 and from 22:00 of an interval within one date."""
    opening, closing = start % DAY, start % DAY + end - start
    return max(0, min(closing, 300) - opening) + max(0, closing - max(opening, 1_320))


def _rest_dates(office: Office, days: dict[int, Day]) -> set[int] | None:
    """The last days of weeks whose seven days all carry work; None where the weekday decides."""
    if office.rest_weekday is not None:
        return None
    worked: dict[int, set[int]] = defaultdict(set)
    for day in days.values():
        for start, end, _ in day.pieces:
            for date in range(start // DAY, (end - 1) // DAY + 1):
                worked[_week(office, date)].add(date)
    return {max(dates) for dates in worked.values() if len(dates) == 7}


def _week(office: Office, date: int) -> int:
    return (date + SINCE_EPOCH_MONDAY - office.week_start) // 7


def _half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def _assess(key: int, worker: Worker, rows: Iterator[Row], travel_times: dict[tuple[int, int], int]) -> tuple[int, ...]:
    office = worker.office
    days = _work_days(worker, rows, travel_times)
    rest_dates = _rest_dates(office, days)
    by_kind: dict[str, int] = defaultdict(int)
    lowest_rate: dict[int, int] = {}  # by calendar date
    working = derived = rest = daily = weekly = night = beyond = working_days = visits = 0
    wage = flat_excess = overtime_wage = beyond_wage = rest_wage = night_wage = 0  # minutes x yen per hour
    travel_missing = short_breaks = 0
    week, week_minutes = None, 0
    for date, day in days.items():
        in_month = FIRST_DAY <= date <= LAST_DAY
        if _week(office, date) != week:
            week, week_minutes = _week(office, date), 0
        ordinary_limit = min(DAILY_LIMIT, max(0, office.weekly_limit - week_minutes))
        ordinary = 0
        overtime_before = daily + weekly
        day_working = 0
        for on, start, end, rate in _split_at_midnight(day.pieces):
            minutes = end - start
            day_working += minutes
            if in_month:
                at_night = _night_minutes(start, end)
                wage += minutes * rate
                night += at_night
                night_wage += at_night * rate
                lowest_rate[on] = min(rate, lowest_rate.get(on, rate))
            if (on + SINCE_EPOCH_MONDAY) % 7 == office.rest_weekday if rest_dates is None else on in rest_dates:
                if in_month:
                    rest += minutes
                    rest_wage += minutes * rate
                continue
            before = max(0, ordinary - ordinary_limit)
            ordinary += minutes
            overtime = max(0, ordinary - ordinary_limit) - before
            if overtime and in_month:
                overtime_wage += overtime * rate
                past = max(0, overtime_before + before + overtime - MONTHLY_THRESHOLD) - max(
                    0, overtime_before + before - MONTHLY_THRESHOLD
                )
                beyond += past
                beyond_wage += past * rate
        inside = min(ordinary, DAILY_LIMIT)
        week_minutes += inside
        if not in_month:
            continue
        working += day_working
        daily += ordinary - inside
        weekly += max(0, inside - ordinary_limit)
        for kind, minutes in day.by_kind.items():
            by_kind[kind] += minutes
        working_days += 1
        visits += day.visits
        derived += day.derived
        flat_excess += day.flat_excess
        travel_missing += day.travel_missing
        breaks = day.pieces[-1][1] - day.pieces[0][0] - day_working - day.commuted
        short_breaks += breaks < (60 if day_working > 480 else 45 if day_working > 360 else 0)

    overtime = daily + weekly
    base = minimum = allowances = 0
    piece = minimum_piece = 0
    times = {"month": 1, "day": working_days, "visit": visits}
    for yen, per, kind in worker.items:
        amount = yen * times[per]
        counts_for_base, counts_for_minimum = kind in wanted.IN_PREMIUM_BASE, kind in wanted.IN_MINIMUM_WAGE
        if per == "visit":
            piece += amount * counts_for_base
            minimum_piece += amount * counts_for_minimum
        else:
            base += amount * counts_for_base
            minimum += amount * counts_for_minimum
        allowances += amount * (kind not in wanted.NOT_A_WAGE)

    # Yen per hour as a fraction over `unit`.
    hours, worked = worker.prescribed, max(working, 1)
    if office.unit_price_rounding:
        share, by_piece, unit = _half_up(base * 60, hours), _half_up(piece * 60, worked), 1
    else:
        share, by_piece, unit = base * 60 * worked, piece * 60 * hours, hours * worked

    def rounded(minutes: int) -> int:
        return (minutes + 30) // 60 * 60 if office.minute_rounding else minutes

    def premium(hundredths_yen: int, minutes: int) -> int:
        return _half_up(hundredths_yen * rounded(minutes), 6_000 * unit * minutes) if minutes else 0

    overtime_premium = premium(
        unit * (25 * overtime_wage + 25 * beyond_wage)
        + share * (125 * overtime + 25 * beyond)
        + by_piece * 25 * (overtime + beyond),
        overtime,
    )
    rest_premium = premium(unit * 35 * rest_wage + (share * 135 + by_piece * 35) * rest, rest)
    night_premium = premium(unit * 25 * night_wage + (share + by_piece) * 25 * night, night)
    travel_rate = worker.rates.get("travel", worker.rates["default"])
    pay = (
        _half_up(wage, 60),
        _half_up(flat_excess * travel_rate, 60),
        overtime_premium,
        rest_premium,
        night_premium,
        allowances,
        0,
        0,
    )
    added = minimum * 60 * worked + minimum_piece * 60 * hours
    met = all((rate - office.minimum_wage[date]) * hours * worked + added >= 0 for date, rate in lowest_rate.items())
    return (
        key,
        working,
        *(by_kind[kind] for kind in wanted.WORKING_KINDS),
        derived,
        rest,
        daily,
        weekly,
        0,
        overtime,
        night,
        beyond,
        working_days,
        visits,
        rounded(overtime),
        rounded(rest),
        rounded(night),
        *pay,
        sum(pay),
        met,
        travel_missing,
        not met,
        short_breaks,
        overtime + rest > 0 and not office.agreement,
        (overtime > LIMIT_WITHOUT_CLAUSE and not office.special_clause) or overtime + rest >= LIMIT_WITH_REST_DAYS,
    )
