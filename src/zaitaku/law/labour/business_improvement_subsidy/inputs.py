"""The question `subsidy_business_improvement`."""

from zaitaku.law.engine.question import ROOT, Expansion, Question, Rows
from zaitaku.law.labour.business_improvement_subsidy import checks, rules

QUESTION = Question(
    "subsidy_business_improvement",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None),
        Expansion("workplace", ROOT, count="workplaces", number="workplace_number", date="fiscal_year_end_on"),
    ),
)
