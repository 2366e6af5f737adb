"""Duties and effort duties of a workplace by size and date."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask
from tests.law.labour.checklists import around, changes, items
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "workplace_safety"
FIRST = datetime.date(2023, 9, 1)
LARGE = {
    "industrial_physician",
    "health_officer",
    "health_committee",
    "health_check_report",
    "stress_check",
    "stress_check_report",
}


def duties(day: datetime.date, workers: int) -> set[str]:
    """The duties, written without the engine."""
    found = set(LARGE) if workers >= 50 else {"hygiene_promoter"} if workers >= 10 else set()
    found |= {"stress_check"} if day >= datetime.date(2028, 5, 13) else set()
    found |= {"electronic_reports"} if day >= datetime.date(2025, 1, 1) else set()
    return found | ({"customer_harassment_measures"} if day >= datetime.date(2026, 10, 1) else set())


def efforts(day: datetime.date, workers: int, older: bool) -> set[str]:
    """The effort duties, written without the engine."""
    found = {"stress_check"} if workers < 50 and day < datetime.date(2028, 5, 13) else set()
    return found | ({"older_worker_measures"} if older and day >= datetime.date(2026, 4, 1) else set())


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from([d for d in around(changes("safety_measure")) if d >= FIRST]),
    st.sampled_from([0, 9, 10, 49, 50, 51]),
    st.booleans(),
)
def test_duties_and_efforts_of_every_size_and_date(day: datetime.date, workers: int, older: bool) -> None:
    answer = ask(TOPIC, asked_on=day, workers_constantly=workers, has_older_workers=older)
    assert set(answer["missing_duties"]) == duties(day, workers)
    assert set(answer["missing_efforts"]) == efforts(day, workers, older)
    done = items([*answer["missing_duties"], *answer["missing_efforts"]])
    mended = ask(TOPIC, asked_on=day, workers_constantly=workers, has_older_workers=older, items=done)
    assert mended["missing_duties"] == mended["missing_efforts"] == []
    assert not mended.findings


def test_before_the_first_known_day() -> None:
    with pytest.raises(BeforeKnownLawError):
        ask(TOPIC, asked_on=FIRST - datetime.timedelta(days=1), workers_constantly=50)
