"""Tables out: CSV, JSON and Parquet, whole or not at all."""

import csv
import json
from datetime import date, datetime

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zaitaku.exchange.results import CharacterNotInEncoding, write_table

FRAME = pl.DataFrame(
    {
        "worker": ["H001", None],
        "name": ["髙橋 ①", '引用"符,と\n改行'],
        "gross_wage_yen": [123456, None],
        "date": [date(2026, 10, 1), None],
        "start": [datetime(2026, 10, 1, 9), None],
        "met": [True, None],
        "findings": [["break_too_short", "week_incomplete"], []],
    }
)
HEADINGS = {"worker": "労働者", "name": "氏名", "gross_wage_yen": "賃金総額"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
def test_csv_as_spreadsheets_open_it(tmp_path, encoding):
    path = tmp_path / "months.csv"
    write_table(FRAME, path, encoding=encoding, headings=HEADINGS)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") == (encoding == "utf-8-sig")
    text = content.decode(encoding)
    assert text.split("\r\n")[0].replace('"', "") == "労働者,氏名,賃金総額,date,start,met,findings"
    assert '"H001","髙橋 ①",123456,' in text
    with path.open(encoding=encoding, newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[1] == [
        "H001",
        "髙橋 ①",
        "123456",
        "2026-10-01",
        "2026-10-01 09:00",
        "true",
        "break_too_short; week_incomplete",
    ]
    assert rows[2] == ["", '引用"符,と\n改行', "", "", "", "", ""]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+81-6-0000", "'+81-6-0000"),
        ("-cmd", "'-cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1+1", "'＝1+1"),
        ("-12", "-12"),
        ("+3.50", "+3.50"),
        ("1=1", "1=1"),
        ("a\n=1", "a\n=1"),
        ("-1\n=1", "'-1\n=1"),
        ("-1\n", "'-1\n"),
        ("", ""),
    ],
)
def test_text_that_looks_like_a_formula_is_guarded(tmp_path, text, written):
    path = tmp_path / "t.csv"
    write_table(pl.DataFrame({"a": [text], "n": [-5]}), path, headings={"n": "=n"})
    with path.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream)) == [["a", "'=n"], [written, "-5"]]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), min_size=1, max_size=5))
def test_no_cell_begins_like_a_formula_and_nothing_else_changes(tmp_path, texts):
    path = tmp_path / "t.csv"
    write_table(pl.DataFrame({"a": texts}), path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        cells = [row[0] for row in csv.reader(stream, strict=True)][1:]
    assert [cell.removeprefix("'") for cell in cells] == [text.removeprefix("'") for text in texts]
    assert not any(cell[:1] in "=@\t\r" for cell in cells if cell)


def test_a_character_cp932_lacks_is_named_with_its_place(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("before")
    frame = pl.DataFrame({"n": [1, 2], "name": ["青葉", "𠮷田"]})
    with pytest.raises(CharacterNotInEncoding) as caught:
        write_table(frame, path, encoding="cp932", headings={"name": "氏名"})
    error = caught.value
    assert (error.row, error.column, error.character) == (3, "氏名", "𠮷")
    assert "UTF-8" in error.ja
    assert "UTF-8" in error.en
    assert path.read_text() == "before"
    with pytest.raises(CharacterNotInEncoding) as caught:
        write_table(frame, path, encoding="cp932", headings={"n": "—"})
    assert (caught.value.row, caught.value.character) == (1, "—")


def test_json_is_utf8_with_iso_dates(tmp_path):
    path = tmp_path / "t.json"
    write_table(FRAME.head(1), path, headings=HEADINGS)
    assert "髙橋" in path.read_text(encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8")) == [
        {
            "worker": "H001",
            "name": "髙橋 ①",
            "gross_wage_yen": 123456,
            "date": "2026-10-01",
            "start": "2026-10-01T09:00:00",
            "met": True,
            "findings": ["break_too_short", "week_incomplete"],
        }
    ]


def test_parquet_comes_back_the_same(tmp_path):
    path = tmp_path / "t.parquet"
    write_table(FRAME, path)
    assert pl.read_parquet(path).equals(FRAME)


@pytest.mark.parametrize("suffix", [".csv", ".json", ".parquet"])
def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path, monkeypatch, suffix):
    path = tmp_path / f"t{suffix}"
    path.write_text("before")

    def fail(self, target):
        raise OSError("disk full")

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_table(FRAME, path)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_unknown_suffixes_and_equal_headings_are_refused(tmp_path):
    with pytest.raises(ValueError, match=r"\.parquet"):
        write_table(FRAME, tmp_path / "t.xlsx")
    with pytest.raises(ValueError, match="見出し"):
        write_table(FRAME, tmp_path / "t.csv", headings={"worker": "氏名", "name": "氏名"})
    assert list(tmp_path.iterdir()) == []


def test_an_empty_table_has_its_headings(tmp_path):
    write_table(FRAME.clear(), tmp_path / "t.csv", headings=HEADINGS)
    assert (tmp_path / "t.csv").read_text(encoding="utf-8-sig").startswith('"労働者"')
    write_table(FRAME.clear(), tmp_path / "t.json")
    assert json.loads((tmp_path / "t.json").read_text()) == []
