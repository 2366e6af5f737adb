"""Recruiting (募集): the conditions of work that a posting must show, and changes before the contract.

Employment Security Act 5-3, its rules 4-2. What was shown and changes before the contract is shown anew.
"""

from zaitaku.law.checklists import condition_named
from zaitaku.law.engine.declarations import finding, rule
from zaitaku.law.engine.units import Code, Flag, Text
from zaitaku.law.engine.words import negate

ITEMS = "職業安定法5条の3第1項、2項、同法施行規則4条の2"
CHANGES = "職業安定法5条の3第3項"


@rule("question", ja="更新する場合があるか", cites=ITEMS, compared=False)
def renewal_is_possible(fixed_term: Flag, may_renew: Flag) -> Flag:
    """A fixed-term contract whose renewal is not excluded."""
    return fixed_term & may_renew


@rule("item", ja="明示が必要か", cites=ITEMS, compared=False)
def is_required(job_posting_item: Code, renewal_is_possible: Flag, discretionary: Flag, dispatched: Flag) -> Flag:
    """As the line of the item says."""
    return (job_posting_item == "always") | condition_named(
        job_posting_item, may_renew=renewal_is_possible, discretionary=discretionary, dispatched=dispatched
    )


@rule("item", ja="根拠", cites=ITEMS)
def basis(job_posting_item_source: Text) -> Text:
    """The article of the item."""
    return job_posting_item_source


@finding(
    "question",
    code="changed_conditions_not_shown",
    ja="募集時に示した労働条件を変更しています。労働契約を結ぶ前に、変更した内容を応募者に明示してください。",
    en="Conditions shown when recruiting have changed. Show the changes to the applicant before the contract is made.",
    cites=CHANGES,
    since="2022-01-07",
    compared=False,
)
def changed_conditions_not_shown(conditions_changed: Flag, changes_shown: Flag) -> Flag:
    """A change that the applicant has not been shown."""
    return conditions_changed & negate(changes_shown)
