"""Personal data in an entrustment (個人情報の取扱い): what the annex must state, and whether the order may go out.

Personal Information Protection Act 25: whoever entrusts personal data supervises: chooses well, binds by contract,
knows how the data are handled. The items of the annex and the age of the self-check are practice, not statute.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Codes, Date, Flag, Months, Text
from zaitaku.law.engine.words import add_months, codes_where, given, negate

SUPERVISION = "Personal Information Protection Act 25"


@rule("item", ja="記載が必要か", cites=SUPERVISION, compared=False)
def is_required(annex_item: Code, handles_personal_data: Flag) -> Flag:
    """Every item, where the order handles personal data."""
    return (annex_item == "handles_personal_data") & handles_personal_data


@rule("item", ja="根拠", cites=SUPERVISION)
def basis(annex_item_source: Text) -> Text:
    """The article."""
    return annex_item_source


@rule("question", ja="覚書が締結済みか", cites=SUPERVISION, compared=False)
def annex_is_signed(annex_signed_on: Date, issued_on: Date) -> Flag:
    """Signed by the day of the order."""
    return given(annex_signed_on) & (annex_signed_on <= issued_on)


@rule("question", ja="自己点検が有効か", cites=SUPERVISION, compared=False)
def self_check_is_valid(self_check_on: Date, issued_on: Date, self_check_months: Months) -> Flag:
    """Made by the day of the order, and not more than twelve months before."""
    is_fresh = issued_on <= add_months(self_check_on, self_check_months)
    return given(self_check_on) & (self_check_on <= issued_on) & is_fresh


@rule("question", ja="発注を妨げる事情", cites=SUPERVISION, compared=False)
def obstacles(
    handles_personal_data: Flag,
    annex_is_signed: Flag,
    any_missing: Flag,
    self_check_is_valid: Flag,
    selection_recorded: Flag,
) -> Codes:
    """What keeps an order that handles personal data from going out."""
    return codes_where(
        annex_not_signed=handles_personal_data & negate(annex_is_signed),
        annex_incomplete=handles_personal_data & any_missing,
        self_check_missing_or_old=handles_personal_data & negate(self_check_is_valid),
        selection_not_recorded=handles_personal_data & negate(selection_recorded),
    )


@rule("question", ja="発注できるか", cites=SUPERVISION, compared=False)
def order_may_be_issued(
    handles_personal_data: Flag,
    annex_is_signed: Flag,
    any_missing: Flag,
    self_check_is_valid: Flag,
    selection_recorded: Flag,
) -> Flag:
    """No obstacle; missing where the day of the order would decide and is not given."""
    return negate(handles_personal_data) | (
        annex_is_signed & negate(any_missing) & self_check_is_valid & selection_recorded
    )
