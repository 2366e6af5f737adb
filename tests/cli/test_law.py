"""`zaitaku law`: topics, search, one entry in full."""

from __future__ import annotations

import json

import pytest


def test_topics_are_listed(zaitaku_command):
    out = zaitaku_command("law").out
    assert "attendance" in out
    assert "勤怠と賃金" in out
    assert "Attendance and pay" in out


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("60時間",), "overtime_beyond_60h_minutes"),
        (("６０時間",), "overtime_beyond_60h_minutes"),
        (("LSA 37",), "night_minutes"),
        (("労働基準法37条",), "night_minutes"),
        (("最低賃金",), "regional_minimum_wage"),
        (("travel", "recorded"), "travel_not_recorded"),
        (("端数処理後の",), "paid_overtime_minutes"),
        (("gross_wage",), "gross_wage_yen"),
    ],
)
def test_words_are_found_in_names_articles_and_meanings(zaitaku_command, words, found):
    ended = zaitaku_command("law", *words)
    assert ended.code == 0
    assert found in ended.out


def test_every_word_must_be_there(zaitaku_command):
    assert zaitaku_command("law", "60時間", "nonsense").code == 2


def test_a_topic_limits_the_search(zaitaku_command):
    everywhere = zaitaku_command("law", "LSA").lines
    in_breaks = zaitaku_command("law", "LSA", "--topic", "breaks").lines
    assert 0 < len(in_breaks) < len(everywhere)
    ended = zaitaku_command("law", "--topic", "brakes")
    assert ended.code == 2
    assert "breaks" in ended.err


def test_a_parameter_with_its_values_over_time(zaitaku_command):
    out = zaitaku_command("law", "show", "regional_minimum_wage", "--key", "27").out
    assert "27 大阪府" in out
    assert "2026-10-01" in out
    assert "1,231" in out
    assert "東京都" not in out
    data = json.loads(zaitaku_command("law", "show", "地域別最低賃金", "--key", "13", "--json").out)
    assert {value["key"] for value in data[0]["values"]} == {"13"}
    assert all(value["source"] for value in data[0]["values"])


def test_a_rule_with_formula_article_arguments_and_place(zaitaku_command):
    data = json.loads(zaitaku_command("law", "show", "overtime_beyond_60h_minutes", "--json").out)
    today = next(entry for entry in data if entry["kind"] == "rule" and entry["since"] == "2023-04-01")
    assert today["cites"] == "LSA 37(1) proviso"
    assert "monthly_overtime_threshold" in today["arguments"]
    assert "excess(" in today["formula"]
    assert "rules.py:" in today["place"]
    for language, cited in (("ja", "労働基準法37条1項ただし書"), ("en", "LSA 37(1) proviso")):
        shown = zaitaku_command("law", "show", "overtime_beyond_60h_minutes", "--lang", language).out
        assert "2023-04-01" in shown
        assert cited in shown
        assert today["place"] in shown


def test_a_topic_with_inputs_outputs_and_rules(zaitaku_command):
    out = zaitaku_command("law", "show", "breaks").out
    for name in ("working_minutes", "required_break_minutes", "short_break_minutes", "LSA 34"):
        assert name in out


def test_a_check_by_its_code_in_english(zaitaku_command):
    out = zaitaku_command("law", "show", "below_minimum_wage", "--lang", "en").out
    assert "a finding" in out
    assert "Minimum Wage Act 4(1)" in out


def test_a_figure_of_the_vocabulary(zaitaku_command):
    assert "Sum of all components." in zaitaku_command("law", "show", "gross_wage_yen", "--lang", "en").out
    assert "以上の賃金の合計" in zaitaku_command("law", "show", "gross_wage_yen").out
    data = json.loads(zaitaku_command("law", "show", "gross_wage_yen", "--json").out)
    figure = next(entry for entry in data if entry["kind"] == "figure")
    assert (figure["meaning"], figure["meaning_ja"]) == ("Sum of all components.", "以上の賃金の合計")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show", "gros_wage_yen"), "gross_wage_yen"),
        (("show",), "zaitaku law show"),
        (("show", "regional_minimum_wage", "--key", "99"), "27"),
        (("show", "breaks", "--key", "27"), "鍵"),
        (("最低賃金", "--key", "27"), "show"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(zaitaku_command, arguments, told):
    ended = zaitaku_command("law", *arguments)
    assert ended.code == 2
    assert told in ended.err


def test_everything_that_is_listed_can_be_shown(zaitaku_command):
    listed = json.loads(zaitaku_command("law", "--topic", "breaks", "--json").out)
    assert {entry["kind"] for entry in listed} == {"topic", "rule", "check", "parameter", "figure"}
    for entry in listed:
        for language in ("ja", "en"):
            assert entry["name"] in zaitaku_command("law", "show", entry["name"], "--lang", language).out
