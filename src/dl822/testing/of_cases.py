"""Strategies for cases of one act, and what holds of every opinion."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from dl822.case import analyse
from dl822.facts.acts import WORKS, Consent, Matter
from dl822.facts.cases import Case, Conduct
from dl822.facts.uses import Use
from dl822.results.opinion import Outcome, Stage
from dl822.statute.instruments import KNOWN_TO
from dl822.testing import strategies_of_uses as given
from dl822.testing.invariants import Invariant, claims, hold

AnalyseFunction = Callable[..., Any]
RANK = (Outcome.UNLAWFUL, Outcome.UNKNOWN, Outcome.LAWFUL)
CLASSES = {Matter.FILM: "audiovisual", Matter.PROGRAM: "program"}
A, B = "the user", "another"


# ── strategies ─────────────────────────────────────────────────────────────────────────────────────────────
def case_of(use: Use, on: date, **more: Any) -> Case:
    """A case of one act, done on a day by one of two parties, without any authorisation."""
    parties = [{"name": A, "side": "respondent"}, {"name": B, "side": "third"}]
    return Case.model_validate({"parties": parties, "acts": [{"name": "the act", "by": A, "done": on.isoformat(), "use": use}], **more})


@st.composite
def one_act_cases(draw: st.DrawFn, *, works: bool = False) -> Case:
    """Cases of one act, most facts of which are known; of a use of works alone, if so asked."""
    kinds: dict[str, Any] = {"matter": st.sampled_from(sorted(WORKS))} if works else {}
    return case_of(draw(given.uses(granted_by=None, **kinds)), draw(given.days_of_use()))


def _with(case: Case, **more: Any) -> Case:
    """The case, told otherwise in some part."""
    return Case.model_validate({**{name: getattr(case, name) for name in case.model_fields_set}, **more})


def _leave(use: Use, to: str, on: date) -> dict[str, Any]:
    """What its author gave in writing the day before, for the use."""
    author = {"role": "author", "natural_person": True, "created": True, "kept_by_authors": True, "all_agree": True,
              "assigned_exclusively": False, "work": CLASSES.get(use.matter, "other") if use.matter is not None else None}
    return {"to": to, "given": (on - timedelta(1)).isoformat(), "consent": Consent.WRITTEN, "covers_use": True, "granted_by": author}


def _only(case: Case) -> tuple[Conduct, Use, date]:
    acts = case.acts or ()
    assert len(acts) == 1, acts
    act = acts[0]
    assert act.use is not None and act.done is not None and act.done.first is not None
    return act, act.use, act.done.first


# ── invariants ─────────────────────────────────────────────────────────────────────────────────────────────
INVARIANTS_OF_CASES: list[Invariant] = []
invariant = claims(INVARIANTS_OF_CASES, analyse=analyse)
of_one = st.tuples(one_act_cases())


def _outcome(case: Case, analyse: AnalyseFunction) -> Outcome:
    found: Outcome = analyse(case, on=KNOWN_TO).acts[0].outcome
    return found


@invariant("37", st.tuples(one_act_cases(works=True)))
def leave_never_worsens_the_outcome(case: Case, *, analyse: AnalyseFunction) -> None:
    """A prior written authorisation of the author, given to whoever acts and relied on in the case, never makes the outcome worse."""
    _, use, on = _only(case)
    bare = _with(case, acts=[{**case.acts[0].stated(), "use": use.replace(consent=None, covers_use=None)}])  # type: ignore[index]
    before, after = _outcome(bare, analyse), _outcome(_with(bare, authorisations=[_leave(use, A, on)]), analyse)
    hold(RANK.index(after) >= RANK.index(before), f"{before} without it, {after} with it")


@invariant("37", of_one)
def anothers_leave_changes_nothing(case: Case, *, analyse: AnalyseFunction) -> None:
    """What was authorised to somebody else is no authorisation of this act."""
    _, use, on = _only(case)
    before, after = _outcome(case, analyse), _outcome(_with(case, authorisations=[_leave(use, B, on)]), analyse)
    hold(before is after, f"{before} without it, {after} with it")


@invariant("183", of_one.flatmap(lambda drawn: st.tuples(st.just(drawn[0]), given.learned_uses(_only(drawn[0])[1], exactly=True))))
def learning_never_reverses_an_outcome(case: Case, use: Use, *, analyse: AnalyseFunction) -> None:
    """Lawful, or an infringement, stays so however the facts that are not known turn out."""
    before, after = _outcome(case, analyse), _outcome(case_of(use, _only(case)[2]), analyse)
    hold(before in (Outcome.UNKNOWN, after), f"{before} when less was known, {after} when all is")


@invariant("183", of_one)
def the_law_stops_where_nothing_is_infringed(case: Case, *, analyse: AnalyseFunction) -> None:
    """Of what is lawful no sanction, remuneration or crime is told; of the rest every step is."""
    act = analyse(case, on=KNOWN_TO).acts[0]
    told = [act.fine, act.accrued, act.exposure]
    if act.outcome is Outcome.LAWFUL:
        hold(told == [None, None, None] and Stage.SANCTION not in act.reached, "lawful, and a sanction is told")
    else:
        hold(None not in told and act.reached == tuple(Stage), f"{act.outcome}, and a step is left out")


@invariant("175", of_one)
def what_has_prescribed_is_not_fined(case: Case, *, analyse: AnalyseFunction) -> None:
    """Of an act that ceased more than two years ago, and was never pursued, the opinion names no sum: it says that it prescribed."""
    _, _, on = _only(case)
    found = analyse(_with(case, pursuit={"complained": "not_yet", "charged": "not_yet", "stood_still": False}), on=KNOWN_TO)
    if on < KNOWN_TO - timedelta(800) and found.acts[0].fine is not None:
        text = found.explain("en")
        hold(found.acts[0].limitation.prescribed is True, f"{found.acts[0].limitation.state} though it ceased on {on}")
        hold("prescribed" in text and "up to S/" not in text, "a sum is named")


@invariant("183", st.tuples(one_act_cases(), one_act_cases()))
def the_acts_are_judged_apart(one: Case, other: Case, *, analyse: AnalyseFunction) -> None:
    """The outcome of an act does not depend on the other acts of the case, nor on their order."""
    alone = [_outcome(case, analyse) for case in (one, other)]
    acts = [{**case.acts[0].stated(), "name": name} for case, name in ((one, "one"), (other, "other"))]  # type: ignore[index]
    together = analyse(_with(one, acts=acts), on=KNOWN_TO)
    turned = analyse(_with(one, acts=acts[::-1]), on=KNOWN_TO)
    hold([act.outcome for act in together.acts] == alone == [act.outcome for act in turned.acts[::-1]], f"{alone} alone")
    hold(together.outcome is min(alone, key=RANK.index) is turned.outcome, "the whole is not the worst of its acts")


@invariant("37", st.tuples(one_act_cases(), given.days_of_use()))
def days_judged_differently_settle_nothing(case: Case, other: date, *, analyse: AnalyseFunction) -> None:
    """What was done on some day between two is lawful, or an infringement, only if it is so on both."""
    act, _, on = _only(case)
    first, last = sorted((on, other))
    apart = {_outcome(_with(case, acts=[{**act.stated(), "done": day.isoformat()}]), analyse) for day in (first, last)}
    between = _outcome(_with(case, acts=[{**act.stated(), "done": f"{first}/{last}"}]), analyse)
    hold(between is Outcome.UNKNOWN or apart == {between},
         f"{between} between {first} and {last}, and {' and '.join(sorted(apart))} on them")


@invariant("173", of_one)
def every_opinion_says_what_it_is_not(case: Case, *, analyse: AnalyseFunction) -> None:
    """In both languages it says that it is for Peru only, and that the routes are independent."""
    found = analyse(case, on=KNOWN_TO)
    for lang, peru, routes in (("en", "Peru only", "independent"), ("es", "solo al Perú", "independientes")):
        text = found.explain(lang)
        hold(peru in text and routes in text, f"not said in {lang}")


__all__ = ["INVARIANTS_OF_CASES", "AnalyseFunction", "anothers_leave_changes_nothing", "case_of", "days_judged_differently_settle_nothing",
           "every_opinion_says_what_it_is_not",
           "learning_never_reverses_an_outcome", "leave_never_worsens_the_outcome", "one_act_cases", "the_acts_are_judged_apart",
           "the_law_stops_where_nothing_is_infringed", "what_has_prescribed_is_not_fined"]
