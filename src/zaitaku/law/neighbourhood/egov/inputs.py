"""The question `egov_package_limits`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.neighbourhood.egov import rules

QUESTION = Question(
    "egov_package_limits",
    modules=(rules,),
    levels=(Rows(ROOT, None, date="filed_on"),),
    labels={
        "article36_agreement": "36協定届",
        "work_rules": "就業規則(変更)届",
        "annual_variable": "1年単位の変形労働時間制に関する協定届",
        "too_many_workplaces": "事業場が多すぎる",
        "too_many_attachments": "添付が多すぎる",
        "attachment_too_large": "添付が大きすぎる",
        "attachments_too_large_together": "添付が合わせて大きすぎる",
    },
)
