"""Hints on pay and deadline; neither blocks an order. Guideline for self-employed telework."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag

GUIDELINE = "自営型テレワークの適正な実施のためのガイドライン 第3の2"


@finding(
    "question",
    code="remuneration_below_minimum_wage",
    ja="標準的な作業時間で割った報酬は1時間{implied_hourly_sen}円で、最低賃金{minimum_wage_yen_per_hour}円を下回ります。"
    "委託に最低賃金の適用はありませんが、報酬か作業量を見直してください。",
    en="The remuneration comes to {implied_hourly_sen} yen for an hour of standard work, below the minimum wage of "
    "{minimum_wage_yen_per_hour} yen. It does not bind an entrustment, but reconsider the pay or the amount of work.",
    cites=GUIDELINE,
)
def remuneration_below_minimum_wage(is_below_minimum_wage_hint: Flag) -> Flag:
    """Less an hour than the minimum wage."""
    return is_below_minimum_wage_hint


@finding(
    "question",
    code="deadline_needs_more_than_8_hours_a_day",
    ja="標準的な作業時間{standard_minutes}を{working_days}日で終えるには1日8時間を超える作業が必要です。納期を延ばすか、"
    "作業量を減らしてください。",
    en="{standard_minutes} of standard work in {working_days} days asks for more than eight hours a day. Set a later "
    "deadline or order less.",
    cites=GUIDELINE,
    compared=False,
)
def deadline_needs_more_than_8_hours_a_day(needs_more_than_guideline_hours: Flag) -> Flag:
    """More than eight hours a day up to the deadline."""
    return needs_more_than_guideline_hours
