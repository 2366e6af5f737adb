"""Findings and refusals as they are shown: code, fields, and a sentence in Japanese and in English."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

import polars as pl

from zaitaku.law.engine.declarations import Check
from zaitaku.law.engine.graph import SPREAD_FIELDS, Graph
from zaitaku.law.engine.units import Unit


@dataclass(frozen=True)
class Finding:
    """One finding or refusal. `fields` are the quantities of its message, `cites` (`cites_ja`) its article.

    `compared` is False where the statement behind it was not yet compared with the official text.
    """

    code: str
    fields: Mapping[str, Any]
    ja: str
    en: str
    cites: str
    cites_ja: str
    check: str
    compared: bool = True


def plain_value(value: Any) -> Any:
    """A cell as plain Python: a column of lists holds its values as series."""
    return value.to_list() if isinstance(value, pl.Series) else value


def show(value: Any, unit: Unit, labels: Mapping[str, str] | None = None, *, japanese: bool = True) -> str:
    """A value as a person reads it.

    Minutes as hours and minutes, yen with separators, sen as yen, moments as local time; codes by their labels.
    """
    if value is None:
        return "—"
    value = plain_value(value)
    match unit.name:
        case "moment":
            return (datetime.datetime(1970, 1, 1) + datetime.timedelta(minutes=value)).strftime("%Y-%m-%d %H:%M")
        case "minute":
            return _duration(value, *(("時間", "分") if japanese else (" h ", " min")))
        case "sen":
            yen, sen = divmod(abs(value), 100)
            return f"{'-' if value < 0 else ''}{yen:,}" + (f".{sen:02d}" if sen else "")
        case "code":
            return (labels or {}).get(value, str(value))
        case "boolean" if japanese:
            return "はい" if value else "いいえ"
        case "list":
            return ("、" if japanese else ", ").join((labels or {}).get(each, each) for each in value) or "—"
        case _:
            return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def _duration(minutes: int, hour_word: str, minute_word: str) -> str:
    hours, rest = divmod(abs(minutes), 60)
    parts = [
        "-" if minutes < 0 else "",
        f"{hours:,}{hour_word}" if hours else "",
        f"{rest}{minute_word}" if rest or not hours else "",
    ]
    return "".join(parts).rstrip()


class Findings(Sequence[Finding]):
    """The findings of an answer; sentences are written when they are looked at."""

    def __init__(self, graph: Graph, hits: list[tuple[Check, pl.DataFrame]]) -> None:
        self._graph = graph
        self.frames = [(check, _gathered(check, frame)) for check, frame in hits if frame.height]

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes that were raised."""
        return frozenset(check.code for check, _ in self.frames)

    def where(self, **places: Any) -> Findings:
        """The findings that belong to the given places."""
        kept = Findings(self._graph, [])
        for check, frame in self.frames:
            here = [pl.col(name) == value for name, value in places.items() if name in frame.columns]
            if (filtered := frame.filter(*here) if here else frame).height:
                kept.frames.append((check, filtered))
        return kept

    def __len__(self) -> int:
        return sum(frame.height for _, frame in self.frames)

    def __iter__(self) -> Iterator[Finding]:
        for check, frame in self.frames:
            for row in frame.iter_rows(named=True):
                yield self._finding(check, row)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> list[Finding]: ...
    def __getitem__(self, index: int | slice) -> Finding | list[Finding]:
        return list(self)[index]

    def _finding(self, check: Check, row: dict[str, Any]) -> Finding:
        fields = {name: value for name, value in row.items() if not name.startswith("__")}
        ja, en = (
            {n: self._show(check, n, v, japanese=japanese) for n, v in fields.items()} for japanese in (True, False)
        )
        return Finding(
            check.code,
            fields,
            check.message_ja.format(**ja),
            check.message_en.format(**en),
            check.rule.cites,
            self._graph.cite_in_words(check.rule.cites),
            check.name,
            check.rule.compared,
        )

    def _show(self, check: Check, name: str, value: Any, *, japanese: bool) -> str:
        if name in SPREAD_FIELDS:
            return str(value)
        labels = self._graph.question.labels if japanese else None
        return show(value, self._graph.unit((check.level, name)), labels, japanese=japanese)


def _gathered(check: Check, frame: pl.DataFrame) -> pl.DataFrame:
    """Rows that make one finding together, with first date, last date and number of dates."""
    if not check.together:
        return frame
    spread = pl.col(check.spread)
    together = ["__subject", *check.together]
    others = [n for n in frame.columns if n not in together and n != check.spread]
    return frame.group_by(together, maintain_order=True).agg(
        *(pl.col(n).first() for n in others),
        spread.min().alias("first_on"),
        spread.max().alias("last_on"),
        spread.n_unique().alias("dates"),
    )
