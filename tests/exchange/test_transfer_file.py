"""The bank transfer file: its bytes, read back by a reader of our own, and every refusal by row and field."""

import datetime
from collections import Counter

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zaitaku.exchange.bank_text import bank_text
from zaitaku.exchange.transfer_file import RefusedTransfers, transfer_file
from zaitaku.law import InputError

HEADER = {
    "originator_code": "1234567890",
    "originator_name": "カ）ヒマワリ",
    "transfer_on": datetime.date(2026, 11, 30),
    "bank_code": "9999",
    "bank_name": "テスト",
    "branch_code": "001",
    "branch_name": "ホンテン",
    "account_type": "1",
    "account_number": "1234567",
}
TRANSFER = {
    "bank_code": "9998",
    "bank_name": "サンプル",
    "branch_code": "123",
    "branch_name": "シブヤ",
    "account_type": "1",
    "account_number": "7654321",
    "payee_name": "ヤマダ ハナコ",
    "amount_yen": 299_370,
}

# Where the fields stand, counted from the published tables: first byte, length.
HEADER_PLACES = {
    "record": (0, 1),
    "type_code": (1, 2),
    "code_system": (3, 1),
    "originator_code": (4, 10),
    "originator_name": (14, 40),
    "transfer_on": (54, 4),
    "bank_code": (58, 4),
    "bank_name": (62, 15),
    "branch_code": (77, 3),
    "branch_name": (80, 15),
    "account_type": (95, 1),
    "account_number": (96, 7),
    "spare": (103, 17),
}
DATA_PLACES = {
    "record": (0, 1),
    "bank_code": (1, 4),
    "bank_name": (5, 15),
    "branch_code": (20, 3),
    "branch_name": (23, 15),
    "clearing_house": (38, 4),
    "account_type": (42, 1),
    "account_number": (43, 7),
    "payee_name": (50, 30),
    "amount_yen": (80, 10),
    "new_code": (90, 1),
    "customer_code_1": (91, 10),
    "customer_code_2": (101, 10),
}
BULK_PLACES = DATA_PLACES | {"transfer_class": (111, 1), "identification": (112, 1), "spare": (113, 7)}
WAGES_PLACES = DATA_PLACES | {"spare": (111, 9)}


def fields(record, places):
    return {name: record[first : first + length].decode("cp932") for name, (first, length) in places.items()}


def read(content, separator=b""):
    """The header, the data records and the sums of a file, read by byte."""
    size = 120 + len(separator)
    records = [content[start : start + size] for start in range(0, len(content), size)]
    assert all(len(record) == size and record.endswith(separator) for record in records)
    header, *data, trailer, end = (record[:120] for record in records)
    head = fields(header, HEADER_PLACES)
    assert (head["record"], head["code_system"], head["spare"]) == ("1", "0", " " * 17)
    rows = [fields(record, BULK_PLACES if head["type_code"] == "21" else WAGES_PLACES) for record in data]
    for row in rows:
        assert (row["record"], row["clearing_house"], row["spare"].strip()) == ("2", "0000", "")
    assert trailer == b"8%06d%012d" % (len(rows), sum(int(row["amount_yen"]) for row in rows)) + b" " * 101
    assert end == b"9" + b" " * 119
    return head, rows


def problems(header=None, *rows, **options):
    with pytest.raises(RefusedTransfers) as caught:
        transfer_file(HEADER if header is None else header, list(rows) or [TRANSFER], **options)
    return caught.value.problems


# --- the file


def test_every_field_stands_in_its_place():
    file = transfer_file(HEADER, [TRANSFER | {"new_code": "1", "customer_code_1": "1001", "transfer_class": "8"}])
    head, (row,) = read(file.content)
    assert head == {
        "record": "1",
        "type_code": "21",
        "code_system": "0",
        "originator_code": "1234567890",
        "originator_name": "ｶ)ﾋﾏﾜﾘ".ljust(40),
        "transfer_on": "1130",
        "bank_code": "9999",
        "bank_name": "ﾃｽﾄ".ljust(15),
        "branch_code": "001",
        "branch_name": "ﾎﾝﾃﾝ".ljust(15),
        "account_type": "1",
        "account_number": "1234567",
        "spare": " " * 17,
    }
    assert row == {
        "record": "2",
        "bank_code": "9998",
        "bank_name": "ｻﾝﾌﾟﾙ".ljust(15),
        "branch_code": "123",
        "branch_name": "ｼﾌﾞﾔ".ljust(15),
        "clearing_house": "0000",
        "account_type": "1",
        "account_number": "7654321",
        "payee_name": "ﾔﾏﾀﾞ ﾊﾅｺ".ljust(30),
        "amount_yen": "0000299370",
        "new_code": "1",
        "customer_code_1": "0000001001",
        "customer_code_2": "0000000000",
        "transfer_class": "8",
        "identification": " ",
        "spare": " " * 7,
    }


@pytest.mark.parametrize("type_code", ["11", "12"])
def test_wages_have_an_employee_number_and_nine_spaces(type_code):
    row = TRANSFER | {"customer_code_1": "42", "customer_code_2": "7", "transfer_class": "7"}
    head, (read_row,) = read(transfer_file(HEADER | {"type_code": type_code}, [row]).content)
    assert head["type_code"] == type_code
    assert head["originator_name"].rstrip() == "ｶ)ﾋﾏﾜﾘ"
    assert (read_row["customer_code_1"], read_row["customer_code_2"]) == ("0000000042", "0000000007")
    assert read_row["spare"] == " " * 9


def test_the_separator_stands_behind_every_record():
    plain, separated = transfer_file(HEADER, [TRANSFER]), transfer_file(HEADER, [TRANSFER], separator="crlf")
    assert plain.lines == separated.lines
    assert len(plain.content) == 4 * 120
    assert len(separated.content) == 4 * 122
    assert read(separated.content, b"\r\n") == read(plain.content)
    assert separated.content.replace(b"\r\n", b"") == plain.content


def test_numbers_may_be_short_numbers_or_full_width():
    row = TRANSFER | {"bank_code": 5, "branch_code": "７", "account_number": " 12345 "}
    _, (found,) = read(transfer_file(HEADER, [row]).content)
    assert (found["bank_code"], found["branch_code"], found["account_number"]) == ("0005", "007", "0012345")


def test_names_of_banks_may_be_left_out():
    without = {name: value for name, value in TRANSFER.items() if name not in ("bank_name", "branch_name")}
    assert read(transfer_file(HEADER, [without]).content) == read(
        transfer_file(HEADER, [TRANSFER | {"bank_name": "", "branch_name": " "}]).content
    )


def test_a_frame_is_taken_as_rows():
    rows = [TRANSFER, TRANSFER | {"amount_yen": 1}]
    assert transfer_file(HEADER, pl.DataFrame(rows)).content == transfer_file(HEADER, rows).content


# --- refusals


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"payee_name": "山田 花子"}, "character_not_allowed"),
        ({"payee_name": "ヲノ"}, "character_not_allowed"),
        ({"bank_name": "テスト(ギンコウ"}, "character_not_allowed"),
        ({"account_number": "12-4567"}, "character_not_allowed"),
        ({"customer_code_1": "A1"}, "character_not_allowed"),
        ({"payee_name": "ｱ" * 31}, "field_too_long"),
        ({"payee_name": "ガ" * 15 + "ｱ"}, "field_too_long"),
        ({"bank_name": "ガ" * 8}, "field_too_long"),
        ({"branch_name": "ｱ" * 16}, "field_too_long"),
        ({"account_number": "12345678"}, "field_too_long"),
        ({"bank_code": "00001"}, "field_too_long"),
        ({"branch_code": "1234"}, "field_too_long"),
        ({"customer_code_2": "1" * 11}, "field_too_long"),
        ({"amount_yen": 0}, "amount_out_of_range"),
        ({"amount_yen": -1}, "amount_out_of_range"),
        ({"amount_yen": 10**10}, "amount_out_of_range"),
        ({"payee_name": None}, "field_missing"),
        ({"payee_name": "　"}, "field_missing"),
        ({"amount_yen": None}, "field_missing"),
        ({"bank_code": ""}, "field_missing"),
        ({"account_type": "3"}, "wrong_value"),
        ({"new_code": "9"}, "wrong_value"),
        ({"transfer_class": "0"}, "wrong_value"),
    ],
)
def test_a_transfer_is_refused_by_row_and_field(change, code):
    (found,) = problems(HEADER, TRANSFER, TRANSFER | change)
    (name,) = change
    assert (found.code, found.row) == (code, 2)
    assert f"({name})" in found.column
    for language, row in (("ja", "2行目"), ("en", "row 2")):
        assert row in found.text(language)
        assert "transfers" in found.text(language)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"originator_code": "12345678901"}, "field_too_long"),
        ({"originator_name": "ｱ" * 41}, "field_too_long"),
        ({"originator_name": "株式会社"}, "character_not_allowed"),
        ({"originator_name": ""}, "field_missing"),
        ({"transfer_on": None}, "field_missing"),
        ({"transfer_on": datetime.date(2026, 11, 29)}, "not_a_bank_day"),
        ({"account_type": "4"}, "wrong_value"),
        ({"type_code": "71"}, "wrong_value"),
    ],
)
def test_a_header_is_refused_by_field(change, code):
    (found,) = problems(HEADER | change)
    (name,) = change
    assert (found.code, found.row) == (code, None)
    assert f"({name})" in found.column


def test_the_widest_values_fit():
    row = TRANSFER | {"payee_name": "ガ" * 15, "bank_name": "ガ" * 7 + "ｱ", "amount_yen": 10**10 - 1}
    _, (found,) = read(
        transfer_file(
            HEADER | {"originator_name": "ガ" * 20},
            [row],
        ).content
    )
    assert (found["payee_name"], found["amount_yen"]) == ("ｶﾞ" * 15, "9" * 10)


def test_all_problems_are_named_at_once():
    found = problems(
        HEADER | {"bank_code": "", "transfer_on": datetime.date(2026, 11, 28)},
        TRANSFER | {"amount_yen": 0, "payee_name": "東"},
        TRANSFER,
        TRANSFER | {"branch_code": "x"},
    )
    assert Counter((each.row, each.code) for each in found) == {
        (None, "field_missing"): 1,
        (None, "not_a_bank_day"): 1,
        (1, "character_not_allowed"): 1,
        (1, "amount_out_of_range"): 1,
        (3, "character_not_allowed"): 1,
    }


def test_a_refusal_says_all_in_both_languages():
    with pytest.raises(RefusedTransfers) as caught:
        transfer_file(HEADER, [TRANSFER | {"payee_name": "ガ" * 16}, TRANSFER | {"amount_yen": 0}])
    assert caught.value.code == "field_too_long"
    assert [line.count("行目") for line in caught.value.ja.splitlines()] == [1, 1]
    assert "ｶﾞ" * 15 + "”" in caught.value.en.splitlines()[0]


@pytest.mark.parametrize("type_code", ["11", "12"])
@pytest.mark.parametrize("name", ["ヨーコ", "JOHN", "ｶ)ﾃｽﾄ"])
def test_payees_of_wages_have_kana_only(type_code, name):
    transfer_file(HEADER, [TRANSFER | {"payee_name": name}])
    (found,) = problems(HEADER | {"type_code": type_code}, TRANSFER | {"payee_name": name})
    assert found.code == "character_not_allowed"


def test_a_bank_may_take_more_characters():
    file = transfer_file(HEADER, [TRANSFER | {"payee_name": "ヲノ"}], also_allowed="ｦ")
    assert file.data_lines[0][50:52] == "ｦﾉ"
    assert problems(HEADER, TRANSFER | {"account_number": "ｦ"}, also_allowed="ｦ")[0].code == "character_not_allowed"


def test_the_sum_has_twelve_digits():
    rows = [TRANSFER | {"amount_yen": 10**10 - 1, "account_number": str(number)} for number in range(100)]
    assert transfer_file(HEADER, rows).total_yen == 10**12 - 100
    transfer_file(HEADER, [*rows, TRANSFER | {"amount_yen": 99}])
    (found,) = problems(HEADER, *rows, TRANSFER | {"amount_yen": 100})
    assert (found.code, found.row, "total_yen" in found.column) == ("amount_out_of_range", None, True)


def test_the_count_has_six_digits(monkeypatch):
    monkeypatch.setattr("zaitaku.exchange.transfer_file.LARGEST_COUNT", 2)
    transfer_file(HEADER, [TRANSFER] * 2)
    (found,) = problems(HEADER, *[TRANSFER] * 3)
    assert (found.code, "transfer_count" in found.column) == ("field_too_long", True)


@pytest.mark.parametrize(("header", "transfers"), [(None, [TRANSFER]), (HEADER, None), (HEADER, []), (None, None)])
def test_a_file_has_a_header_and_a_transfer(header, transfers):
    with pytest.raises(RefusedTransfers) as caught:
        transfer_file(header, transfers)
    assert {each.code for each in caught.value.problems} == {"missing_table"}


@pytest.mark.parametrize(
    ("header", "row", "code"),
    [
        (HEADER | {"bank": "1"}, TRANSFER, "unknown_name"),
        (HEADER, TRANSFER | {"payee": "1"}, "unknown_name"),
        (HEADER, TRANSFER | {"amount_yen": 1.5}, "wrong_type"),
        (HEADER, TRANSFER | {"amount_yen": True}, "wrong_type"),
        (HEADER, TRANSFER | {"amount_yen": 10**20}, "wrong_type"),
        (HEADER | {"transfer_on": "11-30"}, TRANSFER, "wrong_type"),
    ],
)
def test_unknown_names_and_wrong_types_are_refused(header, row, code):
    with pytest.raises(InputError) as caught:
        transfer_file(header, [row])
    assert caught.value.code == code


def test_the_same_account_and_amount_twice_is_pointed_out():
    other = TRANSFER | {"account_number": "1"}
    again = TRANSFER | {"payee_name": "ﾔﾏﾀﾞ", "bank_name": ""}
    file = transfer_file(HEADER, [TRANSFER, other, TRANSFER | {"amount_yen": 1}, again, again])
    assert [(each.code, each.level, each.row) for each in file.warnings] == [
        ("duplicate_transfer", "warning", 4),
        ("duplicate_transfer", "warning", 5),
    ]
    assert "1行目" in file.warnings[0].text("ja")
    assert len(file.data_lines) == 5


# --- bank days


def test_a_closed_day_is_refused_with_the_bank_days_around():
    closed = HEADER | {"transfer_on": datetime.date(2027, 1, 1)}
    (found,) = problems(closed)
    assert "2026-12-30か2027-01-04" in found.text("ja")
    assert transfer_file(closed, [TRANSFER], check_bank_day=False).header_line[54:58] == "0101"


# --- every file

digits = "0123456789"
kana = st.text(st.sampled_from("アガパァゃっヨんｶﾊ 　ヴー"), min_size=1, max_size=15).filter(str.strip)


def number(width):
    return st.text(digits, min_size=1, max_size=width)


transfers = st.fixed_dictionaries(
    {
        "bank_code": number(4),
        "branch_code": number(3),
        "account_type": st.sampled_from(["1", "2", "4", "9"]),
        "account_number": number(7),
        "payee_name": kana,
        "amount_yen": st.integers(1, 10**10 - 1),
    },
    optional={
        "bank_name": kana.map(lambda name: name[:7]),
        "new_code": st.sampled_from(["0", "1", "2"]),
        "customer_code_1": number(10),
        "transfer_class": st.sampled_from(["7", "8"]),
    },
)


@settings(deadline=None)
@given(st.lists(transfers, min_size=1, max_size=5), st.sampled_from(["none", "crlf"]))
def test_what_is_written_is_read_back(rows, separator):
    file = transfer_file(HEADER, rows, separator=separator)
    assert all(len(line.encode("cp932")) == 120 for line in file.lines)
    _, found = read(file.content, b"\r\n" if separator == "crlf" else b"")
    for row, written in zip(rows, found, strict=True):
        assert written["payee_name"].rstrip() == bank_text(row["payee_name"].strip()).rstrip()
        assert int(written["amount_yen"]) == row["amount_yen"]
        for name in ("bank_code", "branch_code", "account_number"):
            assert int(written[name]) == int(row[name])
    assert file.total_yen == sum(row["amount_yen"] for row in rows)
