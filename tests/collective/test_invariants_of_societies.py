"""What the law says of every audit, split and kinship, on cases drawn at random."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dl822.distributing import distribution
from dl822.facts.accounts import Accounts, Share
from dl822.kinship import kinship
from dl822.statute.inventory import ids
from dl822.testing import INVARIANTS_OF_SOCIETIES, Invariant
from dl822.testing.invariants import Broken

BY_NAME = {claim.name: claim for claim in INVARIANTS_OF_SOCIETIES}


@pytest.mark.parametrize("claim", INVARIANTS_OF_SOCIETIES, ids=lambda claim: claim.name)
def test_the_library_keeps_it(claim: Invariant) -> None:
    claim.search(examples=60)


def test_names_and_articles() -> None:
    assert len(BY_NAME) == len(INVARIANTS_OF_SOCIETIES)
    assert {claim.provision for claim in INVARIANTS_OF_SOCIETIES} <= ids()
    assert "[153(k)]" in repr(BY_NAME["parts_add_up_exactly"])


def test_rounding_each_part_is_caught() -> None:
    """A split that rounds every part by itself loses a céntimo."""
    def rounded(year: Accounts) -> Any:
        split = distribution(year)
        return split._replace(shares=tuple(part._replace(sum=part.sum.quantize(Decimal(1))) for part in split.shares))

    with pytest.raises(Broken, match=r"parts_add_up_exactly \[153\(k\)\]"):
        BY_NAME["parts_add_up_exactly"].search(examples=300, distribution=rounded)


def test_a_kinship_that_looks_one_way_is_caught() -> None:
    """One that counts the steps of the second person only."""
    def one_way(tree: Any, a: str, b: str) -> Any:
        found = kinship(tree, a, b)
        return found if a < b else found._replace(blood=None)

    with pytest.raises(Broken, match="kinship_is_symmetric"):
        BY_NAME["kinship_is_symmetric"].search(examples=300, kinship=one_way)


def test_one_case_is_tried_alone() -> None:
    year = Accounts(collected=100, administrative=30, social=0, assets=0)
    BY_NAME["parts_add_up_exactly"](year, (Share(points=1), Share(points=2)))
