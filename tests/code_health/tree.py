"""The tree as the tests about it see it: found by walking, so that untracked files count too."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {"build", "dist", "htmlcov", "mutants", "node_modules", "__pycache__"}
HIDDEN_BUT_OURS = {".ci", ".github", ".editorconfig", ".gitignore", ".pre-commit-config.yaml"}


def files(under: str = ".", pattern: str = "*") -> list[Path]:
    """Every file of the project below a folder whose name matches, sorted."""
    return sorted(path for path in _walk(ROOT / under) if path.match(pattern))


def relative(path: Path) -> str:
    """The path as a reader of a failure wants it."""
    return path.relative_to(ROOT).as_posix()


def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name in NOT_OURS or (path.name.startswith(".") and path.name not in HIDDEN_BUT_OURS):
            continue
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path
