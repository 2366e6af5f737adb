"""The question `workers_roster`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.labour.workers_roster import rules

QUESTION = checklist(
    "workers_roster",
    rules,
    "workers_roster_item",
    date="asked_on",
    labels={
        "name": "氏名",
        "birth_date": "生年月日",
        "history": "履歴",
        "sex": "性別",
        "address": "住所",
        "kind_of_work": "従事する業務の種類",
        "hired_on": "雇入れの年月日",
        "left_on": "退職の年月日",
        "leaving_reason": "退職の事由",
        "dismissal_ground": "解雇の理由",
        "death_date": "死亡の年月日",
        "death_cause": "死亡の原因",
        "always": "常に",
        "not_small": "30人以上のとき",
        "has_left": "退職したとき",
        "was_dismissed": "解雇したとき",
        "died": "死亡したとき",
    },
)
