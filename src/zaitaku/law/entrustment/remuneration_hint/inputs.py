"""The question `remuneration_hint`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.entrustment.remuneration_hint import checks, rules

QUESTION = Question("remuneration_hint", modules=(rules, checks), levels=(Rows(ROOT, None, date="date"),))
