"""Notices of ending that come too late, and reasons that are owed. Freelance Act 16."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Code, Date, Flag
from zaitaku.law.engine.words import given, negate


@finding(
    "question",
    code="ending_notice_too_late",
    ja="{notice_on}の予告は契約終了日{ends_on}の{notice_days}日前で、30日に{days_short}日足りません。この終了日の予告期限は"
    "{latest_notice_on}でした。終了日を予告の日から30日後以後に改めてください。",
    en="The notice of {notice_on} comes {notice_days} days before the end on {ends_on}, {days_short} days short of "
    "thirty; it was due by {latest_notice_on}. Put the end off to a day at least thirty days after the notice.",
    cites="Freelance Act 16(1)",
)
def ending_notice_too_late(notice_in_time: Flag) -> Flag:
    """A notice is due and was given too late."""
    return negate(notice_in_time)


@finding(
    "question",
    code="basic_contract_to_be_confirmed",
    ja="受託者の事情で相当期間個別契約がないことを理由に予告を省けるのは、基本契約を結んでいる場合だけです。"
    "基本契約があるか確かめてください。なければ{latest_notice_on}までに予告が必要です。",
    en="That no orders came for a considerable time for the worker's reasons frees from the notice only where there is "
    "a basic contract. Make sure that there is one; otherwise notice is due by {latest_notice_on}.",
    cites="Freelance Act 16(1) proviso",
    compared=False,
)
def basic_contract_to_be_confirmed(exception: Code, basic_contract: Flag, covered_six_months: Flag) -> Flag:
    """The exception of missing orders is claimed and no basic contract is named."""
    return covered_six_months & (exception == "no_orders_by_worker") & negate(basic_contract)


@finding(
    "question",
    code="ending_reason_undisclosed",
    ja="{reason_requested_on}に中途解除・不更新の理由の開示を求められています。遅滞なく、書面又は電子メール等で理由を示して"
    "ください。",
    en="On {reason_requested_on} the worker asked for the reason of the ending. Disclose it without delay, in writing "
    "or by e-mail.",
    cites="Freelance Act 16(2)",
    compared=False,
)
def ending_reason_undisclosed(reason_due: Flag, reason_disclosed_on: Date) -> Flag:
    """Asked for, due, and not disclosed."""
    return reason_due & negate(given(reason_disclosed_on))
