"""Duties of the orderer in an engagement (発注者の義務): which bind, by who orders and for how long.

Freelance Act 3-6, 12-14, 16, 17; 取適法 3-7. Each duty has a dated line that says whom it binds.
"""

from zaitaku.law.engine.declarations import aggregate, rule
from zaitaku.law.engine.units import Code, Codes, Flag, Text
from zaitaku.law.engine.words import choose, codes_where, negate

DUTIES = "Freelance Act 3, 4, 5, 6, 12, 13, 14, 16, 17; 取適法 3, 4, 5, 6, 7"
HARASSMENT = "Freelance Act 14"
CARE = "Freelance Act 13"


@rule("duty", ja="義務があるか", cites=DUTIES, compared=False)
def binds(
    engagement_duty: Code,
    freelance_notice_applies: Flag,
    freelance_act_applies: Flag,
    small_business_act_applies: Flag,
    covered_one_month: Flag,
    covered_six_months: Flag,
    advertised: Flag,
) -> Flag:
    """As the line of the duty says; missing where a fact that decides is not given."""
    return (
        ((engagement_duty == "any_orderer") & (freelance_notice_applies | freelance_act_applies))
        | ((engagement_duty == "freelance_act") & freelance_act_applies)
        | ((engagement_duty == "one_month") & freelance_act_applies & covered_one_month)
        | ((engagement_duty == "six_months") & freelance_act_applies & covered_six_months)
        | ((engagement_duty == "under_six_months") & freelance_act_applies & negate(covered_six_months))
        | ((engagement_duty == "advertised") & freelance_act_applies & advertised)
        | ((engagement_duty == "small_business_act") & small_business_act_applies)
    )


@rule("duty", ja="根拠", cites=DUTIES)
def basis(engagement_duty_source: Text) -> Text:
    """The article of the duty."""
    return engagement_duty_source


@rule("duty", ja="負う義務", cites=DUTIES)
def binding_duty(duty: Code, binds: Flag) -> Code:
    """The duty, where it binds."""
    return choose(binds, duty, None)  # type: ignore[return-value]


@rule("duty", ja="施行前か", cites="取適法 3")
def is_not_in_force(engagement_duty: Code) -> Flag:
    """The act of the duty is not yet in force."""
    return engagement_duty == "not_in_force"


any_not_in_force = aggregate(
    "any", "question", "is_not_in_force", rows="duty", ja="施行前の義務がある", cites="取適法 3"
)
binding_duties = aggregate("list", "question", "binding_duty", rows="duty", ja="負う義務", cites=DUTIES)


@rule("question", ja="足りないハラスメント対策", cites=HARASSMENT, since="2024-11-01", compared=False)
def harassment_measures_missing(
    freelance_act_applies: Flag,
    policy_announced: Flag,
    desk_named_to_worker: Flag,
    swift_response: Flag,
    privacy_protected: Flag,
) -> Codes:
    """The measures that Freelance Act 14 asks for and that are said not to be there."""
    return codes_where(
        policy_announced=freelance_act_applies & negate(policy_announced),
        desk_named_to_worker=freelance_act_applies & negate(desk_named_to_worker),
        swift_response=freelance_act_applies & negate(swift_response),
        privacy_protected=freelance_act_applies & negate(privacy_protected),
    )


@rule("question", ja="配慮が足りないか", cites=CARE, since="2024-11-01", compared=False)
def care_is_lacking(
    freelance_act_applies: Flag, care_requested: Flag, care_given: Flag, impossibility_explained: Flag
) -> Flag:
    """Asked for consideration, and neither considered nor told why it cannot be; an effort below six months."""
    return freelance_act_applies & care_requested & negate(care_given | impossibility_explained)
