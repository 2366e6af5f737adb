"""Stamp duty (印紙税) on contracts for work and on continuing basic contracts.

Stamp Tax Act 2, 別表第一 第2号 and 第7号, 通則3. Both kinds of contract here are for work (請負): with an amount they
are document no. 2; a continuing one without an amount is no. 7 if it runs more than three months or provides for
renewal, otherwise no. 2 again. `amount_yen` is the amount without consumption tax where `tax_yen` is given.
"""

from zaitaku.law.engine.declarations import aggregate, following, rule
from zaitaku.law.engine.units import Code, Flag, Months, Yen
from zaitaku.law.engine.words import choose, given, negate

TABLE_2 = "印紙税法別表第一 第2号"
TABLE_7 = "印紙税法別表第一 第7号、通則3"


@rule("question", ja="記載金額", cites="平成元年3月10日間消3-2 (消費税額の区分記載)")
def stated_amount_yen(amount_yen: Yen, tax_yen: Yen, tax_shown_separately: Flag) -> Yen:
    """The amount, with consumption tax unless it is shown separately."""
    return amount_yen + choose(tax_shown_separately, 0, tax_yen)


following_bound_yen = following("bracket", "bound_yen", within="question", ja="次の区分の下限", cites=TABLE_2)


@rule("bracket", ja="区分の下限", cites=TABLE_2)
def bound_yen(stamp_duty_above_yen: Yen) -> Yen:
    """The amount above which the line holds."""
    return stamp_duty_above_yen


@rule("bracket", ja="区分に入るか", cites=TABLE_2, compared=False)
def is_in_bracket(stated_amount_yen: Yen, bound_yen: Yen, following_bound_yen: Yen) -> Flag:
    """Above this line's amount and not above the next one's; the last line has no end."""
    below_next = choose(given(following_bound_yen), stated_amount_yen <= following_bound_yen, True)
    return (stated_amount_yen > bound_yen) & below_next


@rule("bracket", ja="区分の印紙税額", cites=TABLE_2)
def duty_in_bracket_yen(is_in_bracket: Flag, stamp_duty_of_bracket_yen: Yen) -> Yen:
    """The line's duty where the amount falls into it."""
    return choose(is_in_bracket, stamp_duty_of_bracket_yen, 0)


duty_by_table_yen = aggregate(
    "total", "question", "duty_in_bracket_yen", rows="bracket", ja="契約金額による印紙税額", cites=TABLE_2
)


@rule("question", ja="第7号文書か", cites=TABLE_7, compared=False)
def is_continuing_contract(
    document: Code, amount_yen: Yen, contract_months: Months, renewable: Flag, continuing_contract_months: Months
) -> Flag:
    """A continuing contract without an amount, longer than three months or renewable."""
    continues = renewable | (contract_months > continuing_contract_months)
    return (document == "continuing_basic_contract") & continues & negate(given(amount_yen))


@rule("question", ja="請負契約書の印紙税額", cites=TABLE_2, compared=False)
def duty_of_work_contract_yen(
    stated_amount_yen: Yen,
    duty_by_table_yen: Yen,
    stamp_duty_exempt_below_yen: Yen,
    stamp_duty_without_amount_yen: Yen,
) -> Yen:
    """By the table; nothing below 10,000 yen; the lowest duty without an amount."""
    by_amount = choose(stated_amount_yen < stamp_duty_exempt_below_yen, 0, duty_by_table_yen)
    return choose(given(stated_amount_yen), by_amount, stamp_duty_without_amount_yen)


@rule("question", ja="印紙税額", cites="Stamp Tax Act 2; 印紙税法別表第一", compared=False)
def stamp_duty_yen(
    document: Code,
    medium: Code,
    is_continuing_contract: Flag,
    continuing_contract_duty_yen: Yen,
    duty_of_work_contract_yen: Yen,
) -> Yen:
    """Of paper only; a quasi-mandate is no document of the table."""
    of_paper = choose(is_continuing_contract, continuing_contract_duty_yen, duty_of_work_contract_yen)
    duty = choose((medium == "electronic") | (document == "quasi_mandate"), 0, of_paper)
    return choose(given(document) | (medium == "electronic"), duty, None)  # type: ignore[return-value]
