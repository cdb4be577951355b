"""Arts 163-167 and the Third Transitional Provision: disputes on tariffs, supervision, sanctions on societies; and art. 202."""

from __future__ import annotations

from dl822.facts.dealings import Applicant, Demand, Issue, TariffDispute, UserDebt
from dl822.facts.societies import Society
from dl822.facts.supervision import Asked, Cancellation, Fault, Ground, Requirement, SocietyMeasure, SocietySanction
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1391


# ── art. 163: disputes on tariffs ──────────────────────────────────────────────────────────────────────────
@provision("163", "the dispute may be brought", "procede la controversia sobre la tarifa", by=DL_822)
def may_dispute(dispute: type[TariffDispute]) -> Truth:
    """By a representative group, on how the tariff is *applied*, within thirty working days of its publication, before a board
    of three; the Office may call the board of its own motion."""
    by_group = all_of(dispute.applicant.is_in(Applicant.GROUP), dispute.within_thirty_days)
    return all_of(dispute.issue.is_in(Issue.APPLICATION), any_of(by_group, dispute.applicant.is_in(Applicant.OFFICE)))


@may_dispute.amended(by=DL_1391)
def _(dispute: type[TariffDispute]) -> Truth:
    """By a representative group, on how the tariff is *applied*, before the Commission, without a period; or of its own motion.
    Nobody appeals against its decision."""
    return all_of(dispute.issue.is_in(Issue.APPLICATION), dispute.applicant.is_in(Applicant.GROUP, Applicant.OFFICE))


def used_against_payment(dispute: type[TariffDispute]) -> Truth:
    brought = all_of(dispute.issue.is_in(Issue.APPLICATION), dispute.applicant.is_in(Applicant.GROUP, Applicant.OFFICE))
    return all_of(brought, dispute.by_group, dispute.pending, any_of(dispute.deposited, dispute.consigned))


@provision("163", "the repertoire may be used meanwhile", "puede usarse el repertorio entretanto", by=DL_822)
def used_meanwhile(dispute: type[TariffDispute]) -> Truth:
    """By the group, *only* if the payment is deposited or the sum demanded consigned in court."""
    return used_against_payment(dispute)


@used_meanwhile.amended(by=DL_1391)
def _(dispute: type[TariffDispute]) -> Truth:
    """The same."""
    return used_against_payment(dispute)


# ── art. 202: the user's default ───────────────────────────────────────────────────────────────────────────
@provision("202", "the user is in default", "el usuario está en mora", by=DL_822)
def in_default(debt: type[UserDebt]) -> Truth:
    """Ten consecutive days after a judicial or notarial demand, without payment of a bill made by the tariff."""
    demanded = all_of(debt.demand.is_in(Demand.NOTARIAL, Demand.JUDICIAL), debt.ten_days_run)
    return all_of(debt.billed_by_tariff, demanded, none_of(debt.paid_in_time))


# ── arts 164-166: supervision and sanctions ────────────────────────────────────────────────────────────────
@provision("164", "compliance with what the Office required", "cumplimiento de lo requerido por la Oficina", by=DL_822)
def complied(requirement: type[Requirement]) -> Truth:
    """Information, inspections, books, a representative, an audit; of an audit, the cost is the society's as well."""
    cost = any_of(requirement.cost_borne, none_of(requirement.what.is_in(Asked.AUDIT)))
    return any_of(all_of(requirement.complied, cost), none_of(requirement.for_supervision))


@provision("164", "an audit ordered with reasons", "auditoría ordenada con motivación", by=DL_822)
def audit_reasoned(requirement: type[Requirement]) -> Truth:
    """The order must give reasons; whether one that gives none binds until it is annulled, the article does not say."""
    return all_of(requirement.what.is_in(Asked.AUDIT), requirement.reasoned)


@provision("165", "a sanction that the Office may impose", "sanción que la Oficina puede imponer", by=DL_822)
def sanctionable(fault: type[Fault]) -> Truth:
    """By the Copyright Office alone: for a breach of statutes, rules or law, or of the interests of those it represents."""
    return all_of(fault.by_office, any_of(fault.against_statutes, fault.against_law, fault.against_members))


@provision("166(b)", "within the highest fine on a society", "dentro de la multa máxima a una sociedad", by=DL_822)
def within_society_ceiling(sanction: type[SocietySanction]) -> Truth:
    """150 UIT, which Law 28571 did not touch; art. 189 does not double it."""
    return sanction.fine_uit.at_most(150)


@provision("166(c)", "a suspension as the letter allows", "suspensión conforme al literal c)", by=DL_822)
def within_suspension(sanction: type[SocietySanction]) -> Truth:
    """Up to a year, with an administrative board in the officers' place."""
    return all_of(sanction.suspension_months.at_most(12), sanction.board_named)


# ── art. 167: cancellation ─────────────────────────────────────────────────────────────────────────────────
@provision("167(d)", "a serious fault repeated", "reincidencia en falta grave", by=DL_822)
def repeated_fault(case: type[Cancellation]) -> Truth:
    """Already sanctioned; whether the fault or its sanction must lie within the three years before is open."""
    sanction = any_of(case.sanction_within_three_years, case.fault_within_three_years)  # the sanction came after the fault
    within = reading("three-years-167", None, fault=case.fault_within_three_years, sanction=sanction)
    return all_of(case.ground.is_in(Ground.REPEATED), case.serious, case.sanctioned_before, within)


@provision("167", "the authorisation may be cancelled", "procede cancelar la autorización", by=DL_822)
def cancellable(case: type[Cancellation]) -> Truth:
    """Only on one of four grounds, after a warning that gave at most three months and was not heeded."""
    ground = any_of(case.ground.is_in(Ground.FRAUD, Ground.GRAVE_FACT, Ground.IMPOSSIBLE), repeated_fault(case))
    return all_of(ground, case.warned, case.cure_months.at_most(3), case.cure_run, none_of(case.cured))


@provision("166(d)", "a cancellation as the law allows", "cancelación conforme a ley", by=DL_822)
def lawful_cancellation(sanction: type[SocietySanction]) -> Truth:
    """Only in the cases of art. 167."""
    return cancellable(sanction.cancellation)


@provision("166", "a sanction on societies, within its limit", "sanción prevista en el artículo, dentro de su límite", by=DL_822)
def sanction_available(sanction: type[SocietySanction]) -> Truth:
    """Reprimand, fine, suspension or cancellation."""
    fine = all_of(sanction.measure.is_in(SocietyMeasure.FINE), within_society_ceiling(sanction))
    suspension = all_of(sanction.measure.is_in(SocietyMeasure.SUSPENSION), within_suspension(sanction))
    cancellation = all_of(sanction.measure.is_in(SocietyMeasure.CANCELLATION), lawful_cancellation(sanction))
    return any_of(sanction.measure.is_in(SocietyMeasure.REPRIMAND), fine, suspension, cancellation)


@provision("167", "the cancellation has taken effect", "la cancelación surte efectos", by=DL_822)
def cancelled(case: type[Cancellation]) -> Truth:
    """Thirty days after its publication in El Peruano."""
    return case.thirty_days_run


# ── Third Transitional Provision ───────────────────────────────────────────────────────────────────────────
@provision("transitional-3", "adaptation to the decree in time", "adecuación al decreto a tiempo", by=DL_822)
def adapted(society: type[Society]) -> Truth:
    """Societies that were operating when it came into force, within three months."""
    return any_of(society.adapted_in_time, none_of(society.operated_then))
