"""Duties towards a freelance that are not met. Freelance Act 13, 14."""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate


@finding(
    "question",
    code="harassment_measure_missing",
    ja="ハラスメントの方針を明らかにして周知していません。方針を定め、社内と受注者に知らせてください。",
    en="There is no announced policy against harassment. Set one, and make it known inside and to the worker.",
    cites="Freelance Act 14",
    compared=False,
)
def policy_missing(freelance_act_applies: Flag, policy_announced: Flag) -> Flag:
    """No policy."""
    return freelance_act_applies & negate(policy_announced)


@finding(
    "question",
    code="harassment_measure_missing",
    ja="相談窓口が受注者に知らされていません。窓口を設け、発注の通知などで知らせてください。",
    en="The worker knows no desk to consult. Set one up and name it in the order notice.",
    cites="Freelance Act 14",
    compared=False,
)
def desk_missing(freelance_act_applies: Flag, desk_named_to_worker: Flag) -> Flag:
    """No desk that the worker knows."""
    return freelance_act_applies & negate(desk_named_to_worker)


@finding(
    "question",
    code="harassment_measure_missing",
    ja="ハラスメントが起きた後の迅速な対応、又は相談者の秘密の保護が整っていません。手順を定めてください。",
    en="A swift response after harassment, or the privacy of who consults, is not seen to. Set the procedure.",
    cites="Freelance Act 14",
    compared=False,
)
def response_missing(freelance_act_applies: Flag, swift_response: Flag, privacy_protected: Flag) -> Flag:
    """No procedure after the event."""
    return freelance_act_applies & (negate(swift_response) | negate(privacy_protected))


@finding(
    "question",
    code="care_not_considered",
    ja="妊娠・出産・育児・介護への配慮の申出に応えていません。事情を聞き、できる配慮(納期の変更、オンラインでの作業など)を"
    "行うか、できない理由を説明してください。",
    en="A request for consideration of pregnancy, birth, child care or family care is not answered. Hear the need, "
    "do what can be done (another deadline, work online), or explain why it cannot.",
    cites="Freelance Act 13",
    compared=False,
)
def care_not_considered(care_is_lacking: Flag) -> Flag:
    """Neither considered nor explained."""
    return care_is_lacking


@refusal(
    "question",
    code="before_known_law",
    ja="発注日({ordered_on})は取適法の施行(2026年1月1日)より前です。それより前の下請法は収録していません。"
    "取適法の適用(small_business_act_applies)を「いいえ」にしてください。",
    en="The order of {ordered_on} is earlier than the Act on Small and Medium Entrusted Businesses (2026-01-01), and "
    "the Subcontract Act before it is not on record. Set small_business_act_applies to false.",
    cites="取適法 3",
)
def small_business_act_not_in_force(small_business_act_applies: Flag, any_not_in_force: Flag) -> Flag:
    """The act is said to apply on a day before it."""
    return small_business_act_applies & any_not_in_force
