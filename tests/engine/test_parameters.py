"""Dated parameters: every defect of a file is named with its line; the value in force on a day is found."""

import datetime
from pathlib import Path

import pytest

from tests.engine.shire import shire
from tests.engine.small_law import parameter
from zaitaku.law.engine.errors import LawDefinitionError
from zaitaku.law.engine.parameters import load_parameters
from zaitaku.law.engine.units import unit

GOOD = """\
sources:
  edict: {title: Edict, url: null}
parameters:
  toll:
    ja: 通行料
    en: Toll
    unit: yen
    cites: Custom 7
    values:
      - {since: 1400-01-01, value: 3, source: edict}
      - {since: 1419-11-03, value: 0, source: edict}
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "parameters.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(LawDefinitionError) as caught:
        load_parameters(written(folder, text))
    return caught.value.problems


def test_a_good_file_gives_its_values_in_order(tmp_path: Path) -> None:
    turned = GOOD.splitlines()
    turned[-1], turned[-2] = turned[-2], turned[-1]
    toll = load_parameters(written(tmp_path, "\n".join(turned)))["toll"]
    assert [(v.since.isoformat(), v.value, v.place.line) for v in toll.values] == [
        ("1400-01-01", 3, 11),
        ("1419-11-03", 0, 10),
    ]
    assert (toll.ja, toll.en, toll.unit, toll.cites) == ("通行料", "Toll", unit("yen"), "Custom 7")
    assert toll.values[0].source.title == "Edict"
    assert toll.place.line == 5  # the first line of what stands under its name


@pytest.mark.parametrize(
    ("old", "new", "line", "named"),
    [
        ("cites: Custom 7", "cites: Custom 7\n    colour: red", 5, "colour"),
        ("    cites: Custom 7\n", "", 5, "cites"),
        ("unit: yen", "unit: furrow", 5, "furrow"),
        ("unit: yen", "unit: 7", 5, "unit"),
        ("value: 3, source: edict", "value: 3, source: rumour", 10, "rumour"),
        ("value: 3, source: edict", "value: 3", 10, "source"),
        ("value: 3,", "value: 3.5,", 10, "3.5"),
        ("value: 3,", "value: true,", 10, "value"),
        ("value: 3,", "value: '3',", 10, "value"),
        ("since: 1400-01-01, ", "", 10, "since"),
        ("since: 1400-01-01", "since: long ago", 10, "long ago"),
        ("since: 1400-01-01", "since: 1400-01-01T00:00:00", 10, "since"),
        ("value: 3,", "value: 3, farthing: west,", 10, "farthing"),
        ("since: 1419-11-03", "since: 1400-01-01", 11, "two values from 1400-01-01"),
        ("{title: Edict, url: null}", "{title: Edict}", 2, "url"),
        ("{title: Edict, url: null}", "{title: Edict, url: null, page: 3}", 2, "page"),
        ("{title: Edict, url: null}", "{title: 7, url: null}", 2, "title"),
    ],
)  # fmt: skip
def test_a_defect_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, named: str) -> None:
    assert old in GOOD
    found = problems(tmp_path, GOOD.replace(old, new, 1))
    assert len(found) == 1
    assert found[0].startswith(f"{tmp_path / 'parameters.yaml'}:{line}: ")
    assert named in found[0]


def test_a_parameter_needs_a_value(tmp_path: Path) -> None:
    head = GOOD.partition("    values:")[0]
    (found,) = problems(tmp_path, head + "    values: []\n")
    assert "parameters.yaml:5: parameter 'toll' has no value" in found


def test_a_missing_file_part_is_named(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, "parameters: {}\n")
    assert found.startswith(str(tmp_path / "parameters.yaml"))
    assert "sources" in found


def test_an_error_of_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, GOOD.replace("url: null}", "url: null", 1))
    assert found.startswith(str(tmp_path / "parameters.yaml"))
    assert "line 3" in found


def test_all_defects_are_reported_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("value: 3,", "value: 3.5,").replace("source: edict}\n", "source: rumour}\n", 2)
    text = text.replace("title: Edict", "title: 7")
    found = problems(tmp_path, text)
    assert [line.split(":")[1] for line in found][:3] == ["2", "10", "11"]


def test_a_value_with_a_key_is_named_where_the_key_is_missing(tmp_path: Path) -> None:
    keyed = parameter("toll", "1400-01-01 3 west", "1400-01-01 4 east", by="farthing")
    (found,) = problems(tmp_path, keyed.replace(", farthing: east", ""))
    assert "parameters.yaml:12: parameter 'toll': 'farthing' must be a str, not None" in found
    (found,) = problems(tmp_path, keyed.replace("east", "27"))
    assert "'farthing' must be a str, not 27" in found
    (found,) = problems(tmp_path, keyed.replace("east", "west"))
    assert "two values from 1400-01-01" in found


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("1399-12-31", None),
        ("1400-01-01", 3),
        ("1419-11-02", 3),
        ("1419-11-03", 0),
        ("1500-01-01", 0),
    ],
)
def test_the_value_in_force_changes_on_its_first_day(tmp_path: Path, day: str, value: int | None) -> None:
    toll = load_parameters(written(tmp_path, GOOD))["toll"]
    found = toll.at(datetime.date.fromisoformat(day))
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("farthing", "day", "value"),
    [
        ("west", "1419-11-02", 2),
        ("west", "1419-11-03", 5),
        ("east", "1419-11-03", 3),
        ("south", "1414-12-31", None),
        ("south", "1415-01-01", 9),
        ("south", "1420-02-01", 0),
        ("bree", "1420-02-01", None),
    ],
)
def test_each_key_has_its_own_dates(farthing: str, day: str, value: int | None) -> None:
    levy = shire().parameters["levy_percent"]
    found = levy.at(datetime.date.fromisoformat(day), farthing)
    assert (found.value if found else None) == value


def test_the_keys_of_a_parameter_and_the_values_of_one() -> None:
    parameters = shire().parameters
    assert set(parameters["levy_percent"].keys) == {"north", "east", "south", "west"}
    assert [v.value for v in parameters["levy_percent"].series("south")] == [9, 0]
    assert not parameters["levy_percent"].series("bree")


def test_a_source_says_whether_it_was_compared_with_the_official_text() -> None:
    earlier, later = shire().parameters["levy_percent"].series("west")
    assert (earlier.source.compared, later.source.compared) == (True, False)
    assert later.source.url == "https://shire.example/edict"
