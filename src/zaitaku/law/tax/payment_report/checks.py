"""Years in which no report can be dated. Income Tax Act 225."""

from zaitaku.law.bank_days import holidays_are_known
from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import negate


@refusal(
    "question",
    code="holidays_not_known",
    ja="{payment_year}年の翌年の祝日が収録されていません。支払年(payment_year)を西暦4桁で示しているか、確かめてください。",
    en="The holidays of the year after {payment_year} are not known. Check that payment_year is a year of four digits.",
    cites="国税通則法10条2項",
)
def holidays_not_known(filing_year_start_on: Date) -> Flag:
    """A filing in a year whose holidays nobody knows."""
    return negate(holidays_are_known(filing_year_start_on))
