"""The demonstration month: who did what on which day, and what the office has written down about it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from zaitaku.demo import days
from zaitaku.demo.days import Activity, Town
from zaitaku.demo.people import SUNDAY, Carer, Role, make_carers

NIGHT_WEEKDAY = 4  # Friday
SATURDAY = 5
ABSENCE_ALLOWANCE = 3_674
RAISE_YEN = 50
LOW_TRAVEL_RATE = 1_200
RAISE_DAY = 16
LEAVE_EVERY = 6


@dataclass
class Month:
    """Everything that goes into the folder."""

    first: date
    last: date
    recorded_from: date
    carers: list[Carer]
    town: Town
    activities: list[Activity] = field(default_factory=list)
    absence_days: list[tuple[str, date, int]] = field(default_factory=list)
    leave_days: list[tuple[str, date, int]] = field(default_factory=list)


def make_month(carers: int, month: str, seed: int) -> Month:
    """The month (YYYY-MM) and the week before it, back to a Sunday."""
    year, number = int(month[:4]), int(month[5:])
    first = date(year, number, 1)
    last = date(year, number, monthrange(year, number)[1])
    lead_in = first - timedelta(days=first.weekday() + 1)
    made = Month(first, last, lead_in, make_carers(carers, seed), Town(max(12, carers * 2), seed))
    for carer in made.carers:
        _CarerMonth(carer, made, seed).write()
    made.activities.sort(key=lambda row: (row.day, row.carer, row.start))
    made.absence_days.sort()
    made.leave_days.sort()
    return made


class _CarerMonth:
    """The month of one carer."""

    def __init__(self, carer: Carer, month: Month, seed: int) -> None:
        self.carer = carer
        self.month = month
        self.random = Random(f"month {seed} {carer.index} {month.first}")
        self.pattern = days.weekly_pattern(carer, month.town, seed)
        span = (month.last - month.recorded_from).days + 1
        self.days = [month.recorded_from + timedelta(days=offset) for offset in range(span)]

    def write(self) -> None:
        """Add the carer's rows to the month."""
        working_days = [day for day in self.days if day.weekday() in self.pattern]
        inside = [day for day in working_days if day >= self.month.first]
        special = inside[len(inside) // 2]
        leave = inside[-2] if self._takes_leave() and len(inside) > 1 else None
        for day in working_days:
            if day == leave:
                pay = 5 * self.carer.service_rate
                self.month.leave_days.append((self.carer.key, day, pay))
            elif self.carer.role is Role.CANCELLED_DAY and day == special:
                self.month.absence_days.append((self.carer.key, day, ABSENCE_ALLOWANCE))
            else:
                self.month.activities += self._day(day, special=day == special)
        if self.carer.role is Role.NIGHT_RUN and NIGHT_WEEKDAY not in self.pattern:
            fridays = (day for day in self.days if day.weekday() == NIGHT_WEEKDAY)
            for day in fridays:
                self.month.activities += days.night_day(self.carer, day, self.month.town)
        self._training()

    def _day(self, day: date, *, special: bool) -> list[Activity]:
        carer, town = self.carer, self.month.town
        if carer.role is Role.FULL_TIME:
            return days.full_time_day(carer, day, town, self.random)
        if carer.role is Role.NIGHT_RUN and day.weekday() == NIGHT_WEEKDAY:
            return days.night_day(carer, day, town)
        if special and carer.role is Role.SHORT_BREAK:
            return days.short_break_day(carer, day, town)
        if special and carer.role is Role.UNRECORDED_TRAVEL:
            return days.unrecorded_day(carer, day, town)
        return list(days.ordinary_day(carer, day, self.pattern[day.weekday()], town, self.random))

    def _takes_leave(self) -> bool:
        return self.carer.role is Role.ORDINARY and self.carer.index % LEAVE_EVERY == 0

    def _training(self) -> None:
        """On the second Saturday, for those who have it free."""
        second = self.month.first + timedelta(days=(SATURDAY - self.month.first.weekday()) % 7 + 7)
        if SATURDAY not in self.pattern and self.carer.rest_weekday != SATURDAY:
            self.month.activities.append(days.training_day(self.carer, second))


def rate_rows(month: Month) -> list[tuple[str, str, int, date | None]]:
    """Worker, kind, yen per hour, from which day."""
    rows: list[tuple[str, str, int, date | None]] = []
    for carer in month.carers:
        rows.append((carer.key, "サービス", carer.service_rate, None))
        if carer.role is Role.RAISE:
            raised = carer.service_rate + RAISE_YEN
            rows.append((carer.key, "サービス", raised, month.first.replace(day=RAISE_DAY)))
        travel = LOW_TRAVEL_RATE if carer.role is Role.LOW_TRAVEL_RATE else carer.other_rate
        rows.append((carer.key, "移動", travel, None))
        rows.append((carer.key, "既定", carer.other_rate, None))
    return rows


def rest_day_rows(month: Month) -> list[tuple[str, date]]:
    """The weekly rest day of those who do not rest on Sunday, week by week."""
    span = (month.last - month.recorded_from).days + 1
    all_days = [month.recorded_from + timedelta(days=offset) for offset in range(span)]
    return [
        (carer.key, day)
        for carer in month.carers
        if carer.rest_weekday != SUNDAY
        for day in all_days
        if day.weekday() == carer.rest_weekday
    ]
