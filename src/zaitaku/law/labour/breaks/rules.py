"""Breaks: how much a work day needs, and how much it had. LSA 34; reading-of-the-law 3 (7)."""

from zaitaku.law.engine.declarations import aggregate, following, previous, rule
from zaitaku.law.engine.units import Code, Count, Minutes, Moment
from zaitaku.law.engine.words import choose, first_given, larger, one_if

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


@rule("activity", ja="通勤か", cites=BREAK)
def is_commute(kind: Code) -> Count:
    """1 for a commute."""
    return one_if(kind == "commute")


work_date_of_last_work = previous(
    "activity", "work_date", within="worker", where="counts_as_working_time", ja="前の労働の労働日", cites=BREAK
)
derived_travel_minutes_after = following(
    "activity",
    "derived_travel_minutes_before",
    within="worker",
    where="works_or_travels",
    ja="次の活動までのみなし移動",
    cites=BREAK,
)


@rule("commute", ja="労働と労働の間の通勤時間", cites="LSA 34; reading-of-the-law 3 (7)")
def commute_minutes_inside(
    start: Moment,
    end: Moment,
    end_before: Moment,
    derived_travel_minutes_after: Minutes,
    first_working_minute: Moment,
    last_working_minute: Moment,
) -> Minutes:
    """Commuting between the first and the last working minute of the work day: no work, and no break either.

    Minutes that derived travel takes up are work already.
    """
    inside = (first_working_minute <= start) & (end <= last_working_minute)
    derived_until = first_given(end_before, start) + first_given(derived_travel_minutes_after, 0)
    minutes = end - larger(start, derived_until)
    return choose(inside, larger(minutes, 0), 0)


commute_inside_day = aggregate(
    "total", "day", "commute_minutes_inside", rows="commute", ja="労働の間の通勤時間", cites=BREAK
)


@rule("day", ja="休憩時間", cites="LSA 34; reading-of-the-law 3 (7)")
def break_minutes(
    first_working_minute: Moment, last_working_minute: Moment, working_minutes: Minutes, commute_inside_day: Minutes
) -> Minutes:
    """Break, free time and gaps between the first and the last working minute; commute is no break."""
    return last_working_minute - first_working_minute - working_minutes - commute_inside_day
