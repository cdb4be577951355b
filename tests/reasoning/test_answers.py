"""The kernel's answers, held against every world that the knowledge leaves open."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dl822.reasoning import formula as fm
from dl822.reasoning.formula import Formula, Truth, all_of, any_of, none_of
from dl822.reasoning.when import FAR, When

from .test_wordings import FIRST, Use, statute
from .worlds import (
    ASKED,
    KERNEL,
    Item,
    Letter,
    Ordered,
    Small,
    answer,
    cases,
    far_off,
    formulas,
    hull,
    inside,
    moments,
    read_once,
    truths,
    worlds,
)


def plain(f: Any, world: Small) -> Any:
    """What a formula is in one world, worked out without the kernel: years are integers, never is FAR, and so on."""
    match f:
        case fm.FlagFact():
            return getattr(world, f.path[0])
        case fm.YearFact():
            return getattr(world, f.path[0]).lo
        case fm.Latest():
            return max(item.e.lo for item in world.items or () if item.e)
        case fm.IsIn():
            return world.c in f.members
        case fm.Happened():
            return plain(f.event, world) < FAR
        case fm.Since():
            event: When = getattr(world, f.event.path[0])
            return event.first >= f.day if event.first else event.lo >= f.day.year
        case fm.NoLaterThan():
            first = plain(f.first, world)
            return first < FAR and first <= plain(f.second, world)
        case fm.Fixed():
            return f.value.lo
        case fm.Plus():
            years = plain(f.years, world)
            return years + f.n if abs(years) < 10_000 else years
        case fm.Choose():
            return plain(f.then if plain(f.when, world) else f.otherwise, world)
        case fm.Longest():
            return max(plain(part, world) for part in f.of)
        case fm.Reading():
            return plain(f.options[0], world)
    assert isinstance(f, fm.Group)
    parts = [plain(part, world) for part in f.of]
    return {fm.AllOf: all, fm.AnyOf: any, fm.NoneOf: lambda of: not any(of)}[type(f)](parts)


def closed(f: Formula) -> bool:
    """Whether one world leaves one answer: no reading is open, and no source is vague."""
    return not any(isinstance(node, fm.Between) or (isinstance(node, fm.Reading) and node.default is None) for node in fm.walk(f))


class TestKleene:
    """Three-valued truth: *unknown* where some world says yes and another no."""

    @KERNEL
    @given(truths, truths, cases())
    def test_de_morgan(self, a: Truth, b: Truth, case: Small) -> None:
        """None of them: not one of them; and all of them, unless one fails."""
        assert answer(none_of(a, b), case) == answer(none_of(any_of(a, b)), case)
        assert answer(all_of(a, b), case) == answer(none_of(none_of(a), none_of(b)), case)

    @KERNEL
    @given(truths, truths, truths, cases())
    def test_order_and_grouping_do_not_matter(self, a: Truth, b: Truth, c: Truth, case: Small) -> None:
        """Conditions may be listed in any order, together or in groups."""
        for make in (all_of, any_of):
            assert answer(make(a, b), case) == answer(make(b, a), case)
            assert answer(make(a, make(b, c)), case) == answer(make(a, b, c), case)
            assert answer(make(a, a), case) == answer(a, case)

    @KERNEL
    @given(truths, cases())
    def test_one_failure_decides_and_unknown_does_not(self, a: Truth, case: Small) -> None:
        """An unknown condition never makes a false conjunction true or unknown, nor a true alternative."""
        known = answer(a, case)
        unknown = Small.p
        case = case.replace(p=None)
        if not any(isinstance(f, fm.FlagFact) and f.path == ("p",) for f in fm.walk(a)):
            assert answer(all_of(a, unknown), case) is (False if known is False else None)
            assert answer(any_of(a, unknown), case) is (True if known is True else None)


class TestWorlds:
    """The answer for what is known, against the answers for all that it could be."""

    @KERNEL
    @given(formulas.filter(closed), cases())
    def test_in_a_world_the_answer_is_plain(self, formula: Formula, case: Small) -> None:
        """Of a world in which all is known the kernel says what plain arithmetic says."""
        for world in worlds(case):
            found, expected = answer(formula, world), plain(formula, world)
            assert found == ((expected, expected) if isinstance(found, tuple) else expected)

    @KERNEL
    @given(formulas, cases(Small) | cases(Ordered))
    def test_sound(self, formula: Formula, case: Small) -> None:
        """Whatever is so, the answer had room for it."""
        known = answer(formula, case)
        for world in worlds(case):
            assert inside(answer(formula, world), known)

    @KERNEL
    @given(read_once(), cases(Small) | cases(Ordered))
    def test_exact_where_every_fact_occurs_once(self, formula: Formula, case: Small) -> None:
        """The answer is the hull of the answers of its worlds, no wider."""
        assert far_off(answer(formula, case)) == hull([answer(formula, world) for world in worlds(case)])

    @KERNEL
    @given(st.data(), formulas, cases(Small) | cases(Ordered))
    def test_learning_never_reverses(self, data: st.DataObject, formula: Formula, case: Small) -> None:
        """To learn some more, short of everything, narrows the answer or leaves it."""
        more = data.draw(learned(case))
        assert inside(answer(formula, more), answer(formula, case))


@st.composite
def learned(draw: Any, case: Small) -> Any:
    """The case with some facts answered, intervals narrowed, and what was pending come to pass."""
    world = draw(st.sampled_from(list(worlds(case))))
    changed = {name: getattr(world, name) for name in ("p", "q", "r", "c", "x", "y", "z", "items") if draw(st.booleans())}
    for name in ("x", "y", "z"):
        if name not in changed and getattr(case, name).first is None and draw(st.booleans()):
            low, high = (draw(st.sampled_from(moments(getattr(case, name)))) for _ in range(2))
            changed[name] = When(min(low.lo, high.lo), max(low.hi, high.hi))
    more = case.replace(**changed)
    return more if next(worlds(more), None) is not None else world


class TestPending:
    """*Never* and *not yet* differ, and *alive* is a death that is still to come."""

    def test_never_settles_and_not_yet_does_not(self) -> None:
        """What will not happen has not happened; what has not happened yet may."""
        assert answer(Small.x.happened, Small(x="never")) is False
        assert answer(Small.x.happened, Small(x="not_yet")) is None
        assert answer(Small.x.happened, Small(x="alive")) is True

    def test_not_yet_begins_in_the_year_of_asking(self) -> None:
        """Not before the year in which it is asked."""
        assert answer(Small.x + 70, Small(x="not_yet")) == (ASKED + 70, FAR)
        assert answer(fm.no_later_than(Small.x, ASKED - 1), Small(x="not_yet")) is False
        assert answer(fm.no_later_than(Small.x, ASKED), Small(x="not_yet")) is None

    def test_the_last_of_a_list_with_one_unknown_keeps_its_lower_bound(self) -> None:
        """The last co-author died no earlier than the last known to have died."""
        last = fm.latest(Small.items.each.e)
        assert answer(last, Small(items=[Item(e=1950), Item()])) == (1950, FAR)
        assert answer(last, Small(items=[Item(e=1950), Item(e="never")])) == (FAR, FAR)
        assert answer(last, Small()) == (-FAR, FAR)

    def test_chronology_narrows_what_is_not_known(self) -> None:
        """An event lies after all that came before it."""
        assert answer(Ordered.y, Ordered(x=2001, y="1999/2003")) == (2001, 2003)
        assert answer(Ordered.x, Ordered(x="1999/2003", y=2001)) == (1999, 2001)

    def test_a_choice_on_an_unknown_test_takes_both_branches(self) -> None:
        """Each under the assumption that the test came out its way."""
        formula = fm.choose(fm.no_later_than(Small.x, 2001), Small.x + 10, Small.x + 20)
        assert answer(formula, Small(x="2000/2003")) == (2010, 2023)
        assert answer(fm.choose(Small.c.is_in(Letter.A), Small.x, Small.x + 1), Small(x=2000)) == (2000, 2001)

    def test_a_provision_that_is_the_test_of_a_choice(self) -> None:
        """What it implies is assumed, as if its condition stood there."""
        law = statute()

        def early(use: type[Use]) -> Truth:
            return fm.no_later_than(use.when, 2001)

        first = law.provision("1", "t", "t", by=FIRST)(early)

        def rule(use: type[Use]) -> fm.Years:
            return fm.choose(first(use), use.when + 10, use.when + 20)

        outer = law.provision("2", "t", "t", by=FIRST)(rule)
        assert outer(Use(when="2000/2003"), on=FIRST.in_force).answer[:2] == (2010, 2023)
        assert isinstance(first(Use), Truth)
        assert answer(fm.choose(first(Use), Use.when + 10, Use.when + 20), Use(when="2001/2002")) == (2011, 2022)
