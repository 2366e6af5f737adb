"""Second breakfast: an allowance by the hour, since the Scouring only for the time beyond the first two hours."""

from typing import Annotated

from zaitaku.law.engine.declarations import Rounding, aggregate, rule
from zaitaku.law.engine.units import Flag, Minutes, MinutesPerHour, Percent, Sen, SenPerYen, Yen, unit
from zaitaku.law.engine.words import choose, excess

SenPerHour = Annotated[int, unit("sen_per_hour")]
HALF_UP = Rounding("half_up", ja="1銭未満四捨五入", basis="Custom 2(3)")
UP = Rounding("up", ja="1円未満切上げ", basis="Custom 2(4)")


@rule("question", ja="手当", cites="Custom 2(2)", since="1400-01-01", until="1419-11-02", name="allowance_sen")
def allowance_for_all_minutes(
    minutes: Minutes,
    breakfast_after_minutes: Minutes,
    breakfast_sen_per_hour: SenPerHour,
    minutes_in_hour: MinutesPerHour,
    dined: Flag,
) -> Sen:
    """An hourly allowance for all minutes, where enough were worked."""
    due = HALF_UP(minutes * breakfast_sen_per_hour, minutes_in_hour)
    return choose(dined | (minutes < breakfast_after_minutes), 0, due)


@rule("question", ja="手当", cites="Custom 2(2) as amended", since="1419-11-03", name="allowance_sen", compared=False)
def allowance_for_further_minutes(
    minutes: Minutes,
    breakfast_after_minutes: Minutes,
    breakfast_sen_per_hour: SenPerHour,
    minutes_in_hour: MinutesPerHour,
    dined: Flag,
) -> Sen:
    """An hourly allowance for the minutes beyond the first."""
    due = HALF_UP(excess(minutes, breakfast_after_minutes) * breakfast_sen_per_hour, minutes_in_hour)
    return choose(dined, 0, due)


@rule("question", ja="手当(円)", cites="Custom 2(4)")
def allowance_yen(allowance_sen: Sen, sen_in_yen: SenPerYen) -> Yen:
    """The allowance in whole yen, rounded up."""
    return UP(allowance_sen, sen_in_yen)


loaves_yen = aggregate("total", "question", "yen", rows="loaf", ja="パン代", cites="Custom 2(5)")


@rule("loaf", ja="割合", cites="Custom 2(5)")
def share_percent(yen: Yen, loaves_yen: Yen, whole_percent: Percent) -> Percent:
    """The loaf's share of all bread, cut below one percent."""
    return yen * whole_percent // loaves_yen
