"""``dl822 term``: the answers of the contract, the ways to give facts, and what is refused."""

from __future__ import annotations

from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from dl822 import terms
from dl822.cases import parse, subject_from
from dl822.cli import options, render, speech

ON = ("--on", "2026-11-22")
NAMED = ("--subject", "work", "--kind", "literary", "--signature", "named")
ANONYMOUS = ("--subject", "work", "--kind", "literary", "--authorship", "individual", "--signature", "anonymous")
TRILCE = """\
subject: work
kind: literary
authorship: individual
signature: named
authors:
  - {name: César Vallejo, died: 1938-04-15}
disclosed: 1922
origin: Peru
"""


@pytest.fixture
def trilce(tmp_path: Path) -> str:
    path = tmp_path / "trilce.yaml"
    path.write_text(TRILCE, encoding="utf-8")
    return str(path)


class TestAnswers:
    """What the library promises to answer, worked out by hand from the articles named."""

    def test_died_in_1969(self, run: Any) -> None:
        """Arts 52, 56: 1969 + 70 = 2039, so free from 1 January 2040."""
        ran = run("term", *NAMED, "--authorship", "individual", "--died", "1969-12-02", *ON, "--json")
        assert (ran.code, ran.err) == (0, "")
        assert (ran.json["status"], ran.json["last_day"], ran.json["public_domain_from"]) == ("protected", "2039-12-31", "2040-01-01")
        assert {"52", "56"} <= set(ran.json["provisions"])

    def test_one_co_author_alive(self, run: Any) -> None:
        """Art. 52: protected, the date unknown; the death of the living one is what is missing."""
        ran = run("term", *NAMED, "--authorship", "joint", "--died", "1950", "--died", "alive", *ON, "--json")
        assert (ran.code, ran.json["status"]) == (0, "protected")
        assert [fact["fact"] for fact in ran.json["missing"]] == ["authors[1].died"]
        assert ran.json["public_domain_from"]["latest"] is None

    def test_anonymous_and_revealed_by_the_author(self, run: Any) -> None:
        """Arts 53, 52: he revealed himself in 2000 and died in 2005: 2005 + 70 = 2075."""
        ran = run("term", *ANONYMOUS, "--disclosed", "1985", "--first-published", "1985", "--identity-revealed", "2000",
                  "--identity-revealed-by", "author", "--died", "2005", *ON, "--json")
        assert ran.json["public_domain_from"] == "2076-01-01"
        assert {"53", "52"} <= set(ran.json["provisions"])

    REVEALED = (*ANONYMOUS, "--disclosed", "1985", "--first-published", "1985", "--identity-revealed", "2000",
                "--identity-revealed-by", "other", "--died", "1990")

    @pytest.mark.parametrize(("on", "code", "status"), [("2055-12-31", 0, "protected"), ("2056-01-01", 3, "unknown"),
                                                        ("2060-12-31", 3, "unknown"), ("2061-01-01", 0, "public_domain")])
    def test_revealed_by_another_after_the_death(self, run: Any, on: str, code: int, status: str) -> None:
        """Art. 53 on its letter: 1985 + 70 = 2055; read with art. 52: 1990 + 70 = 2060; unknown in between."""
        ran = run("term", *self.REVEALED, "--on", on, "--json")
        assert (ran.code, ran.json["status"]) == (code, status)
        assert "revealed-by-another" in [taken["id"] for taken in ran.json["readings"]]

    def test_a_reading_taken(self, run: Any) -> None:
        ran = run("term", *self.REVEALED, *ON, "--reading", "revealed-by-another=letter", "--json")
        assert ran.json["public_domain_from"] == "2056-01-01"

    def test_a_program_not_yet_published(self, run: Any) -> None:
        """Art. 54: from completion, 1999 + 70 = 2069, unless it is published: so not free before 2070."""
        ran = run("term", "--subject", "work", "--kind", "program", "--authorship", "individual", "--completed", "1999",
                  "--first-published", "not_yet", *ON, "--json")
        assert ran.json["status"] == "protected"
        assert ran.json["public_domain_from"]["earliest"] == "2070-01-01"

    def test_anonymous_of_1960(self, run: Any) -> None:
        """First Transitional Provision: fifteen years under Law 13714 had ended in 1975; not revived."""
        ran = run("term", *ANONYMOUS, "--first-published", "1960", "--disclosed", "1960", "--origin", "Peru", *ON, "--json")
        assert (ran.json["status"], ran.json["why"]) == ("public_domain", "lapsed_before_1996")
        assert {"transitional-1", "ley-13714"} <= set(ran.json["provisions"])

    def test_a_film_of_1996_published_in_1998(self, run: Any) -> None:
        """Art. 54: 1998 + 70 = 2068."""
        ran = run("term", "--subject", "work", "--kind", "audiovisual", "--completed", "1996-08-01", "--first-published", "1998",
                  *ON, "--json")
        assert ran.json["public_domain_from"] == "2069-01-01"
        assert "54" in ran.json["provisions"]

    def test_trilce(self, run: Any, trilce: str) -> None:
        """Vallejo died in 1938: life and fifty years ended in 1988 at the latest; not revived in 1996."""
        ran = run("term", trilce, *ON, "--json")
        assert (ran.code, ran.json["status"], ran.json["why"]) == (0, "public_domain", "lapsed_before_1996")
        assert "transitional-1" in ran.json["provisions"]
        assert ran.json["remains"] and ran.json["explanation"]["because"] and ran.json["receipt"]["on"] == "2026-11-22"

    def test_folklore(self, run: Any) -> None:
        """Art. 57."""
        ran = run("term", "--subject", "folklore", *ON, "--json")
        assert (ran.json["status"], ran.json["why"]) == ("public_domain", "folklore")

    def test_nothing_known(self, run: Any) -> None:
        ran = run("term", "--subject", "work", *ON, "--json")
        assert (ran.code, ran.json["status"]) == (3, "unknown")
        assert ran.json["missing"]

    def test_a_longest_life_supposed(self, run: Any) -> None:
        """Born in 1763 and no death known: nothing follows, unless nobody lives longer than 120 years."""
        born = (*NAMED, "--authorship", "individual", "--fact", "authors[0].born=1763", "--disclosed", "1800", "--origin", "Peru", *ON)
        assert run("term", *born).code == 3
        assert run("term", *born, "--max-lifespan", "120").code == 0


class TestForms:
    """Where facts come from, and what is shown."""

    def test_stdin_as_yaml_and_as_json(self, run: Any) -> None:
        assert run("term", "-", *ON, "--json", input=TRILCE).json["status"] == "public_domain"
        assert run("term", "-", *ON, "--json", input='{"subject": "folklore"}').json["status"] == "public_domain"

    def test_a_json_file(self, run: Any, tmp_path: Path) -> None:
        path = tmp_path / "case.json"
        path.write_text('\ufeff{"subject": "phonogram", "first_published": 2000, "made": 2000}', encoding="utf-8")
        assert run("term", str(path), *ON, "--json").json["public_domain_from"] == "2071-01-01"  # art. 139: 2000 + 70

    def test_flags_over_a_file(self, run: Any, trilce: str) -> None:
        ran = run("term", trilce, "--fact", "authors[0].died=1969", *ON, "--json")
        assert ran.json["public_domain_from"] == "2040-01-01"

    def test_deaths_of_performers(self, run: Any) -> None:
        """Art. 135: the last death, 1980 + 70 = 2050."""
        ran = run("term", "--subject", "performance", "--performed", "1970", "--died", "1975", "--died", "1980", *ON, "--json")
        assert ran.json["public_domain_from"] == "2051-01-01"

    def test_an_edition_with_yes_and_no(self, run: Any) -> None:
        """Art. 145: 2020 + 10."""
        ran = run("term", "--subject", "edition", "--published", "2020", "--work-in-public-domain", "sí",
                  "--previously-disclosed", "no", *ON, "--json")
        assert ran.json["public_domain_from"] == "2031-01-01"

    def test_plain_text_when_piped(self, run: Any, trilce: str) -> None:
        ran = run("term", trilce, *ON)
        assert ran.out.startswith("Status on 2026-11-22: in the public domain\n")
        assert "transitional provision 1" in ran.out and "What remains reserved" in ran.out and "\x1b" not in ran.out

    def test_spanish_by_option_and_by_locale(self, run: Any, trilce: str, monkeypatch: pytest.MonkeyPatch) -> None:
        assert run("term", trilce, *ON, "--lang", "es").out.startswith("Situación al 2026-11-22: en dominio público")
        monkeypatch.setenv("LANG", "es_PE.UTF-8")
        assert run("term", trilce, *ON).out.startswith("Situación")
        assert run("term", trilce, *ON, "--lang=en").out.startswith("Status")
        monkeypatch.setenv("LC_ALL", "C")
        assert run("term", trilce, *ON).out.startswith("Status")

    def test_markdown(self, run: Any, trilce: str) -> None:
        assert "\n- last year of protection" in run("term", trilce, *ON, "--markdown").out

    def test_today_is_said(self, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        """The only clock of the package; an answer that used it says so."""

        class Clock(date):
            @classmethod
            def today(cls) -> Any:
                return date(2030, 1, 2)

        monkeypatch.setattr(options, "date", Clock)
        ran = run("term", "--subject", "folklore")
        assert "Status on 2030-01-02" in ran.out and "asked of today, 2030-01-02, by this computer's clock" in ran.out
        noted = run("term", "--subject", "folklore", "--json").json["notes"]
        assert "según el reloj de este equipo" in noted[-1]["es"]
        assert "today" not in run("term", "--subject", "folklore", *ON).out

    def test_a_tree_on_a_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        screen = StringIO()
        term = terms.term(subject_from(parse(TRILCE, format="yaml")), on=date(2026, 11, 22))
        speech.listen([], {"LANG": "es_PE"})
        render.draw(term, (options.ASSUMED_TODAY,), Console(file=screen, force_terminal=True, width=100, highlight=False))
        assert "└── " in screen.getvalue() and "Fundamentos" in screen.getvalue()
        assert "según el reloj" in screen.getvalue()

    def test_show_draws_where_stdout_is_a_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        screen = StringIO()
        monkeypatch.setattr(screen, "isatty", lambda: True)
        monkeypatch.setattr("sys.stdout", screen)
        term = terms.term(subject_from({"subject": "work"}), on=date(2026, 11, 22))
        assert render.show(term, (), json=False, markdown=False) == 3
        assert "└── " in screen.getvalue()

    def test_every_fact_of_every_subject_has_a_flag(self, run: Any) -> None:
        shown = run("term", "--help").out
        for flag in ("--kind", "--first-published", "--last-volume-published", "--performed", "--made", "--broadcast", "--taken",
                     "--published", "--previously-disclosed", "--work-in-public-domain", "--origin", "--died", "--fact"):
            assert flag in shown


class TestRefused:
    """Bad input: exit code 2, nothing on stdout, a line a fault that names field, value and what is accepted."""

    @pytest.mark.parametrize(("facts", "says"), [
        (("--kind", "novla"), ("kind: 'novla'", "did you mean 'literary'", "literary, oral")),
        (("--fact", "kind=novla", "--signature", "annonymous"), ("kind: 'novla'", "signature: 'annonymous'", "did you mean 'anonymous'?")),
        (("--died", "0"), ("authors[0].died", "0 often stands for 'missing'", "leave the field empty", "accepted: a year (1938)")),
        (("--died", "9999"), ("authors[0].died: 9999", "missing", "accepted: a year")),
        (("--died", "500 BC"), ("authors[0].died: '500 BC'", "years before 1 are not read", "accepted: a year")),
        (("--died", "-43"), ("authors[0].died", "-43", "accepted: a year")),
        (("--died", "c. 1616"), ("authors[0].died: 'c. 1616'", "write 1616~", "accepted: a year")),
        (("--died", "1767 or 9–1818"), ("authors[0].died: '1767 or 9–1818'", "each in its own field", "accepted: a year")),
        (("--died", "19.."), ("authors[0].died: '19..'", "write 19XX", "accepted: a year")),
        (("--died", "[1897?]"), ("authors[0].died: '[1897?]'", "write 1897?", "accepted: a year")),
        (("--fact", "authors[0].name=Sono Films S.A."), ("authors[0].name: 'Sono Films S.A.'", "firm", "natural person")),
        (("--fact", "authors[0].name=A", "--fact", "authors[1].name=a"), ("authors[1].name: 'a'", "named twice", "once")),
        (("--fact", "authors[0].born=1950", "--fact", "authors[0].died=1900"), ("authors[0].died: 1900", "born (1950)")),
        (("--fact", "authors[0].born=1950", "--first-published", "1900"), ("first_published: 1900", "birth of every author (1950)")),
        (("--disclosed", "never", "--first-published", "1950"), ("disclosed: never", "published")),
        (("--taken", "1950"), ("taken: 'taken' is not a fact of 'work'", "it is one of: photograph", "accepted: subject")),
        (("--fact", "authors[3].died=1950"), ("authors[3].died", "the list has no item '3': it has 0, so the next is [0]")),
        (("--fact", "kind"), ("'kind' sets no fact; accepted: FACT=VALUE",)),
        (("--fact", "kind=oral", "--kind", "map"), ("kind: 'kind' is set twice",)),
    ])
    def test_facts(self, refused: Any, facts: tuple[str, ...], says: tuple[str, ...]) -> None:
        refused("term", "--subject", "work", *facts, *ON, says=says)

    def test_the_same_with_json_asked_for(self, refused: Any) -> None:
        refused("term", "--subject", "work", "--kind", "novla", "--json", says=("kind: 'novla'",))

    def test_the_same_in_spanish(self, refused: Any) -> None:
        refused("term", "--subject", "work", "--kind", "novla", "--died", "19..", "--lang", "es",
                says=("kind: 'novla' no se acepta", "¿quiso decir 'literary'", "Se acepta: literary", "authors[0].died: '19..'"))
        refused("term", "--subject", "work", "--fact", "authors[0].born=1950", "--died", "1900", "--lang", "es",
                says=("1900 es anterior a born",))

    def test_no_subject(self, refused: Any) -> None:
        refused("term", "--kind", "oral", says=("subject: missing", "accepted: work, performance, phonogram"))
        refused("term", "--subject", "novel", says=("'novel' is not a subject; did you mean 'work' (novel)?",))

    def test_nothing_at_all(self, refused: Any) -> None:
        refused("term", says=("nothing to ask about; accepted: a case file, - for stdin",))

    @pytest.mark.parametrize(("text", "says"), [
        ("subject: work\nauthors: []\n", ("authors: the list is empty", "leave 'authors' out")),
        ("subject: work\nkind: [literary\n", ("line 3, column 1: this is not YAML",)),
        ("subject: work\nkind: oral\nkind: map\n", ("line 3, column 1: 'kind' is given twice",)),
        ("subject: work\ndisclosd: 1922\n", ("disclosd: 'disclosd' is not a fact of 'work'; did you mean 'disclosed'?",)),
        ("subject: work\ndisclosed: 1922-02-30\n", ("disclosed: '1922-02-30' is not a day", "accepted: a year")),
        ("- subject: work\n", ("is not a set of named facts; accepted: a line such as 'subject: work'",)),
        ("", ("there are no facts in it",)),
    ])
    def test_files(self, refused: Any, tmp_path: Path, text: str, says: tuple[str, ...]) -> None:
        path = tmp_path / "case.yaml"
        path.write_text(text, encoding="utf-8")
        ran = refused("term", str(path), *ON, says=says)
        assert str(path) in ran.err

    def test_many_faults_are_cut_short(self, refused: Any) -> None:
        facts = [part for i in range(60) for part in ("--died", f"x{i}")]
        assert len(refused("term", "--subject", "work", *facts, says=("… and 10 more",)).err.splitlines()) == 51

    def test_what_is_no_text(self, refused: Any, tmp_path: Path) -> None:
        path = tmp_path / "latin.yaml"
        path.write_bytes("subject: work\ntitle: Perú".encode("latin-1"))
        refused("term", str(path), says=("line 2: the byte 0xfa is not UTF-8 text; accepted: a file saved as UTF-8",))

    def test_what_is_no_case_file(self, refused: Any, tmp_path: Path) -> None:
        refused("term", str(tmp_path), says=("this is a directory; accepted: a file",))
        refused("term", str(tmp_path / "no.yaml"), says=("no.yaml: there is no such file",))
        refused("term", "-", input=b"x" * (1 << 20) + b"x", says=("larger than a case file may be", "dl822 catalogue"))

    def test_a_file_that_may_not_be_read(self, refused: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        def denied(*_: Any) -> Any:
            raise PermissionError(13, "Permission denied", "case.yaml")

        monkeypatch.setattr("dl822.cli.inputs.open", denied, raising=False)
        refused("term", "case.yaml", "--lang", "es", says=("case.yaml: usted no tiene permiso",))

    @pytest.mark.parametrize(("options", "says"), [
        (("--on", "tomorrow"), ("--on: 'tomorrow' is not a day of the calendar; accepted: a date such as 2026-11-22",)),
        (("--on", "2026-02-30"), ("--on: '2026-02-30'",)),
        (("--on", "1996-05-23"), ("--on: 1996-05-23 is before 1996-05-24", "accepted: that day or a later one")),
        (("--law", "1996-05-23"), ("--law: the law of 1996-05-23 is not covered; accepted: a day from 1996-05-24 to 2026-06-12",)),
        (("--law", "2026-06-13"), ("2026-06-13 is not covered",)),
        (("--reading", "volumes"), ("--reading: 'volumes' assigns nothing; accepted: ID=OPTION",)),
        (("--reading", "volumes-and-lif=life"), ("there is no 'volumes-and-lif'; did you mean 'volumes-and-life'?",)),
        (("--reading", "volumes-and-life=lif"), ("there is no 'lif'; did you mean 'life'? (accepted: life, last_volume)",)),
        (("--reading", "volumes-and-life=life", "--reading", "volumes-and-life=life"), ("is given twice",)),
        (("--max-lifespan", "ten"), ("--max-lifespan: 'ten' cannot be used; accepted: a whole number from 1 to 200",)),
        (("--max-lifespan", "0"), ("'0' cannot be used",)),
        (("--lang", "fr"), ("--lang: 'fr' is not a language spoken here; accepted: es, en",)),
        (("--subjec", "work"), ("there is no option --subjec; did you mean --subject?",)),
        (("--bogus",), ("there is no option --bogus (see dl822 --help)",)),
        (("--law",), ("--law: a value is missing",)),
        (("a.yaml", "b.yaml"), ("too many arguments: b.yaml",)),
    ])
    def test_options(self, refused: Any, options: tuple[str, ...], says: tuple[str, ...]) -> None:
        refused("term", "--subject", "folklore", *options, says=says)

    def test_the_law_of_a_day_that_is_covered(self, run: Any) -> None:
        assert run("term", "--subject", "folklore", *ON, "--law", "2026-06-12", "--json").json["law"] == "2026-06-12"
