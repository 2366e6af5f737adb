"""Annual paid leave (年次有給休暇): when it is granted, to whom, how many days, and until when they can be taken.

LSA 39(1)-(3), (10), 115; its rules 24-3; 平成16年8月27日基発0827001号 2(5) (days that are not fixed in advance);
reading-of-the-law 7.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Date, Days, Flag, Minutes, Months, Percent
from zaitaku.law.engine.words import add_months, choose, first_given, given, key_of, larger, negate, smaller
from zaitaku.law.periods import completed_months, last_day_of_months

SERVICE = "LSA 39(1), (2); reading-of-the-law 7"
GROUP = "LSA 39(3); its rules 24-3"
RESULTS = "LSA 39(3); 平成16年8月27日基発0827001号 2(5)"
ATTENDANCE = "LSA 39(1), (10); 平成25年7月10日基発0710第3号"
TABLE = "LSA 39(1), (2), (3); its rules 24-3"


# --- Base dates ---


@rule("question", ja="勤続した月数", cites=SERVICE)
def months_served(hired_on: Date, asked_on: Date, given_service_months: Months) -> Months:
    """Months from hiring to the day asked about; without dates as they were given."""
    return first_given(completed_months(hired_on, asked_on), given_service_months)


@rule("question", ja="基準日の勤続月数", cites=SERVICE)
def service_months(months_served: Months, first_leave_months: Months, months_in_year: Months) -> Months:
    """Months of service at the last base date: six, and then every twelve; missing before the first."""
    years = (months_served - first_leave_months) // months_in_year
    at_base_date = first_leave_months + months_in_year * years
    return choose(months_served >= first_leave_months, at_base_date, None)  # type: ignore[return-value]


@rule("question", ja="基準日", cites=SERVICE)
def base_on(hired_on: Date, service_months: Months) -> Date:
    """The same day of the month as that of hiring, or the month's last day where it lacks one."""
    return add_months(hired_on, service_months)


@rule("question", ja="次の基準日", cites=SERVICE)
def next_base_on(hired_on: Date, service_months: Months, first_leave_months: Months, months_in_year: Months) -> Date:
    """A year of service after the last base date; before any the first."""
    return add_months(hired_on, first_given(service_months + months_in_year, first_leave_months))


# --- The group of the table ---


@rule("question", ja="実績による年間労働日数", cites=RESULTS)
def days_by_results(
    service_months: Months,
    days_worked_first_six_months: Days,
    days_worked_previous_year: Days,
    first_leave_months: Months,
    months_in_year: Months,
) -> Days:
    """Twice the days of the first six months for the first grant, the days of the year before for later ones."""
    doubled = days_worked_first_six_months * months_in_year // first_leave_months
    later = choose(service_months > first_leave_months, days_worked_previous_year, None)
    return choose(service_months <= first_leave_months, doubled, later)  # type: ignore[return-value]


@rule("question", ja="みなし年間労働日数", cites=RESULTS)
def annual_days_deemed(
    annual_days: Days, weekly_days: Days, days_by_results: Days, guideline_annual_days: Days
) -> Days:
    """The days of the year that are fixed; where nothing is, the results, or a guideline that is more."""
    not_fixed = choose(given(weekly_days), None, larger(days_by_results, guideline_annual_days))
    return choose(given(annual_days), annual_days, not_fixed)  # type: ignore[return-value]


def group_by_days(days: int, four: int, three: int, two: int, one: int) -> str:
    """The group of the proportional table that so many days reach."""
    below_three = choose(days >= two, "two_days", choose(days >= one, "one_day", "none"))
    return choose(days >= four, "four_days", choose(days >= three, "three_days", below_three))


group_by_days.ja = "日数の区分"  # type: ignore[attr-defined]


@rule("question", ja="通常の付与日数となるか", cites=GROUP)
def has_full_leave(
    weekly_minutes: Minutes,
    weekly_days: Days,
    annual_days_deemed: Days,
    full_leave_weekly_minutes: Minutes,
    full_leave_weekly_days: Days,
    full_leave_annual_days: Days,
) -> Flag:
    """Thirty hours or five days a week, or 217 days a year."""
    by_hours = first_given(weekly_minutes >= full_leave_weekly_minutes, False)
    by_week = first_given(weekly_days >= full_leave_weekly_days, False)
    return by_hours | by_week | first_given(annual_days_deemed >= full_leave_annual_days, False)


@rule("question", ja="付与区分", cites=GROUP)
def leave_group(
    has_full_leave: Flag,
    weekly_days: Days,
    annual_days_deemed: Days,
    four_days_leave_weekly_days: Days,
    three_days_leave_weekly_days: Days,
    two_days_leave_weekly_days: Days,
    one_day_leave_weekly_days: Days,
    four_days_leave_annual_days: Days,
    three_days_leave_annual_days: Days,
    two_days_leave_annual_days: Days,
    one_day_leave_annual_days: Days,
) -> Code:
    """By the days of the week where they are fixed, else by those of the year; missing where neither is known."""
    by_week = group_by_days(
        weekly_days,
        four_days_leave_weekly_days,
        three_days_leave_weekly_days,
        two_days_leave_weekly_days,
        one_day_leave_weekly_days,
    )
    by_year = group_by_days(
        annual_days_deemed,
        four_days_leave_annual_days,
        three_days_leave_annual_days,
        two_days_leave_annual_days,
        one_day_leave_annual_days,
    )
    by_known_year = choose(given(annual_days_deemed), by_year, None)
    by_days = choose(given(weekly_days), by_week, by_known_year)
    return choose(has_full_leave, "full", by_days)  # type: ignore[return-value]


# --- Attendance ---


@rule("question", ja="出勤率の分母", cites=ATTENDANCE)
def attendance_due_days(
    scheduled_days: Days,
    employer_closure_days: Days,
    force_majeure_days: Days,
    strike_days: Days,
    substitute_leave_days: Days,
) -> Days:
    """Days due, less those on which nobody could ask for work."""
    return scheduled_days - employer_closure_days - force_majeure_days - strike_days - substitute_leave_days


@rule("question", ja="出勤率の分子", cites=ATTENDANCE, compared=False)
def attendance_attended_days(
    attended_days: Days,
    leave_taken_days: Days,
    work_injury_days: Days,
    maternity_days: Days,
    family_care_days: Days,
    void_dismissal_days: Days,
) -> Days:
    """Days attended, and days that count as such."""
    on_leave = leave_taken_days + work_injury_days + maternity_days + family_care_days
    return attended_days + on_leave + void_dismissal_days


@rule("question", ja="8割出勤", cites=f"{ATTENDANCE}; 昭和27年12月2日基収5873号", compared=False)
def attendance_met(
    attendance_attended_days: Days, attendance_due_days: Days, attendance_percent: Percent, whole_percent: Percent
) -> Flag:
    """Four fifths of the days due were attended, compared exactly; where no day was due nobody attended any."""
    is_enough = attendance_attended_days * whole_percent >= attendance_due_days * attendance_percent
    return (attendance_due_days > 0) & is_enough


@rule("question", ja="出勤率の要件", cites=ATTENDANCE)
def attendance_allows_leave(attendance_met: Flag, scheduled_days: Days, attended_days: Days) -> Flag:
    """The test of attendance, where anything is said of it."""
    return choose(given(scheduled_days) | given(attended_days), attendance_met, True)


# --- The days ---


@rule("question", ja="付与日数の表の欄", cites=TABLE)
def leave_row(leave_group: Code, service_months: Months, last_leave_step_months: Months) -> Code:
    """Group and months of service, as far as the table goes; missing outside the table."""
    row = key_of(leave_group, smaller(service_months, last_leave_step_months))
    return choose(given(service_months) & (leave_group != "none"), row, None)  # type: ignore[return-value]


@rule("question", ja="表による日数", cites=TABLE)
def days_of_table(leave_group: Code, statutory_leave_days: Days) -> Days:
    """What the table says; nothing for those whose days are below it."""
    return choose(leave_group == "none", 0, statutory_leave_days)


@rule("question", ja="付与日数", cites=f"{TABLE}; LSA 39(10)")
def paid_leave_days(
    months_served: Months, first_leave_months: Months, attendance_allows_leave: Flag, days_of_table: Days
) -> Days:
    """Days of the table; none before six months of service or after a year of too many absences."""
    refused = choose(negate(attendance_allows_leave), 0, None)
    by_attendance = choose(attendance_allows_leave, days_of_table, refused)
    return choose(months_served < first_leave_months, 0, by_attendance)  # type: ignore[return-value]


@rule("question", ja="時効の前日", cites="LSA 115; Civil Code 143(2)", compared=False)
def usable_until_on(base_on: Date, paid_leave_days: Days, leave_prescription_months: Months) -> Date:
    """Last day on which days granted on the base date can be taken; missing where none were granted."""
    until = last_day_of_months(base_on, leave_prescription_months)
    return choose(paid_leave_days > 0, until, None)  # type: ignore[return-value]
