"""Conversion of fixed-term contracts to an indefinite one (無期転換).

Labour Contracts Act 18; 平成24年厚生労働省令148号; 平成24年8月10日基発0810第2号. Contracts are counted in whole
months and odd days, thirty odd days a month. A gap that is long enough starts the count anew: half of what was
counted, begun months whole, at most six months.
"""

from zaitaku.law.engine.declarations import Rounding, aggregate, carried, previous, rule
from zaitaku.law.engine.units import Date, Days, Flag, Months
from zaitaku.law.engine.words import add_days, choose, first_given, smaller
from zaitaku.law.periods import odd_days, whole_months

RIGHT = "Labour Contracts Act 18(1)"
TOTAL = "Labour Contracts Act 18(1); 平成24年8月10日基発0810第2号"
COOLING = "Labour Contracts Act 18(2); 平成24年厚生労働省令148号"

BEGUN_MONTHS = Rounding("up", "1か月未満切上げ", COOLING)


# --- What each contract counts, and the gap before it ---

end_before = previous("contract", "end_on", within="question", ja="前の契約の終期", cites=TOTAL)


@rule("contract", ja="契約期間 (30日を1か月とする日数)", cites=TOTAL, compared=False)
def counted_days(start_on: Date, end_on: Date, conversion_counts_from: Date, contract_days_in_month: Days) -> Days:
    """Whole months of thirty days each, and the odd days; contracts that began before the article count nothing."""
    days = contract_days_in_month * whole_months(start_on, end_on) + odd_days(start_on, end_on)
    return choose(start_on >= conversion_counts_from, days, 0)


@rule("contract", ja="空白期間の月数", cites=COOLING)
def gap_months(start_on: Date, end_before: Date) -> Months:
    """Whole months between two contracts; missing before the first."""
    return whole_months(add_days(end_before, 1), add_days(start_on, -1))


def gap_that_cools(total_days: int, days_per_cooling_month: int, longest: int, one_month: int) -> int:
    """Months of a gap after which so many counted days no longer count."""
    return smaller(longest, one_month * BEGUN_MONTHS(total_days, days_per_cooling_month))


gap_that_cools.ja = "必要な空白期間"  # type: ignore[attr-defined]


@carried("contract", within="question", ja="通算契約期間 (30日を1か月とする日数)", cites=COOLING, compared=False)
def total_counted_days(
    total_counted_days: Days,
    counted_days: Days,
    gap_months: Months,
    contract_days_in_month: Days,
    contract_months_per_cooling_month: Months,
    longest_cooling_months: Months,
    one_month: Months,
) -> Days:
    """Contracts up to this one; anew after a gap that is long enough for what was counted before it."""
    days_per_cooling_month = contract_days_in_month * contract_months_per_cooling_month
    needed = gap_that_cools(total_counted_days, days_per_cooling_month, longest_cooling_months, one_month)
    return choose(first_given(gap_months, 0) >= needed, counted_days, total_counted_days + counted_days)


total_before = previous(
    "contract", "total_counted_days", within="question", ja="前の契約までの通算 (日数)", cites=COOLING
)


@rule("contract", ja="クーリングされたか", cites=COOLING, compared=False)
def is_reset(
    total_before: Days,
    gap_months: Months,
    contract_days_in_month: Days,
    contract_months_per_cooling_month: Months,
    longest_cooling_months: Months,
    one_month: Months,
) -> Flag:
    """The gap before this contract ended a count that had begun."""
    days_per_cooling_month = contract_days_in_month * contract_months_per_cooling_month
    needed = gap_that_cools(total_before, days_per_cooling_month, longest_cooling_months, one_month)
    return (total_before > 0) & (gap_months >= needed)


# --- The right ---


@rule("contract", ja="通算5年を超えるか", cites=RIGHT)
def exceeds(total_counted_days: Days, conversion_months: Months, contract_days_in_month: Days) -> Flag:
    """Contracts up to this one exceed five years."""
    return total_counted_days > contract_days_in_month * conversion_months


@rule("contract", ja="5年を超えることになる契約か", cites=RIGHT)
def is_first_to_exceed(
    exceeds: Flag,
    total_counted_days: Days,
    counted_days: Days,
    conversion_months: Months,
    contract_days_in_month: Days,
) -> Flag:
    """Contracts before this one did not exceed five years."""
    return exceeds & (total_counted_days - counted_days <= contract_days_in_month * conversion_months)


right_before_on = previous(
    "contract", "start_on", within="question", where="is_first_to_exceed", ja="前に発生した申込権の日", cites=RIGHT
)


@rule("contract", ja="申込権の発生日", cites=RIGHT)
def right_from_on(is_first_to_exceed: Flag, start_on: Date, right_before_on: Date) -> Date:
    """First day of the last contract that was the first to exceed five years."""
    return choose(is_first_to_exceed, start_on, right_before_on)


last_total_days = aggregate(
    "last", "question", "total_counted_days", rows="contract", ja="通算契約期間 (日数)", cites=TOTAL
)
conversion_right = aggregate("last", "question", "exceeds", rows="contract", ja="無期転換申込権", cites=RIGHT)
last_right_from_on = aggregate(
    "last", "question", "right_from_on", rows="contract", ja="最後に発生した申込権の日", cites=RIGHT
)
last_end_on = aggregate("last", "question", "end_on", rows="contract", ja="最後の契約の終期", cites=RIGHT)
cooling_period_passed = aggregate("any", "question", "is_reset", rows="contract", ja="クーリング", cites=COOLING)


@rule("question", ja="通算契約期間", cites=TOTAL)
def total_contract_months(last_total_days: Days, contract_days_in_month: Days, one_month: Months) -> Months:
    """Whole months counted together up to the last contract."""
    return one_month * (last_total_days // contract_days_in_month)


@rule("question", ja="申込権の発生日", cites=RIGHT)
def conversion_right_from_on(conversion_right: Flag, last_right_from_on: Date) -> Date:
    """First day of the contract in which the total exceeds five years; missing without the right."""
    return choose(conversion_right, last_right_from_on, None)  # type: ignore[return-value]


@rule("question", ja="無期契約の初日", cites=RIGHT)
def indefinite_from_on(conversion_right: Flag, last_end_on: Date) -> Date:
    """The day after the last contract, if conversion is asked for while it runs; missing without the right."""
    return choose(conversion_right, add_days(last_end_on, 1), None)  # type: ignore[return-value]
