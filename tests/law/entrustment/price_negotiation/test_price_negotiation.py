"""The question `price_negotiation`: an open request is recalled, and waiting longer never silences it."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask

TOPIC = "price_negotiation"
DAY = datetime.date(2026, 3, 1)
requests = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.dates(DAY - datetime.timedelta(days=60), DAY),
            "answered_on": st.none() | st.just(DAY),
            "explained": st.booleans(),
        }
    ),
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(requests, st.integers(0, 60), st.integers(0, 30))
def test_requests(rows: list[dict[str, Any]], limit: int, later: int) -> None:
    def recalled(day: datetime.date) -> int:
        answer = ask(TOPIC, checked_on=day, remind_after_days=limit, requests=rows)
        return sum(finding.code == "price_request_unanswered" for finding in answer.findings)

    open_rows = [row for row in rows if row["answered_on"] is None]
    assert recalled(DAY) == sum((DAY - row["date"]).days > limit for row in open_rows)
    assert recalled(DAY) <= recalled(DAY + datetime.timedelta(days=later)) <= len(open_rows)
    assert ask(TOPIC, checked_on=DAY, requests=rows)["open_requests"] == len(open_rows)


def test_without_a_limit_nothing_is_recalled() -> None:
    assert not ask(TOPIC, checked_on=DAY, requests=[{"date": datetime.date(2025, 1, 1)}]).findings.codes
