"""Every topic, asked on every day on which its law changes, and on the day before and after.

The topic's first case is moved in time, all its dates by the same number of days. Before the first known law it is
refused; from the first day that it is answered on, it is answered on every later one.
"""

import datetime
from typing import Any

import pytest

from tests.law.changes import days_around_changes
from tests.law.test_cases import AS_OF, CASE_LIST
from zaitaku import law
from zaitaku.law.bank_days import LAST_YEAR

TOPICS = sorted(law.japan().questions.keys() - {"attendance"})  # a day of work is walked through time in test_japan
MOVED_OUT_OF_STEP = {"wages_across_period", "months_not_consecutive"}
"""What a case is refused for only because its months were moved by days; its law was known."""


def first_case(topic: str) -> law.Case:
    """The first case of a topic that is answered; one that names dates before others."""
    answered = [case for case in CASE_LIST if case.topic == topic and "error" not in case.expect]
    return max(answered, key=lambda case: "datetime.date" in str(case.given))


def decided_on(topic: str, given: Any) -> datetime.date:
    """The earliest day whose law decides something of a question: a date of its rows, or the day it is asked."""
    graph = law.japan().graph(topic)
    evaluation = law.ask(topic, given, as_of=AS_OF).evaluation
    nodes = [node for level in graph.levels if (node := graph.date_node(level)) and graph.resolves(node)]
    days = [day for node in nodes for day in evaluation.column(*node) if day]
    return min(days, default=AS_OF)


def moved(value: Any, days: datetime.timedelta) -> Any:
    """The inputs with every date so many days later."""
    match value:
        case dict():
            return {name: moved(inner, days) for name, inner in value.items()}
        case list():
            return [moved(inner, days) for inner in value]
        case datetime.datetime() | datetime.date():
            return value + days
        case str() if len(value) == len("2026-10-05T09:00") and value[10] == "T":
            return (datetime.datetime.fromisoformat(value) + days).isoformat()
        case _:
            return value


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_answered_on_every_day_from_the_first_known_law_on(topic: str) -> None:
    case = first_case(topic)
    given = {name: value for name, value in case.given.items() if name != "prefecture"}
    start = decided_on(topic, given)
    answered_before = False
    for day in (day for day in days_around_changes(topic) if day.year <= LAST_YEAR):
        try:
            answer = law.ask(topic, moved(given, day - start), as_of=day)
            refused = {each.code for each in (*answer.evaluation.refused, *answer.refusals)}
        except law.InputError as error:
            refused = {error.code}
        refused -= MOVED_OUT_OF_STEP
        assert refused <= {"before_known_law"}, day
        assert not (refused and answered_before), f"{day} is refused though an earlier day was answered"
        answered_before = answered_before or not refused
    assert answered_before or not days_around_changes(topic)
