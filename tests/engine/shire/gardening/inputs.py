"""The question `gardening`: spells of work, days, months."""

from tests.engine.shire.gardening import checks, rules
from tests.engine.shire.levy import rules as levy
from zaitaku.law.engine.question import ROOT, Expansion, Groups, Link, Output, Pairs, Question, Rows

QUESTION = Question(
    "gardening",
    modules=(rules, checks, levy),
    levels=(
        Rows(ROOT, None),
        Rows("garden", "gardens"),
        Rows("gardener", "gardeners", within="garden", key="garden", unknown_code="unknown_garden"),
        Rows(
            "spell",
            "spells",
            within="gardener",
            key="gardener",
            order=("start", "end"),
            date="spell_on",
            unknown_code="unknown_gardener",
            tolerated=("task",),
        ),
        Expansion("piece", of="spell", count="pieces", number="piece_number", date="piece_on"),
        Rows(
            "rate",
            "rates",
            within="gardener",
            key="gardener",
            rename={"task": "rate_task", "from_on": "rate_from_on"},
            unknown_code="unknown_gardener",
        ),
        Rows("path", "paths", rename={"bed": "path_bed"}),
        Rows("weather", "weather", rename={"from_on": "weather_from_on"}),
        Rows("feast", "feasts", within="garden", key="garden", rename={"date": "feast_on"}),
        Rows(
            "gift",
            "gifts",
            within="gardener",
            key="gardener",
            rename={"yen": "gift_yen", "from_on": "gift_from_on"},
            unknown_code="unknown_gardener",
        ),
        Groups("day", within="gardener", by=("work_on",), sources={"spell": ("work_on",)}, date="work_on"),
        Groups(
            "garden_day",
            within="garden",
            by=("day_on",),
            sources={"day": ("work_on",), "feast": ("feast_on",)},
            date="day_on",
        ),
        Groups("month", within="gardener", by=("month_on",), sources={"day": ("month_on",)}, date="month_on"),
        Pairs("month_gift", first="month", second="gift", within="gardener", date="month_on"),
    ),
    links=(
        Link("spell", "rate", within="gardener", on={"task": "rate_task"}, as_of=("spell_on", "rate_from_on")),
        Link("spell", "path", on={"bed": "path_bed"}),
        Link("spell", "weather", as_of=("spell_on", "weather_from_on")),
        Link("day", "feast", within="garden", on={"work_on": "feast_on"}),
    ),
    outputs={
        "spells_seen": Output("spell", {}),
        "pieces_seen": Output("piece", {"date": "piece_on"}),
        "days": Output("day", {"date": "work_on"}),
        "months": Output("month", {}),
    },
    subject="gardener",
    places=("gardener", "month"),
    labels={"dig": "掘り", "prune": "剪定", "watch": "見張り", "rest": "休み", "west": "西四分区"},
    row_labels={"spell": ("start", "task"), "day": ("work_on",), "month": ("month",)},
)
