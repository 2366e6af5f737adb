"""Premiums (割増賃金): the hourly base, and the premiums for overtime, rest days and night of a wage month.

LSA 37; its rules 19-21; order of 1994 no. 5; reading-of-the-law 4. Sums are exact until the month's rounding:
what is paid by the hour is kept as minutes x yen per hour, what is paid by the month as minutes x yen over
the month's prescribed minutes, what is paid by the piece as minutes x yen over all minutes worked.
"""

from typing import Any

from zaitaku.law.engine.declarations import Rounding, aggregate, rule, running_total, total
from zaitaku.law.engine.units import (
    Code,
    Count,
    Flag,
    Hours,
    Minutes,
    MinutesPerHour,
    Percent,
    Yen,
    YenMinutes,
    YenMinutesPerHour,
    YenPerHour,
)
from zaitaku.law.engine.words import choose, exact, first_given, whole

BASE = "LSA 37(5); its rules 19, 21"
PREMIUM = "LSA 37(1), (4); its rules 20"
ROUNDING_NOTICE = "昭和63年3月14日基発150号"

TO_THE_YEN = Rounding("half_up", "1円未満四捨五入 (1か月に1回)", ROUNDING_NOTICE)
UNIT_PRICE_TO_THE_YEN = Rounding("half_up", "1時間当たりの額の1円未満四捨五入", ROUNDING_NOTICE)
MINUTES_TO_THE_HOUR = Rounding("half_up", "1か月の合計の30分未満切捨て・30分以上切上げ", ROUNDING_NOTICE)


# --- Wage items that count in the base ---


@rule(("allowance", "monthly_item"), ja="割増賃金の基礎に入るか", cites=BASE)
def counts_in_premium_base(item_kind: Code) -> Flag:
    """All but the closed list, by substance.

    Out are family, commuting, separation, child education, housing, extraordinary, paid at intervals over one
    month; nor do premiums themselves count, nor costs paid back.
    """
    return (item_kind == "ordinary") | (item_kind == "perfect_attendance")


@rule("allowance", ja="基礎に入る月ごとの手当", cites=BASE)
def month_items_in_premium_base(item_per: Code, counts_in_premium_base: Flag, item_yen: Yen) -> Yen:
    """Items per month that count."""
    return choose((item_per == "month") & counts_in_premium_base, item_yen, 0)


@rule("allowance", ja="基礎に入る日ごとの手当", cites=BASE)
def day_items_in_premium_base(item_per: Code, counts_in_premium_base: Flag, item_yen: Yen) -> Yen:
    """Items per day worked that count."""
    return choose((item_per == "day") & counts_in_premium_base, item_yen, 0)


@rule("allowance", ja="基礎に入る訪問ごとの手当", cites=BASE)
def visit_items_in_premium_base(item_per: Code, counts_in_premium_base: Flag, item_yen: Yen) -> Yen:
    """Items per visit that count."""
    return choose((item_per == "visit") & counts_in_premium_base, item_yen, 0)


changes_in_base = total(
    "item_step",
    ("month_items_in_premium_base", "day_items_in_premium_base", "visit_items_in_premium_base"),
    rows="allowance",
    cites=BASE,
)
month_items_of_base = running_total(
    "item_step",
    "month_items_in_premium_base",
    within="worker",
    ja="基礎に入る月の手当",
    cites=BASE,
    including=True,
)
day_items_of_base = running_total(
    "item_step",
    "day_items_in_premium_base",
    within="worker",
    ja="基礎に入る日の手当",
    cites=BASE,
    including=True,
)
visit_items_of_base = running_total(
    "item_step",
    "visit_items_in_premium_base",
    within="worker",
    ja="基礎に入る訪問手当",
    cites=BASE,
    including=True,
)


@rule("day", ja="基礎に入る日の手当", cites=BASE)
def day_pay_in_premium_base(working_days: Count, day_items_of_base: Yen) -> Yen:
    """Items of a day worked, at the amount in force on the work day."""
    return working_days * first_given(day_items_of_base, 0)


@rule("day", ja="基礎に入る訪問の手当", cites="LSA 37; its rules 19(1)(vi)")
def piece_pay_in_premium_base(visits: Count, visit_items_of_base: Yen) -> Yen:
    """Items of the day's visits, at the amount in force on the work day."""
    return visits * first_given(visit_items_of_base, 0)


day_pay_of_month_in_base = aggregate(
    "total", "month", "day_pay_in_premium_base", rows="day", ja="基礎に入る日の手当 (月の合計)", cites=BASE
)
piece_pay_of_month_in_base = aggregate(
    "total",
    "month",
    "piece_pay_in_premium_base",
    rows="day",
    ja="基礎に入る訪問の手当 (月の合計)",
    cites=BASE,
)


# --- Hourly shares ---


@rule("month", ja="月の所定労働時間 (割る数)", cites="LSA 37; its rules 19(1)(iv)")
def prescribed_minutes(prescribed_monthly_minutes: Minutes, one_hour_in_minutes: Minutes) -> Minutes:
    """Divisor of monthly items; any positive number where there are none to divide."""
    there = first_given(prescribed_monthly_minutes, 0) > 0
    return choose(there, prescribed_monthly_minutes, one_hour_in_minutes)


@rule(("month", "question"), ja="単価の端数処理をするか", cites=ROUNDING_NOTICE)
def rounds_unit_price(unit_price_rounding: Flag) -> Flag:
    """The office's rule on the first day of the wage month."""
    return unit_price_rounding


@rule("stretch", ja="割増の基礎に入る月の額", cites=BASE)
def premium_items_yen(month_items_of_base: Yen, day_pay_of_month_in_base: Yen) -> Yen:
    """Monthly items in force on the calendar date, and the month's items per day worked."""
    return first_given(month_items_of_base, 0) + day_pay_of_month_in_base


@rule(("stretch", "question"), ja="月の手当の時間当たり (分子)", cites="LSA 37; its rules 19(1)(iv)")
def share_numerator(
    rounds_unit_price: Flag,
    premium_items_yen: Yen,
    minutes_in_hour: MinutesPerHour,
    prescribed_minutes: Minutes,
    one_hour: Hours,
) -> Yen:
    """The monthly items; with unit price rounding their rounded hourly share."""
    hourly = UNIT_PRICE_TO_THE_YEN(premium_items_yen * minutes_in_hour, prescribed_minutes)
    return choose(rounds_unit_price, hourly * one_hour, premium_items_yen)


@rule(("month", "question"), ja="月の手当の時間当たり (分母)", cites="LSA 37; its rules 19(1)(iv)")
def share_denominator(rounds_unit_price: Flag, one_hour_in_minutes: Minutes, prescribed_minutes: Minutes) -> Minutes:
    """The prescribed minutes; with unit price rounding one hour."""
    return choose(rounds_unit_price, one_hour_in_minutes, prescribed_minutes)


@rule(("month", "question"), ja="出来高の時間当たり (分子)", cites="LSA 37; its rules 19(1)(vi)")
def piece_numerator(
    rounds_unit_price: Flag,
    piece_pay_of_month_in_base: Yen,
    minutes_in_hour: MinutesPerHour,
    all_minutes: Minutes,
    one_hour: Hours,
) -> Yen:
    """Piece pay of the month; with unit price rounding its rounded share of an hour worked."""
    hourly = UNIT_PRICE_TO_THE_YEN(piece_pay_of_month_in_base * minutes_in_hour, all_minutes)
    return choose(rounds_unit_price, hourly * one_hour, piece_pay_of_month_in_base)


@rule(("month", "question"), ja="出来高の時間当たり (分母)", cites="LSA 37; its rules 19(1)(vi)")
def piece_denominator(rounds_unit_price: Flag, one_hour_in_minutes: Minutes, all_minutes: Minutes) -> Minutes:
    """All minutes worked; with unit price rounding one hour."""
    return choose(rounds_unit_price, one_hour_in_minutes, all_minutes)


@rule("month", ja="総労働時間", cites="LSA 37; its rules 19(1)(vi)")
def all_minutes(working_minutes: Minutes, one_hour_in_minutes: Minutes) -> Minutes:
    """All working minutes of the month; any positive number where there are none."""
    return choose(working_minutes > 0, working_minutes, one_hour_in_minutes)


# --- Minutes x pay, tied to the stretch in which they arise ---


@rule(("stretch", "question"), ja="時間外 x 時給", cites=PREMIUM)
def overtime_at_rate(overtime_minutes: Minutes, rate: YenPerHour) -> YenMinutesPerHour:
    """Overtime minutes x the rate of their work."""
    return overtime_minutes * rate


@rule(("stretch", "question"), ja="60時間超 x 時給", cites=PREMIUM)
def beyond_60h_at_rate(overtime_beyond_60h_minutes: Minutes, rate: YenPerHour) -> YenMinutesPerHour:
    """Overtime beyond 60 hours x the rate of its work."""
    return overtime_beyond_60h_minutes * rate


@rule(("stretch", "question"), ja="法定休日労働 x 時給", cites=PREMIUM)
def rest_day_at_rate(rest_day_minutes: Minutes, rate: YenPerHour) -> YenMinutesPerHour:
    """Rest-day minutes x the rate of their work."""
    return rest_day_minutes * rate


@rule(("stretch", "question"), ja="深夜 x 時給", cites=PREMIUM)
def night_at_rate(night_minutes: Minutes, rate: YenPerHour) -> YenMinutesPerHour:
    """Night minutes x the rate of their work."""
    return night_minutes * rate


@rule(("stretch", "question"), ja="時間外 x 月の手当", cites=PREMIUM)
def overtime_at_share(overtime_minutes: Minutes, share_numerator: Yen) -> YenMinutes:
    """Overtime minutes x the monthly items of their date."""
    return overtime_minutes * share_numerator


@rule(("stretch", "question"), ja="60時間超 x 月の手当", cites=PREMIUM)
def beyond_60h_at_share(overtime_beyond_60h_minutes: Minutes, share_numerator: Yen) -> YenMinutes:
    """Overtime beyond 60 hours x the monthly items of its date."""
    return overtime_beyond_60h_minutes * share_numerator


@rule(("stretch", "question"), ja="法定休日労働 x 月の手当", cites=PREMIUM)
def rest_day_at_share(rest_day_minutes: Minutes, share_numerator: Yen) -> YenMinutes:
    """Rest-day minutes x the monthly items of their date."""
    return rest_day_minutes * share_numerator


@rule(("stretch", "question"), ja="深夜 x 月の手当", cites=PREMIUM)
def night_at_share(night_minutes: Minutes, share_numerator: Yen) -> YenMinutes:
    """Night minutes x the monthly items of their date."""
    return night_minutes * share_numerator


products_of_month = total(
    "month",
    (
        "overtime_at_rate",
        "beyond_60h_at_rate",
        "rest_day_at_rate",
        "night_at_rate",
        "overtime_at_share",
        "beyond_60h_at_share",
        "rest_day_at_share",
        "night_at_share",
    ),
    rows="stretch",
    cites=PREMIUM,
)


# --- Rounded minutes ---


@rule(("month", "question"), ja="割増対象の時間外労働", cites=ROUNDING_NOTICE)
def paid_overtime_minutes(overtime_minutes: Minutes, minute_rounding: Flag, one_hour_in_minutes: Minutes) -> Minutes:
    """Overtime minutes paid, after the office's rounding."""
    return choose(
        minute_rounding,
        MINUTES_TO_THE_HOUR.to_multiple(overtime_minutes, one_hour_in_minutes),
        overtime_minutes,
    )


@rule(("month", "question"), ja="割増対象の休日労働", cites=ROUNDING_NOTICE)
def paid_rest_day_minutes(rest_day_minutes: Minutes, minute_rounding: Flag, one_hour_in_minutes: Minutes) -> Minutes:
    """Rest-day minutes paid, after the office's rounding."""
    return choose(
        minute_rounding,
        MINUTES_TO_THE_HOUR.to_multiple(rest_day_minutes, one_hour_in_minutes),
        rest_day_minutes,
    )


@rule(("month", "question"), ja="割増対象の深夜労働", cites=ROUNDING_NOTICE)
def paid_night_minutes(night_minutes: Minutes, minute_rounding: Flag, one_hour_in_minutes: Minutes) -> Minutes:
    """Night minutes paid, after the office's rounding."""
    return choose(minute_rounding, MINUTES_TO_THE_HOUR.to_multiple(night_minutes, one_hour_in_minutes), night_minutes)


# --- The premiums of the month ---


def premium_fraction(
    hourly_part: Any,
    share_part: Any,
    piece_part: Any,
    share_denominator: Any,
    piece_denominator: Any,
    minutes: Any,
    paid_minutes: Any,
    minutes_in_hour: Any,
    whole_percent: Any,
    one_hour_in_minutes: Any,
) -> tuple[int, int]:
    """The three parts (percent x minutes x pay) over one denominator, in proportion to the minutes paid."""
    numerator = (
        exact(hourly_part) * share_denominator * piece_denominator
        + exact(share_part) * minutes_in_hour * piece_denominator
        + exact(piece_part) * minutes_in_hour * share_denominator
    )
    denominator = exact(whole_percent * minutes_in_hour * share_denominator * piece_denominator)
    worked = choose(minutes > 0, minutes, one_hour_in_minutes)
    return numerator * paid_minutes, denominator * worked


def rounded_premium(*parts: Any) -> int:
    """The parts of a premium (see `premium_fraction`) in yen, rounded once."""
    return whole(TO_THE_YEN(*premium_fraction(*parts)))


@rule(("month", "question"), ja="時間外割増", cites=PREMIUM, since="1994-04-01")
def overtime_premium_yen(
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
    """25 % of the rate and of piece pay, 125 % of the monthly share; what 50 % adds beyond 60 hours."""
    added = overtime_beyond_60h_percent - overtime_percent
    return rounded_premium(
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


@rule(("month", "question"), ja="休日割増", cites=PREMIUM, since="1994-04-01")
def rest_day_premium_yen(
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
    """35 % of the rate, 135 % of the monthly share, 35 % of piece pay."""
    return rounded_premium(
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


@rule(("month", "question"), ja="深夜割増", cites=PREMIUM, since="1994-04-01")
def night_premium_yen(
    night_at_rate: YenMinutesPerHour,
    night_at_share: YenMinutes,
    night_minutes: Minutes,
    paid_night_minutes: Minutes,
    share_denominator: Minutes,
    piece_numerator: Yen,
    piece_denominator: Minutes,
    night_percent: Percent,
    whole_percent: Percent,
    minutes_in_hour: MinutesPerHour,
    one_hour_in_minutes: Minutes,
) -> Yen:
    """25 % of the rate, of the monthly share and of piece pay."""
    return rounded_premium(
        night_percent * night_at_rate,
        night_percent * night_at_share,
        night_percent * night_minutes * piece_numerator,
        share_denominator,
        piece_denominator,
        night_minutes,
        paid_night_minutes,
        minutes_in_hour,
        whole_percent,
        one_hour_in_minutes,
    )
