"""Electronic transaction data that are not kept as the law asks. Electronic Books Act 7."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate


@finding(
    "question",
    code="electronic_data_conditions_missing",
    ja="電子取引データの保存要件が足りません({missing_conditions})。タイムスタンプ・訂正削除の履歴・事務処理規程のどれか、"
    "画面・プリンタと操作説明書、日付・金額・取引先の検索を整えてください。",
    en="Conditions for keeping electronic transaction data are not met ({missing_conditions}). See to a time stamp, a "
    "log of corrections or a written procedure; display, printer and manual; search by date, amount and party.",
    cites="Electronic Books Act 7; its rules 4(1)",
    compared=False,
)
def electronic_data_conditions_missing(conditions_met: Flag) -> Flag:
    """One of the conditions is not met."""
    return negate(conditions_met)
