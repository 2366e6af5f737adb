"""The question `conversion`: cases, properties, and a second computation contract by contract."""

from __future__ import annotations

import datetime
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask_many, cases_of, differences, figures
from tests.law.test_periods import last_day_by_the_civil_code
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "conversion"
ONE_DAY = datetime.timedelta(days=1)
COUNTED_FROM = datetime.date(2013, 4, 1)

lengths = st.tuples(
    st.sampled_from([0, 0, 1, 27, 28, 29, 30, 31, 60, 61, 62, 92, 181, 182, 183, 184]) | st.integers(0, 250),
    st.sampled_from([30, 31, 59, 61, 62, 183, 184, 365, 730]) | st.integers(1, 1200),
)
histories = st.tuples(
    st.dates(datetime.date(2012, 9, 1), datetime.date(2025, 12, 31)), st.lists(lengths, min_size=1, max_size=7)
)


def contracts(history: tuple[datetime.date, list[tuple[int, int]]]) -> list[dict[str, datetime.date]]:
    day, rows = history[0], []
    for gap, length in history[1]:
        start = day + datetime.timedelta(days=gap)
        rows.append({"start_on": start, "end_on": start + datetime.timedelta(days=length - 1)})
        day = rows[-1]["end_on"] + ONE_DAY
    return rows


def months_in(start: datetime.date, end: datetime.date) -> tuple[int, int]:
    months = next(n for n in range(100) if last_day_by_the_civil_code(start, n + 1) > end)
    return months, (end - last_day_by_the_civil_code(start, months)).days


def expected(rows: list[dict[str, datetime.date]]) -> dict[str, Any]:
    counted: list[tuple[datetime.date, int, int]] = []  # start, months, odd days
    right_from, cooled, before = None, False, None
    for row in rows:
        if before is not None and counted:
            total = sum(m for _, m, _ in counted) + Fraction(sum(d for _, _, d in counted), 30)
            needed = 6 if total >= 12 else math.ceil(total / 2)
            gap, _ = months_in(before + ONE_DAY, row["start_on"] - ONE_DAY)
            if gap >= needed:
                counted, right_from, cooled = [], None, True
        before = row["end_on"]
        if row["start_on"] < COUNTED_FROM:
            continue
        counted.append((row["start_on"], *months_in(row["start_on"], row["end_on"])))
        total = sum(m for _, m, _ in counted) + Fraction(sum(d for _, _, d in counted), 30)
        if right_from is None and total > 60:
            right_from = row["start_on"]
    total = sum(m for _, m, _ in counted) + Fraction(sum(d for _, _, d in counted), 30)
    return {
        "total_contract_months": math.floor(total),
        "conversion_right": right_from is not None,
        "conversion_right_from_on": right_from,
        "indefinite_from_on": rows[-1]["end_on"] + ONE_DAY if right_from else None,
        "cooling_period_passed": cooled,
    }


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=80, deadline=None)
@given(st.lists(histories, min_size=1, max_size=10))
def test_many_histories_agree_with_a_plain_computation(drawn: list[Any]) -> None:
    asked = [contracts(each) for each in drawn]
    answer = ask_many(TOPIC, [{"contracts": rows} for rows in asked])
    for rows, row in zip(asked, answer.tables[None].rows(named=True), strict=True):
        figures_expected = expected(rows)
        assert {name: row[name] for name in figures_expected} == figures_expected


@settings(max_examples=40, deadline=None)
@given(histories, st.integers(1, 400))
def test_a_longer_last_contract_never_takes_the_right_away(history: Any, more: int) -> None:
    rows = contracts(history)
    longer = [*rows[:-1], rows[-1] | {"end_on": rows[-1]["end_on"] + datetime.timedelta(days=more)}]
    before, after = ask_many(TOPIC, [{"contracts": rows}, {"contracts": longer}]).tables[None].rows(named=True)
    assert after["conversion_right"] or not before["conversion_right"]
    assert after["total_contract_months"] >= before["total_contract_months"]


def test_the_article_is_known_from_its_first_day() -> None:
    rows = contracts((COUNTED_FROM, [(0, 365)]))
    for as_of in (COUNTED_FROM, COUNTED_FROM + ONE_DAY):
        assert figures(TOPIC, as_of=as_of, contracts=rows)["total_contract_months"] == 12
    with pytest.raises(BeforeKnownLawError):
        figures(TOPIC, as_of=COUNTED_FROM - ONE_DAY, contracts=rows)
