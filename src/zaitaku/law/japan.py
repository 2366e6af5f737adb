"""Japan's law as one object: every topic folder, every question."""

from functools import cache
from importlib import import_module
from pathlib import Path

from zaitaku.law.citations import citation_in_japanese
from zaitaku.law.engine.law import Law
from zaitaku.law.engine.question import Question
from zaitaku.law.engine.vocabulary import load_vocabulary

HERE = Path(__file__).parent


@cache
def japan() -> Law:
    """The law, loaded and checked once per process.

    Questions are the `QUESTION` (or `QUESTIONS`) of every topic folder's `inputs.py`; parameters stand in every
    `parameters.yaml`.
    """
    questions = [question for path in sorted(HERE.glob("*/*/inputs.py")) for question in _questions(path)]
    return Law(
        load_vocabulary(HERE / "vocabulary.yaml"),
        {question.topic: question for question in questions},
        sorted(path.parent for path in HERE.glob("*/*/parameters.yaml")),
        citation_in_japanese,
    )


def _questions(path: Path) -> tuple[Question, ...]:
    module = import_module(".".join(("zaitaku.law", *path.relative_to(HERE).with_suffix("").parts)))
    questions: tuple[Question, ...] = getattr(module, "QUESTIONS", None) or (module.QUESTION,)
    return questions
