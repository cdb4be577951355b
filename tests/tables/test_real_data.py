"""Real catalogues, with the mess they come with: each row is answered, or rejected with a reason."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dl822.tables import Counts, catalogue, explain

DATA = Path(__file__).parents[2].parent / "shared" / "data"
ON = date(2026, 11, 22)
BOOK = {"kind": "literary", "authorship": "counted", "signature": "named"}
ART = {"kind": "artistic", "authorship": "individual", "signature": "named"}

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the catalogues are not here")


def run(name: str, tmp_path: Path, **said: Any) -> tuple[Counts, dict[int, dict[str, str]], list[dict[str, str]]]:
    """Counts, the answered rows by number, the rejects: checked to be the whole file."""
    source, out = DATA / name, tmp_path / "out.csv"
    if not source.is_file():
        pytest.skip(f"{name} is not here")
    counts = catalogue(source, out, on=ON, **said)
    with source.open(encoding="utf-8", newline="") as file:
        total = sum(1 for _ in csv.DictReader(file))
    with out.open(encoding="utf-8", newline="") as file:
        rows = {int(row["term.row"]): row for row in csv.DictReader(file)}
    rejects: list[dict[str, str]] = []
    if counts.rejected:
        with (tmp_path / "out.rejects.csv").open(encoding="utf-8", newline="") as file:
            rejects = list(csv.DictReader(file))
    assert counts.rows == total == counts.answered + counts.rejected
    assert len(rows) == counts.answered == sum(counts.by_status.values())
    assert len({row["line"] for row in rejects}) == counts.rejected and all(row["reason"] for row in rejects)
    assert not set(rows) & {int(row["line"]) - 1 for row in rejects}
    assert "the row contradicts itself" not in {row["reason"] for row in rejects}
    return counts, rows, rejects


def same(name: str, rows: dict[int, dict[str, str]], numbers: range, **said: Any) -> None:
    """A sample of rows is what a single call answers."""
    for number in set(numbers) & set(rows):
        term = explain(DATA / name, row=number, on=ON, **said)
        ends = tuple(str(end) if end is not None else "" for end in (term.last_year.earliest, term.last_year.latest))
        row = rows[number]
        assert (row["term.status"], row["term.last_year.earliest"], row["term.last_year.latest"]) == (str(term.status()), *ends), number


def test_books_of_several_authors(tmp_path: Path) -> None:
    """Several rows a work. Kennedy died in 1963, before his rights would have lapsed: 1963 + 70 = 2033. Lewis Carroll died
    in 1898: free, unless Alice was disclosed after 1945, which this file does not say. Years before 1 are rejected as such."""
    said: dict[str, Any] = {"subject": "work", "constants": BOOK, "group_by": "gutenberg_id",
                            "columns": {"authors.died": "deathdate", "authors.born": "birthdate", "authors.name": "author"}}
    _, rows, rejects = run("gutenberg_works_a.csv", tmp_path, **said)
    [kennedy] = [row for row in rows.values() if row["gutenberg_id"] == "3"]
    assert (kennedy["term.status"], kennedy["term.last_year.latest"]) == ("protected", "2033")
    [alice] = [row for row in rows.values() if row["gutenberg_id"] == "11"]
    assert alice["term.status"] == "unknown" and "disclosed" in alice["term.missing"].split(";")
    assert any(row["value"].startswith("-") and "before 1" in row["reason"] for row in rejects)
    same("gutenberg_works_a.csv", rows, range(1, 20), **said)


def test_films(tmp_path: Path) -> None:
    """Art. 54: held by a legal entity, a film of 1971 has seventy years (2041); one of 1967 had ended before 1993."""
    said: dict[str, Any] = {"subject": "work", "columns": {"first_published": "year"},
                            "constants": {"kind": "audiovisual", "holder_before_1996": "legal_entity"}}
    counts, rows, _ = run("us_films_a.csv", tmp_path, **said)
    assert counts.rejected == 0
    answers = {int(row["year"]): (row["term.status"], row["term.last_year.earliest"], row["term.last_year.latest"]) for row in rows.values()}
    assert answers[1967] == ("public_domain", "1991", "1992")
    assert answers[1971][0] == "protected" and answers[1971][2] == "2041"
    same("us_films_a.csv", rows, range(1, 18000, 2000), **said)


def test_phonograms(tmp_path: Path) -> None:
    """Art. 139: first published in 1952, ended in 2022 at the latest; 0 is no year: missing if the asker says so, else
    rejected. The fixation is not known, so only the latest year is."""
    said: dict[str, Any] = {"subject": "phonogram", "columns": {"first_published": "year"}}
    refused, _, rejects = run("jazz_phonograms.csv", tmp_path, **said)
    assert refused.rejected == 222 and {row["value"] for row in rejects} == {"0"}
    assert all("0 often stands for 'missing'" in row["reason"] or row["reason"] for row in rejects)
    counts, rows, _ = run("jazz_phonograms.csv", tmp_path, **said, missing=("0",))
    assert counts.rejected == 0 and counts.answered == 7912
    assert (rows[1]["term.status"], rows[1]["term.last_year.latest"]) == ("public_domain", "2022")
    same("jazz_phonograms.csv", rows, range(1, 7000, 1000), **said, missing=("0",))


def test_artists_of_a_museum(tmp_path: Path) -> None:
    """Robert Arneson died in 1992: protected to 2062. EndDate 0 is missing: nobody knows."""
    said: dict[str, Any] = {"subject": "work", "constants": ART, "missing": ("0",),
                            "columns": {"authors.died": "EndDate", "authors.born": "BeginDate"}}
    _, rows, _ = run("moma_artists_2016.csv", tmp_path, **said)
    assert (rows[1]["term.status"], rows[1]["term.public_domain_from"]) == ("protected", "2063-01-01")
    assert rows[2]["term.status"] == "unknown"
    same("moma_artists_2016.csv", rows, range(1, 14000, 1500), **said)


def test_deaths_of_an_authority_file(tmp_path: Path) -> None:
    """Its dates are its own: only plain years are read, the others are rejected with what to write instead."""
    said: dict[str, Any] = {"subject": "work", "constants": BOOK | {"authorship": "individual", "disclosed": "../1945"},
                            "columns": {"authors.died": "death"}}
    _, rows, rejects = run("bnf_deaths_a.csv", tmp_path, **said)
    assert (rows[1]["term.status"], rows[1]["term.reason"]) == ("public_domain", "lapsed_before_1996")  # 1880
    assert {row["line"]: row["value"].strip() for row in rejects}["4"] == "19.."
    assert "19XX" in next(row["reason"] for row in rejects if row["line"] == "4")
    same("bnf_deaths_a.csv", rows, range(1, 500, 50), **said)


def test_artists_of_a_gallery(tmp_path: Path) -> None:
    """Berenice Abbott died in 1991: protected to 2061. Magdalena Abakanowicz has no death: nobody knows."""
    said: dict[str, Any] = {"subject": "work", "constants": ART, "columns": {"authors.died": "yearOfDeath", "authors.born": "yearOfBirth"}}
    _, rows, _ = run("tate_artists.csv", tmp_path, **said)
    assert rows[1]["term.status"] == "unknown"
    assert (rows[3]["term.status"], rows[3]["term.last_year.earliest"], rows[3]["term.last_year.latest"]) == ("protected", "2061", "2061")
    assert rows[2]["term.status"] != "protected"  # Edwin Austin Abbey, who died in 1911
    same("tate_artists.csv", rows, range(1, 3500, 350), **said)
