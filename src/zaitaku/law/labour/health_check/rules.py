"""Health checks (健康診断) by the general rules: for whom, how often, and by which day the next is due.

Industrial Safety and Health Act 66; 労働安全衛生規則 13, 43-45, 51. At hiring and then yearly; every six months with
night work as a normal duty. Part-timers by expected service and weekly hours.
"""

from zaitaku.law.engine.declarations import finding, rule
from zaitaku.law.engine.units import Count, Date, Flag, Minutes, Months, Percent
from zaitaku.law.engine.words import add_months, choose, first_given, negate

CHECK = "Industrial Safety and Health Act 66(1); 労働安全衛生規則43条、44条"
NIGHT = "Industrial Safety and Health Act 66(1); 労働安全衛生規則13条1項3号、45条"
SINCE = "2021-04-01"


@rule("question", ja="深夜業が常態か", cites=NIGHT, since=SINCE, compared=False)
def is_night_worker(
    night_work_times_a_week: Count,
    night_work_times_a_month: Count,
    night_work_times_in_week: Count,
    night_work_times_in_month: Count,
) -> Flag:
    """Night work at least once a week, or at least four times a month."""
    return (night_work_times_a_week >= night_work_times_in_week) | (
        night_work_times_a_month >= night_work_times_in_month
    )


@rule("question", ja="契約期間の要件を満たすか", cites=CHECK, since=SINCE, compared=False)
def serves_long_enough(
    indefinite: Flag,
    expected_service_months: Months,
    is_night_worker: Flag,
    health_check_service: Months,
    health_check_service_night_work: Months,
) -> Flag:
    """Without a term, or for a year (night work: six months) in contract, expectation or fact."""
    needed = choose(is_night_worker, health_check_service_night_work, health_check_service)
    return indefinite | (expected_service_months >= needed)


@rule("question", ja="健康診断の義務があるか", cites=CHECK, since=SINCE, compared=False)
def health_check_required(
    serves_long_enough: Flag,
    weekly_minutes: Minutes,
    ordinary_weekly_minutes: Minutes,
    health_check_hours_percent: Percent,
    whole_percent: Percent,
) -> Flag:
    """Long enough service, and three quarters of the hours of ordinary workers."""
    return serves_long_enough & (weekly_minutes * whole_percent >= ordinary_weekly_minutes * health_check_hours_percent)


@rule("question", ja="健康診断が望ましいか", cites=CHECK, since=SINCE, compared=False)
def health_check_advised(
    serves_long_enough: Flag,
    health_check_required: Flag,
    weekly_minutes: Minutes,
    ordinary_weekly_minutes: Minutes,
    health_check_advised_hours_percent: Percent,
    whole_percent: Percent,
) -> Flag:
    """Long enough service, and from half of the hours up to the duty."""
    half = weekly_minutes * whole_percent >= ordinary_weekly_minutes * health_check_advised_hours_percent
    return serves_long_enough & half & negate(health_check_required)


@rule("question", ja="健康診断の間隔", cites=NIGHT, since=SINCE, compared=False)
def interval_months(
    is_night_worker: Flag, health_check_interval: Months, health_check_interval_night_work: Months
) -> Months:
    """Six months with night work as a normal duty, else a year."""
    return choose(is_night_worker, health_check_interval_night_work, health_check_interval)


@rule("question", ja="雇入れ時の健康診断に代わる診断の日", cites="労働安全衛生規則43条", since=SINCE)
def counted_check_before_hiring_on(
    check_before_hiring_on: Date, hired_on: Date, health_check_before_hiring: Months
) -> Date:
    """The check before hiring, if no more than three months have passed since; else missing."""
    is_recent = hired_on <= add_months(check_before_hiring_on, health_check_before_hiring)
    return choose(is_recent, check_before_hiring_on, None)  # type: ignore[return-value]


@rule("question", ja="次の健康診断の期限", cites=CHECK, since=SINCE, compared=False)
def next_check_on(
    health_check_required: Flag,
    hired_on: Date,
    last_check_on: Date,
    counted_check_before_hiring_on: Date,
    interval_months: Months,
) -> Date:
    """At hiring; then within the interval since the last check. Missing where there is no duty."""
    last = first_given(last_check_on, counted_check_before_hiring_on)
    next_on = first_given(add_months(last, interval_months), hired_on)
    return choose(health_check_required, next_on, None)  # type: ignore[return-value]


@rule("question", ja="健康診断の結果の保存期限", cites="労働安全衛生規則51条", since=SINCE, compared=False)
def keep_result_until_on(last_check_on: Date, health_check_record: Months) -> Date:
    """Five years from the check."""
    return add_months(last_check_on, health_check_record)


@rule("question", ja="期限を過ぎているか", cites=CHECK)
def is_overdue(asked_on: Date, next_check_on: Date) -> Flag:
    """The day on which one asks lies after the day by which the check was due."""
    return asked_on > next_check_on


@finding(
    "question",
    code="health_check_overdue",
    ja="健康診断の期限({next_check_on})を過ぎています。すぐに実施し、結果を記録してください。",
    en="A health check was due by {next_check_on}. Have it done at once and keep the result.",
    cites=CHECK,
    compared=False,
)
def health_check_overdue(is_overdue: Flag) -> Flag:
    """The check is late."""
    return is_overdue
