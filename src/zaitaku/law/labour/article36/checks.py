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
def is_without_agreement(overtime_minutes: Minutes, rest_day_minutes: Minutes, agreement_in_force: Flag) -> Flag:
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
    ja="{worker}さんは{month}に時間外労働{overtime_minutes}、法定休日労働{rest_day_minutes}をしました"
    "が、有効な36協定がありません。協定を結んで労働基準監督署に届け出るまで、時間外・休日労働をさせること"
    "はできません。",
    en="{worker} worked {overtime_minutes} of overtime and {rest_day_minutes} on rest days in "
    "{month} without a valid Article 36 agreement. None may be worked before one is concluded and filed.",
    cites=AGREEMENT,
)
def overtime_without_agreement(any_without_agreement: Flag) -> Flag:
    """Overtime or rest-day work without an agreement."""
    return any_without_agreement


@finding(
    "month",
    code="overtime_limit_exceeded",
    ja="{worker}さんの{month}の時間外労働は{overtime_minutes}、法定休日労働は{rest_day_minutes}です。"
    "特別条項がなければ月45時間、あっても休日労働と合わせて月100時間未満でなければなりません。翌月の勤務を"
    "減らし、原因を取り除いてください。",
    en="{worker} has {overtime_minutes} of overtime and {rest_day_minutes} of rest-day work in "
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
    ja="月の限度時間を超えた月が{months_over_monthly_limit}か月あります。特別条項がなければ1か月も超えられ"
    "ず、あっても年6か月までです。限度時間の中に収まるよう勤務を見直してください。",
    en="{months_over_monthly_limit} months are above the monthly limit. None may be without a special "
    "clause, six in a year with one. Plan the work within the limit.",
    cites="LSA 36(4), (5)",
)
def monthly_limit_of_agreement_exceeded(monthly_limit_exceeded: Flag) -> Flag:
    """A month above the limit without a special clause, or more than six with it."""
    return monthly_limit_exceeded


@finding(
    "question",
    code="overtime_limit_exceeded",
    ja="年の時間外労働が{annual_overtime_minutes}で、上限の{limit_of_year}を超えています。"
    "年の残りは時間外労働をさせないでください。",
    en="Overtime of the year is {annual_overtime_minutes}, above the limit of {limit_of_year}. "
    "Order no more of it this year.",
    cites="LSA 36(4), (5)",
)
def annual_limit_of_agreement_exceeded(annual_limit_exceeded: Flag) -> Flag:
    """More overtime than the year allows."""
    return annual_limit_exceeded


@finding(
    "agreement_month",
    code="overtime_limit_exceeded",
    ja="{month}の時間外・休日労働は{total_minutes_of_month}です。休日労働と合わせて月100時間未満でなけれ"
    "ばなりません。原因を取り除いてください。",
    en="Overtime and rest-day work of {month} is {total_minutes_of_month}; together they must stay "
    "below 100 hours in any month. Remove the cause.",
    cites="LSA 36(6)(ii)",
)
def total_limit_reached(reaches_total_limit: Flag) -> Flag:
    """100 hours of overtime and rest-day work in a month."""
    return reaches_total_limit


@finding(
    "agreement_month",
    code="overtime_limit_exceeded",
    ja="{month}までの2〜6か月のいずれかの平均で、時間外・休日労働が月80時間を超えています。"
    "翌月は{cap_of_next_month}までに抑えてください。",
    en="Over some two to six months up to {month} overtime and rest-day work exceed 80 hours a month on "
    "average. Keep the next month to {cap_of_next_month}.",
    cites="LSA 36(6)(iii)",
)
def average_limit_exceeded(exceeds_average_limit: Flag) -> Flag:
    """Two to six months that end with this one exceed 80 hours on average."""
    return exceeds_average_limit


month_before_on = previous("agreement_month", "month_on", within="question", ja="前の行の月", cites="LSA 36(6)(iii)")


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
