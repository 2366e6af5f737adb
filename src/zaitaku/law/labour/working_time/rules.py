"""Working time (労働時間): which activities count, travel derived between visits, and the stretches that are counted.

LSA 32; circular of 2004-08-27 (基発0827001号) 2(2); reading-of-the-law 1 and 2.
"""

from zaitaku.law.engine.declarations import chain, previous, rule, total
from zaitaku.law.engine.units import Code, Count, Date, Flag, Minutes, Moment
from zaitaku.law.engine.words import (
    choose,
    date_of,
    day_number,
    first_given,
    given,
    midnight_of,
    negate,
    one_if,
    smaller,
)

CIRCULAR = "平成16年8月27日基発0827001号 2(2)"


@rule("activity", ja="活動の日付", cites="LSA 32")
def activity_date(start: Moment) -> Date:
    """Calendar date on which the activity starts."""
    return date_of(start)


@rule("activity", ja="労働時間に当たるか", cites=CIRCULAR)
def counts_as_working_time(kind: Code, free_use: Flag, ordered: Flag, mandatory: Flag) -> Flag:
    """Whether an activity is working time.

    Service and office work always; travel unless free; standby when ordered and not free; reports when mandatory
    (the default); training when ordered (the default) or in fact compulsory.
    """
    return (
        (kind == "service")
        | (kind == "office")
        | ((kind == "travel") & negate(free_use))
        | ((kind == "standby") & first_given(ordered, False) & negate(free_use))
        | ((kind == "report") & first_given(mandatory, True))
        | ((kind == "training") & (first_given(ordered, True) | first_given(mandatory, False)))
    )


@rule("activity", ja="休憩か", cites="LSA 34")
def is_break(kind: Code) -> Flag:
    """A break."""
    return kind == "break"


# --- The work day: a run of activities past midnight belongs to the day on which it started ---

work_date = chain(
    "activity",
    within="worker",
    start="start",
    end="end",
    opens="counts_as_working_time",
    carries="is_break",
    longest_gap="run_gap_minutes",
    gap_until="run_gap_before",
    ja="労働日",
    cites="昭和63年1月1日基発1号; reading-of-the-law 2",
)


# --- Derived travel between visits ---


@rule("activity", ja="移動か", cites=CIRCULAR)
def is_travel(kind: Code) -> Flag:
    """Recorded as travel, whether it counts or not."""
    return kind == "travel"


@rule("activity", ja="労働または移動", cites=CIRCULAR)
def works_or_travels(counts_as_working_time: Flag, is_travel: Flag) -> Flag:
    """What decides between which places somebody must have moved."""
    return counts_as_working_time | is_travel


place_before = previous("activity", "place", within="worker", where="works_or_travels", ja="前の活動の場所")
end_before = previous("activity", "end", within="worker", where="works_or_travels", ja="前の活動の終了")
work_date_before = previous("activity", "work_date", within="worker", where="works_or_travels", ja="前の活動の労働日")
travelled_before = previous("activity", "is_travel", within="worker", where="works_or_travels", ja="直前が移動")


@rule("activity", ja="移動の出発地", cites=CIRCULAR)
def departure_place(
    counts_as_working_time: Flag,
    is_travel: Flag,
    travelled_before: Flag,
    place: Code,
    place_before: Code,
    work_date: Date,
    work_date_before: Date,
) -> Code:
    """Where the worker must have come from without recorded travel; missing where no travel was needed."""
    moved = (
        counts_as_working_time
        & negate(is_travel)
        & negate(travelled_before)
        & (place != place_before)
        & (work_date == work_date_before)
    )
    return choose(moved, place_before, None)  # type: ignore[return-value]


@rule("activity", ja="みなし移動時間", cites=CIRCULAR)
def derived_travel_minutes_before(
    departure_place: Code, ordinary_travel_minutes: Minutes, start: Moment, end_before: Moment
) -> Minutes:
    """Ordinary travel from the place before, as far as the gap has room."""
    known = given(departure_place) & given(ordinary_travel_minutes)
    return choose(known, smaller(start - end_before, ordinary_travel_minutes), 0)


@rule("activity", ja="移動の記録なし", cites=CIRCULAR)
def travel_is_missing(departure_place: Code, ordinary_travel_minutes: Minutes) -> Flag:
    """Two places without recorded travel and without a known ordinary travel time."""
    return given(departure_place) & negate(given(ordinary_travel_minutes))


# --- Stretches: what counts, cut at midnight; derived travel first ---


@rule("activity", ja="みなし移動の日数", cites=CIRCULAR)
def derived_stretches(derived_travel_minutes_before: Minutes, end_before: Moment, one_minute: Minutes) -> Count:
    """Calendar days that the derived travel touches."""
    last = day_number(end_before + derived_travel_minutes_before - one_minute)
    return choose(derived_travel_minutes_before > 0, last - day_number(end_before) + 1, 0)


@rule("activity", ja="労働の日数", cites="LSA 32")
def own_stretches(counts_as_working_time: Flag, start: Moment, end: Moment, one_minute: Minutes) -> Count:
    """Calendar days that the activity touches as working time."""
    return choose(counts_as_working_time, day_number(end - one_minute) - day_number(start) + 1, 0)


@rule("activity", ja="計算区間の数", cites="LSA 32")
def stretches(derived_stretches: Count, own_stretches: Count) -> Count:
    """Stretches of working time that come with the activity: travel towards it, then itself."""
    return derived_stretches + own_stretches


@rule("stretch", ja="みなし移動か", cites=CIRCULAR)
def is_derived_travel(stretch_number: Count, derived_stretches: Count) -> Flag:
    """Travel that was derived, not recorded."""
    return stretch_number < derived_stretches


@rule("stretch", ja="区間の日の番号", cites="LSA 32")
def stretch_day(stretch_number: Count, derived_stretches: Count) -> Count:
    """0 on the calendar day on which the whole begins, 1 on the next."""
    return choose(stretch_number < derived_stretches, stretch_number, stretch_number - derived_stretches)


@rule("stretch", ja="活動全体の開始", cites="LSA 32")
def whole_start(is_derived_travel: Flag, end_before: Moment, start: Moment) -> Moment:
    """Start of the activity or derived travel that the stretch is part of."""
    return choose(is_derived_travel, end_before, start)


@rule("stretch", ja="活動全体の終了", cites="LSA 32")
def whole_end(
    is_derived_travel: Flag, end_before: Moment, derived_travel_minutes_before: Minutes, end: Moment
) -> Moment:
    """End of the activity or derived travel that the stretch is part of."""
    return choose(is_derived_travel, end_before + derived_travel_minutes_before, end)


@rule("stretch", ja="区間の開始", cites="LSA 32")
def stretch_start(whole_start: Moment, stretch_day: Count, day_in_minutes: Minutes) -> Moment:
    """Start of the stretch, midnight for all but the first."""
    return choose(stretch_day == 0, whole_start, midnight_of(date_of(whole_start)) + day_in_minutes * stretch_day)


@rule("stretch", ja="区間の終了", cites="LSA 32")
def stretch_end(stretch_start: Moment, whole_end: Moment, day_in_minutes: Minutes) -> Moment:
    """End of the stretch, midnight at the latest."""
    return smaller(whole_end, midnight_of(date_of(stretch_start)) + day_in_minutes)


@rule("stretch", ja="暦日", cites="LSA 35; 昭和23年4月5日基発535号")
def date(stretch_start: Moment) -> Date:
    """Calendar date of the stretch."""
    return date_of(stretch_start)


@rule("stretch", ja="種類", cites=CIRCULAR)
def stretch_kind(is_derived_travel: Flag, kind: Code) -> Code:
    """Kind of the stretch: derived travel is travel."""
    return choose(is_derived_travel, "travel", kind)


@rule("stretch", ja="労働時間", cites="LSA 32")
def working_minutes(stretch_start: Moment, stretch_end: Moment) -> Minutes:
    """All working minutes of the stretch."""
    return stretch_end - stretch_start


@rule("stretch", ja="サービス提供時間", cites=CIRCULAR)
def service_minutes(stretch_kind: Code, working_minutes: Minutes) -> Minutes:
    """Working minutes of kind service."""
    return choose(stretch_kind == "service", working_minutes, 0)


@rule("stretch", ja="事業場内業務時間", cites=CIRCULAR)
def office_minutes(stretch_kind: Code, working_minutes: Minutes) -> Minutes:
    """Working minutes of kind office."""
    return choose(stretch_kind == "office", working_minutes, 0)


@rule("stretch", ja="移動時間", cites=CIRCULAR)
def travel_minutes(stretch_kind: Code, working_minutes: Minutes) -> Minutes:
    """Working minutes of kind travel, derived ones included."""
    return choose(stretch_kind == "travel", working_minutes, 0)


@rule("stretch", ja="待機時間", cites=CIRCULAR)
def standby_minutes(stretch_kind: Code, working_minutes: Minutes) -> Minutes:
    """Working minutes of kind standby."""
    return choose(stretch_kind == "standby", working_minutes, 0)


@rule("stretch", ja="報告書作成時間", cites=CIRCULAR)
def report_minutes(stretch_kind: Code, working_minutes: Minutes) -> Minutes:
    """Working minutes of kind report."""
    return choose(stretch_kind == "report", working_minutes, 0)


@rule("stretch", ja="研修時間", cites=CIRCULAR)
def training_minutes(stretch_kind: Code, working_minutes: Minutes) -> Minutes:
    """Working minutes of kind training."""
    return choose(stretch_kind == "training", working_minutes, 0)


@rule("stretch", ja="みなし移動時間", cites=CIRCULAR)
def derived_travel_minutes(is_derived_travel: Flag, working_minutes: Minutes) -> Minutes:
    """Travel minutes derived from ordinary travel times."""
    return choose(is_derived_travel, working_minutes, 0)


@rule("stretch", ja="訪問", cites=CIRCULAR)
def visits(stretch_kind: Code, stretch_day: Count) -> Count:
    """1 on the first stretch of a service activity."""
    return one_if((stretch_kind == "service") & (stretch_day == 0))


MINUTES_BY_KIND = (
    "working_minutes",
    "service_minutes",
    "office_minutes",
    "travel_minutes",
    "standby_minutes",
    "report_minutes",
    "training_minutes",
    "derived_travel_minutes",
)
totals_of_kinds = total("day", (*MINUTES_BY_KIND, "visits"), rows="stretch", cites="LSA 32, 108; its rules 54")
totals_of_month = total("month", (*MINUTES_BY_KIND, "visits"), rows="day", cites="LSA 108; its rules 54")


@rule("day", ja="労働日か", cites="LSA 32")
def working_days(working_minutes: Minutes) -> Count:
    """1 on a work day with working time."""
    return one_if(working_minutes > 0)


working_days_of_month = total("month", "working_days", rows="day", cites="LSA 108; its rules 54")
