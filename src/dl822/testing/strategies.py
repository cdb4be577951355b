"""Hypothesis strategies for every kind of subject: consistent facts, partly known ones, and hard values among them.

``knowing`` says how much of a subject is known:

- ``"fully"``: every fact answered, every event in one year (in the year of the decree: on one day) or *never*;
- ``"closely"``: flags and choices may be unknown, events lie within a few years: what can be checked by brute force;
- ``"partly"``: anything at all: unknown, intervals, open intervals, *never*, *not yet*, *alive*.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Any, Literal, TypeVar

from hypothesis import strategies as st

from dl822.facts import works as facts
from dl822.facts.works import Author, Performer, Person, Subject, Work
from dl822.reasoning.facts import Event, Facts, Flag, Many, OneOf
from dl822.reasoning.when import ALIVE, FAR, LAST, NEVER, NOT_YET, PENDING, UNKNOWN, When, day
from dl822.statute.instruments import KNOWN_TO, START
from dl822.testing.hard import boundary_days, hard_days, hard_years, spans
from dl822.testing.points import Answers, asks, moments

Knowing = Literal["fully", "closely", "partly"]
S = TypeVar("S", bound=Subject)
Draw = st.DrawFn

LATEST = 2_900  # of the years drawn, so that a term counted from one can still be written as a day


def days() -> st.SearchStrategy[date]:
    """Days of asking, from the day the decree came into force: boundary days, leap days, ends of years, any day."""
    hard = [d for d in (*hard_days(), date(2040, 1, 1), date(2039, 12, 31)) if d >= START]
    return st.sampled_from(hard) | st.dates(START, date(2200, 12, 31))


@cache
def years() -> st.SearchStrategy[int]:
    """Years in which things happen: those at which an answer turns, and any other."""
    hard = [y for y in hard_years() if 1 < y <= LATEST]
    return st.sampled_from(hard) | st.integers(1_750, 2_060) | st.sampled_from((1, 4, 1_000, LATEST))


@cache
def offsets() -> tuple[int, ...]:
    """How far apart two events of one subject may lie: the lengths of terms, and a year on each side."""
    return tuple(sorted({sign * n + d for n in (0, *spans()) for sign in (-1, 1) for d in (-1, 0, 1)}))


def _near(base: int) -> st.SearchStrategy[int]:
    near = st.sampled_from(offsets()).map(lambda n: min(max(base + n, 1), LATEST))
    return st.one_of(near, st.integers(-3, 3).map(lambda n: min(max(base + n, 1), LATEST)), years())


def times(knowing: Knowing = "partly", base: int = 1_960) -> st.SearchStrategy[When | None]:
    """What may be known of an event, about a year."""
    return _certain(base) if knowing == "fully" else _close(base) if knowing == "closely" else _any(base)


def _certain(base: int) -> st.SearchStrategy[When]:
    exact = st.one_of(_near(base).map(_sure), st.sampled_from(hard_days()).map(day))
    return st.one_of(exact, exact, exact, st.just(NEVER))


def _sure(year: int) -> When:
    """A year, or in the year in which a day decides the day on which it does."""
    return day(START) if year == START.year else When(year, year)


def _close(base: int) -> st.SearchStrategy[When]:
    spread = st.tuples(_near(base), st.integers(1, 3)).map(lambda t: When(t[0], t[0] + t[1]))
    return st.one_of(_certain(base), st.just(When(base, base)), spread, st.just(When(START.year, START.year)))


def _any(base: int) -> st.SearchStrategy[When | None]:
    near = _near(base)
    wide = st.tuples(near, st.integers(1, 90)).map(lambda t: When(t[0], t[0] + t[1]))
    of_days = st.tuples(st.sampled_from(hard_days()), st.integers(1, 40)).map(lambda t: _between_days(t[0], t[0] + timedelta(t[1])))
    open_ = near.map(lambda y: When(y, LAST)) | near.map(lambda y: When(-LAST, y))
    named = st.sampled_from((None, NEVER, NOT_YET))
    return st.one_of(near.map(lambda y: When(y, y)), _close(base), wide, of_days, open_, named)


def _between_days(first: date, last: date) -> When:
    return When(first.year, last.year, first, last)


# ── one subject ────────────────────────────────────────────────────────────────────────────────────────────
@st.composite
def subjects_of(draw: Draw, /, model: type[S], knowing: Knowing = "partly", **given: Any) -> S:
    """Consistent facts of one kind; ``given`` fixes some of them (a value, or a strategy for one)."""
    base: int = draw(years())
    answers: Answers = {name: draw(times(knowing, base)) for name in asks(model, Event)}
    answers |= {name: draw(_maybe(st.booleans(), knowing)) for name in asks(model, Flag)}
    answers |= {name: draw(_maybe(st.sampled_from(_options(model, name)), knowing)) for name in asks(model, OneOf)}
    answers |= {name: draw(_people(_of(model, name), knowing, base)) for name in asks(model, Many)}
    if "last_volume_published" in answers:  # few works come out in volumes, and none is presumed to: unknown is said
        answers["last_volume_published"] = NEVER if draw(st.integers(0, 3)) else answers["last_volume_published"] or UNKNOWN
    fixed = {name: draw(value) if isinstance(value, st.SearchStrategy) else value for name, value in given.items()}
    return _consistent(model(**{**answers, **fixed}), frozenset(fixed))


def _maybe(known: st.SearchStrategy[Any], knowing: Knowing) -> st.SearchStrategy[Any]:
    return known if knowing == "fully" else st.one_of(known, known, st.none())


def _options(kind: type[Facts], name: str) -> tuple[Any, ...]:
    return tuple(_of(kind, name))


def _of(kind: type[Facts], name: str) -> Any:
    declared: Any = kind.model_fields[name].annotation
    return declared.of


@st.composite
def _person(draw: Draw, kind: type[Person], knowing: Knowing, base: int) -> Person:
    died = draw(times(knowing, base))
    if died == NOT_YET or (knowing == "partly" and draw(st.integers(0, 4)) == 0):
        died = ALIVE
    if died is not None and died.lo >= FAR:  # nobody lives for ever
        died = _sure(base)
    born = None
    if died is not None and -LAST < died.lo < PENDING and draw(st.integers(0, 3)) == 0:
        born = When(at := max(died.lo - draw(st.integers(15, 110)), 1), at)
    return kind(died=died, born=born)


def _people(kind: type[Person], knowing: Knowing, base: int) -> st.SearchStrategy[Any]:
    some = st.lists(_person(kind, knowing, base), min_size=1, max_size=3)
    return some if knowing != "partly" else st.one_of(some, some, some, st.none())


def authors(knowing: Knowing = "partly", base: int = 1_960) -> st.SearchStrategy[Author]:
    """Authors, born before they die."""
    return _person(Author, knowing, base)  # type: ignore[return-value]


def performers(knowing: Knowing = "partly", base: int = 1_960) -> st.SearchStrategy[Performer]:
    """Performers, born before they die."""
    return _person(Performer, knowing, base)  # type: ignore[return-value]


# ── consistency ────────────────────────────────────────────────────────────────────────────────────────────
def _consistent(subject: S, fixed: frozenset[str] = frozenset()) -> S:
    """The subject with what contradicts the rest set right: the later event moved, births forgotten."""
    subject = _authorship(subject, fixed)
    for first, second in _in_order(type(subject)):
        a, b = getattr(subject, first), getattr(subject, second)
        if a is not None and b is not None and _before(b, a):
            subject = subject.replace(**({first: b} if second in fixed else {second: a}))
    if any(subject.faults()):
        subject = _without_births(subject)
    if isinstance(subject, Work) and any(subject.faults()):  # completed after the death of the only author
        subject = subject.replace(completed=(subject.authors or ())[0].died)  # pyright: ignore[reportGeneralTypeIssues]
    if isinstance(subject, facts.Performance) and any(subject.faults()):  # performed after a performer's death
        deaths = [p.died for p in subject.performers or () if p.died is not None]
        subject = subject.replace(performed=min(deaths, key=lambda d: d.lo))
    return subject


def _authorship(subject: S, fixed: frozenset[str]) -> S:
    if not isinstance(subject, Work) or subject.authors is None:
        return subject
    several = len(subject.authors) > 1
    if subject.authorship is (facts.Authorship.INDIVIDUAL if several else facts.Authorship.JOINT):
        if "authorship" in fixed:
            return subject.replace(authors=subject.authors[:1] if several else (*subject.authors, *subject.authors))
        return subject.replace(authorship=facts.Authorship.JOINT if several else facts.Authorship.INDIVIDUAL)
    return subject


def _in_order(kind: type[Facts]) -> list[tuple[str, str]]:
    """The chronology with what follows from it, the earliest events first."""
    pairs = [(first, second) for second in kind.earlier for first in kind.earlier[second]]
    return sorted(pairs, key=lambda pair: (len(kind.earlier[pair[1]]), pair))


def _before(b: When, a: When) -> bool:
    """Whether b surely lies before a; what is still to come lies after all that has an end."""
    if a.lo == PENDING:
        return b.hi < LAST
    days_known = a.first and b.last and a.lo == b.hi
    return bool(b.last < a.first) if days_known and b.last and a.first else b.hi < a.lo and b.lo != PENDING


def _without_births(subject: S) -> S:
    people = {name: getattr(subject, name) or () for name in asks(type(subject), Many)}
    return subject.replace(**{name: tuple(p.replace(born=None) for p in of) for name, of in people.items() if of})


# ── learning ───────────────────────────────────────────────────────────────────────────────────────────────
@st.composite
def learned(draw: Draw, subject: S, on: date = KNOWN_TO, *, exactly: bool = False) -> S:
    """The subject when some more is known of it: facts answered, intervals narrowed, *not yet* come to pass on or after
    the day of asking."""
    found = subject
    for name in asks(type(subject), Many):
        people = getattr(subject, name)
        if people is None and (exactly or draw(st.booleans())):
            people = draw(_people(_of(type(subject), name), "fully" if exactly else "closely", 1_960))
        if people is not None:
            people = tuple(draw(_learned_facts(p, on, exactly)) for p in people)
        found = found.replace(**{name: people})
    found = draw(_learned_facts(_authorship(found, frozenset({"authorship"})), on, exactly))
    return subject if any(found.faults(on.year)) and not exactly else found  # what contradicts the rest cannot be learned


@st.composite
def _learned_facts(draw: Draw, known: Any, on: date, exactly: bool) -> Any:
    kind = type(known)
    for name in (*asks(kind, Flag), *asks(kind, OneOf)):
        if getattr(known, name) is None and (exactly or draw(st.booleans())):
            options = (True, False) if name in asks(kind, Flag) else _allowed(known, name)
            known = known.replace(**{name: draw(st.sampled_from(options))})
    for name in draw(st.permutations([n for n in asks(kind, Event) if n != "born"])):
        if exactly or draw(st.booleans()):
            known = known.replace(**{name: draw(_sharper(known, name, on, exactly))})
    return known


def _allowed(known: Any, name: str) -> tuple[Any, ...]:
    """The options that do not contradict the other facts."""
    return tuple(o for o in _options(type(known), name) if not any(known.replace(**{name: o}).faults())) or _options(type(known), name)


def _sharper(known: Any, name: str, on: date, exactly: bool) -> st.SearchStrategy[When]:
    """A state of knowledge within the present one, as the chronology leaves it."""
    event: When = known.known(name, on.year)
    stated = getattr(known, name)
    if stated is not None and stated.lo == PENDING:
        event = When(*event[:2], first=on)
    if event.lo >= FAR:
        return st.just(NEVER)
    lo, hi = max(event.lo, 1), min(event.hi, LATEST if event.lo <= LATEST else event.lo)
    inside = [y for y in hard_years() if lo <= y <= hi]
    year = st.one_of(st.integers(lo, hi), *([st.sampled_from(inside)] if inside else []))
    moment = year.flatmap(lambda y: st.sampled_from(moments(When(y, y, event.first, event.last), on)))
    ways = [moment, moment] + ([st.just(NEVER)] if event.hi >= FAR and name != "died" else [])
    if not exactly and lo < hi and event.first is None:
        ways.append(st.tuples(year, year).map(lambda t: When(min(t), max(t))))
    return st.one_of(*ways)


def completions(subject: S, on: date = KNOWN_TO) -> st.SearchStrategy[S]:
    """Fully known subjects that a partly known one, asked about on a day, could turn out to be."""
    return learned(subject, on, exactly=True).filter(lambda found: not any(found.faults(on.year)))


# ── one strategy a kind ────────────────────────────────────────────────────────────────────────────────────
def works(knowing: Knowing = "partly", **given: Any) -> st.SearchStrategy[Work]:
    """Works (art. 2(17))."""
    return subjects_of(Work, knowing, **given)


def performances(knowing: Knowing = "partly", **given: Any) -> st.SearchStrategy[facts.Performance]:
    """Performances (art. 2(2))."""
    return subjects_of(facts.Performance, knowing, **given)


def phonograms(knowing: Knowing = "partly", **given: Any) -> st.SearchStrategy[facts.Phonogram]:
    """Phonograms (art. 2(14))."""
    return subjects_of(facts.Phonogram, knowing, **given)


def broadcasts(knowing: Knowing = "partly", **given: Any) -> st.SearchStrategy[facts.Broadcast]:
    """Broadcasts (art. 2(36))."""
    return subjects_of(facts.Broadcast, knowing, **given)


def recordings(knowing: Knowing = "partly", **given: Any) -> st.SearchStrategy[facts.Recording]:
    """Moving images that are not works (art. 143)."""
    return subjects_of(facts.Recording, knowing, **given)


def photographs(knowing: Knowing = "partly", **given: Any) -> st.SearchStrategy[facts.Photograph]:
    """Mere photographs (art. 144)."""
    return subjects_of(facts.Photograph, knowing, **given)


def editions(knowing: Knowing = "partly", **given: Any) -> st.SearchStrategy[facts.Edition]:
    """First publications of works in the public domain (art. 145)."""
    return subjects_of(facts.Edition, knowing, **given)


def folklore() -> st.SearchStrategy[facts.Folklore]:
    """Expressions of folklore (art. 2(12))."""
    return subjects_of(facts.Folklore)


def official_texts() -> st.SearchStrategy[facts.OfficialText]:
    """Official texts (art. 9(b))."""
    return subjects_of(facts.OfficialText)


def subjects(knowing: Knowing = "partly") -> st.SearchStrategy[Subject]:
    """Subjects of every kind; works, which have most rules, most often."""
    others = [subjects_of(kind, knowing) for kind in facts.SUBJECTS.values()]
    return st.one_of(*[works(knowing)] * 4, *others)


__all__ = [
    "Knowing", "authors", "boundary_days", "broadcasts", "completions", "days", "editions", "folklore", "learned",
    "official_texts", "performances", "performers", "phonograms", "photographs", "recordings", "subjects", "subjects_of",
    "times", "works", "years",
]
