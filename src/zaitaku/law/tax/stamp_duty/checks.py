"""Amounts that no contract states. Stamp Tax Act, 別表第一."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Flag, Yen
from zaitaku.law.engine.words import first_given


@refusal(
    "question",
    code="negative_amount",
    ja="契約金額({amount_yen}円)又は消費税額({tax_yen}円)が負です。0以上にしてください。"
    "減額の変更契約で変更金額だけを書くものは、記載金額のない契約書として示してください。",
    en="The amount ({amount_yen} yen) or the tax ({tax_yen} yen) is negative. Give 0 or more; an amendment that states "
    "only a reduction counts as a contract without an amount.",
    cites="印紙税法別表第一 通則4",
)
def negative_amount(amount_yen: Yen, tax_yen: Yen) -> Flag:
    """An amount below zero."""
    return (first_given(amount_yen, 0) < 0) | (first_given(tax_yen, 0) < 0)
