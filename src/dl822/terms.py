"""Terms of protection: how long a thing is protected, and since when it is free.

Title IV, chapter II (arts 52-56); title V (art. 57); the terms of neighbouring rights (arts 135, 139, 142-145); what
is never protected (art. 9); and the First Transitional Provision, which keeps free what was free on 24 May 1996 and
gives the rest the longer term. None of these articles has been amended. What the older law said is known from
secondary sources only (medium confidence at best): Law 13714, the law of 1849 and Andean Decision 351.

Every rule answers with **the last year of protection**: its last day is 31 December of that year (art. 56). *No term*
means never protected; *never* means that no end is in sight.

Not encoded: the rules of the older law on vacant estates, on press photographs assigned for five years, and on titles
of periodicals (Second Transitional Provision, spent on 24 May 1997).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from dl822.facts.works import (
    Authorship,
    Broadcast,
    Edition,
    Folklore,
    Holder,
    Kind,
    OfficialText,
    Origin,
    Performance,
    Phonogram,
    Photograph,
    Recording,
    Revealer,
    Signature,
    Subject,
    Work,
    mortal,
)
from dl822.reasoning.formula import (
    Years,
    all_of,
    any_of,
    between,
    choose,
    latest,
    longest,
    no_end,
    no_later_than,
    no_term,
    none_of,
    reading,
    since,
)
from dl822.reasoning.provision import Provision
from dl822.results.term import Term, covered, law_of, make
from dl822.statute import provision
from dl822.statute.instruments import DECISION_351, DL_822, LAW_1849, LEY_13714, START
from dl822.statute.readings import checked


# ── arts 52-56: the terms of works ─────────────────────────────────────────────────────────────────────────
@provision("52", "death of the last author", "muerte del último autor", by=DL_822)
def last_death(work: type[Work]) -> Years:
    """The death that counts: of a joint work, that of the last co-author."""
    return latest(work.authors.each.died)


@provision("52", "life of the author and seventy years", "vida del autor y setenta años", by=DL_822)
def life_and_seventy(work: type[Work]) -> Years:
    """The right lasts for the author's life and seventy years after his death, whatever the country of origin.

    Reading ``volumes-and-life``: whether art. 55 moves a term that runs from a death.
    """
    life = last_death(work) + 70
    return choose(
        work.last_volume_published.happened,
        reading("volumes-and-life", "life", life=life, last_volume=longest(last_death(work), work.last_volume_published) + 70),
        life,
    )


@provision("55", "start of the term of what was disclosed", "inicio del plazo de lo divulgado", by=DL_822)
def disclosure_counted(work: type[Work]) -> Years:
    """What came out in successive volumes counts from the publication of the last."""
    return choose(work.last_volume_published.happened, work.last_volume_published, work.disclosed)


@provision("55", "start of the term of what was published", "inicio del plazo de lo publicado", by=DL_822)
def publication_counted(work: type[Work]) -> Years:
    """What came out in successive volumes counts from the publication of the last."""
    return choose(work.last_volume_published.happened, work.last_volume_published, work.first_published)


@provision("53", "seventy years from disclosure", "setenta años desde la divulgación", by=DL_822)
def disclosure_and_seventy(work: type[Work]) -> Years:
    """An anonymous or pseudonymous work: seventy years from the year of its disclosure.

    Reading ``undisclosed-anonymous``: one that is never disclosed has no start.
    """
    return choose(
        work.disclosed.happened,
        disclosure_counted(work) + 70,
        reading("undisclosed-anonymous", None, no_term_runs=no_end, life=life_and_seventy(work)),
    )


@provision("53", "anonymous or pseudonymous work", "obra anónima o seudónima", by=DL_822)
def unsigned(work: type[Work]) -> Years:
    """Seventy years from disclosure, unless before they end the author reveals who he is: then art. 52.

    Reading ``revealed-by-another``: a revelation by somebody else, or after the author's death, is not the author's.
    """
    return choose(
        no_later_than(work.identity_revealed, disclosure_and_seventy(work)),
        choose(
            all_of(work.identity_revealed_by.is_in(Revealer.AUTHOR), no_later_than(work.identity_revealed, last_death(work))),
            life_and_seventy(work),
            reading("revealed-by-another", None, letter=disclosure_and_seventy(work), life=life_and_seventy(work)),
        ),
        disclosure_and_seventy(work),
    )


@provision("54", "seventy years from completion", "setenta años desde la terminación", by=DL_822)
def completion_and_seventy(work: type[Work]) -> Years:
    """Failing publication, seventy years from completion."""
    return work.completed + 70


@provision("54", "seventy years from first publication", "setenta años desde la primera publicación", by=DL_822)
def publication_and_seventy(work: type[Work]) -> Years:
    """Readings ``published-too-late`` (after the term from completion had ended) and ``publication-without-copies``
    (a film that was only shown)."""
    counted = publication_counted(work) + 70
    in_time = choose(
        no_later_than(work.first_published, completion_and_seventy(work)),
        counted,
        reading("published-too-late", "publication", publication=counted, completion=completion_and_seventy(work)),
    )
    return choose(
        work.kind.is_in(Kind.AUDIOVISUAL),
        reading("publication-without-copies", "release", release=in_time, copies=completion_and_seventy(work)),
        in_time,
    )


@provision("54", "collective work, program or audiovisual work", "obra colectiva, programa u obra audiovisual", by=DL_822)
def published_or_completed(work: type[Work]) -> Years:
    """Seventy years from first publication or, failing that, from completion; a co-author's own contribution to a
    film keeps his own term (see what *remains*)."""
    return choose(work.first_published.happened, publication_and_seventy(work), completion_and_seventy(work))


@provision("57", "term of the decree alone", "plazo de este decreto por sí solo", by=DL_822)
def decree_alone(work: type[Work]) -> Years:
    """The term of arts 52-54, whatever the older law had said."""
    return choose(
        any_of(work.kind.is_in(Kind.PROGRAM, Kind.AUDIOVISUAL), work.authorship.is_in(Authorship.COLLECTIVE)),
        published_or_completed(work),
        choose(
            work.signature.is_in(Signature.ANONYMOUS, Signature.PSEUDONYMOUS),
            unsigned(work),
            life_and_seventy(work),
        ),
    )


# ── the older law: how each of its terms ended ─────────────────────────────────────────────────────────────
def ended(event: Years, years: int) -> Years:
    """The last year of an older term. How the older laws counted (from the day, or from 1 January) is not
    established, so the year of the end is one of two."""
    return between(event + (years - 1), event + years)


@provision("ley-13714", "life and fifty years (Law 13714)", "vida y cincuenta años (Ley 13714)", by=LEY_13714)
def life_and_fifty(work: type[Work]) -> Years:
    """Rights of the author, the spouse, the parents and the children."""
    return ended(last_death(work), 50)


@provision("law-1849", "life and twenty years (law of 1849)", "vida y veinte años (ley de 1849)", by=LAW_1849)
def life_and_twenty(work: type[Work]) -> Years:
    """What the law of 1849 gave, and Law 13714 may have found already free."""
    return ended(last_death(work), 20)


@provision("ley-13714", "end of the author's older term", "fin del plazo anterior del autor", by=LEY_13714)
def older_life(work: type[Work]) -> Years:
    """Reading ``law-of-1849``: whether Law 13714 lengthened what ended by 1961. Before the law of 1849 no statute was
    found, so for deaths before 1829 only a latest year is known."""
    return choose(
        no_later_than(last_death(work), 1828),
        between(no_term, life_and_fifty(work)),
        choose(
            no_later_than(last_death(work), 1941),
            reading("law-of-1849", None, twenty=life_and_twenty(work), fifty=life_and_fifty(work)),
            life_and_fifty(work),
        ),
    )


def stays_free(work: type[Work], older: Years) -> Years:
    """What had ended before 24 May 1996 is not revived. Reading ``foreign-origin``: whether Berne 18(1) differs."""
    decree = choose(work.origin.is_in(Origin.PERU), older, decree_alone(work))
    return reading("foreign-origin", "same_lines", same_lines=older, berne=decree)


@provision("transitional-1", "author who died by 1945", "autor muerto hasta 1945", by=DL_822)
def died_by_1945(work: type[Work]) -> Years:
    """Life and fifty years had ended by 31 December 1995: free, and not revived.

    Reading ``posthumous-before-1996``: what was first disclosed after the author's death, from 1946 on, may have had
    a term of its own.
    """
    return stays_free(work, choose(
        any_of(no_later_than(work.disclosed, 1945), since(work.disclosed, START)),
        older_life(work),
        reading(
            "posthumous-before-1996", None,
            life=older_life(work),
            disclosure=reading("older-term-longer", None, decree=life_and_seventy(work),
                               older=longest(life_and_seventy(work), work.disclosed + 50)),
        ),
    ))


@provision("transitional-1", "author who died from 1946 to 1963", "autor muerto entre 1946 y 1963", by=DL_822)
def died_by_1963(work: type[Work]) -> Years:
    """Reading ``ley-13714-holder``: with life and fifty years the right was alive in 1996; with life and thirty (other
    heirs, assignees) it had ended, save that for deaths of 1963 it may have reached Decision 351."""
    thirty = ended(last_death(work), 30)
    window = reading("window-decision-351", None, alive=life_and_seventy(work), lapsed=thirty)
    return reading(
        "ley-13714-holder", "family",
        family=life_and_seventy(work),
        others=choose(no_later_than(last_death(work), 1962), stays_free(work, thirty), window),
    )


@provision("52", "work of a known author", "obra de autor conocido", by=DL_822)
def known_author(work: type[Work]) -> Years:
    """Free already, or still protected and then life and seventy years."""
    return choose(
        no_later_than(last_death(work), 1945),
        died_by_1945(work),
        choose(no_later_than(last_death(work), 1963), died_by_1963(work), life_and_seventy(work)),
    )


@provision("transitional-1", "photographic work shown by 1975", "obra fotográfica mostrada hasta 1975", by=DL_822)
def old_photographic_work(work: type[Work]) -> Years:
    """Reading ``old-photographs``: whether the twenty years of Law 13714 governed artistic photographs too."""
    twenty = stays_free(work, ended(work.disclosed, 20))
    return reading("old-photographs", None, twenty=twenty, life=known_author(work))


@provision("52", "signed work", "obra firmada", by=DL_822)
def signed_work(work: type[Work]) -> Years:
    """A signed work has its author's term; photographs shown by 1975 may have lost it before."""
    return choose(
        all_of(work.kind.is_in(Kind.PHOTOGRAPHIC), no_later_than(work.disclosed, 1975)),
        old_photographic_work(work),
        known_author(work),
    )


@provision("ley-13714", "fifteen years from publication (Law 13714)", "quince años desde la publicación (Ley 13714)", by=LEY_13714)
def fifteen_years(work: type[Work]) -> Years:
    """Anonymous works, and pseudonymous ones whose pseudonym was not registered."""
    return ended(work.first_published, 15)


@provision("transitional-1", "unsigned work published by 1977", "obra no firmada publicada hasta 1977", by=DL_822)
def lapsed_unsigned(work: type[Work]) -> Years:
    """Its fifteen years had ended before Decision 351: free, and not revived.

    Reading ``revealed-under-ley-13714``: whether an author who had revealed himself left the fifteen years.
    """
    in_time = no_later_than(work.identity_revealed, work.first_published + 15)
    return stays_free(work, reading(
        "revealed-under-ley-13714", "fifteen",
        fifteen=fifteen_years(work),
        life=choose(in_time, known_author(work), fifteen_years(work)),
    ))


@provision("transitional-1", "unsigned work published from 1978 to 1980", "obra no firmada publicada entre 1978 y 1980", by=DL_822)
def window_unsigned(work: type[Work]) -> Years:
    """Reading ``window-decision-351``."""
    return reading("window-decision-351", None, alive=unsigned(work), lapsed=fifteen_years(work))


@provision("53", "anonymous work, or one under an unregistered pseudonym", "obra anónima o con seudónimo no inscrito", by=DL_822)
def never_signed(work: type[Work]) -> Years:
    """Published by 1977, free; to 1980, open; later, art. 53."""
    return choose(
        no_later_than(work.first_published, 1977),
        lapsed_unsigned(work),
        choose(no_later_than(work.first_published, 1980), window_unsigned(work), unsigned(work)),
    )


@provision("decision-351", "database of any date", "base de datos de cualquier fecha", by=DECISION_351)
def unsigned_database(work: type[Work]) -> Years:
    """Programs and original databases are protected since December 1993 whatever their date (art. 58)."""
    return unsigned(work)


@provision("53", "unsigned work", "obra no firmada", by=DL_822)
def unsigned_work(work: type[Work]) -> Years:
    """A registered pseudonym was treated as a name; a database of any date is protected (Decision 351)."""
    return choose(
        work.kind.is_in(Kind.DATABASE),
        unsigned_database(work),
        choose(
            all_of(work.signature.is_in(Signature.PSEUDONYMOUS), work.pseudonym_registered, no_later_than(work.first_published, 1980)),
            known_author(work),
            never_signed(work),
        ),
    )


# ── the older law: films, collective works, programs ───────────────────────────────────────────────────────
@provision("transitional-1", "longer of the two terms", "el más extenso de los dos plazos", by=DL_822)
def longer_term(work: type[Work]) -> Years:
    """Rights of natural persons had life and fifty years. Reading ``older-term-longer``: whether that survives where
    it is longer than art. 54."""
    return reading(
        "older-term-longer", None,
        decree=published_or_completed(work),
        older=longest(published_or_completed(work), last_death(work) + 50),
    )


@provision("ley-13714", "twenty-five years from publication (Law 13714)", "veinticinco años desde la publicación (Ley 13714)", by=LEY_13714)
def twenty_five_years(work: type[Work]) -> Years:
    """Works of a legal entity, the State among them."""
    return ended(work.first_published, 25)


@provision("transitional-1", "work of a legal entity", "obra de una persona jurídica", by=DL_822)
def legal_entity(work: type[Work]) -> Years:
    """Published by 1967: ended before Decision 351, and not revived; to 1970: reading ``window-decision-351``."""
    window = reading("window-decision-351", None, alive=published_or_completed(work), lapsed=twenty_five_years(work))
    return choose(
        no_later_than(work.first_published, 1967),
        stays_free(work, twenty_five_years(work)),
        choose(no_later_than(work.first_published, 1970), window, published_or_completed(work)),
    )


@provision("transitional-1", "film or collective work of natural persons", "película u obra colectiva de personas naturales", by=DL_822)
def natural_persons(work: type[Work]) -> Years:
    """No rule of Law 13714 for films was established: life and fifty years, unless every author died by 1945 and the
    work came out by 1970 (no line found ends a work published later before 24 May 1996)."""
    return choose(
        all_of(no_later_than(work.first_published, 1970), no_later_than(last_death(work), 1945)),
        stays_free(work, older_life(work)),
        longer_term(work),
    )


@provision("transitional-1", "film or collective work of before", "película u obra colectiva anterior", by=DL_822)
def old_published(work: type[Work]) -> Years:
    """It depends on whose the rights were."""
    return choose(work.holder_before_1996.is_in(Holder.LEGAL_ENTITY), legal_entity(work), natural_persons(work))


@provision("decision-351", "program or database of any date", "programa o base de datos de cualquier fecha", by=DECISION_351)
def old_program(work: type[Work]) -> Years:
    """Protected since December 1993 whatever its date (art. 58), so nothing had ended in 1996."""
    return choose(work.holder_before_1996.is_in(Holder.LEGAL_ENTITY), published_or_completed(work), longer_term(work))


@provision("54", "film, program or collective work", "película, programa u obra colectiva", by=DL_822)
def published_work(work: type[Work]) -> Years:
    """First published since 24 May 1996: art. 54 alone. Reading ``completed-before``: completed before that day."""
    before = choose(work.kind.is_in(Kind.PROGRAM, Kind.DATABASE), old_program(work), old_published(work))
    return choose(
        since(work.first_published, START),
        reading("completed-before", "decree", decree=published_or_completed(work),
                older=choose(since(work.completed, START), published_or_completed(work), longer_term(work))),
        before,
    )


@provision("56", "term, counted from 1 January of the following year", "plazo, contado desde el 1 de enero del año siguiente", by=DL_822)
def counted(work: type[Work]) -> Years:
    """Every term runs from 1 January after its event, so it ends on a 31 December."""
    return choose(
        any_of(work.kind.is_in(Kind.PROGRAM, Kind.AUDIOVISUAL), work.authorship.is_in(Authorship.COLLECTIVE)),
        published_work(work),
        choose(
            work.signature.is_in(Signature.ANONYMOUS, Signature.PSEUDONYMOUS),
            unsigned_work(work),
            signed_work(work),
        ),
    )


@provision("57", "last year of protection of the work", "último año de protección de la obra", by=DL_822)
def work_protected(work: type[Work]) -> Years:
    """The end of the term takes the work into the public domain."""
    return counted(work)


# ── neighbouring rights ────────────────────────────────────────────────────────────────────────────────────
def neighbouring(event: Years, term: Years, since_1994: Years) -> Years:
    """Events of 1945 or earlier had run out under every rule found. Reading ``neighbouring-before-1994``: whether
    those up to Decision 351 were protected at all under the previous law."""
    return choose(
        no_later_than(event, 1945),
        between(no_term, event + 50),
        choose(no_later_than(event, 1993), reading("neighbouring-before-1994", "protected", protected=term, unprotected=no_term), since_1994),
    )


@provision("135", "life of the performer and seventy years", "vida del artista y setenta años", by=DL_822)
def performer_and_seventy(performance: type[Performance]) -> Years:
    """Life of the performer and seventy years; of several performers, the last."""
    return latest(performance.performers.each.died) + 70


@provision("135", "last year of protection of the performance", "último año de protección de la interpretación", by=DL_822)
def performance_protected(performance: type[Performance]) -> Years:
    """The performer's term, unless the performance had run out before."""
    return neighbouring(performance.performed, performer_and_seventy(performance), performer_and_seventy(performance))


@provision("139", "seventy years from first publication", "setenta años desde la primera publicación", by=DL_822)
def phonogram_and_seventy(phonogram: type[Phonogram]) -> Years:
    """The law fixes no start for a phonogram that is not published: reading ``unpublished-phonogram``. Reading
    ``phonogram-published-late``: published more than fifty years after fixation."""
    published, fixed = phonogram.first_published + 70, phonogram.made + 70
    late = reading("phonogram-published-late", "publication", publication=published, fixation=fixed)
    return choose(
        phonogram.first_published.happened,
        choose(no_later_than(phonogram.first_published, phonogram.made + 50), published, late),
        reading("unpublished-phonogram", None, no_term_runs=no_end, fixation=fixed),
    )


@provision("139", "last year of protection of the phonogram", "último año de protección del fonograma", by=DL_822)
def phonogram_protected(phonogram: type[Phonogram]) -> Years:
    """The producer's term, unless the phonogram had run out before."""
    return neighbouring(phonogram.made, phonogram_and_seventy(phonogram), phonogram_and_seventy(phonogram))


@provision("142", "seventy years from the broadcast", "setenta años desde la emisión", by=DL_822)
def broadcast_and_seventy(broadcast: type[Broadcast]) -> Years:
    """Seventy years from 1 January after the broadcast or transmission."""
    return broadcast.broadcast + 70


@provision("142", "last year of protection of the broadcast", "último año de protección de la emisión", by=DL_822)
def broadcast_protected(broadcast: type[Broadcast]) -> Years:
    """The broadcaster's term, unless the broadcast had run out before."""
    return neighbouring(broadcast.broadcast, broadcast_and_seventy(broadcast), broadcast_and_seventy(broadcast))


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


@provision("ley-13714", "twenty years from disclosure (Law 13714)", "veinte años desde la divulgación (Ley 13714)", by=LEY_13714)
def twenty_years(photograph: type[Photograph]) -> Years:
    """Simple photographs: twenty years from the first copy disclosed."""
    return ended(photograph.disclosed, 20)


@provision("transitional-1", "photograph shown by 1972", "fotografía mostrada hasta 1972", by=DL_822)
def lapsed_photograph(photograph: type[Photograph]) -> Years:
    """Its twenty years had ended before Decision 351: free, and not revived."""
    berne = choose(photograph.origin.is_in(Origin.PERU), twenty_years(photograph), photograph_and_seventy(photograph))
    return reading("foreign-origin", "same_lines", same_lines=twenty_years(photograph), berne=berne)


@provision("144", "last year of protection of the photograph", "último año de protección de la fotografía", by=DL_822)
def photograph_protected(photograph: type[Photograph]) -> Years:
    """Shown by 1972: ended before Decision 351. From 1973 to 1975: reading ``window-decision-351``."""
    term = photograph_and_seventy(photograph)
    window = reading("window-decision-351", None, alive=term, lapsed=twenty_years(photograph))
    return choose(
        no_later_than(photograph.disclosed, 1972),
        lapsed_photograph(photograph),
        choose(no_later_than(photograph.disclosed, 1975), window, term),
    )


@provision("145", "last year of protection of the edition", "último año de protección de la edición", by=DL_822)
def edition_protected(edition: type[Edition]) -> Years:
    """Ten years for whoever, since 24 May 1996, first publishes an undisclosed work already in the public domain."""
    return choose(
        all_of(
            edition.published.happened,
            since(edition.published, START),
            edition.work_in_public_domain,
            none_of(edition.previously_disclosed),
        ),
        edition.published + 10,
        no_term,
    )


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
    return make(root.tree(of), case.taking(checked(dict(readings))) if readings else case, subject, day, of)
