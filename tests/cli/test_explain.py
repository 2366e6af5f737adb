"""`zaitaku explain`: text, page and data of one figure."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest

from tests.cli.conftest import change

ASKED = ("--month", "2026-10", "--worker", "M2")


def test_the_pay_of_a_month_down_to_the_dated_rate(zaitaku_command, small):
    ended = zaitaku_command("explain", small, *ASKED)
    assert ended.code == 0
    assert ended.lines[0] == "M2 若葉 ふみさん 2026-10 賃金総額"
    assert "賃金総額 [2026-10]  15,750円" in ended.out
    assert "時間外割増  750円" in ended.out
    assert "25%" in ended.out
    assert "労働基準法37条1項" in ended.out
    assert "1994-04-01から" in ended.out
    assert "/rules.py:" in ended.out


def test_in_english_names_and_formulas_are_english(zaitaku_command, small):
    out = zaitaku_command("explain", small, *ASKED, "--lang", "en", "--depth", "1").out
    assert out.splitlines()[0] == "Gross wage yen of M2 若葉 ふみ, 2026-10"
    assert "15,750 yen" in out
    assert "time_wage_yen + " in out
    assert "賃金" not in out


def test_a_figure_of_a_day_by_its_japanese_name_and_the_name_of_the_carer(zaitaku_command, small):
    options = ("--month", "2026-10", "--worker", "若葉ふみ", "--date", "2026-10-02", "--figure", "時間外労働")
    out = zaitaku_command("explain", small, *options).out
    assert "時間外労働 [2026-10-02]  2:00（120分）" in out


def test_depth_and_rows_bound_the_tree(zaitaku_command, small):
    short = zaitaku_command("explain", small, *ASKED, "--depth", "0").out
    assert len(short.splitlines()) < 6
    assert "…ほか" in short
    deep = zaitaku_command("explain", small, "-m", "2026-10", "-w", "M1", "--depth", "3", "--rows", "1").out
    assert "…ほか2件" in deep


def test_other_workers_mistakes_do_not_hinder(zaitaku_command, small):
    change(small / "activities.csv", "9:00,10:00", "9時頃,10:00")
    assert zaitaku_command("explain", small, *ASKED).code == 0
    ended = zaitaku_command("explain", small, "-m", "2026-10", "-w", "M1")
    assert ended.code == 1
    assert "9時頃" in ended.err
    assert ended.out == ""


def test_a_refused_worker_is_not_explained(zaitaku_command, small):
    change(small / "activities.csv", "10:00,10:15", "9:30,10:15")
    ended = zaitaku_command("explain", small, "-m", "2026-10", "-w", "M1")
    assert ended.code == 1
    assert "重なって" in ended.err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("-m", "2026-10", "-w", "M9"), "M1 緑 一郎"),
        (("-m", "2026-10", "-w", "M1", "--figure", "gros_wage"), "gross_wage_yen"),
        (("-m", "2026-10", "-w", "M1", "--date", "2026-10-02"), "2026-10-02 の記録がありません"),
        (("-m", "2026-10", "-w", "M1", "--date", "2026-10-01", "--figure", "gross_wage_yen"), "worker_days"),
        (("-m", "2027-01", "-w", "M1"), "2027-01 の記録がありません"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(zaitaku_command, small, options, told):
    ended = zaitaku_command("explain", small, *options)
    assert ended.code == 2
    assert told in ended.err
    assert ended.out == ""


def test_data_for_programs(zaitaku_command, small):
    data = json.loads(zaitaku_command("explain", small, *ASKED, "--format", "json", "--depth", "1").out)
    assert data["name"] == "gross_wage_yen"
    assert data["value"] == sum(cause["value"] for cause in data["causes"])


class Page(HTMLParser):
    """Checks that elements close as they open, and gathers text and attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.attributes: dict[str, str | None] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.attributes |= dict(attrs)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_a_page_stands_alone(zaitaku_command, small, tmp_path):
    path = tmp_path / "page.html"
    ended = zaitaku_command("explain", small, *ASKED, "--format", "html", "-o", path)
    assert ended.code == 0
    assert ended.out == ""
    text = path.read_text(encoding="utf-8")
    page = Page(text)
    assert page.open == []
    assert page.attributes["lang"] == "ja"
    assert "15,750円" in page.text
    assert "<details" in text
    assert "@media print" in text
    assert not {"src", "href"} & set(page.attributes)


def test_what_the_office_wrote_is_escaped_in_the_page(zaitaku_command, small):
    change(small / "workers.csv", "若葉 ふみ", "<b>&若葉", "cp932")
    text = zaitaku_command("explain", small, *ASKED, "--format", "html").out
    assert "<b>" not in text
    assert "&lt;b&gt;&amp;若葉" in text


def test_text_into_a_file(zaitaku_command, small, tmp_path):
    path = tmp_path / "why.txt"
    assert zaitaku_command("explain", small, *ASKED, "-o", path).code == 0
    text = path.read_text(encoding="utf-8")
    assert "賃金総額 [2026-10]: 15,750円" in text
    assert "\x1b" not in text


def test_a_file_that_cannot_be_written(zaitaku_command, small, tmp_path):
    assert zaitaku_command("explain", small, *ASKED, "-o", tmp_path / "no" / "why.txt").code == 2
