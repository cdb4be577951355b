"""What may be written of a time, how it is told again, and what is answered where it cannot be read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dl822.reasoning.when import ALIVE, FAR, LAST, NEVER, NOT_YET, UNKNOWN, When, hull, last, no_later, read, since

ACCEPTED = [
    (1938, When(1938, 1938)), ("1938", When(1938, 1938)), (" 1938 ", When(1938, 1938)), ("0001", When(1, 1)), (2999, When(2999, 2999)),
    ("1938-04-15", When(1938, 1938, date(1938, 4, 15), date(1938, 4, 15))), (date(1938, 4, 15), When(1938, 1938, *[date(1938, 4, 15)] * 2)),
    (datetime(1938, 4, 15, 9, 30), When(1938, 1938, *[date(1938, 4, 15)] * 2)),
    ("1996-02-29", When(1996, 1996, *[date(1996, 2, 29)] * 2)),
    ("1930/1940", When(1930, 1940)), ("../1940", When(-LAST, 1940)), ("/1940", When(-LAST, 1940)), ("1930/..", When(1930, LAST)),
    ("../..", When(-LAST, LAST)), ("193X", When(1930, 1939)), ("19XX", When(1900, 1999)), ("1938~", When(1937, 1939)),
    ("1938?", When(1937, 1939)), ("1938-02", When(1938, 1938, date(1938, 2, 1), date(1938, 2, 28))),
    ("1938-02/1940-03", When(1938, 1940, date(1938, 2, 1), date(1940, 3, 31))), ("[1667,1668]", When(1667, 1668)),
    ("1938-12-31/1939-01-01", When(1938, 1939, date(1938, 12, 31), date(1939, 1, 1))),
    ("never", NEVER), ("not_yet", NOT_YET), ("alive", ALIVE), ("unknown", UNKNOWN), ("", UNKNOWN), (When(1938, 1938), When(1938, 1938)),
]

REFUSED = [  # what is written, and a part of the answer that says what to write instead
    (0, "0 often stands for 'missing': leave the field empty"), ("0", "0 often stands for 'missing'"), ("0.0", "0 often stands for 'missing'"),
    (9999, "9999 often stands for 'missing' or 'alive'"), ("9999", "leave the field empty, or write alive"),
    (-500, "years before 1 are not read: write ../0001"), ("-500", "write ../0001"), ("500 BC", "write ../0001"), ("44 b.c.", "write ../0001"),
    ("c. 1616", "write 1616~"), ("ca. 1616", "write 1616~"), ("circa 1616", "write 1616~"), ("c1616", "write 1616~"), ("hacia 1616", "write 1616~"),
    ("about 1616", "write 1616~"), ("[1897?]", "write 1897?"), ("[1897]", "write 1897"), ("19..", "write 19XX"), ("18--", "write 18XX"),
    ("19uu", "write 19XX"), ("189-", "write 189X"), ("189_", "write 189X"), ("189?", "write 189X"), ("1767-1769", "write 1767/1769"),
    ("1767–1769", "write 1767/1769"), ("1767 or 1769", "write 1767/1769"), ("1767 o 1769", "write 1767/1769"),
    ("1767 or 9–1818", "if these are several dates, put each in its own field"), ("1990/1980", "write the earlier year first"),
    ("193X/192X", "write the earlier time first"), ("1968-13-45", "not a day of the calendar"), ("1997-02-29", "not a day of the calendar"),
    ("3000", "1 to 2999"), ("99999", "accepted: a year (1938)"), ("19", "accepted: a year (1938)"), ("abc", "accepted: a year (1938)"),
    ("15/04/1938", "accepted: a year (1938), a date (1938-04-15)"), ("April 1938", "accepted: a year (1938)"), ("s. XIX", "accepted: a year (1938)"),
    (True, "accepted: a year (1938)"), (3.5, "accepted: a year (1938)"), (None, "accepted: a year (1938)"), (b"1938", "accepted: a year (1938)"),
]


@pytest.mark.parametrize(("written", "meant"), ACCEPTED, ids=lambda value: str(value)[:24])
def test_what_is_accepted(written: Any, meant: When) -> None:
    """Years, dates, EDTF, and the words for what has not happened."""
    assert read(written) == meant


@pytest.mark.parametrize(("written", "instead"), REFUSED, ids=lambda value: str(value)[:24])
def test_what_is_refused_says_what_to_write_instead(written: Any, instead: str) -> None:
    """A ``ValueError`` whose text holds the value and what is accepted."""
    with pytest.raises(ValueError) as refused:
        read(written)

    assert instead in str(refused.value)
    assert str(written) in str(refused.value)


@pytest.mark.parametrize("written", [written for written, _ in ACCEPTED], ids=lambda value: str(value)[:24])
def test_what_is_told_can_be_read_again(written: Any) -> None:
    """The text of a time is the time."""
    assert read(str(read(written))) == read(written)


@given(st.dates(date(1, 1, 1), date(2999, 12, 31)), st.dates(date(1, 1, 1), date(2999, 12, 31)))
def test_days_are_not_lost(a: date, b: date) -> None:
    """Nor those of an interval within one year, which decide where a day does."""
    first, final = min(a, b), max(a, b)
    event = When(first.year, final.year, first, final)
    back = read(str(event))
    assert back[:2] == event[:2]
    assert since(back, date(1996, 5, 24)) == since(event, date(1996, 5, 24))


def test_what_is_written_out_as_no_bound() -> None:
    """What no user writes, and a supposition may make."""
    assert str(When(1950, FAR)) == "1950/.. or never"
    assert (When(1950, LAST).earliest, When(1950, LAST).latest) == (1950, None)
    assert str(When(-LAST, FAR)) == "../.. or never"


class TestAlgebra:
    """Hull and last-of are the least and the greatest of the ends, and no case is special."""

    def test_last_of_none_is_unknown(self) -> None:
        """An empty list tells nothing."""
        assert last([]) == UNKNOWN

    def test_hull_and_last(self) -> None:
        """Of an interval and a year; of a year and never."""
        assert hull([When(1950, 1960), When(1940, 1940)]) == When(1940, 1960)
        assert last([When(1950, 1960), When(1955, 1955)]) == When(1955, 1960)
        assert last([When(1950, 1960), NEVER]) == NEVER

    def test_adding_years_leaves_what_lies_beyond_the_calendar(self) -> None:
        """Never is never, seventy years later too."""
        assert NEVER.plus(70) == NEVER
        assert When(1950, LAST).plus(70) == When(2020, LAST)

    def test_no_later(self) -> None:
        """What never happens is not earlier than anything; what is bounded on neither side is open."""
        assert no_later(NEVER, NEVER) is False
        assert no_later(When(1950, 1960), When(1960, 1970)) is True
        assert no_later(When(1950, 1960), When(1940, 1949)) is False
        assert no_later(UNKNOWN, When(1960, 1960)) is None

    def test_since_looks_at_days(self) -> None:
        """Within the year in which a day decides."""
        day = date(1996, 5, 24)
        assert since(read("1996-05-23"), day) is False
        assert since(read("1996-05-24"), day) is True
        assert since(read("1996"), day) is None
        assert since(read("1996-06"), day) is True
        assert since(read("never"), day) is True
