"""Documents of the labour law: what holds for every checklist, on every day on which one of its lines changes."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask
from tests.law.labour.checklists import DAY, around, changes, items, required
from zaitaku.law.engine.errors import BeforeKnownLawError
from zaitaku.law.japan import japan

CHECKLISTS = {
    "working_conditions_notice": ("working_conditions_item", "concluded_on"),
    "shift_rules": ("shift_rule", "agreed_on"),
    "work_rules": ("work_rules_item", "asked_on"),
    "workers_roster": ("workers_roster_item", "asked_on"),
    "wage_ledger": ("wage_ledger_item", "asked_on"),
    "leave_register": ("leave_register_item", "asked_on"),
    "job_posting": ("job_posting_item", "posted_on"),
    "article36_agreement": ("article36_item", "starts_on"),
}
NEEDED: dict[str, dict[str, Any]] = {"work_rules": {"ordinary_workers": 10}}


def facts_of(topic: str) -> st.SearchStrategy[dict[str, Any]]:
    """Every combination of a topic's conditions and codes."""
    given_columns = japan().vocabulary.topics[topic].given_columns(None)
    drawn = {c.name: st.booleans() for c in given_columns if c.unit == "boolean"}
    drawn |= {c.name: st.sampled_from([*map(str, c.values)]) for c in given_columns if c.unit == "code" and c.values}
    return st.fixed_dictionaries(drawn).map(lambda facts: facts | NEEDED.get(topic, {}))


def dates_of(topic: str) -> st.SearchStrategy[datetime.date]:
    return st.dates(changes(CHECKLISTS[topic][0])[0], datetime.date(2030, 1, 1))


@pytest.mark.parametrize("topic", CHECKLISTS)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_document_is_complete_when_it_states_what_was_missing(topic: str, data: st.DataObject) -> None:
    facts = data.draw(facts_of(topic)) | {CHECKLISTS[topic][1]: data.draw(dates_of(topic))}
    known = [*japan().parameters[CHECKLISTS[topic][0]].keys]
    stated = data.draw(st.sets(st.sampled_from(known)))
    answer = ask(topic, **facts, items=items(stated))
    missing = answer["missing_items"]
    assert set(missing) == required(topic, **facts) - stated
    assert answer["is_complete"] is (not missing)
    assert ("required_item_missing" in answer.findings.codes) is bool(missing)
    mended = ask(topic, **facts, items=items(stated | set(missing)))
    assert mended["is_complete"] is True
    assert mended["missing_items"] == []


@pytest.mark.parametrize("topic", CHECKLISTS)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_later_date_never_shortens_the_list(topic: str, data: st.DataObject) -> None:
    facts = data.draw(facts_of(topic))
    dated = CHECKLISTS[topic][1]
    first, second = sorted((data.draw(dates_of(topic)), data.draw(dates_of(topic))))
    assert required(topic, **facts, **{dated: first}) <= required(topic, **facts, **{dated: second})


@pytest.mark.parametrize("topic", CHECKLISTS)
def test_a_checklist_is_known_from_its_first_day_on(topic: str) -> None:
    parameter, dated = CHECKLISTS[topic]
    facts = NEEDED.get(topic, {})
    first = changes(parameter)[0]
    for day in around(changes(parameter)):
        if day < first:
            with pytest.raises(BeforeKnownLawError):
                ask(topic, **facts, **{dated: day})
        else:
            assert required(topic, **facts, **{dated: day})


@pytest.mark.parametrize("topic", CHECKLISTS)
def test_every_item_has_a_line_from_the_first_day_and_a_japanese_name(topic: str) -> None:
    parameter = japan().parameters[CHECKLISTS[topic][0]]
    first = min(value.since for value in parameter.values)
    assert {key for key in parameter.keys if parameter.at(first, key) is None} == set()
    codes = {str(value.value) for value in parameter.values}
    assert {*parameter.keys, *codes} - set(japan().questions[topic].labels) == set()
    column = next(c for c in japan().vocabulary.topics[topic].given if c.name == "items")
    assert list(parameter.keys) == (column.columns or [])[0].values


def test_a_line_that_begins_later_changes_the_list_on_its_day_and_not_before() -> None:
    for topic, (parameter, dated) in CHECKLISTS.items():
        for day in changes(parameter)[1:]:
            facts = {"fixed_term": True, "part_time": True, "total_service_exceeds_five_years": True}
            known = {c.name for c in japan().vocabulary.topics[topic].given}
            of_topic = {name: fact for name, fact in facts.items() if name in known}
            before, on = (required(topic, **of_topic, **{dated: each}) for each in (day - DAY, day))
            begun = {v.key for v in japan().parameters[parameter].values if v.since == day and v.value != "advised"}
            assert on - before == begun
