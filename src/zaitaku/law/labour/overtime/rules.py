"""Overtime (時間外労働) in the order in which it arises: by day, by week, by period, and beyond 60 hours of a month.

LSA 32, 32-2, 36, 37(1), 40; reading-of-the-law 3.
"""

from zaitaku.law.engine.declarations import rule, running_total, total
from zaitaku.law.engine.units import Flag, Hours, Minutes, MinutesPerHour
from zaitaku.law.engine.words import choose, excess, first_given, larger

DAY = "LSA 32(2)"
WEEK = "LSA 32(1), 40; its rules 25-2"
PERIOD = "LSA 32-2"


@rule("day", ja="その日の法定の限度", cites="LSA 32(2), 32-2", since="1988-04-01")
def daily_limit_minutes(
    is_monthly_variable: Flag, scheduled_minutes: Minutes, statutory_daily_minutes: Minutes
) -> Minutes:
    """Eight hours; with monthly variable hours the scheduled minutes of the day where they are more."""
    scheduled = choose(is_monthly_variable, first_given(scheduled_minutes, 0), 0)
    return larger(statutory_daily_minutes, scheduled)


ordinary_minutes_earlier_in_day = running_total(
    "stretch", "ordinary_minutes", within="day", ja="その日それまでの労働時間", cites=DAY
)


@rule("stretch", ja="1日の時間外労働", cites="LSA 32(2), 37(1)", since="1988-04-01")
def daily_overtime_minutes(
    ordinary_minutes: Minutes, ordinary_minutes_earlier_in_day: Minutes, daily_limit_minutes: Minutes
) -> Minutes:
    """Ordinary minutes of the stretch beyond the daily limit."""
    return excess(ordinary_minutes_earlier_in_day + ordinary_minutes, daily_limit_minutes) - excess(
        ordinary_minutes_earlier_in_day, daily_limit_minutes
    )


@rule("stretch", ja="週の判定に入る労働時間", cites=WEEK)
def minutes_within_daily_limit(ordinary_minutes: Minutes, daily_overtime_minutes: Minutes) -> Minutes:
    """Ordinary minutes that are not daily overtime."""
    return ordinary_minutes - daily_overtime_minutes


minutes_earlier_in_week = running_total(
    "stretch", "minutes_within_daily_limit", within="week", ja="その週それまでの労働時間", cites=WEEK
)


@rule("week", ja="週の法定労働時間", cites=WEEK, since="1997-04-01")
def statutory_weekly_minutes(statutory_weekly_hours: Hours, minutes_in_hour: MinutesPerHour) -> Minutes:
    """Forty hours, or 44 where the office may use them."""
    return statutory_weekly_hours * minutes_in_hour


@rule("stretch", ja="1週の時間外労働", cites="LSA 32(1), 37(1), 40", since="1988-04-01")
def weekly_overtime_minutes(
    minutes_within_daily_limit: Minutes, minutes_earlier_in_week: Minutes, weekly_limit_minutes: Minutes
) -> Minutes:
    """Minutes of the stretch beyond the weekly limit, daily overtime left out."""
    return excess(minutes_earlier_in_week + minutes_within_daily_limit, weekly_limit_minutes) - excess(
        minutes_earlier_in_week, weekly_limit_minutes
    )


@rule("stretch", ja="期間の判定に入る労働時間", cites=PERIOD)
def minutes_within_weekly_limit(minutes_within_daily_limit: Minutes, weekly_overtime_minutes: Minutes) -> Minutes:
    """Ordinary minutes that are neither daily nor weekly overtime."""
    return minutes_within_daily_limit - weekly_overtime_minutes


minutes_earlier_in_period = running_total(
    "stretch", "minutes_within_weekly_limit", within="month", ja="変形期間それまでの労働時間", cites=PERIOD
)


@rule("stretch", ja="変形期間の時間外労働", cites="LSA 32-2, 37(1)", since="1988-04-01")
def period_overtime_minutes(
    is_monthly_variable: Flag,
    minutes_within_weekly_limit: Minutes,
    minutes_earlier_in_period: Minutes,
    frame_minutes: Minutes,
) -> Minutes:
    """Minutes of the stretch beyond the frame of the period (monthly variable hours only)."""
    beyond = excess(minutes_earlier_in_period + minutes_within_weekly_limit, frame_minutes) - excess(
        minutes_earlier_in_period, frame_minutes
    )
    return choose(is_monthly_variable, beyond, 0)


@rule("stretch", ja="時間外労働", cites="LSA 37(1)")
def overtime_minutes(
    daily_overtime_minutes: Minutes, weekly_overtime_minutes: Minutes, period_overtime_minutes: Minutes
) -> Minutes:
    """Sum of the three."""
    return daily_overtime_minutes + weekly_overtime_minutes + period_overtime_minutes


overtime_earlier_in_month = running_total(
    "stretch", "overtime_minutes", within="month", ja="その月それまでの時間外労働", cites="LSA 37(1) proviso"
)


@rule(
    "stretch",
    ja="月60時間を超える時間外労働",
    cites="LSA 37(1) proviso; 138 (until 2023-03-31)",
    since="1988-04-01",
    until="2023-03-31",
    name="overtime_beyond_60h_minutes",
)
def no_overtime_beyond_60h_for_small_enterprises(overtime_minutes: Minutes) -> Minutes:
    """Small and medium enterprises had no higher premium before 2023-04-01."""
    return overtime_minutes - overtime_minutes


@rule(
    "stretch",
    ja="月60時間を超える時間外労働",
    cites="LSA 37(1) proviso",
    since="2023-04-01",
    name="overtime_beyond_60h_minutes",
)
def overtime_beyond_60h_minutes(
    overtime_minutes: Minutes, overtime_earlier_in_month: Minutes, monthly_overtime_threshold: Minutes
) -> Minutes:
    """Overtime of this stretch past the 60th hour of the wage month."""
    return excess(overtime_earlier_in_month + overtime_minutes, monthly_overtime_threshold) - excess(
        overtime_earlier_in_month, monthly_overtime_threshold
    )


OVERTIME = (
    "rest_day_minutes",
    "daily_overtime_minutes",
    "weekly_overtime_minutes",
    "period_overtime_minutes",
    "overtime_minutes",
)
overtime_of_day = total("day", OVERTIME, rows="stretch", cites="LSA 37(1)")
overtime_of_month = total("month", OVERTIME, rows="day", cites="LSA 37(1)")
beyond_60h_of_month = total("month", "overtime_beyond_60h_minutes", rows="stretch", cites="LSA 37(1) proviso")
