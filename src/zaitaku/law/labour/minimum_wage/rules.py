"""The regional minimum wage, and whether each hourly rate reaches it.

Minimum Wage Act 4, 9, 14(2); its rules 1, 2; reading-of-the-law 5.
"""

from zaitaku.law.engine.declarations import Rounding, aggregate, rule, running_total, total
from zaitaku.law.engine.units import (
    Code,
    Count,
    Date,
    Flag,
    Hours,
    Minutes,
    MinutesPerHour,
    Months,
    Sen,
    SenPerYen,
    Yen,
    YenPerHour,
)
from zaitaku.law.engine.words import choose, exact, first_given, given, larger, negate, whole

ACT = "Minimum Wage Act 4, 9, 14(2)"
ITEMS = "Minimum Wage Act 4(3); its rules 1"
CONVERSION = "Minimum Wage Act 4(2); its rules 2"

TO_THE_SEN = Rounding("down", "1銭未満切捨て (切り上げない)", CONVERSION)


@rule("office_day", ja="その日の最低賃金", cites=ACT)
def minimum_wage_of_day(regional_minimum_wage: YenPerHour) -> YenPerHour:
    """The regional minimum wage of the office's prefecture; missing without a prefecture."""
    return regional_minimum_wage


# --- Wage items that count ---


@rule(("allowance", "monthly_item"), ja="最低賃金の対象に入るか", cites=ITEMS)
def counts_in_minimum_wage(item_kind: Code) -> Flag:
    """Ordinary items, housing, separation and child education count."""
    return (
        (item_kind == "ordinary")
        | (item_kind == "housing")
        | (item_kind == "separation")
        | (item_kind == "child_education")
    )


@rule("allowance", ja="最低賃金に入る月ごとの手当", cites=ITEMS)
def month_items_in_minimum_wage(item_per: Code, counts_in_minimum_wage: Flag, item_yen: Yen) -> Yen:
    """Items per month that count."""
    return choose((item_per == "month") & counts_in_minimum_wage, item_yen, 0)


@rule("allowance", ja="最低賃金に入る日ごとの手当", cites=ITEMS)
def day_items_in_minimum_wage(item_per: Code, counts_in_minimum_wage: Flag, item_yen: Yen) -> Yen:
    """Items per day worked that count."""
    return choose((item_per == "day") & counts_in_minimum_wage, item_yen, 0)


@rule("allowance", ja="最低賃金に入る訪問ごとの手当", cites=ITEMS)
def visit_items_in_minimum_wage(item_per: Code, counts_in_minimum_wage: Flag, item_yen: Yen) -> Yen:
    """Items per visit that count."""
    return choose((item_per == "visit") & counts_in_minimum_wage, item_yen, 0)


changes_in_minimum_wage = total(
    "item_step",
    ("month_items_in_minimum_wage", "day_items_in_minimum_wage", "visit_items_in_minimum_wage"),
    rows="allowance",
    cites=ITEMS,
)
month_items_tested = running_total(
    "item_step",
    "month_items_in_minimum_wage",
    within="worker",
    ja="最低賃金に入る月の手当",
    including=True,
    cites=ITEMS,
)
day_items_tested = running_total(
    "item_step",
    "day_items_in_minimum_wage",
    within="worker",
    ja="最低賃金に入る日の手当",
    including=True,
    cites=ITEMS,
)
visit_items_tested = running_total(
    "item_step",
    "visit_items_in_minimum_wage",
    within="worker",
    ja="最低賃金に入る訪問手当",
    including=True,
    cites=ITEMS,
)


@rule("day", ja="最低賃金に入る日の手当", cites=ITEMS)
def day_pay_in_minimum_wage(working_days: Count, day_items_tested: Yen) -> Yen:
    """Items of a day worked, at the amount in force on the work day."""
    return working_days * first_given(day_items_tested, 0)


@rule("day", ja="最低賃金に入る訪問の手当", cites=CONVERSION)
def piece_pay_in_minimum_wage(visits: Count, visit_items_tested: Yen) -> Yen:
    """Items of the day's visits, at the amount in force on the work day."""
    return visits * first_given(visit_items_tested, 0)


day_pay_of_month_tested = aggregate(
    "total",
    "month",
    "day_pay_in_minimum_wage",
    rows="day",
    ja="最低賃金に入る日の手当 (月の合計)",
    cites=ITEMS,
)
piece_pay_of_month_tested = aggregate(
    "total",
    "month",
    "piece_pay_in_minimum_wage",
    rows="day",
    ja="最低賃金に入る訪問の手当 (月の合計)",
    cites=CONVERSION,
)


@rule("stretch", ja="最低賃金に入る月の額", cites=ITEMS)
def minimum_wage_items_yen(month_items_tested: Yen, day_pay_of_month_tested: Yen) -> Yen:
    """Monthly items in force on the calendar date, and the month's items per day worked."""
    return first_given(month_items_tested, 0) + day_pay_of_month_tested


# --- The test of each rate ---


@rule("stretch", ja="最低賃金未満か", cites=CONVERSION)
def is_below_minimum_wage(
    rate: YenPerHour,
    minimum_wage_items_yen: Yen,
    piece_pay_of_month_tested: Yen,
    prescribed_minutes: Minutes,
    all_minutes: Minutes,
    minimum_wage_of_day: YenPerHour,
    minutes_in_hour: MinutesPerHour,
) -> Flag:
    """Rate, hourly share of monthly items and piece pay over all hours against the minimum wage, exactly."""
    return (rate - minimum_wage_of_day) * prescribed_minutes * all_minutes + (
        minimum_wage_items_yen * minutes_in_hour * all_minutes
        + piece_pay_of_month_tested * minutes_in_hour * prescribed_minutes
    ) < 0


@rule("stretch", ja="1時間当たりの不足額", cites=CONVERSION)
def shortfall_per_hour_sen(
    rate: YenPerHour,
    minimum_wage_items_yen: Yen,
    piece_pay_of_month_tested: Yen,
    prescribed_minutes: Minutes,
    all_minutes: Minutes,
    minimum_wage_of_day: YenPerHour,
    minutes_in_hour: MinutesPerHour,
    sen_in_yen: SenPerYen,
    one_hour: Hours,
) -> Sen:
    """What the hourly figure, cut below the sen, lacks."""
    shares = (
        minimum_wage_items_yen * minutes_in_hour * all_minutes
        + piece_pay_of_month_tested * minutes_in_hour * prescribed_minutes
    )
    divisor = prescribed_minutes * all_minutes
    figure = (rate * divisor + shares) * sen_in_yen // divisor
    return larger(minimum_wage_of_day * sen_in_yen - figure, 0) * one_hour


any_below = aggregate("any", "month", "is_below_minimum_wage", rows="stretch", ja="最低賃金未満の時給がある", cites=ACT)


@rule("stretch", ja="最低賃金の判定をしたか", cites=ACT)
def is_tested(minimum_wage_of_day: YenPerHour) -> Flag:
    """Whether the office's prefecture is known."""
    return given(minimum_wage_of_day)


any_tested = aggregate("any", "month", "is_tested", rows="stretch", ja="最低賃金の判定をした", cites=ACT)


@rule("month", ja="最低賃金以上か", cites=ACT)
def minimum_wage_met(any_below: Flag, any_tested: Flag, prefecture: Code) -> Flag:
    """Every rate reached the minimum wage on every day worked; missing where it could not be tested."""
    return choose(any_tested | given(prefecture), negate(any_below), None)  # type: ignore[return-value]


# --- One question about pay and minimum wage ---


@rule("question", ja="最低賃金を調べる都道府県", cites=ACT)
def prefecture(workplace_prefecture: Code, given_minimum_wage_yen_per_hour: YenPerHour) -> Code:
    """The prefecture of the workplace; none is looked up where the minimum wage itself is given."""
    return choose(given(given_minimum_wage_yen_per_hour), None, workplace_prefecture)  # type: ignore[return-value]


@rule("question", ja="最低賃金額", cites=ACT)
def minimum_wage_yen_per_hour(
    given_minimum_wage_yen_per_hour: YenPerHour, regional_minimum_wage: YenPerHour
) -> YenPerHour:
    """The figure that was given, or the one in force in the prefecture on the date."""
    return first_given(given_minimum_wage_yen_per_hour, regional_minimum_wage)


@rule("question", ja="発効日", cites=ACT)
def effective_from_on(regional_minimum_wage_since: Date) -> Date:
    """The day from which the prefecture's figure holds; missing where the minimum wage itself is given."""
    return regional_minimum_wage_since


@rule("monthly_item", ja="算入する額", cites=ITEMS)
def item_in_minimum_wage_yen(counts_in_minimum_wage: Flag, item_yen: Yen) -> Yen:
    """A monthly item that counts."""
    return choose(counts_in_minimum_wage, item_yen, 0)


@rule("monthly_item", ja="月の賃金項目があるか", cites=ITEMS)
def is_item(item_yen: Yen) -> Flag:
    """Whether the row names an amount."""
    return given(item_yen)


countable_monthly_yen = aggregate(
    "total", "question", "item_in_minimum_wage_yen", rows="monthly_item", ja="算入する月額", cites=ITEMS
)
has_monthly_items = aggregate("any", "question", "is_item", rows="monthly_item", ja="月の賃金項目がある", cites=ITEMS)
rate_tested = aggregate("first", "question", "yen_per_hour", rows="tested_rate", ja="最も低い時給", cites=CONVERSION)


@rule("tested_rate", ja="時給", cites=CONVERSION, name="rate_tested")
def rate_of_kind(yen_per_hour: YenPerHour) -> YenPerHour:
    """Each rate is tested on its own."""
    return yen_per_hour


@rule("question", ja="判定する賃金があるか", cites=ACT)
def pay_is_given(rate_tested: YenPerHour, daily_yen: Yen, has_monthly_items: Flag, piece_yen: Yen) -> Flag:
    """Whether any pay is named that can be tested."""
    return given(rate_tested) | given(daily_yen) | has_monthly_items | given(piece_yen)


def hourly_pay(
    rate: int,
    daily_yen: int,
    daily_minutes: int,
    countable_monthly_yen: int,
    prescribed_annual_minutes: int,
    piece_yen: int,
    total_minutes: int,
    months_in_year: int,
    one_hour_in_minutes: int,
    one_hour: int,
) -> tuple[int, int]:
    """Rate, daily, monthly and piece pay of an hour as one exact fraction, in yen per hour.

    Divisors that are missing count as one hour: what they would divide is zero, or refused.
    """
    day = exact(positive(daily_minutes, one_hour_in_minutes))
    year = exact(positive(prescribed_annual_minutes, one_hour_in_minutes))
    whole_time = exact(positive(total_minutes, one_hour_in_minutes))
    minutes_in_hour = one_hour_in_minutes // one_hour
    shares = (
        first_given(daily_yen, 0) * year * whole_time
        + countable_monthly_yen * months_in_year * day * whole_time
        + first_given(piece_yen, 0) * day * year
    )
    denominator = day * year * whole_time
    return first_given(rate, 0) * denominator + shares * minutes_in_hour, denominator


def positive(minutes: int, otherwise: int) -> int:
    """The minutes, or the other value where they are missing or none."""
    return choose(first_given(minutes, 0) > 0, minutes, otherwise)


@rule(("question", "tested_rate"), ja="時間当たり賃金", cites=CONVERSION)
def hourly_figure_sen(
    pay_is_given: Flag,
    rate_tested: YenPerHour,
    daily_yen: Yen,
    daily_minutes: Minutes,
    countable_monthly_yen: Yen,
    prescribed_annual_minutes: Minutes,
    piece_yen: Yen,
    total_minutes: Minutes,
    months_in_year: Months,
    one_hour_in_minutes: Minutes,
    one_hour: Hours,
    sen_in_yen: SenPerYen,
) -> Sen:
    """The (lowest) rate with the hourly shares of daily, monthly and piece pay, cut below the sen."""
    numerator, denominator = hourly_pay(
        rate_tested,
        daily_yen,
        daily_minutes,
        countable_monthly_yen,
        prescribed_annual_minutes,
        piece_yen,
        total_minutes,
        months_in_year,
        one_hour_in_minutes,
        one_hour,
    )
    return choose(pay_is_given, whole(TO_THE_SEN(numerator * sen_in_yen * one_hour, denominator)), None)  # type: ignore[return-value]


@rule(("question", "tested_rate"), ja="不足額", cites=CONVERSION)
def shortfall_sen_per_hour(
    hourly_figure_sen: Sen, minimum_wage_yen_per_hour: YenPerHour, sen_in_yen: SenPerYen, one_hour: Hours
) -> Sen:
    """What the (lowest) figure lacks of the minimum wage; missing where there is nothing to test."""
    lacking = minimum_wage_yen_per_hour * one_hour * sen_in_yen - hourly_figure_sen
    return choose(given(lacking), larger(lacking, 0), None)  # type: ignore[return-value]


@rule(("question", "tested_rate"), ja="最低賃金以上か", cites=ACT, name="minimum_wage_met")
def figure_reaches_minimum_wage(
    pay_is_given: Flag,
    minimum_wage_yen_per_hour: YenPerHour,
    rate_tested: YenPerHour,
    daily_yen: Yen,
    daily_minutes: Minutes,
    countable_monthly_yen: Yen,
    prescribed_annual_minutes: Minutes,
    piece_yen: Yen,
    total_minutes: Minutes,
    months_in_year: Months,
    one_hour_in_minutes: Minutes,
    one_hour: Hours,
) -> Flag:
    """The (lowest) figure, exact, against the minimum wage: nothing is rounded up."""
    numerator, denominator = hourly_pay(
        rate_tested,
        daily_yen,
        daily_minutes,
        countable_monthly_yen,
        prescribed_annual_minutes,
        piece_yen,
        total_minutes,
        months_in_year,
        one_hour_in_minutes,
        one_hour,
    )
    return choose(pay_is_given, numerator >= minimum_wage_yen_per_hour * denominator, None)  # type: ignore[return-value]
