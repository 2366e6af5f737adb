"""Ways of handing over the notice of working conditions that the law does not accept. LSA rules 5(4)."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate

DELIVERY = "LSA 15(1); its rules 5(4)"
SINCE = "2019-04-01"


@finding(
    "question",
    code="electronic_delivery_not_wished",
    ja="労働条件通知書を電子的な方法({delivery})で渡せるのは、労働者が希望した場合に限られます。"
    "希望を確かめて記録するか、書面を交付してください。",
    en="The notice may be sent electronically ({delivery}) only if the worker wishes it. "
    "Ask, and keep the answer, or hand over a paper.",
    cites=DELIVERY,
    since=SINCE,
    compared=False,
)
def electronic_delivery_not_wished(is_electronic: Flag, worker_wishes_electronic: Flag) -> Flag:
    """Electronic delivery without the worker's wish."""
    return is_electronic & negate(worker_wishes_electronic)


@finding(
    "question",
    code="delivery_not_printable",
    ja="電子メールやSNSで渡す労働条件通知書は、労働者が印刷して書面にできるものでなければなりません。"
    "添付ファイルなど印刷できる形で送り直すか、書面を交付してください。",
    en="A notice sent by e-mail or social network must be such that the worker can print it. "
    "Send it again in a form that can be printed, or hand over a paper.",
    cites=DELIVERY,
    since=SINCE,
    compared=False,
)
def delivery_not_printable(cannot_be_printed: Flag) -> Flag:
    """A message of which no paper can be made."""
    return cannot_be_printed
