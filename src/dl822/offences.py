"""Offences against copyright: the Criminal Code's arts 216-221, with 220-A to 220-F, in each wording since 1996.

Each article says whether the deed is one that it describes; arts 220-A to 220-F are in :mod:`dl822.offences_of_2008`.
Intent, guilt, and which of several articles prevails are for the court. The text of 1996 is printed to this day in the
Third Final Provision of the decree: it is not the law. Where a wording was not seen, the answer of that time is unknown
or rests on a person's own reading of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from dl822.errors import InconsistentFactsError
from dl822.facts.offences import Able, Aim, Dealing, Deed, Thing, ToldTo
from dl822.offences_of_2008 import (
    SOLD,
    Offence,
    circumventing_products,
    circumventing_services,
    circumvention,
    gain,
    labels,
    papers,
    restated,
    stripped_information,
)
from dl822.reasoning.asking import find
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.reasoning.words import Words
from dl822.results.offence import Exposure
from dl822.results.term import covered
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1649, KNOWN_TO, LEY_27729, LEY_28289, LEY_29263, LEY_32314
from dl822.statute.readings import checked

WORKS = (Thing.WORK, Thing.FILM, Thing.PROGRAM)
NAMED = tuple(thing for thing in Thing if thing is not Thing.OTHER)  # what art. 217 names
IN_1996 = (*SOLD, Dealing.ASSEMBLE, Dealing.MODIFY)


# ── art. 216: whoever may publish, but not so ──────────────────────────────────────────────────────────────
@provision("cp-216", "publishing under licence against the author", "publicación autorizada que lesiona al autor", by=DL_822)
def publication(deed: type[Deed]) -> Truth:
    """Somebody authorised to publish a work leaves out the names, prints them to the harm of reputation, alters the
    work without consent, or splits or joins works against the licence."""
    wrong = any_of(deed.names_omitted, deed.name_harmed, deed.published_altered, deed.set_split_or_joined)
    return all_of(deed.thing.is_in(*WORKS), deed.licensed_to_publish, wrong)


restated(publication, LEY_27729)


# ── art. 217: acts without the owner's authorisation ───────────────────────────────────────────────────────
def without_leave(deed: type[Deed], *acts: Truth) -> Truth:
    """One of these acts without prior written authorisation, or more than was authorised in writing."""
    act = any_of(all_of(none_of(deed.authorised), any_of(*acts)), deed.exceeds_number)
    return all_of(deed.thing.is_in(*NAMED), deed.needed, act)


def by_a_human(deed: type[Deed]) -> Truth:
    """Of human authorship, as far as art. 217 asks for it. Reading ``human-authorship``: of which of its objects."""
    authored = any_of(none_of(deed.thing.is_in(*WORKS, Thing.PHOTOGRAPH)), deed.human_authored)
    photograph = any_of(none_of(deed.thing.is_in(Thing.PHOTOGRAPH)), deed.human_authored)
    return reading("human-authorship", None, every=deed.human_authored, authored=authored, photograph=photograph)


@provision("cp-217", "acts without authorisation", "actos sin autorización", by=DL_822)
def base(deed: type[Deed]) -> Truth:
    """Modifying, reproducing, distributing, communicating to the public, or going beyond the number authorised."""
    return without_leave(deed, deed.modifies, deed.reproduces, deed.distributes, deed.communicates)


@base.amended(by=LEY_28289)
def _(deed: type[Deed]) -> Truth:
    """Plain reproduction is no longer here: it moved to the aggravated paragraph."""
    return without_leave(deed, deed.modifies, deed.distributes, deed.communicates)


@base.amended(by=LEY_29263)
def _(deed: type[Deed]) -> Truth:
    """Transmitting and retransmitting are named too."""
    return without_leave(deed, deed.modifies, deed.distributes, deed.communicates, deed.relays)


def since_2024(deed: type[Deed]) -> Truth:
    filmed = all_of(deed.thing.is_in(Thing.FILM), deed.films_in_cinema)
    return without_leave(deed, deed.modifies, deed.distributes, deed.communicates, deed.relays, filmed)


@base.amended(by=DL_1649)
def _(deed: type[Deed]) -> Truth:
    """Copying a film inside a cinema is an offence by itself."""
    return since_2024(deed)


@base.amended(by=LEY_32314)
def _(deed: type[Deed]) -> Truth:
    """What it was done with must be of human authorship."""
    return all_of(since_2024(deed), by_a_human(deed))


def over_two_uit(deed: type[Deed]) -> Truth:
    """Reproduction and distribution over two UIT, instalments added up. Reading ``217-reproduction-and-distribution``."""
    spread = all_of(any_of(deed.distributes, deed.transfers), deed.over_two_uit)
    over = reading("217-reproduction-and-distribution", None, both=all_of(deed.reproduces, spread), distribution=spread)
    return all_of(deed.thing.is_in(*NAMED), deed.needed, any_of(none_of(deed.authorised), deed.exceeds_number), over)


@provision("cp-217", "aggravated: more than two UIT", "forma agravada: más de dos UIT", by=LEY_28289)
def aggravated(deed: type[Deed]) -> Truth:
    """Since 2004 the second paragraph has its own, higher range."""
    return over_two_uit(deed)


restated(aggravated, LEY_29263, DL_1649)


@aggravated.amended(by=LEY_32314)
def _(deed: type[Deed]) -> Truth:
    """The object of the whole article must be of human authorship."""
    return all_of(over_two_uit(deed), by_a_human(deed))


@provision("cp-217", "use without authorisation", "utilización sin autorización", by=DL_822)
def unauthorised_use(deed: type[Deed]) -> Truth:
    """The base offence or the aggravated paragraph."""
    return any_of(base(deed), aggravated(deed))


restated(unauthorised_use, LEY_28289, LEY_29263, DL_1649, LEY_32314)


# ── art. 218 ───────────────────────────────────────────────────────────────────────────────────────────────
@provision("cp-218", "breach of confidence", "revelación de obra recibida en confianza", by=DL_822)
def breach_of_confidence(deed: type[Deed]) -> Truth:
    """An undisclosed work, received in confidence, revealed to anybody."""
    return all_of(deed.thing.is_in(*WORKS), deed.in_confidence, deed.told_to.is_in(ToldTo.PUBLIC, ToldTo.SOMEBODY))


@breach_of_confidence.amended(by=LEY_28289)
def _(deed: type[Deed]) -> Truth:
    """Only if it is revealed to the public."""
    return all_of(deed.thing.is_in(*WORKS), deed.in_confidence, deed.told_to.is_in(ToldTo.PUBLIC))


restated(breach_of_confidence, LEY_29263)


@breach_of_confidence.amended(by=LEY_32314)
def _(deed: type[Deed]) -> Truth:
    """And only if it is of human authorship."""
    return all_of(deed.thing.is_in(*WORKS), deed.human_authored, deed.in_confidence, deed.told_to.is_in(ToldTo.PUBLIC))


def trade(deed: type[Deed]) -> Truth:
    return deed.aim.is_in(Aim.COMMERCE)


def used(deed: type[Deed], aim: Truth) -> Truth:
    """Reproduced, distributed or communicated without authorisation, for that aim or with the name altered or removed."""
    acts = without_leave(deed, deed.reproduces, deed.distributes, deed.communicates)
    return all_of(acts, any_of(aim, deed.name_removed))


@provision("cp-218", "for trade, or with the name removed", "con fines comerciales o suprimiendo el nombre", by=DL_822)
def for_trade(deed: type[Deed]) -> Truth:
    """Without authorisation, to trade in it; or with the name of author, producer or owner altered or removed."""
    return used(deed, trade(deed))


@for_trade.amended(by=LEY_28289)
def _(deed: type[Deed]) -> Truth:
    """Not seen whole: as before, or as since 2008 (reading ``218-of-2004``)."""
    return reading("218-of-2004", None, as_1996=used(deed, trade(deed)), as_2008=used(deed, gain(deed)))


@for_trade.amended(by=LEY_29263)
def _(deed: type[Deed]) -> Truth:
    """Any other economic advantage will do."""
    return used(deed, gain(deed))


restated(for_trade, LEY_32314)


@provision("cp-218", "dealing in copies known to be unlawful", "tráfico de copias de origen ilícito conocido", by=DL_822)
def knowing_dealing(deed: type[Deed]) -> Truth:
    """Distributing, storing, hiding or taking over the border copies whose unlawful origin is known."""
    return all_of(deed.knows_unlawful, deed.handles)


restated(knowing_dealing, LEY_28289, LEY_29263, LEY_32314)


def device(deed: type[Deed], *done: Dealing) -> Truth:
    return all_of(deed.dealing.is_in(*done), deed.able.is_in(Able.COPYING, Able.DECODING))


@provision("cp-218", "devices against copy protection or coding", "dispositivos contra la protección o el cifrado", by=DL_822)
def able_devices(deed: type[Deed]) -> Truth:
    """Dealing in devices able to get round copy protection, or to let those receive a coded programme who may not."""
    return device(deed, *IN_1996)


@able_devices.amended(by=LEY_28289)
def _(deed: type[Deed]) -> Truth:
    """Not seen: as before, or as since 2008, with exporting (reading ``218-of-2004``)."""
    return reading("218-of-2004", None, as_1996=device(deed, *IN_1996), as_2008=device(deed, *IN_1996, Dealing.EXPORT))


@able_devices.amended(by=LEY_29263)
def _(deed: type[Deed]) -> Truth:
    """Exporting them as well."""
    return device(deed, *IN_1996, Dealing.EXPORT)


@able_devices.amended(by=LEY_32314)
def _(deed: type[Deed]) -> Truth:
    """What is kept from being copied must be of human authorship; a coded programme need not."""
    protected = any_of(deed.able.is_in(Able.DECODING), deed.human_authored)
    return all_of(device(deed, *IN_1996, Dealing.EXPORT), protected)


@provision("cp-218", "registration under a false owner", "inscripción a nombre de quien no es titular", by=DL_822)
def false_registration(deed: type[Deed]) -> Truth:
    """Entering in the Register what belongs to somebody else as one's own, or as a third person's."""
    return deed.registered_falsely


restated(false_registration, LEY_28289, LEY_29263, LEY_32314)


@provision("cp-218", "aggravated forms", "formas agravadas", by=DL_822)
def aggravated_forms(deed: type[Deed]) -> Truth:
    """One of the five limbs."""
    return any_of(breach_of_confidence(deed), for_trade(deed), knowing_dealing(deed), able_devices(deed), false_registration(deed))


restated(aggravated_forms, LEY_28289, LEY_29263, LEY_32314)


# ── art. 219: plagiarism ───────────────────────────────────────────────────────────────────────────────────
@provision("cp-219", "plagiarism", "plagio", by=DL_822)
def plagiarism(deed: type[Deed]) -> Truth:
    """Disseminating a work, in whole or in part, copied word for word or in disguise, under a false author or owner."""
    return all_of(deed.thing.is_in(*WORKS), deed.disseminated, deed.copied, deed.false_authorship)


restated(plagiarism, LEY_28289)


@plagiarism.amended(by=LEY_32314)
def _(deed: type[Deed]) -> Truth:
    """The work must be of human authorship."""
    return all_of(deed.thing.is_in(*WORKS), deed.human_authored, deed.disseminated, deed.copied, deed.false_authorship)


# ── art. 220 ───────────────────────────────────────────────────────────────────────────────────────────────
@provision("cp-220", "false title, society without licence, or false statements", "falsa titularidad, gestión no autorizada o "
           "declaraciones falsas", by=DL_822)
def false_title(deed: type[Deed]) -> Truth:
    """By a false title getting the authority to stop a use; acting as a society without its authorisation; declaring
    falsely what may harm owners."""
    unlicensed = all_of(deed.acts_as_society, none_of(deed.society_authorised))
    return any_of(deed.use_stopped, unlicensed, deed.false_statements)


restated(false_title, LEY_32314)


def some_other(deed: type[Deed]) -> Truth:
    """Another offence of the chapter."""
    new = (circumvention(deed), circumventing_products(deed), circumventing_services(deed), stripped_information(deed), labels(deed),
           papers(deed))
    return any_of(publication(deed), unauthorised_use(deed), aggravated_forms(deed), plagiarism(deed), *new)


@provision("cp-220", "by an organisation or a public official", "por organización o funcionario público", by=DL_822)
def by_whom(deed: type[Deed]) -> Truth:
    """Any offence of the chapter, by a member of an organisation meant for them or by a public official."""
    return all_of(any_of(deed.in_organisation, deed.public_official), any_of(some_other(deed), false_title(deed)))


restated(by_whom, LEY_32314)


@provision("cp-220", "gain from a plagiarised work", "ventaja de la obra plagiada", by=LEY_32314)
def gain_from_plagiarism(deed: type[Deed]) -> Truth:
    """Plagiarism, and a gain from exploiting the work."""
    return all_of(deed.gained, plagiarism(deed))


@provision("cp-220", "gravest forms", "formas más graves", by=DL_822)
def gravest_forms(deed: type[Deed]) -> Truth:
    """One of its limbs: five since 1996, six since 2025."""
    return any_of(false_title(deed), by_whom(deed), gain_from_plagiarism(deed))


restated(gravest_forms, LEY_32314)


# ── art. 221 ───────────────────────────────────────────────────────────────────────────────────────────────
@provision("cp-221", "seizure", "incautación y comiso", by=DL_822)
def seizure(deed: type[Deed]) -> Truth:
    """Whatever the offence of the chapter. What may be seized, and what becomes of it, changed in 2008."""
    return any_of(some_other(deed), false_title(deed))  # the other limbs of art. 220 are offences only beside another


restated(seizure, LEY_29263)

ARTICLES: dict[str, Offence] = {
    "cp-216": publication, "cp-217": unauthorised_use, "cp-218": aggravated_forms, "cp-219": plagiarism, "cp-220": gravest_forms,
    "cp-220-A": circumvention, "cp-220-B": circumventing_products, "cp-220-C": circumventing_services, "cp-220-D": stripped_information,
    "cp-220-E": labels, "cp-220-F": papers}


def exposure(deed: Deed, *, on: date, judged_on: date | None = None, readings: Mapping[str, str] | None = None) -> Exposure:
    """Which articles a deed falls under, and within which range each punishes it.

    ``on`` is the day of the act. ``judged_on``, if given, is a later day of judgement: a law between the two that is
    more favourable applies instead. Raises ``NotCoveredError``, ``InconsistentFactsError``, ``UnknownProvisionError``.

    >>> from datetime import date
    >>> copied = Deed(thing="work", human_authored=True, disseminated=True, copied=True, false_authorship=True, gained=False)
    >>> [(charge.article, charge.prison) for charge in exposure(copied, on=date(2025, 4, 30)).charges if charge.stands]
    [('cp-219', Span(least=3, most=6))]
    """
    first, last = covered(on), covered(judged_on) if judged_on is not None else on
    if last < first:
        wrong = Words(f"{last} is before the act ({first})", f"{last} es anterior al hecho ({first})")
        raise InconsistentFactsError([("judged_on", wrong)])
    case = seizure.case(deed, on=first).taking(checked(dict(readings or {})))
    found = {law: _asked(case, law) for law in laws(first, last)}
    law = min(first, KNOWN_TO)
    return Exposure(deed, first, judged_on, case, found, find(seizure.on(law).cited, case))


def laws(first: date, last: date) -> tuple[date, ...]:
    """The days whose law is asked: that of the act, and each on which an article was reworded up to the judgement."""
    reworded = {by.in_force for rule in ARTICLES.values() for by, _ in rule.wordings}
    return (min(first, KNOWN_TO), *sorted(day for day in reworded if first < day <= min(last, KNOWN_TO)))


def _asked(case: Any, law: date) -> dict[str, Any]:
    """What each article answers by the law of a day, and whether art. 217 is aggravated."""
    rules = {**ARTICLES, "cp-217 aggravated": aggravated, "cp-217 base": base}
    return {id: find(rule.on(law).cited, case) for id, rule in rules.items()}
