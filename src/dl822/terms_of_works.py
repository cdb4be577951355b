"""The decree's own terms for works: Title IV, chapter II (arts 52-55), none of them amended.

Every rule answers with the last year of protection, or with the event from which a term counts (art. 56: from
1 January of the year after it). What the older law leaves of these terms is in :mod:`dl822.transitional`; the whole
answer, in :mod:`dl822.terms`.
"""

from __future__ import annotations

from dl822.facts.works import Authorship, Kind, Revealer, Signature, Work
from dl822.reasoning.formula import Truth, Years, all_of, any_of, choose, latest, longest, no_end, no_later_than, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822


# ── art. 55: successive volumes ────────────────────────────────────────────────────────────────────────────
@provision("55", "publication of the last volume", "publicación del último volumen", by=DL_822)
def last_volume(work: type[Work]) -> Years:
    """What came out in successive volumes counts from the publication of the last."""
    return work.last_volume_published


def counted_from(work: type[Work], event: Years) -> Years:
    """The event from which a term counts, unless the work came out in volumes."""
    return choose(work.last_volume_published.happened, last_volume(work), event)


# ── art. 52: life and seventy years ────────────────────────────────────────────────────────────────────────
@provision("52", "death of the author, or of the last co-author", "muerte del autor o del último coautor", by=DL_822)
def last_death(work: type[Work]) -> Years:
    """The death that counts: of a joint work, that of the last co-author."""
    return latest(work.authors.each.died)


@provision("52", "life of the author and seventy years", "vida del autor y setenta años", by=DL_822)
def life_and_seventy(work: type[Work]) -> Years:
    """The right lasts for the author's life and seventy years after his death, whatever the country of origin.

    Reading ``volumes-and-life``: whether art. 55 moves a term that runs from a death.
    """
    life = last_death(work) + 70
    later = longest(last_death(work), last_volume(work)) + 70
    return choose(work.last_volume_published.happened, reading("volumes-and-life", None, life=life, last_volume=later), life)


# ── art. 53: anonymous and pseudonymous works ──────────────────────────────────────────────────────────────
@provision("53", "seventy years from disclosure", "setenta años desde la divulgación", by=DL_822)
def disclosure_and_seventy(work: type[Work]) -> Years:
    """Seventy years from the year of disclosure. Reading ``undisclosed-anonymous``: what is never disclosed has no
    start."""
    return choose(
        work.disclosed.happened,
        counted_from(work, work.disclosed) + 70,
        reading("undisclosed-anonymous", None, no_term_runs=no_end, life=life_and_seventy(work)),
    )


@provision("53", "identity revealed by somebody else, or after the author's death",
           "identidad revelada por otra persona, o tras la muerte del autor", by=DL_822)
def revealed_otherwise(work: type[Work]) -> Years:
    """Reading ``revealed-by-another``; on either option the term does not end before the revelation."""
    return reading(
        "revealed-by-another", None,
        letter=disclosure_and_seventy(work),
        life=longest(life_and_seventy(work), work.identity_revealed),
    )


@provision("53", "anonymous or pseudonymous work", "obra anónima o seudónima", by=DL_822)
def unsigned(work: type[Work]) -> Years:
    """Seventy years from disclosure, unless before they end the author reveals who he is: then art. 52."""
    by_author = all_of(work.identity_revealed_by.is_in(Revealer.AUTHOR), no_later_than(work.identity_revealed, last_death(work)))
    return choose(
        no_later_than(work.identity_revealed, disclosure_and_seventy(work)),
        choose(by_author, life_and_seventy(work), revealed_otherwise(work)),
        disclosure_and_seventy(work),
    )


# ── art. 54: collective works, programs, audiovisual works ─────────────────────────────────────────────────
@provision("54", "seventy years from completion", "setenta años desde la terminación", by=DL_822)
def completion_and_seventy(work: type[Work]) -> Years:
    """Failing publication, seventy years from completion."""
    return work.completed + 70


@provision("54", "seventy years from first publication", "setenta años desde la primera publicación", by=DL_822)
def publication_and_seventy(work: type[Work]) -> Years:
    """Reading ``published-too-late``: first published when the term from completion had ended."""
    counted = counted_from(work, work.first_published) + 70
    return choose(
        no_later_than(work.first_published, completion_and_seventy(work)),
        counted,
        reading("published-too-late", "publication", publication=counted, completion=completion_and_seventy(work)),
    )


@provision("54", "publication of an audiovisual work", "publicación de una obra audiovisual", by=DL_822)
def release_and_seventy(work: type[Work]) -> Years:
    """Reading ``publication-without-copies``: whether a film that was only shown has been published (art. 2(35))."""
    return reading(
        "publication-without-copies", "release",
        release=publication_and_seventy(work),
        copies=completion_and_seventy(work),
    )


@provision("54", "collective work, program or audiovisual work", "obra colectiva, programa u obra audiovisual", by=DL_822)
def published_or_completed(work: type[Work]) -> Years:
    """Seventy years from first publication or, failing that, from completion; a co-author's own contribution to a
    film keeps his own term (see what *remains*)."""
    published = choose(work.kind.is_in(Kind.AUDIOVISUAL), release_and_seventy(work), publication_and_seventy(work))
    return choose(work.first_published.happened, published, completion_and_seventy(work))


# ── which of them ──────────────────────────────────────────────────────────────────────────────────────────
def of_article_54(work: type[Work]) -> Truth:
    """The works that art. 54 names."""
    return any_of(work.kind.is_in(Kind.PROGRAM, Kind.AUDIOVISUAL), work.authorship.is_in(Authorship.COLLECTIVE))


def of_article_53(work: type[Work]) -> Truth:
    """The works that art. 53 names: a pseudonym that hides nobody is a name (2(18), 2(29))."""
    return work.signature.is_in(Signature.ANONYMOUS, Signature.PSEUDONYMOUS)


@provision("57", "term of the decree alone", "plazo de este decreto por sí solo", by=DL_822)
def decree_alone(work: type[Work]) -> Years:
    """The term of arts 52-54, whatever the older law had said."""
    return choose(
        of_article_54(work),
        published_or_completed(work),
        choose(of_article_53(work), unsigned(work), life_and_seventy(work)),
    )
