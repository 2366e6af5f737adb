"""The law as one SQL script (attendance.sql) in DuckDB, run over one file of activities after the other."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import duckdb
import pyarrow as pa

from benchmarks import month as wanted

SCRIPT = Path(__file__).with_name("attendance.sql")
DEFINITIONS = f"""
create type kind as enum (
    'service', 'office', 'travel', 'standby', 'report', 'training', 'break', 'commute', 'free'
);
create macro goes_on("from", before) as
    "from" = before or ("from" % 1440 < 300 and "from" - before <= {wanted.RUN_GAP_MINUTES});
create macro rate_of(price, kind) as case kind
    when 'service' then price.service when 'office' then price.office when 'travel' then price.travel
    when 'standby' then price.standby when 'report' then price.report else price.training end;
"""
CORES = len(os.sched_getaffinity(0))
EPOCH = dt.date(1970, 1, 1)
FIRST_DAY, LAST_DAY = (wanted.FIRST_DAY - EPOCH).days, (wanted.LAST_DAY - EPOCH).days
DAILY_MINIMUM_WAGES = f"""
create table minimum_wages as
select
    prefecture_code as prefecture,
    date::integer as date,
    arg_max(yen_per_hour, effective_from)::integer as yen
from read_csv('{wanted.MINIMUM_WAGES}', types = {{'prefecture_code': 'varchar'}})
join range({FIRST_DAY - 7}, {LAST_DAY + 7}) as days(date) on effective_from - date '1970-01-01' <= date
group by prefecture_code, date
"""


def run(data: Path) -> pa.Table:
    """Assess every worker's month; the columns are those of ``benchmarks.month``."""
    return pa.concat_tables(results(data, last_step=None))


def results(data: Path, last_step: str | None) -> Iterator[pa.Table]:
    """The script's answer for each file of activities, its last statement replaced where another is given.

    Files run side by side, each on one thread: two threads on one file wait for each other at every step.
    """
    *steps, last = duckdb.extract_statements(SCRIPT.read_text(encoding="utf-8"))
    files = sorted((data / "activities").glob("*.parquet"))
    at_once = min(CORES, len(files))
    connections = SimpleQueue[duckdb.DuckDBPyConnection]()
    for _ in range(at_once):
        connections.put(_connect(data, threads=CORES // at_once))

    def answer(file: Path) -> pa.Table:
        connection = connections.get()
        _look_at(connection, data, file)
        for step in steps:
            connection.execute(step)
        table = connection.sql(last_step or last.query).to_arrow_table()
        connections.put(connection)
        return table

    with ThreadPoolExecutor(at_once) as pool:
        yield from pool.map(answer, files)


def _connect(data: Path, threads: int) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(f"set threads = {threads}")
    connection.execute(f"set variable first_day = {FIRST_DAY}")
    connection.execute(f"set variable last_day = {LAST_DAY}")
    connection.execute(DEFINITIONS)
    connection.execute(DAILY_MINIMUM_WAGES)
    for table in ("offices", "travel_times"):
        connection.execute(f"create table {table} as from read_parquet('{data / table}.parquet')")
    return connection


def _look_at(connection: duckdb.DuckDBPyConnection, data: Path, file: Path) -> None:
    """Take the workers of one file: a bounded range of keys, so that memory stays bounded too."""
    connection.execute(f"create or replace view activities as from read_parquet('{file}')")
    first, last = connection.execute("select min(worker), max(worker) from activities").fetchall()[0]
    for table in ("workers", "rates", "allowances"):
        connection.execute(
            f"create or replace view {table} as from read_parquet('{data / table}.parquet') "
            f"where worker between {first} and {last}"
        )
