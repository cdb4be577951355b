"""Uses, a class a clause: each holds the library's own invariants, those that users are given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, reject, settings
from hypothesis import strategies as st

from dl822 import Author, Use, Work, exceptions, testing
from dl822.errors import InconsistentFactsError
from dl822.facts.acts import CARRIERS, Act, Actor, Consent, Gain, Matter, Publication, Purpose, Setting
from dl822.facts.owners import Role
from dl822.reasoning import formula as fm
from dl822.reasoning.missing import Missing
from dl822.reasoning.words import Words
from dl822.statute.instruments import KNOWN_TO
from dl822.testing import INVARIANTS_OF_USES, Broken, Invariant, strategies_of_uses
from dl822.testing.of_uses import turning_days
from dl822.testing.strategies_of_uses import consistent, domain, names, targets, ways

ON = date(2026, 1, 5)
PAGE = Path(__file__).parents[2] / "docs" / "invariants.md"


def tried(invariant: Invariant) -> Any:
    """A test that looks for a case that breaks an invariant."""
    @given(case=invariant.cases)
    def test(self: object, case: tuple[Any, ...]) -> None:
        try:
            invariant(*case)
        except InconsistentFactsError:
            reject()  # a use that its subject contradicts has no answer

    test.__doc__ = invariant.__doc__
    return test


class TestArticle29:
    """Paternity and integrity outlive the economic rights."""

    test_named = tried(testing.moral_rights_are_named_all_the_same)


class TestArticle30:
    """The owner alone may exploit the work, save for what the law expressly excepts: each exception is looked at."""

    test_refusal = tried(testing.a_refusal_names_what_failed_of_every_exception)


class TestArticle37:
    """Whoever uses it without prior written authorisation infringes."""

    test_writing = tried(testing.writing_never_hurts)


class TestArticle38:
    """An exception does not allow a technological measure to be defeated, save as art. 196-B has it."""

    test_conditions = tried(testing.an_exception_names_its_conditions_and_payment)


class TestArticle50:
    """The exceptions are read strictly, and none reaches a case contrary to proper practice."""

    test_strict = tried(testing.nothing_is_excepted_against_proper_practice)


class TestArticle51:
    """The limits to the rights in programs are those of their own chapter, and no others."""

    test_programs = tried(testing.programs_are_limited_by_their_own_chapter)


class TestArticle57:
    """What is in the public domain may be used by anybody."""

    test_ended = tried(testing.what_has_ended_needs_no_leave)
    test_of_a_subject = tried(testing.the_public_domain_needs_no_leave)


class TestArticle129:
    """The limits to the author's rights are limits to the neighbouring rights too."""

    test_neighbouring = tried(testing.neighbouring_rights_are_limited_no_less)


class TestArticle144:
    """The right in a mere photograph is had on the terms of photographic authors."""

    test_photograph = tried(testing.a_mere_photograph_is_limited_no_less)


class TestEveryArticle:
    """What every rule supposes: that knowledge settles and never reverses, and that the law has dates."""

    test_learning = tried(testing.learning_never_reverses_a_permission)
    test_settles = tried(testing.missing_settles_a_permission)
    test_unknown = tried(testing.unknown_says_what_is_missing)
    test_gain = tried(testing.a_gain_never_helps)
    test_peru = tried(testing.every_answer_is_for_peru_only)
    test_before = tried(testing.no_limb_speaks_before_its_instrument)
    test_dates = tried(testing.the_law_changes_only_on_its_dates)


# ── the invariants themselves ──────────────────────────────────────────────────────────────────────────────
class TestRegister:
    """Every invariant of uses is tried here, is listed in the documentation, and can fail."""

    def test_each_is_tried(self) -> None:
        """No invariant is registered and not tested."""
        text = Path(__file__).read_text(encoding="utf-8")
        assert [i.name for i in INVARIANTS_OF_USES if f"tried(testing.{i.name})" not in text] == []

    def test_each_can_fail(self) -> None:
        """For each there is an implementation that it refutes."""
        assert {row[0] for row in MISTAKES} == {i.name for i in INVARIANTS_OF_USES}

    def test_the_page_and_the_list_agree(self) -> None:
        """The page lists each with its article and its claim, and no other."""
        rows = [[cell.strip() for cell in line.split(" | ")] for line in PAGE.read_text(encoding="utf-8").splitlines() if " | `" in line]
        listed = {(name.strip("`"), article.removeprefix("| "), claim.removesuffix(" |")) for article, name, claim in rows}
        assert listed == {(i.name, i.provision or "every article", " ".join((i.__doc__ or "").split())) for i in INVARIANTS_OF_USES}
        assert len(rows) == len(INVARIANTS_OF_USES)

    def test_each_is_exported(self) -> None:
        """Each can be imported by its name, and asks for permissions."""
        for invariant in INVARIANTS_OF_USES:
            assert getattr(testing, invariant.name) is invariant
            assert invariant.of == "permission"

    def test_their_articles_are_in_the_inventory(self) -> None:
        """None holds an article that the statute does not have."""
        from dl822.statute.inventory import ids

        assert {i.provision for i in INVARIANTS_OF_USES if i.provision} <= ids()

    def test_a_claim_about_uses_takes_no_function_of_terms(self) -> None:
        """Nor the other way round: the message says which it takes."""
        with pytest.raises(TypeError, match="a claim about permission\\(\\): it takes permission=, not term="):
            testing.what_has_ended_needs_no_leave.search(term=lambda subject, *, on: None)
        with pytest.raises(TypeError, match="it takes term=, not permission="):
            testing.folklore_is_free.search(permission=exceptions.permission)


# ── other implementations, each with a mistake ─────────────────────────────────────────────────────────────
class Said:
    """An answer of an implementation that a user might bring, or one of ours with something changed."""

    def __init__(self, permitted: bool | None, *under: str, like: Any = None, **changed: Any) -> None:
        self.like = like
        self.__dict__ |= {"permitted": permitted, "under": under, **changed}

    def __getattr__(self, name: str) -> Any:
        return getattr(self.like, name)


def changed(use: Use, on: date, **rows: Any) -> Said:
    """Our answer, with something left out."""
    ours = exceptions.permission(use, on=on)
    return Said(ours.permitted, *ours.under, like=ours, **rows)


def works_only(use: Use, *, on: date) -> Any:
    """The limits, for works alone."""
    ours = exceptions.permission(use, on=on)
    return Said(False) if use.matter in (*CARRIERS, Matter.PHOTOGRAPH) else ours


def unreserved(use: Use, *, on: date) -> Any:
    """Another limit than the one that allows it of a work."""
    ours = exceptions.permission(use, on=on)
    return Said(True, "48") if use.matter in CARRIERS else ours


def timeless(use: Use, *, on: date) -> Any:
    """As if the law had always been what it is."""
    return exceptions.permission(use, on=on, law=KNOWN_TO)


NOTHING_ELSE = (Missing("portrait", Words("?", "?"), None),)  # asked, whatever is missing
Mistaken = Callable[..., Any]
MISTAKES: list[tuple[str, Mistaken, str]] = [
    ("nothing_is_excepted_against_proper_practice", lambda use, on: Said(True, "48"), "allowed by 48 against proper practice"),
    ("programs_are_limited_by_their_own_chapter", lambda use, on: Said(True, "74(b)", "48"), "allowed by 48, which does not reach"),
    ("neighbouring_rights_are_limited_no_less", works_only, "allows it of a .*, and nothing of a "),
    ("neighbouring_rights_are_limited_no_less", unreserved, "not by .* of a "),
    ("a_mere_photograph_is_limited_no_less", works_only, "allows it of a photographic_work, and nothing of a photograph"),
    ("learning_never_reverses_a_permission", lambda use, on: Said(use.portrait is None), "permitted became refused"),
    ("missing_settles_a_permission", lambda use, on: changed(use, on, missing=NOTHING_ELSE), "once all that was missing is answered"),
    ("unknown_says_what_is_missing", lambda use, on: changed(use, on, readings=(), next_question=lambda: None), "with nothing to ask"),
    ("a_gain_never_helps", lambda use, on: Said(use.gain is not Gain.NONE), "permitted for a gain, refused without"),
    ("a_gain_never_helps", lambda use, on: Said(True, "44" if use.gain is Gain.NONE else "48"), "48 allows it for a gain alone"),
    ("writing_never_hurts", lambda use, on: Said(use.consent is not Consent.WRITTEN), "permitted with consent none, refused with"),
    ("what_has_ended_needs_no_leave", lambda use, on: Said(None), "its term has ended, and it needs leave"),
    ("moral_rights_are_named_all_the_same", lambda use, on: changed(use, on, moral=()), "moral rights are not named"),
    ("the_public_domain_needs_no_leave", lambda use, on: Said(False), "in the public domain, and needs leave"),
    ("every_answer_is_for_peru_only", lambda use, on: changed(use, on, notes=()), "does not say that it is for Peru only"),
    ("an_exception_names_its_conditions_and_payment", lambda use, on: changed(use, on, conditions=()), "silent on circumvention"),
    ("an_exception_names_its_conditions_and_payment", lambda use, on: changed(use, on, remuneration=()), "silent on payment under"),
    ("a_refusal_names_what_failed_of_every_exception", lambda use, on: changed(use, on, considered=()), "not as in force: 41"),
    ("no_limb_speaks_before_its_instrument", timeless, "when it was not law|not covered"),
    ("the_law_changes_only_on_its_dates", lambda use, on: Said(on.day % 2 == 0), "permitted by none on .*, refused by none on|refused by"),
]


class TestMistakes:
    """An invariant takes the function to be tried, and a search finds the case that refutes it."""

    @pytest.mark.parametrize(("name", "mistaken", "says"), MISTAKES, ids=[f"{row[0]}-{i}" for i, row in enumerate(MISTAKES)])
    def test_it_is_found(self, name: str, mistaken: Mistaken, says: str) -> None:
        """The message names the invariant, its article, what is wrong, and the facts."""
        with pytest.raises(Broken, match=rf"{name} \[.+\]: .*({says})"):
            found(getattr(testing, name), lambda use, /, *, on: mistaken(use, on=on))


def found(invariant: Invariant, permission: Any) -> None:
    """Search without making the case small, which takes longer than to find it."""
    @settings(max_examples=300, deadline=None, phases=[Phase.generate], database=None, derandomize=True, report_multiple_bugs=False)
    @given(case=invariant.cases)
    def look(case: tuple[Any, ...]) -> None:
        invariant(*case, permission=permission)

    look()


class TestCases:
    """Cases that a search meets seldom: those of which a claim says nothing, and those that it was made for."""

    def test_of_what_a_claim_says_nothing(self) -> None:
        """Not the case that it is about, or not enough is known of it: even a wrong answer breaks no claim."""
        def anything(use: Any, /, *, on: date) -> Any:
            return Said(True, "48")

        for invariant in (testing.nothing_is_excepted_against_proper_practice, testing.programs_are_limited_by_their_own_chapter,
                          testing.what_has_ended_needs_no_leave, testing.a_mere_photograph_is_limited_no_less,
                          testing.the_public_domain_needs_no_leave):
            invariant(Use(), ON, permission=anything)
        testing.neighbouring_rights_are_limited_no_less(Use(matter=Matter.PROGRAM), Matter.PHONOGRAM, ON, permission=anything)
        testing.neighbouring_rights_are_limited_no_less(Use(matter=Matter.TEXT), Matter.PHONOGRAM, ON)
        testing.a_gain_never_helps(Use(free_entry=False), (Gain.NONE, Gain.DIRECT), ON)
        testing.the_law_changes_only_on_its_dates(Use(), date(1996, 5, 24), ON, permission=lambda use, /, *, on: Said(on.year > 2000))
        testing.the_public_domain_needs_no_leave(Use(of=Work(), carried_in_term=False, performances_in_term=False), ON, permission=lambda use, /, *, on: Said(False))

    def test_an_old_novel(self) -> None:
        """Free since 1 January 2009: it may be copied, and its author is still named."""
        novel = Work(kind="literary", authorship="individual", signature="named", disclosed=1924, authors=[Author(died=1938)])
        use = Use(of=novel, act=Act.REPRODUCTION, carried_in_term=False, performances_in_term=False)
        testing.the_public_domain_needs_no_leave(use, ON)
        with pytest.raises(Broken, match=r"the_public_domain_needs_no_leave \[57\]: it is in the public domain"):
            testing.the_public_domain_needs_no_leave(use, ON, permission=lambda use, /, *, on: Said(False))

    def test_a_limb_of_2021(self) -> None:
        """On 30 January 2021 nobody may rely on art. 41(f), nor is it looked at; a limb of 1996 is older than what is covered."""
        testing.no_limb_speaks_before_its_instrument(Use(), "accessible_supply")
        testing.no_limb_speaks_before_its_instrument(Use(), "domestic")
        with pytest.raises(Broken, match="it answers on 1996-05-23, which is not covered"):
            testing.no_limb_speaks_before_its_instrument(Use(), "domestic", permission=lambda use, /, *, on: Said(None))
        with pytest.raises(Broken, match=r"art. 41\(f\) is named on 2021-01-30"):
            testing.no_limb_speaks_before_its_instrument(Use(), "accessible_supply", permission=lambda use, /, *, on: Said(True, "41(f)", considered=()))

    def test_the_days_on_which_the_law_turned(self) -> None:
        """Those of the instruments that worded a provision of which a permission depends."""
        assert {date(2002, 11, 13), date(2009, 1, 15), date(2014, 12, 4), date(2018, 9, 6), date(2021, 1, 31)} <= set(turning_days())
        assert date(2005, 7, 7) not in turning_days()  # sanctions


class TestWhereEveryAnswerAgrees:
    """Three-valued truth does not see that every answer to a fact leads to the same end: unknown, and the fact is asked for."""

    def test_whatever_it_is(self) -> None:
        """A public library lends a machine or a book: art. 43(f) allows it of whatever is no program, and a program that is
        part of a machine is outside the lending right (art. 72). So it is permitted whatever it is, and nothing is missing."""
        use = Use(act=Act.LENDING, actor=Actor.LIBRARY, nonprofit_institution=True, lawful_copy=True, disclosed=True, carries=Matter.TEXT,
                  published_as=Publication.GRAPHIC, competes=False, proper_practice=True, embedded=True, in_term=True,
                  carried_in_term=True, performances_in_term=False, consent=Consent.NONE)
        assert all(exceptions.permission(use.replace(matter=matter), on=ON).permitted for matter in Matter if matter is not Matter.NO_WORK)
        assert "matter" in {missing.fact for missing in exceptions.permission(use, on=ON).missing}
        testing.unknown_says_what_is_missing(use, ON)


class TestStrategies:
    """Uses are well formed, and many of them lie where answers turn."""

    @given(strategies_of_uses.uses() | strategies_of_uses.uses("fully"), testing.days_of_use())
    def test_they_can_be_asked_about(self, use: Use, on: date) -> None:
        """No contradiction among the facts, and a day that is covered."""
        assert list(use.faults()) == []
        assert testing.every_answer_is_for_peru_only(use, on) is None

    @given(strategies_of_uses.uses("fully"))
    def test_fully_known(self, use: Use) -> None:
        """Every fact is answered."""
        assert [name for name in names() if getattr(use, name) is None] == []

    @given(st.data())
    def test_what_is_learned_adds_to_what_was_known(self, data: Any) -> None:
        """No fact that was known changes; with ``exactly`` none stays unknown that can be answered."""
        use = data.draw(testing.uses())
        for exactly in (True, False):
            more = data.draw(testing.learned_uses(use, exactly=exactly))
            assert all(getattr(use, name) in (None, getattr(more, name)) for name in names())
            assert list(more.faults()) == []
            assert not exactly or [name for name in names() if getattr(more, name) is None] == []

    @pytest.mark.parametrize("limb", list(exceptions.EXCEPTIONS))
    def test_every_limb_is_reached(self, limb: str) -> None:
        """Of uses near a limb some satisfy it and some do not."""
        rule = exceptions.EXCEPTIONS[limb]
        answers = set()

        @settings(max_examples=30, deadline=None, database=None, derandomize=True, phases=[Phase.generate])
        @given(testing.uses(near=limb))
        def draw(use: Use) -> None:
            answers.add(rule(use, on=KNOWN_TO).answer)

        draw()
        assert answers >= {True, False}

    @given(testing.uses(matter=Matter.FILM, purpose=st.sampled_from((Purpose.PARODY, Purpose.NEWS)), gain=None))
    def test_fixed_facts(self, use: Use) -> None:
        """A value, one of several, or not known."""
        assert use.matter is Matter.FILM
        assert use.purpose in (Purpose.PARODY, Purpose.NEWS)
        assert use.gain is None

    def test_contradictions_are_set_right(self) -> None:
        """The last fact of each, unless it is fixed; if all are, they stay to be refused, or the last gives way."""
        paid = {"setting": Setting.HOME, "free_entry": False}
        assert consistent(paid) == {"setting": Setting.HOME, "free_entry": True}
        assert consistent(paid, frozenset({"free_entry"}))["setting"] is not Setting.HOME
        assert consistent({"act": Act.LOADING, "matter": Matter.FILM}, frozenset({"act"}))["matter"] is Matter.PROGRAM

    def test_a_grantor_who_contradicts_himself_is_left_out(self) -> None:
        """An author who is no natural person granted nothing."""
        answers = {"consent": Consent.WRITTEN, "granted_by.role": Role.AUTHOR}
        assert strategies_of_uses._made(answers).granted_by is not None
        assert strategies_of_uses._made({**answers, "granted_by.natural_person": False}).granted_by is None

    def test_what_is_not_law_is_satisfied_by_nothing(self) -> None:
        """And fails whatever the facts."""
        assert list(ways(fm.NotInForce(), True, {})) == []
        assert list(ways(fm.NotInForce(), False, {})) == [{}]

    def test_targets(self) -> None:
        """Every wording of every limb is one, and each can be satisfied from any alternative on."""
        assert len(targets()) == sum(len(rule.wordings) for rule in exceptions.EXCEPTIONS.values()) + 2
        for _, formula, answer in targets():
            for turn in range(4):
                assert next(ways(formula, answer, {}, turn))
        assert set(domain("gain")) == set(Gain)
