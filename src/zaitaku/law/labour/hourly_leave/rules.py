"""Annual leave by the hour (時間単位年休): how many hours a year, and how many are left.

LSA 39(4); its rules 24-4: by written agreement, at most five days a year with what was carried over, in whole hours. A
day of leave has the day's prescribed hours, begun hours whole; where they vary, the average of the year.
"""

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import Days, Flag, Hours, Minutes, MinutesPerHour
from zaitaku.law.engine.words import choose, excess, given, smaller

HOURLY = "LSA 39(4); its rules 24-4"

HOURS_UP = Rounding("up", "1時間未満切上げ", "LSA 39(4); its rules 24-4(i)")


@rule("question", ja="1日の年休に当たる時間", cites=HOURLY, compared=False)
def hours_of_leave_day(daily_minutes: Minutes, minutes_in_hour: MinutesPerHour) -> Hours:
    """Hours of a day of leave, begun ones whole."""
    return HOURS_UP(daily_minutes, minutes_in_hour)


@rule("question", ja="時間単位で取れる日数", cites=HOURLY)
def hourly_leave_days_allowed(
    hourly_leave_days: Days, agreed_hourly_leave_days: Days, leave_balance_days: Days
) -> Days:
    """Five days, fewer where the agreement says so or fewer are left."""
    return smaller(smaller(hourly_leave_days, agreed_hourly_leave_days), leave_balance_days)


@rule("question", ja="時間単位年休の上限", cites=HOURLY)
def hourly_leave_hours(hours_of_leave_day: Hours, hourly_leave_days_allowed: Days) -> Hours:
    """Hours of these days."""
    return hours_of_leave_day * hourly_leave_days_allowed


@rule("question", ja="時間単位年休の残り", cites=HOURLY)
def hourly_leave_hours_left(hourly_leave_hours: Hours, hourly_leave_taken_hours: Hours) -> Hours:
    """Hours that can still be taken this year."""
    left = excess(hourly_leave_hours, hourly_leave_taken_hours)
    return choose(given(hourly_leave_hours), left, None)  # type: ignore[return-value]


@rule("question", ja="時間単位の請求か", cites=HOURLY)
def asks_for_hours(requested_leave_minutes: Minutes) -> Flag:
    """Leave by the hour is asked for."""
    return requested_leave_minutes > 0
