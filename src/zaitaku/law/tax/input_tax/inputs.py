"""The question `input_tax_transition`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.tax.input_tax import checks, rules

QUESTION = Question("input_tax_transition", modules=(rules, checks), levels=(Rows(ROOT, None, date="purchased_on"),))
