"""Cases: worked examples as data, run against the Shire's law."""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.engine.shire import shire
from zaitaku.law.engine.cases import Case, CaseError, Outcome, Result, load_cases, run_case
from zaitaku.law.engine.errors import InputError

SOURCE = {"title": "A worked example", "url": None, "seen": "constructed"}
GARDEN: dict[str, Any] = {
    "gardens": [{"garden": "bag_end"}],
    "gardeners": [{"gardener": "sam", "garden": "bag_end", "rates": {"dig": 150}}],
    "spells": [
        {"gardener": "sam", "task": "dig", "start": f"{day}T08:00", "end": f"{day}T17:00", "furrows": 2}
        for day in ("1419-10-01", "1419-11-03")
    ],
}
MONTH = {"month": "1419-10", "spell_pay_sen": 300, "levy_sen": 6}


def run(topic: str, given: dict[str, Any], expect: dict[str, Any], as_of: datetime.date | None = None) -> Outcome:
    return run_case(shire(), Case("a case", topic, given, expect, as_of, SOURCE, "cases.yaml"))


def failures(
    expect: dict[str, Any], topic: str = "gardening", given: dict[str, Any] | None = None
) -> list[tuple[Any, ...]]:
    outcome = run(topic, GARDEN if given is None else given, expect)
    assert outcome.passed == (not outcome.failures)
    return [(f.where, f.expected, f.got) for f in outcome.failures]


BREAKFAST = {"date": "1418-01-01", "minutes": 120}


def test_a_case_that_comes_out_as_expected_passes() -> None:
    assert not failures({"allowance_sen": 500, "allowance_yen": 5}, "second_breakfast", BREAKFAST)
    assert not failures({"months": [MONTH], "findings": ["long_day"], "findings_absent": ["path_unknown"]})


@pytest.mark.parametrize(
    ("expect", "failure"),
    [
        ({"allowance_sen": 501}, ("allowance_sen", 501, 500)),
        ({"allowance_sen": "500"}, ("allowance_sen", "500", 500)),
        ({"allowance_sen": 500.5}, ("allowance_sen", 500.5, 500)),
        ({"allowance_sen": None}, ("allowance_sen", None, 500)),
        ({"allowance_sen": True}, ("allowance_sen", True, 500)),
        ({"error": "price_missing"}, ("error", "price_missing", None)),
        ({"findings": ["hungry"]}, ("findings", "hungry", [])),
        ({"loaves_seen": [{"baker": "a", "yen": 1}]}, ("loaves_seen[]", "one row", "0 rows")),
    ],
)
def test_what_differs_is_named_with_expected_and_got(expect: dict[str, Any], failure: tuple[Any, ...]) -> None:
    if expect.get("allowance_sen") == "500":
        assert not failures(expect, "second_breakfast", BREAKFAST)  # written as a text it is the same number
        return
    assert failures(expect, "second_breakfast", BREAKFAST) == [failure]


def test_every_difference_is_reported() -> None:
    expect = {"allowance_sen": 1, "allowance_yen": 2, "findings_absent": ["hungry"], "levy_percent": 2}
    given = BREAKFAST | {"minutes": 60}
    assert failures(expect, "second_breakfast", given) == [
        ("allowance_sen", 1, 0),
        ("allowance_yen", 2, 0),
        ("findings_absent", "no hungry", "hungry"),
    ]


def test_rows_are_found_by_their_keys_and_only_written_columns_are_compared() -> None:
    assert not failures({"months": [{"month": "1419-11", "minutes": 540}, MONTH]})
    assert failures({"months": [MONTH | {"levy_sen": 7}]}) == [("months[1419-10].levy_sen", 7, 6)]
    assert failures({"months": [MONTH | {"month": "1419-12"}]}) == [("months[1419-12]", "one row", "0 rows")]
    assert not failures({"days": [{"date": datetime.date(1419, 11, 3), "feast_guests": None, "any_wet": False}]})
    assert failures({"days": [{"date": "1419-11-03", "day_before_on": "1419-10-02"}]}) == [
        ("days[1419-11-03].day_before_on", "1419-10-02", datetime.date(1419, 10, 1))
    ]


def test_a_name_outside_the_vocabulary_is_a_failure() -> None:
    assert failures({"allowance_gold": 1}, "second_breakfast", BREAKFAST)[0][0] == "allowance_gold"
    assert failures({"months": [MONTH | {"gold": 1}]})[0][0] == "months.gold"
    (failure,) = failures({"allowance_sen": 0}, "second_breakfast", BREAKFAST | {"gold": 1})
    assert failure == ("error", None, ["unknown_name"])
    assert failures({}, "third_breakfast", {}) == [("topic", "third_breakfast", "no such topic in this law")]


OVERLAP = GARDEN | {"spells": [GARDEN["spells"][0], GARDEN["spells"][0] | {"start": "1419-10-01T09:00"}]}


@pytest.mark.parametrize(
    ("topic", "given", "code"),
    [
        ("gardening", OVERLAP, "overlapping_spells"),
        ("gardening", GARDEN | {"gardeners": [{"gardener": "sam", "garden": "bag_end"}]}, "rate_missing"),
        ("gardening", GARDEN | {"gardeners": []}, "unknown_gardener"),
        ("second_breakfast", {"date": "1300-01-01", "minutes": 1}, "before_known_law"),
        ("second_breakfast", {"date": "soon", "minutes": 1}, "wrong_type"),
    ],
)
def test_an_expected_refusal_passes_and_an_unexpected_one_fails(topic: str, given: dict[str, Any], code: str) -> None:
    assert not failures({"error": code}, topic, given)
    assert failures({"error": "another"}, topic, given) == [("error", "another", [code])]
    assert failures({}, topic, given) == [("error", None, [code])]


def test_as_of_is_the_date_of_the_law_where_no_date_is_given() -> None:
    day = datetime.date(1418, 1, 1)
    assert run("second_breakfast", {"minutes": 120}, {"allowance_sen": 500}, day).passed
    assert not run("second_breakfast", {"minutes": 120}, {"allowance_sen": 500}).passed
    case = Case("a case", "second_breakfast", {"minutes": 120}, {"allowance_sen": 500}, None, SOURCE, "")
    assert run_case(shire(), case, day).passed


@pytest.mark.parametrize(
    ("result", "expect", "failed"),
    [
        (Result({"allowance_sen": 7}), {"allowance_sen": 7}, []),
        (Result({"allowance_sen": 7}), {"allowance_sen": 8}, [("allowance_sen", 8, 7)]),
        (Result({"allowance_sen": [1, 2]}), {"allowance_sen": [1, 2]}, []),
        (Result({}), {"allowance_sen": 7}, [("allowance_sen", 7, "not computed")]),
        (Result({}, findings=frozenset({"hungry"})), {"findings": ["hungry"]}, []),
        (Result({}, refusals=["too_late", "torn"]), {"error": "torn"}, []),
        (Result({}, refusals=["too_late"]), {"allowance_sen": 7}, [("error", None, ["too_late"])]),
        (Result({}), {"allowance_gold": 7}, [("allowance_gold", "a name of the vocabulary", "unknown name")]),
    ],
)
def test_a_topic_may_be_answered_elsewhere(result: Result, expect: dict[str, Any], failed: list[Any]) -> None:
    given = {"minutes": 1}
    case = Case("a case", "second_breakfast", given, expect, None, SOURCE, "cases.yaml")
    asked: list[Any] = []
    outcome = run_case(shire(), case, elsewhere={case.topic: lambda given: asked.append(given) or result})
    assert [(f.where, f.expected, f.got) for f in outcome.failures] == failed
    assert asked == ([] if "allowance_gold" in expect else [given])


def test_a_refusal_of_a_topic_answered_elsewhere_counts() -> None:
    def refuse(given: Any) -> Result:
        raise InputError("torn", "破れています。", "It is torn.")

    case = Case("a case", "second_breakfast", {}, {"error": "torn"}, None, SOURCE, "cases.yaml")
    assert run_case(shire(), case, elsewhere={case.topic: refuse}).passed


# --- files ---


def written(folder: Path, content: Any, file: str = "cases.yaml") -> Path:
    path = folder / file
    text = content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
    return path


GOOD = {
    "case": "one",
    "source": SOURCE,
    "topic": "second_breakfast",
    "given": BREAKFAST,
    "expect": {"allowance_sen": 500},
}


def test_files_and_folders_are_read_in_order_of_name(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    written(tmp_path, [GOOD | {"case": "second"}], "b.yaml")
    written(tmp_path, [GOOD | {"case": "first"}, GOOD | {"case": "then"}], "a.yaml")
    written(tmp_path / "deeper", [GOOD | {"case": "last", "as_of": "1418-01-01"}], "c.yml")
    written(tmp_path, "no case", "notes.txt")
    found = list(load_cases([tmp_path]))
    assert [case.name for case in found] == ["first", "then", "second", "last"]
    assert found[-1].as_of == datetime.date(1418, 1, 1)
    assert all(run_case(shire(), case).passed for case in found)
    assert [case.name for case in load_cases([tmp_path / "b.yaml"])] == ["second"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("a: [1", "YAML"),
        ("case: one\n", "list of cases"),
        ("", "list of cases"),
        ([GOOD, "two"], "case 2"),
        ([{name: value for name, value in GOOD.items() if name != "source"}], "case 1"),
        ([GOOD | {"colour": "red"}], "case 1"),
        ([GOOD | {"source": "hearsay"}], "source"),
        ([GOOD | {"source": SOURCE | {"seen": "dreamt"}}], "source"),
        ([GOOD | {"source": SOURCE | {"title": ""}}], "source"),
    ],
)
def test_a_malformed_file_is_refused_with_its_name(tmp_path: Path, content: Any, sentence: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(CaseError) as caught:
        list(load_cases([path]))
    assert str(path) in str(caught.value)
    assert sentence in str(caught.value)


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(load_cases([tmp_path / "nowhere"]))
