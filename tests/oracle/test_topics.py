"""The plain computations of the topics themselves: public cases, the calendar's sources, random questions."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import holidays
import pytest
import yaml

from tests.oracle import plain
from tests.oracle.random_questions import COMPUTED, random_question

CASES = Path(__file__).parents[1] / "cases"
VOCABULARY = Path(__file__).parents[2] / "src" / "zaitaku" / "law" / "vocabulary.yaml"
TOPICS = yaml.safe_load(VOCABULARY.read_text(encoding="utf-8"))["topics"]
FINDINGS = {"findings", "findings_absent"}
BEYOND = {
    "article36", "egov_package_limits", "insurance", "interpreter_dispatch", "invoice_tax", "input_tax_transition",
    "dismissal_notice", "late_interest", "non_renewal", "paid_leave", "payment_report", "stamp_duty",
    "subsidy_business_improvement", "withholding", "worker_status",
}  # fmt: skip
"""Topics that ask for, or answer, more than what is computed here."""


def cases_of(topic: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load((CASES / f"{topic}.yaml").read_text(encoding="utf-8"))
    return cases


PUBLIC = [case for topic in COMPUTED for case in cases_of(topic)]


@pytest.mark.parametrize("case", PUBLIC, ids=lambda case: f"{case['topic']}: {case['case']}")
def test_public_case(case: dict[str, Any]) -> None:
    result = COMPUTED[case["topic"]](case["given"])
    expected = {name: value for name, value in case["expect"].items() if name not in FINDINGS}
    assert {name: result[name] for name in expected} == expected
    assert set(case["expect"].get("findings", [])) <= result.get("findings", set())
    assert not set(case["expect"].get("findings_absent", [])) & result.get("findings", set())


@pytest.mark.parametrize("topic", COMPUTED)
def test_every_output_of_the_vocabulary_is_computed_and_differs_between_questions(topic: str) -> None:
    results = [COMPUTED[topic](random_question(topic, seed)) for seed in range(300)]
    outputs = {output["name"] for output in TOPICS[topic]["expect"]}
    found = set().union(*results) - {"findings"}
    assert all(set(result) - {"findings"} == found for result in results)
    assert found <= outputs if topic in BEYOND else found == outputs
    for name in found:
        assert len({str(result[name]) for result in results}) > 1, name


@pytest.mark.parametrize("topic", COMPUTED)
def test_random_questions_use_every_input_and_are_the_same_for_the_same_seed(topic: str) -> None:
    questions = [random_question(topic, seed) for seed in range(300)]
    assert questions == [random_question(topic, seed) for seed in range(300)]
    asked, inputs = {name for question in questions for name in question}, {i["name"] for i in TOPICS[topic]["given"]}
    assert asked <= inputs if topic in BEYOND else asked == inputs


@pytest.mark.parametrize(
    ("topic", "given"),
    [
        ("which_law_applies", {"ordered_on": date(2024, 10, 31)}),
        ("payment_due", {"received_on": date(2024, 10, 31)}),
        ("ending_notice", {"ends_on": date(2024, 10, 31)}),
        ("withholding", {"fee_yen": 1, "paid_on": date(2012, 12, 31)}),
        ("input_tax_transition", {"purchased_on": date(2023, 9, 30)}),
        ("insurance", {"date": date(2024, 9, 30), "weekly_minutes": 1200}),
        ("remuneration_hint", {"prefecture": "13", "date": date(2020, 1, 1), "standard_minutes": 60}),
    ],
)
def test_a_day_before_the_known_law_is_refused(topic: str, given: dict[str, Any]) -> None:
    with pytest.raises(plain.BeforeKnownLawError):
        COMPUTED[topic](given)


def by_the_package_holidays(year: int) -> frozenset[date]:
    """The national holidays of a year by the package of that name."""
    return frozenset(holidays.country_holidays("JP", years=year))


# jpholiday takes a weekday between two holidays for one before 27 December 1985, from which day that is the law.
SOURCES = [(by_the_package_holidays, 1955), (plain.computed_holidays, 1986)]


@pytest.mark.parametrize(("source", "first_year"), SOURCES)
def test_the_official_list_agrees_with_other_sources(source: Callable[[int], frozenset[date]], first_year: int) -> None:
    assert plain.official_years() == range(1955, 2028)
    for year in range(first_year, 2028):
        assert source(year) == {on for on in plain.official_holidays() if on.year == year}


@pytest.mark.parametrize(
    ("start", "end", "months", "odd_days"),
    [
        (date(2026, 4, 1), date(2026, 4, 29), 0, 29),
        (date(2026, 4, 1), date(2026, 4, 30), 1, 0),
        (date(2026, 1, 31), date(2026, 2, 27), 0, 28),
        (date(2026, 1, 31), date(2026, 2, 28), 1, 0),
        (date(2024, 2, 29), date(2025, 2, 27), 11, 30),
        (date(2024, 2, 29), date(2025, 2, 28), 12, 0),
        (date(2026, 4, 16), date(2027, 4, 20), 12, 5),
    ],
)
def test_whole_months_and_odd_days(start: date, end: date, months: int, odd_days: int) -> None:
    assert plain.whole_months(start, end) == (months, odd_days)


def contracts(*spans: str) -> dict[str, Any]:
    """Fixed-term contracts, each "first day..last day"."""
    days = [span.split("..") for span in spans]
    return {"contracts": [{"start_on": start, "end_on": end} for start, end in days]}


BOTH_ACTS = {
    "received_on": "2026-10-01",
    "prime_payment_on": "2026-12-20",
    "re_entrustment_disclosed": True,
    "small_business_act_applies": True,
}
# Each worked out by hand: the days counted on a calendar, the money with a pencil.
BY_HAND: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    # 60th day: 29 November, a Sunday; without a day agreed the receipt comes before the prime's payment day.
    ("payment_due", BOTH_ACTS, {"latest_payment_on": "2026-11-29", "payment_due_on": "2026-10-01"}),
    (
        "payment_due",
        {**BOTH_ACTS, "agreed_payment_on": "2026-12-10"},
        {"payment_due_on": "2026-11-29", "days_over": 11, "pay_on": "2026-11-27", "shift_if_next_days": 1},
    ),
    # Closed on the 20th, paid on the next 20th: day 61, but two months to the day.
    (
        "payment_due",
        {"received_on": "2026-11-21", "closing_day": 20, "payment_day": 20},
        {"agreed_payment_on": "2027-01-20", "days_counted": 61, "payment_lawful": True},
    ),
    # A year before the gap asks for six months of gap.
    (
        "conversion",
        contracts("2020-04-01..2021-03-31", "2021-10-01..2022-03-31"),
        {"total_contract_months": 6, "cooling_period_passed": True},
    ),
    (
        "conversion",
        contracts("2020-04-01..2021-03-31", "2021-09-30..2022-03-29"),
        {"total_contract_months": 18, "cooling_period_passed": False},
    ),
    # Three months before it ask for two: the half of them, rounded up.
    (
        "conversion",
        contracts("2024-01-01..2024-03-31", "2024-06-01..2024-06-30"),
        {"total_contract_months": 1, "cooling_period_passed": True},
    ),
    (
        "conversion",
        contracts("2024-01-01..2024-03-31", "2024-05-31..2024-06-29"),
        {"total_contract_months": 4, "cooling_period_passed": False},
    ),
    # Twice fifteen odd days make a month; sixty months are not more than five years, a day more is.
    ("conversion", contracts("2024-04-01..2024-04-15", "2024-04-16..2024-04-30"), {"total_contract_months": 1}),
    ("conversion", contracts("2020-04-01..2023-03-31", "2023-04-01..2025-03-31"), {"conversion_right": False}),
    (
        "conversion",
        contracts("2020-04-01..2023-03-31", "2023-04-01..2025-04-01"),
        {"conversion_right_from_on": "2023-04-01", "indefinite_from_on": "2025-04-02", "total_contract_months": 60},
    ),
    # 17 months and 10 of 31 days: 7.2 days, so seven and a half.
    (
        "leave_obligation",
        {"first_grant_on": "2020-10-22", "second_grant_on": "2021-04-01", "taken_half_days": 4},
        {"obligation_end_on": "2022-03-31", "obligation_half_days": 15, "remaining_half_days": 11},
    ),
    # 30 days at 3 percent up to day 60, then 11 days at 14.6.
    (
        "late_interest",
        {
            "received_on": "2026-04-01",
            "agreed_payment_on": "2026-04-30",
            "paid_on": "2026-06-10",
            "unpaid_yen": 1_000_000,
            "small_business_act_applies": True,
        },
        {
            "civil_interest_days": 30,
            "civil_interest_yen": 2465,
            "statutory_interest_days": 11,
            "statutory_interest_yen": 4400,
        },
    ),
    # 102,099.8979 of 999,999, cut to 102,099: a million would leave the same net, but is not the smallest.
    ("withholding", {"agreed_net_yen": 897_900}, {"gross_fee_yen": 999_999, "withholding_tax_yen": 102_099}),
    # 31 January 2027 is a Sunday.
    ("payment_report", {"payment_year": 2026}, {"report_due_on": "2027-02-01"}),
    # The year ends on the last of June: filing to the last of August, kept seven years from the next day.
    (
        "retention_orders",
        {"fiscal_year_end_on": "2027-06-30"},
        {"filing_deadline_on": "2027-08-31", "keep_until_tax_on": "2034-08-31"},
    ),
    (
        "retention_orders",
        {"fiscal_year_end_on": "2027-03-31", "loss_year": True},
        {"keep_until_tax_on": "2037-05-31"},
    ),
]


@pytest.mark.parametrize(("topic", "given", "expected"), BY_HAND)
def test_by_hand(topic: str, given: dict[str, Any], expected: dict[str, Any]) -> None:
    result = COMPUTED[topic](given)
    got = {name: str(result[name]) if name.endswith("_on") else result[name] for name in expected}
    assert got == expected
