"""Pay of a day of annual leave (年次有給休暇の賃金) by one of three methods.

LSA 39(9); its rules 25. The rules of employment name the method once for all: ordinary pay, the average wage, or, by
written agreement, a thirtieth of the standard monthly remuneration.
"""

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import (
    Code,
    Days,
    Flag,
    Minutes,
    MinutesPerHour,
    Sen,
    SenPerYen,
    Yen,
    YenMinutes,
    YenMinutesPerHour,
    YenPerHour,
)
from zaitaku.law.engine.words import choose, first_given, given

METHODS = "LSA 39(9)"
ORDINARY = "LSA 39(9); its rules 25(1)"
STANDARD = "LSA 39(9) proviso"

TO_THE_YEN = Rounding("half_up", "1円未満四捨五入", "通貨の単位及び貨幣の発行等に関する法律3")
TO_TEN_YEN = Rounding("half_up", "5円未満切捨て、5円以上10円未満は10円に切上げ", STANDARD)


# --- Ordinary pay: parts that are added exactly, each over what it is divided by (1 where there is no such part) ---


@rule("question", ja="通常の賃金の定めがあるか", cites=ORDINARY)
def has_ordinary_pay(hourly_yen: YenPerHour, daily_yen: Yen, weekly_yen: Yen, monthly_yen: Yen, piece_yen: Yen) -> Flag:
    """Some rate or piece pay is given."""
    return given(hourly_yen) | given(daily_yen) | given(weekly_yen) | given(monthly_yen) | given(piece_yen)


@rule("question", ja="週給を割る日数", cites=ORDINARY)
def days_of_weekly_pay(weekly_yen: Yen, week_scheduled_days: Days) -> Days:
    """Scheduled days of the week of leave."""
    return choose(given(weekly_yen), week_scheduled_days, 1)


@rule("question", ja="月給を割る日数", cites=ORDINARY)
def days_of_monthly_pay(monthly_yen: Yen, month_scheduled_days: Days) -> Days:
    """Scheduled days of the month of leave."""
    return choose(given(monthly_yen), month_scheduled_days, 1)


@rule("question", ja="出来高給を割る時間", cites=ORDINARY)
def minutes_of_piece_pay(piece_yen: Yen, total_minutes: Minutes, one_minute: Minutes) -> Minutes:
    """All minutes worked in the wage period of the piece pay."""
    return choose(given(piece_yen), total_minutes, one_minute)


@rule("question", ja="日給・週給・月給の日額 (割る前)", cites=ORDINARY)
def pay_by_days(
    daily_yen: Yen, weekly_yen: Yen, monthly_yen: Yen, days_of_weekly_pay: Days, days_of_monthly_pay: Days
) -> Yen:
    """Daily pay and the shares of weekly and monthly pay, over the days of both."""
    by_week = first_given(daily_yen, 0) * days_of_weekly_pay + first_given(weekly_yen, 0)
    return by_week * days_of_monthly_pay + first_given(monthly_yen, 0) * days_of_weekly_pay


@rule("question", ja="時給の日額 (割る前)", cites=ORDINARY)
def pay_by_hours(hourly_yen: YenPerHour, scheduled_minutes: Minutes) -> YenMinutesPerHour:
    """Hourly pay for the minutes scheduled on the day."""
    return choose(given(hourly_yen), hourly_yen * scheduled_minutes, 0)


@rule("question", ja="出来高給の日額 (割る前)", cites=ORDINARY)
def pay_by_piece(piece_yen: Yen, average_daily_minutes: Minutes) -> YenMinutes:
    """Piece pay for the average minutes of a day of its period."""
    return choose(given(piece_yen), piece_yen * average_daily_minutes, 0)


@rule("question", ja="通常の賃金", cites=ORDINARY, compared=False)
def ordinary_leave_pay_yen(
    has_ordinary_pay: Flag,
    pay_by_days: Yen,
    pay_by_hours: YenMinutesPerHour,
    pay_by_piece: YenMinutes,
    days_of_weekly_pay: Days,
    days_of_monthly_pay: Days,
    minutes_of_piece_pay: Minutes,
    minutes_in_hour: MinutesPerHour,
) -> Yen:
    """The sum of the parts, rounded once; missing where no pay is given or a part lacks its divisor."""
    days = days_of_weekly_pay * days_of_monthly_pay
    by_days_and_hours = (pay_by_days * minutes_in_hour + pay_by_hours * days) * minutes_of_piece_pay
    parts = by_days_and_hours + pay_by_piece * days * minutes_in_hour
    pay = TO_THE_YEN(parts, days * minutes_in_hour * minutes_of_piece_pay)
    return choose(has_ordinary_pay, pay, None)  # type: ignore[return-value]


# --- The other methods ---


@rule("question", ja="平均賃金による額", cites=METHODS)
def average_wage_leave_pay_yen(average_wage_sen: Sen, sen_in_yen: SenPerYen) -> Yen:
    """The average wage of LSA 12, in whole yen."""
    return TO_THE_YEN(average_wage_sen, sen_in_yen)


@rule("question", ja="標準報酬月額による額", cites=STANDARD, compared=False)
def standard_leave_pay_yen(
    standard_monthly_remuneration_yen: Yen, standard_remuneration_days: Days, standard_remuneration_step: Yen
) -> Yen:
    """A thirtieth of the standard monthly remuneration, to ten yen."""
    tens = TO_TEN_YEN(standard_monthly_remuneration_yen, standard_remuneration_days * standard_remuneration_step)
    return tens * standard_remuneration_step


@rule("question", ja="年休賃金", cites=METHODS)
def leave_pay_yen(
    leave_pay_method: Code, ordinary_leave_pay_yen: Yen, average_wage_leave_pay_yen: Yen, standard_leave_pay_yen: Yen
) -> Yen:
    """By the method that the rules of employment name."""
    otherwise = choose(leave_pay_method == "average_wage", average_wage_leave_pay_yen, standard_leave_pay_yen)
    return choose(leave_pay_method == "ordinary", ordinary_leave_pay_yen, otherwise)
