"""Safety and health education (安全衛生教育) at hiring and on a change of work.

Industrial Safety and Health Act 59(1), (2); 労働安全衛生規則 35. Shift workers and part-timers included.
"""

from zaitaku.law.engine.declarations import finding, rule
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.engine.words import given, larger, negate

EDUCATION = "Industrial Safety and Health Act 59(1), (2); 労働安全衛生規則35条"


@rule("question", ja="教育の期日", cites=EDUCATION)
def education_due_on(hired_on: Date, work_changed_on: Date) -> Date:
    """The later of hiring and the change of work."""
    return larger(hired_on, work_changed_on)


@rule(
    "question",
    ja="すべての項目が必要か",
    cites=EDUCATION,
    since="2022-01-07",
    until="2024-03-31",
    name="all_items_needed",
    compared=False,
)
def all_items_needed_before_2024(industry_could_skip: Flag) -> Flag:
    """Some industries could leave out the items on machines, devices and work procedure."""
    return negate(industry_could_skip)


@rule("question", ja="すべての項目が必要か", cites=EDUCATION, since="2024-04-01", compared=False)
def all_items_needed(education_due_on: Date) -> Flag:
    """No industry may skip items any more."""
    return given(education_due_on)


@rule("question", ja="教育が済んでいないか", cites=EDUCATION)
def education_missing(education_due_on: Date, educated_on: Date) -> Flag:
    """A hiring or a change of work without education for it."""
    return given(education_due_on) & negate(given(educated_on))


@finding(
    "question",
    code="safety_education_missing",
    ja="{education_due_on}の雇入れ・作業内容の変更について、安全衛生教育の記録がありません。行って記録してください。",
    en="No safety and health education is on record for the hiring or change of work of {education_due_on}. "
    "Give it and keep a record.",
    cites=EDUCATION,
)
def safety_education_missing(education_missing: Flag) -> Flag:
    """Education that was not given."""
    return education_missing
