"""The question `retention_orders`."""

from zaitaku.law.engine.question import ROOT, Expansion, Question, Rows
from zaitaku.law.entrustment.retention import rules

QUESTION = Question(
    "retention_orders",
    modules=(rules,),
    levels=(
        Rows(ROOT, None),
        Expansion(
            "contract_document", of=ROOT, count="contract_documents", number="document_number", date="last_event_on"
        ),
        Expansion(
            "entrustment_record",
            of=ROOT,
            count="entrustment_records",
            number="record_number",
            date="record_completed_on",
        ),
        Expansion("fiscal_year", of=ROOT, count="fiscal_years", number="fiscal_year_number", date="fiscal_year_end_on"),
    ),
)
