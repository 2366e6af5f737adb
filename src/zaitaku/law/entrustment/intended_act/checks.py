"""What is said of an intended act: forbidden, advised against, or asked about too early.

Freelance Act 4(5), 5, 6(3), 17(3); 取適法 5. One sentence for each way to mend.
"""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Code, Flag
from zaitaku.law.engine.words import among, negate

ACTS = "Freelance Act 5; 取適法 5"


@finding(
    "question",
    code="act_forbidden",
    ja="「{act}」はできません(根拠: {articles})。受託者に責任がない限り、発注したものは期日に受け取り、受け取ったもの"
    "は返せません。受け取って報酬を支払ってください。",
    en="'{act}' is forbidden ({articles}). Unless the worker is at fault, what was ordered must be taken on its day "
    "and kept. Take it and pay.",
    cites="Freelance Act 5(1)(i), (iii); 取適法 5(1)(i), (iv)",
    compared=False,
)
def refusal_or_return_is_forbidden(act: Code, act_lawful: Flag) -> Flag:
    """Receipt refused, or what was received given back."""
    return negate(act_lawful) & among(act, "refuse_receipt", "return")


@finding(
    "question",
    code="act_forbidden",
    ja="「{act}」はできません(根拠: {articles})。名目を問わず、通知した報酬より少なく支払うことはできません。"
    "全額を支払期日までに支払ってください。",
    en="'{act}' is forbidden ({articles}). Under no name may less be paid than the notice states. Pay the full amount "
    "by the payment day.",
    cites="Freelance Act 5(1)(ii); 取適法 5(1)(iii)",
    compared=False,
)
def reduction_is_forbidden(act: Code, act_lawful: Flag) -> Flag:
    """Less than what was noticed."""
    return negate(act_lawful) & (act == "reduce")


@finding(
    "question",
    code="act_forbidden",
    ja="{act_on}の「{act}」はできません(根拠: {articles})。2026年1月1日からは合意があっても差し引けず、それより前も"
    "事前の書面の合意と実費の範囲が要りました。手数料は発注者が負担し、全額を振り込んでください。",
    en="'{act}' on {act_on} is forbidden ({articles}). From 2026-01-01 not even an agreement allows it; before, it "
    "took an agreement in writing beforehand and no more than the actual fee. Bear the fee, transfer the full amount.",
    cites="Freelance Act 5(1)(ii); 取適法 5(1)(iii)",
    compared=False,
)
def transfer_fee_is_forbidden(act: Code, act_lawful: Flag) -> Flag:
    """The transfer fee taken off the remuneration."""
    return negate(act_lawful) & (act == "charge_transfer_fee")


@finding(
    "question",
    code="act_forbidden",
    ja="この報酬額の定め方はできません(根拠: {articles})。協議の求めには応じて必要な説明をし、通常の対価を著しく下回ら"
    "ない額を、協議して定めてください。",
    en="The price may not be set like this ({articles}). Answer a request to negotiate, explain, and agree on an "
    "amount that is not far below what is usually paid.",
    cites="Freelance Act 5(1)(iv); 取適法 5(1)(v), 5(2)(iv)",
    compared=False,
)
def price_is_forbidden(act: Code, act_lawful: Flag) -> Flag:
    """A price far too low, or set without answering."""
    return negate(act_lawful) & (act == "set_price")


@finding(
    "question",
    code="act_forbidden",
    ja="「{act}」はできません(根拠: {articles})。求めを取りやめてください。必要な作業や権利であれば、発注の内容に"
    "加えて報酬を支払ってください。",
    en="'{act}' is forbidden ({articles}). Drop the demand. Where the work or the right is needed, order it and pay "
    "for it.",
    cites="Freelance Act 5(1)(v), 5(2)(i); 取適法 5(1)(vi), 5(2)(ii)",
    compared=False,
)
def demand_is_forbidden(act: Code, act_lawful: Flag) -> Flag:
    """A purchase forced, or a benefit demanded."""
    return negate(act_lawful) & among(act, "force_purchase", "demand_benefit")


@finding(
    "question",
    code="act_forbidden",
    ja="「{act}」はできません(根拠: {articles})。受託者に責任がない変更・やり直し・取消しは、それまでと追加の費用を"
    "発注者が負担し、受託者と合意して新しい書面を渡してください。完成した仕事は受け取って報酬を支払ってください。",
    en="'{act}' is forbidden ({articles}). Where the worker is not at fault, bear what was and will be spent, agree "
    "with the worker and hand over a new document. Take finished work and pay for it.",
    cites="Freelance Act 5(1)(i), 5(2)(ii); 取適法 5(1)(i), 5(2)(iii)",
    compared=False,
)
def change_is_forbidden(act: Code, act_lawful: Flag) -> Flag:
    """A change, a redo or a cancellation at the worker's cost."""
    return negate(act_lawful) & among(act, "change_content", "redo", "cancel")


@finding(
    "question",
    code="act_forbidden",
    ja="「{act}」はできません(根拠: {articles})。請求書や検査を待たず、全額が支払期日までに着くように、現金(振込)で"
    "支払ってください。",
    en="'{act}' is forbidden ({articles}). Do not wait for an invoice or an inspection: the full amount must arrive in "
    "cash (by transfer) by the payment day.",
    cites="Freelance Act 4(5); 取適法 5(1)(ii)",
    compared=False,
)
def way_of_payment_is_forbidden(act: Code, act_lawful: Flag) -> Flag:
    """Too late, or by means that do not give the full amount in time."""
    return negate(act_lawful) & among(act, "pay_late", "pay_by_note", "pay_by_other_means")


@finding(
    "question",
    code="act_forbidden",
    ja="「{act}」はできません(根拠: {articles})。有償で支給した原材料等の代金は、それを用いた仕事の支払期日まで"
    "相殺も請求もしないでください。",
    en="'{act}' is forbidden ({articles}). Neither set off nor claim the price of materials before the payment day of "
    "the work made of them.",
    cites="取適法 5(2)(i)",
    compared=False,
)
def early_offset_is_forbidden(act: Code, act_lawful: Flag) -> Flag:
    """Materials set off too early."""
    return negate(act_lawful) & (act == "offset_materials_early")


@finding(
    "question",
    code="act_forbidden",
    ja="行政機関への申出を理由とする取引の停止、数量の削減その他の不利益な取扱いはできません(根拠: {articles})。"
    "取りやめてください。",
    en="No order may be stopped or cut, nor any other disadvantage follow, because the worker told an authority "
    "({articles}). Drop it.",
    cites="Freelance Act 6(3), 17(3); 取適法 5(1)(vii)",
    compared=False,
)
def retaliation_is_forbidden(act: Code, act_lawful: Flag) -> Flag:
    """A disadvantage because of a report."""
    return negate(act_lawful) & (act == "retaliate")


@finding(
    "question",
    code="consent_does_not_cure",
    ja="「{act}」は、受託者が書面で合意していても違反です(根拠: {articles})。",
    en="'{act}' stays forbidden although the worker agreed in writing ({articles}).",
    cites=ACTS,
    compared=False,
)
def consent_does_not_cure(act_lawful: Flag, agreed_in_writing: Flag) -> Flag:
    """Forbidden, and the orderer relies on an agreement."""
    return negate(act_lawful) & agreed_in_writing


@finding(
    "prohibition",
    code="act_advised_against",
    ja="「{act}」は避けてください(根拠: {basis})。代わりに: {instead}。",
    en="Avoid '{act}' ({basis}). Instead: {instead}.",
    cites="自営型テレワークの適正な実施のためのガイドライン",
)
def act_advised_against(is_advised_against: Flag, any_forbidden: Flag) -> Flag:
    """The guideline or good practice advises against what no act is known to forbid."""
    return is_advised_against & negate(any_forbidden)


@refusal(
    "question",
    code="before_known_law",
    ja="{act_on}には取適法はまだ施行されていません(2026年1月1日施行)。それより前の下請法は収録していません。"
    "取適法の適用(small_business_act_applies)を「いいえ」にすると、フリーランス法だけで判定します。",
    en="The Act on Small and Medium Entrusted Businesses is not yet in force on {act_on} (from 2026-01-01), and the "
    "Subcontract Act before it is not on record. Set small_business_act_applies to false to judge by the Freelance Act "
    "alone.",
    cites="取適法 5",
)
def small_business_act_not_in_force(small_business_act_applies: Flag, any_not_in_force: Flag) -> Flag:
    """The act is said to apply on a day before it."""
    return small_business_act_applies & any_not_in_force
