"""The civil courts: arts 195-201 (who may sue, for what, what may be ordered and secured), and 203 (foreign subject matter).

The civil route does not wait for the administrative one (art. 173, in :mod:`dl822.procedure`). Circumvention (art. 196-A)
is with :mod:`dl822.liability`; arts 67 and 138 give standing of their own over films and phonograms. What the codes add
(default counter-security, proof, costs) is not here. :func:`remedies` lists what a court may be asked for on a day.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dl822.errors import NotCoveredError
from dl822.facts.suits import (
    Alongside,
    Cessation,
    CessationOrder,
    CivilClaim,
    Destroyable,
    Disclosure,
    Foreign,
    ForeignMatter,
    Lifting,
    Plaintiff,
    Precaution,
    PrecautionKind,
    Suit,
    Tampering,
    TamperingAct,
    Told,
)
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.reasoning.provision import Instrument
from dl822.reasoning.words import Words
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1076, LEY_29316, START

FIRST_THREE = (Plaintiff.OWNER, Plaintiff.REPRESENTATIVE, Plaintiff.SOCIETY)


# ── arts 195, 196: the civil route, who may take it, and for what ──────────────────────────────────────────
@provision("195", "heard by the abbreviated procedure", "se tramita por el procedimiento abreviado", by=DL_822)
def abbreviated(suit: type[Suit]) -> Truth:
    """If the interested party chooses the civil route over a violation of the decree: by the Code of Civil Procedure's
    abbreviated procedure and the special legislation. (The English has *several actions* and *summary*.)"""
    return all_of(suit.violation, suit.chosen)


def over_his_right(suit: type[Suit]) -> Truth:
    """A violation of a right of the decree that belongs to whoever sues, or for which he stands."""
    return all_of(suit.right, suit.his, suit.violation)


@provision("196", "may sue", "puede demandar", by=DL_822)
def may_sue(suit: type[Suit]) -> Truth:
    """Owners of any right of the decree, their representatives, or their management societies."""
    return all_of(suit.by.is_in(*FIRST_THREE), over_his_right(suit))


@may_sue.amended(by=DL_1076)
def _(suit: type[Suit]) -> Truth:
    """And licensees: exclusive ones, and others duly authorised who are empowered to enforce the right. Whether exclusive
    ones need to be empowered, too, is the reading ``empowered-196``."""
    exclusive = suit.by.is_in(Plaintiff.EXCLUSIVE_LICENSEE)
    other = all_of(suit.by.is_in(Plaintiff.OTHER_LICENSEE), suit.empowered)
    exclusive = reading("empowered-196", None, others_only=exclusive, both=all_of(exclusive, suit.empowered))
    return all_of(any_of(suit.by.is_in(*FIRST_THREE), exclusive, other), over_his_right(suit))


@provision("196", "may ask that it cease", "puede pedir el cese", by=DL_822)
def may_ask_cessation(claim: type[CivilClaim]) -> Truth:
    """Whoever may sue may ask that the infringer's unlawful activity cease."""
    return all_of(may_sue(claim.suit), claim.goes_on)


@may_ask_cessation.amended(by=DL_1076)
def _(claim: type[CivilClaim]) -> Truth:
    """The same, of more persons."""
    return all_of(may_sue(claim.suit), claim.goes_on)


@provision("196", "may claim damages", "puede exigir indemnización", by=DL_822)
def may_claim_damages(claim: type[CivilClaim]) -> Truth:
    """For the material and the moral damage that the violation caused, besides any other action."""
    return all_of(may_sue(claim.suit), any_of(claim.material, claim.moral))


@may_claim_damages.amended(by=DL_1076)
def _(claim: type[CivilClaim]) -> Truth:
    """The same, unless the owner chooses pre-established damages instead."""
    return all_of(may_sue(claim.suit), any_of(claim.material, claim.moral), none_of(claim.preset_chosen))


@provision("196", "may claim the infringer's gains", "puede exigir las ganancias del infractor", by=DL_1076)
def may_claim_gains(claim: type[CivilClaim]) -> Truth:
    """Those that the infringement accounts for, as far as the damages did not take them into account."""
    return all_of(may_sue(claim.suit), claim.gains, none_of(claim.gains_counted), none_of(claim.preset_chosen))


@provision("196", "may claim pre-established damages", "puede exigir la indemnización preestablecida", by=DL_1076)
def may_claim_preset(claim: type[CivilClaim]) -> Truth:
    """At the choice of the owner of the right, instead of damages and gains. The article fixes no sum and names no norm
    that does: what follows where none does is the reading ``preset-196``."""
    chosen = claim.preset_chosen
    lies = reading("preset-196", None, norm_needed=all_of(chosen, claim.preset_norm), judge_sets=chosen)
    return all_of(may_sue(claim.suit), lies)


@provision("196", "may claim costs", "puede exigir el pago de costas", by=DL_822)
def may_claim_costs(claim: type[CivilClaim]) -> Truth:
    """All costs, in the English: the Spanish of 1996 was not seen. Who bears them in the end is the code's."""
    return may_sue(claim.suit)


@may_claim_costs.amended(by=DL_1076)
def _(claim: type[CivilClaim]) -> Truth:
    """Costs of court and of counsel (*costas y costos*)."""
    return may_sue(claim.suit)


# ── arts 196-C, 196-D: rights-management information ───────────────────────────────────────────────────────
@provision("196-C(I)", "knowingly removes or alters it", "la suprime o altera a sabiendas", by=DL_1076)
def removes_information(act: type[Tampering]) -> Truth:
    """Whoever removes or alters the information, knowing that he does."""
    return all_of(act.act.is_in(TamperingAct.REMOVE), act.knowingly)


@provision("196-C(II)", "spreads information known to be altered", "distribuye información que sabe alterada", by=DL_1076)
def spreads_information(act: type[Tampering]) -> Truth:
    """Whoever distributes the information, or imports it to distribute it, knowing that it was removed or altered."""
    return all_of(act.act.is_in(TamperingAct.DISTRIBUTE, TamperingAct.IMPORT), act.knew_altered)


@provision("196-C(III)", "spreads copies whose information is known to be altered", "difunde copias con información que sabe alterada",
           by=DL_1076)
def spreads_copies(act: type[Tampering]) -> Truth:
    """Whoever distributes, imports for that, transmits, communicates or makes available copies, knowing the same."""
    copies = act.act.is_in(TamperingAct.DISTRIBUTE_COPIES, TamperingAct.IMPORT_COPIES, TamperingAct.COMMUNICATE_COPIES)
    return all_of(copies, act.copies_of, act.knew_altered)


@provision("196-D", "lawful government activity", "actividad gubernamental legalmente autorizada", by=DL_1076)
def government_tampering(act: type[Tampering]) -> Truth:
    """Investigation, protection, information security or intelligence that the law authorises, for the government."""
    return act.government


@provision("196-C", "civil action lies over the information", "procede la acción civil por la información de gestión", by=DL_1076)
def tampering_actionable(act: type[Tampering]) -> Truth:
    """The actions of art. 196 lie against one of the three acts, without authorisation and with reasonable grounds to know
    that it could induce, enable, ease or conceal an infringement; art. 196-D excepts the government's."""
    one = any_of(removes_information(act), spreads_information(act), spreads_copies(act))
    return all_of(one, act.information, none_of(act.authorised), act.grounds_to_know, none_of(government_tampering(act)))


# ── arts 197, 197-A, 197-B: what may be ordered ────────────────────────────────────────────────────────────
@provision("197(c)", "unlawful copies", "ejemplares ilícitos", by=DL_822)
def copies_order(order: type[CessationOrder]) -> Truth:
    """Unlawful copies are withdrawn from trade and, as the case may be, delivered to the owner or destroyed."""
    return all_of(order.content.is_in(Cessation.WITHDRAWAL, Cessation.DELIVERY, Cessation.DESTRUCTION), order.unlawful_copies)


@provision("197(d)", "moulds and the like", "moldes y similares", by=DL_822)
def tools_order(order: type[CessationOrder]) -> Truth:
    """What is meant for reproducing unlawful copies is disabled and, where necessary, destroyed."""
    destroyed = all_of(order.content.is_in(Cessation.TOOL_DESTRUCTION), order.destruction_needed)
    return all_of(any_of(order.content.is_in(Cessation.DISABLING), destroyed), order.for_copying)


@provision("197(e)", "equipment of communication to the public", "aparatos de comunicación pública", by=DL_822)
def equipment_order(order: type[CessationOrder]) -> Truth:
    """Equipment used in unauthorised communication to the public is seized."""
    return all_of(order.content.is_in(Cessation.EQUIPMENT), order.used_to_communicate)


@provision("197", "the cessation may comprise it", "el cese puede comprenderlo", by=DL_822)
def cessation_may_be_ordered(order: type[CessationOrder]) -> Truth:
    """Suspension, a ban on resuming, or an order of (c) to (e). Whether the list is closed is the reading ``list-197``."""
    plain = order.content.is_in(Cessation.SUSPENSION, Cessation.BAN)
    listed = any_of(plain, copies_order(order), tools_order(order), equipment_order(order))
    beyond = all_of(order.content.is_in(Cessation.OTHER), order.ends_it)
    return all_of(may_ask_cessation(order.claim), reading("list-197", None, closed=listed, examples=any_of(listed, beyond)))


@provision("197", "the judgment may be published at the infringer's cost", "puede publicarse la sentencia a costa del infractor", by=DL_822)
def publication_may_be_ordered(order: type[CessationOrder]) -> Truth:
    """The judge may also order that the judgment be published in one or more newspapers."""
    return all_of(order.judgment, order.newspapers)


@provision("197-A", "the court destroys the goods", "el juez procede a destruir los bienes", by=DL_1076)
def goods_destroyed(goods: type[Destroyable]) -> Truth:
    """Infringing goods are destroyed at the request of the owner of the right, save in exceptional circumstances."""
    return all_of(goods.infringing, goods.owner_asked, none_of(goods.exceptional))


@provision("197-A", "tools may be destroyed without compensation", "pueden destruirse los implementos sin compensación", by=DL_1076)
def tools_destroyed(goods: type[Destroyable]) -> Truth:
    """Materials and tools used to make infringing goods may be ordered to be promptly destroyed, without compensation."""
    return goods.tool


@provision("197-A", "tools may be withdrawn without compensation", "pueden retirarse los implementos sin compensación", by=DL_1076)
def tools_withdrawn(goods: type[Destroyable]) -> Truth:
    """In exceptional circumstances they may be taken out of the channels of trade, to prevent further infringements."""
    return all_of(goods.tool, goods.exceptional)


@provision("197-B", "may be ordered to tell", "puede ordenársele informar", by=DL_1076)
def may_be_told_to_inform(disclosure: type[Disclosure]) -> Truth:
    """The infringer may be ordered to give what he knows of who took part, of means and of channels, to the court and to
    the owner of the right."""
    return all_of(disclosure.infringer, disclosure.held, disclosure.about.is_in(Told.PERSONS, Told.MEANS, Told.CHANNELS))


# ── arts 198-201: precautionary measures ───────────────────────────────────────────────────────────────────
@provision("198(b)", "suspension of the activity", "suspensión de la actividad", by=DL_822)
def suspension(measure: type[Precaution]) -> Truth:
    """Of unlawful making, reproduction, distribution, communication or importation."""
    return measure.kind.is_in(PrecautionKind.SUSPENSION)


@suspension.amended(by=DL_1076)
def _(measure: type[Precaution]) -> Truth:
    """And of exportation."""
    return measure.kind.is_in(PrecautionKind.SUSPENSION, PrecautionKind.EXPORT)


@provision("198", "a measure that the article names", "medida que el artículo nombra", by=DL_822)
def named_measure(measure: type[Precaution]) -> Truth:
    """Attachment, suspension or sequestration. Others that are necessary, or of ordinary law, are not shut out."""
    seized = measure.kind.is_in(PrecautionKind.INCOME, PrecautionKind.OWED, PrecautionKind.COPIES, PrecautionKind.EQUIPMENT)
    return any_of(seized, suspension(measure))


@provision("198", "may ask for a precautionary measure", "puede pedir una medida cautelar", by=DL_822)
def may_ask_precaution(measure: type[Precaution]) -> Truth:
    """The owner, his representative or the society, to prevent, stop or keep from being repeated. DL 1076 let licensees
    sue (196) and left this article as it was: whether they may ask for measures is the reading ``licensees-198``."""
    letter = all_of(measure.suit.by.is_in(*FIRST_THREE), over_his_right(measure.suit))
    return all_of(reading("licensees-198", None, letter=letter, with_196=may_sue(measure.suit)), measure.prevents)


@provision("199", "the evidence required is due", "deben darse las pruebas requeridas", by=LEY_29316)
def evidence_due(measure: type[Precaution]) -> Truth:
    """The court may require any evidence that the applicant reasonably has."""
    return all_of(measure.evidence_required, measure.evidence_held)


@provision("199", "the security required is due", "debe darse la garantía requerida", by=LEY_29316)
def security_due(measure: type[Precaution]) -> Truth:
    """The court may require a reasonable bond or equivalent security, which may not unreasonably deter the owner."""
    return all_of(measure.security_required, measure.security_reasonable, none_of(measure.security_deters))


def need_and_likelihood(measure: type[Precaution]) -> Truth:
    """The need, and that a violation is plausible: each shown by evidence, or by an inspection as advance evidence."""
    return all_of(any_of(measure.need_shown, measure.need_seen), any_of(measure.likely_shown, measure.likely_seen))


@provision("199", "the measure is to be granted", "procede conceder la medida", by=DL_822)
def measure_granted(measure: type[Precaution]) -> Truth:
    """Once its need is shown and evidence makes the violation plausible; an inspection at the place may show both."""
    return all_of(may_ask_precaution(measure), need_and_likelihood(measure))


@measure_granted.amended(by=LEY_29316)
def _(measure: type[Precaution]) -> Truth:
    """And what evidence and security were duly required were given."""
    evidence = any_of(none_of(evidence_due(measure)), measure.evidence_given)
    security = any_of(none_of(security_due(measure)), measure.security_given)
    return all_of(may_ask_precaution(measure), need_and_likelihood(measure), evidence, security)


@provision("200(a)", "lifted against security", "se levanta por caución", by=DL_822)
def lifted_for_security(lifting: type[Lifting]) -> Truth:
    """The party affected gives security that the judge finds sufficient to answer for the outcome of the case."""
    return lifting.security


@provision("200(b)", "lifted for want of an action", "se levanta por falta de demanda", by=DL_822)
def lifted_for_inaction(lifting: type[Lifting]) -> Truth:
    """The applicant does not show that he began proceedings on the merits, within thirty days from when the measure was
    carried out. Whether showing it, too, must fall within them is the reading ``proof-200``."""
    missed = reading("proof-200", None, shown=none_of(lifting.shown_in_time), begun=none_of(lifting.begun_in_time))
    return all_of(lifting.thirty_days_over, missed)


@provision("200", "the measure must be lifted", "la medida debe levantarse", by=DL_822)
def must_be_lifted(lifting: type[Lifting]) -> Truth:
    """A measure of art. 198 is lifted against security, or for want of an action in time."""
    return all_of(lifting.in_place, any_of(lifted_for_security(lifting), lifted_for_inaction(lifting)))


@provision("201", "customs stays bound", "subsiste la obligación de la Aduana", by=DL_822)
def customs_stays_bound(beside: type[Alongside]) -> Truth:
    """A measure of the court takes nothing from what art. 40 asks of the customs authority."""
    return beside.customs_bound


@provision("201", "the Office stays competent", "subsiste la competencia de la Oficina", by=DL_822)
def office_stays_competent(beside: type[Alongside]) -> Truth:
    """Nor from the competence of the Copyright Office."""
    return beside.office_competent


# ── art. 203: foreign subject matter ───────────────────────────────────────────────────────────────────────
@provision("203", "has national treatment", "goza de trato nacional", by=DL_822)
def national_treatment(thing: type[Foreign]) -> Truth:
    """What is foreign and of a kind that the decree protects, whatever the nationality or domicile of the owner and
    wherever it was published or disclosed; nothing is asked of the other country."""
    return all_of(thing.foreign, none_of(thing.matter.is_in(ForeignMatter.NOT_PROTECTED)))


@provision("203", "protected as if it were Peruvian", "protegido como si fuera peruano", by=DL_822)
def protected_as_national(thing: type[Foreign]) -> Truth:
    """Having national treatment, it has the protection that the decree would give it if it were Peruvian."""
    return all_of(national_treatment(thing), thing.if_peruvian)


# ── what may be asked for ──────────────────────────────────────────────────────────────────────────────────
class Remedy(NamedTuple):
    """What a civil court may be asked for: the provision, in whose wording, in our words; ``defence``: by whom the measure hits."""

    provision: str
    by: Instrument
    words: Words
    defence: bool = False


MENU: tuple[tuple[str, Instrument, Instrument | None, Words, bool], ...] = (  # provision, since, until, what, defence
    ("196", DL_822, None, Words("that the unlawful activity cease", "el cese de la actividad ilícita"), False),
    ("197(a)", DL_822, None, Words("immediate suspension of the activity", "la suspensión inmediata de la actividad"), False),
    ("197(b)", DL_822, None, Words("a ban on resuming it", "la prohibición de reanudarla"), False),
    ("197(c)", DL_822, None, Words("withdrawal of unlawful copies, delivered to the owner or destroyed",
                                   "el retiro de los ejemplares ilícitos, y su entrega al titular o destrucción"), False),
    ("197(d)", DL_822, None, Words("disabling of moulds and the like and, if necessary, their destruction",
                                   "la inutilización de moldes y similares y, de ser necesario, su destrucción"), False),
    ("197(e)", DL_822, None, Words("seizure of equipment used in unauthorised communication",
                                   "la incautación de aparatos usados en la comunicación no autorizada"), False),
    ("197", DL_822, None, Words("publication of the judgment in newspapers, at the infringer's cost",
                                "la publicación de la sentencia en periódicos, a costa del infractor"), False),
    ("197-A", DL_1076, None, Words("destruction of the infringing goods, save in exceptional circumstances",
                                   "la destrucción de los bienes infractores, salvo circunstancia excepcional"), False),
    ("197-A", DL_1076, None, Words("destruction of materials and tools without compensation or, exceptionally, their withdrawal",
                                   "la destrucción sin compensación de materiales e implementos o, por excepción, su retiro"), False),
    ("197-B", DL_1076, None, Words("that the infringer tell who took part, and by what means and channels",
                                   "que el infractor informe quiénes participaron y por qué medios y canales"), False),
    ("196", DL_822, None, Words("damages, material and moral", "la indemnización de los daños materiales y morales"), False),
    ("196", DL_1076, None, Words("the infringer's gains, as far as the damages leave them out",
                                 "las ganancias del infractor no consideradas en los daños"), False),
    ("196", DL_1076, None, Words("or, at the owner's choice, pre-established damages (no norm that fixes them was found)",
                                 "o, a elección del titular, la indemnización preestablecida (no se halló norma que la fije)"), False),
    ("196", DL_822, DL_1076, Words("costs", "los gastos del proceso"), False),
    ("196", DL_1076, None, Words("costs of court and of counsel", "las costas y costos"), False),
    ("198(a)", DL_822, None, Words("attachment of income, or of remuneration owed",
                                    "el embargo de ingresos o de remuneraciones debidas"), False),
    ("198(b)", DL_822, DL_1076, Words("suspension of unlawful making, distribution, communication or importation",
                                      "la suspensión de fabricación, distribución, comunicación o importación ilícitas"), False),
    ("198(b)", DL_1076, None, Words("suspension of unlawful making, distribution, communication, exportation or importation",
                                    "la suspensión de fabricación, distribución, comunicación, exportación o importación ilícitas"), False),
    ("198(c)", DL_822, None, Words("sequestration of copies, material or equipment",
                                    "el secuestro de ejemplares, material o equipos"), False),
    ("198", DL_822, None, Words("another measure, necessary to prevent or stop it",
                                 "otra medida necesaria para evitarla o detenerla"), False),
    ("199", DL_822, None, Words("an inspection of the place, as advance evidence",
                                 "la inspección del lugar, como prueba anticipada"), False),
    ("199", LEY_29316, None, Words("reasonable security, and evidence, from whoever asks for the measure",
                                   "una garantía razonable, y pruebas, de quien pide la medida"), True),
    ("200(a)", DL_822, None, Words("lifting of the measure against security", "el levantamiento de la medida mediante caución"), True),
    ("200(b)", DL_822, None, Words("lifting of the measure for want of an action within thirty days",
                                   "el levantamiento de la medida por falta de demanda en treinta días"), True),
)


def remedies(law: date) -> tuple[Remedy, ...]:
    """What a civil court may be asked for by the law of a day; first cessation, then money, then precautionary measures.

    What each asks for is in the rules above. Raises ``NotCoveredError`` for a day before the decree.

    >>> [remedy.provision for remedy in remedies(date(2000, 1, 1))][:3]
    ['196', '197(a)', '197(b)']
    """
    from dl822.statute.inventory import entries  # slow: the whole inventory is read

    if law < START:
        raise NotCoveredError(f"DL 822 is law from {START}; asked on {law}")
    return tuple(Remedy(id, [by for by in entries()[id].by if by.in_force <= law][-1], words, defence)
                 for id, since, until, words, defence in MENU if since.in_force <= law and (until is None or law < until.in_force))
