"""Notices of ending that come too late. Freelance Act 16."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate


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
