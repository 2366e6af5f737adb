"""The average wage (平均賃金): its period, the wages that count, the principle and the floor.

LSA 12; 昭和24年7月13日基収2044号 (an event on a closing day); 昭和27年4月21日基収1371号 (no wage month since
hiring); reading-of-the-law 6.
"""

from zaitaku.law.engine.declarations import Rounding, aggregate, previous, rule
from zaitaku.law.engine.units import Code, Date, Days, Flag, Months, Percent, Sen, SenPerYen, Yen
from zaitaku.law.engine.words import (
    add_days,
    add_months,
    choose,
    closing_in_month,
    days_between,
    first_given,
    given,
    larger,
    smaller,
)

PERIOD = "LSA 12(1), (2); 昭和24年7月13日基収2044号"
SHORT_SERVICE = "LSA 12(6); 昭和27年4月21日基収1371号"
EXCLUDED = "LSA 12(3)"
WAGES = "LSA 12(1), (4), (5)"

TO_THE_SEN = Rounding("down", "1銭未満切捨て", "昭和22年11月5日基発232号")


# --- The period ---


@rule("question", ja="事由の直前の賃金締切日", cites=PERIOD)
def last_closing_on(event_on: Date, closing_day: Days) -> Date:
    """The last closing day before the event; missing where the pay has no closing day."""
    this_month = closing_in_month(event_on, closing_day)
    month_before = closing_in_month(add_months(event_on, -1), closing_day)
    closing_before = choose(this_month < event_on, this_month, month_before)
    return choose(given(closing_day), closing_before, None)  # type: ignore[return-value]


@rule("question", ja="最後の賃金月の初日", cites=PERIOD)
def last_wage_month_start_on(last_closing_on: Date, closing_day: Days) -> Date:
    """The day after the closing day before the last one."""
    return add_days(closing_in_month(add_months(last_closing_on, -1), closing_day), 1)


@rule("question", ja="3か月の初日", cites=PERIOD)
def full_period_start_on(event_on: Date, last_closing_on: Date, closing_day: Days, average_wage_months: Months) -> Date:
    """First day of the three wage months; without closing days the same day three months before the event."""
    closing_before = closing_in_month(add_months(last_closing_on, -average_wage_months), closing_day)
    months_before = add_months(event_on, -average_wage_months)
    return choose(given(last_closing_on), add_days(closing_before, 1), months_before)


@rule("question", ja="算定期間の初日", cites=SHORT_SERVICE)
def period_start_on(full_period_start_on: Date, hired_on: Date) -> Date:
    """First day of the three months, or the day of hiring where that is later."""
    return larger(full_period_start_on, first_given(hired_on, full_period_start_on))


@rule("question", ja="算定期間の末日", cites=SHORT_SERVICE)
def period_end_on(event_on: Date, last_closing_on: Date, last_wage_month_start_on: Date, period_start_on: Date) -> Date:
    """The last closing day; the day before the event without one, or with no full wage month since hiring."""
    day_before = add_days(event_on, -1)
    has_full_month = given(last_closing_on) & (period_start_on <= last_wage_month_start_on)
    return choose(has_full_month, last_closing_on, day_before)


def days_inside(first_on: Date, last_on: Date, period_start_on: Date, period_end_on: Date) -> Days:
    """Calendar days of a stretch, both ends counted, that lie in the period."""
    return larger(days_between(smaller(last_on, period_end_on), larger(first_on, period_start_on)) + 1, 0)


# --- What leaves both sides ---


@rule("excluded_period", ja="算定期間内の控除日数", cites=EXCLUDED)
def excluded_days_inside(start_on: Date, end_on: Date, period_start_on: Date, period_end_on: Date) -> Days:
    """Days of the excluded stretch that lie in the period."""
    return days_inside(start_on, end_on, period_start_on, period_end_on)


@rule("excluded_period", ja="控除する月給部分", cites=EXCLUDED)
def excluded_monthly_wages_yen(monthly_wages_yen: Yen, excluded_days_inside: Days) -> Yen:
    """Monthly wages of the excluded days, which `wages` contains."""
    return choose(excluded_days_inside > 0, monthly_wages_yen, 0)


@rule("excluded_period", ja="控除する時給等部分", cites=EXCLUDED)
def excluded_time_wages_yen(time_wages_yen: Yen, excluded_days_inside: Days) -> Yen:
    """Time wages of the excluded days, which `wages` contains."""
    return choose(excluded_days_inside > 0, time_wages_yen, 0)


@rule("excluded_period", ja="控除する労働日数", cites=EXCLUDED)
def excluded_days_worked(days_worked: Days, excluded_days_inside: Days) -> Days:
    """Days worked among the excluded days, which `wages` contains."""
    return choose(excluded_days_inside > 0, days_worked, 0)


last_excluded_on = previous("excluded_period", "end_on", within="question", ja="前の控除期間の末日", cites=EXCLUDED)
excluded_days = aggregate(
    "total", "question", "excluded_days_inside", rows="excluded_period", ja="控除日数", cites=EXCLUDED
)
excluded_monthly = aggregate(
    "total",
    "question",
    "excluded_monthly_wages_yen",
    rows="excluded_period",
    ja="控除する月給部分",
    cites=EXCLUDED,
)
excluded_time = aggregate(
    "total",
    "question",
    "excluded_time_wages_yen",
    rows="excluded_period",
    ja="控除する時給等部分",
    cites=EXCLUDED,
)
excluded_worked = aggregate(
    "total", "question", "excluded_days_worked", rows="excluded_period", ja="控除する労働日数", cites=EXCLUDED
)


@rule("question", ja="総日数", cites=WAGES)
def calendar_days(period_start_on: Date, period_end_on: Date, excluded_days: Days) -> Days:
    """Calendar days of the period, excluded days left out; none for an event on the day of hiring."""
    return larger(days_between(period_end_on, period_start_on) + 1 - excluded_days, 0)


# --- Wages that count ---


@rule("wage_row", ja="算定期間内の日数", cites=WAGES)
def row_days_inside(start_on: Date, end_on: Date, period_start_on: Date, period_end_on: Date) -> Days:
    """Days of the row that lie in the period."""
    return days_inside(start_on, end_on, period_start_on, period_end_on)


@rule("wage_row", ja="算定期間の賃金か", cites=WAGES)
def row_counts(row_days_inside: Days) -> Flag:
    """A row that lies wholly outside the period is left out."""
    return row_days_inside > 0


@rule("wage_row", ja="算入する月給部分", cites=WAGES)
def row_monthly_wages_yen(row_counts: Flag, monthly_wages_yen: Yen) -> Yen:
    """Wages by month or week of a row that counts."""
    return choose(row_counts, monthly_wages_yen, 0)


@rule("wage_row", ja="算入する時給等部分", cites=WAGES)
def row_time_wages_yen(row_counts: Flag, time_wages_yen: Yen) -> Yen:
    """Wages by hour, day or piece of a row that counts."""
    return choose(row_counts, time_wages_yen, 0)


@rule("wage_row", ja="算入する労働日数", cites=WAGES)
def row_days_worked(row_counts: Flag, days_worked: Days) -> Days:
    """Days worked of a row that counts."""
    return choose(row_counts, days_worked, 0)


@rule("wage_item", ja="平均賃金に入るか", cites="LSA 12(4), (5); its rules 2")
def counts_in_average_wage(item_kind: Code) -> Flag:
    """All but extraordinary pay, bonuses at intervals over three months, and costs paid back."""
    return (item_kind != "extraordinary") & (item_kind != "bonus_over_3_months") & (item_kind != "travel_cost")


@rule("wage_item", ja="算定期間内の日数", cites=WAGES)
def item_days_inside(item_start_on: Date, item_end_on: Date, period_start_on: Date, period_end_on: Date) -> Days:
    """Days of the item that lie in the period."""
    return days_inside(item_start_on, item_end_on, period_start_on, period_end_on)


@rule("wage_item", ja="算定期間の賃金項目か", cites=WAGES)
def item_counts(counts_in_average_wage: Flag, item_days_inside: Days) -> Flag:
    """A kind that counts, not wholly outside the period."""
    return counts_in_average_wage & (item_days_inside > 0)


@rule("wage_item", ja="算入する賃金項目", cites=WAGES)
def item_wages_yen(item_counts: Flag, item_yen: Yen) -> Yen:
    """The amount of an item that counts."""
    return choose(item_counts, item_yen, 0)


monthly_of_rows = aggregate(
    "total", "question", "row_monthly_wages_yen", rows="wage_row", ja="月給部分の合計", cites=WAGES
)
time_of_rows = aggregate("total", "question", "row_time_wages_yen", rows="wage_row", ja="時給等部分の合計", cites=WAGES)
worked_of_rows = aggregate("total", "question", "row_days_worked", rows="wage_row", ja="労働日数の合計", cites=WAGES)
items_of_period = aggregate("total", "question", "item_wages_yen", rows="wage_item", ja="賃金項目の合計", cites=WAGES)
has_wage_rows = aggregate("any", "question", "row_counts", rows="wage_row", ja="賃金の行がある", cites=WAGES)
has_wage_items = aggregate("any", "question", "item_counts", rows="wage_item", ja="賃金項目がある", cites=WAGES)


@rule("question", ja="月給部分", cites=WAGES)
def monthly_part_yen(monthly_of_rows: Yen, items_of_period: Yen, excluded_monthly: Yen) -> Yen:
    """Wages by month or week and further items, without those of excluded days."""
    return monthly_of_rows + items_of_period - excluded_monthly


@rule("question", ja="時給・日給・出来高部分", cites=WAGES)
def time_part_yen(time_of_rows: Yen, excluded_time: Yen) -> Yen:
    """Wages by hour, day or piece, without those of excluded days."""
    return time_of_rows - excluded_time


@rule("question", ja="労働日数", cites=WAGES)
def worked_days(worked_of_rows: Days, excluded_worked: Days) -> Days:
    """Days worked, without those among the excluded days."""
    return worked_of_rows - excluded_worked


@rule("question", ja="賃金総額", cites=WAGES)
def total_wages_yen(has_wage_rows: Flag, has_wage_items: Flag, monthly_part_yen: Yen, time_part_yen: Yen) -> Yen:
    """Wages of the period; missing where none were given."""
    return choose(has_wage_rows | has_wage_items, monthly_part_yen + time_part_yen, None)  # type: ignore[return-value]


# --- The average ---


def per_day(yen: int, percent: int, days: int, whole_percent: int, sen_in_yen: int) -> int:
    """So many percent of an amount for each of the days, cut below the sen; missing where there is no day."""
    sen = TO_THE_SEN(yen * sen_in_yen * percent, larger(days, 1) * whole_percent)
    return choose(days > 0, sen, None)  # type: ignore[return-value]


@rule("question", ja="原則額", cites="LSA 12(1)", since="1947-09-01")
def average_wage_principle_sen(
    total_wages_yen: Yen, calendar_days: Days, whole_percent: Percent, sen_in_yen: SenPerYen
) -> Sen:
    """Total wages over the calendar days."""
    return per_day(total_wages_yen, whole_percent, calendar_days, whole_percent, sen_in_yen)


@rule("question", ja="最低保障額", cites="LSA 12(1)(i), (ii)", since="1947-09-01")
def average_wage_floor_sen(
    time_part_yen: Yen,
    worked_days: Days,
    monthly_part_yen: Yen,
    calendar_days: Days,
    average_wage_floor_percent: Percent,
    whole_percent: Percent,
    sen_in_yen: SenPerYen,
) -> Sen:
    """60 % of the time wages of a day worked, and the monthly part of a calendar day; time wages only."""
    by_time = per_day(time_part_yen, average_wage_floor_percent, worked_days, whole_percent, sen_in_yen)
    by_month = per_day(monthly_part_yen, whole_percent, calendar_days, whole_percent, sen_in_yen)
    return choose(time_part_yen > 0, by_time + by_month, None)  # type: ignore[return-value]


@rule("question", ja="平均賃金", cites="LSA 12(1)", since="1947-09-01")
def average_wage_sen(average_wage_principle_sen: Sen, average_wage_floor_sen: Sen) -> Sen:
    """The larger of principle and floor."""
    return larger(average_wage_principle_sen, first_given(average_wage_floor_sen, average_wage_principle_sen))
