"""The question `electronic_transaction_data`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.tax.electronic_records import checks, rules

QUESTION = Question(
    "electronic_transaction_data",
    modules=(rules, checks),
    levels=(Rows(ROOT, None, date="transacted_on"),),
    labels={"truth": "真実性", "visibility": "可視性", "search": "検索機能"},
)
