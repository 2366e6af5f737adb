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
    "its": "同法",
    "APPI": "個人情報保護法",
    "Special Measures for Reconstruction Funds": "復興財源確保法",
    "Standards on fixed-term contracts": "有期労働契約の締結、更新及び雇止めに関する基準",
}
"""Acts by the name that `cites` has for them, in the words of a Japanese reader."""

OF_THE_ACT = {"rules": "施行規則", "rule": "施行規則", "Order": "施行令", "Suppl.": "附則"}
"""What stands behind the name of an act: its enforcement rules, its enforcement order, its supplement."""

WHOLE = {
    "order of 1994 no. 5": "平成6年政令第5号",
    "table no. 2 and no. 7": "別表第一第2号、第7号",
    "transitional provisions": "経過措置",
    "small-amount relief": "少額特例",
    "check digit of corporate numbers": "法人番号の検査用数字",
    "Guideline for self-employed telework": "自営型テレワークの適正な実施のためのガイドライン",
    "Guideline": "自営型テレワークのガイドライン",
    "tax law": "税法",
    "1985 study-group report": "昭和60年労働基準法研究会報告",
    "Osaka prefectural housing": "大阪府営住宅",
    "parking service": "駐車場サービス",
    "Osaka prefecture": "大阪府",
    "dispatch terms of 2020-10-15": "派遣の条件（2020年10月15日）",
    "e-Gov head-office batch filing (2021)": "e-Gov本社一括届出（2021年）",
}
"""Citations that are no place in an act."""

ENDINGS = {"proviso": "ただし書", "first sentence": "前段", "second sentence": "後段"}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_PART = re.compile(
    rf"^(?:(?P<act>{'|'.join(map(re.escape, ACTS))})"
    rf"(?: (?P<of_the_act>{'|'.join(map(re.escape, OF_THE_ACT))}))?(?: |$))?"
    r"(?:art\. )?(?P<article>\d+(?:-\d+)*)?(?P<inner>(?: ?\([^)]*\))*)"
    rf"(?: ?(?P<ending>{'|'.join(ENDINGS)}))?$"
)


def citation_in_japanese(text: str) -> str:
    """The citation in Japanese; what is Japanese already, or of no known form, stays as it is."""
    act = ""
    parts = []
    for part in re.split(r"[;,] ", text):
        match = _PART.match(part)
        if part in WHOLE or match is None or not part:
            parts.append(WHOLE.get(part, part))
            continue
        act = match["act"] or act
        named = ACTS[match["act"]] if match["act"] else ""
        parts.append(named + OF_THE_ACT.get(match["of_the_act"], "") + _place(act, match))
    return "、".join(parts)


def _place(act: str, match: re.Match[str]) -> str:
    article, inner = match["article"] or "", match["inner"] or ""
    if act == "reading-of-the-law":
        return article + inner.replace(" ", "")
    number, *branches = article.split("-")
    place = (f"{number}条" if number else "") + "".join(f"の{branch}" for branch in branches)
    ordinal = "第" if branches else ""
    for each in re.findall(r"\(([^)]*)\)", inner):
        place += _inner(each, ordinal)
    return place + ENDINGS.get(match["ending"], "")


def _inner(text: str, ordinal: str) -> str:
    """A paragraph (a figure), an item (a Roman figure), a last day, or a remark; behind a branch with 第."""
    if text.isdigit():
        return f"{ordinal}{text}項"
    if text in ROMAN:
        return f"{ordinal}{ROMAN[text]}号"
    return f"（{text.removeprefix('until ')}まで）" if text.startswith("until ") else f"({text})"
