"""The question `article36`: cases, properties, and a second computation."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from zaitaku.law.engine.cases import Case
from zaitaku.law.japan import japan

TOPIC = "article36"

minutes = st.lists(
    st.tuples(st.sampled_from([0, 2520, 2521, 2700, 2701, 4800]) | st.integers(0, 5_000), st.integers(0, 2_000)),
    min_size=1,
    max_size=12,
)
agreements = st.fixed_dictionaries(
    {
        "special_clause": st.booleans(),
        "annual_variable": st.booleans(),
        "worked": minutes,
        "first": st.integers(0, 30),
    }
)


def question(drawn: dict[str, Any]) -> dict[str, Any]:
    first = 2022 * 12 + drawn["first"]
    months = [
        {
            "month": f"{(first + i) // 12}-{(first + i) % 12 + 1:02}",
            "overtime_minutes": o,
            "rest_day_minutes": r,
        }
        for i, (o, r) in enumerate(drawn["worked"])
    ]
    return {k: v for k, v in drawn.items() if k not in {"worked", "first"}} | {"months": months}


def expected(drawn: dict[str, Any]) -> dict[str, Any]:
    overtime = [o for o, _ in drawn["worked"]]
    total = [o + r for o, r in drawn["worked"]]
    last = {n: sum(total[-n:]) if len(total) >= n else None for n in range(1, 7)}
    over = sum(o > (2520 if drawn["annual_variable"] else 2700) for o in overtime)
    year = 43200 if drawn["special_clause"] else 19200 if drawn["annual_variable"] else 21600
    runs = [total[i : i + n] for n in range(2, 7) for i in range(len(total) - n + 1)]
    caps = [n * 4800 - known for n in range(2, 7) if (known := last[n - 1]) is not None]
    return {
        "months_over_monthly_limit": over,
        "annual_overtime_minutes": sum(overtime),
        "total_100_hours_reached": max(total) >= 6000,
        "average_80_hours_exceeded": any(sum(run) > 4800 * len(run) for run in runs),
        "monthly_limit_exceeded": over > (6 if drawn["special_clause"] else 0),
        "annual_limit_exceeded": sum(overtime) > year,
        "next_month_cap_minutes": max(min([5999, *caps]), 0),
    } | {f"average_{n}_months_minutes": None if last[n] is None else last[n] // n for n in range(2, 7)}


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(agreements, min_size=1, max_size=15))
def test_many_agreements_agree_with_a_plain_computation(drawn: list[dict[str, Any]]) -> None:
    answer = ask_many(TOPIC, [question(each) for each in drawn])
    broken: set[int] = set()
    for number, (each, row) in enumerate(zip(drawn, answer.tables[None].rows(named=True), strict=True)):
        figures_expected = expected(each)
        assert {name: row[name] for name in figures_expected} == figures_expected
        if any(value is True for value in figures_expected.values()):
            broken.add(number)
    assert {row for _, frame in answer.findings.frames for row in frame["__subject"]} == broken


@settings(max_examples=40, deadline=None)
@given(minutes.filter(lambda worked: len(worked) < 12))
def test_next_month_may_reach_its_cap_and_not_one_minute_more(worked: list[tuple[int, int]]) -> None:
    drawn = {"special_clause": True, "annual_variable": False, "first": 0, "worked": worked}
    before = figures(TOPIC, **question(drawn))
    cap = before["next_month_cap_minutes"]
    at_cap, beyond = (figures(TOPIC, **question(drawn | {"worked": [*worked, (0, cap + more)]})) for more in (0, 1))

    def broken(row: dict[str, Any]) -> bool:
        return bool(row["average_80_hours_exceeded"] or row["total_100_hours_reached"])

    if not broken(before):
        assert not broken(at_cap)
    assert broken(beyond)


def test_the_findings_say_which_limit_is_broken_and_what_is_left() -> None:
    months = [{"month": "2026-04", "overtime_minutes": 6000}, {"month": "2026-05", "overtime_minutes": 3700}]
    by_check = {finding.check: finding for finding in ask(TOPIC, months=months).findings}
    assert by_check.keys() == {
        "monthly_limit_of_agreement_exceeded",
        "total_limit_reached",
        "average_limit_exceeded",
    }
    assert "2026-04" in by_check["total_limit_reached"].en
    assert by_check["average_limit_exceeded"].fields["cap_of_next_month"] == 4700
    assert "78時間20分" in by_check["average_limit_exceeded"].ja


@settings(max_examples=60, deadline=None)
@given(agreements)
def test_next_month_may_use_all_its_room_and_not_one_minute_more(drawn: dict[str, Any]) -> None:
    before = figures(TOPIC, **question(drawn))
    room = before["next_month_overtime_room_minutes"]
    opens_a_year = len(drawn["worked"]) == 12
    recent = drawn["worked"][-5:]
    worked = [(0, o + r) for o, r in recent] if opens_a_year else drawn["worked"]
    first = drawn["first"] + 12 - len(recent) if opens_a_year else drawn["first"]

    def broken(minutes: int) -> bool:
        row = figures(TOPIC, **question(drawn | {"first": first, "worked": [*worked, (minutes, 0)]}))
        limits = ("total_100_hours_reached", "average_80_hours_exceeded")
        return any(row[name] for name in (*limits, "monthly_limit_exceeded", "annual_limit_exceeded"))

    if not broken(0):
        assert not broken(room)
    assert broken(room + 1)


@settings(max_examples=40, deadline=None)
@given(agreements)
def test_what_the_year_leaves_is_what_it_has_less_what_was_worked(drawn: dict[str, Any]) -> None:
    row = figures(TOPIC, **question(drawn))
    year = 43200 if drawn["special_clause"] else 19200 if drawn["annual_variable"] else 21600
    over = row["months_over_monthly_limit"]
    assert row["annual_room_minutes"] == max(0, year - row["annual_overtime_minutes"])
    assert row["months_above_limit_left"] == (max(0, 6 - over) if drawn["special_clause"] else 0)


def test_the_cap_of_the_next_month_can_be_explained() -> None:
    months = [{"month": "2026-04", "overtime_minutes": 6000}]
    answer = japan().ask(TOPIC, {"months": months}, explain=True)
    assert "翌月の上限" in answer.explain("next_month_overtime_room_minutes").as_text(4)
