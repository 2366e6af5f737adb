"""The question `job_posting`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.labour.job_posting import rules

QUESTION = checklist(
    "job_posting",
    rules,
    "job_posting_item",
    date="posted_on",
    labels={
        "duties": "業務の内容",
        "duties_change_scope": "業務の変更の範囲",
        "contract_period": "契約期間",
        "trial_period": "試用期間",
        "place": "就業の場所",
        "place_change_scope": "就業の場所の変更の範囲",
        "renewal_criteria_and_cap": "更新の基準 (上限を含む)",
        "start_and_end_times": "始業・終業の時刻",
        "breaks": "休憩時間",
        "rest_days": "休日",
        "overtime": "時間外労働",
        "discretion_of_hours": "裁量労働制とみなし時間",
        "pay": "賃金",
        "insurance": "加入する保険",
        "smoking_prevention": "受動喫煙防止の措置",
        "recruiter": "募集者の氏名・名称",
        "dispatch": "派遣労働者として雇うこと",
        "always": "常に",
        "never": "不要",
        "may_renew": "更新する場合があるとき",
        "discretionary": "裁量労働制のとき",
        "dispatched": "派遣のとき",
    },
)
