"""The question `payment_due`."""

from zaitaku.law.engine.question import ROOT, Expansion, Question, Rows
from zaitaku.law.entrustment import small_business_act
from zaitaku.law.entrustment.payment_due import checks, rules
from zaitaku.law.entrustment.sixty_days import checks as sixty_days_checks
from zaitaku.law.entrustment.sixty_days import rules as sixty_days

QUESTION = Question(
    "payment_due",
    modules=(small_business_act, sixty_days, sixty_days_checks, rules, checks),
    levels=(
        Rows(ROOT, None, date="received_on"),
        Expansion("payment", of=ROOT, count="payments", number="payment_number", date="payment_made_on"),
    ),
    labels={"receipt": "受領", "inspection": "検査"},
)
