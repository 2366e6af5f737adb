"""The question `withholding`."""

from zaitaku.law.engine.question import ROOT, Groups, Output, Question, Rows
from zaitaku.law.tax.withholding import checks, rules

QUESTION = Question(
    "withholding",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="law_of_payment_on"),
        Rows(
            "invoice",
            "invoices",
            within=ROOT,
            rename={
                "paid_on": "invoice_paid_on",
                "fee_yen": "invoice_fee_yen",
                "consumption_tax_yen": "invoice_tax_yen",
                "tax_shown_separately": "invoice_tax_shown_separately",
            },
            date="payment_on",
        ),
        Groups("payment", within=ROOT, by=("paid_on_day",), sources={"invoice": ("payment_on",)}, date="paid_on_day"),
    ),
    outputs={None: Output(ROOT, {}), "payments": Output("payment", {"date": "paid_on_day"})},
    labels={
        "paid_on_day": "支払日",
        "listed_fee": "204条1項の報酬",
        "prize": "懸賞・投稿の謝礼",
        "judicial_scrivener": "司法書士等の報酬",
        "not_listed": "対象外の報酬",
        "individual": "個人",
        "corporation": "法人",
    },
    row_labels={"invoice": ("invoice",), "payment": ("paid_on_day",)},
)
