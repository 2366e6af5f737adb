"""Bank characters: half-width kana, capital letters, digits and a few symbols, one byte each in CP932.

Width, hiragana, small kana, long marks and lower case are only other ways of writing the same name and are turned
into bank characters. Kanji and everything else are refused: how a name is read is known to its bearer alone.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import accumulate
from typing import Literal

from zaitaku.exchange.problems import Refused

Use = Literal["name", "bank", "payroll_name", "digits"]
"""What a text is for: an account holder, a bank or branch, a payee of wages, a number."""

ENCODING = "cp932"

_MARKS = "ﾞﾟ"
_ALLOWED: dict[Use, str] = {
    "name": "ｱ-ﾝA-Z0-9 ().-",
    "bank": "ｱ-ﾝA-Z0-9 -",
    "payroll_name": "ｱ-ﾝ0-9 ",
    "digits": "0-9",
}
_ALLOWED_IN_WORDS: dict[Use, tuple[str, str]] = {
    "name": ("カナ、英大文字、数字、空白、( ) . -", "kana, capital letters, digits, space, ( ) . -"),
    "bank": ("カナ、英大文字、数字、空白、-", "kana, capital letters, digits, space, -"),
    "payroll_name": ("カナ、数字、空白", "kana, digits, space"),
    "digits": ("0から9の数字", "the digits 0 to 9"),
}
_AS_REGISTERED = (
    "名前は、銀行に届け出たカナで書いてください。漢字の読みは推測しません。",
    " Write a name in the kana that is registered at the bank; kanji are never read by guess.",
)
_BANKS_DIFFER = (
    "「ヲ」を受け付ける銀行なら、使える文字に加えられます。そうでなければ、銀行に届け出たカナを確かめてください。",
    " If the bank takes ｦ it can be allowed; otherwise ask how the name is registered at the bank.",
)
_NO_LONG_MARK_IN_WAGES = (
    "給与・賞与振込の受取人名には、長音（ー）も - も使えません。使える銀行なら加えられます。"
    "そうでなければ、銀行に届け出たカナを確かめてください。",
    " Payees of wages have neither long mark nor hyphen. If the bank takes - it can be allowed; otherwise ask how the "
    "name is registered at the bank.",
)

_KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_KATAKANA_AS_WRITTEN = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_SMALL_KANA = "ァィゥェォッャュョヮヵヶ"
_SMALL_KANA_AS_WRITTEN = "ｱｲｳｴｵﾂﾔﾕﾖﾜｶｹ"
_HALF_WIDTH_SMALL_KANA = "ｧｨｩｪｫｯｬｭｮ"
_LONG_MARKS_AND_HYPHENS = "ーｰ－‐‑‒–—―−"
_FROM_HIRAGANA = ord("ア") - ord("あ")
_FROM_FULL_WIDTH = ord("Ａ") - ord("A")
_ASCII = [chr(code) for code in range(ord("!"), ord("~") + 1)]


def _as_written() -> dict[int, str]:
    """What is written for a character (of a text in NFD: a voiced kana is its kana and a mark)."""
    katakana = dict(zip(_KATAKANA + _SMALL_KANA, _KATAKANA_AS_WRITTEN + _SMALL_KANA_AS_WRITTEN, strict=True))
    hiragana = {chr(ord(kana) - _FROM_HIRAGANA): written for kana, written in katakana.items()}
    half_width_small = dict(zip(_HALF_WIDTH_SMALL_KANA, _SMALL_KANA_AS_WRITTEN, strict=False))
    ascii_signs = {sign: sign.upper() for sign in _ASCII}
    full_width = {chr(ord(sign) + _FROM_FULL_WIDTH): written for sign, written in ascii_signs.items()}
    hyphens = dict.fromkeys(_LONG_MARKS_AND_HYPHENS, "-")
    marks = dict.fromkeys("\u3099゛", "ﾞ") | dict.fromkeys("\u309a゜", "ﾟ")
    return str.maketrans(
        katakana | hiragana | half_width_small | ascii_signs | full_width | hyphens | marks | {"\u3000": " "}
    )


_AS_WRITTEN = _as_written()


def bank_text(text: str, use: Use = "name", also_allowed: str = "") -> str:
    """The text in bank characters.

    Args:
        text: kana of any width, hiragana, Latin letters, digits.
        use: the field it goes to, which decides the characters allowed.
        also_allowed: bank characters that this bank takes beyond the strict reading of the standard, such as `ｦ`.

    Raises:
        Refused: `character_not_allowed`, with the first such character as typed and where it stands. A voiced
            mark is allowed only behind a kana that can have it.
        ValueError: `also_allowed` has characters that are no single byte.
    """
    written = _converted(text)
    readable = _allowed(use, also_allowed).match(written)
    end = readable.end() if readable else 0
    if end < len(written):
        raise _not_allowed(text, use, end)
    return written


def byte_count(text: str) -> int:
    """The bytes of a text in bank characters; a voiced kana has two."""
    return len(text.encode(ENCODING))


def cut_text(text: str, most_bytes: int) -> str:
    """The front of a text in bank characters that fits into `most_bytes`, a mark never without its kana."""
    return text[: most_bytes - 1] if text[most_bytes : most_bytes + 1] in tuple(_MARKS) else text[:most_bytes]


def _converted(text: str) -> str:
    return unicodedata.normalize("NFD", text).translate(_AS_WRITTEN)


@cache
def _allowed(use: Use, also_allowed: str) -> re.Pattern[str]:
    if not also_allowed.isprintable() or byte_count(also_allowed) != len(also_allowed):
        raise ValueError(f"also_allowed: {also_allowed!r} is not made of bank characters, one byte each")
    return re.compile(f"(?:[ｳｶ-ﾄﾊ-ﾎ]ﾞ|[ﾊ-ﾎ]ﾟ|[{_ALLOWED[use]}{re.escape(also_allowed)}])*")


def _not_allowed(text: str, use: Use, end: int) -> Refused:
    """The refusal of the typed character that gave the written character at `end`."""
    ends = accumulate(len(_converted(character)) for character in text)
    index = next(index for index, character_end in enumerate(ends) if character_end > end)
    character = text[index]
    hint_ja, hint_en = _hint(_converted(character), use)
    allowed_ja, allowed_en = _ALLOWED_IN_WORDS[use]
    return Refused(
        "character_not_allowed",
        character=character,
        position=index + 1,
        allowed_ja=allowed_ja,
        allowed_en=allowed_en,
        hint_ja=hint_ja,
        hint_en=hint_en,
    )


def _hint(written: str, use: Use) -> tuple[str, str]:
    if use == "digits":
        return "", ""
    if written.startswith("ｦ"):
        return _BANKS_DIFFER
    return _NO_LONG_MARK_IN_WAGES if (written, use) == ("-", "payroll_name") else _AS_REGISTERED
