"""The question `notice_delivery`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.notice_delivery import checks, rules

LABELS = {"paper": "書面", "fax": "ファクシミリ", "e_mail": "電子メール", "social_network": "SNS"}

QUESTION = Question(
    "notice_delivery", modules=(rules, checks), levels=(Rows(ROOT, None, date="delivered_on"),), labels=LABELS
)
