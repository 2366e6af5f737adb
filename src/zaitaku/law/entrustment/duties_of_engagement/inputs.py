"""The question `duties_of_engagement`."""

from zaitaku.law.engine.question import ROOT, Keys, Output, Question, Rows
from zaitaku.law.entrustment.duties_of_engagement import checks, rules

QUESTION = Question(
    "duties_of_engagement",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="ordered_on"),
        Keys("duty", within=ROOT, of="engagement_duty", date="ordered_on"),
    ),
    outputs={None: Output(ROOT, {}), "duties": Output("duty", {"item": "duty"})},
    labels={
        "freelance_notice": "取引条件の明示",
        "freelance_payment": "期日の設定と支払",
        "freelance_prohibitions": "七つの禁止行為",
        "freelance_no_retaliation": "報復の禁止",
        "freelance_recruiting": "募集情報の的確な表示",
        "freelance_care": "育児介護等への配慮",
        "freelance_care_effort": "育児介護等への配慮の努力",
        "freelance_harassment": "ハラスメント対策",
        "freelance_ending": "中途解除等の予告と理由の開示",
        "small_business_payment": "取適法の支払期日",
        "small_business_notice": "取適法の明示",
        "small_business_prohibitions": "取適法の禁止行為",
        "small_business_interest": "取適法の遅延利息",
        "small_business_record": "取適法の記録",
        "any_orderer": "すべての発注者",
        "freelance_act": "特定業務委託事業者",
        "one_month": "特定業務委託事業者(1か月以上)",
        "six_months": "特定業務委託事業者(6か月以上)",
        "under_six_months": "特定業務委託事業者(6か月未満)",
        "advertised": "特定業務委託事業者(広告等による募集)",
        "small_business_act": "取適法の委託事業者",
        "not_in_force": "施行前",
        "policy_announced": "方針の明確化と周知",
        "desk_named_to_worker": "相談窓口の周知",
        "swift_response": "迅速な事後対応",
        "privacy_protected": "プライバシーの保護",
        "duty": "義務",
    },
    row_labels={"duty": ("duty",)},
)
