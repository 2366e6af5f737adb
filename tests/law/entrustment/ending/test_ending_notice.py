"""The question `ending_notice`: cases, and what must hold of any notice."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from tests.law.changes import days_around_changes
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import InputError

TOPIC = "ending_notice"
DAY = datetime.timedelta(days=1)
EXCEPTIONS = ["disaster", "prime_contract_ended", "worker_fault", "no_orders_by_worker"]

ends = st.dates(datetime.date(2024, 11, 1), datetime.date(2030, 12, 31))
before = st.integers(-5, 90)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=40, deadline=None)
@given(ends, before)
def test_a_notice_is_in_time_by_its_latest_day_and_not_after(end: datetime.date, days: int) -> None:
    row = figures(TOPIC, ends_on=end, notice_on=end - days * DAY)
    assert row["notice_in_time"] == (end - days * DAY <= row["latest_notice_on"])
    assert row["notice_days"] == days
    assert row["days_short"] == max(30 - days, 0)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "ends_on": ends,
                "covered_six_months": st.booleans(),
                "exception": st.none() | st.sampled_from(EXCEPTIONS),
                "order_days": st.none() | st.sampled_from([1, 29, 30, 31, 365]),
                "basic_contract": st.booleans(),
            }
        ),
        min_size=1,
        max_size=20,
    )
)
def test_every_exception_frees_from_the_notice(asked: list[dict[str, Any]]) -> None:
    table = ask_many(TOPIC, asked).tables[None]
    for q, row in zip(asked, table.rows(named=True), strict=True):
        is_short = q["order_days"] is not None and q["order_days"] <= 30
        required = q["covered_six_months"] and q["exception"] is None and not is_short
        assert row["notice_required"] == required
        assert row["notice_in_time"] == (None if required else True)


def test_a_late_notice_is_found_where_one_is_due() -> None:
    late = {"ends_on": "2026-12-31", "notice_on": "2026-12-02"}
    assert ask(TOPIC, **late).findings.codes == {"ending_notice_too_late"}
    assert ask(TOPIC, **late, exception="disaster").findings.codes == set()
    assert ask(TOPIC, ends_on="2026-12-31").findings.codes == set()


@pytest.mark.parametrize("day", days_around_changes(TOPIC))
def test_over_time(day: datetime.date) -> None:
    if day < datetime.date(2024, 11, 1):
        with pytest.raises(InputError, match="before_known_law"):
            ask(TOPIC, ends_on=day)
    else:
        assert figures(TOPIC, ends_on=day)["latest_notice_on"] == day - 30 * DAY
