"""Measures against falls and back pain (転倒・腰痛の予防), as a list to go through.

A leaflet of the labour bureau: advice, no duty.
"""

from zaitaku.law.engine.declarations import aggregate, finding, rule
from zaitaku.law.engine.units import Code, Flag
from zaitaku.law.engine.words import choose, given

LEAFLET = "職場での転倒・腰痛予防"


@rule("measure", ja="実施済みか", cites=LEAFLET)
def is_arranged(arranged_measure: Code) -> Flag:
    """The workplace has arranged it."""
    return given(arranged_measure)


@rule("measure", ja="まだの措置", cites=LEAFLET)
def missing_measure(item: Code, is_arranged: Flag) -> Code:
    """The measure, where it is not arranged."""
    return choose(is_arranged, None, item)  # type: ignore[return-value]


missing_measures = aggregate("list", "question", "missing_measure", rows="measure", ja="まだの措置", cites=LEAFLET)


@finding(
    "measure",
    code="accident_prevention_advised",
    ja="「{item}」がまだ行われていません。「{accident_prevention_measure}」を防ぐために望まれる措置です。",
    en="The measure '{item}' has not been arranged. It is advised against {accident_prevention_measure}.",
    cites=LEAFLET,
)
def accident_prevention_advised(missing_measure: Code) -> Flag:
    """A measure that could still be taken."""
    return given(missing_measure)
