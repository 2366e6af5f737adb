"""Topics of the vocabulary that are no law but files, and are answered here: transfer_file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from zaitaku.exchange.bank_text import ENCODING, bank_text, byte_count, cut_text
from zaitaku.exchange.problems import Refused, problem
from zaitaku.exchange.transfer_file import (
    RECORD_BYTES,
    RefusedTransfers,
    TransferFile,
    check_value,
    columns_of,
    given_rows,
    label,
    transfer_file,
)
from zaitaku.law.engine.admission import Given
from zaitaku.law.engine.cases import Answerer, Result

_TABLES = ("header", "transfers")


def answer_transfer_file(given: Given) -> Result:
    """The file of `header` and `transfers`, and `text` in bank characters; either may be left out.

    Raises InputError for unknown names and values of the wrong type.
    """
    (scalars,) = given_rows(None, {name: value for name, value in given.items() if name not in _TABLES})
    header, transfers = (given.get(name) for name in _TABLES)
    outputs: dict[str, Any] = {}
    findings: frozenset[str] = frozenset()
    try:
        _check_scalars(scalars)
        if header is not None or transfers is not None or scalars["text"] is None:
            options = {name: scalars[name] for name in ("separator", "check_bank_day")}
            file = transfer_file(header, transfers, **options)
            outputs |= _of_file(file)
            findings = frozenset(each.code for each in file.warnings)
        if scalars["text"] is not None:
            outputs |= _of_text(scalars["text"], scalars)
    except RefusedTransfers as refused:
        return Result({}, refusals=[each.code for each in refused.problems])
    return Result(outputs, findings=findings)


def _of_file(file: TransferFile) -> dict[str, Any]:
    return {
        "lines": file.lines,
        "header_line": file.header_line,
        "data_lines": list(file.data_lines),
        "trailer_line": file.trailer_line,
        "end_line": file.end_line,
        "record_bytes": RECORD_BYTES,
        "file_bytes": len(file.content),
        "file_sha256": hashlib.sha256(file.content).hexdigest(),
        "transfer_count": len(file.data_lines),
        "total_yen": file.total_yen,
    }


def _of_text(text: str, scalars: Mapping[str, Any]) -> dict[str, Any]:
    try:
        written = bank_text(text, scalars["use"])
    except Refused as refused:
        raise _refused(refused, "text", text) from refused
    outputs = {"bank_text": written, "byte_count": byte_count(written), "bytes_hex": written.encode(ENCODING).hex()}
    most_bytes = scalars["most_bytes"]
    if most_bytes is None:
        return outputs
    return outputs | {"cut_text": cut_text(written, most_bytes), "fits": byte_count(written) <= most_bytes}


def _check_scalars(scalars: Mapping[str, Any]) -> None:
    for name, column in columns_of(None).items():
        try:
            if scalars[name] is not None:
                check_value(scalars[name], column)
        except Refused as refused:
            raise _refused(refused, name, scalars[name]) from refused


def _refused(refused: Refused, name: str, value: Any) -> RefusedTransfers:
    said = problem(
        refused.code, file=label(name), row=None, column=None, value=str(value), worker=None, **refused.details
    )
    return RefusedTransfers([said])


TOPICS: Mapping[str, Answerer] = MappingProxyType({"transfer_file": answer_transfer_file})
"""How each of them is answered."""
