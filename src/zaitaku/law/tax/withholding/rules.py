"""Withholding tax on fees (源泉徴収): what a payer takes off, and by when it is paid to the tax office.

Income Tax Act 204, 205; 復興財源確保法28条; 令和8年度税制改正の大綱 六; reading-of-the-law 8. The tax is that of one
payment: invoices paid to the payee on one day are one. An agreed net is grossed up to the smallest gross leaving it; a
yen more of gross leaves a yen more or the same net, so every net is reached.
"""

from typing import Annotated

from zaitaku.law.bank_days import bank_day_on_or_after
from zaitaku.law.engine.declarations import Rounding, aggregate, rule, total
from zaitaku.law.engine.units import Code, Count, Date, Days, Flag, Percent, Text, Yen, unit
from zaitaku.law.engine.words import (
    add_months,
    among,
    choose,
    closing_in_month,
    excess,
    first_given,
    given,
    negate,
    smaller,
)

TenThousandths = Annotated[int, unit("percent^2")]
PercentOfPercentSquared = Annotated[int, unit("percent^3")]
"""Parts of a million."""

AMOUNT = "Income Tax Act 205; 復興財源確保法28条"
BASE = "国税庁タックスアンサーNo.2795; 平成元年1月30日直法6-1"
DEPOSIT = "Income Tax Act 204(1); 国税通則法10条2項"
NET = "Income Tax Act 204, 205; reading-of-the-law 8"
WHO = "Income Tax Act 204(1), (2)"

TAX_CUT = Rounding("down", "1円未満切捨て", "国税通則法119条")


# --- What the tax is taken from ---


@rule("invoice", ja="支払日", cites=WHO)
def payment_on(invoice_paid_on: Date, paid_on: Date) -> Date:
    """The day of the invoice's payment, else that of the question."""
    return first_given(invoice_paid_on, paid_on)


@rule("invoice", ja="課税標準となる報酬", cites=BASE)
def invoice_base_yen(invoice_fee_yen: Yen, invoice_tax_yen: Yen, invoice_tax_shown_separately: Flag) -> Yen:
    """The fee, with consumption tax where the invoice does not show it separately."""
    return invoice_fee_yen + choose(invoice_tax_shown_separately, 0, invoice_tax_yen)


@rule("invoice", ja="税込みの報酬", cites=NET)
def invoice_total_yen(invoice_fee_yen: Yen, invoice_tax_yen: Yen) -> Yen:
    """Fee and consumption tax of the invoice."""
    return invoice_fee_yen + invoice_tax_yen


invoices_given = aggregate("count", "question", rows="invoice", ja="請求の数", cites=WHO)
totals_of_payment = total("payment", "invoice_base_yen", rows="invoice", ja="1回に支払う報酬", cites=BASE)
total_of_invoices_yen = aggregate(
    "total", "question", "invoice_total_yen", rows="invoice", ja="税込みの報酬の合計", cites=NET
)


@rule("question", ja="消費税を含む手取額", cites=NET)
def net_of_taxed_amount_yen(agreed_net_yen: Yen, consumption_tax_yen: Yen, tax_shown_separately: Flag) -> Yen:
    """What the taxed amount must leave: the agreed net, and consumption tax that is part of that amount."""
    return agreed_net_yen + choose(tax_shown_separately, 0, consumption_tax_yen)


@rule("question", ja="1回に支払う額", cites=BASE)
def single_base_yen(
    fee_yen: Yen, consumption_tax_yen: Yen, tax_shown_separately: Flag, grossed_up_yen: Yen, agreed_net_yen: Yen
) -> Yen:
    """The amount of the only payment: grossed up, or the fee with tax that is not shown separately."""
    of_fee = fee_yen + choose(tax_shown_separately, 0, consumption_tax_yen)
    return choose(given(agreed_net_yen), grossed_up_yen, of_fee)


# --- Rates ---


@rule("question", ja="源泉徴収の対象か", cites=WHO)
def is_withheld(category: Code, payee: Code, payer_withholds: Flag) -> Flag:
    """A listed fee of an individual, and a payer who has to withhold."""
    return payer_withholds & (payee == "individual") & negate(among(category, "not_listed"))


@rule(("question", "payment"), ja="所得税と付加税の割合 (1万分の1)", cites=AMOUNT)
def with_surtaxes(
    reconstruction_tax_ten_thousandths: TenThousandths,
    defence_tax_ten_thousandths: TenThousandths,
    whole_percent: Percent,
) -> TenThousandths:
    """One yen of income tax together with the taxes reckoned from it: 10,210 since 2013."""
    return whole_percent * whole_percent + reconstruction_tax_ten_thousandths + defence_tax_ten_thousandths


@rule(("question", "payment"), ja="合計税率 (100万分の1)", cites=AMOUNT)
def rate_millionths(withholding_percent: Percent, with_surtaxes: TenThousandths) -> PercentOfPercentSquared:
    """Income tax and surtaxes on one yen: 10.21 % is 102,100."""
    return withholding_percent * with_surtaxes


@rule(("question", "payment"), ja="超える部分の合計税率 (100万分の1)", cites=AMOUNT)
def rate_of_excess_millionths(
    withholding_percent_of_excess: Percent, with_surtaxes: TenThousandths
) -> PercentOfPercentSquared:
    """The same for the part beyond the limit: 20.42 % is 204,200."""
    return withholding_percent_of_excess * with_surtaxes


@rule(("question", "payment"), ja="全体 (100万分の1)", cites=AMOUNT)
def whole_millionths(whole_percent: Percent) -> PercentOfPercentSquared:
    """One whole."""
    return whole_percent * whole_percent * whole_percent


# --- The tax of one payment ---


@rule("question", ja="税額を計算する額", cites=AMOUNT, name="payment_base_yen")
def base_of_question_yen(single_base_yen: Yen) -> Yen:
    """The only payment."""
    return single_base_yen


@rule("payment", ja="税額を計算する額", cites=AMOUNT, name="payment_base_yen")
def base_of_day_yen(invoice_base_yen: Yen) -> Yen:
    """What is paid on one day."""
    return invoice_base_yen


@rule(("question", "payment"), ja="税額の計算前に控除する額", cites="所得税法施行令322条")
def deduction_yen(category: Code, judicial_scrivener_deduction_yen: Yen) -> Yen:
    """What is taken off a judicial scrivener's fee."""
    return choose(category == "judicial_scrivener", judicial_scrivener_deduction_yen, 0)


@rule(("question", "payment"), ja="源泉徴収しない懸賞等か", cites="所得税基本通達204-10")
def is_small_prize(category: Code, payment_base_yen: Yen, prize_without_tax_yen: Yen) -> Flag:
    """A prize or honorarium up to the limit; above it the whole is taxed."""
    return (category == "prize") & (payment_base_yen <= prize_without_tax_yen)


@rule(("question", "payment"), ja="税率を掛ける額", cites="Income Tax Act 205; 所得税基本通達204-10")
def taxed_yen(payment_base_yen: Yen, is_withheld: Flag, is_small_prize: Flag, deduction_yen: Yen) -> Yen:
    """What is beyond the deduction; nothing of a small prize or where no tax is withheld."""
    taxed = choose(is_small_prize | negate(is_withheld), 0, excess(payment_base_yen, deduction_yen))
    return choose(given(payment_base_yen), taxed, None)  # type: ignore[return-value]


@rule(("question", "payment"), ja="税率が上がる額", cites=AMOUNT)
def limit_of_rate_yen(category: Code, taxed_yen: Yen, withholding_limit_yen: Yen) -> Yen:
    """The amount taxed at the lower rate; a judicial scrivener's fee is so taxed whole."""
    return choose(category == "judicial_scrivener", taxed_yen, smaller(taxed_yen, withholding_limit_yen))


@rule(("question", "payment"), ja="1回の支払の源泉徴収税額", cites=AMOUNT)
def payment_tax_yen(
    taxed_yen: Yen,
    limit_of_rate_yen: Yen,
    rate_millionths: PercentOfPercentSquared,
    rate_of_excess_millionths: PercentOfPercentSquared,
    whole_millionths: PercentOfPercentSquared,
) -> Yen:
    """Both parts at their rates, cut once."""
    beyond = taxed_yen - limit_of_rate_yen
    return TAX_CUT(limit_of_rate_yen * rate_millionths + beyond * rate_of_excess_millionths, whole_millionths)


# --- Gross-up ---


# gross - floor(gross x rate / whole) is gross x (whole - rate) / whole rounded up. The smallest gross that leaves a net
# is therefore the first whole number beyond (net - 1) x whole / (whole - rate): (net x whole - rate) // (whole - rate).


@rule("question", ja="上限の税率までの手取額", cites=NET)
def net_of_limit_yen(
    withholding_limit_yen: Yen, rate_millionths: PercentOfPercentSquared, whole_millionths: PercentOfPercentSquared
) -> Yen:
    """What the limit of the lower rate leaves."""
    return withholding_limit_yen - TAX_CUT(withholding_limit_yen * rate_millionths, whole_millionths)


@rule("question", ja="手取額から逆算した額 (低い税率のみ)", cites=NET)
def gross_at_lower_rate_yen(
    net_of_taxed_amount_yen: Yen,
    deduction_yen: Yen,
    rate_millionths: PercentOfPercentSquared,
    whole_millionths: PercentOfPercentSquared,
    one_yen: Yen,
) -> Yen:
    """The smallest amount that leaves the net where all beyond the deduction bears the lower rate."""
    net = net_of_taxed_amount_yen - deduction_yen
    beyond = (net * whole_millionths - one_yen * rate_millionths) // (whole_millionths - rate_millionths)
    return deduction_yen + beyond


@rule("question", ja="手取額から逆算した額 (高い税率を含む)", cites=NET)
def gross_at_both_rates_yen(
    net_of_taxed_amount_yen: Yen,
    net_of_limit_yen: Yen,
    withholding_limit_yen: Yen,
    rate_of_excess_millionths: PercentOfPercentSquared,
    whole_millionths: PercentOfPercentSquared,
    one_yen: Yen,
) -> Yen:
    """The smallest amount that leaves the net where a part is beyond the limit of the lower rate."""
    net = net_of_taxed_amount_yen - net_of_limit_yen
    beyond = (net * whole_millionths - one_yen * rate_of_excess_millionths) // (
        whole_millionths - rate_of_excess_millionths
    )
    return withholding_limit_yen + beyond


@rule("question", ja="手取額がそのまま支払額になるか", cites=NET)
def is_net_untaxed(
    net_of_taxed_amount_yen: Yen, is_withheld: Flag, category: Code, deduction_yen: Yen, prize_without_tax_yen: Yen
) -> Flag:
    """No tax is withheld, or the net alone is a small prize or within the deduction."""
    small_prize = (category == "prize") & (net_of_taxed_amount_yen <= prize_without_tax_yen)
    return negate(is_withheld) | (net_of_taxed_amount_yen <= deduction_yen) | small_prize


@rule("question", ja="手取額から逆算した額", cites=NET)
def grossed_up_yen(
    net_of_taxed_amount_yen: Yen,
    is_net_untaxed: Flag,
    category: Code,
    net_of_limit_yen: Yen,
    gross_at_lower_rate_yen: Yen,
    gross_at_both_rates_yen: Yen,
) -> Yen:
    """The smallest amount whose tax leaves the net."""
    two_rates = (category != "judicial_scrivener") & (net_of_taxed_amount_yen > net_of_limit_yen)
    gross = choose(two_rates, gross_at_both_rates_yen, gross_at_lower_rate_yen)
    return choose(is_net_untaxed, net_of_taxed_amount_yen, gross)


@rule("question", ja="手取額から逆算した報酬額", cites=NET)
def gross_fee_yen(agreed_net_yen: Yen, net_of_taxed_amount_yen: Yen, grossed_up_yen: Yen) -> Yen:
    """Fee without consumption tax that leaves the agreed net; missing where no net is agreed."""
    return grossed_up_yen - (net_of_taxed_amount_yen - agreed_net_yen)


# --- What comes out ---

tax_of_payments_yen = aggregate(
    "total", "question", "payment_tax_yen", rows="payment", ja="支払ごとの税額の合計", cites=AMOUNT
)
base_of_payments_yen = aggregate(
    "total", "question", "taxed_yen", rows="payment", ja="支払ごとの課税標準の合計", cites=BASE
)
first_payment_on = aggregate("first", "question", "paid_on_day", rows="payment", ja="最初の支払日", cites=DEPOSIT)


@rule("question", ja="適用される法令の日", cites=WHO)
def law_of_payment_on(paid_on: Date, first_payment_on: Date) -> Date:
    """The day of the payment, of several that of the first."""
    return first_given(paid_on, first_payment_on)


@rule("question", ja="課税標準", cites=BASE)
def withholding_base_yen(invoices_given: Count, base_of_payments_yen: Yen, taxed_yen: Yen) -> Yen:
    """The amount that the rates are applied to: less a judicial scrivener's deduction, nothing where no tax is due."""
    return choose(invoices_given > 0, base_of_payments_yen, taxed_yen)


@rule("question", ja="源泉徴収税額", cites=AMOUNT)
def withholding_tax_yen(invoices_given: Count, tax_of_payments_yen: Yen, payment_tax_yen: Yen) -> Yen:
    """The tax of every payment."""
    return choose(invoices_given > 0, tax_of_payments_yen, payment_tax_yen)


@rule("question", ja="差引支払額", cites=NET)
def net_payment_yen(
    invoices_given: Count,
    total_of_invoices_yen: Yen,
    fee_yen: Yen,
    gross_fee_yen: Yen,
    consumption_tax_yen: Yen,
    withholding_tax_yen: Yen,
) -> Yen:
    """Fee and consumption tax less the tax."""
    single = first_given(gross_fee_yen, fee_yen) + consumption_tax_yen
    return choose(invoices_given > 0, total_of_invoices_yen, single) - withholding_tax_yen


@rule("payment", ja="納付期限 (休日の前)", cites=DEPOSIT, name="nominal_deposit_on")
def nominal_deposit_of_payment_on(paid_on_day: Date, deposit_day: Days) -> Date:
    """10th of the month after the payment."""
    return closing_in_month(add_months(paid_on_day, 1), deposit_day)


@rule("question", ja="納付期限 (休日の前)", cites=DEPOSIT)
def nominal_deposit_on(law_of_payment_on: Date, deposit_day: Days) -> Date:
    """10th of the month after the payment, of several after the first."""
    return closing_in_month(add_months(law_of_payment_on, 1), deposit_day)


@rule(("question", "payment"), ja="納付期限", cites=DEPOSIT)
def deposit_due_on(nominal_deposit_on: Date) -> Date:
    """That day, or the next one on which tax offices and banks are open."""
    return bank_day_on_or_after(nominal_deposit_on)


@rule(
    "question",
    ja="税目の表示",
    cites=AMOUNT,
    since="2013-01-01",
    until="2026-12-31",
    name="withholding_label_ja",
)
def label_with_reconstruction_tax() -> Text:
    """Income tax and special reconstruction income tax."""
    return "所得税・復興特別所得税"


@rule(
    "question",
    ja="税目の表示",
    cites="令和8年度税制改正の大綱 六",
    since="2027-01-01",
    name="withholding_label_ja",
    compared=False,
)
def label_with_defence_tax() -> Text:
    """With the special defence income tax."""
    return "所得税・防衛特別所得税・復興特別所得税"
