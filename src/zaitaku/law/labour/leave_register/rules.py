"""The register of annual paid leave (年次有給休暇管理簿): what it must hold, and how long it is kept.

LSA 39, its rules 24-7, 72.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Date, Flag, Months, Text
from zaitaku.law.engine.words import add_days
from zaitaku.law.periods import last_day_of_months

ITEMS = "LSA 39; its rules 24-7"


@rule("item", ja="記入が必要か", cites=ITEMS, compared=False)
def is_required(leave_register_item: Code, leave_granted: Flag) -> Flag:
    """Every entry, for each worker to whom leave was granted."""
    return (leave_register_item == "always") & leave_granted


@rule("item", ja="根拠", cites=ITEMS)
def basis(leave_register_item_source: Text) -> Text:
    """The article of the entry."""
    return leave_register_item_source


@rule("question", ja="管理簿の対象期間の末日", cites=ITEMS)
def register_year_end_on(base_on: Date, months_in_year: Months) -> Date:
    """Last day of the year from the grant."""
    return last_day_of_months(base_on, months_in_year)


@rule("question", ja="管理簿の保存期限", cites="LSA 39; its rules 24-7, 72", compared=False)
def keep_until_on(register_year_end_on: Date, leave_register_months: Months) -> Date:
    """Three years after that year, for the time being; five by the main rule."""
    return last_day_of_months(add_days(register_year_end_on, 1), leave_register_months)
