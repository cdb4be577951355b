"""What may an infringement cost? The whole answer, over the rules of :mod:`dl822.sanctions` and :mod:`dl822.recidivism`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from dl822 import recidivism, sanctions
from dl822.errors import FactsError, InconsistentFactsError, NotCoveredError
from dl822.facts.infringements import Breached, EarlierAct, Infringement
from dl822.reasoning import formula as fm
from dl822.reasoning.asking import Case, find
from dl822.reasoning.facts import asked
from dl822.reasoning.missing import Missing, missing
from dl822.reasoning.when import LAST, PENDING
from dl822.reasoning.words import Words
from dl822.recidivism import Chain, Days
from dl822.results import fining
from dl822.results.fine import NOTHING, Bounds, FineRange, Limit, Read, Step, limits
from dl822.results.taken import readings as reached
from dl822.results.term import covered, law_of
from dl822.statute.instruments import DL_1272, DL_1391, KNOWN_TO, START
from dl822.statute.readings import checked, question

Methodology = Callable[[Infringement], Decimal]
Taken = Mapping[str, str]
ACROSS = "conduct-across-wordings"


def fine(infringement: Infringement, *, history: Sequence[EarlierAct] = (), on: date, law: date | None = None,
         readings: Taken | None = None, methodology: Methodology | None = None) -> FineRange:
    """The lowest and highest fine in UIT, and the other sanctions, that Peruvian law allows for an infringement.

    ``on`` is the day of the decision; the law is that of the conduct, or a later one if more favourable, up to ``law``
    (left out: the day of the decision). ``history`` holds the earlier acts, in any order. ``methodology`` proposes a fine
    in UIT, by a method that the caller supplies. Raises ``NotCoveredError``, ``InconsistentFactsError``, ``FactsError``.

    >>> from datetime import date
    >>> fine(Infringement(conduct="2012-03-01", breaches="decree"), on=date(2012, 9, 1)).max_uit
    Decimal('180')
    """
    day = covered(on)
    of = law_of(law if law is not None else min(day, KNOWN_TO))
    acts = _listed(history)
    if faults := [*infringement.faults(day.year), *_too_late(infringement, acts, day), *_twice(acts)]:
        raise InconsistentFactsError(faults)
    asked_of = _Asked(infringement, acts, day, of, _covered_conduct(infringement, day))
    return asked_of.answer(checked(dict(readings or {})), methodology)


# ── what is refused ────────────────────────────────────────────────────────────────────────────────────────
def _listed(history: Any) -> tuple[EarlierAct, ...]:
    if isinstance(history, str | bytes) or not isinstance(history, Sequence) or not all(isinstance(act, EarlierAct) for act in history):
        raise FactsError([("history", history,
                           "accepted: a list of earlier acts (EarlierAct), each with its date; a number of them is not enough")])
    return tuple(history)


def _too_late(infringement: Infringement, history: Sequence[EarlierAct], on: date) -> Iterator[tuple[str, Words]]:
    """What cannot have happened by the day of the decision."""
    told = [("conduct", infringement.conduct)]
    told += [(f"history[{i}].{name}", getattr(act, name)) for i, act in enumerate(history) for name in ("done", "decided")]
    told += [(f"history[{i}].final", act.final) for i, act in enumerate(history) if act.final is not None and act.final.lo < PENDING]
    for place, event in told:
        if event is None:
            continue
        if event.lo >= PENDING and not place.endswith(("decided", "final")):
            yield place, Words(f"{event}: it must have been done to be judged; write its day",
                               f"{event}: para juzgarlo debe haberse cometido; escriba su fecha")
        elif event.lo < PENDING and (event.lo > on.year or (event.first or on) > on or (event.last or on) > on):
            yield place, Words(f"{event} is after the day of the decision, {on}; correct one of the two",
                               f"{event} es posterior al día de la resolución, {on}; corrija una de las dos fechas")


def _twice(history: Sequence[EarlierAct]) -> Iterator[tuple[str, Words]]:
    for i, act in enumerate(history):
        yield from ((f"history[{i}].{path}", words) for path, words in act.faults())
        if act in history[:i]:
            first = history.index(act)
            yield f"history[{i}]", Words(
                f"the same act as history[{first}]: list it once; if they are two acts, tell them apart by a date or a fine",
                f"el mismo acto que history[{first}]: consígnelo una sola vez; si son dos, distíngalos por una fecha o una multa")


def _covered_conduct(infringement: Infringement, on: date) -> Days | None:
    """The first and last day of the conduct, or ``None`` where they are not known. Raises ``NotCoveredError``."""
    event = infringement.conduct
    if event is None or event.lo <= -LAST or event.hi >= LAST:
        return None
    first, last = event.first or date(event.lo, 1, 1), min(event.last or date(event.hi, 12, 31), on)
    if first < START:
        raise NotCoveredError(f"the conduct ({event}) reaches back before {START}, when the decree came into force: what is covered "
                              f"begins on "
                              "that day; if all of it lies later, give its days")
    if infringement.breaches is Breached.PERFORMERS_LAW and first < DL_1391.in_force:
        raise NotCoveredError(f"a breach of Law 28131 alone is sanctioned by art. 188 since {DL_1391.in_force} ({DL_1391.en}); before, "
                              f"what "
                              f"followed is not known here (conduct: {event}), unless it also breached arts 131-133 (breaches: both)")
    return first, last


# ── the answer ─────────────────────────────────────────────────────────────────────────────────────────────
class Worked(NamedTuple):
    """What comes out on some readings of the law."""

    ceilings: tuple[Limit, ...]
    closures: tuple[Limit, ...]
    chain: Chain
    doubled: Mapping[str, Bounds]
    highest: Bounds


class _Asked(NamedTuple):
    """The question: the facts, the two days, and the days of the conduct."""

    infringement: Infringement
    history: tuple[EarlierAct, ...]
    on: date
    law: date
    conduct: Days | None

    def answer(self, taken: Taken, methodology: Methodology | None) -> FineRange:
        worked, case = self.worked(taken), self.case(taken)
        formula = self.sanctionable(taken)
        finding = find(formula, case)._replace(case=case)
        tree = sanctions.serious.tree(START)
        highest = (NOTHING, NOTHING) if finding.answer is False else worked.highest
        every = {rule.id: limits(rule) for rule in (sanctions.within_ceiling, sanctions.within_closure)}
        return FineRange(
            infringement=self.infringement, history=self.history, on=self.on, law=self.law, taken=taken, formula=formula, case=case,
            finding=finding, gravity=find(tree, case)._replace(case=case), ceilings=worked.ceilings, closures=worked.closures, every=every,
            highest=highest, repetitions=(worked.chain.least, worked.chain.most), chain=tuple(Step(*link) for link in worked.chain.links),
            doubled=worked.doubled if worked.chain.most and finding.answer is not False else {},
            others=fining.others(worked.closures, limits(sanctions.coercive_for_decision), self.on, sanctions.CRITERIA),
            readings=self.readings(taken, worked, formula, case, finding), missing=self.missing(worked, formula, tree, case),
            notes=fining.notes(self.infringement, self.history, self.on, self.conduct, worked.chain.most > 0, case.facts,
                               methodology is not None),
            conduct=self.conduct, proposed=methodology(self.infringement) if methodology else None)

    def case(self, taken: Taken) -> Case:
        """The facts, with what the history says of them: a repeated act is repeated."""
        facts = self.infringement
        if facts.reiterated is None and self.worked(taken).chain.least:
            facts = facts.replace(reiterated=True)
        return Case(facts, self.on.year).taking(taken)

    def sanctionable(self, taken: Taken) -> fm.Truth:
        """An infringement by the law of the conduct; and, by the law of the decision, nothing that exempts or bars."""
        first, last = self.conduct or (START, min(self.on, self.law))
        rule = sanctions.infringement
        law = [rule.on(min(day, self.law)).cited for day in (first, last)]
        breached = law[0]
        if law[0] is not law[1]:
            breached = fm.reading(ACROSS, question(ACROSS).default, favourable=law[0], last_act=law[1])
            if self.conduct is None and ACROSS not in taken:
                breached = fm.reading(ACROSS, None, favourable=law[0], last_act=law[1])
        bars = [rule.on(self.law).cited for rule in (sanctions.exempt, sanctions.already_punished, sanctions.continuing_barred)]
        return fm.all_of(breached, fm.none_of(*bars))

    # ── the highest fine ───────────────────────────────────────────────────────────────────────────────────
    def worked(self, taken: Taken) -> Worked:
        ceilings, closures = (self.governing(limits(rule), taken) for rule in (sanctions.within_ceiling, sanctions.within_closure))
        chain = recidivism.chain(self.conduct, self.history, self.law, taken)
        least, most = (pick(limit.most for limit in ceilings) for pick in (min, max))
        by_ceiling = least * 2**chain.least, most * 2**chain.most
        may = by_ceiling[1] if chain.may_double is None else chain.may_double
        doubled = {"fine_imposed": (max(least, chain.doubled), max(most, may)), "ceiling": by_ceiling}
        base = taken.get("recidivism-base") or question("recidivism-base").default or ""
        return Worked(ceilings, closures, chain, doubled, doubled[base])

    def governing(self, listed: Sequence[Limit], taken: Taken) -> tuple[Limit, ...]:
        """The limits that may govern: that of the conduct or, if more favourable, a later one; several where its day is not known."""
        end = min(self.on, self.law)
        if self.conduct is None:
            return tuple(dict.fromkeys(self._lightest(listed, start, end) for start in
                                       (limit.since for limit in listed if limit.since <= end)))
        option = taken.get(ACROSS) or question(ACROSS).default
        return (self._lightest(listed, self.conduct[0] if option == "favourable" else self.conduct[1], max(end, self.conduct[1])),)

    def _lightest(self, listed: Sequence[Limit], first: date, last: date) -> Limit:
        """The most favourable limit in force on any of those days: of those alike, the first."""
        return min((limit for limit in listed if limit.reaches(first, last)), key=lambda limit: limit.most)

    # ── open questions, and facts missing ──────────────────────────────────────────────────────────────────
    def met(self) -> Iterator[str]:
        """The open questions that bear on the highest fine here."""
        first, last = self.conduct or (START, START)
        if any(first < limit.since <= last for limit in limits(sanctions.within_ceiling)):
            yield ACROSS
        if not self.history:
            return
        yield from ("recidivism-start", "recidivism-boundary", "recidivism-chain", "recidivism-base")
        acts = [recidivism.completed(act) for act in self.history]
        if not all(act.sanctioned and act.fined for act in acts):
            yield "no-earlier-fine"
        if not all(act.appealed is False for act in acts):
            yield "appealed-earlier-fine"
        if self.law >= DL_1272.in_force:
            yield "lpag-one-year"

    def readings(self, taken: Taken, given: Worked, formula: fm.Formula, case: Case, finding: Any) -> tuple[Read, ...]:
        found = []
        for id in self.met():
            outcomes = {name: self.worked({**taken, id: name}).highest for name in question(id).options}
            found.append(Read(id, taken.get(id) or question(id).default, outcomes,
                              any(other != given.highest for other in outcomes.values())))
        idle = {f.formula.id for f in finding.walk() if isinstance(f.formula, fm.Reading) and f.answer is False}
        named = {read.id for read in found}
        for read in reached(formula, case, finding, lambda given, other: given is not other):
            if read.id not in named and (read.differs or read.id not in idle):
                outcomes = {name: (NOTHING, NOTHING) if answer is False else given.highest for name, answer in read.outcomes.items()}
                found.append(Read(read.id, read.taken, outcomes, read.differs))
        return tuple(found)

    def missing(self, worked: Worked, formula: fm.Formula, gravity: fm.Formula, case: Case) -> tuple[Missing, ...]:
        """The facts not known that bear on the range, on whether a sanction is due, and on its gravity."""
        found: list[Missing] = []
        if self.conduct is None and len(worked.ceilings) > 1:
            found.append(Missing("conduct", asked(Infringement, "conduct").question, "188(b)", "range"))
        for link in worked.chain.links:
            if link.counts is None:
                found += [m._replace(fact=f"history[{link.place}].{m.fact}", decides="range") for m in link.finding.missing()]
        named = {m.fact for m in found}
        found += [m._replace(decides="sanction") for m in missing(formula, case) if m.fact not in named]
        return (*found, *(m._replace(decides="gravity") for m in missing(gravity, case)))
