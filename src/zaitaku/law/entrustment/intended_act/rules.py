"""Acts that the orderer intends: what forbids them, what advises against them, what to do instead.

Freelance Act 4(5), 5, 6(3), 17(3); 取適法 5; the guideline for self-employed telework. Each prohibition is a row: one
dated line says under which condition it is broken (its source is the article), another whom it binds. A condition
looks at the act and its facts alone. What is not known stays open: an act is lawful only where every prohibition is
known not to be broken. The worker's consent cures nothing but where the law itself asks for an agreement.
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Code, Codes, Count, Flag, Text
from zaitaku.law.engine.words import among, choose, codes_where, first_given, given, negate

ACTS = "Freelance Act 5; 取適法 5"
REFUSAL = "Freelance Act 5(1)(i); 取適法 5(1)(i)"
REDUCTION = "Freelance Act 5(1)(ii); 取適法 5(1)(iii)"
RETURN = "Freelance Act 5(1)(iii); 取適法 5(1)(iv)"
PRICE = "Freelance Act 5(1)(iv); 取適法 5(1)(v), 5(2)(iv)"
PURCHASE = "Freelance Act 5(1)(v); 取適法 5(1)(vi)"
BENEFIT = "Freelance Act 5(2)(i); 取適法 5(2)(ii)"
CHANGE = "Freelance Act 5(2)(ii); 取適法 5(2)(iii)"
PAYMENT = "Freelance Act 4(5); 取適法 5(1)(ii)"
RETALIATION = "Freelance Act 6(3), 17(3); 取適法 5(1)(vii)"
GUIDELINE = "自営型テレワークの適正な実施のためのガイドライン"


# --- Conditions: the act and its facts ---


@rule("question", ja="理由のない受領拒否", cites=REFUSAL, compared=False)
def refused_without_fault(act: Code, finished: Flag, service: Flag, worker_fault: Flag) -> Flag:
    """Finished work is not taken, also by cancelling the order. A service cannot be refused so: see the change."""
    refused = (act == "refuse_receipt") | ((act == "cancel") & finished)
    return refused & negate(service) & negate(worker_fault)


@rule("question", ja="理由のない減額", cites=REDUCTION, compared=False)
def reduced_without_fault(act: Code, worker_fault: Flag) -> Flag:
    """Under whatever name: a discount, a fee for cooperation, the consumption tax of an exempt worker."""
    return (act == "reduce") & negate(worker_fault)


@rule("question", ja="振込手数料の差引き", cites=REDUCTION, compared=False)
def fee_charged(act: Code) -> Flag:
    """The transfer fee is taken off, agreed or not."""
    return act == "charge_transfer_fee"


@rule("question", ja="合意のない、又は実費を超える差引き", cites=REDUCTION, compared=False)
def fee_beyond_agreement(act: Code, agreed_in_writing: Flag, at_most_actual_fee: Flag) -> Flag:
    """The transfer fee is taken off without agreement in writing beforehand, or more than it costs."""
    return (act == "charge_transfer_fee") & negate(agreed_in_writing & at_most_actual_fee)


@rule("question", ja="合意のない一部の不払い", cites=PAYMENT, compared=False)
def paid_short_without_agreement(
    act: Code, agreed_in_writing: Flag, worker_fault: Flag, fee_beyond_agreement: Flag
) -> Flag:
    """Less is paid than agreed: the rest is overdue, however short the engagement."""
    return ((act == "reduce") & negate(agreed_in_writing) & negate(worker_fault)) | fee_beyond_agreement


@rule("question", ja="理由のない返品", cites=RETURN, compared=False)
def returned_without_fault(act: Code, service: Flag, worker_fault: Flag) -> Flag:
    """What was received goes back; of a service there is nothing to give back."""
    return (act == "return") & negate(service) & negate(worker_fault)


@rule("question", ja="著しく低い報酬", cites=PRICE, compared=False)
def price_unusually_low(act: Code, far_below_usual_price: Flag) -> Flag:
    """The price set is far below what is usually paid for like work."""
    return (act == "set_price") & far_below_usual_price


@rule("question", ja="協議に応じない価格の決定", cites=PRICE, compared=False)
def price_set_unilaterally(
    act: Code, negotiation_requested: Flag, negotiation_answered: Flag, price_explained: Flag
) -> Flag:
    """The worker asked to negotiate, and was not answered or got no explanation."""
    return (act == "set_price") & negotiation_requested & negate(negotiation_answered & price_explained)


@rule("question", ja="理由のない購入・利用の強制", cites=PURCHASE, compared=False)
def purchase_forced(act: Code, just_reason: Flag) -> Flag:
    """Something must be bought or used, and neither the quality of the work nor another just reason asks for it."""
    return (act == "force_purchase") & negate(just_reason)


@rule("question", ja="不当な利益の提供", cites=BENEFIT, compared=False)
def benefit_demanded(act: Code, harms_worker: Flag) -> Flag:
    """Money, extra work or rights for nothing, to the worker's harm."""
    return (act == "demand_benefit") & harms_worker


@rule("question", ja="不当な変更・やり直し", cites=CHANGE, compared=False)
def changed_without_cost(act: Code, service: Flag, worker_fault: Flag, cost_paid: Flag, harms_worker: Flag) -> Flag:
    """Changed, redone or cancelled at the worker's cost. Unless said otherwise, it harms where the cost is not paid."""
    changed = among(act, "change_content", "redo", "cancel") | ((act == "refuse_receipt") & service)
    return changed & negate(worker_fault) & first_given(harms_worker, negate(cost_paid))


@rule("question", ja="支払遅延", cites=PAYMENT, compared=False)
def paid_late(act: Code) -> Flag:
    """Payment after the payment day."""
    return act == "pay_late"


@rule("question", ja="理由のない支払遅延", cites=PAYMENT, compared=False)
def paid_late_without_fault(act: Code, worker_fault: Flag) -> Flag:
    """Payment after the payment day for no reason on the worker's side."""
    return (act == "pay_late") & negate(worker_fault)


@rule("question", ja="手形による支払", cites=PAYMENT, compared=False)
def paid_by_note(act: Code) -> Flag:
    """Payment by promissory note."""
    return act == "pay_by_note"


@rule("question", ja="支払期日までに現金化できない支払", cites=PAYMENT, compared=False)
def not_cash_by_payment_day(act: Code, full_cash_by_payment_day: Flag) -> Flag:
    """Payment by electronic record or factoring that does not give the full amount by the payment day."""
    return (act == "pay_by_other_means") & negate(full_cash_by_payment_day)


@rule("question", ja="早期の相殺", cites="取適法 5(2)(i)", compared=False)
def offset_early(act: Code, worker_fault: Flag) -> Flag:
    """The price of materials supplied is set off before the payment day of the work made of them."""
    return (act == "offset_materials_early") & negate(worker_fault)


@rule("question", ja="申告に対する報復", cites=RETALIATION, compared=False)
def retaliated_for_report(act: Code, because_of_report: Flag) -> Flag:
    """A disadvantage because the worker told an authority."""
    return (act == "retaliate") & because_of_report


@rule("question", ja="その他の報復", cites=GUIDELINE)
def retaliated_otherwise(act: Code, because_of_report: Flag) -> Flag:
    """A disadvantage for another reason: a change refused, a consultation, a request for consideration."""
    return (act == "retaliate") & negate(because_of_report)


@rule("question", ja="合意のない変更", cites=GUIDELINE)
def changed_without_agreement(act: Code, agreed_in_writing: Flag) -> Flag:
    """Terms changed without the worker's agreement and a new document."""
    return (act == "change_content") & negate(agreed_in_writing)


@rule("question", ja="やり直しの繰返し", cites=GUIDELINE)
def redo_repeated(act: Code, redo_number: Count, redo_warning_number: Count) -> Flag:
    """Not the first time that the same work is redone."""
    return (act == "redo") & (first_given(redo_number, 1) >= redo_warning_number)


@rule("question", ja="不採用提案の無断使用", cites=GUIDELINE)
def rejected_proposal_used(act: Code, agreed_in_writing: Flag) -> Flag:
    """A proposal that was not chosen is published or used without consent."""
    return (act == "use_rejected_proposal") & negate(agreed_in_writing)


# --- Prohibitions: whom they bind, whether they are broken ---


@rule("prohibition", ja="発注者を拘束するか", cites=ACTS, compared=False)
def binds(
    prohibition_binds: Code,
    freelance_notice_applies: Flag,
    freelance_act_applies: Flag,
    covered_one_month: Flag,
    small_business_act_applies: Flag,
) -> Flag:
    """The prohibition binds this orderer towards this worker, in an engagement of this length."""
    return (
        ((prohibition_binds == "any_orderer") & (freelance_notice_applies | freelance_act_applies))
        | ((prohibition_binds == "freelance_act") & freelance_act_applies)
        | ((prohibition_binds == "freelance_act_one_month") & freelance_act_applies & covered_one_month)
        | ((prohibition_binds == "small_business_act") & small_business_act_applies)
        | (prohibition_binds == "advice")
    )


@rule("prohibition", ja="当たるか", cites=ACTS, compared=False)
def is_met(
    prohibited_when: Code,
    refused_without_fault: Flag,
    reduced_without_fault: Flag,
    fee_charged: Flag,
    fee_beyond_agreement: Flag,
    paid_short_without_agreement: Flag,
    returned_without_fault: Flag,
    price_unusually_low: Flag,
    price_set_unilaterally: Flag,
    purchase_forced: Flag,
    benefit_demanded: Flag,
    changed_without_cost: Flag,
    paid_late: Flag,
    paid_late_without_fault: Flag,
    paid_by_note: Flag,
    not_cash_by_payment_day: Flag,
    offset_early: Flag,
    retaliated_for_report: Flag,
    retaliated_otherwise: Flag,
    changed_without_agreement: Flag,
    redo_repeated: Flag,
    rejected_proposal_used: Flag,
) -> Flag:
    """The condition that the line of the prohibition names; a prohibition not in force is never met."""
    return (
        ((prohibited_when == "refused_without_fault") & refused_without_fault)
        | ((prohibited_when == "reduced_without_fault") & reduced_without_fault)
        | ((prohibited_when == "fee_charged") & fee_charged)
        | ((prohibited_when == "fee_beyond_agreement") & fee_beyond_agreement)
        | ((prohibited_when == "paid_short_without_agreement") & paid_short_without_agreement)
        | ((prohibited_when == "returned_without_fault") & returned_without_fault)
        | ((prohibited_when == "price_unusually_low") & price_unusually_low)
        | ((prohibited_when == "price_set_unilaterally") & price_set_unilaterally)
        | ((prohibited_when == "purchase_forced") & purchase_forced)
        | ((prohibited_when == "benefit_demanded") & benefit_demanded)
        | ((prohibited_when == "changed_without_cost") & changed_without_cost)
        | ((prohibited_when == "paid_late") & paid_late)
        | ((prohibited_when == "paid_late_without_fault") & paid_late_without_fault)
        | ((prohibited_when == "paid_by_note") & paid_by_note)
        | ((prohibited_when == "not_cash_by_payment_day") & not_cash_by_payment_day)
        | ((prohibited_when == "offset_early") & offset_early)
        | ((prohibited_when == "retaliated_for_report") & retaliated_for_report)
        | ((prohibited_when == "retaliated_otherwise") & retaliated_otherwise)
        | ((prohibited_when == "changed_without_agreement") & changed_without_agreement)
        | ((prohibited_when == "redo_repeated") & redo_repeated)
        | ((prohibited_when == "rejected_proposal_used") & rejected_proposal_used)
    )


@rule("prohibition", ja="違反するか", cites=ACTS, compared=False)
def is_broken(prohibited_when: Code, binds: Flag, is_met: Flag) -> Flag:
    """It binds and is met; missing where the facts do not tell."""
    return binds & is_met & (prohibited_when != "not_in_force")


@rule("prohibition", ja="根拠", cites=ACTS)
def basis(prohibited_when_source: Text) -> Text:
    """The article of the prohibition."""
    return prohibited_when_source


@rule("prohibition", ja="法律による禁止か", cites=ACTS)
def is_of_an_act(prohibition_binds: Code) -> Flag:
    """An act forbids, not the guideline or good practice."""
    return prohibition_binds != "advice"


@rule("prohibition", ja="違反する禁止", cites=ACTS)
def broken_prohibition(prohibition: Code, is_broken: Flag, is_of_an_act: Flag) -> Code:
    """The prohibition, where an act forbids."""
    return choose(is_broken & is_of_an_act, prohibition, None)  # type: ignore[return-value]


@rule("prohibition", ja="違反する条文", cites=ACTS)
def broken_article(basis: Text, is_broken: Flag, is_of_an_act: Flag) -> Text:
    """The article, where an act forbids."""
    return choose(is_broken & is_of_an_act, basis, None)  # type: ignore[return-value]


@rule("prohibition", ja="避けるべき理由", cites=GUIDELINE)
def broken_advice(prohibition: Code, is_broken: Flag, is_of_an_act: Flag) -> Code:
    """The advice, where it is not followed."""
    return choose(is_broken & negate(is_of_an_act), prohibition, None)  # type: ignore[return-value]


@rule("prohibition", ja="法律に反するか", cites=ACTS)
def is_forbidden(broken_prohibition: Code) -> Flag:
    """An act forbids it."""
    return given(broken_prohibition)


@rule("prohibition", ja="避けるべきか", cites=GUIDELINE)
def is_advised_against(broken_advice: Code) -> Flag:
    """Advice is not followed."""
    return given(broken_advice)


@rule("prohibition", ja="事実が足りないか", cites=ACTS)
def is_open(is_broken: Flag, is_of_an_act: Flag) -> Flag:
    """An act might forbid: a fact that decides is missing."""
    return is_of_an_act & negate(given(is_broken))


@rule("prohibition", ja="フリーランス法の適用を確かめるか", cites=ACTS)
def asks_for_freelance_act(is_open: Flag, prohibition_binds: Code) -> Flag:
    """It hangs on the Freelance Act."""
    return is_open & negate(prohibition_binds == "small_business_act")


@rule("prohibition", ja="委託の期間を確かめるか", cites="Freelance Act 5")
def asks_for_length(is_open: Flag, prohibition_binds: Code) -> Flag:
    """It hangs on the length of the engagement."""
    return is_open & (prohibition_binds == "freelance_act_one_month")


@rule("prohibition", ja="取適法の適用を確かめるか", cites="取適法 2")
def asks_for_small_business_act(is_open: Flag, prohibition_binds: Code) -> Flag:
    """It hangs on 取適法."""
    return is_open & (prohibition_binds == "small_business_act")


@rule("prohibition", ja="施行前か", cites="取適法 5")
def is_not_in_force(prohibited_when: Code) -> Flag:
    """The act of the prohibition is not yet in force."""
    return prohibited_when == "not_in_force"


# --- What comes out ---

reasons = aggregate("list", "question", "broken_prohibition", rows="prohibition", ja="違反する禁止", cites=ACTS)
articles = aggregate("list", "question", "broken_article", rows="prohibition", ja="違反する条文", cites=ACTS)
warnings = aggregate("list", "question", "broken_advice", rows="prohibition", ja="避けるべき理由", cites=GUIDELINE)
any_forbidden = aggregate(
    "any", "question", "is_forbidden", rows="prohibition", ja="法律に反する禁止がある", cites=ACTS
)
any_advised_against = aggregate(
    "any", "question", "is_advised_against", rows="prohibition", ja="避けるべき理由がある", cites=GUIDELINE
)
any_open = aggregate("any", "question", "is_open", rows="prohibition", ja="事実の足りない禁止がある", cites=ACTS)
any_open_freelance = aggregate(
    "any", "question", "asks_for_freelance_act", rows="prohibition", ja="フリーランス法の適用が問題", cites=ACTS
)
any_open_length = aggregate(
    "any", "question", "asks_for_length", rows="prohibition", ja="委託の期間が問題", cites="Freelance Act 5"
)
any_open_small_business = aggregate(
    "any", "question", "asks_for_small_business_act", rows="prohibition", ja="取適法の適用が問題", cites="取適法 2"
)
any_not_in_force = aggregate(
    "any", "question", "is_not_in_force", rows="prohibition", ja="施行前の禁止がある", cites="取適法 5"
)


@rule("question", ja="適法か", cites=ACTS, compared=False)
def act_lawful(any_forbidden: Flag, any_open: Flag) -> Flag:
    """No prohibition of the two acts is broken; missing where a fact that decides is not given."""
    return choose(any_forbidden | negate(any_open), negate(any_forbidden), None)  # type: ignore[return-value]


def is_missing(fact: bool, decides: bool) -> bool:
    """A fact that decides is not given."""
    return decides & negate(given(fact))


is_missing.ja = "示されていないか"  # type: ignore[attr-defined]


@rule("question", ja="確かめる事実", cites=ACTS)
def facts_needed(
    act: Code,
    act_lawful: Flag,
    any_open_freelance: Flag,
    any_open_length: Flag,
    any_open_small_business: Flag,
    freelance_notice_applies: Flag,
    freelance_act_applies: Flag,
    covered_one_month: Flag,
    small_business_act_applies: Flag,
    worker_fault: Flag,
    service: Flag,
    finished: Flag,
    agreed_in_writing: Flag,
    at_most_actual_fee: Flag,
    far_below_usual_price: Flag,
    negotiation_requested: Flag,
    negotiation_answered: Flag,
    price_explained: Flag,
    just_reason: Flag,
    harms_worker: Flag,
    cost_paid: Flag,
    full_cash_by_payment_day: Flag,
    because_of_report: Flag,
) -> Codes:
    """The facts that may decide and are not given; none where the answer stands without them."""
    is_open = negate(given(act_lawful))
    is_fee = is_open & (act == "charge_transfer_fee")
    is_price = is_open & (act == "set_price")
    is_change = is_open & among(act, "change_content", "redo", "cancel", "refuse_receipt")
    is_for_fault = is_change | (is_open & among(act, "reduce", "return", "pay_late", "offset_materials_early"))
    return codes_where(
        freelance_notice_applies=is_missing(freelance_notice_applies, is_open & (act == "retaliate")),
        freelance_act_applies=is_missing(freelance_act_applies, is_open & any_open_freelance),
        covered_one_month=is_missing(covered_one_month, is_open & any_open_length),
        small_business_act_applies=is_missing(small_business_act_applies, is_open & any_open_small_business),
        worker_fault=is_missing(worker_fault, is_for_fault),
        service=is_missing(service, is_open & among(act, "refuse_receipt", "return", "cancel")),
        finished=is_missing(finished, is_open & (act == "cancel")),
        agreed_in_writing=is_missing(agreed_in_writing, is_fee | (is_open & (act == "reduce"))),
        at_most_actual_fee=is_missing(at_most_actual_fee, is_fee),
        far_below_usual_price=is_missing(far_below_usual_price, is_price),
        negotiation_requested=is_missing(negotiation_requested, is_price),
        negotiation_answered=is_missing(negotiation_answered, is_price),
        price_explained=is_missing(price_explained, is_price),
        just_reason=is_missing(just_reason, is_open & (act == "force_purchase")),
        harms_worker=is_missing(harms_worker, is_open & (act == "demand_benefit")),
        cost_paid=is_missing(cost_paid, is_change),
        full_cash_by_payment_day=is_missing(full_cash_by_payment_day, is_open & (act == "pay_by_other_means")),
        because_of_report=is_missing(because_of_report, is_open & (act == "retaliate")),
    )


@rule("question", ja="代わりにすること", cites=ACTS)
def instead(act: Code, finished: Flag, any_forbidden: Flag, any_advised_against: Flag) -> Codes:
    """What to do instead of an act that is forbidden or advised against."""
    objected = any_forbidden | any_advised_against
    return codes_where(
        take_delivery=objected & (among(act, "refuse_receipt", "return") | ((act == "cancel") & finished)),
        pay_in_full=objected & among(act, "reduce", "pay_late"),
        bear_transfer_fee=objected & (act == "charge_transfer_fee"),
        negotiate_and_explain=objected & (act == "set_price"),
        drop_the_demand=objected & among(act, "force_purchase", "demand_benefit", "retaliate"),
        bear_the_cost=objected & among(act, "change_content", "redo", "cancel"),
        agree_in_writing=objected & among(act, "change_content", "use_rejected_proposal"),
        pay_in_cash=objected & among(act, "pay_by_note", "pay_by_other_means"),
        wait_for_payment_day=objected & (act == "offset_materials_early"),
    )


@rule("question", ja="支払期日が数え直されるか", cites="Freelance Act 4", compared=False)
def payment_clock_restarts(act: Code, worker_fault: Flag, requested_before_payment_day: Flag) -> Flag:
    """A redo for a defect, asked for before the payment day, counts anew from the second receipt."""
    return (act == "redo") & worker_fault & requested_before_payment_day
