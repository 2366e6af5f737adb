"""Security that the orderer asks of the worker (セキュリティ対策): what the conditions must name, by level.

The guide's four minimum and six additional measures; for personal data the office's own four on top. Authorities no
longer advise to change passwords at intervals (not compared): the guide's line stays, a long password with a second
factor does more.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Flag, Text
from zaitaku.law.engine.words import among

MEASURES = "在宅ワーク発注の手引き (セキュリティ対策)"


@rule("item", ja="求める必要があるか", cites=MEASURES)
def is_required(security_measure: Code, level: Code) -> Flag:
    """Each level holds those below it."""
    return (
        (security_measure == "minimum")
        | ((security_measure == "additional") & among(level, "additional", "personal_data"))
        | ((security_measure == "personal_data") & (level == "personal_data"))
    )


@rule("item", ja="根拠", cites=MEASURES)
def basis(security_measure_source: Text) -> Text:
    """Where the measure stands."""
    return security_measure_source
