"""The question `second_breakfast`."""

from tests.engine.shire.second_breakfast import checks, rules
from zaitaku.law.engine.question import ROOT, Output, Question, Rows

QUESTION = Question(
    "second_breakfast",
    modules=(rules, checks),
    levels=(Rows(ROOT, None, date="date"), Rows("loaf", "loaves", within=ROOT)),
    outputs={None: Output(ROOT, {}), "loaves_seen": Output("loaf", {})},
    labels={"west": "西四分区", "east": "東四分区"},
)
