"""Pay below the minimum wage, and pay that cannot be tested. Minimum Wage Act 4; reading-of-the-law 5."""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Flag, Minutes, Yen, YenPerHour
from zaitaku.law.engine.words import first_given, given, negate


@finding(
    "stretch",
    code="below_minimum_wage",
    ja="{worker}さんの「{stretch_kind}」の賃金が最低賃金({minimum_wage_of_day}円)に1時間"
    "{shortfall_per_hour_sen}円足りません({first_on}〜{last_on}、{dates}日)。時給を引き上げ、不足分を支払"
    "ってください。",
    en="{worker}'s pay for {stretch_kind} is {shortfall_per_hour_sen} yen an hour below the minimum wage "
    "of {minimum_wage_of_day} yen ({first_on} to {last_on}, {dates} days). Raise the rate and pay the "
    "difference.",
    cites="Minimum Wage Act 4(1)",
    together=("worker", "month", "stretch_kind", "minimum_wage_of_day", "shortfall_per_hour_sen"),
    spread="date",
)
def below_minimum_wage(is_below_minimum_wage: Flag) -> Flag:
    """A rate falls short of the minimum wage."""
    return is_below_minimum_wage


@finding(
    "tested_rate",
    code="below_minimum_wage",
    ja="「{rate_kind}」の時給を時間当たりに直した{hourly_figure_sen}円は、最低賃金("
    "{minimum_wage_yen_per_hour}円)に1時間{shortfall_sen_per_hour}円足りません。時給を引き上げ、不足分を支"
    "払ってください。",
    en="The pay for {rate_kind} comes to {hourly_figure_sen} yen an hour, {shortfall_sen_per_hour} below "
    "the minimum wage of {minimum_wage_yen_per_hour} yen. Raise the rate and pay the difference.",
    cites="Minimum Wage Act 4(1)",
)
def rate_below_minimum_wage(minimum_wage_met: Flag) -> Flag:
    """One of the hourly rates falls short of the minimum wage."""
    return negate(minimum_wage_met)


@finding(
    "question",
    code="below_minimum_wage",
    ja="賃金を時間当たりに直した{hourly_figure_sen}円は、最低賃金({minimum_wage_yen_per_hour}円)に1時間"
    "{shortfall_sen_per_hour}円足りません。賃金を引き上げ、不足分を支払ってください。",
    en="The pay comes to {hourly_figure_sen} yen an hour, {shortfall_sen_per_hour} below the minimum wage of "
    "{minimum_wage_yen_per_hour} yen. Raise it and pay the difference.",
    cites="Minimum Wage Act 4(1)",
)
def pay_below_minimum_wage(minimum_wage_met: Flag, rate_tested: YenPerHour) -> Flag:
    """Pay without an hourly rate falls short of the minimum wage."""
    return negate(minimum_wage_met) & negate(given(rate_tested))


@refusal(
    "question",
    code="prescribed_minutes_missing",
    ja="最低賃金に算入する月の賃金または日給がありますが、それを割る所定労働時間がありません。月の賃金には"
    "prescribed_monthly_minutes(月平均所定労働時間)か年間所定労働日数(年間休日数)と1日の所定労働時間を、日"
    "給には1日の所定労働時間を加えてください。",
    en="There is monthly or daily pay that counts, but no prescribed minutes to divide it by. Give "
    "prescribed_monthly_minutes, or annual_days (annual_rest_days) and daily_minutes for monthly items, "
    "and daily_minutes for daily pay.",
    cites="Minimum Wage Act 4; its rules 2",
)
def nothing_to_divide_by(
    countable_monthly_yen: Yen, prescribed_annual_minutes: Minutes, daily_yen: Yen, daily_minutes: Minutes
) -> Flag:
    """Monthly or daily pay counts but there are no prescribed minutes to divide by."""
    month = (countable_monthly_yen != 0) & (first_given(prescribed_annual_minutes, 0) <= 0)
    day = (first_given(daily_yen, 0) != 0) & (first_given(daily_minutes, 0) <= 0)
    return month | day


@refusal(
    "tested_rate",
    code="rate_missing",
    ja="「{rate_kind}」の時給の額がありません。額を加えるか、その行を除いてください。",
    en="The rate for {rate_kind} has no amount. Add it or leave the row out.",
    cites="Minimum Wage Act 4",
)
def rate_without_amount(yen_per_hour: YenPerHour) -> Flag:
    """A rate without an amount."""
    return negate(given(yen_per_hour))
