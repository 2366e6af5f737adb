"""The question `late_interest`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.entrustment import small_business_act
from zaitaku.law.entrustment.late_interest import checks, rules
from zaitaku.law.entrustment.sixty_days import checks as sixty_days_checks
from zaitaku.law.entrustment.sixty_days import rules as sixty_days

QUESTION = Question(
    "late_interest",
    modules=(small_business_act, sixty_days, sixty_days_checks, rules, checks),
    levels=(Rows(ROOT, None, date="received_on"),),
)
