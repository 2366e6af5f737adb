"""An order that handles personal data and may not go out yet. Personal Information Protection Act 25."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate


@finding(
    "question",
    code="personal_data_gate",
    ja="個人情報を扱うこの発注はまだ出せません: {obstacles}。覚書の締結、12か月以内の自己点検、選定の記録をそろえて"
    "から発注してください。",
    en="This order handles personal data and may not go out yet: {obstacles}. Have the annex signed, a self-check "
    "within twelve months and the selection on record first.",
    cites="Personal Information Protection Act 25",
    compared=False,
)
def personal_data_gate(order_may_be_issued: Flag) -> Flag:
    """Something is missing."""
    return negate(order_may_be_issued)
