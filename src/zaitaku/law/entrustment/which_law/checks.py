"""Orders that fall under other laws, and facts that do not fit each other. LSA 9; Home Work Act 2; Freelance Act 2."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Count, Flag
from zaitaku.law.engine.words import negate


@finding(
    "question",
    code="labour_law_governs",
    ja="実質は労働者です。フリーランス法・取適法ではなく労働基準法などが適用されます。労働契約として労働条件を通知し、"
    "賃金と労働時間の規定に従ってください。",
    en="In substance this is an employee. Labour law applies, not the acts on entrustment: conclude a contract of "
    "employment and keep the rules on wages and working time.",
    cites="LSA 9",
)
def labour_law_governs(labour_law_applies: Flag) -> Flag:
    """An entrustment that is employment."""
    return labour_law_applies


@finding(
    "question",
    code="home_work_act_governs",
    ja="自宅での物品の製造・加工には家内労働法が適用されます。家内労働手帳、最低工賃、委託状況届などはZaitakuの対象外"
    "です。労働局に確かめてください。",
    en="Goods made or processed at home fall under the Home Work Act. Its notebook, minimum piece rates and reports "
    "are outside Zaitaku: ask the labour bureau.",
    cites="Home Work Act 2",
)
def home_work_act_governs(home_work_act_applies: Flag) -> Flag:
    """Home work in the sense of its act."""
    return home_work_act_applies


@finding(
    "question",
    code="employee_to_be_confirmed",
    ja="常用従業員数(発注者{orderer_employees}人、受託者{worker_employees}人)があるのに、週20時間・31日以上働く従業員"
    "はいないものとして判定しました。いるかどうかを確かめ、orderer_has_employeeとworker_has_employeeに示してください。",
    en="There are regular employees (orderer {orderer_employees}, worker {worker_employees}), yet the answer rests on "
    "nobody employed for 20 hours a week and 31 days. Check, and say so in orderer_has_employee and "
    "worker_has_employee.",
    cites="Freelance Act 2(1), (6)",
)
def employee_to_be_confirmed(
    orderer_employees: Count, orderer_has_employee: Flag, worker_employees: Count, worker_has_employee: Flag
) -> Flag:
    """Regular employees on one side, but none that the Freelance Act counts."""
    orderer = (orderer_employees > 0) & negate(orderer_has_employee)
    return orderer | ((worker_employees > 0) & negate(worker_has_employee))
