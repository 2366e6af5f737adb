"""The graph of one question: every quantity at every level, and what it is computed from.

It is built from the argument names of the rules. A name is looked for at the rule's own level, then among the
parameters, then at the levels that its rows belong to, the nearest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from string import Formatter
from typing import TYPE_CHECKING, Any

import polars as pl

from zaitaku.law.engine.declarations import Check, Declared, Rule, Window, declarations
from zaitaku.law.engine.errors import Place
from zaitaku.law.engine.parameters import Parameter
from zaitaku.law.engine.question import ROOT, Expansion, Groups, Keys, Level, Link, Pairs, Question, Rows
from zaitaku.law.engine.units import CONSTANTS, Constant, Unit, unit
from zaitaku.law.engine.vocabulary import Column, Topic


@dataclass(frozen=True)
class Input:
    """A given column at its level."""

    column: Column

    @property
    def unit(self) -> Unit:
        """The unit that rules must take it as."""
        return unit(self.column.engine_unit)


@dataclass(frozen=True)
class Eras:
    """The rules that give one quantity at one level, in order of their dates."""

    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Key:
    """A key of a group of rows (from its first source), or the number of a row within its expansion (None)."""

    source: tuple[str, str] | None


@dataclass(frozen=True)
class KeyOf:
    """The key of a parameter that a row of a checklist stands for."""

    parameter: Parameter

    @property
    def unit(self) -> Unit:
        """Keys are codes."""
        return unit("code")


@dataclass(frozen=True)
class FromAbove:
    """A quantity of the level that the rows belong to."""

    level: str
    name: str


@dataclass(frozen=True)
class OfValue:
    """What is known of the value in force of a parameter with keys: `<name>_since`, `<name>_source`."""

    parameter: Parameter
    what: str

    @property
    def unit(self) -> Unit:
        """A date, or the title of the source."""
        return unit(OF_VALUE[self.what][0])


OF_VALUE = {"since": ("date", "の適用日"), "source": ("text", "の根拠")}
"""Unit and Japanese ending of what is known of a value."""


if TYPE_CHECKING:
    from zaitaku.law.engine.plan import Plan

Definition = Input | Eras | Window | Key | KeyOf | FromAbove | Parameter | OfValue | Constant
SPREAD_FIELDS = ("first_on", "last_on", "dates")
"""Fields of a finding that gathers rows of several dates."""

Node = tuple[str, str]
"""Level and name of a quantity. A level's rows are the node (level, "")."""


class Unresolved(Exception):
    """A name that stands for nothing at a level."""


class Graph:
    """The quantities of one question and how they depend on each other."""

    def __init__(
        self,
        question: Question,
        topic: Topic,
        parameters: Mapping[str, Parameter],
        cite_in_words: Callable[[str], str] = str,
    ) -> None:
        self.question = question
        self.topic = topic
        self.parameters = parameters
        self.cite_in_words = cite_in_words
        self.levels: dict[str, Level] = {level.name: level for level in question.levels}
        self.declared: dict[Node, Definition] = {}
        self.checks: list[Check] = []
        self.clashes: list[str] = []
        """Names that are declared twice at one level."""
        self._definitions: dict[Node, Definition] = {}
        self._needed: dict[Node, frozenset[Node]] = {}
        self._resolving: dict[Node, bool] = {}
        self._dated: dict[Node, bool] = {}
        self.formulas: dict[Any, str] = {}
        """Rules in words, kept for the next explanation."""
        self.plans: dict[Any, Plan] = {}
        """Plans of runs, kept for the next question of the same form."""
        self.expressions: dict[Any, pl.Expr] = {}
        """Rules as expressions, kept by level and dates for the next question."""
        self._declare_inputs()
        self._declare_keys()
        for module in question.modules:
            for each in declarations(module):
                self._declare(each)

    # --- declarations ---

    def _declare_inputs(self) -> None:
        for level in self.levels.values():
            if isinstance(level, Rows):
                for column in self.topic.given_columns(level.table):
                    if column.unit != "mapping" and (level.within is None or column.name != level.key):
                        self.declared[level.name, level.rename.get(column.name, column.name)] = Input(column)

    def _declare_keys(self) -> None:
        for level in self.levels.values():
            if isinstance(level, Expansion):
                self.declared[level.name, level.number] = Key(None)
            if isinstance(level, Keys):
                parameter = self.parameters[level.of]
                self.declared[level.name, str(parameter.by)] = KeyOf(parameter)
            if isinstance(level, Groups):
                source, names = next(iter(level.sources.items()))
                for name, of_source in zip(level.by, names, strict=True):
                    self.declared[level.name, name] = Key((source, of_source))

    def _declare(self, item: Declared) -> None:
        if item.level not in self.levels:
            return
        if isinstance(item, Check):
            self.checks.append(item)
        elif isinstance(item, Window):
            if item.rows in self.levels:
                self._note_clash((item.level, item.name), item.place)
                self.declared[item.level, item.name] = item
        else:
            self._declare_rule(item)

    def _declare_rule(self, rule: Rule) -> None:
        node = (rule.level, rule.name)
        earlier = self.declared.get(node)
        if isinstance(earlier, Window | Key):
            self._note_clash(node, rule.place)
        if isinstance(earlier, Input):
            self.declared[rule.level, f"given_{rule.name}"] = earlier
        eras = (*earlier.rules, rule) if isinstance(earlier, Eras) else (rule,)
        self.declared[node] = Eras(tuple(sorted(eras, key=lambda r: r.since.toordinal() if r.since else 0)))

    def _note_clash(self, node: Node, place: Place) -> None:
        if node in self.declared:
            self.clashes.append(f"{place}: '{node[1]}' is declared at level '{node[0]}' already; name it apart")

    # --- structure ---

    @cached_property
    def parents(self) -> dict[str, list[str]]:
        """For each level the levels that its rows belong to, in the order in which they were declared."""
        parents: dict[str, list[str]] = {name: [] for name in self.levels}
        for level in self.levels.values():
            if isinstance(level, Expansion):
                parents[level.name].append(level.of)
            elif isinstance(level, Pairs):
                parents[level.name].extend((level.first, level.second))
            elif level.within:
                parents[level.name].append(level.within)
            if isinstance(level, Groups):
                for source in level.sources:
                    parents[source].append(level.name)
        for link in self.question.links:
            parents[link.child].append(link.parent)
        return parents

    def keys_of(self, level: str) -> list[str]:
        """The columns by which given rows name a row of the level."""
        below = [r for r in self.levels.values() if isinstance(r, Rows) and r.within == level]
        return list(dict.fromkeys(r.key or level for r in below))

    def links(self, child: str, parent: str) -> Link | None:
        """The declared link between two levels, where there is one."""
        return next((k for k in self.question.links if (k.child, k.parent) == (child, parent)), None)

    def path(self, child: str, ancestor: str) -> list[str]:
        """The shortest way up from a level to one it belongs to, both included; empty where there is none."""
        ways = [[child]]
        seen = {child}
        while ways:
            way = ways.pop(0)
            if way[-1] == ancestor:
                return way
            for parent in self.parents[way[-1]]:
                if parent not in seen:
                    seen.add(parent)
                    ways.append([*way, parent])
        return []

    # --- resolution ---

    def definition(self, node: Node) -> Definition:
        """What a name stands for at a level. Raises Unresolved where it stands for nothing."""
        if node not in self._definitions:
            self._definitions[node] = self._look_up(node)
        return self._definitions[node]

    def _look_up(self, node: Node) -> Definition:
        level, name = node
        if node in self.declared:
            return self.declared[node]
        if name in self.parameters:
            return self.parameters[name]
        stem, _, what = name.rpartition("_")
        dated = self.parameters.get(stem)
        if dated and dated.by and what in OF_VALUE:
            return OfValue(dated, what)
        if name in CONSTANTS:
            return CONSTANTS[name]
        generation, seen = list(self.parents[level]), {level}
        while generation:
            for parent in generation:
                if (parent, name) in self.declared:
                    return FromAbove(parent, name)
            seen.update(generation)
            generation = [up for parent in generation for up in self.parents[parent] if up not in seen]
        raise Unresolved(f"'{name}' is no input, rule, window or parameter at level '{level}' or above it")

    def levels_above(self, level: str, name: str) -> list[str]:
        """The levels above at which a name is declared as something of its own (keys repeat their source)."""
        above, waiting = [], list(self.parents[level])
        seen = {level}
        while waiting:
            parent = waiting.pop(0)
            if parent not in seen:
                seen.add(parent)
                waiting.extend(self.parents[parent])
                declared = self.declared.get((parent, name))
                if declared is not None and not isinstance(declared, Key):
                    above.append(parent)
        return above

    def unit(self, node: Node) -> Unit:
        """The unit of a quantity."""
        definition = self.definition(node)
        match definition:
            case FromAbove(level, name):
                return self.unit((level, name))
            case Key(source):
                return self.unit(source) if source else unit("count")
            case Eras(rules):
                return rules[0].unit or unit("text")
            case Window(kind="count"):
                return unit("count")
            case Window(kind="chain"):
                return unit("date")
            case Window(kind="list"):
                return unit("list")
            case Window(kind="total") if self.unit((definition.rows, definition.of)).name == "boolean":
                return unit("count")
            case Window():
                return self.unit((definition.rows, definition.of))
            case _:
                return definition.unit

    def ja(self, node: Node) -> str:
        """The Japanese name of a quantity."""
        match self.definition(node):
            case FromAbove(above, above_name):
                return self.ja((above, above_name))
            case Input(column=column):
                return column.ja
            case Eras(rules):
                return rules[-1].ja
            case Window(ja=ja) if ja:
                return ja
            case Window(rows=rows, of=of) if of:
                return self.ja((rows, of))
            case Parameter(ja=ja) | Constant(ja=ja):
                return ja
            case OfValue(parameter, what):
                return f"{parameter.ja}{OF_VALUE[what][1]}"
            case KeyOf(parameter):
                return self.question.labels.get(node[1], str(parameter.by))
            case _:
                return self.question.labels.get(node[1], node[1])

    def date_node(self, level: str) -> Node | None:
        """The quantity by which rules and parameters are dated at a level, or None: the question's `as_of`."""
        declared = self.levels[level]
        if declared.date:
            return (level, declared.date)
        return None

    def is_dated(self, node: Node, definition: Definition) -> bool:
        """Whether a date decides which era, or which value of a parameter, is taken."""
        if node not in self._dated:
            self._dated[node] = self._look_whether_dated(node[0], definition)
        return self._dated[node]

    def _look_whether_dated(self, level: str, definition: Definition) -> bool:
        match definition:
            case Eras(rules):
                used = [name for r in rules for name in r.arguments]
                return any(r.since or r.until for r in rules) or self._any_parameter(level, used)
            case Window(extra=extra):
                return self._any_parameter(level, list(extra))
            case _:
                return isinstance(definition, Parameter | OfValue)

    def _any_parameter(self, level: str, names: list[str]) -> bool:
        return any(isinstance(self.definition((level, name)), Parameter) for name in names)

    def needs(self, node: Node) -> Iterator[Node]:
        """The nodes that must be there before a node can be computed."""
        level, name = node
        if name == "":
            yield from self._rows_need(level)
            return
        if name.startswith("->"):
            yield from self._index_needs(level, name[2:])
            return
        definition = self.definition(node)
        yield (level, "")
        if (date := self.date_node(level)) and date != node and self.is_dated(node, definition):
            yield date
        match definition:
            case Eras(rules):
                yield from ((level, argument) for r in rules for argument in r.arguments)
            case Window():
                yield from self._window_needs(definition)
            case FromAbove(above, above_name):
                yield (above, above_name)
                yield from self.way(level, above)
            case Parameter(by=key) | OfValue(Parameter(by=key)) if key:
                yield (level, key)

    def _rows_need(self, level_name: str) -> Iterator[Node]:
        level = self.levels[level_name]
        match level:
            case Rows(within=within) | Keys(within=within) if within:
                yield (within, "")
            case Expansion(of=of, count=count):
                yield (of, "")
                yield (of, count)
            case Pairs(first=first, second=second, within=within):
                for side in (first, second):
                    yield (side, "")
                    yield from self.way(side, within)
            case Groups():
                for source, names in level.sources.items():
                    yield from self.way(source, level.within)
                    yield from ((source, name) for name in names)

    def _index_needs(self, child: str, parent: str) -> Iterator[Node]:
        yield (child, "")
        yield (parent, "")
        if link := self.links(child, parent):
            yield from ((child, name) for name in link.on)
            yield from ((parent, name) for name in link.on.values())
            if link.within:
                for level in (child, parent):
                    yield from self.way(level, link.within)
            if link.as_of:
                yield (child, link.as_of[0])
                yield (parent, link.as_of[1])

    def _window_needs(self, window: Window) -> Iterator[Node]:
        if window.of:
            yield (window.rows, window.of)
        if window.where:
            yield (window.rows, window.where)
        yield from ((window.rows, name) for name in window.extra)
        if window.rows == window.level:
            yield from self.way(window.level, window.within)
        else:
            yield (window.rows, "")
            yield from self.way(window.rows, window.level)

    def resolves(self, node: Node) -> bool:
        """Whether a quantity and all that it needs are declared in this question."""
        if node not in self._resolving:
            try:
                self.closure({node})
            except Unresolved:
                self._resolving[node] = False
            else:
                self._resolving[node] = True
        return self._resolving[node]

    def closure(self, nodes: set[Node]) -> dict[Node, frozenset[Node]]:
        """Every node that the given ones need, directly or not, with what each needs."""
        closure: dict[Node, frozenset[Node]] = {}
        waiting = list(nodes)
        while waiting:
            node = waiting.pop()
            if node not in closure:
                if node not in self._needed:
                    self._needed[node] = frozenset(self.needs(node))
                closure[node] = self._needed[node]
                waiting.extend(closure[node])
        return closure

    # --- checks ---

    @cached_property
    def usable_checks(self) -> list[Check]:
        """The checks whose condition and messages this question can compute."""
        return [check for check in self.checks if self._is_usable(check)]

    def _is_usable(self, check: Check) -> bool:
        try:
            return all(self.resolves(node) for node in self.check_nodes(check))
        except Unresolved:
            return False

    def check_nodes(self, check: Check) -> list[Node]:
        """What must be computed before a check is applied: its condition, and what its messages show."""
        nodes = [(check.level, name) for name in check.rule.arguments]
        for name in self.shown(check):
            level, source, way = self.stands_at(check.level, name)
            definition = self.definition((level, source))
            if level == check.level and isinstance(definition, Eras):
                nodes += [(level, each) for each in definition.rules[-1].arguments]
            else:
                nodes.append((level, source))
            nodes += way
        nodes += self.way(check.level, self.subject)
        date = self.date_node(check.level)
        return [*nodes, date] if date else nodes

    def shown(self, check: Check) -> list[str]:
        """The quantities that a check's findings carry: where they belong, and what their messages say."""
        places = [name for name in self.question.places if self.resolves((check.level, name))]
        spread = [check.spread] if check.spread else []
        return list(dict.fromkeys((*places, *message_fields(check), *check.together, *spread)))

    def stands_at(self, level: str, name: str) -> tuple[str, str, list[Node]]:
        """Level and name where a quantity has its own column, and the way up to it."""
        definition = self.definition((level, name))
        if isinstance(definition, FromAbove):
            return definition.level, definition.name, self.way(level, definition.level)
        return level, name, []

    def way(self, child: str, ancestor: str) -> list[Node]:
        """The links from a level up to one that its rows belong to."""
        way = self.path(child, ancestor)
        return [(lower, f"->{upper}") for lower, upper in pairwise(way)]

    # --- outputs ---

    def output_nodes(self, table: str | None, names: list[str] | None = None) -> list[Node]:
        """The nodes behind the columns of an output table that this graph can compute."""
        output = self.question.outputs[table]
        expected = [c.name for c in self.topic.expected_columns(table)] if names is None else names
        return [(output.level, output.keys.get(name, name)) for name in expected]

    @property
    def subject(self) -> str:
        """The level for whose rows results are withheld when an input is refused."""
        return self.question.subject if self.question.subject in self.levels else ROOT


def message_fields(check: Check) -> list[str]:
    """The names in braces of a check's messages, in order."""
    texts = (check.message_ja, check.message_en)
    names = dict.fromkeys(name for t in texts for _, name, _, _ in Formatter().parse(t) if name)
    return [name for name in names if name not in SPREAD_FIELDS]
