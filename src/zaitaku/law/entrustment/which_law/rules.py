"""Which law applies to an order (適用法の判定): labour law, the Home Work Act, the Freelance Act, 取適法.

Freelance Act 2; 取適法 2; LSA 9; Home Work Act 2. The day of the order decides. 取適法 begins on 2026-01-01; the
Subcontract Act, as it was called before, is not on record: of earlier orders the answer says only that 取適法 does not
apply. Who is in substance an employee falls under labour law, and under none of the others.
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Code, Count, Flag, Yen
from zaitaku.law.engine.words import among, choose, negate

SUBSTANCE = "LSA 9"
HOME_WORK = "Home Work Act 2(1), (2)"
WORKER = "Freelance Act 2(1)"
ORDERER = "Freelance Act 2(6)"
SMALL_BUSINESS = "取適法 2(8), (9)"
FREELANCE_ACT = "2024-11-01"


@rule("question", ja="労働法が適用されるか", cites=SUBSTANCE)
def labour_law_applies(works_as_employee: Flag) -> Flag:
    """In substance an employee, whatever the contract is called."""
    return works_as_employee


@rule("question", ja="家内労働法が適用されるか", cites=HOME_WORK, compared=False)
def home_work_act_applies(
    physical_goods_at_home: Flag, works_as_employee: Flag, worker_is_individual: Flag, worker_has_employee: Flag
) -> Flag:
    """Goods made or processed at home by somebody who employs nobody; the Freelance Act may apply beside it."""
    return physical_goods_at_home & worker_is_individual & negate(worker_has_employee | works_as_employee)


# --- Freelance Act ---


@rule("question", ja="特定受託事業者か", cites=WORKER, since=FREELANCE_ACT)
def worker_is_freelance(
    works_as_employee: Flag, worker_has_employee: Flag, worker_is_individual: Flag, worker_officers: Count
) -> Flag:
    """Nobody employed, and an individual or a company of one officer."""
    alone = worker_is_individual | (worker_officers <= 1)
    return alone & negate(worker_has_employee | works_as_employee)


@rule("question", ja="フリーランス法3条が適用されるか", cites="Freelance Act 3", since=FREELANCE_ACT)
def freelance_notice_applies(worker_is_freelance: Flag) -> Flag:
    """The duty to state the terms binds every orderer."""
    return worker_is_freelance


@rule("question", ja="フリーランス法の全体が適用されるか", cites=ORDERER, since=FREELANCE_ACT)
def freelance_act_applies(worker_is_freelance: Flag, orderer_has_employee: Flag, orderer_officers: Count) -> Flag:
    """The other duties bind an orderer with an employee or with two officers or more."""
    return worker_is_freelance & (orderer_has_employee | (orderer_officers > 1))


# --- 取適法: the test of capital, then that of employees; "over" is more than the threshold ---


@rule("question", ja="取適法による委託の数", cites=SMALL_BUSINESS, until="2025-12-31", name="entrustments_tested")
def none_before_small_business_act() -> Count:
    """Orders before its first day are not tested."""
    return 0


@rule("question", ja="取適法による委託の数", cites=SMALL_BUSINESS, since="2026-01-01", name="entrustments_tested")
def every_order_is_tested() -> Count:
    """Each order is tested."""
    return 1


@rule("entrustment", ja="上の基準による委託か", cites=SMALL_BUSINESS, compared=False)
def is_larger_scale_work(work_type: Code) -> Flag:
    """Kinds of work with the higher thresholds."""
    return among(work_type, "manufacture", "repair", "program", "transport", "warehouse", "information_processing")


@rule("entrustment", ja="資本金基準の上の額", cites=SMALL_BUSINESS, compared=False)
def upper_capital_yen(is_larger_scale_work: Flag, large_capital_yen: Yen, large_capital_other_yen: Yen) -> Yen:
    """The upper threshold for the kind of work."""
    return choose(is_larger_scale_work, large_capital_yen, large_capital_other_yen)


@rule("entrustment", ja="資本金の基準額", cites=SMALL_BUSINESS, compared=False)
def capital_threshold_yen(orderer_capital_yen: Yen, upper_capital_yen: Yen, small_capital_yen: Yen) -> Yen:
    """The upper threshold for an orderer that is over it, the lower one for others."""
    return choose(orderer_capital_yen > upper_capital_yen, upper_capital_yen, small_capital_yen)


@rule("entrustment", ja="資本金基準に当たるか", cites=SMALL_BUSINESS, compared=False)
def capital_test_met(
    orderer_capital_yen: Yen, worker_capital_yen: Yen, worker_is_individual: Flag, capital_threshold_yen: Yen
) -> Flag:
    """The orderer is over the threshold and the worker is not; an individual never is."""
    worker_is_smaller = worker_is_individual | (worker_capital_yen <= capital_threshold_yen)
    return (orderer_capital_yen > capital_threshold_yen) & worker_is_smaller


@rule("entrustment", ja="従業員の基準数", cites=SMALL_BUSINESS, compared=False)
def employees_of_test(is_larger_scale_work: Flag, employee_threshold: Count, employee_threshold_other: Count) -> Count:
    """The threshold for the kind of work."""
    return choose(is_larger_scale_work, employee_threshold, employee_threshold_other)


@rule("entrustment", ja="従業員基準に当たるか", cites=SMALL_BUSINESS, compared=False)
def employee_test_met(
    orderer_employees: Count, worker_employees: Count, worker_is_individual: Flag, employees_of_test: Count
) -> Flag:
    """The orderer is over the threshold and the worker is not; an individual never is."""
    worker_is_smaller = worker_is_individual | (worker_employees <= employees_of_test)
    return (orderer_employees > employees_of_test) & worker_is_smaller


@rule("entrustment", ja="取適法が適用される委託か", cites=SMALL_BUSINESS)
def is_under_small_business_act(
    works_as_employee: Flag, own_use_service: Flag, capital_test_met: Flag, employee_test_met: Flag
) -> Flag:
    """Either test is met; services for the orderer's own use stay outside."""
    return (capital_test_met | employee_test_met) & negate(works_as_employee | own_use_service)


small_business_act_applies = aggregate(
    "any",
    "question",
    "is_under_small_business_act",
    rows="entrustment",
    ja="取適法が適用されるか",
    cites=SMALL_BUSINESS,
)
