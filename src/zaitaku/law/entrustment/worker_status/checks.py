"""When the status should be looked at more closely. LSA 9."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag


@finding(
    "question",
    code="worker_status_to_be_reviewed",
    ja="労働者とみられる事情が{worker_sign_count}項目あります({signs_found})。これだけで労働者と決まるわけではありません"
    "が、実態を確かめ、指示や拘束を減らすか、労働契約に切り替えてください。判断に迷うときは労働基準監督署に相談してください。",
    en="{worker_sign_count} signs of employment are there ({signs_found}). They decide nothing by themselves: look at "
    "the facts as a whole, and either loosen direction and ties or conclude a contract of employment. In doubt ask the "
    "Labour Standards Inspection Office.",
    cites="LSA 9; 昭和60年12月19日労働基準法研究会報告",
    compared=False,
)
def worker_status_to_be_reviewed(status_review_needed: Flag) -> Flag:
    """Three signs or more."""
    return status_review_needed
