"""Hints on remuneration and deadline of self-employed telework: pay per hour, working time per day.

Guideline for self-employed telework (自営型テレワークの適正な実施のためのガイドライン, 2018-02). The minimum wage
does not bind an entrustment; it is one thing to look at. The date of the question decides which law holds.
"""

from zaitaku.law.engine.declarations import Rounding, rule
from zaitaku.law.engine.units import Code, Days, Flag, Minutes, MinutesPerHour, Sen, SenPerYen, Yen, YenPerHour
from zaitaku.law.engine.words import choose, exact, first_given, given, whole

PAY = "自営型テレワークの適正な実施のためのガイドライン 第3の2"
DEADLINE = "自営型テレワークの適正な実施のためのガイドライン 第3の2"

TO_THE_SEN = Rounding("down", "1銭未満切捨て (切り上げない)", PAY)
TO_THE_MINUTE = Rounding("up", "1分未満切上げ", DEADLINE)


@rule("question", ja="作業時間で割れる時間", cites=PAY)
def minutes_to_divide_by(standard_minutes: Minutes) -> Minutes:
    """The standard working time; missing where it is nothing."""
    return choose(standard_minutes > 0, standard_minutes, None)  # type: ignore[return-value]


@rule("question", ja="時間当たり報酬", cites=PAY)
def implied_hourly_sen(
    remuneration_yen: Yen, minutes_to_divide_by: Minutes, one_hour_in_minutes: Minutes, sen_in_yen: SenPerYen
) -> Sen:
    """Remuneration for an hour of the standard working time."""
    return whole(TO_THE_SEN(exact(remuneration_yen) * sen_in_yen * one_hour_in_minutes, minutes_to_divide_by))


@rule("question", ja="都道府県", cites="Minimum Wage Act 9")
def prefecture(given_prefecture: Code, given_minimum_wage_yen_per_hour: YenPerHour) -> Code:
    """The prefecture whose minimum wage is looked up; none where the figure itself is given."""
    return choose(given(given_minimum_wage_yen_per_hour), None, given_prefecture)  # type: ignore[return-value]


@rule("question", ja="最低賃金額", cites="Minimum Wage Act 9")
def minimum_wage_yen_per_hour(
    given_minimum_wage_yen_per_hour: YenPerHour, regional_minimum_wage: YenPerHour
) -> YenPerHour:
    """The figure that was given, or that of the prefecture on the date."""
    return first_given(given_minimum_wage_yen_per_hour, regional_minimum_wage)


@rule("question", ja="最低賃金を下回るか", cites=PAY)
def is_below_minimum_wage_hint(
    remuneration_yen: Yen,
    minutes_to_divide_by: Minutes,
    minimum_wage_yen_per_hour: YenPerHour,
    minutes_in_hour: MinutesPerHour,
) -> Flag:
    """Compared exactly, not by the figure that was cut."""
    return remuneration_yen * minutes_in_hour < minimum_wage_yen_per_hour * minutes_to_divide_by


@rule("question", ja="作業日で割れる日数", cites=DEADLINE)
def days_to_divide_by(working_days: Days) -> Days:
    """Working days up to the deadline; missing where there is none."""
    return choose(working_days > 0, working_days, None)  # type: ignore[return-value]


@rule("question", ja="1日の作業時間", cites=DEADLINE)
def minutes_per_day(standard_minutes: Minutes, days_to_divide_by: Days) -> Minutes:
    """Standard working time for each working day up to the deadline."""
    return TO_THE_MINUTE(standard_minutes, days_to_divide_by)


@rule("question", ja="1日8時間を超えるか", cites=DEADLINE, since="2018-03-01", compared=False)
def needs_more_than_guideline_hours(
    standard_minutes: Minutes, working_days: Days, deadline_minutes_per_day: Minutes
) -> Flag:
    """More work than eight hours a day; any work at all where no working day is left."""
    return standard_minutes > deadline_minutes_per_day * working_days
