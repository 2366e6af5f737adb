"""Limits of an e-Gov package (電子申請) when the head office files for all workplaces at once.

労働基準法等の電子申請 (令和3年). For annual variable hours no number of workplaces is stated.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Codes, Count, Flag
from zaitaku.law.engine.words import choose, codes_where, first_given, given, negate

BATCH = "e-Govの本社一括届出"
FILES = "e-Govの申請ファイル"


@rule("question", ja="事業場数に上限のある手続", cites=BATCH)
def limited_procedure(procedure: Code) -> Code:
    """The procedure, where a number of workplaces is stated for it."""
    return choose(procedure == "annual_variable", None, procedure)  # type: ignore[return-value]


@rule("question", ja="事業場が多すぎるか", cites=BATCH)
def is_too_many_workplaces(workplaces: Count, batch_workplaces: Count) -> Flag:
    """More than the procedure takes; never where no limit is stated."""
    return first_given(workplaces > batch_workplaces, False)


@rule("question", ja="添付が多すぎるか", cites=FILES)
def is_too_many_attachments(attachment_count: Count, package_attachments: Count) -> Flag:
    """More files than a package takes."""
    return attachment_count > package_attachments


@rule("question", ja="添付が大きすぎるか", cites=FILES)
def is_attachment_too_large(largest_attachment_mb: Count, attachment_mb: Count) -> Flag:
    """A file larger than one may be."""
    return largest_attachment_mb > attachment_mb


@rule("question", ja="添付が合わせて大きすぎるか", cites=FILES)
def is_too_large_together(attachments_total_mb: Count, package_mb: Count) -> Flag:
    """Files larger than a package may be."""
    return attachments_total_mb > package_mb


@rule("question", ja="問題", cites=FILES)
def package_problems(
    is_too_many_workplaces: Flag,
    is_too_many_attachments: Flag,
    is_attachment_too_large: Flag,
    is_too_large_together: Flag,
) -> Codes:
    """What exceeds its limit."""
    return codes_where(
        too_many_workplaces=is_too_many_workplaces,
        too_many_attachments=is_too_many_attachments,
        attachment_too_large=is_attachment_too_large,
        attachments_too_large_together=is_too_large_together,
    )


@rule("question", ja="上限を超えるか", cites=FILES)
def exceeds_a_limit(
    is_too_many_workplaces: Flag,
    is_too_many_attachments: Flag,
    is_attachment_too_large: Flag,
    is_too_large_together: Flag,
) -> Flag:
    """One of the limits is exceeded."""
    files = is_too_many_attachments | is_attachment_too_large | is_too_large_together
    return files | is_too_many_workplaces


@rule("question", ja="受付可", cites=FILES)
def package_accepted(procedure: Code, workplaces: Count, exceeds_a_limit: Flag) -> Flag:
    """Inside all limits; not known where workplaces are counted, no procedure is said, and the files fit."""
    is_judged = given(procedure) | (workplaces == 0) | exceeds_a_limit
    return choose(is_judged, negate(exceeds_a_limit), None)  # type: ignore[return-value]
