"""Requests for leave by the hour that cannot be granted as such. LSA 39(4)."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag, Hours, Minutes, MinutesPerHour
from zaitaku.law.engine.words import negate
from zaitaku.law.labour.hourly_leave.rules import HOURLY


@finding(
    "question",
    code="leave_agreement_missing",
    ja="時間単位の年休には労使協定が必要です。協定を結ぶまでは、1日(又は半日)単位で与えてください。",
    en="Leave by the hour needs a written agreement. Until there is one, grant it by the day or half day.",
    cites=HOURLY,
)
def hourly_leave_without_agreement(asks_for_hours: Flag, hourly_leave_agreement: Flag) -> Flag:
    """Hours are asked for and no agreement is in force."""
    return asks_for_hours & negate(hourly_leave_agreement)


@finding(
    "question",
    code="hourly_leave_not_possible",
    ja="時間単位の年休は1時間の整数倍で取ります。{requested_leave_minutes}の請求は、時間に合わせて直してください。",
    en="Leave by the hour is taken in whole hours. Change the request of {requested_leave_minutes}.",
    cites=HOURLY,
)
def not_in_whole_hours(requested_leave_minutes: Minutes, one_hour_in_minutes: Minutes) -> Flag:
    """The request is no number of whole hours."""
    return requested_leave_minutes % one_hour_in_minutes > 0


@finding(
    "question",
    code="hourly_leave_not_possible",
    ja="時間単位の年休の残りは{hourly_leave_hours_left}時間で、請求の{requested_leave_minutes}に足りません。"
    "足りない分は1日単位の年休を使ってください。",
    en="{hourly_leave_hours_left} hours of leave by the hour are left, too few for {requested_leave_minutes}. "
    "Use days of leave for the rest.",
    cites=HOURLY,
)
def beyond_the_hours_left(
    requested_leave_minutes: Minutes, hourly_leave_hours_left: Hours, minutes_in_hour: MinutesPerHour
) -> Flag:
    """More is asked for than five days of hours leave."""
    return requested_leave_minutes > hourly_leave_hours_left * minutes_in_hour
