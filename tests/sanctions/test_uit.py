"""The tax unit, day by day."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from dl822.errors import NotCoveredError
from dl822.statute.uit import soles, uit, value, values

PERIODS = Path(__file__).parents[3] / "shared" / "law" / "uit_periods.csv"


@pytest.mark.skipif(not PERIODS.exists(), reason="the source table is not here")
def test_the_whole_table_is_that_of_the_source() -> None:
    with PERIODS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(str(v.start), str(v.end), str(v.soles), v.confidence) for v in values()] == [
        (row["valid_from"], row["valid_to"], row["value_pen"], row["confidence"]) for row in rows]
    assert all(row["norm"].startswith(v.norm) for row, v in zip(rows, values(), strict=True))


def test_no_day_is_left_out_or_has_two_values() -> None:
    assert (values()[0].start, values()[-1].end) == (date(1992, 1, 1), date(2026, 12, 31))
    for first, second in pairwise(values()):
        assert second.start == first.end + timedelta(1)


@pytest.mark.parametrize(("day", "amount"), [
    (date(1993, 6, 30), 1350), (date(1993, 7, 1), 1700), (date(1996, 1, 31), 2000), (date(1996, 2, 1), 2200), (date(1996, 5, 24), 2200),
    (date(2001, 3, 5), 3000), (date(2012, 12, 31), 3650), (date(2013, 1, 1), 3700), (date(2026, 12, 31), 5500)])
def test_values_by_day(day: date, amount: int) -> None:
    assert uit(day) == amount and isinstance(uit(day), Decimal)


@pytest.mark.parametrize(("units", "day", "amount"), [
    ("180", date(2012, 6, 1), "657000.00"),  # the figure of a WIPO paper
    ("50", date(2009, 1, 2), "177500.00"),  # a plagiarism case in the press
    ("180", date(2025, 6, 1), "963000.00"), ("1", date(2023, 6, 1), "4950.00"), ("10", date(2024, 4, 1), "51500.00"),
    ("50", date(1996, 6, 1), "110000.00"), ("0.333", date(2007, 6, 1), "1148.85"),
    ("0.0000015", date(2026, 1, 1), "0.01"), ("0.000001", date(2026, 1, 1), "0.01"), ("0.0000005", date(2026, 1, 1), "0.00")])
def test_conversions_known_from_public_decisions(units: str, day: date, amount: str) -> None:
    """Exact to the céntimo, halves up: 0.0000015 × 5500 = 0.00825, 0.000001 × 5500 = 0.0055, 0.0000005 × 5500 = 0.00275."""
    assert str(soles(Decimal(units), day)) == amount


@pytest.mark.parametrize("day", [date(1991, 12, 31), date(2027, 1, 1)])
def test_a_day_without_a_known_value_is_refused(day: date) -> None:
    with pytest.raises(NotCoveredError, match="from 1992-01-01 to 2026-12-31"):
        uit(day)


def test_a_doubt_is_said() -> None:
    doubtful = [v for v in values() if v.note]
    assert {v.start.year for v in doubtful} == {1992, 1993, 1996}
    assert all(v.note is not None and v.note.en and v.note.es for v in doubtful)
    assert value(date(1993, 8, 1)).confidence == "medium"
