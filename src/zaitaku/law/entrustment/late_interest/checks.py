"""Rates and amounts from which no interest can be reckoned. 取適法 6; Civil Code 404, 419."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Count, Flag, Text, Yen
from zaitaku.law.engine.words import first_given, given, negate


@refusal(
    "question",
    code="rate_not_readable",
    ja="利率「{contract_rate_percent}」を読めません。年率を百分率の数字で、"
    "小数は4桁までで書いてください(例: 3、14.6)。",
    en="The rate '{contract_rate_percent}' cannot be read. Write the yearly rate in percent, with four decimals at "
    "most (3, 14.6).",
    cites="Civil Code 404, 419(1)",
)
def rate_not_readable(contract_rate_percent: Text, civil_interest_rate: Count) -> Flag:
    """No decimal number of percent."""
    return given(contract_rate_percent) & negate(given(civil_interest_rate))


@refusal(
    "question",
    code="amount_out_of_range",
    ja="未払額または減額が負の数です。0円以上の額を書いてください。",
    en="The amount unpaid or reduced is negative. Give amounts of zero yen or more.",
    cites="取適法 6; Civil Code 419(1)",
)
def negative_amount(unpaid_yen: Yen, reduced_yen: Yen) -> Flag:
    """Less than nothing is unpaid or was reduced."""
    return (first_given(unpaid_yen, 0) < 0) | (first_given(reduced_yen, 0) < 0)
