"""What the sixty days cannot be counted without. Freelance Act 4; 取適法 3."""

from zaitaku.law.engine.declarations import admission, refusal
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import given, negate


@admission(
    "question",
    code="date_missing",
    ja="受領日(received_on)がありません。支払期日は、検査や請求書の日ではなく受領日から数えます。"
    "成果物を受け取った日または役務の提供を受けた日を加えてください。",
    en="The day of receipt (received_on) is missing. The payment day is counted from it, not from an inspection or "
    "an invoice. Give the day on which the deliverable or the service was received.",
    cites="Freelance Act 4(1); 取適法 3(1)",
)
def receipt_missing(received_on: Date) -> Flag:
    """No day from which to count."""
    return negate(given(received_on))


@refusal(
    "question",
    code="before_known_law",
    ja="取適法は2026年1月1日に施行されました。受領日が{received_on}の取引には適用されません。"
    "適用(small_business_act_applies)を外すか、受領日を確かめてください。改正前の下請法は収録していません。",
    en="The Act on Small and Medium Entrusted Businesses is in force from 2026-01-01 and does not apply to work "
    "received on {received_on}. Leave out small_business_act_applies or check the day. The Subcontract Act "
    "before its amendment is not on record.",
    cites="取適法 附則",
)
def act_not_yet_in_force(small_business_act_applies: Flag, small_business_act_in_force: Flag) -> Flag:
    """The act is said to apply to a receipt before its first day."""
    return small_business_act_applies & negate(small_business_act_in_force)
