"""Work rules that lack a step, and a count of workers that is not given. LSA 89, 90, 106."""

from zaitaku.law.engine.declarations import finding, refusal
from zaitaku.law.engine.units import Count, Flag
from zaitaku.law.engine.words import given, negate


@refusal(
    "question",
    code="worker_count_missing",
    ja="常時使用する労働者の数(ordinary_workers)がありません。短時間労働者(part_time_workers)とは別に示してください。",
    en="The number of workers (ordinary_workers) is missing. Give it beside that of part-timers (part_time_workers).",
    cites="LSA 89",
)
def worker_count_missing(workers_constantly: Count) -> Flag:
    """Without the number nobody can say whether the duty exists."""
    return negate(given(workers_constantly))


@finding(
    "question",
    code="work_rules_step_missing",
    ja="就業規則について、まだ行っていない手続があります: {missing_steps}。過半数代表者の意見を聴き、意見書を添えて"
    "労働基準監督署に届け出て、掲示・書面の交付・画面のいずれかで労働者に周知してください。",
    en="Steps are missing for the work rules: {missing_steps}. Hear the workers' representative, file the rules "
    "with the opinion, and make them known by posting, document or screen.",
    cites="LSA 89, 90, 106(1)",
    compared=False,
)
def work_rules_step_missing(step_is_missing: Flag) -> Flag:
    """A step that has not been taken."""
    return step_is_missing


@finding(
    "question",
    code="work_rules_handing_out_advised",
    ja="事業場に来ることの少ない労働者には、就業規則を書面で渡すことが望まれます。",
    en="Workers who rarely come in should be given the work rules on paper.",
    cites="LSA 106(1); 平成16年8月27日基発0827001号 2(6)",
)
def work_rules_handing_out_advised(handing_out_advised: Flag) -> Flag:
    """Known to those who come in only."""
    return handing_out_advised
