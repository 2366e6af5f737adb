"""A country's law: its topics' rules and parameters, checked as a whole when loaded, ready to be asked."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import polars as pl

from zaitaku.law.engine import consistency
from zaitaku.law.engine.admission import GIVEN_ROW, Given, admit, tables_of
from zaitaku.law.engine.declarations import Check, Rule, declarations
from zaitaku.law.engine.errors import InputError, LawDefinitionError
from zaitaku.law.engine.evaluation import Evaluation
from zaitaku.law.engine.explanation import Explanation
from zaitaku.law.engine.findings import Findings, plain_value
from zaitaku.law.engine.graph import Graph, Node
from zaitaku.law.engine.parameters import Parameter, load_parameters
from zaitaku.law.engine.plan import Plan, plan
from zaitaku.law.engine.question import ROOT, Question
from zaitaku.law.engine.vocabulary import Vocabulary

Outputs = Mapping[str | None, list[str] | None] | None
"""Which columns of which tables (None: the scalars) are wanted; None: all."""


@dataclass(frozen=True)
class Answer:
    """What a question came out as: `tables` (None: the scalars), findings, and refusals.

    Subjects with a refusal have no rows in the tables.
    """

    tables: Mapping[str | None, pl.DataFrame]
    findings: Findings
    refusals: Findings
    evaluation: Evaluation

    def __getitem__(self, name: str) -> Any:
        """A scalar output, as plain Python."""
        for refused in (*self.evaluation.refused, *self.refusals):
            raise InputError(refused.code, refused.ja, refused.en)
        return plain_value(self.tables[None][name][0])

    def where(self, **places: Any) -> Answer:
        """The part of the answer that belongs to the given places, such as `month="2026-10"`."""
        keep = [pl.col(f"__{name}") == value for name, value in places.items()]
        tables = {
            table: frame.filter(*(k for k in keep if k.meta.root_names()[0] in frame.columns))
            for table, frame in self.tables.items()
        }
        return replace(self, tables=tables, findings=self.findings.where(**places))

    def explain(self, figure: str, table: str | None = None, **keys: Any) -> Explanation:
        """The explanation of one figure: of a scalar, or of the row of a table that has the given keys.

        Needs an answer that was asked for with `explain=True`. Raises KeyError where no row has the keys.
        """
        output = self.evaluation.graph.question.outputs[table]
        columns = {output.keys.get(k, k): v for k, v in keys.items()}
        frame = self.evaluation.frame(output.level)
        has_keys = [pl.col(name).cast(pl.String) == str(value) for name, value in columns.items()]
        found = frame.with_row_index("__row").filter(pl.all_horizontal(pl.lit(True), *has_keys))
        if found.is_empty():
            raise KeyError(f"no row of {table} has {keys}")
        node = (output.level, output.keys.get(figure, figure))
        return Explanation(self.evaluation, node, found["__row"][0])


class Law:
    """A law: topic folders (rules, checks, parameters), questions, vocabulary, and citations in the reader's words.

    Loading it runs every check of the definitions and raises LawDefinitionError with all defects at once, each
    with file and line.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        questions: Mapping[str, Question],
        folders: list[Path],
        cite_in_words: Callable[[str], str] = str,
    ) -> None:
        self.vocabulary = vocabulary
        self.cite_in_words = cite_in_words
        self.questions = questions
        self.parameters = _load_all(folders)
        self._graphs: dict[str, Graph] = {}
        if problems := list(self.problems()):
            raise LawDefinitionError(problems)

    def graph(self, topic: str) -> Graph:
        """The graph of a question. Raises KeyError for an unknown topic."""
        if topic not in self._graphs:
            question = self.questions[topic]
            described = self.vocabulary.topics[topic]
            self._graphs[topic] = Graph(question, described, self.parameters, self.cite_in_words)
        return self._graphs[topic]

    @cached_property
    def modules(self) -> tuple[ModuleType, ...]:
        """Every module of rules or checks that some question draws on."""
        return tuple(dict.fromkeys(m for q in self.questions.values() for m in q.modules))

    @property
    def rules(self) -> list[Rule]:
        """Every rule, once."""
        found = (d for m in self.modules for d in declarations(m) if isinstance(d, Rule))
        return list({(r.place, r.name): r for r in found}.values())

    # --- asking ---

    def ask(
        self,
        topic: str,
        given: Given,
        *,
        as_of: datetime.date | None = None,
        outputs: Outputs = None,
        explain: bool = False,
    ) -> Answer:
        """Answer a question.

        `given` has the names of the vocabulary: scalars, mappings, lists of mappings, or Polars frames. `as_of`
        is the date whose law applies where no date among the inputs decides it (without it the latest known).
        `outputs` limits what is computed to tables (None: scalars) and columns; default all. `explain` keeps
        everything that explanations need.

        Raises InputError where an input must be refused as a whole, KeyError for an unknown topic.
        """
        graph = self.graph(topic)
        tables = tables_of(given, graph.topic)
        if graph.question.prepare:
            tables = graph.question.prepare(tables)
        evaluation = Evaluation(graph, admit(graph, tables), as_of=as_of, keep=explain)
        return answer(evaluation, outputs)

    # --- checking the definitions ---

    def problems(self) -> Iterator[str]:
        """Every defect of the definitions, each a sentence that begins with file and line."""
        graphs = [self.graph(topic) for topic in self.questions]
        checks = [d.rule for m in self.modules for d in declarations(m) if isinstance(d, Check)]
        yield from consistency.unit_problems({(r.place, r.name): r for r in (*self.rules, *checks)}.values())
        yield from consistency.name_problems(graphs)
        for graph in graphs:
            yield from graph.clashes
            yield from consistency.era_problems(graph)
            yield from consistency.output_problems(graph)
            yield from consistency.circle_problems(graph)


def answer(evaluation: Evaluation, outputs: Outputs = None) -> Answer:
    """Run an evaluation and gather tables, findings and refusals."""
    graph = evaluation.graph
    admissions = [c for c in graph.usable_checks if c.kind == "admission"]
    refusals, admitted, evaluation = _admit_subjects(evaluation, admissions)
    wanted = _wanted(graph, outputs)
    checks = [c for c in graph.usable_checks if c.kind != "admission"]
    nodes = {node for columns in wanted.values() for _, node in columns}
    nodes = nodes.union(*(graph.check_nodes(c) for c in checks))
    for table in wanted:
        nodes.update(graph.way(graph.question.outputs[table].level, graph.subject))
    evaluation.run(_plan(graph, nodes, admitted))
    hits = [(c, evaluation.apply(c)) for c in checks]
    late = [(c, frame) for c, frame in hits if c.kind == "refusal" and frame.height]
    refused = pl.concat([frame["__subject"] for _, frame in late]).unique() if late else None
    tables = {table: _table(evaluation, table, columns, refused) for table, columns in wanted.items()}
    found = [(c, _without(frame, refused)) for c, frame in hits if c.kind == "finding"]
    return Answer(tables, Findings(graph, found), Findings(graph, [*refusals, *late]), evaluation)


def _plan(graph: Graph, nodes: set[Node], done: frozenset[Node]) -> Plan:
    key = (frozenset(nodes), bool(done))
    found = graph.plans.get(key)
    if found is None:
        found = graph.plans[key] = plan(graph, nodes, done)
    return found


def _wanted(graph: Graph, outputs: Outputs) -> dict[str | None, list[tuple[str, Node]]]:
    wanted = {}
    for table in graph.question.outputs if outputs is None else outputs:
        known = [c.name for c in graph.topic.expected_columns(table)]
        names = (outputs or {}).get(table) or known
        if unknown := [name for name in names if name not in known]:
            raise KeyError(f"topic '{graph.question.topic}' gives no {', '.join(unknown)} in {table or 'its scalars'}")
        nodes = zip(names, graph.output_nodes(table, names), strict=True)
        places = [(f"__{name}", (graph.question.outputs[table].level, name)) for name in graph.question.places]
        wanted[table] = [(name, node) for name, node in (*nodes, *places) if graph.resolves(node)]
    return wanted


def _admit_subjects(
    evaluation: Evaluation, checks: list[Check]
) -> tuple[list[tuple[Check, pl.DataFrame]], frozenset[Node], Evaluation]:
    """Refuse the subjects whose inputs cannot be computed, and go on with the others.

    Gives the refusals, the nodes computed so far, and the evaluation to go on with.
    """
    graph = evaluation.graph
    first = _plan(graph, {node for c in checks for node in graph.check_nodes(c)}, frozenset())
    evaluation.run(first, keep=True)
    hits = [(c, frame) for c in checks if (frame := evaluation.apply(c)).height]
    if not hits:
        return [], first.nodes, evaluation
    refused = pl.concat([frame["__subject"] for _, frame in hits]).unique()
    given = evaluation.column(graph.subject, GIVEN_ROW).gather(refused)
    is_refused = pl.col(GIVEN_ROW).is_in(given.implode())
    subjects = evaluation.tables[graph.subject]
    tables = {**evaluation.tables, graph.subject: subjects.filter(~is_refused)}
    again = Evaluation(graph, tables, as_of=evaluation.as_of, keep=evaluation.keep)
    keys = [name for name in graph.keys_of(graph.subject) if name in subjects.columns]
    again.withheld = frozenset(key for name in keys for key in subjects.filter(is_refused)[name])
    again.refused = evaluation.refused
    return hits, frozenset(), again


def _table(
    evaluation: Evaluation, table: str | None, columns: list[tuple[str, Node]], refused: pl.Series | None
) -> pl.DataFrame:
    level = evaluation.graph.question.outputs[table].level
    frame = evaluation.frame(level).select(pl.col(node[1]).alias(name) for name, node in columns)
    if evaluation.graph.subject == ROOT and ROOT in evaluation.frame(ROOT).columns:
        frame.insert_column(0, evaluation.column(ROOT, ROOT).gather(evaluation.position(level, ROOT)))
    if refused is None:
        return frame
    subject = evaluation.position(level, evaluation.graph.subject).alias("__subject")
    return _without(frame.with_columns(subject), refused).drop("__subject")


def _without(frame: pl.DataFrame, refused: pl.Series | None) -> pl.DataFrame:
    return frame if refused is None else frame.filter(~pl.col("__subject").is_in(refused.implode()))


def _load_all(folders: list[Path]) -> dict[str, Parameter]:
    problems: list[str] = []
    parameters: dict[str, Parameter] = {}
    for folder in folders:
        if not (path := folder / "parameters.yaml").exists():
            continue
        try:
            loaded = load_parameters(path)
        except LawDefinitionError as error:
            problems.extend(error.problems)
            continue
        for name, parameter in loaded.items():
            if name in parameters:
                problems.append(f"{parameter.place}: parameter '{name}' stands at {parameters[name].place} already")
            parameters[name] = parameter
    if problems:
        raise LawDefinitionError(problems)
    return parameters
