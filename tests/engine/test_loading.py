"""Loading a law: what does not hold together is refused, each defect with file and line, all at once."""

from pathlib import Path
from typing import Any

import pytest

from tests.engine.shire import shire
from tests.engine.small_law import HEADER_LINES, parameter, small_law, table
from zaitaku.law.engine.errors import LawDefinitionError
from zaitaku.law.engine.law import Law
from zaitaku.law.engine.question import ROOT, Groups, Output, Rows

SPELLS = {
    "given": ["minutes minute", table("spells", "gardener text", "task code", "furrows count", "day_on date")],
    "levels": (
        Rows(ROOT, None),
        Rows("spell", "spells", within=ROOT, date="day_on"),
        Groups("day", within=ROOT, by=("work_on",), sources={"spell": ("day_on",)}, date="work_on"),
    ),
    "outputs": {"spells_seen": Output("spell", {}), None: Output(ROOT, {})},
}


def problems(folder: Path, rules: str, **question: Any) -> list[str]:
    """What is wrong with a law of these rules; line 1 is the first line of `rules`."""
    with pytest.raises(LawDefinitionError) as caught:
        small_law(folder, rules, **(SPELLS | question))
    return caught.value.problems


def at(folder: Path, line: int, file: str = "rules.py") -> str:
    return f"{folder / file}:{HEADER_LINES + line}: "


def test_the_shire_holds_together() -> None:
    assert not list(shire().problems())
    names = {rule.name for rule in shire().rules}
    assert {"spell_pay_sen", "levy_sen", "allowance_yen"} <= names


GOOD = """\
@rule("spell", ja="x", cites="Custom 1")
def twice(furrows: Count) -> Count:
    return furrows + furrows
"""


def test_a_good_small_law_loads(tmp_path: Path) -> None:
    assert [rule.name for rule in small_law(tmp_path, GOOD, **SPELLS).rules] == ["twice"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        ("furrows", "furows", ["'furows' is no input, rule, window or parameter at level 'spell'"]),
        ("(furrows: Count)", "(furrows: Minutes)", ["gives minute, but declares", "takes 'furrows' as minute, but"]),
        ("-> Count", "-> Minutes", ["gives count, but declares minute"]),
        ("(furrows: Count)", "(furrows)", ["declares no unit for furrows"]),
        ("-> Count", "", ["declares no unit for return"]),
        ("-> Count", "-> int", ["declares no unit for return"]),
        ("Custom 1", "", ["rule 'twice' cites no source"]),
        ("    return furrows + furrows", "    if furrows > 0:\n        return 1\n    return 0", ["may not branch"]),
        ("furrows + furrows", "furrows if furrows > 0 else 0", ["may not branch"]),
        ("furrows + furrows", "one_if((furrows > 0) and (furrows > 1))", ["may not branch"]),
        ("(furrows: Count)", "(furrows: Count, day_on: Date)", []),
        ("furrows + furrows", "furrows * task", ["cannot be multiplied"]),
        ("furrows + furrows", "add_days(furrows, furrows)", ["date does not fit count"]),
    ],
)  # fmt: skip
def test_a_defect_of_a_rule_is_named_with_its_line(tmp_path: Path, old: str, new: str, sentences: list[str]) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new)
    if "task" in new:
        text = text.replace("(furrows: Count)", "(furrows: Count, task: Code)")
    if not sentences:
        small_law(tmp_path, text, **SPELLS)  # type: ignore[arg-type]
        return
    found = problems(tmp_path, text)
    assert len(found) == len(sentences)
    for problem, sentence in zip(sorted(found), sorted(sentences), strict=True):
        assert problem.startswith(at(tmp_path, 1))
        assert "rule 'twice'" in problem
        assert sentence in problem


def test_a_circle_is_named_with_a_place_and_the_way_round(tmp_path: Path) -> None:
    text = """
@rule("spell", ja="x", cites="Custom 1")
def one(other: Count) -> Count:
    return other

@rule("spell", ja="x", cites="Custom 1")
def other(one: Count) -> Count:
    return one
"""
    (found,) = problems(tmp_path, text)
    assert found.startswith((at(tmp_path, 2), at(tmp_path, 6)))
    assert "goes in a circle" in found
    assert "one (spell)" in found
    assert "other (spell)" in found


def test_a_circle_through_a_window_and_a_level_is_found(tmp_path: Path) -> None:
    text = """
furrows_of_day = aggregate("total", "day", "share", rows="spell", ja="x", cites="Custom 1")

@rule("spell", ja="x", cites="Custom 1")
def share(furrows: Count, furrows_of_day: Count) -> Count:
    return furrows_of_day - furrows
"""
    (found,) = problems(tmp_path, text)
    assert "furrows_of_day (day)" in found
    assert "share (spell)" in found


def eras(first: str, second: str) -> str:
    return f"""
@rule("spell", ja="x", cites="Custom 1", {first})
def before(furrows: Count) -> Count:
    return furrows

@rule("spell", ja="x", cites="Custom 1", {second})
def after(furrows: Count) -> Count:
    return furrows + 1
""".replace('cites="Custom 1"', 'cites="Custom 1", name="pay"')


@pytest.mark.parametrize(
    ("first", "second", "overlaps"),
    [
        ('since="1400-01-01", until="1419-11-02"', 'since="1419-11-03"', False),
        ('since="1400-01-01", until="1419-11-03"', 'since="1419-11-03"', True),
        ('since="1400-01-01"', 'since="1419-11-03"', True),
        ('since="1400-01-01"', 'since="1400-01-01"', True),
        ('since="1400-01-01"', "", True),
        ('until="1419-11-02"', 'since="1419-11-03"', False),
    ],
)
def test_eras_may_not_overlap(tmp_path: Path, first: str, second: str, overlaps: bool) -> None:
    if not overlaps:
        small_law(tmp_path, eras(first, second), **SPELLS)  # type: ignore[arg-type]
        return
    (found,) = problems(tmp_path, eras(first, second))
    assert found.startswith((at(tmp_path, 2), at(tmp_path, 6)))
    assert "rule 'pay'" in found
    assert "overlaps in time with" in found


def test_a_name_that_stands_at_two_levels_above_must_be_told_apart(tmp_path: Path) -> None:
    text = """
@rule(("day", "question"), ja="x", cites="Custom 1")
def quota() -> Count:
    return 3

@rule("spell", ja="x", cites="Custom 1")
def beyond(furrows: Count, quota: Count) -> Count:
    return excess(furrows, quota)
"""
    (found,) = problems(tmp_path, text)
    assert found.startswith(at(tmp_path, 6))
    assert "'quota' could be that of" in found
    assert "day" in found
    assert "question" in found


def test_an_unknown_name_in_a_window_is_named(tmp_path: Path) -> None:
    text = """
sum_of_nothing = aggregate("total", "day", "furows", rows="spell", ja="x", cites="Custom 1")
before = previous("spell", "furrows", within="question", where="tired", ja="x", cites="Custom 1")
"""
    found = problems(tmp_path, text)
    assert found[0].startswith(at(tmp_path, 2))
    assert "window 'sum_of_nothing': 'furows' is no input" in found[0]
    assert found[1].startswith(at(tmp_path, 3))
    assert "window 'before': 'tired' is no input" in found[1]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("{gardener}:", "{gardner}:", "'gardner' is no input"),
        ("cites='Custom 1'", "cites=''", "cites no source"),
        ("(furrows: Count)", "(furrows: Minutes)", "takes 'furrows' as minute, but it is count"),
        ("furrows > 0", "(furrows > 0) and (furrows > 1)", "may not branch"),
    ],
)
def test_a_defect_of_a_check_is_named_with_its_line(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    checks = """
@finding("spell", code="c", ja="{gardener}: x", en="{gardener}: x", cites='Custom 1')
def worked(furrows: Count) -> Flag:
    return furrows > 0
"""
    assert old in checks
    found = problems(tmp_path, GOOD, more={"checks.py": checks.replace(old, new)})
    assert len(found) == 1
    assert found[0].startswith(at(tmp_path, 2, "checks.py"))
    assert "'worked'" in found[0]
    assert sentence in found[0]


def test_a_parameter_has_the_unit_of_its_use(tmp_path: Path) -> None:
    text = GOOD.replace("(furrows: Count)", "(furrows: Count, toll: Count)")
    (found,) = problems(tmp_path, text, parameters=parameter("toll", "1400-01-01 3"))
    assert found.startswith(at(tmp_path, 1))
    assert "takes 'toll' as count, but it is minute" in found


def test_a_parameter_stands_in_one_folder(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
        (folder / "parameters.yaml").write_text(parameter("toll", "1400-01-01 3"), encoding="utf-8")
    with pytest.raises(LawDefinitionError) as caught:
        Law(shire().vocabulary, {}, folders)
    (found,) = caught.value.problems
    assert found.startswith(f"{folders[1] / 'parameters.yaml'}:5: parameter 'toll' stands at {folders[0]}")


def test_a_bad_parameter_file_stops_the_loading(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, GOOD, parameters=parameter("toll", "1400-01-01 3", unit="furrow"))
    assert "parameters.yaml:5: parameter 'toll': unknown unit 'furrow'" in found


def test_all_defects_are_reported_at_once(tmp_path: Path) -> None:
    text = """
@rule("spell", ja="x", cites="")
def one(furows: Count) -> Count:
    return furows

@rule("spell", ja="x", cites="Custom 1")
def two(furrows: Minutes) -> Yen:
    return furrows

@rule("day", ja="x", cites="Custom 1")
def three(three: Count) -> Count:
    return three
"""
    found = problems(tmp_path, text)
    for sentence in ("cites no source", "'furows' is no input", "gives minute", "takes 'furrows' as minute", "circle"):
        assert any(sentence in problem for problem in found), sentence


def test_a_name_that_another_question_knows_is_no_defect() -> None:
    """A rule shared by two questions is refused only where no question can compute it."""
    law = shire()
    assert "levy_sen" not in {name for _, name in law.graph("second_breakfast").declared}
    assert law.graph("gardening").resolves(("month", "levy_sen"))
