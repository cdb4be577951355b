"""Limits for persons who cannot read print (the Marrakesh limbs): arts 41(f), 41(g), 43(g), 43(h), 43-A and 43-B.

Each is a limb of the exceptions, and is listed with them in :mod:`dl822.exceptions`.
"""

from __future__ import annotations

from dl822.facts.acts import DISTRIBUTION, NO_PROFIT, OUT, Act, Actor, Audience, Means, Purpose
from dl822.facts.uses import Use
from dl822.limits import not_a_program, not_competing, of_43, proper_practice
from dl822.reasoning.formula import Truth, all_of, any_of, none_of
from dl822.statute import provision
from dl822.statute.instruments import LEY_27861, LEY_31117


def accessible(use: type[Use]) -> Truth:
    """What the limbs of 2021 share: for beneficiaries alone, without profit, from lawful access, of text and the like that is out."""
    return all_of(use.purpose.is_in(Purpose.ACCESSIBILITY), use.gain.is_in(*NO_PROFIT), use.lawful_copy, use.text_or_audiobook,
                  use.published_as.is_in(*OUT), not_a_program(use), proper_practice(use))


def supplied(use: type[Use]) -> Truth:
    """What is supplied, electronically or in copies: by an authorised entity (2(53)), in an accessible format (2(52))."""
    return all_of(use.actor.is_in(Actor.AUTHORISED_ENTITY), use.accessible_format, accessible(use))


@provision("41(f)", "accessible copies supplied electronically", "puesta a disposición de ejemplares en formato accesible", by=LEY_31117)
def accessible_supply(use: type[Use]) -> Truth:
    """By an authorised entity, for beneficiaries alone (2(54)); to those abroad, as art. 43-A says."""
    return all_of(use.act.is_in(Act.TRANSMISSION, Act.MAKING_AVAILABLE), supplied(use), none_of(use.sent_abroad))


@provision("41(g)", "performance for beneficiaries", "representación o ejecución para beneficiarios", by=LEY_31117)
def accessible_performance(use: type[Use]) -> Truth:
    """Before beneficiaries and those who care for them only."""
    return all_of(use.act.is_in(Act.PERFORMANCE), use.audience.is_in(Audience.BENEFICIARIES), accessible(use))


@provision("43(g)", "copies for the blind", "reproducción para invidentes", by=LEY_27861)
def accessible_copy(use: type[Use]) -> Truth:
    """In braille or another procedure for the blind, for their private use, without profit."""
    return of_43(use, use.act.is_in(Act.REPRODUCTION), use.purpose.is_in(Purpose.ACCESSIBILITY), use.means.is_in(Means.BRAILLE),
                 use.gain.is_in(*NO_PROFIT), use.disclosed)


FOR_BENEFICIARIES = (Actor.AUTHORISED_ENTITY, Actor.BENEFICIARY, Actor.HELPER)


@accessible_copy.amended(by=LEY_31117)
def _(use: type[Use]) -> Truth:
    """In accessible formats, by an authorised entity, a beneficiary or whoever acts for one; steps and needed changes included."""
    return all_of(any_of(use.act.is_in(Act.REPRODUCTION), all_of(use.act.is_in(Act.TRANSFORMATION), use.justified)),
                  use.actor.is_in(*FOR_BENEFICIARIES), use.accessible_format,
                  accessible(use), not_competing(use))


@provision("43(h)", "accessible copies distributed", "distribución de ejemplares en formato accesible", by=LEY_31117)
def accessible_distribution(use: type[Use]) -> Truth:
    """By an authorised entity, for beneficiaries alone; to those abroad, as art. 43-A says."""
    return all_of(use.act.is_in(*DISTRIBUTION), supplied(use), none_of(use.sent_abroad), not_competing(use))


@provision("43-A", "accessible copies sent abroad", "ejemplares en formato accesible destinados al extranjero", by=LEY_31117)
def accessible_abroad(use: type[Use]) -> Truth:
    """Made available or distributed on the terms of 41(f) and 43(h), unless the entity knew, or had reason to know, of other users."""
    return all_of(use.act.is_in(Act.MAKING_AVAILABLE, *DISTRIBUTION), supplied(use), use.sent_abroad, none_of(use.knew_other_users),
                  any_of(use.act.is_in(Act.MAKING_AVAILABLE), not_competing(use)))


@provision("43-B", "accessible copies imported", "importación de ejemplares en formato accesible", by=LEY_31117)
def accessible_import(use: type[Use]) -> Truth:
    """By those who may make them, for beneficiaries alone."""
    return all_of(use.act.is_in(Act.IMPORTATION), use.actor.is_in(*FOR_BENEFICIARIES), use.purpose.is_in(Purpose.ACCESSIBILITY),
                  use.accessible_format, not_a_program(use), proper_practice(use))
