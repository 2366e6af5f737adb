"""The question `order_change`: nothing but an agreement changes the terms."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import figures

days = st.none() | st.dates(datetime.date(2026, 10, 1), datetime.date(2026, 10, 10))


@settings(max_examples=60, deadline=None)
@given(st.booleans(), days, days, days)
def test_the_terms_of_an_order(
    refused: bool, agreed: datetime.date | None, given_: datetime.date | None, effect: datetime.date | None
) -> None:
    out = figures("order_change", refused=refused, agreed_on=agreed, document_given_on=given_, takes_effect_on=effect)
    is_agreed = agreed is not None and not refused
    in_time = given_ is not None and (effect is None or given_ <= effect)
    assert out["original_terms_hold"] == (not is_agreed)
    assert out["change_valid"] == (is_agreed and in_time)
