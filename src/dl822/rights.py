"""Neighbouring rights, and which rights a use meets (Title VIII, chapters I to V: arts 129-145).

A use may meet several rights at once: that in the thing used (a record), that in a work in it (the music), that in a
performance on it: none gives way to another (art. 129). The author's own acts stand in :mod:`dl822.author_rights`, the
rights to a mere remuneration in :mod:`dl822.remuneration`, moral rights in :mod:`dl822.moral_rights`.
"""

from __future__ import annotations

from dl822.author_rights import (
    accessed,
    building_rented,
    communicated,
    disseminated,
    distributed,
    exhausted,
    exhibited,
    importation_reserved,
    imported,
    music_in_public,
    otherwise_used,
    own_version,
    performed,
    program_outside_rental,
    received,
    reproduced,
    reproduction_reserved,
    reserved_by_creation,
    reserved_to_author,
    retransmitted,
    screened,
    transformation_reserved,
    transmitted,
    work,
)
from dl822.facts.acts import (
    CARRIERS,
    COLLECTIONS,
    COMMUNICATION,
    COPIED_FROM_RECORDS,
    COPYING,
    FIXATIONS,
    WORKS,
    Act,
    Carrier,
    CopiedFrom,
    Matter,
    Publication,
)
from dl822.facts.uses import Use
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1076, LEY_28131, LEY_29316

__all__ = [
    "accessed", "building_rented", "carried_performance", "carried_right", "communicated", "disseminated", "distributed", "exhausted",
    "exhibited", "imported", "music_in_public", "otherwise_used", "own_right", "own_version", "performed", "program_outside_rental",
    "received", "reproduction_reserved", "reserved", "retransmitted", "screened", "transformation_reserved", "transmitted", "work",
]


# ── art. 132, Law 28131: performers ────────────────────────────────────────────────────────────────
PUBLISHED_WITH_CONSENT = (Carrier.PHONOGRAM, Carrier.AUDIOVISUAL)


@provision("132(a)", "communication of the performance", "comunicación de la interpretación o ejecución", by=DL_822)
def performance_communicated(use: type[Use]) -> Truth:
    """In any form, except from a fixation made with the performer's consent and published for commercial purposes."""
    return all_of(use.act.is_in(*COMMUNICATION), none_of(use.performed_from.is_in(*PUBLISHED_WITH_CONSENT)))


@performance_communicated.amended(by=LEY_28131)
def _(use: type[Use]) -> Truth:
    """Since Law 28131 (arts 14 and 17): not what is itself a broadcast performance; always what is made available on demand."""
    left = none_of(use.performed_from.is_in(*PUBLISHED_WITH_CONSENT, Carrier.BROADCAST))
    return any_of(all_of(use.act.is_in(*COMMUNICATION), left), use.act.is_in(Act.MAKING_AVAILABLE))


@provision("132(b)", "fixation and reproduction of the performance", "fijación y reproducción de la interpretación o ejecución", by=DL_822)
def performance_fixed(use: type[Use]) -> Truth:
    """By any means; since Law 28131 (art. 15.2) its inclusion in audiovisual works is named, which it covered already."""
    return use.act.is_in(*COPYING, Act.SYNCHRONISATION)


@provision("132(c)", "reproduction for ends not authorised", "reproducción para fines no autorizados", by=DL_822)
def performance_reproduced_otherwise(use: type[Use]) -> Truth:
    """Of an authorised fixation, for ends other than those of the authorisation; Law 28131 says it again (art. 15.3)."""
    return all_of(use.act.is_in(Act.REPRODUCTION), use.beyond_purpose)


@provision("132", "act reserved to the performer", "acto reservado al artista", by=DL_822)
def reserved_to_performer(use: type[Use]) -> Truth:
    """Communication, fixation and reproduction. Distribution is not among the performer's rights before Law 28131."""
    return all_of(use.matter.is_in(Matter.PERFORMANCE), any_of(
        performance_communicated(use), performance_fixed(use), performance_reproduced_otherwise(use)))


@reserved_to_performer.amended(by=LEY_28131)
def _(use: type[Use]) -> Truth:
    """Since Law 28131: distribution in every form and dubbing (16, 19), and any other exploitation (13)."""
    return all_of(use.matter.is_in(Matter.PERFORMANCE), any_of(
        performance_communicated(use), performance_fixed(use), performance_reproduced_otherwise(use), distributed(use),
        use.act.is_in(Act.TRANSLATION, Act.OTHER)))


# ── art. 136: phonogram producers ──────────────────────────────────────────────────────────────────
@provision("136(a)", "reproduction of the phonogram", "reproducción del fonograma", by=DL_822)
def phonogram_reproduced(use: type[Use]) -> Truth:
    """Direct or indirect."""
    return use.act.is_in(*COPYING)


@provision("136(b)", "distribution, rental or lending of the phonogram", "distribución, alquiler o préstamo del fonograma", by=DL_822)
def phonogram_distributed(use: type[Use]) -> Truth:
    """Distribution to the public, rental and public lending; a copy sold here with authorisation may be resold (34, 129)."""
    return distributed(use)


@provision("136(c)", "phonogram on demand, by digital communication", "fonograma a demanda, por comunicación digital", by=DL_822)
def phonogram_on_demand(use: type[Use]) -> Truth:
    """Digital communication that amounts to distribution, because the user chooses the work."""
    return use.act.is_in(Act.MAKING_AVAILABLE)


@phonogram_on_demand.amended(by=DL_1076)
def _(use: type[Use]) -> Truth:
    """Making available from the place and at the time that each chooses, by whatever technology."""
    return use.act.is_in(Act.MAKING_AVAILABLE)


@provision("136(d)", "inclusion in an audiovisual work", "inclusión en una obra audiovisual", by=DL_822)
def phonogram_synchronised(use: type[Use]) -> Truth:
    """Inclusion of the phonogram in audiovisual works."""
    return use.act.is_in(Act.SYNCHRONISATION)


@provision("136(e)", "alteration of the phonogram by technical means", "modificación del fonograma por medios técnicos", by=DL_822)
def phonogram_altered(use: type[Use]) -> Truth:
    """Alteration of the phonogram by technical means."""
    return use.act.is_in(Act.TRANSFORMATION)


@provision("136", "act reserved to the phonogram producer", "acto reservado al productor de fonogramas", by=DL_822)
def reserved_to_phonogram_producer(use: type[Use]) -> Truth:
    """Not communication to the public, save on demand: that gives a remuneration only (art. 137)."""
    return all_of(use.matter.is_in(Matter.PHONOGRAM), any_of(
        phonogram_reproduced(use), phonogram_distributed(use), phonogram_on_demand(use), phonogram_synchronised(use),
        phonogram_altered(use)))


# ── arts 140 to 145: broadcasters and others ───────────────────────────────────────────────────────────────
@provision("140(a)", "retransmission of the broadcast", "retransmisión de la emisión", by=DL_822)
def broadcast_retransmitted(use: type[Use]) -> Truth:
    """By any means or procedure; transmission by cable is protected alike (art. 141)."""
    return use.act.is_in(Act.RETRANSMISSION, Act.TRANSMISSION, Act.MAKING_AVAILABLE)


@provision("140(b)", "recording of the broadcast", "grabación de la emisión", by=DL_822)
def broadcast_recorded(use: type[Use]) -> Truth:
    """On any sound or audiovisual medium, even a single image."""
    return use.act.is_in(Act.FIXATION)


@provision("140(c)", "reproduction of the broadcast", "reproducción de la emisión", by=DL_822)
def broadcast_reproduced(use: type[Use]) -> Truth:
    """Reproduction of the broadcast."""
    return use.act.is_in(Act.REPRODUCTION, Act.SYNCHRONISATION)


@provision("140", "act reserved to the broadcaster", "acto reservado al organismo de radiodifusión", by=DL_822)
def reserved_to_broadcaster(use: type[Use]) -> Truth:
    """Retransmission, recording and reproduction."""
    return all_of(use.matter.is_in(Matter.BROADCAST), any_of(
        broadcast_retransmitted(use), broadcast_recorded(use), broadcast_reproduced(use)))


@provision("141", "the same for cable and other wired stations", "lo mismo para el cable y otras estaciones por hilo", by=DL_822)
def reserved_to_cable(use: type[Use]) -> Truth:
    """Whoever transmits programmes by wire or cable has a like protection."""
    return reserved_to_broadcaster(use)


@provision("143", "act reserved to the producer of the recording", "acto reservado al productor de la grabación", by=DL_822)
def reserved_to_recording_producer(use: type[Use]) -> Truth:
    """Reproduction, distribution and communication of recordings of images that are no work."""
    return all_of(use.matter.is_in(Matter.RECORDING), any_of(reproduced(use), distributed(use), communicated(use)))


@provision("144", "act reserved to whoever took the photograph", "acto reservado a quien realizó la fotografía", by=DL_822)
def reserved_to_photographer(use: type[Use]) -> Truth:
    """Reproduction, distribution and communication, on the terms of photographic authors."""
    return all_of(use.matter.is_in(Matter.PHOTOGRAPH), any_of(reproduced(use), distributed(use), communicated(use)))


@provision("145", "act reserved to the first publisher", "acto reservado a quien publica por primera vez", by=DL_822)
def reserved_to_first_publisher(use: type[Use]) -> Truth:
    """The same exploitation rights as the author would have had."""
    return all_of(use.matter.is_in(Matter.EDITION), reserved_to_author(use))


@provision("130", "act reserved to authors, by the law's reference", "acto reservado a los autores, por remisión de la ley", by=DL_822)
def invoked(use: type[Use]) -> Truth:
    """Reading ``invoked-by-130``: whether owners of neighbouring rights may invoke what their own articles do not list."""
    acts = any_of(importation_reserved(use), use.act.is_in(Act.TRANSLATION, Act.TRANSFORMATION, Act.OTHER),
                  all_of(use.matter.is_in(Matter.BROADCAST), distributed(use)))
    theirs = use.matter.is_in(Matter.PERFORMANCE, Matter.PHONOGRAM, Matter.BROADCAST, Matter.RECORDING, Matter.PHOTOGRAPH)
    return all_of(theirs, acts, reading("invoked-by-130", None, invoked=theirs, listed_only=use.matter.is_in(*WORKS)))


# ── which rights a use meets ───────────────────────────────────────────────────────────────────────────────
@provision("130", "right in the thing itself", "derecho sobre el objeto mismo", by=DL_822)
def own_right(use: type[Use]) -> Truth:
    """The right of the author, or the neighbouring or other right of Title VIII, whichever the matter has."""
    return any_of(reserved_by_creation(use), reserved_to_performer(use), reserved_to_phonogram_producer(use), reserved_to_cable(use),
                  reserved_to_recording_producer(use), reserved_to_photographer(use), reserved_to_first_publisher(use), invoked(use))


@provision("129", "the work that it carries", "la obra que contiene", by=DL_822)
def carried_work(use: type[Use]) -> Truth:
    """The rights in a performance, a record or a broadcast take nothing from those in the work that it carries."""
    return all_of(use.matter.is_in(*CARRIERS), use.carries.is_in(*WORKS))


@carried_work.amended(by=LEY_29316)
def _(use: type[Use]) -> Truth:
    """Since 2009 the article also says that neither right ranks above the other."""
    return all_of(use.matter.is_in(*CARRIERS), use.carries.is_in(*WORKS))


@provision("54", "contributions of a film's co-authors", "aportes de los coautores de la obra audiovisual", by=DL_822)
def contributions(use: type[Use]) -> Truth:
    """The end of a film's own term leaves each co-author's contribution its own, and the adapted work as well (59)."""
    return use.matter.is_in(Matter.FILM)


@provision("78", "the items of a collection", "los elementos de la colección", by=DL_822)
def items(use: type[Use]) -> Truth:
    """The right in a compilation or database leaves untouched those in the works that it gathers (5(l), 78)."""
    return all_of(use.matter.is_in(*COLLECTIONS), use.carries.is_in(*WORKS))


@provision("13", "the work that it translates or adapts, if it does", "la obra que traduce o adapta, si lo hace", by=DL_822)
def original_beneath(use: type[Use]) -> Truth:
    """Whoever makes a derived work owns his contribution alone: the author of the original keeps his rights in it."""
    return use.matter.is_in(*(m for m in (*WORKS, Matter.PHOTOGRAPH) if m not in (Matter.FILM, Matter.TITLE, Matter.PHRASE, *COLLECTIONS)))


@provision("31", "right in a work that it carries", "derecho sobre una obra que contiene", by=DL_822)
def carried_right(use: type[Use]) -> Truth:
    """What is reserved to the author of a work in it needs his leave as well, as long as his term runs."""
    return all_of(any_of(carried_work(use), contributions(use), items(use), original_beneath(use)), reserved_to_author(use))


def fixed_in(use: type[Use]) -> Truth:
    """What carries performances: a fixation, or any work where it is a recording of it that is copied."""
    return any_of(use.matter.is_in(*FIXATIONS), all_of(
        use.matter.is_in(*COPIED_FROM_RECORDS), use.act.is_in(*COPYING, Act.SYNCHRONISATION), use.copied_from.is_in(CopiedFrom.RECORDING)))


@provision("132", "right in the performances that it carries", "derecho sobre las interpretaciones que contiene", by=DL_822)
def carried_performance(use: type[Use]) -> Truth:
    """Copying a fixation copies the performance; communicating it does not need the performer if it was published (132)."""
    told = all_of(use.act.is_in(*COMMUNICATION), none_of(use.published_as.is_in(Publication.RECORDED)))
    return all_of(fixed_in(use), any_of(performance_fixed(use), told))


@carried_performance.amended(by=LEY_28131)
def _(use: type[Use]) -> Truth:
    """Law 28131 adds distribution, making available and dubbing (16, 17, 19), and leaves out what is broadcast already (14)."""
    told = all_of(use.act.is_in(*COMMUNICATION), none_of(
        use.published_as.is_in(Publication.RECORDED), use.performed_from.is_in(*PUBLISHED_WITH_CONSENT, Carrier.BROADCAST)))
    return all_of(fixed_in(use), any_of(
        performance_fixed(use), distributed(use), use.act.is_in(Act.MAKING_AVAILABLE, Act.TRANSLATION), told))


@provision("30", "act reserved by law", "acto reservado por la ley", by=DL_822)
def reserved(use: type[Use]) -> Truth:
    """Whether the act is anybody's exclusive right, whoever the owner is: in the thing, a work in it, a performance in it."""
    return any_of(own_right(use), carried_right(use), carried_performance(use))


@reserved.amended(by=LEY_29316)
def _(use: type[Use]) -> Truth:
    """Since 2009 the article also says that moral rights do not hinder the transfer of these."""
    return any_of(own_right(use), carried_right(use), carried_performance(use))
