"""The answer of a row in columns: status, years, deciding provision, reason, what is missing, rights statement."""

from __future__ import annotations

from typing import Any

import polars as pl

from dl822.facts.works import Folklore
from dl822.reasoning.formula import Path
from dl822.reasoning.when import FAR
from dl822.reasoning.words import Option
from dl822.results.term import RIGHTS, Status
from dl822.statute.instruments import START
from dl822.tables.cells import Cell
from dl822.tables.ingest import BAD
from dl822.tables.lowering import KNOWN_BELOW, NEVER_FROM
from dl822.tables.options import Options


class Reason(Option):
    """Why a row has its status, as a code."""

    IN_TERM = "in_term", "its term runs", "su plazo corre"
    TERM_ENDED = "term_ended", "its term has ended", "su plazo ha vencido"
    LAPSED = "lapsed_before_1996", "its term had ended before 24 May 1996", "su plazo venció antes del 24 de mayo de 1996"
    LAPSED_OR_ENDED = "lapsed_or_ended", "its term has ended, before 1996 or since", "su plazo venció, antes de 1996 o después"
    NEVER_PROTECTED = "never_protected", "the law never protected it", "la ley nunca la protegió"
    FOLKLORE = "folklore", "it is an expression of folklore", "es una expresión del folklore"
    FACTS_MISSING = "facts_missing", "facts are missing", "faltan hechos"
    LAW_OPEN = "law_open", "the law is open", "el derecho es discutible"


STATUSES, REASONS = list(Status), list(Reason)
URIS = list(dict.fromkeys(RIGHTS.values()))


def _code(value: Any, among: list[Any]) -> pl.Expr:
    return pl.lit(among.index(value), dtype=pl.UInt8)


RESULTS = {"~lo": pl.Int16, "~hi": pl.Int16, "~article": pl.UInt8, "~missing": pl.UInt16}


def expr(cell: Cell, name: str) -> pl.Expr:
    """A result of the plan as an expression of its own type."""
    return pl.lit(cell.x, dtype=RESULTS[name]) if cell.constant else cell.x


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
    unknown = pl.when(pl.col("~missing") == pl.lit(0, dtype=pl.UInt16)).then(_code(Reason.LAW_OPEN, REASONS)).otherwise(
        _code(Reason.FACTS_MISSING, REASONS))
    return (pl.when(status == _code(Status.PROTECTED, STATUSES)).then(_code(Reason.IN_TERM, REASONS))
            .when(status == _code(Status.PUBLIC_DOMAIN, STATUSES)).then(free)
            .when(status == _code(Status.UNKNOWN, STATUSES)).then(unknown).otherwise(_code(Reason.NEVER_PROTECTED, REASONS)))


def _rights() -> pl.Expr:
    status = pl.col("term.status")
    return (pl.when(status == _code(Status.PROTECTED, STATUSES)).then(_code(RIGHTS[Status.PROTECTED], URIS))
            .when(status == _code(Status.UNKNOWN, STATUSES)).then(_code(RIGHTS[Status.UNKNOWN], URIS))
            .otherwise(_code(RIGHTS[Status.PUBLIC_DOMAIN], URIS)))


def in_words(frame: pl.LazyFrame, articles: list[str], bits: dict[Path, int]) -> pl.LazyFrame:
    """The ids of the answer as what they stand for: the words on demand."""
    def named(column: str, among: list[str]) -> pl.Expr:
        enum = pl.Enum(list(dict.fromkeys(among)))
        return pl.col(column).replace_strict(list(range(len(among))), pl.Series(among, dtype=enum), return_dtype=enum)

    def listed(bit: int, name: str) -> pl.Expr:
        return pl.when((pl.col("term.missing") & pl.lit(bit, dtype=pl.UInt16)) != 0).then(pl.lit(name + ";")).otherwise(pl.lit(""))

    parts = [listed(bit, path[0]) for path, bit in bits.items()]
    missing = pl.concat_str(parts).str.strip_chars_end(";") if parts else pl.lit("")
    return frame.with_columns(
        named("term.status", [str(s) for s in STATUSES]), named("term.reason", [str(r) for r in REASONS]),
        named("term.rights", URIS), named("term.provision", articles),
        pl.when(pl.col("term.missing").is_not_null()).then(missing).alias("term.missing"),
        pl.date(pl.col("term.public_domain_from"), 1, 1).alias("term.public_domain_from"),
    )


__all__ = ["FAR", "Reason", "columns", "in_words"]
