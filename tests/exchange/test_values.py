"""Single values in every accepted spelling, and each refusal."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zaitaku.exchange.problems import Refused
from zaitaku.exchange.values import (
    ERAS,
    read_boolean,
    read_closing_day,
    read_date,
    read_minutes,
    read_moment,
    read_month,
    read_text,
    read_time,
    read_weekly_hours,
    read_word,
    read_yen,
)

FULL_WIDTH = str.maketrans("0123456789:./-,", "０１２３４５６７８９：．／－，")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-10-01", date(2026, 10, 1)),
        ("2026/10/1", date(2026, 10, 1)),
        ("2026.10.1", date(2026, 10, 1)),
        ("20261001", date(2026, 10, 1)),
        ("2026年10月1日", date(2026, 10, 1)),
        (" 2026 年 10 月 1 日 ", date(2026, 10, 1)),
        ("２０２６／１０／１", date(2026, 10, 1)),
        ("2026/10/1(木)", date(2026, 10, 1)),
        ("2026年10月1日（木曜日）", date(2026, 10, 1)),
        ("2026-10-01T00:00:00", date(2026, 10, 1)),
        ("2026/10/1 0:00", date(2026, 10, 1)),
        ("R8.10.1", date(2026, 10, 1)),
        ("r08/10/01", date(2026, 10, 1)),
        ("R8-10-1", date(2026, 10, 1)),
        ("令和8年10月1日", date(2026, 10, 1)),
        ("令和 8年 10月 1日", date(2026, 10, 1)),
        ("令8.10.1", date(2026, 10, 1)),
        ("㋿8年10月1日", date(2026, 10, 1)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R1.5.1", date(2019, 5, 1)),
        ("H31.4.30", date(2019, 4, 30)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("S64.1.7", date(1989, 1, 7)),
        ("昭和元年12月25日", date(1926, 12, 25)),
        ("T15.12.24", date(1926, 12, 24)),
        ("大正元年7月30日", date(1912, 7, 30)),
        ("M45.7.29", date(1912, 7, 29)),
    ],
)
def test_dates(text, day):
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("10/1", "bad_date"),
        ("26/10/1", "bad_date"),
        ("8.10.1", "bad_date"),
        ("2026/10-1", "bad_date"),
        ("46296", "bad_date"),
        ("きのう", "bad_date"),
        ("2026-10-01 9:00", "bad_date"),
        ("2026/2/29", "no_such_date"),
        ("20261301", "no_such_date"),
        ("令和8年2月30日", "no_such_date"),
        ("0001/1/1", "no_such_date"),
        ("H31.5.1", "era_mismatch"),
        ("令和元年4月30日", "era_mismatch"),
        ("S64.1.8", "era_mismatch"),
        ("R0.10.1", "era_mismatch"),
        ("2026/10/1(金)", "weekday_mismatch"),
        ("NaN", "not_a_value"),
        ("#REF!", "not_a_value"),
    ],
)
def test_dates_refused(text, code):
    assert refusal(read_date, text) == code


def refusal(reader, text, **options):
    with pytest.raises(Refused) as caught:
        reader(text, **options)
    assert caught.value.text("ja")
    assert caught.value.text("en")
    return caught.value.code


def japanese(day, name):
    letter = next(letter for letter, era in ERAS.items() if era.first <= day <= era.last)
    year = day.year - ERAS[letter].first.year + (6 if letter == "M" else 1)
    if name:
        return f"{ERAS[letter].name}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    return f"{letter}{year}.{day.month}.{day.day}"


@given(st.dates(ERAS["M"].first, ERAS["R"].last.replace(year=2100)))
def test_a_day_reads_the_same_in_every_spelling(day):
    spellings = [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        japanese(day, name=True),
        japanese(day, name=False),
        f"{day.isoformat()}({'月火水木金土日'[day.weekday()]})",
    ]
    for spelling in spellings:
        assert read_date(spelling) == day
        assert read_date(spelling.translate(FULL_WIDTH)) == day


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("9:00", 540),
        ("09:00", 540),
        ("９：００", 540),
        ("9:00:00", 540),
        ("9時", 540),
        ("9時30分", 570),
        ("9時半", 570),
        ("0930", 570),
        ("930", 570),
        ("0:00", 0),
        ("24:00", 1440),
        ("25:30", 1530),
        ("翌1:30", 1530),
        ("翌日1時30分", 1530),
        ("48:00", 2880),
    ],
)
def test_times(text, minutes):
    assert read_time(text) == minutes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9", "bad_time"),
        ("9:60", "bad_time"),
        ("48:01", "bad_time"),
        ("翌25:30", "bad_time"),
        ("-1:00", "bad_time"),
        ("午後1:30", "bad_time"),
        ("9.5", "bad_time"),
        ("0.375", "bad_time"),
        ("9:00:30", "seconds_not_zero"),
        ("nan", "not_a_value"),
    ],
)
def test_times_refused(text, code):
    assert refusal(read_time, text) == code


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-10-01T09:00", datetime(2026, 10, 1, 9)),
        ("2026-10-01 09:00:00", datetime(2026, 10, 1, 9)),
        ("2026-10-01T09:00:00.000000", datetime(2026, 10, 1, 9)),
        ("2026/10/1 9:00", datetime(2026, 10, 1, 9)),
        ("2026/10/1　9：00", datetime(2026, 10, 1, 9)),
        ("2026/10/1(木) 9:00", datetime(2026, 10, 1, 9)),
        ("R8.10.1 25:30", datetime(2026, 10, 2, 1, 30)),
        ("令和8年10月1日9時30分", datetime(2026, 10, 1, 9, 30)),
        ("令和8年10月1日 9時30分", datetime(2026, 10, 1, 9, 30)),
        ("令和8年10月1日 翌1:30", datetime(2026, 10, 2, 1, 30)),
        ("20261001 0930", datetime(2026, 10, 1, 9, 30)),
        ("T10.1.2 9:00", datetime(1921, 1, 2, 9)),
    ],
)
def test_moments(text, moment):
    assert read_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9:00", "bad_moment"),
        ("2026-10-01", "bad_moment"),
        ("2026-10-01 ごぜん", "bad_moment"),
        ("2026-13-01 9:00", "no_such_date"),
        ("2026-10-01 9:75", "bad_time"),
        ("2026-10-01 9:00:01", "seconds_not_zero"),
        ("2026-10-01T09:00Z", "time_zone"),
        ("2026-10-01T09:00+09:00", "time_zone"),
    ],
)
def test_moments_refused(text, code):
    assert refusal(read_moment, text) == code


@given(
    st.datetimes(datetime(2019, 5, 1), datetime(2099, 12, 30)).map(
        lambda moment: moment.replace(second=0, microsecond=0)
    )
)
def test_a_moment_reads_the_same_in_every_spelling(moment):
    before = moment - timedelta(days=1)
    spellings = [
        moment.isoformat(timespec="minutes"),
        f"{moment.year}/{moment.month}/{moment.day} {moment.hour}:{moment.minute:02}",
        f"{japanese(moment.date(), name=True)}{moment.hour}時{moment.minute}分",
        f"{japanese(before.date(), name=False)} {moment.hour + 24}:{moment.minute:02}",
    ]
    assert {read_moment(spelling) for spelling in spellings} == {moment}


@pytest.mark.parametrize(
    ("text", "yen"),
    [
        ("1231", 1231),
        ("1,231", 1231),
        ("1231円", 1231),
        ("1,231 円", 1231),
        ("￥1,231", 1231),
        ("¥1,231", 1231),
        ("\\1,231", 1231),
        ("１，２３１円", 1231),
        ("1231.0", 1231),
        ("0", 0),
        ("-0", 0),
        ("1,234,567", 1234567),
    ],
)
def test_yen(text, yen):
    assert read_yen(text) == yen


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1231.5", "bad_yen"),
        ("12,31", "bad_yen"),
        ("1231ドル", "bad_yen"),
        ("千円", "bad_yen"),
        ("1 231", "bad_yen"),
        ("-100", "negative_yen"),
        ("¥-100", "negative_yen"),
        ("▲1,000", "negative_yen"),
        ("△1,000", "negative_yen"),
        ("10000000000", "too_large"),
        ("NaN", "not_a_value"),
        ("inf", "not_a_value"),
        ("#DIV/0!", "not_a_value"),
        ("1" * 201, "cell_too_long"),
    ],
)
def test_yen_refused(text, code):
    assert refusal(read_yen, text) == code


@given(st.integers(0, 9_999_999_999))
def test_an_amount_reads_the_same_in_every_spelling(yen):
    spellings = [str(yen), f"{yen:,}", f"{yen}円", f"￥{yen:,}", f"{yen:,}".translate(FULL_WIDTH)]
    assert {read_yen(spelling) for spelling in spellings} == {yen}


@pytest.mark.parametrize(
    ("text", "options", "minutes"),
    [
        ("15", {}, 15),
        ("15分", {}, 15),
        ("１５", {}, 15),
        ("1:30", {}, 90),
        ("8時間", {}, 480),
        ("7時間30分", {}, 450),
        ("7時間半", {}, 450),
        ("7.5時間", {}, 450),
        ("160:00", {"bare_from": 300}, 9600),
        ("9600", {"bare_from": 300}, 9600),
        ("0", {"bare_from": 25}, 0),
        ("8", {"bare_in_hours": True}, 480),
        ("7.5", {"bare_in_hours": True}, 450),
        ("160.0", {"bare_in_hours": True}, 9600),
    ],
)
def test_minutes(text, options, minutes):
    assert read_minutes(text, **options) == minutes


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("7.5", {}, "bad_minutes"),
        ("7.123時間", {}, "bad_minutes"),
        ("-5", {}, "bad_minutes"),
        ("1:75", {}, "bad_minutes"),
        ("少し", {}, "bad_minutes"),
        ("160", {"bare_from": 300}, "minutes_or_hours"),
        ("8", {"bare_from": 25}, "minutes_or_hours"),
        ("44641", {}, "too_large"),
        ("NaN", {}, "not_a_value"),
    ],
)
def test_minutes_refused(text, options, code):
    assert refusal(read_minutes, text, **options) == code


@pytest.mark.parametrize("text", ["○", "〇", "◯", "はい", "true", "TRUE", "1", "有", "あり", "yes", "Ｙｅｓ", "１"])
def test_yes(text):
    assert read_boolean(text) is True


@pytest.mark.parametrize("text", ["×", "✕", "いいえ", "false", "FALSE", "0", "無", "なし", "no"])
def test_no(text):
    assert read_boolean(text) is False


@pytest.mark.parametrize("text", ["△", "2", "たぶん"])
def test_neither_yes_nor_no(text):
    assert refusal(read_boolean, text) == "bad_boolean"


@pytest.mark.parametrize(
    ("words", "text", "value"),
    [
        ("activity_kind", "サービス", "service"),
        ("activity_kind", "ｻｰﾋﾞｽ提供", "service"),
        ("activity_kind", "訪問", "service"),
        ("activity_kind", "Service", "service"),
        ("activity_kind", "移動", "travel"),
        ("activity_kind", "待機", "standby"),
        ("activity_kind", "報告", "report"),
        ("activity_kind", "研修", "training"),
        ("activity_kind", "事務", "office"),
        ("activity_kind", "休憩", "break"),
        ("activity_kind", "通勤", "commute"),
        ("activity_kind", "空き 時間", "free"),
        ("rate_kind", "既定", "default"),
        ("rate_kind", "travel", "travel"),
        ("allowance_kind", "精皆勤手当", "perfect_attendance"),
        ("allowance_kind", "賞与（３か月超）", "bonus_over_3_months"),
        ("allowance_kind", "1～3か月の賞与", "bonus_1_to_3_months"),
        ("allowance_kind", "1〜3か月の賞与", "bonus_1_to_3_months"),
        ("per", "月", "month"),
        ("per", "日", "day"),
        ("per", "回", "visit"),
        ("weekday", "日", "sunday"),
        ("weekday", "日曜", "sunday"),
        ("weekday", "日曜日", "sunday"),
        ("weekday", "Sunday", "sunday"),
        ("hours_system", "変形", "monthly_variable"),
        ("prefecture", "27", "27"),
        ("prefecture", "大阪府", "27"),
        ("prefecture", "大阪", "27"),
        ("prefecture", "OSAKA", "27"),
        ("prefecture", "1", "01"),
        ("prefecture", "10", "10"),
    ],
)
def test_words(words, text, value):
    assert read_word(text, words) == value


@pytest.mark.parametrize(
    ("words", "text", "code"),
    [
        ("activity_kind", "身体介護", "unknown_kind"),
        ("activity_kind", "default", "unknown_kind"),
        ("allowance_kind", "賞与", "unknown_word"),
        ("allowance_kind", "交通費", "unknown_word"),
        ("hours_system", "フレックス", "unknown_word"),
        ("prefecture", "48", "unknown_word"),
        ("weekday", "祝日", "unknown_word"),
    ],
)
def test_words_refused(words, text, code):
    assert refusal(read_word, text, words=words) == code


@pytest.mark.parametrize(("text", "day"), [("31", 31), ("末日", 31), ("月末", 31), ("15日", 15), ("毎月20日締め", 20)])
def test_closing_days(text, day):
    assert read_closing_day(text) == day


@pytest.mark.parametrize("text", ["0", "32", "月初"])
def test_closing_days_refused(text):
    assert refusal(read_closing_day, text) == "bad_closing_day"


def test_weekly_hours():
    assert [read_weekly_hours(text) for text in ("40", "44時間", "４４")] == [40, 44, 44]
    assert refusal(read_weekly_hours, "38") == "bad_weekly_hours"


def test_texts_stay_as_typed():
    assert read_text("　Ｈ００１ ") == "Ｈ００１"
    assert refusal(read_text, "a\nb") == "bad_text"
    assert refusal(read_text, "あ" * 201) == "cell_too_long"
    assert refusal(read_text, "#N/A") == "not_a_value"


@pytest.mark.parametrize("text", ["2026-10", "2026/10", "2026年10月", "2026年10月分", "２０２６－１０"])
def test_months(text):
    assert read_month(text) == "2026-10"


@pytest.mark.parametrize("text", ["2026-13", "10", "October"])
def test_months_refused(text):
    with pytest.raises(ValueError, match="2026-10"):
        read_month(text)
