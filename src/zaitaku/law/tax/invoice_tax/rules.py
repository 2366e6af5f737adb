"""The tax of a qualified invoice (適格請求書): once for each rate.

消費税法57条の4第1項4号・5号; 同法施行令70条の10; 国税庁インボイスQ&A 問57. Lines of one rate are added,
discounts as negative lines, and the sum is rounded once: down, half up or up, as the issuer chooses. Down is towards
minus infinity.
"""

from zaitaku.law.engine.declarations import Rounding, aggregate, rule
from zaitaku.law.engine.units import Code, Flag, Percent, Yen
from zaitaku.law.engine.words import choose

TAX = "消費税法57条の4第1項5号、同法施行令70条の10"

ONCE = "消費税法施行令70条の10、国税庁インボイスQ&A 問57"
DOWN = Rounding("down", "1円未満切捨て (請求書ごと・税率ごとに1回)", ONCE)
HALF_UP = Rounding("half_up", "1円未満四捨五入 (請求書ごと・税率ごとに1回)", ONCE)
UP = Rounding("up", "1円未満切上げ (請求書ごと・税率ごとに1回)", ONCE)


@rule("line", ja="標準税率の額", cites=TAX)
def line_at_standard_rate_yen(line_yen: Yen, rate_percent: Percent, standard_tax_percent: Percent) -> Yen:
    """The amount of a line at the standard rate."""
    return choose(rate_percent == standard_tax_percent, line_yen, 0)


@rule("line", ja="軽減税率の額", cites=TAX)
def line_at_reduced_rate_yen(line_yen: Yen, rate_percent: Percent, reduced_tax_percent: Percent) -> Yen:
    """The amount of a line at the reduced rate."""
    return choose(rate_percent == reduced_tax_percent, line_yen, 0)


standard_total_yen = aggregate(
    "total", "question", "line_at_standard_rate_yen", rows="line", ja="標準税率の合計", cites=TAX
)
reduced_total_yen = aggregate(
    "total", "question", "line_at_reduced_rate_yen", rows="line", ja="軽減税率の合計", cites=TAX
)


def rounded(numerator: int, denominator: int, rounding: str) -> int:
    """A quotient, rounded once as the issuer chooses."""
    half_up_or_up = choose(rounding == "half_up", HALF_UP(numerator, denominator), UP(numerator, denominator))
    return choose(rounding == "floor", DOWN(numerator, denominator), half_up_or_up)


rounded.ja = "端数処理した商"  # type: ignore[attr-defined]


def tax_of(total: int, percent: int, whole_percent: int, tax_included: bool, rounding: str) -> int:
    """The tax on, or inside, the total of one rate."""
    return rounded(total * percent, choose(tax_included, whole_percent + percent, whole_percent), rounding)


tax_of.ja = "税額"  # type: ignore[attr-defined]


@rule("question", ja="標準税率の消費税額", cites=TAX, since="2023-10-01")
def tax_10_yen(
    standard_total_yen: Yen, standard_tax_percent: Percent, whole_percent: Percent, tax_included: Flag, rounding: Code
) -> Yen:
    """Tax at the standard rate."""
    return tax_of(standard_total_yen, standard_tax_percent, whole_percent, tax_included, rounding)


@rule("question", ja="軽減税率の消費税額", cites=TAX, since="2023-10-01")
def tax_8_yen(
    reduced_total_yen: Yen, reduced_tax_percent: Percent, whole_percent: Percent, tax_included: Flag, rounding: Code
) -> Yen:
    """Tax at the reduced rate."""
    return tax_of(reduced_total_yen, reduced_tax_percent, whole_percent, tax_included, rounding)


@rule("question", ja="請求額", cites="消費税法57条の4第1項4号")
def invoice_total_yen(
    standard_total_yen: Yen, reduced_total_yen: Yen, tax_10_yen: Yen, tax_8_yen: Yen, tax_included: Flag
) -> Yen:
    """All lines, with the tax where they do not include it."""
    return standard_total_yen + reduced_total_yen + choose(tax_included, 0, tax_10_yen + tax_8_yen)
