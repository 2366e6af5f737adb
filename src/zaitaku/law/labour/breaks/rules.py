"""Breaks: how much a work day needs, and how much it had. LSA 34; reading-of-the-law 3 (7)."""

from zaitaku.law.engine.declarations import aggregate, following, previous, rule, running_total
from zaitaku.law.engine.units import Code, Date, Flag, Minutes, Moment
from zaitaku.law.engine.words import choose, first_given, larger

BREAK = "LSA 34(1)"


@rule(("day", "question"), ja="必要な休憩", cites=BREAK, since="1988-04-01")
def required_break_minutes(
    working_minutes: Minutes,
    work_beyond_which_short_break: Minutes,
    short_break_minutes: Minutes,
    work_beyond_which_long_break: Minutes,
    long_break_minutes: Minutes,
) -> Minutes:
    """45 minutes beyond six hours of work, 60 beyond eight."""
    return choose(
        working_minutes > work_beyond_which_long_break,
        long_break_minutes,
        choose(working_minutes > work_beyond_which_short_break, short_break_minutes, 0),
    )


first_working_minute = aggregate("first", "day", "stretch_start", rows="stretch", ja="最初の労働の開始", cites=BREAK)
last_working_minute = aggregate("last", "day", "stretch_end", rows="stretch", ja="最後の労働の終了", cites=BREAK)


@rule("activity", ja="通勤時間 (みなし移動を除く)", cites="LSA 34; reading-of-the-law 3 (7)")
def commute_minutes(
    kind: Code, start: Moment, end: Moment, end_before: Moment, derived_travel_minutes_after: Minutes
) -> Minutes:
    """Minutes of a commute, less those that derived travel towards the next place takes up."""
    derived_until = first_given(end_before, start) + first_given(derived_travel_minutes_after, 0)
    return choose(kind == "commute", excess_of_moments(end, larger(start, derived_until)), 0)


def excess_of_moments(later: Moment, earlier: Moment) -> Minutes:
    """Minutes from the earlier moment to the later one; never negative."""
    return larger(later - earlier, 0)


derived_travel_minutes_after = following(
    "activity",
    "derived_travel_minutes_before",
    within="worker",
    where="works_or_travels",
    ja="次の活動までのみなし移動",
    cites=BREAK,
)
commute_minutes_earlier = running_total(
    "activity", "commute_minutes", within="worker", ja="それまでの通勤時間", cites=BREAK
)
commute_minutes_before_last_work = previous(
    "activity",
    "commute_minutes_earlier",
    within="worker",
    where="counts_as_working_time",
    ja="前の労働までの通勤時間",
    cites=BREAK,
)
work_date_of_last_work = previous(
    "activity", "work_date", within="worker", where="counts_as_working_time", ja="前の労働の労働日", cites=BREAK
)


@rule("activity", ja="労働と労働の間の通勤時間", cites="LSA 34; reading-of-the-law 3 (7)")
def commute_minutes_between(
    counts_as_working_time: Flag,
    work_date: Date,
    work_date_of_last_work: Date,
    commute_minutes_earlier: Minutes,
    commute_minutes_before_last_work: Minutes,
) -> Minutes:
    """Commuting since the last work of the same work day: no work, and no break either."""
    inside = counts_as_working_time & (work_date == work_date_of_last_work)
    return choose(inside, commute_minutes_earlier - commute_minutes_before_last_work, 0)


commute_inside_day = aggregate(
    "total", "day", "commute_minutes_between", rows="activity", ja="労働の間の通勤時間", cites=BREAK
)


@rule("day", ja="休憩時間", cites="LSA 34; reading-of-the-law 3 (7)")
def break_minutes(
    first_working_minute: Moment, last_working_minute: Moment, working_minutes: Minutes, commute_inside_day: Minutes
) -> Minutes:
    """Break, free time and gaps between the first and the last working minute; commute is no break."""
    return last_working_minute - first_working_minute - working_minutes - commute_inside_day
