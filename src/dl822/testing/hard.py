"""Hard values: the years and days at which answers turn, collected from the rules themselves and never typed again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from dl822 import terms
from dl822.facts.works import Subject
from dl822.reasoning import formula as fm
from dl822.reasoning.when import FIRST_YEAR, LAST_YEAR
from dl822.statute.instruments import INSTRUMENTS, KNOWN_TO, START


@cache
def formula_of(kind: type[Subject]) -> fm.Formula:
    """The formula of the last year of protection of that kind of subject, as the law stands on the last day covered."""
    tree: fm.Formula = terms.ROOTS[kind].tree(KNOWN_TO)
    return tree


def _nodes(kind: Any) -> Iterator[fm.Formula]:
    return fm.walk(formula_of(kind))


@cache
def cut_offs() -> tuple[int, ...]:
    """Every year that the formulas of the terms compare an event with, and the years on each side of it."""
    turns = {year for kind in terms.ROOTS for node in _nodes(kind) for year in _turns(node)}
    return tuple(sorted({year + d for year in turns for d in (-1, 0, 1)}))


def _turns(node: fm.Formula) -> Iterator[int]:
    if isinstance(node, fm.Since):
        yield node.day.year
    elif isinstance(node, fm.NoLaterThan) and isinstance(node.second, fm.Fixed):
        yield node.second.value.lo


@cache
def spans() -> tuple[int, ...]:
    """Every number of years that the formulas add to an event: the lengths of terms."""
    return tuple(sorted({node.n for kind in terms.ROOTS for node in _nodes(kind) if isinstance(node, fm.Plus)}))


@cache
def boundary_days() -> tuple[date, ...]:
    """The days on which an instrument was published, came into force or ended, and the days before and after each."""
    days = {day for norm in INSTRUMENTS.values() for day in (norm.published, norm.in_force, norm.ended) if day}
    return tuple(sorted({day + timedelta(d) for day in days | {KNOWN_TO} for d in (-1, 0, 1)}))


@cache
def hard_years() -> tuple[int, ...]:
    """Cut-off years, the years of every instrument, the bounds of what a fact may say, and the oldest and newest term."""
    of_norms = {day.year for day in boundary_days()}
    ends = {START.year + d - n for n in spans() for d in (-1, 0)}  # an event whose term ended about the day the decree began
    return tuple(sorted({*cut_offs(), *of_norms, *ends, FIRST_YEAR, LAST_YEAR}))


@cache
def hard_days() -> tuple[date, ...]:
    """Boundary days, leap days, and the first and last days of the cut-off years."""
    leap = {date(year, 2, 29) for year in range(1904, 2029, 4)}
    edges = {day for year in cut_offs() for day in (date(year, 1, 1), date(year, 12, 31))}
    return tuple(sorted({*boundary_days(), *leap, *edges}))
