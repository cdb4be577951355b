"""A term of protection: first day, last day, the day from which the thing is free, and what remains reserved then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from dl822.errors import NotCoveredError
from dl822.facts.works import Folklore, Subject
from dl822.reasoning.asking import Case, find
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import Choose, Cited, Fixed, Formula, NoLaterThan, Reading
from dl822.reasoning.missing import Missing, missing
from dl822.reasoning.when import FAR, LAST, LAST_YEAR, PENDING, When
from dl822.reasoning.words import Lang, Option, Words
from dl822.results.page import Page, Shown
from dl822.results.receipt import receipt
from dl822.results.remains import Remaining, beginning, remaining
from dl822.results.taken import Taken, agreed, readings
from dl822.statute.instruments import KNOWN_TO, START
from dl822.statute.readings import question


class Status(Option):
    """Whether a thing is protected on a day."""

    PROTECTED = "protected", "protected", "con protección vigente"
    PUBLIC_DOMAIN = "public_domain", "in the public domain", "en dominio público"
    UNKNOWN = "unknown", "unknown", "no determinada"
    NEVER_PROTECTED = "never_protected", "never protected", "sin protección"


class Why(Option):
    """Why a thing is free."""

    NEVER_PROTECTED = "never_protected", "the law never protected it", "no es objeto de protección"
    LAPSED = ("lapsed_before_1996", "its term had ended before 24 May 1996 and was not revived",
              "su plazo venció antes del 24 de mayo de 1996 y la protección no revivió")
    ENDED = "term_ended", "its term has ended", "su plazo ha vencido"
    LAPSED_OR_ENDED = ("lapsed_or_ended", "its term has ended, before 24 May 1996 or since",
                       "su plazo venció, antes del 24 de mayo de 1996 o después")
    FOLKLORE = "folklore", "it is an expression of folklore", "es una expresión del folklore"


class Period(NamedTuple):
    """A day known only to lie between two others; ``None`` where no bound is known."""

    earliest: date | None
    latest: date | None


Day = date | Period | None

RIGHTS = {  # rightsstatements.org
    Status.PROTECTED: "http://rightsstatements.org/vocab/InC/1.0/",
    Status.PUBLIC_DOMAIN: "http://rightsstatements.org/vocab/NoC-OKLR/1.0/",
    Status.UNKNOWN: "http://rightsstatements.org/vocab/UND/1.0/",
    Status.NEVER_PROTECTED: "http://rightsstatements.org/vocab/NoC-OKLR/1.0/",
}


def status_in(years: When, year: int) -> Status:
    """The status in a year, from what is known of the last year of protection."""
    if years.hi == -FAR:
        return Status.NEVER_PROTECTED
    if year <= years.lo:
        return Status.PROTECTED
    return Status.PUBLIC_DOMAIN if year > years.hi else Status.UNKNOWN


def why_in(years: When) -> Why:
    """Why what is free is free."""
    if years.hi == -FAR:
        return Why.NEVER_PROTECTED
    if years.hi < START.year:
        return Why.LAPSED
    return Why.ENDED if years.lo >= START.year else Why.LAPSED_OR_ENDED


@dataclass(frozen=True)
class Term(Shown):
    """How long something is protected. Made by :func:`dl822.terms.term`.

    Days are a ``date``, a :class:`Period`, or ``None`` where nothing is known or nothing begins or ends.
    """

    subject: Subject
    on: date
    law: date
    formula: Formula
    case: Case
    finding: Finding[When]
    max_lifespan: int | None = None  # supposed by the asker: that nobody lives longer

    # ── the days ───────────────────────────────────────────────────────────────────────────────────────────
    @property
    def last_year(self) -> When:
        """What is known of the last year of protection."""
        return self.finding.answer

    @property
    def first_day(self) -> Day:
        """The day on which protection began: by creation, performance, fixation … (arts 18, 135-145)."""
        if self.last_year.hi < START.year:
            return None
        return _days(beginning(self.subject, self.on.year))

    @property
    def last_day(self) -> Day:
        """31 December of the last year of protection (art. 56)."""
        return _day(self.last_year, first=False)

    @property
    def public_domain_from(self) -> Day:
        """1 January of the year after (arts 56, 57)."""
        return _day(self.last_year.plus(1), first=True)

    # ── the status ─────────────────────────────────────────────────────────────────────────────────────────
    def status(self, on: date | None = None) -> Status:
        """The status on a day, by default the day of asking. Raises ``NotCoveredError`` before 24 May 1996."""
        day = covered(on or self.on)
        if isinstance(self.subject, Folklore):
            return Status.PUBLIC_DOMAIN
        return status_in(self.last_year, day.year)

    @property
    def why(self) -> Why | None:
        """Why it is free, if it is."""
        if self.status() not in (Status.PUBLIC_DOMAIN, Status.NEVER_PROTECTED):
            return None
        return Why.FOLKLORE if isinstance(self.subject, Folklore) else why_in(self.last_year)

    @property
    def rights_statement(self) -> str:
        """The rightsstatements.org URI. Never CC0 or the Public Domain Mark: moral rights remain."""
        return RIGHTS[self.status()]

    @cached_property
    def settled(self) -> bool:
        """Whether the status is known and every reading of the law agrees on it."""
        return self.status() is not Status.UNKNOWN and agreed(self.formula, self.case, self.finding, self._contrary)

    # ── what it rests on ───────────────────────────────────────────────────────────────────────────────────
    @property
    def provisions(self) -> tuple[str, ...]:
        """The provisions that decided, outermost first."""
        return tuple(dict.fromkeys(cite.id for cite in _decided(self.finding)))

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts not known that could change the days; those marked ``status`` could change the status too."""
        listed = missing(self.formula, self.case)
        if not listed or self.status() is not Status.UNKNOWN:
            return tuple(m._replace(decides="date") for m in listed)
        still_protected = NoLaterThan(Fixed(When(self.on.year, self.on.year)), self.formula)  # type: ignore[arg-type]
        status = {m.fact for m in missing(still_protected, self.case)}
        return tuple(m._replace(decides="status" if m.fact in status else "date") for m in listed)

    @cached_property
    def readings(self) -> tuple[Taken, ...]:
        """The open questions of law reached, and whether another reading would change this answer."""
        return readings(self.formula, self.case, self.finding, self._contrary)

    def _contrary(self, given: When, other: When) -> bool:
        """Whether another answer makes the status another: to doubt a freedom is enough, to doubt a protection is not
        (a false "free to use" is worse than a false "protected")."""
        now, then = status_in(given, self.on.year), status_in(other, self.on.year)
        free = {Status.PUBLIC_DOMAIN, Status.NEVER_PROTECTED}
        return now is not then and not {now, then} <= free and not (now is Status.PROTECTED and then is Status.UNKNOWN)

    @cached_property
    def remains(self) -> tuple[Remaining, ...]:
        """What is, or may be, still reserved although the right itself has ended."""
        return () if self.status() is Status.PROTECTED else remaining(self.case.facts, self.on.year)

    @property
    def notes(self) -> tuple[Words, ...]:
        """What the answer supposes: the law known, hypotheses, judgements."""
        return tuple(_notes(self))

    # ── out ────────────────────────────────────────────────────────────────────────────────────────────────
    def explain(self, lang: Lang = "en", *, markdown: bool = False) -> str:
        """The conclusion and its reasons, for a person."""
        from dl822.results.telling import told

        return told(self, lang, markdown=markdown)

    def page(self, lang: Lang) -> Page:
        """The answer as a page, in one language."""
        from dl822.results.telling import page

        return page(self, lang)

    def _repr_markdown_(self) -> str:
        return self.explain("en", markdown=True)

    def receipt(self) -> dict[str, Any]:
        """What would be needed to give this answer again."""
        return receipt(self.subject, self.on, self.law, self.case.readings, self.max_lifespan)

    def to_dict(self) -> dict[str, Any]:
        """The public JSON document."""
        return {
            "subject": self.subject.stated(),
            "on": self.on.isoformat(),
            "law": self.law.isoformat(),
            "status": str(self.status()),
            "settled": self.settled,
            "first_day": _json(self.first_day),
            "last_day": _json(self.last_day),
            "public_domain_from": _json(self.public_domain_from),
            "why": str(self.why) if self.why else None,
            "rights_statement": self.rights_statement,
            "provisions": list(self.provisions),
            "remains": [r.to_dict() for r in self.remains],
            "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision, "decides": m.decides}
                        for m in self.missing],
            "readings": [_reading(taken) for taken in self.readings],
            "notes": [note._asdict() for note in self.notes],
            "explanation": self.finding.to_dict(),
            "receipt": self.receipt(),
        }

    def to_json(self) -> str:
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


def covered(on: date) -> date:
    """A day that can be asked about. Raises ``NotCoveredError`` before the decree came into force."""
    if on < START:
        raise NotCoveredError(f"{on} is before {START}, when Legislative Decree 822 came into force: ask about a later day")
    return on


def law_of(law: date | None) -> date:
    """The day whose law is applied. Raises ``NotCoveredError`` outside what the sources cover."""
    if law is None:
        return KNOWN_TO
    if not START <= law <= KNOWN_TO:
        raise NotCoveredError(f"the law of {law} is not covered: the sources reach from {START} to {KNOWN_TO}")
    return law


def make(formula: Formula, case: Case, subject: Subject, on: date, law: date, max_lifespan: int | None = None) -> Term:
    """Ask the formula, and wrap the finding."""
    return Term(subject, on, law, formula, case, find(formula, case), max_lifespan)


def _day(years: When, *, first: bool) -> Day:
    """The first or last day of a year that is known, or the days between which it lies."""
    if years.lo >= FAR or years.hi <= -FAR:
        return None
    earliest, latest = (_of(end, first) for end in (years.earliest, years.latest))
    if earliest is None and latest is None:
        return None
    return earliest if years.exact else Period(earliest, latest)


def _days(event: When) -> Day:
    """The day of an event, or the days between which it lies."""
    if event.lo >= PENDING or event.hi <= -FAR:
        return None
    first = event.first if event.first and event.first.year == event.lo else _of(event.earliest, True)
    last = event.last if event.last and event.last.year == event.hi else _of(event.latest, False)
    return first if first == last else Period(first, last)


def _of(year: int | None, first: bool) -> date | None:
    if year is None or not 1 <= year <= 9999:
        return None
    return date(year, 1, 1) if first else date(year, 12, 31)


def _decided(found: Finding[Any]) -> list[Any]:
    """The provisions along the branches taken; both, where a test or a reading leaves two."""
    cites = [found.cite] if isinstance(found.formula, Cited) else []
    parts = found.because
    if isinstance(found.formula, Choose):
        parts = parts[1:]
    elif isinstance(found.formula, Cited | Reading):
        pass
    elif not isinstance(found.answer, When):
        parts = ()
    return cites + [cite for part in parts for cite in _decided(part)]


def _json(day: Day) -> Any:
    if isinstance(day, Period):
        return {"earliest": _json(day.earliest), "latest": _json(day.latest)}
    return day.isoformat() if day else None


def _reading(taken: Taken) -> dict[str, Any]:
    asked = question(taken.id)
    return {"id": taken.id, "taken": taken.taken, "differs": taken.differs, "changes_status": taken.changes_status,
            "provision": asked.provision, "question": asked.question._asdict(),
            "options": {name: {**words._asdict(), "public_domain_from": _json(_day(taken.outcomes[name].plus(1), first=True))}
                        for name, words in asked.options.items()}}


def _notes(term: Term) -> list[Words]:
    notes = []
    if term.on > KNOWN_TO:
        notes.append(Words(f"law as known to {KNOWN_TO}", f"derecho conocido al {KNOWN_TO:%d/%m/%Y}"))
    later = [name for name in type(term.subject).model_fields
             if isinstance(event := getattr(term.subject, name), When) and _after(event, term.on)]
    later += [f"{field}[{i}].{name}" for field in ("authors", "performers")
              for i, person in enumerate(getattr(term.subject, field, None) or ())
              for name in ("born", "died") if (event := getattr(person, name)) is not None and _after(event, term.on)]
    if later:
        notes.append(Words(f"hypothesis: later than the day of asking: {', '.join(later)}",
                           f"hipótesis: posterior a la fecha de la consulta: {', '.join(later)}"))
    if term.max_lifespan is not None:
        notes.append(Words(f"it is supposed, because the asker says so, that nobody lived longer than {term.max_lifespan} years",
                           f"se supone, porque así lo pide quien consulta, que nadie vivió más de {term.max_lifespan} años"))
    if isinstance(term.subject, Folklore):
        notes.append(Words("that it is an expression of folklore (art. 2(12)) is the asker's judgement",
                           "que sea una expresión del folklore (art. 2, num. 12) es apreciación de quien consulta"))
    notes.append(Words("for Peru only", "solo para el Perú"))
    return notes


def _after(event: When, on: date) -> bool:
    if event.lo == PENDING or event.lo > LAST_YEAR:
        return False
    return event.lo > on.year or (event.first is not None and event.first > on)


__all__ = ["LAST", "Day", "Period", "Status", "Term", "Why", "covered", "law_of", "make", "status_in", "why_in"]
