"""Limits of overtime over several months and a year of an Article 36 agreement.

LSA 36(3)-(6); reading-of-the-law 3 (8). The averages look at overtime and rest-day work together, the limits
of a month and a year at overtime alone.
"""

from zaitaku.law.engine.declarations import Rounding, aggregate, previous, rule, total
from zaitaku.law.engine.units import Count, Date, Flag, Minutes, MonthId, Months
from zaitaku.law.engine.words import choose, excess, first_day_of, first_given, smaller

LIMITS = "LSA 36(3), (4)"
SPECIAL = "LSA 36(5)"
TOTAL = "LSA 36(6)(ii)"
AVERAGE = "LSA 36(6)(iii)"
SINCE = "2019-04-01"

TO_THE_MINUTE = Rounding("down", "1分未満切捨て (表示のため)", AVERAGE)


@rule("agreement_month", ja="月の初日", cites=LIMITS)
def month_on(month: MonthId) -> Date:
    """First day of the month, by which the limits are dated."""
    return first_day_of(month)  # type: ignore[return-value]


last_month_on = aggregate("last", "question", "month_on", rows="agreement_month", ja="最後の月の初日", cites=LIMITS)


# --- The limit of a month ---


@rule(("agreement_month", "question"), ja="月の限度時間", cites=LIMITS, since=SINCE)
def limit_of_month(
    annual_variable: Flag, monthly_overtime_limit: Minutes, monthly_overtime_limit_annual_variable: Minutes
) -> Minutes:
    """45 hours; 42 with annual variable hours of more than three months."""
    return choose(annual_variable, monthly_overtime_limit_annual_variable, monthly_overtime_limit)


@rule("agreement_month", ja="限度時間を超えたか", cites=LIMITS, since=SINCE)
def is_over_monthly_limit(overtime_minutes: Minutes, limit_of_month: Minutes) -> Flag:
    """More overtime than the limit of the month."""
    return overtime_minutes > limit_of_month


@rule("agreement_month", ja="時間外・休日労働", cites=TOTAL)
def total_minutes_of_month(overtime_minutes: Minutes, rest_day_minutes: Minutes) -> Minutes:
    """Overtime and rest-day work together."""
    return overtime_minutes + rest_day_minutes


@rule("agreement_month", ja="月100時間以上か", cites=TOTAL, since=SINCE)
def reaches_total_limit(total_minutes_of_month: Minutes, monthly_total_limit: Minutes) -> Flag:
    """Overtime and rest-day work must stay below 100 hours."""
    return total_minutes_of_month >= monthly_total_limit


# --- Sums of the last two to six months: each is this month and the month before's sum of one month less ---

total_before = previous(
    "agreement_month", "total_minutes_of_month", within="question", ja="前の月まで1か月の計", cites=AVERAGE
)


@rule("agreement_month", ja="2か月の計", cites=AVERAGE)
def total_of_2_months(total_minutes_of_month: Minutes, total_before: Minutes) -> Minutes:
    """This month and the one before; missing in the first month."""
    return total_minutes_of_month + total_before


total_of_2_months_before = previous(
    "agreement_month", "total_of_2_months", within="question", ja="前の月まで2か月の計", cites=AVERAGE
)


@rule("agreement_month", ja="3か月の計", cites=AVERAGE)
def total_of_3_months(total_minutes_of_month: Minutes, total_of_2_months_before: Minutes) -> Minutes:
    """This month and the two before; missing where fewer are given."""
    return total_minutes_of_month + total_of_2_months_before


total_of_3_months_before = previous(
    "agreement_month", "total_of_3_months", within="question", ja="前の月まで3か月の計", cites=AVERAGE
)


@rule("agreement_month", ja="4か月の計", cites=AVERAGE)
def total_of_4_months(total_minutes_of_month: Minutes, total_of_3_months_before: Minutes) -> Minutes:
    """This month and the three before; missing where fewer are given."""
    return total_minutes_of_month + total_of_3_months_before


total_of_4_months_before = previous(
    "agreement_month", "total_of_4_months", within="question", ja="前の月まで4か月の計", cites=AVERAGE
)


@rule("agreement_month", ja="5か月の計", cites=AVERAGE)
def total_of_5_months(total_minutes_of_month: Minutes, total_of_4_months_before: Minutes) -> Minutes:
    """This month and the four before; missing where fewer are given."""
    return total_minutes_of_month + total_of_4_months_before


total_of_5_months_before = previous(
    "agreement_month", "total_of_5_months", within="question", ja="前の月まで5か月の計", cites=AVERAGE
)


@rule("agreement_month", ja="6か月の計", cites=AVERAGE)
def total_of_6_months(total_minutes_of_month: Minutes, total_of_5_months_before: Minutes) -> Minutes:
    """This month and the five before; missing where fewer are given."""
    return total_minutes_of_month + total_of_5_months_before


# --- The averages: what they are, whether they are too high, what they leave for the next month ---


@rule("agreement_month", ja="2か月平均", cites=AVERAGE, since=SINCE, name="average_2_months_minutes")
def average_of_2_months(total_of_2_months: Minutes, two_months: Months) -> Minutes:
    """Average of two months, cut to the minute."""
    return TO_THE_MINUTE(total_of_2_months, two_months)


@rule("agreement_month", ja="3か月平均", cites=AVERAGE, since=SINCE, name="average_3_months_minutes")
def average_of_3_months(total_of_3_months: Minutes, three_months: Months) -> Minutes:
    """Average of three months, cut to the minute."""
    return TO_THE_MINUTE(total_of_3_months, three_months)


@rule("agreement_month", ja="4か月平均", cites=AVERAGE, since=SINCE, name="average_4_months_minutes")
def average_of_4_months(total_of_4_months: Minutes, four_months: Months) -> Minutes:
    """Average of four months, cut to the minute."""
    return TO_THE_MINUTE(total_of_4_months, four_months)


@rule("agreement_month", ja="5か月平均", cites=AVERAGE, since=SINCE, name="average_5_months_minutes")
def average_of_5_months(total_of_5_months: Minutes, five_months: Months) -> Minutes:
    """Average of five months, cut to the minute."""
    return TO_THE_MINUTE(total_of_5_months, five_months)


@rule("agreement_month", ja="6か月平均", cites=AVERAGE, since=SINCE, name="average_6_months_minutes")
def average_of_6_months(total_of_6_months: Minutes, six_months: Months) -> Minutes:
    """Average of six months, cut to the minute."""
    return TO_THE_MINUTE(total_of_6_months, six_months)


def is_above(total_of_months: int, months: int, average_total_limit: int) -> bool:
    """Whether so many months together exceed their limit; months that are not given exceed nothing."""
    return first_given(total_of_months, 0) > average_total_limit * months


is_above.ja = "平均の超過"  # type: ignore[attr-defined]


@rule("agreement_month", ja="平均80時間を超えたか", cites=AVERAGE, since=SINCE)
def exceeds_average_limit(
    total_of_2_months: Minutes,
    total_of_3_months: Minutes,
    total_of_4_months: Minutes,
    total_of_5_months: Minutes,
    total_of_6_months: Minutes,
    two_months: Months,
    three_months: Months,
    four_months: Months,
    five_months: Months,
    six_months: Months,
    average_total_limit: Minutes,
) -> Flag:
    """Two to six months that end with this one exceed 80 hours on average, compared exactly."""
    return (
        is_above(total_of_2_months, two_months, average_total_limit)
        | is_above(total_of_3_months, three_months, average_total_limit)
        | is_above(total_of_4_months, four_months, average_total_limit)
        | is_above(total_of_5_months, five_months, average_total_limit)
        | is_above(total_of_6_months, six_months, average_total_limit)
    )


def room(total_of_months_before: int, months: int, average_total_limit: int) -> int:
    """What so many months leave for the next one; nothing bounds it where the months before are not given."""
    return average_total_limit * months - first_given(total_of_months_before, 0)


room.ja = "平均が残す時間"  # type: ignore[attr-defined]


@rule("agreement_month", ja="翌月の上限", cites="LSA 36(6)(ii), (iii)", since=SINCE)
def cap_of_next_month(
    total_minutes_of_month: Minutes,
    total_of_2_months: Minutes,
    total_of_3_months: Minutes,
    total_of_4_months: Minutes,
    total_of_5_months: Minutes,
    two_months: Months,
    three_months: Months,
    four_months: Months,
    five_months: Months,
    six_months: Months,
    average_total_limit: Minutes,
    monthly_total_limit: Minutes,
    one_minute: Minutes,
) -> Minutes:
    """The most that keeps the next month below 100 hours and every average at or below 80; never negative."""
    cap = smaller(monthly_total_limit - one_minute, room(total_minutes_of_month, two_months, average_total_limit))
    cap = smaller(cap, room(total_of_2_months, three_months, average_total_limit))
    cap = smaller(cap, room(total_of_3_months, four_months, average_total_limit))
    cap = smaller(cap, room(total_of_4_months, five_months, average_total_limit))
    return excess(smaller(cap, room(total_of_5_months, six_months, average_total_limit)), 0)


# --- The year of the agreement ---

overtime_of_year = total("question", "overtime_minutes", rows="agreement_month", cites=LIMITS)
months_over_monthly_limit = aggregate(
    "total",
    "question",
    "is_over_monthly_limit",
    rows="agreement_month",
    ja="限度時間を超えた月数",
    cites=LIMITS,
)
total_100_hours_reached = aggregate(
    "any",
    "question",
    "reaches_total_limit",
    rows="agreement_month",
    ja="月100時間以上の月がある",
    cites=TOTAL,
)
average_80_hours_exceeded = aggregate(
    "any", "question", "exceeds_average_limit", rows="agreement_month", ja="平均80時間超がある", cites=AVERAGE
)
next_month_cap_minutes = aggregate(
    "last", "question", "cap_of_next_month", rows="agreement_month", ja="翌月の上限", cites=AVERAGE
)
average_2_months_minutes = aggregate(
    "last", "question", "average_2_months_minutes", rows="agreement_month", ja="2か月平均", cites=AVERAGE
)
average_3_months_minutes = aggregate(
    "last", "question", "average_3_months_minutes", rows="agreement_month", ja="3か月平均", cites=AVERAGE
)
average_4_months_minutes = aggregate(
    "last", "question", "average_4_months_minutes", rows="agreement_month", ja="4か月平均", cites=AVERAGE
)
average_5_months_minutes = aggregate(
    "last", "question", "average_5_months_minutes", rows="agreement_month", ja="5か月平均", cites=AVERAGE
)
average_6_months_minutes = aggregate(
    "last", "question", "average_6_months_minutes", rows="agreement_month", ja="6か月平均", cites=AVERAGE
)


@rule("question", ja="時間外労働の合計", cites=LIMITS)
def annual_overtime_minutes(overtime_minutes: Minutes) -> Minutes:
    """Overtime of the months given."""
    return overtime_minutes


@rule("question", ja="月の上限違反", cites="LSA 36(4), (5)", since=SINCE)
def monthly_limit_exceeded(
    special_clause: Flag, months_over_monthly_limit: Count, months_above_limit_allowed: Months
) -> Flag:
    """A month above its limit without a special clause; with one, more than six of them."""
    return choose(special_clause, months_over_monthly_limit > months_above_limit_allowed, months_over_monthly_limit > 0)


@rule("question", ja="年の限度時間", cites="LSA 36(4), (5)", since=SINCE)
def limit_of_year(
    special_clause: Flag,
    annual_variable: Flag,
    annual_overtime_limit: Minutes,
    annual_overtime_limit_annual_variable: Minutes,
    annual_overtime_limit_special_clause: Minutes,
) -> Minutes:
    """360 hours, 320 with annual variable hours; 720 with a special clause."""
    ordinary = choose(annual_variable, annual_overtime_limit_annual_variable, annual_overtime_limit)
    return choose(special_clause, annual_overtime_limit_special_clause, ordinary)


@rule("question", ja="年の上限違反", cites="LSA 36(4), (5)", since=SINCE)
def annual_limit_exceeded(annual_overtime_minutes: Minutes, limit_of_year: Minutes) -> Flag:
    """More overtime than the limit of the year."""
    return annual_overtime_minutes > limit_of_year


# --- What is left for the months ahead ---

months_given = aggregate("count", "question", rows="agreement_month", ja="月数", cites="LSA 36(2)(iv)")


@rule("question", ja="年の残り", cites="LSA 36(4), (5)")
def annual_room_minutes(annual_overtime_minutes: Minutes, limit_of_year: Minutes) -> Minutes:
    """Overtime that the year of these months still allows."""
    return excess(limit_of_year, annual_overtime_minutes)


@rule("question", ja="限度時間を超えられる残りの月数", cites=SPECIAL, since=SINCE)
def months_above_limit_left(
    special_clause: Flag, months_over_monthly_limit: Count, months_above_limit_allowed: Months
) -> Months:
    """Months of the year that may still exceed the monthly limit; none without a special clause."""
    return choose(special_clause, excess(months_above_limit_allowed, months_over_monthly_limit), 0)


@rule("question", ja="翌月から新しい1年か", cites="LSA 36(2)(ii)")
def next_month_opens_a_year(months_given: Count, months_in_year: Months) -> Flag:
    """All twelve months of the agreement's year are given."""
    return months_given >= months_in_year


@rule("question", ja="翌月に限度時間を超えられるか", cites=SPECIAL)
def next_month_may_exceed_limit(
    special_clause: Flag, next_month_opens_a_year: Flag, months_above_limit_left: Months
) -> Flag:
    """By a special clause, as long as months are left for it, and in a new year in any case."""
    return special_clause & (next_month_opens_a_year | (months_above_limit_left > 0))


@rule("question", ja="翌月に使える年の残り", cites="LSA 36(4), (5)")
def room_of_next_months_year(
    annual_room_minutes: Minutes, limit_of_year: Minutes, next_month_opens_a_year: Flag
) -> Minutes:
    """What the year of the next month still allows: all of it where a new one begins."""
    return choose(next_month_opens_a_year, limit_of_year, annual_room_minutes)


@rule("question", ja="翌月の時間外労働の上限", cites="LSA 36(4), (5), (6)")
def next_month_overtime_room_minutes(
    next_month_cap_minutes: Minutes,
    room_of_next_months_year: Minutes,
    limit_of_month: Minutes,
    next_month_may_exceed_limit: Flag,
) -> Minutes:
    """Overtime of a next month without rest-day work: within the month's limit, the year's, 100 hours and averages."""
    within_month = smaller(limit_of_month, room_of_next_months_year)
    allowed = choose(next_month_may_exceed_limit, room_of_next_months_year, within_month)
    return smaller(allowed, next_month_cap_minutes)
