"""The question `leave_register`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.labour.leave_register import rules

QUESTION = checklist(
    "leave_register",
    rules,
    "leave_register_item",
    date="asked_on",
    labels={
        "grant_date": "基準日",
        "days": "日数",
        "dates_taken": "時季 (取得した日)",
        "always": "常に",
    },
)
