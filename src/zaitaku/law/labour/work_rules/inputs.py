"""The question `work_rules`."""

from dataclasses import replace

from zaitaku.law.checklists import checklist
from zaitaku.law.labour.work_rules import checks, rules

CONTENTS = checklist(
    "work_rules",
    rules,
    "work_rules_item",
    date="asked_on",
    labels={
        "start_and_end_times": "始業・終業の時刻",
        "breaks": "休憩時間",
        "rest_days": "休日",
        "leave": "休暇",
        "shift_rotation": "就業時転換",
        "pay_determination": "賃金の決定・計算の方法",
        "pay_method": "賃金の支払の方法",
        "pay_times": "賃金の締切り・支払の時期",
        "pay_raise": "昇給",
        "retirement_and_dismissal": "退職 (解雇の事由を含む)",
        "retirement_allowance": "退職手当",
        "extraordinary_wages": "臨時の賃金・賞与",
        "minimum_wage_amount": "最低賃金額",
        "food_and_supplies": "食費・作業用品の負担",
        "safety_and_health": "安全衛生",
        "vocational_training": "職業訓練",
        "accident_compensation": "災害補償・業務外の傷病扶助",
        "commendation_and_sanctions": "表彰・制裁",
        "rules_for_everybody": "すべての労働者に適用される定め",
        "rotating_shifts": "交替勤務のとき",
        "always": "常に",
        "opinion_heard": "意見聴取",
        "filed": "届出",
        "made_known": "周知",
        "posting": "掲示・備付け",
        "document": "書面の交付",
        "screen": "画面での閲覧",
    },
)
QUESTION = replace(CONTENTS, modules=(*CONTENTS.modules, checks))
