"""The question `non_renewal`: cases, properties, and the articles by date."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import TODAY, ask_many, cases_of, differences, figures
from tests.law.test_periods import last_day_by_the_civil_code
from zaitaku.law.engine.cases import Case
from zaitaku.law.japan import japan

TOPIC = "non_renewal"
ONE_DAY = datetime.timedelta(days=1)
ARTICLE_2 = datetime.date(2024, 4, 1)

questions = st.fixed_dictionaries(
    {
        "expires_on": st.dates(datetime.date(2013, 4, 1), datetime.date(2040, 12, 31)),
        "employed_days": st.none() | st.integers(363, 368) | st.integers(1, 3000),
        "renewal_count": st.integers(0, 5),
        "non_renewal_stated": st.booleans(),
        "notice_days": st.none() | st.integers(25, 35),
    }
)


def question(drawn: dict[str, Any]) -> dict[str, Any]:
    end, employed, notice = drawn["expires_on"], drawn["employed_days"], drawn["notice_days"]
    return {
        "expires_on": end,
        "renewal_count": drawn["renewal_count"],
        "non_renewal_stated": drawn["non_renewal_stated"],
        "employed_from_on": None if employed is None else end - datetime.timedelta(days=employed - 1),
        "notice_on": None if notice is None else end - datetime.timedelta(days=notice),
    }


def is_required(q: dict[str, Any]) -> bool:
    start = q["employed_from_on"]
    longer = start is not None and q["expires_on"] > last_day_by_the_civil_code(start, 12)
    return bool((q["renewal_count"] >= 3 or longer) and not q["non_renewal_stated"])


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


@settings(max_examples=60, deadline=None)
@given(st.lists(questions, min_size=1, max_size=20))
def test_many_contracts_agree_with_a_plain_computation(drawn: list[dict[str, Any]]) -> None:
    asked = [question(each) for each in drawn]
    rows = ask_many(TOPIC, asked).tables[None].rows(named=True)
    for each, q, row in zip(drawn, asked, rows, strict=True):
        required = is_required(q)
        assert row["notice_required"] is required
        enough = None if each["notice_days"] is None else each["notice_days"] >= 30
        in_time = enough if required else True
        assert row["notice_in_time"] is in_time


@settings(max_examples=40, deadline=None)
@given(questions, st.integers(1, 400))
def test_longer_employment_and_more_renewals_never_free_from_notice(drawn: dict[str, Any], more: int) -> None:
    longer = drawn | {
        "employed_days": (drawn["employed_days"] or 1) + more,
        "renewal_count": drawn["renewal_count"] + 1,
    }
    before, after = ask_many(TOPIC, [question(drawn), question(longer)]).tables[None]["notice_required"]
    assert after or not before


@pytest.mark.parametrize(
    ("expires_on", "article"), [(ARTICLE_2 - ONE_DAY, "1条"), (ARTICLE_2, "2条"), (ARTICLE_2 + ONE_DAY, "2条")]
)
def test_the_article_is_that_of_the_day(expires_on: datetime.date, article: str) -> None:
    answer = japan().ask(TOPIC, {"expires_on": expires_on, "renewal_count": 3}, as_of=TODAY, explain=True)
    assert answer["notice_required"] is True
    assert article in answer.explain("notice_required").cites


@pytest.mark.parametrize("after", [0, 1])
def test_the_standards_are_known_from_2013_04_01(after: int) -> None:
    expires_on = datetime.date(2013, 4, 1) + datetime.timedelta(days=after)
    assert figures(TOPIC, expires_on=expires_on, renewal_count=3)["notice_required"] is True
