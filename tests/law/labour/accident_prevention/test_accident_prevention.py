"""The list against falls and back pain: what is arranged leaves it, the rest is advised."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask
from tests.law.labour.checklists import around, changes, items
from zaitaku.law.engine.errors import BeforeKnownLawError
from zaitaku.law.japan import japan

TOPIC = "accident_prevention"
MEASURES = japan().parameters["accident_prevention_measure"].keys


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(MEASURES)))
def test_what_is_arranged_leaves_the_list(arranged: set[str]) -> None:
    answer = ask(TOPIC, items=items(arranged))
    assert answer["missing_measures"] == [each for each in MEASURES if each not in arranged]
    assert len(answer.findings) == len(answer["missing_measures"])


def test_known_from_its_first_day_on() -> None:
    for day in around(changes("accident_prevention_measure")):
        if day < datetime.date(2023, 9, 1):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, asked_on=day)
        else:
            assert len(ask(TOPIC, asked_on=day)["missing_measures"]) == 12
