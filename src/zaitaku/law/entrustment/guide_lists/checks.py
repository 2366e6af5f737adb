"""A question about the guide's lists that names no list."""

from zaitaku.law.engine.declarations import admission
from zaitaku.law.engine.units import Code, Flag
from zaitaku.law.engine.words import given, negate


@admission(
    "question",
    code="list_missing",
    ja="どの点検表か(list_asked)が示されていません。選定(selection_points)、報酬(pay_setting_factors)などから選んでください。",
    en="It is not said which list is asked for (list_asked): choose selection_points, pay_setting_factors or another.",
    cites="在宅ワーク発注の手引き",
)
def list_missing(list_asked: Code) -> Flag:
    """No list."""
    return negate(given(list_asked))
