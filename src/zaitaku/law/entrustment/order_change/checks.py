"""A change that lacks agreement, document or the payment of its cost."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate

CHANGE = "自営型テレワークの適正な実施のためのガイドライン (契約条件の変更)"


@finding(
    "question",
    code="change_not_agreed",
    ja="この変更には受注者の合意がありません。元の条件のまま発注は続きます。十分に協議し、断られたことを理由に不利益な"
    "取扱いをしないでください。",
    en="The worker has not agreed to this change: the order stands as it was. Consult fully, and let no disadvantage "
    "follow from a refusal.",
    cites=CHANGE,
)
def change_not_agreed(change_is_agreed: Flag) -> Flag:
    """No agreement, or a refusal."""
    return negate(change_is_agreed)


@finding(
    "question",
    code="change_not_documented",
    ja="合意した変更の書面がまだ渡されていない、又は変更の日より後に渡されています。変更後の条件を書面又は電子メール等で"
    "示してください。",
    en="No document of the agreed change was handed over, or only after it took effect. State the changed terms in "
    "writing or electronically.",
    cites=CHANGE,
)
def change_not_documented(change_is_agreed: Flag, change_is_documented: Flag) -> Flag:
    """Agreed, without a new document in time."""
    return change_is_agreed & negate(change_is_documented)


@finding(
    "question",
    code="change_at_workers_cost",
    ja="変更で増える費用を受注者に負わせています。受注者に責任がなければ、費用は発注者が負担してください。細かな仕様変更の"
    "積重ねも変更です。",
    en="The change costs the worker more and is not paid for. Unless the worker is at fault, bear the cost. Small "
    "changes of the specification that add up are a change too.",
    cites="Freelance Act 5(2)(ii); 取適法 5(2)(iii)",
    compared=False,
)
def change_at_workers_cost(adds_cost: Flag, cost_paid: Flag, worker_fault: Flag) -> Flag:
    """More work or cost, unpaid, and no fault of the worker."""
    return adds_cost & negate(cost_paid) & negate(worker_fault)
