"""What the checklists of the labour law have in common, for tests."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from tests.law.asking import ask
from zaitaku.law.japan import japan

DAY = datetime.timedelta(days=1)


def items(names: Iterable[str]) -> list[dict[str, str]]:
    """Names as rows of a table of items."""
    return [{"item": name} for name in names]


def required(topic: str, **facts: Any) -> set[str]:
    """The items that a document must state."""
    rows = ask(topic, **facts).tables["items"]
    return set(rows.filter(rows["required"])["item"])


def changes(parameter: str) -> list[datetime.date]:
    """The days from which something of a parameter holds, the first included."""
    return sorted({value.since for value in japan().parameters[parameter].values})


def around(days: Iterable[datetime.date]) -> list[datetime.date]:
    """Each day, the day before and the day after."""
    return sorted({day + shift * DAY for day in days for shift in (-1, 0, 1)})
