"""Grounds that are missing, and dates that cannot be or that are missing where they decide.

LSA 20, 21; Labour Contracts Act 16, 17.
"""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Code, Date, Days, Flag
from zaitaku.law.engine.words import among, first_given, given, negate


@finding(
    "question",
    code="dismissal_reason_missing",
    ja="有期労働契約の期間中は、やむを得ない事由がなければ解雇できません。事由を確かめて記録するか、期間の満了まで"
    "雇用を続けてください。",
    en="During the term of a contract nobody is dismissed without an unavoidable ground. Put it on record, or keep the "
    "worker until the term ends.",
    cites="Labour Contracts Act 17(1)",
)
def unavoidable_ground_missing(fixed_term: Flag, reason_recorded: Flag) -> Flag:
    """A dismissal during the term, and no ground on record."""
    return fixed_term & negate(first_given(reason_recorded, False))


@finding(
    "question",
    code="dismissal_reason_missing",
    ja="客観的に合理的な理由がなく、社会通念上相当でない解雇は無効です。理由を確かめて記録するか、解雇を見合わせて"
    "ください。",
    en="A dismissal without objective and reasonable grounds is void. Put them on record, or do not dismiss.",
    cites="Labour Contracts Act 16",
)
def objective_ground_missing(fixed_term: Flag, reason_recorded: Flag) -> Flag:
    """A dismissal from an indefinite contract, and the answer is that no ground is on record."""
    return negate(fixed_term | reason_recorded)


@refusal(
    "question",
    code="dates_not_in_order",
    ja="解雇日({dismissal_on})が予告日({notice_on})より前か、予告日数({notice_days})が負です。"
    "日付を直してください。予告がなければ予告日数を0としてください。",
    en="The dismissal ({dismissal_on}) lies before its notice ({notice_on}), or the days of notice "
    "({notice_days}) are negative. Mend the dates; without notice give notice_days 0.",
    cites="LSA 20(1)",
)
def dismissal_before_notice(notice_days: Days) -> Flag:
    """Less than no days of notice."""
    return notice_days < 0


@refusal(
    "question",
    code="date_missing",
    ja="労働基準法21条の例外は期間で終わります。解雇日(dismissal_on)、雇入れ日(employed_from_on)、契約による"
    "ときは最初の契約の末日(contract_end_on)を加えてください。",
    en="The exceptions of LSA 21 end after a time. Add dismissal_on, employed_from_on and, for a short or "
    "seasonal contract, the last day of the first contract (contract_end_on).",
    cites="LSA 21",
)
def date_of_exception_missing(
    employment: Code, dismissal_on: Date, employed_from_on: Date, contract_end_on: Date, recognised_exclusion: Flag
) -> Flag:
    """An exception is claimed, and a date that bounds it is not given."""
    by_contract = among(employment, "short_contract", "seasonal")
    is_known = given(dismissal_on) & given(employed_from_on) & (negate(by_contract) | given(contract_end_on))
    return (employment != "ordinary") & negate(recognised_exclusion) & negate(is_known)
