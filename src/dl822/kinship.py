"""How two people of a family tree are related, in the degrees of the Civil Code: computed, never typed in (arts 155-158).

Consanguinity counts the steps up to the nearest common ancestor and down again: brothers are in the second degree, first
cousins in the fourth. Affinity follows the spouse, and comes from marriage only. Adoption counts as birth does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from dl822.errors import InconsistentFactsError
from dl822.facts.people import Couple, Ending, Family, Tie, Union
from dl822.reasoning.words import Words
from dl822.statute.readings import checked, question

PARENTS = 4  # by birth and by adoption
READING = "affinity-after-marriage"
BLOOD, AFFINITY = 4, 2  # the degrees that arts 155-158 name
SECOND = 2


class Kinship(NamedTuple):
    """The nearest degree of each kind in the tree (``None``: none there), whether the two are a couple (``None``: not
    known), and whether what is not known of a marriage could make a nearer affinity."""

    blood: int | None
    affinity: int | None
    couple: Couple | None
    doubtful: bool = False
    by: tuple[str, ...] = ()  # the nearest common ancestors, or the spouse through whom the affinity runs


def kinship(tree: Family, a: str, b: str, *, readings: Mapping[str, str] | None = None) -> Kinship:
    """How ``a`` and ``b`` are related in a family tree. Nothing is said of what the tree does not hold.

    Raises ``InconsistentFactsError`` for a name that is not in the tree, and for a tree that cannot be.

    >>> tree = Family(people=[{"name": "Ana", "parents": ["Luis"]}, {"name": "Eva", "parents": ["Luis"]}],
    ...               unions=[{"of": ["Eva", "Juan"], "kind": "married", "ended": "lasts"}])
    >>> kinship(tree, "Ana", "Eva").blood, kinship(tree, "Juan", "Ana").affinity
    (2, 2)
    """
    if found := list(faults(tree)):
        raise InconsistentFactsError(found)
    grown = Tree(tree, checked(dict(readings or {})).get(READING) or str(question(READING).default))
    for name in (a, b):
        if name not in grown.up:
            raise InconsistentFactsError([("family", _unknown(name, grown.up))])
    return grown.kinship(a, b)


class Tree:
    """A family tree that can be asked: from each person up to the parents."""

    def __init__(self, family: Family, ended: str) -> None:
        self.up, self.unions, self.ended = graph(family), family.unions or (), ended

    def kinship(self, a: str, b: str) -> Kinship:
        blood, ancestors = self.blood(a, b)
        sure, maybe = self.affinity(a, b, doubtful=False), self.affinity(a, b, doubtful=True)
        through = ancestors or tuple(name for _, name in sure[:1])
        doubtful = [degree for degree, _ in maybe[:1]] != [degree for degree, _ in sure[:1]]
        return Kinship(blood, sure[0][0] if sure else None, self.couple(a, b), doubtful, through)

    def blood(self, a: str, b: str) -> tuple[int | None, tuple[str, ...]]:
        """The degree of consanguinity, and the nearest common ancestors."""
        if a == b or a not in self.up or b not in self.up:
            return None, ()
        from networkx import single_source_shortest_path_length as steps  # here: slow to import

        of_a, of_b = steps(self.up, a), steps(self.up, b)
        degrees = {name: of_a[name] + of_b[name] for name in of_a if name in of_b}
        nearest = min(degrees.values(), default=None)
        return nearest, tuple(name for name, degree in degrees.items() if degree == nearest)

    def direct(self, a: str, b: str) -> bool:
        """Whether one descends from the other."""
        degree, nearest = self.blood(a, b)
        return degree is not None and bool({a, b} & set(nearest))

    def affinity(self, a: str, b: str, *, doubtful: bool) -> list[tuple[int, str]]:
        """Each degree of affinity, nearest first, and the spouse through whom it runs; with marriages in doubt, or without."""
        found = []
        for one, other in ((a, b), (b, a)) if a != b else ():
            for spouse, union in self.spouses(one):
                degree, _ = self.blood(spouse, other)
                if degree is not None and other != spouse and self.lasts(union, spouse, other, degree, doubtful=doubtful):
                    found.append((degree, spouse))
        return sorted(found)

    def spouses(self, name: str) -> Iterator[tuple[str, Union]]:
        for union in self.unions:
            if union.of and name in union.of and union.kind is not Couple.COHABITING:
                yield next(other for other in union.of if other != name), union

    def lasts(self, union: Union, spouse: str, other: str, degree: int, *, doubtful: bool) -> bool:
        """Whether a marriage makes, or has left, affinity of that degree."""
        if union.kind is None and not doubtful:
            return False
        if union.ended is Ending.LASTS or (union.ended is None and doubtful):
            return True
        if self.ended == "ends":
            return False
        left_by_divorce = union.ended is Ending.DIVORCE and degree == SECOND
        return self.direct(spouse, other) or left_by_divorce

    def couple(self, a: str, b: str) -> Couple | None:
        """Whether the two are a couple now."""
        of = [union for union in self.unions if union.of and {a, b} == set(union.of) and union.ended in (None, Ending.LASTS)]
        for union in of:
            if union.ended is not None and union.kind is not None:
                return union.kind
        return None if of else Couple.NEITHER


def graph(family: Family) -> Any:
    """Everybody in the tree, with an edge to each parent."""
    from networkx import DiGraph

    made = DiGraph()
    for person in family.people or ():
        made.add_node(person.name or "")
        made.add_edges_from((person.name or "", parent) for parent in person.parents or ())
    for union in family.unions or ():
        made.add_nodes_from(union.of or ())
    return made


def tie(family: Family | None, a: str | None, b: str | None, readings: Mapping[str, str]) -> Tie:
    """What the tree says of two people, as facts: that they are not related, only if it is complete."""
    if family is None or a is None or b is None:
        return Tie()
    tree = Tree(family, readings.get(READING) or str(question(READING).default))
    if a not in tree.up or b not in tree.up:
        return Tie()
    found, complete = tree.kinship(a, b), family.complete is True
    blood = _degree(found.blood, BLOOD, complete=complete)
    affinity = _degree(found.affinity, AFFINITY, complete=complete and not found.doubtful)
    couple = found.couple if complete or found.couple is not Couple.NEITHER else None
    return Tie(blood_related=blood[0], blood_degree=blood[1], affinity_related=affinity[0], affinity_degree=affinity[1], couple=couple)


def _degree(found: int | None, most: int, *, complete: bool) -> tuple[bool | None, int | None]:
    """Whether there is a kinship, and its degree: in a tree that is not complete a nearer one may be missing."""
    if found is not None and (complete or found <= most):
        return True, found
    return (False if complete else None), None


# ── what cannot be ─────────────────────────────────────────────────────────────────────────────────────────
def faults(family: Family) -> Iterator[tuple[str, Words]]:
    """What is wrong with a tree: names missing or given twice, too many parents, somebody his own ancestor."""
    yield from _faulty_people(family)
    yield from _faulty_unions(family)
    from networkx import NetworkXNoCycle, find_cycle

    try:
        around = [child for child, _ in find_cycle(graph(family))]
    except NetworkXNoCycle:
        return
    told = " → ".join((*around, around[0]))
    yield "people", Words(f"{around[0]} would be an ancestor of himself: {told}; correct the parents",
                          f"{around[0]} sería su propio ascendiente: {told}; corrija los padres")


def _faulty_people(family: Family) -> Iterator[tuple[str, Words]]:
    seen: dict[str | None, int] = {}
    for i, person in enumerate(family.people or ()):
        if person.name is None:
            yield f"people[{i}].name", Words("missing: a person of the tree is known by the name",
                                             "falta: la persona se identifica por su nombre")
        elif person.name in seen:
            yield f"people[{i}].name", Words(f"{person.name!r} is people[{seen[person.name]}] already; tell them apart by their names",
                                             f"{person.name!r} ya es people[{seen[person.name]}]; distíngalos por el nombre")
        seen.setdefault(person.name, i)
        if len(set(person.parents or ())) > PARENTS:
            yield f"people[{i}].parents", Words("more than four parents, by birth and adoption",
                                                "más de cuatro padres, biológicos y adoptivos")


def _faulty_unions(family: Family) -> Iterator[tuple[str, Words]]:
    for i, union in enumerate(family.unions or ()):
        if union.of is None or len(set(union.of)) != len(union.of) or len(union.of) != SECOND:
            yield f"unions[{i}].of", Words("accepted: the names of two people", "se acepta: los nombres de dos personas")
        if union.kind is Couple.NEITHER:
            yield f"unions[{i}].kind", Words("accepted: married or cohabiting", "se acepta: married o cohabiting")


def _unknown(name: str, names: Any) -> Words:
    from difflib import get_close_matches

    near = get_close_matches(name, [str(n) for n in names], 1)
    en, es = (f"; did you mean {near[0]!r}?", f"; ¿quiso decir {near[0]!r}?") if near else ("", "")
    return Words(f"nobody called {name!r} is in the tree{en}", f"nadie se llama {name!r} en el árbol{es}")


__all__ = ["Kinship", "Tree", "faults", "graph", "kinship", "tie"]
