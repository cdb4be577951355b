"""A small kind of facts, random formulas over it, random knowledge, and every world that the knowledge leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

from hypothesis import assume, settings
from hypothesis import strategies as st

from dl822.reasoning.asking import Case, find
from dl822.reasoning.facts import Event, Facts, Flag, Many, OneOf, ask
from dl822.reasoning.formula import (
    Formula,
    Truth,
    Years,
    all_of,
    any_of,
    between,
    choose,
    latest,
    longest,
    no_later_than,
    no_term,
    none_of,
    reading,
    since,
)
from dl822.reasoning.when import ALIVE, FAR, LAST, NEVER, NOT_YET, When
from dl822.reasoning.words import Option

# The kernel's own properties are tried more often than those of the law: a few hundred examples let a fault through once.
EXAMPLES = settings.default.max_examples if settings.default is not None else 50
KERNEL = settings(max_examples=2_500 if EXAMPLES >= 300 else 200 if EXAMPLES >= 60 else 50)  # thorough, ci, dev
ASKED = 2_002  # the year of asking
YEARS = range(2_000, 2_004)
DAY = date(2_002, 6, 15)  # a day on which a test turns
FAR_OFF = 9_000  # a year that stands for all later ones


class Letter(Option):
    A = "a", "a", "a"
    B = "b", "b", "b"
    C = "c", "c", "c"


class Item(Facts):
    e: Event = ask("e", "e", "e?", "¿e?")


class Small(Facts):
    """No event waits for another, so that every combination is a world."""

    p: Flag = ask("p", "p", "p?", "¿p?")
    q: Flag = ask("q", "q", "q?", "¿q?")
    r: Flag = ask("r", "r", "r?", "¿r?")
    c: OneOf[Letter] = ask("c", "c", "c?", "¿c?")
    x: Event = ask("x", "x", "x?", "¿x?")
    y: Event = ask("y", "y", "y?", "¿y?")
    z: Event = ask("z", "z", "z?", "¿z?")
    items: Many[Item] = ask("items", "piezas", "items?", "¿piezas?")


class Ordered(Small):
    """The same, where x can never be later than y."""

    chronology = (("x", "y"),)


# ── formulas ───────────────────────────────────────────────────────────────────────────────────────────────
flags = st.sampled_from([Small.p, Small.q, Small.r])
leaves: st.SearchStrategy[Truth] = flags | st.sampled_from([
    Small.c.is_in(Letter.A), Small.c.is_in(Letter.B, Letter.C), Small.x.happened, Small.y.happened, since(Small.z, DAY)])
events: st.SearchStrategy[Years] = st.sampled_from([Small.x, Small.y, Small.z, latest(Small.items.each.e)])
steps = st.integers(0, 3)


def _ended(event: Years, n: int, more: int) -> Years:
    return between(event + n, event + n + more)


years: st.SearchStrategy[Years] = st.deferred(lambda: st.one_of(
    events, events, st.builds(lambda e, n: e + n, events, steps), st.builds(choose, truths, years, years),
    st.builds(longest, years, years), st.just(no_term), st.builds(_ended, events, steps, steps),
    st.builds(lambda a, b: reading("open", None, one=a, other=b), years, years),
    st.builds(lambda a, b: reading("closed", "one", one=a, other=b), years, years)))
dates = st.builds(no_later_than, events, events | st.sampled_from(YEARS)) | st.builds(
    lambda e, n, f: no_later_than(e + n, f), events, steps, events)
truths: st.SearchStrategy[Truth] = st.deferred(lambda: st.one_of(
    leaves, dates, st.builds(no_later_than, years, years), st.builds(
        lambda make, parts: make(*parts), st.sampled_from([all_of, any_of, none_of]), st.lists(truths, min_size=1, max_size=3)),
    st.builds(lambda a, b: reading("asked", None, one=a, other=b), truths, truths)))
formulas: st.SearchStrategy[Formula] = truths | years


@st.composite
def read_once(draw: Any) -> Formula:
    """A formula in which no fact occurs twice, and of x and y only one."""
    left: list[Any] = [Small.p, Small.q, Small.r, Small.c, draw(st.sampled_from([Small.x, Small.y])), Small.z, Small.items]
    left = draw(st.permutations(left))
    return _truth(draw, left, 3) if draw(st.booleans()) else _years(draw, left, 3)


def _take(left: list[Any], dated: bool) -> Any:
    kinds = ("x", "y", "z", "items")
    at = next((i for i, fact in enumerate(left) if (_named(fact) in kinds) is dated), None)
    return None if at is None else left.pop(at)


def _named(fact: Any) -> str:
    return fact.path[0] if hasattr(fact, "path") else "items"


def _years(draw: Any, left: list[Any], deep: int) -> Years:
    event = _take(left, dated=True)
    if event is None:
        return no_term
    event = latest(event.each.e) if _named(event) == "items" else event
    made: Years = event + draw(steps) if draw(st.booleans()) else event
    if draw(st.integers(0, 4)) == 0:
        made = _ended(event, draw(steps), draw(steps))
    if deep and draw(st.booleans()):
        other = _years(draw, left, deep - 1)
        test = _truth(draw, left, deep - 1)
        made = draw(st.sampled_from([lambda: choose(test, made, other), lambda: longest(made, other),
                                     lambda: reading("open", None, one=made, other=other)]))()
    return made


def _truth(draw: Any, left: list[Any], deep: int) -> Truth:
    if deep and draw(st.booleans()):
        make = draw(st.sampled_from([all_of, any_of, none_of]))
        return make(*(_truth(draw, left, deep - 1) for _ in range(draw(st.integers(1, 3)))))
    event = _take(left, dated=True) if draw(st.booleans()) else None
    if event is not None:
        if _named(event) == "items":
            return no_later_than(latest(event.each.e) + draw(steps), draw(st.sampled_from(YEARS)))
        return draw(st.sampled_from([event.happened, since(event, DAY), no_later_than(event + 1, 2_002)]))
    fact = _take(left, dated=False)
    if fact is None:
        return no_later_than(no_term, 2_000)  # settled, without a fact
    return fact.is_in(Letter.A) if _named(fact) == "c" else fact


# ── knowledge ──────────────────────────────────────────────────────────────────────────────────────────────
spans = st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)).map(lambda t: When(min(t), max(t)))
days = st.sampled_from([When(2_002, 2_002, DAY, DAY), When(2_002, 2_002, date(2_002, 6, 10), date(2_002, 6, 20))])
certain = st.sampled_from([*(When(y, y) for y in YEARS if y != DAY.year), When(2_002, 2_002, DAY, DAY), NEVER])
told = spans | spans | spans | days
to_come = st.sampled_from([When(2_001, FAR), NOT_YET])


@st.composite
def cases(draw: Any, kind: type[Small] = Small, *, to_be: bool = True) -> Any:
    """Partly known facts that do not contradict each other: up to four unknown or vague, so that worlds can be counted.

    With ``to_be``, some events may be still to come, so that there is no counting of all the years.
    """
    event, death = (told | to_come, spans | st.just(ALIVE)) if to_be else (told, spans)
    vague = draw(st.lists(st.sampled_from(("p", "q", "r", "c", "x", "x", "y", "y", "z", "z", "items", "items")), max_size=4, unique=True))
    answers = {name: None if name in vague else draw(st.booleans()) for name in "pqr"}
    answers["c"] = None if "c" in vague else draw(st.sampled_from(Letter))
    answers |= {name: draw(event if name in vague else certain) for name in "xyz"}
    answers["items"] = draw(st.lists(st.builds(Item, e=death if "items" in vague else certain), min_size=1, max_size=2))
    case = kind(**answers)
    assume(next(worlds(case), None) is not None)
    return case


def worlds(case: Small) -> Iterator[Small]:
    """Every world that the knowledge leaves open, as facts that are fully known."""
    open_: dict[str, list[Any]] = {name: [True, False] if getattr(case, name) is None else [getattr(case, name)] for name in "pqr"}
    open_["c"] = [case.c] if case.c is not None else list(Letter)
    open_ |= {name: moments(getattr(case, name)) for name in "xyz"}
    open_["items"] = [tuple(Item(e=e) for e in chosen) for chosen in product(*(moments(item.e) for item in case.items or ()))]
    for combination in product(*open_.values()):
        world = case.replace(**dict(zip(open_, combination, strict=True)))
        if not any(world.faults()):
            yield world


def moments(event: When | None) -> list[When]:
    """Every moment of a world that the knowledge of an event leaves open."""
    assert event is not None
    known = event.asked(ASKED)
    found = [When(y, y) for y in (*YEARS, FAR_OFF, FAR) if known.lo <= y <= known.hi]
    days = [d for d in (date(2_002, 6, 14), DAY) if (event.first or d) <= d <= (event.last or d)]
    split = [When(2_002, 2_002, d, d) for d in days] or [event]
    return [moment for when in found for moment in (split if when.lo == 2_002 else [when])]


def answer(formula: Formula, case: Any) -> Any:
    """What the kernel answers, the days left out."""
    found = find(formula, Case(case, ASKED)).answer
    return found[:2] if isinstance(found, When) else found


def hull(answers: list[Any]) -> Any:
    """The least that holds in every world."""
    if isinstance(answers[0], tuple):
        return far_off((min(a[0] for a in answers), max(a[1] for a in answers)))
    return answers[0] if len(set(answers)) == 1 else None


def far_off(found: Any) -> Any:
    """An answer in which all years far off are one."""
    return tuple(FAR_OFF if FAR_OFF <= end <= LAST else end for end in found) if isinstance(found, tuple) else found


def inside(narrow: Any, wide: Any) -> bool:
    """Whether one answer is at least as settled as another, and does not contradict it."""
    return (wide[0] <= narrow[0] and narrow[1] <= wide[1]) if isinstance(wide, tuple) else wide in (None, narrow)
