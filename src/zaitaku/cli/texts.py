"""The words of the command in Japanese and English, from `texts.yaml`."""

from __future__ import annotations

import os
import re
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Language(StrEnum):
    """A language that the command speaks."""

    ja = "ja"
    en = "en"


def preferred_language() -> Language:
    """The language of ZAITAKU_LANG or else of the locale; Japanese where neither says.

    A locale in any language but Japanese (not "C" or "POSIX", which name none) prefers English.
    """
    for variable in ("ZAITAKU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        spoken = re.split(r"[_.@-]", os.environ.get(variable, ""))[0].lower()
        if spoken and spoken not in ("c", "posix"):
            return Language.ja if spoken == "ja" else Language.en
    return Language.ja


def say(key: str, language: Language, /, **blanks: object) -> str:
    """The text `key` with its blanks filled in.

    Raises:
        KeyError: there is no such text.
    """
    text = _texts()[key][language.value]
    return text.format(**blanks) if blanks else text


def help_text(key: str) -> str:
    """A text of the help pages; their language is settled when the command starts."""
    return say(f"help.{key}", preferred_language())


def joined(parts: list[str], language: Language) -> str:
    """A list as a sentence has it."""
    return ("、" if language is Language.ja else ", ").join(parts)


def in_words(name: str) -> str:
    """An identifier as English words: `gross_wage_yen` is "Gross wage yen"."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


@cache
def _texts() -> dict[str, dict[str, str]]:
    text = files(__package__).joinpath("texts.yaml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, str]], yaml.load(text, Loader=_Loader))  # noqa: S506 (a safe loader)
