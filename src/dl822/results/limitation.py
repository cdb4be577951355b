"""Until when an infringement can be pursued, or a fine collected: the state of a clock on a day, and its last day.

The clock is walked day by day. It begins on the day after its start; it does not run from the day after the one that
stops it (the day of the notice itself counts) until the procedure has stood still for 25 business days, and runs again
from the twenty-sixth. Where a fact is not known, or the law is open, every possibility is walked, and what they agree
on is the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Any, NamedTuple, cast

from dl822.counting import DAY, Count, Regime, Unit, next_business_day, nth_business_day
from dl822.errors import FactsError, InconsistentFactsError, NotCoveredError
from dl822.facts.procedures import Action, Enforcement, Pursuit, Run, Standstill, Stillness
from dl822.facts.procedures import Collection as Fine
from dl822.reasoning.asking import find
from dl822.reasoning.facts import asked
from dl822.reasoning.finding import Finding
from dl822.reasoning.missing import Missing
from dl822.reasoning.provision import Provision
from dl822.reasoning.when import FAR, PENDING, When
from dl822.reasoning.words import Lang, Option, Words
from dl822.results.page import Page, Shown
from dl822.results.receipt import receipt, tables
from dl822.results.taken import Taken, readings
from dl822.results.telling_limitation import HEAD, SECTIONS, notes, sections
from dl822.results.term import Day, Period, covered
from dl822.statute.instruments import DL_1272, KNOWN_TO, START
from dl822.statute.readings import checked

YEARS = 2  # of art. 175, and of art. 233-A of the LPAG
STILL = 25  # business days after which a standstill lets the clock run again
WHAT_STOPS, MOVES_AGAIN = "what-stops-175", "moves-again-233"


class State(Option):
    """Where the clock stands on a day."""

    NOT_STARTED = "not_started", "not started", "no iniciado"
    RUNNING = "running", "running", "en curso"
    SUSPENDED = "suspended", "suspended", "suspendido"
    PRESCRIBED = "prescribed", "prescribed", "prescrito"
    UNKNOWN = "unknown", "unknown", "no determinado"


class Possible(NamedTuple):
    """How the clock stands, on one view of the facts and of the law: whether the period ran out, the state, the days
    between which its last day lies (``None``: no bound, or no end), and the facts that would tell more."""

    over: bool | None
    state: State
    earliest: date | None
    latest: date | None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Calendar:
    """The days on which nothing is done, and those on which no period runs."""

    closed: frozenset[date]
    suspended: frozenset[date]

    @property
    def shut(self) -> frozenset[date]:
        return self.closed | self.suspended


@dataclass(frozen=True)
class Limitation(Shown):
    """Until when. Made by :func:`dl822.procedure.limitation` and :func:`dl822.procedure.collection`."""

    subject: Pursuit | Fine
    on: date
    finding: Finding[bool | None]
    state: State
    last_day: Day  # the last day in time; None where there is none in sight
    missing: tuple[Missing, ...]

    @property
    def prescribed(self) -> bool | None:
        """Whether it is too late."""
        return self.finding.answer

    @cached_property
    def readings(self) -> tuple[Taken, ...]:
        """The open questions of law reached, and whether another answer to them would change this one."""
        return readings(self.finding.formula, self.finding.case, self.finding, lambda given, other: given is not other)

    @property
    def notes(self) -> tuple[Words, ...]:
        """What the answer supposes."""
        return tuple(notes(self))

    def explain(self, lang: Lang = "en", *, markdown: bool = False) -> str:
        """The answer and its reasons, for a person."""
        return self.page(lang).text(markdown=markdown)

    def page(self, lang: Lang) -> Page:
        """The answer as a page, in one language."""
        return Page.of(f"{HEAD[type(self.subject)].to(lang)}, {self.on.isoformat()}: {self.state.words.to(lang)}",
                       ((SECTIONS[name], rows) for name, rows in sections(self, lang)), lang)

    def _repr_markdown_(self) -> str:
        return self.explain("en", markdown=True)

    def receipt(self) -> dict[str, Any]:
        """What would be needed to give this answer again."""
        return {**receipt(self.subject, self.on, min(self.on, KNOWN_TO), self.finding.case.readings), **tables()}

    def to_dict(self) -> dict[str, Any]:
        """The public JSON document."""
        return {
            "subject": self.subject.stated(), "on": self.on.isoformat(), "prescribed": self.prescribed, "state": str(self.state),
            "last_day": _json(self.last_day), "provisions": [cite.id for cite in self.finding.citations()],
            "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision} for m in self.missing],
            "readings": [{"id": t.id, "taken": t.taken, "differs": t.differs, "outcomes": dict(t.outcomes)} for t in self.readings],
            "notes": [note._asdict() for note in self.notes], "explanation": self.finding.to_dict(), "receipt": self.receipt()}


# ── the two questions ──────────────────────────────────────────────────────────────────────────────────────
Resumes = Callable[[date, bool | None], bool | None]  # a standstill that began then, for that cause: does the clock resume?


def _caused(resumes: Provision[Stillness, Any], began: date, by_the_party: bool | None) -> bool | None:
    """Whether the clock resumes; before art. 233 had today's wording, only what surely changes nothing is answered."""
    return False if by_the_party else resumes(Stillness(over_25_days=True, by_the_party=by_the_party), on=began).answer


def of_pursuit(rule: Provision[Action, Any], resumes: Provision[Stillness, Any], facts: Pursuit, on: date,
               taken: Mapping[str, str] | None, closed: Collection[date], suspended: Collection[date]) -> Limitation:
    """Art. 175, with art. 233 of the LPAG."""
    covered(on)
    chosen, calendar = checked(dict(taken or {})), Calendar(frozenset(closed), frozenset(suspended))
    _check(facts, on)
    ceased, ends = _start(facts.ceased, on, "ceased", START)
    charged, complained = (_day(getattr(facts, name), on, name) for name in ("charged", "complained"))
    stops = {"charges": _Stop(charged, ("charged",) if facts.charged is None else ()),
             "complaint": _Stop(min((d for d in (complained, charged) if d), default=None),
                                ("complained",) if facts.complained is None else ("charged",) if not complained and facts.charged is None
                                else ())}
    walked = {(what, again): [_possible(end, stop, facts, again, on, calendar, partial(_caused, resumes)) for end in ends]
              for what, stop in stops.items() for again in (False, True)}
    runs = {what: Run(if_it_runs_on=_over(walked[what, False]), if_it_stops_again=_over(walked[what, True])) for what in stops}
    action = Action(ceased=ceased, to_charges=runs["charges"], to_complaint=runs["complaint"])
    views = [view for (what, again), view in walked.items() if chosen.get(WHAT_STOPS, what) == what and _taken(chosen, again)]
    return _limitation(rule, action, facts, on, chosen, ceased, views, "ceased")


def of_collection(rule: Provision[Enforcement, Any], facts: Fine, on: date, taken: Mapping[str, str] | None,
                  closed: Collection[date], suspended: Collection[date]) -> Limitation:
    """Art. 233-A of the LPAG: whatever the cause of a standstill."""
    rule.tree(on)  # before it was law there is no answer
    chosen, calendar = checked(dict(taken or {})), Calendar(frozenset(closed), frozenset(suspended))
    _check(facts, on)
    final, ends = _start(facts.final, on, "final", DL_1272.in_force)
    stop = _Stop(_day(facts.enforced, on, "enforced"), ("enforced",) if facts.enforced is None else ())
    walked = {again: [_possible(end, stop, facts, again, on, calendar, lambda began, by: True) for end in ends] for again in (False, True)}
    fine = Enforcement(final=final, run=Run(if_it_runs_on=_over(walked[False]), if_it_stops_again=_over(walked[True])))
    views = [view for again, view in walked.items() if _taken(chosen, again)]
    return _limitation(rule, fine, facts, on, chosen, final, views, "final")


def _limitation(rule: Provision[Any, Any], derived: Action | Enforcement, facts: Pursuit | Fine, on: date, chosen: Mapping[str, str],
                started: bool | None, views: list[list[Possible]], start: str) -> Limitation:
    case = rule.case(derived, on=on).taking(chosen)
    finding = find(rule.tree(min(on, KNOWN_TO)), case)._replace(case=case)
    possible = [one for view in views for one in view]
    if started is not True:
        state = State.UNKNOWN if started is None else State.NOT_STARTED
        return Limitation(facts, on, finding, state, None, _missing(facts, (start,) if started is None else ()))
    states = {one.state for one in possible}
    lacking = tuple(dict.fromkeys(name for one in possible for name in one.missing))
    state = states.pop() if len(states) == 1 else State.UNKNOWN
    if len({_over(ends) for ends in zip(*views, strict=True)}) > 1:  # it matters when, between two days, it began
        lacking = (start, *lacking)
    return Limitation(facts, on, finding, state, _between(possible), _missing(facts, lacking))


def _taken(chosen: Mapping[str, str], again: bool) -> bool:
    return chosen.get(MOVES_AGAIN) in (None, "stops_again" if again else "runs_on")


# ── one clock ──────────────────────────────────────────────────────────────────────────────────────────────
class _Stop(NamedTuple):
    """The day that stops the clock, if it came by the day of asking, and the facts not known that may bring an earlier one."""

    day: date | None
    unknown: tuple[str, ...]


Pause = tuple[date, date | None]  # the clock stands after the first day, up to and including the second


def _possible(start: date, stop: _Stop, facts: Pursuit | Fine, again: bool, on: date, calendar: Calendar, cause: Resumes) -> Possible:
    """The clock that began on that day."""
    bare = cast(date, _end(start, (), calendar))  # nothing stops this one; no other ends earlier
    if stop.unknown and facts.stood_still is not False:  # an earlier stop, and a standstill after it, may be anywhere
        lacking = (*stop.unknown, *(("stood_still",) if facts.stood_still is None and facts.standstills is None else ()))
        return Possible(None if on > bare else False, State.UNKNOWN, bare, None, lacking)
    pauses: tuple[Pause, ...] = ()
    if stop.day is not None and stop.day <= bare:
        stood, lacking = _standstills(facts, stop.day, on, calendar, cause)
        if lacking:
            return Possible(None if on > bare else False, State.UNKNOWN, bare, None, lacking)
        pauses = tuple(_pauses(stop.day, stood, again))
    end = _end(start, pauses, calendar)
    found = Possible(end is not None and on > end, _state(on, end, pauses), end, end)
    if not stop.unknown or end is None:  # it stands with no end in sight, whatever may have stopped it before
        return found
    return Possible(None if found.over else False, State.UNKNOWN, end, None, stop.unknown)


def _end(start: date, pauses: tuple[Pause, ...], calendar: Calendar) -> date | None:
    """The last day in time; ``None`` while the clock stands with no end in sight."""
    plain = Count(start, YEARS, Unit.YEARS, Regime.PROCEDURE).reached  # date to date, wherever it falls
    day, left = start, (plain - start).days
    while left:
        day += DAY
        paused = next(((a, b) for a, b in pauses if a < day and (b is None or day <= b)), None)
        if paused and paused[1] is None:
            return None
        left -= not paused and day not in calendar.suspended
    rolled = next_business_day(day, calendar.shut)
    for a, b in pauses:  # notified on a day to which the end had rolled, or on the last day itself
        if day <= a <= rolled:
            if b is None:
                return None
            day = b
            rolled = max(rolled, next_business_day(day, calendar.shut))
    return rolled


def _state(on: date, end: date | None, pauses: tuple[Pause, ...]) -> State:
    if end is not None and on > end:
        return State.PRESCRIBED
    return State.SUSPENDED if any(a <= on and (b is None or on <= b) for a, b in pauses) else State.RUNNING


def _pauses(stop: date, stood: list[Pause], again: bool) -> Iterator[Pause]:
    """From the day that stops the clock until it resumes; and, if it stops again, from each later act on."""
    since: date | None = stop
    for until, moved in stood:
        if since is None:
            return
        yield since, until
        since = moved if again else None
    if since is not None:
        yield since, None


def _standstills(facts: Pursuit | Fine, stop: date, on: date, calendar: Calendar, cause: Resumes) -> tuple[list[Pause], tuple[str, ...]]:
    """Each standstill after which the clock resumed by the day of asking: the last day on which it stood, and the next
    act; and the facts not known on which that turns."""
    if facts.stood_still is False or on < nth_business_day(stop, STILL + 1, calendar.shut):
        return [], ()
    if facts.standstills is None:
        return [], ("stood_still",) if facts.stood_still is None else ("standstills",)
    found, lacking = [], []
    for i, one in enumerate(facts.standstills):
        at = f"standstills[{i}]"
        began, moved = _day(one.last_act, on, f"{at}.last_act"), _day(one.next_act, on, f"{at}.next_act")
        if one.last_act is None:
            lacking.append(f"{at}.last_act")
        if began is None or began < stop:
            continue
        resumed = nth_business_day(began, STILL + 1, calendar.shut)
        if on < resumed or (moved is not None and moved <= resumed):
            continue
        if one.next_act is None:
            lacking.append(f"{at}.next_act")
        caused = cause(began, one.by_the_party)
        if caused is None:
            lacking.append(f"{at}.by_the_party")
        if caused:
            found.append((resumed - DAY, moved))
    return sorted(found), tuple(lacking)


# ── what is known of a day ─────────────────────────────────────────────────────────────────────────────────
def _check(facts: Pursuit | Fine, on: date) -> None:
    faults = list(facts.faults(on.year))
    faults += [(f"standstills[{i}].{path}", words) for i, one in enumerate(facts.standstills or ()) for path, words in one.faults(on.year)]
    if facts.standstills and facts.stood_still is False:
        faults.append(("stood_still", Words("standstills are listed, yet it never stood still",
                                            "se indican paralizaciones, pero nunca estuvo paralizado")))
    filed, charged = (getattr(facts, name, None) for name in ("complained", "charged"))
    if filed and charged and _happened(filed) and _happened(charged) and _before(charged, filed):
        faults.append(("charged", Words(f"the charges ({charged}) come before the complaint ({filed})",
                                        f"los cargos ({charged}) son anteriores a la denuncia ({filed})")))
    if faults:
        raise InconsistentFactsError(faults)


def _before(first: When, second: When) -> bool:
    """Whether the one surely came before the other."""
    return first.last < second.first if first.last and second.first else first.hi < second.lo


def _happened(event: When) -> bool:
    return event.lo != PENDING and event.lo < FAR


def _day(event: When | None, on: date, path: str) -> date | None:
    """The day of an event that came by the day of asking; ``None`` if it did not, or is not known."""
    if event is None or not _happened(event):
        return None
    if event.first is None or event.first != event.last:
        if event.hi < FAR and event.lo > on.year:
            return None
        raise FactsError([(path, str(event), "a limitation counts days: give the day, such as 2024-03-15, or not_yet")])
    return event.first if event.first <= on else None


def _start(event: When | None, on: date, path: str, floor: date) -> tuple[bool | None, tuple[date, ...]]:
    """Whether the clock has started, and the days between which it did. Raises ``NotCoveredError`` before ``floor``."""
    if event is None:
        return None, ()
    if not _happened(event):
        return False, ()
    if event.earliest is None or event.latest is None:
        raise FactsError([(path, str(event), "give the day, or the days or years between which it lies")])
    first, last = event.first or date(event.earliest, 1, 1), event.last or date(event.latest, 12, 31)
    if first < floor:
        raise NotCoveredError(f"{path}: {first} is before {floor}, and the law of that day is not covered")
    if first > on:
        return False, ()
    if last > on:
        return None, ()
    return True, tuple(dict.fromkeys((first, last)))


def _over(views: Iterable[Possible]) -> bool | None:
    """What the possibilities agree on."""
    answers = {view.over for view in views}
    return answers.pop() if len(answers) == 1 else None


def _between(possible: list[Possible]) -> Day:
    """The last day, or the days between which it lies; ``None`` where there is none in sight."""
    earliest = min((one.earliest for one in possible if one.earliest), default=None)
    if earliest is None:
        return None
    latest = [one.latest for one in possible]
    last = None if None in latest else max(day for day in latest if day)
    return earliest if earliest == last else Period(earliest, last)


def _missing(facts: Pursuit | Fine, names: tuple[str, ...]) -> tuple[Missing, ...]:
    kinds = ((name, Standstill if "." in name else type(facts), name.rpartition(".")[2]) for name in names)
    return tuple(Missing(name, (of := asked(kind, field)).question, of.cite) for name, kind, field in kinds)


def _json(day: Day) -> Any:
    if isinstance(day, Period):
        return {"earliest": _json(day.earliest), "latest": _json(day.latest)}
    return day.isoformat() if day else None
