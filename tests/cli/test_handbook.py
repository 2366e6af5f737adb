"""The handbook: up to date, complete, marked, the same as the terminal; and its Markdown."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from zaitaku.cli import handbook
from zaitaku.cli.blocks import Grid, Heading, Paragraph, code, link, unmarked
from zaitaku.cli.law_entries import title
from zaitaku.cli.law_index import index
from zaitaku.cli.law_pages import folders
from zaitaku.cli.law_values import parameter_grid
from zaitaku.cli.markdown import as_markdown
from zaitaku.cli.texts import Language
from zaitaku.law import japan
from zaitaku.law.engine.errors import Place
from zaitaku.law.engine.parameters import DatedValue, Parameter, Source
from zaitaku.law.engine.units import unit

DOCS = Path(__file__).parents[2] / "docs" / "law"
TOPICS = sorted(japan().questions)
BOTH = [(topic, language) for topic in TOPICS for language in Language]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return handbook.pages()


def page(pages: dict[str, str], topic: str, language: Language) -> str:
    return pages[f"{topic}.ja.md" if language is Language.ja else f"{topic}.md"]


def section(text: str, name: str) -> str:
    """What stands below the heading of a name, up to the next heading."""
    found = re.search(rf"^#+ [^\n]*`{name}`[^\n]*\n(.*?)(?=^#+ |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"no heading of {name}"
    return found[1]


def test_docs_law_is_what_the_rules_say(pages):
    there = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    stale = sorted(name for name in {*there, *pages} if there.get(name) != pages.get(name))
    assert not stale, "docs/law is not what the rules say: run `make handbook` and commit the pages"


@pytest.mark.parametrize(("topic", "language"), BOTH)
def test_every_rule_check_and_value_of_a_topic_stands_on_its_page(pages, topic, language):
    text = page(pages, topic, language)
    cite = japan().cite_in_words if language is Language.ja else str
    for each in index().others:
        if topic not in each.topics or each.kind == "figure":
            continue
        if each.kind == "window":
            assert code(each.name) in text
            continue
        told = section(text, each.name)
        assert cite(each.cites) in text
        for value in each.subject.values if each.kind == "parameter" else ():
            assert value.since.isoformat() in told
            assert value.source.title in told


def test_a_page_has_formula_article_first_day_units_and_a_worked_case(pages):
    text = pages["breaks.md"]
    told = section(text, "required_break_minutes")
    assert "= choose(working_minutes > work_beyond_which_long_break, long_break_minutes," in told
    assert "- Cites: LSA 34(1)\n- Since: 1988-04-01\n- Unit: minutes\n" in told
    assert "| Working minutes `working_minutes` | 6:00 (360 min) |" in text
    assert "`tests/cases/breaks.yaml`" in text
    assert "Work beyond which short break: 6:00 (360 min)" in text


def test_a_japanese_page_cites_and_calculates_in_japanese(pages):
    told = section(pages["breaks.ja.md"], "required_break_minutes")
    assert "= 場合分け(労働時間 > 60分の休憩が要る労働時間 (超), 8時間を超える日の休憩," in told
    assert "- 条文: 労働基準法34条1項\n- 施行: 1988-04-01から\n- 単位: 分\n" in told


def test_a_rule_that_ended_says_its_last_day(pages):
    assert "2023-03-31まで" in pages["attendance.ja.md"]
    assert "until 2023-03-31" in pages["attendance.md"]
    assert "`1`〜`31`" in pages["payment_due.ja.md"]
    assert "Values: `1` to `31`" in pages["payment_due.md"]


def test_a_sentence_of_a_finding_shows_its_blanks(pages):
    assert "`{working_minutes}`の労働に対して" in section(pages["breaks.ja.md"], "break_of_day_too_short")


def test_a_topic_is_listed_under_its_wing(pages):
    assert "## 労働\n" in pages["README.ja.md"]
    for topic, language in BOTH:
        name = f"{topic}.ja.md" if language is Language.ja else f"{topic}.md"
        assert f"]({name})" in page(pages, "README", language)


def test_what_changed_stands_under_its_day_with_what_it_was_before(pages):
    days = re.findall(r"^## (\S+)$", pages["changes.ja.md"], re.MULTILINE)
    assert days == sorted(days, reverse=True)
    day = re.search(r"^## 2026-10-01\n(.*?)^## ", pages["changes.ja.md"], re.MULTILINE | re.DOTALL)
    assert day
    assert re.search(r"27 大阪府 +\| +1,177 +\| +1,231 +\|", day[1])
    began = re.search(r"^## 2023-04-01\n(.*?)^## ", pages["changes.md"], re.MULTILINE | re.DOTALL)
    assert began
    assert "| the rule changes |" in re.sub(" +", " ", began[1])


@pytest.mark.parametrize("topic", TOPICS)
def test_every_chapter_of_a_japanese_page_has_a_japanese_title(topic):
    own = [each for each in folders(topic) if Path(each.files[0]).stem in ("rules", "checks")]
    for folder in own:
        heading = folder.heading(Language.ja)
        why = f"name the subject in Japanese in the docstring of {folder.files[0]}: Wages (賃金): ..."
        assert not heading.startswith("`"), why


@pytest.mark.parametrize(("topic", "language"), BOTH)
def test_the_terminal_shows_what_the_page_says(zaitaku_command, pages, topic, language):
    """Not laid out alike, but word for word: what is in a page and not a mark of Markdown is on the terminal."""
    shown = bare(zaitaku_command("law", "show", topic, "--topic", topic, "--lang", language.value).out)
    own = "\n".join(page(pages, topic, language).split("\n")[3:])  # below title and ways to other pages
    missing = [line for line in map(bare, pieces(own)) if line not in shown]
    assert missing == []


def pieces(text: str) -> list[str]:
    """The cells and lines of a page."""
    kept = re.sub(r"</?details>|<summary>.*</summary>|```\w*", "", text)
    lines = [re.sub(r"^(#+|-) ", "", line) for line in kept.splitlines() if not re.fullmatch(r"[|:\s-]*", line)]
    return [part for line in lines for part in (re.split(r"(?<!\\)\|", line) if line.startswith("|") else [line])]


def bare(text: str) -> str:
    """The text without marks, spaces and what stands between a name and its text."""
    return re.sub(r"[\s`\\:]", "", unmarked(text))


# --- marks ---


def parameter(*values: DatedValue, by: str | None = None, of: str = "yen") -> Parameter:
    return Parameter("fee", "手数料", "Fee", unit(of), "LSA 1", values, Place("parameters.yaml", 1), by)


def value(since: str, amount: object, source: Source, key: str | None = None) -> DatedValue:
    return DatedValue(datetime.date.fromisoformat(since), amount, source, Place("parameters.yaml", 1), key)  # type: ignore[arg-type]


SEEN = Source("Gazette", "https://example.jp/gazette")
HEARD = Source("Press", None, compared=False)


def test_a_value_that_nobody_compared_is_marked():
    fee = parameter(value("2020-04-01", 1000, SEEN), value("2024-04-01", 1200, HEARD))
    text = as_markdown(parameter_grid(fee, None, Language.ja, {}))
    assert re.search(r"\| 2020-04-01 \| +1,000 \| \[Gazette\]\(https://example.jp/gazette\) +\|", text)
    assert re.search(r"\| 2024-04-01 \| +1,200 ※ \| Press +\|", text)


def test_a_topic_with_an_uncompared_value_explains_the_mark(pages):
    uncompared = {topic for each in index().others if not each.compared for topic in each.topics}
    assert uncompared
    for topic in TOPICS:
        assert ("not yet compared" in pages[f"{topic}.md"]) == (topic in uncompared)
        assert ("照合していません" in pages[f"{topic}.ja.md"]) == (topic in uncompared)
    for each in index().others:
        assert ("※" in title(each, Language.en)) != each.compared


def test_the_terminal_marks_what_nobody_compared(zaitaku_command):
    uncompared = [each for each in index().others if not each.compared]
    shown = zaitaku_command("law", "show", uncompared[0].name, "--lang", "en").out
    assert "※" in shown
    assert "not yet compared with the official text" in shown
    assert "今のところ公式の条文と照合していません" in zaitaku_command("law", "show", uncompared[0].name).out


# --- values by key ---


def test_fields_of_a_document_are_rows_with_when_since_and_source():
    fields = parameter(
        value("2024-11-01", "always", SEEN, "deadline"),
        value("2024-11-01", "if_agreed", HEARD, "place_of_work"),
        by="field",
        of="code",
    )
    words = {"deadline": "納期", "always": "必ず"}
    (grid,) = parameter_grid(fields, None, Language.ja, words)
    assert isinstance(grid, Grid)
    assert grid.headings == ["鍵", "施行", "値", "出典"]
    assert grid.rows[0] == ["納期 `deadline`", "2024-11-01", "必ず", "[Gazette](https://example.jp/gazette)"]
    assert grid.rows[1] == ["place_of_work", "2024-11-01", "if_agreed ※", "Press"]
    (english,) = parameter_grid(fields, None, Language.en, {})
    assert isinstance(english, Grid)
    assert english.rows[1] == ["Place of work", "2024-11-01", "If agreed ※", "Press"]


def test_values_of_keys_that_change_stand_in_one_row_each():
    other = Source("Gazette of 2021", None)
    fee = parameter(
        value("2020-04-01", 1000, SEEN, "27"),
        value("2021-10-01", 1100, other, "27"),
        value("2020-10-01", 900, SEEN, "13"),
        value("2021-11-01", 950, HEARD, "13"),
        by="prefecture",
    )
    grid = next(parameter_grid(fee, None, Language.en, {}))
    assert isinstance(grid, Grid)
    assert grid.headings == ["Key", "Source 1", "Source 2, 3"]
    assert grid.rows == [
        ["27 Osaka", "2020-04-01 1,000", "2021-10-01 1,100"],
        ["13 Tokyo", "2020-10-01 900", "2021-11-01 950 ※"],
    ]


# --- Markdown ---


def test_a_cell_keeps_its_table_whole():
    text = as_markdown([Grid(["what", "value"], [("a | b", "`x | y`"), ("two\nlines", "1")], frozenset({1}))])
    assert text.splitlines() == [
        "| what      |    value |",
        "| --------- | -------: |",
        r"| a \| b    | `x \| y` |",
        "| two lines |        1 |",
    ]


def test_japanese_cells_stand_in_columns():
    assert as_markdown([Grid(["名前", "値"], [("労働時間", "8")])]).splitlines()[2] == "| 労働時間 | 8   |"


def test_a_long_table_opens_on_demand():
    assert as_markdown([Grid(["a"], [["1"]], summary="47 < 48")]).startswith(
        "<details>\n<summary>47 &lt; 48</summary>\n\n|"
    )


def test_plain_text_is_not_read_as_markdown():
    text = as_markdown([Heading(2, "a *b* c"), Paragraph("# 1 * 2 <b> `<b>` a_b _c_ [x](y_.md)"), Paragraph("1. x")])
    assert text == "## a \\*b\\* c\n\n\\# 1 * 2 \\<b> `<b>` a_b \\_c\\_ [x](y_.md)\n\n1\\. x\n"


def test_a_link_and_its_plain_form():
    assert link("Act [1]", "https://example.jp/a(1)") == "[Act (1)](https://example.jp/a%281%29)"
    assert unmarked(link("Act", "https://example.jp")) == "Act https://example.jp"
    assert unmarked(link("`breaks`", "breaks.md")) == "breaks"


# --- writing ---


def test_writing_takes_away_the_page_of_a_topic_that_is_no_more(zaitaku_command, tmp_path, pages):
    (tmp_path / "law").mkdir()
    (tmp_path / "law" / "tithe.md").write_text("gone", encoding="utf-8")
    ended = zaitaku_command("law", "--write", tmp_path / "law")
    assert ended.code == 0
    assert str(len(pages)) in ended.err
    assert {path.name for path in (tmp_path / "law").iterdir()} == set(pages)


def test_a_folder_that_cannot_be_written_is_told(zaitaku_command, tmp_path):
    (tmp_path / "law").write_text("a file", encoding="utf-8")
    ended = zaitaku_command("law", "--write", tmp_path / "law")
    assert ended.code == 2
    assert "law" in ended.err


def test_changes_of_one_topic(zaitaku_command):
    out = zaitaku_command("law", "--changes", "--topic", "breaks", "--lang", "en").out
    assert "1988-04-01" in out
    assert "Regional minimum wage" not in out
