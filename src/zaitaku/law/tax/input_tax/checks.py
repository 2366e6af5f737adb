"""Limits of the transitional deduction, and prices that cannot be.

令和6年度・令和8年度税制改正 (one seller's cap); Consumption Tax Act 30.
"""

from zaitaku.law.engine.declarations import finding, refusal, rule
from zaitaku.law.engine.units import Flag, Yen
from zaitaku.law.engine.words import negate

CAP = "令和6年度・令和8年度税制改正"


@rule("question", ja="経過措置の上限を超えるか", cites=CAP, until="2024-09-30", name="seller_cap_exceeded")
def no_cap_yet() -> Flag:
    """Purchases from one seller were not limited."""
    return False


@rule(
    "question",
    ja="経過措置の上限を超えるか",
    cites=CAP,
    since="2024-10-01",
    name="seller_cap_exceeded",
    compared=False,
)
def seller_cap_exceeded(seller_registered: Flag, purchases_from_seller_yen: Yen, seller_cap_yen: Yen) -> Flag:
    """More than the cap was bought of one unregistered seller in the year."""
    return negate(seller_registered) & (purchases_from_seller_yen > seller_cap_yen)


@finding(
    "question",
    code="transitional_cap_exceeded",
    ja="この登録のない売手からの1年の仕入れ({purchases_from_seller_yen}円)が、経過措置の上限を超えています。"
    "上限の改正日以後に始まる課税期間では、超える部分に経過措置は使えません。控除額から除いてください。",
    en="Purchases of the year from this unregistered seller ({purchases_from_seller_yen} yen) are above the cap of the "
    "transitional deduction. In tax periods that began on or after the day of the cap, leave what is above it out of "
    "the deduction.",
    cites=CAP,
    compared=False,
)
def transitional_cap_exceeded(seller_cap_exceeded: Flag) -> Flag:
    """Part of the purchases loses the transitional deduction."""
    return seller_cap_exceeded


@refusal(
    "question",
    code="negative_amount",
    ja="税込対価({total_including_tax_yen}円)が負です。返品や値引きは仕入れた日の対価から引いて示してください。",
    en="The price ({total_including_tax_yen} yen) is negative. Take returns and discounts off their price.",
    cites="Consumption Tax Act 30, 32",
)
def negative_amount(total_including_tax_yen: Yen) -> Flag:
    """A price below zero."""
    return total_including_tax_yen < 0
