"""What no file of the project may hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.code_health.tree import files, relative

LONGEST_FILE = 500
# A path of somebody's machine, also after "file://"; not a part of a web address or of a relative path.
MACHINE_PATH = re.compile(r"(?<![\w.%~\-\])}*])/(?:work|root|tmp)/")
REGISTRY = re.compile(r"pypi\.(?:org|python\.org)|pythonhosted\.org|registry\.npmjs")
YAML_FILES = [path for pattern in ("*.yaml", "*.yml") for path in files(".", pattern)]


def text_of(path: Path) -> str:
    """The text of a file; empty where it is no text in UTF-8 (a table in cp932, a picture)."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """Every place of the tree where the pattern is found."""
    return [
        f"{relative(path)}:{number}: {line.strip()[:100]}"
        for path in files()
        if path != Path(__file__)
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if pattern.search(line)
    ]


def duplicate_keys(text: str) -> list[str]:
    """Keys written twice in one mapping, which a YAML reader would take for one, in silence."""
    nodes = [yaml.compose(text, Loader=yaml.SafeLoader)]
    found = []
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.SequenceNode):
            nodes += node.value
        elif isinstance(node, yaml.MappingNode):
            seen = set()
            for key, value in node.value:
                nodes.append(value)
                if key.value in seen:
                    found.append(f"line {key.start_mark.line + 1}: {key.value}")
                seen.add(key.value)
    return found


def test_no_file_names_a_path_of_a_machine() -> None:
    assert not lines_with(MACHINE_PATH)


def test_no_file_names_the_host_of_a_package_registry() -> None:
    assert not lines_with(REGISTRY)


@pytest.mark.parametrize("line", ["open('/work/data.csv')", "file:///root/x", "cd /tmp/try", "/work/x"])
def test_a_machine_path_is_seen(line: str) -> None:
    assert MACHINE_PATH.search(line)


@pytest.mark.parametrize("line", ["https://example.jp/work/guide", "../root/x", "src/work/x", "tests/tmp/x"])
def test_an_address_is_no_machine_path(line: str) -> None:
    assert not MACHINE_PATH.search(line)


@pytest.mark.parametrize("path", files("src", "*.py"), ids=relative)
def test_no_source_file_is_too_long_to_read(path: Path) -> None:
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= LONGEST_FILE


@pytest.mark.parametrize("path", YAML_FILES, ids=relative)
def test_no_yaml_key_stands_twice(path: Path) -> None:
    assert not duplicate_keys(path.read_text(encoding="utf-8"))


def test_a_yaml_key_that_stands_twice_is_seen() -> None:
    assert duplicate_keys("values:\n  - {from: 2025-10-04, yen: 1075, yen: 1076}")
