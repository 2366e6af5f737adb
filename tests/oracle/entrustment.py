"""Entrustment to freelancers, computed plainly, as a second opinion on the law engine.

Written from the vocabulary, the reading of the law (section 8) and the reference, with figures of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import floor

from tests.oracle.attendance import minimum_wage
from tests.oracle.plain import (
    DAY,
    BeforeKnownLawError,
    Given,
    Result,
    add_months,
    day,
    is_bank_day,
    last_day,
    last_day_by_the_civil_code,
    next_bank_day,
    previous_bank_day,
    up,
    value,
)

FREELANCE_ACT_FROM = date(2024, 11, 1)
SMALL_BUSINESS_ACT_FROM = date(2026, 1, 1)

# --- which law applies ---

GOODS_AND_LOGISTICS = ("manufacture", "repair", "program", "transport", "warehouse", "information_processing")


def within_small_business_act(given: Given) -> bool:
    """Capital test, else employee test; an individual is small whatever the figures say."""
    goods = value(given, "work_type", "other_service") in GOODS_AND_LOGISTICS
    upper_capital, employees = (300_000_000, 300) if goods else (50_000_000, 100)
    orderer_capital = value(given, "orderer_capital_yen", 0)
    individual = value(given, "worker_is_individual", True)
    capital = value(given, "worker_capital_yen", 0)
    by_capital = (orderer_capital > upper_capital and (individual or capital <= upper_capital)) or (
        10_000_000 < orderer_capital <= upper_capital and (individual or capital <= 10_000_000)
    )
    by_employees = value(given, "orderer_employees", 0) > employees and (
        individual or value(given, "worker_employees", 0) <= employees
    )
    return bool(by_capital or by_employees) and not value(given, "own_use_service", False)


def which_law_applies(given: Given) -> Result:
    """An employee falls under labour law alone; goods made at home under the Home Work Act."""
    ordered = day(given, "ordered_on")
    if ordered is not None and ordered < FREELANCE_ACT_FROM:
        raise BeforeKnownLawError(ordered)
    employee = value(given, "works_as_employee", False)
    alone = not value(given, "worker_has_employee", False) and (
        value(given, "worker_is_individual", True) or value(given, "worker_officers", 1) <= 1
    )
    home_worker = value(given, "worker_is_individual", True) and not value(given, "worker_has_employee", False)
    orderer_is_organised = value(given, "orderer_has_employee", False) or value(given, "orderer_officers", 0) >= 2
    in_force = ordered is None or ordered >= SMALL_BUSINESS_ACT_FROM
    return {
        "labour_law_applies": employee,
        "home_work_act_applies": value(given, "physical_goods_at_home", False) and home_worker and not employee,
        "freelance_notice_applies": alone and not employee,
        "freelance_act_applies": alone and not employee and orderer_is_organised,
        "small_business_act_applies": in_force and not employee and within_small_business_act(given),
    }


SIGNS = (
    "fixed_hours",
    "attendance_log",
    "cannot_refuse",
    "only_this_client",
    "hourly_pay_with_company_equipment",
    "no_substitution",
    "daily_orders",
)


def worker_status(given: Given) -> Result:
    """Signs of employment: three of seven call for a review."""
    found = sum(bool(value(given, sign, False)) for sign in SIGNS)
    return {"worker_sign_count": found, "status_review_needed": found >= 3}


# --- payment day ---


def on_day_of_month(month: date, day_of_month: int) -> date:
    """A day of the month in which a date lies, 31 being its end, as is any day that it lacks."""
    end = add_months(month.replace(day=1), 1) - DAY
    return month.replace(day=min(day_of_month, end.day))


@dataclass
class Terms:
    """What the parties agreed: closing day, payment day, and what the closing looks at."""

    closing: date | None
    agreed: date | None
    monthly: bool


def terms(given: Given) -> Terms:
    """A payment day that is given outright goes before the one that closing and payment day make."""
    by_inspection = value(given, "closing_basis", "receipt") == "inspection"
    looked_at = day(given, "inspected_on" if by_inspection else "received_on")
    closing_day, payment_day = value(given, "closing_day"), value(given, "payment_day")
    closing = agreed = None
    if closing_day is not None and looked_at is not None:
        closing = on_day_of_month(looked_at, closing_day)
        if closing < looked_at:
            closing = on_day_of_month(add_months(looked_at.replace(day=1), 1), closing_day)
        if payment_day is not None:
            month = add_months(closing.replace(day=1), value(given, "payment_months_after", 1))
            agreed = on_day_of_month(month, payment_day)
    monthly = (closing_day is not None or value(given, "monthly_closing", False)) and not by_inspection
    return Terms(closing, day(given, "agreed_payment_on") or agreed, monthly)


@dataclass
class Bound:
    """What one act says: the latest lawful day, and the day deemed agreed where none or a later one was."""

    latest: date
    none_agreed: date
    too_late: date

    def due(self, agreed: date | None) -> date:
        """The day that binds under this act."""
        if agreed is None:
            return self.none_agreed
        return agreed if agreed <= self.latest else self.too_late


def bounds(given: Given, received: date, monthly: bool) -> list[Bound]:
    """The sixty-day rule; thirty days from the prime's payment day where all was disclosed; both by both acts."""
    sixtieth = received + timedelta(days=59)
    latest = max(sixtieth, add_months(received, 2) - DAY) if monthly else sixtieth
    sixty_days = Bound(latest, received, sixtieth)
    prime = day(given, "prime_payment_on")
    if prime is None or not value(given, "re_entrustment_disclosed", False):
        return [sixty_days]
    thirtieth = prime + timedelta(days=29)
    thirty_days = Bound(thirtieth, prime, thirtieth)
    return [thirty_days, sixty_days] if value(given, "small_business_act_applies", False) else [thirty_days]


def day_to_pay(due: date, next_day_agreed: bool) -> date:
    """On a bank holiday the next bank day, if agreed and at most two days off, else the one before."""
    if is_bank_day(due):
        return due
    following = next_bank_day(due)
    return following if next_day_agreed and (following - due).days <= 2 else previous_bank_day(due)


def payment_due(given: Given) -> Result:
    """By when to pay, on which day really, and how much must arrive."""
    received = day(given, "received_on")
    if received is None:
        raise ValueError("received_on")
    if received < FREELANCE_ACT_FROM:
        raise BeforeKnownLawError(received)
    agreed_terms = terms(given)
    agreed = agreed_terms.agreed
    acts = bounds(given, received, agreed_terms.monthly)
    latest = min(act.latest for act in acts)
    due = min(act.due(agreed) for act in acts)
    thirtieth = received + timedelta(days=29)
    remuneration, fee = value(given, "remuneration_yen"), value(given, "transfer_fee_deducted_yen")
    deduction_lawful = None if fee is None else (day(given, "paid_on") or due) < SMALL_BUSINESS_ACT_FROM
    least = remuneration
    if remuneration is not None and deduction_lawful:
        least = remuneration - fee
    return {
        "closing_on": agreed_terms.closing,
        "agreed_payment_on": agreed,
        "latest_payment_on": latest,
        "guideline_payment_on": thirtieth,
        "days_counted": None if agreed is None else (agreed - received).days + 1,
        "days_over": 0 if agreed is None else max(0, (agreed - latest).days),
        "payment_lawful": agreed is None or agreed <= latest,
        "beyond_guideline": due > thirtieth,
        "basis_is_receipt": value(given, "closing_basis", "receipt") == "receipt",
        "payment_due_on": due,
        "shift_if_next_days": 0 if is_bank_day(due) else (next_bank_day(due) - due).days,
        "pay_on": day_to_pay(due, value(given, "next_business_day_agreed", False)),
        "least_payment_yen": least,
        "fee_deduction_lawful": deduction_lawful,
    }


# --- length and ending of an engagement ---


def span(contract: Given) -> tuple[date, date]:
    """From the earlier of order and basic contract to the later of planned delivery and end, both counted."""
    starts = [found for name in ("order_on", "basic_contract_on") if (found := day(contract, name))]
    ends = [found for name in ("planned_delivery_on", "contract_ends_on") if (found := day(contract, name))]
    return min(starts), max(ends)


def joins(before: Given, after: Given) -> bool:
    """A renewal with like content and less than a month between."""
    gap_start = span(before)[1] + DAY
    return value(after, "similar_content", True) and span(after)[0] < add_months(gap_start, 1)


def engagement_period(given: Given) -> Result:
    """The chain to which the last contract belongs."""
    contracts = sorted(given["contracts"], key=lambda contract: span(contract)[0])
    chain = [contracts[-1]]
    for before in reversed(contracts[:-1]):
        if not joins(before, chain[0]):
            break
        chain.insert(0, before)
    start = min(span(contract)[0] for contract in chain)
    end = max(span(contract)[1] for contract in chain)
    gap = joined = None
    if len(contracts) > 1:
        gap = max(0, (span(contracts[-1])[0] - span(contracts[-2])[1]).days - 1)
        joined = joins(contracts[-2], contracts[-1])
    return {
        "period_start_on": start,
        "period_end_on": end,
        "gap_days": gap,
        "joined": joined,
        "covered_one_month": end >= last_day(start, 1),
        "covered_six_months": end >= last_day(start, 6),
    }


def ending_notice(given: Given) -> Result:
    """Thirty days of notice where the engagement lasts six months, unless an exception or a short order stands."""
    ends, notice = day(given, "ends_on"), day(given, "notice_on")
    if ends is not None and ends < FREELANCE_ACT_FROM:
        raise BeforeKnownLawError(ends)
    short_order = value(given, "order_days", 31) <= 30
    required = value(given, "covered_six_months", True) and value(given, "exception") is None and not short_order
    latest = None if ends is None else ends - timedelta(days=30)
    days = None if ends is None or notice is None else (ends - notice).days
    return {
        "notice_required": required,
        "latest_notice_on": latest,
        "notice_days": days,
        "days_short": None if days is None else max(0, 30 - days),
        "notice_in_time": True if not required else None if days is None else days >= 30,
        "reason_due": reason_due(given) if required else False,
    }


def reason_due(given: Given) -> bool | None:
    """Who asks from the notice to the end is told the reason, unless that harms others; without the days unknown."""
    asked, notice, ends = (day(given, name) for name in ("reason_requested_on", "notice_on", "ends_on"))
    if value(given, "disclosure_excepted", False) or (asked and ends and asked > ends):
        return False
    if asked and notice and asked < notice:
        return False
    return True if asked and notice and ends else None


# --- money and records ---


def days_from(first: date | None, last: date | None) -> int | None:
    """Days from the first to the last, both counted; none where the last comes earlier."""
    return None if first is None or last is None else max(0, (last - first).days + 1)


def yearly(amount: int | None, percent: str | int, days: int | None) -> int | None:
    """Interest for so many days of a year of 365, cut below the yen."""
    return None if amount is None or days is None else floor(Fraction(percent) / 100 * amount * days / 365)


def late_interest(given: Given) -> Result:
    """14.6 percent from the 61st day or the reduction under the act; before, or without it, the other rate."""
    received, paid = day(given, "received_on"), day(given, "paid_on")
    reduced, refunded = day(given, "reduced_on"), day(given, "refunded_on")
    applies = value(given, "small_business_act_applies", False)
    unpaid, rate = value(given, "unpaid_yen"), value(given, "contract_rate_percent", 3)
    first: date | None = None
    statutory_days: int | None = 0
    statutory: int | None = 0
    if received is None:
        raise ValueError("received_on")
    if applies and reduced is not None:
        first = max(reduced, received + timedelta(days=60))
        statutory_days = days_from(first, refunded)
        statutory = yearly(value(given, "reduced_yen"), "14.6", statutory_days)
    elif applies:
        first = received + timedelta(days=60)
        statutory_days = days_from(first, paid)
        statutory = yearly(unpaid, "14.6", statutory_days)
    due = min(day(given, "agreed_payment_on") or received, received + timedelta(days=59))
    until = paid
    if paid is not None and applies:
        until = min(paid, received + timedelta(days=59))
    civil_days = days_from(due + DAY, until)
    return {
        "statutory_interest_from_on": first,
        "statutory_interest_days": statutory_days,
        "statutory_interest_yen": statutory,
        "civil_interest_days": civil_days,
        "civil_interest_yen": yearly(unpaid, str(rate), civil_days),
    }


def remuneration_hint(given: Given) -> Result:
    """What the work pays by the hour, and how long a day the deadline asks for."""
    remuneration, minutes = value(given, "remuneration_yen"), value(given, "standard_minutes")
    days, least = value(given, "working_days"), value(given, "minimum_wage_yen_per_hour")
    on = day(given, "date")
    if least is None and value(given, "prefecture") is not None and on is not None:
        least = minimum_wage(given["prefecture"], on)
        if least is None:
            raise BeforeKnownLawError(on)
    hourly = None if remuneration is None or minutes is None else Fraction(remuneration * 60, minutes)
    per_day = None if minutes is None or days is None else Fraction(minutes, days)
    findings = set()
    if hourly is not None and least is not None and hourly < least:
        findings.add("remuneration_below_minimum_wage")
    if per_day is not None and per_day > 480:
        findings.add("deadline_needs_more_than_8_hours_a_day")
    return {
        "implied_hourly_sen": None if hourly is None else floor(hourly * 100),
        "minimum_wage_yen_per_hour": least,
        "minutes_per_day": None if per_day is None else up(per_day),
        "findings": findings,
    }


def retention_orders(given: Given) -> Result:
    """Three years by the guideline, two by the act, seven (ten) by tax law; the latest of all."""
    events = ("contract_ended_on", "last_payment_on", "dispute_closed_on")
    last = max((found for name in events if (found := day(given, name)) is not None), default=None)
    completed, year_end = day(given, "record_completed_on"), day(given, "fiscal_year_end_on")
    filing = None if year_end is None else last_day_by_the_civil_code(year_end + DAY, 2)
    years = 10 if value(given, "loss_year", False) else 7
    kept = {
        "keep_until_guideline_on": None if last is None else last_day_by_the_civil_code(last + DAY, 12 * 3),
        "keep_until_small_business_act_on": None
        if completed is None
        else last_day_by_the_civil_code(completed + DAY, 12 * 2),
        "keep_until_tax_on": None if filing is None else last_day_by_the_civil_code(filing + DAY, 12 * years),
    }
    latest = max((until for until in kept.values() if until is not None), default=None)
    return {**kept, "filing_deadline_on": filing, "keep_until_on": latest}
