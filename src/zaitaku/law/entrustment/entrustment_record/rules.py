"""The record of an entrustment (取適法7条の書類): what it must state of an order, from the terms to the last payment.

取適法 7 and its JFTC rule. It is kept for two years from its completion: see the topic `retention_orders`. What has not
happened, such as a change or an inspection, needs no line.
"""

from zaitaku.law.checklists import condition_named
from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Flag, Text

RECORD = "取適法 7"


@rule("item", ja="記載が必要か", cites=RECORD, compared=False)
def is_required(
    entrustment_record_item: Code,
    small_business_act_applies: Flag,
    inspected: Flag,
    changed: Flag,
    amount_changed: Flag,
    paid_otherwise_than_in_cash: Flag,
    materials_supplied: Flag,
    paid_late: Flag,
) -> Flag:
    """As the line of the item says, where the act applies."""
    is_asked_for = (entrustment_record_item == "always") | condition_named(
        entrustment_record_item,
        inspected=inspected,
        changed=changed,
        amount_changed=amount_changed,
        paid_otherwise_than_in_cash=paid_otherwise_than_in_cash,
        materials_supplied=materials_supplied,
        paid_late=paid_late,
    )
    return small_business_act_applies & is_asked_for


@rule("item", ja="根拠", cites=RECORD)
def basis(entrustment_record_item_source: Text) -> Text:
    """The article of the item."""
    return entrustment_record_item_source
