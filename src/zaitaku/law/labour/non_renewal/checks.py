"""A notice that came too late, grounds that are owed or missing, and dates that cannot be."""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import given, negate
from zaitaku.law.labour.non_renewal.rules import CAPS, LIMITS, STANDARDS


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


@finding(
    "question",
    code="renewal_cap_unexplained",
    ja="更新の上限を{renewal_cap_tightened_on}に新たに設け、又は短くしています。その前に、理由を労働者に説明して"
    "ください。",
    en="A cap on renewals was newly set or shortened on {renewal_cap_tightened_on}. Tell the worker the reason before "
    "doing so.",
    cites=CAPS,
)
def renewal_cap_unexplained(cap_to_explain: Flag) -> Flag:
    """A cap that nobody explained."""
    return cap_to_explain


@finding(
    "question",
    code="reason_statement_due",
    ja="労働者が更新しない理由の証明書を求めています。契約期間の満了とは別の理由を書いて、遅滞なく交付してください。",
    en="The worker asks for a statement of the reason for non-renewal. Hand one over without delay, with a reason "
    "other than the end of the term.",
    cites=STANDARDS,
    compared=False,
)
def reason_statement_due(reason_asked: Flag, reason_stated: Flag) -> Flag:
    """The reason was asked for and is still owed."""
    return reason_asked & negate(reason_stated)


@finding(
    "question",
    code="refusal_reason_missing",
    ja="更新の申込みがあり、更新への期待に理由があるときは、客観的に合理的な理由がなければ更新を断れません。"
    "理由を確かめて記録するか、同じ条件で更新してください。",
    en="The worker asks for a renewal that could be expected: it may be refused only on objective and reasonable "
    "grounds. Put them on record, or renew on the same terms.",
    cites=LIMITS,
)
def refusal_reason_missing(refusal_limited: Flag, reason_recorded: Flag) -> Flag:
    """Renewal may not be refused without grounds, and none are on record."""
    return refusal_limited & negate(reason_recorded)


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
