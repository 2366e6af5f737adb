"""Errors of the engine. Each says what is wrong, where, why, and what to do."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Place:
    """A line in a source file, for error messages and explanations."""

    file: str
    line: int

    @classmethod
    def of_function(cls, function: Callable[..., Any]) -> Place:
        """The line on which a function's definition starts."""
        code = inspect.unwrap(function).__code__
        return cls(code.co_filename, code.co_firstlineno)

    @classmethod
    def of_caller(cls, depth: int = 2) -> Place:
        """The line of the caller `depth` frames up, for declarations at module level."""
        frame = inspect.currentframe()
        for _ in range(depth):
            frame = frame.f_back if frame else None
        return cls(frame.f_code.co_filename, frame.f_lineno) if frame else cls("?", 0)

    def relative(self) -> str:
        """File and line from the folder of the package on, such as `zaitaku/law/…/rules.py:12`."""
        parts = Path(self.file).parts
        start = parts.index("src") + 1 if "src" in parts else max(len(parts) - 4, 0)
        if "site-packages" in parts:
            start = parts.index("site-packages") + 1
        return "/".join(parts[start:]) + f":{self.line}"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class LawDefinitionError(Exception):
    """The law as written does not hold together: unknown name, cycle, unit clash, overlap, missing source.

    `problems` has one sentence per defect, each beginning with file and line.
    """

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class InputError(Exception):
    """A question was asked with inputs that must be refused.

    `code` is one of the vocabulary's error codes; `ja` and `en` say what, where, why and how to mend it.
    """

    def __init__(self, code: str, ja: str, en: str) -> None:
        self.code = code
        self.ja = ja
        self.en = en
        super().__init__(f"{code}: {en} / {ja}")


class BeforeKnownLawError(InputError):
    """The question concerns a day before the first day that the law here is known for."""

    def __init__(self, ja: str, en: str) -> None:
        super().__init__("before_known_law", ja, en)
