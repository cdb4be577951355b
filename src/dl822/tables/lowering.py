"""Formulas as columns: written once, over the operations of an engine.

The answers are those of :mod:`dl822.reasoning.asking`, row by row: a test that is unknown takes the hull of both
branches, each under the assumption that the test came out its way. Choices, provisions and shared tests are named
intermediate columns (*steps*): each is computed once, and each is a line of the explanation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import reduce
from typing import Any, Protocol

from dl822.reasoning import formula as fm
from dl822.reasoning.asking import moved
from dl822.reasoning.formula import Formula, Path
from dl822.reasoning.when import FAR, LAST
from dl822.reasoning.words import Option
from dl822.tables.cells import NEVER_FROM, NO, Cell, Cells, Ops, Span, Test

Env = Mapping[Path, Span]


class Source(Protocol):
    """Where the facts of a table come from."""

    def span(self, path: Path) -> Span: ...
    def test(self, path: Path) -> Test: ...
    def member(self, path: Path, member: Option) -> Cell: ...  # whether a choice surely is that one
    def unknown(self, path: Path) -> Cell: ...  # whether nothing is said of a flag or a choice
    def days(self, path: Path, day: date) -> Test: ...  # not before that day, by days; NO, YES where only years are known


class Plan:
    """The steps of a formula: lists of named columns, each list using only the columns before it."""

    def __init__(self, ops: tuple[Ops, Ops, Ops], source: Source, readings: Mapping[str, str], bits: Mapping[Path, int],
                 articles: Mapping[str, int]) -> None:
        self.cells, self.marks, self.ids = (Cells(of) for of in ops)  # years, sets of facts, ids of provisions
        self.source, self.readings = source, readings
        self.bit, self.articles = bits, articles
        self.steps: list[dict[str, Any]] = []
        self.memo: dict[tuple[str, Formula, tuple[tuple[Path, Any], ...]], Any] = {}
        self.paths: dict[Formula, frozenset[Path]] = {}
        self.names: Counter[str] = Counter()
        self.columns: dict[int, tuple[Cell, Cell]] = {}  # the column of an expression, and the expression, kept alive

    def results(self, formula: Formula) -> dict[str, Cell]:
        """The last year of protection, the provision that decided, and the facts missing."""
        span = self.years(formula, {})
        missing = self.marks.pick(self.open(formula, {}), self.missing(formula, {}), Cell(0))
        return {"~lo": span.lo, "~hi": span.hi, "~article": self.article(formula, {}, 0), "~missing": missing}

    # ── steps ──────────────────────────────────────────────────────────────────────────────────────────────
    def keep(self, cell: Cell, stem: str) -> Cell:
        """The cell as a column of its own."""
        if cell.constant or cell.column:
            return cell
        if (done := self.columns.get(id(cell.x))) is not None:
            return done[0]
        self.names[stem] += 1
        name = f"~{stem}#{self.names[stem]}"
        self.steps.extend({} for _ in range(cell.level + 1 - len(self.steps)))
        self.steps[cell.level][name] = cell.x
        column = Cell(self.cells.ops.col(name), cell.level + 1, column=True)
        self.columns[id(cell.x)] = column, cell
        return column

    def _remembered(self, kind: str, f: Formula, env: Env, make: Callable[[Any, Env], Any]) -> Any:
        reached = self._paths(f) if env else ()
        within = tuple((path, _identity(env[path])) for path in sorted(env) if path in reached)
        key = (kind, f, within)
        if key not in self.memo:
            self.memo[key] = make(f, {path: env[path] for path, _ in within})
        return self.memo[key]

    def _paths(self, f: Formula) -> frozenset[Path]:
        if f not in self.paths:
            self.paths[f] = frozenset(n.path for n in fm.walk(f) if isinstance(n, fm.Fact))
        return self.paths[f]

    # ── truth ──────────────────────────────────────────────────────────────────────────────────────────────
    def truth(self, f: Formula, env: Env) -> Test:
        made: Test = self._remembered("truth", f, env, self._truth)
        return made

    def _truth(self, f: Any, env: Env) -> Test:
        match f:
            case fm.FlagFact():
                return self.source.test(f.path)
            case fm.IsIn():
                return self._is_in(f)
            case fm.CitedTruth():
                return self.truth(f.of, env)
            case fm.NotInForce():
                return Test(NO, NO)
            case fm.Group():
                return self._kept(self._group(f, [self.truth(p, env) for p in f.of]), "test")
            case fm.Happened():
                return self._kept(self._happened(self.years(f.event, env)), "test")
            case fm.Since():
                return self._kept(self._since(f, env), "test")
            case fm.NoLaterThan():
                return self._kept(self._no_later(self.years(f.first, env), self.years(f.second, env)), "test")
            case fm.ReadingTruth():
                return self._reading_truth(f, env)
            case fm.AtMost():
                raise NotImplementedError("a limit on an amount cannot be asked of a table yet: ask it case by case")
        raise NotImplementedError(type(f))  # pragma: no cover - every kind of truth is above

    def _kept(self, test: Test, stem: str) -> Test:
        yes = self.keep(test.yes, stem)
        return Test(yes, yes if test.maybe.same(test.yes) else self.keep(test.maybe, stem))

    def _is_in(self, f: fm.IsIn) -> Test:
        yes = reduce(self.cells.either, (self.source.member(f.fact.path, member) for member in f.members))
        return self._kept(Test(yes, self.cells.either(yes, self.source.unknown(f.fact.path))), "test")

    def _group(self, f: fm.Group, parts: list[Test]) -> Test:
        join = self.cells.both if isinstance(f, fm.AllOf) else self.cells.either
        yes, maybe = reduce(join, [p.yes for p in parts]), reduce(join, [p.maybe for p in parts])
        return Test(self.cells.no(maybe), self.cells.no(yes)) if isinstance(f, fm.NoneOf) else Test(yes, maybe)

    def _happened(self, e: Span) -> Test:
        limit = Cell(NEVER_FROM - 1)
        return Test(self.cells.le(e.hi, limit), self.cells.le(e.lo, limit))

    def _no_later(self, a: Span, b: Span) -> Test:
        limit = Cell(NEVER_FROM - 1)
        surely, possibly = self.cells.le(a.hi, b.lo), self.cells.le(a.lo, b.hi)
        if not (b.lo.constant and b.lo.x < NEVER_FROM):
            surely = self.cells.both(surely, self.cells.le(a.hi, limit))
        if not (b.hi.constant and b.hi.x < NEVER_FROM):
            possibly = self.cells.both(possibly, self.cells.le(a.lo, limit))
        return Test(surely, possibly)

    def _since(self, f: fm.Since, env: Env) -> Test:
        span, days = self.years(f.event, env), self.source.days(f.event.path, f.day)
        later = self.cells.no(self.cells.le(span.lo, Cell(f.day.year)))
        reached = self.cells.no(self.cells.le(span.hi, Cell(f.day.year - 1)))
        return Test(self.cells.either(later, days.yes), self.cells.both(reached, self.cells.either(later, days.maybe)))

    def options(self, f: fm.Reading) -> tuple[Any, ...]:
        """The options of an open question that count: the one taken, or all."""
        taken = self.readings.get(f.id, f.default)
        return f.options if taken is None else (f.options[f.names.index(taken)],)

    def _reading_truth(self, f: fm.ReadingTruth, env: Env) -> Test:
        parts = [self.truth(p, env) for p in self.options(f)]
        return Test(reduce(self.cells.both, [p.yes for p in parts]), reduce(self.cells.either, [p.maybe for p in parts]))

    # ── years ──────────────────────────────────────────────────────────────────────────────────────────────
    def years(self, f: Formula, env: Env) -> Span:
        made: Span = self._remembered("years", f, env, self._years)
        return made

    def _years(self, f: Any, env: Env) -> Span:
        match f:
            case fm.YearFact():
                return env.get(f.path) or self.source.span(f.path)
            case fm.Latest():
                return env.get(f.each.path) or self.source.span(f.each.path)
            case fm.Fixed():
                return Span(Cell(f.value.lo), Cell(f.value.hi))
            case fm.CitedYears():
                return self.years(f.of, env)
            case fm.Plus():
                span = self.years(f.years, env)
                lo = self.cells.plus(span.lo, f.n)
                return Span(lo, lo if span.hi.same(span.lo) else self.cells.plus(span.hi, f.n))
            case fm.Longest():
                return self._ends([self.years(p, env) for p in f.of], self.cells.greatest, self.cells.greatest)
            case fm.NotBefore():
                span, floor = self.years(f.years, env), self.years(f.floor, env)
                lo = self.cells.greatest(span.lo, self.cells.least(floor.lo, Cell(LAST)))
                return self._span(Span(lo, self.cells.greatest(span.hi, lo)))
            case fm.Between():
                return Span(self.years(f.first, env).lo, self.years(f.second, env).hi)
            case fm.Choose():
                return self._choose(f, env)
            case fm.ReadingYears():
                return self._reading(f, env)
        raise NotImplementedError(type(f))  # pragma: no cover - every kind of year is above

    def _ends(self, parts: list[Span], lo: Callable[[Cell, Cell], Cell], hi: Callable[[Cell, Cell], Cell]) -> Span:
        return self._span(Span(reduce(lo, [p.lo for p in parts]), reduce(hi, [p.hi for p in parts])))

    def _span(self, span: Span) -> Span:
        lo = self.keep(span.lo, "year")
        return Span(lo, lo if span.hi.same(span.lo) else self.keep(span.hi, "year"))

    def _reading(self, f: fm.ReadingYears, env: Env) -> Span:
        parts = [self.years(p, env) for p in self.options(f)]
        return parts[0] if len(parts) == 1 else self._ends(parts, self.cells.least, self.cells.greatest)

    def _choose(self, f: fm.Choose, env: Env) -> Span:
        test = self.truth(f.when, env)
        if test.settled is not None:
            return self.years(f.then if test.settled else f.otherwise, env)
        a, b = self.years(f.then, self.assuming(f.when, True, env)), self.years(f.otherwise, self.assuming(f.when, False, env))
        if a.same(b):
            return a
        lo = self.cells.pick(self._first_branch(test, self.cells.le(a.lo, b.lo)), a.lo, b.lo)
        hi = self.cells.pick(self._first_branch(test, self.cells.le(b.hi, a.hi)), a.hi, b.hi)
        return self._span(Span(lo, hi))

    def _first_branch(self, test: Test, wider: Cell) -> Cell:
        """Whether the end of a choice is that of its first branch: the one taken, or where the test is unknown the
        wider. Truths are bits, far cheaper than years: so they are settled first, and years picked once."""
        return self.cells.either(test.yes, self.cells.both(test.maybe, wider))

    # ── assumptions: what asking.Case.assuming does, on columns ──────────────────────────────────────────────
    def assuming(self, test: Formula, answer: bool, env: Env) -> Env:
        new = dict(env)
        for path, lo, hi in self._implied(test, answer, env):
            old = new.get(path) or self.source.span(path)
            if not (old.lo.constant and old.lo.same(old.hi)):
                new[path] = self._span(Span(self.cells.greatest(old.lo, lo), self.cells.least(old.hi, hi)))
        return new

    def _implied(self, test: Any, answer: bool, env: Env) -> Iterator[tuple[Path, Cell, Cell]]:
        low, high = Cell(-FAR), Cell(FAR)
        match test:
            case fm.Cited():
                yield from self._implied(test.of, answer, env)
            case fm.NoneOf():
                yield from self._implied(fm.AnyOf(test.of), not answer, env)
            case fm.Group() if answer is isinstance(test, fm.AllOf):
                for part in test.of:
                    yield from self._implied(part, answer, env)
            case fm.Happened() if path := moved(test.event)[0]:
                yield (path, low, Cell(LAST)) if answer else (path, high, high)
            case fm.Since():
                yield (test.event.path, Cell(test.day.year), high) if answer else (test.event.path, low, Cell(test.day.year))
            case fm.NoLaterThan():
                yield from self._compared(test, answer, env)

    def _compared(self, test: fm.NoLaterThan, answer: bool, env: Env) -> Iterator[tuple[Path, Cell, Cell]]:
        first, second = self.years(test.first, env), self.years(test.second, env)
        (a, n), (b, m) = moved(test.first), moved(test.second)
        low, high, c = Cell(-FAR), Cell(FAR), self.cells
        if a:
            yield (a, low, c.least(Cell(LAST), c.plus(second.hi, -n))) if answer else (a, c.plus(second.lo, 1 - n), high)
        if b:
            yield (b, c.plus(first.lo, -m), high) if answer else (b, low, c.plus(first.hi, -m - 1))

    # ── which provision decided, and which facts could matter ──────────────────────────────────────────────────
    def article(self, f: Any, env: Env, within: int) -> Cell:
        """The innermost provision on the branches that the row is known to take."""
        match f:
            case fm.CitedYears():
                return self.article(f.of, env, self.articles[f.cite.id])
            case fm.ReadingYears() if len(options := self.options(f)) == 1:
                return self.article(options[0], env, within)
            case fm.Choose():
                test = self.truth(f.when, env)
                if test.settled is not None:
                    return self.article(f.then if test.settled else f.otherwise, env, within)
                a = self.article(f.then, self.assuming(f.when, True, env), within)
                b = self.article(f.otherwise, self.assuming(f.when, False, env), within)
                unknown = self.cells.both(test.maybe, self.cells.no(test.yes))
                return self.keep(self.ids.pick(test.yes, a, self.ids.pick(unknown, Cell(within), b)), "article")
        return Cell(within)

    def missing(self, f: Any, env: Env) -> Cell:
        """The unknown facts at the end of the branches reached, as bits: all that could matter, and perhaps more."""
        made: Cell = self._remembered("missing", f, env, self._missing)
        return made

    def _missing(self, f: Any, env: Env) -> Cell:
        match f:
            case fm.Fact():
                return self.keep(self.marks.pick(self.open(f, env), Cell(self.bit[f.path]), Cell(0)), "missing")
            case fm.Since():  # open although the year is known, where the day decides
                return self.keep(self.marks.pick(self.open(f, env), Cell(self.bit[f.event.path]), Cell(0)), "missing")
            case fm.Choose():
                return self._choose_missing(f, env)
            case fm.Reading() if len(options := self.options(f)) == 1:
                return self.missing(options[0], env)
        bits = reduce(self.marks.bits, [self.missing(p, env) for p in f.parts()], Cell(0))
        if isinstance(f, fm.Years | fm.IsIn) or (bits.constant and not bits.x):
            return bits
        return self.keep(self.marks.pick(self.open(f, env), bits, Cell(0)), "missing")

    def _choose_missing(self, f: fm.Choose, env: Env) -> Cell:
        test = self.truth(f.when, env)
        if test.settled is not None:
            return self.missing(f.then if test.settled else f.otherwise, env)
        a = self.missing(f.then, self.assuming(f.when, True, env))
        b = self.missing(f.otherwise, self.assuming(f.when, False, env))
        both = self.marks.bits(self.missing(f.when, env), self.marks.bits(a, b))
        return self.keep(self.marks.pick(test.yes, a, self.marks.pick(test.maybe, both, b)), "missing")

    def open(self, f: Any, env: Env) -> Cell:
        """Whether an answer is not settled."""
        if isinstance(f, fm.ChoiceFact | fm.FlagFact):
            return self.source.unknown(f.path)
        if isinstance(f, fm.Truth):
            test = self.truth(f, env)
            return self.cells.both(test.maybe, self.cells.no(test.yes))
        span = self.years(f, env)
        return self.cells.no(self.cells.le(span.hi, span.lo))


def _identity(span: Span) -> tuple[Any, ...]:
    """What tells a span from another: its constants, or the columns that it is."""
    return tuple((cell.level, cell.x) if cell.constant else (0, id(cell.x)) for cell in span)


def bits_of(formula: Formula) -> dict[Path, int]:
    """A bit for each fact of a formula, in the order in which the law asks."""
    paths = dict.fromkeys(f.path for f in fm.walk(formula) if isinstance(f, fm.Fact))
    return {path: 1 << i for i, path in enumerate(paths)}


__all__ = ["Plan", "Source", "bits_of"]
