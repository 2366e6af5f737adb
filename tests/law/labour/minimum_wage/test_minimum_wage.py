"""The question `minimum_wage`: cases, properties, and a second computation in fractions."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures, refused
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "minimum_wage"
COUNTS = {"ordinary", "housing", "separation", "child_education"}
KINDS = [*sorted(COUNTS), "family", "commuting", "perfect_attendance", "overtime_premium", "travel_cost"]

yen = st.integers(0, 400_000)
minutes = st.integers(1, 20_000)
rates = st.lists(st.integers(700, 3_000), max_size=3)
items = st.lists(st.fixed_dictionaries({"yen": yen, "kind": st.sampled_from(KINDS)}), max_size=4)
optional_pay = st.fixed_dictionaries(
    {"minimum_wage_yen_per_hour": st.integers(800, 1_400), "monthly_items": items, "rates": rates},
    optional={
        "daily": st.tuples(yen, st.integers(1, 720)),
        "piece": st.tuples(yen, minutes),
        "prescribed_monthly_minutes": minutes,
        "annual_days": st.integers(1, 366),
    },
)


def question(pay: dict[str, Any]) -> dict[str, Any]:
    """Inputs by the names of the vocabulary, with every divisor that is needed."""
    asked = {k: v for k, v in pay.items() if k not in {"daily", "piece"}}
    asked["rates"] = [{"kind": f"kind {i}", "yen_per_hour": rate} for i, rate in enumerate(pay["rates"])]
    asked["daily_minutes"] = 450
    if "daily" in pay:
        asked["daily_yen"], asked["daily_minutes"] = pay["daily"]
    if "piece" in pay:
        asked["piece_yen"], asked["total_minutes"] = pay["piece"]
    if "prescribed_monthly_minutes" not in asked:
        asked.setdefault("annual_days", 240)
    return asked


def lowest_figure(q: dict[str, Any]) -> Fraction | None:
    """The lowest hourly figure in yen, exact; None where no pay is named."""
    month = Fraction(q.get("prescribed_monthly_minutes") or Fraction(q.get("annual_days", 0) * q["daily_minutes"], 12))
    figure = Fraction(sum(i["yen"] for i in q["monthly_items"] if i["kind"] in COUNTS) * 60) / month
    if "daily_yen" in q:
        figure += Fraction(q["daily_yen"] * 60, q["daily_minutes"])
    if "piece_yen" in q:
        figure += Fraction(q["piece_yen"] * 60, q["total_minutes"])
    named = q["rates"] or q["monthly_items"] or "daily_yen" in q or "piece_yen" in q
    return figure + min((r["yen_per_hour"] for r in q["rates"]), default=0) if named else None


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=40, deadline=None)
@given(st.lists(optional_pay, min_size=1, max_size=25))
def test_many_questions_agree_with_fractions(pays: list[dict[str, Any]]) -> None:
    questions = [question(pay) for pay in pays]
    answer = ask_many(TOPIC, questions)
    rows = answer.tables[None].rows(named=True)
    assert [row["question"] for row in rows] == list(range(len(questions)))
    for q, row in zip(questions, rows, strict=True):
        minimum, figure = q["minimum_wage_yen_per_hour"], lowest_figure(q)
        if figure is None:
            assert (row["hourly_figure_sen"], row["minimum_wage_met"]) == (None, None)
            continue
        assert row["hourly_figure_sen"] == math.floor(figure * 100)
        assert row["minimum_wage_met"] == (figure >= minimum)
        assert row["shortfall_sen_per_hour"] == max(minimum * 100 - math.floor(figure * 100), 0)
    assert answer.tables["rates_checked"].height == sum(len(q["rates"]) for q in questions)


@settings(max_examples=40, deadline=None)
@given(optional_pay, st.integers(1, 500))
def test_a_larger_rate_never_creates_a_shortfall(pay: dict[str, Any], more: int) -> None:
    before = question(pay | {"rates": [1_000, *pay["rates"]]})
    after = {**before, "rates": [r | {"yen_per_hour": r["yen_per_hour"] + more} for r in before["rates"]]}
    lower, higher = (ask_many(TOPIC, [q]).tables[None].row(0, named=True) for q in (before, after))
    assert higher["shortfall_sen_per_hour"] <= lower["shortfall_sen_per_hour"]
    assert higher["hourly_figure_sen"] == lower["hourly_figure_sen"] + 100 * more
    assert (lower["shortfall_sen_per_hour"] == 0) == lower["minimum_wage_met"]


def test_many_dates_and_prefectures_at_once_are_each_looked_up_for_themselves() -> None:
    questions = [
        {"prefecture": "27", "date": datetime.date(2025, 10, 15)},
        {"prefecture": "05", "date": datetime.date(2026, 3, 31)},
        {"prefecture": "13"},
        {"prefecture": "27", "date": datetime.date(2010, 1, 1), "minimum_wage_yen_per_hour": 762},
        {"prefecture": "27", "date": datetime.date(2022, 10, 1)},
    ]
    table = ask_many(TOPIC, questions).tables[None]
    assert table["minimum_wage_yen_per_hour"].to_list() == [1114, 1031, 1280, 762, 1023]
    assert [str(day) for day in table["effective_from_on"]] == [
        "2024-10-01",
        "2026-03-31",
        "2026-10-01",
        "None",
        "2022-10-01",
    ]


def test_one_date_before_the_first_list_refuses() -> None:
    questions = [
        {"prefecture": "27", "date": datetime.date(2025, 10, 15)},
        {"prefecture": "03", "date": datetime.date(2022, 10, 19)},
    ]
    with pytest.raises(BeforeKnownLawError, match="2022-10-19"):
        ask_many(TOPIC, questions)


def test_a_question_that_is_refused_leaves_the_others() -> None:
    good = {"minimum_wage_yen_per_hour": 1000, "rates": [{"kind": "service", "yen_per_hour": 1100}]}
    bad = {
        "minimum_wage_yen_per_hour": 1000,
        "piece_yen": 1,
        "rates": [{"kind": "service", "yen_per_hour": 999}],
    }
    answer = ask_many(TOPIC, [good, bad, good])
    assert answer.tables[None]["question"].to_list() == [0, 2]
    assert answer.tables["rates_checked"]["question"].to_list() == [0, 2]
    assert [r.code for r in answer.refusals] == ["total_minutes_missing"]
    assert not answer.findings


def test_a_rate_without_an_amount_is_refused() -> None:
    assert refused(TOPIC, minimum_wage_yen_per_hour=1000, rates={"service": 1200, "travel": None}) == {"rate_missing"}


def test_findings_name_each_rate_that_falls_short() -> None:
    answer = ask(TOPIC, prefecture="27", date="2026-11-22", rates={"service": 1231, "travel": 1200, "report": 1230})
    assert {f.fields["rate_kind"]: f.fields["shortfall_sen_per_hour"] for f in answer.findings} == {
        "travel": 3100,
        "report": 100,
    }
    assert all("1,231" in f.ja and "1,231" in f.en for f in answer.findings)


def test_the_divisor_is_not_the_cut_average() -> None:
    given_cut = figures(
        TOPIC,
        minimum_wage_yen_per_hour=1,
        prescribed_monthly_minutes=10087,
        monthly_items=[{"yen": 10_000_000}],
    )
    exact = figures(
        TOPIC,
        minimum_wage_yen_per_hour=1,
        annual_days=269,
        daily_minutes=450,
        monthly_items=[{"yen": 10_000_000}],
    )
    assert given_cut["average_monthly_minutes"] == exact["average_monthly_minutes"] == 10087
    assert exact["hourly_figure_sen"] == 5947955
    assert given_cut["hourly_figure_sen"] == 5948250
