"""What holds of every case: leave never hurts, what is not known settles nothing, what would turn an answer turns it, files come back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, reject, settings
from hypothesis import strategies as st

from dl822.case import analyse
from dl822.cases import case_from, parse
from dl822.errors import InconsistentFactsError, NotCoveredError
from dl822.facts.acts import WORKS, Matter
from dl822.facts.cases import Case
from dl822.facts.uses import Use
from dl822.flipping import Change
from dl822.permissions import permission
from dl822.reasoning.asking import find
from dl822.reasoning.formula import Path
from dl822.reasoning.saying import shown
from dl822.results.opinion import Outcome, Stage
from dl822.results.permission import Permission
from dl822.statute.instruments import KNOWN_TO, START
from dl822.testing import INVARIANTS_OF_CASES, Broken, Invariant
from dl822.testing.strategies_of_uses import consistent, domain, names, uses

from .given import NAMES, example, opinion

RANK = {Outcome.UNLAWFUL: 0, Outcome.UNKNOWN: 1, Outcome.LAWFUL: 2}
ON = date(2026, 6, 1)
SLOW = settings(max_examples=8,  # each is a whole opinion
                suppress_health_check=list(HealthCheck))
AUTHOR = {"role": "author", "natural_person": True, "created": True, "kept_by_authors": True, "all_agree": True,
          "assigned_exclusively": False}
CLASSES = {Matter.FILM: "audiovisual", Matter.PROGRAM: "program"}


def of(use: Use, done: date, **case: Any) -> Case:
    return Case.model_validate({"acts": [{"name": "the act", "done": done.isoformat(), "use": use}], **case})


def outcome(case: Case) -> Outcome:
    """The outcome of the only act; a case that its facts contradict has none."""
    try:
        return analyse(case, on=ON).acts[0].outcome
    except InconsistentFactsError:
        reject()


def days() -> st.SearchStrategy[date]:
    """Days of conduct, from the first that is covered to that of asking."""
    return st.sampled_from([START, date(2014, 12, 3), date(2014, 12, 4), KNOWN_TO - timedelta(30)]) | st.dates(START, ON)


# ── what the library claims ────────────────────────────────────────────────────────────────────────────────
def said(outcome: Outcome, **more: Any) -> Any:
    """An opinion that says only this."""
    act = SimpleNamespace(outcome=outcome, fine=None, accrued=None, exposure=None, reached=tuple(Stage), **more)
    return SimpleNamespace(acts=[act, act], outcome=outcome, explain=lambda lang: "")


WRONG: dict[str, Callable[..., Any]] = {  # an implementation that each claim must catch
    "leave_never_worsens_the_outcome": lambda case, on: said(Outcome.UNLAWFUL if case.authorisations else Outcome.LAWFUL),
    "anothers_leave_changes_nothing": lambda case, on: said(Outcome.LAWFUL if case.authorisations else Outcome.UNLAWFUL),
    "learning_never_reverses_an_outcome": lambda case, on: said(
        Outcome.UNLAWFUL if all(getattr(case.acts[0].use, name) is not None for name in names()) else Outcome.LAWFUL),
    "the_law_stops_where_nothing_is_infringed": lambda case, on: said(Outcome.LAWFUL),
    "what_has_prescribed_is_not_fined": lambda case, on: analyse(Case(acts=case.acts, parties=case.parties), on=on),
    "days_judged_differently_settle_nothing": lambda case, on: said(
        Outcome.LAWFUL if case.acts[0].done.last > date(2014, 12, 3) else Outcome.UNLAWFUL),
    "the_acts_are_judged_apart": lambda case, on: said(Outcome.LAWFUL if len(case.acts) > 1 else Outcome.UNLAWFUL),
    "every_opinion_says_what_it_is_not": lambda case, on: said(Outcome.LAWFUL)}


@pytest.mark.parametrize("claim", INVARIANTS_OF_CASES, ids=lambda claim: claim.name)
class TestInvariants:
    """What ``dl822.testing`` claims of every opinion."""

    def test_the_library_keeps_it(self, claim: Invariant) -> None:
        claim.search(examples=12)  # each is a whole opinion

    def test_what_is_made_to_break_it_does(self, claim: Invariant) -> None:
        """No claim is so weak that everything keeps it."""
        with pytest.raises(Broken):
            claim.search(examples=30, shrink=False, analyse=WRONG[claim.name])


# ── leave never hurts ──────────────────────────────────────────────────────────────────────────────────────
class TestAuthorisation:
    """Art. 37: what the author allows beforehand, in writing and for this use, infringes nothing; and it never makes things worse."""

    @SLOW
    @given(use=uses("fully", matter=st.sampled_from(sorted(WORKS)), carried_in_term=False, performances_in_term=False), done=days())
    def test_of_a_work_it_is_enough(self, use: Use, done: date) -> None:
        """Of a work that carries no other, the leave of its author makes every act lawful."""
        work = CLASSES.get(use.matter, "other")  # type: ignore[call-overload]
        leave = {"consent": "written", "covers_use": True, "granted_by": {**AUTHOR, "work": work}}
        allowed = Use.model_validate({**use.stated(), **leave})
        assert outcome(of(allowed, done)) is Outcome.LAWFUL


# ── what is not known ──────────────────────────────────────────────────────────────────────────────────────
class TestUnknown:
    """Lawful, or unlawful, means so however the unknown facts turn out."""

    @SLOW
    @given(use=uses(), done=days())
    def test_what_is_unknown_is_missing(self, use: Use, done: date) -> None:
        """An act whose outcome is not known names a fact that could decide it."""
        act = analyse_or_reject(of(use, done)).acts[0]
        if act.outcome is Outcome.UNKNOWN:
            assert any(m.decides == "answer" for m in act.missing()) or any(taken is None for _, taken, _ in readings(act))


def analyse_or_reject(case: Case) -> Any:
    try:
        return analyse(case, on=ON)
    except InconsistentFactsError:
        reject()


def readings(act: Any) -> list[tuple[str, Any, bool]]:
    return [(r.id, r.taken, bool(r.differs)) for r in act.permission.readings]


# ── older conduct ──────────────────────────────────────────────────────────────────────────────────────────
class TestBefore:
    """The decree came into force on 24 May 1996."""

    @settings(max_examples=25)
    @given(day=st.dates(date(1900, 1, 1), START - timedelta(1)), name=st.sampled_from(["the copying", "la copia", "acto <1>"]))
    def test_refused_by_name(self, day: date, name: str) -> None:
        case = Case.model_validate({"acts": [{"name": "later", "done": "2020"}, {"name": name, "done": day.isoformat()}]})
        with pytest.raises(NotCoveredError) as error:
            analyse(case, on=ON)
        assert name in str(error.value) and day.isoformat() in str(error.value) and "1996-05-24" in str(error.value)

    def test_on_the_day_itself(self) -> None:
        assert analyse(Case.model_validate({"acts": [{"done": "1996-05-24"}]}), on=ON).acts[0].on == START


# ── what would turn it ─────────────────────────────────────────────────────────────────────────────────────
def values_of(change: Change) -> dict[Path, Any]:
    """What a change says that facts would be, read back from its words: the option, or yes or no, with those words."""
    found: dict[Path, Any] = {}
    for path, words in change.facts:
        (name,) = path.split(".")
        label = Use.model_fields[name].json_schema_extra["label"]["en"]  # type: ignore[index,call-overload]
        (value,) = [each for each in domain(name) if f"{label}: {shown(each).en}" == words.en]
        found[name,] = value
    return found


def turned(given_: Permission, values: dict[Path, Any]) -> bool | None:
    return find(given_.formula, given_.case.supposing(values)).answer


def facts_of_use(change: Change) -> bool:
    return change.provision != "37" and not any("." in path for path, _ in change.facts)


def held(given_: Permission, listed: tuple[Change, ...]) -> int:
    """Each change turns the answer, and no part of it does; how many were looked at."""
    looked = [values_of(change) for change in listed if facts_of_use(change)]
    for values in looked:
        assert turned(given_, values) is (not given_.permitted)
        for size in range(len(values)):
            for part in combinations(values.items(), size):
                assert turned(given_, dict(part)) is not (not given_.permitted)
    return len(looked)


class TestChanges:
    """Each change listed turns the answer when it is made, and nothing less than all of it does."""

    @SLOW
    @given(use=uses("fully"), done=days())
    def test_of_uses(self, use: Use, done: date) -> None:
        act = analyse_or_reject(of(use, done)).acts[0]
        assume(act.outcome is not Outcome.UNKNOWN)
        held(act.permission, act.changes)

    @SLOW
    @given(use=uses("fully"), done=days())
    def test_made_in_the_file(self, use: Use, done: date) -> None:
        """The same when the case is written anew with the changes in it."""
        found = analyse_or_reject(of(use, done)).acts[0]
        assume(found.changes)
        for change in found.changes:
            if facts_of_use(change):
                values = {name: value for (name,), value in values_of(change).items()}
                try:
                    after = analyse(of(use.replace(**values), done), on=ON).acts[0]
                except InconsistentFactsError:
                    continue
                assert {found.outcome, after.outcome} == {Outcome.LAWFUL, Outcome.UNLAWFUL}

    @pytest.mark.parametrize("name", NAMES)
    def test_of_the_examples(self, name: str) -> None:
        for act in opinion(name).acts:
            held(act.permission, act.changes)

    def test_the_examples_have_some(self) -> None:
        assert sum(held(act.permission, act.changes) for name in NAMES for act in opinion(name).acts) > 5

    def test_of_what_is_unknown_there_are_none(self) -> None:
        assert analyse(Case.model_validate({"acts": [{}]}), on=ON).acts[0].changes == ()

    @SLOW
    @given(use=uses("fully"), done=days())
    def test_turns_lie_after_the_act(self, use: Use, done: date) -> None:
        act = analyse_or_reject(of(use, done)).acts[0]
        for turn in act.turns:
            if isinstance(turn.day, date):
                assert turn.day > done
            assert turn.permitted is not act.permission.permitted

    @SLOW
    @given(use=uses("fully"), done=days())
    def test_turns_by_law_are_kept(self, use: Use, done: date) -> None:
        """Asked again under the law of the day on which it turns, it has turned."""
        act = analyse_or_reject(of(use, done)).acts[0]
        for turn in act.turns:
            if isinstance(turn.day, date) and turn.day <= KNOWN_TO and "Ley" in turn.why.es:
                assert permission(act.permission.use, on=done, law=turn.day).permitted is turn.permitted


# ── files ──────────────────────────────────────────────────────────────────────────────────────────────────
def plain(value: Any) -> Any:
    """Facts as a file would hold them."""
    return json.loads(json.dumps(value, default=str))


class TestRoundTrip:
    @pytest.mark.parametrize("name", NAMES)
    def test_yaml_and_back(self, name: str) -> None:
        import yaml

        case = example(name)
        written = yaml.safe_dump(plain(case.stated()), allow_unicode=True, sort_keys=False)
        again = case_from(parse(written, format="yaml"))
        assert again.stated() == case.stated() and again == case

    @pytest.mark.parametrize("name", NAMES)
    def test_json_and_back(self, name: str) -> None:
        case = example(name)
        again = case_from(parse(json.dumps(plain(case.stated())), format="json"))
        assert again == case

    @pytest.mark.parametrize("name", NAMES)
    def test_from_the_receipt(self, name: str) -> None:
        """What a receipt holds gives the same opinion again."""
        held_ = plain(opinion(name).receipt())
        again = analyse(case_from(held_["facts"]), on=date.fromisoformat(held_["on"]))
        assert again.to_json() == opinion(name).to_json()

    @SLOW
    @given(use=uses(), done=days())
    def test_any_use(self, use: Use, done: date) -> None:
        case = of(use, done)
        assert case_from(plain(case.stated())) == case


def test_a_consistent_use_stays_so() -> None:
    """The strategy that is drawn from here sets right what contradicts itself."""
    assert consistent({"act": "reproduction"}) == {"act": "reproduction"}
