"""The duty to make work rules: size, steps, contents."""

import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, figures

TOPIC = "work_rules"
steps = st.fixed_dictionaries(
    {"opinion_heard": st.booleans(), "filed": st.booleans(), "made_known_by": st.sampled_from([None, "screen"])}
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 15), st.integers(0, 15), steps)
def test_part_timers_count_and_each_step_is_named(ordinary: int, part_time: int, taken: dict[str, Any]) -> None:
    answer = ask(TOPIC, ordinary_workers=ordinary, part_time_workers=part_time, **taken)
    due = ordinary + part_time >= 10
    assert answer["work_rules_due"] is due
    done = {"opinion_heard": taken["opinion_heard"], "filed": taken["filed"], "made_known": taken["made_known_by"]}
    named = [name for name, is_done in done.items() if not is_done]
    assert answer["missing_steps"] == (named if due else [])
    assert ("work_rules_step_missing" in answer.findings.codes) is bool(due and named)
    assert bool(answer["missing_items"]) is due


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 12), st.integers(0, 12))
def test_one_more_worker_never_lifts_the_duty(ordinary: int, part_time: int) -> None:
    before, after = (
        figures(TOPIC, ordinary_workers=ordinary, part_time_workers=part_time + more)["work_rules_due"]
        for more in (0, 1)
    )
    assert before <= after


def test_the_finding_names_the_steps_in_japanese() -> None:
    finding = next(f for f in ask(TOPIC, ordinary_workers=10).findings if f.code == "work_rules_step_missing")
    assert "意見聴取、届出、周知" in finding.ja


def test_without_a_date_the_law_of_the_asking_day_holds() -> None:
    assert ask(TOPIC, as_of=datetime.date(2004, 8, 27), ordinary_workers=10)["work_rules_due"] is True
