"""The law as a library.

    from zaitaku import law

    answer = law.ask("minimum_wage", {"prefecture": "27", "date": date(2026, 10, 1), "rates": {"travel": 1200}})
    answer["minimum_wage_met"]                       # False
    month = law.assess(tables, month="2026-10")      # a month of activities
    month.tables["worker_months"]                    # a Polars frame
    print(law.ask("attendance", given, explain=True)
          .explain("gross_wage_yen", "worker_months", worker="W1", month="2026-10").as_text())

Names, units and meanings of everything that goes in and comes out stand in `vocabulary.yaml`. Money is whole
yen (or sen), times are whole minutes of Japan local time.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from zaitaku.law.batch import assess_parquet
from zaitaku.law.engine.admission import Given
from zaitaku.law.engine.cases import Case, CaseError, load_cases, run_case
from zaitaku.law.engine.errors import BeforeKnownLawError, InputError, LawDefinitionError
from zaitaku.law.engine.explanation import Explanation
from zaitaku.law.engine.findings import Finding, Findings
from zaitaku.law.engine.law import Answer, Law
from zaitaku.law.japan import japan

__all__ = [
    "Answer",
    "BeforeKnownLawError",
    "Case",
    "CaseError",
    "Explanation",
    "Finding",
    "Findings",
    "InputError",
    "Law",
    "LawDefinitionError",
    "ask",
    "assess",
    "assess_parquet",
    "japan",
    "load_cases",
    "run_case",
]


def ask(
    topic: str,
    given: Given,
    *,
    as_of: datetime.date | None = None,
    outputs: Mapping[str | None, list[str] | None] | None = None,
    explain: bool = False,
) -> Answer:
    """Ask Japan's law; see `Law.ask`."""
    return japan().ask(topic, given, as_of=as_of, outputs=outputs, explain=explain)


def assess(tables: Given, *, month: str, explain: bool = False) -> Answer:
    """Pay, hours and findings of one wage month (`YYYY-MM`, named by the month in which it ends).

    `tables` are those of the topic `attendance`; records of the whole first week belong to them. What the
    records say of other months is left out of the answer.
    """
    return ask("attendance", tables, explain=explain).where(month=month)
