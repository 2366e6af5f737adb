"""The question `ordering_method`."""

from zaitaku.law.engine.question import Question
from zaitaku.law.entrustment.ordering_method import rules

QUESTION = Question(
    "ordering_method",
    modules=(rules,),
    labels={
        "worker_known": "つながりのある人がいる",
        "low_recruiting_cost": "募集の費用を抑えたい",
        "repeated_work": "繰り返し発注する",
        "quality_or_deadline_risk": "品質や納期の危険を減らしたい",
        "large_volume": "量が多い",
        "nobody_to_supervise": "進捗を管理する人がいない",
        "many_ideas": "多くのデザインやアイデアがほしい",
        "rare_expertise": "接点のない専門性を求める",
    },
)
