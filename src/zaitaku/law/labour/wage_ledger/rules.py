"""The wage ledger (賃金台帳): what it must hold, and when it is filled in.

LSA 108, its rules 54; 平成16年8月27日基発0827001号 2(7). Hours at night are entered whether or not a premium is in
dispute; days of leave may stand in brackets beside the days of work.
"""

from zaitaku.law.checklists import condition_named
from zaitaku.law.engine.declarations import finding, rule
from zaitaku.law.engine.units import Code, Flag, Text
from zaitaku.law.engine.words import negate

ITEMS = "LSA 108; its rules 54"


@rule("item", ja="記入が必要か", cites=ITEMS, compared=False)
def is_required(wage_ledger_item: Code, day_labourer: Flag, has_allowances: Flag, has_deductions: Flag) -> Flag:
    """As the line of the entry says; the ledger of a day labourer names no pay period."""
    return (wage_ledger_item == "always") | condition_named(
        wage_ledger_item,
        kept_on=negate(day_labourer),
        has_allowances=has_allowances,
        has_deductions=has_deductions,
    )


@rule("item", ja="根拠", cites=ITEMS)
def basis(wage_ledger_item_source: Text) -> Text:
    """The article of the entry."""
    return wage_ledger_item_source


@rule("question", ja="正しい記録の説明が必要か", cites="平成16年8月27日基発0827001号 2(7)", since="2004-08-27")
def true_times_to_explain(hours_from_reports: Flag, true_times_explained: Flag) -> Flag:
    """Hours are taken from the workers' own reports, and nobody told them to report what they really worked."""
    return hours_from_reports & negate(true_times_explained)


@finding(
    "question",
    code="true_times_to_explain",
    ja="労働時間を労働者の作成する業務報告書などで把握しています。実際の労働時間を正しく記録して報告するよう、"
    "労働者に十分に説明してください。",
    en="Hours are taken from the workers' own reports. Explain to the workers that real times are to be recorded "
    "and reported.",
    cites="平成16年8月27日基発0827001号 2(7)",
    since="2004-08-27",
)
def true_times_not_explained(true_times_to_explain: Flag) -> Flag:
    """Reports that may not tell the truth."""
    return true_times_to_explain


@finding(
    "question",
    code="wage_ledger_entered_late",
    ja="賃金台帳は賃金を支払うつど遅滞なく記入しなければなりません。支払のたびに記入してください。",
    en="The wage ledger is to be filled in at each payment, without delay. Enter each payment when it is made.",
    cites="LSA 108; 平成16年8月27日基発0827001号 2(7)",
)
def wage_ledger_entered_late(entered_at_each_payment: Flag) -> Flag:
    """Not entered payment by payment."""
    return negate(entered_at_each_payment)
