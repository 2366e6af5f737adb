"""The roster of workers (労働者名簿): what each worker's sheet must hold.

LSA 107, its rules 53; 平成16年8月27日基発0827001号 2(7). Day labourers need no sheet.
"""

from zaitaku.law.checklists import condition_named
from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Count, Flag, Text
from zaitaku.law.engine.words import given, negate

ITEMS = "LSA 107(1); its rules 53"


@rule("question", ja="業務の種類の記入が要るか", cites="LSA 107(1); its rules 53(2)", compared=False)
def kind_of_work_needed(worker_count: Count, roster_kind_of_work_workers: Count) -> Flag:
    """Needed unless the workplace is known to have fewer than thirty workers."""
    return negate(given(worker_count) & (worker_count < roster_kind_of_work_workers))


@rule("question", ja="退職したか", cites=ITEMS, compared=False)
def has_left(left: Flag, dismissed: Flag) -> Flag:
    """Whoever was dismissed has left, too."""
    return left | dismissed


@rule("item", ja="記入が必要か", cites=ITEMS, compared=False)
def is_required(
    workers_roster_item: Code,
    day_labourer: Flag,
    kind_of_work_needed: Flag,
    has_left: Flag,
    dismissed: Flag,
    died: Flag,
) -> Flag:
    """As the line of the entry says; nothing for day labourers."""
    return negate(day_labourer) & (
        (workers_roster_item == "always")
        | condition_named(
            workers_roster_item,
            not_small=kind_of_work_needed,
            has_left=has_left,
            was_dismissed=dismissed,
            died=died,
        )
    )


@rule("item", ja="根拠", cites=ITEMS)
def basis(workers_roster_item_source: Text) -> Text:
    """The article of the entry."""
    return workers_roster_item_source
