"""Citations in Japanese."""

import re

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
        ("LSA 37(1) proviso; 138 (until 2023-03-31)", "労働基準法37条1項ただし書、138条（2023-03-31まで）"),
        ("LSA 39; its rule 24-3", "労働基準法39条、同法施行規則24条の3"),
        ("Freelance Act 5, 13, 16; its Order 1, 3", "フリーランス法5条、13条、16条、同法施行令1条、3条"),
        ("Holidays Act; Banking Act Order 5", "国民の祝日に関する法律、銀行法施行令5条"),
        ("取適法 6; Civil Code 404, 419", "取適法6条、民法404条、419条"),
        ("Standards on fixed-term contracts, art. 2", "有期労働契約の締結、更新及び雇止めに関する基準、2条"),
        ("Stamp Tax Act, table no. 2 and no. 7", "印紙税法、別表第一第2号、第7号"),
        ("Income Tax Act 204(1)(i) second sentence", "所得税法204条1項1号後段"),
        ("Consumption Tax Act Suppl. 52, 53", "消費税法附則52条、53条"),
        ("平成16年8月27日基発0827001号 2(2)", "平成16年8月27日基発0827001号 2(2)"),
    ],
)
def test_citation(text: str, expected: str) -> None:
    assert citation_in_japanese(text) == expected


def test_no_citation_of_the_law_keeps_an_abbreviation() -> None:
    cited = {rule.cites for rule in law.japan().rules}
    cited |= {parameter.cites for parameter in law.japan().parameters.values()}
    assert [c for c in map(citation_in_japanese, cited) if re.search(r"LSA|\bits\b|Act|Code|Order", c)] == []
