"""A whole case: what each act is, how far the law goes with it, whose law it is, and what a claimant and others have to do with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dl822.case import analyse
from dl822.cases import case_from
from dl822.errors import InconsistentFactsError
from dl822.results.opinion import ActOpinion, Opinion, Outcome, Stage
from dl822.results.permission import Ground

from .given import NAMES, ON, SETTLED, asked_on, document, example, of_bus, opined, opinion

FREE_PHRASE = {"matter": "idea", "act": "reproduction"}  # art. 9(a): lawful whatever else is known
COPY_OF_BOOK = {"matter": "text", "act": "reproduction", "actor": "company", "purpose": "commerce", "means": "print", "extent": "whole",
                "gain": "direct", "published_as": "graphic", "in_term": True, "consent": "none"}


def leaves(expected: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """What an example expects, by its path in the JSON document."""
    if isinstance(expected, dict):
        for name, value in expected.items():
            yield from leaves(value, (*path, name))
    elif isinstance(expected, list) and any(isinstance(each, dict) for each in expected):
        for i, value in enumerate(expected):
            yield from leaves(value, (*path, i))
    else:
        yield path, expected


def at(told: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        told = told[step]
    named = isinstance(told, list) and all(isinstance(each, dict) and set(each) == {"provision"} for each in told)
    return [each["provision"] for each in told] if named else told


class TestExamples:
    def test_there_are_nine(self) -> None:
        assert NAMES == ("bus", "cable", "hotel", "parody", "repeat", "school", "stream", "translator", "workstations")

    @pytest.mark.parametrize("name", NAMES)
    def test_each_gives_what_it_expects(self, name: str) -> None:
        told = opinion(name).to_dict()
        expected = {key: value for key, value in document(name)["expect"].items() if key not in ("on", True)}
        found = dict(leaves(expected))
        assert found and {path: at(told, path) for path in found} == found

    @pytest.mark.parametrize(("name", "outcomes"), [
        ("bus", "unlawful unlawful"), ("cable", "unlawful unlawful"), ("hotel", "unlawful unlawful"), ("parody", "lawful unlawful"),
        ("repeat", "unlawful"), ("school", "unlawful lawful"), ("stream", "lawful unlawful"), ("translator", "lawful unlawful"),
        ("workstations", "unlawful")])
    def test_each_act(self, name: str, outcomes: str) -> None:
        assert [str(act.outcome) for act in opinion(name).acts] == outcomes.split()
        assert opinion(name).outcome is Outcome.UNLAWFUL

    @pytest.mark.parametrize("name", NAMES)
    def test_nothing_that_decides_is_missing(self, name: str) -> None:
        assert [m.fact for m in opinion(name).missing if m.decides == "answer"] == []

    @pytest.mark.parametrize("name", NAMES)
    def test_the_claimant_may_complain(self, name: str) -> None:
        """Of the acts that infringe."""
        for act in opinion(name).acts:
            if act.outcome is Outcome.UNLAWFUL:
                assert act.standing.entitled is not None
                assert (act.standing.entitled.answer, act.standing.may_complain.answer) == (True, True)

    @pytest.mark.parametrize("name", NAMES)
    def test_they_say_in_both_languages_what_they_are(self, name: str) -> None:
        from .given import EXAMPLES

        first, second = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8").splitlines()[:2]
        assert first.startswith("# ") and second.startswith("# ") and first != second


class TestSchool:
    """Law 30276, in force on 4 December 2014, put digital means in 43(a)."""

    def test_2013(self) -> None:
        act = opinion("school").act("copias de 2013")
        assert (act.permission.permitted, act.permission.refused_by) == (False, ("31(a)", "32", "37"))
        assert act.limitation.prescribed is True

    def test_2016(self) -> None:
        act = opinion("school").act("copias de 2016")
        assert (act.permission.ground, act.permission.under) == (Ground.EXCEPTION, ("43(a)",))

    def test_the_day_on_which_it_turns(self) -> None:
        turn = opinion("school").acts[0].turns[0]
        assert (turn.day, turn.permitted) == (date(2014, 12, 4), True) and "30276" in turn.why.es

    @pytest.mark.parametrize(("done", "outcome"), [("2014-12-03", Outcome.UNLAWFUL), ("2014-12-04", Outcome.LAWFUL)])
    def test_and_so_it_does(self, done: str, outcome: Outcome) -> None:
        told = document("school")
        acts = [{**told["acts"][0], "done": done}]
        assert analyse(case_from({**told, "acts": acts}), on=ON).outcome is outcome

    def test_what_would_have_made_2013_lawful(self) -> None:
        """A photocopy: the same limb as it stood in 2013."""
        changes = {change.provision: [path for path, _ in change.facts] for change in opinion("school").acts[0].changes}
        assert changes["43(a)"] == ["means"]

    def test_one_law_for_both(self) -> None:
        found = analyse(example("school"), on=ON, law=date(2016, 1, 1))
        assert [act.outcome for act in found.acts] == [Outcome.LAWFUL, Outcome.LAWFUL]

    def test_fault_before_2016(self) -> None:
        """Until objective liability was declared (31 December 2016) fault is asked for, and nobody told it; but the action prescribed."""
        act = opinion("school").acts[0]
        assert act.fine is not None and act.fine.sanctionable is None
        assert "fault" in [m.fact for m in act.fine.missing]
        assert act.limitation.prescribed is True and not [m for m in act.missing() if ".offence." in m.fact]


class TestStream:
    """Vallejo died in 1938: free under every older law. Arguedas died in 1969: life and seventy years, to the end of 2039 (52, 56)."""

    def test_trilce_is_free(self) -> None:
        act = opinion("stream").act("transmisión del poema")
        assert (act.permission.ground, act.runs, act.protected) == (Ground.TERM_ENDED, False, True)
        assert act.permission.under == ("57",)

    def test_arguedas_is_not(self) -> None:
        act = opinion("stream").act("transmisión del cuento")
        assert act.permission.term is not None
        assert (act.permission.term.last_day, act.permission.term.public_domain_from) == (date(2039, 12, 31), date(2040, 1, 1))
        assert [(turn.day, turn.permitted) for turn in act.turns] == [(date(2040, 1, 1), True)]

    @pytest.mark.parametrize(("done", "outcome"), [("2039-12-31", Outcome.UNLAWFUL), ("2040-01-01", Outcome.LAWFUL)])
    def test_and_so_it_turns(self, done: str, outcome: Outcome) -> None:
        told = document("stream")
        del told["pursuit"]  # over other acts
        found = analyse(case_from({**told, "acts": [{**told["acts"][1], "done": done}]}), on=date(2040, 6, 1))
        assert found.outcome is outcome


class TestRepeat:
    """188(b) with 189: 180 UIT, doubled for each of two repetitions; 2 and 4 UIT imposed before weigh on another reading only."""

    def test_720(self) -> None:
        fine = opinion("repeat").acts[0].fine
        assert fine is not None and (fine.max_uit, fine.multiplier) == (Decimal(720), 4)
        assert [step.counts for step in fine.chain] == [True, True]

    def test_what_counts_is_the_fine_imposed(self) -> None:
        """Twice two, or twice four, is less than the ordinary ceiling of 180."""
        found = analyse(example("repeat"), on=ON, readings={"recidivism-base": "fine_imposed"})
        assert found.acts[0].fine is not None and found.acts[0].fine.max_uit == 180

    def test_the_open_question_is_told(self) -> None:
        assert ("recidivism-base", "ceiling", True) in opinion("repeat").readings

    def test_without_a_history(self) -> None:
        told = document("repeat")
        found = analyse(case_from({**told, "parties": [{"name": "Puesto 214", "side": "respondent", "history": []}]}), on=ON)
        assert found.acts[0].fine is not None and (found.acts[0].fine.max_uit, found.acts[0].fine.multiplier) == (Decimal(180), 1)

    def test_the_history_is_of_whoever_acted(self) -> None:
        told = document("repeat")
        told["parties"][1]["side"] = "third"
        told["parties"].append({"name": "Otro puesto", "side": "respondent"})
        told["acts"][0]["by"] = "Otro puesto"
        found = analyse(case_from(told), on=ON)
        assert found.acts[0].fine is not None and found.acts[0].fine.multiplier in (1, None)

    def test_selling_for_gain_is_a_crime(self) -> None:
        """217(c) and, with commercial aim, 218(b) of the Criminal Code."""
        exposure = opinion("repeat").acts[0].exposure
        assert exposure is not None and {c.article for c in exposure.charges if c.stands is True} >= {"cp-217", "cp-218"}


class TestCable:
    """Art. 37 asks for prior authorisation: a contract signed afterwards heals nothing, though what was paid is not owed again (193)."""

    def test_both_infringe(self) -> None:
        for act in opinion("cable").acts:
            assert "37" in act.permission.refused_by and "140(a)" in act.permission.refused_by

    def test_authorised_afterwards(self) -> None:
        act = opinion("cable").act("retransmisión con contrato posterior")
        assert act.permission.chain[3].answer is False

    def test_what_accrued(self) -> None:
        assert [act.accrued.answer for act in opinion("cable").acts if act.accrued is not None] == [True, False]


class TestWorkstations:
    """One licence of a program, and seven copies that it does not cover (31(a), 32, 37)."""

    def test_the_licence_bears_on_the_act(self) -> None:
        act = opinion("workstations").acts[0]
        assert act.authorised_by == 0
        assert str(act.permission.use.consent) == "written" and act.permission.use.covers_use is False

    def test_it_does_not_cover_the_use(self) -> None:
        act = opinion("workstations").acts[0]
        assert act.permission.chain[3].answer is False and act.permission.refused_by == ("31(a)", "32", "37")

    def test_one_that_does(self) -> None:
        told = document("workstations")
        told["authorisations"][0] |= {"covers_use": True, "granted_by": told["claim"]}
        told["acts"][0]["use"]["carried_in_term"] = False
        act = analyse(case_from(told), on=asked_on("workstations")).acts[0]
        assert (act.outcome, act.permission.ground) == (Outcome.LAWFUL, Ground.AUTHORISED)
        assert act.reached[-1] is Stage.AUTHORISED

    @pytest.mark.parametrize("other", [{"to": "Software del Pacífico"}, {"thing": "otro programa"}])
    def test_one_to_somebody_else_or_for_something_else(self, other: dict[str, str]) -> None:
        told = document("workstations")
        told["things"].append({"name": "otro programa"})
        told["authorisations"][0] |= {"covers_use": True, "granted_by": told["claim"], **other}
        act = analyse(case_from(told), on=asked_on("workstations")).acts[0]
        assert act.authorised_by is None and act.outcome is not Outcome.LAWFUL

    def test_in_time(self) -> None:
        """It ceased on 31 July 2025, and the charges were told in September."""
        assert opinion("workstations").acts[0].limitation.prescribed is False

    def test_in_soles(self) -> None:
        """180 of the UIT of 2025, which is S/ 5 350."""
        fine = opinion("workstations").acts[0].fine
        assert fine is not None and fine.in_soles(paid_on=date(2025, 10, 1)).highest == 963_000


class TestOtherExamples:
    def test_parody(self) -> None:
        """Art. 49 frees the transformation, without risk of confusion nor harm; it says nothing of playing it."""
        first, second = opinion("parody").acts
        assert first.permission.under == ("49",) and any(row.provision == "49" for row in first.permission.conditions)
        assert "33(a)" in second.permission.refused_by

    @pytest.mark.parametrize("fact", [{"confusion": True}, {"harms": True}, {"proper_practice": False}])
    def test_parody_without_a_condition(self, fact: dict[str, bool]) -> None:
        told = document("parody")
        told["acts"] = [{**told["acts"][0], "use": {**told["acts"][0]["use"], **fact}}]
        assert analyse(case_from(told), on=ON).outcome is Outcome.UNLAWFUL

    def test_translator(self) -> None:
        """Flaubert died in 1880: anybody may translate him (57); the translation has a right of its own (13, 20)."""
        first, second = opinion("translator").acts
        assert (first.permission.ground, first.permission.under) == (Ground.TERM_ENDED, ("57",))
        assert second.permission.refused_by == ("31(a)", "32", "37") and second.runs is True

    def test_hotel(self) -> None:
        """Receiving in the rooms is 33(e), playing in the lobby 33(a); both go on, so the law is that of asking."""
        first, second = opinion("hotel").acts
        assert "33(e)" in first.permission.refused_by and "33(a)" in second.permission.refused_by
        assert (first.on, second.on) == (ON, ON)
        assert second.permission.term is not None and second.permission.term.public_domain_from == date(2065, 1, 1)

    def test_bus(self) -> None:
        """A shop's DVD gives no right to show it: 33(b). The film was published in 2015: to the end of 2085 (54)."""
        act = opinion("bus").acts[0]
        assert act.permission.refused_by == ("31(b)", "33(b)", "37")
        assert act.fine is not None and (act.fine.max_uit, act.fine.serious) == (Decimal(180), True)
        assert [(turn.day, turn.permitted) for turn in act.turns] == [(date(2086, 1, 1), True)]


class TestSteps:
    """The law stops where there is no infringement, and goes on to the end where there is one, or may be one."""

    @pytest.mark.parametrize(("name", "place", "last"), [
        ("stream", 0, Stage.TERM), ("translator", 0, Stage.TERM), ("school", 1, Stage.EXCEPTED), ("parody", 0, Stage.EXCEPTED)])
    def test_lawful(self, name: str, place: int, last: Stage) -> None:
        act = opinion(name).acts[place]
        assert act.reached == tuple(Stage)[: list(Stage).index(last) + 1]
        assert Stage.SANCTION not in act.reached and Stage.CRIMINAL not in act.reached
        assert (act.fine, act.accrued, act.exposure, act.others) == (None, None, None, ())

    def test_what_is_never_protected(self) -> None:
        act = opined({"use": FREE_PHRASE}).acts[0]
        assert (act.outcome, act.protected, act.reached) == (Outcome.LAWFUL, False, (Stage.PROTECTED,))

    def test_what_nobody_reserves(self) -> None:
        """A copy sold in Peru with authorisation may be sold again (34)."""
        act = opined({"use": {"matter": "text", "act": "sale", "marketed": "Peru", "in_term": True, "carried_in_term": False}}).acts[0]
        assert (act.outcome, act.permission.ground, act.reached[-1]) == (Outcome.LAWFUL, Ground.NOT_RESERVED, Stage.RESERVED)

    @pytest.mark.parametrize("name", NAMES)
    def test_unlawful_goes_all_the_way(self, name: str) -> None:
        for act in opinion(name).acts:
            if act.outcome is Outcome.UNLAWFUL:
                assert act.reached == tuple(Stage)
                assert act.fine is not None and act.accrued is not None and act.exposure is not None

    @pytest.mark.parametrize("name", NAMES)
    def test_reached_steps_are_headings(self, name: str) -> None:
        said = opinion(name).to_markdown("en")
        sections = said.split("\n## ")
        for act in opinion(name).acts:
            (told,) = [section for section in sections if section.startswith(f"{act.name}\n")]
            headings = [line.removeprefix("### ") for line in told.splitlines() if line.startswith("### ")]
            assert headings[: len(act.reached)] == [stage.words.en for stage in act.reached]
            assert not set(headings[len(act.reached):]) & {stage.words.en for stage in Stage}


class TestLawOfItsDay:
    """Each act is judged by the law of its own day."""

    @pytest.mark.parametrize(("done", "most"), [
        ("2004-05-01", 150), ("2005-07-06", 150), ("2005-07-07", 180), ("2006-05-01", 180), ("2026-02-14", 180)])
    def test_the_highest_fine(self, done: str, most: int) -> None:
        """188(b) was of 150 UIT until Law 28571, published on 6 July 2005, made it 180."""
        act = of_bus(done=done)
        assert act.on == date.fromisoformat(done) and act.fine is not None and act.fine.max_uit == most

    def test_two_acts_two_laws(self) -> None:
        from .given import BUS, FILM

        found = opined(*({"name": year, "done": f"{year}-05-01", "use": BUS, "thing": "f"} for year in ("2004", "2006")),
                       things=[{"name": "f", "of": FILM}])
        assert [act.fine.max_uit for act in found.acts if act.fine is not None] == [150, 180]
        assert [act.on.year for act in found.acts] == [2004, 2006]

    def test_a_law_that_is_given(self) -> None:
        found = analyse(case_from({"acts": [{"done": "2004-05-01", "use": {"matter": "film"}}]}), on=ON, law=date(2010, 1, 1))
        assert found.acts[0].permission.law == date(2010, 1, 1) and found.law == date(2010, 1, 1)

    def test_the_last_day_of_several(self) -> None:
        assert of_bus(done="2025-01-01/2025-03-31").on == date(2025, 3, 31)

    def test_no_day_is_said(self) -> None:
        found = opined({"use": COPY_OF_BOOK})
        assert (found.acts[0].on, found.acts[0].dated) == (ON, False)
        assert "The day of the act is not given" in found.explain("en") and "fecha del acto" in found.explain("es")

    def test_a_term_that_ended_in_between(self) -> None:
        """Who died in 1969 is protected to the end of 2039 (52, 56): the same copying, a day later, is free."""
        tale = {"name": "t", "of": {"subject": "work", "kind": "literary", "authorship": "individual", "signature": "named", "disclosed": 1960,
                                    "authors": [{"died": 1969}]}}
        use = {name: value for name, value in COPY_OF_BOOK.items() if name != "in_term"} | {"carried_in_term": False, "performances_in_term": False}
        found = opined({"name": "a", "done": "2039-12-31", "use": use}, {"name": "b", "done": "2040-01-01", "use": use},
                       things=[tale], on=date(2041, 1, 1))
        assert [str(act.outcome) for act in found.acts] == ["unlawful", "lawful"]


class TestClock:
    """Art. 175: two years from the day on which the act ceased."""

    def test_it_goes_on(self) -> None:
        act = of_bus(done="2015-01-01/2015-06-30", ceased="not_yet")
        assert act.limitation.prescribed is False and act.limitation.last_day is None and act.on == ON

    def test_it_ceased(self) -> None:
        act = of_bus(done="2015-01-01/2015-06-30", ceased="2015-06-30", case={"pursuit": {"complained": "2026-05-04", "charged": "not_yet"}})
        assert act.limitation.prescribed is True

    def test_between_two_days(self) -> None:
        """What was done from one day to another, and is not said to go on, ceased by the last of them."""
        act = of_bus(done="2015-01-01/2015-06-30", case={"pursuit": {"complained": "not_yet", "charged": "not_yet"}})
        assert act.limitation.prescribed is True
        act = of_bus(done="2025-06-01/2025-06-30", on=date(2026, 6, 1))
        assert act.limitation.prescribed is False

    def test_nobody_says_whether_it_was_pursued(self) -> None:
        act = of_bus(done="2015-01-01/2015-06-30")
        assert act.limitation.prescribed is None and {"pursuit.complained", "pursuit.charged"} & {m.fact for m in act.missing()}

    def test_an_act_of_one_day_ceased_on_it(self) -> None:
        act = of_bus(done="2015-06-30", case={"pursuit": {"complained": "not_yet", "charged": "not_yet"}})
        assert act.limitation.prescribed is True

    @pytest.mark.parametrize(("done", "prescribed"), [("2024-06-03", False), ("2024-05-03", True)])
    def test_two_years(self, done: str, prescribed: bool) -> None:
        act = of_bus(done=done, case={"pursuit": {"complained": "not_yet", "charged": "not_yet"}})
        assert act.limitation.prescribed is prescribed

    def test_by_when_it_is_to_be_decided(self) -> None:
        """120 business days (174) need the day of the complaint."""
        assert opinion("bus").decide_by is not None
        assert opined({"use": FREE_PHRASE}).decide_by is None


class TestUnknown:
    """What is not known stops nothing: every step says what it rests on."""

    def test_nothing_is_known(self) -> None:
        found = opined({})
        act = found.acts[0]
        assert (found.outcome, act.reached, act.protected) == (Outcome.UNKNOWN, tuple(Stage), None)
        assert found.missing and all(m.question.en and m.question.es for m in found.missing)
        for lang in ("en", "es"):
            assert all(stage.words.to(lang) in found.explain(lang) for stage in Stage)  # type: ignore[arg-type]

    def test_what_is_missing_is_named_by_its_place(self) -> None:
        found = opined({"thing": "f", "use": {"matter": "film", "act": "screening"}}, {"use": {}},
                       things=[{"name": "e"}, {"name": "f", "of": {"subject": "work", "kind": "audiovisual"}}])
        facts = [m.fact for m in found.missing]
        assert any(fact.startswith("acts[0].use.") for fact in facts) and any(fact.startswith("acts[1].use.") for fact in facts)
        assert any(fact.startswith("things[1].of.") for fact in facts)
        assert not any(".use.of." in fact for fact in facts)

    def test_an_unknown_party(self) -> None:
        act = of_bus(case={"parties": [{"name": "A", "side": "respondent"}, {"name": "B", "side": "respondent"}]})
        assert act.party is None and act.outcome is Outcome.UNLAWFUL

    def test_the_only_respondent_did_it(self) -> None:
        act = of_bus(case={"parties": [{"name": "A", "side": "respondent"}, {"name": "B", "side": "claimant"}]})
        assert act.party.name == "A"

    def test_consent_is_not_taken_for_none(self) -> None:
        act = of_bus(use={"consent": None})
        assert act.outcome is Outcome.UNKNOWN and "acts[0].use.consent" in [m.fact for m in act.missing()]


class TestSeveralActs:
    LAWFUL: Any = {"use": FREE_PHRASE}
    UNKNOWN: Any = {"use": {}}
    UNLAWFUL: Any = {"use": COPY_OF_BOOK}

    @pytest.mark.parametrize(("acts", "outcome"), [
        ((LAWFUL, LAWFUL), Outcome.LAWFUL), ((LAWFUL, UNKNOWN), Outcome.UNKNOWN), ((UNKNOWN, UNLAWFUL), Outcome.UNLAWFUL),
        ((UNLAWFUL, LAWFUL), Outcome.UNLAWFUL), ((LAWFUL, UNKNOWN, UNLAWFUL), Outcome.UNLAWFUL)])
    def test_the_outcome_of_all(self, acts: tuple[Any, ...], outcome: Outcome) -> None:
        assert opined(*acts).outcome is outcome

    def test_the_summary_has_a_row_for_each(self) -> None:
        said = opinion("stream").to_markdown("en")
        rows = [line for line in said.splitlines() if line.startswith("| transmisión")]
        assert [row.split(" | ")[3] for row in rows] == ["no infringement", "an infringement"]
        assert "art. 57" in rows[0] and "art. 33(c)" in rows[1]

    def test_by_name(self) -> None:
        found = opinion("stream")
        assert found.act("transmisión del cuento") is found.acts[1]
        with pytest.raises(LookupError, match="transmisión del poema"):
            found.act("otra")
        assert opined(self.LAWFUL).act("acts[0]").place == 0

    def test_the_only_thing_is_that_of_every_act(self) -> None:
        assert of_bus().thing_at == 0
        two = {"things": [{"name": "a"}, {"name": "b"}]}
        assert of_bus(case=two).thing is None and of_bus(case=two, thing="b").thing_at == 1

    def test_provisions(self) -> None:
        assert opinion("stream").provisions == ("57", "31(b)", "33(c)", "37")


class TestOthers:
    """Who authorises or supports an unauthorised use answers with the user (39); so do the premises for what is done in them (116)."""

    def answers(self, role: str, **act: Any) -> bool | None:
        found: ActOpinion = of_bus(**{**act, "others": [{"name": "X", "part": {"role": role}}]})
        (row,) = found.others
        assert row[0] == "X"
        return row[1].answer

    @pytest.mark.parametrize(("role", "answers"), [("supporter", True), ("authoriser", True), ("premises", True), ("other", False)])
    def test_by_their_part(self, role: str, answers: bool) -> None:
        assert self.answers(role) is answers

    def test_premises_answer_for_what_is_communicated_in_them(self) -> None:
        """Of copying made there 116 does not speak."""
        assert self.answers("premises", use=COPY_OF_BOOK, case={"things": []}) is False

    def test_nobody_answers_for_what_is_lawful(self) -> None:
        assert of_bus(use={"matter": "idea"}, case={"things": []}, others=[{"name": "X", "part": {"role": "supporter"}}]).others == ()

    def test_the_terminal_of_the_example(self) -> None:
        (row,) = opinion("bus").acts[0].others
        assert row[0] == "Terminal del Sur" and row[1].answer is True and {"39"} <= {cite.id for cite in row[1].citations()}

    def test_not_known_whether(self) -> None:
        assert self.answers("supporter", use={"consent": None}) is None


class TestStanding:
    """Art. 173: an owner, his representative or his society, over a right of his. What is presumed is told with who proves the contrary."""

    def test_a_producer_credited_on_the_film(self) -> None:
        """65: the person credited is presumed to be the producer; 66: and the authors to have assigned their rights."""
        presumed = dict(opinion("bus").acts[0].standing.presumed)
        assert {"65", "66"} <= presumed.keys()
        assert presumed["66"].en == "the authors prove that it was agreed otherwise" and "prueba quien niega" in presumed["65"].es

    def test_it_is_told(self) -> None:
        assert "\\[art. 66\\]: the authors prove" in opinion("bus").to_markdown("en")
        assert "\\[art. 65\\]: prueba quien niega" in opinion("bus").to_markdown("es")

    def test_a_producer_of_a_program(self) -> None:
        assert {"70", "71"} <= dict(opinion("workstations").acts[0].standing.presumed).keys()

    @pytest.mark.parametrize(("complaint", "claim", "answer"), [
        ({"by": "owner", "right": True}, {"role": "film_producer", "made": True, "work": "audiovisual", "kept_by_authors": False,
                                          "assigned_exclusively": False, "all_agree": True}, True),
        ({"by": "owner", "right": True}, {"role": "film_producer", "work": "audiovisual", "made": False, "named": False}, False),
        ({"by": "owner", "right": False}, None, False), ({"by": "other", "right": True, "his": True}, None, False),
        ({"by": "owner", "right": True, "his": True}, None, True), ({"by": "owner", "right": True}, None, None), (None, None, None)])
    def test_who_may_complain(self, complaint: Any, claim: Any, answer: bool | None) -> None:
        found: Opinion = opined({"use": {}}, **{k: v for k, v in {"complaint": complaint, "claim": claim}.items() if v is not None})
        assert found.acts[0].standing.may_complain.answer is answer

    def test_without_a_claim_nothing_is_presumed(self) -> None:
        standing = opined({"use": {}}).acts[0].standing
        assert (standing.entitled, standing.presumed) == (None, ())

    def test_only_what_is_presumed(self) -> None:
        """A broadcaster proved to have made it presumes nothing; a society rests on 147."""
        assert opinion("cable").acts[0].standing.presumed == ()
        assert [id for id, _ in opinion("hotel").acts[0].standing.presumed] == ["147"]


class TestSanction:
    def test_gain_is_taken_from_the_use(self) -> None:
        """186(b): with gainful intent it is serious; nothing of it was said in ``offence``."""
        assert of_bus().fine is not None and of_bus().fine.serious is True  # type: ignore[union-attr]
        assert of_bus(use={"gain": "none"}).fine.serious is None  # type: ignore[union-attr]

    def test_what_offence_says_prevails(self) -> None:
        act = of_bus(offence={**SETTLED, "for_gain": False})
        assert act.fine is not None and "186(b)" not in act.fine.serious_by

    def test_civil_remedies_and_routes(self) -> None:
        said = opinion("bus").explain("en")
        assert {"196", "197(a)", "198(a)"} <= {row.provision for row in opinion("bus").remedies}
        assert "independent: none is a precondition of another" in said


class TestCoOwners:
    """Arts 14, 173: to authorise, several owners agree; to complain, one of them is enough unless that is read otherwise."""

    def asked(self, **readings: str) -> ActOpinion:
        claim = {"role": "co_author", "natural_person": True, "created": True, "work": "other", "kept_by_authors": True,
                 "assigned_exclusively": False, "all_agree": False, "only_own_part": False}
        return opined({"use": {"matter": "text", "act": "reproduction"}}, claim=claim, complaint={"by": "owner", "right": True},
                      readings=readings or None).acts[0]

    def test_one_may_not_authorise_and_may_complain(self) -> None:
        act = self.asked()
        assert act.standing.entitled is not None and act.standing.entitled.answer is False
        assert act.standing.may_complain.answer is True

    def test_unless_all_are_asked_for(self) -> None:
        assert self.asked(**{"one-owner-complains": "all"}).standing.may_complain.answer is False

    def test_the_question_is_told(self) -> None:
        found = {taken.id: taken.differs for taken in self.asked().standing.readings}
        assert found["one-owner-complains"] is True


class TestOnCommission:
    """Art. 116: performers who communicate the work on commission of whoever is responsible do not answer for it."""

    USE = {"matter": "music", "act": "performance", "setting": "venue", "gain": "direct", "in_term": True, "consent": "none",
           "performed_from": "live", "purpose": "entertainment", "audience": "public", "actor": "individual"}

    def test_engaged(self) -> None:
        found = opined({"use": self.USE, "done": "2026-02-01", "part": {"role": "soloist", "engaged": True}})
        assert found.acts[0].answers is not None and found.acts[0].answers.answer is False
        assert "art. 116" in found.explain("es") and "no responde quien lo realizó" in found.explain("es")

    def test_on_his_own_account(self) -> None:
        found = opined({"use": self.USE, "done": "2026-02-01", "part": {"role": "soloist", "engaged": False}})
        assert found.acts[0].answers is not None and found.acts[0].answers.answer is True

    def test_not_told(self) -> None:
        """Then it is asked: the opinion says what the article says."""
        found = opined({"use": self.USE, "done": "2026-02-01"})
        assert found.acts[0].answers is None and "por encargo de la persona responsable" in found.explain("es")


class TestLeaveAfterOneAct:
    """Art. 37: leave given between two acts came before the one alone."""

    def asked(self, given: str) -> Opinion:
        use = {"matter": "text", "act": "reproduction", "purpose": "commerce", "gain": "direct", "in_term": True, "published_as": "graphic",
               "carried_in_term": False, "performances_in_term": False}
        grantor = {"role": "author", "natural_person": True, "created": True, "work": "other", "kept_by_authors": True,
                   "assigned_exclusively": False, "all_agree": True}
        return opined({"name": "one", "done": "2026-02-14", "use": use}, {"name": "other", "done": "2026-02-20", "use": use},
                      authorisations=[{"given": given, "consent": "written", "covers_use": True, "granted_by": grantor}])

    def test_between(self) -> None:
        assert [act.permission.chain[3].answer for act in self.asked("2026-02-18").acts] == [False, True]

    def test_before_both(self) -> None:
        assert [act.permission.chain[3].answer for act in self.asked("2026-02-10").acts] == [True, True]

    def test_after_both(self) -> None:
        with pytest.raises(InconsistentFactsError, match="prior authorisation"):
            self.asked("2026-02-21")
