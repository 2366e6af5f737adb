"""The door: every command, and what happens when one fails."""

from __future__ import annotations

import os
import sys
import traceback
from typing import Annotated

import typer
from typer.main import get_command

from zaitaku.cli.assess import assess
from zaitaku.cli.cases import cases
from zaitaku.cli.demo import demo
from zaitaku.cli.exits import CommandError, ExitCode
from zaitaku.cli.explain import explain
from zaitaku.cli.help_pages import CommandWithHelp, GroupWithHelp
from zaitaku.cli.law import law
from zaitaku.cli.memory import KEEP_FREED_MEMORY
from zaitaku.cli.texts import help_text, preferred_language, say

for name, value in KEEP_FREED_MEMORY.items():
    os.environ.setdefault(name, value)

DEBUG = "--debug"

app = typer.Typer(
    name="zaitaku",
    cls=GroupWithHelp,
    help=help_text("zaitaku"),
    epilog=help_text("exit_codes"),
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)
for command in (assess, explain, cases, law, demo):
    app.command(cls=CommandWithHelp, help=help_text(command.__name__), epilog=help_text("exit_codes"))(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"zaitaku {version('zaitaku')}")
        except PackageNotFoundError:
            typer.echo("zaitaku (not installed)")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help=help_text("version"), callback=_show_version, is_eager=True)
    ] = False,
    debug: Annotated[bool, typer.Option(DEBUG, help=help_text("debug"))] = False,
) -> None:
    """Options of every command."""


def run(arguments: list[str]) -> int:
    """Run the command with its arguments; the exit code. Whatever goes wrong is said in a sentence."""
    debug = DEBUG in arguments
    try:
        get_command(app)([each for each in arguments if each != DEBUG] or ["--help"], prog_name="zaitaku")
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            return ExitCode.BROKEN_PIPE
        code = end.code if isinstance(end.code, int) else ExitCode.DONE
        if code == ExitCode.UNUSABLE:
            _say(say("error.usage", preferred_language()))
        return code
    except CommandError as error:
        _say(str(error))
        return error.code
    except BrokenPipeError:
        return ExitCode.BROKEN_PIPE
    except MemoryError:
        _say(say("error.memory", preferred_language()))
        return ExitCode.UNEXPECTED
    except Exception as error:  # noqa: BLE001 (the last resort: a reader of the terminal gets no traceback)
        if debug:
            traceback.print_exc()
        shown = f"{type(error).__name__}: {error}"
        _say(say("error.unexpected", preferred_language(), error=shown))
        return ExitCode.UNEXPECTED
    return ExitCode.DONE


def _say(sentence: str) -> None:
    from zaitaku.cli.screen import warn

    warn(sentence)


def main() -> None:
    """The entry point `zaitaku`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a character still gets the rest
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
