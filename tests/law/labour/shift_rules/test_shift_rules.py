"""Agreed bounds of shifts: least, target and most must be in order; what is not agreed is free."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.asking import ask

bounds = st.tuples(*[st.none() | st.integers(0, 6)] * 3)


@settings(max_examples=60, deadline=None)
@given(bounds, bounds)
def test_bounds_contradict_when_those_agreed_are_out_of_order(
    days: tuple[int | None, ...], minutes: tuple[int | None, ...]
) -> None:
    names = ("shortest", "target", "longest")
    given_days = {f"{name}_days": each for name, each in zip(names, days, strict=True)}
    given_minutes = {f"{name}_minutes": each for name, each in zip(names, minutes, strict=True)}
    agreed = [[each for each in bound if each is not None] for bound in (days, minutes)]
    answer = ask("shift_rules", **given_days, **given_minutes)
    assert ("shift_bounds_contradict" in answer.findings.codes) is any(each != sorted(each) for each in agreed)
