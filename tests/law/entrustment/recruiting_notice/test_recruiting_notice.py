"""The question `recruiting_notice`: when a notice is stale."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, figures

TOPIC = "recruiting_notice"
days = st.dates(datetime.date(2026, 10, 1), datetime.date(2026, 10, 10))


@settings(max_examples=60, deadline=None)
@given(days, days, st.none() | days, st.booleans())
def test_it_is_stale_from_the_day_after(
    checked: datetime.date, closes: datetime.date, filled: datetime.date | None, published: bool
) -> None:
    out = figures(TOPIC, checked_on=checked, closes_on=closes, filled_on=filled, published=published)
    assert out["is_stale"] == (published and (checked > closes or (filled is not None and checked > filled)))


def test_without_a_closing_day_only_a_choice_ends_it() -> None:
    day = datetime.date(2026, 10, 2)
    assert figures(TOPIC, checked_on=day)["is_stale"] is None
    assert figures(TOPIC, checked_on=day, filled_on=day - datetime.timedelta(days=1))["is_stale"] is True


def test_the_finding_names_the_day_on_which_it_was_over_first() -> None:
    days = {"checked_on": "2026-01-15", "closes_on": "2026-01-10", "filled_on": "2026-01-20"}
    [stale] = [each for each in ask(TOPIC, **days).findings if each.code == "recruiting_stale"]
    assert "2026-01-10" in stale.ja
    assert "2026-01-20" not in stale.ja + stale.en
