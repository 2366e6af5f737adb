"""Notice that a fixed-term contract is not renewed (雇止めの予告).

Standards on fixed-term contracts (平成15年厚生労働省告示357号), art. 1 until 2024-03-31, art. 2 since: a new art. 1
on caps of renewals came before it (令和5年厚生労働省告示114号). Labour Contracts Act 19 on when renewal may be refused.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Count, Date, Days, Flag, Months
from zaitaku.law.engine.words import add_days, first_given, negate
from zaitaku.law.periods import last_day_of_months

STANDARDS = "平成15年厚生労働省告示357号"
ART_1 = f"{STANDARDS} 1条 (2024年3月31日まで)"
ART_2 = f"{STANDARDS} 2条 (令和5年厚生労働省告示114号による改正後)"
CAPS = f"{STANDARDS} 1条 (令和5年厚生労働省告示114号による改正後)"
LIMITS = "Labour Contracts Act 19"


@rule("question", ja="1年を超えて継続勤務しているか", cites=STANDARDS)
def is_employed_longer(employed_from_on: Date, expires_on: Date, non_renewal_months: Months) -> Flag:
    """At expiry the continuous employment is longer than a year; not known to be, where its start is not given."""
    return first_given(expires_on > last_day_of_months(employed_from_on, non_renewal_months), False)


def is_owed_notice(
    renewal_count: int, non_renewal_renewals: int, is_employed_longer: bool, non_renewal_stated: bool
) -> bool:
    """Renewed often or employed long, unless the contract said that it would not be renewed."""
    return ((renewal_count >= non_renewal_renewals) | is_employed_longer) & negate(non_renewal_stated)


is_owed_notice.ja = "更新回数・継続勤務による予告義務"  # type: ignore[attr-defined]


@rule(
    "question",
    ja="予告義務",
    cites=ART_1,
    since="2013-04-01",
    until="2024-03-31",
    name="notice_required",
    compared=False,
)
def notice_required_by_article_1(
    renewal_count: Count, is_employed_longer: Flag, non_renewal_stated: Flag, non_renewal_renewals: Count
) -> Flag:
    """Renewed three times or more, or employed over a year."""
    return is_owed_notice(renewal_count, non_renewal_renewals, is_employed_longer, non_renewal_stated)


@rule("question", ja="予告義務", cites=ART_2, since="2024-04-01", name="notice_required")
def notice_required_by_article_2(
    renewal_count: Count, is_employed_longer: Flag, non_renewal_stated: Flag, non_renewal_renewals: Count
) -> Flag:
    """Renewed three times or more, or employed over a year."""
    return is_owed_notice(renewal_count, non_renewal_renewals, is_employed_longer, non_renewal_stated)


@rule("question", ja="予告期限", cites=STANDARDS)
def latest_notice_on(expires_on: Date, non_renewal_notice_days: Days) -> Date:
    """At least thirty days before the contract expires."""
    return add_days(expires_on, -non_renewal_notice_days)


@rule("question", ja="期限内の予告", cites=STANDARDS)
def notice_in_time(notice_required: Flag, notice_on: Date, latest_notice_on: Date) -> Flag:
    """The notice came in time, or none is owed."""
    return negate(notice_required) | (notice_on <= latest_notice_on)


# --- When renewal may be refused ---


@rule("question", ja="雇止めが制限されるか", cites=LIMITS)
def refusal_limited(renewal_applied_for: Flag, renewal_to_be_expected: Flag) -> Flag:
    """The worker asks for a renewal that past renewals or good reasons let him expect."""
    return renewal_applied_for & renewal_to_be_expected


@rule("question", ja="更新上限の説明が済んでいないか", cites=CAPS)
def cap_to_explain(
    renewal_cap_tightened_on: Date, renewal_cap_explained_from: Date, renewal_cap_explained: Flag
) -> Flag:
    """A cap was newly set or shortened since 2024-04-01, and the reason was not told beforehand."""
    return (renewal_cap_tightened_on >= renewal_cap_explained_from) & negate(renewal_cap_explained)
