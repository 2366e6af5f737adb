"""The question `breaks`."""

from zaitaku.law.engine.question import Question
from zaitaku.law.labour.breaks import checks, rules

QUESTION = Question("breaks", modules=(rules, checks))
