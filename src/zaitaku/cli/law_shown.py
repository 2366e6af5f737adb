"""The law at the terminal: lists, and one entry in full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from zaitaku.cli.exits import CommandError
from zaitaku.cli.law_index import Entry, EntryKind, Index
from zaitaku.cli.screen import Screen
from zaitaku.cli.tables import clock, plain_table
from zaitaku.cli.texts import Language, in_words, joined, say
from zaitaku.exchange.words import spellings_of
from zaitaku.law.engine.declarations import Check, Rule
from zaitaku.law.engine.explanation import formula_of
from zaitaku.law.engine.findings import show
from zaitaku.law.engine.parameters import DatedValue, Parameter
from zaitaku.law.engine.vocabulary import Column, Topic

KINDS: tuple[EntryKind, ...] = ("topic", "rule", "check", "parameter", "figure")


def listing(screen: Screen, contents: Index, entries: Sequence[Entry], language: Language) -> None:
    """Entries in short, by kind."""
    for kind in KINDS:
        of_kind = [each for each in entries if each.kind == kind]
        if not of_kind:
            continue
        screen.print(Text(say(f"law.{kind}s", language, number=len(of_kind)), style="bold underline"))
        screen.print(_topics(of_kind, language) if kind == "topic" else _short(of_kind, language))
        screen.print()
    screen.print(Text(say("law.hint", language), style="dim"))


def _topics(entries: Iterable[Entry], language: Language) -> Table:
    table = plain_table()
    for heading in ("name", "title", "basis"):
        table.add_column(Text(say(f"law.{heading}", language)), overflow="fold")
    table.add_column(Text(say("law.rules_short", language)), justify="right", no_wrap=True)
    table.add_column(Text(say("law.parameters_short", language)), justify="right", no_wrap=True)
    for each in entries:
        title = f"{each.ja}\n{each.en}" if language is Language.ja else f"{each.en}\n{each.ja}"
        cells = (each.name, title, each.cites, str(each.counts["rules"]), str(each.counts["parameters"]))
        table.add_row(Text(cells[0], style="bold"), *(Text(cell) for cell in cells[1:]))
    return table


def _short(entries: Iterable[Entry], language: Language) -> Table:
    table = plain_table(show_header=False)
    for _ in range(4):
        table.add_column(overflow="fold")
    for each in entries:
        said = each.ja if language is Language.ja else " ".join(each.en.split("\n\n")[0].split())
        table.add_row(Text(each.name, style="bold"), Text(said), Text(each.cites, style="dim"), Text(each.folder))
    return table


def refuse_unknown_key(entries: Sequence[Entry], key: str | None, language: Language) -> None:
    """Refuse a key that no shown parameter has."""
    if key is None:
        return
    known = [k for each in entries if isinstance(each.subject, Parameter) for k in each.subject.keys]
    if key not in known:
        shown = joined(known, language) or say("law.no_keys", language)
        raise CommandError(say("law.no_key", language, key=key, known=shown))


def entries(screen: Screen, contents: Index, shown: Sequence[Entry], key: str | None, language: Language) -> None:
    """Entries in full."""
    for number, each in enumerate(shown):
        if number:
            screen.print()
        kind = say(f"law.kind_{each.kind}", language)
        title = each.ja if language is Language.ja or each.kind != "topic" else each.en
        screen.print(Text.assemble((each.name, "bold"), f"  {title}  ", (f"({kind})", "dim")))
        match each.subject:
            case Topic():
                _topic(screen, contents, each, each.subject, language)
            case Rule():
                _rule(screen, contents, each, each.subject, language)
            case Check():
                _check(screen, contents, each, each.subject, language)
            case Parameter():
                _parameter(screen, each, each.subject, key, language)
            case Column():
                _facts(screen, _column_facts(each, each.subject), language)


def _facts(screen: Screen, facts: Iterable[tuple[str, str]], language: Language) -> None:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    for name, value in facts:
        if value:
            table.add_row(Text(say(f"law.{name}", language)), Text(value))
    screen.print(Padding(table, (0, 0, 0, 2), expand=False))


def _column_facts(entry: Entry, column: Column) -> list[tuple[str, str]]:
    return [
        ("meaning", column.meaning),
        ("unit", column.unit),
        ("values", ", ".join(str(value) for value in column.values or ())),
        ("default", "" if column.default is None else str(column.default)),
        ("topics_of", ", ".join(entry.topics)),
    ]


def _topic(screen: Screen, contents: Index, entry: Entry, topic: Topic, language: Language) -> None:
    _facts(screen, [("title", f"{topic.title_ja} / {topic.title_en}"), ("basis", topic.basis)], language)
    for heading, columns in (("given", topic.given), ("expect", topic.expect)):
        screen.print()
        screen.print(Text(say(f"law.{heading}", language), style="bold underline"))
        screen.print(_columns(columns, language))
    for kind in ("rule", "check", "parameter"):
        if found := contents.of_topic(entry.name, kind):
            screen.print()
            screen.print(Text(say(f"law.{kind}s", language, number=len(found)), style="bold underline"))
            screen.print(_short(found, language))


def _columns(columns: Iterable[Column], language: Language) -> Table:
    table = plain_table(show_header=False)
    for _ in range(4):
        table.add_column(overflow="fold")
    for each in columns:
        _column_row(table, each, "", language)
        for inner in each.columns or ():
            _column_row(table, inner, "  ", language)
    return table


def _column_row(table: Table, column: Column, indent: str, language: Language) -> None:
    ja = column.ja if language is Language.ja else in_words(column.name)
    meaning = column.meaning
    if column.default is not None:
        meaning += f" ({say('law.default', language)}: {column.default})"
    name = Text(indent + column.name, style="bold" if not indent else "")
    table.add_row(name, Text(ja), Text(column.unit, style="dim"), Text(meaning))


def _rule_facts(contents: Index, entry: Entry, rule: Rule, language: Language) -> list[tuple[str, str]]:
    names = contents.names_ja if language is Language.ja else {}
    arguments = [f"{a} ({names[a]})" if a in names else a for a in rule.arguments]
    return [
        ("doc", rule.doc),
        ("formula", formula_of(rule, dict(names))),
        ("unit", str(rule.unit or "")),
        ("cites", rule.cites),
        ("since", str(rule.since or say("law.undated", language))),
        ("until", str(rule.until or "")),
        ("arguments", ", ".join(arguments)),
        ("levels", ", ".join(entry.levels)),
        ("topics_of", ", ".join(entry.topics)),
        ("place", rule.place.relative()),
        ("compared", "" if rule.compared else say("law.not_compared", language)),
    ]


def _rule(screen: Screen, contents: Index, entry: Entry, rule: Rule, language: Language) -> None:
    _facts(screen, _rule_facts(contents, entry, rule, language), language)


def _check(screen: Screen, contents: Index, entry: Entry, check: Check, language: Language) -> None:
    message = check.message_ja if language is Language.ja else check.message_en
    own = [("code", check.code), ("effect", say(f"law.{check.kind}", language)), ("message", message)]
    _facts(screen, [*own, *_rule_facts(contents, entry, check.rule, language)], language)


def _parameter(screen: Screen, entry: Entry, parameter: Parameter, key: str | None, language: Language) -> None:
    facts = [
        ("doc", parameter.en),
        ("unit", str(parameter.unit)),
        ("cites", parameter.cites),
        ("topics_of", ", ".join(entry.topics)),
        ("place", parameter.place.relative()),
        ("by", parameter.by or ""),
    ]
    _facts(screen, facts, language)
    values = parameter.values if key is None else parameter.series(key)
    table = plain_table()
    for heading in (*(["key"] if parameter.by else []), "since", "value", "source"):
        justify = "right" if heading == "value" else "left"
        table.add_column(Text(say(f"law.{heading}", language)), justify=justify, overflow="fold")  # type: ignore[arg-type]
    for value in values:
        cells = [value.since.isoformat(), _value(parameter, value), _source(value, language)]
        table.add_row(*map(Text, ([_key(parameter, value.key)] if parameter.by else []) + cells))
    screen.print(Padding(table, (1, 0, 0, 2), expand=False))
    last = max(value.since for value in values)
    screen.print(Padding(Text(say("law.known_until", language, last=last), style="dim"), (0, 0, 0, 2)))


def _value(parameter: Parameter, value: DatedValue) -> str:
    shown = show(value.value, parameter.unit)
    if parameter.unit.name == "minute" and isinstance(value.value, int):
        return f"{shown} ({clock(value.value)})"
    return shown


def _key(parameter: Parameter, key: str | None) -> str:
    if key is None:
        return ""
    names = spellings_of("prefecture").get(key) if parameter.by == "prefecture" else None
    return f"{key} {names[1]}" if names else key


def _source(value: DatedValue, language: Language) -> str:
    compared = "" if value.source.compared else f" ({say('law.not_compared', language)})"
    address = f" {value.source.url}" if value.source.url else ""
    return f"{value.source.title}{compared}{address}"
