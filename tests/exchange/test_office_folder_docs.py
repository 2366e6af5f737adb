"""The examples of docs/office-folder are read as they stand, and the page names every column."""

import re
from pathlib import Path

import pytest

from zaitaku.exchange.headings import RATE_COLUMN, table_shapes
from zaitaku.exchange.office_folder import read_office_folder

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("office-folder.md", "office-folder.ja.md")
EXAMPLE = re.compile(r"^## `([a-z_]+\.(?:toml|csv))`\n(.*?)(?=^## )", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```(?:csv|toml)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_are_read_without_a_problem(tmp_path, page):
    sections = dict(EXAMPLE.findall((DOCS / page).read_text(encoding="utf-8")))
    assert {name.split(".")[0] for name in sections} == set(table_shapes())
    for name, section in sections.items():
        first, *others = BLOCK.findall(section)
        for text in (*others, first):
            (tmp_path / name).write_text(text, encoding="utf-8")
            folder = read_office_folder(tmp_path)
            assert [each for each in folder.problems if each.file == name] == []
    folder = read_office_folder(tmp_path, "2026-10")
    assert folder.problems == []
    assert all(frame.height for frame in folder.tables.values())


@pytest.mark.parametrize("page", PAGES)
def test_every_column_is_named(page):
    text = (DOCS / page).read_text(encoding="utf-8")
    columns = {
        column.name
        for shape in table_shapes().values()
        for column in shape.columns
        if not column.name.startswith(RATE_COLUMN)
    }
    shown = {name for name in columns if name in text}
    if page.endswith(".ja.md"):
        shown |= {
            column.name for shape in table_shapes().values() for column in shape.columns if column.shown_ja in text
        }
    assert columns - shown == set()
