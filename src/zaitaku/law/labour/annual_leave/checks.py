"""Dates and days that cannot be. LSA 39."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Date, Days, Flag


@refusal(
    "question",
    code="dates_not_in_order",
    ja="照会日({asked_on})が雇入れ日({hired_on})より前です。日付を直してください。",
    en="The day asked about ({asked_on}) lies before hiring ({hired_on}). Mend the dates.",
    cites="LSA 39(1)",
)
def asked_before_hiring(asked_on: Date, hired_on: Date) -> Flag:
    """A day before employment began."""
    return asked_on < hired_on


@refusal(
    "question",
    code="days_do_not_add_up",
    ja="全労働日({scheduled_days})より、そこから除く日のほうが多くなっています。日数を直してください。",
    en="More days are taken out of the days due than there are ({scheduled_days}). Mend the days.",
    cites="LSA 39(1)",
)
def more_deducted_than_due(scheduled_days: Days, attendance_due_days: Days) -> Flag:
    """Deductions exceed the days due."""
    return attendance_due_days < 0
