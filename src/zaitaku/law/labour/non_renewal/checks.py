"""A notice that came too late, and dates that cannot be."""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import given, negate
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


@finding(
    "question",
    code="employment_start_not_given",
    ja="雇入れ日(employed_from_on)がないため、{expires_on}までに1年を超えて継続勤務しているかを見ていません。"
    "1年を超えていれば予告が必要です。雇入れ日を加えてください。",
    en="Without the day of hiring (employed_from_on) it was not tested whether employment lasts more than a year by "
    "{expires_on}. If it does, notice is owed. Add the day.",
    cites=STANDARDS,
)
def employment_start_not_given(notice_required: Flag, non_renewal_stated: Flag, employed_from_on: Date) -> Flag:
    """The length of employment would decide, and its start is not given."""
    return negate(notice_required | non_renewal_stated | given(employed_from_on))


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
