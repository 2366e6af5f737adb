"""Citations as a Japanese reader writes them: `LSA 37(1) proviso` becomes 労働基準法37条1項ただし書."""

from __future__ import annotations

import re

ACTS = {
    "LSA": "労働基準法",
    "Minimum Wage Act": "最低賃金法",
    "Labour Contracts Act": "労働契約法",
    "Part-time and Fixed-term Workers Act": "パートタイム・有期雇用労働法",
    "Industrial Safety and Health Act": "労働安全衛生法",
    "Employment Security Act": "職業安定法",
    "Employment Insurance Act": "雇用保険法",
    "Health Insurance Act": "健康保険法",
    "Pension Insurance Act": "厚生年金保険法",
    "Freelance Act": "フリーランス法",
    "取適法": "取適法",
    "Home Work Act": "家内労働法",
    "Personal Information Protection Act": "個人情報保護法",
    "Civil Code": "民法",
    "Income Tax Act": "所得税法",
    "Consumption Tax Act": "消費税法",
    "Corporation Tax Act": "法人税法",
    "Stamp Tax Act": "印紙税法",
    "Electronic Books Act": "電子帳簿保存法",
    "Banking Act": "銀行法",
    "Holidays Act": "国民の祝日に関する法律",
    "its Order": "同法施行令",
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
    ordinal = "第" if branch else ""
    for each in re.findall(r"\(([^)]*)\)", inner):
        place += (
            f"{ordinal}{each}項" if each.isdigit() else f"{ordinal}{ROMAN[each]}号" if each in ROMAN else f"({each})"
        )
    return place + ("ただし書" if match["proviso"] else "")
