"""The bank transfer file of the Japanese Bankers Association: bulk transfer (21), salary (11), bonus (12).

Records of 120 bytes in CP932: header, one for each transfer, trailer, end. Digits are filled up with zeros on the
left, texts with spaces on the right. The names of what goes in are those of the topic `transfer_file`.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

import polars as pl

from zaitaku.exchange.bank_text import ENCODING, Use, bank_text, byte_count, cut_text
from zaitaku.exchange.problems import Problem, Refused, problem
from zaitaku.law import InputError, japan
from zaitaku.law.bank_days import bank_day_after, bank_day_before, is_bank_day
from zaitaku.law.engine.admission import Given, tables_of
from zaitaku.law.engine.question import ROOT
from zaitaku.law.engine.vocabulary import Column, Topic

RECORD_BYTES = 120
LARGEST_AMOUNT = 10**10 - 1
LARGEST_TOTAL = 10**12 - 1
LARGEST_COUNT = 10**6 - 1

Separator = Literal["none", "crlf"]
_SEPARATORS: Mapping[Separator, str] = {"none": "", "crlf": "\r\n"}


class Field(NamedTuple):
    """A field of a record: its name in the vocabulary, its width in bytes, what it may hold.

    A field with a value of its own holds that in every file.
    """

    name: str
    width: int
    use: Use = "digits"
    optional: bool = False
    always: str | None = None


def _always(name: str, value: str) -> Field:
    return Field(name, len(value), always=value)


def _data_record(payee: Use, *behind: Field) -> tuple[Field, ...]:
    return (
        _always("record_type", "2"),
        Field("bank_code", 4),
        Field("bank_name", 15, "bank", optional=True),
        Field("branch_code", 3),
        Field("branch_name", 15, "bank", optional=True),
        _always("clearing_house", "0000"),
        Field("account_type", 1),
        Field("account_number", 7),
        Field("payee_name", 30, payee),
        Field("amount_yen", 10),
        Field("new_code", 1),
        Field("customer_code_1", 10),
        Field("customer_code_2", 10),
        *behind,
    )


HEADER = (
    _always("record_type", "1"),
    Field("type_code", 2),
    _always("code_system", "0"),
    Field("originator_code", 10),
    Field("originator_name", 40, "name"),
    Field("transfer_on", 4),
    Field("bank_code", 4),
    Field("bank_name", 15, "bank", optional=True),
    Field("branch_code", 3),
    Field("branch_name", 15, "bank", optional=True),
    Field("account_type", 1),
    Field("account_number", 7),
    _always("spare", " " * 17),
)
BULK = _data_record("name", Field("transfer_class", 1), _always("identification", " "), _always("spare", " " * 7))
WAGES = _data_record("payroll_name", _always("spare", " " * 9))
_DATA = {"21": BULK, "11": WAGES, "12": WAGES}
_SAME_TRANSFER = ("bank_code", "branch_code", "account_type", "account_number", "amount_yen")


class RefusedTransfers(InputError):
    """A transfer file that cannot be written. `problems` names everything wrong, by row and field."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        ja, en = ("\n".join(each.text(language) for each in problems) for language in ("ja", "en"))
        super().__init__(problems[0].code, ja, en)


@dataclass(frozen=True)
class TransferFile:
    """A transfer file as it goes to the bank, and what to look at before it does."""

    header_line: str
    data_lines: tuple[str, ...]
    total_yen: int
    separator: Separator = "none"
    warnings: list[Problem] = field(default_factory=list)

    @property
    def trailer_line(self) -> str:
        """Number and sum of the transfers."""
        return f"8{len(self.data_lines):06}{self.total_yen:012}".ljust(RECORD_BYTES)

    @property
    def end_line(self) -> str:
        """The last record."""
        return "9".ljust(RECORD_BYTES)

    @property
    def lines(self) -> list[str]:
        """All records in order."""
        return [self.header_line, *self.data_lines, self.trailer_line, self.end_line]

    @cached_property
    def content(self) -> bytes:
        """The bytes of the file; the separator stands behind every record, the last one too."""
        return "".join(line + _SEPARATORS[self.separator] for line in self.lines).encode(ENCODING)


def transfer_file(
    header: Mapping[str, Any] | None,
    transfers: Sequence[Mapping[str, Any]] | pl.DataFrame | None,
    *,
    separator: Separator = "none",
    check_bank_day: bool = True,
    also_allowed: str = "",
) -> TransferFile:
    """The transfer file of a header and its transfers.

    Args:
        header: the payer, the day and the type of the transfers.
        transfers: one row for each; rows are counted from 1 in what is said about them.
        separator: what the bank wants behind each record.
        check_bank_day: refuse a day on which banks are closed.
        also_allowed: characters that this bank takes in names beyond the strict reading; see `bank_text`.

    Raises:
        RefusedTransfers: with every problem of every row.
        InputError: a name outside the vocabulary, or a value of the wrong type.
    """
    headers = given_rows("header", None if header is None else [header])
    rows = given_rows("transfers", transfers)
    if missing := [name for name, found in (("header", headers), ("transfers", rows)) if not found]:
        raise RefusedTransfers([problem("missing_table", file=label(name)) for name in missing])
    return _Writing(check_bank_day, also_allowed).file(headers[0], rows, separator)


def given_rows(table: str | None, rows: Any) -> list[dict[str, Any]]:
    """Rows of a table of the topic (None: its scalars), with the vocabulary's types and defaults.

    In a table a blank counts as not given. Raises InputError for unknown names and values of the wrong type.
    """
    if rows is None:
        return []
    plain = rows.rows(named=True) if isinstance(rows, pl.DataFrame) else rows
    given: Given = rows if table is None else {table: plain}
    frame = tables_of(given, _topic())[table or ROOT]
    columns = columns_of(table).values()
    return [{c.name: _completed(row.get(c.name), c, table) for c in columns} for row in frame.iter_rows(named=True)]


def columns_of(table: str | None) -> dict[str, Column]:
    """The columns of a table of the topic (None: its scalars) by name."""
    return {c.name: c for c in _topic().given_columns(table)}


def check_value(value: Any, column: Column) -> None:
    """Raise Refused for a value that is not among those that the vocabulary allows."""
    if column.values and value not in column.values:
        raise Refused("wrong_value", allowed=", ".join(map(str, column.values)))
    if column.unit == "count" and value < 0:
        raise Refused("wrong_value", allowed="0, 1, 2, …")


def label(name: str) -> str:
    """How a table, a scalar or an output of the topic is called in messages."""
    topic = _topic()
    return next(_label(column) for column in (*topic.given, *topic.expect) if column.name == name)


def _label(column: Column) -> str:
    return f"{column.ja} ({column.name})"


def _topic() -> Topic:
    return japan().vocabulary.topics["transfer_file"]


def _completed(value: Any, column: Column, table: str | None) -> Any:
    if table is not None and isinstance(value, str):
        value = value.strip() or None
    return column.default if value is None else value


class _Writing:
    """The writing of one file: record by record, gathering what is wrong."""

    def __init__(self, check_bank_day: bool, also_allowed: str) -> None:
        self.check_bank_day = check_bank_day
        self.also_allowed = also_allowed
        self.columns = {table: columns_of(table) for table in ("header", "transfers")}
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []

    def file(self, header: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], separator: Separator) -> TransferFile:
        """The file, or RefusedTransfers."""
        header_line = "".join(self._record(HEADER, header, "header").values())
        self._check_day(header["transfer_on"])
        layout = _DATA.get(header["type_code"], BULK)
        records = [self._record(layout, row, "transfers", number) for number, row in enumerate(rows, start=1)]
        total = sum(row["amount_yen"] or 0 for row in rows)
        self._check_totals(len(rows), total)
        if self.problems:
            raise RefusedTransfers(self.problems)
        self._warn_duplicates(records)
        lines = tuple("".join(record.values()) for record in records)
        return TransferFile(header_line, lines, total, separator, self.warnings)

    def _record(
        self, layout: Sequence[Field], row: Mapping[str, Any], table: str, number: int | None = None
    ) -> dict[str, str]:
        """The fields of a record as written, by name, in order; fields that are refused are left out."""
        columns = self.columns[table]
        written = {}
        for each in layout:
            try:
                written[each.name] = each.always or _written(
                    each, row[each.name], columns[each.name], self.also_allowed
                )
            except Refused as refused:
                self._refuse(refused, table, _label(columns[each.name]), row[each.name], number)
        return written

    def _refuse(self, refused: Refused, table: str, column: str, value: Any, number: int | None = None) -> None:
        shown = None if value is None else str(value)
        self.problems.append(
            problem(
                refused.code, file=label(table), row=number, column=column, value=shown, worker=None, **refused.details
            )
        )

    def _check_day(self, day: datetime.date | None) -> None:
        if day and self.check_bank_day and not is_bank_day(day):
            closed = Refused("not_a_bank_day", before=bank_day_before(day), after=bank_day_after(day))
            self._refuse(closed, "header", _label(self.columns["header"]["transfer_on"]), day)

    def _check_totals(self, count: int, total: int) -> None:
        if total > LARGEST_TOTAL:
            too_large = Refused("amount_out_of_range", most=f"{LARGEST_TOTAL:,}")
            self._refuse(too_large, "transfers", label("total_yen"), total)
        if count > LARGEST_COUNT:
            hint = ("ファイルを分けてください。", " Split the file.")
            too_many = _too_long(str(count), len(str(LARGEST_COUNT)), hint)
            self._refuse(too_many, "transfers", label("transfer_count"), count)

    def _warn_duplicates(self, records: Sequence[Mapping[str, str]]) -> None:
        seen: dict[tuple[str, ...], int] = {}
        for number, record in enumerate(records, start=1):
            first = seen.setdefault(tuple(record[name] for name in _SAME_TRANSFER), number)
            if first != number:
                payee, place = record["payee_name"].rstrip(), label("transfers")
                self.warnings.append(problem("duplicate_transfer", file=place, row=number, value=payee, first=first))


def _written(each: Field, value: Any, column: Column, also_allowed: str) -> str:
    """A value as its field holds it. Raises Refused where it cannot stand there."""
    if value is None:
        if each.optional:
            return " " * each.width
        raise Refused("field_missing")
    check_value(value, column)
    if column.unit == "yen" and not 1 <= value <= LARGEST_AMOUNT:
        raise Refused("amount_out_of_range", most=f"{LARGEST_AMOUNT:,}")
    text = f"{value:%m%d}" if column.unit == "date" else str(value)
    if each.use == "digits":
        written = bank_text(text, "digits")
        hint = ("", "")
    else:
        written = bank_text(text, each.use, also_allowed)
        front = cut_text(written, each.width)
        hint = (
            f"濁点・半濁点も1バイトです。先頭から入るのは「{front}」までです。",
            f" A voiced mark is a byte too. From the front “{front}” fits.",
        )
    if byte_count(written) > each.width:
        raise _too_long(written, each.width, hint)
    return written.rjust(each.width, "0") if each.use == "digits" else written.ljust(each.width)


def _too_long(written: str, width: int, hint: tuple[str, str]) -> Refused:
    return Refused("field_too_long", length=byte_count(written), width=width, hint_ja=hint[0], hint_en=hint[1])
