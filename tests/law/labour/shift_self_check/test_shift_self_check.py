"""The self-check: every point gets exactly one status."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, refused
from tests.law.labour.checklists import around, changes
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "shift_self_check"
ADVICE = ["1-3a", "1-3b", "1-3c", "1-4a", "1-4b", "1-4c", "1-4d"]
POINTS = ["1", "1-2", *ADVICE, "2", "3", "4", "5", "6", "7", "8"]


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(POINTS), st.sampled_from(["yes", "no", "not_applicable"])))
def test_each_point_has_its_status(answers: dict[str, str]) -> None:
    rows = [{"item": item, "answer": answer} for item, answer in answers.items()]
    if "not_applicable" in (answers.get("1"), answers.get("7")):
        assert refused(TOPIC, answers=rows) == {"always_applicable"}
        return
    answer = ask(TOPIC, answers=rows)
    status = dict(answer.tables["items"].select("item", "status").iter_rows())
    assert [*status] == POINTS
    words = {"yes": "ok", "not_applicable": "not_applicable", None: None}
    for item in POINTS:
        no = "consider" if item in ADVICE else "fix"
        assert status[item] == words.get(answers.get(item), no)
    assert answer["items_to_fix"] == [item for item in POINTS if status[item] == "fix"]
    assert answer["items_to_consider"] == [item for item in POINTS if status[item] == "consider"]
    assert answer["unanswered_items"] == [item for item in POINTS if item not in answers]
    assert len(answer.findings) == len(answer["items_to_fix"])


def test_known_from_the_day_of_the_guidance() -> None:
    for day in around(changes("shift_self_check_item")):
        if day < datetime.date(2022, 1, 7):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, checked_on=day)
        else:
            assert ask(TOPIC, checked_on=day)["unanswered_items"] == POINTS
