"""The payment report to the tax office (支払調書): whether it is due, by when, and whether it is filed electronically.

Income Tax Act 225, 228-4. The law of the filing decides: payments of a year are reported in the next January.
"""

from zaitaku.law.bank_days import bank_day_on_or_after
from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Count, Date, Days, Flag, Yen
from zaitaku.law.engine.words import closing_in_month, first_day_of_year, first_given

REPORT = "Income Tax Act 225(1)"


@rule("question", ja="提出する年の初日", cites=REPORT)
def filing_year_start_on(payment_year: Count) -> Date:
    """1 January after the year of the payments."""
    return first_day_of_year(payment_year + 1)


@rule("question", ja="適用される法令の日", cites=REPORT)
def filing_law_on(filed_on: Date, filing_year_start_on: Date) -> Date:
    """The day of the filing; without it the year in which the report is due."""
    return first_given(filed_on, filing_year_start_on)


@rule("question", ja="提出義務", cites="Income Tax Act 225(1)(iii); its rules 84(2)", compared=False)
def report_required(annual_total_yen: Yen, payment_report_threshold_yen: Yen) -> Flag:
    """More than the threshold was paid or fell due, also where no tax was withheld."""
    return annual_total_yen > payment_report_threshold_yen


@rule("question", ja="提出期限", cites="Income Tax Act 225(1); 国税通則法10条2項")
def report_due_on(filing_year_start_on: Date, payment_report_due_day: Days) -> Date:
    """31 January of the next year, or the next business day."""
    return bank_day_on_or_after(closing_in_month(filing_year_start_on, payment_report_due_day))


@rule("question", ja="電子提出義務", cites="Income Tax Act 228-4", compared=False)
def e_filing_required(reports_filed_two_years_before: Count, e_filing_reports: Count) -> Flag:
    """As many reports of the type two years before the filing as the law of the filing says, or more."""
    return reports_filed_two_years_before >= e_filing_reports
