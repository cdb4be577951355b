"""Who answers, and who may act: arts 38-40, 116, 117, 119, 120, 134, 138, 196-A, 196-B and 196-D.

Whether a use needs an authorisation, and whether an exception covers it, is not decided here: they are facts of an
involvement. What is decided is who answers beside the user, what may not be held or authorised, and what is done
against the measures by which owners protect themselves.
"""

from __future__ import annotations

from dl822.facts.liability import (
    Circumvention,
    CircumventionAct,
    Communication,
    CommunicationContract,
    ExemptPurpose,
    GroupActor,
    GroupClaim,
    InvolvedRole,
    Involvement,
    Measure,
    PhonogramAction,
    PhonogramParty,
    Reception,
    Shipment,
    Show,
)
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1076, LEY_29316, LEY_31117


# ── arts 37, 39, 116: who answers ──────────────────────────────────────────────────────────────────────────
@provision("39", "reserved use without authorisation or exception", "utilización reservada sin autorización ni excepción", by=DL_822)
def unlicensed(part: type[Involvement]) -> Truth:
    """The use is reserved, the user lacks prior written authorisation, and no exception of the law covers it."""
    return all_of(part.reserved, none_of(part.user_authorised), none_of(part.excepted))


@provision("116", "a performer on commission", "artista que actúa por encargo", by=DL_822)
def on_commission(part: type[Involvement]) -> Truth:
    """Performers who communicate the work on commission of the person responsible do not answer for performing it."""
    return all_of(part.role.is_in(InvolvedRole.SOLOIST, InvolvedRole.LEADER, InvolvedRole.MEMBER), part.engaged)


@provision("37", "answers for his own use", "responde por su propia utilización", by=DL_822)
def answers_for_own_use(part: type[Involvement]) -> Truth:
    """Whoever uses it, organises its use, or performs it on his own account."""
    performs = part.role.is_in(InvolvedRole.SOLOIST, InvolvedRole.LEADER, InvolvedRole.MEMBER)
    own = any_of(part.role.is_in(InvolvedRole.USER, InvolvedRole.ORGANISER), all_of(performs, none_of(on_commission(part))))
    return all_of(own, unlicensed(part))


@provision("39", "jointly liable for authorising or supporting", "responsable solidario por autorizar o apoyar", by=DL_822)
def jointly_liable(part: type[Involvement]) -> Truth:
    """An authority or anybody who authorises, or lends support to, a use for which the user has no authorisation."""
    return all_of(part.role.is_in(InvolvedRole.AUTHORISER, InvolvedRole.SUPPORTER), unlicensed(part))


@provision("116", "premises liable with the organiser", "responsabilidad solidaria del establecimiento con el organizador", by=DL_822)
def premises_liable(part: type[Involvement]) -> Truth:
    """Owner, operator or manager answer, jointly with the organiser, for what is communicated in the premises."""
    return all_of(part.role.is_in(InvolvedRole.PREMISES, InvolvedRole.ORGANISER), part.communicated_there, unlicensed(part))


@provision("116", "owes the list of works performed", "debe confeccionar la planilla de ejecución", by=DL_822)
def owes_schedule(part: type[Involvement]) -> Truth:
    """The performer on commission draws up and signs the list; of an ensemble its director or, if he cannot be
    determined, its members jointly. It is owed whether or not the use was authorised."""
    member = all_of(part.role.is_in(InvolvedRole.MEMBER), none_of(part.leader_known))
    return all_of(on_commission(part), any_of(part.role.is_in(InvolvedRole.SOLOIST, InvolvedRole.LEADER), member))


@provision("39", "answers for the use", "responde por la utilización", by=DL_822)
def answers(part: type[Involvement]) -> Truth:
    """By his own use (37), by authorising or supporting another's (39), or for his premises (116)."""
    return any_of(answers_for_own_use(part), jointly_liable(part), premises_liable(part))


# ── arts 117, 119, 120: shows, reception, other communication ──────────────────────────────────────────────
@provision("117", "no show and no permit", "ni espectáculo ni permiso", by=DL_822)
def show_forbidden(show: type[Show]) -> Truth:
    """A public show may not be held, nor permitted by any authority, unless the owners' authorisation is shown. What an
    exception covers needs none."""
    return all_of(show.public, show.protected_works, none_of(show.excepted), none_of(show.authorisation_shown))


@provision("119", "reception in public needs express permission", "la recepción en público requiere permiso expreso", by=DL_822)
def reception_needs_permission(reception: type[Reception]) -> Truth:
    """What the broadcaster was authorised to do covers no third party who receives and uses the broadcast in public."""
    used = all_of(reception.third_party, reception.to_the_public, reception.protected_works)
    return all_of(used, none_of(reception.excepted))


@provision("119", "reception in public without permission", "recepción en público sin permiso", by=DL_822)
def reception_unlawful(reception: type[Reception]) -> Truth:
    """Express permission was needed, of the authors or their society, and is wanting."""
    return all_of(reception_needs_permission(reception), none_of(reception.express_permission))


@provision("120", "rules of the performance contract apply", "rigen las reglas del contrato de representación o ejecución", by=DL_822)
def performance_rules_apply(contract: type[CommunicationContract]) -> Truth:
    """To performance contracts, and where fitting to every other form of communication to the public."""
    other = all_of(contract.authorises.is_in(Communication.OTHER_COMMUNICATION), contract.fitting)
    return any_of(contract.authorises.is_in(Communication.PERFORMANCE), other)


# ── art. 196-A: technological measures ─────────────────────────────────────────────────────────────────────
DEALING = (CircumventionAct.MANUFACTURE, CircumventionAct.IMPORT, CircumventionAct.SELL, CircumventionAct.RENT,
           CircumventionAct.DISTRIBUTE, CircumventionAct.SERVICE)  # offers of devices are in 196-A(b), not in 38


def bypasses(act: type[Circumvention]) -> Truth:
    """Somebody circumvents, without authorisation, a measure that controls access to something protected."""
    controls = act.measure.is_in(Measure.ACCESS, Measure.BOTH)
    return all_of(act.act.is_in(CircumventionAct.CIRCUMVENT), controls, act.protected, none_of(act.authorised))


@provision("196-A(a)", "circumvents an access control", "elude un control de acceso", by=DL_1076)
def circumvents_access(act: type[Circumvention]) -> Truth:
    """The wording of 2008 was replaced within months and was not seen: whether it reaches the act is asked of whoever
    has it in hand. Outside today's wording it is not taken to reach."""
    return all_of(bypasses(act), act.within_2008_wording)


@circumvents_access.amended(by=LEY_29316)
def _(act: type[Circumvention]) -> Truth:
    """Whoever circumvents, without authorisation, a measure that controls access; knowledge is not asked."""
    return bypasses(act)


@provision("196-A(b)(I)", "promoted for circumvention", "promocionado para eludir", by=DL_1076)
def promoted_for_circumvention(act: type[Circumvention]) -> Truth:
    """It is promoted, advertised or marketed for circumvention."""
    return act.promoted


@provision("196-A(b)(II)", "of limited use otherwise", "de limitado uso distinto", by=DL_1076)
def of_little_other_use(act: type[Circumvention]) -> Truth:
    """It has only a limited commercially significant purpose or use besides circumvention."""
    return act.little_other_use


@provision("196-A(b)(III)", "designed for circumvention", "diseñado para eludir", by=DL_1076)
def designed_for_circumvention(act: type[Circumvention]) -> Truth:
    """It is designed, produced or performed mainly to allow or ease circumvention."""
    return act.designed


@provision("196-A(b)", "deals in devices or services", "comercia con dispositivos o servicios", by=DL_1076)
def deals_in_devices(act: type[Circumvention]) -> Truth:
    """Whoever makes, imports, distributes, offers or supplies devices or services of one of three kinds, against any
    effective measure. No authorisation is mentioned here."""
    kind = any_of(promoted_for_circumvention(act), of_little_other_use(act), designed_for_circumvention(act))
    return all_of(act.act.is_in(*DEALING, CircumventionAct.OFFER), none_of(act.measure.is_in(Measure.NONE)), kind)


# ── art. 196-B: what is exempt ─────────────────────────────────────────────────────────────────────────────
@provision("196-B(I)", "reverse engineering for interoperability", "ingeniería inversa para la interoperabilidad", by=DL_1076)
def interoperability(act: type[Circumvention]) -> Truth:
    """In good faith and without infringing, on a lawful copy, for elements that were not readily available."""
    lawful = all_of(none_of(act.infringing), act.lawful_copy, act.good_faith)
    return all_of(act.purpose.is_in(ExemptPurpose.INTEROPERABILITY), lawful, act.not_available)


@provision("196-B(II)", "component that keeps minors away", "componente que impide el acceso de menores", by=DL_1076)
def keeps_minors_away(act: type[Circumvention]) -> Truth:
    """A component for that end alone, in a product that is not itself prohibited."""
    return all_of(act.purpose.is_in(ExemptPurpose.MINORS), none_of(act.prohibited_itself))


@provision("196-B(III)", "authorised security testing", "pruebas de seguridad autorizadas", by=DL_1076)
def security_testing(act: type[Circumvention]) -> Truth:
    """In good faith, without infringing, authorised by the owner of the computer, system or network."""
    lawful = all_of(none_of(act.infringing), act.good_faith)
    return all_of(act.purpose.is_in(ExemptPurpose.SECURITY), lawful, act.system_owner_agrees)


@provision("196-B(IV)", "access to decide on acquisitions", "acceso para decidir adquisiciones", by=DL_1076)
def acquisition_decision(act: type[Circumvention]) -> Truth:
    """By non-profit libraries, archives or schools, to what they could not reach otherwise."""
    return all_of(act.purpose.is_in(ExemptPurpose.ACQUISITION), act.library, act.no_other_access)


@provision("196-B(V)", "disabling hidden data collection", "desactivar la recolección oculta de datos", by=DL_1076)
def disables_data_collection(act: type[Circumvention]) -> Truth:
    """Without infringing, and with no other effect on anybody's access to works."""
    return all_of(act.purpose.is_in(ExemptPurpose.PRIVACY), none_of(act.infringing), none_of(act.affects_access))


@provision("196-B(VI)", "use listed by the Directorate", "uso señalado por la Dirección", by=DL_1076)
def listed_use(act: type[Circumvention]) -> Truth:
    """A use that does not infringe, listed in a report of the Copyright Directorate that is valid that day."""
    return all_of(act.purpose.is_in(ExemptPurpose.LISTED_USE), none_of(act.infringing), act.report_in_force)


@provision("196-B(VII)", "accessible formats", "formatos accesibles", by=LEY_31117)
def accessible_format(act: type[Circumvention]) -> Truth:
    """By or for beneficiaries or by an authorised entity, to use the exceptions for accessible formats."""
    return all_of(act.purpose.is_in(ExemptPurpose.ACCESSIBILITY), act.for_beneficiaries, act.accessible_exception)


@provision("196-B", "exempt from art. 196-A", "exceptuado del art. 196-A", by=DL_1076)
def exempted(act: type[Circumvention]) -> Truth:
    """(I) reaches all; (II)-(IV) reach acts, and devices against access controls; (V)-(VII) reach acts alone. None may
    impair the protection: that (VII), printed after that proviso, is under it too is our reading of *enumerated*."""
    by_act = any_of(disables_data_collection(act), listed_use(act), accessible_format(act))
    by_access = any_of(keeps_minors_away(act), security_testing(act), acquisition_decision(act))
    acts, access = act.act.is_in(CircumventionAct.CIRCUMVENT), act.measure.is_in(Measure.ACCESS)
    reached = any_of(interoperability(act), all_of(by_access, any_of(acts, access)), all_of(by_act, acts))
    return all_of(reached, none_of(act.impairs_protection))


@provision("196-D", "lawful government activity", "actividad gubernamental legalmente autorizada", by=DL_1076)
def government_activity(act: type[Circumvention]) -> Truth:
    """Investigation, protection, information security or intelligence that the law authorises, for the government."""
    return act.government


@provision("196-A", "civil action lies for circumvention", "procede la acción civil por elusión", by=DL_1076)
def circumvention_actionable(act: type[Circumvention]) -> Truth:
    """Circumventing an access control, or dealing in devices or services, that neither 196-B nor 196-D lets off."""
    return all_of(any_of(circumvents_access(act), deals_in_devices(act)), none_of(exempted(act), government_activity(act)))


# ── art. 38: devices under the decree itself ───────────────────────────────────────────────────────────────
@provision("38", "unlawful dealing in devices", "comercio ilícito de aparatos de elusión", by=DL_822)
def device_unlawful(act: type[Circumvention]) -> Truth:
    """Importing, making, selling, renting, circulating, or serving with what is meant to defeat the owner's measures.

    Circumventing by oneself is not in it. Reading ``exemptions-beyond-196-a``: whether 196-B frees from art. 38 too."""
    guarded = all_of(act.by_right_owner, none_of(act.measure.is_in(Measure.NONE)))
    dealt = all_of(act.act.is_in(*DEALING), guarded, act.meant_to_defeat)
    return reading("exemptions-beyond-196-a", None, only_196_a=dealt, also_38=all_of(dealt, none_of(exempted(act))))


# ── arts 40, 134, 138: the border, and who may act ─────────────────────────────────────────────────────────
@provision("40", "the goods may be seized at the border", "procede el decomiso en frontera", by=DL_822)
def border_seizure(shipment: type[Shipment]) -> Truth:
    """Pirated goods about to be imported; not household effects, nor goods in transit. The border measures of DL 1092
    are another law's."""
    return all_of(shipment.pirated, shipment.imported, none_of(shipment.household, shipment.in_transit))


@provision("134", "represents the group of performers", "representa a la agrupación de artistas", by=DL_822)
def represents_group(claim: type[GroupClaim]) -> Truth:
    """Its designated representative; failing that its director; or the society to which he passed his mandate."""
    director = all_of(claim.acting.is_in(GroupActor.DIRECTOR), none_of(claim.designated))
    society = all_of(claim.acting.is_in(GroupActor.SOCIETY), claim.mandate_passed)
    return any_of(claim.acting.is_in(GroupActor.DESIGNATED), director, society)


@provision("138", "may act for the phonogram", "puede accionar por el fonograma", by=DL_822)
def may_act_for_phonogram(action: type[PhonogramAction]) -> Truth:
    """Its original owner, an assignee, an exclusive licensee, or the society that represents them, within their title.
    Since DL 1076, art. 196 lets duly authorised licensees sue as well."""
    others = action.plaintiff.is_in(PhonogramParty.ASSIGNEE, PhonogramParty.EXCLUSIVE_LICENSEE, PhonogramParty.SOCIETY)
    return any_of(action.plaintiff.is_in(PhonogramParty.PRODUCER), all_of(others, action.title_covers))
