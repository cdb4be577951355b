"""``dl822 article``, ``coverage``, ``readings``, ``schema``, and the command line as a whole."""

from __future__ import annotations

import subprocess
import sys
from io import StringIO
from typing import Any

import pytest
import typer

from dl822 import coverage
from dl822.cases import schema
from dl822.cli import main, root, speech
from dl822.errors import UnknownProvisionError
from dl822.statute.inventory import entries
from dl822.statute.readings import questions


class TestArticle:
    def test_article_53(self, run: Any) -> None:
        said = run("article", "53", "--json").json
        assert (said["id"], said["status"], said["of"], said["limbs"]) == ("53", "encoded", None, [])
        assert said["heading"]["es"] and said["title"]["es"] and said["chapter"]["es"]
        [wording] = said["wordings"]
        assert (wording["by"], wording["from"], wording["to"], wording["confidence"]) == ("dl-822", "1996-05-24", None, "high")
        rule = next(rule for rule in said["rules"] if rule["name"].endswith(".unsigned"))
        assert rule["says"].startswith("Seventy years from disclosure")
        assert [fact["fact"] for fact in rule["facts"]] == ["identity_revealed", "identity_revealed_by"]
        assert "revealed-by-another" in [asked["id"] for asked in said["readings"]]

    def test_for_a_person(self, run: Any) -> None:
        said = run("article", "53").out
        for text in ("Status: encoded", "DL 822: from 1996-05-24; confidence: high", "Seventy years from disclosure",
                     "asks for identity_revealed: ", "revealed-by-another: "):
            assert text in said
        said = run("article", "53", "--lang", "es").out
        for text in ("Estado: codificado", "D. Leg. 822: desde 1996-05-24; certeza: alta", "(en inglés)", "Cuestiones abiertas"):
            assert text in said

    def test_an_amended_limb(self, run: Any) -> None:
        said = run("article", "43(a)").out
        assert "DL 822: from 1996-05-24 until 2014-12-04" in said and "Law 30276: from 2014-12-04 until 2018-09-06" in said

    def test_a_doubtful_date_says_so(self, run: Any) -> None:
        assert "confidence: low (in force on 29 June 2008" in run("article", "196-A").out

    def test_limbs_and_facts(self, run: Any) -> None:
        assert "9(b): " in run("article", "9").out
        assert "Defines the facts\n  Claim.signature\n  Work.signature" in run("article", "2(18)").out

    @pytest.mark.parametrize("written", ["art. 43 (a)", "43(A)", "Artículo 43(a)"])
    def test_as_people_write_it(self, run: Any, written: str) -> None:
        assert run("article", written, "--json").json["id"] == "43(a)"

    def test_every_entry(self) -> None:
        from dl822.cli.article import described

        for entry in list(entries().values())[::7]:
            assert described(entry)["wordings"]

    def test_unknown(self, refused: Any) -> None:
        refused("article", "530", says=("the law has no '530'; did you mean 53", "accepted: an id such as 53"))
        refused("article", "xyzzyx", "--lang", "es", says=("la ley no tiene 'xyzzyx' (se acepta",))
        refused("article", says=("ARTICLE is missing",))


class TestCoverage:
    def test_json(self, run: Any) -> None:
        rows = run("coverage", "--json").json
        assert all({"id", "status", "rules", "from", "to"} <= set(row) for row in rows)
        [row] = [row for row in rows if row["id"] == "56"]
        assert (row["status"], row["from"], row["to"]) == ("encoded", "1996-05-24", None)
        assert row["rules"] == [rule.name for rule in coverage.rules()["56"]]

    def test_for_a_person(self, run: Any) -> None:
        said = run("coverage").out
        assert "\n  52  " in said and "\n    9(b)  " in said and "by status" in said
        assert "pendiente" in run("coverage", "--lang", "es").out


class TestReadings:
    def test_all(self, run: Any) -> None:
        said = run("readings").out
        assert all(id in said for id in questions())
        assert [asked["id"] for asked in run("readings", "--json").json] == list(questions())

    def test_one(self, run: Any) -> None:
        taken = next(asked for asked in questions().values() if asked.default)
        left_open = next(asked for asked in questions().values() if not asked.default)
        said = run("readings", taken.id).out
        assert said.startswith(f"{taken.id} [") and f"{taken.default} (taken): " in said and "Why: " in said
        assert "no se toma partido" in run("readings", left_open.id, "--lang", "es").out
        assert run("readings", taken.id, "--json").json["default"] == taken.default

    def test_unknown(self, refused: Any) -> None:
        refused("readings", "volume-and-life", says=("did you mean 'volumes-and-life'?", "accepted: "))


class TestSchema:
    def test_it_is_the_schema(self, run: Any) -> None:
        assert run("schema").json == schema()
        assert run("schema", "--json").json == schema()


class TestWhole:
    def test_version(self, run: Any) -> None:
        assert run("--version").out.startswith("dl822 ")

    def test_help_in_both_languages(self, run: Any) -> None:
        ran = run()
        assert ran.code == 2 and "catalogue" in ran.out
        assert "Show this help." in run("--help").out
        assert "Muestra esta ayuda." in run("--help", "--lang", "es").out or "Muestra esta ayuda." in run("--lang", "es", "--help").out
        assert "¿Qué clase de obra es?" in run("term", "--lang", "es", "--help").out

    def test_every_help_text_is_in_both_languages(self) -> None:
        assert all(words.en and words.es for words in speech.HELP.values())

    def test_an_unknown_command(self, refused: Any) -> None:
        refused("terms", says=("there is no command 'terms'; did you mean 'term'? (see dl822 --help)",))
        refused("xyzzy", "--lang", "es", says=("no existe la orden 'xyzzy' (vea dl822 --help)",))

    @pytest.mark.parametrize(("error", "says"), [
        (UnknownProvisionError("no such thing"), "error: no such thing"),
        (UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "x"), "error: byte 1 (0xff) is not UTF-8 text"),
        (OSError(28, "No space left on device", "out.csv"), "error: out.csv: the disk is full"),
        (typer.BadParameter("odd"), "error: Invalid value: odd (see dl822 --help)"),
        (OSError(5, "Input/output error"), "error: Input/output error"),
    ])
    def test_other_errors_are_a_line_each(self, run: Any, monkeypatch: pytest.MonkeyPatch, error: Exception, says: str) -> None:
        monkeypatch.setattr("dl822.coverage.wordings", lambda: _raise(error))
        ran = run("coverage")
        assert (ran.code, ran.out) == (2, "") and ran.err.startswith(says)

    def test_a_fault_of_the_program_is_said_to_be_one(self, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("dl822.coverage.wordings", lambda: _raise(ZeroDivisionError("division by zero")))
        ran = run("coverage")
        assert ran.code == 1 and ran.err.startswith("error: a fault of dl822 itself: ZeroDivisionError: division by zero")
        monkeypatch.setenv(root.TRACEBACK, "1")
        assert run("coverage").err == ""  # let through: the runner holds it

    def test_a_terminal_that_has_no_utf_8(self) -> None:
        """JSON is then written in ASCII; words lose an accent rather than fail."""
        environ = {"PYTHONPATH": ":".join(sys.path), "PYTHONIOENCODING": "ascii", "LANG": "C"}
        for option, said in ((("--json",), rb"\u00bfEl art. 55"), (("--lang", "es"), rb"\xbfEl art. 55")):
            command = [sys.executable, "-m", "dl822", "readings", "volumes-and-life", *option]
            assert said in subprocess.run(command, capture_output=True, env=environ, check=True).stdout

    def test_main(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The entry point reads the process's own arguments; a stream of another kind is let be."""
        screen = StringIO()
        monkeypatch.setattr("sys.argv", ["dl822", "--version"])
        monkeypatch.setattr("sys.stdout", screen)
        with pytest.raises(SystemExit) as ended:
            main()
        assert (ended.value.code, screen.getvalue()[:6]) == (0, "dl822 ")

    def test_a_closed_pipe_is_no_matter(self) -> None:
        command = f"{sys.executable} -m dl822 coverage --json | head -c 10"
        environ = {"PYTHONPATH": ":".join(sys.path), "PATH": "/usr/bin:/bin"}
        ran = subprocess.run(command, shell=True, capture_output=True, env=environ, check=False)
        assert ran.stderr == b"" and len(ran.stdout) == 10

    def test_nothing_of_the_command_line_is_imported_by_the_library(self) -> None:
        code = "import sys, dl822; print(sorted({m.split('.')[0] for m in sys.modules} & {'typer', 'rich', 'yaml', 'edtf', 'polars'}), "
        code += "'dl822.cli' in sys.modules, 'dl822.coverage' in sys.modules)"
        environ = {"PYTHONPATH": ":".join(sys.path)}
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environ, check=True)
        assert ran.stdout.strip() == "[] False False"


def _raise(error: Exception) -> Any:
    raise error
