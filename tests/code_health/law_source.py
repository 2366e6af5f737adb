"""What the source of the law may not contain, read off its syntax tree."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

FIGURES_OF_NO_LAW = {0, 1}
INEXACT_CALLS = {"float", "round"}
CLOCK_CALLS = {"now", "today", "utcnow"}


def inexact_arithmetic(source: str) -> list[str]:
    """Where floating point could touch money or time: `/`, a float literal, float(), round()."""
    return [f"line {node.lineno}: {what}" for node, what in _inexact(ast.parse(source))]


def figures_of_the_law(source: str) -> list[str]:
    """Numbers other than 0 and 1 in what a rule does; its decorators and annotations may have them."""
    tree = ast.parse(source)
    roots = [root for node in ast.walk(tree) for root in _declarations(node)]
    declared = {id(part) for root in roots for part in ast.walk(root)}
    return [
        f"line {node.lineno}: {node.value!r}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, int | float | complex)
        and not isinstance(node.value, bool)
        and node.value not in FIGURES_OF_NO_LAW
        and id(node) not in declared
    ]


def looks_at_the_clock(source: str) -> list[str]:
    """Calls of now(), today(), utcnow(): the law is asked about a date, it does not look for one."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        f"line {call.lineno}: {call.attr}()"
        for call in calls
        if isinstance(call, ast.Attribute) and call.attr in CLOCK_CALLS
    ]


def _inexact(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div):
            yield node, "true division"
        elif isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            yield node, f"the literal {node.value!r}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in INEXACT_CALLS:
            yield node, f"{node.func.id}()"


def _declarations(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield from node.decorator_list
    if isinstance(node, ast.FunctionDef) and node.returns:
        yield node.returns
    if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
        yield node.annotation


def doubled_names(source: str) -> list[str]:
    """Names that a module defines or assigns more than once at its top level."""
    names: list[str] = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            names += [target.id for target in node.targets if isinstance(target, ast.Name)]
    return [name for name, times in Counter(names).items() if times > 1]
