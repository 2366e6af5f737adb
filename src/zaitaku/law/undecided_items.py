"""Items of a document that cannot be decided yet: left out for a just reason, stated as soon as they are decided.

A topic whose checklist allows it wraps its question in `with_undecided` and lets its `is_required` spare the items
for which `is_spared` holds.
"""

import sys
from dataclasses import replace

from zaitaku.law.engine.declarations import aggregate, finding, rule
from zaitaku.law.engine.question import ROOT, Link, Question, Rows
from zaitaku.law.engine.units import Code, Date, Flag, Text
from zaitaku.law.engine.words import given, negate

UNDECIDED = "フリーランス法3条1項ただし書、自営型テレワークの適正な実施のためのガイドライン"


def with_undecided(question: Question) -> Question:
    """The checklist, with the table `undecided` of the items that cannot be decided yet."""
    return replace(
        question,
        modules=(*question.modules, sys.modules[__name__]),
        levels=(
            *question.levels,
            Rows("undecided_item", "undecided", within=ROOT, rename={"item": "undecided_item"}),
        ),
        links=(*question.links, Link("item", "undecided_item", within=ROOT, on={"item": "undecided_item"})),
        labels={"undecided_item": "定められない事項", **question.labels},
        row_labels={"undecided_item": ("undecided_item",), **question.row_labels},
    )


@rule("item", ja="記載を待てるか", cites=UNDECIDED)
def is_spared(undecided_item: Code, decided_on: Date, supplemented_on: Date) -> Flag:
    """The item cannot be decided yet, or was stated once it was decided."""
    return given(undecided_item) & (negate(given(decided_on)) | given(supplemented_on))


@rule("undecided_item", ja="まだ定められないか", cites=UNDECIDED)
def is_pending(decided_on: Date) -> Flag:
    """It is not decided yet."""
    return negate(given(decided_on))


any_pending = aggregate(
    "any", "question", "is_pending", rows="undecided_item", ja="定められない事項がある", cites=UNDECIDED
)


@finding(
    "undecided_item",
    code="undecided_item_unexplained",
    ja="「{undecided_item}」を定められない理由がありません。理由は、取引の性質から見て客観的なものに限ります。"
    "理由を示すか、いま定めてください。",
    en="No reason is given why '{undecided_item}' cannot be decided. It must be objective, from the nature of the "
    "deal: state it, or decide now.",
    cites=UNDECIDED,
)
def undecided_item_unexplained(is_pending: Flag, reason: Text) -> Flag:
    """An item left out without a reason."""
    return is_pending & negate(given(reason))


@finding(
    "undecided_item",
    code="supplement_due",
    ja="「{undecided_item}」は{decided_on}に定まりましたが、まだ通知していません。すぐに書面又は電子メール等で示してください。",
    en="'{undecided_item}' was decided on {decided_on} and has not been notified. State it at once, in writing or "
    "electronically.",
    cites=UNDECIDED,
)
def supplement_due(decided_on: Date, supplemented_on: Date) -> Flag:
    """Decided, and not stated since."""
    return given(decided_on) & negate(given(supplemented_on))
