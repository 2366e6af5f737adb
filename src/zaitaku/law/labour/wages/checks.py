"""Work without a rate. reading-of-the-law 4."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Flag, YenPerHour
from zaitaku.law.engine.words import given, negate


@refusal(
    "stretch",
    code="rate_missing",
    ja="{worker}さんの{first_on}の「{stretch_kind}」に使う時給がありません。種類の時給か既定(default)の時給を登録してください。",
    en="There is no rate for {worker}'s {stretch_kind} on {first_on}. Enter a rate for that kind or a default rate.",
    cites="LSA 24(1); reading-of-the-law 4",
    together=("worker", "stretch_kind"),
    spread="date",
)
def rate_missing(rate: YenPerHour) -> Flag:
    """No rate for the kind and no default rate."""
    return negate(given(rate))
