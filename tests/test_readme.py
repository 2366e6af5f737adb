"""What the READMEs tell a newcomer to type works."""

import doctest
import re
import shlex
from pathlib import Path

import pytest

from zaitaku.cli.main import run

ROOT = Path(__file__).parents[1]
COMMAND = ".venv/bin/zaitaku "


def test_the_python_examples_give_what_they_say() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    examples = "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    parsed = doctest.DocTestParser().get_doctest(examples, {}, "README.md", "README.md", 0)
    assert len(parsed.examples) > 8
    said: list[str] = []
    failures = doctest.DocTestRunner().run(parsed, out=said.append)
    assert failures.failed == 0, "".join(said)


@pytest.mark.parametrize("name", ["README.md", "README.ja.md"])
def test_the_commands_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    commands = [line[2:] for line in text.splitlines() if line.startswith(f"$ {COMMAND}")]
    assert len(commands) == 4
    monkeypatch.chdir(tmp_path)
    assert [run(shlex.split(command.removeprefix(COMMAND))) for command in commands] == [0, 0, 0, 0]


def test_every_folder_of_the_law_is_in_the_table() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    folders = {path.parent.name for path in (ROOT / "src/zaitaku/law/labour").glob("*/*.py")}
    assert [folder for folder in sorted(folders) if f"`{folder}`" not in text] == []
