"""The question `price_negotiation`."""

from zaitaku.law.engine.question import ROOT, Output, Question, Rows
from zaitaku.law.entrustment.price_negotiation import checks, rules

QUESTION = Question(
    "price_negotiation",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="checked_on"),
        Rows("request", "requests", within=ROOT, rename={"date": "requested_on"}, order=("requested_on",)),
    ),
    outputs={None: Output(ROOT, {}), "requests": Output("request", {"date": "requested_on"})},
    row_labels={"request": ("requested_on",)},
)
