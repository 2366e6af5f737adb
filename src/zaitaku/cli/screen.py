"""The two places a command writes to: results on standard output, all about the work on standard error.

On a terminal both are as wide as it is. Anywhere else lines are never broken, unless COLUMNS gives a width.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from zaitaku.cli.exits import ExitCode
from zaitaku.cli.folding import folded

UNBROKEN = 100_000


class Screen(Console):
    """A console that ends in silence when its reader has gone away."""

    def on_broken_pipe(self) -> None:
        """Leave nothing to flush to the closed pipe, and end."""
        silence(sys.stdout.fileno())
        raise SystemExit(ExitCode.BROKEN_PIPE)

    @property
    def bounded(self) -> bool:
        """Whether lines end at the width of the screen."""
        return self.width < UNBROKEN


def silence(descriptor: int) -> None:
    """Send what still comes to a stream into nothing."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, descriptor)


def output() -> Screen:
    """Where results go."""
    return _screen(stderr=False)


def errors() -> Screen:
    """Where notes, problems and progress go."""
    return _screen(stderr=True)


def _screen(*, stderr: bool) -> Screen:
    stream = sys.stderr if stderr else sys.stdout
    bounded = stream.isatty() or os.environ.get("COLUMNS", "").isdigit()
    return Screen(stderr=stderr, width=None if bounded else UNBROKEN, highlight=False, emoji=False, markup=False)


def write(text: str) -> None:
    """Plain text for programs, to standard output."""
    screen = output()
    try:
        screen.file.write(text if text.endswith("\n") else text + "\n")
        screen.file.flush()
    except BrokenPipeError:
        screen.on_broken_pipe()


def warn(sentence: str, *, style: str = "bold red") -> None:
    """One sentence to standard error."""
    screen = errors()
    screen.print(Text("\n".join(folded(sentence, screen.width)), style=style))


@contextmanager
def working(sentence: str) -> Iterator[None]:
    """A sign of life on a terminal while something takes its time."""
    screen = errors()
    if not screen.is_terminal:
        yield
        return
    with screen.status(Text(sentence)):
        yield


@contextmanager
def progress(sentence: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal; yields a function that takes how much is done, and of how much."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    screen = errors()
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task(sentence, total=None)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield advance
