"""Overtime and rest-day work of one wage month against LSA 36. reading-of-the-law 3 (8)."""

from zaitaku.law.engine.declarations import aggregate, finding, rule
from zaitaku.law.engine.units import Flag, Minutes
from zaitaku.law.engine.words import negate

AGREEMENT = "LSA 36(1)"


@rule("office_day", ja="36協定が有効か", cites=AGREEMENT)
def agreement_in_force(overtime_agreement: Flag) -> Flag:
    """A valid agreement on the calendar date."""
    return overtime_agreement


@rule("stretch", ja="36協定なしの時間外・休日労働", cites=AGREEMENT)
def is_without_agreement(overtime_minutes: Minutes, rest_day_minutes: Minutes, agreement_in_force: Flag) -> Flag:
    """Overtime or rest-day work on a date without an agreement."""
    return (overtime_minutes + rest_day_minutes > 0) & negate(agreement_in_force)


any_without_agreement = aggregate(
    "any", "month", "is_without_agreement", rows="stretch", ja="36協定なしの時間外・休日労働がある", cites=AGREEMENT
)


@finding(
    "month",
    code="overtime_without_agreement",
    ja="{worker}さんは{month}に時間外労働{overtime_minutes}分、法定休日労働{rest_day_minutes}分をしましたが、有効な36協定がありません。"
    "協定を結んで労働基準監督署に届け出るまで、時間外・休日労働をさせることはできません。",
    en="{worker} worked {overtime_minutes} minutes of overtime and {rest_day_minutes} on rest days in {month} without a valid "
    "Article 36 agreement. None may be worked before one is concluded and filed.",
    cites=AGREEMENT,
)
def overtime_without_agreement(any_without_agreement: Flag) -> Flag:
    """Overtime or rest-day work without an agreement."""
    return any_without_agreement


@finding(
    "month",
    code="overtime_limit_exceeded",
    ja="{worker}さんの{month}の時間外労働は{overtime_minutes}分、法定休日労働は{rest_day_minutes}分です。特別条項がなければ月45時間、"
    "あっても休日労働と合わせて月100時間未満でなければなりません。翌月の勤務を減らし、原因を取り除いてください。",
    en="{worker} has {overtime_minutes} minutes of overtime and {rest_day_minutes} of rest-day work in {month}. Without a special "
    "clause 45 hours of overtime is the limit; with rest-day work 100 hours may never be reached.",
    cites="LSA 36(4), (6)(ii)",
    since="2019-04-01",
)
def overtime_limit_exceeded(
    overtime_minutes: Minutes,
    rest_day_minutes: Minutes,
    special_clause: Flag,
    monthly_overtime_limit: Minutes,
    monthly_total_limit: Minutes,
) -> Flag:
    """Above 45 hours without a special clause, or 100 hours and more together with rest-day work."""
    above_limit = negate(special_clause) & (overtime_minutes > monthly_overtime_limit)
    return above_limit | (overtime_minutes + rest_day_minutes >= monthly_total_limit)
