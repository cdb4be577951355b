"""Strategies for infringements and their histories, and what the law says of every range of fines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from dl822.facts.infringements import Breached, EarlierAct, Exemption, Infringement
from dl822.fines import fine
from dl822.statute.instruments import DL_1391, KNOWN_TO, START
from dl822.testing.hard import boundary_days
from dl822.testing.invariants import Invariant, claims, hold

maybe = st.none() | st.booleans()
FLAGS = ("fault", "several_bound", "same_conduct", "moral_right", "for_gain", "false_statements", "acted_as_society", "spread",
         "reiterated",
         "circumvention_devices", "admitted", "punished_by_penalty", "sanctioned_for_it", "continues_sanctioned", "thirty_days_passed",
         "cessation_demanded", "last_sanction_final", "no_longer_unlawful")
FineFunction = Callable[..., Any]


# ── strategies ─────────────────────────────────────────────────────────────────────────────────────────────
def days_of_conduct() -> st.SearchStrategy[date]:
    """Days of conduct that are covered: those on which an instrument came into force and their neighbours, and any other."""
    hard = [day for day in boundary_days() if START <= day <= KNOWN_TO]
    return st.sampled_from(hard) | st.dates(START, KNOWN_TO)


@st.composite
def infringements(draw: st.DrawFn) -> Infringement:
    """Infringements of which some facts are known: on one day, or between two."""
    first = draw(days_of_conduct())
    last = min(first + timedelta(draw(st.sampled_from((0, 0, 0, 1, 90)))), KNOWN_TO)
    told = draw(st.dictionaries(st.sampled_from(FLAGS), st.booleans(), max_size=8))
    laws = [Breached.DECREE, Breached.BOTH, *([Breached.PERFORMERS_LAW] if first >= DL_1391.in_force else [])]
    return Infringement.model_validate({
        "conduct": first if first == last else f"{first}/{last}", "breaches": draw(st.none() | st.sampled_from(laws)),
        "exemption": draw(st.none() | st.sampled_from(list(Exemption))), **told})


@st.composite
def earlier_acts(draw: st.DrawFn, before: date = KNOWN_TO) -> EarlierAct:
    """Earlier acts, most of them of the same nature and sanctioned, done by a day."""
    done = before - timedelta(draw(st.integers(0, 1_500) | st.sampled_from((365, 730, 731, 732))))
    sanctioned = draw(st.sampled_from((True, True, True, False, None)))
    fine_uit = draw(st.none() | st.integers(0, 180)) if sanctioned else None
    decided = draw(st.none() | st.integers(0, 400).map(lambda n: min(done + timedelta(n), before)))
    return EarlierAct.model_validate({
        "done": draw(st.sampled_from((done, done, done, None))), "decided": decided if draw(st.booleans()) else None,
        "sanctioned": sanctioned,
        "same_nature": draw(st.sampled_from((True, True, True, False, None))), "fine_uit": fine_uit,
        "appealed": draw(st.sampled_from((False, False, None))) if sanctioned else None})


@st.composite
def histories(draw: st.DrawFn, before: date = KNOWN_TO, max_size: int = 4) -> tuple[EarlierAct, ...]:
    """Histories without the same act twice, in any order."""
    found: list[EarlierAct] = []
    for act in draw(st.lists(earlier_acts(before), max_size=max_size)):
        if act not in found:
            found.append(act)
    return tuple(found)


@st.composite
def fine_cases(draw: st.DrawFn) -> tuple[Infringement, tuple[EarlierAct, ...], date]:
    """An infringement, a history, and a day of decision after both."""
    offence = draw(infringements())
    conduct: Any = offence.conduct
    last: date = conduct.last
    return offence, draw(histories(conduct.first)), last + timedelta(draw(st.integers(0, 2_000)))


# ── invariants ─────────────────────────────────────────────────────────────────────────────────────────────
INVARIANTS_OF_FINES: list[Invariant] = []
invariant = claims(INVARIANTS_OF_FINES, fine=fine)


def _told(found: Any) -> str:
    return "–".join(f"{end:f}" for end in found.between)


@invariant("188(b)", fine_cases())
def a_fine_is_never_below_nothing(offence: Infringement, history: tuple[EarlierAct, ...], on: date, *, fine: FineFunction) -> None:
    """The lowest fine is none, and the highest is never below it; every sum is an exact decimal."""
    found = fine(offence, history=history, on=on)
    hold(found.min_uit == 0 <= found.between[0] <= found.between[1], f"a range of {_told(found)}")
    hold(all(isinstance(end, Decimal) for end in (found.min_uit, *found.between)), "a sum is no decimal")


@invariant("189", fine_cases())
def one_act_more_never_lowers_the_range(offence: Infringement, history: tuple[EarlierAct, ...], on: date, *, fine: FineFunction) -> None:
    """The highest fine never falls by one earlier act more, on either reading of what doubles."""
    for base in ("ceiling", "fine_imposed") if history else ():
        more = fine(offence, history=history, on=on, readings={"recidivism-base": base})
        for i in range(len(history)):
            less = fine(offence, history=(*history[:i], *history[i + 1:]), on=on, readings={"recidivism-base": base})
            hold(less.between[0] <= more.between[0] and less.between[1] <= more.between[1],
                 f"{_told(less)} without history[{i}], {_told(more)} with it")


@invariant("189", fine_cases())
def the_order_of_the_history_does_not_matter(offence: Infringement, history: tuple[EarlierAct, ...], on: date, *,
                                             fine: FineFunction) -> None:
    """Acts are taken in the order of their dates, however they are listed."""
    found, other = fine(offence, history=history, on=on), fine(offence, history=history[::-1], on=on)
    hold((found.between, found.repetitions) == (other.between, other.repetitions), f"{_told(found)}, and reversed {_told(other)}")


@invariant("189", fine_cases())
def an_act_out_of_the_window_never_multiplies(offence: Infringement, history: tuple[EarlierAct, ...], on: date, *,
                                              fine: FineFunction) -> None:
    """An act done more than two years before every later act, and before the one judged, changes nothing."""
    conduct: Any = offence.conduct
    dated = [act.done.first for act in history if act.done is not None and act.done.first is not None]
    if len(dated) == len(history):
        first = min([*dated, conduct.first])
        old = EarlierAct.model_validate({"done": first - timedelta(732), "same_nature": True, "sanctioned": True, "appealed": False,
                                         "fine_uit": 180})
        found, more = fine(offence, history=history, on=on), fine(offence, history=(*history, old), on=on)
        hold((found.between, found.repetitions) == (more.between, more.repetitions), f"{_told(found)} became {_told(more)}")


@invariant("lpag-230(5)", fine_cases())
def a_later_law_never_worsens_the_range(offence: Infringement, history: tuple[EarlierAct, ...], on: date, *, fine: FineFunction) -> None:
    """To look at the law of later days may lower the highest fine and never raises it."""
    conduct: Any = offence.conduct
    end = min(on, KNOWN_TO)
    at_first, later = (fine(offence, history=history, on=on, law=law) for law in (min(conduct.last, KNOWN_TO), end))
    hold(later.between[1] <= at_first.between[1], f"{_told(at_first)} by the law of the conduct, {_told(later)} by that of {end}")


@invariant("186", fine_cases())
def gravity_raises_no_ceiling(offence: Infringement, history: tuple[EarlierAct, ...], on: date, *, fine: FineFunction) -> None:
    """A circumstance of 186, or 187, is weighed: the range stays what it was."""
    found = fine(offence, history=history, on=on)
    grave = fine(offence.replace(for_gain=True, moral_right=True, circumvention_devices=True), history=history, on=on)
    hold(found.between == grave.between and grave.serious is True, f"{_told(found)}, and serious {_told(grave)}")


@invariant("dl-807-37", fine_cases())
def prompt_payment_is_a_quarter_less(offence: Infringement, history: tuple[EarlierAct, ...], on: date, *, fine: FineFunction) -> None:
    """Exactly three quarters of the fine."""
    found = fine(offence, history=history, on=on)
    prompt = found.with_prompt_payment()
    hold(all(4 * less == 3 * full for less, full in zip(prompt.between, found.between, strict=True)), f"{_told(prompt)} of {_told(found)}")


__all__ = [
    "INVARIANTS_OF_FINES", "a_fine_is_never_below_nothing", "a_later_law_never_worsens_the_range",
    "an_act_out_of_the_window_never_multiplies", "days_of_conduct", "earlier_acts", "fine_cases", "gravity_raises_no_ceiling", "histories",
    "infringements", "one_act_more_never_lowers_the_range", "prompt_payment_is_a_quarter_less", "the_order_of_the_history_does_not_matter",
]
