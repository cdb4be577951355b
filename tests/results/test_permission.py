"""A permission carries what a person needs beside yes or no: conditions, payment, why not, what is missing, in both languages."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from dl822 import Author, Phonogram, Use, Work, exceptions
from dl822.errors import InconsistentFactsError, NotCoveredError
from dl822.exceptions import EXCEPTIONS, permission
from dl822.results.owed import PAYMENT, Payment
from dl822.results.permission import Ground

ON = date(2026, 11, 22)
BUS: dict[str, Any] = {"matter": "film", "act": "screening", "setting": "transport", "purpose": "entertainment", "in_term": True, "consent": "none"}
PARTY: dict[str, Any] = {"matter": "music", "act": "performance", "setting": "home", "gain": "none", "relayed_outside": False, "proper_practice": True}
CLASS: dict[str, Any] = {"matter": "article", "act": "reproduction", "purpose": "teaching", "means": "digital", "gain": "none",
                         "published_as": "graphic", "names_author": True, "justified": True, "competes": False, "proper_practice": True}
EPHEMERAL: dict[str, Any] = {"matter": "music", "act": "fixation", "actor": "broadcaster", "purpose": "own_broadcasts", "may_broadcast": True,
                             "own_equipment": True, "single_use": True, "kept": "three_months", "proper_practice": True}
POEM: dict[str, Any] = {"matter": "poem", "act": "making_available", "carried_in_term": False}


def trilce(**facts: Any) -> Work:
    return Work(**{"kind": "literary", "authorship": "individual", "signature": "named", "disclosed": 1922, "origin": "Peru",
                   "authors": [Author(died="1938-04-15")]} | facts)


class TestTheAnswer:
    def test_refused(self) -> None:
        """A film shown on a bus: 33(b) reserves it, nothing excepts it, 37 wants leave; 118 for the music in it."""
        answer = permission(Use(**BUS), on=ON)

        assert (answer.permitted, answer.ground, answer.under) == (False, Ground.RESERVED, ())
        assert answer.refused_by == ("31(b)", "33(b)", "37")
        assert {"37", "39", "116", "117", "118"} <= {row.provision for row in answer.conditions}

    def test_excepted(self) -> None:
        answer = permission(Use(**CLASS), on=ON)

        assert (answer.permitted, answer.ground, answer.under, answer.refused_by) == (True, Ground.EXCEPTION, ("43(a)",), ())
        assert answer.judgements == ("justified", "proper_practice")

    def test_a_program_is_refused_by_51(self) -> None:
        answer = permission(Use(matter="program", act="reproduction", purpose="personal", in_term=True, consent="none"), on=ON)

        assert answer.permitted is False
        assert "51" in answer.refused_by

    def test_unknown(self) -> None:
        """A party of which nobody knows whether it was relayed outside: unknown, and the fact is named first."""
        answer = permission(Use(**PARTY | {"relayed_outside": None, "in_term": True, "consent": "none"}), on=ON)
        asked = answer.next_question()

        assert (answer.permitted, answer.ground, answer.settled) == (None, Ground.UNKNOWN, False)
        assert asked is not None
        assert (asked.fact, asked.provision) == ("relayed_outside", "41(a)")
        assert answer.missing[0] == asked

    def test_never_protected_keeps_its_duties(self) -> None:
        """An official text may be used, and its source is to be cited (9(b))."""
        answer = permission(Use(matter="official_text", act="reproduction"), on=ON)

        assert (answer.permitted, answer.ground) == (True, Ground.NOT_RESERVED)
        assert [row.provision for row in answer.conditions] == ["9(b)"]
        assert answer.moral == ()

    def test_authorised(self) -> None:
        leave = {"consent": "written", "covers_use": True, "granted_by": {"role": "author", "created": True, "natural_person": True, "work": "other",
                                                                         "assigned_exclusively": False}}
        answer = permission(Use(**BUS | {"matter": "text", "act": "reproduction"} | leave), on=ON)

        assert (answer.permitted, answer.ground, answer.under) == (True, Ground.AUTHORISED, ("37",))


class TestThePublicDomain:
    COPIED = {"matter": "text", "act": "reproduction", "purpose": "teaching", "actor": "teaching_institution", "means": "reprography",
              "extent": "extract", "published_as": "graphic", "gain": "none", "names_author": True, "justified": True, "proper_practice": True, "competes": False,
              "consent": "none"}

    def test_it_needs_no_exception_and_owes_nothing_that_one_asks_for(self) -> None:
        """Art. 57 before 43(a): nobody is owed the naming of the source as a condition, nor told that a measure stands."""
        kept, ended = (permission(Use(**self.COPIED, in_term=runs, carried_in_term=False, performances_in_term=False), on=ON) for runs in (True, False))

        assert (kept.ground, kept.under) == (Ground.EXCEPTION, ("43(a)",)) and kept.conditions and kept.remuneration
        assert (ended.ground, ended.under) == (Ground.TERM_ENDED, ("57",)) and not ended.conditions and not ended.remuneration
        assert "43(a)" not in ended.explain("en").split("Moral rights")[0]

    def test_an_exception_serves_where_the_term_is_not_known(self) -> None:
        answer = permission(Use(**self.COPIED), on=ON)

        assert (answer.permitted, answer.ground, answer.under) == (True, Ground.EXCEPTION, ("43(a)",))


class TestTheSubject:
    def test_its_term_is_worked_out(self) -> None:
        answer = permission(Use(of=trilce(), **POEM), on=ON)

        assert (answer.permitted, answer.ground, answer.under) == (True, Ground.TERM_ENDED, ("57",))
        assert [row.provision for row in answer.moral] == ["29"]
        assert answer.term is not None
        assert "law-of-1849" in {taken.id for taken in answer.readings}

    def test_what_it_lacks_is_asked_of_it(self) -> None:
        answer = permission(Use(of=trilce(authors=None, disclosed=1958), **POEM | {"purpose": "entertainment", "setting": "network",
                                                                                "consent": "none"}), on=ON)

        assert [m.fact for m in answer.missing] == ["of.authors"]
        assert answer.next_question() == answer.missing[0]

    def test_it_tells_the_matter_and_the_disclosure(self) -> None:
        """Of a song there is one matter; a literary work may be a text, a poem or an article: that is asked."""
        told = permission(Use(of=trilce(kind="musical"), act="making_available"), on=ON).case.facts
        assert (told.matter, told.disclosed, told.in_term) == ("music", True, False)
        assert permission(Use(of=trilce(), act="making_available"), on=ON).case.facts.matter is None

    def test_of_a_record_that_was_published(self) -> None:
        told = permission(Use(of=Phonogram(made=1990, first_published=1990), act="reproduction"), on=ON).case.facts
        assert (told.matter, told.published_as, told.in_term) == ("phonogram", "recorded", True)

    @pytest.mark.parametrize(("facts", "path"), [({"in_term": True}, "in_term"), ({"matter": "film"}, "matter"), ({"disclosed": False}, "disclosed")])
    def test_it_cannot_be_contradicted(self, facts: dict[str, Any], path: str) -> None:
        with pytest.raises(InconsistentFactsError, match=path):
            permission(Use(**{"of": trilce(), "act": "making_available"} | facts), on=ON)


class TestWhatGoesWithIt:
    def test_an_ephemeral_recording_is_destroyed_within_three_months(self) -> None:
        """Art. 46: recorded on 30 November, to be destroyed by 28 February."""
        answer = permission(Use(**EPHEMERAL), on=date(2025, 11, 30))
        [row] = [row for row in answer.conditions if row.provision == "46"]

        assert (answer.permitted, row.by) == (True, date(2026, 2, 28))
        assert "by 2026-02-28" in answer.explain("en")

    @pytest.mark.parametrize(("kept", "rows"), [({"kept": "agreed"}, [None]), ({"kept": "official_archive", "exceptional_document": True}, [])])
    def test_unless_longer_was_agreed_or_it_is_archived(self, kept: dict[str, Any], rows: list[Any]) -> None:
        answer = permission(Use(**EPHEMERAL | kept), on=ON)
        assert [row.by for row in answer.conditions if row.provision == "46"] == rows

    @pytest.mark.parametrize(("on", "payment"), [(date(2020, 10, 15), "silent"), (date(2020, 10, 16), "none")])
    def test_payment_by_date(self, on: date, payment: str) -> None:
        """All of art. 43 was freed from the reprography compensation by Law 31053."""
        assert [(row.provision, str(row.payment)) for row in permission(Use(**CLASS), on=on).remuneration] == [("43(a)", payment)]

    def test_every_exception_says_whether_it_frees_from_payment(self) -> None:
        assert {rule.id for rule in EXCEPTIONS.values()} == set(PAYMENT)

    def test_a_parody_still_owes(self) -> None:
        answer = permission(Use(matter="music", act="transformation", purpose="parody", disclosed=True, confusion=False, harms=False,
                                proper_practice=True), on=ON)

        assert (answer.under, answer.remuneration[0].payment) == (("49",), Payment.DUE)

    @pytest.mark.parametrize(("runs", "payments"), [(True, ["due"]), (None, ["unknown"]), (False, [])])
    def test_remuneration_lasts_as_long_as_its_own_right(self, runs: bool | None, payments: list[str]) -> None:
        """A record in a bar: the producer's share (137) follows the record's term."""
        use = Use(matter="phonogram", carries="no_work", act="performance", setting="venue", published_as="recorded", in_term=runs,
                  purpose="entertainment", performances_in_term=False)
        rows = permission(use, on=ON).to_dict()["remuneration"]
        assert [row["payment"] for row in rows if row["provision"] == "137"] == payments

    @pytest.mark.parametrize(("agrees", "asked"), [(False, True), (None, True), (True, False)])
    def test_a_portrait_needs_the_person(self, agrees: bool | None, asked: bool) -> None:
        use = Use(matter="photograph", act="sale", purpose="commerce", portrait=True, portrayed_agrees=agrees, in_term=False)
        assert ("85" in {row.provision for row in permission(use, on=ON).conditions}) is asked

    def test_a_copy_for_the_blind_may_circumvent_since_2021(self) -> None:
        copy = Use(matter="text", act="reproduction", purpose="accessibility", actor="authorised_entity", means="braille", gain="none",
                   lawful_copy=True, text_or_audiobook=True, published_as="graphic", accessible_format=True, competes=False,
                   proper_practice=True)
        before, after = (permission(copy, on=day) for day in (date(2021, 1, 30), date(2021, 1, 31)))

        assert (before.under, after.under) == (("43(g)",), ("43(g)",))
        assert "38" in {row.provision for row in before.conditions}
        assert "196-B(VII)" in {row.provision for row in after.conditions}


class TestWhyNot:
    def test_every_exception_in_force_is_considered(self) -> None:
        """Each says the condition that failed first; those not yet law are not looked at."""
        answer = permission(Use(**BUS), on=date(2014, 12, 3))
        considered = {row.provision: row for row in answer.considered}

        assert "41(f)" not in considered
        assert considered["41(a)"].facts == ("setting",)
        assert (considered["41(a)"].says.en, considered["41(a)"].needed.es) == (
            "place: a bus or other means of transport", "una reunión familiar en la casa habitación")

    def test_a_condition_that_binds_them_all_is_named(self) -> None:
        """Against proper practice: 41(a) fails by art. 50, and 50 is among what refuses."""
        answer = permission(Use(**PARTY | {"proper_practice": False, "in_term": True, "consent": "none"}), on=ON)

        assert {row.provision: row.condition for row in answer.considered}["41(a)"] == "50"
        assert "50" in answer.refused_by


class TestInWords:
    @pytest.mark.parametrize(("lang", "said"), [
        ("es", ["No puede usarse sin autorización", "proyección o exhibición de obras audiovisuales [art. 33(b), D. Leg. 822]",
                "Excepciones consideradas que no proceden", "solo para el Perú"]),
        ("en", ["It may not be used without authorisation", "showing of audiovisual works [art. 33(b), DL 822]",
                "Exceptions considered that do not apply", "for Peru only"]),
    ])
    def test_the_whole_answer(self, lang: Any, said: list[str]) -> None:
        text = permission(Use(**BUS), on=ON).explain(lang)
        assert [words for words in said if words not in text] == []

    def test_markdown(self) -> None:
        answer = permission(Use(**CLASS), on=ON)
        assert answer._repr_markdown_().startswith("**It may be used, on 2026-11-22: an exception of the law allows it [art. 43(a)]**")

    def test_readings_are_told_where_they_matter(self) -> None:
        """A copy made by a shop for its customer: read strictly, not excepted; and another reading would change it."""
        copy = Use(matter="text", act="reproduction", means="reprography", purpose="personal", actor="company", extent="extract",
                   published_as="graphic", competes=False, proper_practice=True, in_term=True, consent="none")
        answer = permission(copy, on=ON)

        assert answer.permitted is False
        assert {taken.id: taken.differs for taken in answer.readings} == {"copy-by-another": True}
        assert not answer.settled
        assert "copy-by-another" in answer.explain("es")
        assert permission(copy, on=ON, readings={"copy-by-another": "anybody"}).permitted is True

    def test_json_and_receipt(self) -> None:
        answer = permission(Use(**CLASS), on=ON)
        document = json.loads(answer.to_json())

        assert document["receipt"]["facts"] == document["use"] == Use(**CLASS).stated()
        assert document["notes"][0]["en"] == "law as known to 2026-06-12"
        assert (document["law"], document["on"]) == ("2026-06-12", "2026-11-22")


class TestWhatIsRefused:
    def test_a_day_before_the_decree(self) -> None:
        with pytest.raises(NotCoveredError):
            permission(Use(**BUS), on=date(1996, 5, 23))

    def test_a_limb_before_it_was_law(self) -> None:
        with pytest.raises(NotCoveredError, match=r"art\. 41\(f\), Law 31117 is law from 2021-01-31; asked on 2021-01-30"):
            exceptions.accessible_supply(Use(), on=date(2021, 1, 30))

    @pytest.mark.parametrize("facts", [
        {"setting": "home", "free_entry": False}, {"setting": "home", "audience": "public"}, {"free_entry": False, "gain": "none"},
        {"disclosed": False, "published_as": "graphic"}, {"act": "loading", "matter": "film"}, {"act": "demolition", "matter": "art"},
        {"matter": "phonogram", "carries": "phonogram"}, {"purpose": "personal", "single_copy": False},
        {"matter": "phonogram", "carries": "program"}, {"purpose": "accessibility", "audience": "public"}])
    def test_facts_that_contradict_each_other(self, facts: dict[str, Any]) -> None:
        """Every pair of the model's contradictions, each with both facts in its message."""
        with pytest.raises(InconsistentFactsError) as told:
            permission(Use(**facts), on=ON)
        assert all(name in str(told.value) for name in list(facts)[-1:])

    def test_contradictions_below_it_are_told_by_their_place(self) -> None:
        with pytest.raises(InconsistentFactsError, match=r"of\.first_published"):
            permission(Use(of=trilce(disclosed=1930, first_published=1922)), on=ON)
