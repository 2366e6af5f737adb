"""The base of an hour, the unit prices, and the pay for overtime and rest-day work of a month's totals.

LSA 37; its rules 19-21; reading-of-the-law 4. The premiums themselves follow the rules of `premiums`; here
stand the quantities of one question that they are fed with, and what is asked of them besides.
"""

from zaitaku.law.engine.declarations import Rounding, aggregate, rule
from zaitaku.law.engine.units import (
    Flag,
    Hours,
    Minutes,
    MinutesPerHour,
    Months,
    Percent,
    Sen,
    SenPerYen,
    Yen,
    YenMinutes,
    YenMinutesPerHour,
    YenPerHour,
)
from zaitaku.law.engine.words import choose, excess, first_given, given, whole
from zaitaku.law.labour.premiums.rules import (
    BASE,
    PREMIUM,
    TO_THE_YEN,
    UNIT_PRICE_TO_THE_YEN,
    premium_fraction,
)

MONTHLY_DIVISOR = "LSA 37; its rules 19(1)(iv)"
PIECE_DIVISOR = "LSA 37; its rules 19(1)(vi)"
FIXED_OVERTIME = "LSA 37; 平成29年7月31日基発0731第27号"

TO_THE_SEN = Rounding("down", "1銭未満切捨て (表示のため)", BASE)
TO_THE_MINUTE = Rounding("down", "1分未満切捨て", "LSA 37(3); its rules 19-2")


@rule("monthly_item", ja="基礎に入る額", cites=BASE)
def item_in_premium_base_yen(counts_in_premium_base: Flag, item_yen: Yen) -> Yen:
    """A monthly item that counts."""
    return choose(counts_in_premium_base, item_yen, 0)


countable_monthly_yen = aggregate(
    "total", "question", "item_in_premium_base_yen", rows="monthly_item", ja="算入する月額", cites=BASE
)


@rule("question", ja="割る時間 (年間)", cites=MONTHLY_DIVISOR, name="prescribed_minutes")
def prescribed_minutes_of_year(prescribed_annual_minutes: Minutes, one_hour_in_minutes: Minutes) -> Minutes:
    """Divisor of a year's items; any positive number where there are none to divide."""
    there = first_given(prescribed_annual_minutes, 0) > 0
    return choose(there, prescribed_annual_minutes, one_hour_in_minutes)


@rule("question", ja="割増の基礎に入る年の額", cites=BASE, name="premium_items_yen")
def premium_items_of_year_yen(countable_monthly_yen: Yen, months_in_year: Months) -> Yen:
    """Twelve months of the monthly items that count: over the year's minutes their share is exact."""
    return countable_monthly_yen * months_in_year


@rule("question", ja="時給", cites=BASE)
def rate(hourly_yen: YenPerHour) -> YenPerHour:
    """The hourly rate."""
    return hourly_yen


@rule("question", ja="出来高給", cites=PIECE_DIVISOR, name="piece_pay_of_month_in_base")
def piece_pay_of_period(piece_yen: Yen) -> Yen:
    """Piece pay of the period."""
    return first_given(piece_yen, 0)


@rule("question", ja="総労働時間", cites=PIECE_DIVISOR, name="all_minutes")
def all_minutes_of_period(total_minutes: Minutes, one_hour_in_minutes: Minutes) -> Minutes:
    """All minutes worked in the period; any positive number where there is no piece pay to divide."""
    return choose(first_given(total_minutes, 0) > 0, total_minutes, one_hour_in_minutes)


@rule(
    "question",
    ja="月60時間を超える時間外労働",
    cites="LSA 37(1) proviso; 138 (until 2023-03-31)",
    since="1994-04-01",
    until="2023-03-31",
    name="overtime_beyond_60h_minutes",
)
def no_higher_premium_for_small_enterprises(overtime_minutes: Minutes) -> Minutes:
    """Small and medium enterprises had no higher premium before 2023-04-01."""
    return overtime_minutes - overtime_minutes


@rule(
    "question",
    ja="月60時間を超える時間外労働",
    cites="LSA 37(1) proviso",
    since="2023-04-01",
    name="overtime_beyond_60h_minutes",
)
def overtime_beyond_threshold(
    given_overtime_beyond_60h_minutes: Minutes, overtime_minutes: Minutes, monthly_overtime_threshold: Minutes
) -> Minutes:
    """The minutes that were given, or what the month's overtime has beyond 60 hours."""
    return first_given(given_overtime_beyond_60h_minutes, excess(overtime_minutes, monthly_overtime_threshold))


@rule("question", ja="時間単価", cites=BASE)
def hourly_base_sen(
    rate: YenPerHour,
    share_numerator: Yen,
    share_denominator: Minutes,
    minutes_in_hour: MinutesPerHour,
    sen_in_yen: SenPerYen,
    one_hour: Hours,
) -> Sen:
    """Hourly rate and hourly share of the monthly items, cut below the sen; prices follow the exact base."""
    base = rate * share_denominator + share_numerator * minutes_in_hour
    return TO_THE_SEN(base * one_hour * sen_in_yen, share_denominator)


@rule("question", ja="出来高の時間単価", cites=PIECE_DIVISOR)
def piece_base_sen(
    piece_numerator: Yen, piece_denominator: Minutes, one_hour_in_minutes: Minutes, sen_in_yen: SenPerYen
) -> Sen:
    """Piece pay of an hour worked, cut below the sen."""
    return TO_THE_SEN(piece_numerator * one_hour_in_minutes * sen_in_yen, piece_denominator)


def unit_price(
    percent: int,
    rate: int,
    share_numerator: int,
    share_denominator: int,
    minutes_in_hour: int,
    whole_percent: int,
) -> int:
    """The base of an hour and so many percent of it, half a yen up."""
    base = rate * share_denominator + share_numerator * minutes_in_hour
    return UNIT_PRICE_TO_THE_YEN(base * (whole_percent + percent), share_denominator * whole_percent)


@rule("question", ja="時間外単価", cites=PREMIUM)
def overtime_unit_yen(
    given_overtime_unit_yen: YenPerHour,
    overtime_percent: Percent,
    rate: YenPerHour,
    share_numerator: Yen,
    share_denominator: Minutes,
    minutes_in_hour: MinutesPerHour,
    whole_percent: Percent,
) -> YenPerHour:
    """The price that was given, or the base x 1.25."""
    price = unit_price(overtime_percent, rate, share_numerator, share_denominator, minutes_in_hour, whole_percent)
    return first_given(given_overtime_unit_yen, price)


@rule("question", ja="60時間超単価", cites=PREMIUM)
def overtime_beyond_60h_unit_yen(
    overtime_beyond_60h_percent: Percent,
    rate: YenPerHour,
    share_numerator: Yen,
    share_denominator: Minutes,
    minutes_in_hour: MinutesPerHour,
    whole_percent: Percent,
) -> YenPerHour:
    """The base x 1.5 (1.25 before 2023-04-01)."""
    return unit_price(
        overtime_beyond_60h_percent, rate, share_numerator, share_denominator, minutes_in_hour, whole_percent
    )


@rule("question", ja="時間外深夜単価", cites=PREMIUM)
def overtime_night_unit_yen(
    overtime_percent: Percent,
    night_percent: Percent,
    rate: YenPerHour,
    share_numerator: Yen,
    share_denominator: Minutes,
    minutes_in_hour: MinutesPerHour,
    whole_percent: Percent,
) -> YenPerHour:
    """The base x 1.5."""
    return unit_price(
        overtime_percent + night_percent,
        rate,
        share_numerator,
        share_denominator,
        minutes_in_hour,
        whole_percent,
    )


@rule("question", ja="60時間超深夜単価", cites=PREMIUM)
def overtime_beyond_60h_night_unit_yen(
    overtime_beyond_60h_percent: Percent,
    night_percent: Percent,
    rate: YenPerHour,
    share_numerator: Yen,
    share_denominator: Minutes,
    minutes_in_hour: MinutesPerHour,
    whole_percent: Percent,
) -> YenPerHour:
    """The base x 1.75."""
    percent = overtime_beyond_60h_percent + night_percent
    return unit_price(percent, rate, share_numerator, share_denominator, minutes_in_hour, whole_percent)


@rule("question", ja="休日単価", cites=PREMIUM)
def rest_day_unit_yen(
    rest_day_percent: Percent,
    rate: YenPerHour,
    share_numerator: Yen,
    share_denominator: Minutes,
    minutes_in_hour: MinutesPerHour,
    whole_percent: Percent,
) -> YenPerHour:
    """The base x 1.35."""
    return unit_price(rest_day_percent, rate, share_numerator, share_denominator, minutes_in_hour, whole_percent)


@rule("question", ja="休日深夜単価", cites=PREMIUM)
def rest_day_night_unit_yen(
    rest_day_percent: Percent,
    night_percent: Percent,
    rate: YenPerHour,
    share_numerator: Yen,
    share_denominator: Minutes,
    minutes_in_hour: MinutesPerHour,
    whole_percent: Percent,
) -> YenPerHour:
    """The base x 1.6."""
    percent = rest_day_percent + night_percent
    return unit_price(percent, rate, share_numerator, share_denominator, minutes_in_hour, whole_percent)


def rounded_pay(time_at_rate: int, premium: tuple[int, int], minutes_in_hour: int) -> int:
    """A premium and the hourly pay for the same time in yen, rounded once; the time itself stays exact."""
    numerator, denominator = premium
    pay = numerator * minutes_in_hour + time_at_rate * denominator
    return whole(TO_THE_YEN(pay, denominator * minutes_in_hour))


@rule("question", ja="時間外手当", cites=PREMIUM, since="1994-04-01")
def overtime_pay_yen(
    overtime_at_rate: YenMinutesPerHour,
    beyond_60h_at_rate: YenMinutesPerHour,
    overtime_at_share: YenMinutes,
    beyond_60h_at_share: YenMinutes,
    overtime_minutes: Minutes,
    overtime_beyond_60h_minutes: Minutes,
    paid_overtime_minutes: Minutes,
    share_denominator: Minutes,
    piece_numerator: Yen,
    piece_denominator: Minutes,
    overtime_percent: Percent,
    overtime_beyond_60h_percent: Percent,
    whole_percent: Percent,
    minutes_in_hour: MinutesPerHour,
    one_hour_in_minutes: Minutes,
) -> Yen:
    """The overtime premium and the hourly pay for the overtime itself."""
    added = overtime_beyond_60h_percent - overtime_percent
    premium = premium_fraction(
        overtime_percent * overtime_at_rate + added * beyond_60h_at_rate,
        (whole_percent + overtime_percent) * overtime_at_share + added * beyond_60h_at_share,
        (overtime_percent * overtime_minutes + added * overtime_beyond_60h_minutes) * piece_numerator,
        share_denominator,
        piece_denominator,
        overtime_minutes,
        paid_overtime_minutes,
        minutes_in_hour,
        whole_percent,
        one_hour_in_minutes,
    )
    return rounded_pay(overtime_at_rate, premium, minutes_in_hour)


@rule("question", ja="休日手当", cites=PREMIUM, since="1994-04-01")
def rest_day_pay_yen(
    rest_day_at_rate: YenMinutesPerHour,
    rest_day_at_share: YenMinutes,
    rest_day_minutes: Minutes,
    paid_rest_day_minutes: Minutes,
    share_denominator: Minutes,
    piece_numerator: Yen,
    piece_denominator: Minutes,
    rest_day_percent: Percent,
    whole_percent: Percent,
    minutes_in_hour: MinutesPerHour,
    one_hour_in_minutes: Minutes,
) -> Yen:
    """The rest-day premium and the hourly pay for the rest-day work itself."""
    premium = premium_fraction(
        rest_day_percent * rest_day_at_rate,
        (whole_percent + rest_day_percent) * rest_day_at_share,
        rest_day_percent * rest_day_minutes * piece_numerator,
        share_denominator,
        piece_denominator,
        rest_day_minutes,
        paid_rest_day_minutes,
        minutes_in_hour,
        whole_percent,
        one_hour_in_minutes,
    )
    return rounded_pay(rest_day_at_rate, premium, minutes_in_hour)


@rule("question", ja="代替休暇の時間", cites="LSA 37(3); its rules 19-2", since="1994-04-01")
def substitute_leave_minutes(
    overtime_beyond_60h_minutes: Minutes,
    overtime_percent: Percent,
    overtime_beyond_60h_percent: Percent,
    whole_percent: Percent,
) -> Minutes:
    """Minutes beyond 60 hours x what the higher premium adds, cut below the minute."""
    added = overtime_beyond_60h_percent - overtime_percent
    return TO_THE_MINUTE(overtime_beyond_60h_minutes * added, whole_percent)


@rule("question", ja="固定残業代", cites=FIXED_OVERTIME)
def fixed_overtime_yen(
    fixed_overtime_minutes: Minutes, overtime_unit_yen: YenPerHour, minutes_in_hour: MinutesPerHour
) -> Yen:
    """The minutes that a fixed amount covers, at the overtime price; missing without such minutes."""
    return TO_THE_YEN(fixed_overtime_minutes * overtime_unit_yen, minutes_in_hour)


@rule("question", ja="固定残業代の不足額", cites=FIXED_OVERTIME, since="1994-04-01")
def fixed_overtime_shortfall_yen(
    fixed_overtime_minutes: Minutes,
    paid_overtime_minutes: Minutes,
    overtime_beyond_60h_minutes: Minutes,
    overtime_unit_yen: YenPerHour,
    overtime_percent: Percent,
    overtime_beyond_60h_percent: Percent,
    whole_percent: Percent,
    minutes_in_hour: MinutesPerHour,
) -> Yen:
    """Overtime beyond the fixed minutes at the overtime price, and what the price lacks beyond 60 hours."""
    price_percent = whole_percent + overtime_percent
    added = overtime_beyond_60h_percent - overtime_percent
    uncovered = excess(paid_overtime_minutes, fixed_overtime_minutes)
    weighed = uncovered * price_percent + overtime_beyond_60h_minutes * added
    shortfall = TO_THE_YEN(weighed * overtime_unit_yen, price_percent * minutes_in_hour)
    return choose(given(fixed_overtime_minutes), shortfall, None)  # type: ignore[return-value]
