"""The order notice (発注の通知, 3条通知・4条書面): what it must state.

Freelance Act 3; its JFTC rule 1; 取適法 4. One notice that states every item serves both acts.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Flag, Text

ITEMS = "Freelance Act 3(1); 取適法 4(1)"


@rule("question", ja="通知の義務があるか", cites=ITEMS, since="2024-11-01")
def notice_is_due(freelance_notice_applies: Flag, small_business_act_applies: Flag) -> Flag:
    """Either act asks for the notice."""
    return freelance_notice_applies | small_business_act_applies


@rule("item", ja="記載が必要か", cites=ITEMS)
def is_required(
    order_notice_item: Code,
    notice_is_due: Flag,
    small_business_act_applies: Flag,
    inspected: Flag,
    paid_otherwise_than_in_cash: Flag,
    materials_supplied: Flag,
    undecided_items: Flag,
    refers_to_common_terms: Flag,
    uses_re_entrustment_terms: Flag,
) -> Flag:
    """As the line of the item says."""
    otherwise = paid_otherwise_than_in_cash
    return notice_is_due & (
        (order_notice_item == "always")
        | ((order_notice_item == "inspected") & inspected)
        | ((order_notice_item == "paid_otherwise_than_in_cash") & otherwise)
        | (
            (order_notice_item == "small_business_act_or_otherwise_than_in_cash")
            & (small_business_act_applies | otherwise)
        )
        | ((order_notice_item == "materials_supplied") & small_business_act_applies & materials_supplied)
        | ((order_notice_item == "undecided_items") & undecided_items)
        | ((order_notice_item == "refers_to_common_terms") & refers_to_common_terms)
        | ((order_notice_item == "uses_re_entrustment_terms") & uses_re_entrustment_terms)
    )


@rule("item", ja="根拠", cites=ITEMS)
def basis(order_notice_item_source: Text) -> Text:
    """The article of the item."""
    return order_notice_item_source
