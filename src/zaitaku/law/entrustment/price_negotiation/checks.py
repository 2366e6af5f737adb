"""Requests to negotiate the price that wait for an answer or an explanation. 取適法 5(2)(iv)."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag

NEGOTIATION = "取適法 5(2)(iv)"


@finding(
    "request",
    code="price_request_unanswered",
    ja="{requested_on}の価格協議の求めに{days_open}日間返事がありません。協議の日を決めて返事をしてください。返事をせずに"
    "価格を定めることはできません。",
    en="The request of {requested_on} to negotiate the price is unanswered for {days_open} days. Answer and set a "
    "day: the price may not be set without it.",
    cites=NEGOTIATION,
    compared=False,
)
def price_request_unanswered(is_overdue: Flag) -> Flag:
    """Open too long."""
    return is_overdue


@finding(
    "request",
    code="price_answer_unexplained",
    ja="{requested_on}の価格協議の求めに{answered_on}に返事をしましたが、必要な説明の記録がありません。価格の根拠を説明し、"
    "その内容を記録してください。",
    en="The request of {requested_on} was answered on {answered_on}, without a record of the explanation. Explain "
    "how the price comes about, and record it.",
    cites=NEGOTIATION,
    compared=False,
)
def price_answer_unexplained(is_unexplained: Flag) -> Flag:
    """Answered, not explained."""
    return is_unexplained
