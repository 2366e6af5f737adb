"""The question `parking`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.neighbourhood.parking import rules

QUESTION = Question("parking", modules=(rules,), levels=(Rows(ROOT, None, date="booked_on"),))
