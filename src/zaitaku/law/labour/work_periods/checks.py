"""A wage month whose first week is not wholly on record. reading-of-the-law 3."""

from zaitaku.law.engine.declarations import aggregate, finding, rule
from zaitaku.law.engine.units import Code, Date, Flag, Minutes
from zaitaku.law.engine.words import add_days, choose, first_given, given, negate, week_start, weekday_named

FIRST_WEEK = "LSA 32(1); reading-of-the-law 3"

worked_minutes_of_part = aggregate(
    "total", "office_week_part", "working_minutes", rows="day", ja="その週の部分の労働時間", cites=FIRST_WEEK
)


@rule("month", ja="賃金月の最初の週の初日", cites=FIRST_WEEK)
def first_week_on(month_start_on: Date, week_starts_on: Code) -> Date:
    """First day of the week in which the wage month begins."""
    return week_start(month_start_on, weekday_named(week_starts_on))


@rule("month", ja="前の賃金月の末日", cites=FIRST_WEEK)
def month_before_end_on(month_start_on: Date) -> Date:
    """Closing day of the wage month before."""
    return add_days(month_start_on, -1)


@rule("month", ja="最初の週の記録があるか", cites=FIRST_WEEK)
def first_week_recorded(recorded_from_on: Date, first_week_on: Date, worked_minutes_of_part: Minutes) -> Flag:
    """Records are said to be complete from its first day; else anybody worked in its earlier part."""
    return choose(
        given(recorded_from_on), recorded_from_on <= first_week_on, first_given(worked_minutes_of_part, 0) > 0
    )


@finding(
    "month",
    code="week_incomplete",
    ja="賃金月{month}は週の途中から始まりますが、その週の初日{first_week_on}からの記録がありません。"
    "週40時間の判定には前の月の日の記録も要ります。加えるか、「記録の開始日」を示してください。",
    en="The wage month {month} begins inside a week whose earlier days, from {first_week_on}, are not on record. The "
    "weekly limit needs them: add them, or state recorded_from_on.",
    cites=FIRST_WEEK,
)
def week_incomplete(
    is_monthly_variable: Flag, first_week_on: Date, month_start_on: Date, first_week_recorded: Flag
) -> Flag:
    """The wage month begins inside a week whose earlier days are not on record."""
    return negate(is_monthly_variable) & (first_week_on < month_start_on) & negate(first_week_recorded)
