"""Taxes on fees, invoices and papers, and the bank calendar, computed plainly.

Written from the vocabulary, the reading of the law and the reference, with figures of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from math import floor

from tests.oracle.plain import (
    BeforeKnownLawError,
    Given,
    Result,
    add_months,
    day,
    half_up,
    is_bank_day,
    next_bank_day,
    on_or_next_bank_day,
    previous_bank_day,
    up,
    value,
)

# --- withholding, Income Tax Act 204, 205 ---


def taxed_part(category: str, payment: int) -> int:
    """What of one payment the tax is taken from."""
    if category == "not_listed" or (category == "prize" and payment <= 50_000):
        return 0
    return max(0, payment - 10_000) if category == "judicial_scrivener" else payment


def tax_on(category: str, base: int) -> int:
    """10.21 percent; 20.42 percent beyond a million, but not for judicial scriveners."""
    if category == "judicial_scrivener" or base <= 1_000_000:
        return floor(Fraction(base * 1021, 10_000))
    return floor(Fraction((base - 1_000_000) * 2042, 10_000)) + 102_100


def smallest_gross(category: str, net: int) -> int:
    """The smallest fee of which the net remains after the tax."""
    grosses = range(net, 2 * net + 1)
    return next(gross for gross in grosses if gross - tax_on(category, taxed_part(category, gross)) == net)


def payments(given: Given) -> list[int] | None:
    """Amounts that are one payment each: the fee, or the invoices of each day together."""
    if value(given, "invoices") is not None:
        by_day: dict[date | None, int] = {}
        for row in given["invoices"]:
            paid = day(row, "paid_on")
            by_day[paid] = by_day.get(paid, 0) + row["fee_yen"]
        return list(by_day.values())
    if value(given, "fee_yen") is None:
        return None
    shown = value(given, "tax_shown_separately", True)
    return [given["fee_yen"] + (0 if shown else value(given, "consumption_tax_yen", 0))]


def withholding(given: Given) -> Result:
    """Tax of each payment, what remains, and when to deposit."""
    paid = day(given, "paid_on")
    if paid is None and value(given, "invoices") is not None:
        paid = min(found for row in given["invoices"] if (found := day(row, "paid_on")))
    if paid is not None and paid < date(2013, 1, 1):
        raise BeforeKnownLawError(paid)
    category = value(given, "category", "listed_fee")
    if value(given, "payee", "individual") == "corporation" or not value(given, "payer_withholds", True):
        category = "not_listed"
    agreed_net = value(given, "agreed_net_yen")
    amounts, gross = payments(given), None
    if amounts is None and agreed_net is not None:
        gross = smallest_gross(category, agreed_net)
        amounts = [gross]
    base = tax = net = None
    if amounts is not None:
        bases = [taxed_part(category, amount) for amount in amounts]
        base, tax = sum(bases), sum(tax_on(category, part) for part in bases)
        whole = sum(amounts)
        if gross is None and value(given, "tax_shown_separately", True):
            whole += value(given, "consumption_tax_yen", 0)
        net = whole - tax
    deposit = None if paid is None else on_or_next_bank_day(add_months(paid, 1).replace(day=10))
    label = None
    if paid is not None:
        defence = "防衛特別所得税・" if paid >= date(2027, 1, 1) else ""
        label = f"所得税・{defence}復興特別所得税"
    return {
        "withholding_base_yen": base,
        "withholding_tax_yen": tax,
        "net_payment_yen": net,
        "gross_fee_yen": gross,
        "deposit_due_on": deposit,
        "withholding_label_ja": label,
    }


def payment_report(given: Given) -> Result:
    """Above 50,000 yen (500,000 for sales agents); electronically from 30 (100) reports."""
    total, filed, year = (
        value(given, name) for name in ("annual_total_yen", "reports_filed_two_years_before", "payment_year")
    )
    least = 500_000 if value(given, "category", "listed_fee") == "sales_agent" else 50_000
    filing_year = None if year is None else year + 1
    return {
        "report_required": None if total is None else total > least,
        "report_due_on": None if filing_year is None else on_or_next_bank_day(date(filing_year, 1, 31)),
        "e_filing_required": None
        if filed is None or filing_year is None
        else filed >= (30 if filing_year >= 2027 else 100),
    }


# --- consumption tax ---


def invoice_tax(given: Given) -> Result:
    """Rounded once per rate."""
    roundings: dict[str, Callable[[Fraction], int]] = {"floor": floor, "half_up": half_up, "ceil": up}
    rounding = roundings[value(given, "rounding", "floor")]
    included = value(given, "tax_included", False)
    total = sum(line["yen"] for line in given["lines"])
    taxes = {}
    for rate in (10, 8):
        amount = sum(line["yen"] for line in given["lines"] if line["rate_percent"] == rate)
        taxes[rate] = rounding(Fraction(amount * rate, 100 + rate if included else 100))
    return {
        "tax_10_yen": taxes[10],
        "tax_8_yen": taxes[8],
        "invoice_total_yen": total if included else total + taxes[10] + taxes[8],
    }


def registration_number(given: Given) -> Result:
    """T and 13 digits; of corporations the first digit checks the other twelve."""
    number = value(given, "number")
    if number is None:
        return {"format_valid": None, "check_digit": None, "registration_number_valid": None}
    if not re.fullmatch(r"T[0-9]{13}", number):
        return {"format_valid": False, "check_digit": None, "registration_number_valid": False}
    from_the_right = [int(digit) for digit in reversed(number[2:])]
    weighted = sum(digit * (1 if place % 2 == 1 else 2) for place, digit in enumerate(from_the_right, start=1))
    check = 9 - weighted % 9
    corporation = value(given, "holder", "corporation") == "corporation"
    return {
        "format_valid": True,
        "check_digit": check,
        "registration_number_valid": not corporation or int(number[1]) == check,
    }


TRANSITION = (
    (date(2031, 10, 1), 0),
    (date(2030, 10, 1), 30),
    (date(2028, 10, 1), 50),
    (date(2026, 10, 1), 70),
    (date(2023, 10, 1), 80),
)


def input_tax_transition(given: Given) -> Result:
    """A share of the tax in the price, by the day of the purchase; all of it where no invoice is needed."""
    purchased = day(given, "purchased_on")
    if purchased is None or purchased < date(2023, 10, 1):
        raise BeforeKnownLawError(purchased)
    total, sales, rate = (
        value(given, "total_including_tax_yen"),
        value(given, "base_period_sales_yen"),
        value(given, "rate_percent", 10),
    )
    small = (
        total is not None
        and total < 10_000
        and sales is not None
        and sales <= 100_000_000
        and purchased <= date(2029, 9, 30)
    )
    percent = next(share for first, share in TRANSITION if purchased >= first)
    if small or value(given, "seller_registered", False):
        percent = 100
    tax = deductible = national = None
    if total is not None:
        tax = floor(Fraction(total * rate, 100 + rate))
        deductible = floor(Fraction(tax * percent, 100))
        national_rate = Fraction("7.8") if rate == 10 else Fraction("6.24")
        national = floor(total * national_rate / (100 + rate) * percent / 100)
    return {
        "deductible_percent": percent,
        "input_tax_yen": tax,
        "deductible_yen": deductible,
        "non_deductible_yen": None if tax is None or deductible is None else tax - deductible,
        "national_deductible_yen": national,
        "invoice_needed": not small,
    }


# --- stamp duty ---

STAMP_DUTY = (  # up to and including, of table no. 2
    (1_000_000, 200),
    (2_000_000, 400),
    (3_000_000, 1_000),
    (5_000_000, 2_000),
    (10_000_000, 10_000),
    (50_000_000, 20_000),
    (100_000_000, 60_000),
    (500_000_000, 100_000),
    (1_000_000_000, 200_000),
    (5_000_000_000, 400_000),
)


def duty_on_work(given: Given) -> int:
    """Table no. 2; tax that is shown separately is no part of the amount."""
    if value(given, "amount_yen") is None:
        return 200
    amount = given["amount_yen"]
    if not value(given, "tax_shown_separately", False):
        amount += value(given, "tax_yen", 0)
    if amount < 10_000:
        return 0
    return next((duty for most, duty in STAMP_DUTY if amount <= most), 600_000)


def stamp_duty(given: Given) -> Result:
    """Of paper alone; a continuing contract without an amount by table no. 7, with one by no. 2."""
    document = value(given, "document")
    long_or_renewable = value(given, "contract_months", 12) > 3 or value(given, "renewable", False)
    duty: int | None
    if document is None:
        duty = None
    elif document == "quasi_mandate" or value(given, "medium", "paper") == "electronic":
        duty = 0
    elif document == "continuing_basic_contract" and value(given, "amount_yen") is None and long_or_renewable:
        duty = 4_000
    else:
        duty = duty_on_work(given)
    return {"stamp_duty_yen": duty}


def bank_calendar(given: Given) -> Result:
    """Whether banks are open, and the bank days around."""
    on = day(given, "date")
    if on is None:
        raise ValueError("date")
    return {
        "bank_open": is_bank_day(on),
        "next_bank_day_on": next_bank_day(on),
        "previous_bank_day_on": previous_bank_day(on),
    }
