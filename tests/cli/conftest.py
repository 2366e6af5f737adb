"""An office of two carers, the demonstration office, and the command run in this process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import zaitaku
from zaitaku.cli.main import run
from zaitaku.demo import write_demo

OFFICE = """
"事業所名" = "みどり訪問介護"
"都道府県" = "大阪府"
"法定休日の曜日" = "日曜日"
"記録の開始日" = "2026-09-27"
"""
WORKERS = "労働者番号,氏名,雇入れ日\nM1,緑 一郎,R3.4.1\nM2,若葉 ふみ,R5.4.1\n"
RATES = "労働者番号,種類,時給\nM1,既定,1300\nM2,既定,1500\n"
ACTIVITIES = """日付,労働者番号,種類,開始,終了,場所
2026/10/1,M1,サービス,9:00,10:00,利用者1
2026/10/1,M1,移動,10:00,10:15,
2026/10/1,M1,サービス,10:15,11:15,利用者2
2026/10/2,M2,サービス,9:00,19:00,利用者1
"""


@dataclass(frozen=True)
class Ended:
    """What a run of the command left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.out.splitlines()]


Command = Callable[..., Ended]


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ZAITAKU_LANG", "ja")


@pytest.fixture
def zaitaku_command(capsys: pytest.CaptureFixture[str]) -> Command:
    def command(*arguments: object) -> Ended:
        code = run([str(each) for each in arguments])
        captured = capsys.readouterr()
        return Ended(int(code), captured.out, captured.err)

    return command


@pytest.fixture
def environment() -> dict[str, str]:
    """For the command as a process of its own, installed or not."""
    source = str(Path(zaitaku.__file__).parents[1])
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**kept, "PYTHONPATH": source, "ZAITAKU_LANG": "ja"}


@pytest.fixture
def process(environment: dict[str, str]) -> Command:
    def command(*arguments: object) -> Ended:
        full = [sys.executable, "-m", "zaitaku.cli.main", *map(str, arguments)]
        ended = subprocess.run(full, capture_output=True, env=environment, check=False, timeout=120)
        return Ended(ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8"))

    return command


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "himawari"
    write_demo(folder)
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "midori"
    folder.mkdir()
    (folder / "office.toml").write_text(OFFICE, encoding="utf-8")
    (folder / "workers.csv").write_text(WORKERS, encoding="cp932")
    (folder / "rates.csv").write_text(RATES, encoding="utf-8-sig")
    (folder / "activities.csv").write_text(ACTIVITIES, encoding="utf-8")
    return folder


@pytest.fixture
def copy_of_demo(demo: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo, tmp_path / "himawari"))


def change(path: Path, old: str, new: str, encoding: str = "utf-8-sig") -> None:
    """Replace the first occurrence in a file; it must be there."""
    text = path.read_text(encoding=encoding)
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding=encoding)
