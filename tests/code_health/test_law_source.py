"""The law is exact, pure, and keeps its figures in parameters.yaml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.code_health.law_source import (
    doubled_names,
    figures_of_the_law,
    inexact_arithmetic,
    looks_at_the_clock,
)
from tests.code_health.tree import files, relative

LAW = "src/zaitaku/law"
RULES = [path for path in files(LAW, "*.py") if path.name in {"rules.py", "checks.py"}]
TOPIC_FILES = {"__init__.py", "rules.py", "parameters.yaml", "inputs.py", "checks.py"}


def test_there_are_rules_to_look_at() -> None:
    assert RULES, f"no rules.py or checks.py under {LAW}: the tests below would pass on nothing"


@pytest.mark.parametrize("path", RULES, ids=relative)
def test_no_floating_point_touches_money_or_time(path: Path) -> None:
    assert not inexact_arithmetic(path.read_text(encoding="utf-8")), "use floor_div and declared roundings"


@pytest.mark.parametrize("path", RULES, ids=relative)
def test_figures_of_the_law_stand_in_parameters_only(path: Path) -> None:
    found = figures_of_the_law(path.read_text(encoding="utf-8"))
    assert not found, "a figure of the law belongs, with its source, in parameters.yaml"


@pytest.mark.parametrize("path", RULES, ids=relative)
def test_no_name_is_defined_twice(path: Path) -> None:
    assert not doubled_names(path.read_text(encoding="utf-8")), "the second would replace the first in silence"


@pytest.mark.parametrize("path", files(LAW, "*.py"), ids=relative)
def test_the_law_has_no_clock(path: Path) -> None:
    assert not looks_at_the_clock(path.read_text(encoding="utf-8")), "pass the date in"


@pytest.mark.parametrize("rules", [path for path in RULES if path.name == "rules.py"], ids=relative)
def test_a_topic_folder_holds_exactly_what_a_newcomer_expects(rules: Path) -> None:
    here = {path.name for path in files(relative(rules.parent)) if path.suffix != ".csv"}
    assert not here - TOPIC_FILES


@pytest.mark.parametrize(
    ("check", "source"),
    [
        (inexact_arithmetic, "pay = minutes * rate / sixty"),
        (inexact_arithmetic, "pay /= sixty"),
        (inexact_arithmetic, "premium = 0.25"),
        (inexact_arithmetic, "pay = round(exact_pay)"),
        (inexact_arithmetic, "pay = float(exact_pay)"),
        (figures_of_the_law, "def overtime(minutes):\n    return excess(minutes, 480)"),
        (figures_of_the_law, "DAILY_LIMIT = 480"),
        (figures_of_the_law, "def overtime(minutes, limit=480):\n    return excess(minutes, limit)"),
        (figures_of_the_law, "def pay(base):\n    return base * -25"),
        (doubled_names, "base = total('day', 'a')\ndef base(a):\n    return a"),
        (looks_at_the_clock, "def age(born_on):\n    return date.today() - born_on"),
    ],
)
def test_each_check_sees_what_it_forbids(check: Callable[[str], list[str]], source: str) -> None:
    assert check(source)


@pytest.mark.parametrize(
    ("check", "source"),
    [
        (inexact_arithmetic, "pay = floor_div(minutes * rate, sixty)"),
        (figures_of_the_law, "def later(day):\n    return choose(day > 0, day + 1, 0)"),
        (figures_of_the_law, "def paid(flag):\n    return choose(flag, True, False)"),
        (figures_of_the_law, "@rule(per=60)\ndef pay(base: Yen[6000]) -> Yen[60]:\n    return base"),
        (looks_at_the_clock, "def day(today):\n    return today"),
    ],
)
def test_each_check_lets_pass_what_is_right(check: Callable[[str], list[str]], source: str) -> None:
    assert not check(source)
