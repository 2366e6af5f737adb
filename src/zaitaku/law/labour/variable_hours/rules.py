"""One-month variable hours (1か月単位の変形労働時間制): the frame of the period and the limit of each week.

LSA 32-2; reading-of-the-law 3 (4).
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Code, Date, Days, Flag, Hours, Minutes, MinutesPerHour
from zaitaku.law.engine.words import choose, days_between, larger

VARIABLE = "LSA 32-2"


@rule("month", ja="1か月単位の変形労働時間制か", cites=VARIABLE)
def is_monthly_variable(hours_system: Code) -> Flag:
    """The office's hours system on the first day of the wage month."""
    return hours_system == "monthly_variable"


is_cut_by_period = aggregate(
    "any", "week", "is_monthly_variable", rows="day", ja="変形労働時間制の週か", cites=VARIABLE
)
scheduled_minutes_of_week = aggregate(
    "total", "week", "scheduled_minutes", rows="scheduled_day", ja="週の所定労働時間", cites=VARIABLE
)


@rule("week", ja="週の限度", cites="LSA 32(1), 32-2, 40; reading-of-the-law 3")
def weekly_limit_minutes(
    is_cut_by_period: Flag,
    statutory_weekly_minutes: Minutes,
    scheduled_minutes_of_week: Minutes,
    week_from_on: Date,
    week_to_on: Date,
    days_in_week: Days,
) -> Minutes:
    """The statutory limit; with variable hours in proportion to the days in the period, or what was scheduled."""
    days_in_period = days_between(week_to_on, week_from_on) + 1
    proportional = statutory_weekly_minutes * days_in_period // days_in_week
    return choose(is_cut_by_period, larger(proportional, scheduled_minutes_of_week), statutory_weekly_minutes)


@rule("month", ja="変形期間の暦日数", cites=VARIABLE)
def days_in_period(days_in_month: Days) -> Days:
    """The period is the wage month."""
    return days_in_month


@rule(("month", "question"), ja="法定労働時間の総枠", cites="LSA 32-2; 昭和63年1月1日基発1号", since="1988-04-01")
def frame_minutes(
    statutory_weekly_hours: Hours, minutes_in_hour: MinutesPerHour, days_in_period: Days, days_in_week: Days
) -> Minutes:
    """Weekly limit x days / 7, cut to the minute."""
    return statutory_weekly_hours * minutes_in_hour * days_in_period // days_in_week


@rule("question", ja="週平均", cites=VARIABLE)
def weekly_average_minutes(scheduled_total_minutes: Minutes, days_in_period: Days, days_in_week: Days) -> Minutes:
    """Scheduled minutes per week, cut to the minute."""
    return scheduled_total_minutes * days_in_week // days_in_period


@rule("question", ja="総枠内か", cites=VARIABLE)
def within_frame(scheduled_total_minutes: Minutes, frame_minutes: Minutes) -> Flag:
    """The schedule stays inside the frame."""
    return scheduled_total_minutes <= frame_minutes
