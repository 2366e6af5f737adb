"""The question `recruiting_notice`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.entrustment.recruiting_notice import checks, rules

QUESTION = checklist(
    "recruiting_notice",
    rules,
    "recruiting_item",
    date="checked_on",
    more=(checks,),
    labels={
        "content": "仕事の内容",
        "delivery_date": "納期(役務の提供日・期間)の予定",
        "amount": "報酬の予定額",
        "payment_date": "支払期日",
        "payment_method": "支払方法",
        "pay_follows_quote_note": "報酬が見積り・予算によること",
        "expenses": "諸経費の取扱い",
        "intellectual_property": "提案・成果物の知的財産権の取扱い",
        "property_transfer": "知的財産権を譲渡させること",
        "contact": "問合せ先",
        "as_of_date": "いつの時点の情報か",
        "always": "常に",
        "never": "不要",
        "pay_follows_quote": "報酬が見積りや予算によるとき",
        "transfers_property": "採用した提案等の権利を譲渡させるとき",
        "accuracy_is_due": "フリーランス法の対象の広告",
        "advertised": "広告するとき",
    },
)
