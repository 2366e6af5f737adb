"""The notice of working conditions (労働条件通知書): what it must state, and for whom.

LSA 15, its rules 5; Part-time and Fixed-term Workers Act 6, its rules 2; 平成16年8月27日基発0827001号 2(1) and the
guidance on shift workers for those whose days are fixed by a roster. Each renewal asks for a new notice.
"""

from zaitaku.law.checklists import condition_named
from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Date, Flag, Text
from zaitaku.law.engine.words import first_given, given, negate

ITEMS = "LSA 15(1); its rules 5"
PART_TIME = "Part-time and Fixed-term Workers Act 6(1); its rules 2(1)"
ROSTER = "平成16年8月27日基発0827001号 2(1); シフト制労働者の雇用管理の留意事項 1(1)"
HOME_VISIT = "訪問介護労働者の労働条件のパンフレット Ⅱ Point 3"


@rule("question", ja="契約の日", cites=ITEMS)
def contract_on(concluded_on: Date, starts_on: Date) -> Date:
    """The day of conclusion, by which the law is chosen; where it is not known, the first day of the contract."""
    return first_given(concluded_on, starts_on)


@rule("question", ja="更新する場合があるか", cites="LSA 15(1); its rules 5(1)", compared=False)
def renewal_is_possible(fixed_term: Flag, may_renew: Flag) -> Flag:
    """A fixed-term contract whose renewal is not excluded."""
    return fixed_term & may_renew


@rule("question", ja="無期転換の特例の対象か", cites="有期雇用特別措置法", compared=False)
def is_exempt_from_conversion(fixed_term: Flag, special_exemption: Code) -> Flag:
    """A certified special exemption holds; while it does, no right to convert arises."""
    return fixed_term & given(special_exemption)


@rule("question", ja="特定有期業務 (高度専門) の対象か", cites="有期雇用特別措置法", compared=False)
def does_special_business(is_exempt_from_conversion: Flag, special_exemption: Code) -> Flag:
    """The exemption is that of highly skilled workers, tied to a business with a first and a last day."""
    return is_exempt_from_conversion & (special_exemption == "highly_skilled")


@rule(
    "question",
    ja="無期転換申込権が生じる契約か",
    cites="LSA 15(1); its rules 5(5), (6); Labour Contracts Act 18",
    compared=False,
)
def conversion_right_arises(
    fixed_term: Flag, total_service_exceeds_five_years: Flag, is_exempt_from_conversion: Flag
) -> Flag:
    """Within this fixed-term contract the total exceeds five years; so within every later one."""
    return fixed_term & total_service_exceeds_five_years & negate(is_exempt_from_conversion)


@rule("question", ja="短時間・有期雇用労働者か", cites=PART_TIME, compared=False)
def part_time_or_fixed_term(part_time: Flag, fixed_term: Flag) -> Flag:
    """A worker to whom the act applies."""
    return part_time | fixed_term


@rule("question", ja="最初の勤務表が必要か", cites=ROSTER, compared=False)
def needs_first_roster(works_by_roster: Flag, days_fixed_at_conclusion: Flag, times_of_each_day_stated: Flag) -> Flag:
    """Days are already fixed and the notice does not itself state their times: "by shift" alone is not enough."""
    return works_by_roster & days_fixed_at_conclusion & negate(times_of_each_day_stated)


@rule("question", ja="定額の移動手当の記載が必要か", cites=HOME_VISIT, compared=False)
def must_state_flat_travel_pay(flat_travel_pay: Flag, flat_travel_pay_in_work_rules: Flag) -> Flag:
    """Flat travel pay stands in the notice or in the work rules."""
    return flat_travel_pay & negate(flat_travel_pay_in_work_rules)


@rule("item", ja="契約の種類により必要か", cites=ITEMS, compared=False)
def is_required_by_contract(
    working_conditions_item: Code,
    fixed_term: Flag,
    renewal_is_possible: Flag,
    conversion_right_arises: Flag,
    is_exempt_from_conversion: Flag,
    does_special_business: Flag,
    part_time_or_fixed_term: Flag,
) -> Flag:
    """Items of fixed-term and part-time contracts."""
    return condition_named(
        working_conditions_item,
        fixed_term=fixed_term,
        may_renew=renewal_is_possible,
        conversion=conversion_right_arises,
        special_exemption=is_exempt_from_conversion,
        highly_skilled=does_special_business,
        part_time_or_fixed_term=part_time_or_fixed_term,
    )


@rule("item", ja="勤務の形により必要か", cites=ITEMS, compared=False)
def is_required_by_hours(
    working_conditions_item: Code,
    hours_system: Code,
    works_by_roster: Flag,
    needs_first_roster: Flag,
    rotating_shifts: Flag,
    piece_rate: Flag,
    must_state_flat_travel_pay: Flag,
) -> Flag:
    """Items of working-hours systems, rosters, piece pay and flat travel pay."""
    return (working_conditions_item == hours_system) | condition_named(
        working_conditions_item,
        works_by_roster=works_by_roster,
        days_not_by_roster=negate(works_by_roster),
        first_roster=needs_first_roster,
        rotating_shifts=rotating_shifts,
        piece_rate=piece_rate,
        flat_travel_pay=must_state_flat_travel_pay,
    )


@rule("item", ja="定めがあり、口頭で伝えていないか", cites=ITEMS, compared=False)
def is_set_and_not_told(
    working_conditions_item: Code,
    oral_items_told: Flag,
    has_retirement_allowance: Flag,
    has_bonus: Flag,
    has_extraordinary_wages: Flag,
    has_minimum_wage_amount: Flag,
    has_food_or_supplies: Flag,
    has_safety_rules: Flag,
    has_vocational_training: Flag,
    has_accident_compensation: Flag,
    has_commendation_or_sanctions: Flag,
    has_leave_of_absence: Flag,
) -> Flag:
    """Pay raises, and what is set only by some employers, may be told by word: the document may then be silent."""
    return negate(oral_items_told) & (
        (working_conditions_item == "raise_not_told_by_word")
        | condition_named(
            working_conditions_item,
            retirement_allowance=has_retirement_allowance,
            bonus=has_bonus,
            extraordinary_wages=has_extraordinary_wages,
            minimum_wage_amount=has_minimum_wage_amount,
            food_and_supplies=has_food_or_supplies,
            safety_and_health=has_safety_rules,
            vocational_training=has_vocational_training,
            accident_compensation=has_accident_compensation,
            commendation_and_sanctions=has_commendation_or_sanctions,
            leave_of_absence=has_leave_of_absence,
        )
    )


@rule("item", ja="記載が必要か", cites=ITEMS, compared=False)
def is_required(
    working_conditions_item: Code,
    has_deductions: Flag,
    is_required_by_contract: Flag,
    is_required_by_hours: Flag,
    is_set_and_not_told: Flag,
) -> Flag:
    """As the line of the item says."""
    return (
        (working_conditions_item == "always")
        | ((working_conditions_item == "deductions") & has_deductions)
        | is_required_by_contract
        | is_required_by_hours
        | is_set_and_not_told
    )


@rule("item", ja="記載が望ましいか", cites="モデル労働条件通知書; " + HOME_VISIT, compared=False)
def is_advised(working_conditions_item: Code, home_visit: Flag) -> Flag:
    """Items of the ministry's model, and of home-visit care, that no article demands."""
    return (working_conditions_item == "advised") | ((working_conditions_item == "home_visit") & home_visit)


@rule("item", ja="根拠", cites=ITEMS)
def basis(working_conditions_item_source: Text) -> Text:
    """The article of the item."""
    return working_conditions_item_source
