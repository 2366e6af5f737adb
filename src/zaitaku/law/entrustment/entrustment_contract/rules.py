"""The contract of an entrustment (業務委託契約書): what it must state, and how long it is kept.

The guideline asked for ten items in its version of 2010, which the guide describes, and asks for twelve since 2018.
Items of one line of the guideline stand apart here, so that each can be missed by itself.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Date, Flag, Months, Text
from zaitaku.law.engine.words import add_days, larger, negate
from zaitaku.law.periods import last_day_of_months

ITEMS = "自営型テレワークの適正な実施のためのガイドライン (契約条件の明示)"
KEEPING = "自営型テレワークの適正な実施のためのガイドライン (文書の保存)"


@rule("item", ja="記載が必要か", cites=ITEMS)
def is_required(contract_item: Code, is_spared: Flag, inspected: Flag) -> Flag:
    """As the line of the item says; an item that cannot be decided yet waits."""
    return negate(is_spared) & ((contract_item == "always") | ((contract_item == "inspected") & inspected))


@rule("item", ja="根拠", cites=ITEMS)
def basis(contract_item_source: Text) -> Text:
    """The line of the guideline."""
    return contract_item_source


@rule("question", ja="保存期間の起算日", cites=KEEPING, compared=False)
def kept_from_on(contract_ended_on: Date, last_payment_on: Date, dispute_closed_on: Date) -> Date:
    """The last of the contract's end, the last payment and the end of a dispute; the guideline names no day."""
    return larger(larger(contract_ended_on, last_payment_on), dispute_closed_on)


@rule("question", ja="保存期限", cites=KEEPING, compared=False)
def keep_contract_until_on(kept_from_on: Date, contract_keeping_months: Months) -> Date:
    """Three years from the day after (Civil Code 140, 143)."""
    return last_day_of_months(add_days(kept_from_on, 1), contract_keeping_months)
