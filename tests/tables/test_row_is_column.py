"""A row of a table has the answer of a single call: every subject, with nulls, intervals, never and not yet."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import polars as pl
import pytest

from dl822 import tables, terms
from dl822.cases import subject_from
from dl822.errors import FactsError, InconsistentFactsError
from dl822.facts.works import SUBJECTS, Authorship, Holder, Kind, Origin, Revealer, Signature
from dl822.reasoning.facts import Event, Flag, OneOf
from dl822.tables.options import facts_of

ON = date(2026, 11, 22)
TURNS = (1828, 1829, 1941, 1942, 1945, 1946, 1962, 1963, 1964, 1967, 1968, 1970, 1971, 1972, 1973, 1975, 1976, 1977, 1978, 1980, 1981,
         1993, 1994, 1995, 1996, 1997, 2026, 2027)
DAYS = ("1996-05-23", "1996-05-24", "1996-02-29", "1945-12-31", "1946-01-01", "2000-12-31")
VOCABULARIES: dict[str, Any] = {"kind": Kind, "authorship": Authorship, "signature": Signature, "identity_revealed_by": Revealer,
                                "holder_before_1996": Holder, "origin": Origin}


def some_time(rng: random.Random) -> str | None:
    year = rng.choice(TURNS) if rng.random() < 0.5 else rng.randrange(1800, 2030)
    return rng.choice([None, None, str(year), str(year), str(year), f"{year}/{year + rng.randrange(40)}", f"../{year}", f"{year}/..",
                       "never", "not_yet", rng.choice(DAYS), f"{year // 10}X"])


def some_people(rng: random.Random) -> dict[str, str | None]:
    count = rng.choice([0, 1, 1, 1, 2, 3])
    died = [rng.choice([some_time(rng) or "", "alive"]) for _ in range(count)]
    born = [str(rng.randrange(1750, 1990)) if rng.random() < 0.3 else "" for _ in range(count)]
    return {"died": ";".join(died) or None, "born": ";".join(born) or None}


def some_row(subject: str, rng: random.Random) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for fact, declared in facts_of(SUBJECTS[subject]).items():
        if "." in fact:
            continue
        if issubclass(declared, Event):
            row[fact] = "never" if fact == "last_volume_published" and rng.random() < 0.8 else some_time(rng)
        elif issubclass(declared, Flag):
            row[fact] = rng.choice([None, "true", "false"])
        elif issubclass(declared, OneOf):
            row[fact] = rng.choice([None, *map(str, VOCABULARIES[fact])])
    for field in ("authors", "performers"):
        if field in SUBJECTS[subject].model_fields:
            row |= {f"{field}.{inner}": text for inner, text in some_people(rng).items()}
    return row


def single(subject: str, row: dict[str, Any]) -> tuple[Any, ...] | None:
    """Status, years and the facts missing, as one call gives them; nothing, where it refuses the facts."""
    data: dict[str, Any] = {"subject": subject}
    for fact, value in row.items():
        field, _, inner = fact.partition(".")
        if inner and value is not None and any(value.split(";")):
            data.setdefault(field, [{} for _ in value.split(";")])
            for person, text in zip(data[field], value.split(";"), strict=True):
                person.update({inner: text} if text else {})
        elif not inner and value is not None:
            data[fact] = {"true": True, "false": False}.get(value, value)
    if "last_volume_published" in row and row["last_volume_published"] is None:
        data["last_volume_published"] = "unknown"
    try:
        term = terms.term(subject_from(data), on=ON)
    except (FactsError, InconsistentFactsError):
        return None
    years = term.last_year
    return str(term.status()), years.earliest, years.latest, {m.fact.split(".")[0].split("[")[0] for m in term.missing}, term.provisions


@pytest.mark.parametrize("subject", list(SUBJECTS))
def test_a_row_is_a_single_call(subject: str) -> None:
    """Expected: what one call says. The facts missing in a row may be one too many, never one too few."""
    rng = random.Random(subject)
    rows = [some_row(subject, rng) for _ in range(250 if subject == "work" else 80)]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(rows[0], pl.String) or {"none": pl.String}) if rows[0] else pl.DataFrame({"x": [1]})
    got = tables.terms(frame, on=ON, subject=subject)

    for row, answer in zip(rows, got.iter_rows(named=True), strict=False):
        expected = single(subject, row)
        if expected is None:
            assert answer["term.status"] is None, row
            continue
        status, earliest, latest, missing, _ = expected
        given = (answer["term.status"], answer["term.last_year.earliest"], answer["term.last_year.latest"])
        assert given == (status, earliest, latest), row
        assert missing <= set(answer["term.missing"].split(";")) | {""}, row
