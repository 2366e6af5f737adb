"""The question `order_notice`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.entrustment import small_business_act
from zaitaku.law.entrustment.order_notice import checks, rules
from zaitaku.law.undecided_items import with_undecided

NOTICE = checklist(
    "order_notice",
    rules,
    "order_notice_item",
    date="ordered_on",
    more=(small_business_act, checks),
    labels={
        "orderer": "発注者の名称",
        "worker": "受注者の名称",
        "order_date": "発注日",
        "content": "仕事の内容",
        "receipt_date": "納期",
        "receipt_place": "納品の場所",
        "inspection_date": "検査完了日",
        "amount": "報酬の額",
        "payment_date": "支払期日",
        "payment_method": "支払方法",
        "supplied_materials": "有償支給の原材料等",
        "undecided_reason": "定められない理由",
        "undecided_until": "定める予定日",
        "common_terms": "共通事項との関連付け",
        "common_terms_period": "共通事項が有効な期間",
        "re_entrustment": "再委託であること",
        "prime_orderer": "元委託者の名称",
        "prime_payment_date": "元委託の支払期日",
        "always": "常に",
        "never": "不要",
        "inspected": "検査をするとき",
        "paid_otherwise_than_in_cash": "金銭以外で支払うとき",
        "small_business_act_or_otherwise_than_in_cash": "取適法が適用されるとき、又は金銭以外で支払うとき",
        "materials_supplied": "取適法が適用され、有償支給があるとき",
        "undecided_items": "定められない事項があるとき",
        "refers_to_common_terms": "共通事項を引用するとき",
        "uses_re_entrustment_terms": "再委託の支払期日によるとき",
        "paper": "書面",
        "email": "電子メール",
        "sms": "ショートメッセージ",
        "direct_message": "SNS・チャットの個別のメッセージ",
        "page_for_worker": "本人あてのページ(URL)",
        "file": "ファイル",
        "storage_medium": "記録媒体(USB等)",
        "public_post": "公開の投稿",
        "oral": "口頭",
        "fixed_day": "特定の日",
        "closing_and_payment_day": "締切日と支払日",
        "within_days": "「〜日以内」",
        "by_day": "「〜日まで」",
        "from_invoice": "請求書の到着から",
        "from_inspection": "検査から",
        "allowed": "可",
        "not_allowed": "不可",
        "determinable": "定まる",
        "not_determinable": "定まらない",
    },
)

QUESTION = with_undecided(NOTICE)
