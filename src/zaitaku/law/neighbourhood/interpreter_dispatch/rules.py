"""Dispatch of interpreters and assistants for deaf-blind persons (盲ろう者通訳・介助者派遣) in Osaka prefecture.

大阪府 盲ろう者通訳・介助者派遣事業, 2020-10-15. Ground (1) for refusal has two parts: a repeated activity, or
interpreting that can be had in another way. Each exception takes a case out of the whole ground: (i) interpreting
beside an accompanied outing that somebody else gives; (ro) day-service welfare, assistance on the way and one hour of
interpreting; (ha) a repeated activity without income whose usual helper, not one by profession, cannot come.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Codes, Count, Date, Days, Flag, Minutes
from zaitaku.law.engine.words import add_days, choose, codes_where, first_given, negate

WHO = "大阪府盲ろう者通訳・介助者派遣事業 1、4"
GROUNDS = "大阪府盲ろう者通訳・介助者派遣事業 2"
APPLICATION = "大阪府盲ろう者通訳・介助者派遣事業 4"


@rule("question", ja="対象の等級か", cites=WHO)
def grade_is_eligible(disability_grade: Count, lowest_eligible_grade: Count) -> Flag:
    """Grade 1 or 2; without a disability book there is none."""
    return first_given((disability_grade >= 1) & (disability_grade <= lowest_eligible_grade), False)


@rule("question", ja="対象者", cites=WHO)
def eligible(lives_in_osaka: Flag, deaf_blind: Flag, grade_is_eligible: Flag, registered: Flag) -> Flag:
    """Lives in the prefecture, is deaf-blind with grade 1 or 2, and is registered."""
    return lives_in_osaka & deaf_blind & grade_is_eligible & registered


@rule("question", ja="ハに当たるか", cites="大阪府盲ろう者通訳・介助者派遣事業 2(1)ハ")
def usual_helper_excuses(
    continuing_activity: Flag, earns_income: Flag, usual_helper_absent: Flag, helper_by_profession: Flag
) -> Flag:
    """A repeated activity without income, and the usual helper, not one by profession, cannot come."""
    return continuing_activity & negate(earns_income) & usual_helper_absent & negate(helper_by_profession)


@rule("question", ja="反復継続的な活動又は別の手段があるか", cites="大阪府盲ろう者通訳・介助者派遣事業 2(1)")
def is_other_service_or_continuing(
    continuing_activity: Flag,
    other_interpreting_available: Flag,
    accompanied_outing: Flag,
    day_service_welfare: Flag,
    usual_helper_excuses: Flag,
) -> Flag:
    """A repeated activity or another way of interpreting, and none of the exceptions."""
    excepted = accompanied_outing | day_service_welfare | usual_helper_excuses
    return (continuing_activity | other_interpreting_available) & negate(excepted)


@rule("question", ja="不可の理由", cites=GROUNDS)
def refusal_reasons(
    against_public_order: Flag, interpreter_would_drive: Flag, is_other_service_or_continuing: Flag
) -> Codes:
    """The grounds that hold."""
    return codes_where(
        against_public_order=against_public_order,
        interpreter_would_drive=interpreter_would_drive,
        other_service_or_continuing=is_other_service_or_continuing,
    )


@rule("question", ja="派遣可", cites=GROUNDS)
def dispatch_possible(
    eligible: Flag, against_public_order: Flag, interpreter_would_drive: Flag, is_other_service_or_continuing: Flag
) -> Flag:
    """Eligible and no ground for refusal."""
    return eligible & negate(against_public_order | interpreter_would_drive | is_other_service_or_continuing)


@rule("question", ja="通訳の時間の上限", cites="大阪府盲ろう者通訳・介助者派遣事業 2(1)ロ")
def interpreting_limit_minutes(
    continuing_activity: Flag,
    other_interpreting_available: Flag,
    accompanied_outing: Flag,
    day_service_welfare: Flag,
    usual_helper_excuses: Flag,
    day_service_interpreting_minutes: Minutes,
) -> Minutes:
    """Where day-service welfare alone lifts the ground: one hour of interpreting a day; otherwise no limit."""
    only_day_service = day_service_welfare & negate(accompanied_outing | usual_helper_excuses)
    limited = only_day_service & (continuing_activity | other_interpreting_available)
    return choose(limited, day_service_interpreting_minutes, None)  # type: ignore[return-value]


@rule("question", ja="申込期限", cites=APPLICATION)
def apply_by_on(used_on: Date, dispatch_application_days: Days) -> Date:
    """Ten days before the use."""
    return add_days(used_on, -dispatch_application_days)


@rule("question", ja="期限内の申込", cites=APPLICATION)
def application_in_time(applied_on: Date, apply_by_on: Date) -> Flag:
    """By the last day; it is a principle, later applications are not refused for that alone."""
    return applied_on <= apply_by_on
