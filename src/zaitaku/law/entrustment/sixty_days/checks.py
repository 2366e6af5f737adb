"""取適法 before its first day. 取適法 3."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate


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
