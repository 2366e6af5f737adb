"""Orders that fall under laws which Zaitaku does not compute. LSA 9; Home Work Act 2."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag


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
