"""Limits to the exploitation rights: what is free without the owner's leave (Title IV, chapter I: arts 41-51).

One provision a limb, in the wording of each instrument. All of them yield to proper practice (art. 50), none reaches a
program (art. 51: see :mod:`dl822.programs`), and all reach neighbouring rights too (art. 129): what is said of a kind of
work is said of the performance, record or broadcast that carries it. What each limb leaves owed (payment, credit,
destruction …) is in :mod:`dl822.results.owed`. The whole answer is :func:`dl822.permissions.permission`; the limbs for persons who
cannot read print stand in :mod:`dl822.accessibility`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dl822.accessibility import (
    accessible_abroad,
    accessible_copy,
    accessible_distribution,
    accessible_import,
    accessible_performance,
    accessible_supply,
)
from dl822.facts.acts import (
    AT_A_DISTANCE,
    COMMUNICATION,
    COPYING,
    DISTRIBUTION,
    IN_COPIES,
    MORE_THAN_SOUND,
    NO_PROFIT,
    ON_THE_SPOT,
    Act,
    Actor,
    Audience,
    CopiedFrom,
    Extent,
    Gain,
    Kept,
    Matter,
    Means,
    Publication,
    Purpose,
    Setting,
)
from dl822.facts.uses import Use
from dl822.limits import not_a_program, not_competing, of, of_43, proper_practice
from dl822.programs import backup, decompilation, indispensable_copy, loading, personal_adaptation
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.reasoning.provision import Provision
from dl822.special_works import build_from_plan, exhibition_by_owner, necessary_alteration
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1391, LEY_29316, LEY_30276


# ── art. 41: free communication ────────────────────────────────────────────────────────────────────────────
@provision("41(a)", "in the home, among family", "en ámbito exclusivamente doméstico", by=DL_822)
def domestic(use: type[Use]) -> Truth:
    """Exclusively domestic (2(3)), with no economic interest, direct or indirect, and not deliberately relayed outside."""
    return all_of(use.act.is_in(*ON_THE_SPOT, Act.TRANSMISSION), use.setting.is_in(Setting.HOME), use.gain.is_in(Gain.NONE),
                  none_of(use.relayed_outside), not_a_program(use), proper_practice(use))


@provision("41(b)", "music in official acts or religious ceremonies", "música en actos oficiales o ceremonias religiosas", by=DL_822)
def ceremony(use: type[Use]) -> Truth:
    """Small fragments or parts of music, free to attend, with nobody specifically paid for performing in that act."""
    return all_of(use.act.is_in(*ON_THE_SPOT), use.setting.is_in(Setting.CEREMONY), of(use, Matter.MUSIC),
                  use.extent.is_in(Extent.EXTRACT, Extent.PART), use.free_entry, none_of(use.performers_paid), proper_practice(use))


def taught(use: type[Use], audience: Truth) -> Truth:
    """Art. 41(c), save for who may be in the audience."""
    return all_of(use.act.is_in(*COMMUNICATION), use.purpose.is_in(Purpose.TEACHING), use.actor.is_in(Actor.TEACHING),
                  use.gain.is_in(*NO_PROFIT), audience, not_a_program(use), proper_practice(use))


@provision("41(c)", "in teaching, before those of the institution", "con fines didácticos, ante los de la institución", by=DL_822)
def classroom(use: type[Use]) -> Truth:
    """By the staff and students, without profit, before them, parents or guardians, and persons directly linked."""
    return taught(use, use.audience.is_in(Audience.STAFF_AND_STUDENTS, Audience.SCHOOL_COMMUNITY))


@classroom.amended(by=LEY_30276)
def _(use: type[Use]) -> Truth:
    """Of works copied under 43(a), making available included, only before staff and students."""
    return taught(use, any_of(use.audience.is_in(Audience.STAFF_AND_STUDENTS),
                              all_of(use.audience.is_in(Audience.SCHOOL_COMMUNITY), none_of(use.copied_for_teaching))))


@provision("41(d)", "demonstration to customers in a shop", "demostración a la clientela en un comercio", by=DL_822)
def demonstration(use: type[Use]) -> Truth:
    """In a shop, to show equipment or to sell the recordings that hold the works, and not deliberately relayed outside."""
    return all_of(use.act.is_in(*ON_THE_SPOT), use.purpose.is_in(Purpose.DEMONSTRATION), use.setting.is_in(Setting.SHOP),
                  none_of(use.relayed_outside), not_a_program(use), proper_practice(use))


@provision("41(e)", "indispensable to evidence", "indispensable para una prueba", by=DL_822)
def evidence(use: type[Use]) -> Truth:
    """Indispensable to judicial or administrative evidence. Reading ``program-as-evidence``: whether 51 closes it."""
    needed = all_of(use.act.is_in(*COMMUNICATION), use.purpose.is_in(Purpose.EVIDENCE), use.indispensable, proper_practice(use))
    return reading("program-as-evidence", "closed", closed=all_of(needed, not_a_program(use)), open=needed)


# ── art. 42: lectures ──────────────────────────────────────────────────────────────────────────────────────
@provision("42", "notes of a lecture, for those to whom it is given", "anotación de lecciones por sus destinatarios", by=DL_822)
def lecture_notes(use: type[Use]) -> Truth:
    """They may note and collect it in any form; to disclose it or reproduce it in a collection needs prior written leave."""
    lesson = any_of(use.matter.is_in(Matter.LECTURE), all_of(use.matter.is_in(Matter.PERFORMANCE), use.carries.is_in(Matter.LECTURE)))
    return all_of(use.act.is_in(*COPYING), lesson, use.actor.is_in(Actor.ADDRESSEE),
                  use.purpose.is_in(Purpose.PERSONAL), proper_practice(use))


# ── art. 43: reproduction and lending of works lawfully disclosed ──────────────────────────────────────────
@provision("43(a)", "copies for teaching or examinations", "reproducción para la enseñanza o exámenes", by=DL_822)
def teaching_copy(use: type[Use]) -> Truth:
    """By reprography; articles or brief extracts, lawfully published; nothing sold or gained."""
    return of_43(use, use.act.is_in(Act.REPRODUCTION), use.purpose.is_in(Purpose.TEACHING), use.means.is_in(Means.REPROGRAPHY),
                 any_of(of(use, Matter.ARTICLE), use.extent.is_in(Extent.EXTRACT)),
                 use.published_as.is_in(*IN_COPIES), use.gain.is_in(Gain.NONE), use.justified)


def digital_teaching_copy(use: type[Use]) -> Truth:
    """The wording of 2014, which that of 2018 changes only in what it calls the institution."""
    isolated = use.matter.is_in(Matter.ART, Matter.APPLIED_ART, Matter.PHOTO_WORK, Matter.PHOTOGRAPH)
    whole = any_of(of(use, Matter.ARTICLE, Matter.SPEECH, Matter.PHRASE, Matter.POEM), isolated)
    return of_43(use, use.act.is_in(Act.REPRODUCTION), use.purpose.is_in(Purpose.TEACHING),
                 use.means.is_in(Means.REPROGRAPHY, Means.DIGITAL, Means.SIMILAR), any_of(whole, use.extent.is_in(Extent.EXTRACT)),
                 use.published_as.is_in(*IN_COPIES), use.gain.is_in(Gain.NONE), use.names_author, use.justified)


@teaching_copy.amended(by=LEY_30276)
def _(use: type[Use]) -> Truth:
    """Digitally or by similar means too; articles, speeches, phrases, single poems, extracts, or isolated visual works; with credit."""
    return digital_teaching_copy(use)


@teaching_copy.amended(by=DL_1391)
def _(use: type[Use]) -> Truth:
    """The same, in teaching institutions."""
    return digital_teaching_copy(use)


def own_hand(use: type[Use]) -> Truth:
    """Reading ``copy-by-another``: whether somebody else, as a copy shop, may make the copy for personal use."""
    own = use.actor.is_in(Actor.INDIVIDUAL, Actor.ADDRESSEE, Actor.TEACHING, Actor.BENEFICIARY)
    return reading("copy-by-another", "own_hand", own_hand=own, anybody=use.purpose.is_in(Purpose.PERSONAL))


@provision("43(b)", "personal photocopy", "reprografía para uso personal", by=DL_822)
def personal_photocopy(use: type[Use]) -> Truth:
    """By reprography, of brief fragments or of works out of print, published in graphic form; made by whom: :func:`own_hand`."""
    return of_43(use, use.act.is_in(Act.REPRODUCTION), use.purpose.is_in(Purpose.PERSONAL), use.means.is_in(Means.REPROGRAPHY),
                 use.published_as.is_in(Publication.GRAPHIC), any_of(use.extent.is_in(Extent.EXTRACT), use.out_of_print), own_hand(use))


@provision("43(c)", "copy by a library or archive, to preserve or replace", "copia de biblioteca o archivo, para preservar o sustituir",
           by=DL_822)
def library_copy(use: type[Use]) -> Truth:
    """Reading ``unobtainable-copy``: whether that the copy cannot be acquired is required of preserving one's own as well."""
    other = all_of(use.purpose.is_in(Purpose.REPLACEMENT), use.copy_lost, use.unobtainable)
    own = use.purpose.is_in(Purpose.PRESERVATION)
    aim = reading("unobtainable-copy", "both", both=any_of(all_of(own, use.unobtainable), other), other_library=any_of(own, other))
    return of_43(use, use.act.is_in(Act.REPRODUCTION), use.actor.is_in(Actor.LIBRARY), aim, use.nonprofit_institution,
                 use.single_copy, use.in_collection, use.disclosed)


@provision("43(d)", "copy for judicial or administrative proceedings", "copia para actuaciones judiciales o administrativas", by=DL_822)
def copy_for_proceedings(use: type[Use]) -> Truth:
    """As far as the aim justifies. Reading ``program-as-evidence``: whether art. 51 closes it to programs."""
    needed = all_of(use.act.is_in(Act.REPRODUCTION), use.purpose.is_in(Purpose.PROCEEDINGS, Purpose.EVIDENCE), use.justified,
                    use.disclosed,
                    not_competing(use), proper_practice(use))
    return reading("program-as-evidence", "closed", closed=all_of(needed, not_a_program(use)), open=needed)


@provision("43(e)", "art in public places, in a different art", "arte en lugares públicos, por un arte diverso", by=DL_822)
def public_art(use: type[Use]) -> Truth:
    """Art always on view in streets, squares or public places, or a façade; with author, title and place."""
    shown = any_of(all_of(use.matter.is_in(Matter.ART, Matter.APPLIED_ART), use.on_public_view),
                   all_of(use.matter.is_in(Matter.ARCHITECTURE), use.facade))
    return all_of(use.act.is_in(Act.REPRODUCTION), use.means.is_in(Means.OTHER_ART), shown, use.names_author, use.names_place,
                  use.disclosed, not_competing(use), proper_practice(use))


WRITTEN = (Matter.TEXT, Matter.POEM, Matter.ARTICLE)
ALSO_WRITTEN = (Matter.SPEECH, Matter.LECTURE, Matter.DRAMATIC, Matter.COMPILATION)  # where they are in print


@provision("43(f)", "lending by a library or archive", "préstamo por biblioteca o archivo", by=DL_822)
def public_lending(use: type[Use]) -> Truth:
    """Of the lawful copy of a work in written form, by a library or archive without profit."""
    printed = any_of(all_of(use.matter.is_in(*ALSO_WRITTEN), use.published_as.is_in(Publication.GRAPHIC)),
                     all_of(use.matter.is_in(*WRITTEN), none_of(use.published_as.is_in(Publication.RECORDED))),
                     all_of(use.matter.is_in(Matter.EDITION), use.carries.is_in(*WRITTEN)))
    return all_of(use.act.is_in(Act.LENDING), use.actor.is_in(Actor.LIBRARY), printed, use.nonprofit_institution,
                  use.lawful_copy, use.disclosed, not_competing(use), proper_practice(use))


@public_lending.amended(by=LEY_30276)
def _(use: type[Use]) -> Truth:
    """Of the lawful copy of any work."""
    return of_43(use, use.act.is_in(Act.LENDING), use.actor.is_in(Actor.LIBRARY), use.nonprofit_institution, use.lawful_copy,
                 use.disclosed)


# ── arts 44 and 45: quotation and information ──────────────────────────────────────────────────────────────
@provision("44", "quotation", "cita", by=DL_822)
def quotation(use: type[Use]) -> Truth:
    """Of a work lawfully disclosed, with author and source, as far as the aim justifies. Reading ``quotation-of-code``."""
    quoted = all_of(use.act.is_in(*COPYING, *COMMUNICATION, Act.SALE, Act.SYNCHRONISATION), use.purpose.is_in(Purpose.QUOTATION),
                    use.disclosed,
                    use.names_author, use.names_source, use.justified, proper_practice(use))
    return reading("quotation-of-code", "closed", closed=all_of(quoted, not_a_program(use)), open=quoted)


def of_45(use: type[Use], *conditions: Truth) -> Truth:
    """What every limb of art. 45 needs as well: author and source named, and no express reservation."""
    return all_of(*conditions, use.names_author, use.names_source, none_of(use.reserved_expressly), proper_practice(use))


@provision("45(a)", "works seen or heard in current events", "obras vistas u oídas en acontecimientos de actualidad", by=DL_822)
def current_events(use: type[Use]) -> Truth:
    """Their images or sounds, in sound or audiovisual information, as far as informing justifies."""
    return of_45(use, use.act.is_in(*AT_A_DISTANCE, Act.SCREENING), use.purpose.is_in(Purpose.NEWS), use.seen_in_event, use.justified,
                 not_a_program(use))


@provision("45(b)", "speeches as current news", "discursos como información de actualidad", by=DL_822)
def public_speech(use: type[Use]) -> Truth:
    """Delivered in public or in court; publishing them collected stays with the author. Reading ``lecture-as-news`` (42)."""
    speech = reading("lecture-as-news", "closed", closed=of(use, Matter.SPEECH), open=of(use, Matter.SPEECH, Matter.LECTURE))
    return of_45(use, use.act.is_in(Act.REPRODUCTION, Act.SALE, *AT_A_DISTANCE), use.purpose.is_in(Purpose.NEWS),
                 speech, use.delivered_in_public, use.justified)


@provision("45(c)", "image of a work permanently in a public place", "imagen de una obra situada en lugar abierto al público", by=DL_822)
def image_of_public_work(use: type[Use]) -> Truth:
    """Of architecture, visual art, photography or applied art, broadcast or transmitted by any means."""
    shown = use.matter.is_in(Matter.ARCHITECTURE, Matter.ART, Matter.APPLIED_ART, Matter.PHOTO_WORK, Matter.PHOTOGRAPH)
    return of_45(use, use.act.is_in(*AT_A_DISTANCE), shown, use.in_public_place)


# ── arts 46 and 47: broadcasters ───────────────────────────────────────────────────────────────────────────
@provision("46", "ephemeral recording by a broadcaster", "grabación efímera de un organismo de radiodifusión", by=DL_822)
def ephemeral_recording(use: type[Use]) -> Truth:
    """With its own equipment, for one use in its own broadcasts, of what it may broadcast; destroyed in time, or archived."""
    kept = any_of(use.kept.is_in(Kept.THREE_MONTHS, Kept.AGREED), all_of(use.kept.is_in(Kept.OFFICIAL_ARCHIVE), use.exceptional_document))
    return all_of(use.act.is_in(*COPYING), use.actor.is_in(Actor.BROADCASTER), use.purpose.is_in(Purpose.OWN_BROADCASTS),
                  use.may_broadcast, use.own_equipment, use.single_use, kept, not_a_program(use), proper_practice(use))


@provision("47", "simultaneous relay by the same broadcaster", "retransmisión simultánea por el mismo organismo", by=DL_822)
def own_relay(use: type[Use]) -> Truth:
    """Of a work that it first broadcast, simultaneous and unaltered."""
    return all_of(use.act.is_in(Act.RETRANSMISSION, Act.TRANSMISSION), use.actor.is_in(Actor.BROADCASTER), use.first_broadcast_by_it,
                  use.simultaneous, use.unaltered, not_a_program(use), proper_practice(use))


@own_relay.amended(by=LEY_29316)
def _(use: type[Use]) -> Truth:
    """The same, and never over the internet."""
    return all_of(use.act.is_in(Act.RETRANSMISSION, Act.TRANSMISSION), use.actor.is_in(Actor.BROADCASTER), use.first_broadcast_by_it,
                  use.simultaneous, use.unaltered, none_of(use.over_internet), not_a_program(use), proper_practice(use))


# ── art. 48: the private copy of recordings ────────────────────────────────────────────────────────────────
@provision("48(a)", "erecting the building", "construcción de la edificación", by=DL_822)
def as_a_building(use: type[Use]) -> Truth:
    """Reproducing a work of architecture as a building or other construction."""
    return all_of(use.matter.is_in(Matter.ARCHITECTURE), use.means.is_in(Means.BUILDING))


@provision("48(b)", "whole book or score, or signed visual work", "libro o partitura íntegros, u obra plástica firmada", by=DL_822)
def whole_book(use: type[Use]) -> Truth:
    """The whole of a book, of music in graphic form, or of an original or copy of a visual work made and signed by its author."""
    return all_of(use.extent.is_in(Extent.WHOLE), use.copied_from.is_in(CopiedFrom.BOOK, CopiedFrom.SCORE, CopiedFrom.SIGNED))


@provision("48(c)", "database or compilation of data", "base o compilación de datos", by=DL_822)
def database(use: type[Use]) -> Truth:
    """A database or a compilation of data, by itself or in what carries it."""
    carried = all_of(use.matter.is_in(*MORE_THAN_SOUND), use.carries.is_in(Matter.DATABASE))
    return any_of(use.matter.is_in(Matter.COMPILATION, Matter.DATABASE), carried)


@provision("48", "personal copy of a published recording", "copia personal de una grabación publicada", by=DL_822)
def private_copy(use: type[Use]) -> Truth:
    """Of works, performances or productions published in sound or audiovisual recordings, save the three exclusions."""
    return all_of(use.act.is_in(*COPYING), use.purpose.is_in(Purpose.PERSONAL), use.published_as.is_in(Publication.RECORDED), own_hand(use),
                  none_of(as_a_building(use), whole_book(use), database(use)), not_a_program(use), proper_practice(use))


# ── art. 49: parody ────────────────────────────────────────────────────────────────────────────────────────
@provision("49", "parody", "parodia", by=DL_822)
def parody(use: type[Use]) -> Truth:
    """Of a disclosed work, with no risk of confusion and no harm to it or its author; a remuneration is still owed. Whether
    the parody, once made, may also be performed and copied without leave is open."""
    used = reading("parody-use", "transformation", transformation=use.act.is_in(Act.TRANSFORMATION),
                   any_use=use.act.is_in(Act.TRANSFORMATION, *COPYING, *COMMUNICATION, *DISTRIBUTION))
    return all_of(used, use.purpose.is_in(Purpose.PARODY), use.disclosed,
                  none_of(use.confusion, use.harms), not_a_program(use), proper_practice(use))


# ── the whole answer ───────────────────────────────────────────────────────────────────────────────────────
EXCEPTIONS: dict[str, Provision[Use, Truth]] = {rule.__name__: rule for rule in (
    domestic, ceremony, classroom, demonstration, evidence, accessible_supply, accessible_performance, lecture_notes, teaching_copy,
    personal_photocopy, library_copy, copy_for_proceedings, public_art, public_lending, accessible_copy, accessible_distribution,
    accessible_abroad, accessible_import, quotation, current_events, public_speech, image_of_public_work, ephemeral_recording,
    own_relay, private_copy, parody, loading, indispensable_copy, backup, personal_adaptation, decompilation, necessary_alteration,
    exhibition_by_owner, build_from_plan)}


@provision("30", "free by an express exception", "libre por excepción legal expresa", by=DL_822)
def excepted(use: type[Use]) -> Truth:
    """Whether a limit of arts 41-49 or 73-76, or one of arts 80 and 81, allows the act without the owner's leave."""
    return any_of(*(rule(use) for rule in EXCEPTIONS.values()))


if TYPE_CHECKING:
    from dl822.permissions import permission as permission  # noqa: PLC0414 - exported: here is where people ask for it
    from dl822.permissions import permitted as permitted  # noqa: PLC0414



def __getattr__(name: str) -> Any:
    """The whole answer stands above this room, and is asked for here."""
    if name in ("permission", "permitted"):
        return getattr(import_module("dl822.permissions"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
