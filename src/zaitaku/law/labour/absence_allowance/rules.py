"""Absence allowance (休業手当): when a closed day falls due, and how much.

LSA 26; 昭和27年8月7日基収3445号 (a day closed in part); 平成16年8月27日基発0827001号 2(3) (the client
cancels); reading-of-the-law 6. Days are added exactly in sen x percent; a calendar month is rounded once.
"""

from zaitaku.law.engine.declarations import Rounding, aggregate, rule
from zaitaku.law.engine.units import Code, Date, Flag, MonthId, Percent, Sen, SenPercent, SenPerYen, Yen
from zaitaku.law.engine.words import choose, larger, month_of, negate

DUE = "LSA 26; 平成16年8月27日基発0827001号 2(3)"
AMOUNT = "LSA 26; 昭和27年8月7日基収3445号"

TO_THE_YEN = Rounding("half_up", "1円未満四捨五入 (1か月に1回)", "通貨の単位及び貨幣の発行等に関する法律3")


@rule("closed_day", ja="使用者の責に帰すべき事由か", cites=DUE)
def lies_with_employer(client_cancelled: Flag, best_effort_recorded: Flag, employer_cause: Flag) -> Flag:
    """A client's cancellation lies with the employer unless the best effort was made and recorded."""
    return choose(client_cancelled, negate(best_effort_recorded), employer_cause)


@rule("closed_day", ja="支払義務", cites=DUE)
def allowance_due(roster_fixed: Flag, worker_ready: Flag, substitute_given: Flag, lies_with_employer: Flag) -> Flag:
    """The roster had fixed the day, the worker was ready, no substitute work, the employer's cause."""
    return roster_fixed & worker_ready & negate(substitute_given) & lies_with_employer


@rule("closed_day", ja="月", cites="LSA 24(2)")
def month(closed_on: Date) -> MonthId:
    """The calendar month in which the day lies."""
    return month_of(closed_on)


@rule("closed_day", ja="休業手当 (端数処理前)", cites=AMOUNT, since="1947-09-01")
def exact_allowance(
    allowance_due: Flag,
    closed: Code,
    average_wage_sen: Sen,
    wage_for_work_yen: Yen,
    absence_allowance_percent: Percent,
    whole_percent: Percent,
    sen_in_yen: SenPerYen,
) -> SenPercent:
    """60 % of the average wage; on a day closed in part less the wage for work done, never negative."""
    full = average_wage_sen * absence_allowance_percent
    topped_up = larger(full - wage_for_work_yen * sen_in_yen * whole_percent, 0)
    return choose(allowance_due, choose(closed == "whole", full, topped_up), 0)


@rule("closed_day", ja="休業手当", cites=AMOUNT, name="absence_allowance_yen")
def allowance_of_day_yen(exact_allowance: SenPercent, sen_in_yen: SenPerYen, whole_percent: Percent) -> Yen:
    """Allowance of the day, rounded for itself."""
    return TO_THE_YEN(exact_allowance, sen_in_yen * whole_percent)


exact_allowance_of_month = aggregate(
    "total",
    "calendar_month",
    "exact_allowance",
    rows="closed_day",
    ja="月の休業手当 (端数処理前)",
    cites=AMOUNT,
)


@rule("calendar_month", ja="月の休業手当", cites="LSA 24, 26")
def allowance_of_month_yen(exact_allowance_of_month: SenPercent, sen_in_yen: SenPerYen, whole_percent: Percent) -> Yen:
    """The days of a calendar month, added exactly and rounded once."""
    return TO_THE_YEN(exact_allowance_of_month, sen_in_yen * whole_percent)


allowance_of_months_yen = aggregate(
    "total", "question", "allowance_of_month_yen", rows="calendar_month", ja="休業手当", cites=AMOUNT
)
any_day_due = aggregate("any", "question", "allowance_due", rows="closed_day", ja="支払義務のある日がある", cites=DUE)


@rule("question", ja="休業手当", cites=AMOUNT)
def absence_allowance_yen(allowance_of_months_yen: Yen) -> Yen:
    """Sum of the months."""
    return allowance_of_months_yen


@rule("question", ja="支払義務", cites=DUE, name="allowance_due")
def due_on_any_day(any_day_due: Flag) -> Flag:
    """Some day falls under LSA 26; its amount may still be nothing."""
    return any_day_due
