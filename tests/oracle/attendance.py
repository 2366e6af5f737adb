"""Attendance and pay, computed slowly and plainly, as a second opinion on the law engine.

Written from the reading of the law, sections 1 to 5, and from nothing else: every worked minute is a record
of its own, and each sentence of the reading is a loop over those records. It shares no code, no data and no
method with the engine.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import cache
from itertools import pairwise
from math import floor
from pathlib import Path
from typing import Any, TypeVar

MINIMUM_WAGE_CSV = Path(__file__).parent / "minimum_wage.csv"
SIXTY_HOUR_RULE_FROM = date(2023, 4, 1)

KINDS = ("service", "office", "travel", "standby", "report", "training", "break", "commute", "free")
WORKING_KINDS = ("service", "office", "travel", "standby", "report", "training")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OFFICE_DEFAULTS: dict[str, Any] = {
    "prefecture": None,
    "week_starts_on": "sunday",
    "closing_day": 31,
    "statutory_rest_weekday": None,
    "statutory_weekly_hours": 40,
    "hours_system": "standard",
    "run_gap_minutes": 180,
    "minute_rounding": False,
    "unit_price_rounding": False,
    "overtime_agreement": True,
    "special_clause": False,
}
IN_PREMIUM_BASE = ("ordinary", "perfect_attendance")
IN_MINIMUM_WAGE = ("ordinary", "housing", "separation", "child_education")
NOT_A_WAGE = ("travel_cost",)

DAY_MINUTES = 24 * 60
EPOCH = datetime(1970, 1, 1)
SINCE_EVER = date.min

Row = dict[str, Any]
Finding = tuple[str, str, str]
Key = TypeVar("Key")


@dataclass
class Assessment:
    """All that `attendance` answers.

    Findings are (code, worker, wage month in which it arises); a worker in `errors` has no rows.
    """

    worker_days: list[Row] = field(default_factory=list)
    worker_months: list[Row] = field(default_factory=list)
    findings: set[Finding] = field(default_factory=set)
    errors: dict[str, set[str]] = field(default_factory=dict)


@dataclass
class Activity:
    """One recorded or derived activity; start and end in minutes since 1970."""

    start: int
    end: int
    kind: str
    place: str | None
    working: bool
    derived: bool
    work_day: date


@dataclass
class Minute:
    """One minute of working time, and what the law makes of it."""

    at: int
    on: date  # calendar date
    work_day: date
    month: str  # wage month of the work day
    kind: str
    derived: bool
    rate: int = 0
    rest_day: bool = False
    overtime: str | None = None  # daily, weekly or period
    beyond_60h: bool = False

    @property
    def night(self) -> bool:
        """Between 22:00 and 05:00."""
        clock = self.at % DAY_MINUTES
        return clock >= 22 * 60 or clock < 5 * 60


# --- reading what is given ---


def to_minute(value: str | datetime) -> int:
    """Minutes since 1970 of a local time."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return int((moment - EPOCH) // timedelta(minutes=1))


def to_date(value: str | date) -> date:
    """A calendar date from a date or its ISO text."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def date_of(minute: int) -> date:
    """Calendar date on which a minute lies."""
    return EPOCH.date() + timedelta(days=minute // DAY_MINUTES)


def from_on(row: Row) -> date:
    """Day from which a dated row holds; without one it holds since ever."""
    return SINCE_EVER if row.get("from_on") is None else to_date(row["from_on"])


def flag(row: Row, name: str, default: bool) -> bool:
    """A boolean column, with its default where it is not given."""
    return default if row.get(name) is None else bool(row[name])


def half_up(amount: Fraction) -> int:
    """Whole yen, half a yen up."""
    return floor(amount + Fraction(1, 2))


def counts_as_work(row: Row) -> bool:
    """The table of section 1."""
    kind = row["kind"]
    if kind in ("service", "office"):
        return True
    if kind == "travel":
        return not flag(row, "free_use", False)
    if kind == "standby":
        return flag(row, "ordered", False) and not flag(row, "free_use", False)
    if kind == "report":
        return flag(row, "mandatory", True)
    if kind == "training":
        return flag(row, "ordered", True) or flag(row, "mandatory", False)
    return False


@cache
def minimum_wages() -> dict[str, list[tuple[date, int]]]:
    """By prefecture: (effective from, yen per hour), oldest first."""
    table: dict[str, list[tuple[date, int]]] = {}
    with MINIMUM_WAGE_CSV.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            value = (date.fromisoformat(row["effective_from"]), int(row["yen_per_hour"]))
            table.setdefault(row["prefecture_code"], []).append(value)
    return {prefecture: sorted(values) for prefecture, values in table.items()}


def minimum_wage(prefecture: str, on: date) -> int | None:
    """Yen per hour on a date; None before the first known value."""
    known = [yen for effective, yen in minimum_wages().get(prefecture, []) if effective <= on]
    return known[-1] if known else None


class Office:
    """The office's rules of employment, each read on the day that decides it, and the calendar they make."""

    def __init__(self, given: Row | list[Row] | None) -> None:
        rows = given if isinstance(given, list) else [given or {}]
        self.rows = sorted(rows, key=from_on)
        self._days_of_month: dict[str, list[date]] = {}
        self._settings: dict[tuple[str, date], Any] = {}

    def setting(self, name: str, on: date) -> Any:
        """Value of a setting in the row in force on a day."""
        if (name, on) not in self._settings:
            in_force = [row for row in self.rows if from_on(row) <= on]
            if not in_force:
                raise ValueError(f"no office row in force on {on}: give the first row without from_on")
            value = in_force[-1].get(name)
            self._settings[name, on] = OFFICE_DEFAULTS[name] if value is None else value
        return self._settings[name, on]

    def month(self, day: date) -> str:
        """Wage month of a work day."""
        month_end = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        named_by = day if day.day <= self.setting("closing_day", day) else month_end + timedelta(days=1)
        return f"{named_by.year:04d}-{named_by.month:02d}"

    def days_of_month(self, month: str) -> list[date]:
        """All calendar days of a wage month, in order."""
        if month not in self._days_of_month:
            around = date.fromisoformat(month + "-01")
            days = [around + timedelta(days=offset) for offset in range(-62, 63)]
            self._days_of_month[month] = [day for day in days if self.month(day) == month]
        return self._days_of_month[month]

    def in_month(self, name: str, month: str) -> Any:
        """Value of a setting that is read on the first day of the wage month."""
        return self.setting(name, self.days_of_month(month)[0])

    def week(self, day: date) -> date:
        """First day of the week in which a day lies; it names the week."""
        first = WEEKDAYS.index(self.setting("week_starts_on", day))
        return day - timedelta(days=(day.weekday() - first) % 7)

    def days_of_week(self, week: date) -> list[date]:
        """The days of a week: seven, unless the office changed the first day of the week inside it."""
        days = [week + timedelta(days=offset) for offset in range(7)]
        return [day for day in days if self.week(day) == week]

    def is_variable(self, month: str) -> bool:
        """Whether the wage month is a period of the one-month variable system."""
        return bool(self.in_month("hours_system", month) == "monthly_variable")

    def weekly_limit(self, on: date) -> int:
        """Statutory minutes of a week that begins on a day."""
        return int(self.setting("statutory_weekly_hours", on)) * 60


@dataclass
class Worker:
    """One worker with everything given about him or her."""

    name: str
    office: Office
    rates: list[Row]
    allowances: list[Row]
    rest_days: set[date]
    scheduled: Counter[date]
    absence: list[tuple[date, int]]
    leave: list[tuple[date, int]]
    prescribed_minutes: int | None
    flat_travel_minutes: int
    activities: list[Activity] = field(default_factory=list)
    minutes: list[Minute] = field(default_factory=list)

    def rate(self, kind: str, on: date) -> int | None:
        """Yen per hour of a kind on a date: its own, else the default."""
        for wanted in (kind, "default"):
            rows = [row for row in self.rates if row["kind"] == wanted and from_on(row) <= on]
            if rows:
                return int(max(rows, key=from_on)["yen_per_hour"])
        return None

    def allowances_in_force(self, on: date, per: str) -> list[Row]:
        """Allowance rows of a pay unit in force on a day; in each series the latest supersede the earlier."""
        series: dict[tuple[Any, Any], list[Row]] = {}
        for row in self.allowances:
            if from_on(row) <= on:
                series.setdefault((row.get("worker"), row.get("name")), []).append(row)
        in_force = []
        for rows in series.values():
            latest = max(from_on(row) for row in rows)
            in_force += [row for row in rows if from_on(row) == latest and row["per"] == per]
        return in_force

    def months(self) -> list[str]:
        """Wage months with records."""
        days = [activity.work_day for activity in self.activities if not activity.derived]
        days += [on for on, _ in self.absence + self.leave]
        return sorted({self.office.month(day) for day in days})

    def minutes_of(self, month: str) -> list[Minute]:
        """Working minutes of a wage month, in time order."""
        return [minute for minute in self.minutes if minute.month == month]


# --- section 1: activities, input errors, derived travel ---


def input_errors(rows: list[Row]) -> set[str]:
    """Errors in the activities of one worker."""
    errors = set()
    spans = []
    for row in rows:
        start, end = to_minute(row["start"]), to_minute(row["end"])
        if end <= start:
            errors.add("end_not_after_start")
        else:
            spans.append((start, end))
        if row["kind"] not in KINDS:
            errors.add("unknown_kind")
        elif counts_as_work(row) and end - start > DAY_MINUTES:
            errors.add("activity_too_long")
    for index, (start, end) in enumerate(spans):
        for other_start, other_end in spans[index + 1 :]:
            if start < other_end and other_start < end:
                errors.add("overlapping_activities")
    return errors


def with_work_days(rows: list[Row], office: Office) -> list[Activity]:
    """Activities in time order, each with its work day (section 2)."""
    activities = []
    run_day: date | None = None
    run_end = 0
    for row in sorted(rows, key=lambda row: to_minute(row["start"])):
        start, end = to_minute(row["start"]), to_minute(row["end"])
        working = counts_as_work(row)
        work_day = date_of(start)
        if working or row["kind"] == "break":
            before_five = start % DAY_MINUTES < 5 * 60
            near = start - run_end <= office.setting("run_gap_minutes", date_of(start))
            if run_day is not None and (start == run_end or (before_five and near)):
                work_day, run_end = run_day, end
            elif working:
                run_day, run_end = work_day, end
        activities.append(Activity(start, end, row["kind"], row.get("place"), working, False, work_day))
    return activities


def travel_between(origin: str, destination: str, travel_times: list[Row]) -> int | None:
    """Ordinary minutes between two places: the way itself, else the way back, else unknown."""
    for pair in ((origin, destination), (destination, origin)):
        for row in travel_times:
            if (row["from_place"], row["to_place"]) == pair:
                return int(row["minutes"])
    return None


def derived_travel(activities: list[Activity], travel_times: list[Row]) -> tuple[list[Activity], list[date]]:
    """Travel that nobody recorded: derived activities, and the work days with an unknown pair of places."""
    derived, unknown_on = [], []
    stays = [activity for activity in activities if activity.working and activity.kind != "travel"]
    travels = [activity for activity in activities if activity.kind == "travel"]
    for before, after in pairwise(stays):
        if before.work_day != after.work_day or before.place is None or after.place is None:
            continue
        if before.place == after.place:
            continue
        if any(before.end <= travel.start and travel.end <= after.start for travel in travels):
            continue
        ordinary = travel_between(before.place, after.place, travel_times)
        if ordinary is None:
            unknown_on.append(before.work_day)
            continue
        length = min(after.start - before.end, ordinary)
        if length > 0:
            end = before.end + length
            derived.append(Activity(before.end, end, "travel", None, True, True, before.work_day))
    return derived, unknown_on


def worked_minutes(activities: list[Activity], office: Office) -> list[Minute]:
    """Every minute of working time, in time order."""
    minutes = []
    for activity in activities:
        if activity.working:
            month = office.month(activity.work_day)
            for at in range(activity.start, activity.end):
                minute = Minute(at, date_of(at), activity.work_day, month, activity.kind, activity.derived)
                minutes.append(minute)
    return sorted(minutes, key=lambda minute: minute.at)


# --- sections 2 and 3: rest days and overtime ---


def is_rest_day(day: date, worker: Worker, dates_with_work: set[date]) -> bool:
    """Whether a calendar day is this worker's statutory rest day."""
    office = worker.office
    week = office.days_of_week(office.week(day))
    if any(other in worker.rest_days for other in week):
        return day in worker.rest_days
    weekday = office.setting("statutory_rest_weekday", day)
    if weekday is not None:
        return WEEKDAYS.index(weekday) == day.weekday()
    return len(week) == 7 and all(other in dates_with_work for other in week) and day == week[-1]


def mark_rest_days(worker: Worker) -> None:
    """Section 3 (1)."""
    dates_with_work = {minute.on for minute in worker.minutes}
    rest = {day: is_rest_day(day, worker, dates_with_work) for day in dates_with_work}
    for minute in worker.minutes:
        minute.rest_day = rest[minute.on]


def mark_beyond(minutes: Iterable[Minute], limit: int, name: str) -> None:
    """Mark as overtime, in time order, the ordinary minutes beyond a limit that are not overtime already."""
    counted = 0
    for minute in minutes:
        if minute.rest_day or minute.overtime is not None:
            continue
        counted += 1
        if counted > limit:
            minute.overtime = name


def grouped(minutes: list[Minute], key: Callable[[Minute], Key]) -> dict[Key, list[Minute]]:
    """Minutes by a key, each group in time order."""
    groups: dict[Key, list[Minute]] = {}
    for minute in minutes:
        groups.setdefault(key(minute), []).append(minute)
    return groups


def mark_overtime(worker: Worker) -> None:
    """Section 3 (2) to (5)."""
    office = worker.office
    for day, minutes in grouped(worker.minutes, lambda minute: minute.work_day).items():
        limit = 480
        if office.is_variable(office.month(day)):
            limit = max(480, worker.scheduled[day])
        mark_beyond(minutes, limit, "daily")

    def week_or_its_part(minute: Minute) -> tuple[date, str | None]:
        cut_by = minute.month if office.is_variable(minute.month) else None
        return office.week(minute.work_day), cut_by

    for (week, cut_by), minutes in grouped(worker.minutes, week_or_its_part).items():
        days = office.days_of_week(week)
        if cut_by is None:
            limit = office.weekly_limit(days[0])
        else:
            days = [day for day in days if office.month(day) == cut_by]
            pro_rata = office.weekly_limit(days[0]) * len(days) // 7
            limit = max(pro_rata, sum(worker.scheduled[day] for day in days))
        mark_beyond(minutes, limit, "weekly")

    for month, minutes in grouped(worker.minutes, lambda minute: minute.month).items():
        days = office.days_of_month(month)
        if office.is_variable(month):
            mark_beyond(minutes, office.weekly_limit(days[0]) * len(days) // 7, "period")
        overtime = [minute for minute in minutes if minute.overtime is not None]
        for minute in overtime[3600:]:
            minute.beyond_60h = minute.on >= SIXTY_HOUR_RULE_FROM


def break_too_short(day: date, worker: Worker) -> bool:
    """Section 3 (7) for one work day."""
    worked = {minute.at for minute in worker.minutes if minute.work_day == day}
    required = 60 if len(worked) > 480 else 45 if len(worked) > 360 else 0
    if required == 0:
        return False
    commuting: set[int] = set()
    for activity in worker.activities:
        if activity.kind == "commute":
            commuting.update(range(activity.start, activity.end))
    free = [at for at in range(min(worked), max(worked)) if at not in worked and at not in commuting]
    return len(free) < required


def week_incomplete(month: str, office: Office, recorded_from: date | None, worked_on: set[date]) -> bool:
    """Section 3 (3): the wage month begins inside a week whose earlier days are not on record."""
    first = office.days_of_month(month)[0]
    earlier = [day for day in office.days_of_week(office.week(first)) if day < first]
    if not earlier or office.is_variable(month):
        return False
    if recorded_from is not None:
        return earlier[0] < recorded_from
    return not any(day in worked_on for day in earlier)


# --- section 4: pay ---


def work_days_with_time(minutes: list[Minute]) -> list[date]:
    """Work days with working time."""
    return sorted({minute.work_day for minute in minutes})


def visits_of(worker: Worker, month: str) -> list[Activity]:
    """Service activities of a wage month."""
    return [
        activity
        for activity in worker.activities
        if activity.kind == "service" and worker.office.month(activity.work_day) == month
    ]


def yen_of(rows: list[Row], kinds: tuple[str, ...]) -> int:
    """Sum of the allowance rows of some kinds."""
    return sum(int(row["yen"]) for row in rows if (row.get("kind") or "ordinary") in kinds)


def daily_items_yen(worker: Worker, month: str, kinds: tuple[str, ...]) -> int:
    """The month's total of items paid per day worked."""
    days = work_days_with_time(worker.minutes_of(month))
    return sum(yen_of(worker.allowances_in_force(day, "day"), kinds) for day in days)


def monthly_shares(worker: Worker, month: str, kinds: tuple[str, ...]) -> dict[date, Fraction]:
    """By calendar date worked: yen per hour of the monthly items in force and of the month's daily items."""
    daily_yen = daily_items_yen(worker, month, kinds)
    shares = {}
    for on in {minute.on for minute in worker.minutes_of(month)}:
        yen = yen_of(worker.allowances_in_force(on, "month"), kinds) + daily_yen
        if yen:
            assert worker.prescribed_minutes, "prescribed_minutes_missing is found before anything is paid"
            shares[on] = Fraction(yen * 60, worker.prescribed_minutes)
        else:
            shares[on] = Fraction(0)
    return shares


def piece_share(worker: Worker, month: str, kinds: tuple[str, ...]) -> Fraction:
    """Yen per hour of piece pay: the month's items per visit over all working minutes."""
    visits = visits_of(worker, month)
    yen = sum(yen_of(worker.allowances_in_force(visit.work_day, "visit"), kinds) for visit in visits)
    return Fraction(yen * 60, len(worker.minutes_of(month))) if yen else Fraction(0)


def allowances_paid(worker: Worker, month: str) -> Fraction:
    """All allowances of a wage month that are wages, exact."""
    month_days = worker.office.days_of_month(month)
    total = Fraction(0)

    def wages(rows: list[Row]) -> int:
        return sum(int(row["yen"]) for row in rows if row.get("kind") not in NOT_A_WAGE)

    for day in month_days:
        total += Fraction(wages(worker.allowances_in_force(day, "month")), len(month_days))
    for day in work_days_with_time(worker.minutes_of(month)):
        total += wages(worker.allowances_in_force(day, "day"))
    for visit in visits_of(worker, month):
        total += wages(worker.allowances_in_force(visit.work_day, "visit"))
    return total


def flat_travel_excess(worker: Worker, month: str) -> Fraction:
    """Flat travel pay above the actual minutes, trip by trip, at the travel rate of the trip's first day."""
    total = Fraction(0)
    for trip in worker.activities:
        if trip.kind == "travel" and trip.working and worker.office.month(trip.work_day) == month:
            missing = max(0, worker.flat_travel_minutes - (trip.end - trip.start))
            total += Fraction(missing * (worker.rate("travel", date_of(trip.start)) or 0), 60)
    return total


def whole_hours(minutes: int) -> int:
    """Monthly total to whole hours: below 30 minutes down, 30 and more up."""
    return minutes // 60 * 60 + (60 if minutes % 60 >= 30 else 0)


@dataclass
class Premiums:
    """The three premiums of a wage month in yen, exact, for the exact minutes."""

    overtime: Fraction = Fraction(0)
    rest_day: Fraction = Fraction(0)
    night: Fraction = Fraction(0)


def premiums_of(worker: Worker, month: str) -> Premiums:
    """Section 4, premiums before any rounding of minutes or yen."""
    minutes = worker.minutes_of(month)
    share_on = monthly_shares(worker, month, IN_PREMIUM_BASE)
    piece = piece_share(worker, month, IN_PREMIUM_BASE)
    if worker.office.in_month("unit_price_rounding", month):
        share_on = {on: Fraction(half_up(share)) for on, share in share_on.items()}
        piece = Fraction(half_up(piece))
    quarter, rest_part = Fraction(25, 100), Fraction(35, 100)
    alike = Counter((m.rate, share_on[m.on], m.overtime, m.beyond_60h, m.rest_day, m.night) for m in minutes)
    pay = Premiums()
    for (rate, share, overtime, beyond_60h, rest_day, night), count in alike.items():
        hours = Fraction(count, 60)
        if overtime is not None:
            pay.overtime += hours * (quarter * rate + (1 + quarter) * share + quarter * piece)
        if beyond_60h:
            pay.overtime += hours * quarter * (rate + share + piece)
        if rest_day:
            pay.rest_day += hours * (rest_part * rate + (1 + rest_part) * share + rest_part * piece)
        if night:
            pay.night += hours * quarter * (rate + share + piece)
    return pay


# --- section 5: minimum wage ---


def minimum_wage_met(worker: Worker, month: str) -> bool | None:
    """Whether every rate reached the minimum wage on every date worked; None without a prefecture."""
    office, minutes = worker.office, worker.minutes_of(month)
    dates = {minute.on for minute in minutes} | set(office.days_of_month(month))
    if all(office.setting("prefecture", on) is None for on in dates):
        return None
    share_on = monthly_shares(worker, month, IN_MINIMUM_WAGE)
    piece = piece_share(worker, month, IN_MINIMUM_WAGE)
    for on, rate in sorted({(minute.on, minute.rate) for minute in minutes}):
        prefecture = office.setting("prefecture", on)
        if prefecture is None:
            continue
        required = minimum_wage(prefecture, on)
        assert required is not None, "before_known_law is found before anything is tested"
        if rate + share_on[on] + piece < required:
            return False
    return True


# --- putting it together ---


def errors_of_pay(worker: Worker) -> set[str]:
    """Errors that show only when the worked minutes are to be paid; sets the rate of every minute."""
    errors = set()
    rates = {key: worker.rate(*key) for key in {(minute.kind, minute.on) for minute in worker.minutes}}
    if None in rates.values():
        errors.add("rate_missing")
    for minute in worker.minutes:
        minute.rate = rates[minute.kind, minute.on] or 0
    counts = IN_PREMIUM_BASE + IN_MINIMUM_WAGE
    items = [worker.allowances_in_force(on, "month") for on in {minute.on for minute in worker.minutes}]
    items += [worker.allowances_in_force(day, "day") for day in work_days_with_time(worker.minutes)]
    if not worker.prescribed_minutes and any(yen_of(rows, counts) for rows in items):
        errors.add("prescribed_minutes_missing")
    for on in {minute.on for minute in worker.minutes}:
        prefecture = worker.office.setting("prefecture", on)
        if prefecture is not None and minimum_wage(prefecture, on) is None:
            errors.add("before_known_law")
    return errors


def minute_columns(minutes: list[Minute]) -> Row:
    """The columns that a day and a month have in common."""
    columns = {"working_minutes": len(minutes)}
    for kind in WORKING_KINDS:
        columns[f"{kind}_minutes"] = sum(minute.kind == kind for minute in minutes)
    columns["derived_travel_minutes"] = sum(minute.derived for minute in minutes)
    columns["rest_day_minutes"] = sum(minute.rest_day for minute in minutes)
    for name in ("daily", "weekly", "period"):
        columns[f"{name}_overtime_minutes"] = sum(minute.overtime == name for minute in minutes)
    columns["overtime_minutes"] = sum(minute.overtime is not None for minute in minutes)
    columns["night_minutes"] = sum(minute.night for minute in minutes)
    return columns


def month_row(worker: Worker, month: str) -> Row:
    """One row of worker_months."""
    office, minutes = worker.office, worker.minutes_of(month)
    row: Row = {"worker": worker.name, "month": month, **minute_columns(minutes)}
    row["overtime_beyond_60h_minutes"] = sum(minute.beyond_60h for minute in minutes)
    row["working_days"] = len(work_days_with_time(minutes))
    row["visits"] = len(visits_of(worker, month))
    premiums = premiums_of(worker, month)
    for name in ("overtime", "rest_day", "night"):
        actual = row[f"{name}_minutes"]
        paid = whole_hours(actual) if office.in_month("minute_rounding", month) else actual
        exact = getattr(premiums, name)
        row[f"paid_{name}_minutes"] = paid
        row[f"{name}_premium_yen"] = half_up(exact * paid / actual) if actual else 0
    row["time_wage_yen"] = half_up(Fraction(sum(minute.rate for minute in minutes), 60))
    row["flat_travel_excess_yen"] = half_up(flat_travel_excess(worker, month))
    row["allowances_yen"] = half_up(allowances_paid(worker, month))
    row["absence_allowance_yen"] = sum(yen for on, yen in worker.absence if office.month(on) == month)
    row["leave_pay_yen"] = sum(yen for on, yen in worker.leave if office.month(on) == month)
    row["gross_wage_yen"] = sum(
        row[component]
        for component in (
            "time_wage_yen",
            "flat_travel_excess_yen",
            "overtime_premium_yen",
            "rest_day_premium_yen",
            "night_premium_yen",
            "allowances_yen",
            "absence_allowance_yen",
            "leave_pay_yen",
        )
    )
    row["minimum_wage_met"] = minimum_wage_met(worker, month)
    return row


def month_findings(worker: Worker, row: Row) -> set[str]:
    """Findings that arise in a wage month, but for those of unknown travel and of the first week."""
    office, month = worker.office, row["month"]
    minutes = worker.minutes_of(month)
    findings = set()
    if any(break_too_short(day, worker) for day in work_days_with_time(minutes)):
        findings.add("break_too_short")
    beyond = {minute.on for minute in minutes if minute.rest_day or minute.overtime is not None}
    if any(not office.setting("overtime_agreement", on) for on in beyond):
        findings.add("overtime_without_agreement")
    above_45_hours = row["overtime_minutes"] > 45 * 60 and not office.in_month("special_clause", month)
    if above_45_hours or row["overtime_minutes"] + row["rest_day_minutes"] >= 100 * 60:
        findings.add("overtime_limit_exceeded")
    if row["minimum_wage_met"] is False:
        findings.add("below_minimum_wage")
    return findings


def rows_naming_workers(given: Row) -> list[Row]:
    """Rows of all tables that name a worker, but the table of workers itself."""
    tables = ["activities", "rates", "allowances", "rest_days", "scheduled_days"]
    tables += ["absence_days", "leave_days"]
    rows = [row for table in tables for row in given.get(table) or []]
    return [row for row in rows if row.get("worker") is not None]


def read_worker(row: Row, given: Row, office: Office) -> Worker:
    """Gather what is given about one worker; activities come later."""
    name = row["worker"]

    def own(table: str, *, everybodys: bool = False) -> list[Row]:
        rows = given.get(table) or []
        return [r for r in rows if r.get("worker") == name or (everybodys and r.get("worker") is None)]

    scheduled: Counter[date] = Counter()
    for day in own("scheduled_days"):
        scheduled[to_date(day["date"])] += int(day["minutes"])
    mapping = row.get("rates") or {}
    rates = [{"kind": kind, "yen_per_hour": yen} for kind, yen in mapping.items() if yen is not None]
    return Worker(
        name=name,
        office=office,
        rates=rates + own("rates"),
        allowances=own("allowances", everybodys=True),
        rest_days={to_date(day["date"]) for day in own("rest_days", everybodys=True)},
        scheduled=scheduled,
        absence=[(to_date(day["date"]), int(day["absence_allowance_yen"])) for day in own("absence_days")],
        leave=[(to_date(day["date"]), int(day["leave_pay_yen"])) for day in own("leave_days")],
        prescribed_minutes=row.get("prescribed_monthly_minutes"),
        flat_travel_minutes=row.get("flat_travel_minutes") or 0,
    )


def assess(given: dict[str, Any]) -> Assessment:
    """Days, months, findings and errors of every worker in `given` (topic attendance)."""
    office = Office(given.get("office"))
    result = Assessment()
    errors = result.errors
    known = {row["worker"] for row in given.get("workers") or []}
    for row in rows_naming_workers(given):
        if row["worker"] not in known:
            errors.setdefault(row["worker"], set()).add("unknown_worker")

    workers = []
    for row in given.get("workers") or []:
        worker = read_worker(row, given, office)
        activity_rows = [entry for entry in given.get("activities") or [] if entry["worker"] == worker.name]
        found = input_errors(activity_rows)
        unknown_travel: list[date] = []
        if not found:
            recorded = with_work_days(activity_rows, office)
            derived, unknown_travel = derived_travel(recorded, given.get("travel_times") or [])
            worker.activities = recorded + derived
            worker.minutes = worked_minutes(worker.activities, office)
            found = errors_of_pay(worker)
        if found:
            errors[worker.name] = found
            continue
        workers.append(worker)
        result.findings |= {("travel_not_recorded", worker.name, office.month(day)) for day in unknown_travel}

    recorded_from = None if given.get("recorded_from_on") is None else to_date(given["recorded_from_on"])
    worked_on = {minute.work_day for worker in workers for minute in worker.minutes}
    for worker in workers:
        mark_rest_days(worker)
        mark_overtime(worker)
        for day in sorted({activity.work_day for activity in worker.activities}):
            minutes = [minute for minute in worker.minutes if minute.work_day == day]
            result.worker_days.append({"worker": worker.name, "date": day, **minute_columns(minutes)})
        for month in worker.months():
            row = month_row(worker, month)
            result.worker_months.append(row)
            codes = month_findings(worker, row)
            if week_incomplete(month, office, recorded_from, worked_on):
                codes.add("week_incomplete")
            result.findings |= {(code, worker.name, month) for code in codes}
    return result
