"""The question `premium_base`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.hourly_conversion import checks as hourly_conversion_checks
from zaitaku.law.labour.hourly_conversion import rules as hourly_conversion
from zaitaku.law.labour.labels import WAGE_ITEM_KINDS
from zaitaku.law.labour.premium_base import checks, rules
from zaitaku.law.labour.premiums import rules as premiums

QUESTION = Question(
    "premium_base",
    modules=(hourly_conversion, hourly_conversion_checks, premiums, rules, checks),
    levels=(
        Rows(ROOT, None),
        Rows(
            "monthly_item",
            "monthly_items",
            within=ROOT,
            rename={"name": "item_name", "yen": "item_yen", "kind": "item_kind"},
        ),
    ),
    labels=WAGE_ITEM_KINDS,
    row_labels={"monthly_item": ("item_name",)},
)
