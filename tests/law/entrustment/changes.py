"""Days on which a topic's law changes, with the days around them."""

from __future__ import annotations

import datetime

from zaitaku.law.engine.declarations import Check, Rule, declarations
from zaitaku.law.japan import japan

ONE_DAY = datetime.timedelta(days=1)


def days_around_changes(topic: str) -> list[datetime.date]:
    """First days of rules and of values, days after last ones, and the day before and after each."""
    modules = japan().questions[topic].modules
    declared = [d for module in modules for d in declarations(module) if isinstance(d, Rule | Check)]
    rules = [d if isinstance(d, Rule) else d.rule for d in declared]
    changes = {day for rule in rules for day in (rule.since, rule.until and rule.until + ONE_DAY) if day}
    names = {name for rule in rules for name in rule.arguments}
    changes |= {v.since for name in names & japan().parameters.keys() for v in japan().parameters[name].values}
    return sorted({day + step * ONE_DAY for day in changes for step in (-1, 0, 1)})
