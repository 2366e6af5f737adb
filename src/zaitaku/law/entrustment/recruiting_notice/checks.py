"""A recruiting notice that is false, out of date, or departed from. Freelance Act 12."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate

ACCURATE = "Freelance Act 12; its Order 2"


@finding(
    "question",
    code="recruiting_inaccurate",
    ja="募集の表示が実際と違います。報酬、仕事の内容、期間、場所、契約の終了、募集者について、虚偽や誤解を招く表示を"
    "してはなりません。支払うつもりの額と実際の条件に直してください。",
    en="The notice does not say what is intended. Pay, work, period, place, ending and the recruiter may not be shown "
    "falsely or misleadingly. Correct it to the pay and the terms that are meant.",
    cites=ACCURATE,
    compared=False,
)
def recruiting_inaccurate(accurate: Flag) -> Flag:
    """What is shown is not what is meant; the guideline asks the same where the act does not."""
    return negate(accurate)


@finding(
    "question",
    code="recruiting_stale",
    ja="この募集は{over_since_on}に終わっていますが、まだ表示されています。すぐに取り下げるか、最新の内容に直してください。",
    en="This recruiting is over since {over_since_on} and still shown. Take it down, or bring it up to date.",
    cites=ACCURATE,
    compared=False,
)
def recruiting_stale(is_stale: Flag) -> Flag:
    """Shown past its day."""
    return is_stale


@finding(
    "question",
    code="terms_differ_unexplained",
    ja="契約の条件が募集の表示と違います。違いを受注者に説明してください。",
    en="The terms of the contract differ from those of the notice. Explain the difference to the worker.",
    cites=ACCURATE,
    compared=False,
)
def terms_differ_unexplained(terms_differ: Flag, difference_explained: Flag) -> Flag:
    """Agreed differently, without an explanation."""
    return terms_differ & negate(difference_explained)
