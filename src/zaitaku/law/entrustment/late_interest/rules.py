"""Interest for late payment and for unlawful reductions (遅延利息).

取適法 6; Civil Code 404, 419. From the sixty-first day, receipt counted, the statutory rate runs where 取適法 applies;
before that day, and where the act does not apply, the contract's rate or that of the Civil Code. Both ends of the
statutory stretch are counted. An amount unpaid and an amount reduced are two claims, each cut below the yen for itself.
The day of receipt decides which law holds.
"""

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import Count, Date, Days, Flag, Text, Yen
from zaitaku.law.engine.words import (
    add_days,
    choose,
    days_between,
    exact,
    excess,
    given,
    larger,
    negate,
    smaller,
    ten_thousandths,
    whole,
)

STATUTORY = "取適法 6(1)"
REDUCTION = "取適法 6(2)"
CIVIL = "Civil Code 404, 419(1)"
FREELANCE_ACT = "2024-11-01"
SMALL_BUSINESS_ACT = "2026-01-01"
DAY_BEFORE_SMALL_BUSINESS_ACT = "2025-12-31"

TO_THE_YEN = Rounding("down", "1円未満切捨て", "利息計算の慣行 (法令に定めなし)")


@rule("question", ja="月単位で締め切る条件か", cites="Freelance Act 4(1); reading-of-the-law 8")
def closes_by_month(monthly_closing: Flag) -> Flag:
    """Monthly closing terms that count from receipt."""
    return monthly_closing


@rule("question", ja="受領日から61日目", cites=STATUTORY)
def sixty_first_day_on(sixtieth_day_on: Date) -> Date:
    """The day after the sixty days have passed."""
    return add_days(sixtieth_day_on, 1)


@rule("question", ja="100% (1万分の1%)", cites=CIVIL)
def whole_rate() -> Count:
    """A hundred percent in the unit of the rates, which are in ten-thousandths of a percent."""
    return ten_thousandths("100")  # type: ignore[return-value]


# --- The amount unpaid ---


@rule("question", ja="支払が遅れたか", cites=STATUTORY)
def is_late(paid_on: Date, due_from_receipt_on: Date) -> Flag:
    """Paid after the payment day; not known before it is paid."""
    return paid_on > due_from_receipt_on


@rule("question", ja="61日目から支払日までの日数", cites=STATUTORY)
def late_days(is_late: Flag, paid_on: Date, sixty_first_day_on: Date) -> Days:
    """Days from the sixty-first to the day of payment, both counted; missing while nothing is paid."""
    days = excess(days_between(paid_on, sixty_first_day_on) + 1, 0)
    return choose(given(paid_on), choose(is_late, days, 0), None)  # type: ignore[return-value]


@rule("question", ja="減額だけの請求か", cites=REDUCTION)
def claims_only_reduction(claims_reduction: Flag, unpaid_yen: Yen, paid_on: Date) -> Flag:
    """A reduction, and neither an amount unpaid nor a day of payment."""
    return claims_reduction & negate(given(unpaid_yen) | given(paid_on))


# --- The amount reduced ---


@rule("question", ja="減額の請求か", cites=REDUCTION)
def claims_reduction(reduced_yen: Yen, reduced_on: Date, refunded_on: Date) -> Flag:
    """Something is said of a reduction."""
    return given(reduced_yen) | given(reduced_on) | given(refunded_on)


@rule("question", ja="減額の遅延利息の起算日", cites=REDUCTION)
def reduction_interest_from_on(reduced_on: Date, sixty_first_day_on: Date) -> Date:
    """The day of the reduction, or the sixty-first day where that is later."""
    return larger(sixty_first_day_on, reduced_on)


@rule("question", ja="減額の起算日から返還日までの日数", cites=REDUCTION)
def reduction_days(refunded_on: Date, reduction_interest_from_on: Date) -> Days:
    """Both ends counted; missing while nothing is refunded."""
    days = excess(days_between(refunded_on, reduction_interest_from_on) + 1, 0)
    return choose(given(refunded_on), days, None)  # type: ignore[return-value]


# --- 14.6 percent ---


@rule("question", ja="遅延利息の起算日", cites=STATUTORY)
def statutory_interest_from_on(
    small_business_act_applies: Flag,
    claims_only_reduction: Flag,
    sixty_first_day_on: Date,
    reduction_interest_from_on: Date,
) -> Date:
    """The first day of the statutory rate, of two claims the earlier one; missing where the act does not apply."""
    first_on = choose(claims_only_reduction, reduction_interest_from_on, sixty_first_day_on)
    return choose(small_business_act_applies, first_on, None)  # type: ignore[return-value]


@rule("question", ja="遅延利息の日数", cites=STATUTORY)
def statutory_interest_days(
    small_business_act_applies: Flag,
    claims_only_reduction: Flag,
    claims_reduction: Flag,
    late_days: Days,
    reduction_days: Days,
) -> Days:
    """Days of the statutory rate; of two claims the days of both."""
    of_unpaid = choose(claims_only_reduction, 0, late_days)
    of_reduced = choose(claims_reduction, reduction_days, 0)
    return choose(small_business_act_applies, of_unpaid + of_reduced, 0)


@rule(
    "question",
    ja="未払額の遅延利息",
    cites=STATUTORY,
    since=FREELANCE_ACT,
    until=DAY_BEFORE_SMALL_BUSINESS_ACT,
    name="statutory_interest_on_unpaid_yen",
)
@rule(
    "question",
    ja="減額の遅延利息",
    cites=REDUCTION,
    since=FREELANCE_ACT,
    until=DAY_BEFORE_SMALL_BUSINESS_ACT,
    name="statutory_interest_on_reduced_yen",
)
def no_statutory_interest() -> Yen:
    """The act was not in force yet."""
    return 0


@rule("question", ja="未払額の遅延利息", cites=STATUTORY, since=SMALL_BUSINESS_ACT, compared=False)
def statutory_interest_on_unpaid_yen(
    unpaid_yen: Yen, late_days: Days, statutory_interest_rate: Count, whole_rate: Count, interest_year_days: Days
) -> Yen:
    """14.6 percent a year on what is unpaid."""
    exact_interest = exact(unpaid_yen) * statutory_interest_rate * late_days
    return whole(TO_THE_YEN(exact_interest, whole_rate * interest_year_days))


@rule("question", ja="減額の遅延利息", cites=REDUCTION, since=SMALL_BUSINESS_ACT, compared=False)
def statutory_interest_on_reduced_yen(
    reduced_yen: Yen, reduction_days: Days, statutory_interest_rate: Count, whole_rate: Count, interest_year_days: Days
) -> Yen:
    """14.6 percent a year on what was reduced."""
    exact_interest = exact(reduced_yen) * statutory_interest_rate * reduction_days
    return whole(TO_THE_YEN(exact_interest, whole_rate * interest_year_days))


@rule("question", ja="遅延利息", cites="取適法 6(1), (2)")
def statutory_interest_yen(
    small_business_act_applies: Flag,
    claims_only_reduction: Flag,
    claims_reduction: Flag,
    statutory_interest_on_unpaid_yen: Yen,
    statutory_interest_on_reduced_yen: Yen,
) -> Yen:
    """Both claims; nothing where the act does not apply."""
    on_unpaid = choose(claims_only_reduction, 0, statutory_interest_on_unpaid_yen)
    on_reduced = choose(claims_reduction, statutory_interest_on_reduced_yen, 0)
    return choose(small_business_act_applies, on_unpaid + on_reduced, 0)


# --- The rate of the contract or of the Civil Code, on the amount unpaid ---


@rule("question", ja="約定・法定利率 (1万分の1%)", cites=CIVIL)
def civil_interest_rate(contract_rate_percent: Text) -> Count:
    """The yearly rate in ten-thousandths of a percent; missing where it cannot be read."""
    return ten_thousandths(contract_rate_percent)  # type: ignore[return-value]


@rule("question", ja="法定利率の末日", cites=CIVIL)
def civil_interest_until_on(paid_on: Date, sixtieth_day_on: Date, small_business_act_applies: Flag) -> Date:
    """The day of payment; where the statutory rate follows, the sixtieth day at the latest."""
    return choose(small_business_act_applies, smaller(paid_on, sixtieth_day_on), paid_on)


@rule("question", ja="法定利率の日数", cites=CIVIL)
def civil_interest_days(paid_on: Date, civil_interest_until_on: Date, due_from_receipt_on: Date) -> Days:
    """Days from the day after the payment day; missing while nothing is paid."""
    days = excess(days_between(civil_interest_until_on, due_from_receipt_on), 0)
    return choose(given(paid_on), days, None)  # type: ignore[return-value]


@rule("question", ja="法定利率の利息", cites=CIVIL, since=FREELANCE_ACT)
def civil_interest_yen(
    unpaid_yen: Yen, civil_interest_rate: Count, civil_interest_days: Days, whole_rate: Count, interest_year_days: Days
) -> Yen:
    """Interest on the amount unpaid at the rate of the contract or of the Civil Code."""
    exact_interest = exact(unpaid_yen) * civil_interest_rate * civil_interest_days
    return whole(TO_THE_YEN(exact_interest, whole_rate * interest_year_days))
