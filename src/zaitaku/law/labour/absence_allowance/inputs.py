"""The question `absence_allowance`."""

from zaitaku.law.engine.question import ROOT, Groups, Output, Question, Rows
from zaitaku.law.labour.absence_allowance import checks, rules

QUESTION = Question(
    "absence_allowance",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None),
        Rows(
            "closed_day",
            "closed_days",
            within=ROOT,
            rename={"date": "closed_on"},
            order=("closed_on",),
            date="closed_on",
        ),
        Groups("calendar_month", within=ROOT, by=("month",), sources={"closed_day": ("month",)}),
    ),
    outputs={None: Output(ROOT, {}), "closed_days": Output("closed_day", {"date": "closed_on"})},
    labels={"whole": "全部", "part": "一部", "month": "月"},
    row_labels={"closed_day": ("closed_on",), "calendar_month": ("month",)},
)
