"""Which way to order (発注方法): what speaks for each of the guide's three ways. Reasons, never a verdict."""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Codes, Flag
from zaitaku.law.engine.words import codes_where, negate

METHODS = "在宅ワーク発注の手引き (主な発注方法)"


@rule("question", ja="直接発注の理由", cites=METHODS)
def reasons_for_direct(worker_known: Flag, low_recruiting_cost: Flag, repeated_work: Flag) -> Codes:
    """Somebody used before or introduced: the skill is known, and recruiting costs almost nothing."""
    return codes_where(
        worker_known=worker_known, low_recruiting_cost=low_recruiting_cost, repeated_work=worker_known & repeated_work
    )


@rule("question", ja="仲介機関の理由", cites=METHODS)
def reasons_for_intermediary(quality_or_deadline_risk: Flag, large_volume: Flag, nobody_to_supervise: Flag) -> Codes:
    """The intermediary manages the progress: less risk of quality and deadline."""
    return codes_where(
        quality_or_deadline_risk=quality_or_deadline_risk,
        large_volume=large_volume,
        nobody_to_supervise=nobody_to_supervise,
    )


@rule("question", ja="クラウドソーシングの理由", cites=METHODS)
def reasons_for_crowdsourcing(many_ideas: Flag, rare_expertise: Flag, worker_known: Flag) -> Codes:
    """Many see the call: many designs or ideas, and experts with whom there was no contact."""
    return codes_where(many_ideas=many_ideas, rare_expertise=rare_expertise & negate(worker_known))
