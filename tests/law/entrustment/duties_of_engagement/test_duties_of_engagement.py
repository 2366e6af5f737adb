"""The question `duties_of_engagement`: a longer engagement and another act only add duties."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, figures
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "duties_of_engagement"
START = datetime.date(2024, 11, 1)
CHANGE = datetime.date(2026, 1, 1)
ONE_DAY = datetime.timedelta(days=1)
FACTS = ("freelance_notice_applies", "freelance_act_applies", "small_business_act_applies", "covered_one_month")

engagements = st.fixed_dictionaries(dict.fromkeys([*FACTS, "covered_six_months", "advertised"], st.booleans()))


@settings(max_examples=40, deadline=None)
@given(engagements, st.sampled_from([*FACTS, "covered_six_months", "advertised"]))
def test_a_further_fact_only_adds_duties(engagement: dict[str, Any], fact: str) -> None:
    engagement = engagement | {"ordered_on": CHANGE}
    asked = [engagement | {fact: False}, engagement | {fact: True}]
    fewer, more = (set(duties) for duties in ask_many(TOPIC, asked).tables[None]["binding_duties"].to_list())
    assert fewer - more <= {"freelance_care_effort"}
    assert ("freelance_care" in more) >= ("freelance_care" in fewer)


@pytest.mark.parametrize("day", [START, START + ONE_DAY, CHANGE - ONE_DAY, CHANGE, CHANGE + ONE_DAY])
def test_around_each_change_of_the_law(day: datetime.date) -> None:
    both = figures(TOPIC, ordered_on=day, freelance_act_applies=True, small_business_act_applies=day >= CHANGE)
    duties = both["binding_duties"]
    assert "freelance_payment" in duties
    assert ("small_business_record" in duties) == (day >= CHANGE)


def test_before_the_act_it_is_refused() -> None:
    with pytest.raises(BeforeKnownLawError):
        ask(TOPIC, ordered_on=START - ONE_DAY)


def test_what_is_not_known_binds_nobody_and_is_shown_as_missing() -> None:
    rows = ask(TOPIC, ordered_on=CHANGE, freelance_act_applies=True).tables["duties"]
    binds = dict(zip(rows["item"], rows["binds"], strict=True))
    assert binds["freelance_payment"] is True
    assert binds["freelance_ending"] is None
    assert binds["small_business_record"] is None
