"""Payment terms that break the law, miss the guideline, or name no day. Freelance Act 4, 5; 取適法 3, 5."""

from zaitaku.law.bank_days import holidays_are_known
from zaitaku.law.engine.declarations import admission, finding, refusal
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import given, negate

LIMIT = "Freelance Act 4(1), (3); 取適法 3(1)"


@admission(
    "question",
    code="date_missing",
    ja="受領日(received_on)がありません。支払期日は、検査や請求書の日ではなく受領日から数えます。"
    "成果物を受け取った日または役務の提供を受けた日を加えてください。",
    en="The day of receipt (received_on) is missing. The payment day is counted from it, not from an inspection or "
    "an invoice. Give the day on which the deliverable or the service was received.",
    cites=LIMIT,
)
def receipt_missing(received_on: Date, agreed_payment_on: Date, paid_on: Date, receipt_decides: Flag) -> Flag:
    """No day from which to count, and neither an agreed day nor a payment to look at."""
    return receipt_decides & negate(given(received_on) | given(agreed_payment_on) | given(paid_on))


@refusal(
    "question",
    code="holidays_not_known",
    ja="支払期日{payment_due_on}の年の祝日が収録されていません。日付を確かめてください。",
    en="The holidays of the year of the payment day {payment_due_on} are not known. Check the dates.",
    cites="Holidays Act 3",
)
def holidays_not_known(payment_due_on: Date) -> Flag:
    """A payment day in a year whose holidays nobody knows yet."""
    return negate(holidays_are_known(payment_due_on))


@finding(
    "question",
    code="sixty_days_not_counted",
    ja="受領日(received_on)がないため、60日の期限に間に合うかどうかは確かめていません。受領日を加えてください。",
    en="Without the day of receipt (received_on) nothing is said of the sixty days. Add it.",
    cites=LIMIT,
)
def sixty_days_not_counted(received_on: Date, receipt_decides: Flag) -> Flag:
    """The day of receipt would decide and is not given."""
    return receipt_decides & negate(given(received_on))


@finding(
    "question",
    code="payment_day_too_late",
    ja="約定支払日{agreed_payment_on}は支払期限{latest_payment_on}を{days_over}日超えています。法律上の支払期日は"
    "{payment_due_on}です。その日までに支払い、支払条件を改めてください。",
    en="The agreed payment day {agreed_payment_on} is {days_over} days beyond the latest lawful day "
    "{latest_payment_on}. By law payment is due on {payment_due_on}: pay by then and mend the terms.",
    cites=LIMIT,
)
def payment_day_too_late(payment_lawful: Flag) -> Flag:
    """The agreed day is later than the law allows."""
    return negate(payment_lawful)


@finding(
    "question",
    code="payment_day_beyond_guideline",
    ja="支払期日{payment_due_on}は適法ですが、指針の目安({guideline_payment_on}、受領日から30日目)より後です。"
    "できるだけ早い日に改めてください。",
    en="The payment day {payment_due_on} is lawful but later than the guideline asks ({guideline_payment_on}, the 30th "
    "day). Agree on as early a day as possible.",
    cites="自営型テレワークの適正な実施のためのガイドライン 第3の2",
)
def payment_day_beyond_guideline(beyond_guideline: Flag, payment_lawful: Flag) -> Flag:
    """Lawful, but later than the thirtieth day."""
    return beyond_guideline & payment_lawful


@finding(
    "question",
    code="payment_counts_from_inspection",
    ja="支払条件が検査の日を基準にしています。検査が遅れても期限は受領日{received_on}から数えて{latest_payment_on}"
    "です。受領日を基準とする条件に改めてください。",
    en="The terms count from inspection. However late that is, the latest day counts from receipt on {received_on}: "
    "{latest_payment_on}. Let the terms count from receipt.",
    cites="Freelance Act 4(1)",
)
def payment_counts_from_inspection(basis_is_receipt: Flag) -> Flag:
    """Terms tied to the day of inspection."""
    return negate(basis_is_receipt)


@finding(
    "question",
    code="payment_terms_incomplete",
    ja="締切日・支払日から支払期日が定まりません。定めがないものとして、支払期日は{payment_due_on}になります。締切日"
    "(closing_day)と支払日(payment_day)をそろえ、検査を基準とするときは検査完了日(inspected_on)を加えてください。",
    en="No payment day follows from the terms, so it is as if none was agreed: payment is due on {payment_due_on}. "
    "Give both closing_day and payment_day, and inspected_on where the terms count from inspection.",
    cites="Freelance Act 4(2)",
)
def payment_terms_incomplete(terms_incomplete: Flag) -> Flag:
    """Terms that do not fix a day."""
    return terms_incomplete


@finding(
    "question",
    code="transfer_fee_deducted",
    ja="振込手数料{transfer_fee_deducted_yen}円を報酬から差し引くことは、合意があってもできません。"
    "{least_payment_yen}円の全額を支払い、手数料は発注者が負担してください。",
    en="A transfer fee of {transfer_fee_deducted_yen} yen may not be deducted, even by agreement. Pay "
    "{least_payment_yen} yen in full and bear the fee.",
    cites="Freelance Act 5(1)(ii); 取適法 5(1)(iii)",
)
def transfer_fee_deducted(fee_deduction_lawful: Flag) -> Flag:
    """A deduction that the law forbids."""
    return negate(fee_deduction_lawful)
