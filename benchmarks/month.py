"""The month that is computed, and the form in which every engine gives its result."""

from __future__ import annotations

import csv
import datetime as dt
from collections import defaultdict
from pathlib import Path

MONTH = "2026-10"
FIRST_DAY = dt.date(2026, 10, 1)
LAST_DAY = dt.date(2026, 10, 31)
RUN_GAP_MINUTES = 180
MINIMUM_WAGES = Path(__file__).with_name("minimum_wage.csv")

WORKING_KINDS = ("service", "office", "travel", "standby", "report", "training")
FINDINGS = (
    "travel_not_recorded",
    "below_minimum_wage",
    "break_too_short",
    "overtime_without_agreement",
    "overtime_limit_exceeded",
)
MINUTES = (
    "working_minutes",
    *(f"{kind}_minutes" for kind in WORKING_KINDS),
    "derived_travel_minutes",
    "rest_day_minutes",
    "daily_overtime_minutes",
    "weekly_overtime_minutes",
    "period_overtime_minutes",
    "overtime_minutes",
    "night_minutes",
    "overtime_beyond_60h_minutes",
)
PAY = (
    "time_wage_yen",
    "flat_travel_excess_yen",
    "overtime_premium_yen",
    "rest_day_premium_yen",
    "night_premium_yen",
    "allowances_yen",
    "absence_allowance_yen",
    "leave_pay_yen",
)
# Findings that a month can have several times: by unrecorded way, by work day. The others it has or has not.
COUNTED_FINDINGS = ("travel_not_recorded", "break_too_short")
# One row a worker, by ascending worker; the column of a finding counts how often the worker's month has it.
COLUMNS = (
    "worker",
    *MINUTES,
    "working_days",
    "visits",
    "paid_overtime_minutes",
    "paid_rest_day_minutes",
    "paid_night_minutes",
    *PAY,
    "gross_wage_yen",
    "minimum_wage_met",
    *FINDINGS,
)

# What an item of each kind counts for.
IN_PREMIUM_BASE = ("ordinary", "perfect_attendance")
IN_MINIMUM_WAGE = ("ordinary", "housing", "separation", "child_education")
NOT_A_WAGE = ("travel_cost",)


def minimum_wages() -> dict[str, list[tuple[dt.date, int]]]:
    """The dated minimum wages of each prefecture, oldest first, in yen per hour."""
    known: dict[str, list[tuple[dt.date, int]]] = defaultdict(list)
    with MINIMUM_WAGES.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            known[row["prefecture_code"]].append(
                (dt.date.fromisoformat(row["effective_from"]), int(row["yen_per_hour"]))
            )
    return {prefecture: sorted(values) for prefecture, values in known.items()}


def minimum_wage_on(known: list[tuple[dt.date, int]], day: dt.date) -> int:
    """The minimum wage in force on a day."""
    return next(yen for since, yen in reversed(known) if since <= day)
