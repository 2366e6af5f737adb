"""Parking for visiting services at the housing of Osaka prefecture (予約駐車場ロケリブ): when a day can be booked.

A booking is for a day, from 0:00 to 23:59. Booking on the day of use is not mentioned; it is taken to be possible.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Date, Days, Flag
from zaitaku.law.engine.words import add_days

BOOKING = "大阪府営住宅の予約駐車場ロケリブ"


@rule("question", ja="予約開始日", cites=BOOKING)
def bookable_from_on(used_on: Date, parking_booking_days: Days) -> Date:
    """Fourteen days before the day of use."""
    return add_days(used_on, -parking_booking_days)


@rule("question", ja="予約可", cites=BOOKING)
def bookable(booked_on: Date, bookable_from_on: Date, used_on: Date) -> Flag:
    """From the first day of booking to the day of use."""
    return (booked_on >= bookable_from_on) & (booked_on <= used_on)
