"""The door: help, languages, mistakes, pipes, interruption."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from zaitaku.cli import main
from zaitaku.cli.exits import ExitCode
from zaitaku.cli.texts import Language, _texts, preferred_language, say

COMMANDS = ("assess", "explain", "cases", "law", "demo")


def test_alone_it_shows_its_help(zaitaku_command):
    alone = zaitaku_command()
    assert alone.code == 0
    assert alone.out == zaitaku_command("--help").out
    assert all(re.search(rf"^  {command} ", alone.out, re.MULTILINE) for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_tells_the_exit_codes_and_cuts_nothing(zaitaku_command, monkeypatch, command):
    monkeypatch.setenv("COLUMNS", "60")
    ended = zaitaku_command(command, "--help")
    assert ended.code == 0
    assert "…" not in ended.out
    told = set(map(int, re.findall(r"^  (\d+)  ", ended.out, re.MULTILINE)))
    assert told == {*(code.value for code in ExitCode), 130}


def test_help_is_in_the_language_of_the_surroundings(process, environment):
    assert "オプション:" in process("--help").out
    environment["ZAITAKU_LANG"] = "en"
    assert "Options:" in process("assess", "--help").out


def test_version(zaitaku_command):
    assert zaitaku_command("--version").out.startswith("zaitaku ")


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "ja"),
        ({"LANG": "C.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "ZAITAKU_LANG": "ja"}, "ja"),
    ],
)
def test_the_language(monkeypatch, variables, language):
    monkeypatch.delenv("ZAITAKU_LANG")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert preferred_language() == language


def test_every_text_is_in_both_languages_with_the_same_blanks():
    for key, texts in _texts().items():
        assert set(texts) == {"ja", "en"}, key
        blanks = [set(re.findall(r"\{(\w+)\}", text)) for text in texts.values()]
        if key != "assess.title":
            assert blanks[0] == blanks[1], key


def test_every_text_is_used():
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path(main.__file__).parent.glob("*.py"))
    quoted = set(re.findall(r"""["']([\w.]+)["']""", code))
    composed = re.compile(r"(column|heading|unit|unit_name|problems|page|law)\.")
    plain = {key.removeprefix("help.") for key in _texts() if not composed.match(key)}
    assert plain - quoted - {"assess", "explain", "cases", "law", "demo"} == set()


def test_wrong_usage(zaitaku_command):
    for arguments in (["no-such-command"], ["assess"], ["assess", "x", "--month", "2026-10", "--table", "x"]):
        ended = zaitaku_command(*arguments)
        assert ended.code == 2
        assert say("error.usage", Language.ja) in ended.err
        assert ended.out == ""


def test_an_unexpected_error_is_a_sentence_and_a_traceback_only_when_asked(zaitaku_command, monkeypatch, small):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a bolt came loose")

    monkeypatch.setattr("zaitaku.cli.office_month.assess", fail)
    ended = zaitaku_command("assess", small, "-m", "2026-10")
    assert ended.code == ExitCode.UNEXPECTED
    assert "a bolt came loose" in ended.err
    assert "--debug" in ended.err
    assert "Traceback" not in ended.err
    assert "Traceback" in zaitaku_command("--debug", "assess", small, "-m", "2026-10").err
    assert "Traceback" in zaitaku_command("assess", small, "-m", "2026-10", "--debug").err


def test_interruption_is_quiet(zaitaku_command, monkeypatch, small):
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("zaitaku.cli.office_month.assess", interrupt)
    ended = zaitaku_command("assess", small, "-m", "2026-10", "--quiet")
    assert (ended.code, ended.out, ended.err.strip()) == (130, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_the_process_quietly(environment, demo):
    command = [sys.executable, "-m", "zaitaku.cli.main", "assess", str(demo), "-m", "2026-10"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    assert running.stderr is not None
    assert running.stderr.read(3), "it has begun to tell what it read"
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert b"Traceback" not in err
    assert running.returncode == 130


@pytest.mark.parametrize(
    "arguments", [("law", "--json", "LSA"), ("assess", "--month", "2026-10", "--quiet"), ("cases",), ("--help",)]
)
def test_a_reader_that_goes_away_is_no_mistake(environment, demo, tmp_path, arguments):
    if arguments[0] == "assess":
        arguments = (*arguments, str(demo))
    if arguments == ("cases",):
        (tmp_path / "x.yaml").write_text("just text", encoding="utf-8")
        arguments = ("cases", str(tmp_path))
    command = [sys.executable, "-m", "zaitaku.cli.main", *arguments]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    err = running.stderr.read()
    running.stderr.close()
    assert running.wait(timeout=60) == ExitCode.BROKEN_PIPE
    assert err == b""


def test_as_a_process_piped_it_is_plain_and_unbroken(process, small):
    ended = process("assess", small, "--month", "2026-10", "--strict")
    assert ended.code == 1
    assert "\x1b" not in ended.out + ended.err
    assert "合計 2人" in ended.out


def test_the_help_loads_none_of_the_heavy_libraries(environment):
    code = (
        "import sys; from zaitaku.cli.main import run; run(['--help']);"
        "sys.exit([m for m in ('polars', 'rich', 'zaitaku.law', 'msgspec') if m in sys.modules] or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, capture_output=True)


def test_demo_writes_an_office_that_can_be_assessed(zaitaku_command, tmp_path):
    folder = tmp_path / "office"
    ended = zaitaku_command("demo", folder, "--carers", "3", "--month", "2026-05", "--seed", "7")
    assert ended.code == 0
    assert f"zaitaku assess {folder} --month 2026-05" in ended.out
    assert zaitaku_command("assess", folder, "--month", "2026-05").code == 0


def test_demo_refuses_a_folder_with_other_files(zaitaku_command, tmp_path):
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    ended = zaitaku_command("demo", tmp_path)
    assert ended.code == 2
    assert str(tmp_path) in ended.err
    assert zaitaku_command("demo", tmp_path, "--force", "--carers", "1").code == 0


@pytest.mark.parametrize("options", [("--month", "soon"), ("--carers", "0")])
def test_demo_refuses_what_makes_no_sense(zaitaku_command, tmp_path, options):
    assert zaitaku_command("demo", tmp_path / "x", *options).code == 2
