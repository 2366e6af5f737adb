"""The question `accident_prevention`."""

from zaitaku.law.engine.question import ROOT, Keys, Link, Output, Question, Rows
from zaitaku.law.labour.accident_prevention import rules

PARAMETER = "accident_prevention_measure"

QUESTION = Question(
    "accident_prevention",
    modules=(rules,),
    levels=(
        Rows(ROOT, None, date="asked_on"),
        Keys("measure", within=ROOT, of=PARAMETER, date="asked_on"),
        Rows("arranged", "items", within=ROOT, rename={"item": "arranged_measure"}),
    ),
    links=(Link("measure", "arranged", within=ROOT, on={"item": "arranged_measure"}),),
    outputs={None: Output(ROOT, {}), "items": Output("measure", {"prevents": PARAMETER, "arranged": "is_arranged"})},
    labels={
        "item": "措置",
        "dry_floors": "床の水・油の除去",
        "slip_signs": "滑りやすい場所の標識",
        "fitting_shoes": "足に合う滑りにくい靴",
        "worn_shoes_replaced": "すり減った靴の交換",
        "no_phone_while_walking": "歩きながらのスマホの禁止",
        "marked_steps": "段差の解消・表示",
        "tidy_passages": "通路・出入口の整理",
        "lit_stairs": "階段の照明",
        "clear_stairs": "階段に物を置かない",
        "tools_or_second_person": "台車などの使用・二人での持ち上げ",
        "lifting_posture": "持ち上げるときの姿勢",
        "stretching": "ストレッチ",
        "slipping": "滑り",
        "stumbling": "つまずき",
        "missing_a_step": "踏み外し",
        "back_pain": "腰痛",
    },
    row_labels={"measure": ("item",)},
)
