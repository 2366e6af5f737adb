"""Dates whose holidays are not known. Holidays Act 3."""

from zaitaku.law.bank_days import holidays_are_known
from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import negate


@refusal(
    "question",
    code="holidays_not_known",
    ja="{date}の年の祝日が収録されていません。日付を確かめてください。",
    en="The holidays of the year of {date} are not known. Check the date.",
    cites="Holidays Act 3",
)
def holidays_not_known(date: Date) -> Flag:
    """A date in a year whose holidays nobody knows yet."""
    return negate(holidays_are_known(date))
