"""Conditions of the subsidy that are not met. 業務改善助成金交付要綱 (令和8年度)."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Date, Flag, Minutes, Months, Yen, YenPerHour
from zaitaku.law.engine.words import add_days, first_given, negate
from zaitaku.law.labour.business_improvement_subsidy.rules import TERMS


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="事業場内最低賃金({lowest_wage_yen}円)が、新しい地域別最低賃金({new_minimum_wage"
    "_yen}円)以上です。この助成金は、それを下回る事業場が対象です。",
    en="The lowest wage of the workplace ({lowest_wage_yen} yen) is not below the new regional minimum wage "
    "({new_minimum_wage_yen} yen). The subsidy is for workplaces below it.",
    cites=TERMS,
)
def lowest_wage_not_below_new_minimum(lowest_wage_yen: YenPerHour, new_minimum_wage_yen: YenPerHour) -> Flag:
    """The workplace pays the new minimum wage already."""
    return lowest_wage_yen >= new_minimum_wage_yen


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="引上げ額({raise_yen}円)がどのコースにも届きません。{subsidy_small_course}円以上引き上げてください。",
    en="The raise ({raise_yen} yen) reaches no course. Raise the wage by {subsidy_small_course} yen or more.",
    cites=TERMS,
)
def raise_below_every_course(course_yen: YenPerHour) -> Flag:
    """A raise below the smallest course."""
    return course_yen == 0


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="申請日({applied_on})が申請期間({application_opens_on}〜{application"
    "_deadline_on})の外です。期間内に申請してください。期限を過ぎていれば今年度は申請できません。",
    en="The application ({applied_on}) lies outside the window from {application_opens_on} to "
    "{application_deadline_on}. Apply within it; after it there is no application this fiscal year.",
    cites=TERMS,
)
def applied_outside_window(applied_in_time: Flag) -> Flag:
    """The application does not come in within the window."""
    return negate(applied_in_time)


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="賃金の引上げ({raised_on})は、申請({applied_on})より後、新しい地域別最低賃金の発効日({n"
    "ew_minimum_wage_on})より前でなければなりません。引上げ日を直してください。",
    en="The raise ({raised_on}) must come after the application ({applied_on}) and before the new minimum wage "
    "takes effect ({new_minimum_wage_on}). Change its day.",
    cites=TERMS,
)
def raised_outside_window(raised_on: Date, applied_on: Date, new_minimum_wage_on: Date) -> Flag:
    """A raise before the application, or when the new minimum wage asks for it anyway."""
    return first_given(raised_on < applied_on, False) | (raised_on >= new_minimum_wage_on)


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="賃金は一度に引き上げてください。分けて引き上げると対象になりません。",
    en="Raise the wage in one step. A raise in several steps does not count.",
    cites=TERMS,
)
def raised_in_steps(raised_in_one_step: Flag) -> Flag:
    """A raise in several steps."""
    return negate(raised_in_one_step)


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="設備等の発注({ordered_on})が交付決定({decided_on})より前です。交付決定を受けてから発注してください。",
    en="The goods were ordered ({ordered_on}) before the grant was decided ({decided_on}). Order them after the "
    "decision.",
    cites=TERMS,
)
def ordered_before_decision(ordered_on: Date, decided_on: Date) -> Flag:
    """Goods ordered before the decision, or without one."""
    return ordered_on < first_given(decided_on, add_days(ordered_on, 1))


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="事業の完了({completed_on})が期限の{complete_by_on}より後です。それまでに納品と支払を終えてください。",
    en="The project ends ({completed_on}) after {complete_by_on}. Finish delivery and payment by then.",
    cites=TERMS,
)
def completed_too_late(completed_on: Date, complete_by_on: Date) -> Flag:
    """The project ends too late."""
    return completed_on > complete_by_on


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="車両は対象経費になりません。対象経費から除いてください。",
    en="Vehicles are no eligible cost. Leave them out.",
    cites=TERMS,
)
def vehicle_bought(is_vehicle: Flag) -> Flag:
    """A vehicle among the cost."""
    return is_vehicle


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="申請前1年以内に解雇又は賃金の引下げがあると、交付を受けられません。",
    en="With a dismissal or a pay cut within the year before the application nothing is granted.",
    cites=TERMS,
)
def dismissed_or_cut_pay(dismissal_or_pay_cut: Flag) -> Flag:
    """A dismissal or pay cut within a year."""
    return dismissal_or_pay_cut


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="同じ事業場では年度に1回しか受けられません。来年度に申請してください。",
    en="A workplace is granted the subsidy once a fiscal year. Apply next year.",
    cites=TERMS,
)
def granted_already(granted_this_year: Flag) -> Flag:
    """A second grant in one fiscal year."""
    return granted_this_year


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="引上げ対象者の雇用が{raised_worker_months}か月です。{subsidy_worker_months}か月を超える人が対象です。",
    en="The raised worker has been employed for {raised_worker_months} months. Those employed for more than "
    "{subsidy_worker_months} count.",
    cites=TERMS,
)
def worker_employed_too_short(raised_worker_months: Months, subsidy_worker_months: Months) -> Flag:
    """The raised worker is too new."""
    return raised_worker_months <= subsidy_worker_months


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="引上げ対象者の週所定労働時間が{raised_worker_weekly_minutes}です。{subsidy_w"
    "orker_weekly_minutes}以上の雇用保険被保険者が対象です。",
    en="The raised worker's week is {raised_worker_weekly_minutes}. Those insured with "
    "{subsidy_worker_weekly_minutes} or more count.",
    cites=TERMS,
)
def worker_with_too_few_hours(raised_worker_weekly_minutes: Minutes, subsidy_worker_weekly_minutes: Minutes) -> Flag:
    """The raised worker is not in employment insurance."""
    return raised_worker_weekly_minutes < subsidy_worker_weekly_minutes


@finding(
    "question",
    code="subsidy_condition_not_met",
    ja="対象経費({cost_yen}円)が下限の{subsidy_least_cost}円に届きません。",
    en="The eligible cost ({cost_yen} yen) is below {subsidy_least_cost} yen.",
    cites=TERMS,
)
def cost_too_small(cost_yen: Yen, subsidy_least_cost: Yen) -> Flag:
    """Too small a cost."""
    return cost_yen < subsidy_least_cost
