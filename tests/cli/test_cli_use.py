"""``dl822 use``: what the library promises to answer, the ways to give facts, one exception alone, and what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dl822.cases import everyday, parse, schema, use_from
from dl822.cli import options
from dl822.errors import FactsError
from dl822.exceptions import EXCEPTIONS, permission
from dl822.facts.uses import Use
from dl822.facts.works import Kind, Work
from dl822.statute.inventory import entries

ON = ("--on", "2026-11-22")
SAMPLES = Path(__file__).parents[2] / "samples" / "uses"
BUS = ("--matter", "film", "--act", "screening", "--setting", "transport", "--purpose", "entertainment", "--in-term", "yes", "--consent", "none")
PARTY = "matter: phonogram\ncarries: music\nact: performance\nsetting: home\ngain: none\nrelayed_outside: no\nproper_practice: yes\n"


class TestAnswers:
    """The cases of the contract, from the samples, worked out by hand from the articles named."""

    @pytest.mark.parametrize(("sample", "on", "permitted", "provision"), [
        ("bus", "2026-11-22", False, "33(b)"),
        ("school", "2014-12-03", False, "37"), ("school", "2014-12-04", True, "43(a)"),
        ("library", "2014-12-03", False, "37"), ("library", "2014-12-04", True, "43(f)"),
        ("party", "2026-11-22", True, "41(a)"),
    ])
    def test_samples(self, run: Any, sample: str, on: str, permitted: bool, provision: str) -> None:
        ran = run("use", str(SAMPLES / f"{sample}.yaml"), "--on", on, "--json")
        assert (ran.code, ran.err, ran.json["permitted"]) == (0, "", permitted)
        assert provision in ([row["provision"] for row in ran.json["under"]] or ran.json["refused_by"])
        assert "for Peru only" in [note["en"] for note in ran.json["notes"]]

    def test_a_party_of_which_it_is_not_known_whether_it_was_relayed(self, run: Any) -> None:
        ran = run("use", "-", "--fact", "relayed_outside=", *ON, "--json", input=PARTY)
        assert (ran.code, ran.json["permitted"]) == (3, None)
        assert "relayed_outside" in [fact["fact"] for fact in ran.json["missing"]]

    def test_the_samples_say_it_in_both_languages(self) -> None:
        assert {path.name for path in SAMPLES.iterdir()} == {"bus.yaml", "school.yaml", "library.yaml", "party.yaml"}
        for path in SAMPLES.iterdir():
            first, second, command = path.read_text(encoding="utf-8").splitlines()[:3]
            assert first.startswith("# ") and second.startswith("# ") and f"dl822 use samples/uses/{path.name}" in command


class TestForms:
    """Where facts come from, and what is shown."""

    def test_flags(self, run: Any) -> None:
        ran = run("use", *BUS, *ON)
        assert ran.code == 0 and "\x1b" not in ran.out
        assert ran.out.startswith("It may not be used without authorisation, on 2026-11-22")
        assert run("use", *BUS, *ON, "--lang", "es").out.startswith("No puede usarse sin autorización, el 22/11/2026")

    def test_the_same_facts_as_a_document(self, run: Any) -> None:
        text = '{"matter": "film", "act": "screening", "setting": "transport", "purpose": "entertainment", "in_term": true, "consent": "none"}'
        assert run("use", "-", *ON, "--json", input=text).json["use"] == run("use", *BUS, *ON, "--json").json["use"]

    def test_parts_by_their_place(self, run: Any) -> None:
        """Prior written consent, for this use, from the author: arts 37, 95, 89, 10."""
        by_author = ("--fact", "granted_by.role=author", "--fact", "granted_by.created=yes", "--fact", "granted_by.natural_person=yes",
                     "--fact", "granted_by.assigned_exclusively=no", "--fact", "granted_by.all_agree=yes", "--fact", "granted_by.work=other")
        ran = run("use", "--matter", "text", "--act", "sale", "--purpose", "commerce", "--marketed", "not_sold", "--consent", "written",
                  "--covers-use", "yes", *by_author, *ON, "--json")
        assert ran.json["use"]["granted_by"]["role"] == "author"
        assert (ran.json["permitted"], ran.json["ground"]) == (True, "authorised")

    def test_a_whole_work(self, run: Any) -> None:
        """Arts 52, 56: the author died in 1990, so through 2060; the term is worked out, and not asked."""
        asked = ("--matter", "text", "--act", "reproduction", "--purpose", "commerce", "--consent", "none", "--fact", "of.subject=work", "--fact", "of.kind=literary",
                 "--fact", "of.signature=named", "--fact", "of.authorship=individual", "--fact", "of.authors[0].died=1990",
                 "--fact", "of.disclosed=1980", "--carried-in-term", "no", "--copied-from", "book", "--json")
        assert run("use", *asked, "--on", "2060-12-31").json["permitted"] is False
        ran = run("use", *asked, "--on", "2061-01-01").json
        assert (ran["permitted"], ran["ground"]) == (True, "term_ended")

    def test_markdown_and_today(self, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        class Clock(date):
            @classmethod
            def today(cls) -> Any:
                return date(2026, 1, 2)

        monkeypatch.setattr(options, "date", Clock)
        said = run("use", *BUS, "--markdown").out
        assert said.startswith("**It may not be used") and "- asked of today, 2026-01-02" in said
        assert "consulta referida a hoy" in run("use", *BUS, "--json").json["notes"][-1]["es"]

    def test_saved_and_asked_again(self, run: Any, tmp_path: Path) -> None:
        path = tmp_path / "bus.yaml"
        ran = run("use", *BUS, *ON, "--save", str(path), "--json")
        assert ran.json["permitted"] is False and f"written to {path}" in ran.err
        assert path.read_text(encoding="utf-8").startswith(f"# The case file: dl822 use {path} --on 2026-11-22\nmatter: film\n")
        assert run("use", str(path), *ON, "--json").json["use"] == ran.json["use"]

    def test_readings_and_law(self, run: Any) -> None:
        asked = ("--matter", "program", "--act", "reproduction", "--purpose", "evidence", "--justified", "yes", "--disclosed", "yes",
                 "--competes", "no", "--proper-practice", "yes", "--in-term", "yes", "--consent", "none", *ON, "--json")
        assert run("use", *asked).json["permitted"] is False
        assert run("use", *asked, "--reading", "program-as-evidence=open").json["permitted"] is True
        assert run("use", *BUS, *ON, "--law", "2010-01-01", "--json").json["law"] == "2010-01-01"

    def test_every_fact_has_a_flag_under_its_heading(self, run: Any) -> None:
        shown = run("use", "--help").out
        for text in ("Who acts", "On what", "Doing what", "--relayed-outside", "--first-broadcast-by-it", "--exception", "--ask", "--save"):
            assert text in shown
        assert shown.index("Who acts") < shown.index("On what") < shown.index("Doing what") < shown.index("With whose leave")
        assert "Quién actúa" in run("use", "--help", "--lang", "es").out


class TestOneException:
    """``--exception``: an exception alone, by its article or by its name."""

    SCHOOL = (str(SAMPLES / "school.yaml"), "--exception", "43(a)")

    def test_on_either_side_of_its_amendment(self, run: Any) -> None:
        before, after = (run("use", *self.SCHOOL, "--on", day, "--json").json for day in ("2014-12-03", "2014-12-04"))
        assert (before["applies"], after["applies"]) == (False, True)
        assert (before["provision"]["by"], after["provision"]["by"]) == ("dl-822", "ley-30276")
        assert (before["exception"], before["failed"]["because"][0]["fact"]) == ("teaching_copy", "means")

    @pytest.mark.parametrize("written", ["teaching_copy", "art. 43 (a)", "Artículo 43(A)"])
    def test_as_people_write_it(self, run: Any, written: str) -> None:
        assert run("use", "--act", "sale", "--exception", written, *ON, "--json").json["exception"] == "teaching_copy"

    def test_for_a_person(self, run: Any) -> None:
        ran = run("use", *self.SCHOOL, "--on", "2014-12-03")
        assert ran.out.startswith("art. 43(a), DL 822 (copies for teaching or examinations), 2014-12-03: it does not apply\n\nReasons:\n")
        assert "one exception only" in ran.out and "Facts missing" not in ran.out
        ran = run("use", "--act", "lending", "--exception", "43(f)", *ON, "--lang", "es", "--markdown")
        assert ran.code == 3 and "se ignora si procede**" in ran.out and "\n- actor: ¿Quién lo hace?" in ran.out

    def test_what_the_work_tells_counts(self, run: Any) -> None:
        """Art. 51: what is used is known from the work to be a program."""
        ran = run("use", "--fact", "of.subject=work", "--fact", "of.kind=program", "--exception", "48", *ON, "--json")
        assert ran.json["applies"] is False

    def test_a_reading_taken(self, run: Any) -> None:
        """Arts 43(d), 51: a program copied for proceedings, on the reading that 51 does not close it."""
        asked = ("--matter", "program", "--act", "reproduction", "--purpose", "proceedings", "--justified", "yes", "--disclosed", "yes",
                 "--competes", "no", "--proper-practice", "yes", "--exception", "43(d)", *ON, "--json")
        assert run("use", *asked).json["applies"] is False
        assert run("use", *asked, "--reading", "program-as-evidence=open").json["applies"] is True

    def test_before_it_existed(self, refused: Any) -> None:
        """43(h) came with Law 31117."""
        asked = ("use", "--act", "lending", "--exception", "43(h)", "--on", "2004-01-01")
        refused(*asked, says=("--exception 43(h): not yet law on 2004-01-01: Law 31117 made it law on 2021-01-31",))
        refused(*asked, "--lang", "es", says=("43(h): aún no regía el 2004-01-01: rige por la Ley 31117 desde el 2021-01-31",))

    def test_every_exception_can_be_asked(self, run: Any) -> None:
        for rule in list(EXCEPTIONS.values())[::6]:
            assert run("use", "--act", "other", "--exception", rule.id, *ON, "--json").json["provision"]["id"] == rule.id

    def test_unknown(self, refused: Any) -> None:
        refused("use", "--act", "sale", "--exception", "43(z)", says=("--exception: there is no '43(z)'; did you mean '43(", "accepted: 41(a)"))


class TestRefused:
    """Bad input: exit code 2, nothing on stdout, a line a fault."""

    @pytest.mark.parametrize(("facts", "says"), [
        (("--act", "streaming"), ("act: 'streaming' is not accepted as act; did you mean 'transmission' or 'making_available' (streaming)?",)),
        (("--act", "photocopying"), ("did you mean 'reproduction' (photocopying)?", "Accepted: reproduction, fixation")),
        (("--act", "make a photocopy"), ("did you mean 'reproduction' (photocopy)?",)),
        (("--act", "préstamo"), ("did you mean 'lending' (préstamo)?",)),
        (("--act", "teleport"), ("'teleport' is not accepted as act; accepted: reproduction",)),
        (("--purpose", "teching"), ("did you mean 'teaching'?",)),
        (("--purpose", "education"), ("did you mean 'teaching' (education)?",)),
        (("--purpose", "enseñanza"), ("did you mean 'teaching' (enseñanza)?",)),
        (("--names-author", "maybe"), ("names_author: 'maybe' is neither yes nor no",)),
        (("--fact", "purpos=teaching"), ("'purpos' is not a fact of 'use'; did you mean 'purpose'? Accepted: matter, act",)),
        (("--fact", "where=home"), ("did you mean 'setting' (where)?",)),
        (("--fact", "role=author"), ("it is a fact of 'granted_by', written granted_by.role",)),
        (("--fact", "kind=literary"), ("it is a fact of 'of', written of.kind",)),
        (("--fact", "subject=work"), ("written of.subject",)),
        (("--fact", "modes=named"), ("written granted_by.grant.modes",)),
        (("--fact", "xyzzy=1"), ("'xyzzy' is not a fact of 'use'; accepted: matter, act", "'dl822 schema use'")),
        (("--fact", "granted_by.rol=author"), ("granted_by.rol: 'rol' is not a fact of 'granted_by'; did you mean 'role'?",)),
        (("--fact", "granted_by.modes=named"), ("written granted_by.grant.modes",)),
        (("--fact", "granted_by.xyzzy=1"), ("'xyzzy' is not a fact of 'granted_by'; accepted: role",)),
        (("--fact", "granted_by=author"), ("granted_by: 'author' is not a set of named facts", "granted_by: {…}")),
        (("--fact", "granted_by.grant.basis=contrat"), ("granted_by.grant.basis: 'contrat'", "did you mean 'contract'?")),
        (("--fact", "of=Trilce"), ("of: 'Trilce' is not a set of named facts", "of: {subject: work, kind: literary}")),
        (("--fact", "of.kind=literary"), ("of.subject: missing: say what the case is about",)),
        (("--fact", "of.subject=wrk", "--fact", "of.kind=novla"), ("of.subject: 'wrk'", "did you mean 'work'?", "of.kind: 'novla'")),
        (("--fact", "of.subject=work", "--fact", "of.authors[0].died=c. 1616"), ("of.authors[0].died: 'c. 1616'", "write 1616~")),
    ])
    def test_facts(self, refused: Any, facts: tuple[str, ...], says: tuple[str, ...]) -> None:
        refused("use", *facts, *ON, says=says)

    def test_in_spanish(self, refused: Any) -> None:
        refused("use", "--act", "streaming", "--fact", "role=author", "--lang", "es", says=(
            "act: 'streaming' no se acepta como acto; ¿quiso decir 'transmission' o 'making_available' (streaming)?",
            "es un dato de 'granted_by', que se escribe granted_by.role"))

    def test_a_domestic_performance_with_a_paying_audience(self, refused: Any) -> None:
        """Art. 2(3): both facts, and the article."""
        asked = ("use", "--setting", "home", "--free-entry", "no")
        refused(*asked, *ON, says=("free_entry: ", "art. 2(3)", "setting", "home"))
        refused(*asked, *ON, "--lang", "es", "--json", says=("free_entry: ", "art. 2, num. 3", "setting", "home"))
        refused(*asked, "--exception", "41(a)", *ON, says=("art. 2(3)",))

    def test_the_work_contradicts(self, refused: Any) -> None:
        refused("use", "--matter", "music", "--fact", "of.subject=work", "--fact", "of.kind=literary", *ON, says=("matter: ", "music", "text"))
        refused("use", "--fact", "of.subject=work", "--fact", "of.first_published=1950", "--fact", "of.disclosed=1990", *ON,
                says=("of.first_published: 1950",))

    def test_nothing_at_all(self, refused: Any) -> None:
        refused("use", says=("nothing to ask about; accepted: a case file, - for stdin, facts, or --ask",))
        refused("use", "-", input="", says=("there are no facts in it", "or of a use 'act: reproduction'"))

    def test_options(self, refused: Any, tmp_path: Path) -> None:
        refused("use", "-", "--ask", input=PARTY, says=("--ask: the answers come from stdin",))
        refused("use", *BUS, "--save", str(tmp_path), says=(f"--save: {tmp_path} is a folder; accepted: a file",))
        refused("use", *BUS, "--save", str(tmp_path / "no" / "x.yaml"), says=(f"--save: the folder {tmp_path / 'no'} does not exist",))
        (tmp_path / "x.yaml").write_text("mine", encoding="utf-8")
        refused("use", *BUS, "--save", str(tmp_path / "x.yaml"), says=("x.yaml exists already; name another",))

    @pytest.mark.parametrize("command", [("use", "--act", "lending"), ("term", "--subject", "work"), ("fine", "--conduct", "2012-03-01"),
                                         ("deadline", "190", "--from", "2026-11-20")])
    def test_two_forms_at_once(self, refused: Any, command: tuple[str, ...]) -> None:
        refused(*command, "--json", "--markdown", says=("--json, --markdown: choose one",))
        refused("use", *BUS, "--on", "1996-05-23", says=("--on: 1996-05-23 is before 1996-05-24",))
        refused("schema", "cases", says=("SCHEMA: there is no 'cases'", "accepted: term, use"))


class TestCaseFiles:
    """Uses from mappings, and the schema of them."""

    def test_nested_facts(self) -> None:
        use = use_from({"act": " lending ", "title": "", "disclosed": "sí", "of": {"subject": "work", "kind": "audiovisual", "authors": [{}]},
                        "granted_by": {"role": " author ", "grant": {"in_writing": "no", "basis": None}}})
        assert isinstance(use.of, Work) and use.of.kind is Kind.AUDIOVISUAL and use.disclosed is True and use.title is None
        assert use.granted_by is not None and use.granted_by.grant is not None
        assert use.granted_by.grant.in_writing is False and use.granted_by.grant.basis is None

    def test_what_is_stated_reads_back(self) -> None:
        for path in SAMPLES.iterdir():
            use = use_from(parse(path.read_text(encoding="utf-8"), format="yaml"))
            assert use_from(use.stated()) == use

    def test_what_is_no_mapping(self) -> None:
        data: Any = None
        with pytest.raises(FactsError, match="there are no facts in it"):
            use_from(data)

    def test_everyday_words_mean_no_other_member(self) -> None:
        """No everyday word may be the code of another member: the code would be taken, and the word not asked about."""
        for table in everyday.TABLES:
            codes = {member.value: member for member in type(next(iter(table)))}
            for member, words in table.items():
                for word in words.split():
                    assert codes.get(word, member) is member or word in codes, (member, word)

    def test_the_schema(self, run: Any) -> None:
        made = run("schema", "use").json
        assert made == schema("use") and run("schema", "term").json == schema()
        assert set(made["properties"]) == set(Use.model_fields) and made["properties"]["matter"]["group"]["es"] == "sobre qué"
        assert "default" not in made["properties"]["act"] and made["$defs"]["Act"]["words"]["lending"]["es"] == "préstamo público"
        assert made["$defs"]["Work"]["required"] == ["subject"] and "enum" not in made["$defs"]["Origin"]
        with pytest.raises(ValueError, match="accepted: term, use"):
            schema("uses")

    def test_every_fact_that_is_asked_is_of_the_law(self) -> None:
        """Why a question matters is always told: each is asked by a provision of the inventory."""
        asked = permission(Use(), on=date(2026, 11, 22)).missing
        assert asked and all(question.provision in entries() for question in asked)
