"""What monthly pay is divided by to be compared with an hour's (月給の時間額への換算): an average month's minutes.

LSA 37, its rules 19(1); Minimum Wage Act 4, its rules 2(1). Shares of an hour are taken over the minutes of
the whole year, so that nothing is lost where a twelfth of them is no whole number.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Days, Minutes, Months
from zaitaku.law.engine.words import first_given

DIVISOR = "LSA 37, its rules 19(1)(iv); Minimum Wage Act 4, its rules 2(1)(iii)"


@rule("question", ja="年間所定労働時間", cites=DIVISOR)
def prescribed_annual_minutes(
    prescribed_monthly_minutes: Minutes,
    annual_days: Days,
    annual_rest_days: Days,
    year_days: Days,
    daily_minutes: Minutes,
    months_in_year: Months,
) -> Minutes:
    """Twelve monthly averages where one is given; otherwise the year's working days x the day's minutes."""
    return first_given(
        prescribed_monthly_minutes * months_in_year,
        first_given(annual_days, year_days - annual_rest_days) * daily_minutes,
    )


@rule("question", ja="月平均所定労働時間", cites=DIVISOR)
def average_monthly_minutes(prescribed_annual_minutes: Minutes, months_in_year: Months) -> Minutes:
    """A twelfth of the year's prescribed minutes, cut to the minute; only shown, never divided by."""
    return prescribed_annual_minutes // months_in_year
