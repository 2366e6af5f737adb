"""The question `entrustment_contract`: kept for three years from the last event."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, figures

TOPIC = "entrustment_contract"
EVENTS = ("contract_ended_on", "last_payment_on", "dispute_closed_on")
days = st.none() | st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 12, 31))


def three_years_after(day: datetime.date) -> datetime.date:
    """Three years that begin on the day after; those from 29 February end on 28 February."""
    one_day = datetime.timedelta(days=1)
    first = day + one_day
    if (first.month, first.day) == (2, 29):
        return datetime.date(first.year + 3, 2, 28)
    return first.replace(year=first.year + 3) - one_day


@settings(max_examples=40, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(EVENTS, days)))
def test_a_later_event_never_shortens_the_keeping(events: dict[str, Any]) -> None:
    kept = figures(TOPIC, contracted_on=datetime.date(2020, 1, 1), **events)["keep_contract_until_on"]
    known = [day for day in events.values() if day]
    assert kept == (three_years_after(max(known)) if known else None)


def test_of_what_nothing_is_said_nothing_is_found() -> None:
    assert ask(TOPIC, contracted_on=datetime.date(2026, 11, 2)).findings.codes == {"required_item_missing"}
