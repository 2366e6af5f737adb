"""How the command ends: exit codes, and the error that carries one."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the exit code says to a program that called the command."""

    DONE = 0
    LEFT_OUT = 1
    UNUSABLE = 2
    LAW_UNKNOWN = 3
    UNEXPECTED = 70
    BROKEN_PIPE = 141


class CommandError(Exception):
    """The command cannot go on; the message says what, where, why and what to do."""

    def __init__(self, message: str, code: ExitCode = ExitCode.UNUSABLE) -> None:
        super().__init__(message)
        self.code = code
