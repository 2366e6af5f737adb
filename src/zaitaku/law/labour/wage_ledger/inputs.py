"""The question `wage_ledger`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.labour.wage_ledger import rules

QUESTION = checklist(
    "wage_ledger",
    rules,
    "wage_ledger_item",
    date="asked_on",
    labels={
        "name": "氏名",
        "sex": "性別",
        "pay_period": "賃金計算期間",
        "work_days": "労働日数",
        "work_hours": "労働時間数",
        "overtime_hours": "時間外労働の時間数",
        "rest_day_hours": "休日労働の時間数",
        "night_hours": "深夜労働の時間数",
        "base_pay": "基本給",
        "allowances": "手当その他賃金の種類ごとの額",
        "deductions": "控除した額",
        "always": "常に",
        "kept_on": "日々雇い入れられる者でないとき",
        "has_allowances": "手当があるとき",
        "has_deductions": "控除したとき",
    },
)
