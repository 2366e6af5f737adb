"""The question `safety_education`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.safety_education import rules

QUESTION = Question("safety_education", modules=(rules,), levels=(Rows(ROOT, None, date="education_due_on"),))
