"""What a whole subject tells of a use of it: of what kind it is, whether it had been disclosed, and whether its term runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from dl822 import terms
from dl822.errors import InconsistentFactsError
from dl822.facts.acts import FREE, Matter, Publication
from dl822.facts.uses import Use
from dl822.facts.works import Kind, Phonogram, Subject, Work
from dl822.reasoning.words import Words
from dl822.results.term import Status, Term

OF_KIND: dict[Kind, tuple[Matter, ...]] = {
    Kind.LITERARY: (Matter.TEXT, Matter.POEM, Matter.ARTICLE, Matter.TITLE),
    Kind.ORAL: (Matter.SPEECH, Matter.LECTURE),
    Kind.MUSICAL: (Matter.MUSIC,),
    Kind.DRAMATIC: (Matter.DRAMATIC,),
    Kind.AUDIOVISUAL: (Matter.FILM,),
    Kind.ARTISTIC: (Matter.ART, Matter.APPLIED_ART),
    Kind.ARCHITECTURAL: (Matter.ARCHITECTURE,),
    Kind.PHOTOGRAPHIC: (Matter.PHOTO_WORK,),
    Kind.MAP: (Matter.MAP,),
    Kind.SLOGAN: (Matter.PHRASE,),
    Kind.PROGRAM: (Matter.PROGRAM,),
    Kind.COMPILATION: (Matter.COMPILATION,),
    Kind.DATABASE: (Matter.DATABASE,),
    Kind.PRESS_ARTICLE: (Matter.ARTICLE,),
    Kind.OTHER: (Matter.OTHER_WORK,),
}


def described(use: Use, on: date, law: date, readings: Mapping[str, str]) -> tuple[Use, Term | None]:
    """The use with what its subject tells of it filled in, and the subject's term. Raises ``InconsistentFactsError``
    where the use says otherwise."""
    if use.of is None:
        return use, None
    if contradictions := list(use.faults(on.year)):
        raise InconsistentFactsError(contradictions)
    term = terms.term(use.of, on=on, law=law, readings=readings)
    told = {name: value for name, value in _told(use, term) if value is not None}
    if faults := list(_faults(use, told)):
        raise InconsistentFactsError(faults)
    return use.replace(**{name: value for name, value in told.items() if getattr(use, name) is None}), term


def _told(use: Use, term: Term) -> Iterator[tuple[str, Any]]:
    yield "matter", _matter(use)
    status = term.status()
    yield "in_term", None if status is Status.UNKNOWN else status is Status.PROTECTED
    if isinstance(use.of, Phonogram) and use.of.known("first_published", term.on.year).hi < term.on.year:
        yield "published_as", Publication.RECORDED
    if isinstance(use.of, Work):
        shown = use.of.known("disclosed", term.on.year)
        yield "disclosed", False if shown.happened is False or shown.lo > term.on.year else True if shown.hi < term.on.year else None


def _matter(use: Use) -> Matter | None:
    """The matter that the use names, if the subject can be that; else what the subject is, if it can be one thing only."""
    possible = matters(use.of) if use.of is not None else ()
    if use.matter in possible:
        return use.matter
    return possible[0] if len(possible) == 1 or (possible and use.matter is not None) else None


def matters(subject: Subject) -> tuple[Matter, ...]:
    """What a use of the subject can be a use of; nothing, for a work of unknown kind."""
    if isinstance(subject, Work):
        return OF_KIND[subject.kind] if subject.kind is not None else ()
    return tuple(m for m in Matter if m == subject.subject)  # type: ignore[attr-defined]


def _faults(use: Use, told: dict[str, Any]) -> Iterator[tuple[str, Words]]:
    for name, value in told.items():
        given = getattr(use, name)
        if given is not None and given != value:
            yield name, Words(f"{given} here, but {value} by the facts under 'of'", f"{given} aquí, pero {value} según los datos de 'of'")
    if told.get("matter") in FREE and use.in_term:
        yield "in_term", Words("what is never protected has no term", "lo que no es objeto de protección no tiene plazo")
