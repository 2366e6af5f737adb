"""Wages (賃金): hourly pay by kind of work, flat travel pay, wage items, and what the month comes to.

LSA 24, 26, 39(9); circular of 2004-08-27 (基発0827001号) 2(4); reading-of-the-law 4.
"""

from zaitaku.law.engine.declarations import Rounding, aggregate, rule, running_total, total
from zaitaku.law.engine.units import (
    Code,
    Count,
    Date,
    Days,
    Flag,
    Minutes,
    MinutesPerHour,
    Moment,
    Yen,
    YenMinutesPerHour,
    YenPerHour,
)
from zaitaku.law.engine.words import choose, days_between, excess, first_given, larger

PAY = "LSA 24(1); 平成16年8月27日基発0827001号 2(4)"
FLAT_TRAVEL = "平成16年8月27日基発0827001号 2(4)"
ITEMS = "LSA 11, 24(1)"

TO_THE_YEN = Rounding(
    "half_up", "1円未満四捨五入 (1か月に1回)", "通貨の単位及び貨幣の発行等に関する法律3; 昭和63年3月14日基発150号"
)


# --- Hourly pay ---


@rule("stretch", ja="時給", cites=PAY)
def rate(yen_per_hour: YenPerHour, default_yen_per_hour: YenPerHour) -> YenPerHour:
    """The rate of the kind in force on the calendar date; without one the worker's default rate."""
    return first_given(yen_per_hour, default_yen_per_hour)


@rule("stretch", ja="時間給 (60分の1円)", cites=PAY)
def time_wage_product(working_minutes: Minutes, rate: YenPerHour) -> YenMinutesPerHour:
    """Minutes x rate."""
    return working_minutes * rate


time_wage_product_of_month = total("month", "time_wage_product", rows="stretch", cites=PAY)


@rule("month", ja="時間給", cites=PAY)
def time_wage_yen(time_wage_product: YenMinutesPerHour, minutes_in_hour: MinutesPerHour) -> Yen:
    """Working minutes at the rate of their kind: all working time is paid."""
    return TO_THE_YEN(time_wage_product, minutes_in_hour)


# --- Flat travel pay ---


@rule("stretch", ja="定額と実際の差", cites=FLAT_TRAVEL)
def flat_travel_excess_minutes(
    stretch_kind: Code, stretch_day: Count, flat_travel_minutes: Minutes, whole_start: Moment, whole_end: Moment
) -> Minutes:
    """Minutes by which the flat travel pay of a trip exceeds its actual minutes."""
    is_trip = (stretch_kind == "travel") & (stretch_day == 0)
    return choose(is_trip, excess(first_given(flat_travel_minutes, 0), whole_end - whole_start), 0)


@rule("stretch", ja="移動定額の上乗せ (60分の1円)", cites=FLAT_TRAVEL)
def flat_travel_product(flat_travel_excess_minutes: Minutes, rate: YenPerHour) -> YenMinutesPerHour:
    """Excess minutes x rate."""
    return flat_travel_excess_minutes * rate


flat_travel_product_of_month = total("month", "flat_travel_product", rows="stretch", cites=FLAT_TRAVEL)


@rule("month", ja="移動定額の上乗せ", cites=FLAT_TRAVEL)
def flat_travel_excess_yen(flat_travel_product: YenMinutesPerHour, minutes_in_hour: MinutesPerHour) -> Yen:
    """Flat travel pay above the actual travel minutes."""
    return TO_THE_YEN(flat_travel_product, minutes_in_hour)


# --- Wage items (allowances) ---


@rule("allowance", ja="賃金に当たるか", cites="LSA 11; 平成16年8月27日基発0827001号 2(4)ウ")
def is_wage(item_kind: Code) -> Flag:
    """Travel cost paid back is no wage; everything else is."""
    return item_kind != "travel_cost"


@rule("allowance", ja="月ごとの手当の増減", cites=ITEMS)
def month_items(item_per: Code, is_wage: Flag, item_yen: Yen) -> Yen:
    """Wage items per month."""
    return choose((item_per == "month") & is_wage, item_yen, 0)


@rule("allowance", ja="日ごとの手当の増減", cites=ITEMS)
def day_items(item_per: Code, is_wage: Flag, item_yen: Yen) -> Yen:
    """Wage items per day worked."""
    return choose((item_per == "day") & is_wage, item_yen, 0)


@rule("allowance", ja="訪問ごとの手当の増減", cites=ITEMS)
def visit_items(item_per: Code, is_wage: Flag, item_yen: Yen) -> Yen:
    """Wage items per visit."""
    return choose((item_per == "visit") & is_wage, item_yen, 0)


PER_DAY_AND_VISIT = ("day_items", "visit_items")
changes_of_items = total("item_step", PER_DAY_AND_VISIT, rows="allowance", cites=ITEMS)
day_items_in_force = running_total(
    "item_step", "day_items", within="worker", ja="日ごとの手当", cites=ITEMS, including=True
)
visit_items_in_force = running_total(
    "item_step", "visit_items", within="worker", ja="訪問ごとの手当", cites=ITEMS, including=True
)


@rule("month_item", ja="適用日数", cites=ITEMS)
def days_in_force(month_end_on: Date, month_start_on: Date, item_from_on: Date) -> Days:
    """Days of the wage month from the day from which the amount holds."""
    return larger(days_between(month_end_on, larger(item_from_on, month_start_on)) + 1, 0)


@rule("month_item", ja="月ごとの手当 (額 x 日数)", cites=ITEMS)
def month_items_by_day(month_items: Yen, days_in_force: Days) -> Yen:
    """Amount x days in force; divided by the days of the month when paid."""
    return month_items * days_in_force


month_items_by_day_of_month = total("month", "month_items_by_day", rows="month_item", cites=ITEMS)


@rule("day", ja="日ごと・訪問ごとの手当", cites=ITEMS)
def day_and_visit_items_yen(
    working_days: Count, day_items_in_force: Yen, visits: Count, visit_items_in_force: Yen
) -> Yen:
    """Items of a day worked and of its visits, at the amounts in force on the work day."""
    return working_days * first_given(day_items_in_force, 0) + visits * first_given(visit_items_in_force, 0)


day_and_visit_items_of_month = total("month", "day_and_visit_items_yen", rows="day", cites=ITEMS)


@rule("month", ja="手当", cites=ITEMS)
def allowances_yen(month_items_by_day: Yen, day_and_visit_items_yen: Yen, days_in_month: Days) -> Yen:
    """Allowances that are wages. Monthly items are paid whole in any month with records, changes by the day."""
    return TO_THE_YEN(month_items_by_day + day_and_visit_items_yen * days_in_month, days_in_month)


# --- The month ---

absence_allowance_yen = aggregate(
    "total", "month", "absence_allowance_of_day_yen", rows="absence_day", ja="休業手当", cites="LSA 26"
)
leave_pay_yen = aggregate("total", "month", "leave_pay_of_day_yen", rows="leave_day", ja="年休賃金", cites="LSA 39(9)")


@rule("month", ja="賃金総額", cites="LSA 11, 24")
def gross_wage_yen(
    time_wage_yen: Yen,
    flat_travel_excess_yen: Yen,
    overtime_premium_yen: Yen,
    rest_day_premium_yen: Yen,
    night_premium_yen: Yen,
    allowances_yen: Yen,
    absence_allowance_yen: Yen,
    leave_pay_yen: Yen,
) -> Yen:
    """Sum of all components."""
    return (
        time_wage_yen
        + flat_travel_excess_yen
        + overtime_premium_yen
        + rest_day_premium_yen
        + night_premium_yen
        + allowances_yen
        + absence_allowance_yen
        + leave_pay_yen
    )
