"""Invariants of deadlines: what LPAG 133-135, Civil Code 183 and art. 56 say of every period; and strategies for them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any, NamedTuple, Protocol

from hypothesis import strategies as st

from dl822 import deadlines
from dl822.counting import Regime, Unit, business_days_between, is_business_day
from dl822.errors import NotCoveredError
from dl822.statute.periods import Nature, periods, since
from dl822.testing.invariants import Invariant, claims, hold

LAST_START = date(2030, 12, 31)


class Asked(NamedTuple):
    """A deadline that can be asked for."""

    article: str
    start: date
    closed: tuple[date, ...] = ()
    distance: int = 0


class DeadlineFunction(Protocol):
    """A function like :func:`dl822.deadlines.deadline`."""

    def __call__(self, article: str, /, *, start: date, closed: Any, distance: int) -> Any: ...


# ── strategies ─────────────────────────────────────────────────────────────────────────────────────────────
def starts(article: str) -> st.SearchStrategy[date]:
    """Days on which that period may begin: its wordings' first days, the ends of months, Easter weeks and any other."""
    period = periods()[article]
    first = since(period.wordings[0])
    ended = [since(wording) - timedelta(days=1) for wording in period.wordings if not wording.length]
    last = ended[0] if ended else LAST_START
    hard = [since(wording) + timedelta(days=n) for wording in period.wordings for n in (-1, 0, 1)]
    hard += [date(2020, 3, 15), date(2020, 6, 10), date(2024, 2, 29), date(2026, 1, 31), date(2026, 8, 31), date(2026, 7, 24)]
    return st.sampled_from([day for day in hard if first <= day <= last] or [first]) | st.dates(first, last)


@st.composite
def asked_deadlines(draw: st.DrawFn) -> Asked:
    """Any period of the law, from a day on which it was law, with days declared non-working and a term of the distance."""
    article = draw(st.sampled_from(sorted(periods())))
    start, period = draw(starts(article)), periods()[article]
    closed = draw(st.lists(st.integers(0, 120).map(lambda n: start + timedelta(days=n)), max_size=4, unique=True))
    of_a_party = period.regime is Regime.PROCEDURE and not period.authority
    return Asked(article, start, tuple(closed), draw(st.integers(0, 5)) if of_a_party else 0)


# ── invariants ─────────────────────────────────────────────────────────────────────────────────────────────
INVARIANTS_OF_DEADLINES: list[Invariant] = []
claim = claims(INVARIANTS_OF_DEADLINES, deadline=deadlines.deadline)
one = st.tuples(asked_deadlines())
some_days = st.integers(0, 400)


def _ask(asked: Asked, deadline: DeadlineFunction) -> Any:
    return deadline(asked.article, start=asked.start, closed=asked.closed, distance=asked.distance)


@claim("lpag-134", one)
def never_ends_where_nobody_works(asked: Asked, *, deadline: DeadlineFunction) -> None:
    """A period that rolls never ends on a Saturday, a Sunday, a holiday or a day declared non-working (LPAG 134.2; Civil Code 183.5)."""
    period, end = periods()[asked.article], _ask(asked, deadline).last_day
    if period.rolls and period.regime is not Regime.JANUARY:
        hold(is_business_day(end, asked.closed), f"it ends on {end}")


@claim("lpag-134", st.tuples(asked_deadlines(), some_days))
def a_holiday_more_never_shortens(asked: Asked, after: int, *, deadline: DeadlineFunction) -> None:
    """One more non-working day never brings the last day nearer, and moves nothing where it lies outside the period."""
    extra = asked.start + timedelta(days=after)
    now, then = (_ask(each, deadline).last_day for each in (asked, asked._replace(closed=(*asked.closed, extra))))
    hold(then >= now, f"{extra} closed brings it from {now} to {then}")
    hold(then == now or asked.start < extra <= now, f"{extra} lies outside and moves it from {now} to {then}")


@claim("lpag-135", one)
def a_longer_way_never_shortens(asked: Asked, *, deadline: DeadlineFunction) -> None:
    """A day more of distance never brings the last day nearer."""
    period = periods()[asked.article]
    if period.regime is Regime.PROCEDURE and not period.authority:
        now, then = (_ask(each, deadline).last_day for each in (asked, asked._replace(distance=asked.distance + 1)))
        hold(then >= now, f"a day more of distance brings it from {now} to {then}")


@claim("lpag-133", one)
def the_first_day_does_not_count(asked: Asked, *, deadline: DeadlineFunction) -> None:
    """The day of the event is excluded, the last day included (LPAG 133.1; Civil Code 183.4)."""
    made = _ask(asked, deadline)
    if periods()[asked.article].nature is Nature.BEFORE:
        hold(made.last_day <= made.first_day_counted < asked.start, f"{made.last_day} to {made.first_day_counted}")
    else:
        hold(asked.start < made.first_day_counted <= made.last_day, f"{made.first_day_counted} to {made.last_day}")


@claim("lpag-134", st.tuples(asked_deadlines(), some_days))
def who_begins_later_never_ends_earlier(asked: Asked, after: int, *, deadline: DeadlineFunction) -> None:
    """In one wording, a period that begins later does not end before one that began earlier."""
    later = asked._replace(start=asked.start + timedelta(days=after))
    try:
        first, second = _ask(asked, deadline), _ask(later, deadline)
    except NotCoveredError:  # the later day is past the last wording
        return
    if first.wording == second.wording:
        hold(first.last_day <= second.last_day, f"from {later.start} it ends on {second.last_day}, before {first.last_day}")


@claim("lpag-134", one)
def business_days_are_as_many_as_the_law_says(asked: Asked, *, deadline: DeadlineFunction) -> None:
    """Between the event and the last day there are so many business days, save those suspended in 2020."""
    made = _ask(asked, deadline)
    if made.unit is Unit.BUSINESS_DAYS and not made.suspended:
        found = business_days_between(asked.start, made.last_day, asked.closed)
        hold(found == made.length + asked.distance, f"{found} business days to {made.last_day}")


@claim("56", one)
def a_year_of_the_calendar_ends_on_31_december(asked: Asked, *, deadline: DeadlineFunction) -> None:
    """What runs from 1 January of the following year ends on a 31 December (arts 56, 135, 139, 142-145, 161, 162)."""
    if periods()[asked.article].regime is Regime.JANUARY:
        end = _ask(asked, deadline).last_day
        hold((end.month, end.day) == (12, 31), f"it ends on {end}")


@claim(None, one)
def every_deadline_cites_its_article(asked: Asked, *, deadline: DeadlineFunction) -> None:
    """It names the article that sets it and how sure that is, in both languages, and its document is plain JSON."""
    made = _ask(asked, deadline)
    document = json.loads(made.to_json())
    hold(document["provisions"][0] == made.article and document["confidence"] in ("high", "medium", "low"), "no article, or no confidence")
    said = {lang: made.explain(lang) for lang in ("en", "es")}
    hold(all(str(made.last_day) in text for text in said.values()), "the last day is not told")
    hold(len(said["en"].splitlines()) == len(said["es"].splitlines()), "one language says more than the other")


__all__ = [
    "INVARIANTS_OF_DEADLINES",
    "Asked",
    "DeadlineFunction",
    "a_holiday_more_never_shortens",
    "a_longer_way_never_shortens",
    "a_year_of_the_calendar_ends_on_31_december",
    "asked_deadlines",
    "business_days_are_as_many_as_the_law_says",
    "every_deadline_cites_its_article",
    "never_ends_where_nobody_works",
    "starts",
    "the_first_day_does_not_count",
    "who_begins_later_never_ends_earlier",
]
