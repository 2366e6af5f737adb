"""The engine against the plain computations of `tests.oracle`: every output of a topic, on random questions."""

import os
from datetime import date
from typing import Any

import pytest

from tests.oracle.plain import BeforeKnownLawError
from tests.oracle.random_questions import COMPUTED, random_question
from zaitaku import law

QUESTIONS = int(os.environ.get("ZAITAKU_RANDOM_QUESTIONS", "200"))
"""Random questions of each topic."""
AS_OF = date(2026, 11, 22)


def asked(topic: str, given: dict[str, Any]) -> dict[str, Any] | str:
    """All outputs and the codes found, or the code of a refusal."""
    try:
        answer = law.ask(topic, given, as_of=AS_OF)
    except law.InputError as error:
        return error.code
    for refused in (*answer.evaluation.refused, *answer.refusals):
        return refused.code
    return {**answer.tables[None].to_dicts()[0], "findings": {finding.code for finding in answer.findings}}


def computed(topic: str, given: dict[str, Any]) -> dict[str, Any] | str:
    """The same by the plain computation."""
    try:
        return COMPUTED[topic](given)
    except BeforeKnownLawError:
        return "before_known_law"


def differences(topic: str, given: dict[str, Any]) -> list[str]:
    """What differs for a question, each with the question."""
    got, expected = asked(topic, given), computed(topic, given)
    if isinstance(got, str) or isinstance(expected, str):
        return [] if got == expected else [f"{got} instead of {expected}: {given}"]
    return [
        f"{name}: {got.get(name, 'no such output')} instead of {expected[name]}: {given}"
        for name in sorted(expected)
        if got.get(name, "no such output") != expected[name]
    ]


@pytest.mark.parametrize("topic", [topic for topic in COMPUTED if topic in law.japan().questions])
def test_engine_and_plain_computation_agree(topic: str) -> None:
    wrong = [line for seed in range(QUESTIONS) for line in differences(topic, random_question(topic, seed))]
    assert not wrong, "\n".join([f"{len(wrong)} differences", *wrong[:20]])
