"""The question `shift_rules`."""

from dataclasses import replace

from zaitaku.law.checklists import checklist
from zaitaku.law.labour.shift_rules import checks, rules

AGREEMENT = checklist(
    "shift_rules",
    rules,
    "shift_rule",
    date="agreed_on",
    labels={
        "hearing": "作成前の意見聴取",
        "publication_deadline": "シフトの通知期限",
        "publication_channel": "シフトの通知方法",
        "change_deadline": "期間開始前の変更の申出期限",
        "change_procedure": "期間開始前の変更の手続",
        "cancellation_deadline": "期間開始後のキャンセル・変更の期限",
        "cancellation_procedure": "期間開始後のキャンセル・変更の手続",
        "change_by_agreement": "双方の合意による変更",
        "longest_work": "最大の日数・時間数・時間帯",
        "target_work": "目安の日数・時間数",
        "shortest_work": "最低限の日数・時間数",
        "always": "常に",
        "advised": "望ましい",
        "if_wished": "労働者が希望するとき、望ましい",
    },
)
QUESTION = replace(AGREEMENT, modules=(*AGREEMENT.modules, checks))
