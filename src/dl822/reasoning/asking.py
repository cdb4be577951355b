"""How a formula is answered for one case: three-valued truth, and years as intervals.

Where a test is unknown the answer is the hull of both branches, each asked *under the assumption* that the test came
out its way: of an author who died in 1940/1950, the branch "by 1945" sees 1940/1945 and the other 1946/1950. The
table compiler makes the same assumptions on columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from dl822.reasoning import formula as fm
from dl822.reasoning import when
from dl822.reasoning.amounts import ANY_AMOUNT, NONE, Bound
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import EACH, Formula, Path
from dl822.reasoning.when import FAR, LAST, UNKNOWN, When

Bounds = Mapping[Path, tuple[int, int]]
NOTHING: Any = {}


class Case:
    """The facts of one case, the year of asking, the readings taken, and what a branch may assume."""

    __slots__ = ("bounds", "facts", "found", "given", "readings", "year")

    def __init__(self, facts: Any, year: int, readings: Mapping[str, str] = NOTHING, bounds: Bounds = NOTHING,
                 given: Mapping[Path, Any] = NOTHING) -> None:
        self.facts, self.year, self.readings, self.bounds, self.given = facts, year, readings, bounds, given
        self.found: dict[Formula, Finding[Any]] = {}  # a memo: a provision named twice is asked once

    def supposing(self, given: Mapping[Path, Any]) -> Case:
        """The case as it would be if these facts were so."""
        return Case(self.facts, self.year, self.readings, self.bounds, {**self.given, **given})

    def taking(self, readings: Mapping[str, str]) -> Case:
        """The case on other readings of the law."""
        return Case(self.facts, self.year, {**self.readings, **readings}, self.bounds, self.given)

    def value(self, path: Path) -> Any:
        """What the case says of a fact; whatever lies under an unknown is unknown."""
        if self.given and path in self.given:
            return self.given[path]
        holder = self.facts if len(path) == 1 else self.holder(path)
        return None if holder is None else getattr(holder, path[-1])

    def event(self, path: Path) -> When:
        if self.given and path in self.given:
            found: When = self.given[path]
        else:
            holder = self.facts if len(path) == 1 else self.holder(path)
            found = UNKNOWN if holder is None else holder.known(path[-1], self.year)
        bound = self.bounds.get(path) if self.bounds else None
        return found.within(*bound) if bound else found

    def holder(self, path: Path) -> Any:
        value = self.facts
        for step in path[:-1]:
            if value is None or step == EACH:
                return None
            value = value[int(step)] if step.isdigit() else getattr(value, step)
        return value

    def items(self, each: fm.YearFact) -> list[fm.YearFact]:
        """The fact of every item of the list; of the list itself, if the list is unknown."""
        at = each.path.index(EACH)
        listed = self.value(each.path[:at]) or ()
        head, tail = each.path[:at], each.path[at + 1:]
        return [fm.YearFact((*head, str(i), *tail), each.asked) for i in range(len(listed))] or [each]

    def assuming(self, test: Formula, answer: bool) -> Case:
        """The case on the assumption that an unknown test came out that way."""
        new = dict(self.bounds)
        for path, lo, hi in _implied(test, answer, self):
            old = new.get(path, (-FAR, FAR))
            new[path] = (max(old[0], lo), min(old[1], hi))
        return Case(self.facts, self.year, self.readings, new, self.given)


def _implied(test: Formula, answer: bool, case: Case) -> Iterator[tuple[Path, int, int]]:
    """What an answer to a test says of the events in it: path, no earlier than, no later than."""
    if isinstance(test, fm.Cited):
        yield from _implied(test.of, answer, case)
    elif isinstance(test, fm.NoneOf):
        yield from _implied(fm.AnyOf(test.of), not answer, case)
    elif isinstance(test, fm.Group) and answer is isinstance(test, fm.AllOf):
        for part in test.of:
            yield from _implied(part, answer, case)
    elif isinstance(test, fm.Happened) and (path := moved(test.event)[0]):
        yield (path, -FAR, LAST) if answer else (path, FAR, FAR)
    elif isinstance(test, fm.Since):
        yield (test.event.path, test.day.year, FAR) if answer else (test.event.path, -FAR, test.day.year)
    elif isinstance(test, fm.NoLaterThan):
        yield from _compared(test, answer, case)


def _compared(test: fm.NoLaterThan, answer: bool, case: Case) -> Iterator[tuple[Path, int, int]]:
    """``first + n <= second + m`` bounds each side by what is known of the other; so does its contrary."""
    first, second = find(test.first, case).answer, find(test.second, case).answer
    (a, n), (b, m) = moved(test.first), moved(test.second)
    if a:
        yield (a, -FAR, min(LAST, _less(second.hi, n))) if answer else (a, _less(second.lo, n - 1), FAR)
    if b:
        yield (b, _less(first.lo, m), FAR) if answer else (b, -FAR, _less(first.hi, m + 1))


def _less(end: int, n: int) -> int:
    return end - n if -LAST < end < LAST else end


def moved(years: Formula) -> tuple[Path | None, int]:
    """The event that a formula is so many years after, if it is nothing else."""
    n = 0
    while isinstance(years, (fm.Plus, fm.CitedYears)):
        n, years = (n + years.n, years.years) if isinstance(years, fm.Plus) else (n, years.of)
    if isinstance(years, fm.Latest):
        return years.each.path, n
    return (years.path, n) if isinstance(years, fm.YearFact) else (None, 0)


# ── one function a kind of formula ─────────────────────────────────────────────────────────────────────────
def find(f: Formula, case: Case) -> Finding[Any]:
    """Ask a formula of one case."""
    return ASK[type(f)](f, case)


def _value(f: Any, case: Case) -> Finding[Any]:
    return Finding(f, case.value(f.path))


def _event(f: Any, case: Case) -> Finding[When]:
    found = case.event(f.path)
    return Finding(f, found if found.first is None else When(found.lo, found.hi))


def _cited(f: Any, case: Case) -> Finding[Any]:
    if (found := case.found.get(f)) is None:
        of = ASK[type(f.of)](f.of, case)
        found = case.found[f] = Finding(f, of.answer, (of,))
    return found


def _not_in_force(f: Any, case: Case) -> Finding[bool]:
    return Finding(f, False)


def _fixed(f: Any, case: Case) -> Finding[When]:
    return Finding(f, f.value)


def _happened(f: Any, case: Case) -> Finding[bool | None]:
    event = ASK[type(f.event)](f.event, case)
    return Finding(f, event.answer.happened, (event,))


def _since(f: Any, case: Case) -> Finding[bool | None]:
    return Finding(f, when.since(case.event(f.event.path), f.day), (find(f.event, case),))


def _is_in(f: Any, case: Case) -> Finding[bool | None]:
    value = case.value(f.fact.path)
    return Finding(f, None if value is None else value in f.members, (Finding(f.fact, value),))


def _at_most(f: Any, case: Case) -> Finding[bool | None]:
    value = case.value(f.fact.path)
    return Finding(f, None if value is None else value <= f.limit, (Finding(f.fact, value),))


# ── amounts: what is known of a number lies between two ────────────────────────────────────────────────────
def bounds_of(found: Finding[Any]) -> Bound:
    """The bounds of an answer that is an amount."""
    if isinstance(found.answer, Bound):
        return found.answer
    return ANY_AMOUNT if found.answer is None else Bound(Decimal(found.answer), Decimal(found.answer))


def _share(f: Any, case: Case) -> Finding[Bound]:
    part = find(f.of, case)
    lo, hi = (None if end is None else end * f.percent / 100 for end in bounds_of(part))
    return Finding(f, Bound(lo or NONE, hi), (part,))


def _minus(f: Any, case: Case) -> Finding[Bound]:
    parts = tuple([find(p, case) for p in (f.whole, *f.without)])
    whole, *without = (bounds_of(p) for p in parts)
    most = summed(b.hi for b in without)
    lo = NONE if most is None else max(NONE, whole.lo - most)
    hi = None if whole.hi is None else max(NONE, whole.hi - sum(b.lo for b in without))
    return Finding(f, Bound(lo, hi), parts)


def _total(f: Any, case: Case) -> Finding[Bound]:
    parts = tuple([find(p, case) for p in f.of])
    each = [bounds_of(p) for p in parts]
    return Finding(f, Bound(sum((b.lo for b in each), NONE), summed(b.hi for b in each)), parts)


def summed(ends: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of upper ends: without bound if one of them is."""
    listed = list(ends)
    return None if None in listed else sum((end for end in listed if end is not None), NONE)


def _within(f: Any, case: Case) -> Finding[bool | None]:
    first, second = find(f.first, case), find(f.second, case)
    return Finding(f, bounds_of(first).within(bounds_of(second)), (first, second))


def _no_later(f: Any, case: Case) -> Finding[bool | None]:
    first = ASK[type(f.first)](f.first, case)
    if type(f.second) is fm.Fixed:  # the year is in the formula already
        return Finding(f, when.no_later(first.answer, f.second.value), (first,))
    second = find(f.second, case)
    return Finding(f, when.no_later(first.answer, second.answer), (first, second))


def _group(f: Any, case: Case) -> Finding[bool | None]:
    parts = tuple([ASK[type(p)](p, case) for p in f.of])
    return Finding(f, KLEENE[type(f)]([p.answer for p in parts]), parts)


def _all(answers: list[bool | None]) -> bool | None:
    return False if False in answers else None if None in answers else True


def _any(answers: list[bool | None]) -> bool | None:
    return True if True in answers else None if None in answers else False


def _none(answers: list[bool | None]) -> bool | None:
    some = _any(answers)
    return None if some is None else not some


KLEENE: dict[type[Formula], Callable[[list[bool | None]], bool | None]] = {
    fm.AllOf: _all, fm.AnyOf: _any, fm.NoneOf: _none}


def _plus(f: Any, case: Case) -> Finding[When]:
    years = ASK[type(f.years)](f.years, case)
    return Finding(f, years.answer.plus(f.n), (years,))


def _choose(f: Any, case: Case) -> Finding[When]:
    test = ASK[type(f.when)](f.when, case)
    if test.answer is not None:
        branch = f.then if test.answer else f.otherwise
        part = ASK[type(branch)](branch, case)
        return Finding(f, part.answer, (test, part))
    a, b = find(f.then, case.assuming(f.when, True)), find(f.otherwise, case.assuming(f.when, False))
    return Finding(f, when.hull((a.answer, b.answer)), (test, a, b))


def _latest(f: Any, case: Case) -> Finding[When]:
    parts = tuple([_event(item, case) for item in case.items(f.each)])
    found = when.last([p.answer for p in parts])
    bound = case.bounds.get(f.each.path) if case.bounds else None
    return Finding(f, found.within(*bound) if bound else found, parts)


def _longest(f: Any, case: Case) -> Finding[When]:
    parts = tuple([find(p, case) for p in f.of])
    return Finding(f, when.last([p.answer for p in parts]), parts)


def _between(f: Any, case: Case) -> Finding[When]:
    first, second = find(f.first, case), find(f.second, case)
    return Finding(f, When(first.answer.lo, second.answer.hi), (first, second))


def _not_before(f: Any, case: Case) -> Finding[When]:
    years, floor = find(f.years, case), find(f.floor, case)
    lo = max(years.answer.lo, min(floor.answer.lo, LAST))
    return Finding(f, When(lo, max(years.answer.hi, lo)), (years, floor) if lo > years.answer.lo else (years,))


def _reading(f: Any, case: Case) -> Finding[Any]:
    taken = case.readings.get(f.id, f.default)
    if taken is not None:
        part = find(f.options[f.names.index(taken)], case)
        return Finding(f, part.answer, (part,), taken)
    parts = tuple([find(p, case) for p in f.options])
    if isinstance(f, fm.ReadingYears):
        return Finding(f, when.hull([p.answer for p in parts]), parts)
    answers = {p.answer for p in parts}
    return Finding(f, answers.pop() if len(answers) == 1 else None, parts)


ASK: dict[type[Formula], Callable[[Any, Case], Finding[Any]]] = {
    fm.FlagFact: _value, fm.ChoiceFact: _value, fm.YearFact: _event, fm.CitedTruth: _cited, fm.CitedYears: _cited,
    fm.NotInForce: _not_in_force, fm.Fixed: _fixed, fm.Happened: _happened, fm.Since: _since, fm.IsIn: _is_in,
    fm.NoLaterThan: _no_later, fm.AllOf: _group, fm.AnyOf: _group, fm.NoneOf: _group, fm.Plus: _plus,
    fm.Choose: _choose, fm.Latest: _latest, fm.Longest: _longest, fm.Between: _between, fm.NotBefore: _not_before,
    fm.ReadingYears: _reading, fm.ReadingTruth: _reading, fm.OfSomeDay: _reading, fm.AmountFact: _value, fm.AtMost: _at_most,
    fm.Share: _share, fm.Less: _minus, fm.Total: _total, fm.Within: _within, fm.CitedAmounts: _cited}
