"""Days on which the law of a topic changes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from zaitaku.law.engine.declarations import Check, Rule, declarations
from zaitaku.law.japan import japan

ONE_DAY = datetime.timedelta(days=1)


def change_dates(topic: str) -> list[datetime.date]:
    """First days, and days after the last ones, of the rules of a topic and of the values of its parameters."""
    return sorted(set(_changes(topic)))


def days_around_changes(topic: str) -> list[datetime.date]:
    """The days of change, and the day before and after each."""
    return sorted({day + step * ONE_DAY for day in change_dates(topic) for step in (-1, 0, 1)})


def _changes(topic: str) -> Iterator[datetime.date]:
    parameters = japan().parameters
    for rule in _rules(topic):
        yield from (day for day in (rule.since, rule.until and rule.until + ONE_DAY) if day)
        for name in set(rule.arguments) & set(parameters):
            yield from (value.since for value in parameters[name].values)


def _rules(topic: str) -> Iterator[Rule]:
    for module in japan().questions[topic].modules:
        for declared in declarations(module):
            if isinstance(declared, Rule | Check):
                yield declared if isinstance(declared, Rule) else declared.rule
