"""Whether 取適法 is in force, for topics that are told that it applies. 取適法 附則."""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Flag

FORCE = "取適法 附則"


@rule("question", ja="取適法が施行されているか", cites=FORCE, until="2025-12-31", name="small_business_act_in_force")
def not_yet_in_force() -> Flag:
    """Until then the Subcontract Act held under its old name; it is not on record here."""
    return False


@rule("question", ja="取適法が施行されているか", cites=FORCE, since="2026-01-01", name="small_business_act_in_force")
def in_force() -> Flag:
    """In force."""
    return True
