"""Days on which banks are open (銀行営業日), and the ones beside a date.

Banking Act 15(1), its Order 5(1); Holidays Act 3. Every Saturday is closed since February 1989; about days before that
nothing is said. Holidays of years whose equinoxes are not announced yet are calculated.
"""

from zaitaku.law.bank_days import bank_day_after, bank_day_before, is_bank_day
from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Date, Flag

CLOSED = "Banking Act 15(1); its Order 5(1); Holidays Act 3"


@rule("question", ja="営業日", cites=CLOSED, since="1989-02-01", compared=False)
def bank_open(date: Date) -> Flag:
    """Neither a Saturday, a Sunday or a holiday, nor a day from 31 December to 3 January."""
    return is_bank_day(date)


@rule("question", ja="翌営業日", cites=CLOSED, since="1989-02-01", compared=False)
def next_bank_day_on(date: Date) -> Date:
    """The next bank day after the date, whether or not that is one itself."""
    return bank_day_after(date)


@rule("question", ja="前営業日", cites=CLOSED, since="1989-02-01", compared=False)
def previous_bank_day_on(date: Date) -> Date:
    """The last bank day before the date, whether or not that is one itself."""
    return bank_day_before(date)
