"""The week and the wage month (週と賃金月) to which a day belongs, by the office's rules in force on that day.

LSA 24(2), 32; 昭和63年1月1日基発1号 (week from Sunday unless the rules say otherwise); reading-of-the-law 2.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Count, Date, Days, Flag, MonthId
from zaitaku.law.engine.words import (
    add_days,
    add_months,
    choose,
    closing_in_month,
    closing_on_or_after,
    days_between,
    larger,
    month_of,
    smaller,
    week_start,
    weekday_named,
)

WEEK = "LSA 32(1); 昭和63年1月1日基発1号"
WAGE_MONTH = "LSA 24(2); reading-of-the-law 2"


@rule("office_day", ja="週の起算日の番号", cites=WEEK)
def first_weekday(week_starts_on: Code) -> Count:
    """1 for Monday to 7 for Sunday."""
    return weekday_named(week_starts_on)


@rule("office_day", ja="週の初日", cites=WEEK)
def week_on(day_on: Date, first_weekday: Count) -> Date:
    """First day of the week in which a day lies."""
    return week_start(day_on, first_weekday)


@rule("office_day", ja="週の末日", cites=WEEK)
def week_end_on(week_on: Date, days_in_week: Days) -> Date:
    """Last day of the week in which a day lies."""
    return add_days(week_on, days_in_week - 1)


@rule("office_day", ja="賃金月の末日", cites=WAGE_MONTH)
def month_end_on(day_on: Date, closing_day: Days) -> Date:
    """The closing day of the wage month in which a day lies."""
    return closing_on_or_after(day_on, closing_day)


@rule("office_day", ja="賃金月の初日", cites=WAGE_MONTH)
def month_start_on(month_end_on: Date, closing_day: Days) -> Date:
    """The day after the closing day before."""
    return add_days(closing_in_month(add_months(month_end_on, -1), closing_day), 1)


@rule("month", ja="賃金月", cites=WAGE_MONTH)
def month(month_end_on: Date) -> MonthId:
    """The wage month, named by the month in which it ends."""
    return month_of(month_end_on)


@rule("month", ja="賃金月の日数", cites=WAGE_MONTH)
def days_in_month(month_start_on: Date, month_end_on: Date) -> Days:
    """Calendar days of the wage month."""
    return days_between(month_end_on, month_start_on) + 1


@rule(("day", "scheduled_day"), ja="週 (変形期間で区切った初日)", cites="LSA 32, 32-2; reading-of-the-law 3")
def week_from_on(is_monthly_variable: Flag, week_on: Date, month_start_on: Date) -> Date:
    """First day of the week; with monthly variable hours the period cuts it."""
    return choose(is_monthly_variable, larger(week_on, month_start_on), week_on)


@rule(("day", "scheduled_day"), ja="週 (変形期間で区切った末日)", cites="LSA 32, 32-2; reading-of-the-law 3")
def week_to_on(is_monthly_variable: Flag, week_end_on: Date, month_end_on: Date) -> Date:
    """Last day of the week; with monthly variable hours the period cuts it."""
    return choose(is_monthly_variable, smaller(week_end_on, month_end_on), week_end_on)
