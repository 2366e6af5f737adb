"""What a workplace must arrange for safety and health, by its size and by date.

Industrial Safety and Health Act 12-13, 18, 62-2, 66-10; customer harassment. A measure is a duty, an effort duty, or
not needed.
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Code, Count, Flag, Text
from zaitaku.law.engine.words import among, choose, given, negate

ACT = "Industrial Safety and Health Act"
SIZE = ACT + " 12, 12-2, 13, 18, 66-10"
MEASURES = ACT + " 12, 12-2, 13, 18, 62-2, 66-10"


@rule("question", ja="50人以上か", cites=SIZE, compared=False)
def has_health_organisation(workers_constantly: Count, health_organisation_workers: Count) -> Flag:
    """A workplace of the size from which a physician, a health officer and a committee are needed."""
    return workers_constantly >= health_organisation_workers


@rule("question", ja="10人以上50人未満か", cites=SIZE, compared=False)
def has_hygiene_promoter(
    workers_constantly: Count, has_health_organisation: Flag, hygiene_promoter_workers: Count
) -> Flag:
    """Smaller, but large enough for a hygiene promoter."""
    return negate(has_health_organisation) & (workers_constantly >= hygiene_promoter_workers)


@rule("measure", ja="義務か", cites=SIZE, compared=False)
def is_duty(safety_measure: Code, has_health_organisation: Flag, has_hygiene_promoter: Flag) -> Flag:
    """By size, or for everybody."""
    of_the_large = among(safety_measure, "fifty_or_more", "fifty_or_more_else_effort")
    return (
        (safety_measure == "everybody")
        | (of_the_large & has_health_organisation)
        | ((safety_measure == "ten_to_forty_nine") & has_hygiene_promoter)
    )


@rule("measure", ja="努力義務か", cites=ACT + " 62-2, 66-10", compared=False)
def is_effort_duty(safety_measure: Code, has_health_organisation: Flag, has_older_workers: Flag) -> Flag:
    """The stress check in small workplaces, and measures for workers of sixty years and more."""
    return ((safety_measure == "fifty_or_more_else_effort") & negate(has_health_organisation)) | (
        (safety_measure == "effort_for_older_workers") & has_older_workers
    )


@rule("measure", ja="実施済みか", cites=MEASURES)
def is_arranged(arranged_measure: Code) -> Flag:
    """The workplace has arranged it."""
    return given(arranged_measure)


@rule("measure", ja="実施していない義務", cites=MEASURES)
def missing_duty(item: Code, is_duty: Flag, is_arranged: Flag) -> Code:
    """The measure, where it is a duty and not arranged."""
    return choose(is_duty & negate(is_arranged), item, None)  # type: ignore[return-value]


@rule("measure", ja="実施していない努力義務", cites=MEASURES)
def missing_effort(item: Code, is_effort_duty: Flag, is_arranged: Flag) -> Code:
    """The measure, where it is an effort duty and not arranged."""
    return choose(is_effort_duty & negate(is_arranged), item, None)  # type: ignore[return-value]


missing_duties = aggregate("list", "question", "missing_duty", rows="measure", ja="実施していない義務", cites=MEASURES)
missing_efforts = aggregate(
    "list", "question", "missing_effort", rows="measure", ja="実施していない努力義務", cites=MEASURES
)


@rule("measure", ja="根拠", cites=MEASURES)
def basis(safety_measure_source: Text) -> Text:
    """The article of the measure."""
    return safety_measure_source
