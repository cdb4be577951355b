"""A deadline: the last day of a period of the law, by whose rules it was counted, and what would move it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from dl822.counting import DAY, Count, Regime, Step, Unit, business_days_between, counted_in
from dl822.reasoning.provision import Citation
from dl822.reasoning.words import Lang, Words
from dl822.results.page import Page, Shown
from dl822.results.receipt import inventory_hash, library_version
from dl822.results.taken import Taken
from dl822.statute.instruments import CIVIL_CODE, LPAG
from dl822.statute.periods import CLOSURES, FILE, Nature, Period, Wording, citation, suspended_days, suspensions
from dl822.statute.readings import question

OF_DAYS = {  # the options of the readings on bare days
    "business_days": (Unit.BUSINESS_DAYS, Regime.PROCEDURE),
    "judicial_days": (Unit.BUSINESS_DAYS, Regime.CIVIL),
    "calendar_days": (Unit.CALENDAR_DAYS, Regime.CIVIL),
}
SURE = ("high", "medium", "low")


@dataclass(frozen=True)
class Deadline(Shown):
    """When a period ends. Made by :func:`dl822.deadlines.deadline`.

    ``readings`` says on which open questions it rests, and the last day on each of their options.
    """

    period: Period
    wording: Wording
    start: date
    closed: frozenset[date] = frozenset()
    distance: int = 0
    on: date | None = None
    chosen: Mapping[str, str] = field(default_factory=dict)

    # ── the days ───────────────────────────────────────────────────────────────────────────────────────────
    @property
    def last_day(self) -> date:
        return self.count.last_day

    @property
    def first_day_counted(self) -> date:
        return self.count.first_day

    @property
    def open_from(self) -> date | None:
        """The first day on which what has to wait may be done; ``None`` where nothing waits."""
        return self.last_day + DAY if self.period.nature is Nature.AFTER else None

    def passed(self, on: date | None = None) -> bool | None:
        """Whether the last day lies before a day (that asked about, unless another is given); ``None`` where none is."""
        day = on or self.on
        return None if day is None else day > self.last_day

    def if_closed(self, *days: date) -> Deadline:
        """The same deadline, if these days were declared non-working too."""
        return replace(self, closed=self.closed | frozenset(days))

    @cached_property
    def if_one_more(self) -> date:
        """The last day, if the last day itself were declared non-working: one more such day can do no more."""
        return self.if_closed(self.last_day).last_day

    def steps(self) -> tuple[Step, ...]:
        """The count, day by day; none where it runs from 1 January."""
        return () if self.regime is Regime.JANUARY else tuple(self.count.steps())

    # ── the rules ──────────────────────────────────────────────────────────────────────────────────────────
    @property
    def article(self) -> str:
        return self.period.article

    @property
    def length(self) -> int:
        return self.wording.length

    @property
    def unit(self) -> Unit:
        """What the days are counted in, once the regime has said what a bare day is."""
        return counted_in(self.count.unit, self.count.regime)

    @property
    def regime(self) -> Regime:
        return self.count.regime

    @cached_property
    def count(self) -> Count:
        return self._count(self.chosen)

    def _count(self, taken: Mapping[str, str]) -> Count:
        """The count under those readings, and under the default of every other."""
        period, unit, regime, length = self.period, self.wording.unit, self.period.regime, self.wording.length
        if period.counts:
            unit, regime = OF_DAYS[_option(period.counts, taken)]
        if period.clear:  # an advance of thirty days: with the thirtieth day, or with thirty whole days between
            thirtieth, back = _option(period.clear, taken) == "thirtieth", period.nature is Nature.BEFORE
            length += (not thirtieth) if back else -thirtieth
        return Count(
            self.start, length, unit, regime, self.closed, self.distance if regime is Regime.PROCEDURE else 0,
            OF_DAYS[_option("distance-days", taken)][0], self._pause(regime, taken),
            period.rolls and not (period.ends and _option(period.ends, taken) == "stays"), period.nature is Nature.BEFORE)

    def _pause(self, regime: Regime, taken: Mapping[str, str]) -> frozenset[date]:
        """The days that did not count, for a period in a procedure."""
        ran = self.period.pauses is not None and _option(self.period.pauses, taken) == "ran"
        return suspended_days(_option("suspension-2020", taken)) if regime is Regime.PROCEDURE and not ran else frozenset()

    @cached_property
    def readings(self) -> tuple[Taken, ...]:
        """The open questions reached, and the last day on each option."""
        reached = [name for name in (self.period.counts, self.period.ends, self.period.clear) if name]
        if self.count.distance:
            reached.append("distance-days")
        if self.suspended:
            reached += [name for name in (self.period.pauses, "suspension-2020") if name]
        return tuple(self._taken(id) for id in reached)

    def _taken(self, id: str) -> Taken:
        days = {name: self._count({**self.chosen, id: name}).last_day for name in question(id).options}
        differs = {day for day in days.values() if day != self.last_day}
        changed = self.on is not None and any(self.passed() != (self.on > day) for day in differs)
        return Taken(id, _option(id, self.chosen), days, bool(differs), changed)

    @cached_property
    def suspended(self) -> bool:
        """Whether the suspension of 2020 touches the period, on either reading of when it began."""
        if self.regime is not Regime.PROCEDURE:
            return False
        first, last = min(each.first for each in suspensions().values()), max(each.last for each in suspensions().values())
        return self.start < last and replace(self.count, suspended=frozenset()).last_day >= first

    @property
    def confidence(self) -> str:
        """How sure the length, the unit and the regime are: high, medium or low."""
        levels = [self.wording.confidence]
        if self.wording.by.confidence == "low" or self.before_lpag:
            levels.append("low")
        if self.suspended:
            levels.append(suspensions()[_option("suspension-2020", self.chosen)].confidence)
        return max(levels, key=SURE.index)

    @property
    def before_lpag(self) -> bool:
        return self.regime is Regime.PROCEDURE and self.start < LPAG.in_force

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The article that sets the period, and those that say how it is counted."""
        return (self.period.cite(self.wording), *self._counted_by())

    def _counted_by(self) -> list[Citation]:
        if self.regime is Regime.CIVIL:
            return [citation("cc-183", CIVIL_CODE)]
        if self.regime is Regime.JANUARY:
            return [citation("56", self.wording.by)] if self.article in ("52", "53", "54") else []
        if self.before_lpag:
            return []
        return [citation(id, LPAG) for id in ("lpag-133", "lpag-134", *(["lpag-135"] if self.distance else []))]

    @property
    def notes(self) -> tuple[Words, ...]:
        """What was decided on the way, what is supposed, and what is not known here."""
        from dl822.results.telling_deadlines import notes

        return tuple(notes(self))

    # ── out ────────────────────────────────────────────────────────────────────────────────────────────────
    def explain(self, lang: Lang = "en", *, days: bool = False, markdown: bool = False) -> str:
        """The deadline and its reasons, for a person; day by day where ``days`` is asked for."""
        from dl822.results.telling_deadlines import told

        return told(self, lang, days=days, markdown=markdown)

    def page(self, lang: Lang) -> Page:
        """The answer as a page, in one language."""
        from dl822.results.telling_deadlines import page

        return page(self, lang)

    def _repr_markdown_(self) -> str:
        return self.explain("en", markdown=True)

    def receipt(self) -> dict[str, Any]:
        """What would be needed to give this answer again."""
        import hashlib
        from importlib.metadata import version

        table = hashlib.sha256(FILE.read_bytes() + CLOSURES.read_bytes()).hexdigest()[:16]
        return {"library": f"dl822 {library_version()}", "inventory": inventory_hash(), "periods": table, "holidays": version("holidays"),
                "period": self.period.id, "start": self.start.isoformat(), "closed": _iso(self.closed), "distance": self.distance,
                "on": self.on.isoformat() if self.on else None, "readings": dict(self.chosen)}

    def to_dict(self, *, days: bool = False) -> dict[str, Any]:
        """The public JSON document."""
        left = None if self.on is None or self.on > self.last_day else business_days_between(self.on, self.last_day, self.closed)
        return {
            "period": self.period.id, "article": self.article, "what": self.period.what._asdict(), "from": self.period.start._asdict(),
            "nature": str(self.period.nature), "start": self.start.isoformat(), "first_day_counted": self.first_day_counted.isoformat(),
            "last_day": self.last_day.isoformat(), "open_from": self.open_from.isoformat() if self.open_from else None,
            "length": self.length, "unit": str(self.wording.unit), "counted_in": str(self.unit), "regime": str(self.regime),
            "distance": self.distance, "closed": _iso(self.closed), "if_one_more_day_is_closed": self.if_one_more.isoformat(),
            "on": self.on.isoformat() if self.on else None, "passed": self.passed(), "business_days_left": left,
            "confidence": self.confidence, "provisions": [cite.id for cite in self.citations],
            "citations": [cite.to_dict() for cite in self.citations], "readings": [_reading(taken) for taken in self.readings],
            "notes": [note._asdict() for note in self.notes],
            "days": [{"day": step.day.isoformat(), "number": step.number, "why": str(step.why)} for step in self.steps()] if days else None,
            "receipt": self.receipt(),
        }

    def to_json(self, *, days: bool = False) -> str:
        import json

        return json.dumps(self.to_dict(days=days), ensure_ascii=False, indent=2)


def _option(id: str, taken: Mapping[str, str]) -> str:
    """The option taken on a question of counting; each has a default."""
    return taken.get(id) or str(question(id).default)


def _reading(taken: Taken) -> dict[str, Any]:
    asked = question(taken.id)
    return {"id": taken.id, "taken": taken.taken, "differs": taken.differs, "changes_status": taken.changes_status,
            "provision": asked.provision, "question": asked.question._asdict(),
            "options": {name: {**words._asdict(), "last_day": taken.outcomes[name].isoformat()} for name, words in asked.options.items()}}


def _iso(days: frozenset[date]) -> list[str]:
    return [day.isoformat() for day in sorted(days)]
