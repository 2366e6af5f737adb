"""Rates and amounts from which no interest can be reckoned. 取適法 6; Civil Code 404, 419."""

from zaitaku.law.engine.declarations import admission, refusal
from zaitaku.law.engine.units import Count, Date, Flag, Text, Yen
from zaitaku.law.engine.words import first_given, given, negate


@admission(
    "question",
    code="date_missing",
    ja="受領日(received_on)がありません。遅延利息は受領日から数えて61日目から、支払期日の定めがないときの利息は受領日の翌日"
    "から付きます。成果物を受け取った日または役務の提供を受けた日を加えてください。",
    en="The day of receipt (received_on) is missing. Statutory interest runs from the 61st day, receipt counted, and "
    "without an agreed payment day interest runs from the day after receipt. Add the day of receipt.",
    cites="取適法 6; Freelance Act 4(2)",
)
def receipt_missing(received_on: Date, agreed_payment_on: Date, small_business_act_applies: Flag) -> Flag:
    """No day from which to count; outside the act the agreed payment day serves."""
    return negate(given(received_on)) & (small_business_act_applies | negate(given(agreed_payment_on)))


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
