"""The people of the demonstration office: fictional carers, each with a way of working."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from importlib.resources import files
from random import Random

SURNAMES, GIVEN_NAMES = (
    line.split() for line in files(__package__).joinpath("names.txt").read_text(encoding="utf-8").splitlines()
)

ROLE_CYCLE = 25
SUNDAY = 6
OTHER_REST_WEEKDAYS = (2, 5)  # Wednesday, Saturday
SHARE_RESTING_ON_SUNDAY = 3, 4


class Role(Enum):
    """What is special about a carer; each stands for something a manager should see."""

    ORDINARY = "part-time, nothing special"
    FULL_TIME = "full-time, above 40 hours a week, with monthly allowances"
    UNRECORDED_TRAVEL = "a trip without a record between places without a known travel time"
    LOW_TRAVEL_RATE = "a travel rate below the minimum wage"
    CANCELLED_DAY = "visits cancelled by the client, with absence allowance"
    NIGHT_RUN = "evening visits that run past midnight"
    FLAT_TRAVEL = "travel paid as 15 minutes at least"
    RAISE = "a raise in the middle of the month"
    SHORT_BREAK = "a long day with too short a break"


SPECIAL_ROLES = tuple(role for role in Role if role is not Role.ORDINARY)


@dataclass(frozen=True)
class Carer:
    """A fictional carer. Rates are yen per hour; `rest_weekday` counts from Monday = 0."""

    index: int
    key: str
    name: str
    role: Role
    hired_on: date
    service_rate: int
    other_rate: int
    rest_weekday: int
    weekdays: tuple[int, ...]


def make_carers(count: int, seed: int) -> list[Carer]:
    """The same carers for the same seed; a larger office begins with the carers of a smaller one."""
    return [_make_carer(index, seed) for index in range(count)]


def _make_carer(index: int, seed: int) -> Carer:
    random = Random(f"carer {seed} {index}")
    place_in_cycle = index % ROLE_CYCLE
    role = SPECIAL_ROLES[place_in_cycle] if place_in_cycle < len(SPECIAL_ROLES) else Role.ORDINARY
    part, whole = SHARE_RESTING_ON_SUNDAY
    on_sunday = role is not Role.ORDINARY or random.randrange(whole) < part
    rest_weekday = SUNDAY if on_sunday else random.choice(OTHER_REST_WEEKDAYS)
    open_weekdays = [weekday for weekday in range(7) if weekday != rest_weekday]
    days_a_week = 6 if role is Role.FULL_TIME else random.choice((2, 3, 3, 4, 4, 5))
    surname = SURNAMES[(index * 7 + seed) % len(SURNAMES)]
    given = GIVEN_NAMES[(index * 11 + index // len(SURNAMES) + seed) % len(GIVEN_NAMES)]
    return Carer(
        index=index,
        key=f"H{index + 1:03}",
        name=f"{surname} {given}",
        role=role,
        hired_on=date(random.randint(2012, 2025), random.choice((4, 4, 7, 10)), 1),
        service_rate=random.randrange(1400, 1701, 10),
        other_rate=random.randrange(1240, 1301, 10),
        rest_weekday=rest_weekday,
        weekdays=tuple(sorted(random.sample(open_weekdays, days_a_week))),
    )
