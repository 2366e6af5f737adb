"""Topics that are no law: their cases, through the same runner as `zaitaku cases`, and which topics there are."""

from pathlib import Path

import pytest

from zaitaku.exchange.topics import TOPICS, answer_transfer_file
from zaitaku.law import InputError, japan, load_cases, run_case

CASES = Path(__file__).parents[1] / "cases"
CASE_LIST = [case for case in load_cases([CASES]) if case.topic in TOPICS]


@pytest.mark.parametrize("case", CASE_LIST, ids=lambda case: f"{Path(case.file).stem}: {case.name}")
def test_case(case):
    outcome = run_case(japan(), case, elsewhere=TOPICS)
    assert outcome.passed, outcome.failures


def test_every_topic_has_a_case():
    assert {case.topic for case in CASE_LIST} == set(TOPICS)


def test_a_topic_is_in_the_vocabulary_and_answered_once():
    assert set(TOPICS) <= set(japan().vocabulary.topics)
    assert not set(TOPICS) & set(japan().questions)


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({}, ["missing_table", "missing_table"]),
        ({"transfers": []}, ["missing_table", "missing_table"]),
        ({"text": "ア", "header": {}}, ["missing_table"]),
        ({"text": "ア", "use": "poem"}, ["wrong_value"]),
        ({"text": "ア", "most_bytes": -1}, ["wrong_value"]),
        ({"text": "ア", "separator": "lf"}, ["wrong_value"]),
        ({"text": "東"}, ["character_not_allowed"]),
    ],
)
def test_refusals(given, codes):
    assert answer_transfer_file(given).refusals == codes


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"txt": "ア"}, "unknown_name"),
        ({"text": "ア", "most_bytes": "8"}, "wrong_type"),
        ({"header": {"bank_cod": "1"}, "transfers": [{}]}, "unknown_name"),
        ({"header": 7, "transfers": [{}]}, "wrong_type"),
        ({"header": {}, "transfers": 7}, "wrong_type"),
    ],
)
def test_unknown_names_and_wrong_types(given, code):
    with pytest.raises(InputError) as caught:
        answer_transfer_file(given)
    assert caught.value.code == code


def test_a_text_without_a_width_is_neither_cut_nor_measured_against_one():
    assert set(answer_transfer_file({"text": "ア"}).scalars) == {"bank_text", "byte_count", "bytes_hex"}


def test_a_text_of_blanks_is_a_text():
    assert answer_transfer_file({"text": "", "most_bytes": 0}).scalars["fits"] is True
