"""How Peruvian law counts time: every period of the decree and of the laws of procedure that it sends to.

What is counted is in :mod:`dl822.counting`; which periods there are, in ``statute/periods.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dl822.counting import Regime, holidays_of
from dl822.errors import FactsError, NotCoveredError
from dl822.reasoning.when import LAST_YEAR, TimeError
from dl822.results.deadline import Deadline
from dl822.statute.periods import Period, matching, period, periods
from dl822.statute.readings import checked


def deadline(article: str, *, start: date, closed: Iterable[date] = (), distance: int = 0, on: date | None = None,
             readings: Mapping[str, str] | None = None) -> Deadline:
    """The last day of the period that an article sets, which began with what happened on ``start``.

    The article is an id such as ``190``, ``204-A``, ``153(f)`` or, where it has several periods, ``14:appeal``; its
    wording is the one in force on ``start``. ``closed`` are days declared non-working (by decree for the public sector,
    or in a region), ``distance`` the term of the distance in days (LPAG 135), which only a party to a procedure has.
    ``on`` is a day on which it is asked whether the period has passed.

    Raises ``UnknownProvisionError``, ``NotCoveredError``, ``FactsError``.

    >>> from datetime import date
    >>> deadline("190", start=date(2026, 11, 20)).last_day
    datetime.date(2026, 12, 15)
    >>> deadline("202", start=date(2026, 11, 18)).last_day           # the tenth day is a Saturday
    datetime.date(2026, 11, 30)
    """
    asked, taken = period(article), checked(dict(readings or {}))
    days = _days(start, closed, on)
    _distance(distance, asked)
    made = Deadline(asked, asked.on(days[0]), days[0], frozenset(days[1]), distance, days[2], taken)
    _within_reach(made)
    return made


def _days(start: Any, closed: Any, on: Any) -> tuple[date, tuple[date, ...], date | None]:
    """The days given, once each is one. Raises ``FactsError``, with every fault."""
    if isinstance(closed, str | date):
        raise _faulty("closed", closed, "closed holds several days: give a list", "closed contiene varios días: dé una lista")
    shut = tuple(closed)
    given = {"start": start, **{f"closed[{i}]": day for i, day in enumerate(shut)}, **({} if on is None else {"on": on})}
    faults = [fault for path, day in given.items() if not isinstance(day, date)
              for fault in _faulty(path, day, f"{day!r} is not a day: give a date", f"{day!r} no es un día: dé un date").faults]
    if faults:
        raise FactsError(faults)
    return _date(start), tuple(map(_date, shut)), None if on is None else _date(on)


def _date(day: date) -> date:
    """The day itself, without the hour."""
    return date(day.year, day.month, day.day)


def _faulty(path: str, value: object, en: str, es: str) -> FactsError:
    reason: Any = TimeError(en, es)  # told in the language of whoever reads it
    return FactsError([(path, value, reason)])


def _distance(distance: Any, asked: Period) -> None:
    if isinstance(distance, bool) or not isinstance(distance, int) or distance < 0:
        raise _faulty("distance", distance, f"{distance!r} is not a term of the distance: give a whole number of days, 0 or more",
                      f"{distance!r} no es un término de la distancia: dé un número entero de días, 0 o más")
    if distance and (asked.regime is not Regime.PROCEDURE or asked.authority):
        raise _faulty("distance", distance,
                      f"the term of the distance is added to what a party does in a procedure (LPAG 135), not to {asked.id}",
                      f"el término de la distancia se agrega a lo que actúa el administrado en un procedimiento (LPAG, art. 135), "
                      f"no al plazo {asked.id}")


def _within_reach(made: Deadline) -> None:
    """Raises ``NotCoveredError`` where the calendar of holidays does not reach."""
    if made.period.regime is not Regime.JANUARY:
        holidays_of(made.start.year)
        holidays_of(made.last_day.year)
    elif made.start.year > LAST_YEAR:
        raise NotCoveredError(f"{made.start} is later than can be counted (the year {LAST_YEAR})")


__all__ = ["Deadline", "deadline", "matching", "period", "periods"]
