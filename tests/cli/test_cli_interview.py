"""``dl822 use --ask``: it asks only what can still matter, and ends with the conclusion and the case file."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from dl822.cli import interview, speech
from dl822.cli.interview import chosen
from dl822.cli.speech import BadInput
from dl822.facts.acts import Act, Consent, Matter, Setting
from dl822.facts.uses import Use
from dl822.facts.works import Origin
from dl822.reasoning.missing import Missing
from dl822.reasoning.words import Words

ON = ("--on", "2026-11-22")


class Interviewed(NamedTuple):
    code: int
    json: Any
    asked: list[str]
    err: str


@pytest.fixture
def interviewed(run: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An interview with somebody who knows some facts: which were asked for, and the conclusion as JSON."""

    def held(knows: dict[str, str], *args: str) -> Interviewed:
        asked: list[str] = []
        put = interview.put  # to see what is asked

        def noted(question: Any, *rest: Any) -> None:
            asked.append(question.fact)
            put(question, *rest)

        monkeypatch.setattr(interview, "put", noted)
        monkeypatch.setattr(interview, "read_line", lambda _: knows.get(asked[-1], "?"))
        ran = run("use", "--ask", *args, "--json")
        monkeypatch.undo()
        assert len(set(asked)) == len(asked)
        return Interviewed(ran.code, ran.json, asked, ran.err)

    return held


BUS = {"matter": "film", "act": "screening", "actor": "company", "setting": "transport", "audience": "public", "purpose": "entertainment",
       "gain": "indirect", "published_as": "recorded", "in_term": "yes", "consent": "none", "original": "yes"}
ARTICLE = {"matter": "article", "act": "reproduction", "actor": "teaching_institution", "purpose": "teaching", "means": "digital",
           "extent": "whole", "published_as": "graphic", "gain": "none", "names_author": "yes", "names_source": "yes", "justified": "yes",
           "competes": "no", "disclosed": "yes", "proper_practice": "yes", "in_term": "yes", "consent": "none", "original": "yes", "setting": "school"}
DVD = {"matter": "film", "act": "lending", "actor": "library", "purpose": "other", "nonprofit_institution": "yes", "lawful_copy": "yes",
       "published_as": "recorded", "competes": "no", "disclosed": "yes", "proper_practice": "yes", "in_term": "yes", "consent": "none", "marketed": "Peru",
       "gain": "none", "original": "yes", "setting": "elsewhere"}
PROGRAM = {"matter": "program", "act": "reproduction", "actor": "individual", "purpose": "personal", "gain": "none", "in_term": "yes",
           "consent": "none", "original": "yes", "setting": "home", "published_as": "recorded", "lawful_user": "yes", "lawful_copy": "yes",
           "single_copy": "yes", "proper_practice": "yes"}
PARTY = {"matter": "music", "act": "performance", "actor": "individual", "setting": "home", "audience": "family", "purpose": "entertainment",
         "gain": "none", "relayed_outside": "no", "proper_practice": "yes", "in_term": "yes", "carried_in_term": "yes", "consent": "none",
         "original": "yes", "performed_from": "phonogram"}


class TestReached:
    """Each answer of the contract, in at most ten questions, from somebody who knows all that could be asked."""

    @pytest.mark.parametrize(("knows", "on", "permitted", "under"), [
        (BUS, "2026-11-22", False, None),
        (ARTICLE, "2014-12-03", False, None), (ARTICLE, "2014-12-04", True, "43(a)"),
        (DVD, "2014-12-03", False, None), (DVD, "2014-12-04", True, "43(f)"),
        (PROGRAM, "2026-11-22", False, None),
        ({**PROGRAM, "purpose": "backup"}, "2026-11-22", True, "74(b)"),
        (PARTY, "2026-11-22", True, "41(a)"), ({**PARTY, "matter": "phonogram", "carries": "music"}, "2026-11-22", True, "41(a)"),
    ])
    def test_in_ten_questions(self, interviewed: Any, knows: dict[str, str], on: str, permitted: bool, under: str | None) -> None:
        held = interviewed(knows, "--on", on)
        assert (held.code, held.json["permitted"]) == (0, permitted)
        assert [row["provision"] for row in held.json["under"]] == ([under] if under else [])
        assert len(held.asked) <= 10, held.asked
        assert set(held.asked) <= set(knows), "every fact asked for was known"

    def test_facts_given_are_not_asked(self, interviewed: Any) -> None:
        held = interviewed(BUS, *ON, "--matter", "film", "--act", "screening")
        assert held.json["permitted"] is False and not {"matter", "act"} & set(held.asked)

    def test_what_is_known_at_once_asks_nothing(self, interviewed: Any) -> None:
        held = interviewed({}, *ON, *(part for fact, value in BUS.items() for part in ("--fact", f"{fact}={value}")))
        assert (held.asked, held.code) == ([], 0)

    def test_what_is_not_known_is_passed_over(self, interviewed: Any) -> None:
        """The place unknown: still asked for the rest, and the answer names the place as missing."""
        held = interviewed({fact: value for fact, value in PARTY.items() if fact not in ("setting", "in_term")}, *ON)
        assert held.code == 3 and held.json["permitted"] is None
        assert held.asked.count("setting") == 1 and len(held.asked) > 6
        assert "setting" in [fact["fact"] for fact in held.json["missing"]]

    def test_nothing_is_known(self, interviewed: Any) -> None:
        """Every fact declined, each once: unknown, with no facts."""
        held = interviewed({}, *ON, "--matter", "program", "--act", "loading")
        assert (held.code, held.json["permitted"]) == (3, None)
        assert held.json["use"] == {"matter": "program", "act": "loading"}

    def test_one_exception(self, interviewed: Any) -> None:
        held = interviewed(DVD, "--exception", "43(f)", *ON)
        assert (held.code, held.json["applies"]) == (0, True) and "in_term" not in held.asked

    def test_consent_of_somebody(self, interviewed: Any) -> None:
        """Nested facts are put in their place."""
        knows = {**ARTICLE, "matter": "text", "purpose": "commerce", "consent": "written", "covers_use": "yes", "granted_by.role": "author", "granted_by.created": "yes",
                 "granted_by.natural_person": "yes", "granted_by.assigned_exclusively": "no", "granted_by.all_agree": "yes",
                 "granted_by.work": "other"}
        held = interviewed(knows, *ON)
        assert held.json["permitted"] is True and held.json["use"]["granted_by"]["role"] == "author"


class TestTermByDates:
    """The term of what is used can be worked out from its dates instead."""

    def test_of_a_film(self, interviewed: Any) -> None:
        """Arts 54, 56: published in 1990, so through 2060."""
        held = interviewed({**BUS, "in_term": "dates", "of.completed": "?", "of.first_published": "1990"}, *ON)
        assert held.json["permitted"] is False and held.json["use"]["of"]["kind"] == "audiovisual"
        assert held.asked.index("in_term") < held.asked.index("of.first_published")

    def test_of_a_text(self, interviewed: Any) -> None:
        """Art. 52: of two authors, by name; whose death is asked is told."""
        knows = {**ARTICLE, "matter": "text", "purpose": "commerce", "in_term": "fechas", "of.authorship": "joint", "of.signature": "named",
                 "of.kind": "literary", "of.authors": "Ana; Luis", "of.authors[0].died": "2001", "of.authors[1].died": "1990"}
        held = interviewed(knows, *ON)
        assert held.json["permitted"] is False
        assert [author["name"] for author in held.json["use"]["of"]["authors"]] == ["Ana", "Luis"]
        assert "(Ana)" in held.err

    def test_of_so_many_authors(self, interviewed: Any) -> None:
        knows = {**ARTICLE, "matter": "text", "purpose": "commerce", "in_term": "dates", "of.authorship": "individual", "of.signature": "named",
                 "of.authors": "1", "of.authors[0].died": "2001"}
        held = interviewed(knows, *ON)
        assert (held.json["permitted"], held.json["use"]["of"]["authors"]) == (False, [{"died": "2001"}])

    def test_of_a_record(self, interviewed: Any) -> None:
        knows = {**ARTICLE, "matter": "phonogram", "carries": "music", "purpose": "commerce", "in_term": "dates", "carried_in_term": "yes",
                 "of.first_published": "1990", "of.made": "1990"}
        held = interviewed(knows, *ON)
        assert held.json["permitted"] is False and "of.made" in held.asked

    def test_where_the_dates_decide_nothing(self, interviewed: Any) -> None:
        held = interviewed({**BUS, "in_term": "dates"}, *ON)
        assert held.code == 3 and held.json["use"]["of"]["subject"] == "work"


class TestAtTheTerminal:
    """Lines typed or piped: the questions on stderr, the conclusion and the case file on stdout."""

    def test_piped(self, run: Any) -> None:
        ran = run("use", "--ask", *ON, input="10\nscreening\nbus\nENTERTAINMENT\ny\nnone\n")
        assert ran.code == 0 and "\x1b" not in ran.out + ran.err
        assert ran.out.startswith("It may not be used without authorisation")
        assert "# The case file: dl822 use CASE.yaml --on 2026-11-22\n" in ran.out
        facts = yaml.safe_load(ran.out[ran.out.index("# The case file"):])
        assert facts == {"matter": "film", "act": "screening", "setting": "transport", "purpose": "entertainment", "in_term": True,
                         "consent": "none"}
        for text in ("Question 1 (at most", "[matter]", "What is used?", "  10  film: an audiovisual work", "  = transport: a bus",
                     "It matters for art. 41(a): In the domestic circle"):
            assert text in ran.err

    def test_in_spanish_by_the_locale(self, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LANG", "es_PE.UTF-8")
        ran = run("use", "--ask", *ON, input="obra audiovisual\npelícula\nproyección\nómnibus\n16\ns\nninguna\n")
        assert ran.out.startswith("No puede usarse sin autorización") and "# El caso: dl822 use" in ran.out
        for text in ("Pregunta 1 (a lo más", "¿Qué es lo que se usa?", "Importa para art. 5: ", "q para terminar", "sí o no"):
            assert text in ran.err
        assert "'película' no es ninguno de estos; ¿quiso decir 'screening' (película)?" in ran.err

    def test_a_contradiction_is_told_and_asked_again(self, run: Any) -> None:
        """Art. 2(3): a gathering in the home has no paying audience."""
        ran = run("use", "--ask", "--matter", "music", "--act", "performance", "--free-entry", "no", *ON, input="home\nvenue\nq\n")
        assert ran.err.count("Where does it take place?") == 1 and "  ! free_entry: " in ran.err and "art. 2(3)" in ran.err
        assert "setting: venue" in ran.out

    def test_what_cannot_be_read_is_asked_again(self, run: Any) -> None:
        ran = run("use", "--ask", *ON, input="99\nwork\nsongs\nmusic\nq\n")
        assert "there is no 99; accepted: a number from 1 to" in ran.err
        assert "'work' may be " in ran.err and "answer with its number" in ran.err and "did you mean 'music' (song)?" in ran.err
        assert (ran.code, "matter: music" in ran.out) == (3, True)
        ran = run("use", "--ask", "--matter", "film", "--fact", "of.subject=work", "--fact", "of.kind=audiovisual", "--act", "screening",
                  "--setting", "transport", "--purpose", "entertainment", *ON, input="c. 1990\n\n1990\nq\n")
        assert "write 1990~ for 'about 1990'" in ran.err

    @pytest.mark.parametrize("typed", ["q\n", "Q\n", "", "film\n"])
    def test_the_end_of_the_answers(self, run: Any, typed: str) -> None:
        ran = run("use", "--ask", *ON, input=typed)
        assert ran.code == 3 and ran.out.startswith("Unknown whether it may be used") and "Facts missing" in ran.out

    def test_interrupted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        class Keyboard(io.StringIO):
            def readline(self, *_: Any) -> Any:
                raise KeyboardInterrupt

            def isatty(self) -> bool:
                return True

        monkeypatch.setattr(sys, "stdin", Keyboard())
        with pytest.raises(interview.Stopped):
            interview.read_line("")  # no key can be pressed from here

    def test_a_question_of_no_provision(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What no provision asks for is asked without saying why."""
        speech.listen([], {})
        question, film = Missing("act", Words("What is done?", "¿Qué se hace?"), None), Use(matter=Matter.FILM)
        interview.put(question, 1, None, interview.Fact("act", Use, film))
        assert "What is done?" in (said := capsys.readouterr().err) and "It matters for" not in said

    def test_saved(self, run: Any, tmp_path: Path) -> None:
        path = tmp_path / "case.yaml"
        ran = run("use", "--ask", *ON, "--save", str(path), "--json", input="film\nq\n")
        assert yaml.safe_load(path.read_text(encoding="utf-8")) == ran.json["use"] == {"matter": "film"}
        assert run("use", str(path), "--ask", *ON, input="q\n").out.count("matter: film") == 1

    def test_q_at_the_first_question_saves_nothing(self, run: Any, tmp_path: Path) -> None:
        ran = run("use", "--ask", *ON, "--save", str(tmp_path / "case.yaml"), "--lang", "en", input="q\n")
        assert ran.code == 3 and ran.err.endswith("nothing was answered: nothing is written\n") and list(tmp_path.iterdir()) == []

    def test_markdown(self, run: Any) -> None:
        ran = run("use", "--ask", *ON, "--markdown", input="film\nq\n")
        assert ran.out.startswith("**Unknown") and "\n```yaml\n# The case file: " in ran.out and ran.out.endswith("matter: film\n```\n")

    def test_nothing_to_save(self, run: Any) -> None:
        assert run("use", "--ask", *ON, input="q\n").out.endswith("# The case file: dl822 use CASE.yaml --on 2026-11-22\n")


class TestChoosing:
    """A member by its number, its code, or its words in either language, whole or in part."""

    @pytest.mark.parametrize(("written", "members", "meant"), [
        ("10", Matter, Matter.FILM), ("FILM", Matter, Matter.FILM), ("obra audiovisual", Matter, Matter.FILM),
        ("an audiovisual work", Matter, Matter.FILM), ("disco", Matter, Matter.PHONOGRAM), ("bus", Setting, Setting.TRANSPORT), ("not", Consent, None), ("ómnibus", Setting, Setting.TRANSPORT),
        ("none", Consent, Consent.NONE), ("préstamo", Act, Act.LENDING), ("Peru", Origin, Origin.PERU), ("Chile", Origin, None),
    ])
    def test_meant(self, written: str, members: Any, meant: Any) -> None:
        if meant is None and members is not Origin:
            with pytest.raises(BadInput):
                chosen(written, tuple(members))
        else:
            assert chosen(written, tuple(members)) is meant

    @pytest.mark.parametrize("written", ["0", "32000", "1" * 30, "work", "obra", "xyzzy", "of"])
    def test_not_taken(self, written: str) -> None:
        with pytest.raises(BadInput):
            chosen(written, tuple(Matter))

    def test_no_vocabulary(self) -> None:
        assert chosen("anything", ()) is None
