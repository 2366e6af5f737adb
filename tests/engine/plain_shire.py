"""The law of the Shire a second time, in plain Python, row by row; and random gardens to compare the two on."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterable
from fractions import Fraction
from math import floor
from typing import Any

Row = dict[str, Any]
DAY = 1440
EPOCH = datetime.datetime(1970, 1, 1)
SCOURING = datetime.date(1419, 11, 3)
WET_PERCENT = [(SCOURING, 125), (datetime.date(1420, 3, 1), 150)]
LEVY = {
    "west": [(datetime.date(1390, 1, 1), 2), (SCOURING, 5)],
    "east": [(datetime.date(1390, 1, 1), 3)],
    "north": [(datetime.date(1390, 1, 1), 1)],
    "south": [(datetime.date(1415, 1, 1), 9), (datetime.date(1420, 2, 1), 0)],
}
CHAIN_UNTIL, CHAIN_GAP = 300, 120


def moment(date: datetime.datetime) -> int:
    return int((date - EPOCH) / datetime.timedelta(minutes=1))


def date_of(minutes: int) -> datetime.date:
    return (EPOCH + datetime.timedelta(minutes=minutes)).date()


def in_force(series: list[tuple[datetime.date, int]], day: datetime.date) -> tuple[datetime.date, int]:
    return [entry for entry in series if entry[0] <= day][-1]


def _latest(rows: Iterable[Row], day: datetime.date) -> Row | None:
    held = [row for row in rows if (row["from_on"] or datetime.date.min) <= day]
    return max(held, key=lambda row: row["from_on"] or datetime.date.min, default=None)


def people(given: dict[str, list[Row]]) -> list[Row]:
    """The gardeners by garden, each in the order in which they are given."""
    gardens = [row["garden"] for row in given["gardens"]]
    return sorted(given["gardeners"], key=lambda row: gardens.index(row["garden"]))


def spells(given: dict[str, list[Row]]) -> list[Row]:
    """Every spell, by gardener, then by start."""
    found = []
    for gardener in [row["gardener"] for row in people(given)]:
        own = sorted(
            (
                {**s, "start": moment(s["start"]), "end": moment(s["end"])}
                for s in given["spells"]
                if s["gardener"] == gardener
            ),
            key=lambda s: (s["start"], s["end"]),
        )
        for number, spell in enumerate(own):
            before, after = own[:number], own[number + 1 :]
            on = date_of(spell["start"])
            works = spell["task"] != "rest"
            rates = [r for r in given["rates"] if (r["gardener"], r["task"]) == (gardener, spell["task"])]
            rate = _latest(rates, on)
            weather = _latest(given["weather"], on)
            wet = weather["wet"] if weather else None
            spell |= {
                "minutes": spell["end"] - spell["start"],
                "end_before": before[-1]["end"] if before else None,
                "end_of_work_before": next((b["end"] for b in reversed(before) if b["task"] != "rest"), None),
                "start_of_work_after": next((a["start"] for a in after if a["task"] != "rest"), None),
                "minutes_earlier": sum(b["end"] - b["start"] for b in before),
                "sen_per_furrow": rate["sen_per_furrow"] if rate else None,
                "walk_minutes": next((p["walk_minutes"] for p in given["paths"] if p["bed"] == spell["bed"]), None),
                "wet": wet,
                "pieces": (date_of(spell["end"] - 1) - on).days + 1,
                "spell_pay_sen": _pay(spell, on, rate, bool(wet)) if works else 0,
            }
        _chains(own)
        for spell in own:
            same_day = [s for s in own if s["work_on"] == spell["work_on"] and s["start"] <= spell["start"]]
            spell["furrows_so_far"] = sum(s["furrows"] for s in same_day)
        found += own
    return found


def _pay(spell: Row, on: datetime.date, rate: Row | None, wet: bool) -> int:
    plain: int = spell["furrows"] * (rate["sen_per_furrow"] if rate else 0)
    if on < SCOURING:
        return plain
    percent = in_force(WET_PERCENT, on)[1] if wet else 100
    return floor(Fraction(plain * percent, 100) + Fraction(1, 2))


def _chains(own: list[Row]) -> None:
    """Toil opens a chain or goes on with it; a watch only goes on, at once; what links stands in order."""
    last: Row | None = None
    for spell in own:
        spell["work_on"] = date_of(spell["start"])
        if spell["task"] == "rest":
            continue
        gap = 0 if spell["task"] == "watch" else CHAIN_GAP
        linked = last is not None and (
            spell["start"] == last["end"]
            or (spell["start"] % DAY < CHAIN_UNTIL and spell["start"] - last["end"] <= gap)
        )
        if linked and last is not None:
            spell["work_on"] = last["work_on"]
        if linked or spell["task"] != "watch":
            last = spell


def pieces(given: dict[str, list[Row]]) -> list[Row]:
    """Every calendar day that a spell touches."""
    return [
        {"gardener": s["gardener"], "date": date_of(s["start"] + n * DAY), "start": s["start"], "piece_number": n}
        for s in spells(given)
        for n in range(s["pieces"])
    ]


def days(given: dict[str, list[Row]]) -> list[Row]:
    """Every working day of every gardener."""
    every = spells(given)
    garden_of = {row["gardener"]: row["garden"] for row in people(given)}
    found: list[Row] = []
    for gardener, garden in garden_of.items():
        own = [s for s in every if s["gardener"] == gardener]
        before = None
        for day in sorted({s["work_on"] for s in own}):
            here = [s for s in own if s["work_on"] == day]
            feasts = [f for f in given["feasts"] if (f["garden"], f["date"]) == (garden, day)]
            neighbours = [s for s in every if garden_of[s["gardener"]] == garden and s["work_on"] == day]
            found.append(
                {
                    "gardener": gardener,
                    "date": day,
                    "minutes": sum(s["minutes"] for s in here),
                    "spells_of_day": len(here),
                    "first_start": here[0]["start"],
                    "last_end": here[-1]["end"],
                    "any_wet": any(s["wet"] for s in here),
                    "wet_spells": sum(bool(s["wet"]) for s in here),
                    "feast_guests": feasts[0]["guests"] if feasts else None,
                    "garden_minutes": sum(s["minutes"] for s in neighbours),
                    "day_before_on": before,
                }
            )
            before = day
    return found


def months(given: dict[str, list[Row]]) -> list[Row]:
    """Every month of every gardener."""
    every = spells(given)
    farthing_of = {row["garden"]: row["farthing"] for row in given["gardens"]}
    found = []
    for gardener in people(given):
        own = [s for s in every if s["gardener"] == gardener["gardener"]]
        for first in sorted({s["work_on"].replace(day=1) for s in own}):
            here = [s for s in own if s["work_on"].replace(day=1) == first]
            pay = sum(s["spell_pay_sen"] for s in here)
            gifts = [
                g["yen"] for g in given["gifts"] if g["gardener"] == gardener["gardener"] and g["from_on"] <= first
            ]
            since, percent = in_force(LEVY[farthing_of[gardener["garden"]]], first)
            levy = floor(Fraction(pay * percent, 100))
            found.append(
                {
                    "gardener": gardener["gardener"],
                    "month": first.isoformat()[:7],
                    "minutes": sum(s["minutes"] for s in here),
                    "spell_pay_sen": pay,
                    "gifts_yen": sum(gifts),
                    "levy_sen": levy,
                    "levy_percent_since": since,
                    "net_yen": floor(Fraction(pay - levy, 100)) + sum(gifts),
                }
            )
    return found


def random_gardens(seed: int, gardeners: int = 4, spells_each: int = 12) -> dict[str, list[Row]]:
    """Gardens around the Scouring, every table shuffled, no two spells of a gardener overlapping."""
    chance = random.Random(seed)
    gardens = [{"garden": f"g{n}", "farthing": chance.choice(list(LEVY))} for n in range(2)]
    people = [{"gardener": f"p{n}", "garden": chance.choice(gardens)["garden"]} for n in range(gardeners)]
    given: dict[str, list[Row]] = {
        "gardens": gardens,
        "gardeners": people,
        "spells": [],
        "rates": [],
        "paths": [{"bed": f"b{n}", "walk_minutes": chance.randint(1, 30)} for n in range(3)],
        "weather": [{"from_on": chance.choice([None, datetime.date(1419, 11, 2)]), "wet": chance.random() < 0.5}],
        "feasts": [],
        "gifts": [],
    }
    first = datetime.datetime(1419, 10, 30)
    given["weather"] += [
        {"from_on": (first + datetime.timedelta(days=n)).date(), "wet": chance.random() < 0.5}
        for n in range(4, 150, chance.randint(2, 6))
    ]
    for person in people:
        at = first + datetime.timedelta(minutes=chance.randint(0, 2000))
        for _ in range(chance.randint(0, spells_each)):
            at += datetime.timedelta(minutes=chance.choice([0, 0, 30, 60, 120, 121, 400, 900, 1440, 20_000, 90_000]))
            end = at + datetime.timedelta(minutes=chance.choice([30, 60, 240, 600, 1440, 1500, 3000]))
            if chance.random() < 0.3:  # midnight is where days are told apart
                end = datetime.datetime(end.year, end.month, end.day) + datetime.timedelta(days=1)
            task = chance.choice(["dig", "prune", "watch", "rest"])
            given["spells"].append(
                {
                    "gardener": person["gardener"],
                    "task": task,
                    "start": at,
                    "end": end,
                    "furrows": chance.randint(0, 9),
                    "bed": chance.choice(["b0", "b1", "b2", "b9", None]),
                }
            )
            at = end
        for task in ("dig", "prune", "watch"):
            for from_on in [None, *chance.sample([datetime.date(1419, 11, n) for n in range(1, 28)], k=2)]:
                given["rates"].append(
                    {
                        "gardener": person["gardener"],
                        "task": task,
                        "sen_per_furrow": chance.randint(1, 999),
                        "from_on": from_on,
                    }
                )
        given["gifts"] += [
            {
                "gardener": person["gardener"],
                "yen": chance.randint(1, 50),
                "from_on": datetime.date(1419, 11, 1) + datetime.timedelta(days=chance.randint(-40, 90)),
            }
            for _ in range(chance.randint(0, 3))
        ]
    for garden in gardens:
        given["feasts"] += [
            {"garden": garden["garden"], "date": datetime.date(1419, 11, n), "guests": chance.randint(0, 144)}
            for n in chance.sample(range(1, 28), k=8)
        ]
    for name in ("spells", "rates", "paths", "weather", "feasts", "gifts"):
        chance.shuffle(given[name])
    return given
