"""Readers of single values as offices write them. Each returns the value or raises `Refused`; none guesses.

Every reader takes the text of one cell that is not empty. Full-width and half-width forms are the same to it.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import NamedTuple

from zaitaku.exchange.problems import Refused
from zaitaku.exchange.words import plain, word_list

LONGEST_TEXT = 200
LARGEST_YEN = 9_999_999_999
LONGEST_MINUTES = 31 * 24 * 60
LATEST_TIME = 48 * 60
MINUTES_OF_DAY = 24 * 60
MINUTES_OF_HOUR = 60
WEEKDAYS_JA = "月火水木金土日"
LAST_DAY_OF_MONTH = 31
WEEKLY_HOURS = (40, 44)
MONTHS_OF_YEAR = 12


class Era(NamedTuple):
    """A Japanese era: its name, its first and its last day."""

    name: str
    first: date
    last: date


# Meiji begins here with the Gregorian calendar, 1 January of its sixth year.
ERAS = {
    "M": Era("明治", date(1873, 1, 1), date(1912, 7, 29)),
    "T": Era("大正", date(1912, 7, 30), date(1926, 12, 24)),
    "S": Era("昭和", date(1926, 12, 25), date(1989, 1, 7)),
    "H": Era("平成", date(1989, 1, 8), date(2019, 4, 30)),
    "R": Era("令和", date(2019, 5, 1), date(2199, 12, 31)),
}
_ERA_YEAR_ZERO = {"M": 1867, "T": 1911, "S": 1925, "H": 1988, "R": 2018}
_ERA_LETTER = {"明": "M", "大": "T", "昭": "S", "平": "H", "令": "R"}

_FORMULA_ERROR = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)", re.IGNORECASE)
_NO_NUMBER = re.compile(r"[+-]?(nan|inf|infinity)|none|null|nat", re.IGNORECASE)
_AROUND_DATE_MARKS = re.compile(r"\s*([年月/.\-])\s*|\s*(日)")
_WRITTEN_WEEKDAY = re.compile(r"\s*\(([月火水木金土日])(?:曜日?)?\)$")
_MIDNIGHT = re.compile(r"(?<=\d)(?:T|\s+)0?0:00(?::00(?:\.0+)?)?$")
_WESTERN = re.compile(r"(\d{4})(?:([/.\-])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_JAPANESE = re.compile(
    r"(明治|大正|昭和|平成|令和|[明大昭平令]|[MTSHRmtshr])\s*(元|\d{1,2})"
    r"(?:([/.\-])(\d{1,2})\3(\d{1,2})|年(\d{1,2})月(\d{1,2})日)"
)
_CLOCK = re.compile(r"(翌日?)?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?")
_CLOCK_JA = re.compile(r"(翌日?)?\s*(\d{1,2})時(?:(\d{1,2})分|(半))?")
_CLOCK_COMPACT = re.compile(r"(\d{1,2})(\d{2})")
_MOMENT = re.compile(r"(?P<date>.+?)(?:(?<=[日)])\s*|(?<=\d)(?:T|\s+))(?P<time>(?:翌日?\s*)?\d.*)")
_ZONE = re.compile(r"\d(?:Z|[+-]\d{2}:?\d{2})$")
_YEN = re.compile(r"([+\-−▲△])?\s*[¥\\]?\s*([+\-−▲△])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*(?:円|yen)?", re.IGNORECASE)
_MINUTES = re.compile(r"(\d+)(?:\.0+)?\s*(分|min)?")
_HOURS_AND_MINUTES = re.compile(r"(\d+)\s*時間\s*(?:(\d{1,2})\s*分|(半))?")
_HOURS_CLOCK = re.compile(r"(\d+):(\d{2})(?::00)?")
_TENTHS_OF_HOURS = re.compile(r"(\d+)\.(\d{1,4})\s*(?:時間|h)?")
_DAY_OF_MONTH = re.compile(r"(?:毎月)?\s*(\d{1,2})\s*日?(?:締め?|〆)?")
_MONTH_ENDS = frozenset({"末", "末日", "月末", "月末日", "月末締め", "末日締め"})
_MONTH = re.compile(r"(\d{4})(?:[/.\-](\d{1,2})|年\s*(\d{1,2})月(?:分|度)?)")


def read_text(text: str) -> str:
    """The text as typed, without surrounding spaces."""
    typed = text.strip()
    _refuse_error_marks(typed)
    if len(typed) > LONGEST_TEXT:
        raise Refused("cell_too_long", length=len(typed), longest=LONGEST_TEXT)
    if any(unicodedata.category(character) == "Cc" for character in typed):
        raise Refused("bad_text")
    return typed


def read_date(text: str) -> date:
    """A calendar day: 2026-10-01, 2026/10/1, 20261001, 2026年10月1日, R8.10.1, 令和8年10月1日.

    A weekday in brackets behind it must be right. A midnight behind it (as spreadsheets write) is left out.
    """
    written = _checked(text)
    weekday = _WRITTEN_WEEKDAY.search(written)
    if weekday:
        written = written[: weekday.start()]
    written = _AROUND_DATE_MARKS.sub(r"\1\2", _MIDNIGHT.sub("", written))
    day = _western_date(written) or _japanese_date(written)
    if day is None:
        raise Refused("bad_date")
    if weekday and WEEKDAYS_JA[day.weekday()] != weekday[1]:
        raise Refused("weekday_mismatch", date=day, right=WEEKDAYS_JA[day.weekday()], written=weekday[1])
    return day


def read_time(text: str) -> int:
    """A time of day as minutes after midnight, up to 48:00.

    9:00, 09:00, 9時30分, 0930; 25:30 and 翌1:30 are of the next day.
    """
    written = _checked(text)
    if found := _CLOCK.fullmatch(written):
        next_day, hours, minutes, seconds = found[1], int(found[2]), int(found[3]), int(found[4] or 0)
        if seconds:
            raise Refused("seconds_not_zero")
    elif found := _CLOCK_JA.fullmatch(written):
        next_day, hours, minutes = found[1], int(found[2]), 30 if found[4] else int(found[3] or 0)
    elif found := _CLOCK_COMPACT.fullmatch(written):
        next_day, hours, minutes = None, int(found[1]), int(found[2])
    else:
        raise Refused("bad_time")
    total = hours * MINUTES_OF_HOUR + minutes + (MINUTES_OF_DAY if next_day else 0)
    says_next_day_twice = next_day and hours >= MINUTES_OF_DAY // MINUTES_OF_HOUR
    if minutes >= MINUTES_OF_HOUR or total > LATEST_TIME or says_next_day_twice:
        raise Refused("bad_time")
    return total


def read_moment(text: str) -> datetime:
    """A date with a time of day, Japan time, to the minute; the time may run past 24:00 into the next day."""
    written = _AROUND_DATE_MARKS.sub(r"\1\2", _checked(text))
    if _ZONE.search(written) and ":" in written:
        raise Refused("time_zone")
    found = _MOMENT.fullmatch(written)
    if found is None:
        raise Refused("bad_moment")
    day = read_date(found["date"])
    return datetime(day.year, day.month, day.day) + timedelta(minutes=read_time(found["time"]))


def read_yen(text: str) -> int:
    """Whole yen, zero or more: 1231, 1,231, 1231円, ￥1,231."""
    found = _YEN.fullmatch(_checked(text))
    if found is None:
        raise Refused("bad_yen")
    amount = int(found[3].replace(",", ""))
    if (found[1] or found[2] or "+") != "+" and amount:
        raise Refused("negative_yen")
    if amount > LARGEST_YEN:
        raise Refused("too_large", most=f"{LARGEST_YEN:,}")
    return amount


def read_minutes(text: str, *, bare_from: int = 0, bare_in_hours: bool = False) -> int:
    """A length of time in whole minutes: 15, 15分, 1:30, 8時間, 7時間30分, 7.5時間.

    A number without a unit is minutes (hours with `bare_in_hours`, for a heading that says so); below
    `bare_from` it is refused, because it may as well have been meant as hours.
    """
    written = _checked(text)
    total = _minutes_with_unit(written, bare_in_hours)
    if total is None:
        found = _MINUTES.fullmatch(written)
        if found is None:
            raise Refused("bad_minutes")
        number = int(found[1])
        if found[2] is None and 0 < number < bare_from and not bare_in_hours:
            raise Refused("minutes_or_hours", number=number)
        total = number * MINUTES_OF_HOUR if bare_in_hours and found[2] is None else number
    if total > LONGEST_MINUTES:
        raise Refused("too_large", most=f"{LONGEST_MINUTES:,}")
    return total


def read_boolean(text: str) -> bool:
    """Yes or no: ○ ×, はい いいえ, 有 無, true false, yes no, 1 0."""
    meaning = word_list("boolean").find(_checked(text))
    if meaning is None:
        raise Refused("bad_boolean")
    return meaning == "true"


def read_word(text: str, words: str) -> str:
    """The value of the list `words` (see `words.yaml`) that the text stands for."""
    known = word_list(words)
    meaning = known.find(_checked(text))
    if meaning is None:
        code = "unknown_kind" if words == "activity_kind" else "unknown_word"
        raise Refused(code, what=known.what_ja, what_en=known.what_en, known=known.known_ja, known_en=known.known_en)
    return meaning


def read_closing_day(text: str) -> int:
    """The day of the month on which wages close, 1 to 31; 31 and 末日 are the end of the month."""
    written = _checked(text)
    if written in _MONTH_ENDS:
        return LAST_DAY_OF_MONTH
    found = _DAY_OF_MONTH.fullmatch(written)
    if found is None or not 1 <= int(found[1]) <= LAST_DAY_OF_MONTH:
        raise Refused("bad_closing_day")
    return int(found[1])


def read_weekly_hours(text: str) -> int:
    """The statutory weekly hours, 40 or 44."""
    written = _checked(text).removesuffix("時間").strip()
    if not written.isdecimal() or int(written) not in WEEKLY_HOURS:
        raise Refused("bad_weekly_hours")
    return int(written)


def read_month(text: str) -> str:
    """A wage month as YYYY-MM: 2026-10, 2026/10, 2026年10月.

    Raises:
        ValueError: the text names no month.
    """
    found = _MONTH.fullmatch(plain(text))
    month = int(found[2] or found[3]) if found else 0
    if found is None or not 1 <= month <= MONTHS_OF_YEAR:
        raise ValueError(f"月は 2026-10 のように書いてください。 Write the month as 2026-10. ({text!r})")
    return f"{found[1]}-{month:02}"


def _checked(text: str) -> str:
    written = plain(text)
    _refuse_error_marks(written)
    if _NO_NUMBER.fullmatch(written):
        raise Refused("not_a_value")
    if len(written) > LONGEST_TEXT:
        raise Refused("cell_too_long", length=len(written), longest=LONGEST_TEXT)
    return written


def _refuse_error_marks(written: str) -> None:
    if _FORMULA_ERROR.fullmatch(written):
        raise Refused("not_a_value")


def _western_date(written: str) -> date | None:
    if found := _WESTERN.fullmatch(written):
        day = _calendar_date(int(found[1]), int(found[3] or found[5]), int(found[4] or found[6]))
    elif found := _COMPACT.fullmatch(written):
        day = _calendar_date(int(found[1]), int(found[2]), int(found[3]))
    else:
        return None
    if not ERAS["M"].first <= day <= ERAS["R"].last:
        raise Refused("no_such_date")
    return day


def _japanese_date(written: str) -> date | None:
    found = _JAPANESE.fullmatch(written)
    if found is None:
        return None
    letter = _ERA_LETTER.get(found[1][0], found[1][0].upper())
    year_of_era = 1 if found[2] == "元" else int(found[2])
    day = _calendar_date(_ERA_YEAR_ZERO[letter] + year_of_era, int(found[4] or found[6]), int(found[5] or found[7]))
    era = ERAS[letter]
    if year_of_era < 1 or not era.first <= day <= era.last:
        raise Refused("era_mismatch", era=era.name, first=era.first, last=era.last)
    return day


def _calendar_date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused("no_such_date") from None


def _minutes_with_unit(written: str, bare_in_hours: bool) -> int | None:
    """Minutes of a text that says what its numbers are, or None where it holds a bare number or no length."""
    if found := _HOURS_CLOCK.fullmatch(written):
        hours, minutes = int(found[1]), int(found[2])
    elif found := _HOURS_AND_MINUTES.fullmatch(written):
        hours, minutes = int(found[1]), 30 if found[3] else int(found[2] or 0)
    elif (found := _TENTHS_OF_HOURS.fullmatch(written)) and (bare_in_hours or written[-1] in "間h"):
        scale = 10 ** len(found[2])
        hours = int(found[1])
        minutes, rest = divmod(int(found[2]) * MINUTES_OF_HOUR, scale)
        if rest:
            raise Refused("bad_minutes")
    else:
        return None
    if minutes >= MINUTES_OF_HOUR:
        raise Refused("bad_minutes")
    return hours * MINUTES_OF_HOUR + minutes
