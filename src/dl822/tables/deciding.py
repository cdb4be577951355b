"""A truth on columns: whether it is so, which of its alternatives make it so, and which facts could still matter.

Truths are bits, so that all of this costs little: the answers are made from the facts upwards, and what matters from
the answer downwards. A fact matters where it is open and everything above it is (what ``missing.unsettled`` says).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import reduce
from typing import Any, NamedTuple

from dl822.reasoning import formula as fm
from dl822.reasoning.formula import Formula, Path
from dl822.tables.cells import NO, YES, Cell, Test
from dl822.tables.lowering import Plan


class Decided(NamedTuple):
    """The answer; what makes it so, by the id of the provision; the unknown facts that could matter (maybe one too many)."""

    answer: Test
    under: dict[str, Cell]
    missing: dict[Path, Cell]


def decided(plan: Plan, formula: fm.CitedTruth, told: tuple[str, ...] = ()) -> Decided:
    return Decided(plan.truth(formula, {}), under(plan, formula, told), matters(plan, formula))


def provisions(formula: fm.CitedTruth) -> tuple[str, ...]:
    """The ids of the provisions that can make it so, in the order of :func:`under`."""
    return tuple(dict.fromkeys(one.cite.id for ground in _grounds(formula) for one in _limbs(ground)))


def under(plan: Plan, formula: fm.CitedTruth, told: tuple[str, ...] = ()) -> dict[str, Cell]:
    """Where each provision makes it so. Of several grounds the first that holds counts, and all the provisions of it; those
    ``told`` by their ids count before the others."""
    found = dict.fromkeys(provisions(formula), NO)
    cells, before = plan.cells, NO
    first = {id: place for place, id in enumerate(told)}
    for ground in sorted(_grounds(formula), key=lambda ground: first.get(_cited(ground).cite.id, len(told))):
        holds = plan.truth(ground, {}).yes
        limbs = {one.cite.id: NO for one in _limbs(ground)}
        for one in _limbs(ground):
            limbs[one.cite.id] = cells.either(limbs[one.cite.id], holds if len(limbs) == 1 else plan.truth(one, {}).yes)
        for id, so in limbs.items():
            found[id] = cells.either(found[id], cells.both(so, cells.no(before)))
        before = plan.keep(cells.either(before, holds), "ground")
    return found


def _grounds(formula: fm.CitedTruth) -> tuple[Any, ...]:
    """The grounds of a provision that is a choice among others: that one holds, or that one does not; else itself alone."""
    parts = formula.of.of if isinstance(formula.of, fm.AnyOf) else ()
    return parts if parts and all(isinstance(_cited(part), fm.Cited) for part in parts) else (formula,)


def _cited(ground: Any) -> Any:
    return ground.of[0] if isinstance(ground, fm.NoneOf) and len(ground.of) == 1 else ground


def _limbs(ground: Any) -> tuple[fm.Cited, ...]:
    """The provisions of which any one is that ground; that it is not so, is one."""
    cited = _cited(ground)
    parts: tuple[Any, ...] = cited.of.of if cited is ground and isinstance(cited.of, fm.AnyOf) else ()
    return parts if parts and all(isinstance(part, fm.Cited) for part in parts) else (cited,)


class _Where(Enum):
    """Under what an open truth stands, and so what is left to ask of it: within an open ``all_of`` nothing is surely not
    so, and within an open ``any_of`` nothing surely is."""

    ALL, ANY, ALONE, OPTION = range(4)


def facts_in(formula: Formula) -> dict[Path, fm.Fact]:
    """The facts that a formula can ask for, in the order of :func:`matters`."""
    return {node.path: node for node in fm.walk(formula) if isinstance(node, fm.Fact)}


def matters(plan: Plan, formula: Formula) -> dict[Path, Cell]:
    """Each fact of a truth, in the order in which the law asks, and where it could matter."""
    facts = facts_in(formula)
    found = dict.fromkeys(facts, NO)
    above: dict[Formula, dict[_Where, Cell]] = {formula: {_Where.OPTION: YES}}
    for node in _downwards(plan, formula):
        here = _open(plan, node, above[node])
        where, parts = _parts(plan, node)
        for part in parts:
            stands = above.setdefault(part, {})
            stands[where] = plan.cells.either(stands.get(where, NO), here)
        for path, still in _facts(plan, node):
            found[path] = plan.cells.either(found[path], plan.cells.both(here, still))
    return {path: plan.keep(found[path] if isinstance(fact, fm.YearFact) else plan.cells.both(found[path], plan.open(fact, {})), "missing")
            for path, fact in facts.items()}


def _open(plan: Plan, node: Any, above: dict[_Where, Cell]) -> Cell:
    """Where a truth is open, and all above it. Of a fact alone the second will do: that it is open is asked at the end."""
    if isinstance(node, fm.FlagFact | fm.IsIn):
        return reduce(plan.cells.either, above.values())
    test, here = plan.truth(node, {}), NO
    for where, cell in above.items():
        possible = plan.cells.both(cell, test.maybe) if where in (_Where.ANY, _Where.OPTION) else cell
        unsure = plan.cells.both(possible, plan.cells.no(test.yes)) if where in (_Where.ALL, _Where.OPTION) else possible
        here = plan.cells.either(here, unsure)
    return plan.keep(here, "open")


def _parts(plan: Plan, node: Any) -> tuple[_Where, tuple[Any, ...]]:
    """The truths directly inside one, on which its answer may rest."""
    match node:
        case fm.Group():
            return _Where.ALL if isinstance(node, fm.AllOf) else _Where.ANY, node.of
        case fm.Cited():
            return _Where.ALONE, (node.of,)
        case fm.Reading():
            options = plan.options(node)
            return _Where.ALONE if len(options) == 1 else _Where.OPTION, options
    return _Where.ALONE, ()


def _facts(plan: Plan, node: Any) -> Iterator[tuple[Path, Cell]]:
    """The facts that a test looks at, and where their years are open."""
    match node:
        case fm.FlagFact():
            yield node.path, YES
        case fm.IsIn():
            yield node.fact.path, YES
        case fm.Since():  # open although the year is known, where the day decides
            yield node.event.path, YES
        case fm.Happened() | fm.NoLaterThan():
            for fact in fm.walk(node):
                if isinstance(fact, fm.Fact):
                    yield fact.path, plan.open(fact, {})


def _downwards(plan: Plan, formula: Formula) -> list[Formula]:
    """The truths of a formula, each after all that hold it."""
    done: dict[Formula, None] = {}

    def visit(node: Formula) -> None:
        if node not in done:
            for part in _parts(plan, node)[1]:
                visit(part)
            done[node] = None

    visit(formula)
    return list(reversed(done))


__all__ = ["Decided", "decided", "facts_in", "matters", "provisions", "under"]
