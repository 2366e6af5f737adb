"""The question `worker_status`: cases, and every combination of signs."""

from __future__ import annotations

import datetime
from itertools import product

import pytest

from tests.law.asking import ask, ask_many, cases_of, differences
from tests.law.changes import days_around_changes
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import InputError

TOPIC = "worker_status"
SIGNS = [
    "fixed_hours",
    "attendance_log",
    "cannot_refuse",
    "only_this_client",
    "hourly_pay_with_company_equipment",
    "no_substitution",
    "daily_orders",
]
OF_A_BUSINESS = {"own_costly_equipment", "much_higher_pay", "own_trade_name"}
LISTED_ONLY = {"other_work_ordered", "absence_deducted", "guaranteed_pay", "treated_as_staff"} | OF_A_BUSINESS


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


def test_every_combination_is_counted_and_listed() -> None:
    combinations = [dict(zip(SIGNS, held, strict=True)) for held in product([False, True], repeat=len(SIGNS))]
    table = ask_many(TOPIC, combinations).tables[None]
    for signs, row in zip(combinations, table.rows(named=True), strict=True):
        found = [sign for sign, held in signs.items() if held]
        assert row["signs_found"] == found
        assert row["worker_sign_count"] == len(found)
        assert row["status_review_needed"] == (len(found) >= 3)


@pytest.mark.parametrize("item", [*SIGNS, *sorted(LISTED_ONLY)])
def test_each_answer_is_found_as_its_own_evidence(item: str) -> None:
    answer = ask(TOPIC, **{item: True})
    evidence = {row["item"]: row for row in answer.tables["evidence"].rows(named=True)}
    assert evidence.keys() == set(SIGNS) | LISTED_ONLY
    assert [name for name, row in evidence.items() if row["found"]] == [item]
    assert evidence[item]["points_to"] == ("business" if item in OF_A_BUSINESS else "employment")
    assert evidence[item]["basis"].startswith("昭和60年12月19日")
    assert answer["worker_sign_count"] == (item in SIGNS)


def test_the_finding_names_the_signs_and_gives_no_verdict() -> None:
    (finding,) = ask(TOPIC, **dict.fromkeys(SIGNS[:3], True)).findings
    assert finding.code == "worker_status_to_be_reviewed"
    assert "時間の拘束、出退勤の記録、仕事を断れない" in finding.ja
    assert not ask(TOPIC, **dict.fromkeys(SIGNS[:2], True)).findings


@pytest.mark.parametrize("day", days_around_changes(TOPIC))
def test_over_time(day: datetime.date) -> None:
    if day < datetime.date(1985, 12, 19):
        with pytest.raises(InputError, match="before_known_law"):
            ask(TOPIC, day)
    else:
        assert ask(TOPIC, day)["status_review_needed"] is False
