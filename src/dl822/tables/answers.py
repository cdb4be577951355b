"""Flags and choices of a table: what is said, what follows from it, and what cannot be said together."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

import polars as pl

from dl822.reasoning.formula import Path
from dl822.reasoning.words import Option
from dl822.tables import texts
from dl822.tables.cells import NO, YES, Cell, Ops, Test
from dl822.tables.columns import Columns, named
from dl822.tables.options import COUNTED, Options, as_flag, parts_of

EITHER = Test(NO, YES)


class Answers(Columns):
    """The flags and choices of a frame."""

    def __init__(self, frame: pl.LazyFrame, options: Options, ops: Ops) -> None:
        super().__init__(frame, options, ops)
        self.tests: dict[str, Test] = {}
        self.said: dict[str, pl.Expr] = {}  # flags and choices as columns with nulls
        self.written: dict[str, dict[Option, list[pl.Expr]]] = {}  # for each member of a choice, the tests of which one holds
        self.given: dict[str, Option | None] = {}  # choices that are the same for every row

    # ── what follows from what is said: what Facts.following does, on columns ──────────────────────────────────
    def test(self, path: Path) -> Test:
        fact, cells = named(path), self.cells
        said, unknown = self._test(fact), self._unknown(fact)
        yes = cells.either(said.yes, cells.both(unknown, self._follows(fact, True)))
        maybe = cells.both(said.maybe, cells.no(cells.both(unknown, self._follows(fact, False))))
        return Test(self._then(f"~{fact}.yes'", yes), self._then(f"~{fact}.maybe'", maybe))

    def member(self, path: Path, member: Option) -> Cell:
        """Whether a choice surely is that one."""
        fact = named(path)
        follows = self.cells.both(self._unknown(fact), self._follows(fact, member))
        return self._then(f"~{fact}.{member}'", self.cells.either(self._member(fact, member), follows))

    def unknown(self, path: Path) -> Cell:
        """Whether nothing is known of a flag or a choice."""
        fact = named(path)
        return self._then(f"~{fact}.unknown'", self.cells.both(self._unknown(fact), self.cells.no(self._follows(fact, None))))

    def _follows(self, fact: str, value: Any) -> Cell:
        """Where a value of a fact follows from another fact; any value, if none is named."""
        from_ = [(given, values) for given, values, name, then in self.kind.implications if name == fact and value in (None, then)]
        return reduce(self.cells.either, (self._says(given, values) for given, values in from_), NO)

    def _then(self, name: str, cell: Cell) -> Cell:
        return cell if cell.constant or cell.column else self._made(name, cell.x, after=True)

    # ── what is said ────────────────────────────────────────────────────────────────────────────────────────
    def _test(self, fact: str) -> Test:
        if fact not in self.said:
            return self.tests.get(fact, EITHER)
        column, yes, no = self.said[fact], pl.lit(True), pl.lit(False)
        return Test(self._made(f"~{fact}.yes", column.eq_missing(yes)), self._made(f"~{fact}.maybe", column.ne_missing(no)))

    def _member(self, fact: str, member: Option) -> Cell:
        if fact not in self.written:
            return Cell(self.given.get(fact) is member)
        hits = self.written[fact].get(member, [])
        return self._made(f"~{fact}.{member}", reduce(or_, hits)) if hits else NO

    def _unknown(self, fact: str) -> Cell:
        if fact in self.said:
            return self._made(f"~{fact}.unknown", self.said[fact].is_null())
        if fact in self.tests:
            yes, maybe = self.tests[fact]
            return Cell(maybe.x and not yes.x) if yes.constant else self._made(f"~{fact}.unknown", maybe.x & ~yes.x)
        return Cell(self.given.get(fact) is None)

    def _exclude(self) -> None:
        """Rows marked that say together what cannot be together."""
        for within, kind in parts_of(self.kind):
            for _, together in getattr(kind, "contradictions", ()):
                holds = reduce(self.cells.both, (self._says(within + fact, values) for fact, values in together))
                if not holds.constant:
                    self.bad.append(holds.x)

    def _says(self, fact: str, values: tuple[Any, ...]) -> Cell:
        """Whether a fact surely has one of these values."""
        found, cells = NO, self.cells
        for value in values:
            if isinstance(value, bool):
                test = self._test(fact)
                found = cells.either(found, test.yes if value else cells.no(test.maybe))
            else:
                found = cells.either(found, self._member(fact, value))
        return found

    # ── how it is written ───────────────────────────────────────────────────────────────────────────────────
    def _nullable(self, fact: str) -> pl.Expr:
        """The column of a fact as it is; one of our own, where marks of what is missing are to be made null."""
        if not self.options.missing:
            return pl.col(self.columns[fact])
        self.frame = self.frame.with_columns(self._column(fact).alias(f"~{fact}.said"))
        return pl.col(f"~{fact}.said")

    def _flag(self, fact: str) -> None:
        if fact not in self.columns:
            given = self.options.constants.get(fact)
            answer = as_flag(self.kind, fact, given)
            self.tests[fact] = Test(Cell(answer is True), Cell(answer is not False))
        elif self.schema[self.columns[fact]] == pl.Boolean:
            self.said[fact] = self._nullable(fact)
        else:
            parsed = self._parsed(fact, self._column(fact).cast(pl.String), texts.FLAG, texts.flag)
            self.frame = self.frame.with_columns(*(parsed.struct.field(end).alias(f"~{fact}.{end}") for end in ("yes", "maybe")))
            self.tests[fact] = Test(*(self._cell(Cell(pl.col(f"~{fact}.{end}"), 0)) for end in ("yes", "maybe")))

    def _choice(self, fact: str, options: Any) -> None:
        if fact not in self.columns:
            given = self.options.constants.get(fact)
            self.given[fact] = options(str(given).strip()) if given is not None and given != COUNTED else None
            return
        dtype = self.schema[self.columns[fact]]
        if isinstance(dtype, pl.Enum):
            self._categories(fact, dtype, options)
            return
        parsed = self._parsed(fact, self._column(fact).cast(pl.String), texts.CODE, texts.code(options))
        self._coded(fact, parsed.struct.field("code"), options)

    def _coded(self, fact: str, code: pl.Expr, options: Any) -> None:
        """A choice as the places of its members among their fellows, made null where nothing is said."""
        name = f"~{fact}.code"
        self.frame = self.frame.with_columns(pl.when(code != texts.UNKNOWN_CODE).then(code).alias(name))
        self.said[fact] = pl.col(name)
        self.written[fact] = {member: [pl.col(name).eq_missing(pl.lit(at, dtype=pl.UInt8))] for at, member in enumerate(options)}

    def _categories(self, fact: str, dtype: pl.Enum, options: Any) -> None:
        """Each category is read once, and no row is: what the rows hold are codes already."""
        column, read = self._nullable(fact), texts.code(options)
        members: dict[Option, list[pl.Expr]] = {}
        for category in dtype.categories:
            code, bad = read(category)
            hit = column.eq_missing(pl.lit(category, dtype=dtype))
            if bad:
                self.bad.append(hit)
            elif code != texts.UNKNOWN_CODE:
                members.setdefault(list(options)[code], []).append(hit)
            else:  # a blank
                column = pl.when(~hit).then(column)
        self.said[fact], self.written[fact] = column, members
