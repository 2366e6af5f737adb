"""The question `equal_treatment`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.equal_treatment import rules

QUESTION = Question("equal_treatment", modules=(rules,), levels=(Rows(ROOT, None, date="asked_on"),))
