"""The examples of docs/transfer-file run as they stand."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("page", "row"), [("transfer-file.md", "row 2"), ("transfer-file.ja.md", "2行目")])
def test_the_example_writes_a_file_and_shows_a_refusal(page, row, capsys):
    (example,) = PYTHON.findall((DOCS / page).read_text(encoding="utf-8"))
    exec(compile(example, page, "exec"), {})
    (said,) = capsys.readouterr().out.splitlines()
    assert row in said
    assert "(payee_name)" in said
