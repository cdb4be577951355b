"""Numbers as facts, and the limits that the law sets them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from dl822.reasoning import formula as fm
from dl822.reasoning.asking import Case, find
from dl822.reasoning.facts import Amount, Count, Facts, Flag, ask
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import Truth, all_of, any_of, none_of
from dl822.reasoning.missing import missing
from dl822.reasoning.provision import Instrument, Statute
from dl822.reasoning.words import Words

from .worlds import KERNEL

FIRST = Instrument("first", "a first law", "una primera ley", date(2000, 1, 1), date(2000, 1, 2))
LATER = Instrument("later", "a later law", "una ley posterior", date(2005, 7, 6), date(2005, 7, 7))


class Penalty(Facts):
    fine: Amount = ask("fine", "multa", "How much?", "¿Cuánto?")
    days: Count = ask("days closed", "días de cierre", "How many days?", "¿Cuántos días?")
    warned: Flag = ask("warned", "amonestado", "Warned?", "¿Amonestado?")


law = Statute(frozenset({"1"}), lambda id, by: Words(id, id), frozenset())


@law.provision("1", "within the ceiling", "dentro del tope", by=FIRST)
def within(penalty: type[Penalty]) -> Truth:
    """150 at most."""
    return penalty.fine.at_most(150)


@within.amended(by=LATER)
def _(penalty: type[Penalty]) -> Truth:
    """180 at most."""
    return penalty.fine.at_most(180)


class TestWhatIsRead:
    @pytest.mark.parametrize(("written", "read"), [
        (150, "150"), ("150", "150"), (" 4.50 ", "4.50"), (4.5, "4.5"), (0, "0"), (Decimal("0.01"), "0.01"), (0.1, "0.1")])
    def test_an_amount_is_exact(self, written: Any, read: str) -> None:
        found = Penalty(fine=written).fine
        assert isinstance(found, Decimal) and str(found) == read

    @pytest.mark.parametrize("written", [-1, "-1", True, "many", "1,5", float("nan"), float("inf"), 1e22, [], Decimal("1E+3"), "1" * 20])
    def test_what_is_no_amount(self, written: Any) -> None:
        with pytest.raises(ValidationError, match="a number of 0 or more"):
            Penalty(fine=written)

    @pytest.mark.parametrize(("written", "read"), [(45, 45), ("45", 45), (45.0, 45), (0, 0)])
    def test_a_count_is_whole(self, written: Any, read: int) -> None:
        found = Penalty(days=written).days
        assert type(found) is int and found == read

    @pytest.mark.parametrize("written", [-1, 1.5, "1.5", True, "two"])
    def test_what_is_no_count(self, written: Any) -> None:
        with pytest.raises(ValidationError, match="a whole number of 0 or more"):
            Penalty(days=written)

    def test_it_is_written_as_it_reads_back(self) -> None:
        penalty = Penalty(fine="4.50", days=30)
        assert penalty.stated() == {"fine": "4.50", "days": 30}
        assert Penalty.model_validate(penalty.stated()) == penalty

    def test_the_schema_says_what_is_accepted(self) -> None:
        schema = TypeAdapter(Penalty).json_schema()["properties"]
        assert (schema["fine"]["type"], schema["fine"]["minimum"]) == (["number", "string", "null"], 0)
        assert (schema["days"]["type"], schema["days"]["minimum"]) == (["integer", "null"], 0)


class TestALimit:
    @pytest.mark.parametrize(("on", "fine", "answer"), [
        (date(2005, 7, 6), 150, True), (date(2005, 7, 6), "150.01", False), (date(2005, 7, 7), "150.01", True),
        (date(2005, 7, 7), 180, True), (date(2005, 7, 7), 181, False), (date(2005, 7, 7), 0, True), (date(2005, 7, 7), 1, True)])
    def test_by_date(self, on: date, fine: Any, answer: bool) -> None:
        assert within(Penalty(fine=fine), on=on).answer is answer

    def test_unknown_is_asked(self) -> None:
        found = within(Penalty(), on=date(2005, 7, 7))
        assert (found.answer, [m.fact for m in found.missing()]) == (None, ["fine"])

    def test_in_words(self) -> None:
        found = within(Penalty(fine=200), on=date(2005, 7, 7))
        assert "fine: 180 at most: no (200)" in found.explain("en")
        assert "multa: hasta 180: no (200)" in found.explain("es")
        assert "one: yes" not in within(Penalty(fine=1), on=date(2005, 7, 7)).explain("en")  # 1 is no truth
        assert "(1)" in within(Penalty(fine=1), on=date(2005, 7, 7)).explain("en")

    def test_to_json_and_back(self) -> None:
        for penalty in (Penalty(fine="200.50"), Penalty(days=1), Penalty()):
            found = within(penalty, on=date(2005, 7, 7))
            assert Finding.from_json(found.to_json()) == found

    def test_a_limit_below_nothing_is_refused(self) -> None:
        with pytest.raises(ValueError, match="no case would pass"):
            Penalty.fine.at_most(-1)

    def test_a_count_has_limits_too(self) -> None:
        closed = Penalty.days.at_most(30)
        assert [find(closed, Case(Penalty(days=n), 2001)).answer for n in (30, 31)] == [True, False]

    def test_it_is_not_asked_of_a_table(self) -> None:
        pytest.importorskip("polars")
        from dl822.tables.lowering import Plan

        plan: Any = Plan.__new__(Plan)
        with pytest.raises(NotImplementedError, match="case by case"):
            plan._truth(Penalty.fine.at_most(150), {})


LIMITS = (0, 2, 5)
tests = st.sampled_from([Penalty.fine.at_most(n) for n in LIMITS] + [Penalty.days.at_most(n) for n in LIMITS] + [Penalty.warned])
truths: st.SearchStrategy[Truth] = st.recursive(tests, lambda inner: st.builds(
    lambda make, parts: make(*parts), st.sampled_from([all_of, any_of, none_of]), st.lists(inner, min_size=1, max_size=3)), max_leaves=6)
amounts = st.none() | st.integers(0, 6)
penalties = st.builds(Penalty, fine=amounts, days=amounts, warned=st.none() | st.booleans())


def worlds(penalty: Penalty) -> list[Penalty]:
    """Everything that the penalty could turn out to be, as far as the limits tell."""
    from itertools import product

    open_ = {name: domain for name, domain in {"fine": range(7), "days": range(7), "warned": (True, False)}.items()
             if getattr(penalty, name) is None}
    return [Penalty.model_validate({**penalty.model_dump(), **dict(zip(open_, given, strict=True))}) for given in product(*open_.values())]


class TestAgainstEveryWorld:
    @KERNEL
    @given(truths, penalties)
    def test_an_answer_holds_in_every_world(self, formula: Truth, penalty: Penalty) -> None:
        found = find(formula, Case(penalty, 2001)).answer
        possible = {find(formula, Case(world, 2001)).answer for world in worlds(penalty)}
        assert found is None or possible == {found}

    @KERNEL
    @given(truths, penalties)
    def test_missing_is_brute_force(self, formula: Truth, penalty: Penalty) -> None:
        """A fact is missing if two worlds that differ in it alone have other answers."""
        all_ = worlds(penalty)
        answers = {(w.fine, w.days, w.warned): find(formula, Case(w, 2001)).answer for w in all_}
        names = ("fine", "days", "warned")
        matters = set()
        for i, name in enumerate(names):
            rest: dict[Any, set[Any]] = {}
            for key, answer in answers.items():
                rest.setdefault((*key[:i], *key[i + 1:]), set()).add(answer)
            if any(len(found) > 1 for found in rest.values()):
                matters.add(name)
        assert {m.fact for m in missing(formula, Case(penalty, 2001))} == matters

    def test_formulas_still_do_not_branch(self) -> None:
        with pytest.raises(TypeError):
            bool(Penalty.fine.at_most(1))
        assert isinstance(Penalty.fine, fm.AmountFact)
