"""Grants in the wrong order. LSA 39(7)."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Date, Flag


@refusal(
    "question",
    code="dates_not_in_order",
    ja="次の付与日({second_grant_on})が最初の付与日({first_grant_on})より後ではありません。日付を直してください。",
    en="The next grant ({second_grant_on}) does not come after the first ({first_grant_on}). Mend the dates.",
    cites="LSA 39(7)",
)
def second_grant_not_later(first_grant_on: Date, second_grant_on: Date) -> Flag:
    """A second grant on or before the first."""
    return second_grant_on <= first_grant_on
