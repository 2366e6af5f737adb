"""The register of annual paid leave (年次有給休暇管理簿): what it must hold. LSA 39, its rules 24-7."""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Flag, Text

ITEMS = "LSA 39; its rules 24-7"


@rule("item", ja="記入が必要か", cites=ITEMS, compared=False)
def is_required(leave_register_item: Code, leave_granted: Flag) -> Flag:
    """Every entry, for each worker to whom leave was granted."""
    return (leave_register_item == "always") & leave_granted


@rule("item", ja="根拠", cites=ITEMS)
def basis(leave_register_item_source: Text) -> Text:
    """The article of the entry."""
    return leave_register_item_source
