"""Notice of dismissal (解雇予告): by when it must be given, and what is due for the days that it lacks.

LSA 20, 21; its rules 7. The day of the notice is not counted (Civil Code 140).
"""

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import Code, Date, Days, Flag, Months, Sen, SenPerYen, Yen
from zaitaku.law.engine.words import add_days, choose, days_between, excess, first_given, given, negate
from zaitaku.law.periods import last_day_of_months

NOTICE = "LSA 20(1), (2)"
EXCEPTIONS = "LSA 21"
SINCE = "1947-09-01"

TO_THE_YEN = Rounding("half_up", "1円未満四捨五入", "通貨の単位及び貨幣の発行等に関する法律3")


# --- Who is owed no notice ---


@rule("question", ja="例外が終わる前の末日", cites=EXCEPTIONS, since=SINCE, compared=False)
def excepted_until_on(
    employment: Code,
    employed_from_on: Date,
    contract_end_on: Date,
    day_labour_months: Months,
    short_contract_months: Months,
    seasonal_contract_months: Months,
    trial_days: Days,
) -> Date:
    """Last day on which the exception holds: of the month, of the trial days, of a contract that is short enough."""
    longest = choose(employment == "seasonal", seasonal_contract_months, short_contract_months)
    is_short = contract_end_on <= last_day_of_months(employed_from_on, longest)
    of_contract = choose(is_short, contract_end_on, None)
    of_trial = choose(employment == "trial", add_days(employed_from_on, trial_days - 1), of_contract)
    of_day_labour = last_day_of_months(employed_from_on, day_labour_months)
    until = choose(employment == "day_labour", of_day_labour, of_trial)
    return choose(employment == "ordinary", None, until)  # type: ignore[return-value]


@rule("question", ja="予告が必要か", cites="LSA 20(1), 21", since=SINCE, compared=False)
def notice_required(excepted_until_on: Date, dismissal_on: Date, recognised_exclusion: Flag) -> Flag:
    """Notice is owed unless the office recognised a ground for none, or an exception still holds on the day."""
    is_excepted = given(excepted_until_on) & first_given(dismissal_on <= excepted_until_on, False)
    return negate(recognised_exclusion | is_excepted)


# --- The days, and what is due for those that lack ---


@rule("question", ja="予告日数", cites=NOTICE)
def notice_days(notice_on: Date, dismissal_on: Date, given_notice_days: Days) -> Days:
    """Days from the notice, which is not counted, to the dismissal; without dates as they were given."""
    return first_given(days_between(dismissal_on, notice_on), given_notice_days)


@rule("question", ja="予告期限", cites=NOTICE, since=SINCE)
def latest_notice_on(dismissal_on: Date, notice_required: Flag, dismissal_notice_days: Days) -> Date:
    """The last day for a notice without allowance; missing where none is owed."""
    latest = add_days(dismissal_on, -dismissal_notice_days)
    return choose(notice_required, latest, None)  # type: ignore[return-value]


@rule("question", ja="予告手当の日数", cites=NOTICE, since=SINCE)
def allowance_days(notice_days: Days, notice_required: Flag, dismissal_notice_days: Days) -> Days:
    """The days that lack of thirty; none where no notice is owed."""
    lacking = choose(given(notice_days), excess(dismissal_notice_days, notice_days), None)
    return choose(notice_required, lacking, 0)  # type: ignore[return-value]


@rule("question", ja="解雇予告手当", cites=NOTICE)
def dismissal_notice_allowance_yen(average_wage_sen: Sen, allowance_days: Days, sen_in_yen: SenPerYen) -> Yen:
    """Average wage for each of these days."""
    return TO_THE_YEN(average_wage_sen * allowance_days, sen_in_yen)
