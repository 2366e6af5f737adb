"""Explanation: for any figure the tree of what led to it, as data, as text and as HTML.

The tree is read off the same graph and the same columns that gave the figure. It grows when it is looked at:
`causes` of a node are made on demand.
"""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import polars as pl

from zaitaku.law.engine.declarations import Rounding, Rule, Window
from zaitaku.law.engine.findings import plain_value, show
from zaitaku.law.engine.formulas import WORDS, formula_of, roundings_of
from zaitaku.law.engine.graph import Eras, FromAbove, Node, OfValue
from zaitaku.law.engine.parameters import DatedValue, Parameter
from zaitaku.law.engine.units import Constant, Unit

if TYPE_CHECKING:
    from zaitaku.law.engine.evaluation import Evaluation

WINDOW_WORDS = {
    "total": ("合計", "sum"),
    "count": ("件数", "count"),
    "running": ("それまでの累計", "running total before"),
    "previous": ("直前の行の値", "value of the row before"),
    "following": ("次の行の値", "value of the next row"),
    "first": ("最初の値", "first value"),
    "last": ("最後の値", "last value"),
    "any": ("一つでも該当", "any of"),
    "list": ("該当するものの一覧", "list of"),
    "chain": ("続いた活動の始まった日", "day on which the run started"),
}


@dataclass
class Explanation:
    """One figure: what it is called, its value, where it comes from, and (in `causes`) what led to it."""

    evaluation: Evaluation = field(repr=False)
    node: Node
    row: int

    @cached_property
    def _resolved(self) -> tuple[Node, int, Any]:
        """The node, row and definition where the value really stands (a level above, perhaps)."""
        graph = self.evaluation.graph
        node, row = self.node, self.row
        definition = graph.definition(node)
        while isinstance(definition, FromAbove):
            position = self.evaluation.position(node[0], definition.level)[row]
            node = (definition.level, definition.name)
            definition = graph.definition(node)
            if position is None:
                return node, -1, definition
            row = position
        return node, row, definition

    @property
    def name(self) -> str:
        """The name of the figure in rules and vocabulary."""
        return self.node[1]

    @property
    def definition(self) -> Any:
        """Rule, window, parameter or input behind the figure."""
        definition = self._resolved[2]
        return self._rule if isinstance(definition, Eras) else definition

    @cached_property
    def _rule(self) -> Rule:
        (level, _), row, eras = self._resolved
        assert isinstance(eras, Eras)
        date = self._date(level, row)
        in_force = [r for r in eras.rules if r.since is None or date is None or r.since <= date]
        return in_force[-1] if in_force else eras.rules[0]

    def _date(self, level: str, row: int) -> datetime.date | None:
        node = self.evaluation.graph.date_node(level)
        if node is None:
            return self.evaluation.as_of
        found: datetime.date | None = self.evaluation.column(level, node[1])[row]
        return found or self.evaluation.as_of

    @cached_property
    def dated_value(self) -> DatedValue | None:
        """The value of a parameter that was in force."""
        (level, _), row, definition = self._resolved
        if isinstance(definition, OfValue):
            definition = definition.parameter
        if not isinstance(definition, Parameter):
            return None
        key = self.evaluation.column(level, definition.by)[row] if definition.by else None
        return definition.at(self._date(level, row) or datetime.date.max, key)

    @cached_property
    def value(self) -> Any:
        """The figure itself; None where it is missing."""
        (level, name), row, definition = self._resolved
        if isinstance(definition, Constant):
            return definition.value
        if isinstance(definition, Parameter):
            return self.dated_value.value if self.dated_value else None
        return None if row < 0 else plain_value(self.evaluation.column(level, name)[row])

    @cached_property
    def unit(self) -> Unit:
        """The unit of the value."""
        return self.evaluation.graph.unit(self.node)

    @cached_property
    def shown(self) -> str:
        """The value as a person reads it."""
        return show(self.value, self.unit, self.evaluation.graph.question.labels)

    @property
    def ja(self) -> str:
        """The Japanese name of the figure."""
        return self.evaluation.graph.ja(self.node)

    @cached_property
    def cites(self) -> str:
        """The article or document; empty for what was given."""
        return getattr(self.definition, "cites", "")

    @cached_property
    def compared(self) -> bool:
        """False where the statement behind the figure was not yet compared with the official text."""
        return self.dated_value.source.compared if self.dated_value else getattr(self.definition, "compared", True)

    @property
    def cites_ja(self) -> str:
        """The article or document in the reader's words."""
        return self.evaluation.graph.cite_in_words(self.cites)

    @cached_property
    def place(self) -> str:
        """File and line of the rule or value; empty for what was given."""
        place = self.dated_value.place if self.dated_value else getattr(self.definition, "place", None)
        return place.relative() if place else ""

    @cached_property
    def formula(self) -> str:
        """The rule's own expression with the Japanese names of what it uses; for windows what they do."""
        definition = self.definition
        if isinstance(definition, Window):
            return WINDOW_WORDS[definition.kind][0]
        if not isinstance(definition, Rule):
            return ""
        graph, node = self.evaluation.graph, self._resolved[0]
        key = (node, definition.since)
        if key not in graph.formulas:
            names = {n: graph.ja((node[0], n)) for n in definition.arguments}
            names |= {definition.name: f"前の{definition.ja}"} if definition.within else {}
            graph.formulas[key] = formula_of(definition, WORDS | dict(graph.question.labels) | names)
        return graph.formulas[key]

    @cached_property
    def roundings(self) -> list[Rounding]:
        """The declared roundings that the rule applies."""
        return roundings_of(self.definition) if isinstance(self.definition, Rule) else []

    @cached_property
    def causes(self) -> list[Explanation]:
        """What the figure was computed from."""
        (level, _), row, _definition = self._resolved
        if row < 0:
            return []
        match self.definition:
            case Rule() as rule:
                return [Explanation(self.evaluation, (level, name), row) for name in rule.arguments]
            case Window() as window:
                return [Explanation(self.evaluation, (window.rows, window.of), r) for r in self._rows_of(window, row)]
            case _:
                return []

    def _rows_of(self, window: Window, row: int) -> list[int]:
        if not window.of or window.kind == "chain":
            return []
        evaluation = self.evaluation
        if window.rows != window.level:
            position = evaluation.position(window.rows, window.level)
            rows = (position == row).arg_true()
            rows = rows.head(1) if window.kind == "first" else rows.tail(1) if window.kind == "last" else rows
        else:
            position = evaluation.position(window.level, window.within)
            same = (position == position[row]).arg_true()
            earlier = same <= row if window.including else same < row
            rows = same.filter(same > row if window.kind == "following" else earlier)
        values = evaluation.column(window.rows, window.of).gather(rows)
        if window.kind == "list":
            rows = rows.filter(evaluation.column(window.rows, window.of).gather(rows).is_not_null())
        elif window.kind in ("total", "running", "any"):
            kept = values.fill_null(0) != 0 if values.dtype != pl.Boolean else values.fill_null(False)
            rows = rows.filter(kept)
        if window.kind in ("previous", "following"):
            where = evaluation.column(window.level, window.where).gather(rows) if window.where else None
            rows = rows if where is None else rows.filter(where.fill_null(False))
            rows = rows.tail(1) if window.kind == "previous" else rows.head(1)
        return rows.to_list()

    # --- shown ---

    def as_data(self, depth: int = 4) -> dict[str, Any]:
        """The tree as plain data, `depth` levels deep; `more` counts what lies deeper."""
        value = self.value
        data: dict[str, Any] = {
            "name": self.name,
            "level": self.node[0],
            "ja": self.ja,
            "value": value.isoformat() if isinstance(value, datetime.date) else value,
            "unit": str(self.unit),
            "shown": self.shown,
        }
        optional = {
            "where": self.where,
            "formula": self.formula,
            "cites": self.cites,
            "cites_ja": self.cites_ja,
            "place": self.place,
            "rounding": "; ".join(f"{r.ja} ({r.basis})" for r in self.roundings),
        }
        data |= {key: text for key, text in optional.items() if text}
        if not self.compared:
            data["compared"] = False
        if self.dated_value:
            data["since"] = self.dated_value.since.isoformat()
            data["source"] = self.dated_value.source.title
        if depth > 0:
            data["causes"] = [cause.as_data(depth - 1) for cause in self.causes]
        else:
            data["more"] = len(self.causes)
        return data

    @cached_property
    def where(self) -> str:
        """Which row of its level a figure stands in: day, activity, ..."""
        (level, _), row, _definition = self._resolved
        names = self.evaluation.graph.question.row_labels.get(level, ())
        if row < 0 or not names:
            return ""
        frame = self.evaluation.frame(level)
        graph = self.evaluation.graph
        return " ".join(
            show(frame[n][row], graph.unit((level, n)), graph.question.labels) for n in names if n in frame.columns
        )

    def _line(self) -> str:
        source = ""
        if self.dated_value:
            source = f" {self.dated_value.since}から ({self.dated_value.source.title})"
        cites = f"〔{self.cites_ja}〕" if self.cites else ""
        formula = f" = {self.formula}" if self.formula else ""
        where = f" [{self.where}]" if self.where else ""
        rounding = "".join(f" ※{r.ja} {r.basis}" for r in self.roundings)
        rounding += "" if self.compared else f" ※{NOT_COMPARED}"
        place = f"  {self.place}" if self.place else ""
        return f"{self.ja}{where}: {self.shown} {_unit_word(self.unit)}{formula}{cites}{source}{rounding}{place}"

    def as_text(self, depth: int = 4) -> str:
        """The tree as indented lines, `depth` levels deep."""
        return "\n".join(self._lines(depth, ""))

    def _lines(self, depth: int, indent: str) -> Iterator[str]:
        yield indent + self._line()
        if depth == 0:
            if self.causes:
                yield f"{indent}  … {len(self.causes)}"
            return
        for cause in self.causes:
            yield from cause._lines(depth - 1, indent + "  ")

    def as_html(self, depth: int = 4) -> str:
        """The tree as nested `<details>` elements, every text escaped."""
        line = html.escape(self._line())
        if depth == 0 or not self.causes:
            return f'<div class="explanation">{line}</div>'
        inner = "".join(cause.as_html(depth - 1) for cause in self.causes)
        return f'<details class="explanation"><summary>{line}</summary>{inner}</details>'


NOT_COMPARED = "公式の条文と未照合"
"""Mark of a statement that nobody has compared with the official text yet."""

UNIT_WORDS = {
    "hour": "時間", "day": "日", "month": "か月", "year": "年", "yen": "円", "sen": "円", "percent": "%",
    "yen_per_hour": "円/時", "minute*yen_per_hour": "円 x 1/60", "minute*yen": "円・分", "minute*percent": "分・%",
}  # fmt: skip
"""What stands behind a number; the others stand for themselves."""


def _unit_word(unit: Unit) -> str:
    return UNIT_WORDS.get(unit.name, "")
