"""The self-check of shift work (シフト制労働契約簡易チェックリスト): eight points, one status each.

To each point the office answers yes, no or not applicable; to 1-2 "yes" is a (the times are stated concretely) and
"no" is b (merely "by shift").
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Code, Flag, Text
from zaitaku.law.engine.words import choose, given

CHECK = "シフト制労働契約簡易チェックリスト"


@rule("point", ja="法定事項か", cites=CHECK)
def is_statutory(shift_self_check_item: Code) -> Flag:
    """A "no" breaks the law; the others are worth considering."""
    return shift_self_check_item == "fix"


@rule("point", ja="判定", cites=CHECK)
def status(answer: Code, shift_self_check_item: Code) -> Code:
    """`ok`, `not_applicable`, or what a "no" leads to: `fix` or `consider`; missing without an answer."""
    other_than_yes = choose(answer == "not_applicable", "not_applicable", shift_self_check_item)
    return choose(given(answer), choose(answer == "yes", "ok", other_than_yes), None)  # type: ignore[return-value]


@rule("point", ja="是正が必要な項目", cites=CHECK)
def item_to_fix(item: Code, status: Code) -> Code:
    """The point, where it must be mended."""
    return choose(status == "fix", item, None)  # type: ignore[return-value]


@rule("point", ja="検討が望ましい項目", cites=CHECK)
def item_to_consider(item: Code, status: Code) -> Code:
    """The point, where it is worth considering."""
    return choose(status == "consider", item, None)  # type: ignore[return-value]


@rule("point", ja="未回答の項目", cites=CHECK)
def item_without_answer(item: Code, answer: Code) -> Code:
    """The point, where nothing was answered."""
    return choose(given(answer), None, item)  # type: ignore[return-value]


items_to_fix = aggregate("list", "question", "item_to_fix", rows="point", ja="是正が必要な項目", cites=CHECK)
items_to_consider = aggregate(
    "list", "question", "item_to_consider", rows="point", ja="検討が望ましい項目", cites=CHECK
)
unanswered_items = aggregate("list", "question", "item_without_answer", rows="point", ja="未回答の項目", cites=CHECK)


@rule("point", ja="根拠", cites=CHECK)
def basis(shift_self_check_item_source: Text) -> Text:
    """The point of the checklist, and its article."""
    return shift_self_check_item_source
