"""The question `bank_calendar`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.tax.bank_calendar import checks, rules

QUESTION = Question("bank_calendar", modules=(rules, checks), levels=(Rows(ROOT, None, date="date"),))
