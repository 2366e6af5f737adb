"""The question `order_change`."""

from zaitaku.law.engine.question import Question
from zaitaku.law.entrustment.order_change import checks, rules

QUESTION = Question("order_change", modules=(rules, checks))
