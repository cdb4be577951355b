"""Every period of the law in days, months or years: ``periods.toml``, read; and the days that did not count (``closures.toml``).

A period is asked for by its article ("190") or, where the article has several, by its id ("14:appeal").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from dl822.counting import Regime, Unit
from dl822.errors import NotCoveredError, UnknownProvisionError
from dl822.reasoning.provision import Citation, Instrument
from dl822.reasoning.words import Option, Words
from dl822.statute import inventory
from dl822.statute.instruments import INSTRUMENTS, START

FILE = Path(__file__).with_name("periods.toml")
CLOSURES = Path(__file__).with_name("closures.toml")
NO_NOTE = Words("", "")
Kind = TypeVar("Kind", bound=Option)


class Nature(Option):
    """What its last day means."""

    WITHIN = "within", "to be done by the last day", "debe cumplirse a más tardar el último día"
    AFTER = "after", "only once the last day has passed", "solo una vez transcurrido el último día"
    BEFORE = "before", "to be done by the last day, counted backwards", "debe cumplirse a más tardar el último día, contado hacia atrás"
    LASTS = "lasts", "it ends with the last day", "termina con el último día"


@dataclass(frozen=True, slots=True)
class Wording:
    """What one instrument makes of a period: its length (0: that instrument ended it), and how sure the wording is."""

    by: Instrument
    length: int
    unit: Unit
    confidence: str
    note: Words


@dataclass(frozen=True, slots=True)
class Period:
    """A period of the law: what for, from which event, by whose rules, in which wordings. See ``periods.toml``."""

    id: str
    what: Words
    start: Words
    nature: Nature
    regime: Regime
    wordings: tuple[Wording, ...]
    authority: bool = False
    rolls: bool = True
    counts: str | None = None
    ends: str | None = None
    clear: str | None = None
    pauses: str | None = None
    event: str | None = None

    @property
    def article(self) -> str:
        return self.id.partition(":")[0]

    def on(self, day: date) -> Wording:
        """The wording in force on a day. Raises ``NotCoveredError`` where there is none."""
        past = [wording for wording in self.wordings if since(wording) <= day]
        if day < START:
            raise NotCoveredError(f"{day} is before {START}, when Legislative Decree 822 came into force: ask about a later day")
        if not past:
            first = self.wordings[0]
            raise NotCoveredError(f"{self.id} sets this period since {since(first)} ({first.by.en}), not on {day}")
        if not past[-1].length:
            raise NotCoveredError(f"{self.id} sets this period no more since {since(past[-1])} ({past[-1].by.en})")
        return past[-1]

    def after(self, wording: Wording) -> Wording | None:
        """The wording that followed, if one did."""
        place = self.wordings.index(wording) + 1
        return self.wordings[place] if place < len(self.wordings) else None

    def cite(self, wording: Wording) -> Citation:
        """The article in that wording."""
        later = self.after(wording)
        return citation(self.article, wording.by, since(wording), since(later) if later else None)


def since(wording: Wording) -> date:
    """The first day on which it is law here: none lies before the decree itself."""
    return max(wording.by.in_force, START)


def citation(id: str, by: Instrument, start: date | None = None, end: date | None = None) -> Citation:
    words = inventory.cited(id, by)
    return Citation(id, by.id, words.en, words.es, start or by.in_force, end, by.confidence)


@cache
def periods() -> dict[str, Period]:
    """Every period under its id, in the order of the statute."""
    import tomllib

    return {raw["id"]: _period(raw) for raw in tomllib.loads(FILE.read_text(encoding="utf-8"))["period"]}


def _period(raw: dict[str, Any]) -> Period:
    more = {name: raw[name] for name in ("authority", "rolls", "counts", "ends", "clear", "pauses", "event") if name in raw}
    nature, regime = _member(Nature, raw["nature"]), _member(Regime, raw["regime"])
    return Period(raw["id"], Words(**raw["what"]), Words(**raw["from"]), nature, regime, tuple(map(_wording, raw["wordings"])), **more)


def _wording(raw: dict[str, Any]) -> Wording:
    note = Words(**raw["note"]) if "note" in raw else NO_NOTE
    return Wording(INSTRUMENTS[raw["by"]], raw["length"], _member(Unit, raw["unit"]), raw.get("confidence", "high"), note)


def _member(kind: type[Kind], code: str) -> Kind:
    return next(each for each in kind if each.value == code)


def normal(text: str) -> str:
    """The id of a period, as people write it.

    >>> normal("art-190"), normal("Art. 98 (f)"), normal("212.1(b):removal"), normal("204-a")
    ('190', '98(f)', '212(1)(b):removal', '204-A')
    """
    name = re.sub(r"\s+|^art(icle|ículo|iculo)?s?[.\s-]*", "", text.strip(), flags=re.IGNORECASE)
    name = re.sub(r"^(\d+)\.(\d+)", r"\1(\2)", name)
    known = {id.casefold(): id for id in (*periods(), *(period.article for period in periods().values()))}
    return known.get(name.casefold(), name)


def matching(article: str) -> tuple[Period, ...]:
    """The periods of an article, its limbs included; the one, where the text names one."""
    name = normal(article)
    if name in periods():
        return (periods()[name],)
    return tuple(period for period in periods().values() if period.article == name or period.article.startswith(f"{name}("))


def period(article: str) -> Period:
    """The one period so named. Raises ``UnknownProvisionError``: with the periods of that article, or with the nearest."""
    found = matching(article)
    if len(found) == 1:
        return found[0]
    raise UnknownProvisionError(unnamed(article, found).en)


def unnamed(article: str, found: tuple[Period, ...]) -> Words:
    """Why a text names no period, and what to write instead."""
    listed = ", ".join(each.id for each in found)
    if found:
        return Words(f"{article!r} has several periods: say which ({listed})", f"{article!r} tiene varios plazos: indique cuál ({listed})")
    near = ", ".join(get_close_matches(normal(article), periods(), 3))
    en, es = (f"; did you mean {near}?", f"; ¿quiso decir {near}?") if near else ("", "")
    if normal(article) in inventory.ids():
        return Words(f"{article!r} sets no period in days, months or years{en}", f"{article!r} no fija plazo en días, meses o años{es}")
    return Words(f"the law has no {article!r}{en}", f"la ley no tiene {article!r}{es}")


@dataclass(frozen=True, slots=True)
class Suspension:
    """Days on which periods in procedures did not run, by one option of the reading."""

    option: str
    first: date
    last: date
    confidence: str
    note: Words


@cache
def suspended_days(option: str) -> frozenset[date]:
    """The days that did not count, by that option."""
    suspension = suspensions()[option]
    return frozenset(suspension.first + timedelta(days=n) for n in range((suspension.last - suspension.first).days + 1))


@cache
def suspensions() -> dict[str, Suspension]:
    """The suspension of 2020, by option of the reading ``suspension-2020``."""
    import tomllib

    made = tomllib.loads(CLOSURES.read_text(encoding="utf-8"))["suspension"]
    return {raw["option"]: Suspension(**{**raw, "note": Words(**raw["note"])}) for raw in made}
