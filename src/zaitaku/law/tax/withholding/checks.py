"""Fees of which too little or too much is said. Income Tax Act 204, 205."""

from zaitaku.law.bank_days import holidays_are_known
from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Count, Date, Flag, Yen
from zaitaku.law.engine.words import first_given, given, negate

WHO = "Income Tax Act 204(1)"


@refusal(
    "invoice",
    code="date_missing",
    ja="請求{invoice}の支払日(paid_on)がありません。同じ日の支払は1回の支払として計算します。支払日を加えてください。",
    en="Invoice {invoice} has no day of payment (paid_on). What is paid on one day is one payment: add the day.",
    cites=WHO,
)
def payment_day_missing(payment_on: Date) -> Flag:
    """An invoice of which nobody says when it is paid."""
    return negate(given(payment_on))


@refusal(
    "invoice",
    code="amount_missing",
    ja="請求{invoice}の報酬額(fee_yen)がありません。加えてください。",
    en="Invoice {invoice} has no fee (fee_yen). Add it.",
    cites=WHO,
)
def fee_missing(invoice_fee_yen: Yen) -> Flag:
    """An invoice without its amount."""
    return negate(given(invoice_fee_yen))


@refusal(
    "question",
    code="amount_given_twice",
    ja="報酬額(fee_yen)、請求(invoices)、手取額(agreed_net_yen)のうち二つ以上が示されています。一つにしてください。",
    en="More than one of fee (fee_yen), invoices and agreed net (agreed_net_yen) is given. Give one of them.",
    cites=WHO,
)
def amount_given_twice(fee_yen: Yen, invoices_given: Count, agreed_net_yen: Yen) -> Flag:
    """A fee beside invoices or beside an agreed net."""
    by_invoices = invoices_given > 0
    return (given(fee_yen) & (by_invoices | given(agreed_net_yen))) | (by_invoices & given(agreed_net_yen))


@refusal(
    "question",
    code="negative_amount",
    ja="金額に負の数があります(報酬{fee_yen}、消費税{consumption_tax_yen}、手取額{agreed_net_yen})。0以上にしてください。",
    en="An amount is negative (fee {fee_yen}, consumption tax {consumption_tax_yen}, net {agreed_net_yen}). "
    "Give 0 or more.",
    cites=WHO,
)
def negative_amount(fee_yen: Yen, consumption_tax_yen: Yen, agreed_net_yen: Yen) -> Flag:
    """An amount below zero."""
    fee, tax, net = first_given(fee_yen, 0), first_given(consumption_tax_yen, 0), first_given(agreed_net_yen, 0)
    return (fee < 0) | (tax < 0) | (net < 0)


@refusal(
    "payment",
    code="negative_amount",
    ja="{paid_on_day}の支払の合計が負です({payment_base_yen}円)。返金は支払と分けてください。",
    en="The payment of {paid_on_day} is negative in total ({payment_base_yen} yen). Keep refunds apart from payments.",
    cites=WHO,
)
def negative_payment(paid_on_day: Date, payment_base_yen: Yen) -> Flag:
    """Credit notes above the invoices of a day."""
    return payment_base_yen < 0


@refusal(
    ("question", "payment"),
    code="holidays_not_known",
    ja="納付期限({nominal_deposit_on})の年の祝日が収録されていません。支払日(paid_on)を確かめてください。",
    en="The holidays of the year of the deposit ({nominal_deposit_on}) are not known. Check paid_on.",
    cites="国税通則法10条2項",
)
def holidays_not_known(nominal_deposit_on: Date) -> Flag:
    """A deposit in a year whose holidays nobody knows yet."""
    return negate(holidays_are_known(nominal_deposit_on))
