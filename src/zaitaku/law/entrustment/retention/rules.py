"""How long the papers of an entrustment are kept (書類の保存): guideline, 取適法, tax law, and the latest of all.

Guideline for self-employed telework; 取適法 7; Corporation Tax Act 74, 126. Each duty follows the law of its own
event, so each has a level with one row where its event is known. Periods begin on the day after the event (Civil Code
140, 143). The filing deadline is that of the calendar; holidays do not move it.
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Count, Date, Flag, Months, Years
from zaitaku.law.engine.words import add_days, choose, given, larger, one_if
from zaitaku.law.periods import last_day_of_months

GUIDELINE = "自営型テレワークの適正な実施のためのガイドライン 第3の2"
RECORD = "取適法 7"
FILING = "Corporation Tax Act 74(1)"
TAX = "Corporation Tax Act 126; its rules 59"


# --- The guideline ---


@rule("question", ja="最後の出来事の日", cites=GUIDELINE)
def last_event_on(contract_ended_on: Date, last_payment_on: Date, dispute_closed_on: Date) -> Date:
    """The latest of contract end, last payment and end of a dispute."""
    return larger(larger(contract_ended_on, last_payment_on), dispute_closed_on)


@rule("question", ja="契約文書の数", cites=GUIDELINE)
def contract_documents(last_event_on: Date) -> Count:
    """One, where an event is known."""
    return one_if(given(last_event_on))


@rule("contract_document", ja="契約文書の保存期限", cites=GUIDELINE, since="2018-03-01", compared=False)
def document_kept_until_on(last_event_on: Date, guideline_retention_years: Years, months_in_year: Months) -> Date:
    """Three years from the last event."""
    return last_day_of_months(add_days(last_event_on, 1), months_in_year * guideline_retention_years)


keep_until_guideline_on = aggregate(
    "last", "question", "document_kept_until_on", rows="contract_document", ja="指針の保存期限", cites=GUIDELINE
)


# --- 取適法 ---


@rule("question", ja="取適法の書類の数", cites=RECORD)
def entrustment_records(record_completed_on: Date) -> Count:
    """One, where the day of its completion is known."""
    return one_if(given(record_completed_on))


@rule("entrustment_record", ja="取適法の書類の保存期限", cites=RECORD, since="2004-04-01", compared=False)
def record_kept_until_on(record_completed_on: Date, entrustment_record_years: Years, months_in_year: Months) -> Date:
    """Two years from the completion of the record; the act was called the Subcontract Act until 2025."""
    return last_day_of_months(add_days(record_completed_on, 1), months_in_year * entrustment_record_years)


keep_until_small_business_act_on = aggregate(
    "last", "question", "record_kept_until_on", rows="entrustment_record", ja="取適法の保存期限", cites=RECORD
)


# --- Tax ---


@rule("question", ja="事業年度の数", cites=FILING)
def fiscal_years(fiscal_year_end_on: Date) -> Count:
    """One, where its end is known."""
    return one_if(given(fiscal_year_end_on))


@rule("fiscal_year", ja="事業年度の申告期限", cites=FILING, compared=False)
def return_due_on(fiscal_year_end_on: Date, filing_months: Months) -> Date:
    """Two months from the day after the fiscal year."""
    return last_day_of_months(add_days(fiscal_year_end_on, 1), filing_months)


@rule("fiscal_year", ja="税法の書類の保存期限", cites=TAX, compared=False)
def tax_papers_kept_until_on(
    return_due_on: Date,
    loss_year: Flag,
    tax_retention_years: Years,
    tax_retention_years_with_loss: Years,
    months_in_year: Months,
) -> Date:
    """Seven years from the day after the filing deadline; ten for a year with a loss."""
    years = choose(loss_year, tax_retention_years_with_loss, tax_retention_years)
    return last_day_of_months(add_days(return_due_on, 1), months_in_year * years)


filing_deadline_on = aggregate("last", "question", "return_due_on", rows="fiscal_year", ja="申告期限", cites=FILING)
keep_until_tax_on = aggregate(
    "last", "question", "tax_papers_kept_until_on", rows="fiscal_year", ja="税法の保存期限", cites=TAX
)


@rule("question", ja="保存期限", cites=f"{GUIDELINE}; 取適法 7; Corporation Tax Act 126")
def keep_until_on(
    keep_until_guideline_on: Date, keep_until_small_business_act_on: Date, keep_until_tax_on: Date
) -> Date:
    """The latest of all that apply."""
    return larger(larger(keep_until_guideline_on, keep_until_small_business_act_on), keep_until_tax_on)
