"""Asking the law in tests: the cases of a topic, one question, or many at once."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from zaitaku.law.engine.cases import Case, load_cases, run_case
from zaitaku.law.engine.law import Answer
from zaitaku.law.engine.vocabulary import Column
from zaitaku.law.japan import japan

CASES = Path(__file__).parents[1] / "cases"
TODAY = datetime.date(2026, 11, 22)


def cases_of(topic: str) -> list[Case]:
    """The public cases of a topic and our own."""
    files = [CASES / f"{topic}.yaml", CASES / "own" / f"{topic}.yaml"]
    return list(load_cases([file for file in files if file.exists()]))


def differences(case: Case) -> list[Any]:
    """What differs from what the case expects."""
    return run_case(japan(), case, TODAY).failures


def ask(topic: str, as_of: datetime.date = TODAY, **given: Any) -> Answer:
    """The answer to one question."""
    return japan().ask(topic, given, as_of=as_of)


def figures(topic: str, as_of: datetime.date = TODAY, **given: Any) -> dict[str, Any]:
    """The scalar outputs of one question."""
    answer = ask(topic, as_of, **given)
    assert not answer.refusals, [r.en for r in answer.refusals]
    return answer.tables[None].row(0, named=True)


def refused(topic: str, **given: Any) -> set[str]:
    """The codes with which one question is refused."""
    return {r.code for r in ask(topic, **given).refusals}


def ask_many(topic: str, questions: Sequence[Mapping[str, Any]], as_of: datetime.date = TODAY) -> Answer:
    """The answer to many questions at once: a frame of scalars and one per table, tied by `question`."""
    vocabulary = japan().vocabulary.topics[topic]
    tables = [c.name for c in vocabulary.given if c.columns is not None]
    scalars = [{"question": i} | {k: v for k, v in q.items() if k not in tables} for i, q in enumerate(questions)]
    frames = {"question": pl.DataFrame(scalars, schema=_schema(vocabulary.given_columns(None)))}
    for table in tables:
        rows = [{"question": i} | row for i, q in enumerate(questions) for row in q.get(table, ())]
        frames[table] = pl.DataFrame(rows[::-1], schema=_schema(vocabulary.given_columns(table)))
    return japan().ask(topic, frames, as_of=as_of)


def _schema(columns: Sequence[Column]) -> dict[str, Any]:
    return {"question": pl.Int64} | {column.name: column.polars_type for column in columns}
