"""The question `personal_data_conditions`: the gate opens on all of its conditions and on nothing less."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask_many, figures
from zaitaku.law.japan import japan

TOPIC = "personal_data_conditions"
ANNEX = list(japan().parameters["annex_item"].keys)
DAY = datetime.date(2026, 11, 2)
days = st.none() | st.dates(datetime.date(2025, 10, 25), datetime.date(2026, 11, 10))

orders = st.fixed_dictionaries(
    {
        "issued_on": st.just(DAY),
        "handles_personal_data": st.booleans(),
        "annex_signed_on": days,
        "self_check_on": days,
        "selection_recorded": st.booleans(),
        "items": st.sampled_from([ANNEX, ANNEX[1:]]).map(lambda names: [{"item": name} for name in names]),
    }
)


@settings(max_examples=40, deadline=None)
@given(st.lists(orders, min_size=1, max_size=30))
def test_the_gate(asked: list[dict[str, Any]]) -> None:
    rows = ask_many(TOPIC, asked).tables[None].rows(named=True)
    for q, row in zip(asked, rows, strict=True):
        check, signed = q["self_check_on"], q["annex_signed_on"]
        obstacles = {
            "annex_not_signed": not (signed and signed <= DAY),
            "annex_incomplete": len(q["items"]) < len(ANNEX),
            "self_check_missing_or_old": not (check and datetime.date(2025, 11, 2) <= check <= DAY),
            "selection_not_recorded": not q["selection_recorded"],
        }
        expected = [name for name, holds in obstacles.items() if holds and q["handles_personal_data"]]
        assert row["obstacles"] == expected
        assert row["order_may_be_issued"] == (not expected)


def test_without_the_day_of_the_order_the_gate_is_not_open() -> None:
    whole = {"annex_signed_on": DAY, "self_check_on": DAY, "selection_recorded": True}
    out = figures(TOPIC, **whole, items=[{"item": name} for name in ANNEX])
    assert out["order_may_be_issued"] is None
