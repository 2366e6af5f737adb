"""The question `stamp_duty`."""

from zaitaku.law.engine.question import ROOT, Keys, Question, Rows
from zaitaku.law.tax.stamp_duty import checks, rules

QUESTION = Question(
    "stamp_duty",
    modules=(rules, checks),
    levels=(
        Rows(ROOT, None, date="signed_on"),
        Keys("bracket", within=ROOT, of="stamp_duty_above_yen", date="signed_on"),
    ),
    labels={
        "work_contract": "請負契約書",
        "continuing_basic_contract": "継続的取引の基本契約書",
        "quasi_mandate": "準委任契約書",
        "paper": "紙",
        "electronic": "電子",
        "up_to_1m": "100万円以下",
        "up_to_2m": "200万円以下",
        "up_to_3m": "300万円以下",
        "up_to_5m": "500万円以下",
        "up_to_10m": "1,000万円以下",
        "up_to_50m": "5,000万円以下",
        "up_to_100m": "1億円以下",
        "up_to_500m": "5億円以下",
        "up_to_1bn": "10億円以下",
        "up_to_5bn": "50億円以下",
        "above_5bn": "50億円超",
    },
    row_labels={"bracket": ("bracket",)},
)
