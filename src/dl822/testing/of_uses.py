"""Invariants of uses: what the articles say of every permission and of every refusal."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Any

from hypothesis import strategies as st

from dl822 import permissions, terms
from dl822.errors import NotCoveredError
from dl822.exceptions import EXCEPTIONS
from dl822.facts.acts import CARRIERS, WORKS, Consent, Gain, Matter
from dl822.facts.uses import Use
from dl822.reasoning import formula as fm
from dl822.statute.instruments import INSTRUMENTS, KNOWN_TO, START
from dl822.testing import strategies as subjects
from dl822.testing import strategies_of_uses as given
from dl822.testing.invariants import Invariant, PermissionFunction, claims, hold

OF_PROGRAMS = frozenset({"73", "74(a)", "74(b)", "75", "76"})  # the limits in the chapter of programs (arts 69-77)
OF_SPECIAL_WORKS = frozenset({"79", "80", "81"})  # what the author of a building or a work of art cannot oppose: no limits of Title IV
LIMITS = frozenset(rule.id for rule in EXCEPTIONS.values()) - OF_PROGRAMS - OF_SPECIAL_WORKS  # arts 41-49

INVARIANTS_OF_USES: list[Invariant] = []
invariant = claims(INVARIANTS_OF_USES, permission=permissions.permission)
any_use = st.tuples(given.uses(), given.days_of_use())
OTHER_WORKS = tuple(matter for matter in WORKS if matter is not Matter.PROGRAM)


def _rank(answer: bool | None) -> int:
    """From refused to permitted, with unknown between them."""
    return (False, None, True).index(answer)


# ── arts 50 and 51 ─────────────────────────────────────────────────────────────────────────────────────────
@invariant("50", st.tuples(given.uses(proper_practice=False), given.days_of_use()))
def nothing_is_excepted_against_proper_practice(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """Against proper practice no limit of arts 41-49 allows anything, nor does one of the chapter of programs (art. 77)."""
    if use.proper_practice is False:
        wrong = set(permission(use, on=on).under) & (LIMITS | OF_PROGRAMS)
        hold(not wrong, f"allowed by {_listed(wrong)} against proper practice")


of_program = given.uses(matter=Matter.PROGRAM) | given.uses(matter=st.sampled_from(CARRIERS), carries=Matter.PROGRAM)


@invariant("51", st.tuples(of_program, given.days_of_use()))
def programs_are_limited_by_their_own_chapter(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """No limit outside arts 69-77 allows a reserved act on a program, or on what carries one."""
    if Matter.PROGRAM in (use.matter, use.carries if use.matter in CARRIERS else None):
        wrong = set(permission(use, on=on).under) & LIMITS
        hold(not wrong, f"allowed by {_listed(wrong)}, which does not reach a program")


BY_THE_THING = {"42", "43(a)", "43(e)", "43(f)", "45(c)"}  # which turn on what the very thing is, or on the form of the copy


# ── art. 129: neighbouring rights ──────────────────────────────────────────────────────────────────────────
of_a_work = given.uses(matter=st.sampled_from(OTHER_WORKS), carries=None)


@invariant("129", st.tuples(of_a_work, st.sampled_from(CARRIERS), given.days_of_use()))
def neighbouring_rights_are_limited_no_less(use: Use, carrier: Matter, on: date, *, permission: PermissionFunction) -> None:
    """The limit that allows a use of a work allows it of the performance, record, broadcast, recording or edition that
    carries such a work; save the limbs that turn on the thing itself (a work in a public place, a copy in writing …)."""
    if use.matter in OTHER_WORKS:
        _no_less(use, use.replace(matter=carrier, carries=use.matter), on, permission, LIMITS - BY_THE_THING)


@invariant("144", st.tuples(given.uses(matter=Matter.PHOTO_WORK), given.days_of_use()))
def a_mere_photograph_is_limited_no_less(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """The limit that allows a use of a photographic work allows it of a mere photograph, whose right is on the same terms."""
    if use.matter is Matter.PHOTO_WORK:
        _no_less(use, use.replace(matter=Matter.PHOTOGRAPH), on, permission)


def _no_less(use: Use, like: Use, on: date, permission: PermissionFunction, limits: frozenset[str] | set[str] = LIMITS) -> None:
    """Whatever a limit allows of the one is allowed of the other: by the same limit, unless it needs none."""
    under = set(permission(use, on=on).under) & limits
    if under and not any(like.faults()):
        other = permission(like, on=on)
        hold(other.permitted is True, f"{_listed(under)} allows it of a {use.matter}, and nothing of a {like.matter}")
        hold(not other.under or under <= set(other.under), f"not by {_listed(under - set(other.under))} of a {like.matter}")


# ── knowledge ──────────────────────────────────────────────────────────────────────────────────────────────
@st.composite
def _knowledge(draw: subjects.Draw) -> tuple[Use, Use, date]:
    use = draw(given.uses())
    return use, draw(given.learned_uses(use)), draw(given.days_of_use())


@st.composite
def _nearly_known(draw: subjects.Draw) -> tuple[Use, Use, date]:
    """All is known but a few facts, who granted a consent aside; and the whole account."""
    complete = draw(given.uses("fully", consent=st.sampled_from((Consent.NONE, Consent.UNWRITTEN))))
    hidden = draw(st.lists(st.sampled_from(given.names()), max_size=8, unique=True))
    decisive = draw(st.lists(st.sampled_from(given.USUAL), max_size=2, unique=True))
    return complete.replace(**dict.fromkeys((*hidden, *decisive))), complete, draw(given.days_of_use())


@invariant(None, _knowledge())
def learning_never_reverses_a_permission(use: Use, learned: Use, on: date, *, permission: PermissionFunction) -> None:
    """Answering an unknown fact may settle an answer and never reverses one."""
    before, after = permission(use, on=on).permitted, permission(learned, on=on).permitted
    hold(before in (None, after), f"{_said(before)} became {_said(after)}")


@invariant(None, _nearly_known(), reasons=True)
def missing_settles_a_permission(use: Use, complete: Use, on: date, *, permission: PermissionFunction) -> None:
    """Answering every fact that is named as missing settles the answer, or leaves no fact that could change it; what is
    left open then are readings."""
    named = [m.fact for m in permission(use, on=on).missing if m.fact in given.names()]
    answered = permission(use.replace(**{name: getattr(complete, name) for name in named}), on=on)
    found, expected = answered.permitted, permission(complete, on=on).permitted
    hold(found is expected or (found is None and not answered.missing),
         f"{_said(found)} once all that was missing is answered, {_said(expected)} with every fact")


@invariant(None, any_use, reasons=True)
def unknown_says_what_is_missing(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """What is unknown names a fact that could settle it, or an open question of law on which no side is taken."""
    answer = permission(use, on=on)
    if answer.permitted is None and answer.next_question() is None:
        hold(any(taken.taken is None for taken in answer.readings), "unknown, with nothing to ask")


# ── why and for gain ───────────────────────────────────────────────────────────────────────────────────────
gains = st.tuples(st.sampled_from(tuple(Gain)), st.sampled_from(tuple(Gain)))


@invariant(None, st.tuples(given.uses(gain=Gain.NONE), gains, given.days_of_use()))
def a_gain_never_helps(use: Use, gains: tuple[Gain, Gain], on: date, *, permission: PermissionFunction) -> None:
    """To gain more by a use brings no exception that was not there, and never makes a refusal into a permission."""
    less, more = (use.replace(gain=gain) for gain in sorted(gains, key=tuple(Gain).index))
    if not any((*less.faults(), *more.faults())):
        before, after = permission(less, on=on), permission(more, on=on)
        hold(_rank(after.permitted) <= _rank(before.permitted), f"{_said(after.permitted)} for a gain, {_said(before.permitted)} without")
        if before.under and after.under:
            hold(set(after.under) <= set(before.under), f"{_listed(set(after.under) - set(before.under))} allows it for a gain alone")


# ── with whose leave ───────────────────────────────────────────────────────────────────────────────────────
@invariant("37", st.tuples(given.uses() | given.uses(near="authorised"), given.days_of_use()))
def writing_never_hurts(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """A prior written consent leaves nobody worse off than one that is oral, late or lacking."""
    written = permission(use.replace(consent=Consent.WRITTEN), on=on).permitted
    for lesser in (Consent.NONE, Consent.UNWRITTEN, Consent.AFTERWARDS):
        found = permission(use.replace(consent=lesser), on=on).permitted
        hold(_rank(found) <= _rank(written), f"{_said(found)} with consent {lesser}, {_said(written)} with a written one")


# ── art. 57: the public domain ─────────────────────────────────────────────────────────────────────────────
OVER: dict[str, Any] = {"in_term": False, "carried_in_term": False, "performances_in_term": False}
ended = st.tuples(given.uses(**OVER), given.days_of_use())


@invariant("57", ended)
def what_has_ended_needs_no_leave(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """Where no term runs, neither of the thing used nor of what it carries, nobody's leave is needed."""
    if all(getattr(use, name) is False for name in OVER):
        hold(permission(use, on=on).permitted is True, "its term has ended, and it needs leave all the same")


@invariant("29", ended, reasons=True)
def moral_rights_are_named_all_the_same(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """Whatever the answer, and though the term has ended, the moral rights in a work or a performance are named."""
    named = {row.provision for row in permission(use, on=on).moral}
    hold(use.matter not in WORKS or bool(named & {"24", "25", "29"}), "the author's moral rights are not named")
    hold(use.matter is not Matter.PERFORMANCE or "131" in named, "the performer's moral rights are not named")


@st.composite
def _of_a_subject(draw: subjects.Draw) -> tuple[Use, date]:
    untold: dict[str, Any] = dict.fromkeys(("matter", "disclosed", "published_as"))
    bare = draw(given.uses(**OVER, **untold)).replace(in_term=None)
    return bare.replace(of=draw(subjects.subjects("closely"))), draw(given.days_of_use())


@invariant("57", _of_a_subject())
def the_public_domain_needs_no_leave(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """A work or other subject told in full, whose own term has ended on every reading, needs nobody's leave."""
    told = use.matter is None and use.carried_in_term is False and use.performances_in_term is False
    if use.of is not None and told and not any(use.faults(on.year)):
        term = terms.term(use.of, on=on, law=min(on, KNOWN_TO))
        if term.status() == "public_domain" and term.settled:
            hold(permission(use, on=on).permitted is True, "it is in the public domain, and needs leave all the same")


# ── what an answer says ────────────────────────────────────────────────────────────────────────────────────
@invariant(None, any_use, reasons=True)
def every_answer_is_for_peru_only(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """Every answer says that it is for Peru only, in both languages."""
    notes = permission(use, on=on).notes
    hold(any("Peru only" in note.en and "solo para el Perú" in note.es for note in notes), "it does not say that it is for Peru only")


@invariant("38", any_use, reasons=True)
def an_exception_names_its_conditions_and_payment(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """What is allowed by an exception says whether a technological measure may be circumvented (arts 38, 196-B), and of
    each provision that allows it whether it frees from payment."""
    answer = permission(use, on=on)
    if limits := set(answer.under) - {"37", "57"}:
        rows = [row.provision for row in answer.conditions]
        hold(not limits - OF_SPECIAL_WORKS or any(id == "38" or id.startswith("196-B") for id in rows), "it is silent on circumvention")
        paid = {row.provision for row in answer.remuneration if row.payment is not None}
        hold(limits <= paid, f"it is silent on payment under {_listed(limits - paid)}")


@invariant("30", any_use, reasons=True)
def a_refusal_names_what_failed_of_every_exception(use: Use, on: date, *, permission: PermissionFunction) -> None:
    """Where nothing allows a use, every exception in force is listed with the condition that failed, and the facts of it."""
    answer = permission(use, on=on)
    if answer.permitted is False:
        failed = {row.provision: row for row in answer.considered}
        in_force = {rule.id for rule in EXCEPTIONS.values() if rule.wordings[0][0].in_force <= min(on, KNOWN_TO)}
        hold(set(failed) == in_force, f"not as in force: {_listed(set(failed) ^ in_force)}")
        silent = {id for id, row in failed.items() if not (row.condition and row.facts and row.says.en and row.says.es)}
        hold(not silent, f"it does not say what failed of {_listed(silent)}")


# ── the law by date ────────────────────────────────────────────────────────────────────────────────────────
@st.composite
def _near_a_limb(draw: subjects.Draw) -> tuple[Use, str]:
    name = draw(st.sampled_from(sorted(EXCEPTIONS)))
    return draw(given.uses(near=name)), name


@invariant(None, _near_a_limb(), reasons=True)
def no_limb_speaks_before_its_instrument(use: Use, limb: str, *, permission: PermissionFunction) -> None:
    """On the day before its first instrument a limb cannot be asked, and neither allows anything nor is considered."""
    rule = EXCEPTIONS[limb]
    before = rule.wordings[0][0].in_force - timedelta(1)
    hold(_refused(rule, use, before), f"art. {rule.id} answers on {before}, when it was not law")
    if before < START:
        hold(_refused(permission, use, before), f"it answers on {before}, which is not covered")
    else:
        answer = permission(use, on=before)
        named = {*answer.under, *(row.provision for row in answer.considered)}
        hold(rule.id not in named, f"art. {rule.id} is named on {before}, when it was not law")


def _refused(ask: Any, use: Use, on: date) -> bool:
    try:
        ask(use, on=on)
    except NotCoveredError:
        return True
    return False


@cache
def turning_days() -> tuple[date, ...]:
    """The days on which the wording of some provision that a permission reaches came into force, after the first."""
    starts = {norm.in_force for norm in INSTRUMENTS.values() if START <= norm.in_force <= KNOWN_TO} | {START}
    trees = [permissions.permitted.tree(day) for day in sorted(starts)]
    cited = {node.cite.start for tree in trees for node in fm.walk(tree) if isinstance(node, fm.Cited)}
    return tuple(sorted(day for day in cited if day > START))


@st.composite
def _within_one_law(draw: subjects.Draw) -> tuple[Use, date, date]:
    """Two days between which no wording changed."""
    edges = (START, *turning_days(), date(2040, 1, 1))
    at = draw(st.integers(0, len(edges) - 2))
    first, last = edges[at], edges[at + 1] - timedelta(1)
    days = st.sampled_from((first, last)) | st.dates(first, last)
    return draw(given.uses()), draw(days), draw(days)


@invariant(None, _within_one_law())
def the_law_changes_only_on_its_dates(use: Use, on: date, later: date, *, permission: PermissionFunction) -> None:
    """Between the dates of the instruments that worded it, the law gives a use the same answer, by the same provisions."""
    on, later = sorted((on, later))
    if not any(on < day <= later for day in turning_days()):
        one, other = permission(use, on=on), permission(use, on=later)
        told = [f"{_said(answer.permitted)} by {', '.join(answer.under) or 'none'}" for answer in (one, other)]
        hold(told[0] == told[1], f"{told[0]} on {on}, {told[1]} on {later}")


# ── what the checks have in common ─────────────────────────────────────────────────────────────────────────
def _said(answer: bool | None) -> str:
    return {True: "permitted", False: "refused", None: "unknown"}[answer]


def _listed(provisions: set[str]) -> str:
    return ", ".join(sorted(provisions))
