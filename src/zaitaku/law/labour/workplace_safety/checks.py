"""Measures for safety and health that a workplace lacks."""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Code, Count, Flag
from zaitaku.law.engine.words import given, negate

DUTIES = "Industrial Safety and Health Act 12, 12-2, 13, 18, 62-2, 66-10"


@refusal(
    "question",
    code="worker_count_missing",
    ja="常時使用する労働者の数(workers_constantly)がありません。短時間労働者を含めた人数を示してください。",
    en="The number of workers (workers_constantly) is missing. Give it, part-timers included.",
    cites=DUTIES,
)
def size_missing(workers_constantly: Count) -> Flag:
    """The duties depend on the size."""
    return negate(given(workers_constantly))


@finding(
    "measure",
    code="safety_duty_missing",
    ja="「{item}」が必要ですが、まだ行われていません(根拠: {basis})。実施して記録してください。",
    en="The measure '{item}' is a duty and has not been arranged ({basis}). Arrange it and keep a record.",
    cites=DUTIES,
    compared=False,
)
def safety_duty_missing(missing_duty: Code) -> Flag:
    """A duty that is not met."""
    return given(missing_duty)


@finding(
    "measure",
    code="safety_effort_missing",
    ja="「{item}」は努力義務ですが、まだ行われていません(根拠: {basis})。できることから始めてください。",
    en="The measure '{item}' is an effort duty and has not been arranged ({basis}). Begin with what can be done.",
    cites=DUTIES,
    compared=False,
)
def safety_effort_missing(missing_effort: Code) -> Flag:
    """An effort duty that is not met."""
    return given(missing_effort)
