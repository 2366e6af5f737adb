"""Lifelike but nasty months for comparing two computations of `attendance`.

`random_month(seed)` gives the same month for the same seed. Seeds differ in everything the reading of the law
knows; two kinds of seed can be told from the number alone: `has_input_error` and `changes_calendar`.
"""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

Row = dict[str, Any]

MINIMUM_WAGE_CSV = Path(__file__).parent / "minimum_wage.csv"
DAY = 24 * 60
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CLOSING_DAYS = (10, 15, 20, 25, 30, 31)
WAGE_KINDS = (
    "ordinary",
    "family",
    "commuting",
    "housing",
    "perfect_attendance",
    "separation",
    "child_education",
    "extraordinary",
    "bonus_over_3_months",
    "bonus_1_to_3_months",
    "travel_cost",
)
PLACES = ("office", "A", "B", "C", "D", "E")
ERRORS = (
    "overlapping_activities",
    "end_not_after_start",
    "unknown_kind",
    "unknown_worker",
    "activity_too_long",
    "rate_missing",
    "prescribed_minutes_missing",
    "before_known_law",
)
FIRST_FULLY_KNOWN_MONTH = date(2022, 12, 1)


def has_input_error(seed: int) -> bool:
    """Whether the month of this seed carries one input error, of the kind `error_of` names."""
    return seed % 15 == 7


def error_of(seed: int) -> str:
    """The error that a seed with an input error carries."""
    return ERRORS[seed // 15 % len(ERRORS)]


def changes_calendar(seed: int) -> bool:
    """Whether the office of this seed changes its week, closing day or hours system inside the records."""
    return seed % 40 == 39


def random_month(seed: int) -> dict[str, Any]:
    """A `given` for topic attendance: one to four workers, one to two months and some days before them."""
    return _Maker(seed).given()


def _minimum_wages(prefecture: str) -> list[tuple[date, int]]:
    with MINIMUM_WAGE_CSV.open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["prefecture_code"] == prefecture]
    return sorted((date.fromisoformat(row["effective_from"]), int(row["yen_per_hour"])) for row in rows)


def _add_months(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


class _Maker:
    """Draws one month; every draw comes from one generator, so that a seed says all."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.random = Random(seed)
        self.error = error_of(seed) if has_input_error(seed) else None
        self.run_gap = self._any(None, None, 0, 45, 60, 120, 180, 240, 300)
        self.prefecture: str | None = f"{self.random.randint(1, 47):02d}" if self._chance(85) else None
        self.first, self.last = self._span()
        self.places = PLACES[: self.random.randint(2, len(PLACES))]

    # --- drawing ---

    def _chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def _any(self, *values: Any) -> Any:
        return self.random.choice(values)

    def _day(self) -> date:
        return self.first + timedelta(days=self.random.randrange((self.last - self.first).days + 1))

    def _span(self) -> tuple[date, date]:
        """First and last day on record; often around a change of the minimum wage or of the 60-hour rule."""
        if self.error == "before_known_law":
            self.prefecture = "13"
            start = date(2022, 9, 1)
        elif self._chance(15):
            start = self._any(date(2023, 3, 1), date(2023, 4, 1), date(2023, 2, 1))
        elif self.prefecture is not None and self._chance(65):
            changed_on, _ = self._any(*_minimum_wages(self.prefecture)[1:])
            start = _add_months(changed_on.replace(day=1), -self.random.randint(0, 1))
        else:
            start = _add_months(FIRST_FULLY_KNOWN_MONTH, self.random.randint(0, 47))
        if self.error != "before_known_law":
            start = max(start, FIRST_FULLY_KNOWN_MONTH)
        lead_in = self._any(0, 0, 3, 6, 7, 10, 16)
        last = _add_months(start, self._any(1, 1, 2)) - timedelta(days=self._any(1, 1, 1, 4, 12))
        return start - timedelta(days=lead_in), last

    # --- office ---

    def _office_row(self) -> Row:
        row: Row = {}
        if self.prefecture is not None:
            row["prefecture"] = self.prefecture
        self._perhaps(row, 75, "week_starts_on", *WEEKDAYS)
        self._perhaps(row, 75, "closing_day", *CLOSING_DAYS)
        self._perhaps(row, 50, "statutory_rest_weekday", *WEEKDAYS)
        self._perhaps(row, 40, "statutory_weekly_hours", 40, 44)
        self._perhaps(row, 60, "hours_system", "standard", "monthly_variable")
        self._perhaps(row, 40, "minute_rounding", True, False)
        self._perhaps(row, 40, "unit_price_rounding", True, False)
        self._perhaps(row, 40, "overtime_agreement", True, False)
        self._perhaps(row, 40, "special_clause", True, False)
        if self.run_gap is not None:
            row["run_gap_minutes"] = self.run_gap
        return row

    def _perhaps(self, row: Row, percent: int, name: str, *values: Any) -> None:
        if self._chance(percent):
            row[name] = self._any(*values)

    def _office(self) -> Row | list[Row]:
        first = self._office_row()
        rows = [first]
        if changes_calendar(self.seed):
            changed = dict(first, from_on=self._day())
            for name, values in (
                ("week_starts_on", WEEKDAYS),
                ("closing_day", CLOSING_DAYS),
                ("hours_system", ("standard", "monthly_variable")),
            ):
                self._perhaps(changed, 60, name, *values)
            rows.append(changed)
        elif self._chance(30):
            for _ in range(self.random.randint(1, 2)):
                rows.append(self._later_office_row(rows[-1]))
        rows = _distinct(rows, ("from_on",))
        return rows if len(rows) > 1 or self._chance(20) else first

    def _later_office_row(self, before: Row) -> Row:
        """A later row that leaves the calendar (week, wage month, hours system) as it was."""
        row = dict(before, from_on=self._day())
        if self.prefecture is not None:
            self._perhaps(row, 40, "prefecture", f"{self.random.randint(1, 47):02d}")
        self._perhaps(row, 40, "statutory_rest_weekday", *WEEKDAYS)
        self._perhaps(row, 40, "statutory_weekly_hours", 40, 44)
        self._perhaps(row, 40, "overtime_agreement", True, False)
        self._perhaps(row, 30, "special_clause", True, False)
        self._perhaps(row, 30, "run_gap_minutes", 0, 60, 180, 240)
        self._perhaps(row, 30, "minute_rounding", True, False)
        self._perhaps(row, 30, "unit_price_rounding", True, False)
        if self._chance(15):
            row.pop("statutory_rest_weekday", None)
        return row

    # --- workers, rates, allowances ---

    def _rate(self) -> int:
        if self.prefecture is None or self._chance(40):
            return self.random.randint(950, 1900)
        known = [yen for effective, yen in _minimum_wages(self.prefecture) if effective <= self.last]
        return (known[-1] if known else 1072) + int(self._any(-40, -2, -1, 0, 0, 1, 3, 50))

    def _rates(self, worker: str) -> tuple[Row, list[Row]]:
        """The mapping of the workers table and the dated rows of the rates table."""
        kinds = ("service", "office", "travel", "standby", "report", "training")
        mapping: Row = {kind: self._rate() for kind in kinds if self._chance(35)}
        if self._chance(15):
            mapping = {kind: self._rate() for kind in kinds}
        else:
            mapping["default"] = self._rate()
        dated: list[Row] = []
        if self._chance(20):
            dated = [{"worker": worker, "kind": kind, "yen_per_hour": yen} for kind, yen in mapping.items()]
            mapping = {}
        if dated or self._chance(30):
            for _ in range(self.random.randint(1, 4)):
                kind = self._any("default", *kinds)
                dated.append({"worker": worker, "kind": kind, "yen_per_hour": self._rate(), "from_on": self._day()})
        return mapping, _distinct(dated, ("worker", "kind", "from_on"))

    def _allowances(self, workers: list[str]) -> list[Row]:
        rows: list[Row] = []
        for number in range(self._any(0, 0, 1, 2, 3, 5, 8)):
            row: Row = {"name": f"item {number}"}
            row["per"] = self._any("month", "month", "day", "visit")
            row["yen"] = {
                "month": self._any(1, 999, 3000, 10000, 12345, 30001),
                "day": self._any(1, 150, 333, 500),
                "visit": self._any(1, 50, 111, 300),
            }[row["per"]]
            self._perhaps(row, 75, "kind", *WAGE_KINDS)
            self._perhaps(row, 60, "worker", *workers)
            self._perhaps(row, 20, "from_on", self._day())
            rows.append(row)
            while self._chance(20):
                rows.append(dict(row, yen=self._any(0, 77, 5000), from_on=self._day()))
            if "worker" in row and self._chance(10):
                rows.append({key: value for key, value in row.items() if key != "worker"})
        self.random.shuffle(rows)
        return _distinct(rows, ("worker", "name", "from_on"))

    def _worker(self, name: str, rates: Row, *, has_items: bool) -> Row:
        row: Row = {"worker": name}
        if rates or self._chance(50):
            row["rates"] = rates
        if has_items or self._chance(70):
            row["prescribed_monthly_minutes"] = self._any(9600, 9720, 10080, 10087, 4800, 2401, 10400)
        self._perhaps(row, 35, "flat_travel_minutes", 10, 15, 20, 45)
        self._perhaps(row, 20, "hired_on", self.first)
        return row

    # --- activities ---

    def _activities(self, worker: str) -> list[Row]:
        style = self._any(
            "visits", "visits", "mixed", "mixed", "full", "heavy", "night", "midnight", "rare", "tidy", "tidy"
        )
        usual = self._any(50, 75, 90, 100)
        share_of_days = {"rare": 20, "heavy": 95, "full": 85, "tidy": 90}.get(style, usual)
        busy_weeks = {self.random.randrange(10) for _ in range(2)} if self._chance(50) else set()
        rows: list[Row] = []
        cursor = 0
        for day in range((self.last - self.first).days + 1):
            if not self._chance(share_of_days) and day // 7 not in busy_weeks:
                continue
            earliest = max(cursor, day * DAY)
            if earliest >= (day + 1) * DAY:
                continue
            cursor = self._work_day(rows, worker, style, day * DAY, earliest)
        return rows

    def _work_day(self, rows: list[Row], worker: str, style: str, midnight: int, earliest: int) -> int:
        """Add the activities of one day; gives the first minute after them."""
        if style == "mixed" and self._chance(20):
            style = "midnight"
        starts = {"heavy": (5 * 60, 9 * 60), "full": (7 * 60, 10 * 60), "night": (15 * 60, 23 * 60 + 55)}
        low, high = starts.get(style, (4 * 60, 16 * 60))
        if style == "midnight":
            low, high = 20 * 60, 23 * 60 + 30
        at = max(earliest, midnight + self.random.randint(low, high))
        if self._chance(1):
            return self._add(rows, worker, at, DAY, "service")
        if style == "tidy":
            return self._tidy_day(rows, worker, at)
        if self._chance(30):
            at = self._add(rows, worker, at, self.random.randint(5, 50), "commute")
        length = {"heavy": (600, 860), "full": (420, 640), "night": (300, 900), "midnight": (200, 600)}
        until = at + self.random.randint(*length.get(style, (60, 660)))
        while at < until:
            at = self._step(rows, worker, style, at)
        if self._chance(30):
            at += self._any(0, 0, 5)
            at = self._add(rows, worker, at, self.random.randint(5, 70), "commute")
        return at

    def _tidy_day(self, rows: list[Row], worker: str, at: int) -> int:
        """Two halves with a break or gap between, all near the limits of LSA 32 and 34."""
        total = self._any(359, 360, 361, 479, 480, 480, 480, 481, 540, 600)
        morning = self.random.randint(60, total - 60)
        at = self._add(rows, worker, at, morning, self._any("office", "service"))
        for length in self._any((44,), (45,), (59,), (60,), (30, 15), (30, 30), (20, 24)):
            kind = self._any("break", "break", "free", "gap", "commute")
            at = at + length if kind == "gap" else self._add(rows, worker, at, length, kind)
        return self._add(rows, worker, at, total - morning, self._any("office", "service"))

    def _step(self, rows: list[Row], worker: str, style: str, at: int) -> int:
        minute_of_day = at % DAY
        if style == "midnight" and (minute_of_day > 22 * 60 or minute_of_day < 4 * 60) and self._chance(60):
            return self._around_midnight(rows, worker, at)
        if style in ("full", "heavy") and self._chance(60):
            at = self._add(rows, worker, at, self._any(120, 180, 240, 187), "office")
            return self._add(rows, worker, at, self._any(15, 44, 45, 60), "break") if self._chance(60) else at
        kinds = ["service"] * 8 + ["travel"] * 4 + ["gap"] * 5
        kinds += ["office", "standby", "report", "training", "break", "break", "commute", "free"]
        kind = self._any(*kinds)
        if kind == "gap":
            return at + int(self._any(0, 1, 10, 25, 44, 45, 60, 120, self.random.randint(1, 240)))
        low, high = (3, 50) if kind in ("travel", "report", "break") else (15, 150)
        length = self.random.randint(low, high)
        return self._add(rows, worker, at, length, kind)

    def _around_midnight(self, rows: list[Row], worker: str, at: int) -> int:
        """What joins a run over midnight, and what does not."""
        gap = 180 if self.run_gap is None else int(self.run_gap)
        turn = self.random.randrange(6)
        if turn == 0:
            return at + max(0, gap + int(self._any(-1, 0, 1)))
        if turn == 1:
            for _ in range(self.random.randint(1, 4)):
                at = self._add(rows, worker, at, self._any(5, 20, 45, 70), "break")
                at += int(self._any(0, 0, 10, gap, gap + 1))
            return at
        if turn == 2:
            kind = self._any("travel", "standby", "training", "free", "commute")
            at = self._add(rows, worker, at, self.random.randint(10, 100), kind)
            return at + int(self._any(0, 5, 30))
        if turn == 3:
            to_midnight = -at % DAY
            at = self._add(rows, worker, at, to_midnight, "service") if 0 < to_midnight <= 300 else at
            return at + int(self._any(0, 0, 15))
        return self._add(rows, worker, at, self.random.randint(20, 150), "service")

    def _add(self, rows: list[Row], worker: str, at: int, length: int, kind: str) -> int:
        row: Row = {"worker": worker, "start": self._moment(at), "end": self._moment(at + length)}
        row["kind"] = kind
        if kind == "office":
            self._perhaps(row, 85, "place", "office")
        elif kind == "service":
            self._perhaps(row, 90, "place", *self.places)
        elif kind not in ("travel", "commute"):
            self._perhaps(row, 25, "place", *self.places)
        flags = {
            "travel": {"free_use": 20},
            "standby": {"free_use": 50, "ordered": 75},
            "report": {"mandatory": 40},
            "training": {"ordered": 60, "mandatory": 50},
        }
        for name, percent in flags.get(kind, {}).items():
            self._perhaps(row, percent, name, True, False)
        rows.append(row)
        return at + length

    def _moment(self, minutes: int) -> datetime:
        return datetime(self.first.year, self.first.month, self.first.day) + timedelta(minutes=minutes)

    # --- the other tables ---

    def _travel_times(self) -> list[Row]:
        rows = []
        for number, one in enumerate(self.places):
            for other in self.places[number + 1 :]:
                way = self._any("unknown", "there", "back", "both", "both")
                if way in ("there", "both"):
                    rows.append({"from_place": one, "to_place": other, "minutes": self.random.randint(1, 60)})
                if way in ("back", "both"):
                    rows.append({"from_place": other, "to_place": one, "minutes": self.random.randint(1, 60)})
        return rows

    def _rest_days(self, workers: list[str]) -> list[Row]:
        if not self._chance(35):
            return []
        rows: list[Row] = []
        for _ in range(self.random.randint(1, 8)):
            row: Row = {"date": self._day()}
            self._perhaps(row, 60, "worker", *workers)
            rows.append(row)
        return _distinct(rows, ("worker", "date"))

    def _scheduled_days(self, workers: list[str]) -> list[Row]:
        rows = []
        for worker in workers:
            usual = self._any(0, 300, 480, 480, 540, 600)
            steady = self._chance(50)
            for day in range((self.last - self.first).days + 1):
                if usual and (self._chance(70) or (steady and day % 7)):
                    minutes = usual if steady or self._chance(60) else self._any(0, 240, 420, 481, 600, 720)
                    on = self.first + timedelta(days=day)
                    rows.append({"worker": worker, "date": on, "minutes": minutes})
        return rows

    def _paid_days(self, workers: list[str], name: str) -> list[Row]:
        days = [(self._any(*workers), self._day() + timedelta(days=self._any(0, 0, 0, 30)))]
        days += [(self._any(*workers), self._day()) for _ in range(self.random.randint(0, 4))]
        return [
            {"worker": worker, "date": day, name: self.random.randint(0, 9000)} for worker, day in dict.fromkeys(days)
        ]

    # --- putting it together ---

    def given(self) -> dict[str, Any]:
        """The whole month."""
        names = [f"W{number}" for number in range(1, self._any(1, 1, 2, 2, 3, 4) + 1)]
        given: dict[str, Any] = {"office": self._office()}
        allowances = self._allowances(names)
        given["workers"], rates = [], []
        for name in names:
            mapping, dated = self._rates(name)
            rates += dated
            given["workers"].append(self._worker(name, mapping, has_items=bool(allowances)))
        tables: dict[str, list[Row]] = {
            "rates": rates,
            "allowances": allowances,
            "activities": [row for name in names for row in self._activities(name)],
            "travel_times": self._travel_times() if self._chance(80) else [],
            "rest_days": self._rest_days(names),
            "scheduled_days": self._scheduled_days(names) if self._chance(60) else [],
            "absence_days": self._paid_days(names, "absence_allowance_yen") if self._chance(25) else [],
            "leave_days": self._paid_days(names, "leave_pay_yen") if self._chance(25) else [],
        }
        given.update({name: rows for name, rows in tables.items() if rows})
        given.setdefault("activities", [])
        if self._chance(50):
            given["recorded_from_on"] = self.first + timedelta(days=self._any(-10, 0, 0, 1, 3, 9))
        if self.error is not None:
            self._spoil(given, names[0])
        if self._chance(40):
            self.random.shuffle(given["activities"])
        return given if self._chance(20) else _as_text(given)

    def _spoil(self, given: dict[str, Any], worker: str) -> None:
        """Put the one input error of this seed into a worker's records."""
        activities: list[Row] = given["activities"]
        own = [row for row in activities if row["worker"] == worker]
        after_all = self._moment(((self.last - self.first).days + 5) * DAY)
        hour = timedelta(hours=1)
        extra: Row = {"worker": worker, "start": after_all, "end": after_all + hour, "kind": "service"}
        activities.append(extra)
        if self.error == "overlapping_activities":
            model = self._any(*own, extra)
            start = model["end"] - timedelta(minutes=1)
            extra.update(start=start, end=start + self._any(1, 60) * timedelta(minutes=1), kind="free")
            if model is extra:
                activities.append(dict(extra, kind="office"))
        elif self.error == "end_not_after_start":
            extra.update(end=self._any(after_all, after_all - hour))
        elif self.error == "unknown_kind":
            extra.update(kind="cleaning")
        elif self.error == "unknown_worker":
            extra.update(worker="nobody")
        elif self.error == "activity_too_long":
            extra.update(end=after_all + timedelta(minutes=DAY + 1))
        elif self.error == "rate_missing":
            given["workers"][0]["rates"] = {"office": 1500}
            given["rates"] = [row for row in given.get("rates", []) if row["worker"] != worker]
        elif self.error == "prescribed_minutes_missing":
            given["workers"][0].pop("prescribed_monthly_minutes", None)
            item = {"worker": worker, "name": "missing divisor", "yen": 5000, "kind": "ordinary"}
            given.setdefault("allowances", []).append(dict(item, per=self._any("month", "day")))


def _distinct(rows: list[Row], key: tuple[str, ...]) -> list[Row]:
    """Rows without those whose key an earlier row has."""
    kept: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        kept.setdefault(tuple(row.get(name) for name in key), row)
    return list(kept.values())


def _as_text(value: Any) -> Any:
    """Dates and datetimes as the texts that a case file may hold."""
    if isinstance(value, dict):
        return {name: _as_text(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [_as_text(entry) for entry in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else value
