"""Education at hiring and on a change of work, around the day from which no item may be left out."""

import datetime

import pytest

from tests.law.asking import ask
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "safety_education"


@pytest.mark.parametrize("industry_could_skip", [True, False])
@pytest.mark.parametrize(("day", "skipped"), [("2022-01-07", True), ("2024-03-31", True), ("2024-04-01", False)])
def test_items_may_be_left_out_by_some_industries_until_2024(
    day: str, skipped: bool, industry_could_skip: bool
) -> None:
    answer = ask(TOPIC, hired_on=day, industry_could_skip=industry_could_skip)
    assert answer["all_items_needed"] is not (skipped and industry_could_skip)


def test_before_the_first_known_day() -> None:
    with pytest.raises(BeforeKnownLawError):
        ask(TOPIC, hired_on=datetime.date(2022, 1, 6))


def test_the_later_event_counts_and_missing_education_is_found() -> None:
    answer = ask(TOPIC, hired_on="2026-04-01", work_changed_on="2026-10-01")
    assert answer["education_due_on"] == datetime.date(2026, 10, 1)
    assert answer.findings.codes == {"safety_education_missing"}
    assert ask(TOPIC, hired_on="2026-04-01", educated_on="2026-04-01").findings.codes == set()
    assert ask(TOPIC).findings.codes == set()
