"""The question `input_tax_transition`: cases, and a second computation in fractions."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures, refused
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "input_tax_transition"
SHARES = [
    ("2031-10-01", 0),
    ("2030-10-01", 30),
    ("2028-10-01", 50),
    ("2026-10-01", 70),
    ("2023-10-01", 80),
]

days = st.dates(datetime.date(2023, 10, 1), datetime.date(2033, 12, 31))
purchases = st.fixed_dictionaries(
    {
        "total_including_tax_yen": st.integers(0, 12_000) | st.integers(0, 10**8),
        "rate_percent": st.sampled_from([10, 8]),
        "purchased_on": days,
        "seller_registered": st.booleans(),
        "base_period_sales_yen": st.none() | st.sampled_from([0, 10**8, 10**8 + 1]),
    }
)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


def share(day: datetime.date) -> int:
    """The transitional share of a day."""
    return next(percent for since, percent in SHARES if datetime.date.fromisoformat(since) <= day)


@settings(max_examples=80, deadline=None)
@given(st.lists(purchases, min_size=1, max_size=25))
def test_many_purchases_agree_with_fractions(drawn: list[dict[str, Any]]) -> None:
    for q, row in zip(drawn, ask_many(TOPIC, drawn).tables[None].rows(named=True), strict=True):
        total, day, rate = q["total_including_tax_yen"], q["purchased_on"], q["rate_percent"]
        sales = q["base_period_sales_yen"]
        in_relief = day <= datetime.date(2029, 9, 30)
        relief = in_relief and total < 10_000 and sales is not None and sales <= 10**8
        percent = 100 if q["seller_registered"] or relief else share(day)
        tax = math.floor(Fraction(total * rate, 100 + rate))
        deductible = math.floor(Fraction(tax * percent, 100))
        national = Fraction(78, 100) * rate / (100 + rate)
        assert row == {
            "question": row["question"],
            "deductible_percent": percent,
            "input_tax_yen": tax,
            "deductible_yen": deductible,
            "non_deductible_yen": tax - deductible,
            "national_deductible_yen": math.floor(total * national * percent / 100),
            "invoice_needed": not relief,
        }


@settings(max_examples=40, deadline=None)
@given(st.integers(10_000, 10**7), days, st.integers(1, 4000))
def test_a_later_purchase_of_an_unregistered_seller_is_never_deducted_more(
    total: int, day: datetime.date, later: int
) -> None:
    questions = [{"total_including_tax_yen": total, "purchased_on": each} for each in (day, day + later * ONE_DAY)]
    first, second = ask_many(TOPIC, questions).tables[None]["deductible_yen"]
    assert second <= first


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < datetime.date(2023, 10, 1):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, total_including_tax_yen=110_000, purchased_on=day)
        else:
            assert figures(TOPIC, total_including_tax_yen=110_000, purchased_on=day)["deductible_percent"] == share(day)


@pytest.mark.parametrize(
    ("day", "bought", "registered", "raised"),
    [
        ("2024-09-30", 2 * 10**9, False, False),
        ("2024-10-01", 10**9, False, False),
        ("2024-10-01", 10**9 + 1, False, True),
        ("2026-10-01", 10**8, False, False),
        ("2026-10-01", 10**8 + 1, False, True),
        ("2026-10-01", 10**8 + 1, True, False),
    ],
)
def test_purchases_above_the_cap_of_one_seller_are_pointed_out(
    day: str, bought: int, registered: bool, raised: bool
) -> None:
    answer = ask(
        TOPIC,
        total_including_tax_yen=110_000,
        purchased_on=day,
        purchases_from_seller_yen=bought,
        seller_registered=registered,
    )
    assert ("transitional_cap_exceeded" in answer.findings.codes) is raised


def test_a_negative_price_is_refused() -> None:
    assert refused(TOPIC, total_including_tax_yen=-1) == {"negative_amount"}
