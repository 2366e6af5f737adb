"""What is wrong with an order notice besides missing items: too late, by a wrong way, in words that fix nothing."""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import negate

ITEMS = "Freelance Act 3(1); 取適法 4(1)"


@finding(
    "question",
    code="notice_late",
    ja="通知は{notified_at}で、発注({ordered_on})と同じ日、かつ作業の開始({starts_at})より前でなければなりません。"
    "まだ通知していない事項があればすぐに示し、次からは発注のときに通知してください。",
    en="The notice was given at {notified_at}; it is due on the day of the order ({ordered_on}) and before the work "
    "starts ({starts_at}). State at once what is still missing, and give the next notice with the order.",
    cites=ITEMS,
    compared=False,
)
def notice_late(notice_in_time: Flag) -> Flag:
    """Later than the order's day, or than the start of the work."""
    return negate(notice_in_time)


@finding(
    "undecided_item",
    code="notice_late",
    ja="「{undecided_item}」は{decided_on}に定まり、{supplemented_on}に通知しました。定まったら直ちに通知してください。",
    en="'{undecided_item}' was decided on {decided_on} and notified on {supplemented_on}. Notify it at once when it is "
    "decided.",
    cites="Freelance Act 3(1) proviso",
    compared=False,
)
def supplement_late(decided_on: Date, supplemented_on: Date) -> Flag:
    """Notified later than on the day on which it was decided."""
    return supplemented_on > decided_on


@finding(
    "question",
    code="channel_not_allowed",
    ja="「{channel}」では取引条件を明示したことになりません。書面、又は電子メール・個別のメッセージなど本人だけに届く"
    "電子的な方法で通知してください。",
    en="'{channel}' does not count as stating the terms. Give the notice in writing, or electronically to the worker "
    "alone: by e-mail, direct message or the like.",
    cites=ITEMS,
    compared=False,
)
def channel_not_allowed(notice_is_due: Flag, channel_allowed: Flag) -> Flag:
    """Spoken, or posted for everybody."""
    return notice_is_due & negate(channel_allowed)


@finding(
    "question",
    code="amount_not_fixed",
    ja="報酬の額を定められるのに、算定方法だけが示されています。額を示してください。",
    en="Only a formula is stated although the amount can be fixed. State the amount.",
    cites="Freelance Act 3(1)",
    compared=False,
)
def amount_not_fixed(notice_is_due: Flag, amount_form_allowed: Flag) -> Flag:
    """A formula without need."""
    return notice_is_due & negate(amount_form_allowed)


@finding(
    "question",
    code="payment_day_not_determinable",
    ja="支払期日が{payment_day_stated_as}の形で書かれていて、日が定まりません。「○月○日」又は「月末締切、翌月○日支払」の"
    "ように、検査や請求書によらず一つの日が決まる形にしてください。",
    en="The payment day is stated as '{payment_day_stated_as}', which fixes no day. Name a date, or a closing day and "
    "a day of the next month, hanging neither on inspection nor on an invoice.",
    cites="Freelance Act 3(1), 4(1); 取適法 4(1)",
    compared=False,
)
def payment_day_not_determinable(notice_is_due: Flag, payment_day_determinable: Flag) -> Flag:
    """Words that lead to no single day."""
    return notice_is_due & negate(payment_day_determinable)


@finding(
    "question",
    code="paper_due",
    ja="受託者から書面の交付を求められています。遅滞なく書面を渡してください。",
    en="The worker asks for the notice on paper. Hand it over without delay.",
    cites="Freelance Act 3(2); 取適法 4(2)",
    compared=False,
)
def paper_must_be_handed_over(paper_due: Flag) -> Flag:
    """Asked for, and no exception holds."""
    return paper_due


@refusal(
    "question",
    code="before_known_law",
    ja="発注日({ordered_on})は取適法の施行(2026年1月1日)より前です。それより前の下請法は収録していません。"
    "取適法の適用(small_business_act_applies)を「いいえ」にしてください。",
    en="The order of {ordered_on} is earlier than the Act on Small and Medium Entrusted Businesses (2026-01-01), and "
    "the Subcontract Act before it is not on record. Set small_business_act_applies to false.",
    cites="取適法 4",
)
def act_not_yet_in_force(small_business_act_applies: Flag, small_business_act_in_force: Flag) -> Flag:
    """取適法 is said to apply to an order before its first day."""
    return small_business_act_applies & negate(small_business_act_in_force)
