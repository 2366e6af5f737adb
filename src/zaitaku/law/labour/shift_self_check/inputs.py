"""The question `shift_self_check`."""

from zaitaku.law.engine.question import ROOT, Keys, Link, Output, Question, Rows
from zaitaku.law.labour.shift_self_check import checks, rules

QUESTION = Question(
    "shift_self_check",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="checked_on"),
        Keys("point", within=ROOT, of="shift_self_check_item", date="checked_on"),
        Rows("answered_point", "answers", within=ROOT, rename={"item": "answered_item"}),
    ),
    links=(Link("point", "answered_point", within=ROOT, on={"item": "answered_item"}),),
    outputs={None: Output(ROOT, {}), "items": Output("point", {"statutory": "is_statutory"})},
    labels={
        "item": "項目",
        "yes": "はい",
        "no": "いいえ",
        "not_applicable": "非該当",
        "ok": "適正",
        "fix": "要是正",
        "consider": "要検討",
    },
    row_labels={"point": ("item",)},
)
