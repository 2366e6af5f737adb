"""The question `article36_agreement`."""

from dataclasses import replace

from zaitaku.law.checklists import checklist
from zaitaku.law.labour.article36_agreement import checks, rules

AGREEMENT = checklist(
    "article36_agreement",
    rules,
    "article36_item",
    date="starts_on",
    labels={
        "workers_concerned": "対象となる労働者の範囲 (業務の種類・人数)",
        "period": "対象期間",
        "start_of_year": "1年の起算日",
        "validity": "協定の有効期間",
        "cases": "時間外・休日労働をさせる具体的な事由",
        "hours_of_day": "1日の時間外労働",
        "hours_of_month": "1か月の時間外労働",
        "hours_of_year": "1年の時間外労働",
        "rest_days": "休日労働の日数と始業・終業の時刻",
        "total_limits_kept": "月100時間未満・複数月平均80時間以内を満たすこと",
        "representative": "過半数組合又は過半数代表者と選出の方法",
        "special_cases": "限度時間を超える具体的な事由",
        "special_hours": "限度時間を超える月の時間と年の時間",
        "special_month_count": "限度時間を超えられる月数",
        "health_measures": "健康と福祉を確保する措置",
        "premium_beyond_limit": "限度時間を超える労働の割増率",
        "procedure_beyond_limit": "限度時間を超えるときの手続",
        "always": "常に",
        "special_clause": "特別条項があるとき",
        "rest_day_work": "休日労働をさせるとき",
        "no_collective_agreement": "労働協約によらないとき",
        "form_9": "様式第9号",
        "form_9_2": "様式第9号の2",
    },
)
QUESTION = replace(AGREEMENT, modules=(*AGREEMENT.modules, checks))
