"""The slow second opinion itself: public cases, examples by hand, and what must hold in any month."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.oracle.attendance import Assessment, assess
from tests.oracle.random_months import changes_calendar, error_of, has_input_error, random_month

Row = dict[str, Any]

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "attendance.yaml").read_text(encoding="utf-8"))
SUNDAY = {"statutory_rest_weekday": "sunday"}


def act(start: str, end: str, kind: str = "office", **more: Any) -> Row:
    """An activity of W1 in October 2026: 'DD HH:MM' twice, or an end on the same day as 'HH:MM'."""
    end = end if " " in end else f"{start[:2]} {end}"
    moments = [f"2026-10-{text.replace(' ', 'T')}" for text in (start, end)]
    return {"worker": "W1", "start": moments[0], "end": moments[1], "kind": kind, **more}


def days(month: str, numbers: range | list[int], start: str, end: str) -> list[Row]:
    """The same office hours on several days of a month; an end of 24:00 is the next midnight."""
    rows = []
    for number in numbers:
        end_day, end_clock = (number + 1, "00:00") if end == "24:00" else (number, end)
        span = {"start": f"{month}-{number:02d}T{start}", "end": f"{month}-{end_day:02d}T{end_clock}"}
        rows.append({"worker": "W1", **span, "kind": "office"})
    return rows


def given(activities: list[Row], office: Row | list[Row] | None = None, **more: Any) -> Row:
    """One worker W1 at 1,000 yen an hour."""
    worker = {"worker": "W1", "rates": {"default": 1000}, **more.pop("worker", {})}
    return {"office": office or {}, "workers": [worker], "activities": activities, **more}


def month_of(assessment: Assessment, month: str = "2026-10") -> Row:
    """The row of W1 in a wage month."""
    assert assessment.errors == {}
    return next(row for row in assessment.worker_months if (row["worker"], row["month"]) == ("W1", month))


def working_by_day(assessment: Assessment) -> dict[int, int]:
    """Working minutes of W1 by day of the month."""
    return {row["date"].day: row["working_minutes"] for row in assessment.worker_days}


def codes(assessment: Assessment) -> set[str]:
    """Codes of all findings."""
    return {code for code, _, _ in assessment.findings}


def matches(expected: Row, row: Row) -> bool:
    """Every column written in the case has the value in the row."""
    return all(str(row[name]) == str(value) for name, value in expected.items())


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["case"]))
def test_public_case(case: Row) -> None:
    assessment, expect = assess(case["given"]), case["expect"]
    errors = {code for found in assessment.errors.values() for code in found}
    assert errors == ({expect["error"]} if "error" in expect else set())
    for table, rows in (("worker_days", assessment.worker_days), ("worker_months", assessment.worker_months)):
        for expected in expect.get(table, []):
            assert any(matches(expected, row) for row in rows), (expected, rows)
    assert set(expect.get("findings", [])) <= codes(assessment)
    assert not set(expect.get("findings_absent", [])) & codes(assessment)


# --- section 1 ---


@pytest.mark.parametrize(
    ("kind", "flags", "counts"),
    [
        ("service", {}, True),
        ("office", {}, True),
        ("travel", {}, True),
        ("travel", {"free_use": True}, False),
        ("standby", {}, False),
        ("standby", {"ordered": True}, True),
        ("standby", {"ordered": True, "free_use": True}, False),
        ("report", {}, True),
        ("report", {"mandatory": False}, False),
        ("training", {}, True),
        ("training", {"ordered": False}, False),
        ("training", {"ordered": False, "mandatory": True}, True),
        ("training", {"mandatory": False}, True),
        ("break", {}, False),
        ("commute", {}, False),
        ("free", {}, False),
    ],
)
def test_what_counts_as_working_time(kind: str, flags: Row, counts: bool) -> None:
    row = month_of(assess(given([act("05 09:00", "10:00", kind, **flags)])))
    assert row["working_minutes"] == (60 if counts else 0)


WAYS = [
    {"from_place": "A", "to_place": "B", "minutes": 20},
    {"from_place": "B", "to_place": "A", "minutes": 25},
]


@pytest.mark.parametrize(
    ("between", "table", "derived", "unknown"),
    [
        ([], WAYS, 20, False),
        ([], WAYS[1:], 25, False),
        ([], [], 0, True),
        ([act("05 10:00", "10:30", "break")], WAYS, 20, False),
        ([act("05 10:00", "10:05", "travel", free_use=True)], WAYS, 0, False),
        ([act("05 10:10", "10:20", "report")], [], 0, False),
    ],
)
def test_derived_travel(between: list[Row], table: list[Row], derived: int, unknown: bool) -> None:
    visits = [act("05 09:00", "10:00", "service", place="A"), act("05 10:30", "11:00", "service", place="B")]
    assessment = assess(given(visits + between, travel_times=table))
    assert month_of(assessment)["derived_travel_minutes"] == derived
    assert ("travel_not_recorded" in codes(assessment)) is unknown


def test_derived_travel_fills_at_most_the_gap_and_not_at_all_where_there_is_none() -> None:
    first = act("05 09:00", "10:00", "service", place="A")
    short = act("05 10:07", "11:00", "service", place="B")
    touching = act("05 11:00", "12:00", "service", place="A")
    assert month_of(assess(given([first, short, touching], travel_times=WAYS)))["derived_travel_minutes"] == 7
    assert "travel_not_recorded" in codes(assess(given([short, touching])))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (act("05 09:30", "09:40", "free"), "overlapping_activities"),
        (act("05 12:00", "12:00"), "end_not_after_start"),
        (act("05 12:00", "13:00", "cleaning"), "unknown_kind"),
        (act("05 12:00", "06 12:01"), "activity_too_long"),
    ],
)
def test_input_errors_leave_the_worker_uncomputed(row: Row, code: str) -> None:
    assessment = assess(given([act("05 09:00", "10:00"), row]))
    assert assessment == Assessment(errors={"W1": {code}})


def test_a_long_free_time_is_no_error() -> None:
    assert assess(given([act("05 12:00", "06 12:01", "free")])).errors == {}


def test_an_unknown_worker_does_not_stop_the_others() -> None:
    assessment = assess(given([act("05 09:00", "10:00"), {**act("05 09:00", "10:00"), "worker": "W2"}]))
    assert assessment.errors == {"W2": {"unknown_worker"}}
    assert [row["worker"] for row in assessment.worker_months] == ["W1"]


# --- section 2 ---


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([act("05 22:00", "23:30"), act("06 02:30", "03:30")], {5: 150}),
        ([act("05 22:00", "23:30"), act("06 02:31", "03:30")], {5: 90, 6: 59}),
        ([act("05 22:00", "06 04:00"), act("06 05:00", "06:00")], {5: 360, 6: 60}),
        ([act("05 22:00", "06 05:00"), act("06 05:00", "06:00")], {5: 480}),
        (
            [act("05 22:00", "23:00"), act("05 23:00", "06 01:00", "break"), act("06 04:00", "05:00")],
            {5: 120},
        ),
        (
            [act("05 22:00", "23:00"), act("05 23:10", "06 01:30", "break"), act("06 02:01", "03:00")],
            {5: 60, 6: 59},
        ),
        ([act("05 23:00", "06 00:00", "break"), act("06 00:00", "01:00")], {5: 0, 6: 60}),
        (
            [act("05 21:00", "22:00"), act("05 22:00", "06 00:30", "free"), act("06 01:01", "02:00")],
            {5: 60, 6: 59},
        ),
        (
            [act("05 22:00", "23:30"), act("05 23:30", "06 00:30", "commute"), act("06 01:00", "02:00")],
            {5: 150},
        ),
    ],
)
def test_runs_over_midnight(rows: list[Row], expected: dict[int, int]) -> None:
    assert working_by_day(assess(given(rows))) == expected


@pytest.mark.parametrize(
    ("closing_day", "day", "month"),
    [
        (31, "2026-10-31", "2026-10"),
        (30, "2026-10-31", "2026-11"),
        (30, "2026-02-28", "2026-02"),
        (20, "2025-12-21", "2026-01"),
    ],
)
def test_wage_month(closing_day: int, day: str, month: str) -> None:
    row = {"worker": "W1", "start": f"{day}T09:00", "end": f"{day}T10:00", "kind": "office"}
    assert month_of(assess(given([row], {"closing_day": closing_day})), month)["working_minutes"] == 60


def test_dates_in_the_table_replace_the_weekday_in_their_week_only() -> None:
    rows = days("2026-10", [4, 7, 11, 14], "09:00", "10:00")
    table = [{"worker": "W1", "date": "2026-10-07"}]
    assessment = assess(given(rows, SUNDAY, rest_days=table))
    rest = {row["date"].day: row["rest_day_minutes"] for row in assessment.worker_days}
    assert rest == {4: 0, 7: 60, 11: 60, 14: 0}


@pytest.mark.parametrize(("week_starts_on", "rest"), [("sunday", 300), ("monday", 0)])
def test_the_last_of_seven_days_worked_is_the_rest_day(week_starts_on: str, rest: int) -> None:
    rows = [*days("2026-10", range(4, 10), "09:00", "13:00"), act("10 09:00", "14:00")]
    row = month_of(assess(given(rows, {"week_starts_on": week_starts_on})))
    assert row["rest_day_minutes"] == rest


# --- section 3 ---

WEEK_OVER_THE_EDGE = days("2026-09", [28, 29, 30], "09:00", "17:00") + days("2026-10", [1, 2, 3], "09:00", "17:00")


def test_a_week_over_the_month_edge_is_counted_whole() -> None:
    assessment = assess(given(WEEK_OVER_THE_EDGE, SUNDAY))
    assert month_of(assessment, "2026-09")["weekly_overtime_minutes"] == 0
    assert month_of(assessment)["weekly_overtime_minutes"] == 480


def test_the_period_cuts_the_week_in_the_variable_system() -> None:
    office = {**SUNDAY, "hours_system": "monthly_variable"}
    assessment = assess(given(WEEK_OVER_THE_EDGE, office))
    assert month_of(assessment, "2026-09")["weekly_overtime_minutes"] == 1440 - 1371
    assert month_of(assessment)["weekly_overtime_minutes"] == 1440 - 1028
    scheduled = [{"worker": "W1", "date": row["start"][:10], "minutes": 480} for row in WEEK_OVER_THE_EDGE]
    assert month_of(assess(given(WEEK_OVER_THE_EDGE, office, scheduled_days=scheduled)))["overtime_minutes"] == 0


def test_a_schedule_above_the_frame_becomes_overtime_of_the_period() -> None:
    rows = days("2026-02", [day for day in range(1, 29) if day % 7 != 1], "09:00", "17:00")
    scheduled = [{"worker": "W1", "date": row["start"][:10], "minutes": 480} for row in rows]
    office = {**SUNDAY, "hours_system": "monthly_variable"}
    row = month_of(assess(given(rows, office, scheduled_days=scheduled)), "2026-02")
    assert (row["weekly_overtime_minutes"], row["period_overtime_minutes"]) == (0, 24 * 480 - 9600)


def test_forty_four_hours() -> None:
    rows = days("2026-10", range(5, 11), "09:00", "17:00")
    row = month_of(assess(given(rows, {**SUNDAY, "statutory_weekly_hours": 44})))
    assert row["weekly_overtime_minutes"] == 2880 - 2640


@pytest.mark.parametrize(
    ("rows", "office", "month", "overtime", "beyond"),
    [
        (days("2026-10", range(5, 10), "00:00", "21:00"), {"run_gap_minutes": 60}, "2026-10", 3900, 300),
        (days("2023-03", range(6, 11), "00:00", "21:00"), {"run_gap_minutes": 60}, "2023-03", 3900, 0),
        (
            days("2023-03", range(27, 32), "00:00", "20:30") + days("2023-04", [1], "00:00", "10:00"),
            {"closing_day": 10},
            "2023-04",
            5 * 750 + 600,
            600,
        ),
    ],
)
def test_beyond_sixty_hours(rows: list[Row], office: Row, month: str, overtime: int, beyond: int) -> None:
    row = month_of(assess(given(rows, office)), month)
    assert (row["overtime_minutes"], row["overtime_beyond_60h_minutes"]) == (overtime, beyond)
    assert row["overtime_premium_yen"] == (overtime + beyond) * 250 // 60


@pytest.mark.parametrize(
    ("rows", "too_short"),
    [
        ([act("05 09:00", "15:00")], False),
        ([act("05 09:00", "15:01")], True),
        ([act("05 09:00", "12:00"), act("05 12:45", "17:45")], False),
        ([act("05 09:00", "12:00"), act("05 12:59", "18:00")], True),
        ([act("05 09:00", "12:00"), act("05 12:00", "13:00", "free"), act("05 13:00", "18:01")], False),
        ([act("05 09:00", "12:00"), act("05 12:00", "13:00", "commute"), act("05 13:00", "17:00")], True),
    ],
)
def test_break_too_short(rows: list[Row], too_short: bool) -> None:
    assert ("break_too_short" in codes(assess(given(rows)))) is too_short


@pytest.mark.parametrize(
    ("recorded_from", "colleague_worked", "incomplete"),
    [(None, False, True), (None, True, False), ("2026-09-27", False, False), ("2026-09-28", True, True)],
)
def test_week_incomplete(recorded_from: str | None, colleague_worked: bool, incomplete: bool) -> None:
    month = given([act("05 09:00", "10:00")], recorded_from_on=recorded_from)
    if colleague_worked:
        month["workers"].append({"worker": "W2", "rates": {"default": 1000}})
        month["activities"] += [{**row, "worker": "W2"} for row in days("2026-09", [28], "09:00", "10:00")]
    assert (("week_incomplete", "W1", "2026-10") in assess(month).findings) is incomplete


def test_a_week_that_the_period_cuts_needs_no_earlier_days() -> None:
    month = given([act("05 09:00", "10:00")], {"hours_system": "monthly_variable"})
    assert "week_incomplete" not in codes(assess(month))


def test_findings_on_article_36() -> None:
    hours_45 = days("2026-10", range(5, 10), "00:00", "17:00")
    assert "overtime_limit_exceeded" not in codes(assess(given(hours_45)))
    more = [*hours_45, act("12 09:00", "17:01")]
    assert "overtime_limit_exceeded" in codes(assess(given(more)))
    assert "overtime_limit_exceeded" not in codes(assess(given(more, {"special_clause": True})))


@pytest.mark.parametrize(("end", "exceeded"), [("11:59", False), ("12:00", True)])
def test_a_hundred_hours_of_overtime_and_rest_day_work(end: str, exceeded: bool) -> None:
    rows = [*days("2026-10", range(4, 10), "00:00", "23:00"), act("10 10:00", end)]
    assessment = assess(given(rows, {**SUNDAY, "special_clause": True, "run_gap_minutes": 0}))
    row = month_of(assessment)
    saturday = row["weekly_overtime_minutes"]
    assert row["rest_day_minutes"] + row["overtime_minutes"] == 23 * 60 + 5 * 15 * 60 + saturday
    assert ("overtime_limit_exceeded" in codes(assessment)) is exceeded


@pytest.mark.parametrize(("sunday", "finding"), [("04", False), ("11", True)])
def test_rest_day_work_without_agreement(sunday: str, finding: bool) -> None:
    office: list[Row] = [{**SUNDAY}, {**SUNDAY, "overtime_agreement": False, "from_on": "2026-10-11"}]
    assessment = assess(given([act(f"{sunday} 09:00", "10:00")], office))
    assert ("overtime_without_agreement" in codes(assessment)) is finding


# --- section 4 ---

TEN_HOURS = [act("05 08:00", "12:00"), act("05 13:00", "19:00")]
DIVISOR = {"prescribed_monthly_minutes": 10080}


@pytest.mark.parametrize(
    ("item", "office", "premium"),
    [
        ({"yen": 10080, "per": "month"}, {}, 650),  # 2 h x (250 + 1.25 x 60)
        ({"yen": 10080, "per": "month", "kind": "housing"}, {}, 500),
        ({"yen": 10080, "per": "month", "kind": "perfect_attendance"}, {}, 650),
        ({"yen": 84, "per": "day"}, {}, 501),  # 84 yen / 168 h = 0.5 yen; 2 h x 250.625 = 501.25
        ({"yen": 10500, "per": "month"}, {}, 656),  # 62.5 yen an hour: 2 h x 328.125
        ({"yen": 10500, "per": "month"}, {"unit_price_rounding": True}, 658),  # 63: 2 h x 328.75 = 657.5
    ],
)
def test_premium_base(item: Row, office: Row, premium: int) -> None:
    row = month_of(assess(given(TEN_HOURS, office, worker=DIVISOR, allowances=[{"name": "item", **item}])))
    assert row["overtime_premium_yen"] == premium
    assert row["gross_wage_yen"] == 10000 + premium + item["yen"]


def test_pay_per_visit_adds_only_the_quarter() -> None:
    visits = [act("05 08:00", "12:00", "service"), act("05 13:00", "19:00", "service")]
    item = {"name": "visit", "yen": 300, "per": "visit"}
    row = month_of(assess(given(visits, allowances=[item])))
    assert (row["visits"], row["allowances_yen"], row["overtime_premium_yen"]) == (2, 600, 530)
    late = [act("04 20:00", "05 00:00", "service")]
    row = month_of(assess(given(late, SUNDAY, allowances=[{**item, "yen": 240}])))
    assert (row["rest_day_premium_yen"], row["night_premium_yen"]) == (4 * (350 + 21), 2 * (250 + 15))


def test_pay_per_visit_adds_the_second_quarter_beyond_sixty_hours() -> None:
    rows = [{**row, "kind": "service"} for row in days("2026-10", range(5, 10), "00:00", "21:00")]
    item = {"name": "visit", "yen": 1050, "per": "visit"}  # 5,250 yen / 105 h = 50 yen an hour
    row = month_of(assess(given(rows, {"run_gap_minutes": 60}, allowances=[item])))
    assert row["overtime_premium_yen"] == 70 * 1050 // 4


@pytest.mark.parametrize(("rounded", "premium"), [(False, 530), (True, 531)])  # 60.5 or 61 yen an hour
def test_unit_price_of_piece_pay(rounded: bool, premium: int) -> None:
    rows = [act("05 08:00", "12:00", "service"), act("05 13:00", "19:00")]
    item = {"name": "visit", "yen": 605, "per": "visit"}
    row = month_of(assess(given(rows, {"unit_price_rounding": rounded}, allowances=[item])))
    assert row["overtime_premium_yen"] == premium


def test_rest_day_and_night_premium() -> None:
    rows = [act("04 20:00", "05 00:00")]
    item = {"name": "m", "yen": 10080, "per": "month"}
    row = month_of(assess(given(rows, SUNDAY, worker=DIVISOR, allowances=[item])))
    assert (row["rest_day_premium_yen"], row["night_premium_yen"]) == (4 * (350 + 81), 2 * 265)


@pytest.mark.parametrize(("end", "paid", "premium"), [("19:29", 60, 250), ("19:30", 120, 500), ("18:29", 0, 0)])
def test_minutes_are_rounded_by_the_month(end: str, paid: int, premium: int) -> None:
    rows = [act("05 09:00", "12:00"), act("05 13:00", end)]
    row = month_of(assess(given(rows, {"minute_rounding": True})))
    assert (row["paid_overtime_minutes"], row["overtime_premium_yen"]) == (paid, premium)
    assert row["time_wage_yen"] == (row["working_minutes"] * 1000 + 30) // 60


def test_travel_cost_is_no_wage_and_the_other_items_add_up() -> None:
    items = [
        {"name": "one", "yen": 100, "per": "month", "kind": "travel_cost"},
        {"name": "two", "yen": 200, "per": "month", "kind": "commuting", "worker": "W1"},
        {"name": "two", "yen": 400, "per": "month", "kind": "commuting"},
        {"name": "other's", "yen": 800, "per": "month", "kind": "commuting", "worker": "W2"},
    ]
    assert assess(given(TEN_HOURS, allowances=items)).errors == {"W2": {"unknown_worker"}}
    row = month_of(assess(given(TEN_HOURS, allowances=items[:3])))
    assert row["allowances_yen"] == 600


def test_absence_and_leave_days_make_a_month_with_records() -> None:
    absence = [{"worker": "W1", "date": "2026-11-02", "absence_allowance_yen": 700}]
    leave = [{"worker": "W1", "date": "2026-12-03", "leave_pay_yen": 5000}]
    item = {"name": "m", "yen": 300, "per": "month", "kind": "family"}
    assessment = assess(given(TEN_HOURS, absence_days=absence, leave_days=leave, allowances=[item]))
    assert month_of(assessment, "2026-11")["gross_wage_yen"] == 1000
    assert month_of(assessment, "2026-12")["gross_wage_yen"] == 5300
    assert len(assessment.worker_days) == 1


def test_dated_rates_allowances_and_office_rows() -> None:
    run = [act("10 22:00", "11 02:00")]
    rates = [{"worker": "W1", "kind": "default", "yen_per_hour": 1200, "from_on": "2026-10-11"}]
    items = [
        {"name": "m", "yen": 3100, "per": "month", "kind": "family"},
        {"name": "m", "yen": 6200, "per": "month", "kind": "family", "from_on": "2026-10-11"},
    ]
    office = [SUNDAY, {"from_on": "2026-10-11"}]
    row = month_of(assess(given(run, office, rates=rates, allowances=items)))
    assert row["time_wage_yen"] == 2000 + 2400
    assert row["allowances_yen"] == 1000 + 4200
    assert row["rest_day_minutes"] == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"worker": {"rates": {"travel": 1000}}}, "rate_missing"),
        ({"allowances": [{"name": "m", "yen": 1, "per": "month"}]}, "prescribed_minutes_missing"),
        (
            {"allowances": [{"name": "d", "yen": 1, "per": "day", "kind": "housing"}]},
            "prescribed_minutes_missing",
        ),
    ],
)
def test_errors_of_pay(change: Row, code: str) -> None:
    assert assess(given(TEN_HOURS, **change)) == Assessment(errors={"W1": {code}})


# --- section 5 ---


def night_of_the_change(**more: Any) -> Row:
    """Osaka from 2025-10-15 (1,114 yen) into 2025-10-16 (1,177 yen), at 1,150 yen."""
    run = {"worker": "W1", "start": "2025-10-15T20:00", "end": "2025-10-16T02:00", "kind": "service"}
    worker = {"rates": {"default": 1150}, "prescribed_monthly_minutes": 6000}
    return given([run], {"prefecture": "27"}, worker=worker, **more)


@pytest.mark.parametrize(
    ("item", "met"),
    [
        (None, False),
        ({"yen": 2700, "per": "month"}, True),
        ({"yen": 2699, "per": "month"}, False),
        ({"yen": 2700, "per": "month", "kind": "housing"}, True),
        ({"yen": 2700, "per": "month", "kind": "perfect_attendance"}, False),
        ({"yen": 2700, "per": "day", "kind": "child_education"}, True),
        ({"yen": 162, "per": "visit"}, True),
        ({"yen": 161, "per": "visit"}, False),
    ],
)
def test_minimum_wage_of_the_calendar_date(item: Row | None, met: bool) -> None:
    assessment = assess(night_of_the_change(allowances=[] if item is None else [{"name": "item", **item}]))
    assert month_of(assessment, "2025-10")["minimum_wage_met"] is met
    assert ("below_minimum_wage" in codes(assessment)) is not met


def test_minimum_wage_is_untested_without_a_prefecture_and_refused_before_the_first_value() -> None:
    month = night_of_the_change()
    assert month_of(assess({**month, "office": {}}), "2025-10")["minimum_wage_met"] is None
    for row in month["activities"]:
        row.update(start="2022-09-30T09:00", end="2022-09-30T10:00")
    assert assess(month).errors == {"W1": {"before_known_law"}}


# --- any month ---


@cache
def assessed(seed: int) -> tuple[Row, Assessment]:
    """A random month and its assessment."""
    month = random_month(seed)
    return month, assess(month)


def test_random_months_are_the_same_for_the_same_seed() -> None:
    assert all(random_month(seed) == random_month(seed) for seed in range(20))
    assert random_month(1) != random_month(2)


@pytest.mark.parametrize("seed", range(50))
def test_what_holds_in_any_month(seed: int) -> None:
    month, assessment = assessed(seed)
    assert month == random_month(seed)
    found = {code for errors in assessment.errors.values() for code in errors}
    assert found == ({error_of(seed)} if has_input_error(seed) else set())
    for row in assessment.worker_days + assessment.worker_months:
        assert row["worker"] not in assessment.errors
        kinds = ("service", "office", "travel", "standby", "report", "training")
        assert row["working_minutes"] == sum(row[f"{kind}_minutes"] for kind in kinds)
        parts = ("daily", "weekly", "period")
        assert row["overtime_minutes"] == sum(row[f"{part}_overtime_minutes"] for part in parts)
        assert row["overtime_minutes"] + row["rest_day_minutes"] <= row["working_minutes"]
        assert row["derived_travel_minutes"] <= row["travel_minutes"]
        assert row["night_minutes"] <= row["working_minutes"]
    for row in assessment.worker_months:
        components = ["time_wage", "flat_travel_excess", "overtime_premium", "rest_day_premium"]
        components += ["night_premium", "allowances", "absence_allowance", "leave_pay"]
        assert row["gross_wage_yen"] == sum(row[f"{component}_yen"] for component in components)
        assert row["overtime_beyond_60h_minutes"] <= max(0, row["overtime_minutes"] - 3600)
    for name in ("working_minutes", "overtime_minutes", "rest_day_minutes", "night_minutes"):
        in_days = sum(row[name] for row in assessment.worker_days)
        assert in_days == sum(row[name] for row in assessment.worker_months)
    with_rows = {(row["worker"], row["month"]) for row in assessment.worker_months}
    assert {(worker, month_id) for _, worker, month_id in assessment.findings} <= with_rows


@pytest.mark.parametrize(
    "feature",
    [
        lambda given, _: isinstance(given["office"], list),
        lambda given, _: "rest_days" in given,
        lambda given, _: "rates" in given,
        lambda _, result: any(row["period_overtime_minutes"] for row in result.worker_months),
        lambda _, result: any(row["overtime_beyond_60h_minutes"] for row in result.worker_months),
        lambda _, result: any(row["minimum_wage_met"] is None for row in result.worker_months),
        lambda _, result: any(row["minimum_wage_met"] is False for row in result.worker_months),
        lambda _, result: any(row["minimum_wage_met"] is True for row in result.worker_months),
        lambda _, result: any(row["working_minutes"] == 0 for row in result.worker_months),
    ],
    ids=["office list", "rest days", "dated rates", "period", "60 h", "untested", "below", "met", "no work"],
)
def test_some_seed_has_it(feature: Callable[[Row, Assessment], bool]) -> None:
    assert any(feature(*assessed(seed)) for seed in range(120))


def test_a_few_seeds_change_the_calendar() -> None:
    assert [seed for seed in range(100) if changes_calendar(seed)] == [39, 79]
