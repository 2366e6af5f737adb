"""Explanation: the tree of a figure shows what the columns hold, with sources, eras and formulas."""

import datetime
import html.parser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.engine.plain_shire import random_gardens
from tests.engine.shire import shire
from tests.engine.small_law import column, small_law
from zaitaku.law.engine.explanation import Explanation
from zaitaku.law.engine.law import Answer

DAYS = ["1419-11-02", "1419-11-03", "1420-03-01"]
GIVEN: dict[str, Any] = {
    "gardens": [{"garden": "bag_end"}],
    "gardeners": [{"gardener": "sam", "garden": "bag_end", "rates": {"dig": 150}}],
    "spells": [
        {"gardener": "sam", "task": task, "start": f"{day}T{hour}:00", "end": f"{day}T{hour}:50", "furrows": 3}
        for day in DAYS
        for task, hour in (("dig", "08"), ("rest", "10"))
    ],
    "weather": [{"wet": True}],
}


def answer() -> Answer:
    return shire().ask("gardening", GIVEN, explain=True)


def pay_on(day: str) -> Explanation:
    start = (datetime.datetime.fromisoformat(f"{day}T08:00") - datetime.datetime(1970, 1, 1)) // datetime.timedelta(
        minutes=1
    )
    return answer().explain("spell_pay_sen", "spells_seen", gardener="sam", start=start)


def cause(node: Explanation, name: str) -> Explanation:
    (found,) = [each for each in node.causes if each.name == name]
    return found


def walk(node: Explanation, depth: int) -> Iterator[Explanation]:
    yield node
    if depth:
        for each in node.causes:
            yield from walk(each, depth - 1)


# --- what the tree holds ---


@pytest.mark.parametrize("seed", range(3))
def test_every_value_of_the_tree_is_that_of_its_column(seed: int) -> None:
    found = shire().ask("gardening", random_gardens(seed), explain=True)
    graph = found.evaluation.graph
    seen = 0
    for row in found.tables["months"].head(2).to_dicts():
        top = found.explain("net_yen", "months", gardener=row["gardener"], month=row["month"])
        assert top.value == row["net_yen"]
        for node in walk(top, 6):
            level, name = node.node
            if (level, name) in graph.declared:
                assert node.value == found.evaluation.column(level, name)[node.row]
                seen += 1
    assert seen > 20


def test_a_total_is_explained_by_the_rows_that_add_to_it() -> None:
    top = answer().explain("spell_pay_sen", "months", gardener="sam", month="1419-11")
    assert top.value == 450 + 563
    days = top.causes
    assert [day.value for day in days] == [450, 563]
    assert [day.node[0] for day in days] == ["day", "day"]
    spells = days[0].causes
    assert [(spell.node[0], spell.value) for spell in spells] == [("spell", 450)]  # a rest adds nothing


def test_a_figure_from_above_is_explained_where_it_stands() -> None:
    rate = cause(pay_on("1419-11-02"), "sen_per_furrow")
    assert rate.value == 150
    assert not rate.causes
    assert not rate.cites


def test_a_neighbouring_row_is_the_cause_of_what_is_taken_from_it() -> None:
    found = answer()
    frame = found.evaluation.frame("spell")
    row = 4  # the digging of the third day; the rest before it is no work
    before = Explanation(found.evaluation, ("spell", "end_before"), row)
    work_before = Explanation(found.evaluation, ("spell", "end_of_work_before"), row)
    after = Explanation(found.evaluation, ("spell", "start_of_work_after"), 1)
    assert [(c.row, c.value) for c in before.causes] == [(3, frame["end"][3])]
    assert [(c.row, c.value) for c in work_before.causes] == [(2, frame["end"][2])]
    assert [(c.row, c.value) for c in after.causes] == [(2, frame["start"][2])]
    assert (before.value, work_before.value, after.value) == (frame["end"][3], frame["end"][2], frame["start"][2])
    assert not Explanation(found.evaluation, ("spell", "end_before"), 0).causes


def test_a_running_total_is_explained_by_the_rows_before() -> None:
    found = answer()
    earlier = Explanation(found.evaluation, ("spell", "minutes_earlier"), 3)
    assert [c.row for c in earlier.causes] == [0, 1, 2]
    assert earlier.value == sum(c.value for c in earlier.causes)


# --- eras and parameters ---


@pytest.mark.parametrize(
    ("day", "rule", "cites", "percent", "since"),
    [
        ("1419-11-02", "pay_by_furrow", "Custom 1(3)", None, None),
        ("1419-11-03", "pay_by_furrow_and_weather", "Custom 1(4)", 125, "1419-11-03"),
        ("1420-03-01", "pay_by_furrow_and_weather", "Custom 1(4)", 150, "1420-03-01"),
    ],
)
def test_the_rule_and_the_parameter_of_the_day_are_shown(
    day: str, rule: str, cites: str, percent: int | None, since: str | None
) -> None:
    top = pay_on(day)
    assert top.definition.function.__name__ == rule
    assert top.cites == cites
    assert "tests/engine/shire/gardening/rules.py:" in top.place or "gardening/rules.py:" in top.place
    if percent is None:
        assert "wet_percent" not in [c.name for c in top.causes]
        return
    parameter = cause(top, "wet_percent")
    assert parameter.value == percent
    data = parameter.as_data()
    assert (data["since"], data["source"]) == (since, "Custom of the Shire")
    assert "gardening/parameters.yaml:" in data["place"]
    assert str(since) in parameter.as_text()
    assert "Custom of the Shire" in parameter.as_text()


def test_a_parameter_with_keys_shows_the_value_of_its_key() -> None:
    levy = answer().explain("levy_sen", "months", gardener="sam", month="1419-11")
    percent = cause(levy, "levy_percent")
    assert percent.value == 2
    assert percent.as_data()["source"] == "Thain's letter of 1390"
    since = answer().explain("levy_percent_since", "months", gardener="sam", month="1420-03")
    assert since.value == datetime.date(1419, 11, 3)
    assert since.as_data()["source"] == "Edict after the Scouring"


def test_a_constant_is_shown_with_its_value() -> None:
    assert cause(pay_on("1419-11-03"), "whole_percent").value == 100


def test_as_of_decides_where_no_date_is_given() -> None:
    asked = {"minutes": 600}
    earlier = shire().ask("second_breakfast", asked, as_of=datetime.date(1419, 1, 1), explain=True)
    assert earlier["allowance_sen"] == 600 * 333 // 60
    latest = shire().ask("second_breakfast", asked, explain=True).explain("allowance_sen")
    assert latest.definition.function.__name__ == "allowance_for_further_minutes"


# --- how it is shown ---


def test_a_formula_speaks_of_the_figures_by_their_japanese_names() -> None:
    formula = pay_on("1419-11-03").formula
    for ja in ("畝", "畝当たり単価", "雨"):
        assert ja in formula
    for name in ("furrows", "sen_per_furrow", "wet_percent"):
        assert name not in formula


def test_a_rounding_is_shown_with_its_basis() -> None:
    top = pay_on("1419-11-03")
    assert [(r.ja, r.basis) for r in top.roundings] == [("1銭未満四捨五入", "Custom 1(4)")]
    assert "1銭未満四捨五入" in top.as_text(0)
    assert top.as_data(0)["rounding"] == "1銭未満四捨五入 (Custom 1(4))"
    assert not pay_on("1419-11-02").roundings


def test_the_tree_is_shown_to_the_depth_asked_for() -> None:
    top = answer().explain("net_yen", "months", gardener="sam", month="1419-11")
    flat = top.as_data(0)
    assert "causes" not in flat
    assert flat["more"] == len(top.causes) == 4
    one = top.as_data(1)
    assert [c["name"] for c in one["causes"]] == ["spell_pay_sen", "levy_sen", "sen_in_yen", "gifts_yen"]
    assert [c["more"] for c in one["causes"]] == [len(c.causes) for c in top.causes]
    for depth in (0, 1, 2, 3):
        indents = [len(line) - len(line.lstrip(" ")) for line in top.as_text(depth).splitlines()]
        assert max(indents) <= 2 * (depth + 1)
        assert sum(1 for i in indents if i == 0) == 1
    assert len(top.as_text(2).splitlines()) > len(top.as_text(1).splitlines())


def test_data_text_and_html_show_the_same_figure() -> None:
    top = answer().explain("net_yen", "months", gardener="sam", month="1419-11")
    data = top.as_data(0)
    assert (data["name"], data["level"], data["ja"], data["value"]) == ("net_yen", "month", "手取り", 9)
    assert data["unit"] == "yen"
    assert data["cites"] == "Custom 1(6)"
    for text in (top.as_text(0), top.as_html(0)):
        assert "手取り" in text
        assert "Custom 1(6)" in text


class _Tags(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html_escapes_every_text(tmp_path: Any) -> None:
    rules = """
@rule("question", ja="<b>名</b>", cites="Custom <1> & 2")
def loud(name: Text) -> Text:
    return name
"""
    law = small_law(tmp_path, rules, given=[column("name text")], expect=["loud text"])
    name = '<script>alert("x")</script>'
    shown = law.ask("small", {"name": name}, explain=True).explain("loud")
    assert name in shown.as_text()
    parser = _Tags()
    parser.feed(shown.as_html())
    assert set(parser.tags) <= {"details", "summary", "div", "span", "p", "ul", "li", "code", "small"}
    assert not parser.open
    assert "&lt;script&gt;" in shown.as_html()


def test_html_nests_what_led_to_a_figure() -> None:
    top = answer().explain("net_yen", "months", gardener="sam", month="1419-11")
    parser = _Tags()
    parser.feed(top.as_html(3))
    assert not parser.open
    assert parser.tags[0] == "details"
    assert parser.tags.count("details") > 1


def test_a_row_that_is_not_there_cannot_be_explained() -> None:
    with pytest.raises(KeyError, match="bill"):
        answer().explain("net_yen", "months", gardener="bill", month="1419-11")


def test_a_local_name_that_is_assigned_anew_stands_for_its_last_expression(tmp_path: Path) -> None:
    rules = """
@rule("question", ja="残り", cites="Custom 7")
def left(toll: Minutes, way: Minutes) -> Minutes:
    least = toll
    least = smaller(least, way)
    return least
"""
    law = small_law(tmp_path, rules, given=["toll minute", "way minute"], expect=["left minute"])
    formula = law.ask("small", {"toll": 3, "way": 2}, explain=True).explain("left").formula
    assert formula == "小さい方(toll, way)"
