"""How the notice is handed over: every combination, and the first day."""

import datetime
from itertools import product

import pytest

from tests.law.asking import ask
from zaitaku.law.engine.errors import BeforeKnownLawError

TOPIC = "notice_delivery"


@pytest.mark.parametrize("delivery", ["paper", "fax", "e_mail", "social_network"])
def test_every_combination(delivery: str) -> None:
    for wish, printable in product((False, True), repeat=2):
        answer = ask(TOPIC, delivery=delivery, worker_wishes_electronic=wish, printable=printable)
        on_paper = delivery in ("paper", "fax") or printable
        assert answer["delivery_allowed"] is (delivery == "paper" or (wish and on_paper))
        assert ("electronic_delivery_not_wished" in answer.findings.codes) is (delivery != "paper" and not wish)
        assert ("delivery_not_printable" in answer.findings.codes) is not on_paper


def test_known_from_2019_on() -> None:
    first = datetime.date(2019, 4, 1)
    assert ask(TOPIC, delivered_on=first)["delivery_allowed"] is True
    with pytest.raises(BeforeKnownLawError):
        ask(TOPIC, delivered_on=first - datetime.timedelta(days=1))
