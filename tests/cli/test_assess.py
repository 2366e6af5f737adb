"""`zaitaku assess`: tables, findings, what is left out, files, exit codes."""

from __future__ import annotations

import json

import polars as pl
import pytest

from tests.cli.conftest import change
from zaitaku.exchange.office_folder import read_office_folder

JAPANESE = """\
みどり訪問介護 2026年10月分

労働時間（時間:分）
                                  サー
訪問介護員    日数  訪問   合計   ビス  移動  時間外
────────────────────────────────────────────────────
M1 緑 一郎       1     2   2:15   2:00  0:15       -
M2 若葉 ふみ     1     1  10:00  10:00     -    2:00

合計 2人         2     3  12:15  12:00  0:15    2:00
0の列は省きました: 待機、報告、研修、事務、うち60時間超、深夜、法定休日

賃金（円）
                      時間外            最低
訪問介護員    時間給    割増  賃金総額  賃金
────────────────────────────────────────────
M1 緑 一郎     2,925       -     2,925     -
M2 若葉 ふみ  15,000     750    15,750     -

合計 2人      17,925     750    18,675     -
0の列は省きました: 移動上乗せ、休日割増、深夜割増、手当、休業手当、年休賃金

指摘 1件
"""
ENGLISH = """\
みどり訪問介護 2026-10

Working time (h:mm)
                                    Ser-          Over-
Carer         Days  Visits  Total   vice  Travel   time
───────────────────────────────────────────────────────
M1 緑 一郎       1       2   2:15   2:00    0:15      -
M2 若葉 ふみ     1       1  10:00  10:00       -   2:00

Total (2)        2       3  12:15  12:00    0:15   2:00
Columns of nothing but 0 are left out: Standby, Report, Training, Office, beyond 60 h, Night, Rest day

Pay (yen)
                Time  Over-   Gross  Min.
Carer           wage   time    wage  wage
─────────────────────────────────────────
M1 緑 一郎     2,925      -   2,925     -
M2 若葉 ふみ  15,000    750  15,750     -

Total (2)     17,925    750  18,675     -
Columns of nothing but 0 are left out: Flat travel, Rest day, Night, Allowances, Absence allow., Leave pay

1 finding(s)
"""


@pytest.mark.parametrize(("language", "expected"), [("ja", JAPANESE), ("en", ENGLISH)])
def test_a_small_month_as_a_manager_sees_it(zaitaku_command, small, language, expected):
    ended = zaitaku_command("assess", small, "--month", "2026-10", "--lang", language)
    lines = expected.splitlines()
    assert ended.lines[: len(lines)] == lines
    assert ended.code == 0


def test_a_finding_says_code_article_carer_and_sentence(zaitaku_command, small):
    out = zaitaku_command("assess", small, "--month", "2026-10").out
    assert "休憩不足  1人 1件  [労働基準法34条1項]  break_too_short" in out
    assert "  M2 若葉 ふみ\n    M2さんの2026-10-02は" in out


def test_findings_fail_only_when_strict(zaitaku_command, small):
    assert zaitaku_command("assess", small, "-m", "2026-10").code == 0
    assert zaitaku_command("assess", small, "-m", "2026-10", "--strict").code == 1
    change(small / "activities.csv", "2026/10/2,M2,サービス,9:00,19:00", "2026/10/2,M2,サービス,9:00,15:00")
    assert zaitaku_command("assess", small, "-m", "2026-10", "--strict").code == 0


def test_what_was_read_is_told_beside_the_result(zaitaku_command, small):
    plain = zaitaku_command("assess", small, "-m", "2026-10")
    assert "workers.csv" in plain.err
    assert "cp932" in plain.err
    assert "見出し" not in plain.err
    assert "労働者番号 → worker" in zaitaku_command("assess", small, "-m", "2026-10", "--verbose").err
    assert zaitaku_command("assess", small, "-m", "2026-10", "--quiet").err == ""


def test_an_unused_column_is_told_without_being_asked(zaitaku_command, small):
    change(small / "rates.csv", "時給\nM1,既定,1300\nM2,既定,1500", "時給,備考\nM1,既定,1300,x\nM2,既定,1500,y")
    assert "備考" in zaitaku_command("assess", small, "-m", "2026-10").err


def test_the_same_finding_of_every_carer_is_said_once(zaitaku_command, demo):
    out = zaitaku_command("assess", demo, "--month", "2026-09").out
    assert out.count("賃金月2026-09は週の途中から始まります") == 1
    assert "週の記録不足  25人 25件" in out
    assert "同じ指摘がほかに24人" in out


def test_a_carer_without_records_is_named(zaitaku_command, small):
    change(small / "workers.csv", "M2,若葉 ふみ", "M3,休 職子,R5.4.1\nM2,若葉 ふみ", "cp932")
    assert "この月の記録がない人（1人）: M3 休 職子" in zaitaku_command("assess", small, "-m", "2026-10").out


# --- what is left out ---


def test_an_unreadable_row_leaves_out_its_carer_loudly(zaitaku_command, small):
    change(small / "activities.csv", "9:00,10:00", "9時頃,10:00")
    ended = zaitaku_command("assess", small, "-m", "2026-10")
    assert ended.code == 1
    assert "9時頃" in ended.err
    assert "activities.csv" in ended.err
    assert "1人の結果は、入力に誤りがあるため出していません" in ended.err
    assert ended.err.splitlines()[-1].endswith("M1 緑 一郎")
    assert "M1 緑 一郎" not in ended.out
    assert "合計 1人" in ended.out


def test_overlaps_are_refused_with_both_rows(zaitaku_command, small):
    change(small / "activities.csv", "10:00,10:15", "9:30,10:15")
    ended = zaitaku_command("assess", small, "-m", "2026-10")
    assert ended.code == 1
    assert "活動の重複" in ended.err
    assert "（activities.csv 2, 3行目）" in ended.err


def test_a_missing_rate_is_refused(zaitaku_command, small):
    change(small / "rates.csv", "M1,既定,1300", "M1,待機,1300")
    ended = zaitaku_command("assess", small, "-m", "2026-10", "--lang", "en")
    assert ended.code == 1
    assert "Rate missing" in ended.err
    assert "The figures of 1 carer(s) are withheld" in ended.err


def test_everybody_left_out_shows_no_table(zaitaku_command, small):
    change(small / "activities.csv", "2026/10/2,M2", "2026/10/2,")
    ended = zaitaku_command("assess", small, "-m", "2026-10")
    assert ended.code == 1
    assert ended.out == ""
    assert "2人の結果は" in ended.err


def test_a_month_without_records_is_no_success(zaitaku_command, small):
    ended = zaitaku_command("assess", small, "-m", "2027-03")
    assert ended.code == 1
    assert ended.out == ""
    assert "2027-03 の記録がない" in ended.err


# --- what cannot be done at all ---


def test_a_folder_that_is_not_there(zaitaku_command, tmp_path):
    ended = zaitaku_command("assess", tmp_path / "nowhere", "-m", "2026-10")
    assert ended.code == 2
    assert "フォルダーがありません" in ended.err


def test_a_folder_without_activities(zaitaku_command, small):
    (small / "activities.csv").unlink()
    assert zaitaku_command("assess", small, "-m", "2026-10").code == 2


@pytest.mark.parametrize("month", ["2026-13", "October", ""])
def test_a_month_that_is_none(zaitaku_command, small, month):
    ended = zaitaku_command("assess", small, "--month", month)
    assert ended.code == 2
    assert "--month 2026-10" in ended.err


def test_a_month_before_the_known_law(zaitaku_command, small):
    text = (small / "activities.csv").read_text(encoding="utf-8").replace("2026/10", "1999/10")
    (small / "activities.csv").write_text(text, encoding="utf-8")
    ended = zaitaku_command("assess", small, "-m", "1999-10")
    assert ended.code == 3
    assert "収録していない" in ended.err


# --- files ---


def written(zaitaku_command, folder, path, *options):
    ended = zaitaku_command("assess", folder, "-m", "2026-10", "--quiet", "--output", path, *options)
    assert ended.code == 0
    assert str(path) in ended.err
    return path


def test_csv_opens_in_a_spreadsheet_with_japanese_headings(zaitaku_command, small, tmp_path):
    path = written(zaitaku_command, small, tmp_path / "x.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    table = pl.read_csv(path)
    assert table.columns[:4] == ["労働者", "氏名", "賃金月", "労働時間(分)"]
    assert table["賃金総額(円)"].to_list() == [2925, 15750]


def test_csv_in_cp932_with_english_headings(zaitaku_command, small, tmp_path):
    path = written(zaitaku_command, small, tmp_path / "x.csv", "--encoding", "cp932", "--lang", "en")
    text = path.read_bytes().decode("cp932")
    assert text.startswith('"Worker","Name","Month","Working minutes"')
    assert "若葉 ふみ" in text


def test_a_character_that_cp932_lacks_is_refused(zaitaku_command, small, tmp_path):
    (small / "workers.csv").write_text("労働者番号,氏名\nM1,𠮷田 一郎\nM2,若葉 ふみ\n", encoding="utf-8")
    path = tmp_path / "x.csv"
    ended = zaitaku_command("assess", small, "-m", "2026-10", "-o", path, "--encoding", "cp932")
    assert ended.code == 2
    assert "𠮷" in ended.err
    assert not path.exists()


def test_json_and_parquet_keep_the_names_of_the_vocabulary(zaitaku_command, small, tmp_path):
    as_json, as_parquet = tmp_path / "x.json", tmp_path / "x.parquet"
    written(zaitaku_command, small, as_json, "-o", as_parquet)
    rows = json.loads(as_json.read_text(encoding="utf-8"))
    assert [row["gross_wage_yen"] for row in rows] == [2925, 15750]
    assert pl.read_parquet(as_parquet).to_dicts() == rows
    assert not [name for name in rows[0] if name.startswith("__")]


def test_days_and_findings_and_problems_can_be_written(zaitaku_command, small, tmp_path):
    days = written(zaitaku_command, small, tmp_path / "d.json", "--table", "worker_days")
    assert [row["working_minutes"] for row in json.loads(days.read_text("utf-8"))] == [135, 600]
    findings = written(zaitaku_command, small, tmp_path / "f.csv", "--table", "findings")
    assert pl.read_csv(findings).select("コード", "労働者").rows() == [("break_too_short", "M2")]
    change(small / "activities.csv", "9:00,10:00", "9時頃,10:00")
    problems = tmp_path / "p.csv"
    zaitaku_command("assess", small, "-m", "2026-10", "--table", "problems", "-o", problems)
    assert pl.read_csv(problems).select("ファイル", "行", "値").rows() == [("activities.csv", 2, "9時頃")]


def test_no_file_of_the_office_is_written_over(zaitaku_command, small):
    before = (small / "activities.csv").read_bytes()
    ended = zaitaku_command("assess", small, "-m", "2026-10", "-o", small / "activities.csv")
    assert ended.code == 2
    assert (small / "activities.csv").read_bytes() == before


@pytest.mark.parametrize("name", ["x.xlsx", "x", "no/such/folder/x.csv"])
def test_a_file_that_cannot_be_written_is_refused_before_any_work(zaitaku_command, small, tmp_path, name):
    ended = zaitaku_command("assess", small, "-m", "2026-10", "-o", tmp_path / name)
    assert ended.code == 2
    assert ended.out == ""


# --- many offices ---


@pytest.fixture
def nation(demo, tmp_path):
    folder = tmp_path / "nation"
    folder.mkdir()
    for name, frame in read_office_folder(demo).tables.items():
        frame.write_parquet(folder / f"{name}.parquet")
    return folder


def test_a_nation_is_shown_in_totals(zaitaku_command, nation, demo, tmp_path):
    path = tmp_path / "n.parquet"
    ended = zaitaku_command("assess", nation, "-m", "2026-10", "--nation", "-o", path)
    assert ended.code == 0
    assert "H001" not in ended.out
    assert "人数" in ended.out
    one_by_one = tmp_path / "o.parquet"
    zaitaku_command("assess", demo, "-m", "2026-10", "-o", one_by_one)
    same = ["worker", "gross_wage_yen"]
    assert pl.read_parquet(path).select(same).sort(same).equals(pl.read_parquet(one_by_one).select(same))
    total = pl.read_parquet(path)["gross_wage_yen"].sum()
    assert f"{total:,}" in ended.out


def test_a_nation_names_whom_it_leaves_out(zaitaku_command, nation):
    rates = pl.read_parquet(nation / "rates.parquet")
    rates.filter(pl.col("worker") != "H003").write_parquet(nation / "rates.parquet")
    ended = zaitaku_command("assess", nation, "-m", "2026-10", "--nation")
    assert ended.code == 1
    assert "1人の結果は" in ended.err
    assert "H003" in ended.err


def test_a_nation_strict(zaitaku_command, nation):
    assert zaitaku_command("assess", nation, "-m", "2026-10", "--nation", "--strict").code == 1


def test_a_nation_without_records_in_the_month(zaitaku_command, nation):
    assert zaitaku_command("assess", nation, "-m", "2027-03", "--nation").code == 1


def test_a_nation_refuses_files_it_would_not_use(zaitaku_command, small, tmp_path):
    ended = zaitaku_command("assess", small, "-m", "2026-10", "--nation")
    assert ended.code == 2
    assert "activities.csv" in ended.err
    assert zaitaku_command("assess", tmp_path, "-m", "2026-10", "--nation").code == 2


def test_a_large_parquet_of_many_offices_is_taken_for_a_nation(nation, monkeypatch):
    from zaitaku.cli import nation as nations

    assert not nations.is_nation(nation)
    monkeypatch.setattr(nations, "NATION_ROWS", 100)
    assert nations.is_nation(nation)
    (nation / "office.parquet").unlink()
    assert not nations.is_nation(nation)


def test_a_table_without_a_file_is_refused(zaitaku_command, small):
    ended = zaitaku_command("assess", small, "-m", "2026-10", "--table", "findings")
    assert ended.code == 2
    assert "--output" in ended.err


def test_the_findings_of_a_nation_in_a_file(zaitaku_command, nation, tmp_path):
    path = tmp_path / "f.json"
    ended = zaitaku_command("assess", nation, "-m", "2026-10", "--nation", "--table", "findings", "-o", path)
    assert ended.code == 0
    rows = json.loads(path.read_text(encoding="utf-8"))
    assert {(row["code"], row["worker"]) for row in rows} >= {("below_minimum_wage", "H003")}
    assert [row["start"] for row in rows if row["code"] == "travel_not_recorded"] == ["2026-10-16T11:30:00"]


def test_a_nation_has_no_table_of_days(zaitaku_command, nation, tmp_path):
    options = ("--nation", "--table", "worker_days", "-o", tmp_path / "d.csv")
    assert zaitaku_command("assess", nation, "-m", "2026-10", *options).code == 2


def test_parquet_that_cannot_be_read_is_told(zaitaku_command, nation):
    (nation / "activities.parquet").write_bytes(b"no parquet")
    ended = zaitaku_command("assess", nation, "-m", "2026-10", "--nation")
    assert ended.code == 2
    assert "列の名前と型" in ended.err
