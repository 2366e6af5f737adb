"""Entries of the roster by size and by what happened to the worker."""

import pytest

from tests.law.labour.checklists import required

TOPIC = "workers_roster"


@pytest.mark.parametrize(("workers", "needed"), [(None, True), (0, False), (29, False), (30, True), (31, True)])
def test_the_kind_of_work_is_left_out_only_where_the_workplace_is_known_to_be_small(
    workers: int | None, needed: bool
) -> None:
    assert ("kind_of_work" in required(TOPIC, worker_count=workers)) is needed


def test_leaving_dismissal_and_death_add_their_entries() -> None:
    base = required(TOPIC)
    assert required(TOPIC, left=True) - base == {"left_on", "leaving_reason"}
    assert required(TOPIC, dismissed=True) - base == {"left_on", "leaving_reason", "dismissal_ground"}
    assert required(TOPIC, died=True) - base == {"death_date", "death_cause"}
    assert required(TOPIC, died=True, left=True, day_labourer=True) == set()
