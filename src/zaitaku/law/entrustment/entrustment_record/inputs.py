"""The question `entrustment_record`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.entrustment.entrustment_record import rules

QUESTION = checklist(
    "entrustment_record",
    rules,
    "entrustment_record_item",
    date="ordered_on",
    labels={
        "worker": "受託者の名称",
        "order_date": "発注日",
        "content": "仕事の内容",
        "planned_receipt_date": "納期",
        "actual_receipt_date": "実際に受け取った日",
        "inspection": "検査の完了日と結果",
        "change_or_redo": "変更・やり直しの内容と理由",
        "amount": "報酬の額",
        "amount_change": "報酬の額の変更と理由",
        "payment_due_date": "支払期日",
        "payment_date": "実際に支払った日",
        "amount_paid": "支払った額",
        "payment_means": "支払の手段",
        "means_particulars": "一括決済・電子記録債権の明細",
        "supplied_materials": "有償支給の原材料等と相殺",
        "late_interest": "遅延利息の額と支払日",
        "always": "常に",
        "inspected": "検査をしたとき",
        "changed": "変更・やり直しをさせたとき",
        "amount_changed": "報酬を変えたとき",
        "paid_otherwise_than_in_cash": "金銭以外で支払ったとき",
        "materials_supplied": "有償支給があったとき",
        "paid_late": "支払期日に遅れたとき",
    },
)
