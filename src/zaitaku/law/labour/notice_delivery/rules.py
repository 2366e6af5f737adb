"""How the notice of working conditions may be handed over: on paper, or electronically if the worker wishes.

LSA rules 5(4): fax, e-mail and messages of a social network, the latter two if they can be printed.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Flag
from zaitaku.law.engine.words import among, negate

DELIVERY = "LSA 15(1); its rules 5(4)"
SINCE = "2019-04-01"


@rule("question", ja="電子的な方法か", cites=DELIVERY, since=SINCE, compared=False)
def is_electronic(delivery: Code) -> Flag:
    """Fax, e-mail or a message of a social network."""
    return among(delivery, "fax", "e_mail", "social_network")


@rule("question", ja="印刷できない方法か", cites=DELIVERY, since=SINCE, compared=False)
def cannot_be_printed(delivery: Code, printable: Flag) -> Flag:
    """An e-mail or message from which the worker cannot make a paper; a fax is one."""
    return among(delivery, "e_mail", "social_network") & negate(printable)


@rule("question", ja="認められる交付方法か", cites=DELIVERY, since=SINCE, compared=False)
def delivery_allowed(is_electronic: Flag, cannot_be_printed: Flag, worker_wishes_electronic: Flag) -> Flag:
    """Paper always; electronically where the worker wishes it and can print it."""
    return negate(is_electronic) | (worker_wishes_electronic & negate(cannot_be_printed))
