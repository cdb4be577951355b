"""The points of what is partly known: every fully known subject that it could turn out to be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

from dl822.facts.works import Subject
from dl822.reasoning.facts import Event, Facts, Flag, Many, OneOf
from dl822.reasoning.when import FAR, LAST, NEVER, PENDING, UNKNOWN, When
from dl822.statute.instruments import START

Answers = dict[str, Any]


def asks(kind: type[Facts], of: type) -> tuple[str, ...]:
    """The names of the facts of one sort (``Event``, ``Flag`` …) that a kind of subject has, in their order."""
    return tuple(name for name, field in kind.model_fields.items()
                 if isinstance(field.annotation, type) and issubclass(field.annotation, of))


def bounded(subject: Facts, widest: int = 12) -> bool:
    """Whether every event of the subject lies within so many years, or will never happen."""
    events = [UNKNOWN if (e := getattr(subject, name)) is None else e for name in asks(type(subject), Event) if name != "born"]
    inside = [getattr(subject, name) for name in asks(type(subject), Many)]
    return (all(e.lo == e.hi or e.hi - e.lo < widest for e in events)
            and all(people is not None and all(bounded(person, widest) for person in people) for people in inside))


def points(subject: Subject, on: date) -> Iterator[Subject]:
    """Every consistent point of a bounded subject: each unknown flag and choice answered, each event in one year.

    A year in which a day decides (that in which the decree came into force) is split at that day.
    """
    return (point for point in in_order(subject, on) if not any(point.faults(on.year)))


def in_order(subject: Subject, on: date) -> Iterator[Subject]:
    """The points in which events follow each other by the year; a few may contradict each other in another way."""
    for answers in _answers(subject, on):
        point = subject.replace(**answers)
        if _in_order(point):
            yield point


def _in_order(facts: Facts) -> bool:
    """Whether the events follow each other as the chronology has it, by the year."""
    pairs = ((getattr(facts, first), getattr(facts, second)) for first, second in facts.chronology)
    return all(a is None or b is None or a.lo <= b.hi for a, b in pairs)


def _answers(facts: Facts, on: date) -> Iterator[Answers]:
    kind = type(facts)
    open_: dict[str, list[Any]] = {}
    for name in asks(kind, Flag):
        if getattr(facts, name) is None:
            open_[name] = [True, False]
    for name in asks(kind, OneOf):
        if getattr(facts, name) is None:
            field: Any = kind.model_fields[name].annotation
            open_[name] = list(field.of)
    for name in asks(kind, Event):
        if name != "born":
            open_[name] = moments(getattr(facts, name) or UNKNOWN, on)
    for name in asks(kind, Many):
        people = [[person.replace(**a) for a in _answers(person, on)] for person in getattr(facts, name) or ()]
        open_[name] = [tuple(choice) for choice in product(*people)] if people else [None]
    for combination in product(*open_.values()):
        yield dict(zip(open_, combination, strict=True))


def moments(event: When, on: date) -> list[When]:
    """The exact moments that an event of a few years could have been, asked on a day; *never* if it is not excluded."""
    known = event.asked(on.year)
    first = event.first or (on if event.lo == PENDING else None)
    years = range(max(known.lo, -LAST), min(known.hi, LAST) + 1) if known.lo < FAR else ()
    found = [moment for year in years for moment in _in_year(year, first, event.last)]
    return found + ([NEVER] if known.hi >= FAR else [])


def _in_year(year: int, first: date | None, last: date | None) -> list[When]:
    """The year; of the year in which the decree came into force, the first and last day possible and those on each side
    of that."""
    if year != START.year:
        return [When(year, year)]
    start = first if first and first.year == year else date(year, 1, 1)
    end = last if last and last.year == year else date(year, 12, 31)
    days = {start, START - timedelta(1), START, end}
    return [When(year, year, day, day) for day in sorted(days) if start <= day <= end]
