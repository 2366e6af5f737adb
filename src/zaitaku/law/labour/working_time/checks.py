"""Refusals of activities that cannot be computed, and travel that is not recorded. reading-of-the-law 1."""

from zaitaku.law.engine.declarations import admission, finding, previous
from zaitaku.law.engine.units import Code, Flag, Minutes, Moment
from zaitaku.law.engine.words import given, negate

end_of_row_before = previous("activity", "end", within="worker", ja="前の活動の終了")
start_of_row_before = previous("activity", "start", within="worker", ja="前の活動の開始")


@admission(
    "activity",
    code="overlapping_activities",
    ja="{worker}さんの活動が重なっています: {start_of_row_before}〜{end_of_row_before} と {start}〜{end}。"
    "どちらかの時刻を直してください。",
    en="Activities of {worker} overlap: {start_of_row_before} to {end_of_row_before} and {start} to {end}. "
    "Correct one of them.",
    cites="reading-of-the-law 1",
)
def overlapping_activities(start: Moment, end_of_row_before: Moment) -> Flag:
    """An activity starts before the one before it has ended."""
    return start < end_of_row_before


@admission(
    "activity",
    code="time_missing",
    ja="{worker}さんの活動に開始か終了の時刻がありません(開始{start}、終了{end})。両方を記入してください。",
    en="An activity of {worker} lacks its start or its end (start {start}, end {end}). Enter both.",
    cites="reading-of-the-law 1",
)
def time_missing(start: Moment, end: Moment) -> Flag:
    """An activity without a start or without an end."""
    return negate(given(start)) | negate(given(end))


@admission(
    "activity",
    code="end_not_after_start",
    ja="{worker}さんの{start}に始まる活動の終了({end})が開始より後ではありません。"
    "翌日に終わる場合は25:30のように書くか、終了の日付を直してください。",
    en="The activity of {worker} that starts {start} ends {end}, not after its start. "
    "Where it ends the next day, write 25:30 or the next date.",
    cites="reading-of-the-law 1",
)
def end_not_after_start(start: Moment, end: Moment) -> Flag:
    """An activity ends at or before its start."""
    return end <= start


@admission(
    "activity",
    code="unknown_kind",
    ja="{worker}さんの{start}〜{end}の活動の種類が分かりません。決められた種類のどれかにしてください。",
    en="The kind of {worker}'s activity from {start} to {end} is unknown. Use one of the listed kinds.",
    cites="reading-of-the-law 1",
)
def unknown_kind(kind: Code) -> Flag:
    """An activity whose kind is none of the list."""
    return negate(given(kind))


@admission(
    "activity",
    code="activity_too_long",
    ja="{worker}さんの{start}〜{end}の活動が24時間を超えています。分けて記録するか、時刻を直してください。",
    en="The activity of {worker} from {start} to {end} is longer than 24 hours. Split it or correct the times.",
    cites="reading-of-the-law 1",
)
def activity_too_long(counts_as_working_time: Flag, start: Moment, end: Moment, day_in_minutes: Minutes) -> Flag:
    """A working activity of more than 24 hours."""
    return counts_as_working_time & (end - start > day_in_minutes)


@finding(
    "activity",
    code="travel_not_recorded",
    ja="{worker}さんの{start}の活動の前に、{departure_place}から{place}への移動の記録がありません。"
    "移動も労働時間です。移動時間を記録するか、移動時間表に加えてください。",
    en="No travel from {departure_place} to {place} is on record before {worker}'s activity of {start}. Travel is "
    "working time: record it, or add the pair to the travel times.",
    cites="平成16年8月27日基発0827001号 2(2)",
)
def travel_not_recorded(travel_is_missing: Flag, departure_place: Code, place: Code) -> Flag:
    """Two places in one work day without recorded travel and without a known travel time."""
    return travel_is_missing & given(departure_place) & given(place)
