"""`zaitaku cases`: worked examples of the law, run."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zaitaku.cli.exits import CommandError, ExitCode
from zaitaku.cli.texts import Language, help_text, preferred_language, say

if TYPE_CHECKING:
    from zaitaku.law import Law
    from zaitaku.law.engine.cases import Case

JAPAN = datetime.timezone(datetime.timedelta(hours=9))


@dataclass(frozen=True)
class Miss:
    """One thing that came out otherwise than a case expects, or a file that holds no cases."""

    file: str
    case: str | None
    topic: str | None
    where: str
    expected: Any
    got: Any

    def line(self) -> str:
        """The miss as one line."""
        name = f"{self.file}: {self.case}" if self.case else self.file
        return f"{name}: {self.where}: expected {_shown(self.expected)}, got {_shown(self.got)}"


def cases(
    paths: Annotated[list[Path], typer.Argument(help=help_text("cases.paths"), show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    as_of: Annotated[
        datetime.datetime | None,
        typer.Option(help=help_text("cases.as_of"), formats=["%Y-%m-%d"], show_default=False),
    ] = None,
    lang: Annotated[Language | None, typer.Option(help=help_text("lang"))] = None,
) -> None:
    """Run cases."""
    from zaitaku.cli.screen import write

    language = lang or preferred_language()
    date = as_of.date() if as_of else datetime.datetime.now(JAPAN).date()
    passed, failed, misses = _run(list(_case_files(paths, language)), date, language)
    if as_json:
        found = [miss.__dict__ for miss in misses]
        summary = {"passed": passed, "failed": failed, "failures": found}
        write(json.dumps(summary, ensure_ascii=False, indent=2, default=str))
    else:
        write("\n".join([*(miss.line() for miss in misses), f"{passed} passed, {failed} failed"]))
    if failed:
        raise typer.Exit(ExitCode.LEFT_OUT)


def _case_files(paths: Iterable[Path], language: Language) -> Iterator[Path]:
    for path in paths:
        if not path.exists():
            raise CommandError(say("error.no_such_path", language, path=path))
        if not path.is_dir():
            yield path
        elif found := sorted({*path.rglob("*.yaml"), *path.rglob("*.yml")}):
            yield from found
        else:
            raise CommandError(say("cases.none", language, path=path))


def _run(files: list[Path], as_of: datetime.date, language: Language) -> tuple[int, int, list[Miss]]:
    from zaitaku.cli.screen import progress
    from zaitaku.law import CaseError, japan, load_cases

    law = japan()
    passed = failed = 0
    misses: list[Miss] = []
    with progress(say("cases.running", language)) as advance:
        for number, file in enumerate(files, start=1):
            try:
                for case in load_cases([file]):
                    found = _misses(law, case, as_of)
                    passed += not found
                    failed += bool(found)
                    misses += found
            except (CaseError, ValueError, TypeError, OSError) as error:
                failed += 1
                reason = str(error).removeprefix(f"{file}: ")
                misses.append(Miss(str(file), None, None, "file", "a list of cases", reason))
            advance(number, len(files))
    return passed, failed, misses


def _misses(law: Law, case: Case, as_of: datetime.date) -> list[Miss]:
    from zaitaku.exchange.topics import TOPICS
    from zaitaku.law import run_case

    try:
        outcome = run_case(law, case, as_of, TOPICS)
    except Exception as error:  # noqa: BLE001 (a case of the wrong form is a failure, never a traceback)
        got = f"{type(error).__name__}: {error}"
        return [Miss(case.file, case.name, case.topic, "case", "a case that can be run", got)]
    return [Miss(case.file, case.name, case.topic, f.where, f.expected, f.got) for f in outcome.failures]


def _shown(value: Any) -> str:
    """A value on one line."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return " ".join(text.split())
