"""The question `egov_package_limits`: cases and properties."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "egov_package_limits"
WORKPLACES = {"article36_agreement": 30_000, "work_rules": 2_500}
FILES = {"attachment_count": 99, "largest_attachment_mb": 50, "attachments_total_mb": 99}
CODES = {
    "workplaces": "too_many_workplaces",
    "attachment_count": "too_many_attachments",
    "largest_attachment_mb": "attachment_too_large",
    "attachments_total_mb": "attachments_too_large_together",
}

packages = st.fixed_dictionaries(
    {
        "procedure": st.sampled_from([*WORKPLACES, "annual_variable"]),
        "workplaces": st.sampled_from([0, 2_500, 2_501, 30_000, 30_001]),
        "attachment_count": st.integers(97, 101),
        "largest_attachment_mb": st.integers(48, 52),
        "attachments_total_mb": st.integers(97, 101),
    }
)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(packages, min_size=1, max_size=20))
def test_many_packages(drawn: list[dict[str, Any]]) -> None:
    for q, row in zip(drawn, ask_many(TOPIC, drawn).tables[None].rows(named=True), strict=True):
        limits = {"workplaces": WORKPLACES.get(q["procedure"])} | FILES
        problems = [code for name, code in CODES.items() if (limit := limits[name]) is not None and q[name] > limit]
        assert list(row["package_problems"]) == problems
        assert row["package_accepted"] is (not problems)


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < datetime.date(2021, 4, 1):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, procedure="work_rules", filed_on=day)
        else:
            assert figures(TOPIC, procedure="work_rules", filed_on=day)["package_accepted"]
