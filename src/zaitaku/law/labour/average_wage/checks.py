"""Rows that cannot be split at the bounds of the period, or that count a day twice. reading-of-the-law 6."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Date, Days, Flag
from zaitaku.law.engine.words import days_between, first_given, given, larger, negate

PERIOD = "LSA 12(1), (2); reading-of-the-law 6"


@refusal(
    "wage_row",
    code="wages_across_period",
    ja="{start_on}から{end_on}までの賃金は、算定期間({period_start_on}〜{period_end_on})の境をまたいでいま"
    "す。境で分けて入力してください。期間の外の分は算入しません。",
    en="The wages from {start_on} to {end_on} lie across a bound of the period ({period_start_on} to "
    "{period_end_on}). Split the row there; what lies outside does not count.",
    cites=PERIOD,
)
def wages_across_period(start_on: Date, end_on: Date, hired_on: Date, row_days_inside: Days) -> Flag:
    """Part of the row's days lies outside the period; days before hiring carry no wages."""
    days = days_between(end_on, larger(start_on, first_given(hired_on, start_on))) + 1
    return (row_days_inside > 0) & (row_days_inside < days)


@refusal(
    "wage_item",
    code="wages_across_period",
    ja="{item_start_on}から{item_end_on}までの賃金項目は、算定期間({period_start_on}〜{period_end_on})の"
    "境をまたいでいます。期間に当たる額と日付に分けて入力してください。",
    en="The wage item from {item_start_on} to {item_end_on} lies across a bound of the period ("
    "{period_start_on} to {period_end_on}). Give the amount and the dates that fall into it.",
    cites=PERIOD,
)
def item_across_period(
    item_start_on: Date, item_end_on: Date, hired_on: Date, item_counts: Flag, item_days_inside: Days
) -> Flag:
    """Part of the item's days lies outside the period; days before hiring carry no wages."""
    days = days_between(item_end_on, larger(item_start_on, first_given(hired_on, item_start_on))) + 1
    return item_counts & (item_days_inside < days)


@refusal(
    "excluded_period",
    code="overlapping_periods",
    ja="{start_on}から{end_on}までの控除期間は、前の控除期間({last_excluded_on}まで)と重なって"
    "います。同じ日を二度控除しないよう、一つにまとめるか日付を直してください。",
    en="The excluded period from {start_on} to {end_on} overlaps the one before, which ends on "
    "{last_excluded_on}. Join them or mend the dates: no day is left out twice.",
    cites="LSA 12(3)",
)
def overlapping_periods(start_on: Date, last_excluded_on: Date) -> Flag:
    """A day is excluded twice."""
    return start_on <= last_excluded_on


@refusal(
    ("wage_row", "excluded_period"),
    code="dates_not_in_order",
    ja="初日({start_on})と末日({end_on})がそろっていないか、末日が初日より前の行があります。日付を直してください。",
    en="A row lacks its first day ({start_on}) or last day ({end_on}), or ends before it starts. Mend the dates.",
    cites=PERIOD,
)
def dates_not_in_order(start_on: Date, end_on: Date) -> Flag:
    """A row without both dates, or one that ends before it starts."""
    return negate(given(start_on) & given(end_on)) | (end_on < start_on)


@refusal(
    "wage_item",
    code="dates_not_in_order",
    ja="賃金項目の初日({item_start_on})と末日({item_end_on})がそろっていないか、末日が初日より前です。"
    "日付を直してください。",
    en="A wage item lacks its first day ({item_start_on}) or last day ({item_end_on}), or ends before it "
    "starts. Mend the dates.",
    cites=PERIOD,
)
def item_dates_not_in_order(item_start_on: Date, item_end_on: Date) -> Flag:
    """An item without both dates, or one that ends before it starts."""
    return negate(given(item_start_on) & given(item_end_on)) | (item_end_on < item_start_on)
