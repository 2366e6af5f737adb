"""The agreement on overtime and rest-day work (36協定): what it settles, its form, and from when it permits overtime.

LSA 36(1)-(6); its rules 16, 17. Without filing nothing is permitted; a special clause needs form 9-2.
"""

from zaitaku.law.checklists import condition_named
from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Date, Flag, Minutes, Months, Text
from zaitaku.law.engine.words import choose, first_given, given, larger, negate
from zaitaku.law.periods import last_day_of_months

ITEMS = "LSA 36(2); its rules 17(1)"
FILING = "LSA 36(1); its rules 16(1)"
LIMITS = "LSA 36(3), (4)"
SPECIAL = "LSA 36(5)"


@rule("item", ja="協定が必要な事項か", cites=ITEMS, compared=False)
def is_required(article36_item: Code, special_clause: Flag, rest_day_work: Flag, collective_agreement: Flag) -> Flag:
    """As the line of the item says."""
    return (article36_item == "always") | condition_named(
        article36_item,
        special_clause=special_clause,
        rest_day_work=rest_day_work,
        no_collective_agreement=negate(collective_agreement),
    )


@rule("item", ja="根拠", cites=ITEMS)
def basis(article36_item_source: Text) -> Text:
    """The article of the item."""
    return article36_item_source


# --- Filing ---


@rule("question", ja="届出の様式", cites=FILING, compared=False)
def form(special_clause: Flag) -> Code:
    """Form 9; with a special clause form 9-2."""
    return choose(special_clause, "form_9_2", "form_9")


@rule("question", ja="時間外労働をさせられる最初の日", cites=FILING, compared=False)
def overtime_possible_from_on(starts_on: Date, filed_on: Date) -> Date:
    """The first day of the agreement, or that of the filing if it came later; missing without filing."""
    return choose(given(filed_on), larger(starts_on, filed_on), None)  # type: ignore[return-value]


@rule("question", ja="対象期間の最も遅い末日", cites="LSA 36(2)(ii)", compared=False)
def latest_end_on(starts_on: Date, months_in_year: Months) -> Date:
    """Last day of the year from the first day."""
    return last_day_of_months(starts_on, months_in_year)


# --- What may be agreed ---


@rule("question", ja="協定できる月の時間", cites=LIMITS, compared=False)
def agreement_limit_of_month(
    annual_variable: Flag, monthly_overtime_limit: Minutes, monthly_overtime_limit_annual_variable: Minutes
) -> Minutes:
    """45 hours; 42 with annual variable hours of more than three months."""
    return choose(annual_variable, monthly_overtime_limit_annual_variable, monthly_overtime_limit)


@rule("question", ja="協定できる年の時間", cites=LIMITS, compared=False)
def agreement_limit_of_year(
    annual_variable: Flag, annual_overtime_limit: Minutes, annual_overtime_limit_annual_variable: Minutes
) -> Minutes:
    """360 hours; 320 with annual variable hours of more than three months."""
    return choose(annual_variable, annual_overtime_limit_annual_variable, annual_overtime_limit)


@rule("question", ja="限度時間を超える協定か", cites=LIMITS, compared=False)
def is_beyond_limit(
    monthly_minutes: Minutes,
    annual_minutes: Minutes,
    agreement_limit_of_month: Minutes,
    agreement_limit_of_year: Minutes,
) -> Flag:
    """More than the limit of a month or a year; what is not given exceeds nothing."""
    by_month = first_given(monthly_minutes > agreement_limit_of_month, False)
    return by_month | first_given(annual_minutes > agreement_limit_of_year, False)


@rule("question", ja="特別条項の上限を超える協定か", cites=SPECIAL, compared=False)
def is_beyond_special_limit(
    special_monthly_total_minutes: Minutes,
    special_annual_minutes: Minutes,
    special_months: Months,
    monthly_total_limit: Minutes,
    annual_overtime_limit_special_clause: Minutes,
    months_above_limit_allowed: Months,
) -> Flag:
    """A month of 100 hours with rest-day work, a year above 720 hours, or more than six months above the limit."""
    by_month = first_given(special_monthly_total_minutes >= monthly_total_limit, False)
    by_year = first_given(special_annual_minutes > annual_overtime_limit_special_clause, False)
    return by_month | by_year | first_given(special_months > months_above_limit_allowed, False)
