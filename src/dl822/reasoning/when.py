"""When an event happened: one lattice for exact years, intervals, *not yet*, *never* and unknown.

Years are integers, and *never* is later than every year. A state of knowledge is then one interval: exact
``[y, y]``, ``1950/1960``, some year ``[-LAST, LAST]``, never ``[FAR, FAR]``, unknown ``[-FAR, FAR]``. Hull and
last-of are ``min`` and ``max`` of the ends, in Python as in columns, and no case is special.

*Not yet* is written with the mark ``PENDING``: from the day of asking on, never included. It becomes an interval
only when a day of asking is known (:meth:`When.asked`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from typing import Any, NamedTuple

from dl822.reasoning.words import Words

FAR, LAST = 20_000, 15_000  # never; "some year, no bound known". Both leave room in int16 for sums of terms.
PENDING = 16_000  # as an earliest year: the year of asking
FIRST_YEAR, LAST_YEAR = 1, 2_999  # what a fact may say; 9999 and 0 are placeholders, not years

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_MAY_BE_EDTF = re.compile(r"[0-9Xxuy~?%/,{}\[\]TZ:+YES.-]+")
_SPAN = re.compile(r"(\d{4}|\.\.|)/(\d{4}|\.\.|)")


class When(NamedTuple):
    """What is known of a year: between ``lo`` and ``hi``; ``first`` and ``last`` where days are known too.

    >>> read("1950/1960").plus(70)
    When(lo=2020, hi=2030, first=None, last=None)
    """

    lo: int
    hi: int
    first: date | None = None
    last: date | None = None

    @property
    def exact(self) -> bool:
        return self.lo == self.hi

    @property
    def days(self) -> tuple[date, date] | None:
        """The days between which it lies; ``None`` where no year is known, or it has not happened."""
        if self.lo >= PENDING or not -LAST < self.lo <= self.hi < LAST:
            return None
        return self.first or date(self.lo, 1, 1), self.last or date(self.hi, 12, 31)

    @property
    def happened(self) -> bool | None:
        return False if self.lo >= FAR else True if self.hi < FAR else None

    @property
    def earliest(self) -> int | None:
        """The first year possible, or ``None`` where no bound is known."""
        return self.lo if -LAST < self.lo < LAST else None

    @property
    def latest(self) -> int | None:
        """The last year possible, or ``None`` where no bound is known."""
        return self.hi if -LAST < self.hi < LAST else None

    def plus(self, n: int) -> When:
        lo, hi = self.lo, self.hi
        return When(lo + n if -LAST < lo < LAST else lo, hi + n if -LAST < hi < LAST else hi)

    def asked(self, year: int) -> When:
        """This knowledge on a day of asking in that year: *not yet* becomes an interval that begins there."""
        return When(year, self.hi) if self.lo == PENDING else self

    def within(self, lo: int, hi: int) -> When:
        """This knowledge, once the year is known to lie between two others."""
        return When(max(self.lo, lo), min(self.hi, hi), self.first, self.last)

    def __str__(self) -> str:
        if self.lo == PENDING:
            return "not_yet" if self.hi == FAR else "alive"
        if self.lo >= FAR:
            return "never"
        if self.first and self.first == self.last:
            return self.first.isoformat()
        if self.first and self.last and not _whole(self.first, self.last):
            return f"{self.first}/{self.last}"
        if self.exact:
            return f"{self.lo:04d}"
        if (self.lo, self.hi) == (-FAR, FAR):
            return "unknown"
        ends = (f"{end:04d}" if end is not None else ".." for end in (self.earliest, self.latest))
        return "/".join(ends) + (" or never" if self.hi == FAR else "")


NEVER, NO_TERM = When(FAR, FAR), When(-FAR, -FAR)  # a term that does not end; a term that never ran
UNKNOWN, SOMETIME = When(-FAR, FAR), When(-LAST, LAST)
NOT_YET, ALIVE = When(PENDING, FAR), When(PENDING, LAST)
NAMED = {"never": NEVER, "not_yet": NOT_YET, "alive": ALIVE, "unknown": UNKNOWN, "": UNKNOWN}

ACCEPTED = "a year (1938), a date (1938-04-15), EDTF (193X, 1938~, 1930/1940, ../1940), never or not_yet"
_SE_ACEPTA = "un año (1938), una fecha (1938-04-15), EDTF (193X, 1938~, 1930/1940, ../1940), never o not_yet"


class TimeError(ValueError):
    """A time that cannot be read: why, and what to write instead, in both languages."""

    def __init__(self, en: str, es: str) -> None:
        super().__init__(en)
        self.words = Words(en, es)


def read(value: object) -> When:
    """The state of knowledge that a user wrote.

    Raises ``ValueError``, saying what is accepted and, where it can be guessed, what to write instead.

    >>> read("193X"), str(read(1938)), read("never").happened
    (When(lo=1930, hi=1939, first=None, last=None), '1938', False)
    """
    if isinstance(value, When):
        return value
    if isinstance(value, date):
        return day(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return year(value)
    if isinstance(value, str):
        return text(value.strip())
    raise TimeError(f"{value!r} is not a time; accepted: {ACCEPTED}", f"{value!r} no es una fecha; se acepta: {_SE_ACEPTA}")


def year(value: int) -> When:
    if not FIRST_YEAR <= value <= LAST_YEAR:
        hint = _hint(str(value))
        raise TimeError(f"{value} is not a year that can be used ({FIRST_YEAR} to {LAST_YEAR}); {hint.en}",
                        f"{value} no es un año utilizable ({FIRST_YEAR} a {LAST_YEAR}); {hint.es}")
    return When(value, value)


def day(value: date) -> When:
    year(value.year)
    first = date(value.year, value.month, value.day)
    return When(value.year, value.year, first, first)


def text(value: str) -> When:
    if value in NAMED:
        return NAMED[value]
    if (iso := _ISO.fullmatch(value)) and not iso[2]:
        return year(int(value))
    if iso and iso[3]:
        try:
            return day(date.fromisoformat(value))
        except ValueError as error:
            raise TimeError(f"{value!r} is not a day of the calendar ({error}); accepted: {ACCEPTED}",
                            f"{value!r} no es un día del calendario; se acepta: {_SE_ACEPTA}") from None
    if span := _SPAN.fullmatch(value):
        return _between(value, *(None if end in ("", "..") else year(int(end)).lo for end in span.groups()))
    return _edtf(value)


def _between(value: str, lo: int | None, hi: int | None) -> When:
    if lo is not None and hi is not None and lo > hi:
        raise TimeError(f"{value!r} ends before it begins; write the earlier year first",
                        f"{value!r} termina antes de empezar; escriba primero el año anterior")
    return When(-LAST if lo is None else lo, LAST if hi is None else hi)


def _edtf(value: str) -> When:
    """Any other EDTF expression, by the library that knows the standard."""
    if not _MAY_BE_EDTF.fullmatch(value) or (".." in value and not set("/{[") & set(value)):
        raise _unreadable(value)  # the library takes long to find out
    edtf: Any = import_module("edtf")  # here: it is slow to import

    try:
        parsed = edtf.parse_edtf(value)
        ends = [date(*end[:3]) for end in (parsed.lower_fuzzy(), parsed.upper_fuzzy())]
    except (edtf.EDTFParseException, ValueError, TypeError, AttributeError, NotImplementedError, OverflowError):
        raise _unreadable(value) from None
    lo, hi = (year(end.year).lo for end in ends)
    if lo > hi:
        raise TimeError(f"{value!r} ends before it begins; write the earlier time first",
                        f"{value!r} termina antes de empezar; escriba primero la fecha anterior")
    return When(lo, hi) if _whole(*ends) else When(lo, hi, *ends)


def _unreadable(value: str) -> TimeError:
    hint = _hint(value)
    return TimeError(f"{value!r} cannot be read as a time; {hint.en}", f"{value!r} no se puede leer como fecha; {hint.es}")


def _whole(first: date, last: date) -> bool:
    """Whether the days are those of whole years, and so say no more than the years do."""
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


_HINTS = (  # what catalogues write, and what to write instead
    (r"0+(\.0)?", "0 often stands for 'missing': leave the field empty, or say that 0 means missing",
     "0 suele significar que falta el dato: deje el campo vacío, o diga que 0 significa que falta"),
    (r"9999", "9999 often stands for 'missing' or 'alive': leave the field empty, or write alive",
     "9999 suele significar que falta el dato o que vive: deje el campo vacío, o escriba alive"),
    (r"-\d+|.*\b[bB]\.?\s?[cC]\.?.*|.*\ba\.?\s?[cC]\.?", "years before 1 are not read: write ../0001",
     "los años anteriores al 1 no se leen: escriba ../0001"),
    (r"(?:c|ca|circa|about|hacia|h)\.?\s*(\d{4})", r"write \1~ for 'about \1'", r"escriba \1~ para «hacia \1»"),
    (r"\[?(\d{4})\?\]?", r"write \1? for 'probably \1'", r"escriba \1? para «probablemente \1»"),
    (r"\[(\d{4})\]", r"write \1", r"escriba \1"),
    (r"(\d\d)(\.\.|--|__|\?\?|uu)", r"write \1XX for 'some year of the century'", r"escriba \1XX para «algún año de ese siglo»"),
    (r"(\d{3})[.\-_?u]", r"write \1X for 'some year of the decade'", r"escriba \1X para «algún año de esa década»"),
    (r"(\d{4})\s*(?:[-–—]+|or|o)\s*(\d{4})", r"write \1/\2 for 'between \1 and \2'", r"escriba \1/\2 para «entre \1 y \2»"),
    (r".*\d{4}.*[-–—].*\d{4}.*|.*\bor\b.*",
     "if these are several dates, put each in its own field; write 1767/1769 for 'between 1767 and 1769'",
     "si son varias fechas, ponga cada una en su campo; escriba 1767/1769 para «entre 1767 y 1769»"),
)


def _hint(value: str) -> Words:
    """What to type instead."""
    for pattern, en, es in _HINTS:
        if found := re.fullmatch(pattern, value.strip()):
            return Words(found.expand(en), found.expand(es))
    return Words(f"accepted: {ACCEPTED}", f"se acepta: {_SE_ACEPTA}")


def days(event: When | None) -> tuple[date, date] | None:
    """The days between which an event lies; ``None`` where it is not told, not known, or has not happened."""
    return None if event is None else event.days


def hull(events: Iterable[When]) -> When:
    """The least knowledge that holds whichever of these is true."""
    known = tuple(events)
    return When(min(e.lo for e in known), max(e.hi for e in known))


def last(events: Iterable[When]) -> When:
    """The last of several events; of none, nothing is known."""
    known = tuple(events)
    return When(max(e.lo for e in known), max(e.hi for e in known)) if known else UNKNOWN


def no_later(first: When, second: When) -> bool | None:
    """Whether the first event happened, and in or before the year of the second."""
    if first.hi < FAR and first.hi <= second.lo:
        return True
    return False if first.lo >= FAR or first.lo > second.hi else None


def since(event: When, start: date) -> bool | None:
    """Whether the event did not happen before that day (so also: whether it never happened)."""
    if event.lo > start.year or (event.first is not None and event.first >= start):
        return True
    return False if event.hi < start.year or (event.last is not None and event.last < start) else None
