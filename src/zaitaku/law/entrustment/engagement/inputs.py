"""The question `engagement_period`."""

import polars as pl

from zaitaku.law.engine.question import ROOT, Frames, Question, Rows
from zaitaku.law.entrustment.engagement import checks, rules

FIRST_DAYS = ("order_on", "basic_contract_on")


def _in_order_of_first_days(tables: Frames) -> Frames:
    """Contracts follow each other by their first days, whichever of the two dates that is."""
    contracts = tables.get("contracts")
    known = [name for name in FIRST_DAYS if contracts is not None and name in contracts.columns]
    if contracts is None or not known:
        return tables
    return {**tables, "contracts": contracts.sort(pl.min_horizontal(known), maintain_order=True)}


QUESTION = Question(
    "engagement_period",
    modules=(rules, checks),
    levels=(Rows(ROOT, None, date="last_ordered_on"), Rows("contract", "contracts", within=ROOT)),
    prepare=_in_order_of_first_days,
    labels={"before": "前の契約までの通し番号"},
    row_labels={"contract": ("contract_start_on", "contract_end_on")},
)
