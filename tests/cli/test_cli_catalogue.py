"""``dl822 catalogue``: what it hands to the tables, what it reports, what it refuses."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Any

import pytest

from dl822.results.term import Status

pytest.importorskip("polars")

ON = ("--on", "2026-11-22")
ROWS = """\
author,kind,signature,disclosed,authors.died
A,literary,named,1960,1969
B,literary,named,1890,1900
C,literary,named,1960,
D,literary,named,1960,19..
"""


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "works.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


ASK = ("--subject", "work", "--set", "authorship=individual", "--set", "origin=Peru")


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(Path(path).read_text(encoding="utf-8").splitlines()))


class TestRun:
    def test_in_is_out_and_rejects(self, run: Any, table: Path) -> None:
        """Art. 52: 1969 + 70 is protected; 1900 is free; no death is unknown; 19.. is rejected with its line."""
        ran = run("catalogue", str(table), *ASK, *ON, "--json")
        assert (ran.code, ran.err) == (0, "")
        said = ran.json
        assert (said["rows"], said["answered"], said["rejected"]) == (4, 3, 1)
        assert said["by_status"] == {"protected": 1, "public_domain": 1, "unknown": 1}
        assert Path(said["out"]).name == "works.dl822.csv" and len(rows(said["out"])) == 3
        [row] = rows(said["rejects"])
        assert (row["line"], row["value"]) == ("5", "19..")

    def test_for_a_person(self, run: Any, table: Path) -> None:
        said = run("catalogue", str(table), *ASK, "-o", "out.parquet", "--rejects", "bad.csv", "--column", "authors.name=author",
                   "--lang", "es").out
        assert "4 filas = 3 respondidas + 1 rechazadas" in said
        assert all(f"1  {status.words.es}" in said for status in (Status.PROTECTED, Status.PUBLIC_DOMAIN, Status.UNKNOWN))
        assert "out.parquet" in said and "bad.csv" in said and "según el reloj de este equipo" in said
        assert Path("out.parquet").exists() and Path("bad.csv").exists()

    def test_nothing_rejected(self, run: Any, table: Path) -> None:
        said = run("catalogue", str(table), *ASK, *ON, "--missing", "19..", "--ids").out
        assert "4 rows = 4 answered + 0 rejected" in said and "Rejected rows" not in said

    def test_a_row_explained(self, run: Any, table: Path) -> None:
        ran = run("catalogue", str(table), *ASK, *ON, "--explain", "1", "--json")
        assert (ran.code, ran.json["public_domain_from"]) == (0, "2040-01-01")
        assert run("catalogue", str(table), *ASK, *ON, "--explain", "3").code == 3
        assert not Path("works.dl822.csv").exists()

    def test_progress_on_a_terminal(self, run: Any, table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from dl822.cli import catalogue

        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        with catalogue._progress() as progress:
            assert progress is not None
            progress(3)


class TestRefused:
    def test_no_such_column(self, refused: Any, table: Path) -> None:
        refused("catalogue", str(table), *ASK, *ON, "--column", "authors.born=birth", says=("birth", "author"))

    def test_parquet_without_the_columns(self, refused: Any, table: Path) -> None:
        import polars as pl

        pl.DataFrame({"x": [1]}).write_parquet("x.parquet")
        refused("catalogue", "x.parquet", "--subject", "work", *ON, says=("x",))

    def test_files(self, refused: Any, table: Path) -> None:
        refused("catalogue", "no.csv", *ASK, says=("no.csv: there is no such file",))
        refused("catalogue", ".", *ASK, says=("this is a directory",))
        refused("catalogue", str(table), *ASK, "-o", str(table), says=("would overwrite another file", "name another"))
        refused("catalogue", str(table), *ASK, "-o", "a.csv", "--rejects", "a.csv", says=("would overwrite another file",))
        refused("catalogue", str(table), *ASK, "-o", "no/where.csv", says=("-o: the folder no does not exist",))
        refused("catalogue", str(table), *ASK, "--set", "kind", says=("--set: 'kind' assigns nothing; accepted: FACT=VALUE",))
        refused("catalogue", str(table), *ASK, "--explain", "0", says=("--explain: '0' cannot be used; accepted: a whole number from 1",))
        refused("catalogue", str(table), *ASK, "--explain", "9", *ON, says=("no row 9",))

    def test_without_the_extra(self, refused: Any, table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "polars", None)
        refused("catalogue", str(table), *ASK, *ON, says=("polars, which is not installed; install it with: pip install 'dl822[tables]'",))

    def test_a_fault_of_our_own_is_not_a_missing_extra(self, run: Any, table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        import dl822

        monkeypatch.delattr(dl822, "tables", raising=False)
        monkeypatch.setitem(sys.modules, "dl822.tables", None)
        assert run("catalogue", str(table), *ASK, *ON).code == 1
