"""Each thing of the law as blocks: a rule, a look at other rows, a check, a parameter, an input or output."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from zaitaku.cli.blocks import Block, Facts, Grid, Heading, Lines, Paragraph, code, codes
from zaitaku.cli.law_index import Entry
from zaitaku.cli.law_values import heading, known_words, last_change, parameter_grid, unit_name
from zaitaku.cli.texts import Language, in_words, joined, say
from zaitaku.law import japan
from zaitaku.law.engine.declarations import Check, Rounding, Rule, Window
from zaitaku.law.engine.explanation import WINDOW_WORDS
from zaitaku.law.engine.formulas import formula_of, roundings_of, steps_of
from zaitaku.law.engine.graph import Unresolved
from zaitaku.law.engine.parameters import Parameter
from zaitaku.law.engine.vocabulary import Column

BLANK = re.compile(r"\{\w+\}")

Fact = tuple[str, str]


def title(entry: Entry, language: Language, *, with_name: bool = True) -> str:
    """What an entry is called, its name, and the mark of what was not compared with the official text."""
    named = entry.ja if language is Language.ja else _in_english(entry)
    mark = "" if entry.compared else f" {say('law.mark', language)}"
    return f"{named} {code(entry.name)}{mark}" if with_name else named + mark


def _in_english(entry: Entry) -> str:
    if isinstance(entry.subject, Check):
        return in_words(entry.subject.code)
    return entry.en if isinstance(entry.subject, Parameter) else in_words(entry.name)


def entry_blocks(
    entry: Entry, language: Language, level: int, *, key: str | None = None, alone: bool = False
) -> Iterator[Block]:
    """Everything about an entry under a heading; what a page tells otherwise is said where it stands `alone`."""
    kind = f" ({say(f'law.kind_{entry.kind}', language)})" if alone else ""
    yield Heading(level, title(entry, language) + kind)
    beside = _beside(entry, language) if alone else []
    match entry.subject:
        case Rule() as rule:
            yield Lines(formula_lines(entry, rule, language))
            yield _said(_rule_facts(entry, rule, language) + beside, language)
        case Window() as window:
            yield _said(_window_facts(window, language) + beside, language)
        case Check() as check:
            message = check.message_ja if language is Language.ja else check.message_en
            yield Paragraph(BLANK.sub(r"`\g<0>`", message))
            yield _said(_check_facts(entry, check, language) + beside, language)
        case Parameter() as parameter:
            yield _said(_parameter_facts(parameter, language) + beside, language)
            yield from parameter_grid(parameter, key, language, known_words(entry.topics[0]))
            if alone:
                yield Paragraph(last_change([parameter], language))
            if alone and not entry.compared:
                yield Paragraph(say("law.mark_means", language))
        case Column() as column:
            words = known_words(entry.topics[0])
            yield _said([("meaning", entry.says(language)), *_column_facts(column, language, words), *beside], language)


def _said(facts: Iterable[Fact], language: Language) -> Facts:
    return Facts([(heading(name, language), text) for name, text in facts if text])


def _beside(entry: Entry, language: Language) -> list[Fact]:
    rule = entry.subject.rule if isinstance(entry.subject, Check) else entry.subject
    arguments = rule.arguments if isinstance(rule, Rule) else ()
    return [
        ("arguments", codes(arguments)),
        ("topics_of", codes(entry.topics)),
        ("place", entry.place.relative() if entry.place else ""),
    ]


def cited(cites: str, language: Language) -> str:
    """The article in the reader's words."""
    return japan().cite_in_words(cites) if language is Language.ja else cites


# --- rules and checks ---


def formula_lines(entry: Entry, rule: Rule, language: Language) -> list[str]:
    """The formula and its steps, in Japanese with the names of its quantities."""
    names = _names(entry.topics[0], rule) if language is Language.ja else None
    steps = (f"{say('law.step', language)} {step}" for step in steps_of(rule, names))
    return [f"= {formula_of(rule, names)}", *steps]


def _names(topic: str, rule: Rule) -> dict[str, str]:
    graph = japan().graph(topic)
    names = dict(known_words(topic))
    for name in rule.arguments:
        try:
            names[name] = graph.ja((rule.level, name))
        except Unresolved:
            continue
    return names


def _rule_facts(entry: Entry, rule: Rule, language: Language) -> list[Fact]:
    return [
        ("doc", entry.says(language)),
        ("cites", cited(rule.cites, language)),
        ("since", in_force(rule, language)),
        ("unit", unit_name(str(rule.unit or ""), language)),
        ("rounding", joined([_rounding(each, language) for each in roundings_of(rule)], language)),
        ("levels", codes(entry.levels)),
        ("compared", "" if rule.compared else say("law.not_compared", language)),
    ]


def in_force(rule: Rule, language: Language) -> str:
    """From when until when a rule holds."""
    if rule.since is None:
        return say("law.undated", language)
    until = say("law.until", language, until=rule.until) if rule.until else ""
    return say("law.from", language, since=rule.since) + until


def _rounding(rounding: Rounding, language: Language) -> str:
    return f"{rounding.ja} ({cited(rounding.basis, language)})"


def _check_facts(entry: Entry, check: Check, language: Language) -> list[Fact]:
    condition = "; ".join(formula_lines(entry, check.rule, language)).removeprefix("= ")
    own = [("code", code(check.code)), ("effect", say(f"law.{check.kind}", language)), ("condition", condition)]
    return [*own, *(fact for fact in _rule_facts(entry, check.rule, language) if fact[0] != "unit")]


# --- looks at other rows ---


def window_grid(entries: Sequence[Entry], language: Language) -> Grid:
    """Totals, earlier rows and the like, a row each."""
    headings = [heading(name, language) for name in ("name", "how", "of", "rows", "cites")]
    rows = [
        (title(each, language), *(text for _, text in _window_facts(each.subject, language)))
        for each in entries
        if isinstance(each.subject, Window)
    ]
    return Grid(headings, rows)


def _window_facts(window: Window, language: Language) -> list[Fact]:
    how = WINDOW_WORDS[window.kind][0 if language is Language.ja else 1]
    return [
        ("how", how),
        ("of", code(window.of) if window.of else ""),
        ("rows", code(window.rows)),
        ("cites", cited(window.cites, language)),
    ]


# --- parameters and columns ---


def _parameter_facts(parameter: Parameter, language: Language) -> list[Fact]:
    return [
        ("unit", unit_name(str(parameter.unit), language)),
        ("cites", cited(parameter.cites, language)),
        ("by", code(parameter.by) if parameter.by else ""),
    ]


def _column_facts(column: Column, language: Language, words: Mapping[str, str]) -> list[Fact]:
    return [
        ("unit", unit_name(column.unit, language)),
        ("values", joined([_value(each, language, words) for each in column.values or ()], language)),
        ("default", "" if column.default is None else _value(column.default, language, words)),
    ]


def _value(value: Any, language: Language, words: Mapping[str, str]) -> str:
    """A value as it is written, behind its Japanese word."""
    written = str(value).lower() if isinstance(value, bool) else str(value) or '""'
    known = {**words, "true": say("explain.yes", language), "false": say("explain.no", language)}
    word = known.get(written) if language is Language.ja else None
    return f"{word} {code(written)}" if word else code(written)


def _sentences(parts: Sequence[str], language: Language) -> str:
    return ("。" if language is Language.ja else ". ").join(part.rstrip(".。") for part in parts)


def column_blocks(
    columns: Sequence[Column], language: Language, level: int, words: Mapping[str, str]
) -> Iterator[Block]:
    """Inputs or outputs: the single ones in one table, then every table with its columns.

    `words` are the Japanese words for their codes.
    """
    single = [each for each in columns if each.columns is None]
    if single:
        yield _column_grid(single, language, words)
    for each in columns:
        if each.columns is not None:
            named = each.ja if language is Language.ja else in_words(each.name)
            yield Heading(level, f"{named} {code(each.name)} ({unit_name(each.unit, language)})")
            yield Paragraph(each.meaning)
            yield _column_grid(each.columns, language, words)


def _column_grid(columns: Sequence[Column], language: Language, words: Mapping[str, str]) -> Grid:
    heads = ["name", *(["ja_name"] if language is Language.ja else []), "unit", "meaning"]
    rows = []
    for each in columns:
        facts: Mapping[str, str] = dict(_column_facts(each, language, words))
        extra = [f"{heading(n, language)}: {facts[n]}" for n in ("values", "default") if facts[n]]
        ja = [each.ja] if language is Language.ja else []
        rows.append([code(each.name), *ja, facts["unit"], _sentences([each.meaning, *extra], language)])
    return Grid([heading(head, language) for head in heads], rows)
