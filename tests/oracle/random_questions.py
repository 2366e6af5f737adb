"""Random questions of the topics that are computed plainly: the same for the same seed, many on a boundary."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.oracle import entrustment, labour, neighbourhood, tax
from tests.oracle.attendance import minimum_wages
from tests.oracle.plain import DAY, Given, Result, add_months

COMPUTED: dict[str, Callable[[Given], Result]] = {
    function.__name__: function
    for function in (
        labour.paid_leave,
        labour.leave_obligation,
        labour.dismissal_notice,
        labour.non_renewal,
        labour.conversion,
        labour.insurance,
        labour.retention_labour,
        labour.subsidy_business_improvement,
        entrustment.which_law_applies,
        entrustment.worker_status,
        entrustment.payment_due,
        entrustment.engagement_period,
        entrustment.ending_notice,
        entrustment.late_interest,
        entrustment.remuneration_hint,
        entrustment.retention_orders,
        tax.withholding,
        tax.payment_report,
        tax.invoice_tax,
        tax.registration_number,
        tax.input_tax_transition,
        tax.stamp_duty,
        tax.bank_calendar,
        neighbourhood.parking,
        neighbourhood.interpreter_dispatch,
        neighbourhood.egov_package_limits,
    )
}


class Dice(Random):
    """Chance with a liking for the days and figures on which a rule turns."""

    def day(self, first: str, last: str) -> date:
        """A day between two days, often the first or the last of its month."""
        start, end = date.fromisoformat(first), date.fromisoformat(last)
        found = start + timedelta(days=self.randint(0, (end - start).days))
        month_end = found.replace(day=monthrange(found.year, found.month)[1])
        kind = self.random()
        wanted = month_end if kind < 0.25 else found.replace(day=1) if kind < 0.35 else found
        return wanted if start <= wanted <= end else found

    def after(self, start: date, most_days: int, *marks: int) -> date:
        """A day so many days after another, often one of the marks or next to it."""
        days = self.near(*marks) if marks and self.chance(0.5) else self.randint(0, most_days)
        return start + timedelta(days=days)

    def near(self, *marks: int) -> int:
        """One of the marks, or one beside it."""
        return self.choice(marks) + self.randint(-1, 1)

    def chance(self, share: float) -> bool:
        """True in this share of cases."""
        return self.random() < share

    def flags(self, *names: str, share: float = 0.3) -> Given:
        """Booleans, each left out half the time."""
        return {name: self.chance(share * 2) for name in names if self.chance(0.5)}

    def some(self, share: float, **values: Any) -> Given:
        """The given values, each with this chance."""
        return {name: value for name, value in values.items() if self.chance(share)}


# --- labour ---


def paid_leave(dice: Dice) -> Given:
    given: Given = {}
    if dice.chance(0.5):
        hired = dice.day("2016-01-01", "2026-12-31")
        given |= {"hired_on": hired, "asked_on": add_months(hired, dice.randint(0, 100))}
        given["asked_on"] += timedelta(days=dice.randint(-1, 1) if given["asked_on"] > hired else 0)
    else:
        given["service_months"] = 6 + 12 * dice.randint(0, 8)
    given |= dice.some(0.7, weekly_minutes=dice.choice([600, 1200, 1799, 1800, 2400]))
    known = dice.choice(["weekly_days", "annual_days", "worked", "worked", "nothing"])
    annual = [0, 24, 37, 47, 48, 49, 72, 73, 120, 121, 168, 169, 216, 217, 240]
    if known == "weekly_days":
        given["weekly_days"] = dice.randint(1, 6)
    elif known == "annual_days":
        given["annual_days"] = dice.choice(annual)
    elif known == "worked":
        given |= {"days_worked_first_six_months": dice.near(24, 36, 60, 84, 108)}
        given |= {"days_worked_previous_year": dice.choice(annual)}
        given |= dice.some(0.3, guideline_annual_days=dice.choice(annual))
    if dice.chance(0.5):
        given["scheduled_days"] = dice.randint(100, 250)
        others = ("employer_closure_days", "force_majeure_days", "strike_days", "substitute_leave_days")
        given |= {name: dice.randint(0, 10) for name in others if dice.chance(0.3)}
        due = given["scheduled_days"] - sum(given.get(name, 0) for name in others)
        given["attended_days"] = max(0, dice.near(due * 4 // 5, due, due * 7 // 10) - 5)
        counted = ("leave_taken_days", "work_injury_days", "maternity_days", "family_care_days")
        given |= {name: dice.randint(0, 6) for name in counted if dice.chance(0.4)}
    given |= dice.some(0.4, hourly_yen=dice.randint(1000, 2000), scheduled_minutes=dice.randint(30, 540))
    return given | dice.some(0.3, daily_minutes=dice.randint(60, 480))


def leave_obligation(dice: Dice) -> Given:
    first = dice.day("2019-04-01", "2028-12-31")
    given: Given = {"first_grant_on": first}
    if dice.chance(0.7):
        months = dice.randint(0, 11)
        second = add_months(first, months) + timedelta(days=dice.choice([0, 0, 0, 1, 14, 27]))
        if first < second < add_months(first, 12):
            given["second_grant_on"] = second
    given |= dice.some(0.5, granted_days=dice.choice([7, 9, 10, 11, 20]))
    return given | dice.some(0.7, taken_half_days=dice.randint(0, 20))


def dismissal_notice(dice: Dice) -> Given:
    given: Given = {}
    if dice.chance(0.7):
        notice = dice.day("2024-01-01", "2028-12-31")
        given = {"notice_on": notice, "dismissal_on": dice.after(notice, 45, 30)}
        if dice.chance(0.2):
            del given["notice_on"]
    else:
        given["notice_days"] = dice.randint(0, 40)
    return given | dice.some(0.7, average_wage_sen=dice.randint(300_000, 2_000_000))


def non_renewal(dice: Dice) -> Given:
    expires = dice.day("2024-04-01", "2030-12-31")
    given: Given = {"expires_on": expires, **dice.flags("non_renewal_stated", share=0.2)}
    employed = add_months(expires, -dice.randint(3, 30)) + timedelta(days=dice.randint(-1, 2))
    given |= dice.some(0.6, renewal_count=dice.randint(0, 5), employed_from_on=employed)
    return given | dice.some(0.6, notice_on=expires - timedelta(days=dice.near(30, 30, 10, 60)))


def conversion(dice: Dice) -> Given:
    start = dice.day("2013-04-01", "2024-12-31")
    contracts = []
    for _ in range(dice.randint(1, 8)):
        end = add_months(start, dice.choice([1, 2, 3, 6, 6, 11, 12, 12, 12, 24, 36])) - DAY
        if dice.chance(0.3):
            end = max(start, end + timedelta(days=dice.randint(-20, 20)))
        contracts.append({"start_on": start, "end_on": end})
        start = end + DAY
        if dice.chance(0.35):
            start = add_months(start, dice.randint(0, 7)) + timedelta(days=dice.choice([-1, 0, 0, 1, 12]))
            start = max(start, end + DAY)
    return {"contracts": contracts}


def insurance(dice: Dice) -> Given:
    turns = ["2026-10-01", "2027-10-01", "2028-10-01", "2029-10-01", "2032-10-01", "2035-10-01"]
    on = dice.day("2024-10-01", "2037-12-31")
    if dice.chance(0.5):
        on = date.fromisoformat(dice.choice(turns)) - DAY * dice.randint(0, 1)
    given: Given = {"date": on, **dice.flags("student", "voluntary_coverage", share=0.15)}
    if dice.chance(0.7):
        given["weekly_minutes"] = dice.near(600, 1200, 1200, 1500, 1800, 2400)
    else:
        given["monthly_minutes"] = dice.near(2600, 5200, 5160, 7800, 10_400)
    given |= dice.some(0.5, monthly_days=dice.near(10, 15, 20), fulltime_monthly_days=dice.near(20, 21))
    given |= dice.some(0.2, fulltime_weekly_minutes=dice.choice([2250, 2340, 2390, 2640]))
    given |= dice.some(0.5, expected_days=dice.near(31), expected_months=dice.randint(1, 6))
    given |= dice.some(0.8, insured_persons=max(0, dice.near(0, 11, 21, 36, 51, 101)))
    return given | dice.some(0.8, monthly_wage_yen=dice.near(88_000))


def retention_labour(dice: Dice) -> Given:
    event = dice.day("2020-04-01", "2030-12-31")
    given: Given = {"event_on": event, **dice.some(0.6, payday_on=event + timedelta(days=dice.randint(-30, 60)))}
    if dice.chance(0.2):
        given = {"payday_on": event}
    return given


def subsidy_business_improvement(dice: Dice) -> Given:
    given: Given = {}
    if dice.chance(0.7):
        lowest = dice.choice([1023, 1049, 1050, 1051, 1080])
        given = {"lowest_wage_yen": lowest, "target_wage_yen": lowest + dice.near(50, 70, 90, 30)}
        if dice.chance(0.1):
            del given["target_wage_yen"]
    given |= dice.some(0.3, subsidy_rate_percent=dice.choice([75, 80]))
    given |= dice.some(0.8, cost_yen=dice.choice([99_999, 100_000, 100_001, dice.randint(50_000, 3_000_000)]))
    given |= dice.some(0.6, cap_yen=dice.choice([300_000, 400_000, 700_000, 6_000_000]))
    given |= dice.some(0.5, prefecture=dice.choice(sorted(minimum_wages())))
    return given or {"prefecture": "03"}


# --- entrustment ---


def which_law_applies(dice: Dice) -> Given:
    given = dice.flags("works_as_employee", "physical_goods_at_home", "own_use_service", share=0.1)
    given |= dice.flags("worker_is_individual", "worker_has_employee", "orderer_has_employee", share=0.25)
    given |= dice.some(0.7, ordered_on=dice.day("2026-01-01", "2030-12-31"))
    kinds = ["manufacture", "repair", "program", "other_information_product", "transport", "warehouse"]
    given |= dice.some(0.8, work_type=dice.choice([*kinds, "information_processing", "other_service"]))
    capitals = [0, 10_000_000, 10_000_001, 50_000_000, 50_000_001, 300_000_000, 300_000_001]
    given |= dice.some(0.7, worker_capital_yen=dice.choice(capitals), orderer_capital_yen=dice.choice(capitals))
    given |= dice.some(0.5, worker_employees=max(0, dice.near(0, 100, 300)), worker_officers=dice.randint(1, 3))
    more = {"orderer_employees": max(0, dice.near(0, 100, 300)), "orderer_officers": dice.randint(0, 3)}
    return given | dice.some(0.5, **more) or {"orderer_officers": 1}


def worker_status(dice: Dice) -> Given:
    return dice.flags(*entrustment.SIGNS) or {"fixed_hours": True}


def payment_due(dice: Dice) -> Given:
    received = dice.day("2026-01-01", "2031-12-31")
    given: Given = {"received_on": received, **dice.flags("next_business_day_agreed", share=0.35)}
    kind = dice.choice(["none", "agreed", "agreed", "terms", "terms", "terms"])
    if kind == "agreed":
        given["agreed_payment_on"] = dice.after(received, 80, 29, 59, 60, 61)
        given |= dice.flags("monthly_closing", share=0.3)
    elif kind == "terms":
        closing = dice.choice([31, 31, 30, 15, 20, dice.randint(1, 31)])
        given |= {"closing_day": closing, "payment_day": dice.choice([31, 31, 10, 30, dice.randint(1, 31)])}
        given |= dice.some(0.5, payment_months_after=dice.randint(1, 2))
        if dice.chance(0.3):
            given |= {"closing_basis": "inspection", "inspected_on": dice.after(received, 40)}
    if dice.chance(0.4):
        given |= dice.flags("re_entrustment_disclosed", share=0.4)
        given["prime_payment_on"] = dice.after(received, 120, 30)
    given |= dice.flags("small_business_act_applies", share=0.3)
    if dice.chance(0.3):
        given |= {"remuneration_yen": dice.randint(1_000, 500_000), **dice.some(0.7, transfer_fee_deducted_yen=440)}
        given["paid_on"] = dice.after(received, 60)
    elif dice.chance(0.1):
        given["received_on"] = dice.day("2024-11-01", "2025-10-31")
        fee = {"remuneration_yen": 50_000, "transfer_fee_deducted_yen": 220}
        given = {"received_on": given["received_on"], **fee, "paid_on": dice.after(given["received_on"], 59)}
    return given


def engagement_period(dice: Dice) -> Given:
    order = dice.day("2025-01-01", "2028-12-31")
    contracts: list[Given] = []
    for _ in range(dice.randint(1, 4)):
        end = add_months(order, dice.choice([0, 1, 1, 2, 3, 5, 6])) + timedelta(days=dice.choice([-1, -1, 0, 4, 14]))
        end = max(order, end)
        contract: Given = {"order_on": order, **dice.flags("similar_content", share=0.45)}
        given_end = dice.choice(["planned_delivery_on", "contract_ends_on"])
        contract |= {given_end: end, **dice.some(0.2, planned_delivery_on=max(order, end - timedelta(days=5)))}
        if dice.chance(0.2):
            contract["basic_contract_on"] = order - timedelta(days=dice.choice([-3, 0, 10, 40, 150]))
        contract |= dice.some(0.2, actual_delivery_on=end + timedelta(days=20))
        contracts.append(contract)
        order = add_months(end + DAY, dice.choice([0, 1, 1, 2])) + timedelta(days=dice.choice([-1, 0, 1, 5]))
    starts = [entrustment.span(contract)[0] for contract in contracts]
    return {"contracts": contracts if starts == sorted(starts) else contracts[:1]}


def ending_notice(dice: Dice) -> Given:
    ends = dice.day("2025-01-01", "2030-12-31")
    given: Given = {"ends_on": ends, **dice.flags("basic_contract", "covered_six_months", share=0.4)}
    exceptions = ["disaster", "prime_contract_ended", "worker_fault", "no_orders_by_worker"]
    given |= dice.some(0.2, exception=dice.choice(exceptions))
    given |= dice.some(0.3, order_days=dice.near(30, 30, 200))
    given |= dice.some(0.7, notice_on=ends - timedelta(days=dice.near(30, 30, 10, 50)))
    given |= dice.flags("disclosure_excepted", share=0.2) | dice.some(0.2, reason_disclosed_on=ends)
    return given | dice.some(0.5, reason_requested_on=ends - timedelta(days=dice.near(0, 30, 10, 50)))


def late_interest(dice: Dice) -> Given:
    received = dice.day("2026-01-01", "2030-12-31")
    given: Given = {"received_on": received, **dice.flags("small_business_act_applies", share=0.35)}
    if dice.chance(0.3):
        reduced = dice.after(received, 120, 59)
        given |= {"reduced_yen": dice.randint(1, 500_000), "reduced_on": reduced}
        return given | {"refunded_on": dice.after(reduced, 200, 1)}
    given |= {"unpaid_yen": dice.randint(1, 3_000_000), "paid_on": dice.after(received, 400, 59, 60, 30)}
    given |= dice.some(0.8, agreed_payment_on=dice.after(received, 70, 29, 59))
    return given | dice.some(0.3, contract_rate_percent=dice.choice([3, 5, 20, "14.6", "2.75"]))


def remuneration_hint(dice: Dice) -> Given:
    minutes = dice.randint(30, 6000)
    given: Given = {"standard_minutes": minutes}
    given |= dice.some(0.7, remuneration_yen=minutes * dice.randint(900, 1400) // 60)
    given |= dice.some(0.7, working_days=max(1, dice.near(minutes // 480 + 1, 5)))
    if dice.chance(0.4):
        given["minimum_wage_yen_per_hour"] = dice.randint(1000, 1300)
    elif dice.chance(0.7):
        given["prefecture"] = dice.choice(sorted(minimum_wages()))
        given["date"] = dice.day("2023-01-01", "2028-12-31")
    return given


def retention_orders(dice: Dice) -> Given:
    ended = dice.day("2024-11-01", "2030-12-31")
    given = dice.some(0.6, contract_ended_on=ended, last_payment_on=dice.after(ended, 90))
    given |= dice.some(0.3, dispute_closed_on=dice.after(ended, 600), record_completed_on=dice.after(ended, 60))
    year_end = dice.day("2024-11-01", "2034-12-31")
    year_end = year_end.replace(day=monthrange(year_end.year, year_end.month)[1])
    given |= dice.some(0.5, fiscal_year_end_on=year_end) | dice.flags("loss_year", share=0.3)
    return given if set(given) - {"loss_year"} else {**given, "fiscal_year_end_on": year_end}


# --- tax ---


def withholding(dice: Dice) -> Given:
    categories = ["listed_fee", "prize", "judicial_scrivener", "not_listed"]
    given = dice.some(0.5, category=dice.choice(categories)) | dice.some(0.15, payee="corporation")
    given |= dice.flags("payer_withholds", share=0.45)
    fee = dice.choice([9_999, 10_001, 50_000, 50_001, 1_000_000, 1_000_001, dice.randint(1, 3_000_000)])
    day_of_payment = dice.day("2024-01-01", "2031-12-31")
    kind = dice.choice(["fee", "fee", "invoices", "net"])
    if kind == "invoices":
        days = [day_of_payment, day_of_payment + DAY]
        fees = [dice.choice([30_000, 600_000, dice.randint(1, 1_200_000)]) for _ in range(dice.randint(1, 4))]
        rows = [{"invoice": str(n), "paid_on": dice.choice(days), "fee_yen": f} for n, f in enumerate(fees)]
        return given | {"invoices": rows}
    given["paid_on"] = day_of_payment
    if kind == "net":
        return given | {"agreed_net_yen": dice.choice([100_000, 45_000, 50_000, dice.randint(1, 2_000_000)])}
    given["fee_yen"] = fee
    if dice.chance(0.5):
        given |= {"consumption_tax_yen": fee // 10, **dice.flags("tax_shown_separately", share=0.25)}
    return given


def payment_report(dice: Dice) -> Given:
    given: Given = {"payment_year": dice.randint(2024, 2034)}
    given |= dice.some(0.7, annual_total_yen=dice.near(50_000, 500_000))
    given |= dice.some(0.6, category=dice.choice(["listed_fee", "sales_agent"]))
    return given | dice.some(0.6, reports_filed_two_years_before=dice.near(30, 100))


def invoice_tax(dice: Dice) -> Given:
    lines = [{"yen": dice.randint(1, 20_000), "rate_percent": dice.choice([10, 8])} for _ in range(dice.randint(1, 6))]
    given: Given = {"lines": lines, **dice.flags("tax_included")}
    return given | dice.some(0.7, rounding=dice.choice(["floor", "half_up", "ceil"]))


def registration_number(dice: Dice) -> Given:
    digits = "".join(dice.choice("0123456789") for _ in range(12))
    check = tax.registration_number({"number": "T0" + digits})["check_digit"]
    number = f"T{check if dice.chance(0.6) else dice.randint(0, 9)}{digits}"
    if dice.chance(0.2):
        number = dice.choice([number[:-1], number + "0", number[1:], "t" + number[1:], number[:5] + "-" + number[5:]])
    return {"number": number, **dice.some(0.5, holder=dice.choice(["corporation", "individual"]))}


def input_tax_transition(dice: Dice) -> Given:
    turns = ["2026-10-01", "2028-10-01", "2029-10-01", "2030-10-01", "2031-10-01"]
    purchased = dice.day("2023-10-01", "2033-12-31")
    if dice.chance(0.4):
        purchased = date.fromisoformat(dice.choice(turns)) - DAY * dice.randint(0, 1)
    given: Given = {"purchased_on": purchased, **dice.flags("seller_registered", share=0.2)}
    total = dice.choice([9_999, 10_000, 110_000, dice.randint(1, 9_999), dice.randint(1, 2_000_000)])
    given |= {"total_including_tax_yen": total, **dice.some(0.4, rate_percent=dice.choice([10, 8]))}
    given |= dice.some(0.2, inspected_on=purchased + DAY * 9, paid_on=purchased + DAY * 40)
    return given | dice.some(0.5, base_period_sales_yen=dice.choice([90_000_000, 100_000_000, 100_000_001]))


def stamp_duty(dice: Dice) -> Given:
    documents = ["work_contract", "work_contract", "continuing_basic_contract", "quasi_mandate"]
    given: Given = {"document": dice.choice(documents), **dice.some(0.3, medium=dice.choice(["paper", "electronic"]))}
    if dice.chance(0.7):
        given["amount_yen"] = dice.near(10_000, *(most for most, _ in tax.STAMP_DUTY[:7]))
        if dice.chance(0.4):
            given |= {"tax_yen": given["amount_yen"] // 10, **dice.flags("tax_shown_separately", share=0.3)}
    return given | dice.some(0.5, contract_months=dice.near(3, 12)) | dice.flags("renewable")


def bank_calendar(dice: Dice) -> Given:
    return {"date": dice.day("2020-01-01", "2035-12-31")}


# --- neighbourhood ---


def parking(dice: Dice) -> Given:
    used = dice.day("2026-01-01", "2027-12-31")
    return {"used_on": used, **dice.some(0.9, booked_on=used - timedelta(days=dice.near(0, 14, 7)))}


def interpreter_dispatch(dice: Dice) -> Given:
    given = {name: dice.chance(0.85) for name in ("lives_in_osaka", "deaf_blind", "registered")}
    given |= dice.flags("against_public_order", "interpreter_would_drive", share=0.15)
    given |= dice.flags("continuing_activity", "other_interpreting_available")
    given |= dice.flags("accompanied_outing", "day_service_welfare", "usual_helper_absent", share=0.2)
    given |= dice.some(0.9, disability_grade=dice.randint(1, 3))
    used = dice.day("2026-01-01", "2027-12-31")
    return given | dice.some(0.7, used_on=used, applied_on=used - timedelta(days=dice.near(10, 10, 30)))


def egov_package_limits(dice: Dice) -> Given:
    given: Given = {"procedure": dice.choice(["article36_agreement", "work_rules", "annual_variable"])}
    given |= dice.some(0.7, workplaces=dice.near(1, 2_500, 30_000), attachment_count=dice.near(99))
    return given | dice.some(0.7, largest_attachment_mb=dice.near(50), attachments_total_mb=dice.near(99))


def random_question(topic: str, seed: int) -> Given:
    """A random question of a topic."""
    made: Given = globals()[topic](Dice(f"{topic} {seed}"))
    return made
