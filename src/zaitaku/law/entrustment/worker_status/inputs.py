"""The question `worker_status`."""

from zaitaku.law.engine.question import ROOT, Keys, Output, Question, Rows
from zaitaku.law.entrustment.worker_status import checks, rules

QUESTION = Question(
    "worker_status",
    modules=(rules, checks),
    levels=(Rows(ROOT, None), Keys("evidence", within=ROOT, of="evidence_direction")),
    outputs={None: Output(ROOT, {}), "evidence": Output("evidence", {"found": "is_found"})},
    labels={
        "item": "項目",
        "cannot_refuse": "仕事を断れない",
        "daily_orders": "日々の指示",
        "other_work_ordered": "他の業務の指示",
        "fixed_hours": "時間の拘束",
        "attendance_log": "出退勤の記録",
        "no_substitution": "他人に代われない",
        "hourly_pay_with_company_equipment": "時間給で会社の機器・規則による",
        "absence_deducted": "欠勤控除・残業手当",
        "own_costly_equipment": "高価な自己の機器",
        "much_higher_pay": "著しく高い報酬",
        "own_trade_name": "独自の商号・損害の負担",
        "only_this_client": "この発注者だけの仕事",
        "guaranteed_pay": "固定給・生活保障の報酬",
        "treated_as_staff": "従業員と同じ選考・源泉徴収・保険・服務規律",
        "employment": "労働者",
        "business": "事業者",
    },
    row_labels={"evidence": ("item",)},
)
