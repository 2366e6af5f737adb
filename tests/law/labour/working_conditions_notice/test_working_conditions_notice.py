"""The notice of working conditions against a plain table of the law."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many
from tests.law.labour.checklists import required

TOPIC = "working_conditions_notice"
ALWAYS = {
    "issue_date",
    "addressee",
    "workplace",
    "employer",
    "contract_period",
    "place_after_hire",
    "duties_after_hire",
    "start_and_end_times",
    "break_minutes",
    "overtime",
    "rest_day_work",
    "annual_leave",
    "earlier_annual_leave",
    "hourly_leave",
    "substitute_leave",
    "other_leave",
    "base_pay",
    "allowances",
    "overtime_rate",
    "overtime_rate_beyond_60_hours",
    "rate_within_legal_hours",
    "statutory_rest_day_rate",
    "other_rest_day_rate",
    "night_rate",
    "closing_day",
    "payday",
    "payment_method",
    "retirement_age",
    "continued_employment",
    "resignation_procedure",
    "dismissal_reasons",
}
HOURS = {
    "variable": "hours_combinations",
    "flextime": "flextime_bands",
    "deemed_outside": "deemed_hours",
    "discretionary": "discretion_of_hours",
}
SET_BY_SOME = {
    "has_retirement_allowance": "retirement_allowance",
    "has_bonus": "bonus",
    "has_extraordinary_wages": "extraordinary_wages",
    "has_minimum_wage_amount": "minimum_wage_amount",
    "has_food_or_supplies": "food_and_supplies",
    "has_safety_rules": "safety_and_health",
    "has_vocational_training": "vocational_training",
    "has_accident_compensation": "accident_compensation",
    "has_commendation_or_sanctions": "commendation_and_sanctions",
    "has_leave_of_absence": "leave_of_absence",
}
FLAGS = [
    "fixed_term",
    "may_renew",
    "total_service_exceeds_five_years",
    "part_time",
    "rotating_shifts",
    "works_by_roster",
    "days_fixed_at_conclusion",
    "times_of_each_day_stated",
    "piece_rate",
    "flat_travel_pay",
    "flat_travel_pay_in_work_rules",
    "oral_items_told",
    "has_deductions",
    *SET_BY_SOME,
]
facts = st.fixed_dictionaries(
    {flag: st.booleans() for flag in FLAGS}
    | {
        "concluded_on": st.sampled_from(
            [datetime.date(2024, 3, 31), datetime.date(2024, 4, 1), datetime.date(2026, 9, 30)]
        )
        | st.dates(datetime.date(2021, 4, 1), datetime.date(2029, 12, 31)),
        "hours_system": st.sampled_from(["fixed", *HOURS]),
        "special_exemption": st.sampled_from([None, "highly_skilled", "after_retirement"]),
    }
)


def expected(f: dict[str, Any]) -> set[str]:
    """The items that the table of the law names for these facts, written without the engine."""
    since_2024 = f["concluded_on"] >= datetime.date(2024, 4, 1)
    since_2026 = f["concluded_on"] >= datetime.date(2026, 10, 1)
    found = set(ALWAYS)
    if since_2024:
        found |= {"place_change_scope", "duties_change_scope"}
    if f["fixed_term"]:
        found |= {"renewal"} | ({"renewal_cap"} if since_2024 else set())
        found |= {"renewal_criteria"} if f["may_renew"] else set()
        if f["special_exemption"]:
            found |= {"special_exemption_period"}
            found |= {"special_business_dates"} if f["special_exemption"] == "highly_skilled" else set()
        elif f["total_service_exceeds_five_years"] and since_2024:
            found |= {"conversion_right", "conditions_after_conversion"}
    if f["fixed_term"] or f["part_time"]:
        found |= {"raise_yes_or_no", "retirement_allowance_yes_or_no", "bonus_yes_or_no", "consultation_desk"}
        found |= {"right_to_explanation"} if since_2026 else set()
    if f["works_by_roster"]:
        found |= {"contract_between_work_days", "work_rules_clauses", "rest_day_principle"}
        if f["days_fixed_at_conclusion"] and not f["times_of_each_day_stated"]:
            found |= {"first_roster"}
    else:
        found |= {"rest_days", "work_days"}
    found |= {HOURS[f["hours_system"]]} if f["hours_system"] in HOURS else set()
    found |= {"shift_rotation"} if f["rotating_shifts"] else set()
    found |= {"guaranteed_piece_pay"} if f["piece_rate"] else set()
    found |= {"deductions"} if f["has_deductions"] else set()
    found |= {"flat_travel_pay"} if f["flat_travel_pay"] and not f["flat_travel_pay_in_work_rules"] else set()
    if not f["oral_items_told"]:
        found |= {"pay_raise"} | {item for fact, item in SET_BY_SOME.items() if f[fact]}
    return found


@settings(max_examples=40, deadline=None)
@given(st.lists(facts, min_size=1, max_size=12))
def test_many_notices_agree_with_a_plain_table(drawn: list[dict[str, Any]]) -> None:
    answer = ask_many(TOPIC, drawn)
    for each, missing in zip(drawn, answer.tables[None]["missing_items"], strict=True):
        assert set(missing) == expected(each)


def test_the_first_day_of_the_contract_serves_where_the_day_of_conclusion_is_unknown() -> None:
    scopes = {"place_change_scope", "duties_change_scope"}
    assert scopes <= required(TOPIC, starts_on="2024-04-01")
    assert not scopes & required(TOPIC, starts_on="2024-03-31")
    assert not scopes & required(TOPIC, concluded_on="2024-03-31", starts_on="2024-04-01")


def test_each_missing_item_is_named_with_its_article_and_what_to_do() -> None:
    answer = ask(TOPIC, concluded_on="2026-10-01", part_time=True)
    said = {finding.fields["item"]: finding.ja for finding in answer.findings if "item" in finding.fields}
    assert "待遇の相違" in said["right_to_explanation"]
    assert "令和8年厚生労働省令87号" in said["right_to_explanation"]
    assert "書き加えてください" in said["right_to_explanation"]
    assert "義務ではありません" in said["social_insurance"]


def test_the_explanation_leads_to_the_line_of_the_item() -> None:
    from zaitaku import law

    answer = law.ask(TOPIC, {"concluded_on": "2026-10-01", "fixed_term": True}, explain=True)
    why = answer.explain("required", "items", item="renewal_criteria").as_text(3)
    assert "更新する場合があるか: はい" in why
    assert "施行規則5条1項1号の2" in why
