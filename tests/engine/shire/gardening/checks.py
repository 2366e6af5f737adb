"""Spells that cannot be, days that are too long, beds to which no path is known."""

from zaitaku.law.engine.declarations import admission, finding, refusal
from zaitaku.law.engine.units import Code, Count, Flag, Minutes, Moment, Sen
from zaitaku.law.engine.words import given, negate


@admission(
    "spell",
    code="overlapping_spells",
    ja="{gardener}さんの{start}からの作業は、前の作業が{end_before}に終わる前に始まっています。",
    en="{gardener}'s spell from {start} begins before the one before ends at {end_before}.",
    cites="Custom 1(2)",
)
def overlaps(start: Moment, end_before: Moment) -> Flag:
    """A spell that starts before the one before has ended."""
    return start < end_before


@admission(
    "spell",
    code="unknown_task",
    ja="{gardener}さんの{start}からの作業の種類が分かりません。",
    en="The task of {gardener}'s spell from {start} is unknown.",
    cites="Custom 1(2)",
)
def task_unknown(task: Code) -> Flag:
    """No task, or one outside the list."""
    return negate(given(task))


@refusal(
    "spell",
    code="rate_missing",
    ja="{gardener}さんの{first_on}からの{task}の単価がありません。",
    en="{gardener} has no rate for {task} from {first_on} on.",
    cites="Custom 1(3)",
    together=("gardener", "task"),
    spread="spell_on",
)
def rate_missing(works: Flag, furrows: Count, sen_per_furrow: Sen) -> Flag:
    """Furrows without a rate."""
    return works & (furrows > 0) & negate(given(sen_per_furrow))


@finding(
    "day",
    code="long_day",
    ja="{gardener}さんの{work_on}は{minutes}です。短くしてください。",
    en="{gardener} worked {minutes} on {work_on}; make it shorter.",
    cites="Custom 1(1)",
)
def day_too_long(minutes: Minutes, longest_day_minutes: Minutes) -> Flag:
    """More than the longest day."""
    return minutes > longest_day_minutes


@finding(
    "spell",
    code="path_unknown",
    ja="{gardener}さんの花壇「{bed}」への小道がありません({first_on}から{last_on}まで{dates}日)。",
    en="No path to bed {bed} of {gardener} ({first_on} to {last_on}, {dates} days).",
    cites="Custom 1(7)",
    together=("gardener", "bed"),
    spread="spell_on",
)
def path_unknown(bed: Code, walk_minutes: Minutes) -> Flag:
    """A bed without a path."""
    return given(bed) & negate(given(walk_minutes))
