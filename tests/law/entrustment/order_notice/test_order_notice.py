"""The question `order_notice`: in time, on paper, and the items that wait."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask, ask_many, figures

TOPIC = "order_notice"
ORDERED = datetime.date(2026, 11, 2)
UNDECIDED = ("content", "receipt_date", "receipt_place", "amount", "payment_date")
moments = st.datetimes(datetime.datetime(2026, 11, 1), datetime.datetime(2026, 11, 4)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


@settings(max_examples=40, deadline=None)
@given(moments, st.none() | moments)
def test_a_notice_is_in_time_on_the_day_and_before_the_work(
    notified_at: datetime.datetime, starts_at: datetime.datetime | None
) -> None:
    in_time = figures(TOPIC, ordered_on=ORDERED, notified_at=notified_at, starts_at=starts_at)["notice_in_time"]
    assert in_time == (notified_at.date() <= ORDERED and (starts_at is None or notified_at <= starts_at))


def test_without_the_time_of_the_notice_nothing_is_said_of_it() -> None:
    assert figures(TOPIC, ordered_on=ORDERED)["notice_in_time"] is None


def test_where_no_notice_is_due_nothing_is_asked_of_it() -> None:
    late = datetime.datetime(2026, 11, 5)
    answer = ask(
        TOPIC,
        ordered_on=ORDERED,
        freelance_notice_applies=False,
        notified_at=late,
        channel="oral",
        payment_day_stated_as="by_day",
        amount_stated_as="formula",
        paper_requested=True,
    )
    assert not answer.findings.codes
    assert answer["is_complete"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(UNDECIDED), unique=True, min_size=1), st.data())
def test_an_undecided_item_waits_until_it_is_decided(names: list[str], data: st.DataObject) -> None:
    day = datetime.date(2026, 11, 10)
    waiting = [{"item": name, "reason": "仕様が未確定"} for name in names]
    decided = [row | {"decided_on": day} for row in waiting]
    supplemented = [row | {"supplemented_on": day} for row in decided]
    asked: list[dict[str, Any]] = [
        {"ordered_on": ORDERED, "undecided": rows} for rows in (waiting, decided, supplemented)
    ]
    missing = [set(items) for items in ask_many(TOPIC, asked).tables[None]["missing_items"].to_list()]
    assert not missing[0] & set(names)
    assert {"undecided_reason", "undecided_until"} <= missing[0]
    assert set(names) <= missing[1]
    assert not missing[2] & set(names)
    assert "supplement_due" in ask(TOPIC, **asked[1]).findings.codes
    assert not {"supplement_due", "notice_late"} & ask(TOPIC, **asked[2]).findings.codes
