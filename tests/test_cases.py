"""Case files: what is read, and that what cannot be read is told all at once, each with field, value and remedy."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dl822 import Author, Kind, Origin, Performance, Phonogram, Work
from dl822.cases import parse, schema, subject_from, with_flags
from dl822.errors import FactsError
from dl822.facts.works import SUBJECTS


def faults(data: Any, **options: Any) -> dict[str, str]:
    """Each fault of a document: where, and what is said of it in English and in Spanish."""
    with pytest.raises(FactsError) as caught:
        subject_from(data, **options)
    assert "pydantic" not in str(caught.value)
    return {path: f"{reason} || {reason.words.es}" for path, _, reason in caught.value.faults}  # type: ignore[attr-defined]


def work(**facts: Any) -> dict[str, Any]:
    return {"subject": "work", **facts}


class TestReading:
    """What a case file may hold."""

    def test_the_case_of_the_contract(self) -> None:
        text = ("subject: work\nkind: literary\nauthorship: individual\nsignature: named\n"
                "authors:\n  - {name: César Vallejo, died: 1938-04-15}\ndisclosed: 1922\norigin: Peru\n")
        trilce = subject_from(parse(text, format="yaml"))
        assert isinstance(trilce, Work)
        assert trilce.kind is Kind.LITERARY and trilce.origin is Origin.PERU
        assert trilce.authors is not None and str(trilce.authors[0].died) == "1938-04-15"
        assert str(trilce.disclosed) == "1922"

    @pytest.mark.parametrize("name", SUBJECTS)
    def test_every_subject_with_nothing_known(self, name: str) -> None:
        assert type(subject_from({"subject": name})) is SUBJECTS[name]

    @pytest.mark.parametrize(("died", "known"), [
        (1938, "1938"), ("1938", "1938"), (date(1938, 4, 15), "1938-04-15"), (" 193X ", "1930/1939"), ("1950/1960", "1950/1960"),
        ("alive", "alive"),
    ])
    def test_a_time_as_number_text_or_date(self, died: Any, known: str) -> None:
        found = subject_from(work(authors=[{"died": died}]))
        assert isinstance(found, Work) and found.authors is not None
        assert str(found.authors[0].died) == known

    def test_null_and_blank_are_left_out(self) -> None:
        assert subject_from(work(kind=None, title=" ", last_volume_published=None, authors=[{"name": ""}])) == Work(authors=(Author(),))

    @pytest.mark.parametrize(("word", "answer"), [("yes", True), ("Sí", True), ("true", True), ("no", False), (False, False)])
    def test_yes_and_no_may_be_words(self, word: Any, answer: bool) -> None:
        found = subject_from(work(pseudonym_registered=word))
        assert isinstance(found, Work) and found.pseudonym_registered is answer

    def test_any_country_is_an_origin(self) -> None:
        found = subject_from(work(origin="Chile"))
        assert isinstance(found, Work) and found.origin is Origin.FOREIGN

    def test_contradictions_are_not_for_here(self) -> None:
        """They are refused by terms.term, so that facts made in Python are held to the same."""
        assert isinstance(subject_from(work(authors=[{"born": 1950, "died": 1900}])), Work)


class TestRefused:
    """Every fault at once; each names the field, the value and what is accepted, in both languages."""

    def test_all_at_once(self) -> None:
        found = faults(work(kind="novla", authorship="solo", disclosd=1922, completed=0,
                            authors=[{"died": "c. 1616"}, {"nam": "x"}], pseudonym_registered="maybe"))
        assert set(found) == {"kind", "authorship", "disclosd", "completed", "authors[0].died", "authors[1].nam", "pseudonym_registered"}

    @pytest.mark.parametrize(("data", "field", "said"), [
        (work(kind="novla"), "kind", ["'novla'", "did you mean 'literary'", "¿quiso decir 'literary'", "literary, oral, musical"]),
        (work(kind="Musical"), "kind", ["did you mean 'musical'?", "accepted", "Se acepta"]),
        (work(kind="película"), "kind", ["did you mean 'audiovisual' (película)?"]),
        (work(kind=7), "kind", ["7 is not accepted as kind of work; accepted: literary"]),
        (work(signature="transparent"), "signature", ["named, anonymous, pseudonymous, transparent_pseudonym"]),
        (work(origin="Pru"), "origin", ["'Pru'", "did you mean 'Peru'?", "the name of any country", "el nombre de cualquier país"]),
        (work(origin=False), "origin", ["put it in quotes", "entre comillas"]),  # YAML: NO, for Norway
        (work(disclosd=1922), "disclosd", ["'disclosd' is not a fact of 'work'; did you mean 'disclosed'?", "first_published"]),
        (work(divulgación=1922), "divulgación", ["did you mean 'disclosed' (divulgación)?"]),
        (work(died=1938), "died", ["authors[0].died", "es un dato de cada uno de 'authors'"]),
        (work(performers=[]), "performers", ["it is one of: performance"]),
        (work(xyzzy=1), "xyzzy", ["is not a fact of 'work'; accepted: subject, title, kind"]),
        (work(authors=[]), "authors", ["the list is empty", "leave 'authors' out", "omita 'authors'"]),
        (work(authors="Vallejo"), "authors", ["'Vallejo' is not a list; accepted", "no es una lista"]),
        (work(authors=["Vallejo"]), "authors[0]", ["'Vallejo'", "{name: …, died: 1938}"]),
        (work(authors=[None]), "authors[0]", ["{} where nothing is known"]),
        (work(authors=[{"dead": 1938}]), "authors[0].dead", ["'dead' is not a fact of 'authors'", "Accepted: name, born, died"]),
        (work(authors=[{"name": 1984}]), "authors[0].name", ["1984 is not text", 'such as "1984"']),
        (work(title=date(1984, 1, 1)), "title", ["1984-01-01 is not text", 'como "1984-01-01"']),
        (work(title=False), "title", ["False is not text; accepted: text in quotes"]),
        (work(pseudonym_registered="maybe"), "pseudonym_registered", ["'maybe' is neither yes nor no", "accepted: yes, no"]),
        (work(authors=[{"died": True}]), "authors[0].died", ["yes is not a time", "../..", "or alive"]),
        (work(disclosed=False), "disclosed", ["no is not a time", "never or not_yet"]),
        (work(disclosed=1922.5), "disclosed", ["1922.5", "accepted: a year (1938)"]),
        ({1: 2, "subject": "work"}, "1", ["1 cannot name a fact"]),
        ({True: 2, "subject": "work"}, "True", ["YAML takes an unquoted on"]),
    ])
    def test_one(self, data: Any, field: str, said: list[str]) -> None:
        found = faults(data)
        assert list(found) == [field]
        for text in said:
            assert text in found[field]

    @pytest.mark.parametrize("value", [0, "0", "0000", 9999, "9999", "-500", "500 BC", "c. 1616", "1767 or 9–1818", "19..", "[1897?]",
                                       "1938-02-30", "1960/1950", "x"])
    def test_times_that_cannot_be_used(self, value: Any) -> None:
        """Years 0, 9999 and BC, and what catalogues write: the field, the value and what is accepted."""
        said = faults(work(authors=[{"died": value}]))["authors[0].died"]
        assert str(value) in said
        assert "accepted: a year (1938)" in said and "se acepta: un año (1938)" in said

    def test_the_subject(self) -> None:
        assert "accepted: work, performance" in faults({})["subject"]
        assert "falta: diga de qué trata" in faults({"subject": None})["subject"]
        assert "3 is not a subject; accepted: work" in faults({"subject": 3})["subject"]
        assert "did you mean 'phonogram' (disco)?" in faults({"subject": "disco"})["subject"]

    def test_a_slip_in_the_subject_does_not_hide_the_other_faults(self) -> None:
        assert set(faults({"subject": "wrk", "kind": "novla"})) == {"subject", "kind"}
        assert set(faults({"subject": "wrk"})) == {"subject"}

    @pytest.mark.parametrize("data", [None, [1], "x", 3])
    def test_what_is_no_mapping(self, data: Any) -> None:
        assert "accepted: a line such as 'subject: work'" in faults(data)[""]

    def test_the_file_is_named(self) -> None:
        with pytest.raises(FactsError, match=r"^case\.yaml: kind: 'novla'"):
            subject_from(work(kind="novla"), source="case.yaml")

    def test_long_values_are_cut(self) -> None:
        assert len(faults(work(kind="x" * 10_000))["kind"]) < 1_000


class TestFlags:
    """Facts assigned on a command line."""

    def test_places(self) -> None:
        made = with_flags({}, ["subject=performance", "performers[0].died=1950", "performers.1.died=alive", "performed = 1940"])
        found = subject_from(made)
        assert isinstance(found, Performance) and found.performers is not None
        assert [str(p.died) for p in found.performers] == ["1950", "alive"]
        assert str(found.performed) == "1940"

    def test_they_lie_over_a_document_which_is_left_alone(self) -> None:
        document = work(authors=[{"name": "A", "died": 1900}, None], kind="oral")
        made = with_flags(document, ["authors[0].died=1938", "authors[1].died=1940", "kind=", "title=a=b"])
        assert made == work(authors=[{"name": "A", "died": "1938"}, {"died": "1940"}], title="a=b")
        assert document["authors"][0]["died"] == 1900

    def test_an_item_alone(self) -> None:
        assert with_flags({}, ["authors[0]="]) == {"authors": [{}]}

    @pytest.mark.parametrize(("assignment", "said"), [
        ("kind", "'kind' sets no fact; accepted: FACT=VALUE"), ("=x", "sets no fact"),
        ("authors[2].died=1", "it has 1, so the next is [1]"), ("authors.x=1", "no item 'x'"),
        ("authors[99999999999].died=1", "no item"), ("kind.of=x", "'oral' has no fact 'of' inside it"),
    ])
    def test_refused(self, assignment: str, said: str) -> None:
        with pytest.raises(FactsError) as caught:
            with_flags({"kind": "oral", "authors": [{}]}, [assignment, "title=T"], source="case.yaml")
        assert said in str(caught.value) and "case.yaml" in str(caught.value)

    def test_twice(self) -> None:
        with pytest.raises(FactsError, match=r"'authors\.0\.died' is set twice"):
            with_flags({}, ["authors[0].died=1", "authors.0.died=2"])


class TestDocuments:
    """Texts that hold no mapping: file, line, column."""

    @pytest.mark.parametrize(("text", "said"), [
        ("kind: [literary", "c.yaml: line 1, column 16: this is not YAML"),
        ("subject: work\nkind: a: b", "c.yaml: line 2, column 8: "),
        ("subject: work\n\tkind: oral", "line 2, column 1: "),
        ("subject: work\nkind: oral\nkind: map", "line 3, column 1: 'kind' is given twice"),
        ("authors:\n  - {died: 1, died: 2}", "line 2, column 15: 'died' is given twice"),
        ("subject: \x07", "line 1, column 10: a character that no text has"),
        ("a: 1\n---\nb: 2", "line 2, column 1: "),
        ("!!python/object:os.system {}", "line 1, column 1: "),
        ("a: *b", "undefined alias"),
        ("", "there are no facts in it"), ("- 1", "[1] is not a set of named facts"),
        ("[" * 3_000, "nested too deeply"),
    ])
    def test_yaml(self, text: str, said: str) -> None:
        with pytest.raises(FactsError) as caught:
            parse(text, format="yaml", source="c.yaml")
        assert said in str(caught.value)

    @pytest.mark.parametrize(("text", "said"), [
        ('{"kind": "oral"', "c.json: line 1, column 16: this is not JSON"), ("", "line 1, column 1: "),
        ('{"a": 1, "a": 2}', "'a' is given twice"), ('{"a": NaN}', "NaN is not a value"), ("[1]", "[1] is not a set of named facts"),
        ("[" * 100_000, "nested too deeply"), ('{"a": ' + "1" * 5_000 + "}", "too long to be read"),
    ])
    def test_json(self, text: str, said: str) -> None:
        with pytest.raises(FactsError) as caught:
            parse(text, format="json", source="c.json")
        assert said in str(caught.value)

    def test_yaml_is_not_cleverer_than_its_writer(self) -> None:
        """A year with a leading zero is no octal number, and a day that is none is told by the fact that has it."""
        read = parse("a: 0612\nb: 12:30\nc: 1938-02-30\nd: 1938\ne: 1938-04-15\nf: .", format="yaml")
        assert read == {"a": "0612", "b": "12:30", "c": "1938-02-30", "d": 1938, "e": date(1938, 4, 15), "f": "."}

    def test_merged_keys_may_be_overridden(self) -> None:
        assert parse("a: &x {b: 1}\nc: {<<: *x, b: 2}", format="yaml")["c"] == {"b": 2}

    def test_a_byte_order_mark_is_no_matter(self) -> None:
        assert parse('\ufeff{"subject": "work"}', format="json") == {"subject": "work"}

    def test_another_format(self) -> None:
        with pytest.raises(ValueError, match="accepted: yaml, json"):
            parse("", format="toml")


class TestSchema:
    """The contract for other programs."""

    def test_the_subjects_are_told_apart(self) -> None:
        made = schema()
        assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert set(made["discriminator"]["mapping"]) == set(SUBJECTS)
        for reference in made["discriminator"]["mapping"].values():
            assert made["$defs"][reference.rpartition("/")[2]]["required"] == ["subject"]

    def test_every_fact_is_asked_in_both_languages(self) -> None:
        for definition in schema()["$defs"].values():
            for name, fact in definition.get("properties", {}).items():
                if name != "subject":
                    assert all(fact[key][lang] for key in ("label", "question") for lang in ("en", "es"))
            for words in definition.get("words", {}).values():
                assert words["en"] and words["es"]

    def test_any_country_and_no_null_defaults(self) -> None:
        definitions = schema()["$defs"]
        assert "enum" not in definitions["Origin"] and "enum" in definitions["Kind"]
        assert "default" not in definitions["Work"]["properties"]["kind"]
        assert definitions["Work"]["properties"]["last_volume_published"]["default"] == "never"


def test_a_phonogram() -> None:
    assert isinstance(subject_from({"subject": "phonogram", "first_published": 1962}), Phonogram)
