"""The question `registration_number`: cases, and the check digit by hand."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, cases_of, differences, figures
from tests.law.changes import ONE_DAY, change_dates
from zaitaku.law.engine.cases import Case
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "registration_number"

digits = st.text(st.sampled_from("0123456789"), min_size=12, max_size=12)


@pytest.mark.parametrize("case", cases_of(TOPIC), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert not differences(case)


def check_digit(base: str) -> int:
    """Nine less the remainder of the weighed sum, by the positions counted from the right."""
    return 9 - sum(int(digit) * (1 if n % 2 else 2) for n, digit in enumerate(reversed(base), start=1)) % 9


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(digits, st.integers(0, 9), st.booleans()), min_size=1, max_size=30))
def test_many_numbers(drawn: list[Any]) -> None:
    questions = [
        {"number": f"T{first}{base}", "holder": "corporation" if corporate else "individual"}
        for base, first, corporate in drawn
    ]
    for (base, first, corporate), row in zip(
        drawn, ask_many(TOPIC, questions).tables[None].rows(named=True), strict=True
    ):
        assert row["check_digit"] == check_digit(base)
        assert row["registration_number_valid"] is (not corporate or first == check_digit(base))


@settings(max_examples=60, deadline=None)
@given(digits, st.integers(0, 11), st.integers(1, 8))
def test_a_digit_that_is_misread_is_noticed(base: str, place: int, by: int) -> None:
    misread = base[:place] + str((int(base[place]) + by) % 10) + base[place + 1 :]
    number = f"T{check_digit(base)}{misread}"
    same_remainder = check_digit(misread) == check_digit(base)  # 0 read as 9, or 9 as 0
    assert figures(TOPIC, number=number)["registration_number_valid"] is same_remainder


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("T0123456789-t \nＴ１a"), max_size=16))
def test_any_text_is_answered(number: str) -> None:
    answer = figures(TOPIC, number=number)
    assert answer["format_valid"] is (re.fullmatch("T[0-9]{13}", number) is not None)
    assert (answer["check_digit"] is None) is not answer["format_valid"]


@pytest.mark.parametrize("change", change_dates(TOPIC), ids=str)
def test_every_day_around_a_change_is_computed_or_refused(change: datetime.date) -> None:
    for day in (change - ONE_DAY, change, change + ONE_DAY):
        if day < datetime.date(2015, 10, 5):
            with pytest.raises(BeforeKnownLawError):
                ask(TOPIC, day, number="T7000012050002")
        else:
            assert figures(TOPIC, day, number="T7000012050002")["registration_number_valid"]


def test_no_number_is_neither_valid_nor_not() -> None:
    assert set(figures(TOPIC).values()) == {None}
