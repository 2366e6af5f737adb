"""What is wrong with a contract besides missing items: no copy for the worker, no document on request."""

from zaitaku.law.engine.declarations import finding
from zaitaku.law.engine.units import Flag
from zaitaku.law.engine.words import negate

PROCEDURE = "在宅ワーク発注の手引き (契約手続きの流れ)"
DOCUMENT = "自営型テレワークの適正な実施のためのガイドライン (契約条件の明示)"


@finding(
    "question",
    code="contract_not_exchanged",
    ja="契約書は、内容に合意した後、双方が記名押印(電子署名を含む)した2通を作り、1通ずつ持ちます。"
    "合意と双方の署名を確かめ、受注者に1通を渡してください。",
    en="After agreement both sides sign the contract and each keeps a copy. Make sure of the agreement and of both "
    "signatures, and give the worker a copy.",
    cites=PROCEDURE,
)
def contract_not_exchanged(agreed: Flag, signed_by_both: Flag, copy_given: Flag) -> Flag:
    """Not agreed, not signed by both, or kept by one side alone; silent where nothing is said of it."""
    return negate(agreed) | negate(signed_by_both) | negate(copy_given)


@finding(
    "question",
    code="document_on_request_due",
    ja="受注者から文書の交付を求められています。速やかに文書を渡してください。",
    en="The worker asks for the terms as a document. Hand it over promptly.",
    cites=DOCUMENT,
)
def document_on_request_due(document_requested: Flag, document_given: Flag) -> Flag:
    """Asked for and not yet given."""
    return document_requested & negate(document_given)


@finding(
    "question",
    code="terms_not_printable",
    ja="電子メール又はウェブページで契約条件を示すときは、受注者が印刷して保存できるものでなければなりません。"
    "印刷できる形で示してください。",
    en="Terms that are shown by e-mail or on a page must be such that the worker can print them. Show them so.",
    cites=DOCUMENT,
)
def terms_not_printable(printable: Flag) -> Flag:
    """Electronic terms that cannot be printed."""
    return negate(printable)
