"""May it be used? The whole answer (art. 37), over the rooms: what is reserved, excepted, still protected, authorised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dl822.about import described
from dl822.exceptions import excepted
from dl822.facts.acts import WORKS, Consent, Matter
from dl822.facts.owners import Role, WorkClass
from dl822.facts.uses import Use
from dl822.ownership import entitled, uses_himself
from dl822.reasoning.formula import Truth, all_of, any_of, none_of
from dl822.reasoning.provision import Provision
from dl822.remuneration import (
    broadcaster_remunerated,
    performer_remunerated,
    performer_remunerated_for_film,
    producer_remunerated,
    resale_share,
)
from dl822.results.permission import Permission, make
from dl822.results.term import covered, law_of
from dl822.rights import carried_performance, carried_right, music_in_public, own_right, reserved
from dl822.special_works import portrait_free
from dl822.statute import provision
from dl822.statute.instruments import DL_822, KNOWN_TO
from dl822.statute.readings import checked


@provision("57", "protection still runs", "protección vigente", by=DL_822)
def running(use: type[Use]) -> Truth:
    """Whether a right that the act meets still runs: in the thing used, in a work in it, or in a performance in it."""
    return any_of(all_of(own_right(use), use.in_term), all_of(carried_right(use), use.carried_in_term),
                  all_of(carried_performance(use), use.performances_in_term))


OF_WHAT = {  # the roles whose right is in one kind of thing only
    Role.PERFORMER: Matter.PERFORMANCE, Role.PHONOGRAM_PRODUCER: Matter.PHONOGRAM, Role.BROADCASTER: Matter.BROADCAST,
    Role.RECORDING_PRODUCER: Matter.RECORDING, Role.PHOTOGRAPHER: Matter.PHOTOGRAPH, Role.FIRST_PUBLISHER: Matter.EDITION,
    Role.FILM_PRODUCER: Matter.FILM, Role.PROGRAM_PRODUCER: Matter.PROGRAM}


OF_AUTHORS = (Role.AUTHOR, Role.CO_AUTHOR, Role.DERIVED_AUTHOR, Role.DISCLOSER, Role.COLLECTIVE_PUBLISHER, Role.EMPLOYER, Role.COMMISSIONER)
OF_CLASS = {Matter.FILM: (WorkClass.AUDIOVISUAL, WorkClass.MOVING_IMAGES), Matter.PROGRAM: (WorkClass.PROGRAM,)}


@provision("30", "owner of a right of that kind", "titular de un derecho de esa clase", by=DL_822)
def owns_such_a_right(use: type[Use]) -> Truth:
    """A broadcaster owns nothing in a book, nor an author in a record; and of films and programs the law has its own presumptions."""
    whose = use.granted_by
    fits = (all_of(whose.role.is_in(role), use.matter.is_in(matter)) for role, matter in OF_WHAT.items())
    of_class = (all_of(use.matter.is_in(matter), whose.work.is_in(*classes)) for matter, classes in OF_CLASS.items())
    return all_of(any_of(none_of(whose.role.is_in(*OF_WHAT, *OF_AUTHORS)), all_of(whose.role.is_in(*OF_AUTHORS), use.matter.is_in(*WORKS)),
                         *fits),
                  any_of(none_of(use.matter.is_in(*OF_CLASS)), *of_class))


@provision("37", "authorised before, in writing, by whom it belongs to", "autorizado antes, por escrito y por su titular", by=DL_822)
def authorised(use: type[Use]) -> Truth:
    """Prior written consent (37, 95) for this mode, time and territory (89), from somebody entitled to give it; or he acts himself."""
    given = all_of(use.consent.is_in(Consent.WRITTEN), use.covers_use, entitled(use.granted_by))
    return all_of(any_of(given, all_of(use.consent.is_in(Consent.OWN), uses_himself(use.granted_by))), owns_such_a_right(use))


@provision("37", "use without infringing the exploitation right", "uso que no infringe el derecho de explotación", by=DL_822)
def permitted(use: type[Use]) -> Truth:
    """Lawful if nobody's right reserves the act, an exception allows it, protection has ended, or it was authorised."""
    return any_of(none_of(reserved(use)), excepted(use), none_of(running(use)), authorised(use))


BESIDE: dict[str, Provision[Use, Truth]] = {  # what no exception decides: told beside the answer
    "118": music_in_public, "85": portrait_free, "remuneration of performers": performer_remunerated,
    "remuneration of performers in films": performer_remunerated_for_film, "remuneration of producers": producer_remunerated,
    "remuneration of broadcasters": broadcaster_remunerated, "remuneration on resale": resale_share}


def permission(use: Use, *, on: date, law: date | None = None, readings: Mapping[str, str] | None = None) -> Permission:
    """May it be used? Whether an act is allowed in Peru without infringing an exploitation right, and on what conditions.

    ``on`` is the day of the act, whose law applies unless ``law`` says otherwise; ``readings`` takes other options on
    open questions of law. Moral rights are named beside the answer, and are no part of it. Raises ``NotCoveredError``,
    ``InconsistentFactsError``, ``UnknownProvisionError``.

    >>> from datetime import date
    >>> on_a_bus = Use(matter="film", act="screening", setting="transport", purpose="entertainment", in_term=True, consent="none")
    >>> permission(on_a_bus, on=date(2026, 11, 22)).permitted
    False
    """
    day = covered(on)
    of = law_of(law if law is not None else min(day, KNOWN_TO))
    options = checked(dict(readings or {}))
    told, term = described(use, day, of, options)
    case = permitted.case(told, on=day).taking(options)
    return make(permitted.tree(of), case, use, day, of, term, {name: rule.on(of).cited for name, rule in BESIDE.items()})
