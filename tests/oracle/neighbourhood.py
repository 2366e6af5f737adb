"""Osaka's services and the e-Gov limits, computed plainly, as a second opinion on the law engine."""

from __future__ import annotations

from datetime import timedelta

from tests.oracle.plain import Given, Result, day, value

WORKPLACES_AT_MOST = {"article36_agreement": 30_000, "work_rules": 2_500}


def parking(given: Given) -> Result:
    """Bookable from 14 days before the day of use to the day itself."""
    used, booked = day(given, "used_on"), day(given, "booked_on")
    first = None if used is None else used - timedelta(days=14)
    return {
        "bookable": None if used is None or booked is None or first is None else first <= booked <= used,
        "bookable_from_on": first,
    }


def interpreter_dispatch(given: Given) -> Result:
    """Who may have an interpreter, what stands against it, and until when to apply."""
    eligible = (
        value(given, "lives_in_osaka", False)
        and value(given, "deaf_blind", False)
        and value(given, "disability_grade") in (1, 2)
        and value(given, "registered", False)
    )
    excepted = (
        value(given, "accompanied_outing", False)
        or value(given, "day_service_welfare", False)
        or (value(given, "continuing_activity", False) and value(given, "usual_helper_absent", False))
    )
    other_service_or_continuing = not excepted and (
        value(given, "continuing_activity", False) or value(given, "other_interpreting_available", False)
    )
    reasons = [
        reason
        for reason, stands in (
            ("against_public_order", value(given, "against_public_order", False)),
            ("interpreter_would_drive", value(given, "interpreter_would_drive", False)),
            ("other_service_or_continuing", other_service_or_continuing),
        )
        if stands
    ]
    used, applied = day(given, "used_on"), day(given, "applied_on")
    apply_by = None if used is None else used - timedelta(days=10)
    return {
        "eligible": eligible,
        "refusal_reasons": reasons,
        "dispatch_possible": eligible and not reasons,
        "apply_by_on": apply_by,
        "application_in_time": None if apply_by is None or applied is None else applied <= apply_by,
    }


def egov_package_limits(given: Given) -> Result:
    """Limits of one package of the head-office batch filing; no limit of workplaces is known for other papers."""
    most_workplaces = WORKPLACES_AT_MOST.get(value(given, "procedure"))
    problems = [
        problem
        for problem, found in (
            ("too_many_workplaces", most_workplaces is not None and value(given, "workplaces", 0) > most_workplaces),
            ("too_many_attachments", value(given, "attachment_count", 0) > 99),
            ("attachment_too_large", value(given, "largest_attachment_mb", 0) > 50),
            ("attachments_too_large_together", value(given, "attachments_total_mb", 0) > 99),
        )
        if found
    ]
    return {"package_accepted": not problems, "package_problems": problems}
