"""The regional minimum wage, and whether each hourly rate reaches it.

Minimum Wage Act 4, 9, 14(2); its rules 1, 2; reading-of-the-law 5.
"""

from zaitaku.law.engine.declarations import aggregate, rule, running_total, total
from zaitaku.law.engine.units import (
    Code,
    Count,
    Flag,
    Hours,
    Minutes,
    MinutesPerHour,
    Sen,
    SenPerYen,
    Yen,
    YenPerHour,
)
from zaitaku.law.engine.words import choose, first_given, given, larger, negate

ACT = "Minimum Wage Act 4, 9, 14(2)"
ITEMS = "Minimum Wage Act 4(3); its rules 1"
CONVERSION = "Minimum Wage Act 4(2); its rules 2"


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
    "item_step", "month_items_in_minimum_wage", within="worker", ja="最低賃金に入る月の手当", including=True, cites=ITEMS
)
day_items_tested = running_total(
    "item_step", "day_items_in_minimum_wage", within="worker", ja="最低賃金に入る日の手当", including=True, cites=ITEMS
)
visit_items_tested = running_total(
    "item_step", "visit_items_in_minimum_wage", within="worker", ja="最低賃金に入る訪問手当", including=True, cites=ITEMS
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
    "total", "month", "day_pay_in_minimum_wage", rows="day", ja="最低賃金に入る日の手当 (月の合計)", cites=ITEMS
)
piece_pay_of_month_tested = aggregate(
    "total", "month", "piece_pay_in_minimum_wage", rows="day", ja="最低賃金に入る訪問の手当 (月の合計)", cites=CONVERSION
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
    """Rate, hourly share of monthly items and piece pay over all hours, compared exactly with the minimum wage."""
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
    figure = (rate * prescribed_minutes * all_minutes + shares) * sen_in_yen // (prescribed_minutes * all_minutes)
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
