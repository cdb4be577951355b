"""How rights pass between living persons: Title VII, chapter I (arts 88-91, 94, 95), none of them amended.

Only whether a grant reaches the use in question, and who may pass it on. The single contracts (arts 96 ff.), their
price (92, 93) and the law of succession are not asked about here.
"""

from __future__ import annotations

from dl822.facts.owners import Basis, Exclusivity, Future, Grant, Modes, Period, Territory
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822


def by_law(grant: type[Grant]) -> Truth:
    """An assignment of all that the authors have, which the law itself presumes."""
    return grant.basis.is_in(Basis.COLLECTIVE, Basis.FILM, Basis.PROGRAM)


# ── what a grant needs, and what it reaches ────────────────────────────────────────────────────────────────
@provision("95", "in writing, unless the law presumes the transfer", "por escrito, salvo transferencia presumida por ley", by=DL_822)
def written(grant: type[Grant]) -> Truth:
    """Assignments, licences and every other authorisation are made in writing, save where the law presumes the transfer."""
    return any_of(grant.in_writing, by_law(grant))


@provision("91", "not of the whole of future works", "no comprende el conjunto de obras futuras", by=DL_822)
def not_void(grant: type[Grant]) -> Truth:
    """An assignment of all the works that an author may create is void, unless they are clearly determined in it."""
    return none_of(grant.future.is_in(Future.ALL))


@provision("89", "the form of use was granted", "la modalidad de uso fue cedida", by=DL_822)
def granted_mode(grant: type[Grant]) -> Truth:
    """Only the form of use that the grant names or, where it specifies none, the one that it necessarily implies."""
    return any_of(
        grant.modes.is_in(Modes.NAMED),
        all_of(grant.modes.is_in(Modes.UNSPECIFIED), grant.indispensable),
    )


@provision("89", "the time agreed", "el tiempo pactado", by=DL_822)
def within_period(grant: type[Grant]) -> Truth:
    """Only for the time agreed. Reading ``grant-without-period``: where none was agreed."""
    return reading(
        "grant-without-period", None,
        unlimited=grant.period.is_in(Period.WITHIN, Period.SILENT),
        nothing=grant.period.is_in(Period.WITHIN),
    )


@provision("89", "the territory agreed", "el ámbito territorial pactado", by=DL_822)
def within_territory(grant: type[Grant]) -> Truth:
    """Only for the territory agreed; where none was, for the country in which it was granted."""
    return grant.territory.is_in(Territory.PERU, Territory.SILENT_GRANTED_HERE)


@provision("89", "right, form of use, time and territory as granted", "derecho, modalidad, tiempo y territorio cedidos", by=DL_822)
def within_scope(grant: type[Grant]) -> Truth:
    """A grant reaches no further than what was granted; the rest stays with the author."""
    return all_of(granted_mode(grant), within_period(grant), within_territory(grant))


@provision("88", "a valid transfer of this use", "transferencia válida de este uso", by=DL_822)
def valid_transfer(grant: type[Grant]) -> Truth:
    """An economic right passes by presumption of law or by an assignment from its owner, in form and within its scope."""
    return all_of(grant.by_holder, written(grant), not_void(grant), any_of(by_law(grant), within_scope(grant)))


@provision("95", "a licence that reaches this use", "licencia que alcanza este uso", by=DL_822)
def licence(grant: type[Grant]) -> Truth:
    """A simple licence, from the owner and in writing, lets its holder make the uses granted, and nobody else: it is neither
    exclusive nor transferable."""
    return all_of(grant.by_holder, grant.in_writing, within_scope(grant))


# ── what an assignee may do with it ────────────────────────────────────────────────────────────────────────
@provision("90", "an exclusive assignment", "cesión en exclusiva", by=DL_822)
def exclusive(grant: type[Grant]) -> Truth:
    """Exclusive is what expressly says so; of audiovisual works and programs, also what is meant so."""
    return any_of(
        by_law(grant),
        grant.exclusivity.is_in(Exclusivity.EXPRESS),
        all_of(grant.exclusivity.is_in(Exclusivity.IMPLIED), grant.film_or_program),
    )


@provision("90", "power to grant non-exclusive assignments", "facultad de otorgar cesiones no exclusivas", by=DL_822)
def grants_to_others(grant: type[Grant]) -> Truth:
    """An exclusive assignee may let others use the work, unless the contract says otherwise; another assignee only uses it."""
    return all_of(exclusive(grant), none_of(grant.subgrants_barred))


@provision("94", "agreed that it may be passed on", "se convino que puede transmitirse", by=DL_822)
def agreed_to_pass(grant: type[Grant]) -> Truth:
    """The assignor consented in writing, or it was expressly agreed that no consent is needed."""
    return any_of(grant.consent_in_writing, grant.freely_transferable)


@provision("94", "assignment that may be passed on to a third party", "cesión transmisible a un tercero", by=DL_822)
def sublicence(grant: type[Grant]) -> Truth:
    """An assignee passes his right on only with the assignor's written consent, unless the law presumes an unlimited
    assignment, it was agreed otherwise, or the firm is dissolved or changes hands. What stands of a transfer made without
    it is not asked: the assignee then answers for it with the third party. Reading ``film-assignment-unlimited``."""
    unlimited = reading(
        "film-assignment-unlimited", "unlimited",
        unlimited=by_law(grant),
        limited=grant.basis.is_in(Basis.COLLECTIVE, Basis.PROGRAM),
    )
    return any_of(unlimited, agreed_to_pass(grant), grant.firm_changed)


@provision("90", "an assignee who may authorise the use", "cesionario que puede autorizar el uso", by=DL_822)
def assignee_authorises(grant: type[Grant]) -> Truth:
    """Whoever holds a valid assignment of the use, and may let others make it: by its being exclusive, or by agreement."""
    return all_of(valid_transfer(grant), any_of(grants_to_others(grant), agreed_to_pass(grant)))
