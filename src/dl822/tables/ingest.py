"""A table's columns as facts: what was written becomes intervals, codes and truths, without nulls.

What cannot be read, or contradicts itself, marks its row (``~bad``): such rows are answered by nobody, and the
catalogue writes them to the rejects with the reasons that a single call gives.
"""

from __future__ import annotations

from datetime import date
from functools import reduce
from typing import Any

import polars as pl

from dl822.errors import ColumnError
from dl822.facts.works import Author, Authorship, Performer, Work
from dl822.reasoning.facts import UNKNOWN_TIME, Event, Flag, OneOf
from dl822.reasoning.formula import Path
from dl822.reasoning.when import FAR, FIRST_YEAR, LAST_YEAR, PENDING, When, read
from dl822.tables import texts
from dl822.tables.answers import EITHER, Answers
from dl822.tables.cells import Cell, Cells, Ops, Span, Test
from dl822.tables.columns import named
from dl822.tables.engine import PolarsOps
from dl822.tables.options import COUNTED, Options, facts_of, parts_of

ANY_TIME = Span(Cell(-FAR), Cell(FAR))


class Ingested(Answers):
    """A frame with its facts prepared, and where each of them is: the source that formulas are lowered over."""

    def __init__(self, frame: pl.LazyFrame, options: Options, ops: Ops) -> None:
        super().__init__(frame, options, ops)
        self.spans: dict[str, Span] = {}
        self.dated: set[str] = set()  # events of which days are known too
        self.counted: str | None = None  # the column that counts the people of a row
        for fact, declared in facts_of(self.kind).items():
            self._prepare(fact, declared)
        self._people()
        self._narrow()
        self._exclude()

    # ── the source that lowering reads ──────────────────────────────────────────────────────────────────────
    def span(self, path: Path) -> Span:
        return Span(*(self._cell(end) for end in self.spans.get(named(path), ANY_TIME)))

    def days(self, path: Path, day: date) -> Test:
        """Whether the event was on or after a day, as far as days tell."""
        name = named(path)
        if name not in self.dated:
            when = self._constant(name)
            if when is None or when.first is None:
                return EITHER
            return Test(Cell(when.first >= day), Cell(when.last is not None and when.last >= day))
        return Test(self._made(f"~{name}.since.{day}", (pl.col(f"~{name}.first") >= day).fill_null(False)),
                    self._made(f"~{name}.until.{day}", (pl.col(f"~{name}.last") >= day).fill_null(True)))

    # ── one fact at a time ──────────────────────────────────────────────────────────────────────────────────
    def _prepare(self, fact: str, declared: Any) -> None:
        if issubclass(declared, Event):
            self._event(fact)
        elif issubclass(declared, Flag):
            self._flag(fact)
        elif issubclass(declared, OneOf):
            self._choice(fact, declared.of)

    def _constant(self, fact: str) -> When | None:
        """A time given to every row, or the one that a fact has when nothing is said."""
        given = self.options.constants.get(fact)
        default = self.kind.model_fields[fact].default if fact in self.kind.model_fields else None
        return read(given) if given is not None else default

    def _event(self, fact: str) -> None:
        ends = (f"{fact}.earliest", f"{fact}.latest")
        if fact not in self.columns and not set(ends) & set(self.schema.names()):
            when = (self._constant(fact) or UNKNOWN_TIME).asked(self.options.on.year)
            self.spans[fact] = Span(Cell(when.lo), Cell(when.hi))
            return
        if fact in self.columns:
            lo, hi = self._time(fact)
        else:
            lo, hi = self._ends(ends)
        self.frame = self.frame.with_columns(lo.alias(f"~{fact}.lo"), hi.alias(f"~{fact}.hi"))
        self.spans[fact] = Span(*(Cell(pl.col(f"~{fact}.{end}"), 0, column=True) for end in ("lo", "hi")))

    def _time(self, fact: str) -> tuple[pl.Expr, pl.Expr]:
        column, dtype = self._column(fact), self.schema[self.columns[fact]]
        if dtype.is_numeric():
            years = column.cast(pl.Int32, strict=False)
            self.bad.append(((years < FIRST_YEAR) | (years > LAST_YEAR)).fill_null(False))
            if dtype.is_float():
                self.bad.append((years != column).fill_null(False))
            year = years.cast(pl.Int16, strict=False)
            return year.fill_null(-FAR), year.fill_null(FAR)
        if dtype in (pl.Date, pl.Datetime):
            day = column.cast(pl.Date)
            self.dated.add(fact)
            self.frame = self.frame.with_columns(day.alias(f"~{fact}.first"), day.alias(f"~{fact}.last"))
            year = day.dt.year().cast(pl.Int16)
            return year.fill_null(-FAR), year.fill_null(FAR)
        parsed = self._parsed(fact, column.cast(pl.String), texts.TIME, texts.time)
        self.dated.add(fact)
        self.frame = self.frame.with_columns(*(parsed.struct.field(end).alias(f"~{fact}.{end}") for end in ("first", "last")))
        return self._asked(parsed.struct.field("lo")), parsed.struct.field("hi")

    def _asked(self, lo: pl.Expr) -> pl.Expr:
        """*Not yet* and *alive* begin in the year of asking."""
        return pl.when(lo == PENDING).then(pl.lit(self.options.on.year, dtype=pl.Int16)).otherwise(lo)

    def _ends(self, names: tuple[str, str]) -> tuple[pl.Expr, pl.Expr]:
        lo, hi = (self._end(name) if name in self.schema else pl.lit(None, dtype=pl.Int16) for name in names)
        self.bad.append(((lo < FIRST_YEAR) | (hi > LAST_YEAR) | (lo > hi)).fill_null(False))
        return lo.fill_null(-FAR), hi.fill_null(FAR)

    def _end(self, name: str) -> pl.Expr:
        column = self._marked(name)
        if self.schema[name] == pl.String:
            text = column.str.strip_chars()
            column = pl.when(text != "").then(text)
        elif self.schema[name].is_float():
            column = column.fill_nan(None)
        year = column.cast(pl.Int16, strict=False)
        self.bad.append(column.is_not_null() & year.is_null())
        if self.schema[name].is_float():
            self.bad.append((year != column).fill_null(False))
        return year

    # ── people ──────────────────────────────────────────────────────────────────────────────────────────────
    def _people(self) -> None:
        field, person = ("authors", Author) if "authors" in self.kind.model_fields else ("performers", Performer)
        if field not in self.kind.model_fields:
            return
        died, born = (f"{field}.{inner}" for inner in ("died", "born"))
        written = [fact for fact in (died, born, f"{field}.name") if fact in self.columns]
        if not written:
            if self.options.constants.get("authorship") == COUNTED:
                raise ColumnError(f"authorship cannot be counted without a column for {died}")
            lo, hi, *_ = texts.people(person)(self._same_for_all(field) or {"died": None})
            when = When(lo, hi).asked(self.options.on.year)
            self.spans[died] = Span(Cell(when.lo), Cell(when.hi))
            return
        if written == [died] and self.schema[self.columns[died]].is_numeric() and not self._same_for_all(field):
            lo, hi = self._time(died)
            count = (hi < FAR).cast(pl.UInt16)
        else:
            lo, hi, count = self._written_people(field, person, written)
        self._counted(died, lo, hi, count)

    def _same_for_all(self, field: str) -> dict[str, str | None]:
        """What is said of the people of every row at once."""
        given = {inner: self.options.constants.get(f"{field}.{inner}") for inner in texts.EACH_PERSON}
        return {inner: str(value) for inner, value in given.items() if value is not None and f"{field}.{inner}" not in self.columns}

    def _lived(self, parsed: pl.Expr, field: str) -> None:
        """Nobody performs after his death, and nothing comes out before the birth of every author."""
        soonest, born = parsed.struct.field("soonest"), parsed.struct.field("born")
        if group := self.options.group_by:
            born = born.min().over(group)
        if field == "performers":
            event = self.spans["performed"]
            self.bad.append((soonest < self._x(event.lo)) & (self._x(event.hi) < FAR))
        for name in ("completed", "disclosed", "first_published") if field == "authors" else ():
            self.bad.append(self._x(self.spans[name].hi) < born)

    def _written_people(self, field: str, person: type[Author | Performer], written: list[str]) -> tuple[pl.Expr, pl.Expr, pl.Expr]:
        same = [pl.lit(text).alias(name) for name, text in self._same_for_all(field).items()]
        cells = pl.struct(*(self._as_text(fact).alias(fact.split(".")[1]) for fact in written), *same)
        parsed = self._parsed(f"{field}.died", cells, texts.PEOPLE, texts.people(person))
        self._lived(parsed, field)
        return self._asked(parsed.struct.field("lo")), parsed.struct.field("hi"), parsed.struct.field("count")

    def _as_text(self, fact: str) -> pl.Expr:
        if isinstance(self.schema[self.columns[fact]], pl.List):
            return pl.col(self.columns[fact]).list.eval(pl.element().cast(pl.String).fill_null("")).list.join(";")
        column = self._column(fact)
        if not self.schema[self.columns[fact]].is_float():
            return column.cast(pl.String)
        whole = column.cast(pl.Int64, strict=False)  # a part of a year is left as it is, to be refused
        return pl.when((whole == column) | column.is_nan()).then(whole.cast(pl.String)).otherwise(column.cast(pl.String))

    def _counted(self, died: str, lo: pl.Expr, hi: pl.Expr, count: pl.Expr) -> None:
        """The last death of each row's people; of all the rows of one work, where rows are grouped."""
        if group := self.options.group_by:
            self.bad = [bad.any().over(group) for bad in self.bad] + [pl.col(group).is_null()]  # whose row that is nobody says
            lo, hi, count = lo.max().over(group), hi.max().over(group), pl.len().over(group).cast(pl.UInt16)
        self.counted = f"~{died}.count"
        self.frame = self.frame.with_columns(lo.alias(f"~{died}.lo"), hi.alias(f"~{died}.hi"), count.alias(self.counted))
        if self.options.constants.get("authorship") == COUNTED:
            joint = (pl.col(self.counted) > 1).cast(pl.UInt8)  # the places of individual and joint
            self._coded("authorship", joint, Authorship)
        self.spans[died] = Span(*(Cell(pl.col(f"~{died}.{end}"), 0, column=True) for end in ("lo", "hi")))

    # ── chronology: what Facts.known and Facts.faults do, on columns ─────────────────────────────────────────
    def _narrow(self) -> None:
        """Ends of an event bounded by its neighbours; rows marked whose events are in the wrong order."""
        before = dict(self.spans)
        for within, kind in parts_of(self.kind):
            for first, second in kind.ordered:
                self._ordered(within + first, within + second)
        if self.kind is Work:
            self._consistent_work()
        for within, kind in parts_of(self.kind):
            for name in kind.earlier:
                lo = [before[within + n].lo for n in kind.earlier[name]]
                hi = [before[within + n].hi for n in kind.later[name]]
                self.spans[within + name] = self._between(within + name, before[within + name], lo, hi)

    def _between(self, name: str, span: Span, lows: list[Cell], highs: list[Cell]) -> Span:
        cells = Cells(PolarsOps(pl.Int16))
        lo, hi = reduce(cells.greatest, lows, span.lo), reduce(cells.least, highs, span.hi)
        made = []
        for end, old, new in (("lo", span.lo, lo), ("hi", span.hi, hi)):
            if new.constant or new.same(old):
                made.append(new)
                continue
            self.frame = self.frame.with_columns(new.x.alias(f"~{name}.{end}'"))
            made.append(Cell(pl.col(f"~{name}.{end}'"), 0, column=True))
        return Span(*made)

    def _ordered(self, first: str, second: str) -> None:
        a, b = self.spans[first], self.spans[second]
        if not (a.lo.constant and b.hi.constant):
            self.bad.append(self._x(b.hi) < self._x(a.lo))
        if {first, second} <= self.dated:
            self.bad.append((pl.col(f"~{second}.last") < pl.col(f"~{first}.first")).fill_null(False))

    def _consistent_work(self) -> None:
        """What Work.faults adds: never disclosed but published; an individual work of several, a joint work of one."""
        disclosed, published = self.spans["disclosed"], self.spans["first_published"]
        if not (disclosed.lo.constant or published.hi.constant):
            self.bad.append((disclosed.lo.x >= FAR) & (published.hi.x < FAR))
        if self.counted is None:
            return
        count = pl.col(self.counted)
        alone, joint = (self._x(self.member(("authorship",), of)) for of in (Authorship.INDIVIDUAL, Authorship.JOINT))
        self.bad.append((alone & (count > 1)) | (joint & (count == 1)))
        died, completed = self.spans["authors.died"], self.spans["completed"]
        if not (died.hi.constant or completed.lo.constant):
            self.bad.append(alone & (count == 1) & (died.hi.x < completed.lo.x) & (completed.hi.x < FAR))
