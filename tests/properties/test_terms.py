"""The terms of protection, a class a clause: each holds the library's own invariants, those that users are given."""

from __future__ import annotations

from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dl822 import Author, OfficialText, Work, terms, testing
from dl822.facts.works import SUBJECTS, Authorship, Holder, Kind, Origin, Revealer, Signature
from dl822.reasoning.facts import Event
from dl822.reasoning.when import When, read
from dl822.testing import INVARIANTS, Broken, Invariant
from dl822.testing.points import asks

ON = date(2026, 11, 22)
PAGE = Path(__file__).parents[2] / "docs" / "invariants.md"


def tried(invariant: Invariant) -> Any:
    """A test that looks for a case that breaks an invariant."""
    @given(case=invariant.cases)
    def test(self: object, case: tuple[Any, ...]) -> None:
        invariant(*case)

    test.__doc__ = invariant.__doc__
    return test


class TestArticle9:
    """Legislative, administrative and judicial texts are not protected."""

    test_no_term = tried(testing.never_protected_has_no_term)


class TestArticle52:
    """The right lasts for the author's life and seventy years after his death, whatever the country of origin; of a work
    made jointly, from the death of the last co-author."""

    test_last_death = tried(testing.joint_term_follows_the_last_death)
    test_order = tried(testing.order_of_authors_does_not_matter)
    test_origin = tried(testing.whatever_the_country_of_origin)


class TestArticle53:
    """An anonymous or pseudonymous work: seventy years from disclosure, unless the author reveals himself before."""

    test_revealed = tried(testing.revelation_in_time_gives_art_52)


class TestArticle54:
    """Collective works, programs and films: seventy years from publication, failing that from completion; a film's
    contributions keep their own terms."""

    test_contributions = tried(testing.a_film_leaves_its_contributions)


class TestArticle56:
    """Terms are counted from 1 January of the year that follows the event."""

    test_last_day = tried(testing.last_day_is_31_december)


class TestArticle57:
    """The end of the term takes the work into the public domain, where expressions of folklore always are."""

    test_next_day = tried(testing.free_from_the_next_day)
    test_later = tried(testing.later_day_is_never_less_free)
    test_remains = tried(testing.free_says_what_remains)
    test_folklore = tried(testing.folklore_is_free)


class TestFirstTransitional:
    """What the older law protects gains the longer term; what had ended on 24 May 1996 is not revived."""

    test_free = tried(testing.what_was_free_on_24_may_1996_stays_free)


class TestDecision351:
    """Programs are protected like literary works, whatever their date."""

    test_program = tried(testing.program_protected_whatever_its_date)


class TestEveryArticle:
    """What every rule supposes: that knowledge settles and never reverses, and that reasons can be read by anybody."""

    test_status = tried(testing.learning_never_reverses_a_status)
    test_years = tried(testing.learning_only_narrows_the_years)
    test_hull = tried(testing.interval_is_the_hull_of_its_points)
    test_settles = tried(testing.missing_settles)
    test_minimal = tried(testing.missing_is_minimal)
    test_options = tried(testing.an_option_of_a_reading_lies_within_the_open_answer)
    test_languages = tried(testing.both_languages_have_the_same_shape)
    test_json = tried(testing.finding_round_trips_through_json)
    test_document = tried(testing.json_document_is_stable)


# ── the invariants themselves ──────────────────────────────────────────────────────────────────────────────
class TestRegister:
    """Every invariant is tried here, is listed in the documentation, and can fail."""

    def test_each_is_tried(self) -> None:
        """No invariant is registered and not tested."""
        text = Path(__file__).read_text(encoding="utf-8")
        assert [i.name for i in INVARIANTS if f"tried(testing.{i.name})" not in text] == []

    def test_the_page_and_the_list_agree(self) -> None:
        """The part of the page on terms lists each with its article, and no other."""
        of_terms = PAGE.read_text(encoding="utf-8").split("## Of terms")[1].split("\n## ")[0]
        rows = [line.split("|")[1:3] for line in of_terms.splitlines() if line.startswith("| `")]
        assert {(name.strip(" `"), article.strip()) for name, article in rows} == {(i.name, i.provision or "every article") for i in INVARIANTS}
        assert len(rows) == len(INVARIANTS)

    def test_the_page_lists_those_of_fines_and_deadlines(self) -> None:
        """Each of theirs is on the page by its name, and is exported."""
        page = PAGE.read_text(encoding="utf-8")
        others = (testing.INVARIANTS_OF_FINES, testing.INVARIANTS_OF_DEADLINES, testing.INVARIANTS_OF_SOCIETIES, testing.INVARIANTS_OF_CASES)
        for invariant in (claim for listed in others for claim in listed):
            assert f"| `{invariant.name}` |" in page and getattr(testing, invariant.name) is invariant

    def test_each_is_documented_and_exported(self) -> None:
        """Each says in a sentence what it holds, and can be imported by its name."""
        for invariant in INVARIANTS:
            assert invariant.__doc__
            assert getattr(testing, invariant.name) is invariant
            assert invariant.name in repr(invariant)

    def test_their_articles_are_in_the_inventory(self) -> None:
        """None holds an article that the statute does not have."""
        from dl822.statute.inventory import ids

        assert {i.provision for i in INVARIANTS if i.provision} <= ids()


class Mine:
    """An implementation that a user might bring, with its mistakes: a last day in June, and freedom before it."""

    last_day = public_domain_from = date(2020, 6, 30)
    last_year = When(2020, 2020)

    def __init__(self, on: date) -> None:
        self.on = on

    def status(self, on: date | None = None) -> str:
        return "protected" if (on or self.on) > self.last_day else "public_domain"


def mine(subject: Any, /, *, on: date) -> Mine:
    return Mine(on)


class TestAnotherImplementation:
    """An invariant takes the function to be tried, and says what does not hold, by what article, for which case."""

    novel = Work(kind="literary", authorship="individual", signature="named", authors=[Author(died=1950)])

    def test_a_mistake_is_named(self) -> None:
        """The message holds the invariant, the article, and the facts."""
        with pytest.raises(Broken, match=r"last_day_is_31_december \[56\]: the last day is 2020-06-30: .*1950"):
            testing.last_day_is_31_december(self.novel, ON, term=mine)

    def test_freedom_that_ends_is_found(self) -> None:
        """Free first, and protected later."""
        with pytest.raises(Broken, match="public_domain on 2019-01-01, protected on 2026-11-22"):
            testing.later_day_is_never_less_free(self.novel, ON, date(2019, 1, 1), term=mine)
        with pytest.raises(Broken, match="protected through 2020-06-30"):
            testing.free_from_the_next_day(self.novel, ON, term=mine)

    @pytest.mark.parametrize("invariant", [testing.never_protected_has_no_term, testing.folklore_is_free])
    def test_a_search_finds_it(self, invariant: Invariant) -> None:
        """A search raises the case that breaks the claim."""
        with pytest.raises(Broken):
            invariant.search(term=mine, examples=20)

    def test_a_search_that_finds_nothing_says_nothing(self) -> None:
        """It is over after so many examples."""
        testing.folklore_is_free.search(examples=20)


class TestCases:
    """Cases that a search meets seldom: those of which a claim says nothing, and those that it was made for."""

    def test_of_what_a_claim_says_nothing(self) -> None:
        """Not the case that it is about, or not enough is known of it."""
        unknown = Work()
        program = Work(kind=Kind.PROGRAM, completed=1990)
        for invariant in (testing.joint_term_follows_the_last_death, testing.revelation_in_time_gives_art_52,
                          testing.program_protected_whatever_its_date, testing.a_film_leaves_its_contributions,
                          testing.interval_is_the_hull_of_its_points, testing.missing_is_minimal):
            for work in (unknown, program):
                invariant(work, ON)
        testing.program_protected_whatever_its_date(program.replace(first_published=read("not_yet")), ON)
        testing.program_protected_whatever_its_date(program.replace(completed=read("never"), first_published=read("never")), ON)

    def test_two_deaths_of_which_the_last_counts(self) -> None:
        """And what is named as missing is the one that can still move it."""
        work = Work(kind=Kind.LITERARY, authorship=Authorship.JOINT, signature=Signature.NAMED, completed=1950, disclosed=1950,
                    first_published=1950, identity_revealed="never", identity_revealed_by=Revealer.AUTHOR, pseudonym_registered=False,
                    holder_before_1996=Holder.NATURAL_PERSONS, origin=Origin.PERU, authors=[Author(died=1970), Author(died="1968/1972")])
        assert [m.fact for m in terms.term(work, on=ON).missing] == ["authors[1].died"]
        for invariant in (testing.missing_is_minimal, testing.interval_is_the_hull_of_its_points, testing.joint_term_follows_the_last_death):
            invariant(work, ON)

    def test_a_program_of_about_two_years(self) -> None:
        """Published no earlier than it was completed, so that three of its six pairs of years are none."""
        program = Work(kind=Kind.PROGRAM, authorship=Authorship.INDIVIDUAL, signature=Signature.NAMED, completed="1950/1952", disclosed=1950,
                       first_published="1950/1951", identity_revealed="never", identity_revealed_by=Revealer.AUTHOR,
                       holder_before_1996=Holder.LEGAL_ENTITY, origin=Origin.PERU, authors=[Author(died=1980)])
        assert len(list(testing.points(program, ON))) == 2 * 3
        assert [m.fact for m in terms.term(program, on=ON).missing] == ["first_published"]
        for invariant in (testing.missing_is_minimal, testing.interval_is_the_hull_of_its_points, testing.program_protected_whatever_its_date):
            invariant(program, ON)

    def test_a_free_film_of_unknown_authors(self) -> None:
        """It names their contributions."""
        film = Work(kind=Kind.AUDIOVISUAL, completed=1900, disclosed=1900, first_published=1900, holder_before_1996=Holder.LEGAL_ENTITY)
        assert terms.term(film, on=ON).status() == "public_domain"
        testing.a_film_leaves_its_contributions(film, ON)

    def test_a_search_leaves_out_facts_that_contradict_each_other(self) -> None:
        """They have no answer, and so no claim is made of it."""
        cases = st.sampled_from([(Work(), ON), (Work(completed=1990, first_published=1980), ON)])
        Invariant(testing.last_day_is_31_december.check, "56", cases, "term", terms.term).search(examples=10)


class TestExact:
    """Answers that are wider than need be: sound, and to be made exact. Each of these fails until it is."""

    def test_pseudonym_registered_and_published_about_1980(self) -> None:
        """In 1980: the author's older term; in 1981: 1993. Not 1996."""
        work = Work(kind=Kind.LITERARY, authorship=Authorship.INDIVIDUAL, signature=Signature.PSEUDONYMOUS, pseudonym_registered=True,
                    authors=[Author(died=1920)], completed=1910, disclosed=1923, first_published="1980/1981", identity_revealed="never",
                    identity_revealed_by=Revealer.OTHER, holder_before_1996=Holder.NATURAL_PERSONS, origin=Origin.PERU)
        testing.interval_is_the_hull_of_its_points(work, ON)

    def test_volumes_said_to_be_unknown(self) -> None:
        """Left open by the asker, it is not *never* when the document is read back."""
        work = Work(kind=Kind.LITERARY, signature=Signature.ANONYMOUS, disclosed=1990, first_published=1990, last_volume_published=None)
        testing.json_document_is_stable(work, ON)


# ── what the strategies promise ────────────────────────────────────────────────────────────────────────────
FEW = settings(max_examples=40, suppress_health_check=list(HealthCheck))


class TestStrategies:
    """Subjects do not contradict themselves, and hold what is hard."""

    @given(testing.subjects() | testing.subjects("closely") | testing.subjects("fully"))
    def test_no_faults(self, subject: Any) -> None:
        """Whatever is drawn can be asked about."""
        assert list(subject.faults()) == []

    @given(testing.subjects("fully"))
    def test_fully_known(self, subject: Any) -> None:
        """Every event of a fully known subject is exact."""
        assert all(getattr(subject, name).exact for name in asks(type(subject), Event))

    @given(st.data(), testing.subjects(), testing.days())
    def test_completions_are_exact_and_compatible(self, data: st.DataObject, subject: Any, on: date) -> None:
        """A completion lies within what was known, and contradicts nothing."""
        complete = data.draw(testing.completions(subject, on))
        assert list(complete.faults(on.year)) == []
        for name in asks(type(subject), Event):
            event, known = getattr(complete, name), getattr(subject, name)
            assert event.exact
            assert known is None or known.asked(on.year).lo <= event.lo <= known.hi

    def test_every_kind_has_a_strategy(self) -> None:
        """One for each subject that the law knows."""
        drawn = set()
        for strategy in (testing.works(), testing.performances(), testing.phonograms(), testing.broadcasts(), testing.recordings(),
                         testing.photographs(), testing.editions(), testing.folklore(), testing.official_texts()):
            @FEW
            @given(strategy)
            def draw(subject: Any) -> None:
                drawn.add(type(subject))

            draw()
        assert drawn == set(SUBJECTS.values())

    @FEW
    @given(testing.authors(), testing.performers(), testing.days())
    def test_people_and_days(self, author: Any, performer: Any, on: date) -> None:
        """Authors and performers do not contradict themselves either; days of asking can be asked about."""
        assert list(author.faults()) == list(performer.faults()) == []
        assert terms.term(Work(authors=[author]), on=on)

    def test_hard_values_are_collected_from_the_rules(self) -> None:
        """The years of the formulas, and the days of the instruments, with a day on each side."""
        assert {1944, 1945, 1946, 1977, 1978, 1995, 1996, 1997} <= set(testing.cut_offs())
        assert {10, 15, 20, 25, 50, 70} <= set(testing.spans())
        assert {date(1996, 5, 23), date(1996, 5, 24), date(1961, 11, 1), date(2026, 6, 13)} <= set(testing.boundary_days())
        assert date(1996, 2, 29) in testing.hard_days()
        assert {1, 2999} <= set(testing.hard_years())

    def test_points(self) -> None:
        """Every year of an interval; of the year of the decree, the days on both sides; *never*, if it is not excluded."""
        film = Work(kind="audiovisual", authorship="collective", signature="named", authors=[Author(died=1950)], completed="1994/1995",
                    disclosed=1995, first_published="1995/1996", identity_revealed="never", identity_revealed_by="other",
                    pseudonym_registered=False, holder_before_1996="legal_entity", origin="Peru")
        found = {(str(p.completed), str(p.first_published)) for p in testing.points(film, ON)}
        days = ("1995", "1996-01-01", "1996-05-23", "1996-05-24", "1996-12-31")
        assert found == {(completed, published) for completed in ("1994", "1995") for published in days}
        unknown = OfficialText()
        assert list(islice(testing.points(unknown, ON), 2)) == [unknown]


    def test_not_yet_may_come_before_what_has_no_end(self) -> None:
        """Not published yet, and the last volume some day after 1756: no contradiction."""
        assert list(Work(first_published="not_yet", last_volume_published="1756/..").faults()) == []
        assert list(Work(first_published="not_yet", last_volume_published="1756").faults()) != []
