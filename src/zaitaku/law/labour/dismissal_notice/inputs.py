"""The question `dismissal_notice`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.dismissal_notice import checks, rules

QUESTION = Question(
    "dismissal_notice",
    modules=(rules, checks),
    levels=(Rows(ROOT, None, date="dismissal_on"),),
    labels={
        "ordinary": "通常",
        "day_labour": "日雇",
        "short_contract": "2か月以内の契約",
        "seasonal": "季節的業務の4か月以内の契約",
        "trial": "試用期間中",
    },
)
