"""How data of electronic transactions (電子取引データ) must be kept: truth, visibility, search, and for how long.

Electronic Books Act 7; its rules 4. Orders, contracts, invoices and the like that were exchanged electronically stay
electronic since 2024; before that paper was let pass, and nothing is said here.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Codes, Date, Flag, Months, Yen
from zaitaku.law.engine.words import add_days, choose, codes_where, first_given, negate
from zaitaku.law.periods import last_day_of_months

CONDITIONS = "Electronic Books Act 7; its rules 4(1)"


@rule("question", ja="真実性の確保", cites=CONDITIONS, since="2024-01-01", compared=False)
def truth_ensured(
    timestamped_before_exchange: Flag,
    timestamped_after_receipt: Flag,
    corrections_logged: Flag,
    written_procedure: Flag,
) -> Flag:
    """Any one of four: a time stamp before or after the exchange, a system, or a written procedure."""
    return timestamped_before_exchange | timestamped_after_receipt | corrections_logged | written_procedure


@rule("question", ja="可視性の確保", cites=CONDITIONS, since="2024-01-01", compared=False)
def visibility_ensured(
    display_and_printer: Flag, operation_manual: Flag, self_developed: Flag, system_overview: Flag
) -> Flag:
    """Display and printer with a manual; of a system of one's own also its overview."""
    return display_and_printer & operation_manual & (negate(self_developed) | system_overview)


@rule("question", ja="検索機能が不要か", cites=CONDITIONS, since="2024-01-01", compared=False)
def search_not_needed(
    download_on_request: Flag, base_period_sales_yen: Yen, papers_by_date_and_party: Flag, search_relief_sales_yen: Yen
) -> Flag:
    """Data can be downloaded on request, and the sales are small or prints lie in order of date and party."""
    small = first_given(base_period_sales_yen <= search_relief_sales_yen, False)
    return download_on_request & (small | papers_by_date_and_party)


@rule("question", ja="検索機能の確保", cites=CONDITIONS, since="2024-01-01", compared=False)
def search_ensured(
    search_not_needed: Flag,
    search_by_date: Flag,
    search_by_amount: Flag,
    search_by_party: Flag,
    search_by_range: Flag,
    search_by_two_items: Flag,
    download_on_request: Flag,
) -> Flag:
    """By date, amount and party; ranges and two items together only where data cannot be downloaded on request."""
    by_item = search_by_date & search_by_amount & search_by_party
    return search_not_needed | (by_item & (download_on_request | (search_by_range & search_by_two_items)))


@rule("question", ja="足りない要件", cites=CONDITIONS)
def missing_conditions(truth_ensured: Flag, visibility_ensured: Flag, search_ensured: Flag) -> Codes:
    """The conditions that are not met."""
    return codes_where(
        truth=negate(truth_ensured), visibility=negate(visibility_ensured), search=negate(search_ensured)
    )


@rule("question", ja="要件を満たすか", cites=CONDITIONS)
def conditions_met(truth_ensured: Flag, visibility_ensured: Flag, search_ensured: Flag) -> Flag:
    """All three."""
    return truth_ensured & visibility_ensured & search_ensured


@rule("question", ja="保存期限", cites=CONDITIONS, since="2024-01-01", compared=False)
def keep_until_on(
    filing_deadline_on: Date,
    loss_year: Flag,
    electronic_record_months: Months,
    electronic_record_months_with_loss: Months,
) -> Date:
    """Seven years from the day after the deadline of the year's tax return, ten after that of a year with a loss."""
    months = choose(loss_year, electronic_record_months_with_loss, electronic_record_months)
    return last_day_of_months(add_days(filing_deadline_on, 1), months)
