"""The tax unit (UIT) in soles, day by day: ``uit.toml``, read. All money is ``Decimal``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

from dl822.errors import NotCoveredError
from dl822.reasoning.words import Words

FILE = Path(__file__).with_name("uit.toml")
CENTIMO = Decimal("0.01")
ROUNDING = Words("to the céntimo, halves up", "al céntimo, la mitad hacia arriba")


@dataclass(frozen=True, slots=True)
class Value:
    """What the UIT was worth from a day to another, by which norm, and how sure that is."""

    start: date
    end: date
    soles: Decimal
    norm: str
    confidence: str
    note: Words | None


@cache
def values() -> tuple[Value, ...]:
    """Every value known, in the order of their dates."""
    import tomllib

    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["value"]
    return tuple(Value(row["from"], row["to"], Decimal(row["soles"]), row["norm"], row["confidence"],
                       Words(**row["note"]) if "note" in row else None) for row in rows)


def value(on: date) -> Value:
    """The value on a day, with its norm. Raises ``NotCoveredError`` where none is known."""
    for row in values():
        if row.start <= on <= row.end:
            return row
    known = values()
    raise NotCoveredError(f"no value of the UIT is known for {on}: known from {known[0].start} to {known[-1].end}")


def uit(on: date) -> Decimal:
    """One UIT in soles on a day. Raises ``NotCoveredError`` where no value is known.

    >>> uit(date(2026, 1, 1))
    Decimal('5500')
    """
    return value(on).soles


def soles(units: Decimal, on: date) -> Decimal:
    """So many UIT in soles, at the UIT of a day, exact to the céntimo (:data:`ROUNDING`).

    >>> soles(Decimal(180), date(2025, 3, 1))
    Decimal('963000.00')
    """
    return (units * uit(on)).quantize(CENTIMO, ROUND_HALF_UP)


__all__ = ["ROUNDING", "Value", "soles", "uit", "value", "values"]
