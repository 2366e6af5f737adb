"""The question `withholding`: cases, gross-up by brute force, and a second computation in fractions."""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures, refused
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError
from zaitaku.law.japan import japan

TOPIC = "withholding"
MILLION = 1_000_000
CATEGORIES = ("listed_fee", "prize", "judicial_scrivener", "not_listed")
FIRST_KNOWN = datetime.date(2013, 1, 1)

amounts = st.integers(0, 5_000_000) | st.sampled_from([0, 1, 9_999, 10_000, 50_000, 50_001, 999_999, MILLION])
fees = st.fixed_dictionaries(
    {
        "category": st.sampled_from(CATEGORIES),
        "payee": st.sampled_from(["individual", "corporation"]),
        "payer_withholds": st.booleans(),
        "consumption_tax_yen": st.integers(0, 500_000),
        "tax_shown_separately": st.booleans(),
        "paid_on": st.dates(FIRST_KNOWN, datetime.date(2047, 12, 31)),
    }
)
invoices = st.lists(st.tuples(st.dates(datetime.date(2026, 12, 30), datetime.date(2027, 1, 2)), amounts), min_size=1)


def tax_of(base: int, category: str) -> int:
    """The tax of a payment to an individual, in fractions."""
    rate = Fraction(1021, 10_000)
    match category:
        case "judicial_scrivener":
            return math.floor(max(base - 10_000, 0) * rate)
        case "prize" if base <= 50_000:
            return 0
        case "not_listed":
            return 0
        case _:
            return math.floor(min(base, MILLION) * rate + max(base - MILLION, 0) * 2 * rate)


def taxed(base: int, category: str) -> int:
    """What of a payment the rates are applied to."""
    if category == "not_listed" or (category == "prize" and base <= 50_000):
        return 0
    return max(base - 10_000, 0) if category == "judicial_scrivener" else base


def asked_base(question: dict[str, Any], base: int) -> int:
    """The base of a question's payment."""
    is_due = question["payee"] == "individual" and question["payer_withholds"]
    return taxed(base, question["category"]) if is_due else 0


def asked_tax(question: dict[str, Any], base: int) -> int:
    """The tax of a question's payment."""
    is_due = question["payee"] == "individual" and question["payer_withholds"]
    return tax_of(base, question["category"]) if is_due else 0


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(fees, amounts), min_size=1, max_size=25))
def test_many_fees_agree_with_fractions(drawn: list[tuple[dict[str, Any], int]]) -> None:
    questions = [question | {"fee_yen": fee} for question, fee in drawn]
    for q, row in zip(questions, ask_many(TOPIC, questions).tables[None].rows(named=True), strict=True):
        base = q["fee_yen"] + (0 if q["tax_shown_separately"] else q["consumption_tax_yen"])
        tax = asked_tax(q, base)
        assert (row["withholding_base_yen"], row["withholding_tax_yen"]) == (asked_base(q, base), tax)
        assert row["net_payment_yen"] == q["fee_yen"] + q["consumption_tax_yen"] - tax
        assert row["gross_fee_yen"] is None


@pytest.mark.parametrize("category", CATEGORIES)
def test_the_gross_is_the_smallest_that_leaves_the_net(category: str) -> None:
    smallest: dict[int, int] = {}
    for gross in range(1_150_000):
        smallest.setdefault(gross - tax_of(gross, category), gross)
    edges = [range(200), range(9_900, 10_200), range(44_800, 50_200), range(897_800, 898_100), range(911_900, 912_200)]
    nets = [net for edge in edges for net in edge] + [*range(0, 950_000, 617)]
    answers = ask_many(TOPIC, [{"category": category, "agreed_net_yen": net} for net in nets]).tables[None]
    assert answers["gross_fee_yen"].to_list() == [smallest[net] for net in nets]
    assert answers["net_payment_yen"].to_list() == nets


@settings(max_examples=60, deadline=None)
@given(fees, amounts)
def test_what_is_paid_is_the_agreed_net_and_the_consumption_tax(question: dict[str, Any], net: int) -> None:
    answer = figures(TOPIC, **question, agreed_net_yen=net)
    assert answer["net_payment_yen"] == net + question["consumption_tax_yen"]
    hidden = 0 if question["tax_shown_separately"] else question["consumption_tax_yen"]
    gross = answer["gross_fee_yen"] + hidden
    assert answer["withholding_base_yen"] == asked_base(question, gross)
    assert answer["withholding_tax_yen"] == asked_tax(question, gross)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(invoices, st.sampled_from(CATEGORIES)), min_size=1, max_size=8))
def test_invoices_of_one_day_are_one_payment(drawn: list[Any]) -> None:
    questions = [
        {
            "category": category,
            "invoices": [{"invoice": str(i), "paid_on": day, "fee_yen": fee} for i, (day, fee) in enumerate(rows)],
        }
        for rows, category in drawn
    ]
    answers = ask_many(TOPIC, questions).tables[None].rows(named=True)
    for (rows, category), answer in zip(drawn, answers, strict=True):
        by_day: defaultdict[datetime.date, int] = defaultdict(int)
        for day, fee in rows:
            by_day[day] += fee
        assert answer["withholding_tax_yen"] == sum(tax_of(sum_, category) for sum_ in by_day.values())
        due = {2026: datetime.date(2027, 1, 12), 2027: datetime.date(2027, 2, 10)}
        assert answer["deposit_due_on"] == due[min(by_day).year]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CATEGORIES), amounts, st.integers(1, 100_000))
def test_a_higher_fee_never_bears_less_tax(category: str, fee: int, more: int) -> None:
    lower, higher = ask_many(TOPIC, [{"category": category, "fee_yen": each} for each in (fee, fee + more)]).tables[
        None
    ]["withholding_tax_yen"]
    assert higher >= lower


@given(st.dates(FIRST_KNOWN, datetime.date(2099, 11, 30)))
@settings(max_examples=60, deadline=None)
def test_the_deposit_falls_due_from_the_10th_of_the_next_month(paid_on: datetime.date) -> None:
    due = figures(TOPIC, fee_yen=1, paid_on=paid_on)["deposit_due_on"]
    tenth = (paid_on.replace(day=1) + 31 * ONE_DAY).replace(day=10)
    assert 0 <= (due - tenth).days <= 3
    assert due.weekday() < 5


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < FIRST_KNOWN:
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, fee_yen=100_000, paid_on=day)
            continue
        answer = figures(TOPIC, fee_yen=100_000, paid_on=day)
        assert answer["withholding_tax_yen"] == 10_210
        assert ("防衛" in answer["withholding_label_ja"]) is (day.year >= 2027)


def test_what_is_not_given_is_not_computed() -> None:
    answer = figures(TOPIC)
    label = answer.pop("withholding_label_ja")
    assert label == "所得税・復興特別所得税"
    assert set(answer.values()) == {None}


def test_the_latest_law_serves_where_no_day_is_given() -> None:
    answer = japan().ask(TOPIC, {"fee_yen": 100_000})
    assert (answer["withholding_tax_yen"], answer["deposit_due_on"]) == (10_210, None)


def test_a_deposit_in_a_year_of_unknown_holidays_is_refused() -> None:
    assert refused(TOPIC, fee_yen=1, paid_on="2099-12-01") == {"holidays_not_known"}
    late = {"invoice": "A", "paid_on": "2099-12-01", "fee_yen": 1}
    assert refused(TOPIC, invoices=[late, late | {"paid_on": "2026-12-01"}]) == {"holidays_not_known"}


def test_negative_amounts_are_refused() -> None:
    assert refused(TOPIC, fee_yen=-1) == {"negative_amount"}
    assert refused(TOPIC, agreed_net_yen=-1) == {"negative_amount"}
    credit = {"invoice": "A", "paid_on": "2026-11-30", "fee_yen": -1}
    assert refused(TOPIC, invoices=[credit]) == {"negative_amount"}
    assert not refused(TOPIC, invoices=[credit, credit | {"invoice": "B", "fee_yen": 10}])
    assert refused(TOPIC, invoices=[{"invoice": "A", "paid_on": "2026-11-30"}]) == {"amount_missing"}
