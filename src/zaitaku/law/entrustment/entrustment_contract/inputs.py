"""The question `entrustment_contract`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.entrustment.entrustment_contract import checks, rules
from zaitaku.law.undecided_items import with_undecided

CONTRACT = checklist(
    "entrustment_contract",
    rules,
    "contract_item",
    date="contracted_on",
    more=(checks,),
    labels={
        "orderer_name": "発注者の氏名(名称)",
        "orderer_address": "発注者の所在地",
        "orderer_contact": "発注者の連絡先",
        "person_in_charge": "担当者",
        "worker_name": "受注者の氏名",
        "order_date": "発注年月日",
        "content": "仕事の内容",
        "amount": "報酬の額",
        "payment_date": "支払期日",
        "payment_method": "支払方法",
        "expenses": "諸経費の取扱い",
        "delivery_date": "納期(役務の提供日)",
        "delivery_place": "納品先",
        "delivery_method": "納品方法",
        "inspection_date": "検査完了日",
        "change_handling": "契約条件を変更する場合の取扱い",
        "defects_and_delay": "成果物の不完全・納入の遅れの取扱い",
        "intellectual_property": "知的財産権の取扱い",
        "personal_information": "個人情報の取扱い",
        "orderer_information": "発注者の情報の取扱い",
        "always": "常に",
        "never": "不要",
        "inspected": "検査をするとき",
    },
)

QUESTION = with_undecided(CONTRACT)
