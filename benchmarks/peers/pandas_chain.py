"""The law in pandas: whole columns, sorted shifts and sums by key, one file of activities after the other.

Minutes and dates are counted since 1970. The last fractions of yen are Python integers in object columns,
because a month's product of minutes, yen and divisors does not fit 64 bits.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks import month as wanted

DAY = 1440
EPOCH = dt.date(1970, 1, 1)
FIRST_DAY = (wanted.FIRST_DAY - EPOCH).days
LAST_DAY = (wanted.LAST_DAY - EPOCH).days
MONDAY_IS_0 = EPOCH.weekday()
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
KINDS = list(wanted.WORKING_KINDS)
TRAVEL = KINDS.index("travel")


@dataclass
class Tables:
    """The small tables: people, their pay items, ways, the minimum wages by prefecture and date."""

    people: pd.DataFrame
    items: pd.DataFrame
    ways: pd.DataFrame
    minimum: pd.DataFrame


def run(data: Path) -> pd.DataFrame:
    """Assess every worker's month; the columns are those of ``benchmarks.month``."""
    tables = _tables(data)
    parts = [_assess(pd.read_parquet(file), tables) for file in sorted((data / "activities").glob("*.parquet"))]
    return pd.concat(parts, ignore_index=True)


def _tables(data: Path) -> Tables:
    offices = pd.read_parquet(data / "offices.parquet")
    number = {name: index for index, name in enumerate(WEEKDAYS)}
    offices["week_start"] = offices["week_starts_on"].map(number).astype("int64")
    offices["rest_weekday"] = offices["statutory_rest_weekday"].map(number).fillna(-1).astype("int64")
    people = pd.read_parquet(data / "workers.parquet").merge(offices, on="office").set_index("worker").sort_index()
    people["flat_travel"] = people["flat_travel_minutes"].fillna(0).astype("int64")
    rates = pd.read_parquet(data / "rates.parquet").pivot(index="worker", columns="kind", values="yen_per_hour")
    for kind in KINDS:
        rate = rates[kind].fillna(rates["default"]) if kind in rates else rates["default"]
        people[f"{kind}_rate"] = rate.astype("int64")

    items = pd.read_parquet(data / "allowances.parquet")
    counts = {"base": wanted.IN_PREMIUM_BASE, "floor": wanted.IN_MINIMUM_WAGE}
    for name, kinds in counts.items():
        items[name] = items["yen"].where(items["kind"].isin(kinds), 0)
    items["wage"] = items["yen"].where(~items["kind"].isin(wanted.NOT_A_WAGE), 0)
    items = items.pivot_table(
        index="worker", columns="per", values=["base", "floor", "wage"], aggfunc="sum", fill_value=0
    )
    items.columns = [f"{name}_{per}" for name, per in items.columns]

    given = pd.read_parquet(data / "travel_times.parquet").astype("int64")
    back = given.rename(columns={"from_place": "to_place", "to_place": "from_place"})
    ways = pd.concat([given, back]).drop_duplicates(["from_place", "to_place"])  # what is given goes first
    minimum = pd.DataFrame(
        [
            (prefecture, (day - EPOCH).days, wanted.minimum_wage_on(known, day))
            for prefecture, known in wanted.minimum_wages().items()
            for day in (wanted.FIRST_DAY + dt.timedelta(number) for number in range(-7, 40))
        ],
        columns=["prefecture", "date", "minimum_wage"],
    )
    return Tables(people, items, ways, minimum)


def _assess(activities: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    work = _work(_recorded(activities))
    derived, unknown_ways = _derived_travel(work, tables.ways)
    people = tables.people.loc[work["worker"].iloc[0] : work["worker"].iloc[-1]]
    timed = pd.concat([work[["worker", "work_day", "from", "to", "kind"]], derived], ignore_index=True)
    timed["derived"] = np.arange(len(timed)) >= len(work)
    pieces = _pieces(timed, people)
    parts = _parts(pieces, people)
    days = _days(parts, work, people)
    months = _months(parts, days, people, tables.minimum)
    months = months.join(_overtime_wages(pieces, parts, days))
    months["flat_wage"] = _flat_excess(timed, people) * people["travel_rate"]
    in_month = unknown_ways["work_day"].between(FIRST_DAY, LAST_DAY)
    months["travel_not_recorded"] = unknown_ways[in_month].groupby("worker").size()
    return _paid(months.fillna(0).astype("int64"), people, tables.items)


def _recorded(activities: pd.DataFrame) -> pd.DataFrame:
    kind = activities["kind"]
    free_use, ordered, mandatory = (activities[name] for name in ("free_use", "ordered", "mandatory"))
    free, told, untold = (
        free_use.eq(True).to_numpy(),
        ordered.eq(True).to_numpy(),
        ordered.eq(False).to_numpy(),
    )
    must, may = mandatory.eq(True).to_numpy(), mandatory.eq(False).to_numpy()
    is_kind = {name: (kind == name).to_numpy() for name in (*KINDS, "break", "commute")}
    working = (
        is_kind["service"]
        | is_kind["office"]
        | (is_kind["travel"] & ~free)
        | (is_kind["report"] & ~may)
        | (is_kind["standby"] & told & ~free)
        | (is_kind["training"] & (~untold | must))
    )
    start = activities["start"].to_numpy().astype("datetime64[m]").astype("int64")
    end = activities["end"].to_numpy().astype("datetime64[m]").astype("int64")
    return pd.DataFrame(
        {
            "worker": activities["worker"].to_numpy(),
            "from": start,
            "to": end,
            "kind": np.select(list(is_kind.values())[:6], range(6), 6).astype("int8"),
            "place": activities["place"].fillna(-1).to_numpy().astype("int64"),
            "working": working,
            "carries": working | is_kind["break"],
            # So far in the file; differences of these sums tell what lies between two rows.
            "free_travels": np.cumsum(is_kind["travel"] & ~working),
            "commuted": np.cumsum(np.where(is_kind["commute"], end - start, 0)),
        }
    )


def _work(recorded: pd.DataFrame) -> pd.DataFrame:
    """Working activities with their work days. A break that no work leads into carries no run on."""
    carrying = recorded[recorded["carries"]]
    first_work = carrying["from"].where(carrying["working"]).groupby(_run_starts(carrying).cumsum()).transform("min")
    carrying = carrying[carrying["from"] >= first_work]
    run_day = (carrying["from"] // DAY).where(_run_starts(carrying)).ffill().astype("int64")
    return carrying.assign(work_day=run_day)[carrying["working"]].reset_index(drop=True)


def _run_starts(rows: pd.DataFrame) -> pd.Series:
    gap = rows["from"] - rows["to"].shift(fill_value=0)
    goes_on = (gap == 0) | ((rows["from"] % DAY < 300) & (gap <= wanted.RUN_GAP_MINUTES))
    return ~(goes_on & (rows["worker"] == rows["worker"].shift()))


def _derived_travel(work: pd.DataFrame, ways: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    before = work.shift(fill_value=-1)
    moved = (
        (work["worker"] == before["worker"])
        & (work["work_day"] == before["work_day"])
        & (work["place"] >= 0)
        & (before["place"] >= 0)
        & (work["place"] != before["place"])
        & (work["free_travels"] == before["free_travels"])
    )
    ways_taken = pd.DataFrame(
        {
            "worker": work["worker"],
            "work_day": work["work_day"],
            "from": before["to"],
            "gap": work["from"] - before["to"],
            "from_place": before["place"],
            "to_place": work["place"],
        }
    )[moved].merge(ways, on=["from_place", "to_place"], how="left")
    unknown = ways_taken["minutes"].isna()
    known = ways_taken[~unknown & (ways_taken["gap"] > 0)]
    taken = np.minimum(known["gap"], known["minutes"]).astype("int64")
    derived = known[["worker", "work_day", "from"]].assign(to=known["from"] + taken, kind=np.int8(TRAVEL))
    return derived, ways_taken.loc[unknown, ["worker", "work_day"]]


def _pieces(timed: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Working time within one calendar date each, with its rate; a visit is counted in its first piece."""
    first, last = timed["from"] // DAY, (timed["to"] - 1) // DAY
    whole = timed[first == last].assign(visit=lambda rows: rows["kind"] == 0)
    crossing = timed[first != last]
    times = (last - first + 1)[first != last]
    split = crossing.loc[crossing.index.repeat(times)]
    date = split["from"] // DAY + split.groupby(level=0).cumcount()
    split = split.assign(visit=(split["kind"] == 0) & (split["from"] // DAY == date))
    split["from"], split["to"] = (
        np.maximum(split["from"], date * DAY),
        np.minimum(split["to"], (date + 1) * DAY),
    )
    pieces = pd.concat([whole, split], ignore_index=True)
    rates = people[[f"{kind}_rate" for kind in KINDS]].to_numpy()
    pieces["rate"] = rates[people.index.get_indexer(pieces["worker"]), pieces["kind"]]
    pieces["date"] = pieces["from"] // DAY
    pieces["minutes"] = pieces["to"] - pieces["from"]
    return pieces


def _parts(pieces: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Sums by worker, work day and calendar date."""
    minutes = pieces["minutes"]
    opens, closes = pieces["from"] % DAY, pieces["from"] % DAY + minutes
    night = (closes.clip(upper=300) - opens).clip(lower=0) + (closes - opens.clip(lower=1320)).clip(lower=0)
    columns = {f"{kind}_minutes": minutes.where(pieces["kind"] == number, 0) for number, kind in enumerate(KINDS)}
    columns |= {
        "working_minutes": minutes,
        "derived_travel_minutes": minutes.where(pieces["derived"], 0),
        "visits": pieces["visit"].astype("int64"),
        "wage": minutes * pieces["rate"],
        "night_minutes": night,
        "night_wage": night * pieces["rate"],
    }
    keys = ["worker", "work_day", "date"]
    grouped = pd.DataFrame(columns).groupby([pieces[key] for key in keys])
    parts = grouped.sum()
    by_part = pieces.groupby(keys)
    parts["lowest_rate"], parts["from"], parts["to"] = (
        by_part["rate"].min(),
        by_part["from"].min(),
        by_part["to"].max(),
    )
    parts = parts.reset_index()
    rows = people.index.get_indexer(parts["worker"])
    week_start, rest_weekday = people["week_start"].to_numpy()[rows], people["rest_weekday"].to_numpy()[rows]
    parts["week"] = (parts["work_day"] + MONDAY_IS_0 - week_start) // 7
    parts["rest"] = (parts["date"] + MONDAY_IS_0) % 7 == rest_weekday
    undecided = parts[rest_weekday < 0]
    week = ((undecided["date"] + MONDAY_IS_0 - week_start[rest_weekday < 0]) // 7).rename("week")
    dates = undecided.groupby(["worker", week])["date"]
    full, latest = dates.transform("nunique") == 7, dates.transform("max")
    parts.loc[undecided.index, "rest"] = full & (undecided["date"] == latest)
    return parts


def _days(parts: pd.DataFrame, work: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """The work days of the month, with the ordinary minutes that each may have before overtime begins."""
    ordinary = parts["working_minutes"].where(~parts["rest"], 0)
    keys = ["worker", "work_day"]
    by_day = parts.assign(ordinary=ordinary).groupby(keys)
    days = by_day[["working_minutes", "ordinary"]].sum()
    days["week"], days["from"], days["to"] = by_day["week"].first(), by_day["from"].min(), by_day["to"].max()
    commuted = work.groupby(keys)["commuted"]
    days["commuted"] = commuted.last() - commuted.first()
    days = days.reset_index()
    inside = days["ordinary"].clip(upper=480)
    earlier_in_week = inside.groupby([days["worker"], days["week"]]).cumsum() - inside
    weekly_limit = people["statutory_weekly_hours"].to_numpy()[people.index.get_indexer(days["worker"])] * 60
    days["ordinary_limit"] = (weekly_limit - earlier_in_week).clip(lower=0, upper=480)
    days["daily"] = days["ordinary"] - inside
    days["overtime"] = (days["ordinary"] - days["ordinary_limit"]).clip(lower=0)
    days = days[days["work_day"].between(FIRST_DAY, LAST_DAY)].copy()
    days["overtime_before"] = days.groupby("worker")["overtime"].cumsum() - days["overtime"]
    pause = days["to"] - days["from"] - days["working_minutes"] - days["commuted"]
    needed = np.select([days["working_minutes"] > 480, days["working_minutes"] > 360], [60, 45], 0)
    days["short_break"] = pause < needed
    return days


def _months(parts: pd.DataFrame, days: pd.DataFrame, people: pd.DataFrame, minimum: pd.DataFrame) -> pd.DataFrame:
    parts = parts[parts["work_day"].between(FIRST_DAY, LAST_DAY)]
    resting = parts["rest"]
    parts = parts.assign(
        rest_day_minutes=parts["working_minutes"].where(resting, 0), rest_wage=parts["wage"].where(resting, 0)
    )
    summed = [
        *(f"{kind}_minutes" for kind in KINDS),
        *("working_minutes", "derived_travel_minutes", "rest_day_minutes", "night_minutes", "visits"),
        *("wage", "rest_wage", "night_wage"),
    ]
    months = parts.groupby("worker")[summed].sum()
    dated = parts[["worker", "date", "lowest_rate"]].merge(people[["prefecture"]], left_on="worker", right_index=True)
    dated = dated.merge(minimum, on=["prefecture", "date"])
    months["margin"] = (dated["lowest_rate"] - dated["minimum_wage"]).groupby(dated["worker"]).min()
    by_worker = days.groupby("worker")
    months["daily_overtime_minutes"] = by_worker["daily"].sum()
    months["overtime_minutes"] = by_worker["overtime"].sum()
    months["working_days"] = by_worker.size()
    months["break_too_short"] = by_worker["short_break"].sum()
    return months


def _overtime_wages(pieces: pd.DataFrame, parts: pd.DataFrame, days: pd.DataFrame) -> pd.DataFrame:
    """Overtime minutes by the rates of the activities in which they arise, in time order."""
    over = days.loc[days["overtime"] > 0, ["worker", "work_day", "ordinary_limit", "overtime_before"]]
    over = over.merge(parts.loc[~parts["rest"], ["worker", "work_day", "date"]], on=["worker", "work_day"])
    rows = pieces[["worker", "work_day", "date", "from", "minutes", "rate"]].merge(
        over, on=["worker", "work_day", "date"]
    )
    rows = rows.sort_values(["worker", "from"])
    minutes, limit = rows["minutes"], rows["ordinary_limit"]
    so_far = minutes.groupby([rows["worker"], rows["work_day"]]).cumsum()
    beyond_limit = limit + (3_600 - rows["overtime_before"]).clip(lower=0)
    overtime = (so_far - limit).clip(lower=0) - (so_far - minutes - limit).clip(lower=0)
    beyond = (so_far - beyond_limit).clip(lower=0) - (so_far - minutes - beyond_limit).clip(lower=0)
    wages = pd.DataFrame(
        {"overtime_wage": overtime * rows["rate"], "beyond": beyond, "beyond_wage": beyond * rows["rate"]}
    )
    return wages.groupby(rows["worker"]).sum()


def _flat_excess(timed: pd.DataFrame, people: pd.DataFrame) -> pd.Series:
    in_month = timed["work_day"].between(FIRST_DAY, LAST_DAY)
    trips = timed[(timed["kind"] == TRAVEL) & in_month]
    flat = people["flat_travel"].to_numpy()[people.index.get_indexer(trips["worker"])]
    return (flat - (trips["to"] - trips["from"])).clip(lower=0).groupby(trips["worker"]).sum()


def _paid(months: pd.DataFrame, people: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    items = items.reindex(months.index, fill_value=0)
    people = people.reindex(months.index)
    whole = people["minute_rounding"]

    def paid(minutes: pd.Series) -> pd.Series:
        return ((minutes + 30) // 60 * 60).where(whole, minutes)

    def amount(name: str) -> tuple[pd.Series, pd.Series]:
        by_time = items[f"{name}_month"] + items[f"{name}_day"] * months["working_days"]
        return by_time.astype(object), (items[f"{name}_visit"] * months["visits"]).astype(object)

    exact = months.astype(object)
    hours, worked = people["prescribed_monthly_minutes"].astype(object), exact["working_minutes"]
    (base, base_by_piece), (floor, floor_by_piece), (wage, wage_by_piece) = (
        amount("base"),
        amount("floor"),
        amount("wage"),
    )
    # Yen per hour as fractions: share / unit and piece_share / unit.
    in_yen = people["unit_price_rounding"]
    unit = (hours * worked).mask(in_yen, 1)
    share = (base * 60 * worked).mask(in_yen, _half_up(base * 60, hours))
    piece_share = (base_by_piece * 60 * hours).mask(in_yen, _half_up(base_by_piece * 60, worked))

    def premium(above: pd.Series, minutes: pd.Series) -> pd.Series:
        return _half_up(above * paid(minutes).astype(object), 6_000 * unit * minutes.clip(lower=1).astype(object))

    overtime, rest, night = months["overtime_minutes"], months["rest_day_minutes"], months["night_minutes"]
    result = months.assign(
        weekly_overtime_minutes=overtime - months["daily_overtime_minutes"],
        period_overtime_minutes=0,
        overtime_beyond_60h_minutes=months["beyond"],
        paid_overtime_minutes=paid(overtime),
        paid_rest_day_minutes=paid(rest),
        paid_night_minutes=paid(night),
        time_wage_yen=_half_up(months["wage"], 60),
        flat_travel_excess_yen=_half_up(months["flat_wage"], 60),
        overtime_premium_yen=premium(
            unit * 25 * (exact["overtime_wage"] + exact["beyond_wage"])
            + share * (125 * exact["overtime_minutes"] + 25 * exact["beyond"])
            + piece_share * 25 * (exact["overtime_minutes"] + exact["beyond"]),
            overtime,
        ),
        rest_day_premium_yen=premium(
            unit * 35 * exact["rest_wage"] + (share * 135 + piece_share * 35) * exact["rest_day_minutes"],
            rest,
        ),
        night_premium_yen=premium(
            unit * 25 * exact["night_wage"] + (share + piece_share) * 25 * exact["night_minutes"], night
        ),
        allowances_yen=wage + wage_by_piece,
        absence_allowance_yen=0,
        leave_pay_yen=0,
        minimum_wage_met=exact["margin"] * hours * worked + floor * 60 * worked + floor_by_piece * 60 * hours >= 0,
        overtime_without_agreement=(overtime + rest > 0) & ~people["overtime_agreement"],
        overtime_limit_exceeded=((overtime > 2_700) & ~people["special_clause"]) | (overtime + rest >= 6_000),
    )
    result["below_minimum_wage"] = ~result["minimum_wage_met"].astype(bool)
    result["gross_wage_yen"] = result[list(wanted.PAY)].sum(axis=1)
    return result.reset_index()[list(wanted.COLUMNS)].astype("int64")


def _half_up(above: pd.Series, below: pd.Series | int) -> pd.Series:
    return (2 * above + below) // (2 * below)
