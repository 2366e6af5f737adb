"""Admission: what is given becomes typed columns with defaults, or is refused with a sentence; nothing is guessed."""

import datetime
from typing import Any

import polars as pl
import pytest

from tests.engine.plain_shire import random_gardens
from tests.engine.shire import shire
from tests.engine.small_law import small_law, table
from zaitaku.law.engine.admission import minutes_since_1970
from zaitaku.law.engine.errors import InputError
from zaitaku.law.engine.question import ROOT, Output, Rows

Row = dict[str, Any]
SPELL = {"gardener": "sam", "task": "dig", "start": "1419-10-01T08:00", "end": "1419-10-01T09:00", "furrows": 2}
GARDEN: Row = {
    "gardens": [{"garden": "bag_end", "farthing": "west"}],
    "gardeners": [{"gardener": "sam", "garden": "bag_end", "hired_on": "1410-01-01"}],
    "spells": [SPELL],
    "rates": [{"gardener": "sam", "task": "dig", "sen_per_furrow": 150}],
}


def with_spell(**changes: Any) -> Row:
    return GARDEN | {"spells": [SPELL | changes]}


def ask(given: Row) -> dict[Any, list[Row]]:
    answer = shire().ask("gardening", given)
    return {name: frame.to_dicts() for name, frame in answer.tables.items()}


def refused(given: Row) -> InputError:
    with pytest.raises(InputError) as caught:
        shire().ask("gardening", given)
    return caught.value


# --- what is refused ---


def test_an_unknown_input_is_refused_and_the_known_ones_are_named() -> None:
    error = refused(GARDEN | {"flowers": []})
    assert error.code == "unknown_name"
    assert "'flowers'" in error.en
    assert "「flowers」" in error.ja
    assert all(name in error.en and name in error.ja for name in ("gardens", "gardeners", "spells"))


def test_an_unknown_column_is_refused_with_table_and_row() -> None:
    error = refused(GARDEN | {"spells": [SPELL, SPELL | {"colour": "red"}]})
    assert error.code == "unknown_name"
    for part in ("spells", "row 2", "'colour'", "furrows"):
        assert part in error.en
    for part in ("spells", "2行目", "colour"):
        assert part in error.ja


@pytest.mark.parametrize(
    ("table", "row", "column"),
    [
        ("spells", SPELL | {"furrows": "2"}, "furrows"),
        ("spells", SPELL | {"furrows": 2.0}, "furrows"),
        ("spells", SPELL | {"furrows": True}, "furrows"),
        ("spells", SPELL | {"start": "yesterday"}, "start"),
        ("spells", SPELL | {"start": 5}, "start"),
        ("spells", SPELL | {"start": "1419-10-01T08:00:30"}, "start"),
        ("spells", SPELL | {"start": "1419-10-01T08:00+09:00"}, "start"),
        ("spells", SPELL | {"start": datetime.date(1419, 10, 1)}, "start"),
        ("gardeners", {"gardener": "sam", "garden": "bag_end", "hired_on": "1419-02-30"}, "hired_on"),
        ("gardeners", {"gardener": "sam", "garden": "bag_end", "hired_on": 14190101}, "hired_on"),
        ("gardeners", {"gardener": "sam", "garden": "bag_end", "hired_on": datetime.datetime(1419, 1, 1)}, "hired_on"),
        ("spells", SPELL | {"furrows": 2**63}, "furrows"),
        ("weather", {"wet": 1}, "wet"),
        ("weather", {"wet": "yes"}, "wet"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_with_its_place(table: str, row: Row, column: str) -> None:
    error = refused(GARDEN | {table: [row]})
    assert error.code == "wrong_type"
    for part in (f"'{table}'", "row 1", f"'{column}'", repr(row[column])):
        assert part in error.en
    for part in (table, "1行目", column, str(row[column])):
        assert part in error.ja


def test_a_code_outside_the_list_is_refused_with_the_list() -> None:
    error = refused(GARDEN | {"gardens": [{"garden": "bag_end", "farthing": "bree"}]})
    assert error.code == "wrong_value"
    assert "bree" in error.en
    assert "north, east, south, west" in error.en
    assert "north, east, south, west" in error.ja


def test_a_tolerated_code_outside_the_list_becomes_missing_and_is_spoken_of_by_the_rules() -> None:
    answer = shire().ask("gardening", with_spell(task="sing"))
    assert [refusal.code for refusal in answer.refusals] == ["unknown_task"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"gardeners": [{"gardener": "sam", "garden": "bree"}]}, "unknown_garden"),
        ({"spells": [SPELL | {"gardener": "bill"}]}, "unknown_gardener"),
        ({"feasts": [{"garden": "bree", "date": "1419-10-01"}]}, "unknown_key"),
    ],
)
def test_a_row_of_an_unknown_owner_is_refused_by_name(changes: Row, code: str) -> None:
    answer = shire().ask("gardening", GARDEN | changes)
    errors = [error for error in answer.evaluation.refused if error.code == code]
    assert len(errors) == 1
    name = next(v for v in next(iter(changes.values()))[0].values() if v in ("bree", "bill"))
    assert name in errors[0].en
    assert name in errors[0].ja


def test_a_scalar_of_an_answer_with_refusals_is_not_given_out() -> None:
    loaf = {"baker": "gamgee", "yen": 0}
    answer = shire().ask("second_breakfast", {"date": "1419-10-01", "minutes": 60, "loaves": []})
    assert answer["loaves_yen"] == 0
    with pytest.raises(KeyError):
        shire().ask("third_breakfast", {"loaves": [loaf]})


# --- defaults, and the forms in which the same may be given ---


def test_what_is_not_given_has_the_default() -> None:
    asked = {"date": "1419-10-01", "minutes": 600}
    plain = shire().ask("second_breakfast", asked)
    west = shire().ask("second_breakfast", asked | {"farthing": "west", "dined": False})
    none = shire().ask("second_breakfast", asked | {"farthing": None, "dined": None})
    frame = pl.DataFrame({"date": [datetime.date(1419, 10, 1)], "minutes": [600]})
    framed = shire().ask("second_breakfast", {ROOT: frame})
    for answer in (west, none, framed):
        assert answer.tables[None].to_dicts() == plain.tables[None].to_dicts()
    assert plain["levy_percent"] == 2


def test_a_missing_number_in_a_row_has_the_default() -> None:
    spell = {name: value for name, value in SPELL.items() if name != "furrows"}
    nothing = ask(GARDEN | {"spells": [spell]})
    assert nothing["spells_seen"][0]["spell_pay_sen"] == 0
    assert ask(with_spell(furrows=None)) == nothing


def test_dates_and_times_may_be_texts_or_values() -> None:
    start, end = datetime.datetime(1419, 10, 1, 8), datetime.datetime(1419, 10, 1, 9)
    gardener = {"gardener": "sam", "garden": "bag_end", "hired_on": datetime.date(1410, 1, 1)}
    assert ask(with_spell(start=start, end=end) | {"gardeners": [gardener]}) == ask(GARDEN)


def test_rates_may_be_given_as_a_mapping_of_their_owner() -> None:
    short = {name: value for name, value in GARDEN.items() if name != "rates"}
    short["gardeners"] = [GARDEN["gardeners"][0] | {"rates": {"dig": 150}}]
    assert ask(short) == ask(GARDEN)


def test_the_short_form_and_the_table_may_stand_together() -> None:
    both = GARDEN | {
        "gardeners": [GARDEN["gardeners"][0] | {"rates": {"prune": 80}}],
        "spells": [SPELL, SPELL | {"task": "prune", "start": "1419-10-01T09:00", "end": "1419-10-01T10:00"}],
    }
    assert [row["sen_per_furrow"] for row in ask(both)["spells_seen"]] == [150, 80]


def frames(given: Row) -> dict[str, pl.DataFrame]:
    """The same as Polars frames, with the types that a file would have."""
    found = {}
    for name, rows in given.items():
        if rows:
            dates = [c for c in rows[0] if c in ("start", "end")]
            found[name] = pl.DataFrame(rows, infer_schema_length=None).with_columns(
                pl.col(c).cast(pl.Datetime("ms")) for c in dates
            )
    return found


@pytest.mark.parametrize("seed", range(3))
def test_frames_and_lists_of_mappings_give_equal_answers(seed: int) -> None:
    given = random_gardens(seed)
    lists, framed = shire().ask("gardening", given), shire().ask("gardening", frames(given))
    for name, frame in lists.tables.items():
        assert frame.to_dicts() == framed.tables[name].to_dicts()
    assert [f.en for f in lists.findings] == [f.en for f in framed.findings]


def test_codes_of_a_frame_may_be_categories() -> None:
    given = frames(random_gardens(1))
    categories = given | {"spells": given["spells"].with_columns(pl.col("task").cast(pl.Categorical))}
    assert shire().ask("gardening", categories).tables["months"].to_dicts() == (
        shire().ask("gardening", given).tables["months"].to_dicts()
    )


def test_keys_may_be_numbers() -> None:
    given = random_gardens(2)
    numbered = {
        name: frame.with_columns(
            pl.col(c).str.slice(1).cast(pl.Int64) for c in ("gardener", "garden") if c in frame.columns
        )
        for name, frame in frames(given).items()
    }
    named = shire().ask("gardening", given).tables["months"]
    found = shire().ask("gardening", numbered).tables["months"]
    assert found["gardener"].dtype == pl.Int64
    same = found.with_columns(("p" + pl.col("gardener").cast(pl.String)).alias(n) for n in ("gardener", "__gardener"))
    assert same.to_dicts() == named.to_dicts()
    listed = {
        "gardens": [{"garden": 1}],
        "gardeners": [{"gardener": 7, "garden": 1}],
        "spells": [SPELL | {"gardener": 7}],
        "rates": [{"gardener": 7, "task": "dig", "sen_per_furrow": 150}],
    }
    assert ask(listed)["months"][0]["spell_pay_sen"] == 300


def test_a_frame_with_a_value_that_cannot_be_read_is_refused() -> None:
    spells = pl.DataFrame([SPELL | {"furrows": "many"}]).with_columns(
        pl.col("start", "end").str.to_datetime("%Y-%m-%dT%H:%M")
    )
    error = refused(GARDEN | {"spells": spells})
    assert error.code == "wrong_value"
    assert "many" in error.en
    assert "'furrows'" in error.en


@pytest.mark.parametrize(
    ("moment", "minutes"),
    [
        (datetime.datetime(1970, 1, 1), 0),
        (datetime.datetime(1970, 1, 2, 0, 1), 1441),
        (datetime.datetime(1969, 12, 31, 23, 59), -1),
    ],
)
def test_times_are_whole_minutes_since_1970(moment: datetime.datetime, minutes: int) -> None:
    assert minutes_since_1970(moment) == minutes


def test_a_time_with_seconds_is_no_time() -> None:
    with pytest.raises(ValueError, match="seconds"):
        minutes_since_1970(datetime.datetime(1970, 1, 1, 0, 0, 1))


# --- many questions at once, and inputs that are outputs too ---


def test_many_questions_are_answered_at_once_as_one_by_one() -> None:
    days = [
        datetime.date(1418, 6, 30),
        datetime.date(1419, 11, 2),
        datetime.date(1419, 11, 3),
        datetime.date(1420, 1, 1),
    ]
    farthings = ["west", "east", "south", "north"]
    bakers = [["a"], [], ["b", "c"], ["d"]]
    questions = pl.DataFrame(
        {ROOT: [10, 11, 12, 13], "date": days, "minutes": [100, 200, 300, 400], "farthing": farthings}
    )
    loaves = [{ROOT: 10 + n, "baker": b, "yen": 3 + n} for n, names in enumerate(bakers) for b in names]
    answer = shire().ask("second_breakfast", {ROOT: questions, "loaves": pl.DataFrame(loaves[::-1])})
    scalars = answer.tables[None].to_dicts()
    assert [row.pop(ROOT) for row in scalars] == [10, 11, 12, 13]
    for number, row in enumerate(scalars):
        own = [{"baker": b, "yen": 3 + number} for b in bakers[number]]
        one = {"date": days[number], "minutes": 100 * (number + 1), "farthing": farthings[number], "loaves": own}
        single = shire().ask("second_breakfast", one)
        assert single.tables[None].to_dicts() == [row]
        seen = answer.tables["loaves_seen"].filter(pl.col(ROOT) == 10 + number).drop(ROOT).to_dicts()
        assert sorted(map(str, seen)) == sorted(map(str, single.tables["loaves_seen"].to_dicts()))


def test_an_input_that_is_an_output_too_is_known_as_given(tmp_path: Any) -> None:
    rules = """
@rule("question", ja="x", cites="Custom 1")
def toll_yen(given_toll_yen: Yen) -> Yen:
    return first_given(given_toll_yen, 0)
"""
    law = small_law(tmp_path, rules, given=["minutes minute", "toll_yen yen"], expect=["toll_yen yen"])
    assert law.ask("small", {"minutes": 1, "toll_yen": 7})["toll_yen"] == 7
    assert law.ask("small", {"minutes": 1})["toll_yen"] == 0


def test_a_row_given_as_one_mapping_is_a_table_of_one_row(tmp_path: Any) -> None:
    rules = """
price = aggregate("total", "question", "yen", rows="loaf", ja="x", cites="Custom 1")
"""
    law = small_law(
        tmp_path,
        rules,
        given=[table("loaf", "baker text", "yen yen")],
        expect=["price yen"],
        levels=(Rows(ROOT, None), Rows("loaf", "loaf", within=ROOT)),
        outputs={None: Output(ROOT, {})},
    )
    assert law.ask("small", {"loaf": {"baker": "a", "yen": 7}})["price"] == 7
    assert law.ask("small", {"loaf": [{"baker": "a", "yen": 7}]})["price"] == 7
    assert law.ask("small", {})["price"] == 0
