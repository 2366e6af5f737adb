"""Lines of an invoice that lack what the tax is taken from. Consumption Tax Act 57-4."""

from zaitaku.law.engine.declarations import refusal
from zaitaku.law.engine.units import Flag, Percent, Yen
from zaitaku.law.engine.words import given, negate

LINE = "消費税法57条の4第1項4号"


@refusal(
    "line",
    code="amount_missing",
    ja="金額(yen)のない明細があります(税率{rate_percent}%)。金額を加えてください。",
    en="A line (rate {rate_percent} %) has no amount (yen). Add it.",
    cites=LINE,
)
def amount_missing(line_yen: Yen) -> Flag:
    """A line without its amount."""
    return negate(given(line_yen))


@refusal(
    "line",
    code="tax_rate_missing",
    ja="{line_yen}円の明細に税率(rate_percent)がありません。10か8を加えてください。",
    en="The line of {line_yen} yen has no tax rate (rate_percent). Give 10 or 8.",
    cites=LINE,
)
def tax_rate_missing(rate_percent: Percent) -> Flag:
    """A line without its rate."""
    return negate(given(rate_percent))
