"""Kinship on family trees: against a count over all paths of this file's own, and as the Civil Code names the degrees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dl822.collective import kinship
from dl822.errors import InconsistentFactsError, UnknownProvisionError
from dl822.facts.people import Couple, Family, Tie
from dl822.kinship import tie

NAMES = [f"P{i}" for i in range(9)]


def tree(up: dict[str, list[str]], unions: Any = (), complete: bool | None = None) -> Family:
    """A tree, from each person to the parents; unions as (one, other, kind, how it ended)."""
    made = [{"of": [one, other], "kind": kind, "ended": ended} for one, other, kind, ended in unions]
    return Family.model_validate({"complete": complete, "people": [{"name": n, "parents": p} for n, p in up.items()], "unions": made})


# ── a count of its own ─────────────────────────────────────────────────────────────────────────────────────
def climbs(up: dict[str, list[str]], name: str, steps: int = 0) -> Iterator[tuple[str, int]]:
    """Every way up from a person: each ancestor met, and after how many steps. Nobody is passed by."""
    yield name, steps
    for parent in up.get(name, ()):
        yield from climbs(up, parent, steps + 1)


def degree(up: dict[str, list[str]], one: str, other: str) -> int | None:
    """Steps up to a common ancestor and down again, the fewest there are."""
    if one == other:
        return None
    return min((n + m for a, n in climbs(up, one) for b, m in climbs(up, other) if a == b), default=None)


@st.composite
def trees(draw: Any) -> dict[str, list[str]]:
    """Nobody has a parent who comes later in the list: there is no way round."""
    return {name: draw(st.lists(st.sampled_from(NAMES[:i]), max_size=3, unique=True)) if i else [] for i, name in enumerate(NAMES)}


pairs = st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True).map(tuple)
unions = st.lists(st.tuples(pairs, st.sampled_from(["married", "cohabiting", None]), st.sampled_from(["lasts", "death", "divorce", None])),
                  max_size=4).map(lambda listed: [(*of, kind, ended) for of, kind, ended in listed])


class TestRandomTrees:
    @given(trees(), pairs)
    def test_blood_is_the_shortest_way(self, up: dict[str, list[str]], of: tuple[str, str]) -> None:
        found = kinship(tree(up), *of)
        assert found.blood == degree(up, *of)
        assert (found.affinity, found.couple, found.doubtful) == (None, Couple.NEITHER, False)

    @given(trees(), pairs)
    def test_it_runs_through_a_common_ancestor(self, up: dict[str, list[str]], of: tuple[str, str]) -> None:
        found = kinship(tree(up), *of)
        common = {name for name, _ in climbs(up, of[0])} & {name for name, _ in climbs(up, of[1])}
        assert set(found.by) <= common and bool(found.by) is (found.blood is not None)

    @given(trees(), unions, pairs, st.sampled_from([{}, {"affinity-after-marriage": "ends"}]))
    def test_symmetric(self, up: dict[str, list[str]], of: Any, two: tuple[str, str], readings: dict[str, str]) -> None:
        one, other = kinship(tree(up, of), *two, readings=readings), kinship(tree(up, of), *two[::-1], readings=readings)
        assert one[:4] == other[:4]
        assert tie(tree(up, of, complete=True), *two, readings) == tie(tree(up, of, complete=True), *two[::-1], readings)

    @given(trees(), pairs, pairs)
    def test_affinity_follows_the_spouse(self, up: dict[str, list[str]], spouses: tuple[str, str], two: tuple[str, str]) -> None:
        """With one marriage that lasts: each spouse is to the other's relatives what the other is by blood."""
        married = {spouses[0]: spouses[1], spouses[1]: spouses[0]}
        degrees = [found for one, other in (two, two[::-1]) if one in married and married[one] != other
                   and (found := degree(up, married[one], other)) is not None]
        found = kinship(tree(up, [(*spouses, "married", "lasts")]), *two)
        assert found.affinity == min(degrees, default=None)
        assert found.couple is (Couple.MARRIED if set(two) == set(spouses) else Couple.NEITHER)
        assert not found.doubtful

    @given(trees(), unions, pairs)
    def test_without_a_marriage_no_affinity(self, up: dict[str, list[str]], of: Any, two: tuple[str, str]) -> None:
        cohabiting = [(one, other, "cohabiting", ended) for one, other, _, ended in of]
        found = kinship(tree(up, cohabiting), *two)
        assert (found.affinity, found.doubtful) == (None, False)

    @given(trees(), unions, pairs)
    def test_the_stricter_reading_keeps_no_more(self, up: dict[str, list[str]], of: Any, two: tuple[str, str]) -> None:
        code, ends = kinship(tree(up, of), *two), kinship(tree(up, of), *two, readings={"affinity-after-marriage": "ends"})
        assert ends.affinity is None or (code.affinity is not None and code.affinity <= ends.affinity)

    @given(trees(), unions, pairs)
    def test_what_is_not_known_of_a_marriage_is_doubtful_or_makes_no_difference(self, up: dict[str, list[str]], of: Any,
                                                                               two: tuple[str, str]) -> None:
        found = kinship(tree(up, of), *two)
        if not found.doubtful:
            for kind in ("married", "cohabiting"):
                for ended in ("lasts", "death", "divorce"):
                    sure = [(one, other, k or kind, e or ended) for one, other, k, e in of]
                    assert kinship(tree(up, sure), *two).affinity == found.affinity


# ── a family, by name ──────────────────────────────────────────────────────────────────────────────────────
UP = {
    "Ana": ["Luis", "Mara"], "Beto": ["Luis", "Mara"], "Half": ["Luis"], "Luis": ["Abel"], "Tío": ["Abel"], "Prima": ["Tío"],
    "Sobrina": ["Prima"], "Abel": ["Bis"], "Great": ["Bis"], "Second": ["Great"], "Cousin2": ["Second"], "Bis": ["Tata"], "Tata": [],
    "Adopted": ["Luis"], "Nieto": ["Ana"], "Yerno": ["Suegra"], "Cuñado": ["Suegra"], "Suegra": ["Vieja"], "Tía política": ["Vieja"],
    "Hija de Yerno": ["Yerno"], "Alien": [],
}
MARRIED = ("Ana", "Yerno", "married")


class TestDegrees:
    @pytest.mark.parametrize(("other", "blood"), [
        ("Mara", 1), ("Beto", 2), ("Half", 2), ("Abel", 2), ("Nieto", 1), ("Tío", 3), ("Bis", 3), ("Prima", 4), ("Tata", 4), ("Great", 4),
        ("Sobrina", 5), ("Second", 5), ("Cousin2", 6), ("Adopted", 2), ("Yerno", None), ("Alien", None)])
    def test_by_blood(self, other: str, blood: int | None) -> None:
        assert kinship(tree(UP), "Ana", other).blood == blood

    def test_adoption_counts_beside_birth(self) -> None:
        """Of the family of birth and of the one that adopted."""
        up = {"Niño": ["Madre", "Padre", "Adoptiva", "Adoptivo"], "Hermana": ["Madre"], "Adoptiva": ["Abuela"]}
        assert kinship(tree(up), "Niño", "Hermana").blood == 2 and kinship(tree(up), "Niño", "Abuela").blood == 2

    @pytest.mark.parametrize(("other", "affinity"), [
        ("Suegra", 1), ("Cuñado", 2), ("Vieja", 2), ("Hija de Yerno", 1), ("Tía política", 3), ("Yerno", None), ("Alien", None)])
    def test_by_marriage(self, other: str, affinity: int | None) -> None:
        assert kinship(tree(UP, [(*MARRIED, "lasts")]), "Ana", other).affinity == affinity

    def test_the_spouses_of_two_relatives_are_not_related(self) -> None:
        found = kinship(tree(UP, [(*MARRIED, "lasts"), ("Beto", "Alien", "married", "lasts")]), "Yerno", "Alien")
        assert (found.blood, found.affinity) == (None, None)

    def test_through_whom(self) -> None:
        assert kinship(tree(UP), "Ana", "Prima").by == ("Abel",)
        assert set(kinship(tree(UP), "Ana", "Beto").by) == {"Luis", "Mara"}
        assert kinship(tree(UP, [(*MARRIED, "lasts")]), "Ana", "Cuñado").by == ("Yerno",)


class TestMarriagesThatEnded:
    """Civil Code 237: the direct line stays; after divorce the second degree of the collateral line too."""

    @pytest.mark.parametrize(("ended", "other", "affinity"), [
        ("death", "Suegra", 1), ("death", "Vieja", 2), ("death", "Hija de Yerno", 1), ("death", "Cuñado", None), ("death", "Tía política", None),
        ("divorce", "Suegra", 1), ("divorce", "Vieja", 2), ("divorce", "Cuñado", 2), ("divorce", "Tía política", None)])
    def test_what_is_left(self, ended: str, other: str, affinity: int | None) -> None:
        found = kinship(tree(UP, [(*MARRIED, ended)]), "Ana", other)
        assert (found.affinity, found.doubtful) == (affinity, False)
        assert kinship(tree(UP, [(*MARRIED, ended)]), "Ana", other, readings={"affinity-after-marriage": "ends"}).affinity is None

    @pytest.mark.parametrize("ended", ["death", "divorce"])
    def test_they_are_a_couple_no_more(self, ended: str) -> None:
        assert kinship(tree(UP, [(*MARRIED, ended)]), "Ana", "Yerno").couple is Couple.NEITHER

    def test_how_it_ended_is_not_known(self) -> None:
        open_ = tree(UP, [(*MARRIED, None)])
        assert kinship(open_, "Ana", "Cuñado")[1:4] == (None, Couple.NEITHER, True)
        assert kinship(open_, "Ana", "Suegra")[1:4] == (1, Couple.NEITHER, False)  # the direct line stays in any case
        assert kinship(open_, "Ana", "Suegra", readings={"affinity-after-marriage": "ends"})[1:4] == (None, Couple.NEITHER, True)
        assert kinship(open_, "Ana", "Yerno").couple is None

    def test_whether_they_married_is_not_known(self) -> None:
        open_ = tree(UP, [("Ana", "Yerno", None, "lasts")])
        assert kinship(open_, "Ana", "Suegra")[1:4] == (None, Couple.NEITHER, True)
        assert kinship(open_, "Ana", "Yerno").couple is None

    def test_living_together_makes_a_couple_and_no_affinity(self) -> None:
        together = tree(UP, [("Ana", "Yerno", "cohabiting", "lasts")])
        assert kinship(together, "Ana", "Yerno").couple is Couple.COHABITING
        assert kinship(together, "Ana", "Suegra")[1:4] == (None, Couple.NEITHER, False)

    def test_married_again(self) -> None:
        twice = tree(UP, [(*MARRIED, "divorce"), (*MARRIED, "lasts")])
        assert kinship(twice, "Ana", "Tía política").affinity == 3
        assert kinship(twice, "Ana", "Yerno").couple is Couple.MARRIED


class TestFacts:
    """What the tree says of two people: that they are not related, only if it is complete."""

    def test_related(self) -> None:
        for complete in (True, False, None):
            found = tie(tree(UP, complete=complete), "Ana", "Prima", {})
            assert (found.blood_related, found.blood_degree) == (True, 4)

    @pytest.mark.parametrize("complete", [False, None])
    def test_not_complete(self, complete: bool | None) -> None:
        assert tie(tree(UP, complete=complete), "Ana", "Alien", {}) == Tie()
        assert tie(tree(UP, complete=complete), "Ana", "Cousin2", {}) == Tie()  # a nearer one may be missing

    def test_complete(self) -> None:
        found = tie(tree(UP, complete=True), "Ana", "Alien", {})
        assert (found.blood_related, found.affinity_related, found.couple) == (False, False, Couple.NEITHER)
        distant = tie(tree(UP, complete=True), "Ana", "Cousin2", {})
        assert (distant.blood_related, distant.blood_degree) == (True, 6)

    def test_in_doubt(self) -> None:
        found = tie(tree(UP, [(*MARRIED, None)], complete=True), "Ana", "Cuñado", {})
        assert (found.blood_related, found.affinity_related, found.affinity_degree) == (False, None, None)

    def test_a_couple(self) -> None:
        assert tie(tree(UP, [(*MARRIED, "lasts")]), "Ana", "Yerno", {}).couple is Couple.MARRIED

    def test_nothing_is_known(self) -> None:
        assert tie(None, "Ana", "Beto", {}) == tie(tree(UP), "Ana", None, {}) == tie(tree(UP, complete=True), "Ana", "Nobody", {}) == Tie()

    def test_a_reading(self) -> None:
        family = tree(UP, [(*MARRIED, "divorce")], complete=True)
        assert tie(family, "Ana", "Suegra", {}).affinity_degree == 1
        assert tie(family, "Ana", "Suegra", {"affinity-after-marriage": "ends"}).affinity_related is False


class TestWhatCannotBe:
    @staticmethod
    def refused(family: Family, *two: str) -> list[tuple[str, Any]]:
        with pytest.raises(InconsistentFactsError) as error:
            kinship(family, *two)
        assert all(words.en and words.es and words.en != words.es for _, words in error.value.faults)
        return list(error.value.faults)

    def test_ones_own_ancestor(self) -> None:
        for up in ({"A": ["A"]}, {"A": ["B"], "B": ["A"]}, {"A": ["B"], "B": ["C"], "C": ["A"]}):
            (path, words), = self.refused(tree(up), "A", "A")
            assert path == "people" and "→" in words.en
            assert "ancestor of himself" in words.en and "propio ascendiente" in words.es

    def test_the_same_name_twice(self) -> None:
        (path, words), = self.refused(Family.model_validate({"people": [{"name": "A"}, {"name": "B"}, {"name": "A"}]}), "A", "B")
        assert path == "people[2].name" and "people[0]" in words.en and "people[0]" in words.es

    def test_without_a_name(self) -> None:
        (path, _), = self.refused(Family.model_validate({"people": [{"name": "A"}, {"parents": ["A"]}]}), "A", "A")
        assert path == "people[1].name"

    def test_five_parents(self) -> None:
        (path, words), = self.refused(tree({"A": list("BCDEF")}), "A", "B")
        assert path == "people[0].parents" and "four" in words.en and "cuatro" in words.es

    def test_a_name_that_is_not_there(self) -> None:
        (path, words), = self.refused(tree(UP), "Ana", "Prma")
        assert path == "family" and "did you mean 'Prima'?" in words.en and "¿quiso decir 'Prima'?" in words.es
        (_, words), = self.refused(tree(UP), "Zzzzzz", "Ana")
        assert "'Zzzzzz'" in words.en and "did you mean" not in words.en and "quiso" not in words.es

    @pytest.mark.parametrize("of", [["A"], ["A", "A"], ["A", "B", "C"], [], None])
    def test_a_union_is_of_two(self, of: list[str] | None) -> None:
        union = {"kind": "married", "ended": "lasts"} | ({} if of is None else {"of": of})
        (path, _), = self.refused(Family.model_validate({"people": [{"name": "A"}, {"name": "B"}], "unions": [union]}), "A", "B")
        assert path == "unions[0].of"

    def test_a_union_is_one(self) -> None:
        (path, _), = self.refused(tree({"A": []}, [("A", "B", "neither", "lasts")]), "A", "B")
        assert path == "unions[0].kind"

    def test_all_at_once(self) -> None:
        family = Family.model_validate({"people": [{}, {"name": "A"}, {"name": "A"}], "unions": [{"of": ["A"]}]})
        assert [path for path, _ in self.refused(family, "A", "A")] == ["people[0].name", "people[2].name", "unions[0].of"]

    def test_an_option_that_is_not_there(self) -> None:
        with pytest.raises(UnknownProvisionError):
            kinship(tree(UP), "Ana", "Beto", readings={"affinity-after-marriage": "never"})
