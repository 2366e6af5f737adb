"""The guide's lists (手引きの点検表): selection, pay, procedure, communication, trouble. Advice, not law.

One parameter holds them all: its value is the list that an item belongs to.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Flag, Text

LISTS = "在宅ワーク発注の手引き"


@rule("item", ja="この表の項目か", cites=LISTS)
def is_required(guide_item: Code, list_asked: Code) -> Flag:
    """It belongs to the list that is asked for."""
    return guide_item == list_asked


@rule("item", ja="根拠", cites=LISTS)
def basis(guide_item_source: Text) -> Text:
    """The page of the guide."""
    return guide_item_source
