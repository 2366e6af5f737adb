"""An explanation as a person reads it: a tree for the terminal, a page for the browser and the printer.

Constants (60 minutes in an hour) are left out, and so is what a figure of nothing was computed from.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from rich.text import Text
from rich.tree import Tree

from zaitaku.cli.folding import folded
from zaitaku.cli.tables import clock
from zaitaku.cli.texts import Language, in_words, say
from zaitaku.law import Explanation
from zaitaku.law.engine.declarations import Rule, Window
from zaitaku.law.engine.explanation import WINDOW_WORDS
from zaitaku.law.engine.formulas import formula_of
from zaitaku.law.engine.units import Constant

UNITS_SAID = frozenset(
    {"yen", "yen_per_hour", "sen", "percent", "day", "month", "hour", "year", "minute_per_hour"}
    | {"yen*minute", "minute*yen", "yen*minute_per_hour", "minute*yen_per_hour"}
)
"""Units that are said behind a value."""


@dataclass(frozen=True)
class View:
    """One figure as it is shown, with what led to it; `more` counts what is not shown."""

    name: str
    value: str
    where: str
    formula: str
    sources: tuple[str, ...]
    place: str
    causes: tuple[View, ...]
    more: int

    @property
    def headed(self) -> str:
        """The name, and which row it stands in."""
        return f"{self.name} [{self.where}]" if self.where else self.name

    def lines(self, language: Language, indent: str = "", *, places: bool = True) -> Iterator[str]:
        """The tree as indented lines, with file and line where each figure is written, or without."""
        yield f"{indent}{self.headed}: {self.value}"
        details = [f"= {self.formula}"] if self.formula else []
        details += [" · ".join(part for part in (*self.sources, self.place if places else "") if part)]
        yield from (f"{indent}    {detail}" for detail in details if detail)
        for cause in self.causes:
            yield from cause.lines(language, indent + "  ", places=places)
        if self.more:
            yield f"{indent}  {say('explain.more', language, number=self.more)}"


def view(explanation: Explanation, language: Language, depth: int, rows: int, above: Explanation | None = None) -> View:
    """The tree below an explanation, `depth` levels deep, at most `rows` of the rows behind a total.

    The row that a figure stands in is told where it is another than that of the figure `above`.
    """
    nothing = above is not None and explanation.value in (0, None, False)
    causes = [] if nothing else [c for c in explanation.causes if not isinstance(c.definition, Constant)]
    is_rule = isinstance(explanation.definition, Rule)
    told = causes if is_rule else causes[:rows]
    if depth == 0:
        told = []
    return View(
        name=explanation.ja if language is Language.ja else in_words(explanation.name),
        value=value_of(explanation, language),
        where=explanation.where if above is None or above.where != explanation.where else "",
        formula=_formula(explanation, language),
        sources=tuple(_sources(explanation, language)),
        place=explanation.place,
        causes=tuple(view(cause, language, depth - 1, rows, explanation) for cause in told),
        more=len(causes) - len(told),
    )


def value_of(explanation: Explanation, language: Language) -> str:
    """The value with its unit; minutes also as h:mm."""
    value, unit = explanation.value, explanation.unit.name
    if value is None:
        return say("explain.missing", language)
    if isinstance(value, bool):
        return say("explain.yes" if value else "explain.no", language)
    if unit == "minute":
        return say("explain.minutes", language, clock=clock(value), minutes=f"{value:,}")
    shown = explanation.shown if language is Language.ja or unit != "code" else str(value)
    return shown + say(f"unit.{unit}", language) if unit in UNITS_SAID else shown


def _formula(explanation: Explanation, language: Language) -> str:
    if language is Language.ja:
        return explanation.formula
    match explanation.definition:
        case Rule() as rule:
            return formula_of(rule)
        case Window(kind=kind):
            return WINDOW_WORDS[kind][1]
        case _:
            return ""


def _sources(explanation: Explanation, language: Language) -> Iterator[str]:
    if explanation.cites:
        yield explanation.cites_ja if language is Language.ja else explanation.cites
    if dated := explanation.dated_value:
        yield say("explain.since", language, since=dated.since, source=dated.source.title)
    if not explanation.compared:
        yield say("law.not_compared", language)
    for rounding in explanation.roundings:
        graph = explanation.evaluation.graph
        basis = graph.cite_in_words(rounding.basis) if language is Language.ja else rounding.basis
        yield say("explain.rounding", language, rounding=rounding.ja, basis=basis)


# --- terminal ---


GUIDE = 4
"""Cells that each level of the tree is indented by."""


def as_tree(seen: View, language: Language, width: int) -> Tree:
    """The tree in colours, in lines of at most `width` cells."""
    tree = Tree(_label(seen, width), guide_style="dim")
    _grow(tree, seen, language, width - GUIDE)
    return tree


def _grow(tree: Tree, seen: View, language: Language, width: int) -> None:
    for cause in seen.causes:
        _grow(tree.add(_label(cause, width)), cause, language, width - GUIDE)
    if seen.more:
        tree.add(Text(say("explain.more", language, number=seen.more), style="dim"))


def _label(seen: View, width: int) -> Text:
    label = Text.assemble((seen.headed, "bold"), "  ", (seen.value, "bold cyan"))
    if seen.formula:
        label.append("\n" + "\n".join(folded(f"= {seen.formula}", width)))
    if told := " · ".join(part for part in (*seen.sources, seen.place) if part):
        label.append("\n" + "\n".join(folded(told, width)), style="dim")
    return label


# --- page ---


def as_page(seen: View, title: str, language: Language) -> str:
    """A whole HTML page: nothing is loaded from elsewhere; every part opens and closes; printed all open."""
    style = files(__package__).joinpath("explanation.css").read_text(encoding="utf-8")
    shown_title = html.escape(title)
    return (
        f'<!doctype html>\n<html lang="{language.value}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{shown_title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{shown_title}</h1>\n<p>{html.escape(say('explain.page', language))}</p>\n"
        f"{''.join(_element(seen, language, open_levels=2))}</main>\n</body>\n</html>\n"
    )


def _element(seen: View, language: Language, open_levels: int) -> Iterator[str]:
    head = (
        f'<span class="name">{html.escape(seen.name)}</span>'
        + (f' <span class="where">{html.escape(seen.where)}</span>' if seen.where else "")
        + f' <span class="value">{html.escape(seen.value)}</span>'
    )
    details = [f'<p class="formula">= {html.escape(seen.formula)}</p>\n'] if seen.formula else []
    told = " · ".join(html.escape(source) for source in seen.sources)
    place = f" <code>{html.escape(seen.place)}</code>" if seen.place else ""
    if told or place:
        details.append(f'<p class="source">{told}{place}</p>\n')
    if not seen.causes and not seen.more:
        yield f'<div class="figure"><div class="head">{head}</div>\n{"".join(details)}</div>\n'
        return
    is_open = " open" if open_levels > 0 else ""
    yield f'<details class="figure"{is_open}><summary class="head">{head}</summary>\n'
    yield from details
    for cause in seen.causes:
        yield from _element(cause, language, open_levels - 1)
    if seen.more:
        yield f'<p class="more">{html.escape(say("explain.more", language, number=seen.more))}</p>\n'
    yield "</details>\n"
