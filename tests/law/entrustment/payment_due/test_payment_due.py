"""The question `payment_due`: cases, and what must hold of any terms."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures, refused
from tests.law.changes import days_around_changes
from zaitaku import law
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import InputError

TOPIC = "payment_due"
FREELANCE_ACT = datetime.date(2024, 11, 1)
FEE_BAN = datetime.date(2026, 1, 1)

dates = st.dates(datetime.date(2026, 1, 1), datetime.date(2030, 12, 31))
later = st.integers(0, 120).map(lambda days: datetime.timedelta(days=days))


@st.composite
def terms(draw: st.DrawFn) -> dict[str, Any]:
    received = draw(dates)
    return {
        "received_on": received,
        "agreed_payment_on": draw(st.none() | later.map(lambda d: received + d)),
        "closing_day": draw(st.none() | st.integers(1, 31)),
        "payment_months_after": draw(st.integers(0, 3)),
        "payment_day": draw(st.none() | st.integers(1, 31)),
        "closing_basis": draw(st.sampled_from(["receipt", "inspection"])),
        "inspected_on": draw(st.none() | later.map(lambda d: received + d)),
        "monthly_closing": draw(st.booleans()),
        "small_business_act_applies": draw(st.booleans()),
        "prime_payment_on": draw(st.none() | later.map(lambda d: received + d)),
        "re_entrustment_disclosed": draw(st.booleans()),
        "next_business_day_agreed": draw(st.booleans()),
    }


def row(**terms_asked: Any) -> dict[str, Any]:
    return figures(TOPIC, **terms_asked)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=40, deadline=None)
@given(st.lists(terms(), min_size=1, max_size=20))
def test_what_binds_is_lawful_and_what_is_lawful_binds(asked: list[dict[str, Any]]) -> None:
    table = ask_many(TOPIC, asked).tables[None]
    assert table.height == len(asked)
    for row in table.rows(named=True):
        assert row["payment_due_on"] <= row["latest_payment_on"]
        agreed = row["agreed_payment_on"]
        assert row["payment_lawful"] == (agreed is None or agreed <= row["latest_payment_on"])
        assert (row["days_over"] or 0) > 0 or row["payment_lawful"]
        if agreed and agreed <= row["latest_payment_on"]:
            assert row["payment_due_on"] == agreed


@settings(max_examples=40, deadline=None)
@given(st.lists(terms(), min_size=1, max_size=20))
def test_a_further_act_never_puts_payment_off(asked: list[dict[str, Any]]) -> None:
    both = [q | {"small_business_act_applies": act} for q in asked for act in (False, True)]
    table = ask_many(TOPIC, both).tables[None]
    for name in ("latest_payment_on", "payment_due_on"):
        for alone, with_act in zip(table[name][::2], table[name][1::2], strict=True):
            assert with_act <= alone


@settings(max_examples=40, deadline=None)
@given(st.lists(terms(), min_size=1, max_size=20), st.integers(1, 60))
def test_a_later_receipt_never_brings_the_limit_forward(asked: list[dict[str, Any]], days: int) -> None:
    step = datetime.timedelta(days=days)
    table = ask_many(TOPIC, [*asked, *(q | {"received_on": q["received_on"] + step} for q in asked)]).tables[None]
    limits = table["latest_payment_on"].to_list()
    for early, late in zip(limits[: len(asked)], limits[len(asked) :], strict=True):
        assert early <= late


@settings(max_examples=40, deadline=None)
@given(dates, later)
def test_the_day_to_pay_on_is_a_bank_day_near_the_payment_day(
    received: datetime.date, step: datetime.timedelta
) -> None:
    terms_asked = {"received_on": received, "agreed_payment_on": received + step, "monthly_closing": True}
    before = row(**terms_asked)
    after = row(**terms_asked, next_business_day_agreed=True)
    assert before["pay_on"] <= before["payment_due_on"]
    assert before["pay_on"].weekday() < 5
    assert after["pay_on"].weekday() < 5
    assert (after["pay_on"] - after["payment_due_on"]).days <= 2
    assert before["shift_if_next_days"] == after["shift_if_next_days"]


@pytest.mark.parametrize("day", days_around_changes(TOPIC))
def test_over_time(day: datetime.date) -> None:
    if day < FREELANCE_ACT:
        with pytest.raises(InputError, match="before_known_law"):
            ask(TOPIC, received_on=day)
        return
    asked = row(received_on=day, paid_on=day, remuneration_yen=1000, transfer_fee_deducted_yen=10)
    assert asked["latest_payment_on"] == day + datetime.timedelta(days=59)
    assert asked["least_payment_yen"] == (1000 if day >= FEE_BAN else 990)


def test_a_payment_day_of_unknown_holidays_is_refused_and_an_undated_question_is_not() -> None:
    assert [r.code for r in ask(TOPIC, received_on="2100-01-02").refusals] == ["holidays_not_known"]
    assert row(agreed_payment_on="2026-08-29", next_business_day_agreed=True)["pay_on"] == datetime.date(2026, 8, 31)
    assert [r.code for r in law.ask(TOPIC, {}).refusals] == ["date_missing"]


def test_the_day_of_payment_decides_about_the_fee() -> None:
    asked = {"received_on": "2025-12-01", "remuneration_yen": 1000, "transfer_fee_deducted_yen": 10}
    lawful = [row(**asked, paid_on=day)["fee_deduction_lawful"] for day in ("2025-12-31", "2026-01-01")]
    assert lawful == [True, False]
    assert row(**asked, agreed_payment_on="2026-01-20")["fee_deduction_lawful"] is False


def test_findings_name_what_is_wrong() -> None:
    too_late = {"received_on": "2026-07-01", "agreed_payment_on": "2026-10-31"}
    assert ask(TOPIC, **too_late).findings.codes == {"payment_day_too_late"}
    hint = {"received_on": "2026-07-01", "agreed_payment_on": "2026-08-03"}
    assert ask(TOPIC, **hint).findings.codes == {"payment_day_beyond_guideline"}
    half = {"received_on": "2026-07-01", "closing_day": 31}
    assert ask(TOPIC, **half).findings.codes == {"payment_terms_incomplete"}
    inspected = {"received_on": "2026-07-01", "closing_basis": "inspection", "agreed_payment_on": "2026-07-20"}
    assert ask(TOPIC, **inspected).findings.codes == {"payment_counts_from_inspection"}
    fee = {"received_on": "2026-07-01", "agreed_payment_on": "2026-07-20", "transfer_fee_deducted_yen": 1}
    assert ask(TOPIC, **fee).findings.codes == {"transfer_fee_deducted"}


def test_without_receipt_the_sixty_days_stay_open() -> None:
    agreed = ask(TOPIC, agreed_payment_on="2026-08-29")
    assert agreed.findings.codes == {"sixty_days_not_counted"}
    assert (agreed["latest_payment_on"], agreed["payment_lawful"], agreed["days_over"]) == (None, None, None)
    disclosed = {"prime_payment_on": "2026-12-20", "re_entrustment_disclosed": True}
    assert ask(TOPIC, **disclosed).findings.codes == set()
    both = ask(TOPIC, **disclosed, agreed_payment_on="2026-12-25", small_business_act_applies=True)
    assert (both["latest_payment_on"], both.findings.codes) == (None, {"sixty_days_not_counted"})


def test_no_day_at_all_and_an_act_before_its_day_are_refused() -> None:
    assert refused(TOPIC, closing_day=31, payment_day=31) == {"date_missing"}
    assert refused(TOPIC, prime_payment_on="2026-12-20") == {"date_missing"}
    assert refused(TOPIC, received_on="2025-12-31", small_business_act_applies=True) == {"before_known_law"}
    assert refused(TOPIC, received_on="2026-01-01", small_business_act_applies=True) == set()
