"""The ranges of punishment of the offences against copyright, by date: ``penalties.toml``, read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from dl822.errors import NotCoveredError, UnknownProvisionError
from dl822.reasoning.provision import NO_NOTE, Instrument
from dl822.reasoning.words import Words
from dl822.statute.instruments import INSTRUMENTS
from dl822.statute.inventory import cited

FILE = Path(__file__).with_name("penalties.toml")


class Span(NamedTuple):
    """From the least to the most; ``least`` is ``None`` where the article states none."""

    least: int | None
    most: int

    def words(self, en: str, es: str) -> Words:
        """The span in a unit.

        >>> Span(None, 2).words("years", "años").en
        'up to 2 years'
        """
        if self.least is None:
            return Words(f"up to {self.most} {en}", f"hasta {self.most} {es}")
        return Words(f"{self.least} to {self.most} {en}", f"de {self.least} a {self.most} {es}")

    def no_worse(self, other: Span) -> bool:
        """Whether neither end is harsher than the other's."""
        return (self.least or 0) <= (other.least or 0) and self.most <= other.most


@dataclass(frozen=True, slots=True)
class Penalty:
    """Prison, in years, and day-fines, in days, by the law that set or restated them."""

    offence: str  # an article; of art. 217, "cp-217" is its first paragraph and "cp-217 aggravated" its second
    by: Instrument
    prison: Span
    day_fines: Span
    confidence: str
    source: str
    note: Words

    def to_dict(self) -> dict[str, Any]:
        named = cited(self.offence.split(maxsplit=1)[0], self.by)
        return {"offence": self.offence, "by": self.by.id, "cited": named._asdict(), "from": self.by.in_force.isoformat(),
                "prison_years": self.prison._asdict(), "day_fines": self.day_fines._asdict(), "confidence": self.confidence,
                "source": self.source, "note": self.note._asdict() if self.note.en else None}


@cache
def penalties() -> dict[str, tuple[Penalty, ...]]:
    """The ranges of each offence, in the order of their dates."""
    import tomllib

    found: dict[str, tuple[Penalty, ...]] = {}
    for raw in tomllib.loads(FILE.read_text(encoding="utf-8"))["penalty"]:
        prison, fines = (Span(raw[name].get("least"), raw[name]["most"]) for name in ("prison", "day_fines"))
        note = Words(**raw["note"]) if "note" in raw else NO_NOTE
        made = Penalty(raw["offence"], INSTRUMENTS[raw["by"]], prison, fines, raw["confidence"], raw["source"], note)
        found[made.offence] = (*found.get(made.offence, ()), made)
    return found


def penalty(offence: str, on: date) -> Penalty:
    """The range in force on a day. Raises ``NotCoveredError`` before there was one, ``UnknownProvisionError``.

    >>> penalty("cp-219", date(2025, 4, 29)).prison, penalty("cp-219", date(2025, 4, 30)).prison
    (Span(least=4, most=8), Span(least=3, most=6))
    """
    if offence not in penalties():
        from difflib import get_close_matches

        near = ", ".join(get_close_matches(offence, penalties(), 3))
        raise UnknownProvisionError(f"no range of punishment for {offence!r}" + (f"; did you mean {near}?" if near else ""))
    known = [row for row in penalties()[offence] if row.by.in_force <= on]
    if not known:
        first = penalties()[offence][0].by
        raise NotCoveredError(f"{offence} has a range known here from {first.in_force} ({first.en}); asked on {on}")
    return known[-1]
