"""How days, months and years are counted, and nothing else: no article and no date of law is known here.

Three regimes, which differ in what a bare *day* is, in what happens where the last month has no equal day, and in
whether a last day on which nothing is done rolls forward:

==========  ===================  ==================================  =====================
regime      bare days            no equal day in the last month      last day not business
==========  ===================  ==================================  =====================
procedure   business days        first business day of the next      next business day
civil       days of the calendar last day of that month              next business day
january     (years only)         (always 31 December)                stays
==========  ===================  ==================================  =====================

The first day never counts. The holidays of Peru are those of the ``holidays`` library, which knows since when each is
one; days that a decree declares non-working for the public sector are the caller's (``closed``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, cached_property
from typing import NamedTuple

from dl822.errors import NotCoveredError
from dl822.reasoning.words import Option, Words

DAY = timedelta(days=1)
SATURDAY = 5


class Unit(Option):
    """What a period is counted in."""

    BUSINESS_DAYS = "business_days", "business days", "días hábiles"
    CALENDAR_DAYS = "calendar_days", "calendar days", "días calendario"
    DAYS = "days", "days", "días"  # the text says no more: the regime decides
    MONTHS = "months", "months", "meses"
    YEARS = "years", "years", "años"


class Regime(Option):
    """Whose rules count a period."""

    PROCEDURE = "procedure", "administrative procedure", "procedimiento administrativo", "lpag-134"
    CIVIL = "civil", "the Civil Code", "Código Civil", "cc-183"
    JANUARY = "january", "from 1 January of the following year", "desde el 1 de enero del año siguiente", "56"


class Why(Option):
    """Why a day is what it is in a count."""

    COUNTED = "counted", "counted", "se cuenta"
    WEEKEND = "weekend", "Saturday or Sunday", "sábado o domingo"
    HOLIDAY = "holiday", "holiday", "feriado"
    CLOSED = "closed", "declared non-working", "declarado no laborable"
    ROLLED = "rolled", "the last day, rolled here", "último día, prorrogado"
    SUSPENDED = "suspended", "periods suspended", "plazos suspendidos"


def counted_in(unit: Unit, regime: Regime) -> Unit:
    """What the unit comes to: a bare day is a business day in procedures, and one of the calendar in the Civil Code.

    >>> counted_in(Unit.DAYS, Regime.PROCEDURE).value, counted_in(Unit.DAYS, Regime.CIVIL).value
    ('business_days', 'calendar_days')
    """
    if unit is not Unit.DAYS:
        return unit
    return Unit.BUSINESS_DAYS if regime is Regime.PROCEDURE else Unit.CALENDAR_DAYS


def is_business_day(day: date, closed: Collection[date] = ()) -> bool:
    """Neither Saturday nor Sunday, nor a holiday of Peru, nor one of the days ``closed``.

    >>> is_business_day(date(2026, 7, 29)), is_business_day(date(2026, 7, 30)), is_business_day(date(2026, 7, 30), {date(2026, 7, 30)})
    (False, True, False)
    """
    return why(day, closed) is Why.COUNTED


def why(day: date, closed: Collection[date] = ()) -> Why:
    """Whether a day is a business day, or why it is none."""
    if day.weekday() >= SATURDAY:
        return Why.WEEKEND
    if day in holidays_of(day.year):
        return Why.HOLIDAY
    return Why.CLOSED if day in closed else Why.COUNTED


@cache
def holidays_of(year: int) -> dict[date, Words]:
    """The holidays of Peru in a year, with their names. Raises ``NotCoveredError`` outside the years of the library."""
    from holidays import country_holidays  # here: it is slow to import

    named, llamados = (country_holidays("PE", years=year, language=language) for language in ("en_US", "es"))
    if not named:  # the library answers with none outside its years
        raise NotCoveredError(f"the holidays of Peru are known for {named.start_year} to {named.end_year} only, not for {year}")
    return {day: Words(name, llamados[day]) for day, name in named.items()}


def next_business_day(day: date, closed: Collection[date] = ()) -> date:
    """The day itself, if it is a business day; else the first one after it."""
    while not is_business_day(day, closed):
        day += DAY
    return day


def business_days_between(a: date, b: date, closed: Collection[date] = ()) -> int:
    """How many business days there are after ``a``, up to and including ``b``.

    >>> business_days_between(date(2026, 7, 24), date(2026, 7, 31))
    3
    """
    if b < a:
        raise ValueError(f"{b} is before {a}: give the earlier day first")
    return sum(is_business_day(day, closed) for day in days_between(a, b))


def last_day(start: date, length: int, unit: Unit, regime: Regime, *, closed: Collection[date] = (), distance: int = 0) -> date:
    """The last day of a period that begins with what happened on ``start``.

    ``distance`` is the term of the distance, in business days, which is added in procedures only. Raises ``ValueError``.

    >>> last_day(date(2026, 11, 20), 15, Unit.BUSINESS_DAYS, Regime.PROCEDURE)
    datetime.date(2026, 12, 15)
    >>> last_day(date(2025, 1, 31), 1, Unit.MONTHS, Regime.PROCEDURE), last_day(date(2025, 1, 31), 1, Unit.MONTHS, Regime.CIVIL)
    (datetime.date(2025, 3, 3), datetime.date(2025, 2, 28))
    >>> last_day(date(2024, 6, 5), 70, Unit.YEARS, Regime.JANUARY)
    datetime.date(2094, 12, 31)
    """
    return Count(start, length, unit, regime, frozenset(closed), distance).last_day


class Step(NamedTuple):
    """A day of a count: its number, where it is counted, and what it is."""

    day: date
    number: int | None
    why: Why


@dataclass(frozen=True)
class Count:
    """One period counted. ``suspended`` are days that do not count at all, whatever the unit; where ``rolls`` is false
    the last day stays where it falls; ``backwards`` counts days of the calendar back from ``start``."""

    start: date
    length: int
    unit: Unit
    regime: Regime
    closed: frozenset[date] = frozenset()
    distance: int = 0
    distance_unit: Unit = Unit.BUSINESS_DAYS
    suspended: frozenset[date] = frozenset()
    rolls: bool = True
    backwards: bool = False

    def __post_init__(self) -> None:
        _check(self)

    @property
    def in_business_days(self) -> bool:
        return counted_in(self.unit, self.regime) is Unit.BUSINESS_DAYS

    @cached_property
    def first_day(self) -> date:
        """The first day that counts."""
        if self.regime is Regime.JANUARY:
            return date(self.start.year + 1, 1, 1)
        if self.backwards:
            return self.start - DAY
        if self.in_business_days:
            return next_business_day(self.start + DAY, self._shut)
        day = self.start + DAY
        while day in self.suspended:
            day += DAY
        return day

    @cached_property
    def no_equal_day(self) -> bool:
        """Whether the month in which the period ends has no day equal to that on which it began."""
        return self.unit in (Unit.MONTHS, Unit.YEARS) and self.regime is not Regime.JANUARY and self._dated().day != self.start.day

    @cached_property
    def reached(self) -> date:
        """The last day counted, the term of the distance included, before it rolls."""
        if self.regime is Regime.JANUARY:
            return date(self.start.year + self.length, 12, 31)
        if self.backwards:
            return self.start - self.length * DAY
        if self.in_business_days:
            end = nth_business_day(self.start, self.length, self._shut)
        else:
            end = self._pushed(self._dated() if self.unit in (Unit.MONTHS, Unit.YEARS) else self.start + self.length * DAY)
        if self.distance_unit is Unit.CALENDAR_DAYS:
            return end + self.distance * DAY
        return nth_business_day(end, self.distance, self._shut)

    @cached_property
    def last_day(self) -> date:
        stays = self.regime is Regime.JANUARY or self.backwards or not self.rolls
        return self.reached if stays else next_business_day(self.reached, self._shut)

    def steps(self) -> Iterator[Step]:
        """The count, day by day."""
        if self.backwards:
            yield from (Step(self.start - n * DAY, n, Why.COUNTED) for n in range(1, self.length + 1))
            return
        number = 0
        for day in days_between(self.start, self.last_day):
            kind = self._kind(day)
            number += kind is Why.COUNTED
            yield Step(day, number if kind is Why.COUNTED else None, kind)

    def _kind(self, day: date) -> Why:
        if day in self.suspended:
            return Why.SUSPENDED
        if self.in_business_days or (self.distance and self.distance_unit is Unit.BUSINESS_DAYS and day > self._before_distance):
            return why(day, self.closed)
        if day <= self.reached:
            return Why.COUNTED
        return Why.ROLLED if day == self.last_day else why(day, self.closed)

    @cached_property
    def _before_distance(self) -> date:
        return replace(self, distance=0).reached

    @cached_property
    def _shut(self) -> frozenset[date]:
        return self.closed | self.suspended

    def _dated(self) -> date:
        """The equal day of the month in which the period ends or, where it has none, what each regime says."""
        from dateutil.relativedelta import relativedelta

        end = self.start + (relativedelta(years=self.length) if self.unit is Unit.YEARS else relativedelta(months=self.length))
        if end.day == self.start.day or self.regime is Regime.CIVIL:
            return end  # where there is no equal day, relativedelta stops at the last of the month
        return next_business_day(end + DAY, self.closed)

    def _pushed(self, end: date) -> date:
        """The end, as many days later as days in between did not count."""
        for day in sorted(self.suspended):
            if self.start < day <= end:
                end += DAY
        return end


def nth_business_day(start: date, n: int, closed: Collection[date] = ()) -> date:
    """The n-th business day after ``start``; ``start`` itself where n is 0."""
    day = start
    while n:
        day += DAY
        n -= is_business_day(day, closed)
    return day


def days_between(a: date, b: date) -> Iterator[date]:
    """The days after ``a``, up to and including ``b``."""
    while a < b:
        a += DAY
        yield a


def _check(count: Count) -> None:
    if count.length < 1:
        raise ValueError(f"a period is one of its {count.unit.words.en} or longer, not {count.length}")
    if count.distance < 0:
        raise ValueError(f"the term of the distance cannot be negative ({count.distance})")
    if count.distance and count.regime is not Regime.PROCEDURE:
        raise ValueError("the term of the distance is added in administrative procedures only (art. 135 of the LPAG)")
    if count.regime is Regime.JANUARY and count.unit is not Unit.YEARS:
        raise ValueError(f"a period from 1 January of the following year is one of years, not of {count.unit.words.en}")
    if count.backwards and counted_in(count.unit, count.regime) is not Unit.CALENDAR_DAYS:
        raise ValueError(f"only days of the calendar are counted backwards, not {count.unit.words.en}")
