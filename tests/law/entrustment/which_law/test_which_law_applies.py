"""The question `which_law_applies`: cases, thresholds, and what must hold of any order."""

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

TOPIC = "which_law_applies"
WORK = ["manufacture", "repair", "program", "transport", "warehouse", "information_processing"]
OTHER_WORK = ["other_information_product", "other_service"]

capitals = st.sampled_from([0, 10, 10_000_000, 50_000_000, 300_000_000]).flatmap(
    lambda yen: st.sampled_from([yen, yen + 1])
)
people = st.sampled_from([0, 1, 100, 101, 300, 301])
orders = st.fixed_dictionaries(
    {
        "ordered_on": st.dates(datetime.date(2024, 11, 1), datetime.date(2028, 12, 31)),
        "works_as_employee": st.sampled_from([False, False, False, True]),
        "physical_goods_at_home": st.booleans(),
        "worker_is_individual": st.booleans(),
        "worker_has_employee": st.booleans(),
        "worker_officers": st.integers(1, 3),
        "worker_capital_yen": capitals,
        "worker_employees": people,
        "orderer_has_employee": st.booleans(),
        "orderer_officers": st.integers(0, 3),
        "orderer_capital_yen": capitals,
        "orderer_employees": people,
        "work_type": st.sampled_from([*WORK, *OTHER_WORK]),
        "own_use_service": st.booleans(),
    }
)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=40, deadline=None)
@given(st.lists(orders, min_size=1, max_size=25))
def test_labour_law_excludes_the_others_and_the_whole_act_its_part(asked: list[dict[str, Any]]) -> None:
    for row in ask_many(TOPIC, asked).tables[None].rows(named=True):
        assert row["freelance_notice_applies"] >= row["freelance_act_applies"]
        if row["labour_law_applies"]:
            others = ("home_work_act", "freelance_notice", "freelance_act", "small_business_act")
            assert not any(row[f"{act}_applies"] for act in others)


@settings(max_examples=40, deadline=None)
@given(st.lists(orders, min_size=1, max_size=25), st.integers(1, 400_000_000), st.integers(1, 400))
def test_a_larger_orderer_is_bound_no_less_by_an_individual(
    asked: list[dict[str, Any]], yen: int, employees: int
) -> None:
    asked = [q | {"worker_is_individual": True} for q in asked]
    larger = [
        q
        | {
            "orderer_capital_yen": q["orderer_capital_yen"] + yen,
            "orderer_employees": q["orderer_employees"] + employees,
            "orderer_has_employee": True,
        }
        for q in asked
    ]
    before, after = ask_many(TOPIC, asked).tables[None], ask_many(TOPIC, larger).tables[None]
    for name in ("freelance_act_applies", "small_business_act_applies"):
        assert all(b <= a for b, a in zip(before[name], after[name], strict=True))


@pytest.mark.parametrize("work", [*WORK, *OTHER_WORK])
def test_each_threshold_is_over_and_not_from(work: str) -> None:
    upper, employees = (300_000_000, 300) if work in WORK else (50_000_000, 100)
    company = {"ordered_on": "2026-11-22", "work_type": work, "worker_is_individual": False}

    def applies(**given_: Any) -> bool:
        return bool(figures(TOPIC, **company, **given_)["small_business_act_applies"])

    assert applies(orderer_capital_yen=upper + 1, worker_capital_yen=upper)
    assert not applies(orderer_capital_yen=upper + 1, worker_capital_yen=upper + 1)
    assert not applies(orderer_capital_yen=upper, worker_capital_yen=10_000_001)
    assert applies(orderer_capital_yen=10_000_001, worker_capital_yen=10_000_000)
    assert not applies(orderer_capital_yen=10_000_000, worker_capital_yen=0)
    assert applies(orderer_employees=employees + 1, worker_employees=employees)
    assert not applies(orderer_employees=employees + 1, worker_employees=employees + 1)
    assert not applies(orderer_employees=employees, worker_employees=0)
    assert not applies(orderer_capital_yen=upper + 1, own_use_service=True)


@pytest.mark.parametrize("day", days_around_changes(TOPIC))
def test_over_time(day: datetime.date) -> None:
    asked = {"ordered_on": day, "orderer_capital_yen": 60_000_000, "orderer_has_employee": True}
    if day < datetime.date(2024, 11, 1):
        with pytest.raises(InputError, match="before_known_law"):
            ask(TOPIC, **asked)
    else:
        row = figures(TOPIC, **asked)
        assert row["freelance_act_applies"]
        assert row["small_business_act_applies"] == (day >= datetime.date(2026, 1, 1))


def test_orders_of_both_times_are_answered_at_once() -> None:
    days = ["2025-12-31", "2026-01-01", "2025-12-31"]
    asked = [{"ordered_on": datetime.date.fromisoformat(day), "orderer_capital_yen": 60_000_000} for day in days]
    table = ask_many(TOPIC, asked).tables[None]
    assert table["small_business_act_applies"].to_list() == [False, True, False]


def test_findings() -> None:
    assert ask(TOPIC, works_as_employee=True).findings.codes == {"labour_law_governs"}
    assert ask(TOPIC, physical_goods_at_home=True).findings.codes == {"home_work_act_governs"}
    assert ask(TOPIC, orderer_employees=301).findings.codes == {"employee_to_be_confirmed"}
    assert ask(TOPIC, orderer_employees=301, orderer_has_employee=True).findings.codes == set()
