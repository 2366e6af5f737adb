"""The question `minimum_wage`."""

from zaitaku.law.engine.question import ROOT, Output, Question, Rows
from zaitaku.law.labour.hourly_conversion import checks as hourly_conversion_checks
from zaitaku.law.labour.hourly_conversion import rules as hourly_conversion
from zaitaku.law.labour.labels import WAGE_ITEM_KINDS, WORK_KINDS
from zaitaku.law.labour.minimum_wage import checks, rules

QUESTION = Question(
    "minimum_wage",
    modules=(hourly_conversion, hourly_conversion_checks, rules, checks),
    levels=(
        Rows(ROOT, None, rename={"prefecture": "workplace_prefecture"}, date="date"),
        Rows("tested_rate", "rates", within=ROOT, rename={"kind": "rate_kind"}, order=("yen_per_hour",)),
        Rows(
            "monthly_item",
            "monthly_items",
            within=ROOT,
            rename={"name": "item_name", "yen": "item_yen", "kind": "item_kind"},
        ),
    ),
    outputs={None: Output(ROOT, {}), "rates_checked": Output("tested_rate", {"kind": "rate_kind"})},
    labels=WORK_KINDS | WAGE_ITEM_KINDS,
    row_labels={"tested_rate": ("rate_kind",), "monthly_item": ("item_name",)},
)
