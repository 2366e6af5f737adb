"""What OpenFisca can express of the law: pay and minimum wage of a person's month (its reading, 4 and 5).

A day has any number of activities, and a run crosses midnight: neither has a place in a vector of persons. So
the minutes of the month come from the DuckDB script, and OpenFisca computes rounded minutes, premiums, gross
and findings from them. Its integers have 32 bits; formulas widen to 64 and cancel common factors where a
product would not fit.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from benchmarks import month as wanted
from benchmarks.peers import duckdb_sql

Ints = npt.NDArray[np.int64]
INPUTS = (
    *("prescribed", "working", "overtime", "beyond", "rest", "night"),
    *("wage", "flat_wage", "overtime_wage", "beyond_wage", "rest_wage", "night_wage"),
    *("base", "base_by_piece", "floor", "floor_by_piece", "allowances", "margin"),
    *("minute_rounding", "unit_price_rounding", "overtime_agreement", "special_clause"),
)
GIVEN_AS = {
    "working": "working_minutes",
    **{kind: f"{kind}_minutes" for kind in wanted.WORKING_KINDS},
    "derived": "derived_travel_minutes",
    "rest": "rest_day_minutes",
    "daily": "daily_overtime_minutes",
    "overtime": "overtime_minutes",
    "night": "night_minutes",
    "beyond": "overtime_beyond_60h_minutes",
    "working_days": "working_days",
    "visits": "visits",
    "travel_not_recorded": "travel_not_recorded",
    "break_too_short": "break_too_short",
    "allowances": "allowances_yen",
    "worker": "worker",
}
COMPUTED = (
    *("paid_overtime_minutes", "paid_rest_day_minutes", "paid_night_minutes"),
    *("time_wage_yen", "flat_travel_excess_yen"),
    *("overtime_premium_yen", "rest_day_premium_yen", "night_premium_yen"),
    *("gross_wage_yen", "minimum_wage_met", "below_minimum_wage"),
    *("overtime_without_agreement", "overtime_limit_exceeded"),
)
SECONDS = {"openfisca": 0.0}


def run(data: Path) -> pa.Table:
    """Assess every worker's month; the columns are those of ``benchmarks.month``.

    ``SECONDS`` then tells how long OpenFisca itself took, without the computation of the minutes.

    Raises:
        SystemExit: OpenFisca is not installed here.
    """
    country = _country()
    SECONDS["openfisca"] = 0.0
    parts = []
    for month in duckdb_sql.results(data, "from month order by worker"):
        started = time.perf_counter()
        parts.append(_pay(country, month))
        SECONDS["openfisca"] += time.perf_counter() - started
    return pa.concat_tables(parts)


def _pay(country: Any, month: pa.Table) -> pa.Table:
    from openfisca_core.simulation_builder import SimulationBuilder

    simulation = SimulationBuilder().build_default_simulation(country, len(month))
    for name in INPUTS:
        is_flag = pa.types.is_boolean(month[name].type)
        values = month[name] if is_flag else month[name].cast(pa.int32()).fill_null(0)
        simulation.set_input(name, wanted.MONTH, values.to_numpy())
    columns = {there: month[here].cast(pa.int64()) for here, there in GIVEN_AS.items()}
    columns |= {name: pa.array(simulation.calculate(name, wanted.MONTH)) for name in COMPUTED}
    columns["weekly_overtime_minutes"] = pa.array(
        columns["overtime_minutes"].to_numpy() - columns["daily_overtime_minutes"].to_numpy()
    )
    nothing = pa.array(np.zeros(len(month), np.int64))
    columns |= dict.fromkeys(("period_overtime_minutes", "absence_allowance_yen", "leave_pay_yen"), nothing)
    return pa.table({name: columns[name] for name in wanted.COLUMNS})


def _country() -> Any:
    try:
        from openfisca_core.entities import build_entity
        from openfisca_core.periods import DateUnit
        from openfisca_core.taxbenefitsystems import TaxBenefitSystem
        from openfisca_core.variables import Variable
    except ImportError as missing:
        raise SystemExit("openfisca-core is missing: `make bench` makes an environment that has it") from missing

    person = build_entity("person", "persons", "A worker", is_person=True)
    country = TaxBenefitSystem([person])

    def add(name: str, kind: type, **more: Any) -> None:
        about = {"entity": person, "definition_period": DateUnit.MONTH, "value_type": kind, "label": name}
        country.add_variable(type(name, (Variable,), about | more))

    flags = {"minute_rounding", "unit_price_rounding", "overtime_agreement", "special_clause"}
    for name in INPUTS:
        add(name, bool if name in flags else int)
    for name, formula in _formulas().items():
        is_flag = name in COMPUTED[-4:]
        add(name, bool if is_flag else int, formula=formula)
    return country


def _formulas() -> dict[str, Any]:
    def wide(persons: Any, name: str, period: Any) -> Ints:
        return np.asarray(persons(name, period)).astype(np.int64)

    def half_up(above: Ints, below: Ints | int) -> Ints:
        return (2 * above + below) // (2 * below)

    def rounded(minutes: str) -> Any:
        def formula(persons: Any, period: Any) -> Ints:
            exact = wide(persons, minutes, period)
            return np.where(persons("minute_rounding", period), (exact + 30) // 60 * 60, exact)

        return formula

    def yen(name: str) -> Any:
        return lambda persons, period: half_up(wide(persons, name, period), 60)

    def shares(persons: Any, period: Any) -> tuple[Ints, Ints, Ints]:
        """Yen per hour of monthly items and of piece pay over one unit."""
        hours, worked = wide(persons, "prescribed", period), wide(persons, "working", period)
        base, by_piece = wide(persons, "base", period), wide(persons, "base_by_piece", period)
        in_yen = persons("unit_price_rounding", period)
        return (
            np.where(in_yen, 1, hours * worked),
            np.where(in_yen, half_up(base * 60, hours), base * 60 * worked),
            np.where(in_yen, half_up(by_piece * 60, worked), by_piece * 60 * hours),
        )

    def premium(exact: Ints, unit: Ints, minutes: Ints, persons: Any, period: Any) -> Ints:
        """Of ``exact`` / (6000 x unit) yen the part that the rounded minutes have of the minutes."""
        hours_paid, below = (minutes + 30) // 60, 100 * unit * np.maximum(minutes, 1)
        in_proportion = exact // below * hours_paid + half_up(exact % below * hours_paid, below)
        return np.where(persons("minute_rounding", period), in_proportion, half_up(exact, 6_000 * unit))

    def overtime_premium_yen(persons: Any, period: Any) -> Ints:
        unit, share, by_piece = shares(persons, period)
        minutes, beyond = wide(persons, "overtime", period), wide(persons, "beyond", period)
        rates = wide(persons, "overtime_wage", period) + wide(persons, "beyond_wage", period)
        exact = 25 * unit * rates + share * (125 * minutes + 25 * beyond) + by_piece * 25 * (minutes + beyond)
        return premium(exact, unit, minutes, persons, period)

    def rest_day_premium_yen(persons: Any, period: Any) -> Ints:
        unit, share, by_piece = shares(persons, period)
        minutes = wide(persons, "rest", period)
        exact = 35 * unit * wide(persons, "rest_wage", period) + (135 * share + 35 * by_piece) * minutes
        return premium(exact, unit, minutes, persons, period)

    def night_premium_yen(persons: Any, period: Any) -> Ints:
        unit, share, by_piece = shares(persons, period)
        minutes = wide(persons, "night", period)
        exact = 25 * (unit * wide(persons, "night_wage", period) + (share + by_piece) * minutes)
        return premium(exact, unit, minutes, persons, period)

    def gross_wage_yen(persons: Any, period: Any) -> Ints:
        parts = (*COMPUTED[3:8], "allowances")
        return np.asarray(np.sum([wide(persons, part, period) for part in parts], axis=0))

    def minimum_wage_met(persons: Any, period: Any) -> npt.NDArray[np.bool_]:
        hours, worked = wide(persons, "prescribed", period), wide(persons, "working", period)
        margin = wide(persons, "margin", period) * hours * worked
        by_time = wide(persons, "floor", period) * 60 * worked
        by_piece = wide(persons, "floor_by_piece", period) * 60 * hours
        return np.asarray(margin + by_time + by_piece >= 0)

    def overtime_without_agreement(persons: Any, period: Any) -> npt.NDArray[np.bool_]:
        any_work = persons("overtime", period) + persons("rest", period) > 0
        return np.asarray(any_work & ~persons("overtime_agreement", period))

    def overtime_limit_exceeded(persons: Any, period: Any) -> npt.NDArray[np.bool_]:
        overtime = persons("overtime", period)
        usual = (overtime > 2_700) & ~persons("special_clause", period)
        return np.asarray(usual | (overtime + persons("rest", period) >= 6_000))

    return {
        "paid_overtime_minutes": rounded("overtime"),
        "paid_rest_day_minutes": rounded("rest"),
        "paid_night_minutes": rounded("night"),
        "time_wage_yen": yen("wage"),
        "flat_travel_excess_yen": yen("flat_wage"),
        "overtime_premium_yen": overtime_premium_yen,
        "rest_day_premium_yen": rest_day_premium_yen,
        "night_premium_yen": night_premium_yen,
        "gross_wage_yen": gross_wage_yen,
        "minimum_wage_met": minimum_wage_met,
        "below_minimum_wage": lambda persons, period: ~persons("minimum_wage_met", period),
        "overtime_without_agreement": overtime_without_agreement,
        "overtime_limit_exceeded": overtime_limit_exceeded,
    }
