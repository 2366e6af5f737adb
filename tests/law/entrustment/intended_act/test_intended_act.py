"""The question `intended_act`: the acts judged a second time in plain Python, and what must never happen."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, figures, refused
from zaitaku.law.engine.errors import BeforeKnownLawError
from zaitaku.law.japan import japan

TOPIC = "intended_act"
START = datetime.date(2024, 11, 1)
CHANGE = datetime.date(2026, 1, 1)
ONE_DAY = datetime.timedelta(days=1)
INPUTS = {column.name: column for column in japan().vocabulary.topics[TOPIC].given}
ACTS = INPUTS["act"].values or []
FACTS = [name for name, column in INPUTS.items() if column.unit == "boolean"]

acts_on = st.sampled_from([START, CHANGE - ONE_DAY, CHANGE, datetime.date(2026, 11, 22)])


def questions(values: st.SearchStrategy[bool | None]) -> st.SearchStrategy[dict[str, Any]]:
    facts = st.fixed_dictionaries(dict.fromkeys(FACTS, values))
    whole = st.builds(lambda act, day, f: {"act": act, "act_on": day} | f, st.sampled_from(ACTS), acts_on, facts)
    return whole.map(lambda q: q | {"small_business_act_applies": q["small_business_act_applies"] and in_force(q)})


def in_force(q: dict[str, Any]) -> bool:
    return bool(q["act_on"] >= CHANGE)


def decides(fact: str, q: dict[str, Any]) -> bool:
    """Harm is a fact of its own for a benefit; of a change it follows from the cost where nothing is said of it."""
    return fact != "harms_worker" or q["act"] == "demand_benefit"


def is_lawful(q: dict[str, Any]) -> bool:
    """Read act by act from the two statutes, every fact known."""
    freelance, small = q["freelance_act_applies"], q["small_business_act_applies"]
    either = small or (freelance and q["covered_one_month"])
    no_fault = not q["worker_fault"]
    harmed = no_fault and q["harms_worker"]
    beyond = not (q["agreed_in_writing"] and q["at_most_actual_fee"])
    unanswered = q["negotiation_requested"] and not (q["negotiation_answered"] and q["price_explained"])
    refuses = no_fault and not q["service"]
    broken = {
        "refuse_receipt": either and (refuses or (q["service"] and harmed)),
        "cancel": either and (harmed or (refuses and q["finished"])),
        "return": either and refuses,
        "reduce": no_fault and (either or (freelance and not q["agreed_in_writing"])),
        "charge_transfer_fee": (either and in_force(q)) or (freelance and beyond),
        "set_price": (either and q["far_below_usual_price"]) or (small and unanswered),
        "force_purchase": either and not q["just_reason"],
        "demand_benefit": either and q["harms_worker"],
        "change_content": either and harmed,
        "redo": either and harmed,
        "pay_late": small or (freelance and no_fault),
        "pay_by_note": small,
        "pay_by_other_means": small and not q["full_cash_by_payment_day"],
        "offset_materials_early": small and no_fault,
        "retaliate": q["because_of_report"] and (freelance or q["freelance_notice_applies"] or small),
        "use_rejected_proposal": False,
    }
    return not broken[q["act"]]


@settings(max_examples=30, deadline=None)
@given(st.lists(questions(st.booleans()), min_size=1, max_size=200))
def test_with_every_fact_known_the_acts_are_judged_as_the_statutes_read(asked: list[dict[str, Any]]) -> None:
    answer = ask_many(TOPIC, asked).tables[None]
    assert answer["act_lawful"].to_list() == [is_lawful(q) for q in asked]
    assert not any(answer["facts_needed"].list.len())
    broken = answer.filter(~answer["act_lawful"])
    assert (broken["reasons"].list.len() > 0).all()
    assert (broken["reasons"].list.len() == broken["articles"].list.len()).all()
    assert (broken["instead"].list.len() > 0).all()


@settings(max_examples=30, deadline=None)
@given(st.lists(questions(st.sampled_from([True, False, None])), min_size=1, max_size=60), st.data())
def test_what_is_decided_without_a_fact_stays_so_with_it(asked: list[dict[str, Any]], data: st.DataObject) -> None:
    filled = [{k: data.draw(st.booleans()) if v is None and decides(k, q) else v for k, v in q.items()} for q in asked]
    filled = [q | {"small_business_act_applies": q["small_business_act_applies"] and in_force(q)} for q in filled]
    before = ask_many(TOPIC, asked).tables[None]
    after = ask_many(TOPIC, filled).tables[None]["act_lawful"]
    for lawful, needed, with_all in zip(before["act_lawful"], before["facts_needed"], after, strict=True):
        assert lawful in (None, with_all)
        assert (lawful is None) == bool(len(needed))


@settings(max_examples=20, deadline=None)
@given(st.lists(questions(st.booleans()), min_size=1, max_size=60))
def test_from_2026_nothing_becomes_lawful_that_was_not(asked: list[dict[str, Any]]) -> None:
    before = [q | {"act_on": CHANGE - ONE_DAY, "small_business_act_applies": False} for q in asked]
    after = [q | {"act_on": CHANGE} for q in before]
    was, is_now = (ask_many(TOPIC, q).tables[None]["act_lawful"] for q in (before, after))
    assert (was | ~is_now).all()


@pytest.mark.parametrize("act", ["refuse_receipt", "reduce", "return", "set_price", "force_purchase"])
def test_consent_cures_none_of_the_first_five(act: str) -> None:
    facts = {"freelance_act_applies": True, "covered_one_month": True, "small_business_act_applies": False}
    facts |= {"worker_fault": False, "service": False, "far_below_usual_price": True, "just_reason": False}
    answer = ask(TOPIC, act=act, act_on=CHANGE, agreed_in_writing=True, **facts)
    assert answer["act_lawful"] is False
    assert {"act_forbidden", "consent_does_not_cure"} <= answer.findings.codes


@pytest.mark.parametrize("act", [act for act in ACTS if act != "use_rejected_proposal"])
def test_each_act_that_is_forbidden_has_its_sentence(act: str) -> None:
    facts = dict.fromkeys(FACTS, False) | {"harms_worker": True, "far_below_usual_price": True}
    facts |= {"freelance_act_applies": True, "small_business_act_applies": True, "covered_one_month": True}
    answer = ask(TOPIC, act=act, act_on=CHANGE, **facts | {"because_of_report": True})
    (sentence,) = [finding for finding in answer.findings if finding.code == "act_forbidden"]
    assert all(article in sentence.ja for article in answer["articles"])


@pytest.mark.parametrize(
    ("day", "needed"),
    [(START, []), (CHANGE - ONE_DAY, []), (CHANGE, ["covered_one_month"]), (CHANGE + ONE_DAY, ["covered_one_month"])],
)
def test_around_each_change_of_the_law(day: datetime.date, needed: list[str]) -> None:
    facts = {"freelance_act_applies": True, "small_business_act_applies": False}
    out = figures(
        TOPIC, act="charge_transfer_fee", act_on=day, agreed_in_writing=True, at_most_actual_fee=True, **facts
    )
    assert out["facts_needed"] == needed


def test_before_the_act_it_is_refused() -> None:
    with pytest.raises(BeforeKnownLawError):
        ask(TOPIC, act="reduce", act_on=START - ONE_DAY)
    assert refused(TOPIC, act="reduce", act_on=CHANGE - ONE_DAY, small_business_act_applies=True) == {
        "before_known_law"
    }


def test_without_an_act_nothing_is_said() -> None:
    out = figures(TOPIC, act_on=CHANGE)
    assert out["act_lawful"] is None
    assert not len(out["reasons"])
