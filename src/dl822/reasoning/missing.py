"""Which unknown facts could still matter: exactly those for which some completion of the others makes them matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from dl822.reasoning import formula as fm
from dl822.reasoning.amounts import NONE
from dl822.reasoning.asking import Case, bounds_of, find
from dl822.reasoning.facts import asked
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import EACH, Fact, Formula, Path
from dl822.reasoning.when import FAR, LAST, When
from dl822.reasoning.words import Words


class Missing(NamedTuple):
    """A fact that is not known and could change the answer."""

    fact: str
    question: Words
    provision: str | None
    decides: str = "answer"


SIZES = (NONE, *(Decimal(10) ** n for n in (0, 3, 6, 9, 12, 15)))  # amounts that are compared with each other: some of every size
CENT = Decimal("0.01")
DISTANT = 9_000  # a year beyond all that are stated, for an event without a bound
BUDGET = 6_000  # findings times the facts unsettled at first; past it a fact stays listed (never one too few)


def missing(formula: Formula, case: Case) -> tuple[Missing, ...]:
    """The unknown facts that could change the answer, in the order in which the law asks, each with the provision
    that asks for it."""
    return tuple(questions(formula, case))


def next_question(formula: Formula, case: Case) -> Missing | None:
    """The first of the facts missing, without looking for the others."""
    return next(questions(formula, case), None)


def questions(formula: Formula, case: Case) -> Iterator[Missing]:
    """The facts missing, each looked for only when those before it have been passed over."""
    met = _met(formula, case)
    search = _Search(formula, case, BUDGET // max(len(met), 1))
    return (Missing(dotted(f.path), _question(f, case), cite) for f, cite in met if search.matters(f, {}))


def unanswered(formula: Formula, case: Case) -> Iterator[Missing]:
    """The facts left unknown on the unsettled branches, whether or not one of them alone could change the answer: what
    to ask where every completion agrees and only Kleene's logic cannot see it."""
    return (Missing(dotted(f.path), _question(f, case), cite) for f, cite in _met(formula, case))


def _met(formula: Formula, case: Case) -> list[tuple[Fact, str | None]]:
    """The facts that could matter, in the order of the law, each with the provision where it is met first."""
    met = list(unsettled(find(formula, case)))
    first = {fact.path: (fact, cite) for fact, cite in reversed(met)}
    return [first[path] for path in dict.fromkeys(fact.path for fact, _ in met)]


def _question(fact: Fact, case: Case) -> Words:
    """What is asked of a fact; of the list, where its items are not known."""
    if EACH in fact.path and len(fact.path) == 3:
        return asked(type(case.facts), fact.path[0]).question
    return fact.asked.question


def dotted(path: Path) -> str:
    """A path as users write it: ``authors[1].died``; the list itself where its items are not known."""
    if EACH in path:
        path = path[: path.index(EACH)]
    return "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in path).removeprefix(".")


def unsettled(found: Finding[Any], cite: str | None = None) -> Iterator[tuple[Fact, str | None]]:
    """The facts at the end of the unsettled branches: all that could matter, and perhaps more."""
    if found.settled:
        return
    cite = found.cite.id if found.cite is not None else cite
    if isinstance(found.formula, Fact):
        yield found.formula, cite
    parts = found.because
    if isinstance(found.formula, fm.Since) and parts[0].settled:  # the year is known, and the day decides
        yield found.formula.event, cite
    if isinstance(found.formula, fm.Latest | fm.Longest):
        floor = max(p.answer.lo for p in parts)
        parts = tuple(p for p in parts if p.answer.hi > floor)
    for part in parts:
        yield from unsettled(part, cite)


class _Search:
    """Completes the other facts, the most entangled first, until one fact is left whose values can be compared."""

    def __init__(self, formula: Formula, case: Case, budget: int) -> None:
        self.formula, self.case, self.left = formula, case, budget
        self.named, self.offsets = _breakpoints(formula)
        self.limits = {(f.fact.path, f.limit) for f in fm.walk(formula) if isinstance(f, fm.AtMost)}
        self.compared = [f for f in fm.walk(formula) if isinstance(f, fm.Within)]
        self.days = {(f.event.path, f.day) for f in fm.walk(formula) if isinstance(f, fm.Since)}

    def find(self, known: dict[Path, Any]) -> Finding[Any]:
        self.left -= 1
        return find(self.formula, self.case.supposing(known))

    def matters(self, fact: Fact, known: dict[Path, Any]) -> bool:
        listed = [f for f, _ in unsettled(self.find(known))]
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
        found = []
        for value in self.values(fact, known):
            found.append(self.find({**known, fact.path: value}))
            if self.left < 0 or _apart([found[0].answer, found[-1].answer]):
                return True
        if len({f.answer for f in found}) < 2:
            return False
        return all(f.settled for f in found) or not any(
            True for f in found for other, _ in unsettled(f) if other.path != fact.path)

    def values(self, fact: Fact, known: dict[Path, Any]) -> Iterator[Any]:
        if isinstance(fact, fm.ChoiceFact):
            yield from fact.options
        elif isinstance(fact, fm.YearFact):
            found = known[fact.path] if fact.path in known else self.case.event(fact.path)
            yield from (when for y in self.years(found, known) for when in self.moments(fact.path, y, found))
        elif isinstance(fact, fm.AmountFact):
            yield from self.amounts(fact.path, known)
        else:
            yield from (True, False)

    def amounts(self, path: Path, known: dict[Path, Any]) -> list[Decimal]:
        """Each limit on an amount, and one amount beyond them all; where amounts are compared with each other, those at
        which a comparison turns, as far as the others are known, and some of every size."""
        limits = sorted(limit for of, limit in self.limits if of == path)
        found = [*limits, *(limit + 1 for limit in limits[-1:])]
        compared = [f for f in self.compared if any(isinstance(n, fm.AmountFact) and n.path == path for n in fm.walk(f))]
        turns = sorted({turn for f in compared for turn in self.turns(f, path, known)})
        between = [(a + b) / 2 for a, b in pairwise(turns)]  # where what is not known of the others decides
        return [*found, *(SIZES if compared else ()), *(t for turn in turns for t in (turn, turn + CENT)), *between]

    def turns(self, f: fm.Within, path: Path, known: dict[Path, Any]) -> Iterator[Decimal]:
        """The values of a fact at which a comparison turns, at either end of what is known of the others. Sides are straight
        lines, but where a difference comes to nothing."""
        kinks = [fm.Within(n.whole, fm.Total(n.without)) for n in fm.walk(f) if isinstance(n, fm.Less)]
        bends = sorted({turn for kink in kinks for turn in self.crossings(kink, path, known, (NONE, SIZES[-1]))})
        yield from bends
        yield from self.crossings(f, path, known, (NONE, *bends, SIZES[-1]))

    def crossings(self, f: fm.Within, path: Path, known: dict[Path, Any], at: tuple[Decimal, ...]) -> Iterator[Decimal]:
        """Where the two sides cross, between each two of these values, by their lower and by their upper ends."""
        gaps = [self.gaps(f, {**known, path: value}) for value in at]
        for (a, before), (b, after) in pairwise(zip(at, gaps, strict=True)):
            for one, other in zip(before, after, strict=True):
                if one is not None and other is not None and (one > 0) != (other > 0):
                    yield (a + (b - a) * one / (one - other)).quantize(CENT, ROUND_FLOOR)

    def gaps(self, f: fm.Within, known: dict[Path, Any]) -> tuple[Decimal | None, Decimal | None]:
        """By how much the first side exceeds the second, at least and at most; ``None`` without bound."""
        case = self.case.supposing(known)
        first, second = (bounds_of(find(side, case)) for side in (f.first, f.second))
        return (None if second.hi is None else first.lo - second.hi), (None if first.hi is None else first.hi - second.lo)

    def moments(self, path: Path, year: int, within: When) -> Iterator[When]:
        """The year; where a day in it decides, that day and the day before, as far as they are possible."""
        turns = {day + timedelta(d) for of, day in self.days if of == path and day.year == year for d in (-1, 0)}
        possible = [day for day in sorted(turns) if (within.first or day) <= day <= (within.last or day)]
        yield from (When(year, year, day, day) for day in possible)
        if not possible:
            yield When(year, year, within.first, within.last)

    def years(self, within: When, known: dict[Path, Any]) -> list[int]:
        """One year in every region that comparisons could tell apart, given the years already chosen."""
        ends = self.stated | {end for w in (within, *known.values()) if isinstance(w, When) for end in w[:2]}
        ends = {end for end in ends if -LAST < end < LAST} or {1900}
        years = {end + n + d for end in ends for n in self.offsets for d in (-1, 0, 1)} | self.named | {-DISTANT, DISTANT, FAR}
        return sorted(y for y in years if within.lo <= y <= within.hi)

    @property
    def stated(self) -> set[int]:
        """The years that the case itself states."""
        events = [f for f in fm.walk(self.formula) if isinstance(f, fm.YearFact)]
        paths = {item.path for f in events for item in (self.case.items(f) if EACH in f.path else [f])}
        return {end for path in paths for end in self.case.event(path)[:2]}


def _apart(answers: list[Any]) -> bool:
    """Whether two of the answers exclude each other."""
    spans = [a for a in answers if isinstance(a, When)]
    if spans:
        return max(a.lo for a in spans) > min(a.hi for a in spans)
    return {True, False} <= set(answers)


def _breakpoints(formula: Formula) -> tuple[set[int], set[int]]:
    """The years at which a test against a fixed year turns, and the distances at which two events change places."""
    named: set[int] = set()
    offsets = {0}
    for f in fm.walk(formula):
        if isinstance(f, fm.Since):
            named |= {f.day.year + d for d in (-1, 0, 1)}
        elif isinstance(f, fm.NoLaterThan | fm.Longest | fm.Between):
            sides = list(f.parts())
            fixed = [s.value.lo for s in sides if isinstance(s, fm.Fixed)]
            moves = [n for s in sides if not isinstance(s, fm.Fixed) for n in _moves(s)]
            named |= {year - n + d for year in fixed for n in moves for d in (0, 1)}
            offsets |= {a - b for a in moves for b in moves}
    return named, offsets


def _moves(f: Formula) -> set[int]:
    """By how many years a formula may follow the events in it."""
    if isinstance(f, fm.Plus):
        return {n + f.n for n in _moves(f.years)}
    inner = [part for part in f.parts() if isinstance(part, fm.Years)] if not isinstance(f, fm.Fact) else []
    return {n for part in inner for n in _moves(part)} or {0}
