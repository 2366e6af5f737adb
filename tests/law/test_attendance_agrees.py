"""The engine against the plain computation of `tests.oracle`: minute for minute, yen for yen, on random months."""

import os
from functools import lru_cache
from typing import Any

import pytest

from tests.oracle.attendance import Assessment, assess
from tests.oracle.random_months import changes_calendar, random_month
from zaitaku import law

MONTHS = int(os.environ.get("ZAITAKU_RANDOM_MONTHS", "400"))
"""Random records of one to four workers over one to two months; about five worker-months each."""
AT_ONCE = 20


def rows_by_key(rows: list[dict[str, Any]], key: str) -> dict[tuple[str, str], dict[str, Any]]:
    return {(row["worker"], str(row[key])): row for row in rows}


@lru_cache(maxsize=AT_ONCE)
def computed_plainly(seed: int) -> Assessment:
    return assess(random_month(seed))


def differences(seed: int) -> list[str]:
    expected = computed_plainly(seed)
    answer = law.ask("attendance", random_month(seed))
    refused = {r.code for r in (*answer.evaluation.refused, *answer.refusals)}
    errors = {code for codes in expected.errors.values() for code in codes}
    if refused != errors:
        return [f"seed {seed}: refused {refused}, expected {errors}"]
    found = [
        f"seed {seed}: {table} {key} {column}: {row[column]!r} instead of {expected_row[column]!r}"
        for table, name, expected_rows in (
            ("worker_days", "date", expected.worker_days),
            ("worker_months", "month", expected.worker_months),
        )
        for key, expected_row in rows_by_key(expected_rows, name).items()
        for row in [rows_by_key(answer.tables[table].to_dicts(), name).get(key, {})]
        for column in expected_row
        if column != name and row.get(column, "no such row") != expected_row[column]
    ]
    found += [
        f"seed {seed}: {table}: {answer.tables[table].height} rows instead of {len(rows)}"
        for table, rows in (("worker_days", expected.worker_days), ("worker_months", expected.worker_months))
        if answer.tables[table].height != len(rows)
    ]
    got = {(f.code, f.fields["worker"], f.fields["month"]) for f in answer.findings}
    # Whether "anybody worked" in a week is read differently of workers who are withheld for a later error.
    skipped = {"week_incomplete"} if errors else set()
    wrong = {f for f in got ^ expected.findings if f[0] not in skipped}
    return [*found, *(f"seed {seed}: finding {f} {'too many' if f in got else 'missing'}" for f in sorted(wrong))]


def before_known_law(seed: int) -> bool:
    return any("before_known_law" in codes for codes in computed_plainly(seed).errors.values())


@pytest.mark.parametrize("first", range(0, MONTHS, AT_ONCE))
def test_engine_and_plain_computation_agree(first: int) -> None:
    seeds = [s for s in range(first, first + AT_ONCE) if not changes_calendar(s) and not before_known_law(s)]
    assert len(seeds) > AT_ONCE // 2
    wrong = [difference for seed in seeds for difference in differences(seed)]
    assert not wrong, "\n".join(wrong[:20])
