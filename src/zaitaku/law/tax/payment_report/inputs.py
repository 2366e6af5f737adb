"""The question `payment_report`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.tax.payment_report import checks, rules

QUESTION = Question(
    "payment_report",
    modules=(rules, checks),
    levels=(Rows(ROOT, None, date="filing_law_on"),),
    labels={"listed_fee": "204条1項1号の報酬", "sales_agent": "外交員等の報酬"},
)
