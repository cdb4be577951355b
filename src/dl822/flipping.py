"""What would have to be different: the smallest changes of facts that turn a permission, and the days on which it turns by itself.

The changes are read off the formula: to make an ``all_of`` true every condition must hold, to make an ``any_of`` true the
cheapest alternative. Each is then tried; what does not turn the answer is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from dl822.errors import Dl822Error
from dl822.exceptions import EXCEPTIONS
from dl822.facts.acts import Consent
from dl822.facts.uses import Use
from dl822.ownership import entitled
from dl822.permissions import authorised, owns_such_a_right, permission, permitted
from dl822.reasoning import formula as fm
from dl822.reasoning.asking import Case, find
from dl822.reasoning.facts import asked
from dl822.reasoning.formula import Path
from dl822.reasoning.provision import Instrument
from dl822.reasoning.saying import shown
from dl822.reasoning.words import Words
from dl822.results.permission import Permission
from dl822.results.term import Term
from dl822.statute.instruments import INSTRUMENTS, KNOWN_TO

MOST = 3  # facts changed at once: with more it is another case
TOLD = 5  # changes told
ANOTHER_CASE = {"matter", "act", "carries", "performed_from"}  # to change these is to ask of something else
OWNING = (entitled.id, owns_such_a_right.id)
ANOTHER_PLACE = {"purpose", "actor", "setting"}  # nobody frees what he did by having been somebody else, elsewhere, for another end
GIVEN = {"in_term", "carried_in_term", "performances_in_term", "proper_practice"}  # nobody's to change: time, and judgement
Values = dict[Path, Any]


class Change(NamedTuple):
    """Facts that, were they so, would turn the answer."""

    provision: str
    what: Words  # what the provision is about
    facts: tuple[tuple[str, Words], ...]  # each fact by its path, and what it would have to be

    def to_dict(self) -> dict[str, Any]:
        return {"provision": self.provision, "what": self.what._asdict(), "facts": [{"fact": p, **w._asdict()} for p, w in self.facts]}


class Turn(NamedTuple):
    """A day from which the answer is another, the facts being the same."""

    day: Any  # a date, or the two between which it lies
    permitted: bool
    why: Words
    by_law: bool = False

    def to_dict(self) -> dict[str, Any]:
        day = self.day.isoformat() if isinstance(self.day, date) else {
            "earliest": self.day.earliest and self.day.earliest.isoformat(), "latest": self.day.latest and self.day.latest.isoformat()}
        return {"day": day, "permitted": self.permitted, "why": self.why._asdict()}


# ── changes of facts ───────────────────────────────────────────────────────────────────────────────────────
def changes(given: Permission) -> tuple[Change, ...]:
    """The smallest changes that turn a yes or a no; none where the answer is unknown (what is missing tells what would settle it)."""
    if given.permitted is None:
        return ()
    found = _to_no(given) if given.permitted else _to_yes(given)
    unique = {frozenset(change.facts): change for change in sorted(found, key=lambda change: len(change.facts))}
    small = [c for c in unique.values() if not any(set(o.facts) < set(c.facts) for o in unique.values())]
    return tuple(small[:TOLD])


def _to_yes(given: Permission) -> Iterator[Change]:
    """Leave of the owner; or an exception in force, made to apply."""
    leave = Words("prior written authorisation of whoever owns the right, for this use, time and territory (arts 37, 88-95)",
                  "autorización previa y escrita del titular, para este uso, tiempo y territorio (arts. 37 y 88 a 95)")
    yield Change("37", leave, tuple(_leave(given)))
    for rule in EXCEPTIONS.values():
        if rule.wordings[0][0].in_force <= given.law:
            values = cheapest(rule.on(given.law).cited, given.case, wanted=True)
            same = values and len(values) <= MOST and not any(path[-1] in ANOTHER_PLACE for path in values)
            if values and same and _turns(given, values):
                yield _change(rule.id, rule.title, values)


def _leave(given: Permission) -> Iterator[tuple[str, Words]]:
    """What the authorisation that was relied on lacks; its form, where there was none."""
    use, fits = given.case.facts, given.chain[3]
    if use.consent is not Consent.WRITTEN:
        yield "consent", _said(("consent",), Consent.WRITTEN)
    if use.covers_use is False:
        yield "covers_use", _said(("covers_use",), True)
    whose = (f for f in fits.walk() if f.cite is not None and f.cite.id in OWNING)
    if use.granted_by is not None and any(f.answer is False for f in whose):
        yield "granted_by", Words("granted by: whoever owns the right", "otorgada por: el titular del derecho")


def _to_no(given: Permission) -> Iterator[Change]:
    """Every ground on which it is permitted, taken away."""
    values = cheapest(given.formula, given.case, wanted=False)
    if values and len(values) <= MOST and _turns(given, values):
        yield _change(given.under[0] if given.under else "37", Words("the ground on which it is permitted", "el fundamento que lo permite"),
                      values)
    for found in given.finding.walk():  # each single fact of the ground that holds
        if isinstance(found.formula, fm.FlagFact | fm.IsIn) and found.answer is True:
            one = cheapest(found.formula, given.case, wanted=False)
            if one and _turns(given, one):
                yield _change(given.under[0] if given.under else "37", Words("one of the conditions on which it is permitted",
                                                                                         "una de las condiciones que lo permiten"), one)


def _change(provision: str, what: Words, values: Values) -> Change:
    return Change(provision, what, tuple((".".join(path), _said(path, value)) for path, value in sorted(values.items())))


def _said(path: Path, value: Any) -> Words:
    kind: Any = Use
    for step in path[:-1]:
        kind = kind.model_fields[step].annotation.of
    label, told = asked(kind, path[-1]).label, shown(value)
    return Words(f"{label.en}: {told.en}", f"{label.es}: {told.es}")


def _turns(given: Permission, values: Values) -> bool:
    """Whether the facts so changed are consistent, and the answer turns."""
    if any(path[-1] in ANOTHER_CASE or (given.permitted and path[-1] in GIVEN) for path in values):
        return False
    if list(_with(given.case.facts, values).faults()):
        return False
    return find(given.formula, given.case.supposing(values)).answer is (not given.permitted)


def _with(facts: Any, values: Values) -> Any:
    """Facts with some changed, each by its path."""
    for (name, *rest), value in values.items():
        held = getattr(facts, name)
        inner = type(facts).model_fields[name].annotation.of() if held is None and rest else held
        facts = facts.replace(**{name: _with(inner, {tuple(rest): value}) if rest else value})
    return facts


def cheapest(f: fm.Formula, case: Case, *, wanted: bool) -> Values | None:
    """The fewest facts that, changed or learned, give a truth the answer wanted; ``None`` where facts alone cannot."""
    if find(f, case).answer is wanted:
        return {}
    if isinstance(f, fm.Cited):
        return cheapest(f.of, case, wanted=wanted)
    if isinstance(f, fm.NoneOf):
        return cheapest(fm.AnyOf(f.of), case, wanted=not wanted)
    if isinstance(f, fm.Group):
        parts = [cheapest(part, case, wanted=wanted) for part in f.of]
        return _together(parts) if isinstance(f, fm.AllOf) is wanted else _fewest(parts)
    if isinstance(f, fm.Reading):
        taken = case.readings.get(f.id, f.default)
        options = f.options if taken is None else (f.options[f.names.index(taken)],)
        return _together([cheapest(option, case, wanted=wanted) for option in options])
    return _one(f, wanted=wanted)


def _one(f: fm.Formula, *, wanted: bool) -> Values | None:
    """A single fact, made to pass a test or to fail it."""
    if isinstance(f, fm.FlagFact):
        return {f.path: wanted}
    if isinstance(f, fm.IsIn):
        fitting = [option for option in f.fact.options if (option in f.members) is wanted]
        return {f.fact.path: fitting[0 if wanted else -1]} if fitting else None  # vocabularies end in what is none of their kinds
    return None


def _together(parts: list[Values | None]) -> Values | None:
    """All of them at once; ``None`` where one cannot be, or two ask for different things of one fact."""
    made: Values = {}
    for part in parts:
        if part is None or any(made.get(path, value) != value for path, value in part.items()):
            return None
        made |= part
    return made


def _fewest(parts: list[Values | None]) -> Values | None:
    return min((part for part in parts if part is not None), key=len, default=None)


# ── days ───────────────────────────────────────────────────────────────────────────────────────────────────
def turns(given: Permission, term: Term | None = None) -> tuple[Turn, ...]:
    """The days after that of the act from which the same act would be judged otherwise: by the end of a term, or a change of law."""
    return (*_by_law(given), *_by_term(given, term or given.term))


def _by_law(given: Permission) -> Iterator[Turn]:
    """The first later norm that turns it, if one did."""
    if given.permitted is None:
        return
    for norm in later(given.law):
        try:
            then = permission(given.use, on=given.on, law=norm.in_force, readings=given.case.readings)
        except Dl822Error:  # pragma: no cover - a use that could be asked then can be asked now
            continue
        if then.permitted is not None and then.permitted is not given.permitted:
            yield Turn(norm.in_force, then.permitted, Words(f"{norm.en} changed the law", f"la {norm.es} modificó la ley"), by_law=True)
            return


def later(law: date) -> list[Instrument]:
    """The norms after a day that reworded what permits or excepts."""
    reworded = {by.id for rule in (*EXCEPTIONS.values(), permitted, authorised) for by, _ in rule.wordings}
    return sorted((n for n in INSTRUMENTS.values() if n.id in reworded and law < n.in_force <= KNOWN_TO), key=lambda n: n.in_force)


def _by_term(given: Permission, term: Term | None) -> Iterator[Turn]:
    """The end of the term of the thing, where nothing in it would still reserve the act."""
    free = term.public_domain_from if term is not None and given.permitted is False else None
    if free is None:
        return
    after = find(given.formula, given.case.supposing({("in_term",): False})).answer
    alone = Words("its term of protection has ended", "venció su plazo de protección")
    if after is True:
        yield Turn(free, True, alone)
    elif after is None:
        yield Turn(free, True, Words(f"{alone.en}, if no work or performance in it is still protected",
                                     f"{alone.es}, si ninguna obra o interpretación que contiene sigue protegida"))


__all__ = ["Change", "Turn", "changes", "cheapest", "turns"]
