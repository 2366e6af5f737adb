"""The question `shift_change`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.shift_change import rules

QUESTION = Question(
    "shift_change",
    modules=(rules,),
    levels=(Rows(ROOT, None, date="asked_on"),),
)
