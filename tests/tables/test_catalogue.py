"""Catalogue files: every row is answered or rejected with a reason, in every format."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from dl822.errors import ColumnError, FactsError
from dl822.tables import Counts, catalogue, explain, files
from dl822.tables.catalogue import ROW, _Tap
from dl822.tables.columns import BAD

ON = date(2026, 11, 22)
NOVEL = {"kind": "literary", "authorship": "individual", "signature": "named", "disclosed": "1960"}


def csv_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


WRITERS = {".csv": "write_csv", ".tsv": "write_csv", ".parquet": "write_parquet", ".arrow": "write_ipc", ".ipc": "write_ipc",
           ".feather": "write_ipc", ".ndjson": "write_ndjson", ".jsonl": "write_ndjson"}
READERS = {".csv": pl.read_csv, ".tsv": pl.read_csv, ".parquet": pl.read_parquet, ".arrow": pl.read_ipc, ".ipc": pl.read_ipc,
           ".feather": pl.read_ipc, ".ndjson": pl.read_ndjson, ".jsonl": pl.read_ndjson}


@pytest.mark.parametrize("kind", WRITERS)
def test_formats(kind: str, tmp_path: Path) -> None:
    """Each format in and out: 1970 + 70 is protected to 2040, 1950 + 70 ended in 2020, c. 1950 is rejected."""
    tab = {"separator": "\t"} if kind == ".tsv" else {}
    getattr(pl.DataFrame({"broadcast": ["1970", "c. 1950", "1950"]}), WRITERS[kind])(tmp_path / f"in{kind}", **tab)
    counts = catalogue(tmp_path / f"in{kind}", tmp_path / f"out{kind}", on=ON, subject="broadcast")
    assert counts == Counts(3, 2, 1, {"protected": 1, "public_domain": 1})
    reader: Any = READERS[kind]
    out = reader(tmp_path / f"out{kind}", **tab)
    assert out.select("term.row", "term.last_year.latest").rows() == [(1, 2040), (3, 2020)]
    [refused] = csv_of(tmp_path / "out.rejects.csv")
    line = "3" if kind in (".csv", ".tsv") else "2"  # a text file has a line of headings before its rows
    assert (refused["line"], refused["column"], refused["value"]) == (line, "broadcast", "c. 1950")
    assert "write 1950~ for 'about 1950'" in refused["reason"]


def test_all_answered_leaves_no_rejects(tmp_path: Path) -> None:
    """No rejects, no file of rejects; ids are numbers in the file and words in the counts."""
    source = write(tmp_path / "in.csv", "broadcast\n1970\n")
    counts = catalogue(source, tmp_path / "out.csv", on=ON, subject="broadcast", ids=True)
    assert counts == Counts(1, 1, 0, {"protected": 1}) and not (tmp_path / "out.rejects.csv").exists()
    assert csv_of(tmp_path / "out.csv")[0]["term.status"] == "0"


def test_progress_and_rejects(tmp_path: Path) -> None:
    """Progress ends with the number of rows; the rejects go where they are wanted."""
    source, told = write(tmp_path / "in.csv", "broadcast\n" + "1970\n0\n" * 50), list[int]()
    counts = catalogue(source, tmp_path / "out.csv", on=ON, subject="broadcast", progress=told.append, rejects=tmp_path / "bad.csv")
    assert counts[:3] == (100, 50, 50) and told == sorted(told) and told[-1] == 100
    assert [row["line"] for row in csv_of(tmp_path / "bad.csv")] == [str(line) for line in range(3, 102, 2)]


MIXED = "subject,broadcast,published,taken\nbroadcast,1970,,\nedition,,2020,\nsong,,,\n,,,\nbroadcast,x,,\nphotograph,,,x\n"


def test_mixed_subjects(tmp_path: Path) -> None:
    """Each row by its own subject, in the order of the file; what is no subject is rejected as that."""
    source = write(tmp_path / "in.csv", MIXED)
    counts = catalogue(source, tmp_path / "out.csv", on=ON,
                       constants={"previously_disclosed": "0", "work_in_public_domain": True})
    assert counts == Counts(6, 2, 4, {"protected": 2})
    assert [(row["term.row"], row["term.last_year.latest"]) for row in csv_of(tmp_path / "out.csv")] == [("1", "2040"), ("2", "2030")]
    refused = csv_of(tmp_path / "out.rejects.csv")
    assert [(row["line"], row["column"], row["value"]) for row in refused] == [
        ("4", "subject", "song"), ("5", "subject", ""), ("6", "broadcast", "x"), ("7", "taken", "x")]
    assert refused[0]["reason"].startswith("not a subject; accepted: work, performance")
    assert explain(source, row=1, on=ON).last_year.latest == 2040


@pytest.mark.parametrize(("said", "match"), [("song\nsong", "'song' is not a subject"), ('""\n""', "what the rows are is not said")])
def test_no_subject_at_all(said: str, match: str, tmp_path: Path) -> None:
    """A file no row of which says what it is."""
    source = write(tmp_path / "in.csv", "subject\n" + said + "\n")
    with pytest.raises(FactsError, match=match):
        catalogue(source, tmp_path / "out.csv", on=ON)


AUTHORS = "work,name,died\na,A,1900\nb,B,1969\na,C,1969\nc,D,19..\nc,E,1969\n,F,1969\nd,G,1969\n"
GROUPED: dict[str, Any] = {"on": ON, "subject": "work", "columns": {"authors.name": "name", "authors.died": "died"}, "group_by": "work",
                           "constants": NOVEL | {"authorship": "counted"}}


class TestGrouped:
    def test_rows_of_a_work(self, tmp_path: Path) -> None:
        """The last death decides for all the rows of a work (to 2039); a bad row takes its work with it, and says why."""
        counts = catalogue(write(tmp_path / "in.csv", AUTHORS), tmp_path / "out.csv", **GROUPED)
        assert counts == Counts(7, 4, 3, {"protected": 4})
        assert {row["term.last_year.latest"] for row in csv_of(tmp_path / "out.csv")} == {"2039"}
        refused = [(row["line"], row["column"], row["value"], row["reason"].split(";")[0]) for row in csv_of(tmp_path / "out.rejects.csv")]
        assert refused == [("5", "died", "19..", "'19..' cannot be read as a time"), ("6", "work", "c", "another row of the same work is rejected"),
                           ("7", "work", "", "nothing says of which work this row is")]

    def test_explained(self, tmp_path: Path) -> None:
        """A row explained is its work explained; a row of no work cannot be."""
        source = write(tmp_path / "in.csv", AUTHORS)
        term = explain(source, row=1, **GROUPED)
        assert (term.last_year.latest, term.subject.authorship) == (2039, "joint")
        assert explain(source, row=7, **GROUPED).subject.authorship == "individual"
        with pytest.raises(FactsError, match="of which work"):
            explain(source, row=6, **GROUPED)

    def test_how_many(self, tmp_path: Path) -> None:
        """A joint work with one row is refused for that; of two rows of which one is bad, the joint work is not blamed."""
        said = GROUPED | {"constants": NOVEL | {"authorship": "joint"}}
        catalogue(write(tmp_path / "in.csv", AUTHORS), tmp_path / "out.csv", **said)
        reasons = {row["line"]: row["reason"] for row in csv_of(tmp_path / "out.rejects.csv")}
        assert sorted(reasons) == ["3", "5", "6", "7", "8"]
        assert "two authors or more" in reasons["3"] and "two authors or more" in reasons["8"]
        assert reasons["6"] == "another row of the same work is rejected"

    def test_by_what_is_not_there(self, tmp_path: Path) -> None:
        """There is nothing to group by."""
        with pytest.raises(ColumnError, match="there is no column 'wrk' to group by; there are work, name, died"):
            catalogue(write(tmp_path / "in.csv", AUTHORS), tmp_path / "out.csv", **GROUPED | {"group_by": "wrk"})


class TestRejects:
    def test_people_and_contradictions(self, tmp_path: Path) -> None:
        """The column of the file that is at fault, its value, and the reason that a single call gives."""
        source = write(tmp_path / "in.csv", "born,dead,first,made\n1950,1949,,\n1900,1960;19..,,\n,,1950,1960\n1900,1969,1965,1960\n")
        columns = {"authors.born": "born", "authors.died": "dead", "first_published": "first", "completed": "made"}
        catalogue(source, tmp_path / "out.csv", on=ON, subject="work", columns=columns, constants={"signature": "named"})
        refused = [(row["line"], row["column"], row["value"]) for row in csv_of(tmp_path / "out.rejects.csv")]
        assert refused == [("2", "dead", "1949"), ("3", "dead", "1960;19.."), ("4", "first", "1950")]

    def test_ends(self, tmp_path: Path) -> None:
        """Ends in two columns are answered, explained and rejected alike."""
        source = write(tmp_path / "in.csv", "broadcast.earliest,broadcast.latest\n1950,1955\nx,1955\n1955,1950\n,1955\n,\n1957,\n")
        counts = catalogue(source, tmp_path / "out.csv", on=ON, subject="broadcast")
        assert counts == Counts(6, 4, 2, {"public_domain": 2, "unknown": 1, "protected": 1})
        refused = [(row["line"], row["column"], row["value"]) for row in csv_of(tmp_path / "out.rejects.csv")]
        assert refused == [("3", "broadcast", "x/1955"), ("4", "broadcast", "1955/1950")]
        for row in (1, 4, 5, 6):
            explained = explain(source, row=row, on=ON, subject="broadcast")
            [same] = [r for r in csv_of(tmp_path / "out.csv") if r["term.row"] == str(row)]
            assert (str(explained.status()), explained.last_year.latest) == (same["term.status"], int(same["term.last_year.latest"] or 0) or None)

    def test_half_a_year(self, tmp_path: Path) -> None:
        """Half a year at an end is refused, in a row and in a single call."""
        pl.DataFrame({"broadcast.earliest": [1950.5, 1950.0]}).write_parquet(tmp_path / "in.parquet")
        assert catalogue(tmp_path / "in.parquet", tmp_path / "out.csv", on=ON, subject="broadcast").rejected == 1
        assert csv_of(tmp_path / "out.rejects.csv")[0]["value"] == "1950.5/.."

    def test_flags_as_numbers(self, tmp_path: Path) -> None:
        """1 is yes; 7 is neither yes nor no, and only 7 is blamed."""
        pl.DataFrame({"published": [2020, 2021], "previously_disclosed": [0, 7], "work_in_public_domain": [1, 1]}).write_parquet(
            tmp_path / "in.parquet")
        catalogue(tmp_path / "in.parquet", tmp_path / "out.csv", on=ON, subject="edition")
        assert [(row["column"], row["value"]) for row in csv_of(tmp_path / "out.rejects.csv")] == [("previously_disclosed", "7")]
        assert explain(tmp_path / "in.parquet", row=1, on=ON, subject="edition").last_year.latest == 2030


def test_explain_is_its_row(tmp_path: Path) -> None:
    """Every row answered in a file is what a single call answers: years with NaN, lists, marks, constants."""
    frame = pl.DataFrame({"authors.died": [["1969"], ["1900", "1980"], None, ["1940", ""]], "authors.name": ["A", "B;C", "", "D;E"],
                          "first_published": [1950.0, 0.0, float("nan"), 1930.0]})
    frame.write_parquet(tmp_path / "in.parquet")
    said: dict[str, Any] = {"on": ON, "law": date(2020, 1, 1), "subject": "work", "missing": ("0",),
                            "constants": NOVEL | {"authorship": "counted", "disclosed": "../1950"}, "readings": {"law-of-1849": "fifty"}}
    counts = catalogue(tmp_path / "in.parquet", tmp_path / "out.parquet", **said)
    assert counts[:3] == (4, 4, 0)
    answered = pl.read_parquet(tmp_path / "out.parquet").select("term.row", "term.status", "term.last_year.earliest", "term.last_year.latest")
    for number, *answer in answered.rows():
        term = explain(tmp_path / "in.parquet", row=number, **said)
        assert [str(term.status()), term.last_year.earliest, term.last_year.latest] == answer


class TestRefused:
    def test_no_such_row(self, tmp_path: Path) -> None:
        """A row that the file does not have."""
        with pytest.raises(ColumnError, match="has no row 2"):
            explain(write(tmp_path / "in.csv", "broadcast\n1970\n"), row=2, on=ON, subject="broadcast")

    @pytest.mark.parametrize("name", ["in.xlsx", "in"])
    def test_formats_unknown(self, name: str, tmp_path: Path) -> None:
        """A kind of file that is not read, or not written: what is accepted is said."""
        with pytest.raises(FactsError, match=r"is not a kind of catalogue; accepted: \.csv, "):
            catalogue(write(tmp_path / name, "x"), tmp_path / "out.csv", on=ON, subject="broadcast")
        with pytest.raises(FactsError, match="is not a kind of file that can be written"):
            catalogue(write(tmp_path / "in.csv", "broadcast\n1970\n"), tmp_path / f"out{Path(name).suffix}", on=ON, subject="broadcast")

    def test_no_column_is_a_fact(self, tmp_path: Path) -> None:
        """A Parquet file none of whose columns is a fact: what to name or map is said."""
        pl.DataFrame({"year": [1970]}).write_parquet(tmp_path / "in.parquet")
        with pytest.raises(ColumnError, match=r"no column is a fact of a broadcast: name one of broadcast, or map it .*; there are year"):
            catalogue(tmp_path / "in.parquet", tmp_path / "out.csv", on=ON, subject="broadcast")

    @pytest.mark.parametrize(("said", "match"), [
        ({"columns": {"broadcast": "yaer"}}, "no column 'yaer' .*did you mean 'year'"),
        ({"columns": {"broadcst": "year"}}, "'broadcst' is no fact of a broadcast, did you mean 'broadcast'"),
        ({"columns": {"broadcast": "year"}, "constants": {"titel": "x"}}, "'titel' is no fact"),
    ])
    def test_columns(self, said: dict[str, Any], match: str, tmp_path: Path) -> None:
        """A column that is not there, a fact that is not one."""
        with pytest.raises(ColumnError, match=match):
            catalogue(write(tmp_path / "in.csv", "year\n1970\n"), tmp_path / "out.csv", on=ON, subject="broadcast", **said)

    def test_an_endless_line(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A line longer than any row is refused before it is read; long files of short lines are not."""
        monkeypatch.setattr(files, "LONGEST_LINE", 64)
        rows = "broadcast\n" + "1970\n" * 100
        assert catalogue(write(tmp_path / "in.csv", rows), tmp_path / "out.csv", on=ON, subject="broadcast").rows == 100
        with pytest.raises(FactsError, match="line 102 is longer than"):
            catalogue(write(tmp_path / "in.csv", rows + "9" * 500), tmp_path / "out.csv", on=ON, subject="broadcast")

    @pytest.mark.parametrize(("name", "content"), [
        ("bad.parquet", b"PAR1nonsensePAR1"), ("bad.csv", b"broadcast,title\n1950,\xe9\xe8\n"), ("empty.csv", b""),
        ("ragged.csv", b"broadcast\n1950,1,2\n"), ("bad.arrow", b"nonsense"), ("bad.ndjson", b"{nonsense\n")])
    def test_broken_files(self, name: str, content: bytes, tmp_path: Path) -> None:
        """What is not what its name says is told as a fault of the file, and nothing else is raised."""
        (tmp_path / name).write_bytes(content)
        with pytest.raises(FactsError, match="cannot be read as a table"):
            catalogue(tmp_path / name, tmp_path / "out.csv", on=ON, subject="broadcast")
        with pytest.raises(FactsError, match="cannot be read as a table"):
            explain(tmp_path / name, row=1, on=ON, subject="broadcast")

    def test_no_file(self, tmp_path: Path) -> None:
        """A directory, and a file that is not there, fail as what they are."""
        for path in (tmp_path, tmp_path / "none.csv"):
            with pytest.raises(OSError, match=path.name):
                catalogue(path, tmp_path / "out.csv", on=ON, subject="broadcast")

    @pytest.mark.parametrize(("target", "rejects"), [("in.csv", None), ("out.csv", "in.csv"), ("out.csv", "out.csv")])
    def test_nothing_is_written_over(self, target: str, rejects: str | None, tmp_path: Path) -> None:
        """The catalogue is not written over with its answers or its rejects, nor these with each other."""
        source = write(tmp_path / "in.csv", "broadcast\nx\n")
        with pytest.raises(FactsError, match="must be three files"):
            catalogue(source, tmp_path / target, on=ON, subject="broadcast", rejects=tmp_path / rejects if rejects else None)
        assert source.read_text() == "broadcast\nx\n"


def test_rows_are_counted_as_they_stream() -> None:
    """Polars counts on its own threads; here the same is called: two batches, ids or words, progress and none."""
    told: list[int] = []
    tap = _Tap(told.append)
    batch = pl.DataFrame({BAD: [False, True], ROW: [1, 2], "term.status": ["protected", None]})
    assert tap(batch.to_struct()).to_list() == [False, True]
    quiet = _Tap(None)
    quiet(batch.with_columns(pl.Series("term.status", [0, None])).to_struct())
    tap(batch.to_struct())
    assert (tap.rows, tap.rejected, dict(tap.status), told) == (4, [2, 2], {"protected": 2}, [2, 4])
    assert dict(quiet.status) == {"protected": 1}
