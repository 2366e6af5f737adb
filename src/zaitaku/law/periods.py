"""Periods of months by the calendar, for rules.

A period of months that begins on a day ends with the day before the same day of a later month, or with the last
day of that month where it lacks one (Civil Code 143(2)): six months from 31 August end on 28 February, six months
from 1 March on 31 August. The first day counts, since such periods begin at midnight (Civil Code 140 proviso).
"""

from __future__ import annotations

import datetime

from zaitaku.law.engine.words import add_days, add_months, calendar_months_between, choose, days_between, one_if


def last_day_of_months(start: datetime.date, months: int) -> datetime.date:
    """The last day of so many months that begin on a day."""
    same_day = add_months(start, months)
    return choose(add_months(same_day, -months) == start, add_days(same_day, -1), same_day)


def whole_months(start: datetime.date, end: datetime.date) -> int:
    """How many whole months a period has, from its first day to its last."""
    most = calendar_months_between(add_days(end, 1), start)
    return most - one_if(last_day_of_months(start, most) > end)


def odd_days(start: datetime.date, end: datetime.date) -> int:
    """The days of a period that are left after its whole months."""
    return days_between(end, last_day_of_months(start, whole_months(start, end)))


def completed_months(start: datetime.date, date: datetime.date) -> int:
    """The most months of which the same day, or the month's last day where it lacks one, has come by a date."""
    most = calendar_months_between(date, start)
    return most - one_if(add_months(start, most) > date)


IN_FORMULAS = {
    last_day_of_months: "期間の末日",
    whole_months: "満了した月数",
    odd_days: "1か月未満の日数",
    completed_months: "経過した月数",
}
for _word, _ja in IN_FORMULAS.items():
    _word.ja = _ja  # type: ignore[attr-defined]
