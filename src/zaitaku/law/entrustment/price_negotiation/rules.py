"""Requests to negotiate the price (価格協議の記録): answered, explained, or left open.

取適法 5(2)(iv), in force since 2026-01-01: the price may not be set without answering the request or explaining. After
how many days an open request is recalled is the office's own setting; the act names none.
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Date, Days, Flag
from zaitaku.law.engine.words import days_between, first_given, given, negate

NEGOTIATION = "取適法 5(2)(iv)"


@rule("request", ja="返事がないか", cites=NEGOTIATION, compared=False)
def is_open(answered_on: Date) -> Flag:
    """Not answered."""
    return negate(given(answered_on))


@rule("request", ja="説明がないか", cites=NEGOTIATION, compared=False)
def is_unexplained(answered_on: Date, explained: Flag) -> Flag:
    """Answered without the explanation that is needed."""
    return given(answered_on) & negate(explained)


@rule("request", ja="求めからの日数", cites=NEGOTIATION, compared=False)
def days_open(requested_on: Date, answered_on: Date, checked_on: Date) -> Days:
    """Days from the request to the answer, or to the day looked at."""
    return days_between(first_given(answered_on, checked_on), requested_on)


@rule("request", ja="返事を催促するか", cites=NEGOTIATION, compared=False)
def is_overdue(is_open: Flag, days_open: Days, remind_after_days: Days) -> Flag:
    """Open for longer than the office allows itself."""
    return is_open & (days_open > remind_after_days)


open_requests = aggregate("total", "question", "is_open", rows="request", ja="返事のない求め", cites=NEGOTIATION)
