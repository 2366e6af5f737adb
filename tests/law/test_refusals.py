"""Bad inputs of a month: each is refused with its code, in both languages; nothing is guessed."""

import datetime
from typing import Any

import polars as pl
import pytest

from zaitaku import law

WORKER = {"worker": "W1", "rates": {"default": 1300}}
ACTIVITY = {"worker": "W1", "start": "2026-10-05T09:00", "end": "2026-10-05T10:00", "kind": "office"}


def given(**changes: Any) -> dict[str, Any]:
    return {"workers": [WORKER], "activities": [ACTIVITY]} | changes


def activity(**changes: Any) -> dict[str, Any]:
    return given(activities=[ACTIVITY | changes])


def frame(**columns: Any) -> dict[str, Any]:
    values = {"worker": ["W1"], "kind": ["office"]} | columns
    return given(activities=pl.DataFrame(values))


HOUR = datetime.timedelta(hours=1)
NINE = datetime.datetime(2026, 10, 5, 9)

REFUSED_WHOLE = [
    ("missing_table", {"activities": [ACTIVITY]}),
    ("unknown_name", activity(strat="2026-10-05T09:00")),
    ("unknown_name", given(visits=[])),
    ("wrong_type", activity(start="2026-10-05T09:00:30")),
    ("wrong_type", activity(free_use="maybe")),
    ("wrong_type", given(workers=[{"worker": "W1", "rates": {"default": 1300.5}}])),
    ("wrong_value", given(workers=[{"worker": "W1", "rates": {"default": -1}}])),
    ("wrong_value", given(office={"week_starts_on": "funday"})),
    ("wrong_value", given(office={"statutory_weekly_hours": 48})),
    ("wrong_value", given(office={"closing_day": 0})),
    ("wrong_value", frame(start=[NINE + datetime.timedelta(seconds=30)], end=[NINE + HOUR])),
    ("wrong_value", frame(start=[NINE.replace(tzinfo=datetime.UTC)], end=[NINE.replace(tzinfo=datetime.UTC) + HOUR])),
    ("unknown_key", given(office={"prefecture": "99"})),
    ("duplicate_rows", given(workers=[WORKER, WORKER])),
    ("duplicate_rows", given(rates=[{"worker": "W1", "kind": "office", "yen_per_hour": y} for y in (1300, 1400)])),
    ("before_known_law", activity(start="1990-10-05T09:00", end="1990-10-05T10:00")),
]


@pytest.mark.parametrize(("code", "inputs"), REFUSED_WHOLE, ids=lambda v: v if isinstance(v, str) else "")
def test_inputs_that_cannot_be_read_are_refused_with_a_sentence(code: str, inputs: dict[str, Any]) -> None:
    with pytest.raises(law.InputError) as refusal:
        law.ask("attendance", inputs)
    assert refusal.value.code == code
    assert len(refusal.value.ja) > 10
    assert len(refusal.value.en) > 20


REFUSED_WORKER = [
    ("overlapping_activities", given(activities=[ACTIVITY, ACTIVITY | {"start": "2026-10-05T09:30"}])),
    ("end_not_after_start", activity(end="2026-10-05T09:00")),
    ("activity_too_long", activity(end="2026-10-06T09:01")),
    ("unknown_kind", activity(kind="offce")),
    ("time_missing", activity(end=None)),
    ("rate_missing", given(workers=[{"worker": "W1"}])),
    ("prescribed_minutes_missing", given(allowances=[{"name": "post", "yen": 5000, "per": "month"}])),
]


@pytest.mark.parametrize(("code", "inputs"), REFUSED_WORKER, ids=lambda v: v if isinstance(v, str) else "")
def test_a_worker_who_cannot_be_computed_is_withheld_and_the_others_are_not(code: str, inputs: dict[str, Any]) -> None:
    other = {"worker": "W2", "rates": {"default": 1300}, "prescribed_monthly_minutes": 9600}
    inputs = inputs | {
        "workers": [*inputs["workers"], other],
        "activities": [*inputs["activities"], ACTIVITY | {"worker": "W2"}],
    }
    answer = law.ask("attendance", inputs)
    assert {r.code for r in answer.refusals} == {code}
    assert {r.fields["worker"] for r in answer.refusals} == {"W1"}
    assert all("W1" in text for r in answer.refusals for text in (r.ja, r.en))
    assert answer.tables["worker_months"]["worker"].to_list() == ["W2"]
    assert {f.fields["worker"] for f in answer.findings} <= {"W2"}


def test_an_unknown_worker_is_named_and_the_others_are_computed() -> None:
    answer = law.ask("attendance", given(activities=[ACTIVITY, ACTIVITY | {"worker": "W9"}]))
    assert [(r.code, "W9" in r.ja, "W9" in r.en) for r in answer.evaluation.refused] == [("unknown_worker", True, True)]
    assert answer.tables["worker_months"]["gross_wage_yen"].to_list() == [1300]


def test_a_month_without_work_has_its_leave_and_its_monthly_items() -> None:
    leave = {"worker": "W1", "date": "2026-10-05", "leave_pay_yen": 4000}
    item = {"name": "family", "yen": 5000, "per": "month", "kind": "family"}
    months = law.ask("attendance", given(activities=[], leave_days=[leave], allowances=[item])).tables["worker_months"]
    assert months.select("working_minutes", "allowances_yen", "gross_wage_yen").rows() == [(0, 5000, 9000)]


def test_no_records_give_no_rows() -> None:
    answer = law.ask("attendance", given(activities=[]))
    assert answer.tables["worker_months"].is_empty()
    assert not answer.findings
