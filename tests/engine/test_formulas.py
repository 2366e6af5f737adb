"""Formulas as a person reads them."""

from __future__ import annotations

from zaitaku.law.engine.declarations import Rounding, Rule, rule
from zaitaku.law.engine.formulas import formula_of, roundings_of, steps_of
from zaitaku.law.engine.units import Count, Flag
from zaitaku.law.engine.words import exact, larger, smaller, whole

CUT = Rounding("down", ja="切捨て", basis="Custom 1")


def tenth(carts: int, barrels: int) -> tuple[int, int]:
    """A fraction."""
    both = carts + barrels
    return both * both, barrels


@rule("day", ja="上限", cites="Custom 1")
def cap(carts: Count, barrels: Count) -> Count:
    """The least of all."""
    least = smaller(carts, barrels)
    least = smaller(least, carts + barrels)
    return larger(least, 0)


@rule("day", ja="割合", cites="Custom 1")
def share(carts: Count, barrels: Count) -> Count:
    """A quotient of what a function of its own gives."""
    numerator, denominator = tenth(carts, barrels)
    return whole(CUT(exact(numerator), denominator))


@rule("day", ja="両方", cites="Custom 1")
def both(carts: Count, barrels: Count) -> Flag:
    """A condition."""
    return (carts > 0) & (barrels > 0)


def declared(function: object) -> Rule:
    found: Rule = function.declared[0]  # type: ignore[attr-defined]
    return found


def test_a_name_that_is_assigned_again_stands_for_what_it_was_so_far() -> None:
    assert formula_of(declared(cap)) == "larger(smaller(smaller(carts, barrels), carts + barrels), 0)"


def test_a_function_of_its_own_is_a_step_and_words_for_the_machine_fall_away() -> None:
    assert formula_of(declared(share)) == "numerator ÷ denominator"
    assert steps_of(declared(share)) == [
        "(numerator, denominator) = tenth(carts, barrels)",
        "tenth(carts, barrels) = (both × both, barrels)",
        "both = carts + barrels",
    ]
    assert roundings_of(declared(share)) == [CUT]


def test_names_and_signs_are_of_one_language() -> None:
    assert formula_of(declared(both)) == "(carts > 0) and (barrels > 0)"
    assert formula_of(declared(both), {"carts": "荷車", "barrels": "樽"}) == "(荷車 > 0) かつ (樽 > 0)"
