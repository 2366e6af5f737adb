"""The meanings in Japanese: every name of the vocabulary has one, none is of a name that is not, pages show them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from zaitaku.cli import handbook, meanings
from zaitaku.cli.law_index import Entry, index
from zaitaku.cli.law_values import known_words
from zaitaku.cli.texts import Language
from zaitaku.law import japan
from zaitaku.law.engine import words
from zaitaku.law.engine.declarations import Check, Rule
from zaitaku.law.engine.formulas import WORDS
from zaitaku.law.engine.vocabulary import Column
from zaitaku.law.japan import wings

JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")
TOPICS = japan().vocabulary.topics


def names(columns: list[Column]) -> set[str]:
    """Inputs or outputs, those in tables as "table.column"."""
    return {each.name for each in columns} | {f"{each.name}.{c.name}" for each in columns for c in each.columns or ()}


def rules() -> Iterator[tuple[Rule, list[str]]]:
    """Every rule and every condition of a check, with its levels."""
    for each in index().others:
        match each:
            case Entry(subject=(Rule() as rule) | Check(rule=rule)):
                yield rule, each.levels


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return handbook.pages()


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_input_and_output_has_a_japanese_meaning(topic):
    known = meanings.of_topics().get(topic)
    assert known, "say what the topic means in src/zaitaku/law/meanings"
    assert names(TOPICS[topic].given) == set(known.given)
    assert names(TOPICS[topic].expect) == set(known.expect)


def test_a_topic_stands_in_the_file_of_its_wing():
    for wing, file in meanings.by_file().items():
        assert file.topics.keys() <= TOPICS.keys()
        assert {wings().get(topic, "exchange") for topic in file.topics} <= {wing}


@pytest.mark.parametrize("wing", meanings.by_file())
def test_texts_are_in_their_language_and_end_as_the_form_says(wing):
    file = meanings.by_file()[wing]
    for topic in file.topics.values():
        assert JAPANESE.search(topic.about)
        assert topic.about.endswith("。")
        assert not JAPANESE.search(topic.about_en)
        assert topic.about_en.endswith((".", "?"))
    parts = [part for topic in file.topics.values() for part in (topic.given, topic.expect)]
    for said in (*parts, *file.rules.values(), file.words):
        wrong = {name: text for name, text in said.items() if not JAPANESE.search(text) or text.endswith((".", "。"))}
        assert not wrong


def test_a_rule_that_is_said_exists_and_two_different_ones_share_no_text():
    docs: dict[tuple[str, str, str], set[str]] = {}
    for rule, levels in rules():
        if key := meanings.key_of(rule, levels):
            docs.setdefault((*meanings.chapter_of(rule), key), set()).add(rule.doc)
    written = {
        (wing, chapter, key)
        for wing, file in meanings.by_file().items()
        for chapter, said in file.rules.items()
        for key in said
    }
    assert written == docs.keys()
    assert [key for key, found in docs.items() if len(found) > 1] == []


@pytest.mark.parametrize("wing", [*sorted(set(wings().values())), meanings.SHARED])
def test_every_rule_and_check_is_said_in_japanese(wing):
    of_wing = [(rule, levels) for rule, levels in rules() if meanings.chapter_of(rule)[0] == wing]
    assert of_wing
    assert [rule.name for rule, levels in of_wing if meanings.of_rule(rule, levels) is None] == []


@pytest.mark.parametrize("topic", japan().questions)
def test_every_code_that_may_be_written_has_a_japanese_word(topic):
    columns = [c for each in (*TOPICS[topic].given, *TOPICS[topic].expect) for c in (each, *(each.columns or ()))]
    codes = {value for each in columns for value in each.values or () if str(value)[0].isalpha()}
    assert codes - known_words(topic).keys() == set()


def test_every_word_of_the_formulas_is_said_in_japanese(pages):
    said = meanings.by_file()[meanings.SHARED].words
    assert said.keys() == {name for name in WORDS if WORDS[name] and hasattr(words, name)}
    assert [text for text in said.values() if text not in pages["README.ja.md"]] == []


# --- shown ---


def texts_of(name: str) -> dict[str, str | None]:
    """What the rules of a name say, by first level and first day."""
    return {
        f"{levels[0]} {rule.since}": meanings.of_rule(rule, levels) for rule, levels in rules() if rule.name == name
    }


def test_a_rule_of_a_level_or_a_time_has_its_own_text():
    by_level = texts_of("allowance_due")
    assert by_level["question None"] == "いずれかの日が労働基準法26条の休業に当たる。額が0のこともある"
    assert by_level["closed_day None"] != by_level["question None"]
    by_day = texts_of("wage_does_not_keep_out")
    assert by_day["question 2022-10-01"] == "月額8万8千円以上である"
    assert by_day["question 2026-10-01"] != by_day["question 2022-10-01"]


@pytest.mark.parametrize(
    ("language", "own", "other"), [("ja", "breaks.ja.md", "breaks.md"), ("en", "breaks.md", "breaks.ja.md")]
)
def test_a_page_begins_with_the_question_in_its_language(pages, zaitaku_command, language, own, other):
    about = meanings.about("breaks", Language(language))
    assert about in "".join(pages[own].splitlines()[:6])
    assert about not in pages[other]
    assert about in zaitaku_command("law", "show", "breaks", "--topic", "breaks", "--lang", language).out


def test_a_page_says_meanings_and_rules_in_its_language(pages):
    assert "その労働日の労働時間" in pages["breaks.ja.md"]
    assert "Working minutes of the work day" not in pages["breaks.ja.md"]
    assert "Working minutes of the work day" in pages["breaks.md"]
    assert "取れる値: 通常 `ordinary`、日雇 `day_labour`" in pages["dismissal_notice.ja.md"]
    assert "Values: `ordinary`, `day_labour`" in pages["dismissal_notice.md"]
    assert "書かないとき: いいえ `false`" in pages["dismissal_notice.ja.md"]
    assert "- 内容: 労働時間が6時間を超えると45分、8時間を超えると60分" in pages["breaks.ja.md"]
    assert "- What it is: 45 minutes beyond six hours of work, 60 beyond eight." in pages["breaks.md"]


def test_what_nobody_has_said_in_japanese_stays_in_english():
    column = Column("new_input", "minute", "新しい入力", "Not yet said in Japanese.")
    assert meanings.columns_said("breaks", "given", [column], Language.ja) == [column]


def test_columns_of_a_table_are_said_too():
    worker_days = next(each for each in TOPICS["attendance"].expect if each.name == "worker_days")
    (said,) = meanings.columns_said("attendance", "expect", [worker_days], Language.ja)
    assert said.meaning == "労働者と労働日ごとに1行"
    assert {each.name: each.meaning for each in said.columns}["overtime_minutes"] == (
        "1日・1週・変形期間の時間外労働の合計"
    )
