"""The question `insurance`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.insurance import rules

QUESTION = Question(
    "insurance",
    modules=(rules,),
    levels=(Rows(ROOT, None, date="date"),),
    labels={"everybody": "すべての労働者"},
)
