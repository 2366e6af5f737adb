"""Notice of ending or not renewing a continuing engagement (中途解除等の予告).

Freelance Act 16; reading-of-the-law 8. The last day of the contract decides which law holds. The reason is disclosed on
request where a notice was due.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Date, Days, Flag
from zaitaku.law.engine.words import add_days, choose, days_between, first_given, given, negate

NOTICE = "Freelance Act 16(1)"
EXCEPTIONS = "Freelance Act 16(1) proviso"
SINCE = "2024-11-01"


@rule("question", ja="短期の契約か", cites=EXCEPTIONS, since=SINCE, compared=False)
def is_short_order(order_days: Days, short_order_days: Days) -> Flag:
    """A single contract or order of thirty days or less, under a basic contract or one of a chain of renewals."""
    return first_given(order_days <= short_order_days, False)


@rule("question", ja="予告が必要か", cites=NOTICE, since=SINCE)
def notice_required(covered_six_months: Flag, exception: Code, is_short_order: Flag) -> Flag:
    """Six months or more, and no exception."""
    return covered_six_months & negate(given(exception) | is_short_order)


@rule("question", ja="予告期限", cites=NOTICE, since=SINCE)
def latest_notice_on(ends_on: Date, ending_notice_days: Days) -> Date:
    """Thirty days before the last day of the contract."""
    return add_days(ends_on, -ending_notice_days)


@rule("question", ja="予告日数", cites=NOTICE)
def notice_days(ends_on: Date, notice_on: Date) -> Days:
    """Days from the notice to the end; negative for a notice after it."""
    return days_between(ends_on, notice_on)


@rule("question", ja="不足日数", cites=NOTICE, since=SINCE)
def days_short(notice_days: Days, ending_notice_days: Days) -> Days:
    """Days of notice that are missing, whether or not a notice is due; missing without a notice."""
    return choose(notice_days >= ending_notice_days, 0, ending_notice_days - notice_days)


@rule("question", ja="予告が間に合うか", cites=NOTICE)
def notice_in_time(notice_required: Flag, days_short: Days) -> Flag:
    """In time, or not needed; not known while a notice is due and none was given."""
    return negate(notice_required) | (days_short == 0)


@rule("question", ja="理由を開示する義務があるか", cites="Freelance Act 16(2)", since=SINCE, compared=False)
def reason_due(
    notice_required: Flag, notice_on: Date, ends_on: Date, reason_requested_on: Date, disclosure_excepted: Flag
) -> Flag:
    """Asked for from the notice to the end of the contract, unless it harms others or breaks another law."""
    in_time = (reason_requested_on >= notice_on) & (reason_requested_on <= ends_on)
    return notice_required & in_time & negate(disclosure_excepted)
