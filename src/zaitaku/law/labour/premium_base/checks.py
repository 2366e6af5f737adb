"""Monthly items without prescribed minutes to divide them by. reading-of-the-law 4."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Flag, Minutes, Yen
from zaitaku.law.engine.words import first_given


@refusal(
    "question",
    code="prescribed_minutes_missing",
    ja="割増賃金の基礎に入る月の賃金がありますが、それを割る所定労働時間がありません。"
    "prescribed_monthly_minutes(月平均所定労働時間)か、年間所定労働日数(年間休日数)と1日の所定労働時間を加"
    "えてください。",
    en="There are monthly items that count in the premium base, but no prescribed minutes to divide them by. "
    "Give prescribed_monthly_minutes, or annual_days (annual_rest_days) and daily_minutes.",
    cites="LSA 37; its rules 19(1)(iv)",
)
def nothing_to_divide_by(countable_monthly_yen: Yen, prescribed_annual_minutes: Minutes) -> Flag:
    """A monthly item counts but there are no prescribed minutes to divide by."""
    return (countable_monthly_yen != 0) & (first_given(prescribed_annual_minutes, 0) <= 0)
