"""The author's exploitation rights: what is protected, and which acts are reserved (Title III, chapter III: arts 18-36, 118).

Each rule says whether an act is reserved; whether something allows it all the same is for :mod:`dl822.exceptions`.
"""

from __future__ import annotations

from dl822.facts.acts import AT_A_DISTANCE, CARRIERS, COMMUNICATION, COPYING, DISTRIBUTION, WORKS, Act, Marketed, Matter, Setting
from dl822.facts.uses import Use
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822

JUDGED_ORIGINAL = (Matter.PHRASE, Matter.TITLE, Matter.COMPILATION, Matter.DATABASE, Matter.OTHER_WORK)


# ── arts 3 to 9: what is protected at all ──────────────────────────────────────────────────────────────────
@provision("5", "a protected work", "obra protegida", by=DL_822)
def work(use: type[Use]) -> Truth:
    """A work of any kind, without formality (art. 3); slogans, titles, compilations and the like only if original."""
    return any_of(use.matter.is_in(*(m for m in WORKS if m not in JUDGED_ORIGINAL)),
                  all_of(use.matter.is_in(*JUDGED_ORIGINAL), use.original))


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
    """By air, wire, cable or network, on subscription or not; making available, and any retransmission, are forms of it."""
    return use.act.is_in(*AT_A_DISTANCE)


@provision("33(d)", "retransmission by another entity", "retransmisión por otra entidad", by=DL_822)
def retransmitted(use: type[Use]) -> Truth:
    """Retransmission of a broadcast work by an entity other than the one of origin."""
    return all_of(use.act.is_in(Act.RETRANSMISSION), none_of(use.first_broadcast_by_it))


@provision("33(e)", "reception in a place open to the public", "captación en lugar accesible al público", by=DL_822)
def received(use: type[Use]) -> Truth:
    """Radio or television received before others; the authorisation of the broadcaster does not reach it (119)."""
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
    return all_of(use.act.is_in(Act.RENTAL), use.matter.is_in(Matter.ARCHITECTURE), use.owns_building)


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
    return all_of(use.act.is_in(Act.IMPORTATION), none_of(use.copy_authorised, use.luggage))


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
    """The list is open: any use that the law does not except is the owner's; demolishing is what art. 80 excepts."""
    return use.act.is_in(Act.OTHER, Act.DEMOLITION)


@provision("31", "act reserved to the author", "acto reservado al autor", by=DL_822)
def reserved_to_author(use: type[Use]) -> Truth:
    """Reproduction, communication, distribution, transformation, importation, or any other exploitation (art. 30)."""
    return any_of(reproduction_reserved(use), communicated(use), distributed(use), transformation_reserved(use),
                  importation_reserved(use), otherwise_used(use))


@provision("18", "the author's right, by creation alone", "derecho del autor, por el solo hecho de la creación", by=DL_822)
def reserved_by_creation(use: type[Use]) -> Truth:
    """Whoever creates a work has an exclusive right over it, from creation alone."""
    return all_of(work(use), reserved_to_author(use))


@provision("20", "own version of a work in the public domain", "versión propia de una obra en dominio público", by=DL_822)
def own_version(use: type[Use]) -> Truth:
    """Anybody may translate or adapt it, although others' versions of it are protected."""
    return all_of(transformed(use), work(use), none_of(use.in_term))


@provision("118", "music in public: wherever is not strictly domestic", "música en público: todo lugar no estrictamente doméstico",
           by=DL_822)
def music_in_public(use: type[Use]) -> Truth:
    """Music only; with or without words, in whole or in part, paid or free, wherever is not strictly the home (2(3))."""
    musical = any_of(use.matter.is_in(Matter.MUSIC),
                     all_of(use.matter.is_in(Matter.FILM, Matter.DRAMATIC, *CARRIERS), use.carries.is_in(Matter.MUSIC)))
    return all_of(musical, use.act.is_in(*COMMUNICATION), none_of(use.setting.is_in(Setting.HOME)))
