"""Agreed numbers of days or hours that cannot all hold."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag


@finding(
    "question",
    code="shift_bounds_contradict",
    ja="合意した日数・時間数の最低・目安・最大が矛盾しています。最低 ≤ 目安 ≤ 最大となるように直してください。",
    en="The least, the target and the most that were agreed contradict each other. Mend them: least <= target <= most.",
    cites="シフト制労働者の雇用管理の留意事項 1(2)",
)
def shift_bounds_contradict(days_contradict: Flag, hours_contradict: Flag) -> Flag:
    """Bounds in the wrong order."""
    return days_contradict | hours_contradict
