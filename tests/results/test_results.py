"""What a term of protection tells: days, status, reasons, remains, open questions, receipts. Years counted by hand."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from dl822 import (
    Author,
    Broadcast,
    Edition,
    Folklore,
    InconsistentFactsError,
    NotCoveredError,
    OfficialText,
    Performance,
    Performer,
    Period,
    Phonogram,
    Photograph,
    Recording,
    Status,
    Subject,
    Term,
    When,
    Why,
    Work,
    terms,
)
from dl822.facts.works import mortal
from dl822.reasoning.asking import find
from dl822.reasoning.when import FAR, NEVER, UNKNOWN
from dl822.results import receipt, taken
from dl822.results.remains import Remaining, beginning, remaining
from dl822.results.telling import day
from dl822.results.term import _decided

ON = date(2026, 11, 22)


def ask(subject: Subject, **said: Any) -> Term:
    return terms.term(subject, **{"on": ON, **said})


def novel(died: Any = None, **facts: Any) -> Work:
    return Work(**{"kind": "literary", "authorship": "individual", "signature": "named", "disclosed": 1960,
                   "authors": [Author(name="A", died=died)], **facts})


class TestDays:
    def test_known(self) -> None:
        """Death in 1969, completed on 3 March 1959: protected from then to 31 December 2039, free on 1 January 2040."""
        term = ask(novel(1969, completed="1959-03-03"))
        assert (term.first_day, term.last_day, term.public_domain_from) == (date(1959, 3, 3), date(2039, 12, 31), date(2040, 1, 1))
        assert term.status() is Status.PROTECTED and term.why is None and term.remains == () and term.provisions[-1] == "52"
        assert term.status(date(2040, 1, 1)) is Status.PUBLIC_DOMAIN and term.status(date(2039, 12, 31)) is Status.PROTECTED

    def test_between(self) -> None:
        """Death between 1950 and 1960: free between 2021 and 2031; made at some time up to its disclosure."""
        term = ask(novel("1950/1960"))
        assert term.public_domain_from == Period(date(2021, 1, 1), date(2031, 1, 1))
        assert term.first_day == Period(None, date(1960, 12, 31))
        assert [(m.fact, m.decides) for m in term.missing] == [("authors[0].died", "status")] and not term.settled

    def test_none(self) -> None:
        """Nothing known, nothing that begins, nothing that ends: no day."""
        assert ask(Broadcast()).last_day is None and ask(Broadcast()).first_day is None
        assert ask(OfficialText()).public_domain_from is None and ask(OfficialText()).first_day is None
        assert ask(Phonogram(made=2000, first_published="never"), readings={"unpublished-phonogram": "no_term_runs"}).last_day is None
        assert ask(Broadcast(broadcast="never")).first_day is None
        assert ask(Broadcast(broadcast="not_yet")).first_day == Period(date(2026, 1, 1), None)  # of the year of asking, or later
        assert ask(novel(1900, disclosed=1890)).first_day is None  # lapsed before the decree

    def test_beginnings(self) -> None:
        """What gives each right: the performance, the fixation, the taking, the publication of the edition."""
        for subject in (Performance(performed=1970), Broadcast(broadcast=1970), Photograph(taken=1970), Phonogram(made=1970),
                        Recording(made=1970), Edition(published=1970), Work(completed=1970)):
            assert beginning(subject, 2026) == When(1970, 1970)
        assert beginning(Folklore(), 2026) == UNKNOWN

    def test_not_covered(self) -> None:
        """Nothing is said of days before the decree, or of law after the sources end."""
        for said in ({"on": date(1990, 1, 1)}, {"law": date(1990, 1, 1)}, {"law": date(2030, 1, 1)}):
            with pytest.raises(NotCoveredError):
                ask(novel(1969), **said)
        with pytest.raises(NotCoveredError):
            ask(novel(1969)).status(date(1990, 1, 1))


@pytest.mark.parametrize(("subject", "status", "why"), [
    (novel(1900, disclosed=1890), Status.PUBLIC_DOMAIN, Why.LAPSED), (Broadcast(broadcast=1950), Status.PUBLIC_DOMAIN, Why.ENDED),
    (Broadcast(broadcast="1930/1950"), Status.PUBLIC_DOMAIN, Why.LAPSED_OR_ENDED),
    (Folklore(), Status.PUBLIC_DOMAIN, Why.FOLKLORE), (OfficialText(), Status.NEVER_PROTECTED, Why.NEVER_PROTECTED),
    (Broadcast(), Status.UNKNOWN, None)])
def test_why(subject: Subject, status: Status, why: Why | None) -> None:
    """Why it is free: lapsed before 1996, ended since, one of them, folklore, or never protected."""
    term = ask(subject)
    assert (term.status(), term.why) == (status, why)
    assert ("NoC-OKLR" in term.rights_statement) is (why is not None)


class TestRemains:
    def test_of_a_film(self) -> None:
        """Of a film: its co-authors' contributions to seventy years after the last death listed, or later."""
        rows = remaining(Work(kind="audiovisual", authors=[Author(died=1960), Author(died=1980)]), 2026)
        assert rows[0].provision == "54" and rows[0].until == When(2050, FAR) and "59" in {r.provision for r in rows}
        joint = Work(kind="audiovisual", authorship="joint", authors=[Author(died=1960), Author(died=1980)])
        assert remaining(joint, 2026)[0].to_dict()["until"] == "2050-12-31"
        assert remaining(joint, 2051)[0].provision == "59"  # the contributions are free too
        assert remaining(Work(kind="audiovisual"), 2026)[0].until == UNKNOWN

    def test_by_kind(self) -> None:
        """Performances of a novel but not of a map; a portrait of a photograph; letters, if never disclosed; carried works."""
        def cited(subject: Subject) -> set[str]:
            return {r.provision for r in remaining(subject, 2026)}

        assert {"21", "29", "27", "20", "135", "139", "142"} == cited(novel(1900))
        assert {"145", "23"} <= cited(novel(1900, disclosed="never"))
        assert "85" in cited(Work(kind="photographic")) and not {"135", "54"} & cited(Work(kind="map"))
        assert cited(OfficialText()) == {"9(b)", "20"} and cited(Photograph()) == {"85"} and cited(Edition()) == {"29"}
        assert cited(Performance()) == cited(Phonogram()) == cited(Broadcast()) == cited(Recording()) == {"129"}
        assert cited(Folklore()) == {"135", "139", "142", "20"}

    def test_until(self) -> None:
        """An end that is known, one of two, none."""
        row = remaining(Folklore(), 2026)[0]
        assert row.to_dict()["until"] is None
        assert Remaining(row.what, "1", When(2030, 2040)).to_dict()["until"] == {"earliest": "2030-12-31", "latest": "2040-12-31"}


class TestReadings:
    def test_changing_the_status(self) -> None:
        """A foreign work by one who died in 1930 is free; under Berne 18(1) it would have had to 2000: still free."""
        [law, origin] = [next(t for t in ask(novel(1930, origin="foreign", disclosed=1920)).readings if t.id == id)
                         for id in ("law-of-1849", "foreign-origin")]
        assert law.taken is None and not law.changes_status
        assert (origin.taken, origin.differs, origin.changes_status) == ("same_lines", True, False)
        assert origin.outcomes["berne"] == When(2000, 2000)

    def test_a_freedom_doubted(self) -> None:
        """A photograph disclosed in 1960 is free; the foreign one taken in 1960 would under Berne be protected to 2030."""
        term = ask(Photograph(taken=1960, disclosed=1960, origin="foreign"))
        assert term.status() is Status.PUBLIC_DOMAIN and not term.settled
        assert [t.id for t in term.readings if t.changes_status] == ["foreign-origin"]
        assert ask(Photograph(taken=1960, disclosed=1960, origin="Peru")).settled

    def test_too_many_to_agree(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Past the budget of combinations, readings are not known to agree."""
        monkeypatch.setattr(taken, "BUDGET", 0)
        assert not ask(novel(1969)).settled

    def test_excluding(self) -> None:
        """An answer leaves no room for one that it does not contain; a truth, for another truth."""
        assert taken.excludes(When(1, 2), When(1, 3)) and not taken.excludes(When(1, 3), When(1, 2))
        assert taken.excludes(True, False) and not taken.excludes(None, True)


class TestTelling:
    def test_both_languages(self) -> None:
        """The conclusion, reasons, remains, missing facts, open questions and notes, each in its language."""
        term = ask(Photograph(taken=1960, disclosed="1950/1960"))
        for lang, heads in (("en", ("Status on 2026-11-22", "Why:", "Reasons", "What remains reserved", "Open questions of law", "Note")),
                            ("es", ("Situación al 2026-11-22", "Por qué:", "Fundamentos", "Lo que queda reservado", "Nota"))):
            text = term.explain(lang)  # type: ignore[arg-type]
            assert all(head in text for head in heads) and "**" not in text
        assert "**Status on** 2026-11-22" in term._repr_markdown_()
        assert "What is missing" in ask(Broadcast()).explain() and "no option is taken" in ask(Recording(made=1990, disclosed=1990)).explain()

    @pytest.mark.parametrize(("value", "en", "es"), [
        (None, "not known", "se ignora"), (date(2000, 1, 1), "2000-01-01", "2000-01-01"),
        (Period(date(2000, 1, 1), None), "2000-01-01 or later", "2000-01-01 o después"),
        (Period(None, date(2000, 1, 1)), "2000-01-01 or earlier", "2000-01-01 o antes"),
        (Period(date(2000, 1, 1), date(2001, 1, 1)), "between 2000-01-01 and 2001-01-01", "entre 2000-01-01 y 2001-01-01")])
    def test_day(self, value: Any, en: str, es: str) -> None:
        """A day, two, or none."""
        assert (day(value, "en"), day(value, "es")) == (en, es)

    def test_notes(self) -> None:
        """What an answer supposes: law after the sources, what is yet to come, a longest life, folklore; Peru alone."""
        term = ask(novel(None, first_published="2030", authors=[Author(born=1950, died="2026-12-30")]), max_lifespan=100)
        notes = " | ".join(note.en for note in term.notes)
        assert "law as known to 2026-06-12" in notes and "later than the day of asking: first_published, authors[0].died" in notes
        assert "longer than 100 years" in notes and "asker's judgement" in ask(Folklore()).notes[-2].en
        assert [note.en for note in ask(novel("alive"), on=date(2026, 1, 1)).notes] == ["for Peru only"]

    def test_document(self) -> None:
        """The JSON document says what the term says."""
        term = ask(novel("1950/1960"))
        told = json.loads(term.to_json())
        assert told == json.loads(json.dumps(term.to_dict()))
        assert (told["status"], told["settled"], told["why"]) == ("unknown", False, None)
        assert told["public_domain_from"] == {"earliest": "2021-01-01", "latest": "2031-01-01"}
        assert told["missing"][0]["fact"] == "authors[0].died" and told["receipt"]["facts"] == told["subject"]
        free = ask(Photograph(taken=1960, disclosed=1960)).to_dict()
        assert free["why"] == "lapsed_before_1996" and free["readings"][0]["options"]

    def test_receipt(self) -> None:
        """Library, law, dates, readings: the same for the same question."""
        said = ask(Broadcast(broadcast=1970), readings={"neighbouring-before-1994": "protected"}).receipt()
        assert said["library"] == f"dl822 {receipt.library_version()}" and said["inventory"] == receipt.inventory_hash()
        assert (said["on"], said["law"], said["facts"]["broadcast"]) == ("2026-11-22", "2026-06-12", "1970")
        assert said["readings"] == {"neighbouring-before-1994": "protected"}


class TestFacts:
    @pytest.mark.parametrize(("subject", "path"), [
        (novel(1950, completed=1955), "completed"), (novel(authorship="joint"), "authors"),
        (novel(authors=[Author(), Author()]), "authorship"), (novel(authors=[Author(born=1970)]), "disclosed"),
        (Work(disclosed="never", first_published=1960), "disclosed"), (novel(authors=[Author(died="never")]), "authors[0].died"),
        (novel(authors=[Author(born="alive")]), "authors[0].born"), (novel(authors=[Author(name="Sono Records S.A.")]), "authors[0].name"),
        (Work(authors=[Author(name="A"), Author(name="a ")]), "authors[1].name"),
        (Performance(performers=[Performer(died=1950)], performed=1960), "performers[0].died")])
    def test_contradictions(self, subject: Subject, path: str) -> None:
        """What cannot be, each with its place; in both languages."""
        with pytest.raises(InconsistentFactsError) as raised:
            ask(subject)
        assert path in [place for place, _ in raised.value.faults]
        assert all(words.en and words.es for _, words in raised.value.faults)

    def test_no_contradiction(self) -> None:
        """What is unusual and yet can be."""
        ask(Work(authors=[Author(name="A"), Author(name="B"), Author()]))
        ask(novel(authors=[Author(born=1900, died=1970)], completed=1950))
        ask(Performance(performers=[Performer(died=1980), Performer()], performed=1960))

    @pytest.mark.parametrize(("country", "origin"), [("Perú", "Peru"), (" PE ", "Peru"), ("Chile", "foreign")])
    def test_origin(self, country: str, origin: str) -> None:
        """Any country by its name."""
        assert novel(origin=country).origin == origin

    @pytest.mark.parametrize("slip", ["Preu", "x", 7])
    def test_no_origin(self, slip: Any) -> None:
        """What is nearly Peru is a slip, and what is no name no country."""
        with pytest.raises(ValueError, match="origin"):
            novel(origin=slip)

    def test_mortal(self) -> None:
        """Supposing that nobody lives longer than 100 years: born in 1850, dead by 1950; what is known stays."""
        assert mortal(novel(None, authors=[Author(born=1850)]), 100).authors[0].died == When(-FAR, 1950)  # type: ignore[attr-defined]
        for author in (Author(), Author(born="1850/.."), Author(born=1850, died=1900)):
            assert mortal(novel(authors=[author]), 100) == novel(authors=[author])
        assert mortal(Broadcast(broadcast=1970), 100) == Broadcast(broadcast=1970)
        assert mortal(Performance(performers=[Performer(born=1850, died="1960/..")]), 100).performers[0].died == (  # type: ignore[attr-defined]
            When(1960, 1960))

    def test_never_is_later_than_every_year(self) -> None:
        """A term that does not end has no last day, and is protected in any year."""
        assert NEVER.lo == FAR and ask(Phonogram(made=2000, first_published="never"),
                                       readings={"unpublished-phonogram": "no_term_runs"}).status() is Status.PROTECTED


def test_what_a_truth_rests_on_decides_no_years() -> None:
    """Only what gives years is a deciding provision: what a test alone looks at is none."""
    case = ask(Broadcast(broadcast=1970)).case
    event: Any = Broadcast.broadcast
    assert _decided(find(event.happened, case)) == []
