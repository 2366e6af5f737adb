"""Agreements that were filed late, last too long or permit too much. LSA 36."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Date, Flag
from zaitaku.law.labour.article36_agreement.rules import FILING, LIMITS, SPECIAL


@finding(
    "question",
    code="agreement_filed_late",
    ja="36協定の届出({filed_on})が起算日({starts_on})より後です。届出の日より前の時間外・休日労働は違法です。"
    "次の協定は、起算日までに労働基準監督署に届け出てください。",
    en="The agreement was filed on {filed_on}, after its first day ({starts_on}). Overtime before the filing was "
    "unlawful. File the next one by its first day.",
    cites=FILING,
    compared=False,
)
def agreement_filed_late(filed_on: Date, starts_on: Date) -> Flag:
    """Filed after the first day."""
    return filed_on > starts_on


@finding(
    "question",
    code="agreement_too_long",
    ja="36協定の対象期間は1年までです。期間の末日({ends_on})を{latest_end_on}以前に直してください。",
    en="The period of an agreement has one year at most. Let it end by {latest_end_on} instead of {ends_on}.",
    cites="LSA 36(2)(ii)",
    compared=False,
)
def agreement_too_long(ends_on: Date, latest_end_on: Date) -> Flag:
    """More than a year."""
    return ends_on > latest_end_on


@finding(
    "question",
    code="agreement_beyond_limit",
    ja="協定した時間外労働が限度時間(月{agreement_limit_of_month}、年{agreement_limit_of_year})を超えています。"
    "限度時間の中に直してください。臨時に超える必要があるときは、特別条項を設けてください。",
    en="The agreed overtime is above the limit of {agreement_limit_of_month} a month or {agreement_limit_of_year} a "
    "year. Lower it; for what is needed now and then add a special clause.",
    cites=LIMITS,
    compared=False,
)
def agreement_beyond_limit(is_beyond_limit: Flag) -> Flag:
    """Above the limit of a month or a year."""
    return is_beyond_limit


@finding(
    "question",
    code="agreement_beyond_limit",
    ja="特別条項の時間が法律の上限を超えています。休日労働と合わせて月100時間未満、時間外労働は年720時間以内、"
    "限度時間を超える月は年6か月以内に直してください。",
    en="The special clause permits more than the law: with rest-day work less than 100 hours a month, 720 hours of "
    "overtime a year, six months above the limit. Lower it.",
    cites=SPECIAL,
    compared=False,
)
def special_clause_beyond_limit(is_beyond_special_limit: Flag) -> Flag:
    """Above a limit that no clause can lift."""
    return is_beyond_special_limit
