"""Columns of text read by Python: each distinct value once, however long the column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

from dl822.facts.works import Author, Performer
from dl822.reasoning.when import ALIVE, FAR, PENDING, UNKNOWN, When, last, read

TIME = {"lo": pl.Int16, "hi": pl.Int16, "first": pl.Date, "last": pl.Date, "bad": pl.Boolean}
PEOPLE = {"lo": pl.Int16, "hi": pl.Int16, "soonest": pl.Int16, "born": pl.Int16, "count": pl.UInt16, "bad": pl.Boolean}
CODE = {"code": pl.UInt8, "bad": pl.Boolean}
UNKNOWN_CODE = 255  # of a choice of which nothing is said
FLAG = {"yes": pl.Boolean, "maybe": pl.Boolean, "bad": pl.Boolean}

EACH_PERSON = ("name", "born", "died")

FLAGS = {"true": True, "false": False, "yes": True, "no": False, "sí": True, "si": True, "1": True, "0": False, "1.0": True, "0.0": False,
         "nan": None, "": None}


def each_once(fields: dict[str, Any], make: Callable[[Any], tuple[Any, ...]]) -> Callable[[pl.Series], pl.Series]:
    """A function over a column that calls ``make`` for each distinct value and spreads its results."""

    def over(column: pl.Series) -> pl.Series:
        distinct = column.unique()
        made = pl.DataFrame([make(value) for value in distinct.to_list()], schema=fields, orient="row")
        keyed = pl.DataFrame({"": distinct.rename("")}).hstack(made)
        spread = pl.DataFrame({"": column.rename("")}).join(keyed, on="", how="left", nulls_equal=True, maintain_order="left")
        return spread.select(pl.struct(list(fields))).to_series().alias(column.name)

    return over


def time(value: str | None) -> tuple[Any, ...]:
    try:
        when = read(value or "")
    except ValueError:
        return (-FAR, FAR, None, None, True)
    return (*when, when == ALIVE)


def people(kind: type[Author | Performer]) -> Callable[[dict[str, str | None]], tuple[Any, ...]]:
    """Of people written as ``1878-12-28; 1831``: the last death, the soonest that one can be dead, the first birth (if
    all are known), how many they are, and whether they can be read."""

    def make(cell: dict[str, str | None]) -> tuple[Any, ...]:
        try:
            listed = [kind.model_validate(person) for person in split(cell)]
            bad = any(True for person in listed for _ in person.faults())
        except ValueError:
            return (-FAR, FAR, FAR, -FAR, 0, True)
        found = last(_died(person) for person in listed) if listed else UNKNOWN
        soonest = min((person.died.hi for person in listed if person.died), default=FAR)
        born = min((person.born.lo if person.born else -FAR for person in listed), default=-FAR)
        return (found.lo, found.hi, soonest, born, len(listed), bad)

    return make


def _died(person: Author | Performer) -> When:
    """Narrowed by the birth; *alive* keeps its mark, as the day of asking is not known here."""
    died = person.died or UNKNOWN
    return died if died.lo >= PENDING or person.born is None else When(max(died.lo, person.born.lo), died.hi)


def split(cell: dict[str, str | None]) -> list[dict[str, str]]:
    """``{"died": "1950; ", "born": "1900;1910"}`` as people; none, if nothing is said of any."""
    listed = together({name: parted(text) for name, text in cell.items()})
    return listed if any(listed) else []


def parted(value: Any) -> list[Any]:
    """Several values in a list, or in one text, by ``;``; any other value alone."""
    if isinstance(value, list):
        return value
    return [part.strip() for part in value.split(";")] if isinstance(value, str) else [value]


def together(columns: Mapping[str, list[Any]]) -> list[dict[str, Any]]:
    """The first of every column, the second of every column …, without what is empty."""
    count = max(len(parts) for parts in columns.values())
    return [{name: parts[i] for name, parts in columns.items() if i < len(parts) and parts[i] not in (None, "")} for i in range(count)]


def code(options: Any) -> Callable[[str | None], tuple[Any, ...]]:
    members = list(options)

    def make(value: str | None) -> tuple[Any, ...]:
        if value is None or not value.strip():
            return (UNKNOWN_CODE, False)
        try:
            return (members.index(options(value.strip())), False)
        except ValueError:
            return (UNKNOWN_CODE, True)

    return make


def flag(value: str | None) -> tuple[Any, ...]:
    text = (value or "").strip().lower()
    answer = FLAGS.get(text)
    return (answer is True, answer is not False, text not in FLAGS)
