"""Hypothesis strategies for uses: consistent facts, many of which come near to satisfying one limb of the law.

A use drawn at random satisfies no limb. So one wording of one limb is drawn, facts that satisfy it are read off its own
formula, and then one or two of them are disturbed: that is where answers turn. ``knowing`` is ``"fully"`` (every fact
answered, save who granted the consent) or ``"partly"`` (the default).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Literal

from hypothesis import strategies as st

from dl822 import exceptions, permissions, rights
from dl822.facts.owners import Claim
from dl822.facts.uses import Use
from dl822.reasoning import formula as fm
from dl822.reasoning.facts import Flag, OneOf
from dl822.reasoning.formula import Path
from dl822.statute.instruments import START
from dl822.testing.hard import boundary_days
from dl822.testing.points import asks
from dl822.testing.strategies import Draw

Known = Literal["fully", "partly"]
Domains = Mapping[Path, frozenset[Any]]
USUAL = ("matter", "carries", "act", "in_term", "carried_in_term", "performances_in_term", "consent",
         "proper_practice")  # of which most is known


def days_of_use() -> st.SearchStrategy[date]:
    """Days of conduct: those on which an instrument came into force and their neighbours, and any other."""
    hard = [day for day in boundary_days() if day >= START]
    return st.sampled_from(hard) | st.dates(START, date(2040, 12, 31))


# ── facts that satisfy a formula ───────────────────────────────────────────────────────────────────────────
def ways(formula: fm.Formula, answer: bool, domains: Domains, turn: int = 0) -> Iterator[Domains]:
    """What facts may be for a formula to have an answer: narrowed domains, alternative after alternative.

    ``turn`` says with which alternative to begin.
    """
    if isinstance(formula, fm.Cited):
        yield from ways(formula.of, answer, domains, turn)
    elif isinstance(formula, fm.Reading):
        taken = formula.names.index(formula.default) if formula.default else turn % len(formula.options)
        yield from ways(formula.options[taken], answer, domains, turn)
    elif isinstance(formula, fm.Group):
        wanted = answer is not isinstance(formula, fm.NoneOf)  # of each part
        if answer is isinstance(formula, fm.AllOf | fm.NoneOf):
            yield from _all(formula.of, wanted, domains, turn)
        else:
            start = turn % len(formula.of)
            for part in (*formula.of[start:], *formula.of[:start]):
                yield from ways(part, wanted, domains, turn)
    elif isinstance(formula, fm.IsIn):
        yield from _narrowed(domains, formula.fact, frozenset(o for o in formula.fact.options if (o in formula.members) is answer))
    elif isinstance(formula, fm.FlagFact):
        yield from _narrowed(domains, formula, frozenset({answer}))
    elif isinstance(formula, fm.NotInForce) and not answer:
        yield domains


def _all(parts: Sequence[fm.Formula], answer: bool, domains: Domains, turn: int) -> Iterator[Domains]:
    if not parts:
        yield domains
    for narrowed in ways(parts[0], answer, domains, turn) if parts else ():
        yield from _all(parts[1:], answer, narrowed, turn)


def _narrowed(domains: Domains, fact: fm.Fact, values: frozenset[Any]) -> Iterator[Domains]:
    if left := domains.get(fact.path, values) & values:
        yield {**domains, fact.path: left}


@cache
def targets() -> tuple[tuple[str, fm.Formula, bool], ...]:
    """What a use may come near to: every limb in every wording, a valid authorisation, an act that is not reserved."""
    limbs = [(name, rule.tree(by.in_force), True) for name, rule in exceptions.EXCEPTIONS.items() for by, _ in rule.wordings]
    return (*limbs, ("authorised", permissions.authorised.tree(START), True), ("reserved", rights.reserved.tree(START), False))


# ── a use ──────────────────────────────────────────────────────────────────────────────────────────────────
@cache
def domain(name: str) -> tuple[Any, ...]:
    """The answers that a fact of a use can have."""
    declared: Any = Use.model_fields[name].annotation
    return tuple(declared.of) if issubclass(declared, OneOf) else (True, False)


@cache
def names() -> tuple[str, ...]:
    """The facts of a use that are a choice or a yes or no."""
    return (*asks(Use, OneOf), *asks(Use, Flag))


@cache
def _answers(of: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({name: st.sampled_from(domain(name)) for name in of})


@cache
def _some_answers() -> st.SearchStrategy[dict[str, Any]]:
    one = st.sampled_from(names()).flatmap(lambda name: st.tuples(st.just(name), st.sampled_from((*domain(name), None))))
    return st.lists(one, max_size=6, unique_by=lambda answer: answer[0]).map(dict)


@st.composite
def uses(draw: Draw, /, knowing: Known = "partly", *, near: str | None = None, **given: Any) -> Use:
    """Consistent facts of a use. ``near`` names the limb to come near to (one of ``exceptions.EXCEPTIONS``); ``given``
    fixes some facts (a value, or a strategy for one)."""
    fixed = {name: draw(value) if isinstance(value, st.SearchStrategy) else value for name, value in given.items()}
    found = _plain(draw, draw(st.sampled_from([t for t in targets() if near in (None, t[0])])), fixed)
    usual = draw(_answers(USUAL))
    others = draw(_answers(names())) if knowing == "fully" else usual if draw(st.integers(0, 3)) else {}
    answers = {**others, **found, **(draw(_some_answers()) if draw(st.booleans()) else {}), **fixed}
    if knowing == "fully":
        answers = {name: others.get(name) if value is None and name not in fixed else value for name, value in answers.items()}
    return _made(consistent(answers, frozenset(fixed)))


def _plain(draw: Draw, target: tuple[str, fm.Formula, bool], fixed: dict[str, Any]) -> dict[str, Any]:
    """Facts that satisfy the target (with those that are fixed, if they can), a few of them disturbed; paths are dotted."""
    _, formula, answer = target
    turn = draw(st.integers(0, 11))
    start: Domains = {(name,): frozenset({value}) for name, value in fixed.items() if name in names() and value is not None}
    found = next(ways(formula, answer, start, turn), None) or next(ways(formula, answer, {}, turn))
    answers = {path: draw(st.sampled_from(sorted(values, key=str))) for path, values in found.items() if path not in start}
    for path in draw(st.lists(st.sampled_from(sorted(answers)), max_size=2)) if answers else ():
        answers[path] = draw(st.sampled_from((*domain(path[0]), None))) if len(path) == 1 else None
    return {".".join(path): value for path, value in answers.items()}


def _made(answers: Mapping[str, Any]) -> Use:
    """The use, with the facts of who granted the consent under their own heading."""
    nested: dict[str, Any] = {}
    for name, value in answers.items():
        *outer, last = name.split(".")
        inside = nested
        for step in outer:
            inside = inside.setdefault(step, {})
        inside[last] = value
    grantor = nested.get("granted_by")
    if isinstance(grantor, dict) and any(Claim.model_validate(grantor).faults()):
        del nested["granted_by"]
    return Use.model_validate(nested)


def consistent(answers: Mapping[str, Any], fixed: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The answers with what contradicts the rest set right: the last fact of each contradiction that is not fixed."""
    found = dict(answers)
    for _ in Use.contradictions:  # setting one right may bring about another, a few times
        for _, together in Use.contradictions:
            if all(found.get(name) in values for name, values in together):
                name, values = next((row for row in reversed(together) if row[0] not in fixed), together[-1])
                found[name] = next(value for value in domain(name) if value not in values)
    return found


# ── learning ───────────────────────────────────────────────────────────────────────────────────────────────
@st.composite
def learned_uses(draw: Draw, use: Use, *, exactly: bool = False) -> Use:
    """The use when some more is known of it, or (``exactly``) all: unknown facts answered, as far as they contradict nothing."""
    unknown = [name for name in names() if getattr(use, name) is None]
    answers = draw(_answers(names())) if exactly or draw(st.booleans()) else draw(_some_answers())
    for name in unknown:
        if answers.get(name) is not None:
            allowed = (answers[name], *domain(name))
            use = next((more for value in allowed if not any((more := use.replace(**{name: value})).faults())), use)
    return use


__all__ = ["consistent", "days_of_use", "domain", "learned_uses", "names", "targets", "uses", "ways"]
