"""Plain values as columns."""

from typing import Any

import polars as pl


def column_of(value: Any) -> pl.Expr:
    """The value as a column; whole numbers are 64 bits wide, since a narrower one would overflow in a product."""
    if isinstance(value, pl.Expr):
        return value
    return pl.lit(value, dtype=pl.Int64 if type(value) is int else None)
