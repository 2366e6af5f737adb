"""Documents whose items the law lists (法定の記載事項): which are required, which are stated, which are missing.

A parameter of unit `code` has one dated line for each item (`by: item`), whose value says when the item is required
and whose source is its article. A topic adds two rules at level `item`: `is_required`, which reads that value, and
`basis`, which names the source; where the law or a ministry merely advises some items, also `is_advised`.
"""

import sys
from collections.abc import Mapping
from functools import reduce
from operator import or_
from types import ModuleType

from zaitaku.law.engine.declarations import aggregate, finding, rule
from zaitaku.law.engine.question import ROOT, Keys, Link, Output, Question, Rows
from zaitaku.law.engine.units import Code, Flag
from zaitaku.law.engine.words import choose, given, negate

ITEMS = "法定記載事項"
ITEM_COLUMNS = {"required": "is_required", "stated": "is_stated", "advised": "is_advised"}


def checklist(
    topic: str,
    rules: ModuleType,
    parameter: str,
    *,
    date: str,
    labels: Mapping[str, str],
    more: tuple[ModuleType, ...] = (),
) -> Question:
    """The question of a document's items: its scalars, the items of `parameter`, and those that are stated.

    `date` is the quantity of the document that decides which law applies; `labels` are Japanese words for the items
    and for the codes that say when each is required; `more` are further modules (checks).
    """
    return Question(
        topic,
        modules=(rules, sys.modules[__name__], *more),
        levels=(
            Rows(ROOT, None, date=date),
            Keys("item", within=ROOT, of=parameter, date=date),
            Rows("stated_item", "items", within=ROOT, rename={"item": "stated_item"}),
        ),
        links=(Link("item", "stated_item", within=ROOT, on={"item": "stated_item"}),),
        outputs={None: Output(ROOT, {}), "items": Output("item", ITEM_COLUMNS)},
        labels={"item": "事項", **labels},
        row_labels={"item": ("item",)},
    )


def condition_named(code: Code, **conditions: Flag) -> Flag:
    """Whether the condition holds that the code of an item names; a code that names none of them never holds."""
    return reduce(or_, ((code == name) & holds for name, holds in conditions.items()))


condition_named.ja = "その場合に当たるか"  # type: ignore[attr-defined]


@rule("item", ja="記載があるか", cites=ITEMS)
def is_stated(stated_item: Code) -> Flag:
    """The document states the item."""
    return given(stated_item)


@rule("item", ja="足りない事項", cites=ITEMS)
def missing_item(item: Code, is_required: Flag, is_stated: Flag) -> Code:
    """The item, where it is required and not stated."""
    return choose(is_required & negate(is_stated), item, None)  # type: ignore[return-value]


missing_items = aggregate("list", "question", "missing_item", rows="item", ja="足りない事項", cites=ITEMS)
any_missing = aggregate("any", "question", "is_missing", rows="item", ja="足りない事項がある", cites=ITEMS)


@rule("item", ja="足りないか", cites=ITEMS)
def is_missing(missing_item: Code) -> Flag:
    """The item is required and not stated."""
    return given(missing_item)


@rule("question", ja="記載がそろっているか", cites=ITEMS)
def is_complete(any_missing: Flag) -> Flag:
    """Nothing that is required is missing."""
    return negate(any_missing)


@finding(
    "item",
    code="required_item_missing",
    ja="「{item}」の記載がありません(根拠: {basis})。書き加えてください。",
    en="The item '{item}' is missing ({basis}). State it.",
    cites=ITEMS,
)
def required_item_missing(is_missing: Flag) -> Flag:
    """A required item that the document does not state."""
    return is_missing


@rule("item", ja="足りない事項 (望ましいもの)", cites=ITEMS)
def missing_advised_item(item: Code, is_advised: Flag, is_stated: Flag) -> Code:
    """The item, where it is advised and not stated."""
    return choose(is_advised & negate(is_stated), item, None)  # type: ignore[return-value]


missing_advised_items = aggregate(
    "list", "question", "missing_advised_item", rows="item", ja="足りない事項 (望ましいもの)", cites=ITEMS
)


@finding(
    "item",
    code="advised_item_missing",
    ja="「{item}」の記載がありません。義務ではありませんが、記載が望まれます({basis})。",
    en="The item '{item}' is missing. It is no duty, but stating it is advised ({basis}).",
    cites=ITEMS,
)
def advised_item_missing(missing_advised_item: Code) -> Flag:
    """An advised item that the document does not state."""
    return given(missing_advised_item)
