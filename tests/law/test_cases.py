"""Every case file of a topic that the law knows, through the same runner as `zaitaku cases`."""

import datetime
from pathlib import Path

import pytest

from zaitaku import law

CASES = Path(__file__).parents[1] / "cases"
AS_OF = datetime.date(2026, 11, 22)
CASE_LIST = [case for case in law.load_cases([CASES]) if case.topic in law.japan().questions]


@pytest.mark.parametrize("case", CASE_LIST, ids=lambda c: f"{Path(c.file).stem}: {c.name}")
def test_case(case: law.Case) -> None:
    outcome = law.run_case(law.japan(), case, AS_OF)
    assert outcome.passed, outcome.failures


def test_every_topic_of_the_law_has_a_case() -> None:
    assert {case.topic for case in CASE_LIST} == set(law.japan().questions)
