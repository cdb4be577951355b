"""Whether something was done in time: the facts that follow from two days and a period of the law, for the audit of a society.

What the dates decide is never typed in: a fact such as *published within twenty days* follows from the day of the Assembly,
the day of publication, and the period of art. 153(o); it may be given instead where the days are not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeVar

from dl822 import deadlines
from dl822.errors import NotCoveredError
from dl822.facts.accounts import Accounts, Distribution
from dl822.facts.dealings import Document, Registration, Tariff, TariffDispute, UserDebt
from dl822.facts.societies import Society
from dl822.facts.supervision import Cancellation
from dl822.reasoning.facts import Facts
from dl822.reasoning.when import FAR, PENDING, When, days
from dl822.reasoning.words import Words
from dl822.results.deadline import Deadline
from dl822.statute.instruments import DL_822, DL_1309, DL_1391, START
from dl822.statute.periods import Nature, period
from dl822.statute.readings import checked, question

F = TypeVar("F", bound=Facts)
UNSEEN = "wording-153-2016"
Days = tuple[date, date]  # the first and the last day possible


class Timing(NamedTuple):
    """A fact that follows from a period: it runs from the latest of the events ``start``; ``done`` should come within it (or
    not before its end, or before it began, as the period says). ``passed``: the fact is that it has run out, by ``done`` if
    that is named, else by the day of asking. ``by_done``: the wording is that of the day of ``done``, not of the start."""

    flag: str
    period: str
    start: tuple[str, ...]
    done: str | None = None
    passed: bool = False
    by_done: bool = False


TIMINGS: dict[type[Facts], tuple[Timing, ...]] = {
    Tariff: (Timing("in_advance", "153(f)", ("in_gazette", "in_newspaper"), "in_force"),),
    Accounts: (
        Timing("drawn_up_in_time", "153(m):accounts", ("closes",), "drawn_up"),
        Timing("available_in_time", "153(m):members", ("assembly",), "available"),
        Timing("report_in_time", "153(n)", ("report_made",), "report_sent"),
        Timing("published_in_time", "153(o)", ("assembly",), "published"),
        Timing("pre_operating_in_time", "153(j):pre-operating", ("first_invoice",), "closes", by_done=True),
    ),
    Distribution: (
        Timing("within_a_year", "153(i)", ("previous",), "done"),
        Timing("three_years_run", "161", ("done",), passed=True),
        Timing("three_years_run_then", "161", ("done",), "shared_out", passed=True),
        Timing("five_years_run", "162", ("done",), "taken", passed=True),
    ),
    TariffDispute: (Timing("within_thirty_days", "163", ("published",), "filed"),),
    UserDebt: (Timing("paid_in_time", "202", ("demanded",), "paid"), Timing("ten_days_run", "202", ("demanded",), passed=True)),
    Society: (Timing("adapted_in_time", "transitional-3", (), "adapted"),),  # from the entry into force of the decree
    Cancellation: (
        Timing("fault_within_three_years", "167(d)", ("fault_before",), "fault_now"),
        Timing("sanction_within_three_years", "167(d)", ("sanction_before",), "fault_now"),
        Timing("thirty_days_run", "167:revocation", ("published",), passed=True),
    ),
}
SETTLED: dict[type[Facts], tuple[str, ...]] = {Distribution: ("shared_out", "taken")}  # not done yet is not done: nothing is due by a day
NOT_DONE = When(FAR, FAR)
REGISTRATION = Timing("in_time", "153(a):registration", ("done",), "filed_on")
PRESENTED = REGISTRATION._replace(period="153(a):accounts")


class Timed(NamedTuple):
    """A fact that followed: the answer, the deadline it rests on (the later, where its start is not one day), by how many days
    it was missed, the last day, where what is due is not done yet, and the open questions of counting on which it turns."""

    flag: str
    period: str
    answer: bool | None
    deadline: Deadline | None
    late_days: int | None = None
    due: date | None = None
    contested: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()  # the events not known from which it would follow


def timed(facts: Facts, on: date, readings: Mapping[str, str]) -> tuple[Timed, ...]:
    """What follows from the days in these facts, on a day of asking."""
    found = [_timed(timing, facts, on, readings)._replace(needs=_unknown(timing, facts)) for timing in timings(facts)]
    return (*found, *_year_more(facts, found, on))


def _unknown(timing: Timing, facts: Facts) -> tuple[str, ...]:
    return tuple(name for name in (*timing.start, *([timing.done] if timing.done else [])) if getattr(facts, name) is None)


def following(facts: F, *, on: date, readings: Mapping[str, str] | None = None) -> F:
    """The facts of a society, or of a tariff, a dispute, a debt … alone, with what follows from their days on a day of asking.

    >>> debt = UserDebt(billed_by_tariff=True, demand="notarial", demanded="2026-11-02", paid="not_yet")
    >>> following(debt, on=date(2026, 11, 13)).ten_days_run, following(debt, on=date(2026, 11, 12)).ten_days_run
    (True, False)
    """
    return completed(facts, timed(facts, on, checked(dict(readings or {}))))


def timings(facts: Facts) -> tuple[Timing, ...]:
    """The periods that bear on facts of this kind."""
    if isinstance(facts, Registration):
        return (PRESENTED if facts.what in (Document.STATEMENTS, Document.AUDIT_REPORT) else REGISTRATION,)
    return TIMINGS.get(type(facts), ())


def completed(facts: F, found: tuple[Timed, ...]) -> F:
    """The facts, with what followed where it was left out."""
    settled = ((name, getattr(facts, name)) for name in SETTLED.get(type(facts), ()))
    not_done: dict[str, Any] = {name: NOT_DONE for name, event in settled if event is not None and event.lo >= PENDING}
    if isinstance(facts, Distribution) and facts.first is None and facts.previous is not None:
        not_done["first"] = False
    return facts.replace(**not_done, **{t.flag: t.answer for t in found if t.answer is not None and getattr(facts, t.flag) is None})


def contradicted(facts: Facts, found: tuple[Timed, ...]) -> Iterator[tuple[str, Words]]:
    """Facts given that the days belie."""
    for t in found:
        given = getattr(facts, t.flag)
        if t.answer is not None and given is not None and given is not t.answer and t.deadline is not None:
            last = t.deadline.last_day
            yield t.flag, Words(f"the days say otherwise: the period ends on {last}; leave this fact out, it follows from them",
                                f"las fechas dicen otra cosa: el plazo termina el {last:%d/%m/%Y}; omita este dato, se sigue de ellas")


PLANNED = frozenset(("in_force", "closes"))  # what may lie ahead of the day of asking


def ahead(facts: Facts, on: date) -> Iterator[tuple[str, Words]]:
    """What is said to be done, and lies after the day of asking."""
    names = {name for timing in timings(facts) for name in (timing.done, *timing.start) if name and name not in PLANNED | {"assembly"}}
    for name in sorted(names):
        span = days(getattr(facts, name))
        if span is not None and span[0] > on:
            yield name, Words(f"{span[0]} is after the day asked about, {on}; write not_yet, or correct one of the two",
                              f"{span[0]} es posterior al día consultado, {on}; escriba not_yet o corrija una de las fechas")


# ── one period ─────────────────────────────────────────────────────────────────────────────────────────────
def _timed(timing: Timing, facts: Facts, on: date, readings: Mapping[str, str]) -> Timed:
    starts = [days(getattr(facts, name)) for name in timing.start]
    if any(start is None for start in starts):
        unborn = timing.passed and any(event is not None and event.lo >= PENDING for event in map(facts.__getattribute__, timing.start))
        return Timed(timing.flag, timing.period, False if unborn else None, None)  # what has not begun has not run
    known = [start for start in starts if start is not None] or [(START, START)]
    start = max(first for first, _ in known), max(last for _, last in known)
    done: When | None = When(on.year, on.year, on, on) if timing.done is None else getattr(facts, timing.done)
    found = _decided(timing, start, done, on, readings)
    return found._replace(contested=tuple(_contested(found, timing, start, done, on, readings)))


def _contested(found: Timed, timing: Timing, start: Days, done: When | None, on: date, readings: Mapping[str, str]) -> Iterator[str]:
    """The readings of which another option would decide otherwise."""
    for taken in found.deadline.readings if found.deadline is not None and found.answer is not None else ():
        others = [_decided(timing, start, done, on, {**readings, taken.id: name}) for name in question(taken.id).options]
        if any(other.answer is not found.answer for other in others):
            yield taken.id


def _decided(timing: Timing, start: Days, done: When | None, on: date, readings: Mapping[str, str]) -> Timed:
    try:
        first, last = (_deadline(timing, day, done, readings) for day in start)
    except NotCoveredError:  # the period was not law then
        return Timed(timing.flag, timing.period, None, None)
    if last.wording.by is DL_1309 and last.wording.confidence == "low":
        return _unseen(timing, start, done, on, readings)
    span, reached = days(done), (first.last_day, last.last_day)
    if span is None:
        return _open(timing, reached, last, on, happened=done is None)
    if timing.passed:
        return Timed(timing.flag, timing.period, after(span, reached), last, due=reached[1] if timing.done is None else None)
    if last.period.nature is Nature.AFTER:
        answer, late = after(span, reached), reached[0] + timedelta(1) - span[1]
    else:
        answer, late = _not(after(span, reached)), span[0] - reached[1]
    return Timed(timing.flag, timing.period, answer, last, late.days if answer is False else None)


def _unseen(timing: Timing, start: Days, done: When | None, on: date, readings: Mapping[str, str]) -> Timed:
    """Of a wording that was not seen: what follows from both its neighbours, or from the one that is taken."""
    wordings = {w.by: w for w in period(timing.period).wordings}
    both = {"as_1996": wordings[DL_822], "as_2018": wordings[DL_1391]}
    found = []
    for wording in (both[readings[UNSEEN]],) if UNSEEN in readings else both.values():
        last = Deadline(period(timing.period), wording, start[1], chosen=dict(readings))
        span = days(done)
        answer = None if span is None else _not(after(span, (replace(last, start=start[0]).last_day, last.last_day)))
        if span is None and done is not None and on > last.last_day:
            answer = False
        late = None if answer is not False else ((span[0] if span else on) - last.last_day).days
        found.append(Timed(timing.flag, timing.period, answer, last, late))
    agreed = all(each.answer is found[0].answer for each in found)
    return found[-1] if agreed else found[-1]._replace(answer=None, late_days=None)


def _deadline(timing: Timing, start: date, done: When | None, readings: Mapping[str, str]) -> Deadline:
    if not timing.by_done:
        return deadlines.deadline(timing.period, start=start, readings=readings)
    asked, span = period(timing.period), days(done)
    return Deadline(asked, asked.on(max(start, span[1] if span else start)), start, chosen=dict(readings))


def _open(timing: Timing, reached: Days, last: Deadline, on: date, *, happened: bool) -> Timed:
    """What is not done, or not known to be: late if it is not done and the period has run out."""
    if happened or timing.passed:
        return Timed(timing.flag, timing.period, None, last, due=reached[1] if not timing.passed and on <= reached[1] else None)
    missed = on > reached[1] and last.period.nature is not Nature.AFTER
    return Timed(timing.flag, timing.period, False if missed else None, last, (on - reached[1]).days if missed else None,
                 None if missed else reached[1])


def after(span: Days, reached: Days) -> bool | None:
    """Whether something surely came after the last day of a period."""
    if span[0] > reached[1]:
        return True
    return False if span[1] <= reached[0] else None


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def _year_more(facts: Facts, found: list[Timed], on: date) -> Iterator[Timed]:
    """A year after the three of art. 161: by then the next distribution is due (153(i))."""
    three = next((t for t in found if t.flag == "three_years_run"), None)
    if isinstance(facts, Distribution) and three is not None:
        if three.deadline is None:
            yield Timed("year_more_run", "153(i)", None, None)
        else:
            more = deadlines.deadline("153(i)", start=three.deadline.last_day)
            yield Timed("year_more_run", "153(i)", on > more.last_day, more)


__all__ = ["TIMINGS", "Timed", "Timing", "ahead", "completed", "contradicted", "days", "following", "timed", "timings"]
