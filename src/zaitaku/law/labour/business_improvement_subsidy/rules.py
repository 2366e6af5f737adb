"""The business improvement subsidy of fiscal 2026 (業務改善助成金): course, rate, amount, and when to apply.

業務改善助成金交付要綱 (令和8年度). An application must come in before the new regional minimum wage of the prefecture
takes effect, so the minimum wages of the fiscal year decide, whatever the day of the question.
"""

from zaitaku.law.engine.declarations import Rounding, aggregate, rule
from zaitaku.law.engine.units import Code, Count, Date, Flag, Percent, Yen, YenPerHour
from zaitaku.law.engine.words import add_days, choose, given, one_if, smaller

TERMS = "業務改善助成金交付要綱 (令和8年度)"

TO_THOUSANDS = Rounding("down", "1,000円未満切捨て", TERMS)


# --- Course, rate and amount ---


@rule("question", ja="引上げ額", cites=TERMS)
def raise_yen(lowest_wage_yen: YenPerHour, target_wage_yen: YenPerHour) -> YenPerHour:
    """By how much the lowest hourly wage of the workplace rises."""
    return target_wage_yen - lowest_wage_yen


@rule("question", ja="コース", cites=TERMS)
def course_yen(
    raise_yen: YenPerHour,
    subsidy_small_course: YenPerHour,
    subsidy_middle_course: YenPerHour,
    subsidy_large_course: YenPerHour,
) -> YenPerHour:
    """The largest course that the raise reaches; 0 where it reaches none."""
    small = choose(raise_yen >= subsidy_small_course, subsidy_small_course, 0)
    middle = choose(raise_yen >= subsidy_middle_course, subsidy_middle_course, small)
    course = choose(raise_yen >= subsidy_large_course, subsidy_large_course, middle)
    return choose(given(raise_yen), course, None)  # type: ignore[return-value]


@rule("question", ja="助成率", cites=TERMS)
def subsidy_rate_percent(
    lowest_wage_yen: YenPerHour,
    given_subsidy_rate_percent: Percent,
    subsidy_low_wage: YenPerHour,
    subsidy_higher_percent: Percent,
    subsidy_percent: Percent,
) -> Percent:
    """Four fifths where the lowest wage is below 1,050 yen, else three quarters; without wages as it was given."""
    by_wage = choose(lowest_wage_yen < subsidy_low_wage, subsidy_higher_percent, subsidy_percent)
    return choose(given(lowest_wage_yen), by_wage, given_subsidy_rate_percent)


def at_most(amount: int, most: int) -> int:
    """The amount, or the most that is paid; without a most the amount."""
    return choose(amount > most, most, amount)


at_most.ja = "上限まで"  # type: ignore[attr-defined]


@rule("question", ja="助成額", cites=TERMS)
def subsidy_yen(
    cost_yen: Yen,
    subsidy_rate_percent: Percent,
    cap_yen: Yen,
    course_yen: YenPerHour,
    subsidy_least_cost: Yen,
    subsidy_step: Yen,
    whole_percent: Percent,
) -> Yen:
    """Rate of the cost, at most the cap, cut to thousands; nothing for too small a cost or a raise below any course."""
    capped = at_most(cost_yen * subsidy_rate_percent, cap_yen * whole_percent)
    amount = TO_THOUSANDS(capped, subsidy_step * whole_percent) * subsidy_step
    return choose((cost_yen < subsidy_least_cost) | (course_yen == 0), 0, amount)


@rule("question", ja="自己負担額", cites=TERMS)
def own_cost_yen(cost_yen: Yen, subsidy_yen: Yen) -> Yen:
    """What the subsidy leaves of the cost."""
    return cost_yen - subsidy_yen


# --- The new minimum wage of the fiscal year ---


@rule("question", ja="年度の末日", cites="財政法11条")
def fiscal_year_end_on(subsidy_fiscal_year_end: Date) -> Date:
    """Last day of the fiscal year, by which its minimum wages are in force everywhere."""
    return subsidy_fiscal_year_end


@rule("question", ja="事業場の数", cites=TERMS)
def workplaces(prefecture: Code) -> Count:
    """The workplace, where its prefecture is given."""
    return one_if(given(prefecture))


@rule("workplace", ja="新しい地域別最低賃金", cites="Minimum Wage Act 9, 14(2)")
def minimum_wage_of_year(regional_minimum_wage: YenPerHour) -> YenPerHour:
    """The regional minimum wage that comes in the fiscal year."""
    return regional_minimum_wage


@rule("workplace", ja="新しい地域別最低賃金の発効日", cites="Minimum Wage Act 14(2)")
def effective_on(regional_minimum_wage_since: Date) -> Date:
    """The day from which it holds."""
    return regional_minimum_wage_since


new_minimum_wage_yen = aggregate(
    "last", "question", "minimum_wage_of_year", rows="workplace", ja="新しい地域別最低賃金", cites=TERMS
)
new_minimum_wage_on = aggregate("last", "question", "effective_on", rows="workplace", ja="その発効日", cites=TERMS)


# --- When to apply ---


@rule("question", ja="申請の始まる日", cites=TERMS)
def application_opens_on(subsidy_opens_on: Date) -> Date:
    """First day of applications."""
    return subsidy_opens_on


@rule("question", ja="申請期限", cites=TERMS)
def application_deadline_on(new_minimum_wage_on: Date, subsidy_closes_on: Date) -> Date:
    """The day before the new minimum wage takes effect, at the latest 30 November; missing without a prefecture."""
    deadline = smaller(add_days(new_minimum_wage_on, -1), subsidy_closes_on)
    return choose(given(new_minimum_wage_on), deadline, None)  # type: ignore[return-value]


@rule("question", ja="申請期間内か", cites=TERMS)
def applied_in_time(applied_on: Date, application_opens_on: Date, application_deadline_on: Date) -> Flag:
    """The application comes in between both days; missing where a date is."""
    return (applied_on >= application_opens_on) & (applied_on <= application_deadline_on)


@rule("question", ja="事業完了期限", cites=TERMS)
def complete_by_on(subsidy_completion_on: Date) -> Date:
    """Last day for delivery, payment and raise."""
    return subsidy_completion_on
