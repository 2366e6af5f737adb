"""The question `article36`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.article36 import checks, rules

QUESTION = Question(
    "article36",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="last_month_on"),
        Rows("agreement_month", "months", within=ROOT, order=("month",), date="month_on"),
    ),
    row_labels={"agreement_month": ("month",)},
)
