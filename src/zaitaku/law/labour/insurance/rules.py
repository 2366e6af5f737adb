"""Who is insured: against work accidents, by employment, health and pension insurance (労災・雇用・健康・厚生年金保険).

Employment Insurance Act 6; Health Insurance Act 3(1); Pension Insurance Act 12. Hours are compared over a year of 52
weeks, so that hours fixed by the month are cut nowhere.
"""

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import Code, Count, Days, Flag, Minutes, Months, Percent, Yen
from zaitaku.law.engine.words import choose, first_given, larger, negate

HOURS = "日本年金機構Q&A 問29"
EMPLOYMENT = "Employment Insurance Act 6"
THREE_QUARTERS = "Health Insurance Act 3(1)(ix); Pension Insurance Act 12(v)"
SHORT_TIME = THREE_QUARTERS
STAY = "Health Insurance Act 3(1)(ii); Pension Insurance Act 12(i)"

TO_THE_MINUTE = Rounding("down", "1分未満切捨て (表示のため)", HOURS)


# --- Hours of a week ---


@rule("question", ja="1年の所定労働時間", cites=HOURS)
def yearly_minutes(
    weekly_minutes: Minutes, monthly_minutes: Minutes, weeks_in_year: Count, months_in_year: Months
) -> Minutes:
    """Contract minutes of 52 weeks; where the week is not fixed, of twelve months."""
    return first_given(weekly_minutes * weeks_in_year, monthly_minutes * months_in_year)


@rule("question", ja="週所定労働時間", cites=HOURS)
def weekly_minutes_deemed(yearly_minutes: Minutes, weeks_in_year: Count) -> Minutes:
    """Minutes of a week, cut to the minute."""
    return TO_THE_MINUTE(yearly_minutes, weeks_in_year)


@rule("question", ja="健康保険・厚生年金で見る1年の労働時間", cites="日本年金機構Q&A", compared=False)
def insured_yearly_minutes(
    yearly_minutes: Minutes,
    actual_weekly_minutes: Minutes,
    months_of_actual_hours: Months,
    actual_hours_continue: Flag,
    actual_hours_months: Months,
    weeks_in_year: Count,
) -> Minutes:
    """Contract minutes, or the longer ones that were worked for two months and will go on."""
    count_instead = actual_hours_continue & (months_of_actual_hours >= actual_hours_months)
    return choose(count_instead, larger(yearly_minutes, actual_weekly_minutes * weeks_in_year), yearly_minutes)


# --- Work accident insurance ---


@rule("question", ja="労災保険", cites="シフト制労働者の雇用管理の留意事項 4(3)")
def work_accident_insurance(work_accident_scope: Code) -> Flag:
    """Every worker is covered, whatever the hours and the length of employment."""
    return work_accident_scope == "everybody"


# --- Employment insurance ---


@rule("question", ja="雇用保険", cites=EMPLOYMENT, since="2010-04-01", compared=False)
def employment_insurance(
    yearly_minutes: Minutes,
    weeks_in_year: Count,
    expected_days: Days,
    student: Flag,
    employment_insurance_weekly_minutes: Minutes,
    employment_insurance_days: Days,
) -> Flag:
    """Hours enough, 31 days expected, no student of a day school."""
    is_long_enough = yearly_minutes >= employment_insurance_weekly_minutes * weeks_in_year
    return is_long_enough & (expected_days >= employment_insurance_days) & negate(student)


# --- Health and pension insurance ---


@rule("question", ja="2か月を超える雇用の見込み", cites=STAY, since="2022-10-01", compared=False)
def is_expected_to_stay(
    expected_months: Months, renewal_expected: Flag, not_to_exceed_agreed: Flag, short_employment_months: Months
) -> Flag:
    """More than two months, or a renewal that is stated or usual, unless both agreed that it ends by then."""
    return (expected_months > short_employment_months) | (renewal_expected & negate(not_to_exceed_agreed))


@rule("question", ja="所定労働日数が4分の3以上か", cites=THREE_QUARTERS, since="2016-10-01", compared=False)
def has_days_of_full_timer(
    monthly_days: Days, fulltime_monthly_days: Days, full_timer_share_percent: Percent, whole_percent: Percent
) -> Flag:
    """Three quarters of a full-timer's days of a month; where they are not given hours alone decide."""
    return first_given(monthly_days * whole_percent >= fulltime_monthly_days * full_timer_share_percent, True)


@rule("question", ja="通常の労働者の4分の3以上か", cites=THREE_QUARTERS, since="2016-10-01", compared=False)
def is_three_quarters(
    insured_yearly_minutes: Minutes,
    fulltime_weekly_minutes: Minutes,
    weeks_in_year: Count,
    has_days_of_full_timer: Flag,
    full_timer_share_percent: Percent,
    whole_percent: Percent,
) -> Flag:
    """Three quarters of a full-timer's weekly hours and monthly days."""
    least = fulltime_weekly_minutes * weeks_in_year * full_timer_share_percent
    return (insured_yearly_minutes * whole_percent >= least) & has_days_of_full_timer


@rule("question", ja="企業規模要件", cites="令和7年法律74号附則", since="2022-10-01")
def size_threshold_persons(short_time_size: Count) -> Count:
    """Insured persons from which short-time workers are insured; 0 where size no longer counts."""
    return short_time_size


@rule(
    "question", ja="賃金要件", cites=SHORT_TIME, since="2022-10-01", until="2026-09-30", name="wage_does_not_keep_out"
)
def wage_reaches_threshold(monthly_wage_yen: Yen, short_time_monthly_wage: Yen) -> Flag:
    """88,000 yen a month."""
    return monthly_wage_yen >= short_time_monthly_wage


@rule("question", ja="賃金要件 (特定減額特例)", cites=SHORT_TIME, since="2026-10-01", name="wage_does_not_keep_out")
def is_not_exempt_by_permit(
    monthly_wage_yen: Yen, reduced_wage_permit: Flag, opted_in: Flag, reduced_wage_exemption: Yen
) -> Flag:
    """No test of the wage, except under a permit to pay less than the minimum wage, unless the worker opts in."""
    return negate(reduced_wage_permit & (monthly_wage_yen < reduced_wage_exemption) & negate(opted_in))


@rule("question", ja="短時間労働者として適用されるか", cites=SHORT_TIME, since="2022-10-01")
def is_insured_short_time(
    insured_yearly_minutes: Minutes,
    weeks_in_year: Count,
    student: Flag,
    wage_does_not_keep_out: Flag,
    insured_persons: Count,
    voluntary_coverage: Flag,
    size_threshold_persons: Count,
    short_time_weekly_minutes: Minutes,
) -> Flag:
    """Twenty hours, no student, in an enterprise that is large enough or covered by agreement."""
    is_covered = (insured_persons >= size_threshold_persons) | voluntary_coverage
    is_long_enough = insured_yearly_minutes >= short_time_weekly_minutes * weeks_in_year
    return is_long_enough & negate(student) & wage_does_not_keep_out & is_covered


@rule("question", ja="健康保険・厚生年金", cites=f"{THREE_QUARTERS}; Health Insurance Act 3(1)(ii)")
def health_pension_insurance(is_expected_to_stay: Flag, is_three_quarters: Flag, is_insured_short_time: Flag) -> Flag:
    """Three quarters of a full-timer, or a short-time worker to whom insurance extends."""
    return is_expected_to_stay & (is_three_quarters | is_insured_short_time)
