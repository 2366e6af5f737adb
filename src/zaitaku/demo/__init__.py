"""A demonstration office: a lifelike month of a fictional home-visit care office in Osaka."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path

from zaitaku.demo.month import Month, make_month, rate_rows, rest_day_rows
from zaitaku.demo.people import Role
from zaitaku.exchange.values import read_month

MARK = ".zaitaku-demo"
FULL_TIME_MINUTES = "160:00"
FLAT_TRAVEL = "15分"

Row = Sequence[str | int]


def write_demo(folder: Path, *, carers: int = 25, month: str = "2026-10", seed: int = 1, force: bool = False) -> None:
    """Write a fictional office: a month of records and the week before it, with deliberate problems.

    The same arguments write the same bytes. Every 25 carers hold one of each problem.

    Args:
        folder: made where it is missing; must be empty, or made by this function before.
        carers: how many carers the office has, from 1.
        month: the calendar month, as YYYY-MM.
        seed: another seed, another month.
        force: write over whatever files the folder holds.

    Raises:
        ValueError: `carers` is below 1, or `month` is no month.
        FileExistsError: the folder holds other files.
    """
    if carers < 1:
        raise ValueError(f"人数は1人以上にしてください。 The number of carers starts at 1. ({carers})")
    made = make_month(carers, read_month(month), seed)
    _refuse_foreign_files(folder, force=force)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text("ひまわり訪問介護\n", encoding="utf-8")
    office = files(__package__).joinpath("office.toml").read_text(encoding="utf-8")
    _write(folder / "office.toml", office.replace("{recorded_from}", made.recorded_from.isoformat()), "utf-8")
    for name, headings, rows in _tables(made):
        # Care software writes UTF-8 today; the list of staff comes out of an older program.
        _write(folder / f"{name}.csv", _csv(headings, rows), "cp932" if name == "workers" else "utf-8-sig")


def _refuse_foreign_files(folder: Path, *, force: bool) -> None:
    if force or not folder.exists() or (folder / MARK).exists():
        return
    if not folder.is_dir() or any(folder.iterdir()):
        raise FileExistsError(
            f"{folder} には別のファイルがあります。"
            "空のフォルダーを指定するか、上書きするなら force を指定してください。"
            f" {folder} holds other files; name an empty folder, or ask for force to write over them."
        )


def _tables(month: Month) -> Iterable[tuple[str, Sequence[str], list[Row]]]:
    yield "workers", ("労働者番号", "氏名", "雇入れ日", "月の所定労働時間", "移動定額"), _workers(month)
    yield (
        "rates",
        ("労働者番号", "種類", "時給", "適用開始日"),
        [(key, kind, f"{yen:,}", "" if day is None else _era(day)) for key, kind, yen, day in rate_rows(month)],
    )
    yield "allowances", ("労働者番号", "名称", "金額", "支給単位", "種類"), _allowances(month)
    yield "activities", ("日付", "労働者番号", "種類", "開始", "終了", "場所", "命令"), _activities(month)
    known = sorted(month.town.asked.items())
    yield (
        "travel_times",
        ("出発地", "到着地", "移動時間（分）"),
        [(*pair, minutes) for pair, minutes in known],
    )
    yield "rest_days", ("労働者番号", "法定休日"), [(key, _slashed(day)) for key, day in rest_day_rows(month)]
    absence: list[Row] = [(key, _slashed(day), yen) for key, day, yen in month.absence_days]
    yield "absence_days", ("労働者番号", "休業日", "休業手当"), absence
    leave: list[Row] = [(key, _slashed(day), yen) for key, day, yen in month.leave_days]
    yield "leave_days", ("労働者番号", "年休取得日", "年休賃金"), leave


def _workers(month: Month) -> list[Row]:
    return [
        (
            carer.key,
            carer.name,
            _era(carer.hired_on),
            FULL_TIME_MINUTES if carer.role is Role.FULL_TIME else "",
            FLAT_TRAVEL if carer.role is Role.FLAT_TRAVEL else "",
        )
        for carer in month.carers
    ]


def _allowances(month: Month) -> list[Row]:
    rows: list[Row] = [("", "移動交通費", 50, "回", "実費")]
    for carer in month.carers:
        if carer.role is Role.FULL_TIME:
            rows += [
                (carer.key, "職務手当", "12,000", "月", "職務手当"),
                (carer.key, "資格手当", "5,000", "月", "資格手当"),
                (carer.key, "通勤手当", "8,400", "月", "通勤手当"),
            ]
    return rows


def _activities(month: Month) -> list[Row]:
    ordered = {None: "", True: "○", False: "×"}
    return [
        (
            _slashed(row.day),
            row.carer,
            row.kind,
            _clock(row.start),
            _clock(row.end),
            row.place,
            ordered[row.ordered],
        )
        for row in month.activities
    ]


def _slashed(day: date) -> str:
    return f"{day.year}/{day.month}/{day.day}"


def _era(day: date) -> str:
    reiwa = day >= date(2019, 5, 1)
    return f"{'R' if reiwa else 'H'}{day.year - (2018 if reiwa else 1988)}.{day.month}.{day.day}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _csv(headings: Sequence[str], rows: Iterable[Row]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return text.getvalue()


def _write(path: Path, text: str, encoding: str) -> None:
    path.write_bytes(text.encode(encoding))
