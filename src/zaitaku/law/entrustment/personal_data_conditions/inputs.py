"""The question `personal_data_conditions`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.entrustment.personal_data_conditions import checks, rules

QUESTION = checklist(
    "personal_data_conditions",
    rules,
    "annex_item",
    date="issued_on",
    more=(checks,),
    labels={
        "purpose": "利用目的",
        "no_other_use": "目的外の利用の禁止",
        "copying": "複製の制限",
        "access_persons": "取り扱う者",
        "re_entrustment": "再委託(禁止又は事前の承諾)",
        "security_level": "安全管理の水準",
        "place_and_device": "作業の場所と機器",
        "transfer_channel": "受渡しの方法",
        "removable_media": "記録媒体",
        "education": "教育",
        "incident_report": "事故の報告(24時間以内)と協力",
        "audit": "報告と監査",
        "return_or_deletion": "返却・消去と期限",
        "deletion_certificate": "消去の証明",
        "overseas": "国外での取扱い",
        "confidentiality_term": "秘密保持の期間",
        "liability": "責任",
        "duty_after_end": "契約終了後の義務",
        "handles_personal_data": "個人情報を扱うとき",
        "annex_not_signed": "覚書が未締結",
        "annex_incomplete": "覚書の記載の不足",
        "self_check_missing_or_old": "自己点検がない、又は12か月より前",
        "selection_not_recorded": "選定の記録がない",
    },
)
