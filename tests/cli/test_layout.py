"""Japanese takes two cells: tables align, lines fit, nothing is cut."""

from __future__ import annotations

from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from zaitaku.cli.folding import NEVER_FIRST, cells, folded
from zaitaku.cli.tables import HOURS, clock, month_tables
from zaitaku.cli.texts import Language


@pytest.mark.parametrize("width", [80, 100, 160])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_line_is_longer_than_the_screen(zaitaku_command, monkeypatch, demo, width, language):
    monkeypatch.setenv("COLUMNS", str(width))
    ended = zaitaku_command("assess", demo, "--month", "2026-10", "--lang", language)
    longest = max(cell_len(line) for line in ended.lines)
    assert longest <= width
    assert "…" not in ended.out


def test_a_hundred_columns_hold_each_table_whole(zaitaku_command, monkeypatch, demo):
    monkeypatch.setenv("COLUMNS", "100")
    assert zaitaku_command("assess", demo, "--month", "2026-10").out.count("H001") == 2
    monkeypatch.setenv("COLUMNS", "60")
    assert zaitaku_command("assess", demo, "--month", "2026-10").out.count("H001") > 2


def test_columns_align_under_japanese_names(zaitaku_command, demo):
    lines = zaitaku_command("assess", demo, "--month", "2026-10").out.splitlines()
    rule = next(line for line in lines if line.startswith("──"))
    rows = [line for line in lines[lines.index(rule) :] if line.startswith("H0")][:25]
    assert {cell_len(row) for row in rows} == {cell_len(rule)}


def test_a_narrow_screen_splits_the_table_and_repeats_the_carer():
    names = [*HOURS]
    months = pl.DataFrame({"worker": ["W1"], **{name: [75] for name in names}})
    tables = month_tables(months, HOURS, "x", {}, Language.ja, 40)
    headings = [str(column.header) for table in tables for column in getattr(table, "columns", ())]
    assert headings.count("訪問介護員") == len(tables) > 1
    assert len(headings) == len(names) + len(tables)


def test_no_cell_of_a_page_of_the_law_begins_a_line_with_a_closing_mark(zaitaku_command, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    lines = zaitaku_command("law", "show", "attendance", "--topic", "attendance").lines
    assert max(map(cell_len, lines)) <= 80
    assert [line for line in lines if line.strip()[:1] in set("、。") or "  、" in line or "  。" in line] == []


@pytest.mark.parametrize(("minutes", "shown"), [(0, "0:00"), (75, "1:15"), (60_000, "1,000:00"), (-90, "-1:30")])
def test_clock(minutes, shown):
    assert clock(minutes) == shown


def test_folding_keeps_marks_and_words_together():
    assert folded("移動も労働時間です。記録するか、加えてください。", 18) == [
        "移動も労働時間で",
        "す。記録するか、加",
        "えてください。",
    ]
    assert folded("see zaitaku law --help", 12) == ["see zaitaku", "law --help"]


texts = st.text(st.sampled_from("あ漢字、。「」（）a b1-\n"), max_size=60)


@given(texts, st.integers(4, 30))
def test_folding_loses_nothing_and_fits(text, width):
    lines = folded(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width for line in lines)


@given(st.text(st.sampled_from("あ漢字、。"), max_size=60), st.integers(8, 30))
def test_no_line_begins_with_a_closing_mark_unless_marks_alone_fill_one(text, width):
    lines = folded(text, width)
    for before, line in pairwise(lines):
        if line[0] in NEVER_FIRST:
            assert cells(before) >= width - 1
