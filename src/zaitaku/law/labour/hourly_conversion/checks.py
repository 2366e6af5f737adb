"""Piece pay that cannot be brought to an hour.

LSA 37, its rules 19(1)(vi); Minimum Wage Act 4, its rules 2(1)(v).
"""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Flag, Minutes, Yen
from zaitaku.law.engine.words import first_given


@refusal(
    "question",
    code="total_minutes_missing",
    ja="出来高給がありますが、総労働時間がありません。total_minutes(その期間に働いたすべての時間)を加えてください。",
    en="There is piece pay but no total_minutes to divide it by. Give all minutes worked in the period.",
    cites="LSA 37, its rules 19(1)(vi); Minimum Wage Act 4, its rules 2(1)(v)",
)
def total_minutes_missing(piece_yen: Yen, total_minutes: Minutes) -> Flag:
    """Piece pay without the minutes worked for it."""
    return (first_given(piece_yen, 0) != 0) & (first_given(total_minutes, 0) <= 0)
