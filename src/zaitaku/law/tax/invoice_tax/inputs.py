"""The question `invoice_tax`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.tax.invoice_tax import checks, rules

QUESTION = Question(
    "invoice_tax",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="invoiced_on"),
        Rows("line", "lines", within=ROOT, rename={"yen": "line_yen"}, date="invoiced_on"),
    ),
    labels={"floor": "切捨て", "half_up": "四捨五入", "ceil": "切上げ"},
)
