"""A method of leave pay that needs an agreement. LSA 39(9) proviso."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Code, Flag
from zaitaku.law.engine.words import negate


@finding(
    "question",
    code="leave_agreement_missing",
    ja="標準報酬月額の30分の1で年休の賃金を払うには労使協定が必要です。協定を結ぶか、平均賃金又は通常の賃金で払って"
    "ください。",
    en="Leave pay of a thirtieth of the standard monthly remuneration needs a written agreement. Conclude one, or pay "
    "the average wage or ordinary pay.",
    cites="LSA 39(9) proviso",
)
def standard_remuneration_without_agreement(leave_pay_method: Code, standard_remuneration_agreement: Flag) -> Flag:
    """The method is used and no agreement is in force."""
    return (leave_pay_method == "standard_remuneration") & negate(standard_remuneration_agreement)
