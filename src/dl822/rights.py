"""The exploitation rights: which acts are reserved to the owner (Title III, chapter III; Title VIII, chapters II to V).

A use may meet two rights at once: that in the thing used (a record), and that in the work which it carries (the music):
neither gives way to the other (art. 129). Each rule says whether an act is reserved; whether something allows it all the
same is for :mod:`dl822.exceptions`. Moral rights stand apart, in :mod:`dl822.moral_rights`.
"""

from __future__ import annotations

from dl822.facts.acts import CARRIERS, COMMUNICATION, COPYING, DISTRIBUTION, FREE, WORKS, Act, Carrier, Marketed, Matter, Setting
from dl822.facts.uses import Use
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1076, LEY_28131, LEY_29316, LEY_32409

JUDGED_ORIGINAL = (Matter.PHRASE, Matter.TITLE, Matter.COMPILATION, Matter.DATABASE, Matter.OTHER_WORK)


# ── arts 3 to 9: what is protected at all ──────────────────────────────────────────────────────────────────
@provision("5", "a protected work", "obra protegida", by=DL_822)
def work(use: type[Use]) -> Truth:
    """A work of any kind, without formality (art. 3); slogans, titles, compilations and the like only if original."""
    return any_of(use.matter.is_in(*(m for m in WORKS if m not in JUDGED_ORIGINAL)),
                  all_of(use.matter.is_in(*JUDGED_ORIGINAL), use.original))


@provision("129", "the work that it carries", "la obra que contiene", by=DL_822)
def carried_work(use: type[Use]) -> Truth:
    """The rights in a performance, a record or a broadcast take nothing from those in the work that it carries."""
    return all_of(use.matter.is_in(*CARRIERS), use.carries.is_in(*WORKS))


@carried_work.amended(by=LEY_29316)
def _(use: type[Use]) -> Truth:
    """Since 2009 the article also says that neither right ranks above the other."""
    return all_of(use.matter.is_in(*CARRIERS), use.carries.is_in(*WORKS))


# ── arts 31 to 36: the acts reserved to the owner ──────────────────────────────────────────────────────────
@provision("32", "reproduction in any form, permanent or temporary", "reproducción en cualquier forma, permanente o temporal", by=DL_822)
def reproduced(use: type[Use]) -> Truth:
    """Any fixation, or obtaining of copies: loading a program and decompiling it are reproductions too."""
    return use.act.is_in(*COPYING, Act.SYNCHRONISATION, Act.LOADING, Act.DECOMPILATION)


@provision("33(a)", "public performance", "representación o ejecución", by=DL_822)
def performed(use: type[Use]) -> Truth:
    """Stage performances, recitals and playing, live or from a recording."""
    return use.act.is_in(Act.PERFORMANCE)


@provision("33(b)", "showing of audiovisual works", "proyección o exhibición de obras audiovisuales", by=DL_822)
def screened(use: type[Use]) -> Truth:
    """Projection or exhibition of films and other audiovisual works."""
    return use.act.is_in(Act.SCREENING)


@provision("33(c)", "transmission by any means", "transmisión por cualquier medio", by=DL_822)
def transmitted(use: type[Use]) -> Truth:
    """By air, wire, cable or network, on subscription or not; making available on demand is a form of it (2(5))."""
    return use.act.is_in(Act.TRANSMISSION, Act.MAKING_AVAILABLE)


@provision("33(d)", "retransmission by another entity", "retransmisión por otra entidad", by=DL_822)
def retransmitted(use: type[Use]) -> Truth:
    """Retransmission of a broadcast work by an entity other than the one of origin, or by that one (33(h), 47)."""
    return use.act.is_in(Act.RETRANSMISSION)


@provision("33(e)", "reception in a place open to the public", "captación en lugar accesible al público", by=DL_822)
def received(use: type[Use]) -> Truth:
    """Radio or television received where the public has access; the broadcaster's authorisation does not reach it (119)."""
    return use.act.is_in(Act.RECEPTION)


@provision("33(f)", "exhibition of works of art", "exposición de obras de arte", by=DL_822)
def exhibited(use: type[Use]) -> Truth:
    """Public exhibition of works of art, or of reproductions of them."""
    return use.act.is_in(Act.EXHIBITION)


@provision("33(g)", "access to databases", "acceso a bases de datos", by=DL_822)
def accessed(use: type[Use]) -> Truth:
    """Public access to databases that hold or are protected works."""
    return use.act.is_in(Act.DATABASE_ACCESS)


@provision("33(h)", "dissemination by any other means", "difusión por cualquier otro medio", by=DL_822)
def disseminated(use: type[Use]) -> Truth:
    """Dissemination of signs, words, sounds or images by any means, known or not yet known."""
    return use.act.is_in(Act.DISSEMINATION)


@provision("31(b)", "communication to the public", "comunicación al público", by=DL_822)
def communicated(use: type[Use]) -> Truth:
    """Any act by which people can have access to the work without copies being distributed to them first (2(5))."""
    return any_of(performed(use), screened(use), transmitted(use), retransmitted(use), received(use), exhibited(use),
                  accessed(use), disseminated(use))


@provision("34", "resale of a copy already sold with authorisation", "reventa de un ejemplar ya vendido con autorización", by=DL_822)
def exhausted(use: type[Use]) -> Truth:
    """Resale is free in the country for which the copies were authorised; rental and lending stay reserved. Reading
    ``parallel-imports``: copies authorised for another country only."""
    here = use.marketed.is_in(Marketed.PERU)
    return all_of(use.act.is_in(Act.SALE), reading(
        "parallel-imports", "national", national=here, international=use.marketed.is_in(Marketed.PERU, Marketed.ABROAD)))


@provision("34", "rental of the construction by its owner", "alquiler de la construcción por su propietario", by=DL_822)
def building_rented(use: type[Use]) -> Truth:
    """The author of a work of architecture cannot oppose that the owner of the construction rents it out."""
    return all_of(use.act.is_in(Act.RENTAL), use.matter.is_in(Matter.ARCHITECTURE))


@provision("72", "program outside the rental or lending right", "programa fuera del derecho de alquiler o préstamo", by=DL_822)
def program_outside_rental(use: type[Use]) -> Truth:
    """Embedded in a machine in whose normal use it cannot be copied, or not the essential object of the rental."""
    return all_of(use.act.is_in(Act.RENTAL, Act.LENDING), use.matter.is_in(Matter.PROGRAM),
                  any_of(use.embedded, none_of(use.essential_object)))


@provision("31(c)", "distribution to the public", "distribución al público", by=DL_822)
def distributed(use: type[Use]) -> Truth:
    """Sale, rental, public lending or any other transfer, save what arts 34 and 72 leave free."""
    return all_of(use.act.is_in(*DISTRIBUTION), none_of(exhausted(use), building_rented(use), program_outside_rental(use)))


@provision("36", "translation, adaptation or other transformation", "traducción, adaptación u otra transformación", by=DL_822)
def transformed(use: type[Use]) -> Truth:
    """Translation, dubbing and subtitling included; decompiling translates the form of a program."""
    return use.act.is_in(Act.TRANSLATION, Act.TRANSFORMATION, Act.DECOMPILATION)


@provision("31(d)", "transformation", "transformación", by=DL_822)
def transformation_reserved(use: type[Use]) -> Truth:
    """The author's right over translations and transformations of his work (art. 36)."""
    return transformed(use)


@provision("35", "importation of copies made without authorisation", "importación de copias hechas sin autorización", by=DL_822)
def imported(use: type[Use]) -> Truth:
    """Only of copies made without authorisation, and not in personal luggage."""
    return all_of(use.act.is_in(Act.IMPORTATION), none_of(use.lawful_copy, use.luggage))


@provision("31(e)", "importation", "importación", by=DL_822)
def importation_reserved(use: type[Use]) -> Truth:
    """The right over the entry of such copies into the national territory (art. 35)."""
    return imported(use)


@provision("31(a)", "reproduction", "reproducción", by=DL_822)
def reproduction_reserved(use: type[Use]) -> Truth:
    """The right over reproduction by any form or procedure (art. 32)."""
    return reproduced(use)


@provision("31(f)", "any other form of use", "cualquier otra forma de utilización", by=DL_822)
def otherwise_used(use: type[Use]) -> Truth:
    """The list is open: any use that the law does not except is the owner's."""
    return use.act.is_in(Act.OTHER)


@provision("31", "act reserved to the author", "acto reservado al autor", by=DL_822)
def reserved_to_author(use: type[Use]) -> Truth:
    """Reproduction, communication, distribution, transformation, importation, or any other exploitation (art. 30)."""
    return any_of(reproduction_reserved(use), communicated(use), distributed(use), transformation_reserved(use),
                  importation_reserved(use), otherwise_used(use))


# ── arts 132 and 133, Law 28131: performers ────────────────────────────────────────────────────────────────
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


@provision("132", "act reserved to the performer", "acto reservado al artista", by=DL_822)
def reserved_to_performer(use: type[Use]) -> Truth:
    """Communication, fixation and reproduction. Distribution is not among the performer's rights before Law 28131."""
    return any_of(performance_communicated(use), performance_fixed(use))


@reserved_to_performer.amended(by=LEY_28131)
def _(use: type[Use]) -> Truth:
    """Since Law 28131 (arts 16 and 19): distribution in every form, and dubbing, as well."""
    return any_of(performance_communicated(use), performance_fixed(use), distributed(use), use.act.is_in(Act.TRANSLATION))


@provision("133", "performer's remuneration for the phonogram", "remuneración del artista por el fonograma", by=DL_822)
def performer_remunerated(use: type[Use]) -> Truth:
    """Equitable remuneration when a phonogram published for commercial purposes is communicated to the public."""
    from_phonogram = any_of(use.matter.is_in(Matter.PHONOGRAM), use.performed_from.is_in(Carrier.PHONOGRAM))
    return all_of(use.matter.is_in(Matter.PERFORMANCE, Matter.PHONOGRAM), use.act.is_in(*COMMUNICATION), from_phonogram)


AUDIOVISUAL = (Matter.FILM, Matter.RECORDING)


@provision("133", "performer's remuneration for audiovisual works", "remuneración del artista por la obra audiovisual", by=LEY_28131)
def performer_remunerated_for_film(use: type[Use]) -> Truth:
    """Law 28131, art. 18: for the communication of audiovisual fixations, and for rental of those and of phonograms."""
    shown = all_of(any_of(use.matter.is_in(*AUDIOVISUAL), use.performed_from.is_in(Carrier.AUDIOVISUAL)), use.act.is_in(*COMMUNICATION))
    return any_of(shown, all_of(use.matter.is_in(*AUDIOVISUAL, Matter.PHONOGRAM, Matter.PERFORMANCE), use.act.is_in(Act.RENTAL)))


@performer_remunerated_for_film.amended(by=LEY_32409)
def _(use: type[Use]) -> Truth:
    """Since 9 July 2025 making available on demand is outside it: that is the exclusive right of art. 17."""
    forms = tuple(act for act in COMMUNICATION if act is not Act.MAKING_AVAILABLE)
    shown = all_of(any_of(use.matter.is_in(*AUDIOVISUAL), use.performed_from.is_in(Carrier.AUDIOVISUAL)), use.act.is_in(*forms))
    return any_of(shown, all_of(use.matter.is_in(*AUDIOVISUAL, Matter.PHONOGRAM, Matter.PERFORMANCE), use.act.is_in(Act.RENTAL)))


# ── arts 136 and 137: phonogram producers ──────────────────────────────────────────────────────────────────
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
    return any_of(phonogram_reproduced(use), phonogram_distributed(use), phonogram_on_demand(use), phonogram_synchronised(use),
                  phonogram_altered(use))


@provision("137", "producer's remuneration for the phonogram", "remuneración del productor por el fonograma", by=DL_822)
def producer_remunerated(use: type[Use]) -> Truth:
    """For communication to the public by any means; shared equally with the performers."""
    return all_of(use.matter.is_in(Matter.PHONOGRAM), use.act.is_in(*COMMUNICATION))


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
    return any_of(broadcast_retransmitted(use), broadcast_recorded(use), broadcast_reproduced(use))


@provision("141", "the same for cable and other wired stations", "lo mismo para el cable y otras estaciones por hilo", by=DL_822)
def reserved_to_cable(use: type[Use]) -> Truth:
    """Whoever transmits programmes by wire or cable has a like protection."""
    return reserved_to_broadcaster(use)


@provision("140", "broadcaster's remuneration where entry is paid", "remuneración del organismo donde se paga el ingreso", by=DL_822)
def broadcaster_remunerated(use: type[Use]) -> Truth:
    """Equitable remuneration for communication where the public pays to enter."""
    return all_of(use.matter.is_in(Matter.BROADCAST), use.act.is_in(*COMMUNICATION), none_of(use.free_entry))


@provision("143", "act reserved to the producer of the recording", "acto reservado al productor de la grabación", by=DL_822)
def reserved_to_recording_producer(use: type[Use]) -> Truth:
    """Reproduction, distribution and communication of recordings of images that are no work."""
    return any_of(reproduced(use), distributed(use), communicated(use))


@provision("144", "act reserved to whoever took the photograph", "acto reservado a quien realizó la fotografía", by=DL_822)
def reserved_to_photographer(use: type[Use]) -> Truth:
    """Reproduction, distribution and communication, on the terms of photographic authors."""
    return any_of(reproduced(use), distributed(use), communicated(use))


@provision("145", "act reserved to the first publisher", "acto reservado a quien publica por primera vez", by=DL_822)
def reserved_to_first_publisher(use: type[Use]) -> Truth:
    """The same exploitation rights as the author would have had."""
    return reserved_to_author(use)


# ── which rights a use meets ───────────────────────────────────────────────────────────────────────────────
@provision("130", "right in the thing itself", "derecho sobre el objeto mismo", by=DL_822)
def own_right(use: type[Use]) -> Truth:
    """The right of the author, or the neighbouring or other right of Title VIII, whichever the matter has."""
    return any_of(
        all_of(work(use), reserved_to_author(use)),
        all_of(use.matter.is_in(Matter.PERFORMANCE), reserved_to_performer(use)),
        all_of(use.matter.is_in(Matter.PHONOGRAM), reserved_to_phonogram_producer(use)),
        all_of(use.matter.is_in(Matter.BROADCAST), reserved_to_cable(use)),
        all_of(use.matter.is_in(Matter.RECORDING), reserved_to_recording_producer(use)),
        all_of(use.matter.is_in(Matter.PHOTOGRAPH), reserved_to_photographer(use)),
        all_of(use.matter.is_in(Matter.EDITION), reserved_to_first_publisher(use)))


@provision("129", "right in the work that it carries", "derecho sobre la obra que contiene", by=DL_822)
def carried_right(use: type[Use]) -> Truth:
    """An act reserved to the author of the work carried needs his leave as well."""
    return all_of(carried_work(use), reserved_to_author(use))


@carried_right.amended(by=LEY_29316)
def _(use: type[Use]) -> Truth:
    """In its wording of 2009, to the same effect."""
    return all_of(carried_work(use), reserved_to_author(use))


@provision("30", "act reserved by law", "acto reservado por la ley", by=DL_822)
def reserved(use: type[Use]) -> Truth:
    """Whether the act is anybody's exclusive right, whoever the owner is."""
    return any_of(own_right(use), carried_right(use))


@provision("118", "music in public: wherever is not strictly domestic", "música en público: todo lugar no estrictamente doméstico", by=DL_822)
def music_in_public(use: type[Use]) -> Truth:
    """Music only; with or without words, in whole or in part, paid or free, wherever is not strictly the home (2(3))."""
    musical = any_of(use.matter.is_in(Matter.MUSIC, Matter.FILM, Matter.DRAMATIC), use.carries.is_in(Matter.MUSIC, Matter.FILM, Matter.DRAMATIC))
    return all_of(musical, use.act.is_in(*COMMUNICATION), none_of(use.setting.is_in(Setting.HOME)))


__all__ = ["FREE", "own_right", "reserved"]
