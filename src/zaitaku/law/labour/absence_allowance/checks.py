"""Closed days about which too little or too much is said. LSA 26; reading-of-the-law 6."""

from zaitaku.law.engine.declarations import previous, refusal
from zaitaku.law.engine.units import Date, Flag, Sen
from zaitaku.law.engine.words import given, negate

closed_on_before = previous("closed_day", "closed_on", within="question", ja="前の行の日付", cites="LSA 26")


@refusal(
    "closed_day",
    code="duplicate_rows",
    ja="{closed_on}の行が二つ以上あります。休業手当は訪問ごとではなく1日ごとに計算します。一行にまとめてください。",
    en="There is more than one row for {closed_on}. The allowance is reckoned by the day, not by the visit: join them.",
    cites="LSA 26; reading-of-the-law 6",
)
def duplicate_rows(closed_on: Date, closed_on_before: Date) -> Flag:
    """Two rows for one day."""
    return closed_on == closed_on_before


@refusal(
    "closed_day",
    code="date_missing",
    ja="休業日の日付がない行があります。日付を加えてください。",
    en="A closed day has no date. Add it.",
    cites="LSA 26",
)
def date_missing(closed_on: Date) -> Flag:
    """A closed day without its date."""
    return negate(given(closed_on))


@refusal(
    "closed_day",
    code="employer_cause_missing",
    ja="{closed_on}の休業が使用者の責に帰すべき事由によるかどうか(employer_cause)が示されていません。"
    "利用者のキャンセルならclient_cancelledを示してください。",
    en="It is not said whether the cause of {closed_on} lies with the employer (employer_cause). Say so, "
    "or say that the client cancelled (client_cancelled).",
    cites="LSA 26",
)
def employer_cause_missing(
    lies_with_employer: Flag, roster_fixed: Flag, worker_ready: Flag, substitute_given: Flag
) -> Flag:
    """The cause would decide, and nothing is said of it."""
    return roster_fixed & worker_ready & negate(substitute_given) & negate(given(lies_with_employer))


@refusal(
    "closed_day",
    code="average_wage_missing",
    ja="{closed_on}には休業手当が必要ですが、平均賃金(average_wage_sen)がありません。加えてください。",
    en="An allowance is due for {closed_on}, but there is no average wage (average_wage_sen). Add it.",
    cites="LSA 12, 26",
)
def average_wage_missing(allowance_due: Flag, average_wage_sen: Sen) -> Flag:
    """A day falls due without an average wage to take 60 % of."""
    return allowance_due & negate(given(average_wage_sen))
