"""An independent count: the holidays written out from the law (DL 713, art. 6, as amended), and a walk over days.

Nothing here comes from the code that is tested, nor from the library of holidays that it uses.
"""

from __future__ import annotations

import calendar
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

DAY = timedelta(days=1)
FIXED = {(1, 1), (5, 1), (6, 29), (7, 28), (7, 29), (8, 30), (10, 8), (11, 1), (12, 8), (12, 25)}
SINCE = {(12, 9): 2022, (8, 6): 2022, (7, 23): 2023, (6, 7): 2024}
SUSPENDED = {date(2020, 3, 21) + n * DAY for n in range((date(2020, 6, 10) - date(2020, 3, 21)).days + 1)}


@cache
def holiday(day: date) -> bool:
    sunday = easter(day.year)
    return ((day.month, day.day) in FIXED or SINCE.get((day.month, day.day), 9999) <= day.year
            or day in (sunday - 3 * DAY, sunday - 2 * DAY))


def works(day: date, closed: Collection[date]) -> bool:
    return day.weekday() < 5 and not holiday(day) and day not in closed


def walked(start: date, length: int, unit: str, regime: str, closed: Collection[date], distance: int, rolls: bool) -> date:
    """The last day, found by walking: one day at a time, counting those that count."""
    if regime == "january":
        return date(start.year + length, 12, 31)
    paused = SUSPENDED if regime == "procedure" else set()
    shut = set(closed) | paused
    if unit == "business_days" or (unit == "days" and regime == "procedure"):
        return walk(start, length + distance, shut)
    end = start
    for _ in range(length if unit in ("calendar_days", "days") else (target(start, length, unit, regime, closed) - start).days):
        end += DAY
        while end in paused:
            end += DAY
    end = walk(end, distance, shut)
    while rolls and not works(end, shut):
        end += DAY
    return end


def walk(start: date, length: int, shut: Collection[date]) -> date:
    while length:
        start += DAY
        if works(start, shut):
            length -= 1
    return start


def target(start: date, length: int, unit: str, regime: str, closed: Collection[date]) -> date:
    """The equal day, or what each regime puts in its place."""
    months = start.month - 1 + (length * 12 if unit == "years" else length)
    year, month = start.year + months // 12, months % 12 + 1
    days = calendar.monthrange(year, month)[1]
    if start.day <= days:
        return date(year, month, start.day)
    if regime == "civil":
        return date(year, month, days)
    day = date(year, month, days) + DAY
    while not works(day, closed):
        day += DAY
    return day
