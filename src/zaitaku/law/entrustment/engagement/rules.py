"""How long an engagement lasts (業務委託の期間): contracts between the same parties, joined where one renews the other.

Freelance Act 5, 13, 16; its Order 1, 3; reading-of-the-law 8. A contract runs from the earlier of order and basic
contract to the later of planned delivery and contract end; the actual delivery changes nothing. Contracts stand in the
order of their first days. The day of the last order decides which law holds: a chain may begin before the act.
"""

from zaitaku.law.engine.declarations import aggregate, carried, previous, rule
from zaitaku.law.engine.units import Count, Date, Days, Flag, Months
from zaitaku.law.engine.words import (
    add_days,
    add_months,
    choose,
    day_number,
    days_between,
    excess,
    first_given,
    given,
    larger,
    midnight_of,
    smaller,
)

CONTRACT = "Freelance Act 5(1); reading-of-the-law 8"
CHAIN = "Freelance Act 5(1), 13(1), 16(1); reading-of-the-law 8"
SINCE = "2024-11-01"


# --- One contract ---


@rule("contract", ja="契約の初日", cites=CONTRACT)
def contract_start_on(order_on: Date, basic_contract_on: Date) -> Date:
    """The earlier of order and basic contract."""
    return smaller(order_on, basic_contract_on)


@rule("contract", ja="契約の末日", cites=CONTRACT)
def contract_end_on(planned_delivery_on: Date, contract_ends_on: Date) -> Date:
    """The later of planned delivery and end of the contract."""
    return larger(planned_delivery_on, contract_ends_on)


@rule("contract", ja="発注の日", cites=CONTRACT)
def ordered_on(order_on: Date, basic_contract_on: Date) -> Date:
    """The day of the order; of a basic contract without one its own day."""
    return first_given(order_on, basic_contract_on)


last_ordered_on = aggregate("last", "question", "ordered_on", rows="contract", ja="最後の発注の日", cites=CONTRACT)


# --- The chain: days are numbered so that they can be carried along it ---


@rule("question", ja="更新とみない空白期間", cites=CHAIN, since=SINCE)
def gap_that_ends_chain(renewal_gap_months: Months) -> Months:
    """The gap that the law of the last order asks for."""
    return renewal_gap_months


@rule("contract", ja="契約の初日 (通し番号)", cites=CHAIN)
def start_number(contract_start_on: Date) -> Count:
    """The first day as a number."""
    return day_number(midnight_of(contract_start_on))


@rule("contract", ja="契約の末日 (通し番号)", cites=CHAIN)
def end_number(contract_end_on: Date) -> Count:
    """The last day as a number."""
    return day_number(midnight_of(contract_end_on))


@carried("contract", within="question", ja="通算期間の末日 (通し番号)", cites=CHAIN)
def chain_end_number(
    before: Count,
    contract_start_on: Date,
    start_number: Count,
    end_number: Count,
    similar_content: Flag,
    gap_that_ends_chain: Months,
) -> Count:
    """The last day so far of the chain that the contract joins or begins."""
    day_after_on = add_days(contract_start_on, before - start_number + 1)
    joins = similar_content & (contract_start_on < add_months(day_after_on, gap_that_ends_chain))
    return choose(joins, larger(before, end_number), end_number)


chain_end_before = previous(
    "contract", "chain_end_number", within="question", ja="前の契約までの末日 (通し番号)", cites=CHAIN
)


@rule("contract", ja="前の契約までの末日", cites=CHAIN)
def before_ended_on(chain_end_before: Count, contract_start_on: Date, start_number: Count) -> Date:
    """The last day of the chain before the contract; missing for the first."""
    return add_days(contract_start_on, chain_end_before - start_number)


@rule("contract", ja="前の契約の更新か", cites=CHAIN)
def joins_before(
    contract_start_on: Date, before_ended_on: Date, similar_content: Flag, gap_that_ends_chain: Months
) -> Flag:
    """Similar content and less than the gap since the day after the chain ended; missing for the first contract."""
    gap_is_over_on = add_months(add_days(before_ended_on, 1), gap_that_ends_chain)
    joins = similar_content & (contract_start_on < gap_is_over_on)
    return choose(given(before_ended_on), joins, None)  # type: ignore[return-value]


@rule("contract", ja="前の契約からの空白日数", cites=CHAIN)
def days_since_before(contract_start_on: Date, before_ended_on: Date) -> Days:
    """Days between the contract and the last day before it; missing for the first, none where they overlap."""
    gap = excess(days_between(contract_start_on, before_ended_on) - 1, 0)
    return choose(given(before_ended_on), gap, None)  # type: ignore[return-value]


@carried("contract", within="question", ja="通算期間の初日 (通し番号)", cites=CHAIN)
def chain_start_number(before: Count, joins_before: Flag, start_number: Count) -> Count:
    """The first day of the chain that the contract joins or begins."""
    return choose(joins_before, before, start_number)


@rule("contract", ja="通算期間の初日", cites=CHAIN)
def chain_start_on(chain_start_number: Count, contract_start_on: Date, start_number: Count) -> Date:
    """The same as a date."""
    return add_days(contract_start_on, chain_start_number - start_number)


@rule("contract", ja="通算期間の末日", cites=CHAIN)
def chain_end_on(chain_end_number: Count, contract_start_on: Date, start_number: Count) -> Date:
    """The same as a date."""
    return add_days(contract_start_on, chain_end_number - start_number)


period_start_on = aggregate("last", "question", "chain_start_on", rows="contract", ja="期間の初日", cites=CHAIN)
period_end_on = aggregate("last", "question", "chain_end_on", rows="contract", ja="期間の末日", cites=CHAIN)
gap_days = aggregate("last", "question", "days_since_before", rows="contract", ja="空白日数", cites=CHAIN)
joined = aggregate("last", "question", "joins_before", rows="contract", ja="更新の通算", cites=CHAIN)


# --- How long it lasts: the first and the last day are counted ---


@rule("question", ja="1か月となる日", cites=CONTRACT, since=SINCE, compared=False)
def one_month_ends_on(period_start_on: Date, prohibitions_least_months: Months) -> Date:
    """The day with which the engagement has lasted one month."""
    return add_days(add_months(period_start_on, prohibitions_least_months), -1)


@rule("question", ja="6か月となる日", cites="Freelance Act 13(1), 16(1)", since=SINCE, compared=False)
def six_months_end_on(period_start_on: Date, continuing_least_months: Months) -> Date:
    """The day with which the engagement has lasted six months."""
    return add_days(add_months(period_start_on, continuing_least_months), -1)


@rule("question", ja="1か月以上か", cites="Freelance Act 5(1); its Order 1")
def covered_one_month(period_end_on: Date, one_month_ends_on: Date) -> Flag:
    """The prohibitions bind."""
    return period_end_on >= one_month_ends_on


@rule("question", ja="6か月以上か", cites="Freelance Act 13(1), 16(1); its Order 3")
def covered_six_months(period_end_on: Date, six_months_end_on: Date) -> Flag:
    """A continuing engagement: consideration for care, notice of ending."""
    return period_end_on >= six_months_end_on
