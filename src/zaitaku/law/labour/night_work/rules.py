"""Night work (深夜労働): minutes between 22:00 and 5:00, whatever else they are.

LSA 37(4); reading-of-the-law 3 (6).
"""

from zaitaku.law.engine.declarations import rule, total
from zaitaku.law.engine.units import Minutes, Moment
from zaitaku.law.engine.words import excess, smaller, time_of_day

NIGHT = "LSA 37(4)"


def _night_minutes_since_midnight(time: Minutes, night_begins: Minutes, night_ends: Minutes) -> Minutes:
    return smaller(time, night_ends) + excess(time, night_begins)


@rule("stretch", ja="深夜労働", cites=NIGHT, since="1988-04-01")
def night_minutes(
    stretch_start: Moment, working_minutes: Minutes, night_begins: Minutes, night_ends: Minutes
) -> Minutes:
    """Working minutes of the stretch between 22:00 and 5:00; a stretch never passes midnight."""
    begins = time_of_day(stretch_start)
    until_end = _night_minutes_since_midnight(begins + working_minutes, night_begins, night_ends)
    return until_end - _night_minutes_since_midnight(begins, night_begins, night_ends)


night_minutes_of_day = total("day", "night_minutes", rows="stretch", cites=NIGHT)
night_minutes_of_month = total("month", "night_minutes", rows="day", cites=NIGHT)
