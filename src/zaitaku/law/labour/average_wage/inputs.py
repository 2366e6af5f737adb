"""The question `average_wage`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.average_wage import checks, rules
from zaitaku.law.labour.labels import WAGE_ITEM_KINDS

ITEM_NAMES = {"start_on": "item_start_on", "end_on": "item_end_on", "yen": "item_yen", "kind": "item_kind"}

QUESTION = Question(
    "average_wage",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="event_on"),
        Rows("wage_row", "wages", within=ROOT, order=("start_on", "end_on")),
        Rows("wage_item", "wage_items", within=ROOT, rename=ITEM_NAMES),
        Rows("excluded_period", "excluded_periods", within=ROOT, order=("start_on", "end_on")),
    ),
    labels={
        **WAGE_ITEM_KINDS,
        "work_injury": "業務上の傷病による休業",
        "maternity": "産前産後の休業",
        "employer_closure": "使用者の責に帰すべき休業",
        "childcare": "育児休業",
        "family_care": "介護休業",
        "trial": "試みの使用期間",
    },
    row_labels={
        "wage_row": ("start_on", "end_on"),
        "wage_item": ("item_kind", "item_start_on", "item_end_on"),
        "excluded_period": ("start_on", "end_on"),
    },
)
