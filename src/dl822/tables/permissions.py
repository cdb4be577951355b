"""Uses in, permissions out: the permission, or one exception, of every row of a frame."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

import polars as pl

from dl822.errors import UnknownProvisionError
from dl822.reasoning.formula import Truth
from dl822.reasoning.missing import dotted
from dl822.reasoning.provision import Provision
from dl822.reasoning.words import Option
from dl822.results.term import covered, law_of
from dl822.statute.instruments import KNOWN_TO
from dl822.statute.readings import checked
from dl822.tables.cells import Cell
from dl822.tables.columns import BAD
from dl822.tables.deciding import Decided, decided, facts_in, provisions
from dl822.tables.engine import PolarsOps
from dl822.tables.frames import like, refuse_answered, stepped
from dl822.tables.ingest import Ingested
from dl822.tables.lowering import Plan
from dl822.tables.options import Options, near
from dl822.tables.outcome import enumerated, joined, packed

ANSWERS = ("use.permitted", "use.under", "use.missing", "use.reason")
Rule = Provision[Any, Truth]


class Reason(Option):
    """Why a row has its answer, as a code."""

    PERMITTED = "permitted", "a provision permits it", "una disposición lo permite"
    NOT_PERMITTED = "not_permitted", "no provision permits it", "ninguna disposición lo permite"
    FACTS_MISSING = "facts_missing", "facts are missing", "faltan hechos"
    LAW_OPEN = "law_open", "the law is open", "el derecho es discutible"
    UNREADABLE = "unreadable", "the row cannot be read, or contradicts itself", "la fila no se puede leer o se contradice"


REASONS = list(Reason)
UNNAMED = "30"  # that nothing reserves the act is no provision that permits it
TOLD_FIRST = (UNNAMED, "57")  # what no right reserves, or is in the public domain, needs no exception (Permission.ground)


def uses(
    frame: Any, *, on: date, law: date | None = None, exception: str | Rule | None = None, columns: Mapping[str, str] | None = None,
    constants: Mapping[str, Any] | None = None, missing: tuple[str, ...] = (), readings: Mapping[str, str] | None = None,
    as_ids: bool = False,
) -> Any:
    """Whether each row of a frame of uses is permitted: Polars (eager or lazy) or pandas in, the same out.

    Columns are named as the facts of :class:`dl822.facts.uses.Use` are (``act``, ``disclosed``, ``granted_by.role`` …),
    or mapped by ``columns``; ``constants`` gives a fact to every row. ``exception`` asks one provision alone, by its id
    or by the name of its rule. The columns ``use.*`` are added: ``permitted`` (null: unknown, or unreadable), ``under``
    (the provisions that permit), ``missing`` (the facts that could matter, maybe one too many), and ``reason``; all
    but the last are null where a row cannot be read or contradicts itself. ``as_ids`` leaves bits and codes, which
    :func:`legend` reads. Raises ``ColumnError``, ``FactsError``, ``InconsistentFactsError``, ``NotCoveredError``,
    ``UnknownProvisionError``.
    """
    rule = rule_of(exception)
    options = Options(covered(on), law_on(on, law), rule.kind, dict(columns or {}), dict(constants or {}), missing, None,
                      checked(dict(readings or {})))
    return like(frame, lambda lazy: permitted(lazy, rule, options, as_ids=as_ids))


class Legend(NamedTuple):
    """What the ids of an answer stand for: the bits of ``use.under`` and ``use.missing``, the codes of ``use.reason``."""

    under: tuple[str, ...]
    missing: tuple[str, ...]
    reason: tuple[str, ...] = tuple(map(str, REASONS))


def legend(*, on: date, law: date | None = None, exception: str | Rule | None = None) -> Legend:
    """What the ids of :func:`uses` stand for, asked with the same ``on``, ``law`` and ``exception``: the lowest bit is the
    first."""
    formula = rule_of(exception).tree(law_on(covered(on), law))
    return Legend(tuple(id for id in provisions(formula) if id != UNNAMED), tuple(dotted(path) for path in facts_in(formula)))


def law_on(on: date, law: date | None) -> date:
    """The day whose law is applied to conduct: its own, or the last that is known."""
    return min(on, KNOWN_TO) if law is None else law_of(law)


def rule_of(exception: str | Rule | None) -> Rule:
    """The rule that is asked: the whole permission, or one exception by its id or name."""
    if isinstance(exception, Provision):
        return exception
    from dl822 import permissions  # here: who tells terms need not load it
    from dl822.exceptions import EXCEPTIONS

    if exception is None:
        return permissions.permitted
    found = {name: rule for name, rule in EXCEPTIONS.items() if exception in (name, rule.id)}
    if not found:
        names = [*EXCEPTIONS, *(rule.id for rule in EXCEPTIONS.values())]
        raise UnknownProvisionError(f"no exception {exception!r}{near(exception, names)}; there are {', '.join(EXCEPTIONS)}")
    if len(found) > 1:
        raise UnknownProvisionError(f"{exception!r} is several exceptions: name one of {', '.join(found)}")
    return next(iter(found.values()))


def permitted(frame: pl.LazyFrame, rule: Rule, options: Options, *, as_ids: bool) -> pl.LazyFrame:
    """The frame with the answer's columns added."""
    kept = frame.collect_schema().names()
    refuse_answered(kept, ANSWERS)
    ops = PolarsOps(pl.Int16)
    facts = Ingested(frame, options, ops)
    plan = Plan((ops, ops, ops), facts, options.readings, {}, {})
    result = decided(plan, rule.tree(options.law), TOLD_FIRST)
    return stepped(facts.prepared(), plan).select(*kept, *_columns(result, as_ids=as_ids))


def _columns(result: Decided, *, as_ids: bool) -> list[pl.Expr]:
    yes, maybe = _x(result.answer.yes), _x(result.answer.maybe)
    ok = ~pl.col(BAD)
    under = {id: _x(cell) for id, cell in result.under.items() if id != UNNAMED}
    missing = {dotted(path): _x(cell) for path, cell in result.missing.items()}
    some = reduce(or_, missing.values(), pl.lit(False))
    reason = pl.when(~ok).then(_code(Reason.UNREADABLE)).when(yes).then(_code(Reason.PERMITTED)).when(~maybe).then(
        _code(Reason.NOT_PERMITTED)).when(some).then(_code(Reason.FACTS_MISSING)).otherwise(_code(Reason.LAW_OPEN))
    told = packed if as_ids else joined
    return [
        pl.when(ok & (yes | ~maybe)).then(yes).alias("use.permitted"),
        pl.when(ok).then(told(under)).alias("use.under"),
        pl.when(ok).then(told(missing)).alias("use.missing"),
        (reason if as_ids else enumerated(reason, [str(r) for r in REASONS])).alias("use.reason"),
    ]


def _x(cell: Cell) -> pl.Expr:
    return pl.lit(bool(cell.x)) if cell.constant else cell.x


def _code(reason: Reason) -> pl.Expr:
    return pl.lit(REASONS.index(reason), dtype=pl.UInt8)


__all__ = ["ANSWERS", "Legend", "Reason", "legend", "uses"]
