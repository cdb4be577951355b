"""Art. 189: acts of the same nature within two years of each other, and how often the fine may double for them.

An act counts if the rule says so of it and of the act that followed. The chain is the longest that leads to the act now
judged: so one act more never shortens it, and the order in which acts are listed does not matter. Reading
``recidivism-chain``: whether an act counts that lies more than two years before the one judged, others linking them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from dl822.facts.infringements import EarlierAct
from dl822.reasoning.asking import Case, find
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import Truth, all_of, none_of, reading
from dl822.reasoning.when import FAR, LAST, PENDING, When
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1272, LEY_28571
from dl822.statute.readings import question

Days = tuple[date, date]  # the first and the last day possible


def counts(act: type[EarlierAct]) -> Truth:
    established = reading("no-earlier-fine", "sanctioned", sanctioned=act.sanctioned, fined=all_of(act.sanctioned, act.fined),
                          any_act=act.same_nature)
    settled = reading("appealed-earlier-fine", "only_final", only_final=none_of(act.appealed), counts=act.same_nature)
    return all_of(act.same_nature, act.within_two_years, established, settled)


@provision("189", "an earlier act that makes it a repetition", "acto anterior que da lugar a reincidencia", by=DL_822)
def repeated(act: type[EarlierAct]) -> Truth:
    """Of the same nature, within two years; what the earlier act must have led to is open. The fine *may* be doubled."""
    return counts(act)


@repeated.amended(by=LEY_28571)
def _(act: type[EarlierAct]) -> Truth:
    """The same; other sanctions of 188 may be added."""
    return counts(act)


class Link(NamedTuple):
    """An earlier act: whether it counts, how many repetitions it is back, and why."""

    place: int  # in the history as it was given
    act: EarlierAct
    counts: bool | None
    back: int  # 1: the act now judged is its repetition; 0: it does not count, or is not known to
    finding: Finding[bool | None]


class Chain(NamedTuple):
    """How often the act is a repetition, at least and at most, and what the fines of the chain double to."""

    links: tuple[Link, ...]
    least: int
    most: int
    doubled: Decimal  # the most that a fine of the chain surely doubles to
    may_double: Decimal | None  # the most that one may double to; None: a fine of the chain is not known


def days(event: When | None) -> Days | None:
    """The days between which an event lies, or ``None`` where a bound is not known."""
    if event is None or event.lo >= PENDING or not -LAST < event.lo <= event.hi < LAST:
        return None
    return event.first or date(event.lo, 1, 1), event.last or date(event.hi, 12, 31)


def later(day: date, years: int) -> date:
    """The same day some years on; the last of February where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def completed(act: EarlierAct) -> EarlierAct:
    """The act with what follows from it: a fine is a sanction, and what is final is not under appeal."""
    new: dict[str, Any] = {}
    if act.fine_uit is not None and act.fined is None:
        new["fined"] = True
    if act.final is not None and act.final.hi < FAR and act.final.lo < PENDING and act.appealed is None:
        new["appealed"] = False
    return act.replace(**new).following()


def _taken(readings: Mapping[str, str], id: str) -> str:
    return readings.get(id) or question(id).default or ""


def window(law: date, readings: Mapping[str, str]) -> tuple[str, int]:
    """From which event of the earlier act the period runs, and for how many years."""
    if law >= DL_1272.in_force and _taken(readings, "lpag-one-year") == "one_year":
        return "final", 1
    return {"act": "done", "decision": "decided", "finality": "final"}[_taken(readings, "recidivism-start")], 2


def within(act: EarlierAct, after: Days | None, law: date, readings: Mapping[str, str]) -> bool | None:
    """Whether the next act fell within the period that the earlier one opened."""
    name, years = window(law, readings)
    event = getattr(act, name)
    if event is not None and event.lo >= PENDING:  # not yet, or never: what has not happened opens no period
        return False
    opened, done = days(event), days(act.done)
    if after is None or opened is None:
        if after is not None and done is not None and after[1] <= done[0]:
            return False  # done before the act that would have opened it
        return act.within_two_years if opened is None or after is None else None
    inside: Callable[[date, date], bool] = (
        (lambda day, end: day <= end) if _taken(readings, "recidivism-boundary") == "included" else (lambda day, end: day < end))
    first, last = opened
    if last < after[0] and inside(after[1], later(first, years)):
        return True
    return False if after[1] <= first or not inside(after[0], later(last, years)) else None


class _Links:
    """The acts in the order of their dates, and which may follow which."""

    def __init__(self, conduct: Days | None, history: Sequence[EarlierAct], law: date, readings: Mapping[str, str]) -> None:
        self.law, self.readings = law, readings
        self.tree = repeated.tree(law)
        acts = [completed(act) for act in history]
        self.order = sorted(range(len(acts)), key=lambda i: (days(acts[i].done) or (date.min, date.min), i))
        self.acts = [acts[i] for i in self.order]
        self.after: list[Days | None] = [*(days(act.done) for act in self.acts), conduct]
        self.exact = all(span is not None and span[0] == span[1] for span in self.after[:-1])

    def finding(self, i: int, j: int) -> Finding[bool | None]:
        """Whether the act counts as repeated by the one that came after it."""
        act = self.acts[i].replace(within_two_years=within(self.acts[i], self.after[j], self.law, self.readings))
        case = Case(act, self.law.year).taking(self.readings)
        return find(self.tree, case)._replace(case=case)

    def longest(self, passing: tuple[bool | None, ...]) -> list[int]:
        """For each act, how many repetitions follow from it to the act now judged; 0 where none does."""
        n, chained = len(self.acts), _taken(self.readings, "recidivism-chain") == "chain"
        found = [0] * n
        for i in reversed(range(n)):
            near = chained or self.finding(i, n).answer in passing
            steps = [1 + (found[j] if j < n else 0) for j in range(i + 1, n + 1)
                     if near and (j == n or found[j]) and self.finding(i, j).answer in passing]
            found[i] = max(steps, default=0)
        return found

    def possible(self) -> list[int]:
        """The same, of what is not excluded; where days are not known every act that may count is taken to follow."""
        found = self.longest((True, None))
        if self.exact:
            return found
        as_told = (act if act.within_two_years is False else act.replace(within_two_years=None) for act in self.acts)
        open_ = [find(self.tree, Case(act, self.law.year).taking(self.readings)).answer is not False for act in as_told]
        return [max(back, sum(open_) if may else 0) for back, may in zip(found, open_, strict=True)]


def chain(conduct: Days | None, history: Sequence[EarlierAct], law: date, readings: Mapping[str, str]) -> Chain:
    """The longest chain of repetitions that leads to the act now judged, by the law of a day and on some readings."""
    made = _Links(conduct, history, law, readings)
    sure, may = made.longest((True,)), made.possible()
    links = []
    for i, place in enumerate(made.order):
        follows = max((j for j in range(i + 1, len(sure) + 1) if j == len(sure) or sure[j]), default=len(sure),
                      key=lambda j: (made.finding(i, j).answer is True, j == len(sure)))
        links.append(Link(place, history[place], True if sure[i] else None if may[i] else False, sure[i], made.finding(i, follows)))
    doubled = [act.fine_uit * 2**back for act, back in zip(made.acts, sure, strict=True) if act.fine_uit is not None and back]
    known = [(Decimal(0) if act.fined is False else act.fine_uit) for act, back in zip(made.acts, may, strict=True) if back]
    could = [act.fine_uit * 2**back for act, back in zip(made.acts, may, strict=True) if act.fine_uit is not None and back]
    return Chain(tuple(links), max(sure, default=0), max(may, default=0), max(doubled, default=Decimal(0)),
                 None if None in known else max(could, default=Decimal(0)))


__all__ = ["Chain", "Days", "Link", "chain", "completed", "days", "repeated", "window", "within"]
