"""Arts 153(i)-(p), 161 and 162: what a society collects, spends, distributes, keeps in suspense and makes public."""

from __future__ import annotations

from dl822.facts.accounts import Accounts, Distribution
from dl822.reasoning.formula import Amounts, NotInForce, Truth, all_of, any_of, none_of, reading, total
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1309, DL_1391

UNSEEN = "wording-153-2016"


# ── art. 153(j), (p): the ceilings ─────────────────────────────────────────────────────────────────────────
@provision("153(p)", "costs that count towards the ceiling", "gastos computables para el tope", by=DL_822)
def counted_costs(accounts: type[Accounts]) -> Amounts:
    """Administrative costs, without publications that the law requires and audits that the Office ordered."""
    return accounts.administrative.less(accounts.publications, accounts.ordered_audits)


@provision("153(j)", "administrative costs within thirty per cent", "gastos administrativos dentro del treinta por ciento", by=DL_822)
def costs_within_ceiling(accounts: type[Accounts]) -> Truth:
    """30 % of what was effectively collected."""
    return counted_costs(accounts).within(accounts.collected.share(30))


NO_DUTY = none_of(NotInForce())


def joint_since_2018(accounts: type[Accounts]) -> Truth:
    together = total(counted_costs(accounts), accounts.partner_costs).within(accounts.collected.share(30))
    return any_of(together, none_of(accounts.joint))


@provision("153(j)", "both societies' costs within thirty per cent", "gastos de ambas sociedades dentro del treinta por ciento", by=DL_1309)
def joint_costs_within_ceiling(accounts: type[Accounts]) -> Truth:
    """A wording that was not seen: in 1996 there was no such limit."""
    return reading(UNSEEN, None, as_1996=NO_DUTY, as_2018=joint_since_2018(accounts))


@joint_costs_within_ceiling.amended(by=DL_1391)
def _(accounts: type[Accounts]) -> Truth:
    """Where one collected for two, for public communication only: 30 % for both together."""
    return joint_since_2018(accounts)


def social_in_1996(accounts: type[Accounts]) -> Truth:
    net = accounts.collected.less(accounts.administrative)
    return any_of(accounts.social.at_most(0), all_of(accounts.aims_defined, accounts.social.within(net.share(10))))


def social_since_2018(accounts: type[Accounts]) -> Truth:
    net = accounts.collected.less(accounts.administrative)
    allowed = all_of(accounts.aims_defined, accounts.aims_for_members, accounts.social.within(net.share(10)))
    return any_of(accounts.social.at_most(0), allowed)


@provision("153(j)", "social fund within ten per cent of the net", "fondo social dentro del diez por ciento del monto neto", by=DL_822)
def social_fund_within_limit(accounts: type[Accounts]) -> Truth:
    """For aims that the Assembly defined; 10 % of what is left of the collection once administrative costs are deducted."""
    return social_in_1996(accounts)


@social_fund_within_limit.amended(by=DL_1309)
def _(accounts: type[Accounts]) -> Truth:
    """A wording that was not seen."""
    return reading(UNSEEN, None, as_1996=social_in_1996(accounts), as_2018=social_since_2018(accounts))


@social_fund_within_limit.amended(by=DL_1391)
def _(accounts: type[Accounts]) -> Truth:
    """For aims that benefit the members."""
    return social_since_2018(accounts)


def approved_purchase(accounts: type[Accounts]) -> Truth:
    """Justified, and agreed beforehand by the Board unanimously, the Committee and the Assembly."""
    return all_of(accounts.assets_justified, accounts.board_unanimous, accounts.committee_approved, accounts.assembly_approved)


def purchases_in_1996(accounts: type[Accounts]) -> Truth:
    """Within the 30 %; or, approved, and for the assets alone, beyond it by a tenth of it or by ten points of the collection."""
    spent, costs = total(counted_costs(accounts), accounts.assets), costs_within_ceiling(accounts)
    beyond = reading("assets-excess-1996", None, tenth_of_ceiling=spent.within(accounts.collected.share(33)),
                     ten_points=spent.within(accounts.collected.share(40)))
    approved = all_of(costs, approved_purchase(accounts), beyond)
    return any_of(accounts.assets.at_most(0), spent.within(accounts.collected.share(30)), approved)


def purchases_since_2018(accounts: type[Accounts]) -> Truth:
    """Approved, of plant, equipment or intangibles, within 3 % of the collection; on top of the 30 % for costs, or within it."""
    spent = total(counted_costs(accounts), accounts.assets)
    three = accounts.assets.within(accounts.collected.share(3))
    limit = reading("assets-three-percent", None, on_top=three, within=all_of(three, spent.within(accounts.collected.share(30))))
    return any_of(accounts.assets.at_most(0), all_of(approved_purchase(accounts), accounts.assets_of_the_kind, limit))


@provision("153(j)", "exceptional purchases of assets approved and within their limit",
           "adquisiciones extraordinarias de activos aprobadas y dentro de su límite", by=DL_822)
def purchases_within_limit(accounts: type[Accounts]) -> Truth:
    """Of assets only, justified and approved, 10 per cent over the ceiling."""
    return purchases_in_1996(accounts)


@purchases_within_limit.amended(by=DL_1309)
def _(accounts: type[Accounts]) -> Truth:
    """A wording that was not seen."""
    return reading(UNSEEN, None, as_1996=purchases_in_1996(accounts), as_2018=purchases_since_2018(accounts))


@purchases_within_limit.amended(by=DL_1391)
def _(accounts: type[Accounts]) -> Truth:
    """Justified and approved, 3 % of what was collected."""
    return purchases_since_2018(accounts)


# ── art. 153(j): budgets ───────────────────────────────────────────────────────────────────────────────────
def budget_in_1996(accounts: type[Accounts]) -> Truth:
    return all_of(accounts.budget_by_board, accounts.budget_for_a_year)


def budget_since_2018(accounts: type[Accounts]) -> Truth:
    assets = any_of(accounts.assets_budget_by_both, none_of(accounts.assets_budget))
    return all_of(accounts.budget_by_board, accounts.budget_for_a_year, assets)


@provision("153(j)", "a budget approved each year", "presupuesto aprobado cada año", by=DL_822)
def budget_approved(accounts: type[Accounts]) -> Truth:
    """By the Board, for a year at most."""
    return budget_in_1996(accounts)


@budget_approved.amended(by=DL_1309)
def _(accounts: type[Accounts]) -> Truth:
    """A wording that was not seen."""
    return reading(UNSEEN, None, as_1996=budget_in_1996(accounts), as_2018=budget_since_2018(accounts))


@budget_approved.amended(by=DL_1391)
def _(accounts: type[Accounts]) -> Truth:
    """By the Board every year; that of plant, equipment and intangibles by the Assembly and the Board."""
    return budget_since_2018(accounts)


@provision("153(j)", "authorisation of costs beyond the budget", "autorización de los gastos no presupuestados", by=DL_822)
def unbudgeted_authorised(accounts: type[Accounts]) -> Truth:
    """By the Board, and nobody else."""
    return any_of(accounts.unbudgeted_by_board, none_of(accounts.unbudgeted))


@unbudgeted_authorised.amended(by=DL_1309)
def _(accounts: type[Accounts]) -> Truth:
    """A wording that was not seen."""
    either = any_of(accounts.unbudgeted_by_board, accounts.unbudgeted_by_assembly)
    authorised = reading(UNSEEN, None, as_1996=accounts.unbudgeted_by_board, as_2018=either)
    return any_of(authorised, none_of(accounts.unbudgeted))


@unbudgeted_authorised.amended(by=DL_1391)
def _(accounts: type[Accounts]) -> Truth:
    """By the Assembly, the Board, or both."""
    return any_of(accounts.unbudgeted_by_board, accounts.unbudgeted_by_assembly, none_of(accounts.unbudgeted))


@provision("153(j)", "pre-operating costs charged for ten years at most",
           "gastos preoperativos cargados por diez años como máximo", by=DL_1309)
def pre_operating_in_time(accounts: type[Accounts]) -> Truth:
    """A wording that was not seen: in 1996 there was no such limit."""
    limited = any_of(accounts.pre_operating_in_time, none_of(accounts.pre_operating))
    return reading(UNSEEN, None, as_1996=NO_DUTY, as_2018=limited)


@pre_operating_in_time.amended(by=DL_1391)
def _(accounts: type[Accounts]) -> Truth:
    """From before the first invoice: recognised as administrative costs for ten years at most."""
    return any_of(accounts.pre_operating_in_time, none_of(accounts.pre_operating))


# ── art. 153(l)-(o): what is made public; since 2016 the balance sheet is called financial statements ──────
def informed(accounts: type[Accounts]) -> Truth:
    """The same, in other words."""
    abroad = any_of(accounts.sent_abroad, none_of(accounts.represents_abroad))
    return all_of(accounts.bulletin, accounts.bulletin_complete, abroad, accounts.sent_to_office)


@provision("153(l)", "a periodical with the accounts", "publicación periódica con los estados financieros", by=DL_822)
def informs(accounts: type[Accounts]) -> Truth:
    """For its members, with accounts, auditors' report and resolutions; the like to foreign entities and to the Office."""
    return informed(accounts)


def accounts_drawn_up(accounts: type[Accounts]) -> Truth:
    """The same, in other words."""
    return all_of(accounts.drawn_up.happened, accounts.drawn_up_in_time)


@provision("153(m)", "accounts and report on time", "estados financieros y memoria a tiempo", by=DL_822)
def drawn_up(accounts: type[Accounts]) -> Truth:
    """Within three months of the close of the year."""
    return accounts_drawn_up(accounts)


def accounts_available(accounts: type[Accounts]) -> Truth:
    """The same, in other words."""
    return all_of(accounts.available.happened, accounts.available_in_time)


@provision("153(m)", "accounts at the members' disposal before the Assembly",
           "estados financieros a disposición antes de la Asamblea", by=DL_822)
def available(accounts: type[Accounts]) -> Truth:
    """Thirty calendar days before the Assembly that approves or rejects them."""
    return accounts_available(accounts)


def accounts_audited(accounts: type[Accounts]) -> Truth:
    """The same, in other words."""
    return all_of(accounts.audited, accounts.auditor_from_three, accounts.report_available)


@provision("153(n)", "accounts examined by an external auditor", "estados financieros examinados por un auditor externo", by=DL_822)
def audited(accounts: type[Accounts]) -> Truth:
    """Appointed by the Board from three that the Committee proposed; his report is open to members."""
    return accounts_audited(accounts)


def sent(accounts: type[Accounts]) -> Truth:
    """The same; the period is that of its day."""
    return all_of(accounts.report_sent.happened, accounts.report_in_time)


@provision("153(n)", "the auditor's report sent to the Office", "informe del auditor remitido a la Oficina", by=DL_822)
def report_sent(accounts: type[Accounts]) -> Truth:
    """Within five days of its making; within thirty since 6 September 2018; in between, a wording that was not seen."""
    return sent(accounts)


def accounts_published(accounts: type[Accounts]) -> Truth:
    """The same, in other words."""
    return all_of(accounts.published.happened, accounts.published_in_time)


@provision("153(o)", "accounts published after the Assembly", "estados financieros publicados tras la Asamblea", by=DL_822)
def published(accounts: type[Accounts]) -> Truth:
    """In a newspaper of wide national circulation, within twenty days."""
    return accounts_published(accounts)


for _rule, _same in ((informs, informed), (drawn_up, accounts_drawn_up), (available, accounts_available), (audited, accounts_audited),
                     (report_sent, sent), (published, accounts_published)):
    _rule.amended(by=DL_1309)(_same)
    _rule.amended(by=DL_1391)(_same)


# ── art. 153(i), (k): distribution ─────────────────────────────────────────────────────────────────────────
@provision("153(i)", "a distribution every year", "reparto al menos anual", by=DL_822)
def distributed_yearly(distribution: type[Distribution]) -> Truth:
    """By its rules, with no deduction but administrative and management costs (and what 153(j) allows for social aims)."""
    in_time = any_of(distribution.first, distribution.within_a_year)
    return all_of(in_time, distribution.by_rules, none_of(distribution.other_deductions))


@provision("153(k)", "an equitable and real distribution", "reparto real y equitativo", by=DL_822)
def distributed_fairly(distribution: type[Distribution]) -> Truth:
    """Not arbitrary; *equitable* among owners, effectively in proportion to use."""
    return all_of(distribution.real, distribution.equitable, distribution.proportional)


# ── arts 161-162: money that nobody draws ──────────────────────────────────────────────────────────────────
@provision("161", "papers open for three years, and sums kept", "documentación disponible tres años y sumas conservadas", by=DL_822)
def kept(distribution: type[Distribution]) -> Truth:
    """From 1 January of the year after the distribution; the sums until they are shared out additionally."""
    papers = any_of(distribution.documents_available, distribution.three_years_run)
    return all_of(papers, any_of(distribution.sums_kept, distribution.unidentified.at_most(0)))


@provision("161", "sums of unidentified owners shared out", "distribución adicional de las sumas sin titular", by=DL_822)
def shared_out(distribution: type[Distribution]) -> Truth:
    """Once the three years have run, among those who took part, in proportion to what each received. By when is open."""
    done = all_of(distribution.shared_out.happened, distribution.three_years_run_then, distribution.shared_in_proportion)
    over = reading("additional-distribution-by", None, at_once=distribution.three_years_run, next_distribution=distribution.year_more_run)
    return any_of(done, distribution.unidentified.at_most(0), none_of(distribution.shared_out.happened, over))


@provision("162", "prescribed in favour of the society", "prescritos en favor de la sociedad", by=DL_822)
def prescribed(distribution: type[Distribution]) -> Truth:
    """Sums of its *members* that they did not collect, after five years from 1 January of the year after the distribution."""
    return all_of(distribution.of_members, distribution.five_years_run)


@provision("162", "nothing taken before it prescribed", "sin apropiación de montos no prescritos", by=DL_822)
def not_taken_early(distribution: type[Distribution]) -> Truth:
    """The society takes for itself only what has prescribed."""
    return any_of(prescribed(distribution), none_of(distribution.taken.happened))
