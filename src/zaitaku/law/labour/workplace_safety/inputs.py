"""The question `workplace_safety`."""

from zaitaku.law.engine.question import ROOT, Keys, Link, Output, Question, Rows
from zaitaku.law.labour.workplace_safety import checks, rules

COLUMNS = {"duty": "is_duty", "effort_duty": "is_effort_duty", "arranged": "is_arranged"}

QUESTION = Question(
    "workplace_safety",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="asked_on"),
        Keys("measure", within=ROOT, of="safety_measure", date="asked_on"),
        Rows("arranged", "items", within=ROOT, rename={"item": "arranged_measure"}),
    ),
    links=(Link("measure", "arranged", within=ROOT, on={"item": "arranged_measure"}),),
    outputs={None: Output(ROOT, {}), "items": Output("measure", COLUMNS)},
    labels={
        "item": "措置",
        "industrial_physician": "産業医の選任",
        "health_officer": "衛生管理者の選任",
        "health_committee": "衛生委員会の設置",
        "hygiene_promoter": "衛生推進者の選任",
        "stress_check": "ストレスチェック",
        "stress_check_report": "ストレスチェックの結果等の報告",
        "health_check_report": "定期健康診断結果の報告",
        "electronic_reports": "労働者死傷病報告などの電子申請の準備",
        "older_worker_measures": "高年齢者の労働災害防止の措置",
        "customer_harassment_measures": "カスタマーハラスメント対策",
        "never": "不要",
        "everybody": "すべての事業場",
        "fifty_or_more": "50人以上",
        "ten_to_forty_nine": "10人以上50人未満",
        "fifty_or_more_else_effort": "50人以上 (未満は努力義務)",
        "effort_for_older_workers": "60歳以上の労働者がいれば努力義務",
    },
    row_labels={"measure": ("item",)},
)
