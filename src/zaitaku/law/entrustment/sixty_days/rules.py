"""Sixty days from receipt (60日以内の支払期日): the latest payment day, and the day that counts as agreed.

Freelance Act 4(1), (2); 取適法 3; reading-of-the-law 8. The day of receipt is day 1, inspected or not.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Date, Days, Flag, Months
from zaitaku.law.engine.words import add_days, add_months, choose, given, larger

LIMIT = "Freelance Act 4(1); 取適法 3(1); reading-of-the-law 8"
DEEMED = "Freelance Act 4(2); 取適法 3(2); reading-of-the-law 8"
FREELANCE_ACT = "2024-11-01"


@rule("question", ja="受領日から60日目", cites=LIMIT, since=FREELANCE_ACT)
def sixtieth_day_on(received_on: Date, payment_limit_days: Days) -> Date:
    """The sixtieth day, the day of receipt being the first."""
    return add_days(received_on, payment_limit_days - 1)


@rule("question", ja="受領日から数えた支払期限", cites=LIMIT, since=FREELANCE_ACT, compared=False)
def latest_from_receipt_on(
    received_on: Date, sixtieth_day_on: Date, closes_by_month: Flag, payment_limit_months: Months
) -> Date:
    """The sixtieth day; with monthly closing terms the last day of two months where that is later."""
    end_of_months = add_days(add_months(received_on, payment_limit_months), -1)
    return choose(closes_by_month, larger(sixtieth_day_on, end_of_months), sixtieth_day_on)


@rule("question", ja="受領日から数えた支払期日", cites=DEEMED, since=FREELANCE_ACT)
def due_from_receipt_on(
    received_on: Date, agreed_payment_on: Date, latest_from_receipt_on: Date, sixtieth_day_on: Date
) -> Date:
    """The agreed day; without one the day of receipt, and the sixtieth day for one that is too late."""
    agreed = choose(agreed_payment_on > latest_from_receipt_on, sixtieth_day_on, agreed_payment_on)
    return choose(given(agreed_payment_on), agreed, received_on)
