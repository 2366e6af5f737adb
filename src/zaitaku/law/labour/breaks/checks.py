"""A work day with too little break. LSA 34(1)."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag, Minutes


@finding(
    "day",
    code="break_too_short",
    ja="{worker}さんの{work_date}は、{working_minutes}の労働に対して休憩が{break_minutes}です。"
    "{required_break_minutes}以上の休憩を労働の途中に入れてください。",
    en="{worker} had {break_minutes} of break in {working_minutes} of work on {work_date}; "
    "give at least {required_break_minutes} in the course of the work.",
    cites="LSA 34(1)",
)
def break_too_short(break_minutes: Minutes, required_break_minutes: Minutes) -> Flag:
    """Less break inside the work day than it needs."""
    return break_minutes < required_break_minutes


@finding(
    "question",
    code="break_too_short",
    ja="{working_minutes}の労働に対して休憩が{break_minutes}です。{required_break_minutes}以上が必要です。",
    en="{working_minutes} of work had {break_minutes} of break; {required_break_minutes} are due.",
    cites="LSA 34(1)",
)
def break_of_day_too_short(break_minutes: Minutes, required_break_minutes: Minutes) -> Flag:
    """Less break than the day needs, where the break is given."""
    return break_minutes < required_break_minutes
