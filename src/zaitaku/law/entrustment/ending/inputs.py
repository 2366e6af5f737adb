"""The question `ending_notice`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.entrustment.ending import checks, rules

QUESTION = Question(
    "ending_notice",
    modules=(rules, checks),
    levels=(Rows(ROOT, None, date="ends_on"),),
    labels={
        "disaster": "災害その他やむを得ない事由",
        "prime_contract_ended": "元委託の契約の終了",
        "worker_fault": "受託者の責めに帰すべき事由",
        "no_orders_by_worker": "受託者の事情で相当期間個別契約がない",
    },
)
