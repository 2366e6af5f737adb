"""Treatment of part-time and fixed-term workers beside ordinary workers (均衡待遇), and its explanation.

Part-time and Fixed-term Workers Act 8, 14(2). A difference is judged item by item (commuting allowance, pay for
shortened rosters, ...); whether a reason is good is for the parties and the courts, here it is only asked for.
"""

from zaitaku.law.engine.declarations import finding, rule
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate

TREATMENT = "Part-time and Fixed-term Workers Act 8"
EXPLANATION = "Part-time and Fixed-term Workers Act 14(2)"
SINCE = "2021-04-01"


@rule("question", ja="短時間・有期雇用労働者か", cites=TREATMENT, since=SINCE)
def part_time_or_fixed_term(part_time: Flag, fixed_term: Flag) -> Flag:
    """A worker to whom the act applies."""
    return part_time | fixed_term


@rule("question", ja="理由を確かめるべき相違か", cites=TREATMENT, since=SINCE)
def difference_to_review(part_time_or_fixed_term: Flag, treatment_differs: Flag, reason_recorded: Flag) -> Flag:
    """A difference for which no reason in duties, their changes or other circumstances is on record."""
    return part_time_or_fixed_term & treatment_differs & negate(reason_recorded)


@rule("question", ja="説明の義務があるか", cites=EXPLANATION, since=SINCE, compared=False)
def explanation_due(part_time_or_fixed_term: Flag, explanation_asked: Flag, explanation_given: Flag) -> Flag:
    """The worker asked for content and reason of the differences and has not been told."""
    return part_time_or_fixed_term & explanation_asked & negate(explanation_given)


@finding(
    "question",
    code="treatment_difference_to_review",
    ja="通常の労働者との待遇の相違に、理由の記録がありません。職務の内容、その変更の範囲、その他の事情に照らして"
    "不合理でないか確かめてください。通常の労働者の待遇を労使の合意なく引き下げることは望ましくありません。",
    en="No reason is on record for the difference in treatment from ordinary workers. See whether it is reasonable in "
    "view of duties, their changes and other circumstances; do not mend it by cutting others without agreement.",
    cites=TREATMENT,
    since=SINCE,
)
def treatment_difference_to_review(difference_to_review: Flag) -> Flag:
    """A difference without a recorded reason."""
    return difference_to_review


@finding(
    "question",
    code="explanation_of_treatment_due",
    ja="労働者が待遇の相違の内容と理由の説明を求めています。説明し、記録してください。",
    en="The worker has asked for the content and reason of differences in treatment. Explain them and keep a record.",
    cites=EXPLANATION,
    since=SINCE,
    compared=False,
)
def explanation_of_treatment_due(explanation_due: Flag) -> Flag:
    """An explanation that is still owed."""
    return explanation_due
