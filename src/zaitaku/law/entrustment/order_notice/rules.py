"""The order notice (発注の通知, 3条通知・4条書面): what it must state, how, and when it must be given.

Freelance Act 3; its JFTC rule 1; 取適法 4. One notice that states every item serves both acts.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Date, Flag, Moment, Text
from zaitaku.law.engine.words import choose, date_of, negate

ITEMS = "Freelance Act 3(1); 取適法 4(1)"
PAPER = "Freelance Act 3(2); 取適法 4(2)"


@rule("question", ja="通知の義務があるか", cites=ITEMS, since="2024-11-01")
def notice_is_due(freelance_notice_applies: Flag, small_business_act_applies: Flag) -> Flag:
    """Either act asks for the notice."""
    return freelance_notice_applies | small_business_act_applies


@rule("question", ja="定められない事項があるか", cites=ITEMS)
def has_undecided(undecided_items: Flag, any_pending: Flag) -> Flag:
    """Some items cannot be decided yet."""
    return undecided_items | any_pending


@rule("item", ja="記載が必要か", cites=ITEMS)
def is_required(
    order_notice_item: Code,
    is_spared: Flag,
    notice_is_due: Flag,
    small_business_act_applies: Flag,
    inspected: Flag,
    paid_otherwise_than_in_cash: Flag,
    materials_supplied: Flag,
    has_undecided: Flag,
    refers_to_common_terms: Flag,
    uses_re_entrustment_terms: Flag,
) -> Flag:
    """As the line of the item says; an item that cannot be decided yet waits."""
    is_asked_for = (
        (order_notice_item == "always")
        | ((order_notice_item == "inspected") & inspected)
        | ((order_notice_item == "paid_otherwise_than_in_cash") & paid_otherwise_than_in_cash)
        | (
            (order_notice_item == "small_business_act_or_otherwise_than_in_cash")
            & (small_business_act_applies | paid_otherwise_than_in_cash)
        )
        | ((order_notice_item == "materials_supplied") & small_business_act_applies & materials_supplied)
        | ((order_notice_item == "undecided_items") & has_undecided)
        | ((order_notice_item == "refers_to_common_terms") & refers_to_common_terms)
        | ((order_notice_item == "uses_re_entrustment_terms") & uses_re_entrustment_terms)
    )
    return notice_is_due & negate(is_spared) & is_asked_for


@rule("item", ja="根拠", cites=ITEMS)
def basis(order_notice_item_source: Text) -> Text:
    """The article of the item."""
    return order_notice_item_source


# --- How an item is stated ---


@rule(
    "question",
    ja="報酬の示し方",
    cites="Freelance Act 3(1); 公正取引委員会規則1条3項",
    since="2024-11-01",
    compared=False,
)
def amount_form_allowed(amount_stated_as: Code, amount_can_be_fixed: Flag) -> Flag:
    """An amount; a formula only where the amount truly cannot be fixed."""
    return (amount_stated_as == "amount") | ((amount_stated_as == "formula") & negate(amount_can_be_fixed))


@rule("question", ja="支払期日が定まるか", cites="Freelance Act 3(1), 4(1); 取適法 4(1)", compared=False)
def payment_day_determinable(payment_day_form: Code) -> Flag:
    """The words lead to one day; neither "within N days" nor the day of an invoice or inspection does."""
    return payment_day_form == "determinable"


# --- How and when the notice is given ---


@rule("question", ja="通知の方法", cites=ITEMS, compared=False)
def channel_allowed(notice_channel: Code) -> Flag:
    """In writing, or electronically to the worker alone; no consent is needed."""
    return notice_channel == "allowed"


@rule("question", ja="直ちに通知したか", cites=ITEMS, since="2024-11-01", compared=False)
def notice_in_time(notice_is_due: Flag, ordered_on: Date, notified_at: Moment, starts_at: Moment) -> Flag:
    """On the day of the order at the latest, and before the work starts; a start that is not given does not matter."""
    started_before = choose(notified_at > starts_at, True, ordered_on < date_of(notified_at))
    return negate(notice_is_due) | negate(started_before)


@rule("question", ja="書面を渡す義務があるか", cites=PAPER, since="2024-11-01", compared=False)
def paper_due(
    notice_is_due: Flag,
    paper_requested: Flag,
    worker_asked_for_electronic: Flag,
    internet_only_standard_terms: Flag,
    paper_already_given: Flag,
) -> Flag:
    """On request, with three exceptions.

    The worker had asked for an electronic notice; the whole deal runs over the internet on standard terms that stay
    viewable; paper was given already.
    """
    excepted = worker_asked_for_electronic | internet_only_standard_terms | paper_already_given
    return notice_is_due & paper_requested & negate(excepted)
