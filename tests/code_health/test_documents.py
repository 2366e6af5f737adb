"""Documents and Makefile say what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.code_health.tree import ROOT, files, relative

DOCUMENTS = files(".", "*.md")
DECISIONS = files("docs/decisions", "*.md")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)


def make_targets_named_in(text: str) -> set[str]:
    """Targets that a document tells the reader to make, in its code blocks and code words."""
    code = "\n".join(part.strip("`") for part in CODE.findall(text))
    return set(re.findall(r"^(?:\$ )?make ([a-z]+)", code, re.MULTILINE))


def broken_links(text: str, folder: Path) -> list[str]:
    """Relative links that lead to no file."""
    links = re.findall(r"\]\(([^)\s]+)\)", CODE.sub("", text))
    local = [link.partition("#")[0] for link in links if not re.match(r"[a-z]+:|#", link)]
    return [link for link in local if not (folder / link).exists()]


@pytest.mark.parametrize("name", ["README.md", "README.ja.md"])
def test_a_readme_opens_with_the_two_commands_that_do_everything(name: str) -> None:
    first_screen = "\n".join((ROOT / name).read_text(encoding="utf-8").splitlines()[:50])
    assert {"run", "test"} <= make_targets_named_in(first_screen)


@pytest.mark.parametrize("path", DOCUMENTS, ids=relative)
def test_a_document_names_only_targets_that_exist(path: Path) -> None:
    assert make_targets_named_in(path.read_text(encoding="utf-8")) <= TARGETS


@pytest.mark.parametrize("path", DOCUMENTS, ids=relative)
def test_a_link_leads_somewhere(path: Path) -> None:
    assert not broken_links(path.read_text(encoding="utf-8"), path.parent)


@pytest.mark.parametrize("path", DECISIONS, ids=relative)
def test_a_decision_has_its_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.match(r"# \d{4} .+\n\n- Status: \w.+\n- Date: \d{4}-\d\d-\d\d\n", text)
    assert [part for part in ("Context", "Decision", "Consequences") if f"\n## {part}\n" not in text] == []
    assert text.startswith(f"# {path.name[:4]} "), "number of the file and of the title"


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_every_make_target_explains_itself() -> None:
    phony = set(re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)[1].split())  # type: ignore[index]
    explained = set(re.findall(r"^([a-z]+):.* ## [A-Z].+\.$", MAKEFILE, re.MULTILINE))
    assert explained == phony == TARGETS


def test_a_broken_link_and_an_unknown_target_are_seen() -> None:
    assert broken_links("[guide](docs/no-such-file.md)", ROOT)
    assert make_targets_named_in("`make nonsense`") - TARGETS
    assert make_targets_named_in("```sh\n$ make run\nmake test\n```") == {"run", "test"}
