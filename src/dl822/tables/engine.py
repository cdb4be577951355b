"""The operations of :mod:`.lowering` on Polars."""

from __future__ import annotations

import polars as pl


class PolarsOps:
    """Integers are of one type throughout, so that nothing is widened on the way."""

    def __init__(self, integer: type[pl.DataType]) -> None:
        self.integer = integer

    def col(self, name: str) -> pl.Expr:
        return pl.col(name)

    def lit(self, value: bool | int) -> pl.Expr:
        return pl.lit(value, dtype=pl.Boolean if isinstance(value, bool) else self.integer)

    def both(self, a: pl.Expr, b: pl.Expr) -> pl.Expr:
        return a & b

    def either(self, a: pl.Expr, b: pl.Expr) -> pl.Expr:
        return a | b

    def no(self, a: pl.Expr) -> pl.Expr:
        return ~a

    def le(self, a: pl.Expr, b: pl.Expr) -> pl.Expr:
        return a <= b

    def plus(self, a: pl.Expr, n: int) -> pl.Expr:
        return a + self.lit(n)

    def pick(self, when: pl.Expr, then: pl.Expr, otherwise: pl.Expr) -> pl.Expr:
        return pl.when(when).then(then).otherwise(otherwise)

    def bits(self, a: pl.Expr, b: pl.Expr) -> pl.Expr:
        return a | b
