"""What must hold before a law answers: units fit, names stand for something, eras do not overlap, no circles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from zaitaku.law.engine.declarations import Check, Rule, Window
from zaitaku.law.engine.errors import Place
from zaitaku.law.engine.graph import Definition, Eras, FromAbove, Graph, Node, Unresolved
from zaitaku.law.engine.units import Probe, Unit, UnitClash, unit, unit_of_annotation

Use = tuple[str, str, Unit | None]
"""Level and name of what is used, and the unit as which it is taken (None: any)."""


def unit_problems(rules: Iterable[Rule]) -> Iterator[str]:
    """Rules without units or source, and rules whose expression does not give the unit that they declare."""
    for rule in rules:
        where = f"{rule.place}: rule '{rule.name}'"
        if not rule.cites:
            yield f"{where} cites no source"
        hints = rule.hints
        missing = [n for n in (*rule.arguments, "return") if unit_of_annotation(hints.get(n)) is None]
        if missing:
            yield f"{where} declares no unit for {', '.join(missing)}"
            continue
        taken = (*(["return"] if rule.within else []), *rule.arguments)
        probes = [Probe(unit_of_annotation(hints[n]) or unit("count")) for n in taken]
        try:
            result = rule.function(*probes)
        except UnitClash as clash:
            yield f"{where}: {clash}"
            continue
        except Exception as error:  # noqa: BLE001 (whatever a rule does wrong is said with its place)
            yield f"{where}: {type(error).__name__}: {error}"
            continue
        if isinstance(result, Probe) and result.unit != rule.unit:
            yield f"{where} gives {result.unit}, but declares {rule.unit}"
        if result is None:
            yield f"{where} returns nothing"


def name_problems(graphs: Iterable[Graph]) -> Iterator[str]:
    """Names that stand for nothing in any question that tries them, for two things, or have another unit."""
    tried: Counter[str] = Counter()
    unresolved: Counter[tuple[str, str]] = Counter()
    for graph in graphs:
        for where, uses in _all_uses(graph):
            tried[where] += 1
            missing: set[str] = set()
            for level, name, expected in uses:
                try:
                    yield from _misfits(graph, where, (level, name), expected)
                except Unresolved as error:
                    missing.add(f"{where}: {error}")
            unresolved.update((where, sentence) for sentence in missing)
    for (where, sentence), times in unresolved.items():
        if times == tried[where]:
            yield sentence


def _all_uses(graph: Graph) -> Iterator[tuple[str, list[Use]]]:
    for definition in list(graph.declared.values()):
        if isinstance(definition, Eras):
            yield from ((f"{rule.place}: rule '{rule.name}'", _arguments(rule)) for rule in definition.rules)
        elif isinstance(definition, Window):
            names = [definition.of, definition.where, *definition.extra]
            uses: list[Use] = [(definition.rows, name, None) for name in names if name]
            yield f"{definition.place}: window '{definition.name}'", uses
    for check in graph.checks:
        yield f"{check.place}: check '{check.name}'", [*_arguments(check.rule), *_shown(graph, check)]


def _arguments(rule: Rule) -> list[Use]:
    hints = rule.hints
    return [(rule.level, name, unit_of_annotation(hints.get(name))) for name in rule.arguments]


def _shown(graph: Graph, check: Check) -> list[Use]:
    return [(check.level, name, None) for name in graph.shown(check)]


def _misfits(graph: Graph, where: str, node: Node, expected: Unit | None) -> Iterator[str]:
    found = graph.unit(node)
    if expected is not None and found != expected:
        yield f"{where} takes '{node[1]}' as {expected}, but it is {found}"
    if isinstance(graph.definition(node), FromAbove):
        above = graph.levels_above(*node)
        if len(above) > 1:
            yield f"{where}: '{node[1]}' could be that of {' or '.join(above)}; name it apart"


def output_problems(graph: Graph) -> Iterator[str]:
    """Columns that the vocabulary promises and nothing gives."""
    for table in graph.question.outputs:
        for column, node in zip(graph.topic.expected_columns(table), graph.output_nodes(table), strict=False):
            if column.columns is None and not graph.resolves(node):
                yield f"vocabulary: no rule of '{graph.question.topic}' gives {table or ''} '{column.name}'"


def era_problems(graph: Graph) -> Iterator[str]:
    """Rules of one name at one level that hold on the same day, differ in unit, or end before they begin."""
    all_eras = [definition for definition in graph.declared.values() if isinstance(definition, Eras)]
    for eras in all_eras:
        for rule in eras.rules:
            if rule.since and rule.until and rule.until < rule.since:
                yield f"{rule.place}: rule '{rule.name}' ends before it begins"
            if rule.unit != eras.rules[0].unit:
                yield f"{rule.place}: rule '{rule.name}' gives {rule.unit}, but {eras.rules[0].unit} elsewhere"
        for earlier, later in pairwise(eras.rules):
            if later.since is None or earlier.until is None or earlier.until >= later.since:
                yield f"{later.place}: rule '{later.name}' ({later.level}) overlaps in time with {earlier.place}"


def circle_problems(graph: Graph) -> Iterator[str]:
    """Quantities that need themselves."""
    try:
        TopologicalSorter(_edges(graph)).prepare()
    except CycleError as cycle:
        nodes = cycle.args[1]
        way = " -> ".join(f"{name or 'rows'} ({level})" for level, name in nodes)
        yield f"{_place_of(graph.declared.get(n) for n in nodes)}: '{graph.question.topic}' goes in a circle: {way}"


def _edges(graph: Graph) -> dict[Node, list[Node]]:
    edges: dict[Node, list[Node]] = {}
    waiting = list(graph.declared)
    while waiting:
        node = waiting.pop()
        if node not in edges:
            try:
                edges[node] = list(graph.needs(node))
            except Unresolved:
                edges[node] = []
            waiting.extend(edges[node])
    return edges


def _place_of(definitions: Iterable[Definition | None]) -> Place:
    places = (d.rules[0].place for d in definitions if isinstance(d, Eras))
    return next(places, Place("?", 0))
