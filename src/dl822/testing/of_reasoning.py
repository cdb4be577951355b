"""Invariants of the reasoning: knowledge, missing facts, readings, and the form in which reasons are given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from hypothesis import strategies as st

from dl822 import terms
from dl822.facts.works import Subject
from dl822.reasoning.facts import Event, Flag, OneOf
from dl822.reasoning.finding import Finding
from dl822.reasoning.outline import Line, outline
from dl822.reasoning.when import hull
from dl822.testing import strategies as given
from dl822.testing.invariants import TermFunction, hold, invariant, within
from dl822.testing.points import asks, bounded, in_order

MANY = 600  # points; of a subject that has more, brute force is not tried

any_case = st.tuples(given.subjects(), given.days())


@st.composite
def _knowledge(draw: given.Draw, exactly: bool = False) -> tuple[Subject, Subject, date]:
    subject, on = draw(any_case)
    more = draw(given.completions(subject, on) if exactly else given.learned(subject, on))
    return subject, more, on


@st.composite
def _nearly_known(draw: given.Draw) -> tuple[Subject, date]:
    """All is known but a few facts, so that what could be answered can be counted out."""
    subject, vague = draw(given.subjects("fully")), draw(given.subjects("closely"))
    names = [*asks(type(subject), Flag), *asks(type(subject), OneOf), *asks(type(subject), Event)]
    if type(vague) is type(subject) and names:
        chosen = draw(st.lists(st.sampled_from(names), max_size=3, unique=True))
        changed = subject.replace(**{name: getattr(vague, name) for name in chosen})
        subject = subject if any(changed.faults()) else changed
    return subject, draw(given.days())


mostly_known = st.one_of(any_case, *[_nearly_known()] * 8)  # a document of the wholly unknown takes long to write


# ── knowledge ──────────────────────────────────────────────────────────────────────────────────────────────
@invariant(None, _knowledge())
def learning_never_reverses_a_status(subject: Subject, learned: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """Answering a fact, narrowing an interval, or hearing that a pending event happened may settle a status and never
    reverses one."""
    before, after = term(subject, on=on).status(), term(learned, on=on).status()
    hold(before in ("unknown", after), f"{before} became {after}")


@invariant(None, _knowledge())
def learning_only_narrows_the_years(subject: Subject, learned: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """What is known of the last year of protection only narrows as more is known."""
    before, after = term(subject, on=on).last_year, term(learned, on=on).last_year
    hold(within(after, before), f"{before} became {after}")


@invariant(None, st.tuples(given.subjects("closely"), given.days()) | _nearly_known())
def interval_is_the_hull_of_its_points(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """The answer for what is known within a few years is exactly the hull of the answers for all that it could be.

    Where more than the order of the years excludes some of it (a day within a year, a birth after the work, a performer
    dead before the performance) the answer may be wider, and never narrower.
    """
    if found := _points(subject, on):
        possible = [point for point in found if not any(point.faults(on.year))]
        expected = hull(term(point, on=on).last_year for point in possible or [subject])
        answer = term(subject, on=on).last_year
        exact = answer[:2] == expected[:2] or len(possible) < len(found)
        hold(exact and within(expected, answer), f"{answer}, where its {len(possible)} points give {expected}")


@invariant(None, _knowledge(exactly=True), reasons=True)
def missing_settles(subject: Subject, complete: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """Answering every fact that is named as missing, as it is in a complete account, settles the conclusion: the other
    facts change nothing, and what is left open are readings."""
    answered = subject
    for fact in {m.fact: m for m in term(subject, on=on).missing}:
        answered = _answered(answered, complete, fact)
    found, expected = term(answered, on=on).last_year, term(complete, on=on).last_year
    hold(found == expected, f"{found} once all that was missing is answered, {expected} with every fact")


@invariant(None, _nearly_known(), reasons=True)
def missing_is_minimal(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """No fact is named as missing that could change nothing, whatever the other facts turn out to be."""
    if found := [point for point in _points(subject, on) if not any(point.faults(on.year))]:
        named = [m.fact for m in term(subject, on=on).missing]
        answers = [term(point, on=on).last_year for point in found] if named else []
        for fact in named:
            by_rest: dict[str, set[Any]] = {}
            for point, answer in zip(found, answers, strict=True):
                by_rest.setdefault(_rest(point, fact), set()).add(answer)
            hold(any(len(of) > 1 for of in by_rest.values()), f"{fact} is named, and changes nothing")


# ── readings ───────────────────────────────────────────────────────────────────────────────────────────────
@invariant(None, any_case, reasons=True)
def an_option_of_a_reading_lies_within_the_open_answer(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """Where no side is taken on an open question, the answer holds whichever side is taken."""
    answer = term(subject, on=on)
    for taken in answer.readings:
        if taken.taken is None:
            for option, outcome in taken.outcomes.items():
                hold(within(outcome, answer.last_year), f"{taken.id} read as {option!r}: {outcome}, outside {answer.last_year}")


# ── form ───────────────────────────────────────────────────────────────────────────────────────────────────
@invariant(None, mostly_known, reasons=True)
def both_languages_have_the_same_shape(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """The reasons have as many lines, at the same depth, in English and in Spanish, and none is empty."""
    answer = term(subject, on=on)
    hold(all(words.en.strip() and words.es.strip() for _, words in Line.flat(outline(answer.finding))), "a reason is empty")
    en, es = (answer.explain(lang).splitlines() for lang in ("en", "es"))
    hold([_depth(line) for line in en] == [_depth(line) for line in es], "the two outlines differ in shape")
    for words in _bilingual(answer.to_dict()):
        hold(all(isinstance(text, str) and text.strip() for text in words), f"not in both languages: {words}")


@invariant(None, any_case, reasons=True)
def finding_round_trips_through_json(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """The tree of reasons, written as JSON and read back, is the same tree."""
    found = term(subject, on=on).finding
    back = Finding.from_json(found.to_json())
    hold(back == found and back.to_json() == found.to_json(), "another tree came back")


@invariant(None, mostly_known, reasons=True)
def json_document_is_stable(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """The facts that the document itself states give the same document."""
    document = term(subject, on=on).to_json()
    stated = type(subject).model_validate(json.loads(document)["subject"])
    hold(term(stated, on=on).to_json() == document, "the facts that it states give another document")


# ── what the checks have in common ─────────────────────────────────────────────────────────────────────────
def _points(subject: Subject, on: date) -> list[Subject]:
    """The points of a subject in the order of their years, unless they are too many to count out."""
    found = list(islice(in_order(subject, on), MANY + 1)) if bounded(subject) else []
    return found if len(found) <= MANY else []


def _answered(subject: Any, complete: Any, fact: str) -> Any:
    """The subject with one fact, such as ``authors[1].died``, as it is in the complete account."""
    head, _, rest = fact.partition("[")
    if not rest or getattr(subject, head) is None:
        return subject.replace(**{head: getattr(complete, head)})
    number, _, field = rest.partition("].")
    people = list(getattr(subject, head))
    people[int(number)] = people[int(number)].replace(**{field: getattr(getattr(complete, head)[int(number)], field)})
    return subject.replace(**{head: tuple(people)})


def _rest(point: Any, fact: str) -> str:
    """All that a point says but one fact."""
    blank: Any = point
    head, _, rest = fact.partition("[")
    if not rest:
        return str(blank.replace(**{head: None}))
    people = list(getattr(blank, head))
    number, _, field = rest.partition("].")
    people[int(number)] = people[int(number)].replace(**{field: None})
    return str(blank.replace(**{head: tuple(people)}))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _bilingual(document: Any) -> Iterator[tuple[Any, Any]]:
    """Every text of a document that is written in two languages."""
    if isinstance(document, dict):
        if "en" in document or "es" in document:
            yield document.get("en"), document.get("es")
        for value in document.values():
            yield from _bilingual(value)
    elif isinstance(document, list):
        for value in document:
            yield from _bilingual(value)
