"""Which unknown facts could still matter: exactly those for which some completion of the others makes them matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from dl822.reasoning import formula as fm
from dl822.reasoning.asking import Case, find
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import Fact, Formula, Path
from dl822.reasoning.when import FAR, LAST, When

BUDGET = 4_000  # findings; past it a fact stays listed (one too many, never one too few)


def missing(formula: Formula, case: Case) -> tuple[Fact, ...]:
    """The unknown facts that could change the answer, in the order in which the law asks."""
    listed = {fact.path: fact for fact in unsettled(find(formula, case))}
    search = _Search(formula, case, BUDGET)
    return tuple(f for f in listed.values() if search.matters(f, {}))


def unsettled(found: Finding[Any]) -> Iterator[Fact]:
    """The facts at the end of the unsettled branches: all that could matter, and perhaps more."""
    if found.settled:
        return
    if isinstance(found.formula, Fact):
        yield found.formula
    parts = found.because
    if isinstance(found.formula, fm.Latest | fm.Longest):
        floor = max(p.answer.lo for p in parts)
        parts = tuple(p for p in parts if p.answer.hi > floor)
    for part in parts:
        yield from unsettled(part)


class _Search:
    """Completes the other facts, the most entangled first, until one fact is left whose values can be compared."""

    def __init__(self, formula: Formula, case: Case, budget: int) -> None:
        self.formula, self.case, self.left = formula, case, budget
        self.seen: dict[frozenset[tuple[Path, Any]], Any] = {}
        nodes = list(fm.walk(formula))
        self.offsets = sorted({0} | {s * f.n for f in nodes if isinstance(f, fm.Plus) for s in (1, -1)})
        self.named = {f.value.lo for f in nodes if isinstance(f, fm.Fixed) and -LAST < f.value.lo < LAST}
        self.named |= {f.day.year for f in nodes if isinstance(f, fm.Since)}

    def find(self, known: dict[Path, Any]) -> Finding[Any]:
        self.left -= 1
        return find(self.formula, self.case.supposing(known))

    def matters(self, fact: Fact, known: dict[Path, Any]) -> bool:
        listed = list(unsettled(self.find(known)))
        times = Counter(f.path for f in listed)
        if fact.path not in times or self.left < 0:
            return fact.path in times
        if self.varies(fact, known):  # with the others as they are: the common case, and the cheap one
            return True
        others = sorted({f.path: f for f in listed if f.path != fact.path}.values(), key=lambda f: -times[f.path])
        return bool(others) and any(
            self.matters(fact, {**known, others[0].path: v}) for v in self.values(others[0], known))

    def varies(self, fact: Fact, known: dict[Path, Any]) -> bool:
        """Whether two values of the fact have answers that no completion of the others could make equal, or,
        the others being settled, answers that differ at all."""
        found = [self.find({**known, fact.path: v}) for v in self.values(fact, known)]
        if len({f.answer for f in found}) < 2:
            return False
        return all(f.settled for f in found) or _apart([f.answer for f in found]) or not any(
            True for f in found for other in unsettled(f) if other.path != fact.path)

    def values(self, fact: Fact, known: dict[Path, Any]) -> Iterator[Any]:
        if isinstance(fact, fm.ChoiceFact):
            yield from fact.options
        elif isinstance(fact, fm.YearFact):
            found = known[fact.path] if fact.path in known else self.case.event(fact.path)
            yield from (When(y, y) for y in self.years(found, known))
        else:
            yield from (True, False)

    def years(self, within: When, known: dict[Path, Any]) -> list[int]:
        """One year in every region that comparisons could tell apart, given the years already chosen."""
        ends = {end for w in (within, *known.values()) if isinstance(w, When) for end in w[:2]}
        ends |= self.named | self.stated
        ends = {end for end in ends if -LAST < end < LAST}
        years = {end + n + d for end in ends for n in self.offsets for d in (-1, 0, 1)} | {FAR}
        return sorted(y for y in years if within.lo <= y <= within.hi)

    @property
    def stated(self) -> set[int]:
        """The years that the case itself states."""
        facts = {f.path for f in fm.walk(self.formula) if isinstance(f, fm.YearFact) and fm.EACH not in f.path}
        return {end for path in facts for end in self.case.event(path)[:2]}


def _apart(answers: list[Any]) -> bool:
    """Whether two of the answers exclude each other."""
    spans = [a for a in answers if isinstance(a, When)]
    if spans:
        return max(a.lo for a in spans) > min(a.hi for a in spans)
    return {True, False} <= set(answers)
