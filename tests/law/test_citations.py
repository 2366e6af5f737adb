"""Citations in Japanese."""

import pytest

from zaitaku import law
from zaitaku.law.citations import citation_in_japanese


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LSA 37(1) proviso", "労働基準法37条1項ただし書"),
        ("LSA 37(1), (4); its rules 20", "労働基準法37条1項、4項、同法施行規則20条"),
        ("LSA 32-2, 37(1)", "労働基準法32条の2、37条1項"),
        ("LSA 39(7); its rules 24-5(2)", "労働基準法39条7項、同法施行規則24条の5第2項"),
        ("LSA 36(6)(ii)", "労働基準法36条6項2号"),
        ("LSA 37(1); order of 1994 no. 5", "労働基準法37条1項、平成6年政令第5号"),
        ("Minimum Wage Act 4(2); its rules 2", "最低賃金法4条2項、同法施行規則2条"),
        ("LSA 34; reading-of-the-law 3 (7)", "労働基準法34条、Zaitakuの読み方 3(7)"),
        ("平成16年8月27日基発0827001号 2(2)", "平成16年8月27日基発0827001号 2(2)"),
    ],
)
def test_citation(text: str, expected: str) -> None:
    assert citation_in_japanese(text) == expected


def test_no_citation_of_the_law_keeps_an_abbreviation() -> None:
    cited = {citation_in_japanese(rule.cites) for rule in law.japan().rules}
    assert [c for c in cited if "LSA" in c or "its rules" in c or "Act" in c] == []
