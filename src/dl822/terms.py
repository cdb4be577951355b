"""Terms of protection: how long a thing is protected, and since when it is free.

Title V (art. 57) and the counting of every term (art. 56); the terms of neighbouring rights (arts 135, 139, 142-145);
what is never protected (art. 9(b)); and :func:`term`, the whole answer. The terms of works stand in
:mod:`dl822.terms_of_works` (arts 52-55) and :mod:`dl822.transitional` (the First Transitional Provision). None of
these articles has been amended.

Every rule answers with **the last year of protection**: its last day is 31 December of that year. *No term* means
never protected; *never* means that no end is in sight.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from dl822.facts.works import (
    Broadcast,
    Edition,
    Folklore,
    OfficialText,
    Origin,
    Performance,
    Phonogram,
    Photograph,
    Recording,
    Subject,
    Work,
    mortal,
)
from dl822.reasoning.formula import (
    Years,
    all_of,
    between,
    choose,
    latest,
    longest,
    no_end,
    no_later_than,
    no_term,
    none_of,
    not_before,
    reading,
    since,
)
from dl822.reasoning.provision import Provision
from dl822.results.term import Term, covered, law_of, make
from dl822.statute import provision
from dl822.statute.instruments import DECISION_351, DL_822, LEY_13714, START
from dl822.statute.readings import checked
from dl822.terms_of_works import of_article_53, of_article_54
from dl822.transitional import ended, published_work, signed_work, unsigned_work, window

__all__ = ["ROOTS", "term"]


# ── arts 56 and 57: works ──────────────────────────────────────────────────────────────────────────────────
@provision("56", "term, counted from 1 January of the following year", "plazo, contado desde el 1 de enero del año siguiente", by=DL_822)
def counted(work: type[Work]) -> Years:
    """Every term runs from 1 January after its event, so it ends on a 31 December."""
    return choose(of_article_54(work), published_work(work), choose(of_article_53(work), unsigned_work(work), signed_work(work)))


@provision("57", "last year of protection of the work", "último año de protección de la obra", by=DL_822)
def work_protected(work: type[Work]) -> Years:
    """The end of the term takes the work into the public domain."""
    return counted(work)


# ── neighbouring rights: arts 135, 139, 142 ────────────────────────────────────────────────────────────────
def neighbouring(event: Years, lapsed: Years, term: Years) -> Years:
    """Events of 1945 or earlier had run out under every rule found. Reading ``neighbouring-before-1994``: whether
    those up to Decision 351 were protected at all under the previous law."""
    before = reading("neighbouring-before-1994", "protected", protected=term, unprotected=no_term)
    return choose(no_later_than(event, 1945), lapsed, choose(no_later_than(event, 1993), before, term))


@provision("135", "life of the performer and seventy years", "vida del artista y setenta años", by=DL_822)
def performer_and_seventy(performance: type[Performance]) -> Years:
    """Life of the performer and seventy years; of several, the last. Nobody died before performing."""
    return not_before(latest(performance.performers.each.died), performance.performed) + 70


@provision("decision-351", "performance of 1945 or earlier", "interpretación o ejecución de 1945 o anterior", by=DECISION_351)
def lapsed_performance(performance: type[Performance]) -> Years:
    """Fifty years from the performance had ended by 24 May 1996."""
    return between(no_term, performance.performed + 50)


@provision("135", "last year of protection of the performance", "último año de protección de la interpretación o ejecución", by=DL_822)
def performance_protected(performance: type[Performance]) -> Years:
    """The performer's term, unless the performance had run out before."""
    return neighbouring(performance.performed, lapsed_performance(performance), performer_and_seventy(performance))


@provision("139", "seventy years from first publication", "setenta años desde la primera publicación", by=DL_822)
def phonogram_and_seventy(phonogram: type[Phonogram]) -> Years:
    """The law fixes no start for a phonogram that is not published: reading ``unpublished-phonogram``. Reading
    ``phonogram-published-late``: published more than fifty years after fixation."""
    published, fixed = phonogram.first_published + 70, phonogram.made + 70
    late = reading("phonogram-published-late", "publication", publication=published, fixation=fixed)
    in_time = choose(no_later_than(phonogram.first_published, phonogram.made + 50), published, late)
    return choose(phonogram.first_published.happened, in_time, reading("unpublished-phonogram", None, no_term_runs=no_end, fixation=fixed))


@provision("decision-351", "phonogram fixed in 1945 or earlier", "fonograma fijado en 1945 o antes", by=DECISION_351)
def lapsed_phonogram(phonogram: type[Phonogram]) -> Years:
    """Fifty years from fixation had ended by 24 May 1996."""
    return between(no_term, phonogram.made + 50)


@provision("139", "last year of protection of the phonogram", "último año de protección del fonograma", by=DL_822)
def phonogram_protected(phonogram: type[Phonogram]) -> Years:
    """The producer's term, unless the phonogram had run out before."""
    return neighbouring(phonogram.made, lapsed_phonogram(phonogram), phonogram_and_seventy(phonogram))


@provision("142", "seventy years from the broadcast", "setenta años desde la emisión", by=DL_822)
def broadcast_and_seventy(broadcast: type[Broadcast]) -> Years:
    """Seventy years from 1 January after the broadcast or transmission."""
    return broadcast.broadcast + 70


@provision("decision-351", "broadcast of 1945 or earlier", "emisión de 1945 o anterior", by=DECISION_351)
def lapsed_broadcast(broadcast: type[Broadcast]) -> Years:
    """Fifty years from the broadcast had ended by 24 May 1996."""
    return between(no_term, broadcast.broadcast + 50)


@provision("142", "last year of protection of the broadcast", "último año de protección de la emisión", by=DL_822)
def broadcast_protected(broadcast: type[Broadcast]) -> Years:
    """The broadcaster's term, unless the broadcast had run out before."""
    return neighbouring(broadcast.broadcast, lapsed_broadcast(broadcast), broadcast_and_seventy(broadcast))


# ── other rights: arts 143-145 ─────────────────────────────────────────────────────────────────────────────
@provision("143", "seventy years from disclosure, or from making", "setenta años desde la divulgación o la realización", by=DL_822)
def recording_and_seventy(recording: type[Recording]) -> Years:
    """From disclosure; if it was not disclosed, from its making."""
    return choose(recording.disclosed.happened, recording.disclosed + 70, recording.made + 70)


@provision("143", "last year of protection of the recording", "último año de protección de la grabación", by=DL_822)
def recording_protected(recording: type[Recording]) -> Years:
    """Reading ``recordings-before-1996``: whether art. 143 reaches a recording made before it was law."""
    term = recording_and_seventy(recording)
    return choose(since(recording.made, START), term, reading("recordings-before-1996", None, reached=term, not_reached=no_term))


@provision("144", "seventy years from the taking", "setenta años desde la realización", by=DL_822)
def photograph_and_seventy(photograph: type[Photograph]) -> Years:
    """Seventy years from 1 January after the photograph was taken."""
    return photograph.taken + 70


@provision("ley-13714", "twenty years from disclosure", "veinte años desde la divulgación", by=LEY_13714)
def twenty_years(photograph: type[Photograph]) -> Years:
    """Simple photographs: twenty years from the first copy disclosed."""
    return ended(photograph.disclosed, 20)


@provision("transitional-1", "photograph disclosed by 1972", "fotografía divulgada hasta 1972", by=DL_822)
def lapsed_photograph(photograph: type[Photograph]) -> Years:
    """Its twenty years had ended before Decision 351: free, and not revived."""
    berne = choose(photograph.origin.is_in(Origin.PERU), twenty_years(photograph), photograph_and_seventy(photograph))
    return reading("foreign-origin", "same_lines", same_lines=twenty_years(photograph), berne=berne)


@provision("transitional-1", "photograph disclosed before 24 May 1996", "fotografía divulgada antes del 24 de mayo de 1996", by=DL_822)
def old_photograph(photograph: type[Photograph]) -> Years:
    """To 1972, free; to 1975, open; later, the longer of the two terms (reading ``older-term-longer``)."""
    term = photograph_and_seventy(photograph)
    longer = reading("older-term-longer", None, decree=term, older=longest(term, photograph.disclosed + 20))
    later = choose(no_later_than(photograph.disclosed, 1975), window(longer, lapsed_photograph(photograph)), longer)
    return choose(no_later_than(photograph.disclosed, 1972), lapsed_photograph(photograph), later)


@provision("144", "last year of protection of the photograph", "último año de protección de la fotografía", by=DL_822)
def photograph_protected(photograph: type[Photograph]) -> Years:
    """Seventy years from the taking, as far as the older law left them."""
    return choose(since(photograph.disclosed, START), photograph_and_seventy(photograph), old_photograph(photograph))


@provision("145", "last year of protection of the edition", "último año de protección de la edición", by=DL_822)
def edition_protected(edition: type[Edition]) -> Years:
    """Ten years for whoever, since 24 May 1996, first publishes an undisclosed work already in the public domain."""
    first_published = all_of(edition.published.happened, since(edition.published, START))
    undisclosed = all_of(edition.work_in_public_domain, none_of(edition.previously_disclosed))
    return choose(all_of(first_published, undisclosed), edition.published + 10, no_term)


# ── never protected, and always free ───────────────────────────────────────────────────────────────────────
@provision("57", "expression of folklore", "expresión del folklore", by=DL_822)
def folklore_protected(folklore: type[Folklore]) -> Years:
    """Expressions of folklore, in the sense of art. 2(12), are always in the public domain."""
    return no_term


@provision("9(b)", "official text", "texto oficial", by=DL_822)
def official_text_protected(text: type[OfficialText]) -> Years:
    """Never protected; the duty to respect the text and cite the source remains."""
    return no_term


# ── the whole answer ───────────────────────────────────────────────────────────────────────────────────────
ROOTS: dict[type[Subject], Provision[Any, Years]] = {
    Work: work_protected, Performance: performance_protected, Phonogram: phonogram_protected, Broadcast: broadcast_protected,
    Recording: recording_protected, Photograph: photograph_protected, Edition: edition_protected,
    Folklore: folklore_protected, OfficialText: official_text_protected,
}


def term(
    subject: Subject, *, on: date, law: date | None = None, readings: Mapping[str, str] | None = None, max_lifespan: int | None = None
) -> Term:
    """How long a subject is protected, and since when it is free.

    ``on`` is the day of asking; ``law`` the day whose law is applied (by default the last day covered); ``readings``
    takes other options on open questions of law; ``max_lifespan`` (years) supposes that nobody lives longer, which is
    supposed only if asked. Raises ``NotCoveredError``, ``InconsistentFactsError``, ``UnknownProvisionError``.

    >>> from datetime import date
    >>> from dl822 import Author, Work
    >>> novel = Work(kind="literary", authorship="individual", signature="named", authors=[Author(died="1969-12-02")])
    >>> term(novel, on=date(2026, 11, 22)).public_domain_from
    datetime.date(2040, 1, 1)
    """
    day, of = covered(on), law_of(law)
    root = ROOTS[type(subject)]
    case = root.case(subject if max_lifespan is None else mortal(subject, max_lifespan), on=day)
    taken = case.taking(checked(dict(readings))) if readings else case
    return make(root.tree(of), taken, subject, day, of, max_lifespan)
