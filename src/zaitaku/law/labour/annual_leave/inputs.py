"""The question `paid_leave`: the grant, leave by the hour, and the pay of a day of leave."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.labour.annual_leave import checks, rules
from zaitaku.law.labour.hourly_leave import checks as hourly_leave_checks
from zaitaku.law.labour.hourly_leave import rules as hourly_leave
from zaitaku.law.labour.leave_pay import checks as leave_pay_checks
from zaitaku.law.labour.leave_pay import rules as leave_pay

QUESTION = Question(
    "paid_leave",
    modules=(rules, checks, hourly_leave, hourly_leave_checks, leave_pay, leave_pay_checks),
    levels=(Rows(ROOT, None, date="asked_on"),),
    labels={
        "full": "通常",
        "four_days": "週4日",
        "three_days": "週3日",
        "two_days": "週2日",
        "one_day": "週1日",
        "none": "表になし",
        "ordinary": "通常の賃金",
        "average_wage": "平均賃金",
        "standard_remuneration": "標準報酬月額の30分の1",
    },
)
