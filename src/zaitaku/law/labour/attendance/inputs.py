"""The question `attendance`: a month of activities, and everything that follows from it.

The rules stand in the folders of their subject; here stands which rows there are and how they hang together.
"""

import polars as pl
import polars.selectors as cs

from zaitaku.law.engine.errors import InputError
from zaitaku.law.engine.question import ROOT, Expansion, Frames, Groups, Link, Output, Pairs, Question, Rows
from zaitaku.law.labour.article36 import checks as article36_checks
from zaitaku.law.labour.breaks import checks as breaks_checks
from zaitaku.law.labour.breaks import rules as breaks
from zaitaku.law.labour.labels import WAGE_ITEM_KINDS, WEEKDAYS, WORK_KINDS
from zaitaku.law.labour.minimum_wage import checks as minimum_wage_checks
from zaitaku.law.labour.minimum_wage import rules as minimum_wage
from zaitaku.law.labour.night_work import rules as night_work
from zaitaku.law.labour.overtime import rules as overtime
from zaitaku.law.labour.premiums import checks as premiums_checks
from zaitaku.law.labour.premiums import rules as premiums
from zaitaku.law.labour.rest_days import rules as rest_days
from zaitaku.law.labour.variable_hours import rules as variable_hours
from zaitaku.law.labour.wages import checks as wages_checks
from zaitaku.law.labour.wages import rules as wages
from zaitaku.law.labour.work_periods import checks as work_periods_checks
from zaitaku.law.labour.work_periods import rules as work_periods
from zaitaku.law.labour.working_time import checks as working_time_checks
from zaitaku.law.labour.working_time import rules as working_time

SINCE_EVER = pl.date(1, 1, 1)
SHARED = "__shared"

LEVELS = (
    Rows(ROOT, None),
    Rows("office", "offices"),
    Rows("office_period", "office", within="office", key="office", order=("from_on",)),
    Rows(
        "worker",
        "workers",
        within="office",
        key="office",
        unknown_code="unknown_office",
    ),
    Rows(
        "activity",
        "activities",
        within="worker",
        key="worker",
        order=("start", "end"),
        date="activity_date",
        unknown_code="unknown_worker",
        tolerated=("kind",),
    ),
    Expansion("commute", of="activity", count="is_commute", number="commute_number"),
    Expansion("stretch", of="activity", count="stretches", number="stretch_number", date="date"),
    Rows(
        "travel_time",
        "travel_times",
        rename={"minutes": "ordinary_travel_minutes"},
    ),
    Rows(
        "rate",
        "rates",
        within="worker",
        key="worker",
        rename={"kind": "rate_kind", "from_on": "rate_from_on"},
        unknown_code="unknown_worker",
    ),
    Rows(
        "default_rate",
        "default_rates",
        within="worker",
        key="worker",
        rename={"yen_per_hour": "default_yen_per_hour", "from_on": "default_rate_from_on"},
        unknown_code="unknown_worker",
    ),
    Rows(
        "allowance",
        "allowances",
        within="worker",
        key="worker",
        order=("item_from_on",),
        rename={
            "name": "item_name",
            "yen": "item_yen",
            "per": "item_per",
            "kind": "item_kind",
            "from_on": "item_from_on",
        },
        unknown_code="unknown_worker",
    ),
    Rows(
        "rest_day",
        "rest_days",
        within="worker",
        key="worker",
        rename={"date": "rest_day_on"},
        unknown_code="unknown_worker",
    ),
    Rows(
        "scheduled_day",
        "scheduled_days",
        within="worker",
        key="worker",
        rename={"date": "scheduled_on", "minutes": "scheduled_minutes"},
        unknown_code="unknown_worker",
    ),
    Rows(
        "absence_day",
        "absence_days",
        within="worker",
        key="worker",
        rename={"date": "absent_on", "absence_allowance_yen": "absence_allowance_of_day_yen"},
        unknown_code="unknown_worker",
    ),
    Rows(
        "leave_day",
        "leave_days",
        within="worker",
        key="worker",
        rename={"date": "leave_on", "leave_pay_yen": "leave_pay_of_day_yen"},
        unknown_code="unknown_worker",
    ),
    Groups("day", within="worker", by=("work_date",), sources={"activity": ("work_date",)}, date="work_date"),
    Groups("calendar_day", within="worker", by=("date",), sources={"stretch": ("date",)}, date="date"),
    Groups(
        "office_day",
        within="office",
        by=("day_on",),
        sources={
            "day": ("work_date",),
            "calendar_day": ("date",),
            "rest_day": ("rest_day_on",),
            "scheduled_day": ("scheduled_on",),
            "absence_day": ("absent_on",),
            "leave_day": ("leave_on",),
        },
        date="day_on",
    ),
    Groups("calendar_week", within="worker", by=("week_on",), sources={"calendar_day": ("week_on",)}),
    Groups(
        "week",
        within="worker",
        by=("week_from_on", "week_to_on"),
        sources={"day": ("week_from_on", "week_to_on")},
        date="week_from_on",
    ),
    Groups(
        "month",
        within="worker",
        by=("month_start_on", "month_end_on"),
        sources=dict.fromkeys(("day", "absence_day", "leave_day"), ("month_start_on", "month_end_on")),
        date="month_end_on",
    ),
    Groups(
        "office_week_part",
        within="office",
        by=("week_on", "month_end_on"),
        sources={"day": ("week_on", "month_end_on")},
    ),
    Groups("item_step", within="worker", by=("item_from_on",), sources={"allowance": ("item_from_on",)}),
    Pairs("month_item", first="month", second="allowance", within="worker", date="month_end_on"),
)

LINKS = (
    Link("activity", "office_period", within="office", as_of=("activity_date", "from_on")),
    Link("office_day", "office_period", within="office", as_of=("day_on", "from_on")),
    Link("week", "office_period", within="office", as_of=("week_from_on", "from_on")),
    Link("month", "office_period", within="office", as_of=("month_start_on", "from_on")),
    Link(
        "month",
        "office_week_part",
        within="office",
        on={"first_week_on": "week_on", "month_before_end_on": "month_end_on"},
    ),
    Link("activity", "travel_time", on={"departure_place": "from_place", "place": "to_place"}),
    Link("calendar_day", "rest_day", within="worker", on={"date": "rest_day_on"}),
    Link("rest_day", "calendar_week", within="worker", on={"week_on": "week_on"}),
    Link("scheduled_day", "month", within="worker", on={"month_end_on": "month_end_on"}),
    Link("scheduled_day", "week", within="worker", on={"week_from_on": "week_from_on", "week_to_on": "week_to_on"}),
    Link("commute", "day", within="worker", on={"work_date_of_last_work": "work_date"}),
    Link("day", "scheduled_day", within="worker", on={"work_date": "scheduled_on"}),
    Link("stretch", "rate", within="worker", on={"stretch_kind": "rate_kind"}, as_of=("date", "rate_from_on")),
    Link("stretch", "default_rate", within="worker", as_of=("date", "default_rate_from_on")),
    Link("calendar_day", "item_step", within="worker", as_of=("date", "item_from_on")),
    Link("day", "item_step", within="worker", as_of=("work_date", "item_from_on")),
)


def prepare(tables: Frames) -> Frames:
    """Shape what is given: see the functions below for each table."""
    offices, periods = _offices(tables)
    if "workers" not in tables:
        raise InputError("missing_table", "表「workers」(労働者)がありません。", "There is no table 'workers'.")
    workers = tables["workers"]
    if "office" not in workers.columns:
        workers = workers.with_columns(pl.lit("").alias("office"))
    rates, default_rates = _rates(tables)
    return {
        **tables,
        "offices": offices,
        "office": periods,
        "workers": workers,
        "rates": rates,
        "default_rates": default_rates,
        "allowances": _amounts_by_day(_for_everybody(tables, "allowances", workers)),
        "rest_days": _distinct_days(_for_everybody(tables, "rest_days", workers)),
        "travel_times": _both_ways(tables.get("travel_times")),
    }


def _offices(tables: Frames) -> tuple[pl.DataFrame, pl.DataFrame]:
    periods = tables.get("office", pl.DataFrame({"office": [""]}))
    if "office" not in periods.columns:
        periods = periods.with_columns(pl.lit("").alias("office"))
    if "offices" in tables:
        return tables["offices"], periods
    recorded = tables[ROOT].get_column("recorded_from_on", default=None)
    from_on = recorded[0] if recorded is not None and recorded.len() else None
    offices = periods.select(pl.col("office").unique(maintain_order=True))
    return offices.with_columns(pl.lit(from_on, pl.Date).alias("recorded_from_on")), periods


def _rates(tables: Frames) -> tuple[pl.DataFrame, pl.DataFrame]:
    rates = tables.get("rates", pl.DataFrame(schema={"worker": pl.String, "kind": pl.String, "yen_per_hour": pl.Int64}))
    is_default = pl.col("kind").cast(pl.String) == "default"
    known = tables.get("default_rates")
    default_rates = rates.filter(is_default).drop("kind") if known is None else known
    return rates.filter(~is_default), default_rates


def _for_everybody(tables: Frames, name: str, workers: pl.DataFrame) -> pl.DataFrame:
    """Rows without a worker become one row for each worker (of the row's office, where it names one)."""
    frame = tables.get(name, pl.DataFrame(schema={"worker": workers.schema["worker"]}))
    if "worker" not in frame.columns:
        frame = frame.with_columns(pl.lit(None, workers.schema["worker"]).alias("worker"))
    shared = frame.filter(pl.col("worker").is_null()).drop("worker")
    if shared.is_empty():
        return frame
    if "office" in shared.columns and shared["office"].null_count() < shared.height:
        each = shared.join(workers.select("worker", "office"), on="office", how="inner", maintain_order="left")
    else:
        each = shared.join(workers.select("worker"), how="cross", maintain_order="left")
    own = frame.filter(pl.col("worker").is_not_null())
    return pl.concat([own.with_columns(shared=False), each.with_columns(shared=True)], how="diagonal").rename(
        {"shared": SHARED}
    )


def _distinct_days(days: pl.DataFrame) -> pl.DataFrame:
    return days.select(cs.by_name("worker", "date", require_all=False)).unique(maintain_order=True)


def _amounts_by_day(items: pl.DataFrame) -> pl.DataFrame:
    """Each dated amount, and its withdrawal on the day from which a later row of the same item holds."""
    if items.is_empty() or "from_on" not in items.columns:
        return items.with_columns(SINCE_EVER.alias("from_on"))
    series = ["worker", "name", *([SHARED] if SHARED in items.columns else [])]
    items = items.with_columns(pl.col("from_on").fill_null(SINCE_EVER)).sort("from_on", maintain_order=True)
    later = items.select(*series, pl.col("from_on").alias("until_on")).unique().sort("until_on")
    ends = items.with_row_index("__row").join(later, on=series).filter(pl.col("until_on") > pl.col("from_on"))
    ends = (
        ends.group_by("__row", maintain_order=True)
        .agg(pl.col("until_on").min())
        .join(items.with_row_index("__row"), on="__row")
    )
    withdrawn = ends.with_columns(pl.col("until_on").alias("from_on"), -pl.col("yen")).select(items.columns)
    return pl.concat([items, withdrawn])


def _both_ways(times: pl.DataFrame | None) -> pl.DataFrame:
    """A travel time holds for the way back too, unless that is given itself."""
    if times is None or times.is_empty():
        return pl.DataFrame(schema={"from_place": pl.String, "to_place": pl.String, "minutes": pl.Int64})
    back = times.rename({"from_place": "to_place", "to_place": "from_place"}).select(times.columns)
    ways = ["from_place", "to_place"]
    return pl.concat([times, back.join(times.select(ways), on=ways, how="anti")]).unique(ways, maintain_order=True)


QUESTION = Question(
    "attendance",
    modules=(
        working_time,
        working_time_checks,
        work_periods,
        work_periods_checks,
        rest_days,
        overtime,
        variable_hours,
        night_work,
        breaks,
        breaks_checks,
        wages,
        wages_checks,
        premiums,
        premiums_checks,
        minimum_wage,
        minimum_wage_checks,
        article36_checks,
    ),
    levels=LEVELS,
    links=LINKS,
    outputs={"worker_days": Output("day", {"date": "work_date"}), "worker_months": Output("month", {})},
    subject="worker",
    places=("worker", "month"),
    prepare=prepare,
    labels={
        **WORK_KINDS,
        **WAGE_ITEM_KINDS,
        **WEEKDAYS,
        "standard": "通常の労働時間制",
        "monthly_variable": "1か月単位の変形労働時間制",
        "month": "月",
        "day": "労働日",
        "visit": "訪問",
        "break": "休憩",
        "commute": "通勤",
        "free": "空き時間",
        "work_date": "労働日",
        "date": "暦日",
        "month_start_on": "賃金月の初日",
        "month_end_on": "賃金月の末日",
        "week_from_on": "週の初日",
        "week_to_on": "週の末日",
        "item_from_on": "手当の適用日",
        "day_on": "暦日",
        "week_on": "週の初日",
        "stretch_number": "区間の番号",
        "rounded_premium": "通分して円に丸める",
        "_night_minutes_since_midnight": "0時からの深夜の分数",
    },
    row_labels={
        "activity": ("start", "kind"),
        "stretch": ("stretch_start", "stretch_kind"),
        "day": ("work_date",),
        "calendar_day": ("date",),
        "office_day": ("day_on",),
        "week": ("week_from_on",),
        "month": ("month",),
        "allowance": ("item_name",),
        "month_item": ("item_name",),
        "scheduled_day": ("scheduled_on",),
        "absence_day": ("absent_on",),
        "leave_day": ("leave_on",),
    },
)
