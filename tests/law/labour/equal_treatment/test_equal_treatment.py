"""Differences of treatment are looked at for workers to whom the act applies, and for them only."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "equal_treatment"
FACTS = (
    "part_time",
    "fixed_term",
    "treatment_differs",
    "reason_recorded",
    "explanation_asked",
    "explanation_given",
)


@settings(max_examples=64, deadline=None)
@given(st.fixed_dictionaries({fact: st.booleans() for fact in FACTS}))
def test_every_combination(facts: dict[str, bool]) -> None:
    answer = ask(TOPIC, **facts)
    applies = facts["part_time"] or facts["fixed_term"]
    review = applies and facts["treatment_differs"] and not facts["reason_recorded"]
    owed = applies and facts["explanation_asked"] and not facts["explanation_given"]
    assert answer["difference_to_review"] is review
    assert answer["explanation_due"] is owed
    raised = {"treatment_difference_to_review": review, "explanation_of_treatment_due": owed}
    assert answer.findings.codes == {code for code, found in raised.items() if found}


def test_known_from_the_day_on_which_the_act_holds_for_small_employers() -> None:
    first = datetime.date(2021, 4, 1)
    assert ask(TOPIC, asked_on=first, part_time=True)["part_time_or_fixed_term"] is True
    with pytest.raises(BeforeKnownLawError):
        ask(TOPIC, asked_on=first - datetime.timedelta(days=1))
