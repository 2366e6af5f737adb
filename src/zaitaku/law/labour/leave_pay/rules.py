"""Pay of a day of annual leave (年次有給休暇の賃金) by one of three methods.

LSA 39(9); its rules 25. The rules of employment name the method once for all: ordinary pay, the average wage, or, by
written agreement, a thirtieth of the standard monthly remuneration.
"""

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import Code, Days, Flag, Minutes, MinutesPerHour, Sen, SenPerYen, Yen, YenPerHour
from zaitaku.law.engine.words import choose, given

METHODS = "LSA 39(9)"
ORDINARY = "LSA 39(9); its rules 25(1)"
STANDARD = "LSA 39(9) proviso"

TO_THE_YEN = Rounding("half_up", "1円未満四捨五入", "通貨の単位及び貨幣の発行等に関する法律3")
TO_TEN_YEN = Rounding("half_up", "5円未満切捨て、5円以上10円未満は10円に切上げ", STANDARD)


@rule("question", ja="通常の賃金の定めがあるか", cites=ORDINARY)
def has_ordinary_pay(hourly_yen: YenPerHour, daily_yen: Yen, weekly_yen: Yen, monthly_yen: Yen, piece_yen: Yen) -> Flag:
    """Some rate or piece pay is given."""
    return given(hourly_yen) | given(daily_yen) | given(weekly_yen) | given(monthly_yen) | given(piece_yen)


@rule("question", ja="通常の賃金", cites=ORDINARY, compared=False)
def ordinary_leave_pay_yen(
    has_ordinary_pay: Flag,
    hourly_yen: YenPerHour,
    scheduled_minutes: Minutes,
    daily_yen: Yen,
    weekly_yen: Yen,
    week_scheduled_days: Days,
    monthly_yen: Yen,
    month_scheduled_days: Days,
    piece_yen: Yen,
    total_minutes: Minutes,
    average_daily_minutes: Minutes,
    minutes_in_hour: MinutesPerHour,
    one_minute: Minutes,
) -> Yen:
    """The sum of what each rate gives for the day, rounded once.

    Pay by the hour for the hours scheduled on the day, by the week or month over its scheduled days, piece pay per
    hour worked for the average hours of a day.
    """
    week = choose(given(weekly_yen), week_scheduled_days, 1)
    month = choose(given(monthly_yen), month_scheduled_days, 1)
    minutes = choose(given(piece_yen), total_minutes, one_minute)
    by_hour = choose(given(hourly_yen), hourly_yen * scheduled_minutes, 0)
    by_day = choose(given(daily_yen), daily_yen, 0)
    by_week = choose(given(weekly_yen), weekly_yen, 0)
    by_month = choose(given(monthly_yen), monthly_yen, 0)
    by_piece = choose(given(piece_yen), piece_yen * average_daily_minutes, 0)
    of_days = by_day * week * month + by_week * month + by_month * week
    of_hours = by_hour * week * month
    of_pieces = by_piece * week * month
    pay = of_days * minutes_in_hour * minutes + of_hours * minutes + of_pieces * minutes_in_hour
    yen = TO_THE_YEN(pay, minutes * minutes_in_hour * week * month)
    return choose(has_ordinary_pay, yen, None)  # type: ignore[return-value]


@rule("question", ja="平均賃金による額", cites=METHODS)
def average_wage_leave_pay_yen(average_wage_sen: Sen, sen_in_yen: SenPerYen) -> Yen:
    """The average wage of LSA 12, in whole yen."""
    return TO_THE_YEN(average_wage_sen, sen_in_yen)


@rule("question", ja="標準報酬月額による額", cites=STANDARD, since="2016-04-01", compared=False)
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
