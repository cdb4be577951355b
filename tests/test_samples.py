"""The samples that the project ships: every row is answered, and well-known rows as the law has it."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dl822 import Performance, Period, Phonogram, Term, Work, terms
from dl822.cases import parse, subject_from

SAMPLES = Path(__file__).parents[1] / "samples"
WORKS = SAMPLES / "peruvian_works.csv"
ON = date(2026, 11, 22)


def rows() -> list[dict[str, str]]:
    """The rows of the sample catalogue, as written."""
    with WORKS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sample(name: str) -> Term:
    """The answer to a sample case file."""
    text = (SAMPLES / name).read_text(encoding="utf-8")
    return terms.term(subject_from(parse(text, format="yaml", source=name)), on=ON)


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The catalogue's answers by title."""
    pl = pytest.importorskip("polars")
    from dl822.tables import catalogue

    target = tmp_path_factory.mktemp("samples") / "answers.parquet"
    counts = catalogue(WORKS, target, on=ON)

    assert (counts.rows, counts.rejected) == (len(rows()), 0)
    return {row["title"]: row for row in pl.read_parquet(target).to_dicts()}


def test_sample_is_of_many_kinds() -> None:
    """Thirty rows or more, of works of many kinds and of neighbouring rights, each with its source and an id of its own."""
    listed = rows()

    assert len(listed) >= 30
    assert {row["kind"] for row in listed} >= {"literary", "musical", "dramatic", "artistic", "photographic", "audiovisual"}
    assert {row["subject"] for row in listed} >= {"work", "performance", "phonogram", "folklore", "official_text"}
    assert "collective" in {row["authorship"] for row in listed}
    assert len({row["id"] for row in listed}) == len(listed)
    assert all(row["source"] and row["title"] for row in listed)


@pytest.mark.parametrize(("title", "status", "free", "reason"), [
    # Art. 52 and 56: died 1969, so through 2039.
    ("Los ríos profundos", "protected", date(2040, 1, 1), "in_term"),
    # Died 2025: through 2095.
    ("La ciudad y los perros", "protected", date(2096, 1, 1), "in_term"),
    # Died 1946, the first year whose life and fifty years reached 24 May 1996: through 2016.
    ("Cuentos malévolos", "public_domain", date(2017, 1, 1), "term_ended"),
    # Died 1955: through 2025.
    ("La Palizada (waltz)", "public_domain", date(2026, 1, 1), "term_ended"),
    # Died 1938, disclosed in his lifetime: over before 1996, the year depending on the older law.
    ("Trilce", "public_domain", None, "lapsed_before_1996"),
    # Disclosed the year after his death: still by 1945.
    ("España, aparta de mí este cáliz", "public_domain", None, "lapsed_before_1996"),
    # Anonymous, published 1608: fifteen years under Law 13714 had long ended.
    ("Discurso en loor de la poesía", "public_domain", None, "lapsed_before_1996"),
    # Life and seventy from the last co-author's death, and one is not known.
    ("El cóndor pasa, zarzuela (words and music)", "unknown", None, "facts_missing"),
    # Whether the twenty years of Law 13714 governed artistic photographs is open.
    ("El gigante de Paruro", "unknown", None, "law_open"),
    # Art. 54: first published 1998, through 2068.
    ("No se lo digas a nadie", "protected", date(2069, 1, 1), "in_term"),
    # A performance of 1911 had run out under every rule found.
    ("Recordings of Montes y Manrique, New York", "public_domain", None, "lapsed_before_1996"),
    # Art. 135: the singer died in 1973, through 2043.
    ("La morena de oro del Perú", "protected", date(2044, 1, 1), "in_term"),
    # Art. 139: published 1970, through 2040.
    ("La morena de oro del Perú (long-playing record)", "protected", date(2041, 1, 1), "in_term"),
    ("Danza de tijeras", "public_domain", None, "folklore"),
    ("Decreto Legislativo 822, Ley sobre el Derecho de Autor", "never_protected", None, "never_protected"),
])
def test_well_known_rows(answered: dict[str, dict[str, Any]], title: str, status: str, free: date | None, reason: str) -> None:
    """Worked out by hand from the articles named above each row."""
    row = answered[title]

    assert (row["term.status"], row["term.public_domain_from"], row["term.reason"]) == (status, free, reason)


def test_rows_keep_to_the_definitions() -> None:
    """Art. 2: a joint work has two authors or more, an individual work one; a posthumous work keeps its year of disclosure."""
    for row in rows():
        count = len(row["authors.name"].split(";")) if row["authors.name"] else 0
        assert not (row["authorship"] == "joint" and count < 2), row["id"]
        assert not (row["authorship"] == "individual" and count > 1), row["id"]
        assert len(row["authors.died"].split(";")) in (1, count), row["id"]
    poems = next(row for row in rows() if row["title"] == "La tortuga ecuestre")
    assert (poems["signature"], poems["disclosed"], poems["authors.died"]) == ("transparent_pseudonym", "1957", "1956-01-10")


def test_trilce_was_free_before_1996() -> None:
    """Vallejo died in 1938 and disclosed it in 1922: life and fifty years at most, and nothing revived it."""
    term = sample("trilce.yaml")

    assert (str(term.status()), str(term.why)) == ("public_domain", "lapsed_before_1996")
    assert term.settled
    assert "transitional-1" in term.provisions


def test_film_runs_from_its_publication() -> None:
    """Art. 54: published 1998, through 2068; its co-authors' contributions outlast it."""
    term = sample("film.yaml")

    assert (str(term.status()), term.public_domain_from) == ("protected", date(2069, 1, 1))
    later = terms.term(term.subject, on=date(2069, 1, 1))
    assert {"54", "59", "29"} <= {remaining.provision for remaining in later.remains}


def test_program_is_protected_at_least_seventy_years_from_completion() -> None:
    """Art. 54: completed 1999 and not yet published, so free not before 2070, and later if it is published."""
    term = sample("program.yaml")

    assert (str(term.status()), term.public_domain_from) == ("protected", Period(date(2070, 1, 1), None))


def test_samples_are_of_the_right_kind() -> None:
    """Rows become the models that they say they are."""
    kinds = {"work": Work, "performance": Performance, "phonogram": Phonogram}
    for row in rows():
        if row["subject"] in kinds:
            assert isinstance(subject_from({"subject": row["subject"], "title": row["title"]}), kinds[row["subject"]])
