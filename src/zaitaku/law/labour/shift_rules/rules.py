"""Rules about making, changing and setting shifts (シフト制) that employer and worker agree on.

Guidance on shift workers of 2022-01-07, 1(2). Only one is a duty: what a published roster fixed is changed by
agreement of both. The others prevent disputes; bounds on days and hours are agreed as the worker wishes.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Days, Flag, Minutes, Text
from zaitaku.law.engine.words import first_given, smaller

GUIDANCE = "シフト制労働者の雇用管理の留意事項 1(2)"


@rule("item", ja="定めが必要か", cites=GUIDANCE + "; Labour Contracts Act 8", compared=False)
def is_required(shift_rule: Code) -> Flag:
    """Changes by agreement of both."""
    return shift_rule == "always"


@rule("item", ja="定めが望ましいか", cites=GUIDANCE)
def is_advised(shift_rule: Code, worker_wishes_bounds: Flag) -> Flag:
    """Hearing, deadlines, channels and procedures; bounds where the worker wishes them."""
    return (shift_rule == "advised") | ((shift_rule == "if_wished") & worker_wishes_bounds)


@rule("item", ja="根拠", cites=GUIDANCE)
def basis(shift_rule_source: Text) -> Text:
    """The paragraph of the guidance."""
    return shift_rule_source


@rule("question", ja="日数の最低・目安・最大が矛盾するか", cites=GUIDANCE)
def days_contradict(shortest_days: Days, target_days: Days, longest_days: Days) -> Flag:
    """The least is more than the target or the most, or the target more than the most; what is not agreed is free."""
    too_many_at_least = shortest_days > smaller(target_days, longest_days)
    return first_given(too_many_at_least, False) | first_given(target_days > longest_days, False)


@rule("question", ja="時間数の最低・目安・最大が矛盾するか", cites=GUIDANCE)
def hours_contradict(shortest_minutes: Minutes, target_minutes: Minutes, longest_minutes: Minutes) -> Flag:
    """As for days."""
    too_many_at_least = shortest_minutes > smaller(target_minutes, longest_minutes)
    return first_given(too_many_at_least, False) | first_given(target_minutes > longest_minutes, False)
