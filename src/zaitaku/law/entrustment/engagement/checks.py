"""Contracts of unknown length, and lengths that turn on how the first day is counted. Freelance Act 5, 13, 16."""

from zaitaku.law.engine.declarations import admission, finding
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import given, negate


@admission(
    "contract",
    code="dates_not_in_order",
    ja="初日({contract_start_on})または末日({contract_end_on})のない契約か、末日が初日より前の契約があります。発注日か"
    "基本契約日と、納期か契約終了日を書いてください。期間の定めがない契約は、続くことが予定された日までを書いてください。",
    en="A contract lacks its first day ({contract_start_on}) or last day ({contract_end_on}), or ends before it "
    "starts. Give the day of the order or basic contract, and the planned delivery or the end; for a contract without "
    "an end the day up to which it is meant to run.",
    cites="Freelance Act 5(1); reading-of-the-law 8",
)
def dates_not_in_order(contract_start_on: Date, contract_end_on: Date) -> Flag:
    """A contract without both days, or one that ends before it starts."""
    return negate(given(contract_start_on) & given(contract_end_on)) | (contract_end_on < contract_start_on)


@finding(
    "question",
    code="engagement_length_on_boundary",
    ja="業務委託の期間({period_start_on}〜{period_end_on})は、初日を数えればちょうど1か月または6か月です。初日の数え方を"
    "公式に確かめられていないため、保護の及ぶ側に数えました。1日の違いが結論を変えるので確かめてください。",
    en="The engagement ({period_start_on} to {period_end_on}) lasts exactly one month, or six, if its first day is "
    "counted. Whether it is was not confirmed officially; here it is, to protect "
    "the worker. Review it: one day decides.",
    cites="Freelance Act 5(1), 13(1), 16(1); reading-of-the-law 8",
    compared=False,
)
def engagement_length_on_boundary(period_end_on: Date, one_month_ends_on: Date, six_months_end_on: Date) -> Flag:
    """The one day on which counting the first day decides."""
    return (period_end_on == one_month_ends_on) | (period_end_on == six_months_end_on)
