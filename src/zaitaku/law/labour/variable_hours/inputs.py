"""The question `variable_hours_frame`."""

from zaitaku.law.engine.question import Question
from zaitaku.law.labour.variable_hours import rules

QUESTION = Question("variable_hours_frame", modules=(rules,))
