"""The days of the demonstration month: weekly patterns of visits, with travel, breaks and reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from zaitaku.demo.people import Carer

OFFICE_PLACE = "事業所"
SHORTEST_TRAVEL, LONGEST_TRAVEL = 5, 25
LONGEST_ORDINARY_DAY = 300
CLIENTS_OF_A_CARER = 8


@dataclass(frozen=True)
class Activity:
    """A row of the day; `start` and `end` are minutes after midnight of `day`, next day beyond 1,440."""

    carer: str
    day: date
    kind: str
    start: int
    end: int
    place: str = ""
    ordered: bool | None = None


@dataclass(frozen=True)
class Visit:
    """A visit of the weekly pattern, in minutes after midnight."""

    client: str
    start: int
    minutes: int


class Town:
    """Where people live: the ordinary travel minutes between two places, the same both ways."""

    def __init__(self, clients: int, seed: int) -> None:
        """A town with this many clients."""
        self.clients = clients
        self.seed = seed
        self.asked: dict[tuple[str, str], int] = {}

    def client(self, number: int) -> str:
        """The code of a client."""
        return f"利用者{number % self.clients + 1:03}"

    def new_client(self, carer: Carer) -> str:
        """A client so new that no travel time to their home is known."""
        return f"新規{carer.index + 1:03}"

    def minutes(self, one: str, other: str) -> int:
        """Ordinary travel minutes; every pair asked for goes into the table of travel times."""
        pair = (min(one, other), max(one, other))
        if pair not in self.asked:
            random = Random(f"town {self.seed} {pair}")
            self.asked[pair] = random.randint(SHORTEST_TRAVEL, LONGEST_TRAVEL)
        return self.asked[pair]


class Timeline:
    """A day written from its beginning to its end without a gap, unless one is asked for."""

    def __init__(self, carer: Carer, day: date, start: int, town: Town) -> None:
        """A day that begins `start` minutes after midnight."""
        self.carer = carer
        self.day = day
        self.now = start
        self.town = town
        self.place = ""
        self.rows: list[Activity] = []

    def add(self, kind: str, minutes: int, place: str = "", *, ordered: bool | None = None) -> None:
        """An activity that begins now."""
        end = self.now + minutes
        self.rows.append(Activity(self.carer.key, self.day, kind, self.now, end, place, ordered))
        self.now = end
        self.place = place or self.place

    def go(self, place: str) -> None:
        """A recorded trip to the place."""
        if self.place and self.place != place:
            self.add("移動", self.town.minutes(self.place, place))
        self.place = place

    def visit(self, place: str, minutes: int) -> None:
        """A trip and the visit at its end."""
        self.go(place)
        self.add("サービス", minutes, place)


def weekly_pattern(carer: Carer, town: Town, seed: int) -> dict[int, list[Visit]]:
    """The visits of each weekday (Monday = 0) on which the carer works."""
    random = Random(f"pattern {seed} {carer.index}")
    clients = [town.client(carer.index * 2 + number) for number in range(CLIENTS_OF_A_CARER)]
    return {weekday: _pattern_of_day(random, clients, town) for weekday in carer.weekdays}


def _pattern_of_day(random: Random, clients: list[str], town: Town) -> list[Visit]:
    visits: list[Visit] = []
    clock = random.randrange(8 * 60, 10 * 60 + 1, 15)
    working = 0
    for client in random.sample(clients, random.choice((1, 2, 3, 3, 4, 4, 5, 6))):
        minutes = random.choice((30, 30, 45, 45, 60, 60, 90))
        travel = town.minutes(visits[-1].client, client) if visits else 0
        if working + travel + minutes > LONGEST_ORDINARY_DAY:
            break
        slack = random.choice((10, 15, 15, 30, 60, 90)) if visits else 0
        start = clock + -(-(travel + slack) // 5) * 5
        visits.append(Visit(client, start, minutes))
        clock = start + minutes
        working += travel + minutes
    return visits


def ordinary_day(carer: Carer, day: date, visits: list[Visit], town: Town, random: Random) -> Iterator[Activity]:
    """The visits of the pattern as they really went, with most trips on record and a report at the end."""
    last: Visit | None = None
    free_from = 0
    for visit in visits:
        if last is not None:
            travel = town.minutes(last.client, visit.client)
            if random.randrange(10) < 8:
                yield Activity(carer.key, day, "移動", free_from, free_from + travel)
                free_from += travel
            if visit.start - free_from >= 60 and random.randrange(2):
                yield Activity(carer.key, day, "休憩", free_from, free_from + 45)
        over = random.choice((0, 0, 0, 0, 2, 3, 5))
        free_from = visit.start + visit.minutes + over
        yield Activity(carer.key, day, "サービス", visit.start, free_from, visit.client)
        last = visit
    if last is not None:
        yield Activity(carer.key, day, "報告", free_from, free_from + random.choice((5, 10)), last.client)


def full_time_day(carer: Carer, day: date, town: Town, random: Random) -> list[Activity]:
    """Office work and visits: eight hours from Monday to Thursday, nine on Friday, five on Saturday."""
    clients = [town.client(carer.index * 2 + number) for number in range(CLIENTS_OF_A_CARER)]
    first, second, third, fourth = random.sample(clients, 4)
    line = Timeline(carer, day, 8 * 60 + 30, town)
    line.add("事務", 45, OFFICE_PLACE)
    line.visit(first, 60)
    line.visit(second, 45)
    if day.weekday() != 5:
        line.add("休憩", 60)
        line.visit(third, 60)
        line.visit(fourth, 60)
    line.go(OFFICE_PLACE)
    leaves_at = {4: 18 * 60 + 30, 5: 13 * 60 + 30}.get(day.weekday(), 17 * 60 + 30)
    line.add("事務", leaves_at - line.now, OFFICE_PLACE)
    return line.rows


def night_day(carer: Carer, day: date, town: Town) -> list[Activity]:
    """Evening visits to three clients, the last one past midnight, after an hour of ordered standby."""
    one, two, three = (town.client(carer.index * 2 + number) for number in range(3))
    line = Timeline(carer, day, 19 * 60 + 30, town)
    line.add("待機", 60, OFFICE_PLACE, ordered=True)
    line.visit(one, 60)
    line.visit(two, 45)
    line.visit(three, 25 * 60 + 30 - line.now - town.minutes(two, three))
    return line.rows


def short_break_day(carer: Carer, day: date, town: Town) -> list[Activity]:
    """More than six hours of visits and trips with twenty minutes of break."""
    clients = [town.client(carer.index * 2 + number) for number in range(6)]
    line = Timeline(carer, day, 8 * 60 + 30, town)
    for client in clients[:3]:
        line.visit(client, 60)
    line.add("休憩", 20)
    for client in clients[3:]:
        line.visit(client, 60)
    line.add("報告", 15, clients[-1])
    return line.rows


def unrecorded_day(carer: Carer, day: date, town: Town) -> list[Activity]:
    """Two visits at two places, the second with a new client, and nothing on record between them."""
    line = Timeline(carer, day, 10 * 60, town)
    line.add("サービス", 60, town.client(carer.index * 2))
    line.now += 30
    line.add("サービス", 60, town.new_client(carer))
    return line.rows


def training_day(carer: Carer, day: date) -> Activity:
    """The monthly training at the office."""
    return Activity(carer.key, day, "研修", 14 * 60, 15 * 60 + 30, OFFICE_PLACE, ordered=True)
