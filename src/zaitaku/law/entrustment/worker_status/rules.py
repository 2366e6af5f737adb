"""Signs that an entrustment is employment (労働者性の点検): evidence and which way it points, never a verdict.

LSA 9; report of the study group on the Labour Standards Act of 1985-12-19. Seven signs serve for screening and are
counted; other evidence of the report is listed beside them and not counted. What decides is the whole of the facts.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Codes, Count, Flag, Text
from zaitaku.law.engine.words import codes_where, one_if

REPORT = "LSA 9; 昭和60年12月19日労働基準法研究会報告"
SINCE = "1985-12-19"


@rule("question", ja="該当する点検項目", cites=REPORT)
def signs_found(
    fixed_hours: Flag,
    attendance_log: Flag,
    cannot_refuse: Flag,
    only_this_client: Flag,
    hourly_pay_with_company_equipment: Flag,
    no_substitution: Flag,
    daily_orders: Flag,
) -> Codes:
    """The signs of screening that are there."""
    return codes_where(
        fixed_hours=fixed_hours,
        attendance_log=attendance_log,
        cannot_refuse=cannot_refuse,
        only_this_client=only_this_client,
        hourly_pay_with_company_equipment=hourly_pay_with_company_equipment,
        no_substitution=no_substitution,
        daily_orders=daily_orders,
    )


@rule("question", ja="該当数", cites=REPORT)
def worker_sign_count(
    fixed_hours: Flag,
    attendance_log: Flag,
    cannot_refuse: Flag,
    only_this_client: Flag,
    hourly_pay_with_company_equipment: Flag,
    no_substitution: Flag,
    daily_orders: Flag,
) -> Count:
    """How many of the seven signs are there."""
    bound = one_if(fixed_hours) + one_if(attendance_log) + one_if(daily_orders)
    tied = one_if(cannot_refuse) + one_if(only_this_client) + one_if(no_substitution)
    return bound + tied + one_if(hourly_pay_with_company_equipment)


@rule("question", ja="確認が必要か", cites=REPORT, since=SINCE, compared=False)
def status_review_needed(worker_sign_count: Count, signs_for_review: Count) -> Flag:
    """Three signs or more; a reason to look closer, not a verdict."""
    return worker_sign_count >= signs_for_review


@rule("evidence", ja="該当するか", cites=REPORT)
def is_found(
    item: Code,
    cannot_refuse: Flag,
    daily_orders: Flag,
    other_work_ordered: Flag,
    fixed_hours: Flag,
    attendance_log: Flag,
    no_substitution: Flag,
    hourly_pay_with_company_equipment: Flag,
    absence_deducted: Flag,
    own_costly_equipment: Flag,
    much_higher_pay: Flag,
    own_trade_name: Flag,
    only_this_client: Flag,
    guaranteed_pay: Flag,
    treated_as_staff: Flag,
) -> Flag:
    """The answer given for the item."""
    return (
        ((item == "cannot_refuse") & cannot_refuse)
        | ((item == "daily_orders") & daily_orders)
        | ((item == "other_work_ordered") & other_work_ordered)
        | ((item == "fixed_hours") & fixed_hours)
        | ((item == "attendance_log") & attendance_log)
        | ((item == "no_substitution") & no_substitution)
        | ((item == "hourly_pay_with_company_equipment") & hourly_pay_with_company_equipment)
        | ((item == "absence_deducted") & absence_deducted)
        | ((item == "own_costly_equipment") & own_costly_equipment)
        | ((item == "much_higher_pay") & much_higher_pay)
        | ((item == "own_trade_name") & own_trade_name)
        | ((item == "only_this_client") & only_this_client)
        | ((item == "guaranteed_pay") & guaranteed_pay)
        | ((item == "treated_as_staff") & treated_as_staff)
    )


@rule("evidence", ja="指す向き", cites=REPORT)
def points_to(evidence_direction: Code) -> Code:
    """Towards employment, or towards a business of one's own, where the item is there."""
    return evidence_direction


@rule("evidence", ja="根拠", cites=REPORT)
def basis(evidence_direction_source: Text) -> Text:
    """The place of the report."""
    return evidence_direction_source
