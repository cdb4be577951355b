"""What may follow an infringement: arts 183, 186-188, 191-194, with DL 807 and the general act of procedure.

Every limit is written once, in the wording that sets it. What the authority *may* do stays a range, which is
:func:`dl822.fines.fine`; art. 189 is in :mod:`dl822.recidivism`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dl822.facts.infringements import (
    Breached,
    CoerciveFine,
    Exemption,
    Infringement,
    Measure,
    Order,
    Paid,
    Payment,
    Sanction,
)
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading, since
from dl822.reasoning.words import Words
from dl822.statute import provision
from dl822.statute.instruments import DL_807, DL_822, DL_1272, DL_1309, DL_1391, DL_1452, LEY_27311, LEY_28571, LPAG


# ── art. 183: an infringement, and who answers ─────────────────────────────────────────────────────────────
def breach(offence: type[Infringement]) -> Truth:
    return offence.breaches.is_in(Breached.DECREE, Breached.PERFORMERS_LAW, Breached.BOTH)


@provision("183", "breach of the law", "vulneración de la ley", by=DL_822)
def infringement(offence: type[Infringement]) -> Truth:
    """The breach of any provision. Until 30 December 2016 liability was for fault, as LPAG art. 230(10) has it in general."""
    breached = breach(offence)
    return reading("fault-before-2016", "fault", fault=all_of(breached, offence.fault), objective=breached)


@infringement.amended(by=DL_1309)
def _(offence: type[Infringement]) -> Truth:
    """Liability is objective: the breach is enough."""
    return breach(offence)


@provision("lpag-232", "several bound together answer jointly", "los obligados conjuntamente responden en forma solidaria", by=LPAG)
def jointly_liable(offence: type[Infringement]) -> Truth:
    """Where a duty falls on several persons together, each answers for the whole sanction (232.2)."""
    return all_of(breach(offence), offence.several_bound)


# ── arts 186, 187: serious infringements; they raise no ceiling ────────────────────────────────────────────
@provision("186(a)", "a moral right infringed", "vulneración de un derecho moral", by=DL_822)
def moral_right_infringed(offence: type[Infringement]) -> Truth:
    """Any of the moral rights."""
    return offence.moral_right


@provision("186(b)", "for profit or trade", "ánimo de lucro o fines de comercialización", by=DL_822)
def for_gain(offence: type[Infringement]) -> Truth:
    """Direct or indirect."""
    return offence.for_gain


@provision("186(c)", "false statements", "declaraciones falsas", by=DL_822)
def false_statements(offence: type[Infringement]) -> Truth:
    """Such as may harm an owner: income, repertoire, owners, authorisation, number of copies."""
    return offence.false_statements


@provision("186(d)", "acting as a management society", "actuar como entidad de gestión colectiva", by=DL_822)
def acted_as_society(offence: type[Infringement]) -> Truth:
    """Without the authorisation of the Office."""
    return offence.acted_as_society


@provision("186(e)", "how widely it was spread", "difusión de la infracción", by=DL_822)
def widely_spread(offence: type[Infringement]) -> Truth:
    """How far the infringement spread (in the English text, its repercussions): a judgement."""
    return offence.spread


@provision("186(f)", "reiterated or repeated", "reiterancia o reincidencia", by=DL_822)
def reiterated(offence: type[Infringement]) -> Truth:
    """Unlike 189, it asks for no period and no earlier sanction."""
    return offence.reiterated


@provision("187", "devices that defeat protection", "dispositivos de elusión", by=DL_822)
def circumvention_devices(offence: type[Infringement]) -> Truth:
    """To make, import or circulate devices that defeat copy control, or open encrypted signals to those not entitled."""
    return offence.circumvention_devices


LIMBS = (moral_right_infringed, for_gain, false_statements, acted_as_society, widely_spread, reiterated, circumvention_devices)


@provision("186", "serious infringement", "falta grave", by=DL_822)
def serious(offence: type[Infringement]) -> Truth:
    """Any of the circumstances of 186, or 187. It weighs in the sanction and raises no ceiling of 188."""
    return any_of(*(limb(offence) for limb in LIMBS))


# ── what excludes or moderates: LPAG 230, 236-A ────────────────────────────────────────────────────────────
@provision("lpag-236-A", "exempt from liability", "exento de responsabilidad", by=DL_1272)
def exempt(offence: type[Infringement]) -> Truth:
    """Two of the six circumstances deny fault: whether these exempt where liability is objective is open."""
    caused = offence.exemption.is_in(Exemption.FORCE_MAJEURE, Exemption.LEGAL_DUTY, Exemption.BINDING_ORDER, Exemption.VOLUNTARY_REPAIR)
    personal = offence.exemption.is_in(Exemption.INCAPACITY, Exemption.INDUCED_ERROR)
    for_fault = none_of(since(offence.conduct, DL_1309.in_force))
    return any_of(caused, all_of(personal, any_of(for_fault, reading("exemptions-objective", None, all=personal, causal_only=caused))))


@provision("lpag-236-A", "mitigated by an admission", "atenuado por el reconocimiento", by=DL_1272)
def mitigated(offence: type[Infringement]) -> Truth:
    """Liability admitted expressly and in writing once the procedure has begun: the fine falls, to no less than half."""
    return offence.admitted


@provision("lpag-230(5)", "the later law applies, being more favourable", "se aplica la norma posterior más favorable", by=LPAG)
def later_law_applies(offence: type[Infringement]) -> Truth:
    """The law of the conduct applies unless a later one favours the infringer."""
    return all_of(offence.later_law_lighter, none_of(offence.being_executed))


@later_law_applies.amended(by=DL_1272)
def _(offence: type[Infringement]) -> Truth:
    """Also to sanctions that are being executed."""
    return offence.later_law_lighter


@provision("lpag-230(6)", "one sanction, that of the gravest", "una sola sanción, la de la infracción más grave", by=LPAG)
def one_sanction(offence: type[Infringement]) -> Truth:
    """The same conduct that is several infringements bears the sanction of the gravest; here all have one ceiling."""
    return all_of(breach(offence), offence.same_conduct)


@provision("lpag-230(7)", "no new sanction for what continues", "no cabe nueva sanción por lo que continúa", by=LPAG)
def continuing_barred(offence: type[Infringement]) -> Truth:
    """Of a continuing infringement already sanctioned: thirty business days, and a demand to show that it ceased."""
    return all_of(offence.continues_sanctioned, any_of(none_of(offence.thirty_days_passed), none_of(offence.cessation_demanded)))


@continuing_barred.amended(by=DL_1272)
def _(offence: type[Infringement]) -> Truth:
    """Nor while the last sanction is not final, or if what was sanctioned is no longer unlawful."""
    early = (none_of(offence.thirty_days_passed), none_of(offence.cessation_demanded))
    return all_of(offence.continues_sanctioned, any_of(*early, none_of(offence.last_sanction_final), offence.no_longer_unlawful))


@provision("lpag-230(11)", "not twice for the same", "non bis in idem", by=LPAG)
def already_punished(offence: type[Infringement]) -> Truth:
    """No penalty and sanction for the same person, fact and ground."""
    return offence.punished_by_penalty


@already_punished.amended(by=DL_1272)
def _(offence: type[Infringement]) -> Truth:
    """Nor two administrative sanctions, save for what continues."""
    return any_of(offence.punished_by_penalty, all_of(offence.sanctioned_for_it, none_of(offence.continues_sanctioned)))


# ── art. 188: the menu, and its limits by date ─────────────────────────────────────────────────────────────
@provision("188(b)", "within the highest fine", "dentro de la multa máxima", by=DL_822)
def within_ceiling(sanction: type[Sanction]) -> Truth:
    """150 UIT."""
    return sanction.fine_uit.at_most(150)


@within_ceiling.amended(by=LEY_28571)
def _(sanction: type[Sanction]) -> Truth:
    """180 UIT since 7 July 2005."""
    return sanction.fine_uit.at_most(180)


@provision("188(d)", "within the longest closure", "dentro del cierre máximo", by=DL_822)
def within_closure(sanction: type[Sanction]) -> Truth:
    """Thirty days."""
    return sanction.closure_days.at_most(30)


@within_closure.amended(by=LEY_28571)
def _(sanction: type[Sanction]) -> Truth:
    """Ninety days since 7 July 2005."""
    return sanction.closure_days.at_most(90)


@provision("188", "a sanction of the list, within its limit", "sanción de la lista, dentro de su límite", by=DL_822)
def available(sanction: type[Sanction]) -> Truth:
    """Any of seven, together or apart; two of them have a limit."""
    unlimited = (Measure.WARNING, Measure.REPAIR, Measure.PERMANENT_CLOSURE, Measure.SEIZURE, Measure.PUBLICATION)
    fine = all_of(sanction.measure.is_in(Measure.FINE), within_ceiling(sanction))
    closure = all_of(sanction.measure.is_in(Measure.TEMPORARY_CLOSURE), within_closure(sanction))
    return any_of(sanction.measure.is_in(*unlimited), fine, closure)


# ── coercive fines: art. 191; DL 807, art. 28 ──────────────────────────────────────────────────────────────
def pressing(fine: type[CoerciveFine]) -> Truth:
    """The first is within the ceiling of 188 on the day of the order (art. 28 of DL 807: the highest fine permitted); each new one
    may double the last, without limit."""
    return any_of(within_ceiling(fine), fine.doubles_last)


@provision("dl-807-28", "coercive fine for a precautionary measure", "multa por incumplir una medida cautelar", by=DL_807)
def coercive_for_measure(fine: type[CoerciveFine]) -> Truth:
    """Up to the highest fine; if he persists, double the last, successively and without limit."""
    return all_of(fine.order.is_in(Order.PRECAUTIONARY), pressing(fine))


@coercive_for_measure.amended(by=LEY_27311)
def _(fine: type[CoerciveFine]) -> Truth:
    """Corrective measures as well."""
    return all_of(fine.order.is_in(Order.PRECAUTIONARY, Order.CORRECTIVE), pressing(fine))


@provision("191", "coercive fine for a final decision", "multa coercitiva por una resolución definitiva", by=DL_822)
def coercive_for_decision(fine: type[CoerciveFine]) -> Truth:
    """As in DL 807, art. 28, to which the article referred."""
    return all_of(fine.order.is_in(Order.FINAL), pressing(fine))


@coercive_for_decision.amended(by=DL_1309)
def _(fine: type[CoerciveFine]) -> Truth:
    """Each of them, those that double the last included, up to 180 UIT."""
    return all_of(fine.order.is_in(Order.FINAL), fine.fine_uit.at_most(180))


# ── arts 192-194: publication, and what the owner would have received ──────────────────────────────────────
@provision("192", "published once in El Peruano", "publicada por una sola vez en El Peruano", by=DL_822)
def published_lawfully(sanction: type[Sanction]) -> Truth:
    """Ordered by the authority or on request, at the infringer's cost, once."""
    return all_of(sanction.in_gazette, sanction.publications.at_most(1))


@provision("193", "accrued remuneration is owed", "se deben las remuneraciones devengadas", by=DL_822)
def accrued(offence: type[Infringement]) -> Truth:
    """Besides any fine, what the owner or the society would have received."""
    return all_of(breach(offence), offence.remuneration_unpaid)


@provision("194", "still to be regularised", "queda por regularizar", by=DL_822)
def unlicensed_still(offence: type[Infringement]) -> Truth:
    """The sum is what would have been collected had the exploitation been authorised; paying it gives no right or licence."""
    return all_of(accrued(offence), none_of(offence.licensed_since))


@unlicensed_still.amended(by=DL_1391)
def _(offence: type[Infringement]) -> Truth:
    """The sum is what the owner or the society would have received; paying it gives no right or licence."""
    return all_of(accrued(offence), none_of(offence.licensed_since))


# ── payment: DL 807, arts 36-37; LPAG 233-A ────────────────────────────────────────────────────────────────
@provision("dl-807-36", "at the UIT of this payment", "según la UIT de este pago", by=DL_807)
def at_uit_of_payment(payment: type[Payment]) -> Truth:
    """The UIT of the day on which the fine is paid or effectively collected."""
    return payment.how.is_in(Paid.VOLUNTARILY, Paid.COLLECTED)


@provision("dl-807-37", "a quarter less for prompt payment", "rebaja del veinticinco por ciento por pronto pago", by=DL_807)
def discounted(payment: type[Payment]) -> Truth:
    """Paid before the period to appeal ends, and no appeal lodged."""
    return all_of(payment.how.is_in(Paid.VOLUNTARILY), payment.before_appeal_ends, none_of(payment.appealed))


@provision("lpag-233-A", "collection has lapsed", "ha prescrito la exigibilidad", by=DL_1272)
def lapsed(payment: type[Payment]) -> Truth:
    """Two years from finality, or from the end of the review by the courts, without payment."""
    return all_of(payment.how.is_in(Paid.NOT_PAID), payment.two_years_run)


@lapsed.amended(by=DL_1452)
def _(payment: type[Payment]) -> Truth:
    """What suspends it was worded anew: enforced collection, and its review by the courts."""
    return all_of(payment.how.is_in(Paid.NOT_PAID), payment.two_years_run)

CRITERIA = (  # what the authority weighs (186); the last leaves it open
    Words("the gravity of the infringement", "la gravedad de la falta"),
    Words("the infringer's conduct during the procedure", "la conducta del infractor a lo largo del procedimiento"),
    Words("the economic harm that it caused", "el perjuicio económico causado"),
    Words("the unlawful gain", "el provecho ilícito obtenido"),
    Words("other criteria that the case makes fitting, at the authority's discretion",
          "otros criterios que el caso aconseje, a juicio de la autoridad"),
)

if TYPE_CHECKING:
    from dl822.fines import fine as fine  # noqa: PLC0414 - exported: here is where people ask for it
    from dl822.recidivism import repeated as repeated  # noqa: PLC0414


def __getattr__(name: str) -> Any:
    """The whole answer stands above the rules, in a module of its own; so does art. 189, which needs the calendar."""
    if name in ("fine", "repeated"):
        return getattr(import_module("dl822.fines" if name == "fine" else "dl822.recidivism"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
