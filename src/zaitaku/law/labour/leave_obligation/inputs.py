"""The question `leave_obligation`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.leave_obligation import checks, rules

QUESTION = Question("leave_obligation", modules=(rules, checks), levels=(Rows(ROOT, None, date="first_grant_on"),))
