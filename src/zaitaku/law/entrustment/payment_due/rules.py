"""The payment day of remuneration (支払期日): what was agreed, what the law allows, on which day to pay, and how much.

Freelance Act 4, 5(1)(ii); 取適法 3, 5; reading-of-the-law 8. The day of receipt decides which law holds, for the
transfer fee the day of payment.
"""

from zaitaku.law.bank_days import bank_day_on_or_after, bank_day_on_or_before
from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Code, Count, Date, Days, Flag, Months, Yen
from zaitaku.law.engine.words import (
    add_days,
    add_months,
    choose,
    closing_in_month,
    closing_on_or_after,
    days_between,
    excess,
    first_given,
    given,
    negate,
    one_if,
    smaller,
)

TERMS = "Freelance Act 4(1); reading-of-the-law 8"
RE_ENTRUSTMENT = "Freelance Act 4(3); reading-of-the-law 8"
BOTH_ACTS = "Freelance Act 4; 取適法 3; reading-of-the-law 8"
GUIDELINE = "自営型テレワークの適正な実施のためのガイドライン 第3の2"
BANK_HOLIDAYS = "Freelance Act 4; reading-of-the-law 8"
FEE = "Freelance Act 5(1)(ii); 取適法 5(1)(iii)"
FREELANCE_ACT = "2024-11-01"


# --- What was agreed ---


@rule("question", ja="受領日を基準とする条件か", cites=TERMS)
def basis_is_receipt(closing_basis: Code) -> Flag:
    """The terms count from receipt, not from inspection."""
    return closing_basis == "receipt"


@rule("question", ja="受領日が属する締切日", cites=TERMS)
def closing_on(received_on: Date, inspected_on: Date, basis_is_receipt: Flag, closing_day: Days) -> Date:
    """The monthly closing day under which the receipt falls, or the inspection where the terms count from it."""
    closing = closing_on_or_after(choose(basis_is_receipt, received_on, inspected_on), closing_day)
    return choose(given(closing_day), closing, None)  # type: ignore[return-value]


@rule("question", ja="約定支払日", cites=TERMS)
def agreed_payment_on(
    given_agreed_payment_on: Date, closing_on: Date, payment_months_after: Months, payment_day: Days
) -> Date:
    """The day that was agreed, or the day by the terms; missing where neither is known."""
    by_terms = closing_in_month(add_months(closing_on, payment_months_after), payment_day)
    return first_given(given_agreed_payment_on, choose(given(payment_day), by_terms, None))  # type: ignore[return-value]


@rule("question", ja="月単位で締め切る条件か", cites=TERMS)
def closes_by_month(basis_is_receipt: Flag, closing_day: Days, monthly_closing: Flag) -> Flag:
    """Monthly closing terms that count from receipt: sixty days read as two months."""
    return basis_is_receipt & (given(closing_day) | monthly_closing)


@rule("question", ja="受領日からの日数", cites=TERMS)
def days_counted(received_on: Date, agreed_payment_on: Date) -> Days:
    """Days to the agreed day, the day of receipt being the first."""
    return days_between(agreed_payment_on, received_on) + 1


# --- Re-entrustment ---


@rule("question", ja="再委託の特例によるか", cites=RE_ENTRUSTMENT)
def counts_from_prime(re_entrustment_disclosed: Flag, prime_payment_on: Date) -> Flag:
    """All three disclosures were made and the prime contract's payment day is known."""
    return re_entrustment_disclosed & given(prime_payment_on)


@rule("question", ja="元委託の支払期日から30日目", cites=RE_ENTRUSTMENT, since=FREELANCE_ACT)
def latest_from_prime_on(prime_payment_on: Date, re_entrustment_payment_days: Days) -> Date:
    """The thirtieth day, the prime contract's payment day being the first."""
    return add_days(prime_payment_on, re_entrustment_payment_days - 1)


@rule("question", ja="元委託から数えた支払期日", cites=RE_ENTRUSTMENT, since=FREELANCE_ACT)
def due_from_prime_on(agreed_payment_on: Date, prime_payment_on: Date, latest_from_prime_on: Date) -> Date:
    """The agreed day, the thirtieth for one that is too late; without one the prime contract's payment day."""
    agreed = choose(given(agreed_payment_on), smaller(agreed_payment_on, latest_from_prime_on), prime_payment_on)
    return choose(given(prime_payment_on), agreed, None)  # type: ignore[return-value]


# --- What binds ---


@rule("question", ja="受領日から数える期限が及ぶか", cites=BOTH_ACTS)
def receipt_decides(counts_from_prime: Flag, small_business_act_applies: Flag) -> Flag:
    """The sixty days bind: always, but for work re-entrusted under the Freelance Act alone."""
    return negate(counts_from_prime) | small_business_act_applies


@rule("question", ja="支払期限", cites=BOTH_ACTS)
def latest_payment_on(
    latest_from_receipt_on: Date, latest_from_prime_on: Date, counts_from_prime: Flag, small_business_act_applies: Flag
) -> Date:
    """From receipt; of re-entrusted work from the prime contract, under both acts the earlier."""
    earlier_on = choose(given(latest_from_receipt_on), smaller(latest_from_receipt_on, latest_from_prime_on), None)
    re_entrusted_on = choose(small_business_act_applies, earlier_on, latest_from_prime_on)
    return choose(counts_from_prime, re_entrusted_on, latest_from_receipt_on)  # type: ignore[return-value]


@rule("question", ja="支払期日", cites=BOTH_ACTS)
def payment_due_on(
    due_from_receipt_on: Date, due_from_prime_on: Date, counts_from_prime: Flag, small_business_act_applies: Flag
) -> Date:
    """The day that binds, the agreed one or the one deemed agreed; under both acts the earlier."""
    earlier_on = smaller(due_from_receipt_on, due_from_prime_on)
    re_entrusted_on = choose(small_business_act_applies, earlier_on, due_from_prime_on)
    return choose(counts_from_prime, re_entrusted_on, due_from_receipt_on)


@rule("question", ja="約定支払日が適法か", cites=BOTH_ACTS)
def payment_lawful(agreed_payment_on: Date, latest_payment_on: Date) -> Flag:
    """Not later than the latest day; where nothing was agreed the law sets the day itself."""
    return choose(given(agreed_payment_on), agreed_payment_on <= latest_payment_on, True)


@rule("question", ja="期限を超えた日数", cites=BOTH_ACTS)
def days_over(agreed_payment_on: Date, latest_payment_on: Date) -> Days:
    """Days of the agreed day beyond the latest one; none where no day was agreed."""
    days = excess(days_between(agreed_payment_on, latest_payment_on), 0)
    beyond = choose(given(latest_payment_on), days, None)
    return choose(given(agreed_payment_on), beyond, 0)  # type: ignore[return-value]


@rule("question", ja="指針の目安日", cites=GUIDELINE, since=FREELANCE_ACT)
def guideline_payment_on(received_on: Date, guideline_payment_days: Days) -> Date:
    """The thirtieth day, the day of receipt being the first."""
    return add_days(received_on, guideline_payment_days - 1)


@rule("question", ja="目安日より後か", cites=GUIDELINE)
def beyond_guideline(payment_due_on: Date, guideline_payment_on: Date) -> Flag:
    """Payment falls due later than the guideline asks."""
    return payment_due_on > guideline_payment_on


# --- The day to pay on ---


@rule("question", ja="翌営業日までの日数", cites=BANK_HOLIDAYS)
def shift_if_next_days(payment_due_on: Date) -> Days:
    """Days from the payment day to the next day on which banks are open; none where they are open that day."""
    return days_between(bank_day_on_or_after(payment_due_on), payment_due_on)


@rule("question", ja="実際の支払日", cites=BANK_HOLIDAYS, since=FREELANCE_ACT, compared=False)
def pay_on(
    payment_due_on: Date, shift_if_next_days: Days, next_business_day_agreed: Flag, bank_holiday_shift_days: Days
) -> Date:
    """On a bank holiday the next business day if that was agreed and is near, otherwise the one before."""
    may_shift = next_business_day_agreed & (shift_if_next_days <= bank_holiday_shift_days)
    return choose(may_shift, add_days(payment_due_on, shift_if_next_days), bank_day_on_or_before(payment_due_on))


# --- The transfer fee: the law of the day of payment decides ---


@rule("question", ja="支払を行う日", cites=FEE)
def payment_made_on(paid_on: Date, pay_on: Date) -> Date:
    """The day of payment; before it is known, the day to pay on."""
    return first_given(paid_on, pay_on)


@rule("question", ja="支払の数", cites=FEE)
def payments(payment_made_on: Date) -> Count:
    """One payment, by whose day the fee is judged."""
    return one_if(given(payment_made_on))


@rule("payment", ja="合意による控除が認められるか", cites=FEE, until="2025-12-31", name="agreement_allows_fee")
def fee_by_agreement() -> Flag:
    """Until then a fee agreed in writing beforehand, up to its actual cost, could be deducted."""
    return True


@rule(
    "payment",
    ja="合意による控除が認められるか",
    cites=FEE,
    since="2026-01-01",
    name="agreement_allows_fee",
    compared=False,
)
def no_fee_even_by_agreement() -> Flag:
    """The orderer bears the fee; an agreement does not change that."""
    return False


fee_may_be_deducted = aggregate(
    "any", "question", "agreement_allows_fee", rows="payment", ja="手数料の控除が認められるか", cites=FEE
)


@rule("question", ja="手数料の控除が適法か", cites=FEE)
def fee_deduction_lawful(transfer_fee_deducted_yen: Yen, fee_may_be_deducted: Flag) -> Flag:
    """What was deducted is allowed, or nothing was; missing where no deduction is asked about."""
    return (transfer_fee_deducted_yen == 0) | (fee_may_be_deducted & given(transfer_fee_deducted_yen))


@rule("question", ja="最低支払額", cites=FEE)
def least_payment_yen(remuneration_yen: Yen, transfer_fee_deducted_yen: Yen, fee_may_be_deducted: Flag) -> Yen:
    """The remuneration, less a fee that may be deducted."""
    return remuneration_yen - choose(fee_may_be_deducted, first_given(transfer_fee_deducted_yen, 0), 0)


@rule("question", ja="支払条件が足りないか", cites=TERMS)
def terms_incomplete(agreed_payment_on: Date, closing_day: Days, payment_day: Days) -> Flag:
    """A closing day or a day of payment is stated, but no payment day follows from the terms."""
    return negate(given(agreed_payment_on)) & (given(closing_day) | given(payment_day))
