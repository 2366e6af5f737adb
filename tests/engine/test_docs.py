"""The examples of docs/engine.md do what the page says, run in the order in which they stand there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import zaitaku

PAGE = Path(__file__).parents[2] / "docs" / "engine.md"
BLOCK = re.compile(r"^```(python|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# (\w+\.(?:py|yaml))\n")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files of the page, and its other examples one after the other in `page.py`."""
    folder = tmp_path_factory.mktemp("toll")
    asked = []
    for _, block in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if file := FILE.match(block):
            (folder / file[1]).write_text(block, encoding="utf-8")
        else:
            asked.append(block)
    (folder / "page.py").write_text("\n".join(asked), encoding="utf-8")
    return folder


def test_the_page_has_the_files_of_a_law(folder: Path) -> None:
    found = {path.name for path in folder.iterdir()}
    assert found == {"vocabulary.yaml", "parameters.yaml", "rules.py", "inputs.py", "page.py"}


def test_the_examples_run(folder: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(zaitaku.__file__).parents[1])}
    ran = subprocess.run(
        [sys.executable, "page.py"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert "通行料" in ran.stdout
    assert "Custom 7(3)" in ran.stdout


def test_every_module_that_the_page_names_is_there() -> None:
    engine = PAGE.parents[1] / "src" / "zaitaku" / "law" / "engine"
    for name in re.findall(r"`(\w+\.py)`", PAGE.read_text(encoding="utf-8")):
        assert (engine / name).exists() or name in {"rules.py", "inputs.py", "checks.py"}, name
