"""The statutory rest day (法定休日): a calendar day, 0:00 to 24:00.

LSA 35; 昭和23年4月5日基発535号; 平成6年5月31日基発331号; reading-of-the-law 2.
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Code, Count, Date, Days, Flag, Minutes
from zaitaku.law.engine.words import choose, first_given, given, one_if, weekday, weekday_named

REST_DAY = "LSA 35; 昭和23年4月5日基発535号"


@rule("rest_day", ja="指定された法定休日", cites=REST_DAY)
def listed(rest_day_on: Date) -> Count:
    """1 for each listed rest day."""
    return one_if(given(rest_day_on))


listed_in_week = aggregate("total", "calendar_week", "listed", rows="rest_day", ja="週の指定休日数", cites=REST_DAY)
days_worked_in_week = aggregate("count", "calendar_week", rows="calendar_day", ja="週の労働した暦日数", cites=REST_DAY)


@rule("office_day", ja="法定休日の曜日か", cites=REST_DAY)
def is_rest_weekday(day_on: Date, statutory_rest_weekday: Code) -> Flag:
    """The weekday that the office has fixed; missing where it has fixed none."""
    return weekday(day_on) == weekday_named(statutory_rest_weekday)


@rule("calendar_day", ja="法定休日か", cites="LSA 35; 平成6年5月31日基発331号; reading-of-the-law 2")
def is_statutory_rest_day(
    listed_in_week: Count,
    listed: Count,
    is_rest_weekday: Flag,
    days_worked_in_week: Count,
    days_in_week: Days,
    date: Date,
    week_end_on: Date,
) -> Flag:
    """A listed date; in weeks without one the fixed weekday; without either the last day of a week worked through."""
    worked_through = (days_worked_in_week == days_in_week) & (date == week_end_on)
    return choose(listed_in_week > 0, first_given(listed, 0) > 0, first_given(is_rest_weekday, worked_through))


@rule("stretch", ja="法定休日労働", cites="LSA 35, 37(1)")
def rest_day_minutes(is_statutory_rest_day: Flag, working_minutes: Minutes) -> Minutes:
    """Working minutes on a statutory rest day."""
    return choose(is_statutory_rest_day, working_minutes, 0)


@rule("stretch", ja="休日以外の労働時間", cites="LSA 32")
def ordinary_minutes(working_minutes: Minutes, rest_day_minutes: Minutes) -> Minutes:
    """Working minutes that the daily and weekly limits look at."""
    return working_minutes - rest_day_minutes
