"""The answer of a row in columns: status, years, deciding provision, reason, what is missing, rights statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Any

import polars as pl

from dl822.facts.works import Folklore
from dl822.reasoning.formula import Path
from dl822.reasoning.words import Option
from dl822.results.term import RIGHTS, Status, Why
from dl822.statute.instruments import START
from dl822.tables.cells import KNOWN_BELOW, NEVER_FROM, Cell
from dl822.tables.columns import BAD
from dl822.tables.options import Options


class Reason(Option):
    """Why a row has its status, as a code."""

    IN_TERM = "in_term", "its term runs", "su plazo corre"
    TERM_ENDED = Why.ENDED.value, *Why.ENDED.words
    LAPSED = Why.LAPSED.value, *Why.LAPSED.words
    LAPSED_OR_ENDED = Why.LAPSED_OR_ENDED.value, *Why.LAPSED_OR_ENDED.words
    NEVER_PROTECTED = Why.NEVER_PROTECTED.value, *Why.NEVER_PROTECTED.words
    FOLKLORE = Why.FOLKLORE.value, *Why.FOLKLORE.words
    FACTS_MISSING = "facts_missing", "facts are missing", "faltan hechos"
    LAW_OPEN = "law_open", "the law is open", "el derecho es discutible"


STATUSES, REASONS = list(Status), list(Reason)
URIS = list(dict.fromkeys(RIGHTS.values()))


def _code(value: Any, among: list[Any]) -> pl.Expr:
    return pl.lit(among.index(value), dtype=pl.UInt8)


RESULTS: dict[str, type[pl.DataType]] = {"~lo": pl.Int16, "~hi": pl.Int16, "~article": pl.UInt8}


def expr(cell: Cell, name: str, marks: type[pl.DataType]) -> pl.Expr:
    """A result of the plan as an expression of its own type; the facts missing are of the type of the marks."""
    return pl.lit(cell.x, dtype=RESULTS.get(name, marks)) if cell.constant else cell.x


def columns(options: Options) -> list[list[pl.Expr]]:
    """The steps from the plan's results to the answer's columns, as ids and integers."""
    year = pl.lit(options.on.year, dtype=pl.Int16)
    ended = pl.col("~hi") < year
    status = (pl.when(pl.col("~hi") <= -NEVER_FROM).then(_code(Status.NEVER_PROTECTED, STATUSES))
              .when(pl.col("~lo") >= year).then(_code(Status.PROTECTED, STATUSES))
              .when(ended).then(_code(Status.PUBLIC_DOMAIN, STATUSES)).otherwise(_code(Status.UNKNOWN, STATUSES)))
    if options.kind is Folklore:
        status = _code(Status.PUBLIC_DOMAIN, STATUSES)
    ok = ~pl.col(BAD)
    return [
        [pl.when(ok).then(status).alias("term.status")],
        [
            *(pl.when(ok & pl.col(end).is_between(-KNOWN_BELOW, KNOWN_BELOW)).then(pl.col(end)).alias(f"term.last_year.{name}")
              for end, name in (("~lo", "earliest"), ("~hi", "latest"))),
            pl.when(ok & (pl.col("~lo") == pl.col("~hi")) & pl.col("~hi").is_between(1, KNOWN_BELOW))
            .then(pl.col("~hi") + pl.lit(1, dtype=pl.Int16)).alias("term.public_domain_from"),
            pl.when(ok).then(pl.col("~article")).alias("term.provision"),
            pl.when(ok).then(_reason(options)).alias("term.reason"),
            pl.when(ok).then(pl.col("~missing")).alias("term.missing"),
            pl.when(ok).then(_rights()).alias("term.rights"),
        ],
    ]


def _reason(options: Options) -> pl.Expr:
    if options.kind is Folklore:
        return _code(Reason.FOLKLORE, REASONS)
    status, start = pl.col("term.status"), pl.lit(START.year, dtype=pl.Int16)
    free = (pl.when(pl.col("~hi") < start).then(_code(Reason.LAPSED, REASONS))
            .when(pl.col("~lo") >= start).then(_code(Reason.TERM_ENDED, REASONS)).otherwise(_code(Reason.LAPSED_OR_ENDED, REASONS)))
    unknown = pl.when(pl.col("~missing") == 0).then(_code(Reason.LAW_OPEN, REASONS)).otherwise(
        _code(Reason.FACTS_MISSING, REASONS))
    return (pl.when(status == _code(Status.PROTECTED, STATUSES)).then(_code(Reason.IN_TERM, REASONS))
            .when(status == _code(Status.PUBLIC_DOMAIN, STATUSES)).then(free)
            .when(status == _code(Status.UNKNOWN, STATUSES)).then(unknown).otherwise(_code(Reason.NEVER_PROTECTED, REASONS)))


def _rights() -> pl.Expr:
    status = pl.col("term.status")
    return (pl.when(status == _code(Status.PROTECTED, STATUSES)).then(_code(RIGHTS[Status.PROTECTED], URIS))
            .when(status == _code(Status.UNKNOWN, STATUSES)).then(_code(RIGHTS[Status.UNKNOWN], URIS))
            .otherwise(_code(RIGHTS[Status.PUBLIC_DOMAIN], URIS)))


# ── sets, as bits and as words ─────────────────────────────────────────────────────────────────────────────
UNSIGNED = {8: pl.UInt8, 16: pl.UInt16, 32: pl.UInt32, 64: pl.UInt64, 128: pl.UInt128}


def wide(bits: int) -> type[pl.DataType]:
    """The narrowest integers that hold so many bits; as wide as two bytes at least."""
    return next(dtype for width, dtype in UNSIGNED.items() if max(bits, 16) <= width)


def packed(tests: Mapping[str, pl.Expr]) -> pl.Expr:
    """The tests that hold, as bits in their order. Bytes are filled first, and joined two by two: that costs least."""
    parts = list(_bytes(list(tests.values())))
    for width, dtype in list(UNSIGNED.items())[1:]:
        if len(parts) > 1:
            parts = [_pair(parts[at:at + 2], width // 2, dtype) for at in range(0, len(parts), 2)]
    return (parts[0] if parts else pl.lit(0)).cast(wide(len(tests)))


def _bytes(tests: list[pl.Expr]) -> Iterator[pl.Expr]:
    """Eight tests to a byte, the first the lowest bit."""
    none, bit = pl.lit(0, dtype=pl.UInt8), [pl.lit(1 << i, dtype=pl.UInt8) for i in range(8)]
    for at in range(0, len(tests), 8):
        yield reduce(or_, (pl.when(test).then(bit[i]).otherwise(none) for i, test in enumerate(tests[at:at + 8])))


def _pair(parts: list[pl.Expr], half: int, dtype: type[pl.DataType]) -> pl.Expr:
    low, *high = (part.cast(dtype) for part in parts)
    return low | (high[0] * pl.lit(1 << half, dtype=dtype)) if high else low


def joined(tests: Mapping[str, pl.Expr]) -> pl.Expr:
    """The names of the tests that hold, parted by ``;``: those of eight tests are looked up at once."""
    names, parts = list(tests), []
    for at, byte in enumerate(_bytes(list(tests.values()))):
        eight = names[8 * at:8 * at + 8]
        words = ["".join(f"{name};" for i, name in enumerate(eight) if n >> i & 1) for n in range(1 << len(eight))]
        parts.append(byte.map_batches(pl.Series(words).gather, return_dtype=pl.String, is_elementwise=True))
    return pl.concat_str(parts).str.strip_chars_end(";") if parts else pl.lit("")


def enumerated(code: pl.Expr, among: list[str]) -> pl.Expr:
    """A code as the word that it stands for."""
    enum = pl.Enum(list(dict.fromkeys(among)))
    return code.replace_strict(list(range(len(among))), pl.Series(among, dtype=enum), return_dtype=enum)


def in_words(frame: pl.LazyFrame, articles: list[str], bits: dict[Path, int]) -> pl.LazyFrame:
    """The ids of the answer as what they stand for: the words on demand."""
    missing = joined({path[0]: (pl.col("term.missing") & pl.lit(bit, dtype=wide(len(bits)))) != 0 for path, bit in bits.items()})
    words = {"term.status": [str(s) for s in STATUSES], "term.reason": [str(r) for r in REASONS], "term.rights": URIS,
             "term.provision": articles}
    return frame.with_columns(
        *(enumerated(pl.col(column), among) for column, among in words.items()),
        pl.when(pl.col("term.missing").is_not_null()).then(missing).alias("term.missing"),
        pl.date(pl.col("term.public_domain_from"), 1, 1).alias("term.public_domain_from"),
    )


__all__ = ["Reason", "columns", "enumerated", "in_words", "joined", "packed", "wide"]
