"""Pay below the minimum wage. Minimum Wage Act 4; reading-of-the-law 5."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag


@finding(
    "stretch",
    code="below_minimum_wage",
    ja="{worker}さんの「{stretch_kind}」の賃金が最低賃金({minimum_wage_of_day}円)に1時間{shortfall_per_hour_sen}円足りません"
    "({first_on}〜{last_on}、{dates}日)。時給を引き上げ、不足分を支払ってください。",
    en="{worker}'s pay for {stretch_kind} is {shortfall_per_hour_sen} yen an hour below the minimum wage of "
    "{minimum_wage_of_day} yen ({first_on} to {last_on}, {dates} days). Raise the rate and pay the difference.",
    cites="Minimum Wage Act 4(1)",
    together=("worker", "month", "stretch_kind", "minimum_wage_of_day", "shortfall_per_hour_sen"),
    spread="date",
)
def below_minimum_wage(is_below_minimum_wage: Flag) -> Flag:
    """A rate falls short of the minimum wage."""
    return is_below_minimum_wage
