"""The administrative procedure over infringements: arts 173-182, 184, 185 and 204-207, what of DL 807 they rest on
(its arts 26 and 38), and until when an infringement can be pursued and a fine collected (:func:`limitation`,
:func:`collection`: art. 175 with arts 233 and 233-A of the LPAG). What an infringement *is* (art. 183) is with the
sanctions.

The first instance, *the Office* in the text, is the Copyright Commission since DL 1033.
"""

from __future__ import annotations

from collections.abc import Collection as Days
from collections.abc import Mapping
from datetime import date

from dl822.facts.procedures import (
    SEIZURES,
    Action,
    Appeal,
    Ban,
    Collection,
    Complaint,
    Enforcement,
    Goods,
    Measure,
    Party,
    Procedure,
    Prosecution,
    Pursuit,
    Remedy,
    Reply,
    Rules,
    Ruling,
    Run,
    Stillness,
)
from dl822.facts.registrations import Initiative
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading, since
from dl822.results.limitation import Limitation, of_collection, of_pursuit
from dl822.statute import provision
from dl822.statute.instruments import DL_807, DL_822, DL_1272, DL_1309, DL_1391, DL_1452, LEY_27311, LEY_29571, START

SELF_OR_FOR = (Party.OWNER, Party.REPRESENTATIVE, Party.SOCIETY)


# ── arts 173, 184, 185: who may set it going ───────────────────────────────────────────────────────────────
@provision("173", "may complain to INDECOPI", "puede denunciar ante el INDECOPI", by=DL_822)
def may_complain(complaint: type[Complaint]) -> Truth:
    """Owners of any right of copyright or neighbouring rights law, or their representatives, over their own rights."""
    his = complaint.his
    alone = all_of(his, none_of(complaint.without_the_others))
    shared = reading("one-owner-complains", "any", any=his, all=alone)
    return all_of(complaint.by.is_in(*SELF_OR_FOR), complaint.right, any_of(alone, shared), complaint.infringed)


@provision("173", "the courts are open without it", "la vía judicial no exige agotarla", by=DL_822)
def may_sue_at_once(complaint: type[Complaint]) -> Truth:
    """The administrative route is never a precondition: civil and criminal actions lie by their own rules alone."""
    return complaint.court_action


@provision("184", "the police must verify on the spot", "la Policía debe comprobar de inmediato", by=DL_822)
def police_must_verify(complaint: type[Complaint]) -> Truth:
    """At the request of the owner (himself or in his name), or of his society; a copy of the record is given."""
    return all_of(complaint.by.is_in(Party.OWNER, Party.SOCIETY), complaint.right, complaint.his, complaint.infringed)


@provision("185", "may be reported as an offence", "puede formularse denuncia penal", by=DL_822)
def may_be_reported(goods: type[Goods]) -> Truth:
    """The Office may, not must, report what amounts to a presumed offence."""
    return goods.presumed_crime


@provision("185", "the record of what was destroyed must go with it", "debe acompañarse la constancia de lo destruido", by=DL_822)
def record_due(goods: type[Goods]) -> Truth:
    """Of copies destroyed or disposed of, a certified copy of the decision and the records that list them."""
    return all_of(may_be_reported(goods), goods.gone)


@provision("185", "the report is complete", "la denuncia está completa", by=DL_822)
def report_complete(goods: type[Goods]) -> Truth:
    """Nothing was destroyed or disposed of, or the record of it is attached."""
    return all_of(may_be_reported(goods), any_of(none_of(record_due(goods)), goods.record_attached))


# ── arts 174, 174-A, transitional-4: by what rules, for how long ───────────────────────────────────────────
@provision("transitional-4", "begun since the decree is in force", "iniciado desde la vigencia del decreto", by=DL_822)
def begun_since(procedure: type[Procedure]) -> Truth:
    """The decree's procedural rules govern what was begun after its entry into force (the English says *before*)."""
    return all_of(procedure.begun.happened, since(procedure.begun, START))


def an_action(procedure: type[Procedure]) -> Truth:
    """An action over infringement, ex officio or on a complaint, begun since the decree is in force."""
    return all_of(procedure.initiative.is_in(Initiative.EX_OFFICIO, Initiative.COMPLAINT), begun_since(procedure))


@provision("207", "rules of DL 1075 on the second instance apply", "rigen reglas del D. Leg. 1075 en segunda instancia", by=DL_1391)
def industrial_property_rules(procedure: type[Procedure]) -> Truth:
    """Before the Specialised Chamber, the five articles listed; what they say is that decree's."""
    return all_of(procedure.before_chamber, procedure.rules.is_in(Rules.DL_1075))


@provision("174", "the rules govern the procedure", "las reglas rigen el procedimiento", by=DL_822)
def governs(procedure: type[Procedure]) -> Truth:
    """Title V of DL 807, save its art. 22."""
    return all_of(an_action(procedure), procedure.rules.is_in(Rules.TITLE_V))


@governs.amended(by=DL_1309)
def _(procedure: type[Procedure]) -> Truth:
    """And DL 1033. The wording of 2016 alone was not seen: it is taken to say here what that of 2018 says."""
    return all_of(an_action(procedure), procedure.rules.is_in(Rules.TITLE_V, Rules.DL_1033))


@governs.amended(by=DL_1391)
def _(procedure: type[Procedure]) -> Truth:
    """And DL 1033; on appeal, the articles of DL 1075 that art. 207 lists."""
    listed = procedure.rules.is_in(Rules.TITLE_V, Rules.DL_1033)
    return all_of(an_action(procedure), any_of(listed, industrial_property_rules(procedure)))


@provision("174", "past 120 business days (no effect is stated)", "excede los 120 días hábiles (sin efecto previsto)", by=DL_1309)
def overdue(procedure: type[Procedure]) -> Truth:
    """The maximum for every procedure that the decree regulates. The text attaches no effect to passing it. That the
    wording of 2016, not seen, had it already rests on notes: medium confidence until 5 September 2018."""
    return all_of(procedure.regulated, none_of(procedure.special_period), procedure.over_120_days)


@overdue.amended(by=DL_1391)
def _(procedure: type[Procedure]) -> Truth:
    """120 business days, unless a special norm sets another period."""
    return all_of(procedure.regulated, none_of(procedure.special_period), procedure.over_120_days)


@provision("174-A", "must be stayed", "debe suspenderse", by=DL_1391)
def must_be_stayed(procedure: type[Procedure]) -> Truth:
    """Only for a court case on the same matter that began earlier, or a question that must be decided first."""
    return any_of(all_of(procedure.court_same_matter, procedure.court_earlier), procedure.prior_question)


# ── arts 176-182: preventive and precautionary measures ────────────────────────────────────────────────────
@provision("176(a)", "prevents an infringement", "evita una infracción", by=DL_822)
def prevents(measure: type[Measure]) -> Truth:
    """It keeps an infringement from happening, or suspect goods from trade, imports after clearance included."""
    return measure.prevents


@provision("176(b)", "preserves evidence", "conserva las pruebas", by=DL_822)
def preserves(measure: type[Measure]) -> Truth:
    """It keeps evidence of the alleged infringement."""
    return measure.preserves


@provision("176", "may ask that it cease, and for measures", "puede pedir el cese y medidas", by=DL_822)
def may_ask(measure: type[Measure]) -> Truth:
    """Owners or their representatives, at their own cost and risk, for one of the two ends."""
    return all_of(may_complain(measure.asked), any_of(prevents(measure), preserves(measure)))


@provision("177", "this measure may be asked for", "procede solicitar esta medida", by=DL_822)
def kind_available(measure: type[Measure]) -> Truth:
    """Seizure can be asked for only within a complaint procedure, or ordered ex officio; the list of measures is open."""
    begun = measure.initiative.is_in(Initiative.COMPLAINT, Initiative.EX_OFFICIO)
    return any_of(none_of(measure.kind.is_in(*SEIZURES)), begun)


@provision("179(a)", "title or standing", "titularidad o legitimación", by=DL_822)
def title_shown(measure: type[Measure]) -> Truth:
    """The applicant owns the right or has standing, by evidence that the authority finds sufficient."""
    return measure.title_shown


@provision("179(b)", "infringement, present or imminent", "infracción actual o inminente", by=DL_822)
def infringement_shown(measure: type[Measure]) -> Truth:
    """The applicant's right is being infringed, or is about to be."""
    return measure.infringement_shown


@provision("179(c)", "harm by delay, or risk to the evidence", "daño por la demora o riesgo de las pruebas", by=DL_822)
def urgency_shown(measure: type[Measure]) -> Truth:
    """Delay could do irreparable harm to the owner, or there is a demonstrable risk that evidence be destroyed."""
    return any_of(measure.irreparable, measure.evidence_at_risk)


@provision("179", "what must be proved is proved", "se acredita lo exigido", by=DL_822)
def proved(measure: type[Measure]) -> Truth:
    """All three, by the evidence that the applicant could reasonably reach."""
    return all_of(title_shown(measure), infringement_shown(measure), urgency_shown(measure))


@provision("180", "goods and place are identified", "bienes y lugar identificados", by=DL_822)
def identified(measure: type[Measure]) -> Truth:
    """All that is needed to identify the goods, and where they are."""
    return all_of(measure.goods_identified, measure.place_given)


@provision("176", "the request meets every requirement", "la solicitud cumple todos los requisitos", by=DL_822)
def measure_available(measure: type[Measure]) -> Truth:
    """Who asks, to what end, for which measure, with what proof and information. To grant it is the authority's."""
    return all_of(may_ask(measure), kind_available(measure), proved(measure), identified(measure))


@provision("181", "may be ordered without hearing the other party", "puede ordenarse sin notificar a la otra parte", by=DL_822)
def unheard(measure: type[Measure]) -> Truth:
    """At the request of one party, *especially* where delay may do irreparable harm or evidence may be destroyed:
    reading ``especially-181``. Public communication without authorisation is excepted: art. 182 governs it."""
    urgent = any_of(measure.irreparable, measure.evidence_at_risk)
    asked = all_of(may_ask(measure), none_of(measure.unauthorised_show))
    return all_of(asked, reading("especially-181", "examples", examples=asked, only_then=urgent))


def shown_without_leave(ban: type[Ban]) -> Truth:
    """Communication to the public of something protected, by an organiser or impresario without authorisation."""
    return all_of(ban.communication, ban.by_organiser, ban.protected, none_of(ban.authorised))


@provision("182", "must be banned at once", "debe prohibirse de inmediato", by=DL_822)
def must_be_banned(ban: type[Ban]) -> Truth:
    """At the request of the owner (himself or in his name) or of his society, under warning of a fine and other sanctions."""
    return all_of(ban.asked_by.is_in(Party.OWNER, Party.SOCIETY), shown_without_leave(ban))


@provision("182", "the ban is lifted", "procede revocar la prohibición", by=DL_822)
def ban_lifted(ban: type[Ban]) -> Truth:
    """Only by showing the authorisation of the owner or his society, or by proving that nothing protected is used."""
    return any_of(ban.authorisation_shown, ban.unprotected_shown)


# ── art. 178: what becomes of the goods ────────────────────────────────────────────────────────────────────
@provision("178", "a copy beyond the measures", "ejemplar ajeno a las medidas", by=DL_822)
def spared(goods: type[Goods]) -> Truth:
    """Acquired in good faith **and** for exclusively personal use: no measure reaches it, precautionary or final."""
    return all_of(goods.good_faith, goods.personal_only)


@provision("178", "may be delivered or destroyed", "puede entregarse o destruirse", by=DL_822)
def may_be_delivered(goods: type[Goods]) -> Truth:
    """To the injured party, or to an institution that INDECOPI's board names; materials and tools used, too."""
    return all_of(any_of(goods.infringing, goods.used_for_it), none_of(spared(goods)))


@provision("178", "the authority may dispose of it", "la autoridad puede disponer de ello", by=DL_822)
def may_be_disposed_of(goods: type[Goods]) -> Truth:
    """Once twenty days have passed since the injured party was notified, and only if he does not appear."""
    waited = all_of(goods.notified, goods.twenty_days_over, none_of(goods.appeared))
    return all_of(may_be_delivered(goods), waited)


# ── arts 204-206, final-1, DL 807 arts 26 and 38: answers, appeals, reports ───────────────────────────────────────────────
@provision("dl-807-26", "in default of an answer", "en rebeldía", by=DL_807)
def in_default(reply: type[Reply]) -> Truth:
    """The complaint was admitted and notified (ex officio: facts and infringement), and five days passed unanswered."""
    return all_of(reply.admitted, reply.served, reply.five_days_over, none_of(reply.answered))


@provision("205", "must be notified to the other party", "debe correrse traslado a la otra parte", by=DL_822)
def must_be_served(reply: type[Reply]) -> Truth:
    """Once the Chamber has the file, the appeal goes to the other party."""
    return all_of(reply.file_received, none_of(reply.served))


@provision("205", "the five days passed without arguments", "los cinco días vencieron sin argumentos", by=DL_822)
def reply_lapsed(reply: type[Reply]) -> Truth:
    """Five days from the notification of the appeal."""
    return all_of(reply.file_received, reply.served, reply.five_days_over, none_of(reply.answered))


@provision("204-A", "open to appeal", "apelable", by=DL_1391)
def appealable(appeal: type[Appeal]) -> Truth:
    """Five kinds of decision, and no other, in infringement procedures."""
    return all_of(appeal.infringement_procedure, none_of(appeal.ruling.is_in(Ruling.OTHER)))


@provision("204-A", "the remedy lies", "procede el recurso", by=DL_1391)
def remedy_lies(appeal: type[Appeal]) -> Truth:
    """Appeal alone, against what is open to it, within fifteen business days."""
    return all_of(appealable(appeal), appeal.remedy.is_in(Remedy.APPEAL), appeal.in_time)


@provision("dl-807-38", "an appeal lies", "procede la apelación", by=DL_807)
def appeal_lies(appeal: type[Appeal]) -> Truth:
    """Against the decision that ends the instance alone; never reconsideration."""
    return all_of(appeal.ruling.is_in(Ruling.ENDS_INSTANCE), appeal.remedy.is_in(Remedy.APPEAL), appeal.in_time)


@appeal_lies.amended(by=LEY_27311)
def _(appeal: type[Appeal]) -> Truth:
    """And against fines and precautionary measures. Since 6 September 2018 art. 204-A is the rule for infringements."""
    listed = appeal.ruling.is_in(Ruling.ENDS_INSTANCE, Ruling.FINES, Ruling.MEASURE)
    return any_of(all_of(listed, appeal.remedy.is_in(Remedy.APPEAL), appeal.in_time), remedy_lies(appeal))


@appeal_lies.amended(by=LEY_29571)
def _(appeal: type[Appeal]) -> Truth:
    """The same, with five business days; fifteen in INDECOPI's practice since DL 1272."""
    listed = appeal.ruling.is_in(Ruling.ENDS_INSTANCE, Ruling.FINES, Ruling.MEASURE)
    return any_of(all_of(listed, appeal.remedy.is_in(Remedy.APPEAL), appeal.in_time), remedy_lies(appeal))


@provision("dl-807-38", "the appeal suspends the decision", "la apelación suspende lo resuelto", by=LEY_27311)
def appeal_suspends(appeal: type[Appeal]) -> Truth:
    """Of decisions that end the instance and of fines; not of precautionary measures, which are obeyed meanwhile."""
    return all_of(appeal_lies(appeal), appeal.ruling.is_in(Ruling.ENDS_INSTANCE, Ruling.FINES))


@appeal_suspends.amended(by=LEY_29571)
def _(appeal: type[Appeal]) -> Truth:
    """The same. Of the two kinds that art. 204-A added, neither text says: they are not taken to suspend."""
    return all_of(appeal_lies(appeal), appeal.ruling.is_in(Ruling.ENDS_INSTANCE, Ruling.FINES))


def substantiated(appeal: type[Appeal]) -> Truth:
    """One of the three grounds of art. 204."""
    return any_of(appeal.new_documents, appeal.other_view_of_evidence, appeal.law_only)


@provision("204", "the appeal must be granted", "debe concederse la apelación", by=DL_822)
def must_be_granted(appeal: type[Appeal]) -> Truth:
    """Lodged where the decision was taken, with new documents, another view of the evidence, or law alone."""
    return all_of(appeal.same_authority, substantiated(appeal), appeal.tupa)


@must_be_granted.amended(by=DL_1309)
def _(appeal: type[Appeal]) -> Truth:
    """And it states the grievance."""
    return all_of(appeal.same_authority, substantiated(appeal), appeal.grievance, appeal.tupa)


@provision("206", "admissible evidence on appeal", "prueba admisible en la apelación", by=DL_822)
def evidence_admissible(appeal: type[Appeal]) -> Truth:
    """Documents only."""
    return appeal.evidence_documents


@provision("206", "a valid request to speak", "pedido válido de uso de la palabra", by=DL_822)
def may_ask_to_speak(appeal: type[Appeal]) -> Truth:
    """A party who says whether on fact or on law. To grant it is at the Chamber's discretion."""
    return all_of(appeal.party, appeal.fact_or_law_said)


@provision("final-1", "a technical report is due within five days", "debe emitirse informe técnico en cinco días", by=DL_822)
def report_due(case: type[Prosecution]) -> Truth:
    """In every case of these offences, before the prosecutor accuses or opines."""
    return all_of(case.copyright_offence, case.before_accusation)


@report_due.amended(by=DL_1391)
def _(case: type[Prosecution]) -> Truth:
    """Only if the prosecutor asks; five business days. It is neither expert evidence nor testimony."""
    return all_of(case.copyright_offence, case.before_accusation, case.asked_by_prosecutor)


# ── art. 175, LPAG arts 233 and 233-A: until when ──────────────────────────────────────────────────────────
def ran_out(run: type[Run]) -> Truth:
    """Reading ``moves-again-233``: whether the clock, once it resumed, stops again when the procedure moves."""
    return reading("moves-again-233", None, runs_on=run.if_it_runs_on, stops_again=run.if_it_stops_again)


@provision("175", "the action has prescribed", "la acción ha prescrito", by=DL_822)
def prescribed(action: type[Action]) -> Truth:
    """Two years from the day on which the infringing act ceased; an act that goes on has started no clock. Reading
    ``what-stops-175``: the complaint, or the notice of charges."""
    over = reading("what-stops-175", None, charges=ran_out(action.to_charges), complaint=ran_out(action.to_complaint))
    return all_of(action.ceased, over)


@provision("lpag-233", "the clock resumes", "se reanuda el cómputo", by=DL_1272)
def resumes(still: type[Stillness]) -> Truth:
    """The procedure stood still for more than 25 business days, for a cause that is not the party's."""
    return all_of(still.over_25_days, none_of(still.by_the_party))


@provision("lpag-233-A", "the fine can no longer be collected", "la multa ya no es exigible", by=DL_1272)
def uncollectable(fine: type[Enforcement]) -> Truth:
    """Two years from finality, or from the end of the court case that upheld the fine."""
    return all_of(fine.final, ran_out(fine.run))


@uncollectable.amended(by=DL_1452)
def _(fine: type[Enforcement]) -> Truth:
    """The same; what suspends it was reworded."""
    return all_of(fine.final, ran_out(fine.run))


def limitation(facts: Pursuit, *, on: date, readings: Mapping[str, str] | None = None, closed: Days[date] = (),
               suspended: Days[date] = ()) -> Limitation:
    """Until when an infringement can be pursued (art. 175). ``closed`` are days declared non-working; ``suspended`` are
    days on which periods did not run at all, as in 2020, if they stopped this one.

    >>> print(limitation(Pursuit(ceased="2024-03-15", complained="not_yet", charged="not_yet"), on=date(2026, 3, 16)).state)
    running
    """
    return of_pursuit(prescribed, resumes, facts, on, readings, closed, suspended)


def collection(facts: Collection, *, on: date, readings: Mapping[str, str] | None = None, closed: Days[date] = (),
               suspended: Days[date] = ()) -> Limitation:
    """Until when a final fine can be collected by force (LPAG, art. 233-A, since 22 December 2016)."""
    return of_collection(uncollectable, facts, on, readings, closed, suspended)


__all__ = ["collection", "limitation"]
