"""Work rules (就業規則): who must make them, what they contain, and the steps that make them good.

LSA 89, 90, 106; 平成16年8月27日基発0827001号 2(6): part-timers count among the workers of the workplace.
"""

from zaitaku.law.checklists import condition_named
from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Codes, Count, Flag, Text
from zaitaku.law.engine.words import codes_where, given, negate

DUTY = "LSA 89; 平成16年8月27日基発0827001号 2(6)"
ITEMS = "LSA 89"
STEPS = "LSA 89, 90(1), 106(1)"
SINCE = "2004-08-27"


@rule("question", ja="常時使用する労働者の数", cites=DUTY, since=SINCE)
def workers_constantly(ordinary_workers: Count, part_time_workers: Count) -> Count:
    """Everybody who is constantly employed at the workplace, part-timers included."""
    return ordinary_workers + part_time_workers


@rule("question", ja="就業規則の作成義務があるか", cites=DUTY, since=SINCE)
def work_rules_due(workers_constantly: Count, work_rules_workers: Count) -> Flag:
    """Ten workers or more."""
    return workers_constantly >= work_rules_workers


@rule("question", ja="足りない手続", cites=STEPS, since=SINCE, compared=False)
def missing_steps(work_rules_due: Flag, opinion_heard: Flag, filed: Flag, made_known_by: Code) -> Codes:
    """Hearing the workers' representative, filing with the opinion, making known."""
    return codes_where(
        opinion_heard=work_rules_due & negate(opinion_heard),
        filed=work_rules_due & negate(filed),
        made_known=work_rules_due & negate(given(made_known_by)),
    )


@rule("question", ja="足りない手続があるか", cites=STEPS, since=SINCE, compared=False)
def step_is_missing(work_rules_due: Flag, opinion_heard: Flag, filed: Flag, made_known_by: Code) -> Flag:
    """Some step has not been taken."""
    return work_rules_due & negate(opinion_heard & filed & given(made_known_by))


@rule("question", ja="書面の交付が望ましいか", cites="LSA 106(1); 平成16年8月27日基発0827001号 2(6)")
def handing_out_advised(work_rules_due: Flag, rarely_at_workplace: Flag, made_known_by: Code) -> Flag:
    """Helpers who rarely come in do not see what is posted: give them a paper."""
    return work_rules_due & rarely_at_workplace & negate(given(made_known_by) & (made_known_by == "document"))


@rule("item", ja="記載が必要か", cites=ITEMS, compared=False)
def is_required(
    work_rules_item: Code,
    work_rules_due: Flag,
    rotating_shifts: Flag,
    has_retirement_allowance: Flag,
    has_extraordinary_wages: Flag,
    has_minimum_wage_amount: Flag,
    has_food_or_supplies: Flag,
    has_safety_rules: Flag,
    has_vocational_training: Flag,
    has_accident_compensation: Flag,
    has_commendation_or_sanctions: Flag,
    has_rules_for_everybody: Flag,
) -> Flag:
    """The absolute contents always, the relative ones where the employer has set something."""
    return work_rules_due & (
        (work_rules_item == "always")
        | condition_named(
            work_rules_item,
            rotating_shifts=rotating_shifts,
            retirement_allowance=has_retirement_allowance,
            extraordinary_wages=has_extraordinary_wages,
            minimum_wage_amount=has_minimum_wage_amount,
            food_and_supplies=has_food_or_supplies,
            safety_and_health=has_safety_rules,
            vocational_training=has_vocational_training,
            accident_compensation=has_accident_compensation,
            commendation_and_sanctions=has_commendation_or_sanctions,
            rules_for_everybody=has_rules_for_everybody,
        )
    )


@rule("item", ja="根拠", cites=ITEMS)
def basis(work_rules_item_source: Text) -> Text:
    """The article of the item."""
    return work_rules_item_source
