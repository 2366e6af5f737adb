"""Japan's law as one object: every topic folder, every question."""

from collections.abc import Iterator
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
    return Law(
        load_vocabulary(HERE / "vocabulary.yaml"),
        {question.topic: question for _, question in _questions()},
        sorted(path.parent for path in HERE.glob("*/*/parameters.yaml")),
        citation_in_japanese,
    )


@cache
def wings() -> dict[str, str]:
    """The wing of the law (labour, tax, ...) in whose folder each question stands."""
    return {question.topic: path.parent.parent.name for path, question in _questions()}


def _questions() -> Iterator[tuple[Path, Question]]:
    for path in sorted(HERE.glob("*/*/inputs.py")):
        module = import_module(".".join(("zaitaku.law", *path.relative_to(HERE).with_suffix("").parts)))
        for question in getattr(module, "QUESTIONS", None) or (module.QUESTION,):
            yield path, question
