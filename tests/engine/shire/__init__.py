"""The Shire: a country made up to test the engine, so that a change of a real law breaks none of its tests."""

from functools import cache
from pathlib import Path

from tests.engine.shire.gardening.inputs import QUESTION as GARDENING
from tests.engine.shire.second_breakfast.inputs import QUESTION as SECOND_BREAKFAST
from zaitaku.law.engine.law import Law
from zaitaku.law.engine.vocabulary import load_vocabulary

HERE = Path(__file__).parent


@cache
def shire() -> Law:
    """The law of the Shire, loaded and checked once."""
    return Law(
        load_vocabulary(HERE / "vocabulary.yaml"),
        {question.topic: question for question in (GARDENING, SECOND_BREAKFAST)},
        sorted(path.parent for path in HERE.glob("*/parameters.yaml")),
    )
