"""Changes of a roster: agreement decides, the agreed deadline tells who need not answer."""

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, figures
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "shift_change"
START = datetime.date(2026, 10, 1)
day = st.integers(-20, 20).map(lambda days: START + datetime.timedelta(days=days))
changes = st.fixed_dictionaries(
    {
        "asked_on": day,
        "published_on": st.none() | day,
        "shift_on": day,
        "change_deadline_days": st.none() | st.integers(0, 9),
        "cancellation_deadline_days": st.none() | st.integers(0, 9),
        "both_agree": st.booleans(),
    }
)


@settings(max_examples=80, deadline=None)
@given(changes)
def test_agreement_decides(change: dict[str, Any]) -> None:
    answer = ask(TOPIC, period_starts_on=START, **change)
    published = change["published_on"] is not None and change["published_on"] <= change["asked_on"]
    assert answer["change_allowed"] is (not published or change["both_agree"])
    assert ("published_roster_changed_alone" in answer.findings.codes) is (answer["change_allowed"] is False)
    running = change["asked_on"] >= START
    days = change["cancellation_deadline_days" if running else "change_deadline_days"]
    by = None
    if published and days is not None:
        by = (change["shift_on"] if running else START) - datetime.timedelta(days=days)
    assert answer["ask_by_on"] == by
    assert answer["asked_in_time"] is (None if by is None else change["asked_on"] <= by)


@settings(max_examples=40, deadline=None)
@given(changes, st.integers(1, 5))
def test_asking_later_in_the_same_stage_is_never_more_in_time(change: dict[str, Any], days: int) -> None:
    later = change | {"asked_on": change["asked_on"] + datetime.timedelta(days=days)}
    before, after = (figures(TOPIC, period_starts_on=START, **each) for each in (change, later))
    same_stage = all(before[name] == after[name] for name in ("is_published", "period_has_started"))
    if same_stage and before["asked_in_time"] is False:
        assert after["asked_in_time"] is False


def test_known_from_the_day_of_the_guidance() -> None:
    first = datetime.date(2022, 1, 7)
    assert ask(TOPIC, asked_on=first, period_starts_on=START)["change_allowed"] is True
    with pytest.raises(BeforeKnownLawError):
        ask(TOPIC, asked_on=first - datetime.timedelta(days=1), period_starts_on=START)
