"""The question `late_interest`: cases, properties, and a second computation in fractions."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures, refused
from tests.law.changes import days_around_changes
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import InputError

TOPIC = "late_interest"
DAY = datetime.timedelta(days=1)

received_days = st.dates(datetime.date(2026, 1, 1), datetime.date(2030, 12, 31))


@st.composite
def claims(draw: st.DrawFn) -> dict[str, Any]:
    received = draw(received_days)
    after = st.integers(0, 400).map(lambda days: received + days * DAY)
    return {
        "received_on": received,
        "agreed_payment_on": draw(st.none() | after),
        "paid_on": draw(after),
        "unpaid_yen": draw(st.integers(0, 10**12)),
        "small_business_act_applies": draw(st.booleans()),
        "contract_rate_percent": draw(st.sampled_from(["3", "14.6", "5.25", "0", "0.0001", "20"])),
    }


def expected(claim: dict[str, Any]) -> dict[str, Any]:
    sixtieth = claim["received_on"] + 59 * DAY
    due = min(claim["agreed_payment_on"] or claim["received_on"], sixtieth)
    act = claim["small_business_act_applies"]
    until = min(claim["paid_on"], sixtieth) if act else claim["paid_on"]
    civil = max((until - due).days, 0)
    statutory = max((claim["paid_on"] - sixtieth).days, 0) if act and claim["paid_on"] > due else 0
    year = Fraction(claim["unpaid_yen"], 36500)
    return {
        "statutory_interest_from_on": sixtieth + DAY if act else None,
        "statutory_interest_days": statutory,
        "statutory_interest_yen": math.floor(year * Fraction("14.6") * statutory),
        "civil_interest_days": civil,
        "civil_interest_yen": math.floor(year * Fraction(claim["contract_rate_percent"]) * civil),
    }


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=50, deadline=None)
@given(st.lists(claims(), min_size=1, max_size=20))
def test_many_claims_agree_with_fractions(asked: list[dict[str, Any]]) -> None:
    table = ask_many(TOPIC, asked).tables[None]
    for claim, row in zip(asked, table.rows(named=True), strict=True):
        assert {name: row[name] for name in expected(claim)} == expected(claim)


@settings(max_examples=30, deadline=None)
@given(claims(), st.integers(1, 60))
def test_paying_later_never_costs_less(claim: dict[str, Any], days: int) -> None:
    table = ask_many(TOPIC, [claim, claim | {"paid_on": claim["paid_on"] + days * DAY}]).tables[None]
    for name in ("statutory_interest_yen", "civil_interest_yen"):
        assert table[name][0] <= table[name][1]


def test_two_claims_are_cut_each_for_itself_and_counted_together() -> None:
    late = {"paid_on": "2026-06-30", "unpaid_yen": 2499}  # 31 days x 0.9996 yen = 30.9876
    reduced = {"reduced_on": "2026-06-15", "reduced_yen": 2499, "refunded_on": "2026-07-15"}  # 31 days as well
    asked = {"received_on": "2026-04-01", "small_business_act_applies": True}
    both = figures(TOPIC, **asked, **late, **reduced)
    assert (both["statutory_interest_yen"], both["statutory_interest_days"]) == (60, 62)
    assert both["statutory_interest_from_on"] == datetime.date(2026, 5, 31)
    assert figures(TOPIC, **asked, **reduced)["statutory_interest_from_on"] == datetime.date(2026, 6, 15)


def test_monthly_terms_leave_the_last_days_of_two_months_free_of_interest() -> None:
    asked = {"received_on": "2026-07-01", "agreed_payment_on": "2026-08-31", "paid_on": "2026-08-31"}
    asked |= {"unpaid_yen": 1_000_000, "small_business_act_applies": True}
    strict = figures(TOPIC, **asked)
    monthly = figures(TOPIC, **asked, monthly_closing=True)
    assert (strict["statutory_interest_days"], monthly["statutory_interest_days"]) == (2, 0)


def test_what_is_not_paid_yet_has_no_amount_of_interest() -> None:
    row = figures(TOPIC, received_on="2026-04-01", unpaid_yen=1000, small_business_act_applies=True)
    assert row["statutory_interest_from_on"] == datetime.date(2026, 5, 31)
    assert row["statutory_interest_yen"] is None
    assert row["civil_interest_yen"] is None


@pytest.mark.parametrize("rate", ["14.6%", "", "three", "-1", "1.23456", "１４.６"])
def test_a_rate_that_cannot_be_read_is_refused(rate: str) -> None:
    asked = {"received_on": "2026-04-01", "paid_on": "2026-09-01", "unpaid_yen": 1}
    assert refused(TOPIC, **asked, contract_rate_percent=rate) == {"rate_not_readable"}


def test_negative_amounts_and_a_missing_receipt_are_refused() -> None:
    assert refused(TOPIC, received_on="2026-04-01", unpaid_yen=-1) == {"amount_out_of_range"}
    assert refused(TOPIC, received_on="2026-04-01", reduced_yen=-1) == {"amount_out_of_range"}
    assert refused(TOPIC, unpaid_yen=1) == {"date_missing"}
    agreed = {"agreed_payment_on": "2026-05-30", "paid_on": "2026-06-29", "unpaid_yen": 1}
    assert refused(TOPIC, **agreed) == set()
    assert refused(TOPIC, **agreed, small_business_act_applies=True) == {"date_missing"}


@pytest.mark.parametrize("day", days_around_changes(TOPIC))
def test_over_time(day: datetime.date) -> None:
    asked = {"received_on": day, "paid_on": day + 90 * DAY, "unpaid_yen": 1_000_000}
    if day < datetime.date(2024, 11, 1):
        with pytest.raises(InputError, match="before_known_law"):
            ask(TOPIC, **asked)
        return
    row = figures(TOPIC, **asked)
    assert (row["civil_interest_days"], row["civil_interest_yen"], row["statutory_interest_yen"]) == (90, 7397, 0)
    in_force = day >= datetime.date(2026, 1, 1)
    assert refused(TOPIC, **asked, small_business_act_applies=True) == (set() if in_force else {"before_known_law"})
