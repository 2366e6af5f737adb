"""The duty to see that five days of annual leave are taken (年5日の時季指定義務).

LSA 39(7), (8); its rules 24-5. Where the next grant comes before the first year is over, both periods may be joined,
and the five days grow with the months: odd days are a part of the last month's days, begun half days count whole.
"""

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import Count, Date, Days, Flag, Months
from zaitaku.law.engine.words import choose, days_between, excess, given
from zaitaku.law.periods import last_day_of_months, odd_days, whole_months

DUTY = "LSA 39(7)"
JOINED = "LSA 39(7); its rules 24-5(2)"

HALF_DAYS_UP = Rounding("up", "半日未満切上げ", "平成30年9月7日基発0907第1号")


@rule("question", ja="義務の有無", cites=DUTY, since="2019-04-01")
def obligation_applies(granted_days: Days, obligation_granted_days: Days) -> Flag:
    """Ten days or more were granted at once; days carried over do not count."""
    return granted_days >= obligation_granted_days


@rule("question", ja="最初の付与日から1年の末日", cites=DUTY)
def first_year_end_on(first_grant_on: Date, months_in_year: Months) -> Date:
    """Last day of the year from the first grant."""
    return last_day_of_months(first_grant_on, months_in_year)


@rule("question", ja="最後の1年の初日", cites=JOINED)
def last_year_start_on(first_grant_on: Date, second_grant_on: Date, first_year_end_on: Date) -> Date:
    """The second grant where it falls into the first year, else the first."""
    return choose(second_grant_on <= first_year_end_on, second_grant_on, first_grant_on)


@rule("question", ja="義務期間の末日", cites=JOINED)
def obligation_end_on(last_year_start_on: Date, obligation_applies: Flag, months_in_year: Months) -> Date:
    """A year from the last of the joined grants; missing without the duty."""
    end = last_day_of_months(last_year_start_on, months_in_year)
    return choose(obligation_applies, end, None)  # type: ignore[return-value]


@rule("question", ja="義務期間の月数", cites=JOINED)
def obligation_months(first_grant_on: Date, obligation_end_on: Date) -> Months:
    """Whole months of the period."""
    return whole_months(first_grant_on, obligation_end_on)


@rule("question", ja="義務期間の端数の日数", cites=JOINED)
def obligation_odd_days(first_grant_on: Date, obligation_end_on: Date) -> Days:
    """Days of the period after its whole months."""
    return odd_days(first_grant_on, obligation_end_on)


@rule("question", ja="最終月の日数", cites=JOINED)
def days_of_last_month(first_grant_on: Date, obligation_months: Months, one_month: Months) -> Days:
    """Days of the month, counted from the first grant, into which the odd days fall."""
    end = last_day_of_months(first_grant_on, obligation_months + one_month)
    return days_between(end, last_day_of_months(first_grant_on, obligation_months))


@rule("question", ja="取得義務 (半日単位)", cites=JOINED, since="2019-04-01", compared=False)
def obligation_half_days(
    obligation_applies: Flag,
    obligation_months: Months,
    obligation_odd_days: Days,
    days_of_last_month: Days,
    months_in_year: Months,
    obligation_days: Days,
    half_days_in_day: Count,
) -> Count:
    """Five days for twelve months, in proportion for more of them; none without the duty."""
    length = days_of_last_month * obligation_months + obligation_odd_days
    half_days = HALF_DAYS_UP(length * obligation_days * half_days_in_day, days_of_last_month * months_in_year)
    return choose(obligation_applies, half_days, 0)


@rule("question", ja="残り (半日単位)", cites=DUTY)
def remaining_half_days(obligation_applies: Flag, obligation_half_days: Count, taken_half_days: Count) -> Count:
    """Half days that are still to be taken; none without the duty, missing where those taken are not given."""
    remaining = choose(given(taken_half_days), excess(obligation_half_days, taken_half_days), None)
    return choose(obligation_applies, remaining, 0)  # type: ignore[return-value]
