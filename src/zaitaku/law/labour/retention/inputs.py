"""The question `retention_labour`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.retention import rules

QUESTION = Question("retention_labour", modules=(rules,), levels=(Rows(ROOT, None, date="retention_starts_on"),))
