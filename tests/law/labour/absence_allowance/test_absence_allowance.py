"""The question `absence_allowance`: cases, properties, and a second computation in fractions."""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask_many, cases_of, differences, refused
from zaitaku.law.engine.cases import Case

TOPIC = "absence_allowance"

days = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.dates(datetime.date(2026, 9, 1), datetime.date(2026, 11, 30)),
            "closed": st.sampled_from(["whole", "part"]),
            "wage_for_work_yen": st.integers(0, 12_000),
            "employer_cause": st.booleans(),
            "client_cancelled": st.booleans(),
            "best_effort_recorded": st.booleans(),
            "substitute_given": st.booleans(),
            "roster_fixed": st.sampled_from([True, True, False]),
            "worker_ready": st.sampled_from([True, True, False]),
        }
    ),
    max_size=12,
    unique_by=lambda day: day["date"],
)
questions = st.fixed_dictionaries({"average_wage_sen": st.integers(0, 2_000_000), "closed_days": days})


def half_up(value: Fraction) -> int:
    return math.floor(value + Fraction(1, 2))


def is_due(day: dict[str, Any]) -> bool:
    cause = not day["best_effort_recorded"] if day["client_cancelled"] else day["employer_cause"]
    return bool(cause and day["roster_fixed"] and day["worker_ready"] and not day["substitute_given"])


def amount(average_wage_sen: int, day: dict[str, Any]) -> Fraction:
    if not is_due(day):
        return Fraction(0)
    full = Fraction(average_wage_sen * 6, 1000)
    return full if day["closed"] == "whole" else max(full - day["wage_for_work_yen"], Fraction(0))


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=40, deadline=None)
@given(st.lists(questions, min_size=1, max_size=15))
def test_many_questions_agree_with_fractions(asked: list[dict[str, Any]]) -> None:
    answer = ask_many(TOPIC, asked)
    of_day = {(r["question"], r["date"]): r for r in answer.tables["closed_days"].rows(named=True)}
    assert len(of_day) == sum(len(q["closed_days"]) for q in asked)
    for number, (q, row) in enumerate(zip(asked, answer.tables[None].rows(named=True), strict=True)):
        months: dict[int, Fraction] = defaultdict(Fraction)
        for day in q["closed_days"]:
            exact = amount(q["average_wage_sen"], day)
            months[day["date"].month] += exact
            assert of_day[number, day["date"]]["absence_allowance_yen"] == half_up(exact)
            assert of_day[number, day["date"]]["allowance_due"] == is_due(day)
        assert row["absence_allowance_yen"] == sum(map(half_up, months.values()))
        assert row["allowance_due"] == any(map(is_due, q["closed_days"]))


@settings(max_examples=30, deadline=None)
@given(questions, st.integers(1, 5_000))
def test_more_pay_for_work_never_raises_the_allowance(q: dict[str, Any], more: int) -> None:
    paid_more = [day | {"wage_for_work_yen": day["wage_for_work_yen"] + more} for day in q["closed_days"]]
    table = ask_many(TOPIC, [q, q | {"closed_days": paid_more}]).tables[None]
    before, after = table["absence_allowance_yen"]
    assert 0 <= after <= before


def test_a_day_without_a_date_is_refused() -> None:
    assert refused(TOPIC, average_wage_sen=1, closed_days=[{"date": None, "employer_cause": True}]) == {"date_missing"}
