"""A permission: whether something may be used, under what, on what conditions, and why not under anything else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from dl822.facts.acts import FREE, ON_THE_SPOT, Matter
from dl822.facts.uses import Use
from dl822.reasoning import formula as fm
from dl822.reasoning.asking import Case, find
from dl822.reasoning.finding import Finding
from dl822.reasoning.missing import Missing, questions, unanswered
from dl822.reasoning.saying import says, shown
from dl822.reasoning.words import Lang, Option, Words
from dl822.results import owed
from dl822.results.owed import Owed, Payment
from dl822.results.page import Page, Shown
from dl822.results.receipt import receipt
from dl822.results.taken import Taken, agreed, readings
from dl822.results.term import Status, Term
from dl822.statute.instruments import KNOWN_TO
from dl822.statute.readings import question

GENERAL = ("5", "7", "13", "18", "30", "31", "54", "78", "129", "130", "141")  # which say whose right it is, not which act


class Ground(Option):
    """Why something may be used, or may not."""

    NOT_RESERVED = "not_reserved", "no right reserves this act", "ningún derecho reserva este acto"
    EXCEPTION = "exception", "an exception of the law allows it", "la ley lo exceptúa"
    TERM_ENDED = "term_ended", "the right that it would meet has ended", "el derecho que lo reservaría se ha extinguido"
    AUTHORISED = ("authorised", "it was authorised in time, in writing, by whom it belongs to",
                  "fue autorizado previamente, por escrito y por su titular")
    RESERVED = ("reserved", "it is reserved, and nothing allows it without authorisation",
                "está reservado y nada lo permite sin autorización")
    UNKNOWN = "unknown", "facts are missing, or the law is open", "faltan hechos o el derecho es discutible"


class Refusal(NamedTuple):
    """A provision looked at that did not apply: the first condition that failed, and what it asks."""

    provision: str
    title: Words
    condition: str  # the provision of the condition: its own, or one that binds it, as 50 or 51
    facts: tuple[str, ...]
    says: Words  # what was found
    needed: Words  # of a choice: what it would have to be

    def to_dict(self) -> dict[str, Any]:
        return {"provision": self.provision, "title": self.title._asdict(), "condition": self.condition,
                "fact": self.facts[0] if self.facts else None, "facts": list(self.facts), "says": self.says._asdict(),
                "needed": self.needed._asdict()}


class Remuneration(NamedTuple):
    """Whether a payment is owed, by which provision."""

    provision: str
    what: Words
    payment: Payment | None  # None: not known

    def to_dict(self) -> dict[str, Any]:
        return {"provision": self.provision, **self.what._asdict(), "payment": str(self.payment or "unknown")}


@dataclass(frozen=True)
class Permission(Shown):
    """Whether something may be used in Peru. Made by :func:`dl822.permissions.permission`.

    It speaks of the exploitation right only. Moral rights are named in :attr:`moral`: no exception limits them.
    """

    use: Use
    on: date
    law: date
    formula: fm.Formula
    case: Case
    finding: Finding[bool | None]
    term: Term | None  # of the subject under ``of``
    beside: Mapping[str, Finding[bool | None]]  # findings on rights and duties that stand beside the answer

    # ── the answer ─────────────────────────────────────────────────────────────────────────────────────────
    @property
    def permitted(self) -> bool | None:
        """Yes, no, or unknown (``None``)."""
        return self.finding.answer

    @property
    def ground(self) -> Ground:
        """Why: the first of the law's own grounds that holds. An exception is asked for before the term, which is harder to
        tell; but what is known to be in the public domain needs none, and owes nothing that one asks for."""
        if self.permitted is not True:
            return Ground.RESERVED if self.permitted is False else Ground.UNKNOWN
        not_reserved, excepted, ended, _ = (part.answer is True for part in self._parts)
        grounds = ((Ground.NOT_RESERVED, not_reserved), (Ground.TERM_ENDED, ended), (Ground.EXCEPTION, excepted))
        return next((ground for ground, holds in grounds if holds), Ground.AUTHORISED)

    @property
    def under(self) -> tuple[str, ...]:
        """The provisions that permit it."""
        if self.ground is Ground.EXCEPTION:
            return tuple(dict.fromkeys(found.cite.id for found in self._exceptions if found.answer is True))
        return {Ground.TERM_ENDED: ("57",), Ground.AUTHORISED: ("37",)}.get(self.ground, ())

    @property
    def outside(self) -> tuple[str, ...]:
        """Where no right reserves the act: the provisions that take the matter, or the act, out of every right, if one does."""
        if self.ground is not Ground.NOT_RESERVED:
            return ()
        matter, reserved = self.case.facts.matter, self._parts[0]
        freed = (found.cite.id for found in reserved.walk() if found.answer is True and found.cite and found.cite.id in ("34", "72"))
        return tuple(dict.fromkeys((*((str(matter.cite),) if matter in FREE else ()), *freed)))

    @property
    def refused_by(self) -> tuple[str, ...]:
        """The provisions that refuse it, if it is refused: those that reserve the act, and 37; 50 and 51 where they closed the way."""
        if self.permitted is not False:
            return ()
        closed = {refusal.condition for refusal in self.considered} & {"50", "51", "77"}
        return (*self.reserved_by, *sorted(closed), "37")

    @property
    def reserved_by(self) -> tuple[str, ...]:
        """The provisions that reserve the act to an owner, whether or not something else then frees it."""
        return tuple(dict.fromkeys(cite.id for cite in _deciding(self._parts[0].because[0]) if cite.id not in GENERAL))

    @cached_property
    def considered(self) -> tuple[Refusal, ...]:
        """Every exception in force that does not apply, with the first condition that failed."""
        return tuple(_refusal(found) for found in self._exceptions if found.answer is False)

    @property
    def chain(self) -> tuple[Finding[Any], ...]:
        """The law's own way: not reserved, excepted, its term ended, authorised (art. 37)."""
        return self._parts

    @property
    def exceptions(self) -> tuple[Finding[Any], ...]:
        """Every exception in force, asked."""
        return self._exceptions

    @cached_property
    def _parts(self) -> tuple[Finding[Any], ...]:
        """Not reserved, excepted, ended, authorised: as the rule of art. 37 asks."""
        return self.finding.because[0].because

    @property
    def _exceptions(self) -> tuple[Finding[Any], ...]:
        listed = self._parts[1].because[0].because
        return tuple(found for found in listed if not isinstance(found.because[0].formula, fm.NotInForce))

    # ── what goes with it ──────────────────────────────────────────────────────────────────────────────────
    @cached_property
    def conditions(self) -> tuple[Owed, ...]:
        """What is still to be done or minded: by the exceptions that allow it, or for want of one."""
        rows = [*owed.conditions(self._limbs, self.use, self.on, self.law)] if self.permitted is True else []
        if self.permitted is False:
            told = self.case.facts.act in ON_THE_SPOT
            rows += owed.warnings(self.case.facts, music=self._beside("118") is not False, communication=told)
        if self.ground in (Ground.RESERVED, Ground.AUTHORISED):
            rows += owed.of_others(self.case.facts)
        if self.case.facts.portrait and self._beside("85") is not True:
            rows.append(Owed(Words("the portrayed person's consent", "el consentimiento de la persona retratada"), "85"))
        if (cite := owed.CITE_SOURCE.get(str(self.case.facts.matter))) is not None:
            rows.append(cite)
        return tuple({(row.what, row.provision): row for row in rows}.values())

    @cached_property
    def remuneration(self) -> tuple[Remuneration, ...]:
        """What is to be paid all the same: by limb, and by the rights to a mere remuneration (133, 137, 140)."""
        paid = {id: owed.payment(id, self.law) for id in self._limbs}
        rows = [Remuneration(id, owed.NOT_MORE if id in owed.ADDITIONAL else paid[id].words, paid[id]) for id in paid]
        if not self._limbs:
            due = {name: found for name, found in self.beside.items() if name.startswith("remuneration")}
            rows += [row for name, found in due.items() for row in self._owing(name, found)]
        return tuple(rows)

    def _owing(self, name: str, found: Finding[Any]) -> Iterator[Remuneration]:
        """What a right to a mere remuneration gives, as long as the term of that right runs."""
        facts, title = self.case.facts, found.formula.title  # type: ignore[attr-defined]
        on_it = "performers" in name and facts.matter is not Matter.PERFORMANCE
        runs = facts.performances_in_term if on_it else facts.in_term
        if found.answer is False or runs is False:
            return
        sure = found.answer is True and runs is True
        yield Remuneration(found.cite.id, Words(f"owed: {title.en}", f"se debe: {title.es}") if sure else Words(
            f"not known whether it is owed: {title.en}", f"se ignora si se debe: {title.es}"), Payment.DUE if sure else None)

    @property
    def _limbs(self) -> tuple[str, ...]:
        return self.under if self.ground is Ground.EXCEPTION else ()

    @property
    def moral(self) -> tuple[Owed, ...]:
        """The moral rights that the use must respect, whatever the answer."""
        matter, free = self.case.facts.matter, self.ground is Ground.TERM_ENDED
        performed = matter in (Matter.PERFORMANCE, Matter.PHONOGRAM, Matter.FILM, None)
        rows = owed.moral(performance=performed, work=matter not in owed.WITHOUT_AUTHOR, free=free)
        return tuple(row for row in rows if not (row.provision == "25" and "80" in self.under))  # which art. 80 limits

    def _beside(self, name: str) -> bool | None:
        return self.beside[name].answer if name in self.beside else False

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts not known that could change the answer, in the order in which the law asks."""
        return tuple(self.questions())

    def next_question(self) -> Missing | None:
        """What to ask next: the first fact that can still change the answer."""
        return next(self.questions(), None)

    def questions(self) -> Iterator[Missing]:
        """The facts missing one by one, each looked for only when those before it have been passed over."""
        asked = None
        for asked in questions(self.formula, self.case):
            yield from self._behind(asked)
        if asked is None and self.permitted is None and not self._open():
            yield from unanswered(self.formula, self.case)

    def _open(self) -> bool:
        """Whether the law itself leaves it unknown: a reading on which no side is taken, whose sides part."""
        return any(isinstance(f.formula, fm.Reading) and {True, False} <= {part.answer for part in f.because} for f in self.finding.walk())

    def _behind(self, fact: Missing) -> tuple[Missing, ...]:
        """Where the term of a whole subject is what is not known: the facts of it that could settle that."""
        if fact.fact != "in_term" or self.term is None:
            return (fact,)
        behind = tuple(m._replace(fact=f"of.{m.fact}", decides="answer") for m in self.term.missing if m.decides == "status")
        return behind or (fact,)

    @cached_property
    def readings(self) -> tuple[Taken, ...]:
        """The open questions of law on which the answer rests, and whether another reading would change it."""
        applied = (found for found in self._exceptions if found.answer is not False)
        met = {f.formula.id for found in applied for f in found.walk() if isinstance(f.formula, fm.Reading)}
        here = (taken for taken in readings(self.formula, self.case, self.finding, _contrary) if taken.differs or taken.id in met)
        return (*here, *(self.term.readings if self.term else ()))

    @cached_property
    def settled(self) -> bool:
        """Whether the answer is known, and every reading of the law agrees on it."""
        sure = self.term is None or self.ground is not Ground.TERM_ENDED or self.term.settled
        return self.permitted is not None and sure and agreed(self.formula, self.case, self.finding, _contrary)

    @cached_property
    def judgements(self) -> tuple[str, ...]:
        """The facts on which it rests that a person judged: open norms, which no rule decides."""
        asked_of = () if self.ground is Ground.TERM_ENDED else self._exceptions
        told = [found for found in asked_of if found.answer is True] or [f for f in asked_of if f.answer is False]
        told += [part for part in self._parts[:1] if part.answer is not None]
        decisive = (part for found in told for part in (found.walk() if found.answer is True else (found.failed(),)))
        facts = (f.formula for f in decisive if isinstance(f.formula, fm.Fact) and f.formula.asked.judgement and f.answer is not None)
        return tuple(dict.fromkeys(fact.path[-1] for fact in facts))

    @property
    def notes(self) -> tuple[Words, ...]:
        """What the answer supposes."""
        later = (Words(f"law as known to {KNOWN_TO}", f"derecho conocido al {KNOWN_TO:%d/%m/%Y}"),) if self.on > KNOWN_TO else ()
        free = self.permitted is True and self.term is not None and self.term.status() is Status.PUBLIC_DOMAIN
        remains = (Words("what is carried with it may be protected all the same",
                         "lo que la contiene puede seguir protegido"),) if free else ()
        return (*later, *remains, Words("for Peru only", "solo para el Perú"))

    # ── out ────────────────────────────────────────────────────────────────────────────────────────────────
    def explain(self, lang: Lang = "en", *, markdown: bool = False) -> str:
        """The conclusion and its reasons, for a person."""
        return self.page(lang).text(markdown=markdown)

    def page(self, lang: Lang) -> Page:
        """The answer as a page, in one language."""
        from dl822.results.granting import page

        return page(self, lang)

    def _repr_markdown_(self) -> str:
        return self.explain("en", markdown=True)

    def receipt(self) -> dict[str, Any]:
        """What would be needed to give this answer again."""
        return receipt(self.use, self.on, self.law, self.case.readings)

    def to_dict(self) -> dict[str, Any]:
        """The public JSON document."""
        return {
            "use": self.use.stated(),
            "on": self.on.isoformat(),
            "law": self.law.isoformat(),
            "permitted": self.permitted,
            "settled": self.settled,
            "ground": str(self.ground),
            "under": [{"provision": id} for id in self.under],
            "outside": list(self.outside),
            "conditions": [row.to_dict() for row in self.conditions],
            "remuneration": [row.to_dict() for row in self.remuneration],
            "moral": [row.to_dict() for row in self.moral],
            "refused_by": list(self.refused_by),
            "considered": [row.to_dict() for row in self.considered],
            "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision} for m in self.missing],
            "judgements": list(self.judgements),
            "readings": [{"id": taken.id, "taken": taken.taken, "differs": taken.differs, "question": question(taken.id).question._asdict()}
                         for taken in self.readings],
            "notes": [note._asdict() for note in self.notes],
            "explanation": self.finding.to_dict(),
            "receipt": self.receipt(),
        }

    def to_json(self) -> str:
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


def make(formula: fm.Formula, case: Case, use: Use, on: date, law: date, term: Term | None, beside: Mapping[str, fm.Formula]) -> Permission:
    """Ask the formula and what stands beside it, and wrap the findings."""
    return Permission(use, on, law, formula, case, find(formula, case), term, {name: find(f, case) for name, f in beside.items()})


def _contrary(given: bool | None, other: bool | None) -> bool:
    """Whether another answer is another: to doubt a permission is enough, to doubt a refusal is not."""
    return given is not other and (other is not None or given is True)


def _deciding(found: Finding[Any]) -> Iterator[Any]:
    """The provisions that hold, innermost last, along the branches that made an answer yes."""
    if found.answer is True:
        if found.cite is not None:
            yield found.cite
        for part in found.because:
            yield from _deciding(part)


def _refusal(found: Finding[Any]) -> Refusal:
    failed, condition = found, found.cite.id
    while (inner := _inner(failed)) is not None:
        failed = inner
        condition = failed.cite.id if failed.cite is not None else condition
    told = {f.formula.path: f for f in failed.walk() if isinstance(f.formula, fm.Fact)}
    facts = tuple(".".join(path) for path in told)
    known = [(says(f.formula), shown(f.answer)) for f in told.values() if f.answer is not None]
    said = Words(*("; ".join(f"{label[i]}: {value[i]}" for label, value in known) for i in (0, 1)))
    members = failed.formula.members if isinstance(failed.formula, fm.IsIn) else ()
    needed = Words(*("; ".join(m.words[i] for m in members) for i in (0, 1)))
    return Refusal(found.cite.id, found.formula.title, condition, facts, said, needed)  # type: ignore[attr-defined]


def _inner(found: Finding[Any]) -> Finding[Any] | None:
    """The condition inside a failed one that made it fail, if one alone did."""
    if isinstance(found.formula, fm.NoneOf):
        return next(p for p in found.because if p.answer is True)
    if found.answer is False and isinstance(found.formula, fm.AllOf | fm.Cited | fm.Reading):
        return next((p for p in found.because if p.answer is False), None)
    if found.answer is True and isinstance(found.formula, fm.Cited):
        return found.because[0]
    return None

