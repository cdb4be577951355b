"""Arts 146-154: what a collective management society must be, what its statutes hold, and its duties to owners and users.

Its money (153(i)-(p), 161, 162) is in :mod:`dl822.collective_money`, its people (155-160) in
:mod:`dl822.collective_people`, its supervision (163-167) in :mod:`dl822.collective_supervision`. A duty answers *yes*
where it is met, or where nothing makes it arise. The whole audit, :func:`audit`, stands above the rules.

Of the wording that DL 1309 gave art. 153 only what DL 1391 left alone was seen: where the two that were seen differ, what
holds between 31 December 2016 and 5 September 2018 is what holds on both (reading ``wording-153-2016``).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dl822.facts.dealings import (
    Adhesion,
    Document,
    Mandate,
    OwnerRequest,
    Participation,
    Registration,
    Representation,
    Tariff,
    UserRequest,
    Vote,
)
from dl822.facts.societies import Expulsion, Form, Government, Society, Statutes
from dl822.facts.supervision import Outcome, Resolution
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1309, DL_1391


# ── arts 146-149: authorisation ────────────────────────────────────────────────────────────────────────────
@provision("146", "authorisation to operate", "autorización para funcionar", by=DL_822)
def authorised(society: type[Society]) -> Truth:
    """To act as a management society it needs the authorisation of the Copyright Office."""
    return any_of(society.authorised, none_of(society.operates))


@provision("146", "a non-profit association that keeps to its function", "asociación sin lucro ceñida a su función", by=DL_822)
def of_the_nature_required(society: type[Society]) -> Truth:
    """A non-profit civil association, with personality and assets of its own; no politics, religion or alien activity."""
    is_one = all_of(society.form.is_in(Form.ASSOCIATION), society.legal_personality, society.own_assets)
    return all_of(is_one, none_of(society.political_or_religious, society.alien_activity))


@provision("147", "tariffs and repertoire open to users", "tarifas y repertorio a disposición de los usuarios", by=DL_822)
def open_to_users(society: type[Society]) -> Truth:
    """To be consulted at its offices."""
    return society.open_at_offices


@open_to_users.amended(by=DL_1391)
def _(society: type[Society]) -> Truth:
    """On its website, at its offices, or both."""
    return any_of(society.open_on_website, society.open_at_offices)


@provision("147", "the society may assert the rights", "la sociedad está legitimada", by=DL_822)
def standing(claim: type[Representation]) -> Truth:
    """As its statutes say, without any other title; *presumed* to be entrusted with the rights until the contrary is proved."""
    return all_of(claim.authorised, claim.within_statutes, none_of(claim.disproved))


@standing.amended(by=DL_1391)
def _(claim: type[Representation]) -> Truth:
    """The same."""
    return all_of(claim.authorised, claim.within_statutes, none_of(claim.disproved))


@provision("148", "the decision is reasoned and made known", "resolución motivada y difundida", by=DL_822)
def made_known(decision: type[Resolution]) -> Truth:
    """Granted or refused, it gives reasons and is published in El Peruano."""
    return all_of(decision.reasoned, decision.in_gazette)


@made_known.amended(by=DL_1391)
def _(decision: type[Resolution]) -> Truth:
    """Granted: in El Peruano and on INDECOPI's website. Refused: notified, and on the website."""
    granted = all_of(decision.outcome.is_in(Outcome.GRANTED), decision.in_gazette)
    refused = all_of(decision.outcome.is_in(Outcome.REFUSED), decision.notified)
    return all_of(decision.reasoned, decision.on_website, any_of(granted, refused))


@provision("149(c)", "the management of rights as its object", "gestión de derechos como objeto social", by=DL_822)
def for_management(society: type[Society]) -> Truth:
    """The management of copyright or of neighbouring rights."""
    return society.manages_rights


@provision("149(d)", "fit to manage", "en condiciones de administrar", by=DL_822)
def fit(society: type[Society]) -> Truth:
    """Judged by the Office on what it is told and finds out; what it weighs is listed (150)."""
    return society.fit


# ── art. 151: what the statutes hold ───────────────────────────────────────────────────────────────────────
@provision("151(a)", "a name of its own", "denominación propia", by=DL_822)
def named(statutes: type[Statutes]) -> Truth:
    """Neither identical to another entity's, nor so like it as to be taken for it."""
    return all_of(statutes.name_stated, none_of(statutes.name_identical, statutes.name_confusing))


@provision("151(b)", "object and categories of rights in the statutes", "objeto y categorías de derechos en el estatuto", by=DL_822)
def with_an_object(statutes: type[Statutes]) -> Truth:
    """Its object, with the categories of rights managed; nothing outside the protection of these rights."""
    return all_of(statutes.object_stated, statutes.categories_stated, none_of(statutes.beyond_protection))


@provision("151(c)", "classes of owners and of members in the statutes", "clases de titulares y de miembros en el estatuto", by=DL_822)
def with_classes(statutes: type[Statutes]) -> Truth:
    """Whose rights are managed, and which categories of members there are."""
    return all_of(statutes.owner_classes, statutes.member_categories)


@provision("151(d)", "rules of the adhesion contract", "reglas del contrato de adhesión", by=DL_822)
def with_adhesion_rules(statutes: type[Statutes]) -> Truth:
    """Apart from joining as an associate, signed by all members; *not* applied to contracts with foreign organisations."""
    return all_of(statutes.adhesion_rules, statutes.adhesion_apart, statutes.adhesion_by_all, none_of(statutes.adhesion_abroad))


@provision("151(e)", "rules on how membership is gained, suspended and lost",
           "reglas de adquisición, suspensión y pérdida de la calidad de asociado", by=DL_822)
def with_membership_rules(statutes: type[Statutes]) -> Truth:
    """Expulsion only for a final conviction for an *intentional* offence against the society; only owners and exclusive
    licensees as associates."""
    expelled = statutes.expulsion.is_in(Expulsion.INTENTIONAL_OFFENCE, Expulsion.NEVER)
    return all_of(statutes.membership_rules, statutes.suspension_rules, expelled, statutes.only_owners)


@provision("151(f)", "members' duties, rights and vote", "deberes, derechos y voto de los socios", by=DL_822)
def with_members_rights(statutes: type[Statutes]) -> Truth:
    """The bodies are elected by secret vote."""
    return all_of(statutes.duties_and_discipline, statutes.members_rights, statutes.vote_secret)


@with_members_rights.amended(by=DL_1391)
def _(statutes: type[Statutes]) -> Truth:
    """By secret vote, equal among all associates."""
    return all_of(statutes.duties_and_discipline, statutes.members_rights, statutes.vote_secret, statutes.vote_equal)


@provision("151(g)", "the three bodies in the statutes", "los tres órganos en el estatuto", by=DL_822)
def with_bodies(statutes: type[Statutes]) -> Truth:
    """At least the Assembly, the Board and the Committee; what each may do, and how they are called and meet."""
    return all_of(statutes.three_bodies, statutes.competences, statutes.meeting_rules)


@with_bodies.amended(by=DL_1391)
def _(statutes: type[Statutes]) -> Truth:
    """The Assembly, the Board and the Committee, and no other."""
    return all_of(statutes.three_bodies, statutes.only_three_bodies)


@provision("151(h)", "assets and resources in the statutes", "patrimonio y recursos en el estatuto", by=DL_822)
def with_assets(statutes: type[Statutes]) -> Truth:
    """The initial assets, and the resources expected."""
    return all_of(statutes.initial_assets, statutes.resources)


@provision("151(i)", "principles of distribution in the statutes", "principios de reparto en el estatuto", by=DL_822)
def with_distribution_principles(statutes: type[Statutes]) -> Truth:
    """To which the systems of distribution are subject."""
    return statutes.distribution_principles


@provision("151(j)", "rules on the control of the finances", "régimen de control de la gestión económica y financiera", by=DL_822)
def with_financial_control(statutes: type[Statutes]) -> Truth:
    """How the economic and financial management is controlled."""
    return statutes.financial_control


@provision("151(k)", "management free from users, and from preference", "gestión sin injerencia de usuarios ni preferencias", by=DL_822)
def with_independence(statutes: type[Statutes]) -> Truth:
    """Users do not interfere with the management of the repertoire; nothing in it is used by preference."""
    return all_of(statutes.free_of_users, statutes.no_preference)


@provision("151(l)", "the assets on liquidation, never the associates'",
           "patrimonio en la liquidación, sin reparto entre asociados", by=DL_822)
def with_liquidation_rules(statutes: type[Statutes]) -> Truth:
    """On liquidation, and never shared out among the associates."""
    return all_of(statutes.liquidation, none_of(statutes.assets_to_members))


STATUTES = (named, with_an_object, with_classes, with_adhesion_rules, with_membership_rules, with_members_rights, with_bodies, with_assets,
            with_distribution_principles, with_financial_control, with_independence, with_liquidation_rules)


@provision("149(b)", "statutes as the law requires", "estatuto conforme a ley", by=DL_822)
def with_lawful_statutes(statutes: type[Statutes]) -> Truth:
    """All that art. 151 requires of them; what other laws require is not asked here."""
    return all_of(*(limb(statutes) for limb in STATUTES))


@provision("149", "meets the least that is required", "cumple los requisitos mínimos", by=DL_822)
def may_be_authorised(society: type[Society]) -> Truth:
    """A non-profit association that keeps to its function, with lawful statutes, for the management of rights, and fit for it."""
    return all_of(of_the_nature_required(society), with_lawful_statutes(society.statutes), for_management(society), fit(society))


@provision("152", "election and appointment as the law says", "elección y designación conforme a ley", by=DL_822)
def governed(government: type[Government]) -> Truth:
    """The Assembly is supreme and elects Board and Committee; the Board appoints the Director General, who represents it."""
    assembly = all_of(government.assembly_supreme, government.elects_board, government.elects_committee)
    return all_of(assembly, government.board_appoints, government.director_represents)


# ── art. 153(a), 154: registration ─────────────────────────────────────────────────────────────────────────
STATEMENTS = (Document.STATEMENTS, Document.AUDIT_REPORT)
BY_154 = (Document.CONSTITUTION, Document.FOREIGN_CONTRACT, Document.APPOINTMENT)
NOT_NAMED = (Document.INTERNAL_RULES, Document.USER_CONTRACT)


@provision("153(a)", "instruments registered or presented", "actos inscritos o presentados", by=DL_822)
def registered(instrument: type[Registration]) -> Truth:
    """Within thirty days; to an agreement with users the tariff is adjusted, and published."""
    adjusted = any_of(instrument.tariff_adjusted, none_of(instrument.what.is_in(Document.USER_CONTRACT)))
    done = all_of(instrument.filed_on.happened, instrument.in_time, adjusted)
    return any_of(done, instrument.what.is_in(Document.OTHER))


@registered.amended(by=DL_1309)
def _(instrument: type[Registration]) -> Truth:
    """Constitutive acts, foreign contracts and appointments as art. 154 says, without a period; annual statements and audit
    reports within thirty days. Whether rules and agreements with users are still registered is open."""
    due = any_of(instrument.what.is_in(*BY_154), all_of(instrument.what.is_in(*STATEMENTS), instrument.in_time))
    others = reading("registration-since-2016", None, named_only=instrument.what.is_in(*NOT_NAMED),
                     all_instruments=all_of(instrument.what.is_in(*NOT_NAMED), instrument.filed_on.happened))
    return any_of(all_of(instrument.filed_on.happened, due), others, instrument.what.is_in(Document.OTHER))


@provision("154", "effective, inside and against others", "surte efectos dentro de la sociedad y frente a terceros", by=DL_822)
def takes_effect(instrument: type[Registration]) -> Truth:
    """Foreign representations and appointments, from their registration at the Office."""
    return all_of(instrument.what.is_in(Document.FOREIGN_CONTRACT, Document.APPOINTMENT), instrument.filed_on.happened)


@provision("154", "registration may be refused or cancelled", "puede denegarse o cancelarse la inscripción", by=DL_822)
def registration_refusable(instrument: type[Registration]) -> Truth:
    """Of an appointment, where the election breached the law or the statutes. The Office *may*."""
    return all_of(instrument.what.is_in(Document.APPOINTMENT), instrument.by_election, none_of(instrument.election_lawful))


# ── art. 153(b)-(d): owners ────────────────────────────────────────────────────────────────────────────────
@provision("153(b)", "acceptance of the management asked for", "aceptación de la administración solicitada", by=DL_822)
def accepted(request: type[OwnerRequest]) -> Truth:
    """Of Peruvian or resident owners, within its object, where they need a society and are in no other of the kind."""
    theirs = all_of(request.asked_directly, request.peruvian_or_resident)
    due = all_of(theirs, request.within_object, request.needs_society, none_of(request.in_another))
    return any_of(request.accepted, none_of(due))


@provision("153(c)", "an adhesion contract within the limits", "contrato de adhesión dentro de los límites", by=DL_822)
def adhesion_within_limits(contract: type[Adhesion]) -> Truth:
    """By the statutes; mandate or assignment; not of all rights, nor of more than needed; three years at most, renewable."""
    limited = none_of(contract.global_transfer, contract.more_than_needed)
    return all_of(contract.by_statutes, contract.kind.is_in(Mandate.MANDATE, Mandate.ASSIGNMENT), limited, contract.years.at_most(3))


def weighted_in_1996(part: type[Participation]) -> Truth:
    weighted = all_of(part.vote.is_in(Vote.WEIGHTED), part.reasonable, part.proportionate, none_of(part.in_suspensions))
    return all_of(part.appropriate, any_of(part.vote.is_in(Vote.EQUAL), weighted))


def weighted_since_2018(part: type[Participation]) -> Truth:
    spared = none_of(part.in_suspensions, part.in_elections)
    weighted = all_of(part.vote.is_in(Vote.WEIGHTED), part.by_assembly, part.reasonable, part.proportionate, spared)
    return all_of(part.appropriate, any_of(part.vote.is_in(Vote.EQUAL), weighted))


@provision("153(d)", "an appropriate part in decisions", "participación apropiada en las decisiones", by=DL_822)
def participates(part: type[Participation]) -> Truth:
    """Votes may be weighted, reasonably and by actual use, but not on suspensions."""
    return weighted_in_1996(part)


@participates.amended(by=DL_1309)
def _(part: type[Participation]) -> Truth:
    """A wording that was not seen."""
    return reading("wording-153-2016", None, as_1996=weighted_in_1996(part), as_2018=weighted_since_2018(part))


@participates.amended(by=DL_1391)
def _(part: type[Participation]) -> Truth:
    """Votes are equal; weighted by exception, if the Assembly so decides, and never in elections or on suspensions."""
    return weighted_since_2018(part)


# ── art. 153(e)-(h): users ─────────────────────────────────────────────────────────────────────────────────
@provision("153(e)", "a reasonable and proportional tariff", "tarifa razonable y proporcional", by=DL_822)
def tariff_fair(tariff: type[Tariff]) -> Truth:
    """Reasonable and equitable; in proportion to income, save where the law allows a fixed sum."""
    return all_of(tariff.reasonable, any_of(tariff.proportional, tariff.fixed_allowed))


@provision("153(f)", "a tariff published thirty days ahead", "tarifa publicada con treinta días de anticipación", by=DL_822)
def tariff_published(tariff: type[Tariff]) -> Truth:
    """In El Peruano *and* a newspaper of wide national circulation, thirty calendar days ahead: otherwise it has no effect."""
    return all_of(tariff.in_gazette.happened, tariff.in_newspaper.happened, tariff.in_advance)


@provision("153(f)", "a tariff open to the public", "tarifa a disposición del público", by=DL_822)
def tariff_open(tariff: type[Tariff]) -> Truth:
    """General tariffs, and changes of them, are kept at the public's disposal."""
    return tariff.available


@provision("153(g)", "licences to the users who ask for them", "contratación con los usuarios que lo solicitan", by=DL_822)
def licensed(request: type[UserRequest]) -> Truth:
    """Whoever accepts the tariff, without exclusivity, unless there is good reason, no power, or a single use of its own."""
    due = all_of(request.accepts_tariff, request.non_exclusive, request.empowered, none_of(request.singular, request.justified))
    return any_of(request.licensed, none_of(due))


@provision("153(h)", "collection by the published tariff", "recaudación según la tarifa publicada", by=DL_822)
def collected_as_published(tariff: type[Tariff]) -> Truth:
    """By the tariffs published beforehand, and as they were published."""
    return all_of(tariff_published(tariff), tariff.applied_as_published)


if TYPE_CHECKING:
    from dl822.auditing import audit as audit  # noqa: PLC0414 - exported: here is where people ask for it
    from dl822.distributing import additional as additional  # noqa: PLC0414
    from dl822.distributing import distribution as distribution  # noqa: PLC0414
    from dl822.kinship import kinship as kinship  # noqa: PLC0414
    from dl822.timing import following as following  # noqa: PLC0414

_ABOVE = {"audit": "dl822.auditing", "distribution": "dl822.distributing", "additional": "dl822.distributing", "kinship": "dl822.kinship",
          "following": "dl822.timing"}


def __getattr__(name: str) -> Any:
    """The whole answers stand above the rules, each in a module of its own."""
    if name in _ABOVE:
        return getattr(import_module(_ABOVE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
