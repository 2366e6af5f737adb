"""The levy of a farthing."""

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import Percent, Sen

LEVY_CUT = Rounding("down", ja="1銭未満切捨て", basis="Custom 3(2)")


@rule("month", ja="賦課金", cites="Custom 3", since="1390-01-01")
def levy_sen(spell_pay_sen: Sen, levy_percent: Percent, whole_percent: Percent) -> Sen:
    """The farthing's share of the month's pay, cut below the sen."""
    return LEVY_CUT(spell_pay_sen * levy_percent, whole_percent)
