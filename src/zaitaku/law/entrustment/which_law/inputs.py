"""The question `which_law_applies`."""

from zaitaku.law.engine.question import ROOT, Expansion, Question, Rows
from zaitaku.law.entrustment.which_law import checks, rules

QUESTION = Question(
    "which_law_applies",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="ordered_on"),
        Expansion("entrustment", of=ROOT, count="entrustments_tested", number="entrustment_number", date="ordered_on"),
    ),
    labels={
        "manufacture": "製造委託",
        "repair": "修理委託",
        "program": "プログラムの作成",
        "other_information_product": "その他の情報成果物の作成",
        "transport": "運送",
        "warehouse": "倉庫での保管",
        "information_processing": "情報処理",
        "other_service": "その他の役務",
    },
)
