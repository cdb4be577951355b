"""Cells: an engine's column expressions, with constants folded away, so that a fact that a table does not have costs
nothing. What an engine must supply is a dozen operations (:class:`Ops`)."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

NEVER_FROM, KNOWN_BELOW = 17_500, 12_500  # ends beyond the calendar, whatever was added to them


class Ops(Protocol):
    """What an engine must do. Its columns hold no nulls: truth is two columns (surely, possibly), a year is two."""

    def col(self, name: str) -> Any: ...
    def lit(self, value: bool | int) -> Any: ...
    def both(self, a: Any, b: Any) -> Any: ...
    def either(self, a: Any, b: Any) -> Any: ...
    def no(self, a: Any) -> Any: ...
    def le(self, a: Any, b: Any) -> Any: ...
    def plus(self, a: Any, n: int) -> Any: ...
    def pick(self, when: Any, then: Any, otherwise: Any) -> Any: ...
    def bits(self, a: Any, b: Any) -> Any: ...  # the union of two sets of bits


class Cell(NamedTuple):
    """A constant (``level`` -1), or an expression over columns made in the steps up to ``level``."""

    x: Any
    level: int = -1
    column: bool = False  # the expression is a column already

    @property
    def constant(self) -> bool:
        return self.level < 0

    def same(self, other: Cell) -> bool:
        return self.x == other.x if self.constant and other.constant else self.x is other.x


YES, NO = Cell(True), Cell(False)


class Span(NamedTuple):
    """A year, as the ends of an interval."""

    lo: Cell
    hi: Cell

    def same(self, other: Span) -> bool:
        return self.lo.same(other.lo) and self.hi.same(other.hi)


class Test(NamedTuple):
    """A truth: whether it is surely so, and whether it may be so."""

    yes: Cell
    maybe: Cell

    @property
    def settled(self) -> bool | None:
        """The answer, if it is the same for every row."""
        if self.yes.constant and self.yes.x:
            return True
        return False if self.maybe.constant and not self.maybe.x else None


class Cells:
    """The operations on cells. What was made once is not made again: two rules that ask the same share a column."""

    def __init__(self, ops: Ops) -> None:
        self.ops = ops
        self.made: dict[tuple[Any, ...], tuple[Cell, tuple[Cell, ...]]] = {}  # with the operands, which must stay alive

    def x(self, cell: Cell) -> Any:
        return self.ops.lit(cell.x) if cell.constant else cell.x

    def _make(self, name: str, *of: Cell, n: int | None = None) -> Cell:
        key = (name, n, *((c.level, c.x) if c.constant else (0, id(c.x)) for c in of))
        if key not in self.made:
            operation, arguments = getattr(self.ops, name), [self.x(c) for c in of]
            x = operation(*arguments) if n is None else operation(*arguments, n)
            self.made[key] = Cell(x, max(c.level for c in of)), of
        return self.made[key][0]

    def both(self, a: Cell, b: Cell) -> Cell:
        for one, other in ((a, b), (b, a)):
            if one.constant:
                return other if one.x else NO
        return a if a.same(b) else self._make("both", a, b)

    def either(self, a: Cell, b: Cell) -> Cell:
        for one, other in ((a, b), (b, a)):
            if one.constant:
                return YES if one.x else other
        return a if a.same(b) else self._make("either", a, b)

    def no(self, a: Cell) -> Cell:
        return Cell(not a.x) if a.constant else self._make("no", a)

    def le(self, a: Cell, b: Cell) -> Cell:
        return Cell(a.x <= b.x) if a.constant and b.constant else YES if a.same(b) else self._make("le", a, b)

    def plus(self, a: Cell, n: int) -> Cell:
        """Ends beyond the calendar may drift a little: they are recognised by the side they lie on."""
        if n == 0:
            return a
        return Cell(a.x + n) if a.constant else self._make("plus", a, n=n)

    def pick(self, when: Cell, then: Cell, otherwise: Cell) -> Cell:
        if when.constant:
            return then if when.x else otherwise
        return then if then.same(otherwise) else self._make("pick", when, then, otherwise)

    def least(self, a: Cell, b: Cell) -> Cell:
        return self._end(a, b, least=True)

    def greatest(self, a: Cell, b: Cell) -> Cell:
        return self._end(a, b, least=False)

    def _end(self, a: Cell, b: Cell, *, least: bool) -> Cell:
        if a.same(b):
            return a
        if a.constant and b.constant:
            return Cell(min(a.x, b.x) if least else max(a.x, b.x))
        if extreme := next((c for c in (a, b) if c.constant and abs(c.x) >= NEVER_FROM), None):
            other = b if extreme is a else a
            return extreme if (extreme.x < 0) is least else other
        return self.pick(self.le(a, b), *((a, b) if least else (b, a)))

    def bits(self, a: Cell, b: Cell) -> Cell:
        if a.constant and b.constant:
            return Cell(a.x | b.x)
        for one, other in ((a, b), (b, a)):
            if one.constant and not one.x:
                return other
        return a if a.same(b) else self._make("bits", a, b)
