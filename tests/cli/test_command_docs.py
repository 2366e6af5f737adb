"""docs/command: what it shows is what the command prints, and it names every command, option and exit code."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from tests.cli.conftest import change
from tests.cli.test_cases import BAD
from zaitaku.cli.exits import ExitCode
from zaitaku.cli.main import app
from zaitaku.demo import write_demo

DOCS = Path(__file__).parents[2] / "docs"
PAGES = (("command.md", "en"), ("command.ja.md", "ja"))
BLOCK = re.compile(r"^```console\n\$ zaitaku (.*?)\n(.*?)^```", re.MULTILINE | re.DOTALL)
WIDTH_OF_EXAMPLES = "100"


@pytest.mark.parametrize(("page", "language"), PAGES)
def test_the_examples_are_what_the_command_prints(zaitaku_command, monkeypatch, tmp_path, page, language):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", WIDTH_OF_EXAMPLES)
    monkeypatch.setenv("ZAITAKU_LANG", language)
    write_demo(Path("machigai"))
    change(Path("machigai/activities.csv"), "H004,サービス,8:45", "H004,サービス,8時頃")
    Path("reidai.yaml").write_text(BAD, encoding="utf-8")
    examples = BLOCK.findall((DOCS / page).read_text(encoding="utf-8"))
    assert len(examples) == 7
    for arguments, expected in examples:
        if arguments == "--help" and language == "en":
            continue  # the language of help pages is settled before a test can change it
        ended = zaitaku_command(*shlex.split(arguments))
        assert missing(expected, [*ended.lines, *ended.err.splitlines()]) == [], arguments


def missing(expected: str, printed: list[str]) -> list[str]:
    """The lines of an example that were not printed, or not in this order; "..." stands for any lines."""
    shown = iter(line.rstrip() for line in printed)
    wanted = [line for line in expected.splitlines() if line != "..."]
    return [line for line in wanted if line not in shown]


def test_a_line_that_is_not_printed_is_seen():
    assert missing("a\n...\nc\n", ["a", "b", "c"]) == []
    assert missing("a\nc\nb\n", ["a", "b", "c"]) == ["b"]


@pytest.mark.parametrize(("page", "language"), PAGES)
def test_every_command_option_and_exit_code_is_named(page, language):
    text = (DOCS / page).read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## `(\w+)`\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    commands = get_command(app).commands
    assert set(sections) == set(commands)
    for name, command in commands.items():
        own = {option for each in command.params for option in each.opts if option.startswith("--")}
        named = set(re.findall(r"`(--[\w-]+)`", sections[name]))
        assert own - {"--lang", "--help"} <= named, name
    assert {code.value for code in ExitCode} | {130} == set(map(int, re.findall(r"^\| (\d+) \|", text, re.MULTILINE)))
