"""The whole chain for one case: protected? for how long? whose? reserved? permitted? then what?

Each act goes the law's own way and stops where the law stops: what is not protected, or was authorised, or is excepted, is
no infringement, and nothing is asked of its sanction. What is not known stops nothing: each step says what it rests on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from dl822 import courts, deadlines, fines, flipping, liability, offences, ownership, procedure, sanctions, terms
from dl822.errors import InconsistentFactsError, NotCoveredError
from dl822.facts.acts import (
    AT_A_DISTANCE,
    COMMUNICATION,
    COPYING,
    DISTRIBUTION,
    FREE,
    ON_THE_SPOT,
    WORKS,
    Act,
    Consent,
    Gain,
    Matter,
)
from dl822.facts.cases import Authorisation, Case, Conduct
from dl822.facts.infringements import Breached, Infringement
from dl822.facts.liability import Involvement
from dl822.facts.offences import Aim, Deed
from dl822.facts.offences import Thing as Object
from dl822.facts.owners import Claim, Role
from dl822.facts.procedures import Complaint, Pursuit
from dl822.facts.uses import Use
from dl822.permissions import permission
from dl822.reasoning.asking import find
from dl822.reasoning.facts import Facts
from dl822.reasoning.when import LAST, PENDING, When, days
from dl822.reasoning.words import Words
from dl822.results.deadline import Deadline
from dl822.results.fine import FineRange
from dl822.results.opinion import ActOpinion, Opinion, Outcome, Standing
from dl822.results.permission import Ground, Permission
from dl822.results.term import Period, Term, covered, law_of
from dl822.statute.instruments import DL_1391, KNOWN_TO, START
from dl822.statute.readings import checked

PURE = tuple(matter for matter in WORKS if matter not in (Matter.FILM, Matter.PROGRAM))  # works in which there is nothing but works
ELSEWHERE = (Role.PERFORMER, Role.PHONOGRAM_PRODUCER, Role.BROADCASTER, Role.RECORDING_PRODUCER, Role.FILM_PRODUCER, Role.PROGRAM_PRODUCER)
OBJECTS = {Matter.FILM: Object.FILM, Matter.PROGRAM: Object.PROGRAM, Matter.PERFORMANCE: Object.PERFORMANCE,
           Matter.PHONOGRAM: Object.PHONOGRAM, Matter.BROADCAST: Object.BROADCAST, Matter.RECORDING: Object.RECORDING,
           Matter.PHOTOGRAPH: Object.PHOTOGRAPH}


def analyse(case: Case, *, on: date, law: date | None = None, readings: Mapping[str, str] | None = None) -> Opinion:
    """The reasoned opinion on a case: each act with its own line, and a summary.

    ``on`` is the day of asking; each act is judged by the law of its own day (or, if it is given, by that of ``law``), and of
    what continues by that of ``on``. Raises ``InconsistentFactsError``, ``NotCoveredError``, ``UnknownProvisionError``.

    >>> from datetime import date
    >>> bus = Case(acts=[{"name": "the film on the bus", "done": "2026-03-02", "use": {
    ...     "matter": "film", "act": "screening", "setting": "transport", "purpose": "entertainment", "in_term": True, "consent": "none"}}])
    >>> str(analyse(bus, on=date(2026, 11, 22)).acts[0].outcome)
    'unlawful'
    """
    day, taken = covered(on), checked(dict(readings or {}))
    if faults := [*case.faults(day.year), *_ahead(case, day)]:
        raise InconsistentFactsError(faults)
    asked = _Case(case, day, law_of(law) if law is not None else None, taken)
    return Opinion(case, day, asked.law, taken, tuple(asked.act(i) for i in range(len(case.acts or ()))), asked.decide_by(),
                   courts.remedies(min(day, KNOWN_TO)))


def _ahead(case: Case, on: date) -> Iterator[tuple[str, Words]]:
    """What is said to be done, and lies after the day of asking."""
    for i, act in enumerate(case.acts or ()):
        if act.done is not None and act.done.lo < PENDING and (act.done.first or date(max(act.done.lo, 1), 1, 1)) > on:
            yield f"acts[{i}].done", _after(act.done, on)
        ceased = days(act.ceased)
        if ceased is not None and ceased[0] > on:
            yield f"acts[{i}].ceased", Words(f"{act.ceased} is after the day of asking, {on}; of what goes on write not_yet",
                                             f"{act.ceased} es posterior al día de la consulta, {on}; de lo que continúa escriba not_yet")
    for name in ("complained", "charged"):
        event = getattr(case.pursuit, name, None)
        if event is not None and 0 < event.lo < PENDING and (event.first or date(event.lo, 1, 1)) > on:
            yield f"pursuit.{name}", _after(event, on)


def _after(event: When, on: date) -> Words:
    return Words(f"{event} is after the day of asking, {on}", f"{event} es posterior al día de la consulta, {on}")


class Sure(NamedTuple):
    """What of a permission may be built on: all of it, or, where the days of the act are judged differently, nothing of its answer."""

    of: Permission
    one: bool  # one answer for every day

    @property
    def facts(self) -> Use:
        told: Use = self.of.case.facts
        return told

    @property
    def permitted(self) -> bool | None:
        return self.of.permitted if self.one else None

    @property
    def refused_by(self) -> tuple[str, ...]:
        return self.of.refused_by if self.one else ()

    @property
    def chain(self) -> tuple[bool | None, ...]:
        """Whether it is not reserved, excepted, ended, authorised."""
        return tuple(found.answer if self.one else None for found in self.of.chain)


def _others(found: Permission) -> dict[str, bool | None]:
    """Whether a right of somebody else that the act meets still runs: in the works, and in the performances, that the thing
    carries. The producer of a film is presumed to hold those of its authors (66); a translator may have cleared the original."""
    _, works, performances = found.chain[2].because[0].because[0].because
    by = found.use.granted_by
    holds = by is not None and by.role is Role.FILM_PRODUCER and found.case.facts.matter is Matter.FILM
    cleared = holds or (by is not None and by.originals_cleared is True)
    return {"carried_in_term": False if cleared else works.answer, "performances_in_term": performances.answer}


class _Case(NamedTuple):
    """The question: the case, the day, the law if one is given, the readings."""

    case: Case
    on: date
    law: date | None
    taken: Mapping[str, str]

    # ── one act ────────────────────────────────────────────────────────────────────────────────────────────
    def act(self, i: int) -> ActOpinion:
        """The law's own way, for one act."""
        act = (self.case.acts or ())[i]
        day, (granted, relied, unsure) = self.day(act), self.granted(i)
        term, days = self.term(granted), self.days(act, granted)
        made = ActOpinion(
            act=act, place=i, party=self.case.party(act.by), on=day, dated=act.done is not None, permission=granted, days=days,
            unsure=unsure,
            thing=self.case.thing(act),
            thing_at=self.thing_at(act), term=term, limitation=self.limitation(act), authorised_by=relied,
            standing=self.standing(act, granted),
            changes=() if days else flipping.changes(granted), turns=() if days else flipping.turns(granted, term))
        if made.outcome is Outcome.LAWFUL:
            return made
        sure = Sure(granted, one=not days)
        return made._replace(fine=self.fine(act, sure), accrued=self.accrued(act, sure), exposure=self.exposure(act, sure, day),
                             answers=self.answers(act.part, sure) if act.part is not None else None,
                             others=tuple((each.name or "?", self.answers(each.part, sure)) for each in act.others or ()))

    def granted(self, i: int) -> tuple[Permission, int | None, tuple[str, ...]]:
        """The permission, on the authorisation of those relied on that helps most; which one that is, and what keeps it unsure."""
        act = (self.case.acts or ())[i]
        relied, use = list(self.case.given(act)), self.use(act)
        if use.consent is not None or use.granted_by is not None or not relied:
            return self.permission(act, use), None, ()
        each = [self.relying(i, use, j, authorisation) for j, authorisation in relied]
        return min(each, key=lambda found: (True, None, False).index(found[0].permitted))

    def relying(self, i: int, use: Use, j: int, relied: Authorisation) -> tuple[Permission, int, tuple[str, ...]]:
        """The permission on one authorisation. It frees from the rights of others too only where they agreed (arts 13, 129)."""
        act = (self.case.acts or ())[i]
        if unsure := self.case.unsure(i, j):
            return self.permission(act, use), j, unsure
        told = use.replace(consent=self.case.consent(relied, act), covers_use=relied.covers_use, granted_by=relied.granted_by)
        found = self.permission(act, told)
        others = _others(found) if found.permitted is True and found.ground is Ground.AUTHORISED else {}
        if relied.others_cleared is True or not any(runs is not False for runs in others.values()):
            return found, j, ()
        if True in others.values() and relied.others_cleared is False:
            return self.permission(act, told.replace(consent=Consent.NONE)), j, ()
        unknown = (f"acts[{i}].use.{fact}" for fact, runs in others.items() if runs is None and getattr(use, fact) is None)
        return self.permission(act, told.replace(consent=None)), j, (*unknown, f"authorisations[{j}].others_cleared")

    def permission(self, act: Conduct, use: Use, on: date | None = None) -> Permission:
        return permission(use, on=self.day(act) if on is None else on, law=self.law, readings=self.taken)

    def days(self, act: Conduct, granted: Permission) -> tuple[tuple[date, bool | None], ...]:
        """From which day the act would be judged how, where its days are judged differently; nothing where they are not."""
        first, last = self.span(act)
        turning = {norm.in_force for norm in flipping.later(first)} if self.law is None else set()
        free = granted.term.public_domain_from if granted.term is not None else None
        turning |= {day for day in ((free.earliest, free.latest) if isinstance(free, Period) else (free,)) if day is not None}
        asked = sorted({first, last, *(day for day in turning if first < day < last)}) if first < last else []
        found = [(day, (granted if day == granted.on else self.permission(act, granted.use, day)).permitted) for day in asked]
        told = [each for k, each in enumerate(found) if k == 0 or each[1] is not found[k - 1][1]]
        return tuple(told) if len(told) > 1 else ()

    def span(self, act: Conduct) -> tuple[date, date]:
        """The first and the last day on which the act may have been done: where neither is known, any since the decree."""
        last = self.day(act)
        done, ceased = days(act.done), days(act.ceased)
        if done is None:
            return START, last
        return done[0], max(last, min(ceased[1], self.on)) if ceased is not None else last

    def term(self, granted: Permission) -> Term | None:
        """The term of the thing as it stands on the day of asking, which may be known better than on that of the act."""
        of = granted.use.of
        return None if of is None else terms.term(of, on=self.on, law=self.law, readings=self.taken)

    def thing_at(self, act: Conduct) -> int | None:
        thing = self.case.thing(act)
        return next((i for i, each in enumerate(self.case.things or ()) if each is thing), None)

    def day(self, act: Conduct) -> date:
        """The day whose law governs: the last of an act that is over, and that of asking of one that goes on. Raises
        ``NotCoveredError`` before the decree."""
        if act.done is None:
            ceased = days(act.ceased)
            return self.on if ceased is None else max(min(ceased[1], self.on), START)
        last = act.done.last or date(min(max(act.done.hi, 1), self.on.year), 12, 31)
        first = last if act.done.lo <= -LAST else act.done.first or date(max(act.done.lo, 1), 1, 1)
        if last < START:
            raise NotCoveredError(f"{act.name or 'the act'}: done by {last}, before {START}, when Legislative Decree 822 came into force: "
                                  f"older conduct is not covered")
        if first < START:
            raise NotCoveredError(f"{act.name or 'the act'}: done {act.done}, which reaches back before {START}, when Legislative Decree "
                                  f"822 "
                                  f"came into force: write the part since then ({START}/…); if all of it lies later, give its days")
        going_on = act.ceased is not None and act.ceased.lo >= PENDING
        return self.on if going_on else min(last, self.on)

    def use(self, act: Conduct) -> Use:
        """The use, with the thing that it is of."""
        use, thing = act.use or Use(), self.case.thing(act)
        if thing is not None and use.of is None and thing.of is not None:
            use = use.replace(of=thing.of)
        return use.replace(title=thing.name) if use.title is None and thing is not None else use

    # ── what follows ───────────────────────────────────────────────────────────────────────────────────────
    def fine(self, act: Conduct, granted: Sure) -> FineRange | None:
        """The range of the sanction, by the law of the conduct; ``None`` where its day is not covered."""
        told = self.infringement(act, granted)
        party = self.case.party(act.by)
        history = tuple(party.history or ()) if party is not None else ()
        decided = self.case.decided
        on = decided.last if decided is not None and decided.last is not None and decided.first == decided.last else self.on
        last = told.conduct.last if told.conduct is not None and told.conduct.last is not None else on
        return fines.fine(told, history=history, on=max(on, last), readings=self.taken)

    def infringement(self, act: Conduct, granted: Sure) -> Infringement:
        """What bears on the sanction, with what the use tells of it."""
        told = act.offence or Infringement()
        gain = granted.facts.gain
        known: dict[str, Any] = {"conduct": act.done, "breaches": Breached.DECREE if granted.permitted is False else None}
        if gain is not None:
            known["for_gain"] = gain in (Gain.DIRECT, Gain.INDIRECT)
        if granted.permitted is False and granted.refused_by and all(id.startswith("ley-28131") for id in granted.refused_by[:-1]):
            known["breaches"] = Breached.PERFORMERS_LAW if self.day(act) >= DL_1391.in_force else None
        made: Infringement = _with(told, known)
        return made

    def accrued(self, act: Conduct, granted: Sure) -> Any:
        """What the owner would have received (193)."""
        return self.finding(sanctions.accrued, self.infringement(act, granted), self.day(act), min(self.day(act), KNOWN_TO))

    def exposure(self, act: Conduct, granted: Sure, day: date) -> Any:
        """The articles of the Criminal Code that the deed may meet."""
        facts, told = granted.facts, act.deed or Deed()
        unreserved, excepted, ended, authorised = granted.chain
        kind = facts.act
        known: dict[str, Any] = {"needed": _needed(unreserved, excepted, ended), "authorised": authorised,
                                 "human_authored": True if getattr(granted.of.use.of, "authors", None) else None}
        if facts.matter is not None:
            known["thing"] = OBJECTS.get(facts.matter, Object.WORK if facts.matter in WORKS else Object.OTHER)
        if kind is not None:
            known |= {"reproduces": kind in COPYING, "distributes": kind in DISTRIBUTION,
                      "transfers": None if kind in (*COPYING, *DISTRIBUTION) else False, "communicates": kind in COMMUNICATION,
                      "relays": kind in AT_A_DISTANCE,
                      "modifies": kind in (Act.TRANSLATION, Act.TRANSFORMATION)}
        if facts.consent is Consent.NONE:
            known["licensed_to_publish"] = False
        if facts.gain is not None:
            known["aim"] = {Gain.DIRECT: Aim.COMMERCE, Gain.NONE: Aim.NONE}.get(facts.gain)
        return offences.exposure(_with(told, known), on=day, judged_on=self.on if self.on > day else None, readings=self.taken)

    def limitation(self, act: Conduct) -> Any:
        """Until when it can be pursued (175)."""
        told = self.case.pursuit or Pursuit()
        ceased = act.ceased if act.ceased is not None else _ended(act.done)
        return procedure.limitation(_with(told, {"ceased": ceased}), on=self.on, readings=self.taken)

    def answers(self, part: Involvement | None, granted: Sure) -> Any:
        """Whether somebody with such a part answers (37, 39, 116)."""
        unreserved, excepted, ended, authorised = granted.chain
        kind = granted.facts.act
        known: dict[str, Any] = {"reserved": _needed(unreserved, ended), "user_authorised": authorised, "excepted": excepted,
                                 "communicated_there": None if kind is None else kind in ON_THE_SPOT}
        return self.finding(liability.answers, _with(part or Involvement(), known), granted.of.on, granted.of.law)

    # ── standing, and what all acts share ──────────────────────────────────────────────────────────────────
    def standing(self, act: Conduct, granted: Permission) -> Standing:
        """Whose the right is that is claimed in the thing, and who may set the procedure going."""
        thing = self.case.thing(act)
        claim = thing.claim if thing is not None and thing.claim is not None else self.case.claim
        matter, entitled = granted.case.facts.matter, None
        known: dict[str, Any] = {"infringed": True, "right": None if matter is None else matter not in FREE}
        if claim is not None:
            entitled = self.entitled(claim)
            his = self.entitled(claim.replace(all_agree=True)).answer
            known |= {"his": False if claim.role in ELSEWHERE and matter in PURE else his,
                      "without_the_others": False if entitled.answer else claim.all_agree is False or None}
        may = self.finding(procedure.may_complain, _with(self.case.complaint or Complaint(), known), self.on, min(self.on, KNOWN_TO))
        cites = {f.cite.id for f in (entitled.walk() if entitled is not None else ()) if f.cite is not None and f.answer is True}
        if claim is not None and claim.role is Role.SOCIETY and claim.rebutted is not True:
            cites.add("147")
        return Standing(entitled, may, tuple((id, words) for id, words in ownership.PRESUMED.items() if id in cites))

    def entitled(self, claim: Claim) -> Any:
        """Whether a claimant may authorise the use."""
        return self.finding(ownership.entitled, claim, self.on, min(self.on, KNOWN_TO))

    def finding(self, rule: Any, facts: Facts, on: date, law: date) -> Any:
        """What a rule finds on the readings taken."""
        case = rule.case(facts, on=on).taking(self.taken)
        return find(rule.tree(law), case)._replace(case=case)

    def decide_by(self) -> Deadline | None:
        """Until when the procedure is to be decided (174); ``None`` where no period was law, or its beginning is not known."""
        try:
            return deadlines.deadline("174", start=self.begun, readings=self.taken) if self.begun is not None else None
        except NotCoveredError:
            return None

    @property
    def begun(self) -> date | None:
        """The day on which the procedure began, if it is known."""
        event: When | None = self.case.pursuit.complained if self.case.pursuit is not None else None
        return event.first if event is not None and event.first is not None and event.first == event.last else None


def _with(told: Any, known: Mapping[str, Any]) -> Any:
    """Facts with what follows filled in where it was left out."""
    facts: Facts = told
    return facts.replace(**{name: value for name, value in known.items() if value is not None and getattr(facts, name) is None})


def _needed(*freed: bool | None) -> bool | None:
    """Whether the act needed leave: it does where nothing freed it (unreserved, excepted, ended)."""
    return False if True in freed else None if None in freed else True


def _ended(done: When | None) -> When | None:
    """What was done between two days, and is not said to go on, ceased no earlier and no later than they."""
    return done if done is not None and done.lo > -LAST and done.hi < LAST else None


__all__ = ["Case", "analyse"]
