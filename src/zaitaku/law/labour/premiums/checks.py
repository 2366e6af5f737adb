"""Monthly or daily wage items without prescribed minutes to divide them by. reading-of-the-law 4."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Flag, Minutes, Yen
from zaitaku.law.engine.words import first_given


@refusal(
    "stretch",
    code="prescribed_minutes_missing",
    ja="{worker}さんには月または日で支払う手当がありますが、月の所定労働時間が登録されていません。"
    "割増賃金と最低賃金の計算に必要です。「月の所定労働時間」を登録してください。",
    en="{worker} has wage items by the month or day but no prescribed monthly minutes to divide them by, "
    "which premiums and the minimum wage need. Enter prescribed_monthly_minutes.",
    cites="LSA 37; its rules 19(1)(iv); Minimum Wage Act 4; its rules 2",
    together=("worker",),
    spread="date",
)
def prescribed_minutes_missing(
    premium_items_yen: Yen, minimum_wage_items_yen: Yen, prescribed_monthly_minutes: Minutes
) -> Flag:
    """A monthly or daily item counts but there are no prescribed minutes to divide by."""
    counts = (premium_items_yen != 0) | (minimum_wage_items_yen != 0)
    return counts & (first_given(prescribed_monthly_minutes, 0) <= 0)
