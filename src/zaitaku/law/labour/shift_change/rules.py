"""Whether a published roster may be changed (確定したシフトの変更).

Guidance on shift workers 1(2): until it is published the roster is only a draft; then its days and hours are terms of
work, and both must agree to a change. Deadlines for asking are what the parties have agreed on.
"""

from zaitaku.law.engine.declarations import finding, rule
from zaitaku.law.engine.units import Date, Days, Flag
from zaitaku.law.engine.words import add_days, choose, given, negate

GUIDANCE = "シフト制労働者の雇用管理の留意事項 1(2)"
AGREEMENT = GUIDANCE + "; Labour Contracts Act 8"
SINCE = "2022-01-07"


@rule("question", ja="シフトが確定しているか", cites=GUIDANCE, since=SINCE)
def is_published(published_on: Date, asked_on: Date) -> Flag:
    """The roster was published by the day on which the change is asked for."""
    return given(published_on) & (published_on <= asked_on)


@rule("question", ja="期間の開始後か", cites=GUIDANCE, since=SINCE)
def period_has_started(asked_on: Date, period_starts_on: Date) -> Flag:
    """The change is asked for on or after the first day of the roster's period."""
    return asked_on >= period_starts_on


@rule("question", ja="申出の期限", cites=GUIDANCE, since=SINCE)
def ask_by_on(
    is_published: Flag,
    period_has_started: Flag,
    period_starts_on: Date,
    shift_on: Date,
    change_deadline_days: Days,
    cancellation_deadline_days: Days,
) -> Date:
    """Last day agreed for asking: days before the period, once it runs days before the shift; a draft has none."""
    before_start = add_days(period_starts_on, -change_deadline_days)
    after_start = add_days(shift_on, -cancellation_deadline_days)
    by = choose(period_has_started, after_start, choose(negate(period_has_started), before_start, None))
    return choose(is_published, by, None)  # type: ignore[return-value]


@rule("question", ja="期限までの申出か", cites=GUIDANCE, since=SINCE)
def asked_in_time(asked_on: Date, ask_by_on: Date) -> Flag:
    """By the agreed day; missing where none counts."""
    return asked_on <= ask_by_on


@rule("question", ja="変更してよいか", cites=AGREEMENT, since=SINCE, compared=False)
def change_allowed(is_published: Flag, both_agree: Flag) -> Flag:
    """A draft may be changed; a published roster if both agree, be it asked for early or late."""
    return negate(is_published) | both_agree


@finding(
    "question",
    code="published_roster_changed_alone",
    ja="確定したシフト({shift_on})の変更には、使用者と労働者の双方の合意が必要です。合意を得るか、確定したとおりに"
    "してください。使用者の都合で休ませるときは休業手当(労働基準法26条)を確かめてください。",
    en="The published shift of {shift_on} may be changed only if both agree. Reach an agreement, or keep to the "
    "roster; where the employer gives no work, see to the absence allowance (LSA 26).",
    cites=AGREEMENT,
    since=SINCE,
    compared=False,
)
def published_roster_changed_alone(is_published: Flag, both_agree: Flag) -> Flag:
    """A change of what both are bound by, without agreement."""
    return is_published & negate(both_agree)


@finding(
    "question",
    code="asked_after_agreed_deadline",
    ja="変更の申出({asked_on})が、定めた期限({ask_by_on})を過ぎています。相手は応じなくてもかまいません。",
    en="The change was asked for on {asked_on}, after the agreed day ({ask_by_on}). The other side need not agree.",
    cites=GUIDANCE,
    since=SINCE,
)
def asked_after_agreed_deadline(asked_in_time: Flag) -> Flag:
    """Later than the agreed day."""
    return negate(asked_in_time)
