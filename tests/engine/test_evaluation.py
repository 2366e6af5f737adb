"""Evaluation: levels, links, windows and eras of the Shire, compared with a plain computation row by row."""

import datetime
import random
from typing import Any

import polars as pl
import pytest

from tests.engine import plain_shire
from tests.engine.plain_shire import SCOURING, random_gardens
from tests.engine.shire import shire
from zaitaku.law.engine import evaluation
from zaitaku.law.engine.errors import BeforeKnownLawError, InputError

PLAIN = {
    "spells_seen": plain_shire.spells,
    "pieces_seen": plain_shire.pieces,
    "days": plain_shire.days,
    "months": plain_shire.months,
}
Row = dict[str, Any]
SEEDS = range(12)


def rows(frame: pl.DataFrame) -> list[Row]:
    """The rows without the columns that only say where they belong."""
    return frame.select(name for name in frame.columns if not name.startswith("__")).to_dicts()


def same_columns(expected: list[Row], frame: pl.DataFrame) -> list[Row]:
    return [{name: row[name] for name in frame.columns if not name.startswith("__")} for row in expected]


def ordered(found: list[Row]) -> list[Row]:
    return sorted(found, key=lambda row: str(list(row.values())))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_engine_agrees_with_the_plain_computation(seed: int) -> None:
    given = random_gardens(seed)
    answer = shire().ask("gardening", given)
    assert not answer.refusals
    assert not answer.evaluation.refused
    for table, plain in PLAIN.items():
        assert rows(answer.tables[table]) == same_columns(plain(given), answer.tables[table]), table


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_days_far_apart_are_found_too(seed: int) -> None:
    """Days that lie close together are numbered in another way than days of many years."""
    given = random_gardens(seed)
    far = [datetime.datetime(year, 5, 5, 8) for year in (1416, 1425)]
    given["spells"] += [
        {"gardener": "p1", "task": "dig", "start": at, "end": at.replace(hour=9), "furrows": 2, "bed": None}
        for at in far
    ]
    answer = shire().ask("gardening", given)
    for table, plain in PLAIN.items():
        assert rows(answer.tables[table]) == same_columns(plain(given), answer.tables[table]), table


def test_the_random_gardens_show_what_they_are_to_test() -> None:
    """Nights, chains over days, both eras, missing rates of rest, feasts and gifts are among the random rows."""
    every = [spell for seed in SEEDS for spell in plain_shire.spells(random_gardens(seed))]
    days = [day for seed in SEEDS for day in plain_shire.days(random_gardens(seed))]
    starts = [plain_shire.date_of(s["start"]) for s in every]
    assert sum(s["work_on"] != on for s, on in zip(every, starts, strict=True)) >= 10
    assert min(starts) < SCOURING < datetime.date(1420, 3, 1) <= max(starts)
    assert any(s["pieces"] > 2 for s in every)
    assert any(s["wet"] is None for s in every)
    assert any(s["sen_per_furrow"] is None for s in every)
    assert {d["feast_guests"] is None for d in days} == {True, False}
    assert any(s["end_before"] != s["end_of_work_before"] for s in every)


# --- one run and many ---


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_one_by_one_is_as_all_together(seed: int) -> None:
    """Gardens share nothing but paths and weather: asked for apart they come out as together."""
    given = random_gardens(seed, gardeners=6)
    whole = shire().ask("gardening", given)
    parts = []
    for garden in given["gardens"]:
        people = [row for row in given["gardeners"] if row["garden"] == garden["garden"]]
        names = {row["gardener"] for row in people}
        own = {name: [r for r in given[name] if r["gardener"] in names] for name in ("spells", "rates", "gifts")}
        feasts = [row for row in given["feasts"] if row["garden"] == garden["garden"]]
        part = given | own | {"gardens": [garden], "gardeners": people, "feasts": feasts}
        parts.append(shire().ask("gardening", part))
    for table in PLAIN:
        together = [row for part in parts for row in rows(part.tables[table])]
        assert ordered(together) == ordered(rows(whole.tables[table]))
    apart = [finding for part in parts for finding in part.findings]
    assert sorted(f.en for f in apart) == sorted(f.en for f in whole.findings)


@pytest.mark.parametrize("seed", SEEDS[:4])
def test_the_order_of_the_rows_does_not_matter(seed: int) -> None:
    given = random_gardens(seed)
    shuffled = {name: random.Random(seed + 1).sample(table, k=len(table)) for name, table in given.items()}
    first, second = shire().ask("gardening", given), shire().ask("gardening", shuffled)
    for table in PLAIN:
        assert ordered(rows(first.tables[table])) == ordered(rows(second.tables[table]))
    assert sorted(f.en for f in first.findings) == sorted(f.en for f in second.findings)


@pytest.mark.parametrize("seed", SEEDS[:4])
def test_what_is_kept_for_explanations_changes_no_figure(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Large runs drop the columns that are spent; here every run is large."""
    monkeypatch.setattr(evaluation, "SMALL", -1)
    given = random_gardens(seed)
    kept = shire().ask("gardening", given, explain=True)
    dropped = shire().ask("gardening", given)
    assert "gap_allowed" in kept.evaluation.frame("spell").columns
    assert "gap_allowed" not in dropped.evaluation.frame("spell").columns
    for table in PLAIN:
        assert rows(kept.tables[table]) == rows(dropped.tables[table])
    assert [f.en for f in kept.findings] == [f.en for f in dropped.findings]


def test_only_what_is_asked_for_is_given_out() -> None:
    given = random_gardens(1)
    answer = shire().ask("gardening", given, outputs={"months": ["month", "net_yen"]})
    assert list(answer.tables) == ["months"]
    assert [c for c in answer.tables["months"].columns if not c.startswith("__")] == ["month", "net_yen"]
    whole = shire().ask("gardening", given).tables["months"]
    assert answer.tables["months"]["net_yen"].to_list() == whole["net_yen"].to_list()


def test_a_second_question_of_the_same_form_is_answered_anew() -> None:
    """Plans and expressions are kept between questions, figures are not."""
    for seed in (1, 2, 1):
        given = random_gardens(seed)
        assert rows(shire().ask("gardening", given).tables["months"]) == plain_shire.months(given)


# --- tables that are small ---


def garden(*spells: Row, **tables: Any) -> dict[str, Any]:
    return {
        "gardens": [{"garden": "bag_end"}],
        "gardeners": [{"gardener": "sam", "garden": "bag_end", "rates": {"dig": 150, "prune": 99}}],
        "spells": [{"gardener": "sam", "task": "dig", "furrows": 1} | spell for spell in spells],
    } | tables


def test_no_rows_give_no_rows() -> None:
    answer = shire().ask("gardening", {})
    assert {table: frame.height for table, frame in answer.tables.items()} == dict.fromkeys(PLAIN, 0)
    assert not list(answer.findings)
    assert not list(answer.refusals)


def test_a_gardener_without_spells_has_no_days() -> None:
    answer = shire().ask("gardening", garden())
    assert all(frame.is_empty() for frame in answer.tables.values())


def test_a_single_row_has_no_neighbours() -> None:
    answer = shire().ask("gardening", garden({"start": "1419-10-01T08:00", "end": "1419-10-01T09:00"}))
    (spell,) = rows(answer.tables["spells_seen"])
    assert (spell["end_before"], spell["end_of_work_before"], spell["start_of_work_after"]) == (None, None, None)
    assert (spell["minutes_earlier"], spell["furrows_so_far"]) == (0, 1)
    (day,) = rows(answer.tables["days"])
    assert (day["wet_spells"], day["any_wet"], day["feast_guests"], day["day_before_on"]) == (0, False, None, None)
    (month,) = rows(answer.tables["months"])
    assert (month["spell_pay_sen"], month["levy_sen"], month["net_yen"]) == (150, 3, 1)


# --- what changes over time ---


def pay_on(day: str) -> int:
    spell = {"start": f"{day}T08:00", "end": f"{day}T09:00", "furrows": 3}
    answer = shire().ask("gardening", garden(spell, weather=[{"wet": True}]))
    return int(answer.tables["spells_seen"]["spell_pay_sen"][0])


@pytest.mark.parametrize(
    ("day", "sen"),
    [
        ("1400-01-01", 450),
        ("1419-11-02", 450),
        ("1419-11-03", 563),  # 450 x 125 % = 562.5
        ("1420-02-29", 563),
        ("1420-03-01", 675),
    ],
)
def test_a_rule_and_a_parameter_change_on_their_day(day: str, sen: int) -> None:
    assert pay_on(day) == sen


def test_rows_before_and_after_a_change_are_computed_in_one_run() -> None:
    days = ["1419-11-02", "1419-11-03", "1420-02-29", "1420-03-01"]
    spells = [{"start": f"{d}T08:00", "end": f"{d}T09:00", "furrows": 3} for d in days]
    answer = shire().ask("gardening", garden(*spells, weather=[{"wet": True}]))
    assert answer.tables["spells_seen"]["spell_pay_sen"].to_list() == [pay_on(day) for day in days]


def test_a_day_before_the_first_rule_is_refused() -> None:
    with pytest.raises(BeforeKnownLawError, match="1400-01-01") as caught:
        pay_on("1399-12-31")
    assert caught.value.code == "before_known_law"
    assert "1399-12-31" in caught.value.en
    assert "1399-12-31" in caught.value.ja


@pytest.mark.parametrize(
    ("farthing", "day", "percent"),
    [
        ("west", "1419-10-31", 2),
        ("west", "1419-12-01", 5),
        ("south", "1420-01-31", 9),
        ("south", "1420-02-29", 0),
        ("east", "1420-02-29", 3),
    ],
)
def test_a_parameter_with_keys_goes_by_key_and_date(farthing: str, day: str, percent: int) -> None:
    answer = shire().ask("second_breakfast", {"date": day, "minutes": 60, "farthing": farthing, "dined": True})
    assert answer["levy_percent"] == percent


def test_a_parameter_with_keys_is_refused_before_its_first_value() -> None:
    asked = {"date": "1414-12-31", "minutes": 60, "farthing": "south"}
    with pytest.raises(BeforeKnownLawError, match="levy_percent"):
        shire().ask("second_breakfast", asked)


def test_without_a_date_the_latest_law_or_that_of_as_of_holds() -> None:
    asked = {"minutes": 600}
    assert shire().ask("second_breakfast", asked)["allowance_sen"] == (600 - 90) * 333 // 60 + 1  # 2830.5
    earlier = shire().ask("second_breakfast", asked, as_of=datetime.date(1418, 6, 30))
    assert earlier["allowance_sen"] == 600 * 250 // 60
    with pytest.raises(BeforeKnownLawError):
        shire().ask("second_breakfast", asked, as_of=datetime.date(1399, 12, 31))


@pytest.mark.parametrize(
    ("day", "minutes", "sen", "yen"),
    [
        ("1418-06-30", 119, 0, 0),
        ("1418-06-30", 120, 500, 5),
        ("1418-07-01", 125, 694, 7),  # 693.75
        ("1419-11-02", 130, 722, 8),  # 721.5
        ("1419-11-03", 120, 0, 0),
        ("1419-11-03", 130, 56, 1),  # 55.5
        ("1420-01-01", 90, 0, 0),
        ("1420-01-01", 91, 6, 1),  # 5.55
    ],
)
def test_eras_parameters_and_roundings_together(day: str, minutes: int, sen: int, yen: int) -> None:
    answer = shire().ask("second_breakfast", {"date": day, "minutes": minutes})
    assert (answer["allowance_sen"], answer["allowance_yen"]) == (sen, yen)


# --- links ---


def test_a_table_that_is_looked_up_may_not_answer_twice() -> None:
    spell = {"start": "1419-10-01T08:00", "end": "1419-10-01T09:00", "bed": "b"}
    paths = [{"bed": "b", "walk_minutes": 1}, {"bed": "b", "walk_minutes": 2}]
    with pytest.raises(InputError) as caught:
        shire().ask("gardening", garden(spell, paths=paths))
    assert caught.value.code == "duplicate_rows"


@pytest.mark.parametrize(
    ("day", "rate"),
    [("1419-09-30", 150), ("1419-10-01", 200), ("1419-10-31", 200), ("1419-11-01", 10)],
)
def test_the_last_row_that_began_holds(day: str, rate: int) -> None:
    rates = [
        {"gardener": "sam", "task": "dig", "sen_per_furrow": 10, "from_on": "1419-11-01"},
        {"gardener": "sam", "task": "dig", "sen_per_furrow": 200, "from_on": "1419-10-01"},
        {"gardener": "sam", "task": "prune", "sen_per_furrow": 7, "from_on": "1419-01-01"},
    ]
    spell = {"start": f"{day}T08:00", "end": f"{day}T09:00"}
    answer = shire().ask("gardening", garden(spell, rates=rates))
    assert answer.tables["spells_seen"]["sen_per_furrow"].to_list() == [rate]


def test_nothing_is_found_before_the_first_row_began() -> None:
    weather = [{"from_on": "1419-10-02", "wet": True}]
    spells = [{"start": f"1419-10-0{n}T08:00", "end": f"1419-10-0{n}T09:00"} for n in (1, 2, 3)]
    answer = shire().ask("gardening", garden(*spells, weather=weather))
    assert answer.tables["spells_seen"]["wet"].to_list() == [None, True, True]
