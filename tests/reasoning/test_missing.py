"""Which unknown facts are named: all that could change the answer, and no other."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from dl822.reasoning.asking import Case
from dl822.reasoning.formula import Formula, all_of, any_of, choose, latest, no_later_than, none_of, reading, since
from dl822.reasoning.missing import missing
from dl822.reasoning.when import read

from .worlds import ASKED, DAY, KERNEL, Item, Ordered, Small, answer, cases, formulas, worlds


def named(formula: Formula, case: Small) -> set[str]:
    return {m.fact for m in missing(formula, Case(case, ASKED))}


def rest(world: Small, names: set[str]) -> tuple[Any, ...]:
    """All that is said of the facts named."""
    return tuple(value_of(world, name) for name in sorted(names))


def value_of(world: Any, name: str) -> Any:
    head, _, tail = name.partition("[")
    value = getattr(world, head)
    return value[int(tail[0])].e if tail else value


ALL = {"p", "q", "r", "c", "x", "y", "z"}


class TestSound:
    """To answer all that is named settles the conclusion."""

    @KERNEL
    @given(formulas, cases(Small) | cases(Ordered))
    def test_what_is_not_named_changes_nothing(self, formula: Formula, case: Small) -> None:
        """Two worlds that agree on every fact named have the same answer."""
        names = named(formula, case)
        by_named: dict[Any, set[Any]] = {}
        for world in worlds(case):
            by_named.setdefault(rest(world, names), set()).add(answer(formula, world))
        assert all(len(answers) == 1 for answers in by_named.values())


class TestMinimal:
    """No fact is named that could not change the answer."""

    @KERNEL
    @given(formulas, cases(to_be=False))
    def test_each_named_fact_matters_in_some_world(self, formula: Formula, case: Small) -> None:
        """There are two worlds that differ in that fact alone, and in the answer."""
        names = named(formula, case)
        every = ALL | {f"items[{i}].e" for i in range(len(case.items or ()))}
        answers = [(world, answer(formula, world)) for world in worlds(case)] if names else []
        for name in names:
            by_rest: dict[Any, set[Any]] = {}
            for world, found in answers:
                by_rest.setdefault(rest(world, every - {name}), set()).add(found)
            assert any(len(of) > 1 for of in by_rest.values()), name

    def test_a_tautology_asks_for_nothing(self) -> None:
        """It is unknown in three-valued truth, and no fact settles it: such a wording is a fault of the rule."""
        formula = any_of(Small.p, none_of(Small.p))
        assert answer(formula, Small()) is None
        assert named(formula, Small()) == set()


class TestNamed:
    """How facts are named."""

    def test_an_item_and_a_list(self) -> None:
        """The item of a list that is known; the list, if it is not."""
        last = latest(Small.items.each.e)
        assert named(last, Small(items=[Item(e=1950), Item()])) == {"items[1].e"}
        assert named(last, Small()) == {"items"}

    def test_a_day_that_decides_is_asked_for(self) -> None:
        """The year is known, and whether the day came before the one that counts is not."""
        assert named(since(Small.z, DAY), Small(z=DAY.year)) == {"z"}
        assert named(since(Small.z, DAY), Small(z=DAY.year + 1)) == set()
        assert named(since(Small.z, DAY), Small(z="2002-06-16/2002-06-20")) == set()

    def test_an_interval_is_missing_only_where_it_matters(self) -> None:
        """Some year up to 2001 is no later than 2001, whichever it was."""
        assert named(no_later_than(Small.x, 2001), Small(x="1990/2001")) == set()
        assert named(no_later_than(Small.x, 2001), Small(x="1990/2002")) == {"x"}

    def test_the_years_of_other_items_are_tried(self) -> None:
        """One died in 2900, so that only a death after that could move the last."""
        last = latest(Small.items.each.e)
        assert named(last, Small(items=[Item(e="alive"), Item(e=2900)])) == {"items[0].e"}
        assert named(no_later_than(last, 2900), Small(items=[Item(e="1950/.."), Item(e=2900)])) == {"items[0].e"}

    def test_only_days_that_are_possible_are_tried(self) -> None:
        """From 10 to 20 June the day could fall on either side; from 16 June on, no more."""
        either = choose(since(Small.z, DAY), Small.x, Small.y)
        case = Small(x=2000, y=2001)
        assert named(either, case.replace(z=read("2002-06-10/2002-06-20"))) == {"z"}
        assert named(all_of(since(Small.z, DAY), Small.p), case.replace(z=read("2002-06-10/2002-06-14"))) == set()
        assert named(either, case.replace(z=read("2002-06-14/2003-01-31"))) == {"z"}

    def test_a_year_is_tried_though_its_day_is_known_to_decide_nothing(self) -> None:
        """Not before 16 June 2002, and whether in that year or the next still matters."""
        both = all_of(since(Small.z, DAY), no_later_than(Small.y, Small.z))
        assert named(both, Small(y=2003, z="2002-06-16/2003-01-31")) == {"z"}

    def test_a_year_beyond_all_others_is_tried(self) -> None:
        """Of a person who is alive: dead in a few years, or in many."""
        hull = reading("open", None, one=Small.x, other=reading("open", None, one=latest(Small.items.each.e), other=Small.x + 3))
        assert named(hull, Small(x=2000, items=[Item(e="alive")])) == {"items[0].e"}
        assert named(hull, Small(x=2000, items=[Item(e="../2002")])) == {"items[0].e"}
        assert named(hull, Small(x=2000, items=[Item(e="2001/2002")])) == set()
