"""Citations as a Japanese reader writes them: `LSA 37(1) proviso` becomes 労働基準法37条1項ただし書."""

from __future__ import annotations

import re

ACTS = {
    "LSA": "労働基準法",
    "Minimum Wage Act": "最低賃金法",
    "its rules": "同法施行規則",
    "reading-of-the-law": "Zaitakuの読み方 ",
}
WHOLE = {"order of 1994 no. 5": "平成6年政令第5号"}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_PART = re.compile(
    rf"^(?:(?P<act>{'|'.join(ACTS)}) )?(?P<article>\d+(?:-\d+)?)?(?P<inner>(?: ?\([^)]*\))*)(?P<proviso> proviso)?$"
)


def citation_in_japanese(text: str) -> str:
    """The citation in Japanese; what is Japanese already, or of no known form, stays as it is."""
    act = ""
    parts = []
    for part in re.split(r"[;,] ", text):
        match = _PART.match(part)
        if match is None or not part:
            parts.append(WHOLE.get(part, part))
            continue
        act = match["act"] or act
        parts.append((ACTS[match["act"]] if match["act"] else "") + _place(act, match))
    return "、".join(parts)


def _place(act: str, match: re.Match[str]) -> str:
    article, inner = match["article"] or "", match["inner"] or ""
    if act == "reading-of-the-law":
        return article + inner.replace(" ", "")
    number, _, branch = article.partition("-")
    place = (f"{number}条" if number else "") + (f"の{branch}" if branch else "")
    for each in re.findall(r"\(([^)]*)\)", inner):
        place += f"{each}項" if each.isdigit() else f"{ROMAN[each]}号" if each in ROMAN else f"({each})"
    return place + ("ただし書" if match["proviso"] else "")
