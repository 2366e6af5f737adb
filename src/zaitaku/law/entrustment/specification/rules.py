"""The specification sheet (仕様書): the nine items that the guide advises, readable by anybody, before recruiting.

Advice, not law: a specification without them is not unlawful, but sure to be asked about.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Flag, Text

ITEMS = "在宅ワーク発注の手引き (仕様書に記載すべき項目)"


@rule("item", ja="記載が必要か", cites=ITEMS)
def is_required(specification_item: Code) -> Flag:
    """Every item; where there is nothing to say, say so."""
    return specification_item == "always"


@rule("item", ja="根拠", cites=ITEMS)
def basis(specification_item_source: Text) -> Text:
    """Where the guide lists it."""
    return specification_item_source
