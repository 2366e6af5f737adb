"""The question `specification`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.entrustment.specification import rules

QUESTION = checklist(
    "specification",
    rules,
    "specification_item",
    date="written_on",
    labels={
        "content": "業務内容の詳細",
        "skills": "必要なスキルや資格",
        "standard_time": "標準的な作業時間・期間",
        "delivery_date": "納期",
        "delivery_method": "納品方法",
        "amount": "報酬額",
        "equipment": "必要なソフトや機器",
        "other_conditions": "その他の条件(なければ「なし」)",
        "recruiting_schedule": "募集スケジュール(締切・通知予定日)",
        "always": "常に",
    },
)
