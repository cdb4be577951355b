"""What remains reserved when a right has ended: a table of the law, and no more than a table.

"Free" never stands alone. Each row names what is left, by which article, and until when as far as the facts tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from dl822.facts.works import (
    Authorship,
    Broadcast,
    Edition,
    Kind,
    OfficialText,
    Performance,
    Phonogram,
    Photograph,
    Recording,
    Signature,
    Subject,
    Work,
)
from dl822.reasoning.when import FAR, LAST, UNKNOWN, When, last
from dl822.reasoning.words import Words


class Remaining(NamedTuple):
    """Something still reserved: what, by which provision, and the last year, if it has one that is known."""

    what: Words
    provision: str
    until: When  # the last year; UNKNOWN where the facts do not tell, NEVER where it does not end

    def to_dict(self) -> dict[str, Any]:
        ends = [f"{end}-12-31" if end else None for end in (self.until.earliest, self.until.latest)]
        until = ends[0] if self.until.exact else {"earliest": ends[0], "latest": ends[1]} if any(ends) else None
        return {"what": self.what._asdict(), "provision": self.provision, "until": until}


ENDLESS = When(FAR, FAR)
MORAL = Words("paternity and integrity, which the heirs, the State, the collective management society or anyone with a legitimate "
              "interest may defend",
              "paternidad e integridad, que pueden defender los herederos, el Estado, la entidad de gestión colectiva pertinente "
              "o quien acredite un legítimo interés")
PERPETUAL = Words("moral rights, which are perpetual", "los derechos morales, que son perpetuos")
REPUDIATED = Words("if the author had corrected or repudiated the work, every publication must say so",
                   "si el autor había rectificado o repudiado la obra, toda publicación debe dejar constancia de ello")
DERIVED = Words("translations, adaptations and arrangements of it have rights of their own",
                "sus traducciones, adaptaciones y arreglos gozan de protección propia")
PERFORMANCES = Words("each performance of it, for the performer's life and seventy years",
                     "cada interpretación de ella, por la vida del artista y setenta años")
PHONOGRAMS = Words("each phonogram that carries it, for seventy years from its publication",
                   "cada fonograma que la contiene, por setenta años desde su publicación")
BROADCASTS = Words("each broadcast that carries it, for seventy years", "cada emisión que la contiene, por setenta años")
CONTRIBUTIONS = Words("the co-authors' own contributions to the film, each for his life and seventy years",
                      "los aportes personales de los coautores de la obra audiovisual, por la vida de cada uno y setenta años")
ADAPTED = Words("the work adapted in the film, if it is still protected", "la obra preexistente adaptada, si aún está protegida")
FIRST_EDITION = Words("if it was never disclosed, ten years for whoever first publishes it",
                      "si nunca se divulgó, diez años de derechos de explotación para quien la publique por primera vez")
LETTERS = Words("if it was never disclosed, what the Civil Code says of letters and memoirs",
                "si nunca se divulgó, lo que el Código Civil dispone sobre la correspondencia epistolar y las memorias")
PORTRAIT = Words("the portrait of a person needs that person's consent, save the cases of art. 85",
                 "el retrato o busto de una persona no puede ser puesto en el comercio sin su consentimiento o, a su muerte, "
                 "el de sus causahabientes, salvo los casos del art. 85")
CARRIED = Words("the works and performances that it carries", "las obras e interpretaciones que contiene")
CITE_SOURCE = Words("the duty to respect the text and to cite the source", "la obligación de respetar el texto y citar la fuente")


def remaining(subject: Subject, year: int) -> tuple[Remaining, ...]:
    """What is, or may be, still reserved once the right itself has ended; asked in that year."""
    return tuple(r for r in _rows(subject, year) if r.until.hi >= year)


def _rows(subject: Subject, year: int) -> Iterator[Remaining]:
    match subject:
        case Work():
            yield from _of_work(subject, year)
        case OfficialText():
            yield Remaining(CITE_SOURCE, "9(b)", ENDLESS)
            yield Remaining(DERIVED, "20", UNKNOWN)
        case Performance():
            yield Remaining(CARRIED, "129", UNKNOWN)
        case Phonogram() | Broadcast() | Recording():
            yield Remaining(CARRIED, "129", UNKNOWN)
        case Photograph():
            yield Remaining(PORTRAIT, "85", UNKNOWN)
        case Edition():
            yield Remaining(MORAL, "29", ENDLESS)
        case _:  # folklore
            yield Remaining(PERFORMANCES, "135", UNKNOWN)
            yield Remaining(PHONOGRAMS, "139", UNKNOWN)
            yield Remaining(BROADCASTS, "142", UNKNOWN)
            yield Remaining(DERIVED, "20", UNKNOWN)


def _of_work(work: Work, year: int) -> Iterator[Remaining]:
    if work.kind in (None, Kind.AUDIOVISUAL):
        yield Remaining(CONTRIBUTIONS, "54", _contributions(work, year))
        yield Remaining(ADAPTED, "59", UNKNOWN)
    yield Remaining(PERPETUAL, "21", ENDLESS)
    yield Remaining(MORAL, "29", ENDLESS)
    yield Remaining(REPUDIATED, "27", ENDLESS)
    yield Remaining(DERIVED, "20", UNKNOWN)
    if work.kind in (None, Kind.LITERARY, Kind.ORAL, Kind.MUSICAL, Kind.DRAMATIC, Kind.AUDIOVISUAL, Kind.COMPILATION, Kind.OTHER):
        yield Remaining(PERFORMANCES, "135", UNKNOWN)
        yield Remaining(PHONOGRAMS, "139", UNKNOWN)
        yield Remaining(BROADCASTS, "142", UNKNOWN)
    if work.known("disclosed", year).happened is not True:
        yield Remaining(FIRST_EDITION, "145", UNKNOWN)
        yield Remaining(LETTERS, "23", UNKNOWN)
    if work.kind in (None, Kind.PHOTOGRAPHIC, Kind.ARTISTIC):
        yield Remaining(PORTRAIT, "85", UNKNOWN)


def _contributions(work: Work, year: int) -> When:
    """Seventy years after the death of the last co-author listed; others may be unlisted, so no earlier only."""
    if not work.authors or work.authorship is Authorship.COLLECTIVE or work.signature is Signature.ANONYMOUS:
        return UNKNOWN
    found = last(author.known("died", year) for author in work.authors).plus(70)
    return found if work.authorship is not None else When(found.lo, FAR)  # art. 58 presumes others, not listed


def beginning(subject: Subject, year: int) -> When:
    """When protection began: the creation of a work, or the event that gives a neighbouring right."""
    match subject:
        case Work():
            made = subject.known("completed", year)
            shown = min(made.hi, subject.known("disclosed", year).hi, subject.known("first_published", year).hi)
            return made if made.exact else When(made.lo if made.lo > -FAR else -LAST, min(shown, LAST))
        case Performance():
            return subject.known("performed", year)
        case Broadcast():
            return subject.known("broadcast", year)
        case Photograph():
            return subject.known("taken", year)
        case Phonogram() | Recording():
            return subject.known("made", year)
        case Edition():
            return subject.known("published", year)
        case _:
            return UNKNOWN
