"""Contracts whose dates are missing, in the wrong order or doubled. Labour Contracts Act 18."""

from zaitaku.law.engine.declarations import admission, refusal
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import given, negate

TOTAL = "Labour Contracts Act 18(1)"


@admission(
    "contract",
    code="dates_not_in_order",
    ja="契約の始期({start_on})と終期({end_on})がそろっていないか、終期が始期より前です。日付を直してください。",
    en="A contract lacks its first day ({start_on}) or last day ({end_on}), or ends before it starts. Mend the dates.",
    cites=TOTAL,
)
def contract_dates_not_in_order(start_on: Date, end_on: Date) -> Flag:
    """A contract without both dates, or one that ends before it starts."""
    return negate(given(start_on) & given(end_on)) | (end_on < start_on)


@refusal(
    "contract",
    code="overlapping_contracts",
    ja="{start_on}に始まる契約は、前の契約({end_before}まで)と重なっています。同じ期間を二度数えないよう、日付を直してください。",
    en="The contract that starts on {start_on} overlaps the one before, which ends on {end_before}. No day counts "
    "twice: mend the dates.",
    cites=TOTAL,
)
def overlapping_contracts(start_on: Date, end_before: Date) -> Flag:
    """A contract begins before the one before it has ended."""
    return start_on <= end_before
