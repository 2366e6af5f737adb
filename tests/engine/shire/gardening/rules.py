"""Gardening: furrows, days, months. The windows of every kind stand here."""

from zaitaku.law.engine.declarations import (
    Rounding,
    aggregate,
    chain,
    following,
    previous,
    rule,
    running_total,
    total,
)
from zaitaku.law.engine.units import Code, Count, Date, Flag, Minutes, Moment, MonthId, Percent, Sen, SenPerYen, Yen
from zaitaku.law.engine.words import add_days, choose, date_of, day_number, first_day_of, first_given, month_of

CUSTOM = "Custom 1"
PAY_CUT = Rounding("half_up", ja="1銭未満四捨五入", basis="Custom 1(4)")
NET_CUT = Rounding("down", ja="1円未満切捨て", basis="Custom 1(6)")


@rule("spell", ja="作業の日", cites=CUSTOM)
def spell_on(start: Moment) -> Date:
    """The date on which the spell starts."""
    return date_of(start)


@rule("spell", ja="作業時間", cites=CUSTOM)
def minutes(start: Moment, end: Moment) -> Minutes:
    """From start to end."""
    return end - start


@rule("spell", ja="働いたか", cites=CUSTOM)
def works(task: Code) -> Flag:
    """Everything but rest."""
    return task != "rest"


@rule("spell", ja="見張りか", cites=CUSTOM)
def watches(task: Code) -> Flag:
    """A watch continues a chain but starts none."""
    return task == "watch"


@rule("spell", ja="土に触れるか", cites=CUSTOM)
def toils(task: Code) -> Flag:
    """Digging and pruning start a chain."""
    return (task == "dig") | (task == "prune")


end_before = previous("spell", "end", within="gardener", ja="前の作業の終了", cites=CUSTOM)
end_of_work_before = previous("spell", "end", within="gardener", where="works", ja="前の労働の終了", cites=CUSTOM)
start_of_work_after = following("spell", "start", within="gardener", where="works", ja="次の労働の開始", cites=CUSTOM)
minutes_earlier = running_total("spell", "minutes", within="gardener", ja="それまでの時間", cites=CUSTOM)
furrows_so_far = running_total("spell", "furrows", within="day", ja="その日の畝", cites=CUSTOM, including=True)


@rule("spell", ja="許される間隔", cites="Custom 1(5)")
def gap_allowed(chain_gap_minutes: Minutes, watches: Flag) -> Minutes:
    """A watch must follow at once."""
    return choose(watches, 0, chain_gap_minutes)


work_on = chain(
    "spell",
    within="gardener",
    start="start",
    end="end",
    opens="toils",
    carries="watches",
    longest_gap="gap_allowed",
    gap_until="chain_until_time",
    ja="労働日",
    cites="Custom 1(5)",
)


@rule("spell", ja="触れる暦日の数", cites=CUSTOM)
def pieces(start: Moment, end: Moment, one_minute: Minutes) -> Count:
    """Calendar days that the spell touches; midnight at its end does not count."""
    return day_number(end - one_minute) - day_number(start) + 1


@rule("spell", ja="作業の賃金", cites="Custom 1(3)", since="1400-01-01", until="1419-11-02", name="spell_pay_sen")
def pay_by_furrow(works: Flag, furrows: Count, sen_per_furrow: Sen) -> Sen:
    """Furrows at the rate of the task."""
    return choose(works, furrows * first_given(sen_per_furrow, 0), 0)


@rule("spell", ja="作業の賃金", cites="Custom 1(4)", since="1419-11-03", name="spell_pay_sen")
def pay_by_furrow_and_weather(
    works: Flag, furrows: Count, sen_per_furrow: Sen, wet: Flag, wet_percent: Percent, whole_percent: Percent
) -> Sen:
    """Furrows at the rate of the task, with a premium in the rain."""
    percent = choose(wet, wet_percent, whole_percent)
    return choose(works, PAY_CUT(furrows * first_given(sen_per_furrow, 0) * percent, whole_percent), 0)


@rule("piece", ja="暦日", cites=CUSTOM)
def piece_on(spell_on: Date, piece_number: Count) -> Date:
    """The calendar day of a piece."""
    return add_days(spell_on, piece_number)


minutes_of_day = total("day", "minutes", rows="spell", ja="その日の時間", cites=CUSTOM)
spells_of_day = aggregate("count", "day", rows="spell", ja="作業の数", cites=CUSTOM)
first_start = aggregate("first", "day", "start", rows="spell", ja="最初の開始", cites=CUSTOM)
last_end = aggregate("last", "day", "end", rows="spell", ja="最後の終了", cites=CUSTOM)
any_wet = aggregate("any", "day", "wet", rows="spell", ja="雨あり", cites=CUSTOM)
wet_spells = aggregate("total", "day", "wet", rows="spell", ja="雨の作業の数", cites=CUSTOM)
day_before_on = previous("day", "work_on", within="gardener", ja="前の労働日", cites=CUSTOM)
garden_minutes = aggregate("total", "garden_day", "minutes", rows="day", ja="庭の時間", cites=CUSTOM)


@rule("day", ja="祭りの客", cites=CUSTOM)
def feast_guests(guests: Count) -> Count:
    """Guests of the garden's feast on that day; missing without a feast."""
    return guests


@rule("day", ja="月の初日", cites=CUSTOM)
def month_on(work_on: Date) -> Date | None:
    """The first day of the calendar month."""
    return first_day_of(month_of(work_on))


@rule("month", ja="月", cites=CUSTOM)
def month(month_on: Date) -> MonthId:
    """The calendar month."""
    return month_of(month_on)


month_totals = total("month", ("minutes", "spell_pay_sen"), rows="day", ja="月の合計", cites=CUSTOM)
pay_of_day = total("day", "spell_pay_sen", rows="spell", ja="その日の賃金", cites=CUSTOM)


@rule("month_gift", ja="その月の贈り物", cites="Custom 4")
def gift_of_month_yen(gift_yen: Yen, gift_from_on: Date, month_on: Date) -> Yen:
    """A gift counts in the months that begin on or after its first day."""
    return choose(gift_from_on <= month_on, gift_yen, 0)


gifts_yen = aggregate("total", "month", "gift_of_month_yen", rows="month_gift", ja="贈り物", cites="Custom 4")


@rule("month", ja="手取り", cites="Custom 1(6)")
def net_yen(spell_pay_sen: Sen, levy_sen: Sen, sen_in_yen: SenPerYen, gifts_yen: Yen) -> Yen:
    """Pay without the levy, cut below the yen, and the gifts."""
    return NET_CUT(spell_pay_sen - levy_sen, sen_in_yen) + gifts_yen
