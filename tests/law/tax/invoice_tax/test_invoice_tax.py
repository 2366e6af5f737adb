"""The question `invoice_tax`: cases, and a second computation in fractions."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "invoice_tax"
ROUNDINGS = {"floor": math.floor, "ceil": math.ceil, "half_up": lambda exact: math.floor(exact + Fraction(1, 2))}

lines = st.fixed_dictionaries({"yen": st.integers(-10_000, 10**7), "rate_percent": st.sampled_from([10, 8])})
invoices = st.fixed_dictionaries(
    {
        "lines": st.lists(lines, max_size=6),
        "tax_included": st.booleans(),
        "rounding": st.sampled_from(sorted(ROUNDINGS)),
    }
)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(invoices, min_size=1, max_size=20))
def test_many_invoices_agree_with_fractions(drawn: list[dict[str, Any]]) -> None:
    for q, row in zip(drawn, ask_many(TOPIC, drawn).tables[None].rows(named=True), strict=True):
        taxes = {}
        for rate in (10, 8):
            total = sum(line["yen"] for line in q["lines"] if line["rate_percent"] == rate)
            exact = Fraction(total * rate, 100 + rate if q["tax_included"] else 100)
            taxes[rate] = ROUNDINGS[q["rounding"]](exact)
        assert (row["tax_10_yen"], row["tax_8_yen"]) == (taxes[10], taxes[8])
        added = 0 if q["tax_included"] else sum(taxes.values())
        assert row["invoice_total_yen"] == sum(line["yen"] for line in q["lines"]) + added


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=9), st.booleans())
def test_lines_may_be_split_and_ordered_at_will(amounts: list[int], tax_included: bool) -> None:
    split = [{"yen": yen, "rate_percent": 10} for yen in amounts]
    joined = [{"yen": sum(amounts), "rate_percent": 10}]
    assert figures(TOPIC, lines=split[::-1], tax_included=tax_included) == figures(
        TOPIC, lines=joined, tax_included=tax_included
    )


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        question = {"invoiced_on": day, "lines": [{"yen": 99, "rate_percent": 10}, {"yen": 99, "rate_percent": 8}]}
        if day < datetime.date(2023, 10, 1):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, **question)
        else:
            assert figures(TOPIC, **question)["invoice_total_yen"] == 198 + 9 + 7
