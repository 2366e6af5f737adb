"""The question `payment_report`: cases and properties."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures, refused
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "payment_report"
THRESHOLDS = {"listed_fee": 50_000, "sales_agent": 500_000}

years = st.integers(2020, 2098)
categories = st.sampled_from(sorted(THRESHOLDS))


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(years, st.integers(0, 10**7), categories, st.integers(0, 200)), min_size=1, max_size=20))
def test_many_reports(drawn: list[Any]) -> None:
    names = ("payment_year", "annual_total_yen", "category", "reports_filed_two_years_before")
    questions = [dict(zip(names, each, strict=True)) for each in drawn]
    for (year, total, category, filed), row in zip(
        drawn, ask_many(TOPIC, questions).tables[None].rows(named=True), strict=True
    ):
        assert row["report_required"] is (total > THRESHOLDS[category])
        assert row["e_filing_required"] is (filed >= (30 if year >= 2026 else 100))
        late = (row["report_due_on"] - datetime.date(year + 1, 1, 31)).days
        assert 0 <= late <= 2
        assert row["report_due_on"].weekday() < 5


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        question = {"payment_year": day.year - 1, "filed_on": day, "reports_filed_two_years_before": 50}
        if day < datetime.date(2021, 1, 1):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, **question)
        else:
            assert figures(TOPIC, **question)["e_filing_required"] is (day.year >= 2027)


def test_a_year_of_unknown_holidays_is_refused() -> None:
    assert refused(TOPIC, payment_year=2099) == {"holidays_not_known"}
    assert not refused(TOPIC, payment_year=2098)


def test_a_year_alone_says_when_the_report_is_due() -> None:
    answer = figures(TOPIC, payment_year=2026)
    assert answer == {
        "report_required": None,
        "report_due_on": datetime.date(2027, 2, 1),
        "e_filing_required": None,
    }
