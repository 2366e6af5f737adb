"""The question `health_check`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.health_check import rules

QUESTION = Question("health_check", modules=(rules,), levels=(Rows(ROOT, None, date="asked_on"),))
