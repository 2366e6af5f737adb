"""`zaitaku cases`: the line that closes, a line per failure, malformed files."""

from __future__ import annotations

import json

import pytest

GOOD = """
- case: Seven hours need a break
  source: {title: LSA 34, url: null, seen: constructed}
  topic: breaks
  given: {working_minutes: 420, break_minutes: 45}
  expect: {required_break_minutes: 45}
"""
BAD = GOOD.replace("required_break_minutes: 45", "required_break_minutes: 44")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_all_pass(zaitaku_command, folder):
    ended = zaitaku_command("cases", folder)
    assert (ended.code, ended.out) == (0, "1 passed, 0 failed\n")


def test_a_failure_is_one_line(zaitaku_command, folder):
    bad = folder / "deeper" / "bad.yml"
    bad.parent.mkdir()
    bad.write_text(BAD, encoding="utf-8")
    ended = zaitaku_command("cases", folder)
    assert ended.code == 1
    line = f"{bad}: Seven hours need a break: required_break_minutes: expected 44, got 45"
    assert ended.out.splitlines() == [line, "1 passed, 1 failed"]


@pytest.mark.parametrize(
    "text",
    [
        "foo: [",
        "just text",
        "- {case: a, topic: breaks}",
        BAD.replace("topic: breaks", "topic: breaks\n  as_of: someday"),
        BAD.replace("expect: {required_break_minutes: 44}", "expect: [1, 2]"),
        BAD.replace("given: {working_minutes: 420, break_minutes: 45}", "given: 7"),
        "\udcff".encode("utf-8", "surrogateescape"),
    ],
)
def test_a_malformed_file_is_a_failure_with_its_reason(zaitaku_command, folder, text):
    path = folder / "broken.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    ended = zaitaku_command("cases", folder)
    first, *_, last = ended.out.splitlines()
    assert ended.code == 1
    assert first.startswith(f"{path}: ")
    assert last == "1 passed, 1 failed"


def test_data_for_programs(zaitaku_command, folder):
    (folder / "bad.yaml").write_text(BAD, encoding="utf-8")
    ended = zaitaku_command("cases", folder, "--json")
    data = json.loads(ended.out)
    assert ended.code == 1
    assert (data["passed"], data["failed"]) == (1, 1)
    assert {k: data["failures"][0][k] for k in ("case", "topic", "where", "expected", "got")} == {
        "case": "Seven hours need a break",
        "topic": "breaks",
        "where": "required_break_minutes",
        "expected": 44,
        "got": 45,
    }


def test_the_law_of_another_day(zaitaku_command, folder):
    ended = zaitaku_command("cases", folder, "--as-of", "1900-01-01")
    assert ended.code == 1
    assert "before_known_law" in ended.out


def test_topics_that_are_no_law_are_answered_too(zaitaku_command, folder):
    case = GOOD.replace("topic: breaks", "topic: transfer_file")
    case = case.replace("{working_minutes: 420, break_minutes: 45}", "{text: ガギ}")
    (folder / "good.yaml").write_text(case.replace("required_break_minutes: 45", "byte_count: 4"), encoding="utf-8")
    assert zaitaku_command("cases", folder).out == "1 passed, 0 failed\n"


def test_a_path_that_is_not_there_or_holds_no_case(zaitaku_command, tmp_path):
    assert zaitaku_command("cases", tmp_path / "nowhere").code == 2
    assert zaitaku_command("cases", tmp_path).code == 2
    assert zaitaku_command("cases").code == 2
