"""Every limb taken apart: each condition of each wording decides some case, and what is missing is what counting out finds.

A formula is turned into a decision diagram: its facts are answered one after the other, the options of a choice that its
tests do not tell apart together. Two formulas are the same if, and only if, their diagrams are; so what holds of the
diagram holds of every combination of facts, without a case being drawn.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import pairwise, product
from typing import Any, NamedTuple

import pytest

from dl822 import rights
from dl822.errors import NotCoveredError
from dl822.exceptions import EXCEPTIONS
from dl822.facts.acts import Setting
from dl822.facts.uses import Use
from dl822.reasoning import formula as fm
from dl822.reasoning.asking import Case, find
from dl822.reasoning.missing import missing
from dl822.reasoning.provision import Instrument, Provision
from dl822.statute.instruments import INSTRUMENTS, KNOWN_TO
from dl822.statute.inventory import entry
from dl822.statute.readings import question
from dl822.testing.strategies_of_uses import consistent, domain, ways

# ── formulas as plain tuples ───────────────────────────────────────────────────────────────────────────────
# ("all", parts) · ("any", parts) · ("not", part) · ("whole", part) · ("cited", part) · ("in", fact, values) · True · False
Expr = Any
Readings = dict[str, str]


def plain(f: fm.Formula, readings: Readings | None = None, *, cited: bool = False) -> Expr:
    """The formula, its open questions answered; or with every answer, as if they were facts (``None``). The provisions
    that it names are marked, or merged with the rest."""
    if isinstance(f, fm.Cited):
        inner = plain(f.of, readings, cited=cited)
        return ("cited", inner) if cited else inner
    if isinstance(f, fm.Reading):
        options = {name: plain(option, readings, cited=cited) for name, option in zip(f.names, f.options, strict=True)}
        return answered(f.id, options) if readings is None else options[readings[f.id]]
    if isinstance(f, fm.IsIn):
        return "in", ".".join(f.fact.path), frozenset(f.members)
    if isinstance(f, fm.FlagFact):
        return "in", ".".join(f.path), frozenset({True})
    if isinstance(f, fm.NotInForce):
        return False
    assert isinstance(f, fm.Group), f
    parts = tuple(plain(part, readings, cited=cited) for part in f.of)
    return ("all", tuple(("not", p) for p in parts)) if isinstance(f, fm.NoneOf) else ("all" if isinstance(f, fm.AllOf) else "any", parts)


def answered(question: str, options: dict[str, Expr]) -> Expr:
    """What holds on each answer to an open question. An option is never left out as a whole: to ask nothing more, one
    says again what is asked anyhow."""
    return "any", tuple(("whole", ("all", (("whole", ("in", f"reading {question}", frozenset({name}))), ("whole", option))))
                        for name, option in options.items())


def atoms(e: Expr) -> Iterator[tuple[str, frozenset[Any]]]:
    """The tests of an expression: a fact, and the values that pass."""
    if isinstance(e, bool):
        return
    if e[0] == "in":
        yield e[1], e[2]
    else:
        for part in e[1] if e[0] in ("all", "any") else e[1:]:
            yield from atoms(part)


def weaker(e: Expr) -> Iterator[tuple[str, Expr]]:
    """The expression without one of its conditions or alternatives, or without one of the options of a test; provisions
    that are marked stay whole."""
    if isinstance(e, bool) or e[0] == "cited":
        return
    if e[0] == "in":
        for value in sorted(e[2], key=str) if len(e[2]) > 1 else ():
            yield f"option {value} of {e[1]}", ("in", e[1], e[2] - {value})
    elif e[0] in ("not", "whole"):
        yield from ((what, (e[0], inner)) for what, inner in weaker(e[1]))
    else:
        for i, part in enumerate(e[1]):
            if part[0] not in ("whole", "cited"):
                yield f"{e[0]} {said(part)}", (e[0], e[1][:i] + e[1][i + 1:])
            yield from ((what, (e[0], (*e[1][:i], inner, *e[1][i + 1:]))) for what, inner in weaker(part))


def said(e: Expr) -> str:
    if e[0] == "in":
        return e[1] if e[2] == {True} else f"{e[1]} in {'|'.join(sorted(map(str, e[2])))}"
    return f"{e[0]} {said(e[1])}" if e[0] in ("not", "whole", "cited") else f"{e[0]}({', '.join(map(said, e[1]))})"


# ── decision diagrams ──────────────────────────────────────────────────────────────────────────────────────
def values_of(fact: str) -> tuple[Any, ...]:
    """The values of a fact of a use, or the answers to an open question."""
    return tuple(question(fact.removeprefix("reading ")).options) if fact.startswith("reading ") else domain(fact)


def classes(exprs: list[Expr]) -> dict[str, list[frozenset[Any]]]:
    """For each fact, in the order in which it is met, the sets of its values that no test tells apart."""
    found: dict[str, list[frozenset[Any]]] = {}
    for e in exprs:
        for fact, values in atoms(e):
            parted = found.get(fact) or [frozenset(values_of(fact))]
            found[fact] = [half for part in parted for half in (part & values, part - values) if half]
    return found


def given(e: Expr, fact: str, values: frozenset[Any]) -> Expr:
    """The expression once a fact is known to be among values that no test tells apart."""
    if isinstance(e, bool):
        return e
    if e[0] == "in":
        return values <= e[2] if e[1] == fact else e
    if e[0] in ("whole", "cited"):
        return given(e[1], fact, values)
    if e[0] == "not":
        inner = given(e[1], fact, values)
        return not inner if isinstance(inner, bool) else ("not", inner)
    decides = e[0] == "any"
    left = []
    for part in e[1]:
        found = given(part, fact, values)
        if found is decides:
            return decides
        if not isinstance(found, bool):
            left.append(found)
    return (e[0], tuple(left)) if left else not decides


class Diagrams:
    """Diagrams over the same facts in the same order, so that equal functions are one and the same diagram."""

    def __init__(self, parts: dict[str, list[frozenset[Any]]]) -> None:
        self.parts, self.order = parts, list(parts)
        self.memo: dict[tuple[int, Expr], Any] = {}

    def of(self, e: Expr, at: int = 0) -> Any:
        if isinstance(e, bool):
            return e
        key = (at, e)
        if key not in self.memo:
            fact = self.order[at]
            below = tuple(self.of(given(e, fact, values), at + 1) for values in self.parts[fact])
            self.memo[key] = below[0] if all(branch == below[0] for branch in below) else (fact, below)
        return self.memo[key]


# ── every wording of every limb, under every reading ───────────────────────────────────────────────────────
class Wording(NamedTuple):
    """A rule in the wording of an instrument, its open questions answered in one way."""

    rule: Provision[Use, fm.Truth]
    by: Instrument
    readings: Readings

    @property
    def tree(self) -> fm.Formula:
        formula: fm.Formula = self.rule.tree(self.by.in_force)
        return formula

    def expr(self, *, cited: bool = False) -> Expr:
        whole = plain(self.tree, self.readings or None, cited=cited)
        return whole[1] if cited else whole

    def __str__(self) -> str:
        return "-".join([self.rule.__name__, self.by.id, *self.readings.values()])


def wordings(rules: Iterable[Provision[Use, fm.Truth]]) -> list[Wording]:
    return [Wording(rule, by, taken) for rule in rules for by, _ in rule.wordings for taken in all_readings(rule.tree(by.in_force))]


def unread(read: list[Wording]) -> list[Wording]:
    """The same wordings, their open questions left open."""
    return list({(w.rule, w.by): w._replace(readings={}) for w in read}.values())


def all_readings(formula: fm.Formula) -> list[Readings]:
    """Every combination of answers to the open questions of a formula."""
    met = {f.id: f.names for f in fm.walk(formula) if isinstance(f, fm.Reading)}
    return [dict(zip(met, taken, strict=True)) for taken in product(*met.values())]


def possible(*exprs: Expr) -> Expr:
    """That none of the contradictions among the facts of these expressions is stated."""
    facts = {fact for e in exprs for fact, _ in atoms(e)}
    rows = [together for _, together in Use.contradictions if {name for name, _ in together} <= facts]
    return "all", tuple(("not", ("all", tuple(("in", name, frozenset(values)) for name, values in row))) for row in rows)


LIMBS = wordings(EXCEPTIONS.values())
RIGHTS = wordings(rule for rule in vars(rights).values() if isinstance(rule, Provision))
OPEN = {"limbs": unread(LIMBS), "rights": unread(RIGHTS)}


def settled(wording: Wording) -> tuple[Any, Any]:
    """The diagrams of the consistent facts that satisfy it, and of those that do not."""
    whole = wording.expr()
    consistent_facts = possible(whole)
    d = Diagrams(classes([whole, consistent_facts]))
    return d.of(("all", (whole, consistent_facts))), d.of(("all", (("not", whole), consistent_facts)))


def redundant(wording: Wording, *, cited: bool = False, options: bool = True) -> list[str]:
    """The conditions without which the answer would be the same, whatever facts that do not contradict each other."""
    whole = wording.expr(cited=cited)
    consistent_facts = possible(whole)
    others = [(what, without) for what, without in weaker(whole) if options or not what.startswith("option ")]
    d = Diagrams(classes([whole, consistent_facts, *(without for _, without in others)]))
    expected = d.of(("all", (whole, consistent_facts)))
    return [what for what, without in others if d.of(("all", (without, consistent_facts))) == expected]


class TestEveryLimb:
    """Every exception in every wording and on every reading, over all combinations of its facts."""

    @pytest.mark.parametrize("limb", LIMBS, ids=str)
    def test_it_can_hold_and_can_fail(self, limb: Wording) -> None:
        """Some consistent facts satisfy it, and some do not."""
        assert False not in settled(limb)

    @pytest.mark.parametrize("limb", OPEN["limbs"], ids=str)
    def test_nothing_in_it_is_redundant(self, limb: Wording) -> None:
        """Each condition, each alternative and each option of a test decides some combination of facts and readings."""
        assert redundant(limb) == []


class TestEveryRight:
    """The rules that say which acts are reserved. The headings of the law overlap (33(c) and 33(d), 132(b) and 132(c)),
    and so do the provisions that a rule names; its own conditions do not."""

    @pytest.mark.parametrize("right", OPEN["rights"], ids=str)
    def test_it_can_hold_and_can_fail(self, right: Wording) -> None:
        """Some consistent facts meet it, and some do not, on one reading or another."""
        assert False not in settled(right)

    @pytest.mark.parametrize("right", OPEN["rights"], ids=str)
    def test_no_condition_of_its_own_is_redundant(self, right: Wording) -> None:
        """Each of its own conditions and alternatives decides some combination of facts."""
        assert redundant(right, cited=True, options=False) == []


# ── wordings by date ───────────────────────────────────────────────────────────────────────────────────────
SAME = {("43(a)", "dl-1391")}  # in 2018 only what it calls the institution changed


class TestWordings:
    """A limb begins with its first instrument, and says something else from the date of each later one, and only then."""

    @pytest.mark.parametrize("rule", EXCEPTIONS.values(), ids=list(EXCEPTIONS))
    def test_not_before_its_first_instrument(self, rule: Provision[Use, fm.Truth]) -> None:
        """Asked on the day before, it is refused with the instrument and the date; on the day itself it answers."""
        first = rule.wordings[0][0]
        with pytest.raises(NotCoveredError, match=f"law from {first.in_force}"):
            rule(Use(), on=first.in_force - timedelta(1))
        assert rule(Use(), on=first.in_force).answer is None

    @pytest.mark.parametrize("rule", EXCEPTIONS.values(), ids=list(EXCEPTIONS))
    def test_it_changes_on_the_dates_of_its_instruments(self, rule: Provision[Use, fm.Truth]) -> None:
        """Of two neighbouring dates of the law its diagrams differ if, and only if, it was amended on the second."""
        first = rule.wordings[0][0].in_force
        days = sorted({first, *(norm.in_force for norm in INSTRUMENTS.values() if first < norm.in_force <= KNOWN_TO)})
        amended = {by.in_force for by, _ in rule.wordings[1:] if (rule.id, by.id) not in SAME}
        for taken in all_readings(rule.tree(KNOWN_TO)):
            exprs = {day: plain(rule.tree(day), taken) for day in days}
            d = Diagrams(classes(list(exprs.values())))
            assert {day for before, day in pairwise(days) if d.of(exprs[before]) != d.of(exprs[day])} == amended

    @pytest.mark.parametrize("rule", EXCEPTIONS.values(), ids=list(EXCEPTIONS))
    def test_its_instruments_are_those_of_the_inventory(self, rule: Provision[Use, fm.Truth]) -> None:
        """The inventory names the same instruments, in the same order."""
        assert tuple(by for by, _ in rule.wordings) == entry(rule.id).by


# ── what the library answers ───────────────────────────────────────────────────────────────────────────────
def sampled(wording: Wording, times: int) -> Iterator[tuple[Case, random.Random]]:
    """Cases about a limb: every fact of it answered so as to satisfy it, then two answered anew and up to six forgotten."""
    rng = random.Random(str(wording))
    facts = sorted({fact for taken in all_readings(wording.tree) for fact, _ in atoms(plain(wording.tree, taken))})
    for turn in range(times):
        near = next(ways(wording.tree, True, {}, turn))
        answers = {fact: rng.choice(sorted(near.get((fact,), domain(fact)), key=str)) for fact in facts}
        answers |= {fact: rng.choice(domain(fact)) for fact in rng.sample(facts, rng.choice((0, 0, 1, 2)))}
        answers = consistent(answers) | dict.fromkeys(rng.sample(facts, min(rng.randint(0, 6), len(facts))))
        yield wording.rule.case(Use.model_validate(answers), on=wording.by.in_force), rng


def counted_out(wording: Wording, case: Case) -> set[str]:
    """The unknown facts that, with some answers to the others, decide the answer: all combinations are tried."""
    exprs = [plain(wording.tree, taken) for taken in all_readings(wording.tree)]
    unknown = {fact: [min(part, key=str) for part in parts] for fact, parts in classes(exprs).items() if case.value((fact,)) is None}
    answers = {values: find(wording.tree, case.supposing({(fact,): value for fact, value in zip(unknown, values, strict=True)})).answer
               for values in product(*unknown.values())}
    by_rest: dict[tuple[str, Any], set[bool | None]] = {}
    for values, answer in answers.items():
        for at, fact in enumerate(unknown):
            by_rest.setdefault((fact, (values[:at], values[at + 1:])), set()).add(answer)
    return {fact for (fact, _), found in by_rest.items() if len(found) > 1}


@pytest.mark.parametrize("limb", OPEN["limbs"], ids=str)
class TestAnswers:
    """What the library answers of a limb, and what it would still ask."""

    def test_the_diagram_answers_alike(self, limb: Wording) -> None:
        """A case fully told has the answer of the expression on which the diagrams rest, on every reading."""
        for case, _ in sampled(limb, 12):
            for taken in all_readings(limb.tree):
                expr = plain(limb.tree, taken)
                for fact in {fact for fact, _ in atoms(expr)}:
                    value = case.value((fact,))
                    expr = given(expr, fact, frozenset({value})) if value is not None else expr
                found = find(limb.tree, case.taking(taken)).answer
                assert expr is found if isinstance(expr, bool) else found is None

    def test_missing_is_what_counting_out_finds(self, limb: Wording) -> None:
        """Every unknown fact that could decide is named, and no other."""
        for case, _ in sampled(limb, 12):
            assert {m.fact for m in missing(limb.tree, case)} == counted_out(limb, case), case.facts

    def test_unknown_only_with_something_missing(self, limb: Wording) -> None:
        """An unknown answer names a fact, or rests on an open question on which no side is taken."""
        undecided = any(isinstance(f, fm.Reading) and f.default is None for f in fm.walk(limb.tree))
        for case, _ in sampled(limb, 40):
            if find(limb.tree, case).answer is None:
                assert missing(limb.tree, case) or undecided


class TestDiagrams:
    """The diagrams themselves, on what can be seen at a glance."""

    def test_equal_functions(self) -> None:
        """However they are written, equal functions have one diagram, and others do not."""
        home, free = ("in", "setting", frozenset({Setting.HOME})), ("in", "free_entry", frozenset({True}))
        d = Diagrams(classes([home, free]))
        both = ("all", (home, free))
        assert d.of(both) == d.of(("not", ("any", (("not", free), ("not", home)))))
        assert d.of(both) != d.of(("any", (home, free)))
        assert d.of(("any", (home, ("not", home)))) is True
        assert d.of(("all", (home, ("not", home), ("all", ())))) is False

    def test_a_redundant_condition_is_found(self) -> None:
        """Said twice, or said of what is a part of it."""
        rule = EXCEPTIONS["own_relay"]
        limb = Wording(rule, rule.wordings[0][0], {})
        assert redundant(limb) == []
        whole = limb.expr()
        twice = (whole[0], (*whole[1], whole[1][0]))
        d = Diagrams(classes([twice]))
        assert [what for what, without in weaker(twice) if d.of(without) == d.of(twice)] != []
