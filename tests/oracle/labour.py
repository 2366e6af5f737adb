"""Leave, dismissal, fixed terms, insurance, records and the subsidy, computed plainly.

Written from the vocabulary, the reading of the law and the reference, with figures of its own.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import floor

from tests.oracle.attendance import minimum_wages
from tests.oracle.plain import (
    DAY,
    BeforeKnownLawError,
    Given,
    Result,
    add_months,
    add_years,
    day,
    half_up,
    last_day_by_the_civil_code,
    up,
    value,
    whole_months,
)

# --- annual paid leave, LSA 39 ---

LEAVE_DAYS = {  # after 6, 18, 30, 42, 54, 66, 78 months
    "full": (10, 11, 12, 14, 16, 18, 20),
    "four_days": (7, 8, 9, 10, 12, 13, 15),
    "three_days": (5, 6, 6, 8, 9, 10, 11),
    "two_days": (3, 4, 4, 5, 6, 6, 7),
    "one_day": (1, 2, 2, 2, 3, 3, 3),
    "none": (0, 0, 0, 0, 0, 0, 0),
}
BY_WEEKLY_DAYS = {0: "none", 1: "one_day", 2: "two_days", 3: "three_days", 4: "four_days"}
BY_ANNUAL_DAYS = ((169, "four_days"), (121, "three_days"), (73, "two_days"), (48, "one_day"), (0, "none"))


def base_date(hired: date, asked: date) -> tuple[date | None, date, int | None]:
    """The last base date on or before a day, the one after it, and the months of service at the former."""
    months = 6
    while add_months(hired, months) <= asked:
        months += 12
    if months == 6:
        return None, add_months(hired, 6), None
    return add_months(hired, months - 12), add_months(hired, months), months - 12


def days_that_choose_the_group(given: Given, service_months: int | None) -> int | None:
    """Annual days fixed in advance; where none are fixed, the days worked, or a guideline that gives more."""
    if value(given, "annual_days") is not None:
        return int(given["annual_days"])
    if value(given, "weekly_days") is not None:
        return None
    worked = None
    if service_months is not None and service_months <= 6:
        half_year = value(given, "days_worked_first_six_months")
        worked = None if half_year is None else half_year * 2
    elif service_months is not None:
        worked = value(given, "days_worked_previous_year")
    known = [days for days in (worked, value(given, "guideline_annual_days")) if days is not None]
    return max(known, default=None)


def leave_group(given: Given, annual_days: int | None) -> str | None:
    """Group of the table: full by any one sign, else by the days of the week, else by those of the year."""
    weekly_days = value(given, "weekly_days")
    if value(given, "weekly_minutes", 0) >= 1800 or (weekly_days or 0) >= 5 or (annual_days or 0) >= 217:
        return "full"
    if weekly_days is not None:
        return BY_WEEKLY_DAYS[weekly_days]
    if annual_days is None:
        return None
    return next(group for least, group in BY_ANNUAL_DAYS if annual_days >= least)


def paid_leave(given: Given) -> Result:
    """Base date, group, attendance, days, and the pay of a day."""
    hired, asked = day(given, "hired_on"), day(given, "asked_on")
    base, following, months = None, None, value(given, "service_months")
    if hired is not None and asked is not None:
        base, following, months = base_date(hired, asked)
    annual_days = days_that_choose_the_group(given, months)
    group = leave_group(given, annual_days)
    due, attended = value(given, "scheduled_days"), value(given, "attended_days")
    if due is not None:
        for name in ("employer_closure_days", "force_majeure_days", "strike_days", "substitute_leave_days"):
            due -= value(given, name, 0)
    if attended is not None:
        for name in ("leave_taken_days", "work_injury_days", "maternity_days", "family_care_days"):
            attended += value(given, name, 0)
    met = None if due is None or attended is None else due > 0 and 5 * attended >= 4 * due
    before_the_first = following is not None and base is None
    days = None
    if before_the_first or (months is not None and months < 6) or met is False or group == "none":
        days = 0
    elif months is not None and group is not None:
        days = LEAVE_DAYS[group][min(6, (months - 6) // 12)]
    hourly, minutes = value(given, "hourly_yen"), value(given, "scheduled_minutes")
    daily = value(given, "daily_minutes")
    return {
        "base_on": base,
        "next_base_on": following,
        "service_months": months,
        "annual_days_deemed": annual_days,
        "leave_group": group,
        "attendance_due_days": due,
        "attendance_attended_days": attended,
        "attendance_met": met,
        "paid_leave_days": days,
        "leave_pay_yen": None if hourly is None or minutes is None else half_up(Fraction(hourly * minutes, 60)),
        "hourly_leave_hours": None if daily is None else 5 * up(Fraction(daily, 60)),
    }


def leave_obligation(given: Given) -> Result:
    """Five days a year from the grant; where the next grant was moved forward, both years as one period.

    Odd days of the period count as their share of its last month, begun months being counted from the grant.
    """
    first, second = day(given, "first_grant_on"), day(given, "second_grant_on")
    applies = value(given, "granted_days", 10) >= 10
    if not applies:
        return {
            "obligation_applies": False,
            "obligation_end_on": None,
            "obligation_months": None,
            "obligation_half_days": 0,
            "remaining_half_days": 0,
        }
    end = months = half_days = remaining = None
    if first is not None:
        moved_forward = second is not None and first < second < add_months(first, 12)
        end = last_day_by_the_civil_code(second if moved_forward and second else first, 12)
        months, odd_days = whole_months(first, end)
        last_month = (last_day_by_the_civil_code(first, months + 1) - last_day_by_the_civil_code(first, months)).days
        half_days = up((months + Fraction(odd_days, last_month)) / 12 * 5 * 2)
        if value(given, "taken_half_days") is not None:
            remaining = max(0, half_days - given["taken_half_days"])
    return {
        "obligation_applies": True,
        "obligation_end_on": end,
        "obligation_months": months,
        "obligation_half_days": half_days,
        "remaining_half_days": remaining,
    }


# --- the end of employment ---


def dismissal_notice(given: Given) -> Result:
    """Thirty days of notice, the day of the notice not counted; what is missing is paid."""
    notice, dismissal = day(given, "notice_on"), day(given, "dismissal_on")
    days = value(given, "notice_days")
    if notice is not None and dismissal is not None:
        days = (dismissal - notice).days
    missing = None if days is None else max(0, 30 - days)
    wage = value(given, "average_wage_sen")
    return {
        "notice_days": days,
        "latest_notice_on": None if dismissal is None else dismissal - timedelta(days=30),
        "allowance_days": missing,
        "dismissal_notice_allowance_yen": None
        if missing is None or wage is None
        else half_up(Fraction(missing * wage, 100)),
    }


def non_renewal(given: Given) -> Result:
    """Notice 30 days before expiry to those renewed three times or employed for more than a year."""
    expires, employed = day(given, "expires_on"), day(given, "employed_from_on")
    over_a_year = expires is not None and employed is not None and expires > last_day_by_the_civil_code(employed, 12)
    often_renewed = value(given, "renewal_count", 0) >= 3
    required = (often_renewed or over_a_year) and not value(given, "non_renewal_stated", False)
    latest = None if expires is None else expires - timedelta(days=30)
    notice = day(given, "notice_on")
    in_time: bool | None = True
    if required:
        in_time = None if notice is None or latest is None else notice <= latest
    return {"notice_required": required, "latest_notice_on": latest, "notice_in_time": in_time}


def conversion(given: Given) -> Result:
    """Contracts from 2013-04-01 are counted together until a gap of half their length, six months at most.

    Months by the calendar from each contract's first day, odd days added up, thirty of them a month; half a
    length is rounded up to a month.
    """
    contracts = sorted((day(row, "start_on") or date.max, day(row, "end_on")) for row in given["contracts"])
    months = odd_days = 0
    right_from: date | None = None
    cooled = False
    previous_end: date | None = None
    for start, end in contracts:
        if start < date(2013, 4, 1) or end is None:
            continue
        if previous_end is not None:
            half = up((months + Fraction(odd_days, 30)) / 2)
            gap_months = whole_months(previous_end + DAY, start - DAY)[0]
            if gap_months >= min(6, half):
                months, odd_days, right_from, cooled = 0, 0, None, True
        more_months, more_days = whole_months(start, end)
        odd_days += more_days
        months += more_months + odd_days // 30
        odd_days %= 30
        if right_from is None and (months, odd_days) > (60, 0):
            right_from = start
        previous_end = end
    return {
        "total_contract_months": months,
        "conversion_right": right_from is not None,
        "conversion_right_from_on": right_from,
        "indefinite_from_on": None if right_from is None or previous_end is None else previous_end + DAY,
        "cooling_period_passed": cooled,
    }


# --- insurance ---

SIZE_TEST = (
    (date(2035, 10, 1), 0),
    (date(2032, 10, 1), 11),
    (date(2029, 10, 1), 21),
    (date(2027, 10, 1), 36),
    (date(2024, 10, 1), 51),
)


def all_hold(*conditions: bool | None) -> bool | None:
    """True where all hold, False where one fails, None where the unknown ones decide."""
    if False in conditions:
        return False
    return None if None in conditions else True


def insurance(given: Given) -> Result:
    """Who is insured: by the hours of the contract, the length of employment and the size of the enterprise."""
    on = day(given, "date")
    if on is None or on < SIZE_TEST[-1][0]:
        raise BeforeKnownLawError(on)
    week = value(given, "weekly_minutes")
    if week is None and value(given, "monthly_minutes") is not None:
        week = floor(Fraction(given["monthly_minutes"] * 12, 52))
    size = next(persons for first, persons in SIZE_TEST if on >= first)
    student = value(given, "student", False)

    hours_of_employment = 600 if on >= date(2028, 10, 1) else 1200
    employment = all_hold(
        None if week is None else week >= hours_of_employment, value(given, "expected_days", 31) >= 31, not student
    )

    days, full_days = value(given, "monthly_days"), value(given, "fulltime_monthly_days")
    stays = value(given, "expected_months", 3) > 2
    ordinary = all_hold(
        stays,
        None if week is None else 4 * week >= 3 * value(given, "fulltime_weekly_minutes", 2400),
        days is None or full_days is None or 4 * days >= 3 * full_days,
    )
    wage = value(given, "monthly_wage_yen")
    wage_enough = True if on >= date(2026, 10, 1) else None if wage is None else wage >= 88_000
    short_time = all_hold(
        None if week is None else week >= 1200,
        stays,
        not student,
        value(given, "insured_persons", 0) >= size or value(given, "voluntary_coverage", False),
        wage_enough,
    )
    either = True if ordinary or short_time else None if None in (ordinary, short_time) else False
    return {
        "weekly_minutes_deemed": week,
        "employment_insurance": employment,
        "health_pension_insurance": either,
        "size_threshold_persons": size,
    }


# --- records and subsidy ---


def retention_labour(given: Given) -> Result:
    """Kept for three years, five by the main rule, from the later of the event and the payday."""
    days = [found for name in ("event_on", "payday_on") if (found := day(given, name)) is not None]
    start = max(days, default=None)
    return {
        "retention_starts_on": start,
        "keep_until_on": None if start is None else add_years(start, 3),
        "keep_until_main_rule_on": None if start is None else add_years(start, 5),
    }


def subsidy_business_improvement(given: Given) -> Result:
    """Course by the raise, rate by the lowest wage, amount by the cost; no course, no subsidy."""
    lowest, target = value(given, "lowest_wage_yen"), value(given, "target_wage_yen")
    raised = None if lowest is None or target is None else target - lowest
    course = None if raised is None else max([c for c in (50, 70, 90) if raised >= c], default=0)
    rate = value(given, "subsidy_rate_percent")
    if lowest is not None:
        rate = 80 if lowest < 1050 else 75
    cost, subsidy = value(given, "cost_yen"), None
    if course == 0 or (cost is not None and cost < 100_000):
        subsidy = 0
    elif cost is not None and rate is not None:
        share = Fraction(cost * rate, 100)
        subsidy = floor(min(share, value(given, "cap_yen", share)) / 1000) * 1000
    deadline = None
    if value(given, "prefecture") is not None:
        rates_of_2026 = [first for first, _ in minimum_wages()[given["prefecture"]] if first >= date(2026, 10, 1)]
        deadline = min(rates_of_2026[0] - DAY, date(2026, 11, 30))
    return {
        "raise_yen": raised,
        "course_yen": course,
        "subsidy_rate_percent": rate,
        "subsidy_yen": subsidy,
        "own_cost_yen": None if subsidy is None or cost is None else cost - subsidy,
        "application_deadline_on": deadline,
    }
