"""A frame in, a frame out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import polars as pl

from dl822 import terms as rules
from dl822.errors import ColumnError
from dl822.facts.works import SUBJECTS
from dl822.reasoning import formula as fm
from dl822.reasoning.formula import Formula
from dl822.results.term import covered, law_of
from dl822.statute.readings import checked
from dl822.tables import outcome
from dl822.tables.columns import BAD
from dl822.tables.engine import PolarsOps
from dl822.tables.ingest import Ingested
from dl822.tables.lowering import Plan, bits_of
from dl822.tables.options import Options, subject_named

ANSWERS = ("term.status", "term.last_year.earliest", "term.last_year.latest", "term.public_domain_from", "term.provision",
           "term.reason", "term.missing", "term.rights")


def answered(frame: pl.LazyFrame, options: Options, *, as_ids: bool) -> pl.LazyFrame:
    """The frame with the answer's columns added, and ``~bad`` where a row cannot be read."""
    kind: Any = options.kind
    formula: Formula = rules.ROOTS[kind].tree(options.law)
    kept = frame.collect_schema().names()
    refuse_answered(kept, ANSWERS)
    bits = bits_of(formula)
    years, marks, codes = PolarsOps(pl.Int16), PolarsOps(outcome.wide(len(bits))), PolarsOps(pl.UInt8)
    facts = Ingested(frame, options, years)
    used = sorted({id for root in rules.ROOTS.values() for id in _cites(root.tree(options.law))})  # the same ids for every subject
    plan = Plan((years, marks, codes), facts, options.readings, bits, {id: used.index(id) for id in used})
    results = plan.results(formula)
    made = (outcome.expr(cell, name, marks.integer).alias(name) for name, cell in results.items())
    frame = stepped(facts.prepared(), plan).with_columns(*made)
    for exprs in outcome.columns(options):
        frame = frame.with_columns(exprs)
    frame = frame.select(*kept, *ANSWERS, BAD)
    return frame if as_ids else outcome.in_words(frame, used, bits)


def refuse_answered(present: list[str], answers: tuple[str, ...]) -> None:
    """Raises ``ColumnError`` where a table has answers already: they are not answered over."""
    if taken := set(answers) & set(present):
        raise ColumnError(f"the table has a column {min(taken)!r} already: drop it or rename it")


def stepped(frame: pl.LazyFrame, plan: Plan) -> pl.LazyFrame:
    """The frame with the plan's columns."""
    for step in plan.steps:
        frame = frame.with_columns(**step)
    return frame


def _cites(formula: Formula) -> set[str]:
    return {node.cite.id for node in fm.walk(formula) if isinstance(node, fm.Cited)}


def options_of(*, on: date, law: date | None, subject: str | None, columns: Mapping[str, str] | None, constants: Mapping[str, Any] | None,
               missing: tuple[str, ...], group_by: str | None, readings: Mapping[str, str] | None) -> Options:
    """What the user said, checked."""
    constants = dict(constants or {})
    name = subject_named(subject, constants)
    constants.pop("subject", None)
    return Options(covered(on), law_of(law), SUBJECTS[name], dict(columns or {}), constants, missing, group_by,
                   checked(dict(readings or {})))


def terms(
    frame: Any, *, on: date, law: date | None = None, subject: str | None = None, columns: Mapping[str, str] | None = None,
    constants: Mapping[str, Any] | None = None, missing: tuple[str, ...] = (), group_by: str | None = None,
    readings: Mapping[str, str] | None = None, as_ids: bool = False,
) -> Any:
    """The term of protection of every row of a frame: Polars (eager or lazy) or pandas in, the same out.

    Columns are named as the facts are (``kind``, ``first_published``, ``authors.died`` …), or mapped by ``columns``;
    ``constants`` gives a fact to every row. Years are integers, dates, or text as in a case file; several people of a
    row are parted by ``;``. The columns ``term.*`` are added, and null where a row cannot be read or contradicts
    itself (:func:`dl822.tables.catalogue` says why). ``as_ids`` leaves codes and integers. Raises ``ColumnError``,
    ``FactsError``, ``NotCoveredError``.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"authors.died": [1969, 1900], "disclosed": [1960, 1890]})
    >>> fixed = {"kind": "literary", "authorship": "individual", "signature": "named"}
    >>> terms(frame, on=date(2026, 11, 22), subject="work", constants=fixed)["term.status"].to_list()
    ['protected', 'public_domain']
    """
    options = options_of(on=on, law=law, subject=subject, columns=columns, constants=constants, missing=missing,
                         group_by=group_by, readings=readings)
    return like(frame, lambda lazy: answered(lazy, options, as_ids=as_ids).drop(BAD))


def like(frame: Any, answer: Callable[[pl.LazyFrame], pl.LazyFrame]) -> Any:
    """The answer to a frame, as a frame of its own kind."""
    if isinstance(frame, pl.LazyFrame):
        return answer(frame)
    if isinstance(frame, pl.DataFrame):
        return answer(frame.lazy()).collect(engine="streaming")
    made = like(pl.from_pandas(frame), answer).to_pandas()
    made.index = frame.index
    return made


__all__ = ["answered", "like", "options_of", "refuse_answered", "stepped", "terms"]
