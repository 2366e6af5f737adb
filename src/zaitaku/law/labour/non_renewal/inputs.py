"""The question `non_renewal`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.non_renewal import checks, rules

QUESTION = Question("non_renewal", modules=(rules, checks), levels=(Rows(ROOT, None, date="expires_on"),))
