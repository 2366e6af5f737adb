"""Formulas: the expression of a rule as a person reads it, with the steps and the roundings behind it."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from zaitaku.law.engine.declarations import Rounding, Rule

WORDS = {
    "choose": "場合分け", "larger": "大きい方", "smaller": "小さい方", "excess": "超える分", "given": "記録あり",
    "first_given": "先にある値", "negate": "でない", "one_if": "1件", "add_days": "日を加える",
    "add_months": "月を加える", "days_between": "日数", "closing_in_month": "その月の締切日",
    "closing_on_or_after": "次の締切日", "month_of": "年月", "weekday": "曜日", "weekday_named": "曜日番号",
    "week_start": "週の初日", "date_of": "日付", "midnight_of": "0時", "time_of_day": "時刻", "day_number": "日の番号",
    "exact": "", "whole": "", "None": "なし", "True": "はい", "False": "いいえ",
    "among": "いずれか", "codes_where": "当てはまるもの",
    "first_day_of_year": "その年の元日", "calendar_months_between": "暦月の差", "key_of": "表の欄",
    "matches": "形式どおり", "digit_at": "桁の数字", "ten_thousandths": "1万分の1単位の数",
}  # fmt: skip
"""The engine's words as a formula shows them."""
SILENT = frozenset(word for word, shown in WORDS.items() if not shown)
"""Words that change nothing that a person would see."""

SIGNS = {" * ": " × ", " // ": " ÷ ", " <= ": " ≤ ", " >= ": " ≥ ", " != ": " ≠ ", " == ": " = "}
AND_OR = ((" & ", " かつ ", " and "), (" | ", " または ", " or "))

Names = Mapping[str, str] | None


class _Renamed(ast.NodeTransformer):
    """Writes an expression with other names, with what its local names stood for so far, and roundings as quotients."""

    def __init__(self, names: Mapping[str, str], roundings: frozenset[str]) -> None:
        self.names = names
        self.local: dict[str, ast.expr] = {}
        self.roundings = roundings

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """A declared rounding of numerator and denominator becomes their quotient; silent words fall away."""
        match node:
            case ast.Call(func=ast.Name(id=name), args=[value]) if name in SILENT:
                visited: ast.AST = self.visit(value)
                return visited
            case ast.Call(func=ast.Name(id=name), args=[over, under]) if name in self.roundings:
                return ast.BinOp(self.visit(over), ast.FloorDiv(), self.visit(under))
            case _:
                return self.generic_visit(node)

    def visit_keyword(self, node: ast.keyword) -> ast.AST:
        """A condition named in a call is called what it is called elsewhere."""
        return ast.keyword(self.names.get(node.arg or "", node.arg), self.visit(node.value))

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        """A code, and the value that is missing, become what they are called."""
        if node.value is None or isinstance(node.value, bool):
            return ast.Name(self.names.get(str(node.value), str(node.value)))
        known = self.names.get(node.value) if isinstance(node.value, str) else None
        return ast.Name(f"「{known}」") if known else node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """A local name becomes its expression, any other what it is called."""
        return self.local.get(node.id) or ast.Name(self.names.get(node.id, node.id), node.ctx)


def formula_of(rule: Rule, names: Names = None) -> str:
    """The returned expression of a rule's source with these names, words and signs; without names in English."""
    return _written(inspect.unwrap(rule.function), names)[0]


def steps_of(rule: Rule, names: Names = None) -> list[str]:
    """What a rule's formula uses besides quantities and words: its steps, and what each function of its own does."""
    function = inspect.unwrap(rule.function)
    steps = _written(function, names)[1]
    waiting, seen = [function], {function}
    while waiting:
        for helper in _own_functions(waiting.pop(0)):
            if helper not in seen:
                seen.add(helper)
                waiting.append(helper)
                formula, inner = _written(helper, names)
                arguments = ", ".join((names or {}).get(n, n) for n in inspect.signature(helper).parameters)
                steps += [f"{helper.__name__}({arguments}) = {formula}", *inner]
    return steps


def roundings_of(rule: Rule) -> list[Rounding]:
    """The declared roundings that a rule applies."""
    return [each for each in _used(inspect.unwrap(rule.function)) if isinstance(each, Rounding)]


def _used(function: Callable[..., Any]) -> list[Any]:
    return [function.__globals__.get(name) for name in function.__code__.co_names]


def _own_functions(function: Callable[..., Any]) -> list[Any]:
    """The functions that it calls and that are no words of the engine."""
    engine = __name__.rpartition(".")[0]
    called = (each for each in _used(function) if inspect.isfunction(each))
    return [each for each in called if not each.__module__.startswith(engine)]


def _written(function: Callable[..., Any], names: Names) -> tuple[str, list[str]]:
    """The returned expression, and its steps: values that it uses more than once or gets several at once."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    known = function.__globals__.items()
    called = {name: str(each.ja) for name, each in known if callable(each) and hasattr(each, "ja")}
    roundings = frozenset(name for name, each in known if isinstance(each, Rounding))
    renamed = _Renamed({} if names is None else {**called, **names}, roundings)
    read = Counter(each.id for each in ast.walk(tree) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load))
    assigned = sorted((each for each in ast.walk(tree) if isinstance(each, ast.Assign)), key=lambda each: each.lineno)
    written = Counter(ast.unparse(each.targets[0]) for each in assigned)
    steps = []
    for node in assigned:
        value, name = renamed.visit(node.value), ast.unparse(node.targets[0])
        if isinstance(node.targets[0], ast.Name) and (read[name] == 1 or written[name] > 1):
            renamed.local[name] = value
        else:
            steps.append(f"{name} = {_signed(value, names)}")
    returned = (node.value for node in ast.walk(tree) if isinstance(node, ast.Return) and node.value is not None)
    return "; ".join(_signed(renamed.visit(value), names) for value in returned), steps


def _signed(expression: ast.expr, names: Names) -> str:
    text = ast.unparse(expression)
    for sign, shown in SIGNS.items():
        text = text.replace(sign, shown)
    for sign, ja, en in AND_OR:
        text = text.replace(sign, en if names is None else ja)
    return text
