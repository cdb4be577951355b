"""LPAG 133-135, Civil Code 183, art. 56: how days, months and years are counted, on cases worked out by hand."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from deadlines.walk import SUSPENDED, holiday, walked
from dl822.counting import (
    Count,
    Regime,
    Unit,
    Why,
    business_days_between,
    counted_in,
    holidays_of,
    is_business_day,
    last_day,
    next_business_day,
    why,
)
from dl822.errors import NotCoveredError

B, C, D, M, Y = Unit.BUSINESS_DAYS, Unit.CALENDAR_DAYS, Unit.DAYS, Unit.MONTHS, Unit.YEARS
PROCEDURE, CIVIL, JANUARY = Regime.PROCEDURE, Regime.CIVIL, Regime.JANUARY


class TestDays:
    """LPAG 134.1, 134.2; Civil Code 183.1, 183.4, 183.5."""

    @pytest.mark.parametrize(("start", "length", "unit", "regime", "end"), [
        ((2026, 7, 24), 3, B, PROCEDURE, (2026, 7, 31)),      # Friday; 27, 30, 31: 28 and 29 are the Fiestas Patrias
        ((2026, 7, 24), 3, D, PROCEDURE, (2026, 7, 31)),      # bare days are business days in procedures
        ((2026, 7, 24), 4, D, CIVIL, (2026, 7, 30)),          # the fourth day is 28 July: rolls over 28 and 29
        ((2025, 4, 15), 2, B, PROCEDURE, (2025, 4, 21)),      # Easter week: 16, then Monday 21
        ((2024, 3, 27), 1, B, PROCEDURE, (2024, 4, 1)),       # Holy Thursday 28, Good Friday 29, Sunday 31
        ((2023, 12, 22), 1, B, PROCEDURE, (2023, 12, 26)),    # Friday; Monday 25 is Christmas
        ((2021, 12, 7), 2, B, PROCEDURE, (2021, 12, 10)),     # 8 is a holiday, 9 not yet
        ((2022, 12, 7), 2, B, PROCEDURE, (2022, 12, 13)),     # 8 and 9 are: 12 and 13
        ((2021, 8, 5), 1, B, PROCEDURE, (2021, 8, 6)),        # 6 August: not yet a holiday
        ((2024, 8, 5), 1, B, PROCEDURE, (2024, 8, 7)),        # it is since 2022
        ((2022, 7, 22), 1, B, PROCEDURE, (2022, 7, 25)),      # Friday to Monday
        ((2024, 7, 22), 1, B, PROCEDURE, (2024, 7, 24)),      # 23 July, since 2023
        ((2023, 6, 6), 1, B, PROCEDURE, (2023, 6, 7)),        # 7 June: not yet
        ((2024, 6, 6), 1, B, PROCEDURE, (2024, 6, 10)),       # Friday 7 June 2024: to Monday
        ((2026, 11, 18), 10, C, CIVIL, (2026, 11, 30)),       # the tenth is Saturday 28
        ((2026, 11, 18), 10, C, PROCEDURE, (2026, 11, 30)),
        ((2026, 11, 20), 15, B, PROCEDURE, (2026, 12, 15)),   # over 8 and 9 December
        ((2026, 11, 21), 1, B, PROCEDURE, (2026, 11, 23)),    # from a Saturday: Monday is the first
    ])
    def test_by_hand(self, start: tuple[int, int, int], length: int, unit: Unit, regime: Regime, end: tuple[int, int, int]) -> None:
        assert last_day(date(*start), length, unit, regime) == date(*end)

    def test_closed_days_do_not_count(self) -> None:
        """LPAG 134.1, 137.1: 2 January 2026, a bridge, is no business day where it is declared so."""
        start, bridge = date(2025, 12, 31), date(2026, 1, 2)
        assert last_day(start, 1, B, PROCEDURE) == bridge
        assert last_day(start, 1, B, PROCEDURE, closed=[bridge]) == date(2026, 1, 5)
        assert last_day(start, 2, C, CIVIL, closed=[bridge]) == date(2026, 1, 5)

    def test_why(self) -> None:
        """A day is no business day for a reason; the weekend is named before the holiday that falls on it."""
        assert why(date(2026, 7, 28)) is Why.HOLIDAY and why(date(2024, 7, 28)) is Why.WEEKEND
        assert why(date(2026, 7, 30), {date(2026, 7, 30)}) is Why.CLOSED
        assert next_business_day(date(2026, 7, 25)) == date(2026, 7, 27) == next_business_day(date(2026, 7, 27))
        assert counted_in(M, CIVIL) is M

    def test_between(self) -> None:
        """The first day is excluded, the last included."""
        assert business_days_between(date(2026, 7, 24), date(2026, 7, 31)) == 3
        assert business_days_between(date(2026, 7, 24), date(2026, 7, 31), {date(2026, 7, 27)}) == 2
        assert business_days_between(date(2026, 7, 24), date(2026, 7, 24)) == 0
        with pytest.raises(ValueError, match="earlier day first"):
            business_days_between(date(2026, 7, 25), date(2026, 7, 24))


class TestMonthsAndYears:
    """LPAG 134.3 and Civil Code 183.2, 183.3: the same, save where the last month has no equal day."""

    @pytest.mark.parametrize(("start", "length", "unit", "procedure", "civil"), [
        ((2025, 1, 31), 1, M, (2025, 3, 3), (2025, 2, 28)),    # 1 March is a Saturday; 28 February a Friday
        ((2026, 1, 31), 1, M, (2026, 3, 2), (2026, 3, 2)),     # 28 February is a Saturday, and 1 March a Sunday: both on the 2nd
        ((2026, 3, 31), 1, M, (2026, 5, 4), (2026, 4, 30)),    # 1 May is a holiday, a Friday
        ((2026, 8, 31), 1, M, (2026, 10, 1), (2026, 9, 30)),
        ((2024, 2, 29), 1, Y, (2025, 3, 3), (2025, 2, 28)),
        ((2024, 2, 29), 4, Y, (2028, 2, 29), (2028, 2, 29)),   # a leap year has the day
        ((2026, 9, 25), 3, M, (2026, 12, 28), (2026, 12, 28)),  # Christmas, a Friday
        ((2026, 1, 15), 6, M, (2026, 7, 15), (2026, 7, 15)),
        ((2026, 1, 28), 6, M, (2026, 7, 30), (2026, 7, 30)),
    ])
    def test_by_hand(self, start: tuple[int, int, int], length: int, unit: Unit, procedure: tuple[int, int, int],
                     civil: tuple[int, int, int]) -> None:
        assert last_day(date(*start), length, unit, PROCEDURE) == date(*procedure)
        assert last_day(date(*start), length, unit, CIVIL) == date(*civil)
        for regime in (PROCEDURE, CIVIL):
            assert Count(date(*start), length, unit, regime).no_equal_day == (date(*civil).month != date(*procedure).month or start[2] > 29)

    def test_january(self) -> None:
        """Art. 56: from 1 January of the following year; the last day stays, whatever day it is."""
        count = Count(date(2024, 6, 5), 3, Y, JANUARY)
        assert (count.first_day, count.last_day, count.no_equal_day) == (date(2025, 1, 1), date(2027, 12, 31), False)
        assert last_day(date(2000, 1, 1), 70, Y, JANUARY) == date(2070, 12, 31) == last_day(date(2000, 12, 31), 70, Y, JANUARY)


class TestDistance:
    """LPAG 135: the term of the distance is added, and the whole ends on a business day."""

    def test_added(self) -> None:
        assert last_day(date(2026, 7, 22), 1, B, PROCEDURE, distance=2) == date(2026, 7, 30)
        assert last_day(date(2026, 1, 31), 1, M, PROCEDURE, distance=1) == date(2026, 3, 3)
        assert last_day(date(2026, 2, 21), 7, C, PROCEDURE, distance=1) == date(2026, 3, 2)  # the seventh is a Saturday
        count = Count(date(2026, 2, 17), 3, B, PROCEDURE, distance=2, distance_unit=C)
        assert (count.reached, count.last_day) == (date(2026, 2, 22), date(2026, 2, 23))


class TestSuspended:
    """2020: the days suspended do not count, whatever the unit."""

    def count(self, start: date, length: int, unit: Unit) -> Count:
        return Count(start, length, unit, PROCEDURE, suspended=frozenset(SUSPENDED))

    def test_business_days(self) -> None:
        """From Tuesday 10 March 2020: 8 business days to Friday 20; then 11, 12, 15 ... June."""
        assert self.count(date(2020, 3, 10), 8, B).last_day == date(2020, 3, 20)
        assert self.count(date(2020, 3, 10), 9, B).last_day == date(2020, 6, 11)
        assert self.count(date(2020, 4, 1), 1, B).first_day == date(2020, 6, 11)

    def test_other_units(self) -> None:
        """82 days did not count: what would end on 31 March ends so many days after, on Sunday 21 June, and rolls."""
        assert len(SUSPENDED) == 82
        assert self.count(date(2020, 3, 1), 30, C).reached == date(2020, 6, 21)
        assert self.count(date(2020, 3, 1), 30, C).last_day == date(2020, 6, 22)
        assert self.count(date(2019, 12, 31), 3, M).last_day == date(2020, 6, 22)
        assert self.count(date(2020, 4, 1), 10, C).first_day == date(2020, 6, 11)
        assert self.count(date(2020, 4, 1), 10, C).last_day == date(2020, 6, 22)

    def test_no_equal_day(self) -> None:
        """31 January and three months: the first business day of May, 4, and 82 days more: Saturday 25 July."""
        assert self.count(date(2020, 1, 31), 3, M).reached == date(2020, 7, 25)
        assert self.count(date(2020, 1, 31), 3, M).last_day == date(2020, 7, 27)


class TestSteps:
    """Every day of the count, and why it does or does not count."""

    def test_business_days(self) -> None:
        steps = list(Count(date(2026, 7, 24), 2, B, PROCEDURE, closed=frozenset({date(2026, 7, 27)})).steps())
        assert [(s.day.day, s.number, s.why.value) for s in steps] == [
            (25, None, "weekend"), (26, None, "weekend"), (27, None, "closed"), (28, None, "holiday"), (29, None, "holiday"),
            (30, 1, "counted"), (31, 2, "counted")]

    def test_calendar_days_that_roll(self) -> None:
        steps = list(Count(date(2026, 7, 26), 2, C, CIVIL).steps())
        assert [(s.day.day, s.number, s.why.value) for s in steps] == [
            (27, 1, "counted"), (28, 2, "counted"), (29, None, "holiday"), (30, None, "rolled")]

    def test_suspended_and_distance(self) -> None:
        count = Count(date(2020, 3, 19), 1, M, PROCEDURE, distance=1, suspended=frozenset(SUSPENDED))
        steps = list(count.steps())
        assert sum(s.why is Why.SUSPENDED for s in steps) == 82
        assert (steps[0].number, steps[-1].day, count.last_day) == (1, count.last_day, date(2020, 7, 13))

    def test_backwards(self) -> None:
        count = Count(date(2026, 4, 30), 30, C, CIVIL, rolls=False, backwards=True)
        assert (count.first_day, count.last_day, len(list(count.steps()))) == (date(2026, 4, 29), date(2026, 3, 31), 30)


class TestBad:
    """What cannot be counted."""

    @pytest.mark.parametrize(("asked", "says"), [
        ({"length": 0}, "or longer, not 0"),
        ({"distance": -1}, "cannot be negative"),
        ({"distance": 1, "regime": CIVIL}, "in administrative procedures only"),
        ({"regime": JANUARY}, "one of years, not of business days"),
        ({"backwards": True}, "only days of the calendar"),
    ])
    def test_refused(self, asked: dict[str, object], says: str) -> None:
        given = {"start": date(2026, 1, 1), "length": 5, "unit": B, "regime": PROCEDURE, **asked}
        with pytest.raises(ValueError, match=says):
            Count(**given)  # type: ignore[arg-type]

    @pytest.mark.parametrize("year", [1900, 2101])
    def test_years_without_known_holidays(self, year: int) -> None:
        """A year without holidays would be silently wrong: it is refused."""
        with pytest.raises(NotCoveredError, match=f"1901 to 2100 only, not for {year}"):
            holidays_of(year)


class TestIndependently:
    """The holidays of the library are those of the law, and a walk over days comes to the same."""

    def test_holidays(self) -> None:
        """Every day from 1996 to 2030; Easter Sunday, which the library adds, changes nothing."""
        day = date(1996, 1, 1)
        while day.year < 2031:
            assert is_business_day(day) is (day.weekday() < 5 and not holiday(day)), day
            day += timedelta(days=1)

    def test_ten_thousand_starts(self) -> None:
        draw = random.Random(822)
        first = date(1996, 5, 24).toordinal()
        for _ in range(10_000):
            start = date.fromordinal(draw.randint(first, date(2030, 12, 31).toordinal()))
            unit, regime = draw.choice((B, B, C, D, M, Y)), draw.choice((PROCEDURE, CIVIL))
            length = draw.randint(1, {M: 24, Y: 5}.get(unit, 60))
            closed = frozenset(start + timedelta(days=draw.randint(0, 90)) for _ in range(draw.randint(0, 5)))
            distance, rolls = draw.choice((0, 0, 3)) if regime is PROCEDURE else 0, draw.random() < 0.9
            paused = frozenset(SUSPENDED if regime is PROCEDURE else ())
            count = Count(start, length, unit, regime, closed, distance, suspended=paused, rolls=rolls)
            assert count.last_day == walked(start, length, unit.value, regime.value, closed, distance, rolls), count
