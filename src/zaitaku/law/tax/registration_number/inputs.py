"""The question `registration_number`."""

from zaitaku.law.engine.question import ROOT, Expansion, Question, Rows
from zaitaku.law.tax.registration_number import rules

QUESTION = Question(
    "registration_number",
    modules=(rules,),
    levels=(Rows(ROOT, None), Expansion("digit", of=ROOT, count="digits_weighed", number="place")),
    labels={"corporation": "法人", "individual": "個人事業者", "place": "右からの位置 (末尾は0)"},
    row_labels={"digit": ("place",)},
)
