"""Overtime and rest-day work against LSA 36: of one wage month, and of the year of an agreement.

reading-of-the-law 3 (8).
"""

from zaitaku.law.engine.declarations import aggregate, finding, previous, refusal, rule
from zaitaku.law.engine.units import Count, Date, Flag, Minutes, Months
from zaitaku.law.engine.words import add_months, choose, given, negate

AGREEMENT = "LSA 36(1)"


@rule("office_day", ja="36協定が有効か", cites=AGREEMENT)
def agreement_in_force(overtime_agreement: Flag) -> Flag:
    """A valid agreement on the calendar date."""
    return overtime_agreement


@rule("stretch", ja="36協定なしの時間外・休日労働", cites=AGREEMENT)
def is_without_agreement(
    overtime_minutes: Minutes, rest_day_minutes: Minutes, agreement_in_force: Flag
) -> Flag:
    """Overtime or rest-day work on a date without an agreement."""
    return (overtime_minutes + rest_day_minutes > 0) & negate(agreement_in_force)


any_without_agreement = aggregate(
    "any",
    "month",
    "is_without_agreement",
    rows="stretch",
    ja="36協定なしの時間外・休日労働がある",
    cites=AGREEMENT,
)


@finding(
    "month",
    code="overtime_without_agreement",
    ja="{worker}さんは{month}に時間外労働{overtime_minutes}分、法定休日労働{rest_day_minutes}分をしました"
    "が、有効な36協定がありません。協定を結んで労働基準監督署に届け出るまで、時間外・休日労働をさせること"
    "はできません。",
    en="{worker} worked {overtime_minutes} minutes of overtime and {rest_day_minutes} on rest days in "
    "{month} without a valid Article 36 agreement. None may be worked before one is concluded and filed.",
    cites=AGREEMENT,
)
def overtime_without_agreement(any_without_agreement: Flag) -> Flag:
    """Overtime or rest-day work without an agreement."""
    return any_without_agreement


@finding(
    "month",
    code="overtime_limit_exceeded",
    ja="{worker}さんの{month}の時間外労働は{overtime_minutes}分、法定休日労働は{rest_day_minutes}分です。"
    "特別条項がなければ月45時間、あっても休日労働と合わせて月100時間未満でなければなりません。翌月の勤務を"
    "減らし、原因を取り除いてください。",
    en="{worker} has {overtime_minutes} minutes of overtime and {rest_day_minutes} of rest-day work in "
    "{month}. Without a special clause 45 hours of overtime is the limit; with rest-day work 100 hours may "
    "never be reached.",
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


@finding(
    "question",
    code="overtime_limit_exceeded",
    ja="時間外労働の上限を超えています(限度時間を超えた月: {months_over_monthly_limit}、年の合計: "
    "{annual_overtime_minutes}分、月100時間以上: {total_100_hours_reached}、2〜6か月平均80時間超: "
    "{average_80_hours_exceeded})。翌月の時間外・休日労働は{next_month_cap_minutes}分までに抑え、年の残り"
    "の勤務を見直してください。",
    en="A limit of overtime is exceeded (months above the monthly limit: {months_over_monthly_limit}; "
    "overtime of the year: {annual_overtime_minutes} minutes; 100 hours reached in a month: "
    "{total_100_hours_reached}; 80 hours exceeded on average: {average_80_hours_exceeded}). Keep next "
    "month to {next_month_cap_minutes} minutes and plan the rest anew.",
    cites="LSA 36(4)-(6)",
    since="2019-04-01",
)
def limit_of_agreement_exceeded(any_limit_exceeded: Flag) -> Flag:
    """One of the limits of a month, of a year, or on average is broken."""
    return any_limit_exceeded


month_before_on = previous(
    "agreement_month", "month_on", within="question", ja="前の行の月", cites="LSA 36(6)(iii)"
)
months_given = aggregate("count", "question", rows="agreement_month", ja="月数", cites="LSA 36(2)(iv)")


@refusal(
    "agreement_month",
    code="months_not_consecutive",
    ja="月「{month}」が前の行から1か月後になっていないか、YYYY-MMの形で書かれていません。"
    "平均を取るには続いた月が要ります。抜けた月は時間外労働0分で加え、重なった月はまとめてください。",
    en="The month '{month}' does not follow the month before it, or is not written as YYYY-MM. Averages "
    "need consecutive months: add those that are missing with 0 minutes, and join those that are doubled.",
    cites="LSA 36(6)(iii)",
)
def months_not_consecutive(month_on: Date, month_before_on: Date) -> Flag:
    """A month is missing, doubled or not readable."""
    expected = choose(given(month_before_on), add_months(month_before_on, 1), month_on)
    return negate(given(month_on)) | (month_on != expected)


@refusal(
    "question",
    code="more_than_a_year",
    ja="{months_given}か月分が入力されています。36協定の対象期間は1年までです。1年分ずつ入力してください。",
    en="{months_given} months are given. An agreement's year has twelve: ask about one year at a time.",
    cites="LSA 36(2)(ii)",
)
def more_than_a_year(months_given: Count, months_in_year: Months) -> Flag:
    """More months than a year has."""
    return months_given > months_in_year
