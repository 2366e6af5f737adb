"""The question `retention_orders`: cases, and what must hold of any dates."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import InputError

TOPIC = "retention_orders"
DAY = datetime.timedelta(days=1)
EVENTS = ("contract_ended_on", "last_payment_on", "dispute_closed_on", "record_completed_on", "fiscal_year_end_on")
KEPT = ("keep_until_guideline_on", "keep_until_small_business_act_on", "keep_until_tax_on")

days = st.dates(datetime.date(2026, 1, 1), datetime.date(2032, 12, 31))
papers = st.fixed_dictionaries({name: st.none() | days for name in EVENTS} | {"loss_year": st.booleans()})


def years_later(event: datetime.date, years: int) -> datetime.date:
    """The last day of a period of years that begins on the day after an event."""
    first = event + DAY
    try:
        return first.replace(year=first.year + years) - DAY
    except ValueError:
        return datetime.date(first.year + years, 2, 27)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=50, deadline=None)
@given(st.lists(papers, min_size=1, max_size=20))
def test_papers_are_kept_until_the_latest_day_of_all(asked: list[dict[str, Any]]) -> None:
    table = ask_many(TOPIC, asked).tables[None]
    for q, row in zip(asked, table.rows(named=True), strict=True):
        last = max((q[name] for name in EVENTS[:3] if q[name]), default=None)
        completed, year_end = q["record_completed_on"], q["fiscal_year_end_on"]
        assert row["keep_until_guideline_on"] == (last and years_later(last, 3))
        assert row["keep_until_small_business_act_on"] == (completed and years_later(completed, 2))
        filing = row["filing_deadline_on"]
        assert (filing is None) == (year_end is None)
        if filing:
            assert 59 <= (filing - year_end).days <= 62
            assert row["keep_until_tax_on"] == years_later(filing, 10 if q["loss_year"] else 7)
        assert row["keep_until_on"] == max((row[name] for name in KEPT if row[name]), default=None)


@settings(max_examples=40, deadline=None)
@given(papers, st.sampled_from(EVENTS), st.integers(1, 1_000))
def test_a_later_event_never_shortens_the_keeping(q: dict[str, Any], name: str, later: int) -> None:
    event = q[name] or datetime.date(2026, 1, 1)
    table = ask_many(TOPIC, [q | {name: event}, q | {name: event + later * DAY}]).tables[None]
    assert table["keep_until_on"][0] <= table["keep_until_on"][1]


@pytest.mark.parametrize("year", range(2019, 2033))
@pytest.mark.parametrize("month", range(1, 13))
def test_a_fiscal_year_to_the_end_of_a_month_is_filed_by_the_end_of_a_month(year: int, month: int) -> None:
    year_end = datetime.date(year + month // 12, month % 12 + 1, 1) - DAY
    if year_end < datetime.date(2019, 3, 31):
        with pytest.raises(InputError, match="before_known_law"):
            ask(TOPIC, fiscal_year_end_on=year_end)
    else:
        filing = figures(TOPIC, fiscal_year_end_on=year_end)["filing_deadline_on"]
        assert (filing + DAY).day == 1


@pytest.mark.parametrize(
    ("event", "first"),
    [("contract_ended_on", "2018-03-01"), ("record_completed_on", "2004-04-01"), ("fiscal_year_end_on", "2019-03-31")],
)
def test_each_duty_follows_the_law_of_its_own_event(event: str, first: str) -> None:
    known = datetime.date.fromisoformat(first)
    for day in (known, known + DAY):
        assert figures(TOPIC, **{event: day})["keep_until_on"] > day
    with pytest.raises(InputError, match="before_known_law"):
        ask(TOPIC, **{event: known - DAY})


@pytest.mark.parametrize("day", ["2025-12-31", "2026-01-01", "2026-01-02"])
def test_the_record_was_kept_two_years_under_either_name_of_the_act(day: str) -> None:
    completed = datetime.date.fromisoformat(day)
    row = figures(TOPIC, record_completed_on=completed, contract_ended_on="2020-01-01")
    assert row["keep_until_small_business_act_on"] == years_later(completed, 2)
