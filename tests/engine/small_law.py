"""Laws of a few lines, written into a folder and loaded from there, for what a whole country need not show."""

from __future__ import annotations

import importlib.util
import itertools
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from zaitaku.law.engine.law import Law
from zaitaku.law.engine.question import ROOT, Level, Link, Output, Question, Rows
from zaitaku.law.engine.vocabulary import Column, Topic, Vocabulary

HEADER = """\
from zaitaku.law.engine.declarations import *
from zaitaku.law.engine.declarations import Rounding
from zaitaku.law.engine.units import *
from zaitaku.law.engine.words import *
"""
HEADER_LINES = HEADER.count("\n")
_NUMBERS = itertools.count()


def module(folder: Path, text: str, file: str = "rules.py") -> ModuleType:
    """A module of rules whose text follows the header; line 1 of the text is line HEADER_LINES + 1 of the file."""
    path = folder / file
    path.write_text(HEADER + text, encoding="utf-8")
    name = f"small_law_{next(_NUMBERS)}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


def column(text: str) -> Column:
    """A column from `name unit`, `name unit=default` or `name code[a,b]`."""
    name, _, rest = text.partition(" ")
    rest, _, default = rest.partition("=")
    unit, _, values = rest.partition("[")
    codes: list[str | int] | None = list(values.rstrip("]").split(",")) if values else None
    typed: Any = default or None
    if default and unit not in ("code", "text"):
        typed = {"true": True, "false": False}.get(default) if unit == "boolean" else int(default)
    return Column(name, unit, name, name, codes, typed)


def table(name: str, *columns: str) -> Column:
    """A table of the vocabulary."""
    return Column(name, "table", name, name, columns=[column(c) for c in columns])


def small_law(
    folder: Path,
    rules: str,
    *,
    given: Sequence[str | Column] = (),
    expect: Sequence[str | Column] = (),
    parameters: str = "",
    levels: tuple[Level, ...] = (Rows(ROOT, None),),
    links: tuple[Link, ...] = (),
    outputs: Mapping[str | None, Output] | None = None,
    more: Mapping[str, str] | None = None,
    table_keys: Sequence[str] = (),
    **question: Any,
) -> Law:
    """A law with the one question `small`; `more` holds further modules by file name."""
    modules = (module(folder, rules), *(module(folder, text, file) for file, text in (more or {}).items()))
    if parameters:
        (folder / "parameters.yaml").write_text(parameters, encoding="utf-8")
    columns = [[column(c) if isinstance(c, str) else c for c in side] for side in (given, expect)]
    topic = Topic("小", "small", "Custom", *columns)
    vocabulary = Vocabulary({}, list(table_keys), [], {}, {}, {"small": topic})
    asked = Question("small", modules, levels, links, outputs or {None: Output(ROOT, {})}, **question)
    return Law(vocabulary, {"small": asked}, [folder])


def parameter(name: str, *values: str, unit: str = "minute", by: str = "") -> str:
    """A parameters.yaml with one parameter; each value as `since value [key]`."""
    lines = []
    for value in values:
        since, number, *key = value.split()
        lines.append(f"      - {{since: {since}, value: {number}, source: s{f', {by}: {key[0]}' if key else ''}}}")
    by_line = f"\n    by: {by}" if by else ""
    return (
        "sources:\n  s: {title: A source, url: null}\nparameters:\n"
        f"  {name}:\n    ja: 値\n    en: value\n    unit: {unit}\n    cites: Custom 7{by_line}\n    values:\n"
        + "\n".join(lines)
        + "\n"
    )
