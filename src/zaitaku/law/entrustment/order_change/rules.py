"""A change of an order's terms (契約条件の変更): only by agreement, and with a new document.

Guideline for self-employed telework. Where the worker refuses, the order stands as it was.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import choose, given, negate

CHANGE = "自営型テレワークの適正な実施のためのガイドライン (契約条件の変更)"


@rule("question", ja="変更に合意があるか", cites=CHANGE)
def change_is_agreed(refused: Flag, agreed_on: Date) -> Flag:
    """The worker agreed, and did not refuse."""
    return given(agreed_on) & negate(refused)


@rule("question", ja="新しい書面を渡したか", cites=CHANGE)
def change_is_documented(document_given_on: Date, takes_effect_on: Date) -> Flag:
    """A new document was handed over by the day from which the change holds, where that day is given."""
    return given(document_given_on) & choose(given(takes_effect_on), document_given_on <= takes_effect_on, True)


@rule("question", ja="変更が有効か", cites=CHANGE)
def change_valid(change_is_agreed: Flag, change_is_documented: Flag) -> Flag:
    """Agreed and documented."""
    return change_is_agreed & change_is_documented


@rule("question", ja="元の条件のままか", cites=CHANGE)
def original_terms_hold(change_is_agreed: Flag) -> Flag:
    """Without agreement the order stands; the document proves the change, it does not make it."""
    return negate(change_is_agreed)
