"""The question `stamp_duty`: cases and properties."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "stamp_duty"
MILLION = 10**6
TABLE = [
    (MILLION, 200),
    (2 * MILLION, 400),
    (3 * MILLION, 1_000),
    (5 * MILLION, 2_000),
    (10 * MILLION, 10_000),
    (50 * MILLION, 20_000),
    (100 * MILLION, 60_000),
    (500 * MILLION, 100_000),
    (1_000 * MILLION, 200_000),
    (5_000 * MILLION, 400_000),
    (10**18, 600_000),
]

amounts = st.integers(0, 10**10) | st.sampled_from([up_to + more for up_to, _ in TABLE[:-1] for more in (0, 1)])


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(amounts, st.integers(0, 10**6), st.booleans()), min_size=1, max_size=20))
def test_many_contracts_for_work(drawn: list[Any]) -> None:
    names = ("amount_yen", "tax_yen", "tax_shown_separately")
    questions = [{"document": "work_contract"} | dict(zip(names, each, strict=True)) for each in drawn]
    duties = ask_many(TOPIC, questions).tables[None]["stamp_duty_yen"].to_list()
    stated = [amount + (0 if separately else tax) for amount, tax, separately in drawn]
    assert duties == [
        0 if amount < 10_000 else next(duty for up_to, duty in TABLE if amount <= up_to) for amount in stated
    ]


@settings(max_examples=60, deadline=None)
@given(amounts, st.integers(0, 10**8), st.sampled_from(["work_contract", "continuing_basic_contract"]))
def test_a_higher_amount_never_bears_less(amount: int, more: int, document: str) -> None:
    questions = [{"document": document, "amount_yen": each} for each in (amount, amount + more)]
    lower, higher = ask_many(TOPIC, questions).tables[None]["stamp_duty_yen"]
    assert higher >= lower


@given(st.sampled_from(["work_contract", "continuing_basic_contract", "quasi_mandate"]), st.none() | amounts)
@settings(max_examples=40, deadline=None)
def test_what_is_electronic_bears_nothing(document: str, amount: int | None) -> None:
    assert figures(TOPIC, document=document, amount_yen=amount, medium="electronic")["stamp_duty_yen"] == 0


@pytest.mark.parametrize(
    ("months", "renewable", "duty"), [(3, False, 200), (3, True, 4_000), (4, False, 4_000), (0, False, 200)]
)
def test_a_continuing_contract_without_an_amount(months: int, renewable: bool, duty: int) -> None:
    question = {"document": "continuing_basic_contract", "contract_months": months, "renewable": renewable}
    assert figures(TOPIC, **question)["stamp_duty_yen"] == duty


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < datetime.date(2014, 4, 1):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, document="work_contract", signed_on=day)
        else:
            assert figures(TOPIC, document="work_contract", signed_on=day)["stamp_duty_yen"] == 200


def test_without_a_document_there_is_no_duty_to_tell() -> None:
    assert figures(TOPIC, amount_yen=1)["stamp_duty_yen"] is None
