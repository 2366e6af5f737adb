"""The question `electronic_transaction_data`: cases and properties."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, cases_of, differences, figures
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "electronic_transaction_data"
MEASURES = [
    "timestamped_before_exchange",
    "timestamped_after_receipt",
    "corrections_logged",
    "written_procedure",
    "display_and_printer",
    "operation_manual",
    "system_overview",
    "search_by_date",
    "search_by_amount",
    "search_by_party",
    "search_by_range",
    "search_by_two_items",
    "download_on_request",
    "papers_by_date_and_party",
]


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=80, deadline=None)
@given(st.sets(st.sampled_from(MEASURES)), st.sampled_from(MEASURES))
def test_one_measure_more_never_takes_a_condition_away(taken: set[str], more: str) -> None:
    before = figures(TOPIC, **dict.fromkeys(taken, True))
    after = figures(TOPIC, **dict.fromkeys({*taken, more}, True))
    assert set(after["missing_conditions"]) <= set(before["missing_conditions"])
    assert after["conditions_met"] is (not after["missing_conditions"])


@pytest.mark.parametrize("measure", MEASURES[:4])
def test_any_of_four_measures_ensures_truth(measure: str) -> None:
    assert figures(TOPIC, **{measure: True})["truth_ensured"]
    assert not figures(TOPIC)["truth_ensured"]


@settings(max_examples=40, deadline=None)
@given(st.dates(datetime.date(2024, 1, 1), datetime.date(2060, 12, 31)))
def test_a_year_with_a_loss_is_kept_longer(deadline: datetime.date) -> None:
    ordinary, with_loss = (
        figures(TOPIC, filing_deadline_on=deadline, loss_year=loss)["keep_until_on"] for loss in (False, True)
    )
    assert (ordinary.year, with_loss.year) == (deadline.year + 7, deadline.year + 10)


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < datetime.date(2024, 1, 1):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, transacted_on=day)
        else:
            missing = figures(TOPIC, transacted_on=day)["missing_conditions"]
            assert missing == ["truth", "visibility", "search"]
