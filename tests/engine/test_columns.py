"""Plain values as columns."""

import polars as pl

from zaitaku.law.engine.columns import column_of
from zaitaku.law.engine.words import choose


def test_a_number_is_wide_enough_for_products() -> None:
    million = pl.DataFrame({"yes": [True]}).select(n=choose(pl.col("yes"), 1_000_000, 0))  # type: ignore[call-overload]
    assert million.select(pl.col("n") * column_of(1_000_000))["n"].to_list() == [10**12]


def test_other_values_keep_their_type() -> None:
    frame = pl.select(flag=column_of(True), text=column_of("a"), nothing=column_of(None), same=column_of(pl.lit(1)))
    assert frame.dtypes == [pl.Boolean, pl.String, pl.Null, pl.Int32]
