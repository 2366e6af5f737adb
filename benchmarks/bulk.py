"""Questions asked a million times at once, beside the same law as DuckDB SQL: ``python -m benchmarks.bulk``.

Both take the same columns in memory and give the same columns back; the figures are compared before any is shown.
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import polars as pl

from zaitaku import law
from zaitaku.law.bank_days import closed_dates

HERE = Path(__file__).parent
ORDERS, WORKERS = 1_000_000, 540_000
FIRST_ORDER = dt.date(2026, 1, 1)


@dataclass(frozen=True)
class Bulk:
    """A question, how many times it is asked, its columns, and the SQL that says the same."""

    topic: str
    title: str
    rows: int
    columns: Callable[[np.random.Generator, int], dict[str, Any]]
    outputs: tuple[str, ...]

    @property
    def sql(self) -> str:
        return (HERE / "peers" / f"{self.topic}.sql").read_text(encoding="utf-8")


def _days(random: np.random.Generator, rows: int, first: dt.date, span: int) -> pl.Series:
    first_day = (first - dt.date(1970, 1, 1)).days
    return pl.Series(random.integers(first_day, first_day + span, rows).astype(np.int32)).cast(pl.Date)


def _receipts(random: np.random.Generator, rows: int) -> dict[str, Any]:
    received = _days(random, rows, FIRST_ORDER, 365)
    agreed = received.to_frame("r").select(
        pl.when(pl.lit(pl.Series(random.random(rows) < 0.8))).then(
            pl.col("r") + pl.duration(days=pl.lit(pl.Series(random.integers(5, 80, rows))))
        )
    )
    return {
        "received_on": received,
        "agreed_payment_on": agreed.to_series(),
        "monthly_closing": random.random(rows) < 0.5,
        "next_business_day_agreed": random.random(rows) < 0.5,
        "small_business_act_applies": random.random(rows) < 0.5,
    }


def _fees(random: np.random.Generator, rows: int) -> dict[str, Any]:
    fee = random.integers(1_000, 3_000_000, rows)
    return {
        "category": random.choice(["listed_fee", "not_listed", "prize"], rows),
        "payee": random.choice(["individual", "corporation"], rows, p=[0.9, 0.1]),
        "fee_yen": fee,
        "consumption_tax_yen": fee // 10,
        "tax_shown_separately": random.random(rows) < 0.7,
        "paid_on": _days(random, rows, FIRST_ORDER, 365),
    }


def _orders(random: np.random.Generator, rows: int) -> dict[str, Any]:
    types = ["manufacture", "program", "other_information_product", "transport", "information_processing"]
    return {
        "ordered_on": _days(random, rows, FIRST_ORDER, 365),
        "works_as_employee": random.random(rows) < 0.02,
        "physical_goods_at_home": random.random(rows) < 0.02,
        "worker_has_employee": random.random(rows) < 0.1,
        "orderer_has_employee": random.random(rows) < 0.8,
        "orderer_officers": random.integers(0, 5, rows),
        "orderer_capital_yen": random.integers(0, 400, rows) * 1_000_000,
        "orderer_employees": random.integers(0, 500, rows),
        "work_type": random.choice([*types, "other_service"], rows),
        "own_use_service": random.random(rows) < 0.2,
    }


def _grants(random: np.random.Generator, rows: int) -> dict[str, Any]:
    due = random.integers(60, 260, rows)
    return {
        "service_months": random.integers(0, 8, rows) * 12 + 6,
        "weekly_minutes": random.integers(8, 41, rows) * 60,
        "weekly_days": random.integers(1, 6, rows),
        "scheduled_days": due,
        "attended_days": due * random.integers(70, 101, rows) // 100,
    }


BULKS = (
    Bulk(
        "payment_due",
        "due days",
        ORDERS,
        _receipts,
        ("latest_payment_on", "payment_due_on", "payment_lawful", "pay_on"),
    ),
    Bulk(
        "withholding", "withholding", ORDERS, _fees, ("withholding_base_yen", "withholding_tax_yen", "net_payment_yen")
    ),
    Bulk(
        "which_law_applies",
        "which law applies",
        ORDERS,
        _orders,
        ("labour_law_applies", "freelance_act_applies", "small_business_act_applies"),
    ),
    Bulk("paid_leave", "leave grants", WORKERS, _grants, ("leave_group", "attendance_met", "paid_leave_days")),
)


def given(bulk: Bulk, seed: int = 1) -> pl.DataFrame:
    """The columns of a question, each row one question."""
    columns = bulk.columns(np.random.default_rng(seed), bulk.rows)
    return pl.DataFrame(columns).with_row_index("question").with_columns(pl.col("question").cast(pl.String))


def by_zaitaku(bulk: Bulk, asked: pl.DataFrame) -> pl.DataFrame:
    """The answers of the law."""
    answer = law.ask(bulk.topic, {"question": asked}, outputs={None: list(bulk.outputs)})
    return answer.tables[None].select(bulk.outputs)


def by_duckdb(bulk: Bulk, asked: pl.DataFrame) -> pl.DataFrame:
    """The answers of the same law as SQL."""
    with duckdb.connect() as database:
        database.register("asked", asked.to_arrow())
        database.register("closed", pl.DataFrame({"day": closed_dates()}).to_arrow())
        return pl.DataFrame(database.sql(bulk.sql).to_arrow_table()).select(bulk.outputs)


def measure(bulk: Bulk, rounds: int) -> dict[str, list[float]]:
    """Seconds of each engine's runs, taking turns.

    Raises:
        AssertionError: The engines do not give the same figures.
    """
    asked = given(bulk)
    engines = {"Zaitaku": by_zaitaku, "DuckDB SQL": by_duckdb}
    seconds: dict[str, list[float]] = {name: [] for name in engines}
    answers = {}
    for _ in range(rounds):
        for name, engine in engines.items():
            started = time.perf_counter()
            answers[name] = engine(bulk, asked)
            seconds[name].append(time.perf_counter() - started)
    ours, theirs = (_plain(frame) for frame in answers.values())
    assert ours.equals(theirs), f"{bulk.topic}: {_first_difference(asked, ours, theirs)}"
    return seconds


def _plain(frame: pl.DataFrame) -> pl.DataFrame:
    types = {pl.Boolean: pl.Boolean, pl.Date: pl.Date, pl.String: pl.String}
    return frame.select(pl.col(n).cast(types.get(type_.base_type(), pl.Int64)) for n, type_ in frame.schema.items())  # type: ignore[call-overload]


def _first_difference(asked: pl.DataFrame, ours: pl.DataFrame, theirs: pl.DataFrame) -> str:
    differs = pl.any_horizontal(pl.col(n).ne_missing(pl.col(f"{n}_theirs")) for n in ours.columns)
    return str(
        pl.concat([asked, ours, theirs.select(pl.all().name.suffix("_theirs"))], how="horizontal").filter(differs)
    )


def report(rounds: int) -> str:
    """The table of all questions."""
    lines = [
        "| question | asked at once | Zaitaku, s | DuckDB SQL, s | Zaitaku, ns each |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for bulk in BULKS:
        taken = measure(bulk, rounds)
        ours, theirs = (f"{min(s):.2f} ({statistics.median(s):.2f})" for s in taken.values())
        each = min(taken["Zaitaku"]) * 1e9 / bulk.rows
        lines.append(f"| {bulk.title} (`{bulk.topic}`) | {bulk.rows:,} | {ours} | {theirs} | {each:,.0f} |")
    return "\n".join(lines)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bulk", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    law.japan()
    print(f"Best of {options.rounds} runs (median), engines taking turns, the first run unwarmed.\n")
    print(report(options.rounds))


if __name__ == "__main__":
    main()
