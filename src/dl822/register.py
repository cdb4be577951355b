"""The Office's powers over users and infringers as far as a rule can decide (art. 169(f)-(h)), and the National
Register (arts 170-172). How an application is made and examined is left to a regulation (art. 170), which is not here."""

from __future__ import annotations

from dl822.facts.registrations import Entry, Exercise, Initiative, Inspection, Power, Registered
from dl822.reasoning.formula import Truth, all_of, none_of
from dl822.statute import provision
from dl822.statute.instruments import DL_822


# ── art. 169: powers that bind others ──────────────────────────────────────────────────────────────────────
@provision("169(f)", "the user must cooperate", "el usuario debe colaborar", by=DL_822)
def must_cooperate(inspection: type[Inspection]) -> Truth:
    """A user whose activity may involve rights of the law gives the facilities, information and documents required."""
    return all_of(inspection.user, inspection.rights_at_stake, inspection.required)


@provision("169(f)", "the user failed to cooperate", "el usuario no colaboró", by=DL_822)
def failed_to_cooperate(inspection: type[Inspection]) -> Truth:
    """What was required of a user who had to cooperate was not all given."""
    return all_of(must_cooperate(inspection), none_of(inspection.provided))


@provision("169(g)", "within the powers of the Office", "dentro de las atribuciones de la Oficina", by=DL_822)
def within_powers(exercise: type[Exercise]) -> Truth:
    """Measures and sanctions over infringements, ex officio or on a party's request; damages and prison are the courts'."""
    begun = exercise.initiative.is_in(Initiative.EX_OFFICIO, Initiative.COMPLAINT)
    listed = exercise.power.is_in(Power.MEASURE, Power.WARNING, Power.FINE, Power.SEIZURE, Power.CLOSURE)
    return all_of(exercise.infringement, begun, listed)


@provision("169(h)", "accrued remuneration may be fixed", "pueden establecerse remuneraciones devengadas", by=DL_822)
def may_fix_remuneration(exercise: type[Exercise]) -> Truth:
    """In a procedure within the Office's competence, in favour of the owners of the right. How much is art. 194's."""
    begun = exercise.initiative.is_in(Initiative.EX_OFFICIO, Initiative.COMPLAINT)
    return all_of(begun, exercise.within_competence, exercise.for_right_owners)


# ── arts 170-172: the Register ─────────────────────────────────────────────────────────────────────────────
@provision("170", "may be registered", "puede inscribirse", by=DL_822)
def registrable(entry: type[Entry]) -> Truth:
    """Works and other protected matter; contracts that dispose of economic rights or authorise modifications."""
    return entry.what.is_in(Registered.WORK, Registered.NEIGHBOURING, Registered.CONTRACT, Registered.MODIFICATION)


@provision("170", "the right stands, registered or not", "el derecho subsiste, con inscripción o sin ella", by=DL_822)
def stands_without_entry(entry: type[Entry]) -> Truth:
    """Registering is optional and gives nothing its being: what the law recognises is enjoyed and exercised in full."""
    return entry.recognised


@provision("171", "rests on the entry alone, which creates no right", "se apoya solo en la inscripción, que no crea derechos", by=DL_822)
def entry_alone(entry: type[Entry]) -> Truth:
    """Entered in the Register, but of a right that the law does not recognise: the entry makes up for nothing."""
    return all_of(entry.registered, none_of(entry.recognised))


@provision("171", "publicity and proof of an earlier date", "publicidad y prueba de anterioridad", by=DL_822)
def proves_priority(entry: type[Entry]) -> Truth:
    """An entry makes public, and is evidence that the thing existed by then; no more."""
    return entry.registered


@provision("172", "may apply for registration", "puede solicitar el registro", by=DL_822)
def may_apply(entry: type[Entry]) -> Truth:
    """Any one of the owners, without the others. That representatives may apply is the regulation's matter."""
    return all_of(registrable(entry), entry.applied_by_owner)


@provision("172", "the entry benefits every owner", "la inscripción beneficia a todos los titulares", by=DL_822)
def benefits(entry: type[Entry]) -> Truth:
    """What one owner had registered serves the others who have rights in the same thing."""
    return all_of(entry.registered, entry.applied_by_owner, entry.owner_of_same)
