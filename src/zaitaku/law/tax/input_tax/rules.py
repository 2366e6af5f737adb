"""What a buyer may deduct of the consumption tax in a price (仕入税額控除), also where the seller is not registered.

Consumption Tax Act 30; 平成28年法律15号附則52条, 53条, 53条の2; reading-of-the-law 8. The day of the purchase
decides, not that of inspection or payment; purchases before 2023-10-01 are refused: there was nothing transitional yet.
The small-amount relief asks for no invoice of anybody, so with it the whole tax is deducted, whoever sold. A buyer
whose sales are not given is not taken for a small one.
"""

from typing import Annotated

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import Flag, Percent, Yen, unit
from zaitaku.law.engine.words import choose, first_given, negate

TenThousandths = Annotated[int, unit("percent^2")]

DEDUCTION = "Consumption Tax Act 30(1); 平成28年法律15号附則52条、53条"
RELIEF = "平成28年法律15号附則53条の2"

TAX_CUT = Rounding("down", "1円未満切捨て", "国税庁インボイスQ&A (経過措置の適用税額の計算)")


# --- The small-amount relief ---


@rule(
    "question",
    ja="請求書保存の要否",
    cites=RELIEF,
    since="2023-10-01",
    until="2029-09-30",
    name="invoice_needed",
    compared=False,
)
def invoice_needed_beside_relief(
    total_including_tax_yen: Yen,
    base_period_sales_yen: Yen,
    specific_period_sales_yen: Yen,
    small_amount_below_yen: Yen,
    small_buyer_base_period_yen: Yen,
    small_buyer_specific_period_yen: Yen,
) -> Flag:
    """Unless less than 10,000 yen, tax included, is paid by a buyer who is small in one of the two periods."""
    in_base_period = first_given(base_period_sales_yen <= small_buyer_base_period_yen, False)
    in_specific_period = first_given(specific_period_sales_yen <= small_buyer_specific_period_yen, False)
    return negate(in_base_period | in_specific_period) | (total_including_tax_yen >= small_amount_below_yen)


@rule("question", ja="請求書保存の要否", cites="Consumption Tax Act 30(7)", since="2029-10-01", name="invoice_needed")
def invoice_needed_by_everybody() -> Flag:
    """The relief has ended."""
    return True


# --- The share ---


@rule(
    "question",
    ja="控除割合",
    cites=f"{DEDUCTION}; {RELIEF}",
    since="2023-10-01",
    name="deductible_percent",
    compared=False,
)
def share_beside_invoices(
    seller_registered: Flag, invoice_needed: Flag, transitional_percent: Percent, whole_percent: Percent
) -> Percent:
    """The whole of a registered seller's tax, and where no invoice is needed; otherwise the share of the day."""
    return choose(seller_registered | negate(invoice_needed), whole_percent, transitional_percent)


# --- The tax ---


@rule("question", ja="仕入税額相当額", cites=DEDUCTION)
def input_tax_yen(total_including_tax_yen: Yen, rate_percent: Percent, whole_percent: Percent) -> Yen:
    """Tax inside the price."""
    return TAX_CUT(total_including_tax_yen * rate_percent, whole_percent + rate_percent)


@rule("question", ja="控除額", cites=DEDUCTION)
def deductible_yen(input_tax_yen: Yen, deductible_percent: Percent, whole_percent: Percent) -> Yen:
    """The share of the tax inside the price."""
    return TAX_CUT(input_tax_yen * deductible_percent, whole_percent)


@rule("question", ja="控除できない額", cites=DEDUCTION)
def non_deductible_yen(input_tax_yen: Yen, deductible_yen: Yen) -> Yen:
    """The rest, which becomes part of the price."""
    return input_tax_yen - deductible_yen


@rule("question", ja="国税分の控除額", cites=DEDUCTION)
def national_deductible_yen(
    total_including_tax_yen: Yen,
    rate_percent: Percent,
    national_ten_thousandths: TenThousandths,
    deductible_percent: Percent,
    whole_percent: Percent,
) -> Yen:
    """The share of the national tax inside the price, for the return; exact until it is cut."""
    return TAX_CUT(
        total_including_tax_yen * national_ten_thousandths * deductible_percent,
        (whole_percent + rate_percent) * whole_percent * whole_percent,
    )
