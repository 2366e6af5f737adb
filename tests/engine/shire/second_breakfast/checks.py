"""Who works without second breakfast, and bread that costs nothing."""

from zaitaku.law.engine.declarations import admission, finding
from zaitaku.law.engine.units import Flag, Minutes, Sen, Yen


@finding(
    "question",
    code="hungry",
    ja="{farthing}の{date}: {minutes}働いて手当は{allowance_sen}円です。",
    en="{farthing} on {date}: {minutes} of work and an allowance of {allowance_sen}.",
    cites="Custom 2(1)",
)
def hungry(minutes: Minutes, allowance_sen: Sen, dined: Flag) -> Flag:
    """Work, no breakfast, no allowance."""
    return (minutes > 0) & (allowance_sen == 0) & (dined == False)  # noqa: E712


@admission(
    "loaf",
    code="price_missing",
    ja="{baker}のパンの値段がありません。",
    en="The loaf of {baker} has no price above zero.",
    cites="Custom 2(5)",
)
def loaf_without_price(yen: Yen) -> Flag:
    """No price."""
    return yen <= 0
