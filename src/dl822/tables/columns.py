"""A table's columns: what stands for "missing" made null, what was written read once, and the rows that nobody answers."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

import polars as pl

from dl822.errors import ColumnError
from dl822.reasoning.formula import EACH, Path
from dl822.tables import texts
from dl822.tables.cells import Cell, Cells, Ops
from dl822.tables.options import Options, columns_of

BAD = "~bad"


def named(path: Path) -> str:
    """A fact's name in a table: ``authors.died``, whoever of them."""
    return ".".join(step for step in path if step != EACH)


class Columns:
    """A frame, which of its columns hold which facts, and what is made of them."""

    def __init__(self, frame: pl.LazyFrame, options: Options, ops: Ops) -> None:
        self.frame, self.options, self.kind, self.ops = frame, options, options.kind, ops
        self.schema = frame.collect_schema()
        self.columns = columns_of(self.kind, options.columns, self.schema.names())
        self.cells = Cells(ops)
        self.named: dict[str, Cell] = {}
        self.asked: list[dict[str, pl.Expr]] = [{}, {}]  # columns made only because a formula asks for them; from those, others
        self.bad: list[pl.Expr] = []

    def prepared(self) -> pl.LazyFrame:
        """The frame with all that the formulas lowered so far ask for, and the mark of the rows that nobody answers."""
        frame = self.frame
        for made in filter(None, self.asked):
            frame = frame.with_columns(**made)
        return frame.with_columns(reduce(or_, self.bad, pl.lit(False)).alias(BAD))

    def _made(self, name: str, expr: pl.Expr, *, after: bool = False) -> Cell:
        self.asked[after].setdefault(name, expr)
        return self._cell(Cell(pl.col(name), 0))

    def _cell(self, cell: Cell) -> Cell:
        """A prepared column as the engine names it, always the same object, since cells are told apart by identity."""
        if cell.constant:
            return cell
        name = cell.x.meta.output_name()
        return self.named.setdefault(name, Cell(self.ops.col(name), 0, column=True))

    @staticmethod
    def _x(cell: Cell) -> pl.Expr:
        made: pl.Expr = pl.lit(cell.x, dtype=pl.Boolean if isinstance(cell.x, bool) else pl.Int16) if cell.constant else cell.x
        return made

    def _column(self, fact: str) -> pl.Expr:
        """The column of a fact, with what stands for "missing" made null."""
        return self._marked(self.columns[fact])

    def _marked(self, name: str) -> pl.Expr:
        column, dtype = pl.col(name), self.schema[name]
        if dtype.is_nested():
            raise ColumnError(f"column {name!r} holds {dtype}: only people may be lists, of times or of names")
        if not self.options.missing:
            return column
        if dtype.is_numeric():
            marks = [float(m) for m in self.options.missing if m.lstrip("-").replace(".", "", 1).isdigit()]
            return pl.when(column.cast(pl.Float64).is_in(marks)).then(None).otherwise(column) if marks else column
        return pl.when(column.cast(pl.String).str.strip_chars().is_in(list(self.options.missing))).then(None).otherwise(column)

    def _parsed(self, fact: str, column: pl.Expr, fields: dict[str, Any], make: Any) -> pl.Expr:
        name = f"~{fact}.parsed"
        parse = column.map_batches(texts.each_once(fields, make), return_dtype=pl.Struct(fields), is_elementwise=True)
        self.frame = self.frame.with_columns(parse.alias(name))
        self.bad.append(pl.col(name).struct.field("bad"))
        return pl.col(name)
