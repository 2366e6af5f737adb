"""Cases: worked examples as data, run against a law.

A file is a YAML list of cases: `case` (a sentence), `source`, `topic`, `given`, `expect`, optionally `as_of`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl
import yaml

from zaitaku.law.engine.admission import Given
from zaitaku.law.engine.errors import InputError
from zaitaku.law.engine.findings import plain_value
from zaitaku.law.engine.law import Law
from zaitaku.law.engine.vocabulary import Column, Topic

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FIELDS = frozenset({"case", "source", "topic", "given", "expect", "as_of"})
SEEN = ("numbers", "rule", "constructed")


class CaseError(Exception):
    """A case file that is not of the declared form."""


@dataclass(frozen=True)
class Case:
    """One worked example."""

    name: str
    topic: str
    given: Mapping[str, Any]
    expect: Mapping[str, Any]
    as_of: datetime.date | None
    source: Mapping[str, Any]
    file: str


@dataclass(frozen=True)
class Failure:
    """What differed: where, what was expected, what came out."""

    where: str
    expected: Any
    got: Any


@dataclass(frozen=True)
class Outcome:
    """A case and what differed; passed where nothing did."""

    case: Case
    failures: list[Failure] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Whether nothing differed."""
        return not self.failures


@dataclass(frozen=True)
class Result:
    """What a question came out as: scalars, tables, codes of findings and of refusals."""

    scalars: Mapping[str, Any]
    tables: Mapping[str, pl.DataFrame] = field(default_factory=dict)
    findings: frozenset[str] = frozenset()
    refusals: Sequence[str] = ()


Answerer = Callable[[Given], Result]
"""Answers a topic of the vocabulary that is no question to the law; raises InputError as the law does."""


def load_cases(paths: Iterable[Path]) -> Iterator[Case]:
    """The cases of files and folders, in order of name.

    Raises CaseError where a file is no list of cases, FileNotFoundError where there is no such path.
    """
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(path)
        files = sorted({*path.rglob("*.yaml"), *path.rglob("*.yml")}) if path.is_dir() else [path]
        for file in files:
            yield from _cases_of(file)


def _cases_of(file: Path) -> Iterator[Case]:
    try:
        rows = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CaseError(f"{file}: not readable as YAML: {error}") from error
    if not isinstance(rows, list):
        raise CaseError(f"{file}: a case file is a list of cases")
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or not {"case", "topic", "given", "expect", "source"} <= set(row) <= FIELDS:
            raise CaseError(
                f"{file}: case {number}: needs case, source, topic, given, expect (and as_of), nothing else"
            )
        source = row["source"]
        if not isinstance(source, dict) or source.get("seen") not in SEEN or not source.get("title"):
            raise CaseError(f"{file}: case {number}: source needs title, url and seen ({', '.join(SEEN)})")
        as_of = row.get("as_of")
        if isinstance(as_of, str):
            as_of = datetime.date.fromisoformat(as_of)
        yield Case(row["case"], row["topic"], row["given"] or {}, row["expect"], as_of, source, str(file))


def run_case(
    law: Law, case: Case, as_of: datetime.date | None = None, elsewhere: Mapping[str, Answerer] | None = None
) -> Outcome:
    """Ask the law and compare what the case expects; `as_of` serves cases that have none of their own.

    `elsewhere` answers the topics of the law's vocabulary that the law itself does not: files, for example.
    """
    answer_elsewhere = (elsewhere or {}).get(case.topic)
    if answer_elsewhere is None and case.topic not in law.questions:
        return Outcome(case, [Failure("topic", case.topic, "no such topic in this law")])
    topic = law.vocabulary.topics[case.topic]
    if unknown := _unknown_names(law, topic, case.expect):
        return Outcome(case, [Failure(name, "a name of the vocabulary", "unknown name") for name in unknown])
    try:
        result = answer_elsewhere(case.given) if answer_elsewhere else _ask(law, case, case.as_of or as_of)
    except InputError as error:
        result = Result({}, refusals=[error.code])
    if expected := case.expect.get("error"):
        met = expected in result.refusals
        return Outcome(case, [] if met else [Failure("error", expected, result.refusals or None)])
    if result.refusals:
        return Outcome(case, [Failure("error", None, result.refusals)])
    return Outcome(case, list(_differences(result, topic, case.expect, law.vocabulary.table_keys)))


def _ask(law: Law, case: Case, as_of: datetime.date | None) -> Result:
    answer = law.ask(case.topic, case.given, as_of=as_of)
    refusals = [refused.code for refused in (*answer.evaluation.refused, *answer.refusals)]
    tables = dict(answer.tables)
    scalars = tables.pop(None, None)
    return Result(
        {} if scalars is None or scalars.is_empty() else scalars.row(0, named=True),
        {name: frame for name, frame in tables.items() if name is not None},
        answer.findings.codes,
        refusals,
    )


def _unknown_names(law: Law, topic: Topic, expect: Mapping[str, Any]) -> list[str]:
    known = {c.name: c for c in topic.expect}
    codes = [*(expect.get("findings") or ()), *(expect.get("findings_absent") or ())]
    unknown_codes = [f"findings: {code}" for code in codes if code not in law.vocabulary.findings]
    unknown = unknown_codes + [name for name in expect if name not in known and name not in law.vocabulary.common_names]
    for name, column in known.items():
        if column.columns is not None and isinstance(expect.get(name), list):
            columns = {c.name for c in column.columns}
            unknown += [f"{name}.{k}" for row in expect[name] for k in row if k not in columns]
    return unknown


def _differences(result: Result, topic: Topic, expect: Mapping[str, Any], keys: list[str]) -> Iterator[Failure]:
    codes = result.findings
    for name, expected in expect.items():
        column = next((c for c in topic.expect if c.name == name), None)
        if name == "findings":
            yield from (Failure("findings", code, sorted(codes)) for code in expected if code not in codes)
        elif name == "findings_absent":
            yield from (Failure("findings_absent", f"no {code}", code) for code in expected if code in codes)
        elif column is not None and column.columns is not None:
            if name in result.tables:
                yield from _row_differences(result.tables[name], name, column, expected, keys)
            else:
                yield Failure(name, "a table", "not computed")
        elif name not in result.scalars:
            yield Failure(name, expected, "not computed")
        elif not _same(got := result.scalars[name], expected):
            yield Failure(name, expected, got)


def _row_differences(
    frame: pl.DataFrame, table: str, column: Column, rows: list[dict[str, Any]], table_keys: list[str]
) -> Iterator[Failure]:
    keys = [name for name in table_keys if name in {c.name for c in column.columns or ()}]
    for row in rows:
        found = frame.filter(pl.col(k).cast(pl.String) == str(row[k]) for k in keys if k in row)
        where = f"{table}[{', '.join(str(row[k]) for k in keys if k in row)}]"
        if found.height != 1:
            yield Failure(where, "one row", f"{found.height} rows")
            continue
        for name, expected in row.items():
            if name not in frame.columns:
                yield Failure(f"{where}.{name}", expected, "not computed")
            elif not _same(got := plain_value(found[name][0]), expected):
                yield Failure(f"{where}.{name}", expected, got)


def _same(got: Any, expected: Any) -> bool:
    if isinstance(got, datetime.date):
        return got.isoformat() == str(expected)
    if isinstance(got, list) or isinstance(expected, list):
        return bool(got == expected)
    if isinstance(expected, bool) or isinstance(got, bool) or got is None or expected is None:
        return got is expected
    return bool(got == expected) if isinstance(expected, int) else str(got) == str(expected)
