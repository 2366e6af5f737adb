"""The agreement on overtime: limits to the minute, filing, the first known day."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "article36_agreement"
FIRST = datetime.date(2020, 4, 1)
STARTS = st.dates(FIRST, datetime.date(2035, 1, 1))


@settings(max_examples=40, deadline=None)
@given(STARTS, st.booleans(), st.integers(2515, 2705), st.integers(19195, 21605))
def test_what_is_agreed_stays_within_the_limits_of_the_hours_system(
    starts_on: datetime.date, variable: bool, month: int, year: int
) -> None:
    answer = ask(TOPIC, starts_on=starts_on, annual_variable=variable, monthly_minutes=month, annual_minutes=year)
    too_much = (month > 42 * 60 or year > 320 * 60) if variable else (month > 45 * 60 or year > 360 * 60)
    assert ("agreement_beyond_limit" in answer.findings.codes) is too_much


@settings(max_examples=40, deadline=None)
@given(st.integers(5995, 6005), st.integers(43195, 43205), st.integers(5, 7))
def test_no_special_clause_lifts_the_limits_of_law(month: int, year: int, months: int) -> None:
    answer = ask(
        TOPIC,
        starts_on=FIRST,
        special_clause=True,
        special_monthly_total_minutes=month,
        special_annual_minutes=year,
        special_months=months,
    )
    too_much = month >= 100 * 60 or year > 720 * 60 or months > 6
    assert ("agreement_beyond_limit" in answer.findings.codes) is too_much


@settings(max_examples=40, deadline=None)
@given(STARTS, st.integers(-30, 30))
def test_overtime_is_possible_from_the_later_of_first_day_and_filing(starts_on: datetime.date, late: int) -> None:
    filed_on = starts_on + datetime.timedelta(days=late)
    answer = ask(TOPIC, starts_on=starts_on, filed_on=filed_on)
    assert answer["overtime_possible_from_on"] == max(starts_on, filed_on)
    assert ("agreement_filed_late" in answer.findings.codes) is (late > 0)


def test_known_from_the_day_on_which_the_limits_hold_for_everybody() -> None:
    assert ask(TOPIC, starts_on=FIRST)["form"] == "form_9"
    with pytest.raises(BeforeKnownLawError):
        ask(TOPIC, starts_on=FIRST - datetime.timedelta(days=1))
