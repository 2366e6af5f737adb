"""A notice that came too late, and dates that cannot be."""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import negate
from zaitaku.law.labour.non_renewal.rules import STANDARDS


@finding(
    "question",
    code="notice_too_late",
    ja="{expires_on}の満了で更新しないことの予告({notice_on})が、期限の{latest_notice_on}より後です。"
    "契約を期限に合わせて延ばすなど、30日以上の間を置いてください。",
    en="The notice of {notice_on} that the contract will not be renewed at {expires_on} came after "
    "{latest_notice_on}. Leave at least thirty days, for instance by extending the contract.",
    cites=STANDARDS,
)
def notice_too_late(notice_in_time: Flag) -> Flag:
    """A notice that is owed came late."""
    return negate(notice_in_time)


@refusal(
    "question",
    code="dates_not_in_order",
    ja="契約満了日({expires_on})が雇入れ日({employed_from_on})より前です。日付を直してください。",
    en="The contract expires ({expires_on}) before employment began ({employed_from_on}). Mend the dates.",
    cites=STANDARDS,
)
def expiry_before_employment(expires_on: Date, employed_from_on: Date) -> Flag:
    """A contract that ends before employment begins."""
    return expires_on < employed_from_on
