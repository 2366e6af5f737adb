"""Findings and refusals for a reader: alike ones said once, the rest counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from zaitaku.cli.tables import label, sentence
from zaitaku.cli.texts import Language, in_words, joined, say
from zaitaku.law.engine.findings import Finding
from zaitaku.law.engine.graph import SPREAD_FIELDS
from zaitaku.law.engine.vocabulary import Named

MOST_SENTENCES = 20
"""Different sentences shown of one code; what is beyond is counted."""

MOST_NAMED = 8
"""Carers named behind a sentence that concerns several."""

Where = Callable[[Finding], str]
"""Says where in the office's files the records of a finding stand; empty where that is not known."""

WHOSE_AND_WHEN = frozenset({"worker", "month", *SPREAD_FIELDS})
"""Fields in which findings about the same thing may differ."""


@dataclass(frozen=True)
class Alike:
    """A finding, and everybody to whom the same applies."""

    first: Finding
    workers: tuple[str, ...]


def alike(findings: Iterable[Finding]) -> list[Alike]:
    """Findings that say the same of several carers, together, in order of their first."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for each in findings:
        what = tuple((name, value) for name, value in each.fields.items() if name not in WHOSE_AND_WHEN)
        groups.setdefault((each.check, each.code, what), []).append(each)
    return [Alike(group[0], _workers(group)) for group in groups.values()]


def _workers(findings: Iterable[Finding]) -> tuple[str, ...]:
    named = (each.fields.get("worker") for each in findings)
    return tuple(dict.fromkeys(str(worker) for worker in named if worker is not None))


def code_name(code: str, known: Mapping[str, Named], language: Language) -> str:
    """What a code is called."""
    if language is Language.en or code not in known:
        return in_words(code)
    return known[code].ja


def shown(
    findings: Sequence[Finding],
    known: Mapping[str, Named],
    names: Mapping[str, str],
    language: Language,
    width: int,
    where: Where,
    style: str = "yellow",
) -> Group:
    """All findings, by code: how many, of how many carers, the article, the sentences."""
    by_code: dict[str, list[Finding]] = {}
    for each in findings:
        by_code.setdefault(each.code, []).append(each)
    parts: list[Text | Padding] = []
    for code, of_code in by_code.items():
        parts.append(_heading(code, of_code, known, language, style))
        parts += _sentences(alike(of_code), names, language, width, where)
    return Group(*parts)


def _cites(finding: Finding, language: Language) -> str:
    cites = finding.cites_ja if language is Language.ja else finding.cites
    return cites if finding.compared else f"{cites} ({say('law.not_compared', language)})"


def _heading(
    code: str, findings: Sequence[Finding], known: Mapping[str, Named], language: Language, style: str
) -> Text:
    counts = say("findings.counts", language, carers=len(_workers(findings)), findings=len(findings))
    articles = "; ".join(dict.fromkeys(_cites(each, language) for each in findings))
    name = code_name(code, known, language)
    return Text.assemble((name, f"bold {style}"), f"  {counts}  ", (f"[{articles}]  {code}", "dim"))


def _sentences(
    groups: Sequence[Alike], names: Mapping[str, str], language: Language, width: int, where: Where
) -> Iterator[Padding]:
    for group in groups[:MOST_SENTENCES]:
        first = group.first
        whose = first.fields.get("worker")
        if whose is not None and whose in names:
            yield Padding.indent(Text(label(whose, names), style="bold"), 2)
        said = (first.ja if language is Language.ja else first.en) + where(first)
        yield Padding.indent(sentence(said, width - 4), 4)
        if len(group.workers) > 1:
            others = [label(worker, names) for worker in group.workers[1:]]
            more = say("findings.more_carers", language, number=len(others) - MOST_NAMED)
            listed = joined([*others[:MOST_NAMED], *([more] if len(others) > MOST_NAMED else [])], language)
            same = say("findings.same_for", language, number=len(others), carers=listed)
            yield Padding.indent(sentence(same, width - 4, style="dim"), 4)
    if len(groups) > MOST_SENTENCES:
        beyond = say("findings.beyond", language, number=len(groups) - MOST_SENTENCES)
        yield Padding.indent(sentence(beyond, width - 2, style="bold"), 2)


def as_table(
    findings: Iterable[Finding], known: Mapping[str, Named], names: Mapping[str, str], language: Language
) -> pl.DataFrame:
    """Findings as a table for a file."""
    rows = [
        {
            "code": each.code,
            "finding": code_name(each.code, known, language),
            "worker": each.fields.get("worker"),
            "name": names.get(str(each.fields.get("worker"))),
            "month": each.fields.get("month"),
            "message": each.ja if language is Language.ja else each.en,
            "article": _cites(each, language),
        }
        for each in findings
    ]
    columns = ("code", "finding", "worker", "name", "month", "message", "article")
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String))
