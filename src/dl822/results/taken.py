"""The open questions on which an answer rests, and whether another reading would change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from dl822.reasoning.asking import Case, find
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import Choose, Formula, Reading
from dl822.reasoning.when import When


class Taken(NamedTuple):
    """An open question that the facts reach."""

    id: str
    taken: str | None  # the option taken; None: what holds under all
    outcomes: Mapping[str, Any]  # what the answer would be on each option
    differs: bool  # whether some option would make the answer another
    changes_status: bool  # whether it would change the status on the day asked


def readings(formula: Formula, case: Case, found: Finding[Any], contrary: Callable[[Any, Any], bool]) -> tuple[Taken, ...]:
    """Each open question reached, in the order in which the law asks; ``contrary`` says whether an answer makes the
    status another than the answer given does."""
    reached = {f.formula.id: f.formula for f in found.walk() if isinstance(f.formula, Reading)}
    surely = {f.formula.id for f in _on_the_way(found) if isinstance(f.formula, Reading)}
    return tuple(_taken(question, question.id in surely, formula, case, found, contrary) for question in reached.values())


BUDGET = 200  # combinations of readings; past it they are not known to agree


def agreed(formula: Formula, case: Case, found: Finding[Any], contrary: Callable[[Any, Any], bool]) -> bool:
    """Whether no combination of readings makes the status another: two may do together what neither does alone."""
    waiting, left = [case], BUDGET
    while waiting:
        left -= 1
        if left < 0:
            return False
        on_these = waiting.pop()
        result = find(formula, on_these)
        reached = (f.formula for f in result.walk() if isinstance(f.formula, Reading))
        question = next((reading for reading in reached if reading.id not in on_these.readings and not _idle(reading, on_these)), None)
        if question is not None:
            waiting += [on_these.taking({question.id: name}) for name in question.names]
        elif contrary(found.answer, result.answer):
            return False
    return True


def _idle(reading: Reading, case: Case) -> bool:
    """Whether every option gives one and the same answer here, so that none of them needs to be tried."""
    found = [find(option, case) for option in reading.options]
    nested = any(isinstance(f.formula, Reading) for option in found for f in option.walk())
    return not nested and found[0].settled and all(f.answer == found[0].answer for f in found)


def _on_the_way(found: Finding[Any]) -> Iterator[Finding[Any]]:
    """The findings on the branches that the facts are known to take."""
    yield found
    if not (isinstance(found.formula, Choose) and len(found.because) == 3):
        for part in found.because:
            yield from _on_the_way(part)


def _taken(question: Reading, surely: bool, formula: Formula, case: Case, found: Finding[Any],
           contrary: Callable[[Any, Any], bool]) -> Taken:
    """A question surely reached changes the answer if an option gives another; one that only may be reached, if an
    option leaves no room for the answer given."""
    answers = {name: find(formula, case.taking({question.id: name})).answer for name in question.names}
    changed = [a for a in answers.values() if (a != found.answer if surely else excludes(a, found.answer))]
    return Taken(question.id, case.readings.get(question.id, question.default), answers,
                 bool(changed), any(contrary(found.answer, a) for a in changed))


def excludes(answer: Any, given: Any) -> bool:
    """Whether, on what is known, an answer leaves no room for the one given."""
    if isinstance(answer, When):
        return not (answer.lo <= given.lo and given.hi <= answer.hi)
    return answer is not None and answer is not given
