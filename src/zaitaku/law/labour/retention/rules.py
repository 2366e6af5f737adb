"""How long labour records are kept (労働関係書類の保存): roster, wage ledger, papers on hiring and leaving, ...

LSA 109, 143(1); its rules 56. Counted from the event that the rule names for the record, or from the payday of the
wages concerned where that is later.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Date, Months
from zaitaku.law.engine.words import add_months, larger

START = "LSA 109; its rules 56"


@rule("question", ja="保存の起算日", cites=START, compared=False)
def retention_starts_on(event_on: Date, payday_on: Date) -> Date:
    """The event or the payday, whichever is later; the one that is given where the other is not."""
    return larger(event_on, payday_on)


@rule("question", ja="保存期限", cites="LSA 109, 143(1)")
def keep_until_on(retention_starts_on: Date, retention_months_for_now: Months) -> Date:
    """Three years for the time being."""
    return add_months(retention_starts_on, retention_months_for_now)


@rule("question", ja="保存期限 (本則)", cites="LSA 109")
def keep_until_main_rule_on(retention_starts_on: Date, retention_months_main_rule: Months) -> Date:
    """Five years by the main rule."""
    return add_months(retention_starts_on, retention_months_main_rule)
