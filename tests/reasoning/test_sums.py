"""Amounts compared with each other: shares, differences and sums of what is known, or partly known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dl822.reasoning import formula as fm
from dl822.reasoning.amounts import ANY_AMOUNT, Bound
from dl822.reasoning.asking import Case, bounds_of, find
from dl822.reasoning.facts import Amount, Facts, Flag, Money, ask
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import Amounts, Truth, all_of, any_of, none_of, total
from dl822.reasoning.missing import missing
from dl822.reasoning.provision import Instrument, Statute
from dl822.reasoning.saying import says, shown
from dl822.reasoning.words import Words

from .worlds import KERNEL

LAW = Instrument("law", "a law", "una ley", date(2000, 1, 1), date(2000, 1, 2))
ON = date(2001, 1, 1)


class Sums(Facts):
    a: Amount = ask("first", "primero", "a?", "¿a?")
    b: Amount = ask("second", "segundo", "b?", "¿b?")
    c: Amount = ask("third", "tercero", "c?", "¿c?")
    d: Amount = ask("fourth", "cuarto", "d?", "¿d?")
    p: Flag = ask("flag", "marca", "p?", "¿p?")


class Till(Facts):
    taken: Money = ask("takings", "ingresos", "taken?", "¿ingresos?")
    costs: Money = ask("costs", "gastos", "costs?", "¿gastos?")
    spared: Money = ask("spared costs", "gastos exceptuados", "spared?", "¿exceptuados?")


law = Statute(frozenset({"1", "2"}), lambda id, by: Words(id, id), frozenset())


@law.provision("2", "costs that count", "gastos computables", by=LAW)
def counted(till: type[Till]) -> Amounts:
    """Without those spared."""
    return till.costs.less(till.spared)


@law.provision("1", "within thirty per cent", "dentro del treinta por ciento", by=LAW)
def within(till: type[Till]) -> Truth:
    """Of the takings."""
    return counted(till).within(till.taken.share(30))


def ask_of(formula: Any, facts: Facts) -> Finding[Any]:
    return find(formula, Case(facts, 2001))


class TestABound:
    @pytest.mark.parametrize(("first", "second", "answer"), [
        ((2, 5), (5, None), True), ((5, 5), (5, 5), True), ((0, 5), (5, 9), True), ((6, 9), (0, 5), False), ((6, None), (5, 5), False),
        ((0, 6), (5, 9), None), ((0, None), (5, 9), None), ((6, 9), (0, None), None), ((5, 9), (0, 5), None)])
    def test_within(self, first: Any, second: Any, answer: bool | None) -> None:
        made = [Bound(Decimal(lo), None if hi is None else Decimal(hi)) for lo, hi in (first, second)]
        assert made[0].within(made[1]) is answer

    def test_exact(self) -> None:
        assert Bound(Decimal(2), Decimal(2)).exact
        assert not Bound(Decimal(2), Decimal(3)).exact and not ANY_AMOUNT.exact


class TestArithmetic:
    """Worked out by hand."""

    @pytest.mark.parametrize(("formula", "lo", "hi"), [
        (Sums.a.share(30), "3", "3"), (Sums.b.share(30), "0", None), (Sums.a.less(Sums.c), "6", "6"), (Sums.c.less(Sums.a), "0", "0"),
        (Sums.a.less(Sums.b), "0", "10"), (Sums.b.less(Sums.a), "0", None), (total(Sums.a, Sums.c), "14", "14"),
        (total(Sums.a, Sums.b), "10", None), (Sums.a.less(Sums.c, Sums.c), "2", "2"), (Sums.a.less(Sums.c, Sums.b), "0", "6"),
        (total(Sums.a.less(Sums.b), Sums.c).share(50), "2", "7"), (total(), "0", "0")])
    def test_bounds(self, formula: Amounts, lo: str, hi: str | None) -> None:
        found = bounds_of(ask_of(formula, Sums(a=10, c=4)))
        assert found == (Decimal(lo), None if hi is None else Decimal(hi))

    @pytest.mark.parametrize(("costs", "taken", "answer"), [
        ("300000.00", "1000000.00", True), ("300000.01", "1000000.00", False), ("0.00", "0.00", True), ("0.01", "0.00", False),
        ("0.30", "1.00", True), ("0.31", "1.01", False), ("299999999999999.70", "999999999999999.00", True),
        ("299999999999999.71", "999999999999999.00", False)])
    def test_to_the_centimo_however_large(self, costs: str, taken: str, answer: bool) -> None:
        assert within(Till(costs=costs, taken=taken, spared=0), on=ON).answer is answer

    def test_it_does_not_branch(self) -> None:
        with pytest.raises(TypeError):
            bool(Sums.a.within(Sums.b))
        with pytest.raises(TypeError):
            bool(Sums.a.share(3))


# ── against every world ────────────────────────────────────────────────────────────────────────────────────
a, b, c, d, p = Sums.a, Sums.b, Sums.c, Sums.d, Sums.p
FORMULAS: dict[str, Truth] = {
    "difference in a share": a.less(b).within(c.share(50)),
    "sum": total(a, b).within(c),
    "two taken off": a.less(b, c).within(d.share(50)),
    "share of what is left": a.within(b.less(c).share(10)),
    "two limits": all_of(a.less(b).within(c), d.within(c.share(50))),
    "nothing, or within": any_of(a.at_most(0), a.within(c.less(b).share(50))),
    "more than a limit": none_of(total(a, b).within(c)),
    "between two": all_of(a.within(c), none_of(a.within(d))),
    "if": any_of(total(a, b).within(c), none_of(p)),
    "and a flag": all_of(p, a.less(b).within(c.share(50))),
}
STEPS = tuple(map(Decimal, range(7)))
known = st.none() | st.sampled_from(STEPS)
some = st.builds(Sums, a=known, b=known, c=known, d=known, p=st.none() | st.booleans())
pure = st.sampled_from(list(FORMULAS))


def domains(formula: Truth, facts: Sums) -> dict[str, tuple[Any, ...]]:
    """What is not known of the facts that a formula asks for, and what each may be."""
    names = dict.fromkeys(f.path[0] for f in fm.walk(formula) if isinstance(f, fm.Fact))
    return {name: (True, False) if name == "p" else STEPS for name in names if getattr(facts, name) is None}


def answers(formula: Truth, facts: Sums, open_: dict[str, tuple[Any, ...]]) -> dict[tuple[Any, ...], bool | None]:
    return {world: ask_of(formula, facts.replace(**dict(zip(open_, world, strict=True)))).answer for world in product(*open_.values())}


class TestAgainstEveryWorld:
    @KERNEL
    @given(pure, some)
    def test_an_answer_holds_in_every_world(self, name: str, facts: Sums) -> None:
        formula = FORMULAS[name]
        open_ = domains(formula, facts)
        assume(len(open_) <= 3)
        found, all_ = ask_of(formula, facts).answer, set(answers(formula, facts, open_).values())
        assert None not in all_
        assert found is None or all_ == {found}

    @KERNEL
    @given(pure, some)
    def test_what_is_missing_is_never_one_too_few(self, name: str, facts: Sums) -> None:
        """A fact matters if two worlds that differ in it alone have other answers."""
        formula = FORMULAS[name]
        open_ = domains(formula, facts)
        assume(len(open_) <= 3)
        table, matters = answers(formula, facts, open_), set()
        for i, fact in enumerate(open_):
            rest: dict[Any, set[Any]] = {}
            for world, answer in table.items():
                rest.setdefault((*world[:i], *world[i + 1:]), set()).add(answer)
            matters |= {fact} if any(len(found) > 1 for found in rest.values()) else set()
        listed = {m.fact for m in missing(formula, Case(facts, 2001))}
        assert matters <= listed <= set(open_)

    @KERNEL
    @given(pure, some, st.sampled_from("abcd"), st.sampled_from(STEPS))
    def test_learning_never_reverses_an_answer(self, name: str, facts: Sums, fact: str, value: Decimal) -> None:
        assume(getattr(facts, fact) is None)
        before, after = ask_of(FORMULAS[name], facts).answer, ask_of(FORMULAS[name], facts.replace(**{fact: value})).answer
        assert before is None or before is after

    @KERNEL
    @given(st.sampled_from([a.less(b), total(a, b), a.less(b, c), total(a.less(b), c).share(30)]), some)
    def test_an_amount_lies_within_its_bounds(self, formula: Amounts, facts: Sums) -> None:
        bound = bounds_of(ask_of(formula, facts))
        open_ = [name for name in "abc" if getattr(facts, name) is None]
        for world in product(STEPS, repeat=len(open_)):
            exact = bounds_of(ask_of(formula, facts.replace(**dict(zip(open_, world, strict=True)), d=0)))
            assert exact.exact
            assert bound.lo <= exact.lo and (bound.hi is None or exact.lo <= bound.hi)


class TestWhatIsMissing:
    def test_at_first_everything(self) -> None:
        assert [m.fact for m in within(Till(), on=ON).missing()] == ["costs", "spared", "taken"]

    def test_it_names_the_provision_that_asks(self) -> None:
        assert {m.fact: m.provision for m in within(Till(), on=ON).missing()} == {"costs": "2", "spared": "2", "taken": "1"}

    def test_what_cannot_matter_is_not_asked(self) -> None:
        """Of costs within the limit as they are, none need be spared."""
        found = within(Till(costs=30, taken=100), on=ON)
        assert (found.answer, found.missing()) == (True, ())

    def test_the_last_one(self) -> None:
        found = within(Till(costs="30.01", taken=100), on=ON)
        assert (found.answer, [m.fact for m in found.missing()]) == (None, ["spared"])


# ── told ───────────────────────────────────────────────────────────────────────────────────────────────────
class TestInWords:
    @pytest.mark.parametrize(("formula", "en", "es"), [
        (a.share(30), "30 % of first", "30 % de primero"), (a.less(b), "first less second", "primero menos segundo"),
        (a.less(b, c), "first less second and third", "primero menos segundo y tercero"),
        (total(a, b), "first plus second", "primero más segundo"),
        (a.within(b.share(10)), "first: 10 % of second at most", "primero: hasta 10 % de segundo")])
    def test_formulas(self, formula: Any, en: str, es: str) -> None:
        assert says(formula) == Words(en, es)

    @pytest.mark.parametrize(("lo", "hi", "en", "es"), [
        ("3", "3", "3", "3"), ("3.50", "3.50", "3.5", "3.5"), ("300", "300", "300", "300"), ("2", None, "2 or more", "2 o más"),
        ("0", None, "unknown", "se ignora"), ("2", "5", "between 2 and 5", "entre 2 y 5"), ("0", "5", "5 at most", "hasta 5")])
    def test_bounds(self, lo: str, hi: str | None, en: str, es: str) -> None:
        assert shown(Bound(Decimal(lo), None if hi is None else Decimal(hi))) == Words(en, es)

    def test_a_breach_tells_both_sides_and_where_they_come_from(self) -> None:
        found = within(Till(costs="300001", taken="1000000", spared=0), on=ON)
        for lang, texts in {"en": ("(300001; 300000)", "30 % of takings: 300000", "costs that count [", "spared costs: 0"),
                            "es": ("(300001; 300000)", "30 % de ingresos: 300000", "gastos computables [", "gastos exceptuados: 0")}.items():
            told: Any = found.explain(lang)  # type: ignore[arg-type]
            assert all(text in told for text in texts), told

    @given(st.builds(Till, taken=known, costs=known, spared=known))
    def test_both_languages_have_the_same_shape(self, till: Till) -> None:
        found = within(till, on=ON)
        depths = [[len(line) - len(line.lstrip()) for line in found.explain(lang).splitlines()] for lang in ("en", "es")]
        assert depths[0] == depths[1]


class TestJson:
    @given(st.builds(Till, taken=known, costs=known, spared=known))
    def test_to_json_and_back(self, till: Till) -> None:
        found = within(till, on=ON)
        assert Finding.from_json(found.to_json()) == found

    @KERNEL
    @given(pure, some)
    def test_any_formula(self, name: str, facts: Sums) -> None:
        found = ask_of(FORMULAS[name], facts)
        back = Finding.from_json(found.to_json())
        assert back == found and back.to_json() == found.to_json()


class TestAProvisionThatAnswersAnAmount:
    def test_exact(self) -> None:
        found: Any = counted(Till(costs="10.50", spared="0.50"), on=ON)
        assert found.answer == Bound(Decimal(10), Decimal(10)) and found.settled
        assert found.cite.id == "2" and [cite.id for cite in found.citations()] == ["2"]
        assert "costs that count [2]: 10" in found.explain("en") and "gastos computables [2]: 10" in found.explain("es")

    def test_as_far_as_it_is_known(self) -> None:
        found: Any = counted(Till(costs="10.50"), on=ON)
        assert found.answer == Bound(Decimal(0), Decimal("10.50")) and not found.settled
        assert "[2]: 10.5 at most" in found.explain("en")

    def test_to_json_and_back(self) -> None:
        for till in (Till(), Till(costs=5), Till(costs=5, spared=2)):
            found = counted(till, on=ON)
            assert Finding.from_json(found.to_json()) == found

    def test_within_another_it_is_cited(self) -> None:
        assert [cite.id for cite in within(Till(costs=1, spared=0, taken=10), on=ON).citations()] == ["1", "2"]
