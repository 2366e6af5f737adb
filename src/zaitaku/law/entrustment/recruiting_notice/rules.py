"""The recruiting notice (募集): what it must show, and that it stays accurate and current.

Guideline for self-employed telework (six items, whether one person or the public is asked); Freelance Act 12 where
it is advertised.
"""

from zaitaku.law.engine.declarations import rule
from zaitaku.law.engine.units import Code, Date, Flag, Text
from zaitaku.law.engine.words import given, smaller

ITEMS = "自営型テレワークの適正な実施のためのガイドライン (募集内容の明示)"
ACCURATE = "Freelance Act 12; its Order 2"


@rule("question", ja="的確な表示の義務があるか", cites=ACCURATE, compared=False)
def accuracy_is_due(accuracy_duty: Code, freelance_act_applies: Flag, advertised: Flag) -> Flag:
    """The Freelance Act applies, and the notice is an advertisement."""
    return (accuracy_duty == "advertised") & freelance_act_applies & advertised


@rule("item", ja="表示が必要か", cites=ITEMS)
def is_required(
    recruiting_item: Code, pay_follows_quote: Flag, transfers_property: Flag, accuracy_is_due: Flag
) -> Flag:
    """As the line of the item says."""
    return (
        (recruiting_item == "always")
        | ((recruiting_item == "pay_follows_quote") & pay_follows_quote)
        | ((recruiting_item == "transfers_property") & transfers_property)
        | ((recruiting_item == "accuracy_is_due") & accuracy_is_due)
    )


@rule("item", ja="根拠", cites=ITEMS)
def basis(recruiting_item_source: Text) -> Text:
    """The line of the guideline, or the article."""
    return recruiting_item_source


@rule("question", ja="募集が終わった日", cites=ACCURATE)
def over_since_on(closes_on: Date, filled_on: Date) -> Date:
    """The day on which it was filled, or its closing day where that came earlier."""
    return smaller(filled_on, closes_on)


@rule("question", ja="終わった募集か", cites=ACCURATE)
def is_stale(checked_on: Date, closes_on: Date, filled_on: Date, published: Flag) -> Flag:
    """Still shown after it was filled, or past its closing day."""
    return published & ((checked_on > closes_on) | (given(filled_on) & (checked_on > filled_on)))
