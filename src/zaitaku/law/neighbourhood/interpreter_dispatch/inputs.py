"""The question `interpreter_dispatch`."""

from zaitaku.law.engine.question import ROOT, Question, Rows
from zaitaku.law.neighbourhood.interpreter_dispatch import rules

QUESTION = Question(
    "interpreter_dispatch",
    modules=(rules,),
    levels=(Rows(ROOT, None, date="used_on"),),
    labels={
        "against_public_order": "公の秩序又は善良の風俗に反する",
        "interpreter_would_drive": "通訳・介助者自らが運転する",
        "other_service_or_continuing": "反復継続的な活動であるか、別の手段がある",
    },
)
