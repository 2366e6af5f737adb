"""Whole folders: what is read, and every way in which a folder can be wrong."""

import csv
import io
from datetime import date, datetime, timedelta
from importlib.resources import files

import polars as pl
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zaitaku.exchange.office_folder import read_office_folder
from zaitaku.exchange.problems import problem_codes

OFFICE = 'prefecture = "27"\n'
WORKERS = "worker,name\nW1,青葉 明美\nW2,朝日 育子\n"
ACTIVITIES = (
    "日付,労働者,種類,開始,終了,場所\n"
    "2026/10/1,W1,サービス,9:00,10:00,A\n"
    "2026/10/1,W1,移動,10:00,10:15,\n"
    "2026/10/2,W2,訪問,22:00,25:30,B\n"
)
RATES = "worker,kind,yen_per_hour,from_on\nW1,既定,1300,\nW2,既定,1300,\n"
GOOD = {"office.toml": OFFICE, "workers.csv": WORKERS, "activities.csv": ACTIVITIES, "rates.csv": RATES}


def folder_of(path, contents):
    path.mkdir(exist_ok=True)
    for name, content in contents.items():
        if content is None:
            continue
        if isinstance(content, pl.DataFrame):
            content.write_parquet(path / name)
        else:
            (path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.fixture
def read(tmp_path):
    """Read a good folder with some files replaced (None: left out)."""

    def reader(replaced=None, month=None):
        return read_office_folder(folder_of(tmp_path / "office", {**GOOD, **(replaced or {})}), month)

    return reader


def codes(folder):
    return [each.code for each in folder.problems]


def test_a_good_folder(read):
    folder = read(month="2026-10")
    assert folder.problems == []
    assert folder.unusable_workers == set()
    assert folder.display_names == {"W1": "青葉 明美", "W2": "朝日 育子"}
    assert folder.tables["activities"].rows() == [
        ("W1", datetime(2026, 10, 1, 9), datetime(2026, 10, 1, 10), "service", "A", None, None, None),
        ("W1", datetime(2026, 10, 1, 10), datetime(2026, 10, 1, 10, 15), "travel", None, None, None, None),
        ("W2", datetime(2026, 10, 2, 22), datetime(2026, 10, 3, 1, 30), "service", "B", None, None, None),
    ]
    assert folder.rows["activities"].to_list() == [2, 3, 4]
    assert folder.files["activities"] == "activities.csv"
    assert folder.tables["office"].select("from_on", "prefecture", "closing_day").rows() == [(None, "27", None)]


def test_every_table_has_its_columns_and_types_even_where_no_file_is(read):
    text, day, whole, yes = pl.String(), pl.Date(), pl.Int64(), pl.Boolean()
    moment = pl.Datetime("us")
    tables = read().tables
    assert {name: dict(frame.schema) for name, frame in tables.items()} == {
        "office": {
            "from_on": day,
            "prefecture": text,
            "week_starts_on": text,
            "closing_day": whole,
            "statutory_rest_weekday": text,
            "statutory_weekly_hours": whole,
            "hours_system": text,
            "run_gap_minutes": whole,
            "minute_rounding": yes,
            "unit_price_rounding": yes,
            "overtime_agreement": yes,
            "special_clause": yes,
        },
        "workers": {
            "worker": text,
            "prescribed_monthly_minutes": whole,
            "flat_travel_minutes": whole,
            "hired_on": day,
        },
        "rates": {"worker": text, "kind": text, "yen_per_hour": whole, "from_on": day},
        "allowances": {"worker": text, "name": text, "yen": whole, "per": text, "kind": text, "from_on": day},
        "activities": {
            "worker": text,
            "start": moment,
            "end": moment,
            "kind": text,
            "place": text,
            "free_use": yes,
            "ordered": yes,
            "mandatory": yes,
        },
        "travel_times": {"from_place": text, "to_place": text, "minutes": whole},
        "rest_days": {"worker": text, "date": day},
        "scheduled_days": {"worker": text, "date": day, "minutes": whole},
        "absence_days": {"worker": text, "date": day, "absence_allowance_yen": whole},
        "leave_days": {"worker": text, "date": day, "leave_pay_yen": whole},
    }


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8（BOM付き）"), ("cp932", "Shift_JIS（cp932）")],
)
def test_encodings_are_read_and_said(read, encoding, said):
    folder = read({"workers.csv": "労働者,氏名\nW1,髙橋①\nW2,﨑山㈱\n".encode(encoding)})
    assert folder.problems == []
    assert folder.display_names == {"W1": "髙橋①", "W2": "﨑山㈱"}
    assert f"workers.csv: 文字コード: {said}" in [str(note) for note in folder.notes]


def test_headings_may_be_wide_spaced_and_carry_a_unit(read):
    folder = read(
        {
            "workers.csv": "ﾍﾙﾊﾟｰ 番号,氏　名,月の所定労働時間（時間）,移動定額 (分),備考\nW1,a,160,15,x\nW2,b,,,\n",
            "travel_times.csv": "移動元,移動先,所要時間（分）\nA,B,12\n",
        }
    )
    assert folder.problems == []
    assert folder.tables["workers"].rows()[0] == ("W1", 9600, 15, None)
    assert folder.tables["travel_times"].rows() == [("A", "B", 12)]
    assert "workers.csv: 使わなかった列: 備考" in [str(note) for note in folder.notes]


def test_names_stand_in_for_keys_only_where_there_are_none(read):
    folder = read(
        {
            "workers.csv": "氏名\n青葉 明美\n",
            "activities.csv": "氏名,開始,終了,種類\n青葉 明美,2026-10-01 9:00,2026-10-01 10:00,訪問\n",
            "rates.csv": "氏名,種類,時給\n青葉 明美,既定,1300\n",
        }
    )
    assert folder.problems == []
    assert folder.tables["workers"]["worker"].to_list() == ["青葉 明美"]


def test_rates_may_stand_beside_the_workers(read):
    folder = read(
        {
            "workers.csv": '労働者,時給,時給（移動）\nW1,"1,300",1250\nW2,1400円,\n',
            "rates.csv": "労働者,種類,時給,適用開始日\nW1,既定,1350,R8.10.16\n",
        }
    )
    assert folder.problems == []
    assert folder.tables["rates"].rows() == [
        ("W1", "default", 1300, None),
        ("W1", "travel", 1250, None),
        ("W2", "default", 1400, None),
        ("W1", "default", 1350, date(2026, 10, 16)),
    ]


def test_parquet_is_read_like_csv(read):
    start = datetime(2026, 10, 1, 9)
    activities = pl.DataFrame(
        {
            "worker": ["W1"],
            "start": [start],
            "end": [start + timedelta(hours=1)],
            "kind": ["service"],
            "ordered": [True],
        },
        schema_overrides={"kind": pl.Categorical},
    )
    rates = pl.DataFrame({"worker": ["W1", "W2"], "kind": ["default", "移動"], "yen_per_hour": [1300.0, 1300.0]})
    folder = read(
        {
            "activities.csv": None,
            "activities.parquet": activities.with_columns(pl.col("end").dt.replace_time_zone("Asia/Tokyo")),
            "rates.csv": None,
            "rates.parquet": rates,
        }
    )
    assert folder.problems == []
    assert folder.tables["activities"].row(0)[:4] == ("W1", start, start + timedelta(hours=1), "service")
    assert folder.tables["activities"]["ordered"].to_list() == [True]
    assert folder.tables["rates"]["yen_per_hour"].to_list() == [1300, 1300]


def test_no_number_in_parquet_is_refused(read):
    rates = pl.DataFrame({"worker": ["W1", "W2"], "kind": ["default"] * 2, "yen": [float("nan"), 1300.5]})
    folder = read({"rates.csv": None, "rates.parquet": rates})
    assert [(each.code, each.row, each.worker) for each in folder.problems] == [
        ("not_a_value", 1, "W1"),
        ("bad_yen", 2, "W2"),
    ]


def test_a_damaged_utf8_file_is_not_taken_for_cp932(read):
    content = WORKERS.encode("utf-8-sig").replace("青".encode(), b"\xe9\x9d")
    assert codes(read({"workers.csv": content})) == ["encoding_unknown"]


def test_a_key_that_lost_its_zeros_names_whom_it_may_mean(read):
    renamed = {name: content.replace("W1", "001").replace("W2", "002") for name, content in GOOD.items()}
    folder = read({**renamed, "leave_days.csv": "番号,日付,金額\n1,2026/10/5,5000\n"})
    assert codes(folder) == ["unknown_worker"]
    assert "「001」のことかもしれません" in folder.problems[0].reason_ja
    assert folder.unusable_workers == {"1", "001"}
    assert folder.tables["leave_days"].height == 0


def test_utc_in_parquet_becomes_japan_time(read):
    utc = pl.Series([datetime(2026, 10, 1, 0)]).dt.replace_time_zone("UTC")
    frame = pl.DataFrame({"worker": ["W1"], "start": utc, "end": utc.dt.offset_by("1h"), "kind": ["service"]})
    folder = read({"activities.csv": None, "activities.parquet": frame})
    assert folder.tables["activities"]["start"].to_list() == [datetime(2026, 10, 1, 9)]


WHERE = ("file", "row", "column", "worker")


@pytest.mark.parametrize(
    ("replaced", "code", "where", "unusable"),
    [
        pytest.param(replaced, code, where, set(unusable.split()), id=f"{code}-{number}")
        for number, (replaced, code, where, unusable) in enumerate(
            [
                ({"workers.csv": None}, "file_missing", ("workers.csv", None, None, None), "W1 W2"),
                ({"activities.csv": None}, "file_missing", ("activities.csv", None, None, None), "W1 W2"),
                ({"office.toml": None}, "file_missing", ("office.toml", None, None, None), "W1 W2"),
                ({"workers.csv": b""}, "file_empty", ("workers.csv", None, None, None), "W1 W2"),
                ({"rates.csv": b"\n , \n"}, "file_empty", ("rates.csv", None, None, None), "W1 W2"),
                ({"office.toml": " \n"}, "file_empty", ("office.toml", None, None, None), "W1 W2"),
                (
                    {"activities.csv": "worker,start,end,kind\n"},
                    "no_rows",
                    ("activities.csv", None, None, None),
                    "W1 W2",
                ),
                (
                    {"rates.parquet": pl.DataFrame({"worker": ["W1"]})},
                    "two_files",
                    ("rates.csv", None, None, None),
                    "W1 W2",
                ),
                (
                    {"office.yaml": "prefecture: 27\n"},
                    "two_files",
                    ("office.toml", None, None, None),
                    "W1 W2",
                ),
                (
                    {"leave_days.xlsx": b"PK\x03\x04"},
                    "spreadsheet",
                    ("leave_days.xlsx", None, None, None),
                    "W1 W2",
                ),
                ({"rates.csv": b"PK\x03\x04.."}, "spreadsheet", ("rates.csv", None, None, None), "W1 W2"),
                (
                    {"rates.csv": RATES.encode("utf-16")},
                    "encoding_unknown",
                    ("rates.csv", None, None, None),
                    "W1 W2",
                ),
                (
                    {"rates.csv": b"a\x81\x20\xff"},
                    "encoding_unknown",
                    ("rates.csv", None, None, None),
                    "W1 W2",
                ),
                (
                    {"rest_days.parquet": b"PAR1 and no more"},
                    "file_unreadable",
                    ("rest_days.parquet", None, None, None),
                    "W1 W2",
                ),
                (
                    {"rates.csv": RATES + 'W1,"移動,1300,\n'},
                    "csv_broken",
                    ("rates.csv", 4, None, None),
                    "W1 W2",
                ),
                (
                    {"rates.csv": RATES.replace(",", "\t")},
                    "not_comma_separated",
                    ("rates.csv", 1, None, None),
                    "W1 W2",
                ),
                (
                    {
                        "rates.csv": None,
                        "rates.parquet": pl.DataFrame({"worker": [["W1"]], "kind": ["移動"], "yen": [1]}),
                    },
                    "parquet_type",
                    ("rates.parquet", None, "worker", None),
                    "W1 W2",
                ),
                (
                    {"rates.csv": "労働者,時給\nW1,1300\n"},
                    "heading_missing",
                    ("rates.csv", 1, None, None),
                    "W1 W2",
                ),
                (
                    {"workers.csv": "労働者,番号\nW1,1\n"},
                    "heading_twice",
                    ("workers.csv", 1, None, None),
                    "W1 W2",
                ),
                (
                    {"rates.csv": RATES + "\nW1,移動,1,300,\n"},
                    "ragged_row",
                    ("rates.csv", 5, None, "W1"),
                    "W1",
                ),
                ({"rates.csv": RATES + "移動,1300\n"}, "ragged_row", ("rates.csv", 4, None, None), "W1 W2"),
                (
                    {"rates.csv": RATES + "W1,移動,,\n"},
                    "value_missing",
                    ("rates.csv", 4, "yen_per_hour", "W1"),
                    "W1",
                ),
                (
                    {"rates.csv": RATES + ",移動,1300,\n"},
                    "value_missing",
                    ("rates.csv", 4, "worker", None),
                    "W1 W2",
                ),
                (
                    {"activities.csv": ACTIVITIES + ",W1,訪問,9:00,10:00,A\n"},
                    "value_missing",
                    ("activities.csv", 5, "日付", "W1"),
                    "W1",
                ),
                (
                    {"activities.csv": ACTIVITIES + f"2026/10/3,W1,訪問,9:00,10:00,{'長' * 201}\n"},
                    "cell_too_long",
                    ("activities.csv", 5, "場所", "W1"),
                    "W1",
                ),
                (
                    {"activities.csv": ACTIVITIES + '2026/10/3,W1,訪問,9:00,10:00,"A\nB"\n'},
                    "bad_text",
                    ("activities.csv", 5, "場所", "W1"),
                    "W1",
                ),
                (
                    {"activities.csv": ACTIVITIES + "2026/10/3,W2,遊び,9:00,10:00,A\n"},
                    "unknown_kind",
                    ("activities.csv", 5, "種類", "W2"),
                    "W2",
                ),
                (
                    {"activities.csv": ACTIVITIES + "2026/10/3,W9,訪問,9:00,10:00,A\n"},
                    "unknown_worker",
                    ("activities.csv", 5, "労働者", "W9"),
                    "W9",
                ),
                (
                    {"activities.csv": ACTIVITIES + "2026/10/3,ｗ１,訪問,9:00,10:00,A\n"},
                    "unknown_worker",
                    ("activities.csv", 5, "労働者", "ｗ１"),
                    "ｗ１ W1",
                ),
                (
                    {"activities.csv": ACTIVITIES + "2026/10/3,W1,訪問,22:00,1:30,A\n"},
                    "end_before_start_same_day",
                    ("activities.csv", 5, "終了", "W1"),
                    "W1",
                ),
                (
                    {"activities.csv": "worker,start,end,kind\nW1,2026-10-01 9:00,2026-10-01 9:00,訪問\n"},
                    "end_not_after_start",
                    ("activities.csv", 2, "end", "W1"),
                    "W1",
                ),
                (
                    {"rates.csv": RATES + "W1,移動,-5,\n"},
                    "negative_yen",
                    ("rates.csv", 4, "yen_per_hour", "W1"),
                    "W1",
                ),
                (
                    {"rates.csv": RATES + "W1,基本,1400,\n"},
                    "row_twice",
                    ("rates.csv", 4, "worker・kind・from_on", "W1"),
                    "W1",
                ),
                (
                    {"workers.csv": WORKERS + "W1,青葉 明美\n"},
                    "row_twice",
                    ("workers.csv", 4, "worker", "W1"),
                    "W1",
                ),
                (
                    {"leave_days.csv": "番号,日付,金額\nW1,R8.10.5,5000\nW1,2026/10/5,6000\n"},
                    "row_twice",
                    ("leave_days.csv", 3, "番号・日付", "W1"),
                    "W1",
                ),
                (
                    {"absence_days.csv": "番号,日付,金額\nW1,R8.10.5,5000\nW1,2026/10/5,5000\n"},
                    "row_twice",
                    ("absence_days.csv", 3, "番号・日付", "W1"),
                    "W1",
                ),
                (
                    {"scheduled_days.csv": "番号,日付,時間\nW1,R8.10.5,8:00\nW1,2026/10/5,480\n"},
                    "row_twice",
                    ("scheduled_days.csv", 3, "番号・日付", "W1"),
                    "W1",
                ),
                (
                    {"travel_times.csv": "から,まで,分\nA,B,10\nA,B,12\n"},
                    "row_twice",
                    ("travel_times.csv", 3, "から・まで", None),
                    "W1 W2",
                ),
                (
                    {"rest_days.csv": "番号,日付\n,R8.10.5\n,2026/10/5\n"},
                    "row_repeated",
                    ("rest_days.csv", 3, "番号・日付", None),
                    "",
                ),
                (
                    {"workers.csv": WORKERS + "Ｗ１,別の人\n"},
                    "workers_look_alike",
                    ("workers.csv", 4, "worker", "Ｗ１"),
                    "",
                ),
                (
                    {"workers.csv": "番号,時給\nW1,1300\nW2,\n"},
                    "rate_in_two_places",
                    ("rates.csv", 2, None, "W1"),
                    "W1",
                ),
                (
                    {"workers.csv": "番号,所定労働時間\nW1,160\nW2,\n"},
                    "minutes_or_hours",
                    ("workers.csv", 2, "所定労働時間", "W1"),
                    "W1",
                ),
                (
                    {"workers.csv": "番号,雇入れ日\nW1,2020-02-30\nW2,\n"},
                    "no_such_date",
                    ("workers.csv", 2, "雇入れ日", "W1"),
                    "W1",
                ),
                ({"office.toml": "県 = 大阪\n"}, "office_syntax", ("office.toml", None, None, None), "W1 W2"),
                (
                    {"office.toml": OFFICE + "[closing_day]\na = 1\n"},
                    "office_shape",
                    ("office.toml", None, "closing_day", None),
                    "W1 W2",
                ),
                (
                    {"office.toml": OFFICE + "closing_dya = 15\n"},
                    "office_key_unknown",
                    ("office.toml", 2, "closing_dya", None),
                    "W1 W2",
                ),
                (
                    {"office.toml": OFFICE + "closing_day = 45\n"},
                    "bad_closing_day",
                    ("office.toml", 2, "closing_day", None),
                    "W1 W2",
                ),
                (
                    {"office.toml": OFFICE + "statutory_weekly_hours = 42\n"},
                    "bad_weekly_hours",
                    ("office.toml", 2, "statutory_weekly_hours", None),
                    "W1 W2",
                ),
                (
                    {"office.toml": OFFICE + '県 = "28"\n'},
                    "heading_twice",
                    ("office.toml", 2, "県", None),
                    "W1 W2",
                ),
                (
                    {"office.toml": OFFICE + "[[rules]]\nspecial_clause = true\n"},
                    "rules_without_from_on",
                    ("office.toml", 3, "rules", None),
                    "W1 W2",
                ),
                (
                    {"office.toml": OFFICE + "[[rules]]\nfrom_on = 2026-10-01\n[[規則]]\n適用日 = 2026-09-01\n"},
                    "rules_out_of_order",
                    ("office.toml", 5, "適用日", None),
                    "W1 W2",
                ),
                (
                    {"office.toml": OFFICE + "\n[[rules]]\nfrom_on = 2026-10-15\nclosing_day = 20\n"},
                    "closing_day_change",
                    ("office.toml", 4, "from_on", None),
                    "W1 W2",
                ),
                (
                    {"office.toml": OFFICE + "[[rules]]\nfrom_on = 2026-10-01\nweek_starts_on = '月'\n"},
                    "week_start_change",
                    ("office.toml", 3, "from_on", None),
                    "W1 W2",
                ),
            ]
        )
    ],
)
def test_everything_wrong_is_said_with_its_place(read, replaced, code, where, unusable):
    folder = read(replaced)
    found = [each for each in folder.problems if each.code == code]
    assert [tuple(getattr(each, name) for name in WHERE) for each in found] == [where]
    assert codes(folder) == [code]
    assert folder.unusable_workers == unusable
    assert all(found[0].text(language).endswith((".", "。")) for language in ("ja", "en"))


def test_a_missing_folder_and_a_file_in_its_place(tmp_path):
    assert codes(read_office_folder(tmp_path / "none")) == ["folder_missing"]
    (tmp_path / "file").write_text("")
    assert codes(read_office_folder(tmp_path / "file")) == ["not_a_folder"]


def test_a_month_without_activities_is_a_warning(read):
    folder = read(month="2026-11")
    assert [(each.code, each.level) for each in folder.problems] == [("month_without_activities", "warning")]
    assert codes(read({"office.toml": OFFICE + "closing_day = 1\n"}, "2026-11")) == []
    assert codes(read({"office.toml": OFFICE + "closing_day = 2\n"}, "2026-11")) == ["month_without_activities"]


def test_a_month_that_is_none_is_refused(read):
    with pytest.raises(ValueError, match="2026-10"):
        read(month="soon")


def test_a_bad_row_stays_out_and_the_rest_stays_in(read):
    folder = read({"activities.csv": ACTIVITIES + "2026/10/3,W1,訪問,25:75,99:00,A\n"})
    assert [(each.row, each.column, each.value) for each in folder.problems] == [
        (5, "開始", "25:75"),
        (5, "終了", "99:00"),
    ]
    assert folder.tables["activities"].height == 3
    assert folder.usable_tables()["activities"]["worker"].to_list() == ["W2"]
    assert folder.usable_tables()["workers"]["worker"].to_list() == ["W2"]


def test_a_bad_row_among_the_workers_does_not_make_strangers_of_their_records(read):
    folder = read({"workers.csv": "番号,雇入れ日\nW1,いつか\nW2,\n"})
    assert codes(folder) == ["bad_date"]
    assert folder.unusable_workers == {"W1"}


def test_rows_are_counted_as_a_spreadsheet_shows_them(read):
    folder = read({"rates.csv": '番号,種類,時給,備考\n\nW1,既定,1300,"二行\nの備考"\n,,,\nW2,既定,高い,\n'})
    assert [(each.row, each.value) for each in folder.problems] == [(5, "高い")]
    assert folder.rows["rates"].to_list() == [3]


def test_empty_cells_behind_the_last_heading_are_no_harm(read):
    assert codes(read({"rates.csv": "番号,種類,時給,,\nW1,既定,1300,,\nW2,既定,1300,,\n"})) == []


def test_files_that_were_not_used_are_said(read):
    folder = read({"メモ.txt": "x", "visits.csv": "a\n"})
    assert folder.problems == []
    assert {note.file for note in folder.notes if note.en == "this file was not used"} == {
        "メモ.txt",
        "visits.csv",
    }


RULES_TOML = """
"事業所名" = "ひまわり"
都道府県 = "大阪府"          # 引用符のない日本語の名前
締め日 = "末日"
記録の開始日 = 2026-09-27
法定休日の曜日 = "日"
special_clause = false

[[規則]]
適用開始日 = "令和8年10月1日"
締め日 = 20

[[規則]]
from_on = 2026-10-21
都道府県 = "28"
法定休日の曜日 = "なし"
特別条項 = "有"
"""
RULES_YAML = """
事業所名: ひまわり
都道府県: 27
締め日: 末日
記録の開始日: 2026-09-27
法定休日の曜日: 日
special_clause: no
規則:
  - {適用開始日: R8.10.1, 締め日: 20}
  - from_on: 2026-10-21
    都道府県: 28
    法定休日の曜日: なし
    特別条項: 有
"""


@pytest.mark.parametrize(
    "replaced",
    [
        {"office.toml": RULES_TOML},
        {"office.toml": RULES_TOML.encode("cp932")},
        {"office.toml": None, "office.yaml": RULES_YAML},
        {"office.toml": None, "office.yml": RULES_YAML},
    ],
)
def test_rules_take_over_what_they_do_not_state(read, replaced):
    folder = read(replaced)
    assert folder.problems == []
    columns = ("from_on", "prefecture", "closing_day", "statutory_rest_weekday", "special_clause")
    assert folder.tables["office"].select(columns).rows() == [
        (None, "27", 31, "sunday", False),
        (date(2026, 10, 1), "27", 20, "sunday", False),
        (date(2026, 10, 21), "28", 20, None, True),
    ]
    assert folder.recorded_from_on == date(2026, 9, 27)
    assert folder.office_name == "ひまわり"


def test_problems_in_yaml_tell_their_line(read):
    folder = read({"office.toml": None, "office.yaml": "prefecture: 27\nrules:\n  - from_on: 10月\n"})
    assert [(each.code, each.row) for each in folder.problems] == [("bad_date", 3)]


def test_week_start_may_change_on_a_first_day(read):
    assert codes(read({"office.toml": OFFICE + "[[rules]]\nfrom_on = 2026-10-05\n週の起算日 = '月'\n"})) == []


def test_many_rows_with_the_same_fault_are_all_reported(read):
    rows = "2026/10/3,W1,訪問,9時,10じ,A\n" * 50
    folder = read({"activities.csv": ACTIVITIES + rows})
    assert [each.row for each in folder.problems] == list(range(5, 55))


def test_every_message_is_complete_in_both_languages():
    text = files("zaitaku.exchange").joinpath("messages.yaml").read_text(encoding="utf-8")
    messages = yaml.safe_load(text)
    assert set(messages) == problem_codes()
    for message in messages.values():
        assert set(message) <= {"level", "reason", "mend"}
        for part in ("reason", "mend"):
            assert all(message[part][language] for language in ("ja", "en"))


# --- the same table in every accepted spelling reads the same

FULL_WIDTH = str.maketrans("0123456789:/.,", "０１２３４５６７８９：／．，")
KINDS = {"service": "ｻｰﾋﾞｽ", "travel": "移動", "standby": "待機", "break": "休 憩", "free": "空き時間"}


@st.composite
def spelled_activities(draw):
    """Activities and one way of writing them as CSV bytes."""
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["W1", "W2"]),
                st.dates(date(2026, 9, 1), date(2026, 11, 30)),
                st.integers(0, 24 * 60 - 1),
                st.integers(1, 24 * 60),
                st.sampled_from(sorted(KINDS)),
                st.sampled_from([None, "A", "利用者１", "髙橋 様"]),
                st.sampled_from([None, True, False]),
            ),
            min_size=1,
            max_size=8,
        )
    )
    separate = draw(st.booleans())
    japanese = draw(st.booleans())
    wide = draw(st.booleans())
    spell_day = draw(
        st.sampled_from(
            [
                lambda day: day.isoformat(),
                lambda day: f"{day:%Y%m%d}",
                lambda day: f"R{day.year - 2018}.{day.month}.{day.day}",
                lambda day: f"令和{day.year - 2018}年{day.month}月{day.day}日",
                lambda day: f"{day.year}/{day.month}/{day.day}",
            ]
        )
    )
    spell_time = draw(
        st.sampled_from(
            [
                lambda minutes: f"{minutes // 60}:{minutes % 60:02}",
                lambda minutes: f"{minutes // 60:02}:{minutes % 60:02}",
                lambda minutes: f"{minutes // 60}時{minutes % 60}分",
                lambda minutes: f"{minutes // 60:02}{minutes % 60:02}",
            ]
        )
    )
    yes, no = draw(st.sampled_from([("○", "×"), ("はい", "いいえ"), ("true", "false"), ("1", "0"), ("有", "無")]))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator=draw(st.sampled_from(["\n", "\r\n"])))
    names = (
        ("労働者", "開始", "終了", "種類", "場所", "命令")
        if japanese
        else ("worker", "start", "end", "kind", "place", "ordered")
    )
    writer.writerow(("日付", *names) if separate else names)
    expected = []
    for worker, day, start, length, kind, place, ordered in rows:
        begin, end = spell_time(start), spell_time(start + length)
        if not separate:
            begin, end = f"{spell_day(day)} {begin}", f"{spell_day(day)} {end}"
        cells = [begin, end, KINDS[kind] if japanese else kind.upper()]
        written_day = [spell_day(day)] if separate else []
        if wide:
            cells = [cell.translate(FULL_WIDTH) for cell in cells]
            written_day = [cell.translate(FULL_WIDTH) for cell in written_day]
        flag = {None: "", True: yes, False: no}[ordered]
        writer.writerow([*written_day, worker, *cells, place or "", flag])
        midnight = datetime(day.year, day.month, day.day)
        begun = midnight + timedelta(minutes=start)
        expected.append((worker, begun, begun + timedelta(minutes=length), kind, place, None, ordered, None))
    return expected, out.getvalue().encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "cp932"])))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spelled_activities())
def test_a_table_reads_the_same_in_every_spelling(tmp_path, spelled):
    expected, content = spelled
    folder = read_office_folder(folder_of(tmp_path / "office", {**GOOD, "activities.csv": content}))
    assert folder.problems == []
    assert folder.tables["activities"].rows() == expected


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_content_makes_the_reader_fail_or_pass_in_silence(tmp_path, content):
    for name in ("activities.csv", "office.toml"):
        folder = read_office_folder(folder_of(tmp_path / "office", {**GOOD, name: content}))
        rows = folder.tables["activities" if name == "activities.csv" else "office"].height
        assert folder.errors or rows


def test_keys_stay_as_typed(read):
    folder = read({"workers.csv": "番号\n　Ｗ１ \nW1\nW2\n"})
    assert folder.tables["workers"]["worker"].to_list() == ["Ｗ１", "W1", "W2"]
    assert codes(folder) == ["workers_look_alike"]
