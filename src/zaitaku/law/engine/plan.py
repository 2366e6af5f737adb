"""The plan of a run: which quantities are computed together, in which order, and when a column is spent.

Expressions of one level are gathered into as few queries as possible; what crosses levels (rows, links, totals,
quantities from above) waits until no expression is left to compute.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from zaitaku.law.engine.declarations import Window
from zaitaku.law.engine.graph import Eras, Graph, Node


@dataclass
class Step:
    """Nodes computed together: expressions of one level, or (level None) whatever crosses levels."""

    nodes: list[Node]
    level: str | None = None
    spent: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """The steps of a run, the nodes it leaves behind, and the columns that are spent before it begins."""

    steps: list[Step]
    nodes: frozenset[Node]
    spent_before: dict[str, list[str]]


def plan(graph: Graph, wanted: Iterable[Node], done: frozenset[Node] = frozenset()) -> Plan:
    """The plan for the wanted nodes where others are done already."""
    wanted = set(wanted)
    needs = graph.closure(wanted)
    open_nodes = {node for node in needs if node not in done}
    steps = list(_steps(graph, {n: needs[n] & open_nodes for n in open_nodes}))
    last_use: dict[Node, Step] = {}
    for step in steps:
        for node in step.nodes:
            last_use.update(dict.fromkeys(needs[node], step))
            last_use.setdefault(node, step)
    for node, step in last_use.items():
        if _is_column(node) and node not in wanted:
            step.spent.setdefault(node[0], []).append(node[1])
    idle = [n for n in done if _is_column(n) and n not in last_use and n not in wanted]
    return Plan(steps, frozenset(needs) | done, _by_level(idle))


def _is_column(node: Node) -> bool:
    return bool(node[1]) and not node[1].startswith("->")


def _by_level(nodes: Iterable[Node]) -> dict[str, list[str]]:
    levels: dict[str, list[str]] = {}
    for level, name in nodes:
        levels.setdefault(level, []).append(name)
    return levels


def _steps(graph: Graph, needs: Mapping[Node, frozenset[Node]]) -> Iterable[Step]:
    waiting = {node: len(needed) for node, needed in needs.items()}
    users: dict[Node, list[Node]] = {}
    for node, needed in needs.items():
        for each in needed:
            users.setdefault(each, []).append(node)
    ready = sorted(node for node, count in waiting.items() if not count)
    while ready:
        simple = [node for node in ready if _is_expression(graph, node)]
        chosen = simple or ready
        ready = [node for node in ready if node not in chosen] if simple else []
        if simple:
            for level, names in _by_level(chosen).items():
                yield Step([(level, name) for name in names], level)
        else:
            yield Step(chosen)
        for node in chosen:
            for user in users.get(node, ()):
                waiting[user] -= 1
                if not waiting[user]:
                    ready.append(user)
        ready.sort()


def _is_expression(graph: Graph, node: Node) -> bool:
    if not _is_column(node):
        return False
    definition = graph.definition(node)
    if isinstance(definition, Eras):
        return not definition.rules[0].within
    return isinstance(definition, Window) and definition.kind == "running"
