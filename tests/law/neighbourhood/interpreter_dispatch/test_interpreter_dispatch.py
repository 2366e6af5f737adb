"""The question `interpreter_dispatch`: cases, and every combination."""

from __future__ import annotations

import datetime
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "interpreter_dispatch"
ELIGIBLE = {"lives_in_osaka": True, "deaf_blind": True, "disability_grade": 2, "registered": True}
FACTS = [
    "against_public_order",
    "interpreter_would_drive",
    "continuing_activity",
    "other_interpreting_available",
    "accompanied_outing",
    "day_service_welfare",
    "usual_helper_absent",
    "earns_income",
    "helper_by_profession",
]


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


def lifted(facts: dict[str, bool]) -> bool:
    """Whether one of the three exceptions takes the case out of the first ground."""
    helper = facts["usual_helper_absent"] and not facts["helper_by_profession"] and not facts["earns_income"]
    return facts["accompanied_outing"] or facts["day_service_welfare"] or (facts["continuing_activity"] and helper)


def test_every_combination_of_facts() -> None:
    combinations = [dict(zip(FACTS, values, strict=True)) for values in product((False, True), repeat=len(FACTS))]
    rows = ask_many(TOPIC, [ELIGIBLE | facts for facts in combinations]).tables[None].rows(named=True)
    for facts, row in zip(combinations, rows, strict=True):
        first = (facts["continuing_activity"] or facts["other_interpreting_available"]) and not lifted(facts)
        expected = [name for name in FACTS[:2] if facts[name]] + ["other_service_or_continuing"] * first
        assert list(row["refusal_reasons"]) == expected
        assert row["dispatch_possible"] is (not expected)


@pytest.mark.parametrize("missing", [*ELIGIBLE])
def test_whoever_lacks_one_of_the_four_is_not_eligible(missing: str) -> None:
    given = {name: value for name, value in ELIGIBLE.items() if name != missing}
    assert figures(TOPIC, **ELIGIBLE)["eligible"]
    assert not figures(TOPIC, **given)["eligible"]
    assert not figures(TOPIC, **given)["dispatch_possible"]


@pytest.mark.parametrize(("grade", "eligible"), [(0, False), (1, True), (2, True), (3, False), (6, False)])
def test_grades(grade: int, eligible: bool) -> None:
    assert figures(TOPIC, **ELIGIBLE | {"disability_grade": grade})["eligible"] is eligible


@settings(max_examples=40, deadline=None)
@given(st.dates(datetime.date(2021, 1, 1), datetime.date(2060, 12, 31)), st.integers(0, 20))
def test_ten_days_ahead_are_in_time(used_on: datetime.date, days: int) -> None:
    answer = figures(TOPIC, used_on=used_on, applied_on=used_on - days * ONE_DAY)
    assert answer["application_in_time"] is (days >= 10)


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < datetime.date(2020, 10, 15):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, **ELIGIBLE, used_on=day)
        else:
            assert figures(TOPIC, **ELIGIBLE, used_on=day)["dispatch_possible"]
