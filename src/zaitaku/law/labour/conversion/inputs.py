"""The question `conversion`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.conversion import checks, rules

QUESTION = Question(
    "conversion",
    modules=(rules, checks),
    levels=(Rows(ROOT, None), Rows("contract", "contracts", within=ROOT, order=("start_on", "end_on"))),
    row_labels={"contract": ("start_on", "end_on")},
)
