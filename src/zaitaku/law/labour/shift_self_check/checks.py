"""Points of the self-check that break the law, and one that cannot be waved aside."""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Code, Flag
from zaitaku.law.engine.words import among

CHECK = "シフト制労働契約簡易チェックリスト"


@finding(
    "point",
    code="shift_self_check_to_fix",
    ja="自主点検の項目{item}は是正が必要です: {basis}。",
    en="Point {item} of the self-check must be mended: {basis}.",
    cites=CHECK,
)
def shift_self_check_to_fix(status: Code) -> Flag:
    """A statutory point that is not met."""
    return status == "fix"


@refusal(
    "point",
    code="always_applicable",
    ja="自主点検の項目{item}は必ず当てはまります。「はい」か「いいえ」で答えてください。",
    en="Point {item} of the self-check applies to every shift worker. Answer yes or no.",
    cites=CHECK,
)
def always_applicable(item: Code, answer: Code) -> Flag:
    """Written terms, education and health checks concern everybody."""
    return among(item, "1", "7") & (answer == "not_applicable")
