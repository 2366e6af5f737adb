"""Writes `docs/traceability.md`."""

from tests.traceability.rows import PAGE, load, rendered

PAGE.write_text(rendered(load()), encoding="utf-8", newline="\n")
